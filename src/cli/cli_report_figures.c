/* cli_report_figures.c - "report indicators": the figures of a period. */
#include "config.h"

#include <stdlib.h>

#include "cli/report.h"
#include "motcua/app/figures.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

/* What is asked for; window.from DAY_NONE is the year of today, as_of DAY_NONE today. */
struct request {
	struct period window;
	int as_of, format;
};

enum { FIGURES_TEXT, FIGURES_CSV, FIGURES_JSON };

static enum cli_status read_request(const struct cli_line *line, struct request *out)
{
	static const enum report_option taken[] = { REPORT_YEAR, REPORT_MONTH, REPORT_QUARTER,
		REPORT_FROM, REPORT_TO, REPORT_AS_OF, REPORT_AT, REPORT_PERIOD, REPORT_FORMAT };
	static const char *const formats[] = { [FIGURES_TEXT] = "text", [FIGURES_CSV] = "csv",
		[FIGURES_JSON] = "json" };
	enum period_style style;
	int day;

	*out = (struct request){ { DAY_NONE, DAY_NONE }, DAY_NONE, FIGURES_TEXT };
	if (report_takes_only(line, "indicators", taken, CLI_COUNT(taken)) != CLI_DONE ||
		report_read_style(line, &style) != CLI_DONE ||
		!cli_value_word(line, cli_report_options, REPORT_FORMAT, formats,
			CLI_COUNT(formats), &out->format) ||
		!cli_value_day(line, cli_report_options, REPORT_AS_OF, &out->as_of))
		return CLI_USAGE;
	for (size_t i = 0; i < line->repeated_count; i++)
		if (day_parse(line->repeated[i], &day) < 0)
			return cli_say_usage(_("%s: \"%s\" is no date such as 2023-02-16"), "--at",
				line->repeated[i]);
	return report_read_window(line, style, &out->window);
}

static enum cli_status check_figures(const struct cli_line *line)
{
	struct request request;

	return read_request(line, &request);
}

static int load_figures(struct cli *cli, const struct request *request,
	struct indicator_report *report, struct err *err)
{
	const struct cli_line *line = cli->line;
	int *at = xcalloc(line->repeated_count + 1, sizeof *at), status;
	int today = app_today(&cli->app);
	struct period window = request->window;

	if (window.from == DAY_NONE)
		window = period_year(day_year(today));
	for (size_t i = 0; i < line->repeated_count; i++)
		day_parse(line->repeated[i], &at[i]);
	status = figures_load(&cli->app, window,
		request->as_of == DAY_NONE ? today : request->as_of, at, line->repeated_count,
		report, err);
	free(at);
	return status;
}

static enum cli_status run_figures(struct cli *cli)
{
	struct indicator_report report;
	struct err err = ERR_INIT;
	struct request request;

	read_request(cli->line, &request);
	if (load_figures(cli, &request, &report, &err) < 0)
		return cli_say_error(&err);
	if (request.format == FIGURES_TEXT)
		indicator_report_text(&report, &cli->out);
	else if (request.format == FIGURES_CSV)
		indicator_report_csv(&report, &cli->out);
	else
		indicator_report_json(&report, &cli->out);
	indicator_report_release(&report);
	return CLI_DONE;
}

const struct cli_report cli_report_figures = {
	.name = "indicators",
	.check = check_figures,
	.run = run_figures,
};
