/* cli_window.c - the period of a report, as the command line names it. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cli/report.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

const struct cli_option cli_report_options[REPORT_OPTION_COUNT] = {
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
	[REPORT_BY] = { "--by", CLI_VALUE },
};

/* No desk has figures from before, and some windows begin in the month before the first. */
#define OLDEST_YEAR 1900

bool report_read_year(const char *text, int *year)
{
	if (strlen(text) != 4 || strspn(text, "0123456789") != 4)
		return false;
	*year = (int)strtol(text, NULL, 10);
	return *year >= OLDEST_YEAR;
}

enum cli_status report_refuse(int option, const char *example)
{
	return cli_say_usage(_("%s: write it like %s"), cli_report_options[option].name, example);
}

/* "2023-1" or "2023-Q1" */
static bool read_quarter(const char *text, int *year, int *quarter)
{
	size_t len = strcspn(text, "-");
	char *first = xstrndup(text, len);
	bool good = report_read_year(first, year) && text[len] == '-';

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

static enum cli_status read_range(const struct cli_line *line, struct period *out)
{
	struct period window = { DAY_NONE, DAY_NONE };

	if (!line->value[REPORT_FROM])
		return cli_say_usage(_("%s: the option is missing"), "--from");
	if (!line->value[REPORT_TO])
		return cli_say_usage(_("%s: the option is missing"), "--to");
	if (!cli_value_day(line, cli_report_options, REPORT_FROM, &window.from) ||
		!cli_value_day(line, cli_report_options, REPORT_TO, &window.to))
		return CLI_USAGE;
	if (day_year(window.from) < OLDEST_YEAR)
		return report_refuse(REPORT_FROM, "2023-02-16");
	if (window.to < window.from)
		return cli_say_usage(_("--to: the day is before --from"));
	*out = window;
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
				cli_report_options[ways[i]].name, cli_report_options[first].name);
		first = ways[i];
	}
	if (first >= 0 && first != REPORT_FROM && line->value[REPORT_TO])
		return cli_say_usage(_("%s: %s names the period already"), cli_report_options[REPORT_TO].name,
			cli_report_options[first].name);
	return CLI_DONE;
}

enum cli_status report_read_window(const struct cli_line *line, enum period_style style,
	struct period *out)
{
	const char *const *value = line->value;
	int year, part;

	*out = (struct period){ DAY_NONE, DAY_NONE };
	if (check_single(line) != CLI_DONE)
		return CLI_USAGE;
	if (value[REPORT_YEAR]) {
		if (!report_read_year(value[REPORT_YEAR], &year))
			return report_refuse(REPORT_YEAR, "2023");
		*out = period_year(year);
	} else if (value[REPORT_MONTH]) {
		if (month_parse(value[REPORT_MONTH], &year, &part) < 0 || year < OLDEST_YEAR)
			return report_refuse(REPORT_MONTH, "2023-02");
		*out = period_month(style, year, part);
	} else if (value[REPORT_QUARTER]) {
		if (!read_quarter(value[REPORT_QUARTER], &year, &part))
			return report_refuse(REPORT_QUARTER, "2023-1");
		*out = period_quarter(style, year, part);
	} else if (value[REPORT_FROM] || value[REPORT_TO]) {
		return read_range(line, out);
	}
	return CLI_DONE;
}

enum cli_status report_read_style(const struct cli_line *line, enum period_style *out)
{
	static const char *const periods[] = { "calendar", "to30", "nd09" };
	int style = PERIOD_CALENDAR;

	if (!cli_value_word(line, cli_report_options, REPORT_PERIOD, periods, CLI_COUNT(periods),
		    &style))
		return CLI_USAGE;
	*out = (enum period_style)style;
	return CLI_DONE;
}

enum cli_status report_takes_only(const struct cli_line *line, const char *report,
	const enum report_option *taken, size_t count)
{
	for (int i = 0; i < REPORT_OPTION_COUNT; i++) {
		bool given = i == REPORT_AT ? line->repeated_count > 0 : line->value[i] != NULL;
		bool known = false;

		for (size_t t = 0; t < count; t++)
			known = known || (int)taken[t] == i;
		if (given && !known)
			return cli_say_usage(_("%s: the report \"%s\" has no such option"),
				cli_report_options[i].name, report);
	}
	return CLI_DONE;
}
