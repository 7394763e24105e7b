#include "config.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "motcua/app/intake.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

enum {
	ACCEPT_PROCEDURE, ACCEPT_PERSON, ACCEPT_CCCD, ACCEPT_VILLAGE, ACCEPT_CHANNEL,
	ACCEPT_RETURN, ACCEPT_PORTAL, ACCEPT_REASON, ACCEPT_REASON_NOTE, ACCEPT_PHONE,
	ACCEPT_LIMIT, ACCEPT_UNIT, ACCEPT_BASIS, ACCEPT_FORMAT, ACCEPT_COUNT
};
static const struct cli_option options[ACCEPT_COUNT] = {
	[ACCEPT_PROCEDURE] = { "--procedure", CLI_VALUE },
	[ACCEPT_PERSON] = { "--person", CLI_VALUE },
	[ACCEPT_CCCD] = { "--cccd", CLI_VALUE },
	[ACCEPT_VILLAGE] = { "--village", CLI_VALUE },
	[ACCEPT_CHANNEL] = { "--channel", CLI_VALUE },
	[ACCEPT_RETURN] = { "--return", CLI_VALUE },
	[ACCEPT_PORTAL] = { "--portal-code", CLI_VALUE },
	[ACCEPT_REASON] = { "--reason", CLI_VALUE },
	[ACCEPT_REASON_NOTE] = { "--reason-note", CLI_VALUE },
	[ACCEPT_PHONE] = { "--phone", CLI_VALUE },
	[ACCEPT_LIMIT] = { "--limit", CLI_VALUE },
	[ACCEPT_UNIT] = { "--unit", CLI_VALUE },
	[ACCEPT_BASIS] = { "--basis", CLI_VALUE },
	[ACCEPT_FORMAT] = { "--format", CLI_VALUE },
};

/* Values that have been read. */
struct wishes {
	int channel, return_method, reason, limit, unit, format;
};

static enum cli_status read_wishes(const struct cli_line *line, struct wishes *out)
{
	static const char *const formats[] = { "json" };

	*out = (struct wishes){ CHANNEL_IN_PERSON, RETURN_DESK, REASON_NONE, -1,
		LIMIT_WORKING_DAYS, 0 };
	if (!cli_value_vocab(line, options, ACCEPT_CHANNEL, &vocab_channel, &out->channel) ||
		!cli_value_vocab(line, options, ACCEPT_RETURN, &vocab_return,
			&out->return_method) ||
		!cli_value_number(line, options, ACCEPT_REASON, REASON_COUNT - 1, &out->reason) ||
		!cli_value_number(line, options, ACCEPT_LIMIT, 3650, &out->limit) ||
		!cli_value_limit_unit(line, options, ACCEPT_UNIT, &out->unit) ||
		!cli_value_word(line, options, ACCEPT_FORMAT, formats, CLI_COUNT(formats),
			&out->format))
		return CLI_USAGE;
	return CLI_DONE;
}

static enum cli_status check_accept(const struct cli_line *line)
{
	struct wishes wishes;

	if (!line->value[ACCEPT_PROCEDURE] || !*line->value[ACCEPT_PROCEDURE])
		return cli_say_usage(_("%s: the option is missing"), "--procedure");
	if (!line->value[ACCEPT_PERSON] || !*line->value[ACCEPT_PERSON])
		return cli_say_usage(_("%s: the option is missing"), "--person");
	if (line->value[ACCEPT_UNIT] && !line->value[ACCEPT_LIMIT])
		return cli_say_usage(_("%s: the option is missing"), "--limit");
	return read_wishes(line, &wishes);
}

static void set(char **field, const char *text)
{
	if (!text)
		return;
	free(*field);
	*field = xstrdup(text);
}

/* The person of the number where the store knows it under this name; under another name the
 * intake itself refuses it. */
static int find_person(struct cli *cli, struct intake *intake, struct err *err)
{
	const char *number = cli->line->value[ACCEPT_CCCD];
	struct citizen known;
	struct err missing = ERR_INIT;

	set(&intake->submitter.name, cli->line->value[ACCEPT_PERSON]);
	if (number && citizen_by_number(cli->app.store, number, &known, &missing) == 0) {
		if (names_match(known.name, intake->submitter.name)) {
			citizen_release(&intake->submitter);
			intake->submitter = known;
		} else {
			citizen_release(&known);
		}
	} else if (number && missing.code != ERR_NOT_FOUND) {
		*err = missing;
		return -1;
	}
	set(&intake->submitter.id_number, number);
	set(&intake->submitter.phone, cli->line->value[ACCEPT_PHONE]);
	if (cli->line->value[ACCEPT_VILLAGE]) {
		set(&intake->submitter.village, cli->line->value[ACCEPT_VILLAGE]);
		intake->submitter.village_id = 0;
	}
	return 0;
}

static int fill_intake(struct cli *cli, const struct wishes *wishes, struct intake *intake,
	struct err *err)
{
	const struct cli_line *line = cli->line;
	struct procedure procedure;

	if (procedure_find(cli->app.store, line->value[ACCEPT_PROCEDURE], "",
		app_today(&cli->app), &procedure, err) < 0)
		return -1;
	if (intake_choose_procedure(&cli->app, intake, procedure.id, err) < 0) {
		procedure_release(&procedure);
		return -1;
	}
	procedure_release(&procedure);
	if (find_person(cli, intake, err) < 0)
		return -1;
	intake->channel = (enum channel)wishes->channel;
	intake->return_method = (enum return_method)wishes->return_method;
	intake->reason = (enum paper_reason)wishes->reason;
	if (intake->reason == REASON_OTHER)
		set(&intake->reason_note, vocab_paper(&vocab_reason, REASON_OTHER));
	set(&intake->reason_note, line->value[ACCEPT_REASON_NOTE]);
	set(&intake->portal_code, line->value[ACCEPT_PORTAL]);
	set(&intake->limit_basis, line->value[ACCEPT_BASIS]);
	if (wishes->limit >= 0)
		intake->limit = (struct limit){ (enum limit_unit)wishes->unit, wishes->limit };
	return 0;
}

static void put_accepted(struct cli *cli, const struct accepted *accepted)
{
	json_t *answer = json_object();
	struct buf day;

	buf_init(&day);
	day_put_iso(&day, accepted->due.day);
	json_object_set_new(answer, "ma_ho_so", cli_json_text(accepted->code));
	json_object_set_new(answer, "ngay_hen_tra", cli_json_text(day.data));
	json_object_set_new(answer, "so_thu_tu", json_integer(accepted->register_serial));
	json_object_set_new(answer, "tam_tinh", json_boolean(accepted->provisional));
	cli_put_json(&cli->out, answer);
	buf_addf(&cli->done, _("The dossier %s has been taken in all the same."), accepted->code);
	buf_release(&day);
}

/* What the officer at the counter would be shown is said, and changes nothing. */
static void say_warnings(struct cli *cli, const struct intake *intake)
{
	struct warning_list warnings = { 0 };
	bool wants = true;

	if ((cli->line->value[ACCEPT_LIMIT] || cli->line->value[ACCEPT_BASIS]) &&
		intake_wants_limit(&cli->app, intake, &wants, NULL) == 0 && !wants)
		cli_say(_("The limit of this procedure is confirmed already; --limit and --basis "
			"are left out."));
	if (intake_warnings(&cli->app, intake, &warnings, NULL) == 0)
		for (size_t i = 0; i < warnings.count; i++)
			cli_say("%s", warnings.item[i]);
	warning_list_release(&warnings);
}

static enum cli_status run_accept(struct cli *cli)
{
	struct accepted accepted;
	struct err err = ERR_INIT;
	struct intake intake;
	struct wishes wishes;
	int status;

	read_wishes(cli->line, &wishes);
	intake_init(&intake);
	intake.unattended = true;
	status = fill_intake(cli, &wishes, &intake, &err);
	if (status == 0) {
		say_warnings(cli, &intake);
		status = intake_accept(&cli->app, &intake, ACCEPT_ONLY, &accepted, &err);
	}
	intake_release(&intake);
	if (status < 0)
		return cli_say_error(&err);
	put_accepted(cli, &accepted);
	return CLI_DONE;
}

const struct cli_command cli_command_accept = {
	.name = "accept",
	.usage = "--procedure CODE --person NAME [--cccd N] [--village V] [--channel C] [--return R]"
		 " [--portal-code X] [--reason N] [--limit N --unit U --basis TEXT]",
	.help = N_("Takes a dossier in."),
	.needs = CLI_NEEDS_LOGIN,
	.option = options,
	.option_count = ACCEPT_COUNT,
	.check = check_accept,
	.run = run_accept,
};
