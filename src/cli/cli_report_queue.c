/* cli_report_queue.c - "report queue NAME": a queue of the desk as a list. */
#include "config.h"

#include "cli/report.h"
#include "motcua/app/lists.h"
#include "motcua/base/i18n.h"

static enum cli_status read_request(const struct cli_line *line, struct list_wanted *out,
	enum report_format *format)
{
	static const enum report_option taken[] = { REPORT_BY, REPORT_FORMAT };
	static const char *const ways[] = { [QUEUE_BY_PERSON] = "person",
		[QUEUE_BY_VILLAGE] = "village", [QUEUE_WHOLE] = "whole" };
	int queue, by = QUEUE_WHOLE;

	if (line->argument_count < 2)
		return cli_say_usage(_("report queue: which one? For example: overdue"));
	queue = list_from_name(line->argument[1]);
	if (queue < 0)
		return cli_say_usage(_("report queue: \"%s\" is no queue"), line->argument[1]);
	if (report_takes_only(line, "queue", taken, CLI_COUNT(taken)) != CLI_DONE ||
		!cli_value_word(line, cli_report_options, REPORT_BY, ways, CLI_COUNT(ways), &by))
		return CLI_USAGE;
	*out = (struct list_wanted){ .queue = (enum queue)queue, .grouped = (enum queue_by)by };
	return report_read_format(line, format);
}

static enum cli_status check_queue(const struct cli_line *line)
{
	enum report_format format;
	struct list_wanted wanted;

	return read_request(line, &wanted, &format);
}

static enum cli_status run_queue(struct cli *cli)
{
	struct err err = ERR_INIT;
	enum report_format format;
	struct list_wanted wanted;
	struct report report;

	read_request(cli->line, &wanted, &format);
	if (list_report(&cli->app, &wanted, &report, &err) < 0) {
		report_release(&report);
		return cli_say_error(&err);
	}
	return report_put(cli, &report, format);
}

const struct cli_report cli_report_queue = {
	.name = "queue",
	.takes_name = true,
	.check = check_queue,
	.run = run_queue,
};
