#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "motcua/base/i18n.h"
#include "motcua/core/identity.h"
#include "motcua/core/lunar.h"

enum { SMALL_FORMAT, SMALL_COUNT };
static const struct cli_option small_options[SMALL_COUNT] = {
	[SMALL_FORMAT] = { "--format", CLI_VALUE },
};
static const char *const formats[] = { "text", "json" };

static enum cli_status check_small(const struct cli_line *line)
{
	int format = 0;

	return cli_value_word(line, small_options, SMALL_FORMAT, formats, CLI_COUNT(formats),
		       &format)
		? CLI_DONE
		: CLI_USAGE;
}

/* Appends an object as JSON, or as lines "key: value". Releases it. */
static void put_object(struct cli *cli, json_t *object, const char *format)
{
	const char *key;
	json_t *value;

	if (format && strcmp(format, "json") == 0) {
		cli_put_json(&cli->out, object);
		return;
	}
	json_object_foreach(object, key, value) {
		buf_addf(&cli->out, "%s: ", key);
		if (json_is_string(value))
			buf_adds(&cli->out, json_string_value(value));
		else if (json_is_integer(value))
			buf_addf(&cli->out, "%lld", (long long)json_integer_value(value));
		else if (json_is_boolean(value))
			buf_adds(&cli->out, json_is_true(value) ? "true" : "false");
		buf_addc(&cli->out, '\n');
	}
	json_decref(object);
}

static int today_of(const struct cli_line *line)
{
	return (line->now.day == DAY_NONE ? app_machine_now() : line->now).day;
}

static const char *sex_text(enum sex sex)
{
	return sex == SEX_UNKNOWN ? "" : vocab_paper(&vocab_sex, (int)sex);
}

/* ---- lunar */

static enum cli_status check_lunar(const struct cli_line *line)
{
	int day;

	if (day_parse(line->argument[0], &day) < 0)
		return cli_say_usage(_("%s: \"%s\" is no date such as 2023-02-16"), "lunar",
			line->argument[0]);
	return check_small(line);
}

static enum cli_status run_lunar(struct cli *cli)
{
	const char *format = cli->line->value[SMALL_FORMAT];
	struct lunar_date date;
	json_t *answer;
	int day;

	day_parse(cli->line->argument[0], &day);
	if (lunar_from_day(day, &date) < 0) {
		cli_say(_("The lunar calendar is known from 1900 to 2199."));
		return CLI_REFUSED;
	}
	answer = json_object();
	json_object_set_new(answer, "ngay", json_integer(date.day));
	json_object_set_new(answer, "thang", json_integer(date.month));
	json_object_set_new(answer, "nam", json_integer(date.year));
	json_object_set_new(answer, "nhuan", json_boolean(date.leap));
	put_object(cli, answer, format ? format : "json");
	return CLI_DONE;
}

const struct cli_command cli_command_lunar = {
	.name = "lunar",
	.usage = "DATE [--format json|text]",
	.help = N_("The lunar date of a day, as JSON."),
	.arguments_min = 1,
	.arguments_max = 1,
	.option = small_options,
	.option_count = SMALL_COUNT,
	.check = check_lunar,
	.run = run_lunar,
};

/* ---- id */

enum { ID_FORMAT = SMALL_FORMAT, ID_BORN, ID_SEX, ID_COUNT };
static const struct cli_option id_options[ID_COUNT] = {
	[ID_FORMAT] = { "--format", CLI_VALUE },
	[ID_BORN] = { "--born", CLI_VALUE },
	[ID_SEX] = { "--sex", CLI_VALUE },
};

/* A birth: the day is DAY_NONE where the year alone is given, the year 0 where nothing is. */
struct born {
	int year, day;
};

static bool read_born(const struct cli_line *line, struct born *out)
{
	const char *text = line->value[ID_BORN];

	*out = (struct born){ 0, DAY_NONE };
	if (!text)
		return true;
	if (strlen(text) == 4 && strspn(text, "0123456789") == 4 && strcmp(text, "0000") != 0) {
		out->year = (int)strtol(text, NULL, 10);
		return true;
	}
	if (!cli_value_day(line, id_options, ID_BORN, &out->day))
		return false;
	out->year = day_year(out->day);
	return true;
}

static enum cli_status check_id(const struct cli_line *line)
{
	struct born born;
	int sex = 0;

	if (!read_born(line, &born) ||
		!cli_value_vocab(line, id_options, ID_SEX, &vocab_sex, &sex))
		return CLI_USAGE;
	return check_small(line);
}

static enum cli_status run_id(struct cli *cli)
{
	const struct cli_line *line = cli->line;
	int sex = SEX_UNKNOWN, today;
	struct born born;
	bool too_early;
	struct identity identity;
	struct buf reason;
	unsigned faults;
	json_t *answer = json_object();

	read_born(line, &born);
	cli_value_vocab(line, id_options, ID_SEX, &vocab_sex, &sex);
	today = today_of(line);
	faults = identity_check(line->argument[0], today, born.year, (enum sex)sex, &identity);
	/* The number has the year alone; the day that was given may still be to come. */
	too_early = !faults && born.day != DAY_NONE && born.day > today;
	if (too_early)
		faults = IDENTITY_FUTURE;
	buf_init(&reason);
	identity_fault_names(faults, &reason);
	json_object_set_new(answer, "hop_le", json_boolean(faults == 0));
	json_object_set_new(answer, "tinh", cli_json_text(identity.province));
	json_object_set_new(answer, "gioi_tinh", cli_json_text(sex_text(identity.sex)));
	json_object_set_new(answer, "nam_sinh",
		identity.birth_year ? json_integer(identity.birth_year) : json_null());
	json_object_set_new(answer, "ly_do", cli_json_text(reason.data));
	put_object(cli, answer, line->value[ID_FORMAT]);
	buf_clear(&reason);
	if (too_early) {
		cli_say(_("The birth date that is given has not come yet."));
	} else if (faults) {
		identity_explain(faults, &identity, &reason);
		cli_say("%s", reason.data);
	}
	buf_release(&reason);
	return faults ? CLI_REFUSED : CLI_DONE;
}

const struct cli_command cli_command_id = {
	.name = "id",
	.usage = "NUMBER [--born DATE|YEAR] [--sex Nam|Nữ] [--format text|json]",
	.help = N_("What a personal number says, or why it is wrong."),
	.arguments_min = 1,
	.arguments_max = 1,
	.option = id_options,
	.option_count = ID_COUNT,
	.check = check_id,
	.run = run_id,
};

/* ---- card */

static enum cli_status run_card(struct cli *cli)
{
	struct err err = ERR_INIT;
	struct card card;
	json_t *answer;

	if (card_parse(cli->line->argument[0], &card, &err) < 0)
		return cli_say_error(&err);
	if (card_check(&card, today_of(cli->line), &err) < 0) {
		card_release(&card);
		return cli_say_error(&err);
	}
	answer = json_object();
	json_object_set_new(answer, "so_cccd", cli_json_text(card.number));
	json_object_set_new(answer, "so_cmnd", cli_json_text(card.old_number));
	json_object_set_new(answer, "ho_va_ten", cli_json_text(card.name));
	json_object_set_new(answer, "ngay_sinh", cli_json_text(card.born));
	json_object_set_new(answer, "gioi_tinh", cli_json_text(sex_text(card.sex)));
	json_object_set_new(answer, "dia_chi", cli_json_text(card.address));
	json_object_set_new(answer, "ngay_cap", cli_json_text(card.issued));
	card_release(&card);
	put_object(cli, answer, cli->line->value[SMALL_FORMAT]);
	return CLI_DONE;
}

const struct cli_command cli_command_card = {
	.name = "card",
	.usage = "PAYLOAD [--format text|json]",
	.help = N_("What the QR code of a card says."),
	.arguments_min = 1,
	.arguments_max = 1,
	.option = small_options,
	.option_count = SMALL_COUNT,
	.check = check_small,
	.run = run_card,
};

/* ---- track */

static enum cli_status run_track(struct cli *cli)
{
	struct err err = ERR_INIT;
	bool right = s10_check(cli->line->argument[0], &err) == 0;
	json_t *answer = json_object();

	json_object_set_new(answer, "hop_le", json_boolean(right));
	json_object_set_new(answer, "ly_do", cli_json_text(err.msg));
	put_object(cli, answer, cli->line->value[SMALL_FORMAT]);
	return right ? CLI_DONE : cli_say_error(&err);
}

const struct cli_command cli_command_track = {
	.name = "track",
	.usage = "CODE [--format text|json]",
	.help = N_("Whether a postal item number is right."),
	.arguments_min = 1,
	.arguments_max = 1,
	.option = small_options,
	.option_count = SMALL_COUNT,
	.check = check_small,
	.run = run_track,
};
