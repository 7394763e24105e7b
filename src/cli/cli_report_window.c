/* cli_report_window.c - the reports that are one table of a period: "report postal", what was given
 * to the post, and "report reserved", the numbers kept for days without power. */
#include "config.h"

#include "cli/report.h"
#include "motcua/app/post_report.h"
#include "motcua/app/reserve.h"

static enum cli_status read_request(const struct cli_line *line, struct period *window,
	enum report_format *format)
{
	static const enum report_option taken[] = { REPORT_YEAR, REPORT_MONTH, REPORT_QUARTER,
		REPORT_FROM, REPORT_TO, REPORT_PERIOD, REPORT_FORMAT };
	enum period_style style;

	if (report_takes_only(line, line->argument[0], taken, CLI_COUNT(taken)) != CLI_DONE ||
		report_read_style(line, &style) != CLI_DONE ||
		report_read_format(line, format) != CLI_DONE)
		return CLI_USAGE;
	return report_read_window(line, style, window);
}

static enum cli_status check_window(const struct cli_line *line)
{
	enum report_format format;
	struct period window;

	return read_request(line, &window, &format);
}

static enum cli_status run_window(struct cli *cli,
	int (*make)(struct app *app, int from, int to, struct report *out, struct err *err))
{
	struct err err = ERR_INIT;
	enum report_format format;
	struct period window;
	struct report report;

	read_request(cli->line, &window, &format);
	if (window.from == DAY_NONE)
		window = period_year(day_year(app_today(&cli->app)));
	if (make(&cli->app, window.from, window.to, &report, &err) < 0) {
		report_release(&report);
		return cli_say_error(&err);
	}
	return report_put(cli, &report, format);
}

static enum cli_status run_postal(struct cli *cli)
{
	return run_window(cli, post_report);
}

static enum cli_status run_reserved(struct cli *cli)
{
	return run_window(cli, reserve_report);
}

const struct cli_report cli_report_postal = {
	.name = "postal",
	.check = check_window,
	.run = run_postal,
};

const struct cli_report cli_report_reserved = {
	.name = "reserved",
	.check = check_window,
	.run = run_reserved,
};
