#include "config.h"

#include <string.h>

#include "cli/command.h"
#include "cli/report.h"
#include "motcua/app/register.h"
#include "motcua/base/i18n.h"

enum { REGISTER_YEAR, REGISTER_COUNT };
static const struct cli_option options[REGISTER_COUNT] = {
	[REGISTER_YEAR] = { "--year", CLI_VALUE },
};

static enum cli_status check_register(const struct cli_line *line)
{
	int year = 0;

	if (strcmp(line->argument[0], "close") != 0)
		return cli_say_usage(_("register: \"%s\" is no action; it is close"),
			line->argument[0]);
	if (!line->value[REGISTER_YEAR])
		return cli_say_usage(_("%s: the option is missing"), "--year");
	return cli_value_number(line, options, REGISTER_YEAR, 9999, &year) ? CLI_DONE : CLI_USAGE;
}

static enum cli_status run_register(struct cli *cli)
{
	struct err err = ERR_INIT;
	int year = 0;

	cli_value_number(cli->line, options, REGISTER_YEAR, 9999, &year);
	return register_close(&cli->app, year, &err) < 0 ? cli_say_error(&err) : CLI_DONE;
}

const struct cli_command cli_command_register = {
	.name = "register",
	.usage = "close --year Y",
	.help = N_("Closes the register of a year."),
	.needs = CLI_NEEDS_LOGIN,
	.arguments_min = 1,
	.arguments_max = 1,
	.option = options,
	.option_count = REGISTER_COUNT,
	.check = check_register,
	.run = run_register,
};

enum cli_status cli_report_register(struct cli *cli, int year, int book, int format)
{
	struct err err = ERR_INIT;
	struct report report;
	int status;

	if (register_report(&cli->app, year, book, &report, &err) < 0)
		return cli_say_error(&err);
	status = report_render(&report, (enum report_format)format, 0, &cli->out, &err);
	report_release(&report);
	return status < 0 ? cli_say_error(&err) : CLI_DONE;
}
