/* cli_reserve.c - numbers for slips that are written by hand on a day without power. */
#include "config.h"

#include <stdlib.h>

#include "cli/command.h"
#include "motcua/app/reserve.h"
#include "motcua/base/i18n.h"

enum { RESERVE_HOW_MANY, RESERVE_DAY, RESERVE_COUNT };
static const struct cli_option options[RESERVE_COUNT] = {
	[RESERVE_HOW_MANY] = { "--count", CLI_VALUE },
	[RESERVE_DAY] = { "--day", CLI_VALUE },
};

static bool read_request(const struct cli_line *line, int *count, int *day)
{
	return cli_value_number(line, options, RESERVE_HOW_MANY, RESERVE_MOST, count) &&
		cli_value_day(line, options, RESERVE_DAY, day);
}

static enum cli_status check_reserve(const struct cli_line *line)
{
	int count = 0, day = DAY_NONE;

	if (!line->value[RESERVE_HOW_MANY])
		return cli_say_usage(_("%s: the option is missing"), "--count");
	return read_request(line, &count, &day) ? CLI_DONE : CLI_USAGE;
}

static void put_reserved(struct cli *cli, int day, int count, const char *first, const char *last)
{
	json_t *answer = json_object();
	struct buf text;

	buf_init(&text);
	day_put_iso(&text, day);
	json_object_set_new(answer, "ngay", cli_json_text(text.data));
	json_object_set_new(answer, "so_luong", json_integer(count));
	json_object_set_new(answer, "ma_ho_so_dau", cli_json_text(first));
	json_object_set_new(answer, "ma_ho_so_cuoi", cli_json_text(last));
	cli_put_json(&cli->out, answer);
	buf_addf(&cli->done, _("The numbers %s to %s have been reserved all the same."), first,
		last);
	buf_release(&text);
}

static enum cli_status run_reserve(struct cli *cli)
{
	int count = 0, day = app_today(&cli->app);
	struct err err = ERR_INIT;
	char *first, *last;

	read_request(cli->line, &count, &day);
	if (reserve_numbers(&cli->app, day, count, &first, &last, &err) < 0)
		return cli_say_error(&err);
	put_reserved(cli, day, count, first, last);
	free(first);
	free(last);
	return CLI_DONE;
}

const struct cli_command cli_command_reserve = {
	.name = "reserve",
	.usage = "--count N [--day D]",
	.help = N_("Reserves numbers for slips written by hand on a day without power."),
	.needs = CLI_NEEDS_LOGIN,
	.option = options,
	.option_count = RESERVE_COUNT,
	.check = check_reserve,
	.run = run_reserve,
};
