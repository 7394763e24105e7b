/* cli_register.c - the register of a year: printing it, and closing it. */
#include "config.h"

#include <string.h>

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

/* The book that is asked for; the year is 0 where none is given. */
struct book_request {
	int year, book;
	enum report_format format;
};

static enum cli_status read_book(const struct cli_line *line, struct book_request *out)
{
	static const enum report_option taken[] = { REPORT_YEAR, REPORT_BOOK, REPORT_FORMAT };
	const char *year = line->value[REPORT_YEAR];

	*out = (struct book_request){ .book = 1 };
	if (report_takes_only(line, "register", taken, CLI_COUNT(taken)) != CLI_DONE)
		return CLI_USAGE;
	if (year && !report_read_year(year, &out->year))
		return report_refuse(REPORT_YEAR, "2023");
	if (!cli_value_number(line, cli_report_options, REPORT_BOOK, 99, &out->book))
		return CLI_USAGE;
	return report_read_format(line, &out->format);
}

static enum cli_status check_book(const struct cli_line *line)
{
	struct book_request request;

	return read_book(line, &request);
}

static enum cli_status run_book(struct cli *cli)
{
	struct book_request request;
	struct err err = ERR_INIT;
	struct report report;

	read_book(cli->line, &request);
	if (!request.year)
		request.year = day_year(app_today(&cli->app));
	if (register_report(&cli->app, request.year, request.book, &report, &err) < 0)
		return cli_say_error(&err);
	return report_put(cli, &report, request.format);
}

const struct cli_report cli_report_register = {
	.name = "register",
	.check = check_book,
	.run = run_book,
};
