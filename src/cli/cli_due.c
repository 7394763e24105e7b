#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/due.h"
#include "motcua/app/seed.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/deadline.h"

enum {
	DUE_RECEIVED,
	DUE_LIMIT,
	DUE_UNIT,
	DUE_WAIT,
	DUE_POLICY,
	DUE_PROMISED,
	DUE_DOSSIER,
	DUE_EXPLAIN,
	DUE_FORMAT,
	DUE_COUNT
};
static const struct cli_option options[DUE_COUNT] = {
	[DUE_RECEIVED] = { "--received", CLI_VALUE },
	[DUE_LIMIT] = { "--limit", CLI_VALUE },
	[DUE_UNIT] = { "--unit", CLI_VALUE },
	[DUE_WAIT] = { "--wait", CLI_REPEATED },
	[DUE_POLICY] = { "--supplement-policy", CLI_VALUE },
	[DUE_PROMISED] = { "--promised", CLI_VALUE },
	[DUE_DOSSIER] = { "--dossier", CLI_VALUE },
	[DUE_EXPLAIN] = { "--explain", CLI_FLAG },
	[DUE_FORMAT] = { "--format", CLI_VALUE },
};

#define LIMIT_MOST 87600

struct question {
	struct moment received;
	struct limit limit;
	struct wait_list waits;
	int promised; /* in an apology, or DAY_NONE */
	bool explain, json;
};

/* A moment of a wait; a date alone that is the day of acceptance is its moment. */
static bool read_moment(const char *text, struct moment received, struct moment *out)
{
	bool has_time;

	if (moment_parse(text, out, &has_time) < 0)
		return false;
	if (!has_time && out->day == received.day)
		*out = received;
	return true;
}

/* "bo_sung:2023-02-17/2023-02-20"; nothing after the stroke while it lasts. */
static bool read_wait(const char *text, struct moment received, struct wait *out)
{
	char *copy = xstrdup(text), *from = strchr(copy, ':');
	char *to = from ? strchr(from, '/') : NULL;
	int kind = -1;
	bool right;

	if (to) {
		*from++ = *to++ = '\0';
		kind = vocab_value(&vocab_wait, copy);
	}
	right = kind >= 0 && read_moment(from, received, &out->from) &&
		(!*to || read_moment(to, received, &out->to));
	if (right)
		out->kind = (enum wait_kind)kind;
	free(copy);
	return right;
}

/* The policy is that of a supplement; the time of other waits is not counted. */
static bool read_waits(const struct cli_line *line, struct question *out)
{
	int policy = SUPPLEMENT_RESTART;

	if (!cli_value_vocab(line, options, DUE_POLICY, &vocab_supplement, &policy))
		return false;
	for (size_t i = 0; i < line->repeated_count; i++) {
		struct wait wait = { .from = MOMENT_NONE, .to = MOMENT_NONE,
			.policy = SUPPLEMENT_PAUSE };

		if (!read_wait(line->repeated[i], out->received, &wait)) {
			cli_say_usage(_("%s: \"%s\" is no wait such as "
				"bo_sung:2023-02-17/2023-02-20"), "--wait",
				line->repeated[i]);
			return false;
		}
		if (wait.kind == WAIT_SUPPLEMENT)
			wait.policy = (enum supplement_policy)policy;
		wait_list_add(&out->waits, &wait);
	}
	return true;
}

static bool read_limit(const struct cli_line *line, struct limit *out)
{
	int unit = LIMIT_WORKING_DAYS, amount = 0;

	if (!cli_value_limit_unit(line, options, DUE_UNIT, &unit) ||
		!cli_value_number(line, options, DUE_LIMIT, LIMIT_MOST, &amount))
		return false;
	*out = (struct limit){ (enum limit_unit)unit, unit == LIMIT_SAME_DAY ? 0 : amount };
	return true;
}

static bool read_format(const struct cli_line *line, bool *json)
{
	static const char *const formats[] = { "text", "json" };
	int format = 0;
	bool right = cli_value_word(line, options, DUE_FORMAT, formats, CLI_COUNT(formats),
		&format);

	*json = format == 1;
	return right;
}

static enum cli_status read_question(const struct cli_line *line, struct question *out)
{
	*out = (struct question){ .received = MOMENT_NONE, .promised = DAY_NONE,
		.explain = line->value[DUE_EXPLAIN] != NULL };
	if (!line->value[DUE_RECEIVED])
		return cli_say_usage(_("%s: the option is missing"), "--received");
	if (!cli_value_moment(line, options, DUE_RECEIVED, &out->received) ||
		!read_limit(line, &out->limit) || !read_waits(line, out) ||
		!cli_value_day(line, options, DUE_PROMISED, &out->promised) ||
		!read_format(line, &out->json))
		return CLI_USAGE;
	if (!line->value[DUE_LIMIT] && out->limit.unit != LIMIT_SAME_DAY)
		return cli_say_usage(_("%s: the option is missing"), "--limit");
	return CLI_DONE;
}

/* What is stored is not asked about with other facts. */
static enum cli_status check_dossier(const struct cli_line *line)
{
	bool json;

	if (!*line->value[DUE_DOSSIER])
		return cli_say_usage(_("%s: the option is missing"), "--dossier");
	for (int option = 0; option < DUE_DOSSIER; option++)
		if (line->value[option] || (option == DUE_WAIT && line->repeated_count > 0))
			return cli_say_usage(_("%s does not go together with --dossier"),
				options[option].name);
	return read_format(line, &json) ? cli_check_login(line) : CLI_USAGE;
}

static enum cli_status check_due(const struct cli_line *line)
{
	struct question question;
	enum cli_status status;

	if (line->value[DUE_DOSSIER])
		return check_dossier(line);
	status = read_question(line, &question);
	wait_list_release(&question.waits);
	return status;
}

/* The calendar of the store; where there is none, the shipped one. */
static int load_calendar(const struct cli_line *line, int received, struct calendar *out,
	struct err *err)
{
	struct app app;
	int status = app_open(&app, line->db, APP_OPEN_READ_ONLY, line->now, err);

	if (status == 0) {
		status = app_calendar_of(&app, received, out, err);
		app_close(&app);
		return status;
	}
	if (err->code != ERR_NOT_FOUND)
		return -1;
	err_clear(err);
	calendar_init(out);
	status = seed_calendar(out, err);
	if (status < 0)
		calendar_release(out);
	return status;
}

static void put_json(struct cli *cli, const struct question *question,
	const struct deadline *deadline, const struct deadline_steps *steps)
{
	json_t *answer = json_object();
	struct buf text;

	buf_init(&text);
	day_put_iso(&text, deadline->due.day);
	json_object_set_new(answer, "ngay_hen_tra", json_string(text.data));
	buf_clear(&text);
	moment_put_minute(&text, deadline->due);
	json_object_set_new(answer, "hen_tra_luc", json_string(text.data));
	if (question->promised != DAY_NONE) {
		buf_clear(&text);
		day_put_iso(&text, question->promised);
		json_object_set_new(answer, "ngay_hen_lai", json_string(text.data));
	}
	json_object_set_new(answer, "tam_tinh", json_boolean(deadline->provisional));
	if (question->explain)
		json_object_set_new(answer, "giai_thich", due_list_steps(steps));
	cli_put_json(&cli->out, answer);
	buf_release(&text);
}

static void put_text(struct cli *cli, const struct question *question,
	const struct deadline *deadline, const struct deadline_steps *steps)
{
	if (question->explain)
		for (size_t i = 0; i < steps->count; i++)
			due_put_step(&cli->out, &steps->item[i]);
	buf_addf(&cli->out, "Hẹn trả: %s ", weekday_name(day_weekday(deadline->due.day)));
	moment_put_vi(&cli->out, deadline->due);
	buf_adds(&cli->out, deadline->provisional ? " (tạm tính)\n" : "\n");
	if (question->promised == DAY_NONE)
		return;
	buf_addf(&cli->out, "Xin lỗi, hẹn lại: %s ",
		weekday_name(day_weekday(question->promised)));
	day_put_vi(&cli->out, question->promised);
	buf_addc(&cli->out, '\n');
}

static enum cli_status answer(struct cli *cli, const struct calendar *cal,
	const struct question *question)
{
	const struct reckoning reckoning = { .accepted = question->received,
		.limit = question->limit, .wait = question->waits.item,
		.waits = question->waits.count, .policy = RECKONING_AS_KEPT };
	struct deadline deadline;
	struct deadline_steps steps = { 0 };

	if (deadline_reckon(cal, &reckoning, &deadline, &steps) < 0) {
		cli_say(question->waits.count
			? _("This limit cannot be counted: the waits must follow one another after "
			    "acceptance, and only the last may be open.")
			: _("This limit cannot be counted: it is too long."));
		return CLI_REFUSED;
	}
	if (question->json)
		put_json(cli, question, &deadline, &steps);
	else
		put_text(cli, question, &deadline, &steps);
	deadline_steps_release(&steps);
	return CLI_DONE;
}

/* The one question of this command that needs a login. */
static enum cli_status run_dossier(struct cli *cli)
{
	enum cli_status status = cli_login(cli);
	bool json;

	read_format(cli->line, &json);
	if (status != CLI_DONE)
		return status;
	return due_dossier(cli, cli->line->value[DUE_DOSSIER],
		cli->line->value[DUE_EXPLAIN] != NULL, json);
}

static enum cli_status run_due(struct cli *cli)
{
	struct err err = ERR_INIT;
	struct question question;
	struct calendar cal;
	enum cli_status status;

	if (cli->line->value[DUE_DOSSIER])
		return run_dossier(cli);
	read_question(cli->line, &question);
	if (load_calendar(cli->line, question.received.day, &cal, &err) < 0) {
		wait_list_release(&question.waits);
		return cli_say_error(&err);
	}
	status = answer(cli, &cal, &question);
	wait_list_release(&question.waits);
	calendar_release(&cal);
	return status;
}

const struct cli_command cli_command_due = {
	.name = "due",
	.usage = "--received DATETIME --limit N [--unit working-days|calendar-days|months|hours|"
		 "same-day] [--wait KIND:FROM/TO]… [--supplement-policy tinh_lai|tam_dung] "
		 "[--promised DAY] | --dossier CODE  [--explain] [--format text|json]",
	.help = N_("The appointment day of a limit, and why."),
	.option = options,
	.option_count = DUE_COUNT,
	.check = check_due,
	.run = run_due,
};
