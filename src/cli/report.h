/*
 * report.h - inside the cli layer: the kinds of reports, and what their command lines share.
 */
#ifndef MOTCUA_CLI_REPORT_H
#define MOTCUA_CLI_REPORT_H

#include "cli/command.h"
#include "motcua/core/period.h"
#include "motcua/report/report.h"

enum report_option {
	REPORT_YEAR, REPORT_MONTH, REPORT_QUARTER, REPORT_FROM, REPORT_TO, REPORT_AS_OF, REPORT_AT,
	REPORT_PERIOD, REPORT_FORMAT, REPORT_BOOK, REPORT_BY, REPORT_OPTION_COUNT
};
extern const struct cli_option cli_report_options[REPORT_OPTION_COUNT];

/* One word after "report". check reads the line without the store; run has it. */
struct cli_report {
	const char *name;
	bool takes_name; /* of what; else nothing follows the word */
	enum cli_status (*check)(const struct cli_line *line);
	enum cli_status (*run)(struct cli *cli);
};
extern const struct cli_report cli_report_figures, cli_report_postal, cli_report_queue,
	cli_report_register, cli_report_reserved;

/* Four digits, not before the first year that any desk has figures of. */
bool report_read_year(const char *text, int *year);
/* Says how an option is written; CLI_USAGE. */
enum cli_status report_refuse(int option, const char *example);
/* calendar where none is named. */
enum cli_status report_read_style(const struct cli_line *line, enum period_style *out);
/* The window that is named, by one way only; DAY_NONE where none is. */
enum cli_status report_read_window(const struct cli_line *line, enum period_style style,
	struct period *out);
/* The format of a report that the model draws; a PDF is not for a terminal. */
enum cli_status report_read_format(const struct cli_line *line, enum report_format *out);
/* Refuses options that this report does not know. */
enum cli_status report_takes_only(const struct cli_line *line, const char *report,
	const enum report_option *taken, size_t count);
/* Writes the report to the output and releases it. */
enum cli_status report_put(struct cli *cli, struct report *report, enum report_format format);

#endif
