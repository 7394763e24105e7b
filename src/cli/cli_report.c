#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/report.h"
#include "motcua/app/figures.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

enum {
	REPORT_YEAR, REPORT_MONTH, REPORT_QUARTER, REPORT_FROM, REPORT_TO, REPORT_AS_OF, REPORT_AT,
	REPORT_PERIOD, REPORT_FORMAT, REPORT_BOOK, REPORT_COUNT
};
static const struct cli_option options[REPORT_COUNT] = {
	[REPORT_YEAR] = { "--year", CLI_VALUE },
	[REPORT_MONTH] = { "--month", CLI_VALUE },
	[REPORT_QUARTER] = { "--quarter", CLI_VALUE },
	[REPORT_FROM] = { "--from", CLI_VALUE },
	[REPORT_TO] = { "--to", CLI_VALUE },
	[REPORT_AS_OF] = { "--as-of", CLI_VALUE },
	[REPORT_AT] = { "--at", CLI_REPEATED },
	[REPORT_PERIOD] = { "--period", CLI_VALUE },
	[REPORT_FORMAT] = { "--format", CLI_VALUE },
	[REPORT_BOOK] = { "--book", CLI_VALUE },
};

/* What is asked for; window.from DAY_NONE is the year of today, as_of DAY_NONE today. */
struct request {
	struct period window;
	int as_of, format;
};

/* No desk has figures from before, and some windows begin in the month before the first. */
#define OLDEST_YEAR 1900

static bool read_year(const char *text, int *year)
{
	if (strlen(text) != 4 || strspn(text, "0123456789") != 4)
		return false;
	*year = (int)strtol(text, NULL, 10);
	return *year >= OLDEST_YEAR;
}

static enum cli_status refuse(int option, const char *example)
{
	return cli_say_usage(_("%s: write it like %s"), options[option].name, example);
}

/* "2023-1" or "2023-Q1" */
static bool read_quarter(const char *text, int *year, int *quarter)
{
	size_t len = strcspn(text, "-");
	char *first = xstrndup(text, len);
	bool good = read_year(first, year) && text[len] == '-';

	free(first);
	if (!good)
		return false;
	text += len + 1;
	text += *text == 'Q' || *text == 'q';
	if (text[0] < '1' || text[0] > '4' || text[1])
		return false;
	*quarter = text[0] - '0';
	return true;
}

static enum cli_status read_range(const struct cli_line *line, struct request *out)
{
	struct period window = { DAY_NONE, DAY_NONE };

	if (!line->value[REPORT_FROM])
		return cli_say_usage(_("%s: the option is missing"), "--from");
	if (!line->value[REPORT_TO])
		return cli_say_usage(_("%s: the option is missing"), "--to");
	if (!cli_value_day(line, options, REPORT_FROM, &window.from) ||
		!cli_value_day(line, options, REPORT_TO, &window.to))
		return CLI_USAGE;
	if (day_year(window.from) < OLDEST_YEAR)
		return refuse(REPORT_FROM, "2023-02-16");
	if (window.to < window.from)
		return cli_say_usage(_("--to: the day is before --from"));
	out->window = window;
	return CLI_DONE;
}

static enum cli_status read_window(const struct cli_line *line, enum period_style style,
	struct request *out)
{
	const char *const *value = line->value;
	int year, part;

	if (value[REPORT_YEAR]) {
		if (!read_year(value[REPORT_YEAR], &year))
			return refuse(REPORT_YEAR, "2023");
		out->window = period_year(year);
	} else if (value[REPORT_MONTH]) {
		if (month_parse(value[REPORT_MONTH], &year, &part) < 0 || year < OLDEST_YEAR)
			return refuse(REPORT_MONTH, "2023-02");
		out->window = period_month(style, year, part);
	} else if (value[REPORT_QUARTER]) {
		if (!read_quarter(value[REPORT_QUARTER], &year, &part))
			return refuse(REPORT_QUARTER, "2023-1");
		out->window = period_quarter(style, year, part);
	} else if (value[REPORT_FROM] || value[REPORT_TO]) {
		return read_range(line, out);
	}
	return CLI_DONE;
}

/* Only one way to name the period. */
static enum cli_status check_single(const struct cli_line *line)
{
	static const int ways[] = { REPORT_YEAR, REPORT_MONTH, REPORT_QUARTER, REPORT_FROM };
	int first = -1;

	for (size_t i = 0; i < CLI_COUNT(ways); i++) {
		if (!line->value[ways[i]])
			continue;
		if (first >= 0)
			return cli_say_usage(_("%s: %s names the period already"),
				options[ways[i]].name, options[first].name);
		first = ways[i];
	}
	if (first >= 0 && first != REPORT_FROM && line->value[REPORT_TO])
		return cli_say_usage(_("%s: %s names the period already"), options[REPORT_TO].name,
			options[first].name);
	return CLI_DONE;
}

static enum cli_status read_request(const struct cli_line *line, struct request *out)
{
	static const char *const formats[] = { "text", "csv", "json" };
	static const char *const periods[] = { "calendar", "to30", "nd09" };
	int style = PERIOD_CALENDAR, day;

	*out = (struct request){ { DAY_NONE, DAY_NONE }, DAY_NONE, 0 };
	if (strcmp(line->argument[0], "indicators") != 0)
		return cli_say_usage(_("report: \"%s\" is no report"), line->argument[0]);
	if (!cli_value_word(line, options, REPORT_PERIOD, periods, CLI_COUNT(periods), &style) ||
		!cli_value_word(line, options, REPORT_FORMAT, formats, CLI_COUNT(formats),
			&out->format) ||
		!cli_value_day(line, options, REPORT_AS_OF, &out->as_of))
		return CLI_USAGE;
	for (size_t i = 0; i < line->repeated_count; i++)
		if (day_parse(line->repeated[i], &day) < 0)
			return cli_say_usage(_("%s: \"%s\" is no date such as 2023-02-16"), "--at",
				line->repeated[i]);
	if (check_single(line) != CLI_DONE)
		return CLI_USAGE;
	return read_window(line, (enum period_style)style, out);
}

static bool is_register(const struct cli_line *line)
{
	return strcmp(line->argument[0], "register") == 0;
}

/* The book that is asked for; of a year that is not given it is 0. */
struct book_request {
	int year, book, format;
};

static enum cli_status read_book(const struct cli_line *line, struct book_request *out)
{
	static const char *const formats[] = { "text", "csv", "json", "pdf" };
	const char *year = line->value[REPORT_YEAR];

	*out = (struct book_request){ 0, 1, 0 };
	for (int i = 0; i < REPORT_COUNT; i++)
		if (line->value[i] && i != REPORT_YEAR && i != REPORT_BOOK && i != REPORT_FORMAT)
			return cli_say_usage(_("%s: the register has no such option"),
				options[i].name);
	if (line->repeated_count)
		return cli_say_usage(_("%s: the register has no such option"), "--at");
	if (year && !read_year(year, &out->year))
		return refuse(REPORT_YEAR, "2023");
	if (!cli_value_number(line, options, REPORT_BOOK, 99, &out->book) ||
		!cli_value_word(line, options, REPORT_FORMAT, formats, CLI_COUNT(formats),
			&out->format))
		return CLI_USAGE;
	if (out->format == REPORT_AS_PDF && !line->output && isatty(STDOUT_FILENO))
		return cli_say_usage(_("-o: a PDF needs a file to be written to"));
	return CLI_DONE;
}

static enum cli_status run_book(struct cli *cli)
{
	struct book_request request;

	read_book(cli->line, &request);
	if (!request.year)
		request.year = day_year(app_today(&cli->app));
	return cli_report_register(cli, request.year, request.book, request.format);
}

static enum cli_status check_report(const struct cli_line *line)
{
	struct book_request book;
	struct request request;

	if (is_register(line))
		return read_book(line, &book);
	return read_request(line, &request);
}

static enum cli_status run_indicators(struct cli *cli)
{
	const struct cli_line *line = cli->line;
	int *at = xcalloc(line->repeated_count + 1, sizeof *at), status;
	int today = app_today(&cli->app);
	struct indicator_report report;
	struct err err = ERR_INIT;
	struct request request;

	read_request(line, &request);
	if (request.window.from == DAY_NONE)
		request.window = period_year(day_year(today));
	if (request.as_of == DAY_NONE)
		request.as_of = today;
	for (size_t i = 0; i < line->repeated_count; i++)
		day_parse(line->repeated[i], &at[i]);
	status = figures_load(&cli->app, request.window, request.as_of, at, line->repeated_count,
		&report, &err);
	free(at);
	if (status < 0)
		return cli_say_error(&err);
	if (request.format == 0)
		indicator_report_text(&report, &cli->out);
	else if (request.format == 1)
		indicator_report_csv(&report, &cli->out);
	else
		indicator_report_json(&report, &cli->out);
	indicator_report_release(&report);
	return CLI_DONE;
}

static enum cli_status run_report(struct cli *cli)
{
	return is_register(cli->line) ? run_book(cli) : run_indicators(cli);
}

const struct cli_command cli_command_report = {
	.name = "report",
	.usage = "indicators [--year Y | --month Y-M | --quarter Y-Q | --from D --to D] [--as-of D]"
		 " [--at D …] [--period calendar|to30|nd09] [--format text|csv|json]"
		 " | register [--year Y] [--book N] [--format text|csv|json|pdf]",
	.help = N_("The figures of a period, or the register of a year."),
	.needs = CLI_NEEDS_READER,
	.arguments_min = 1,
	.arguments_max = 1,
	.option = options,
	.option_count = REPORT_COUNT,
	.check = check_report,
	.run = run_report,
};
