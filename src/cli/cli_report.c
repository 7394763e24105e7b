/* cli_report.c - the reports: one word chooses which. */
#include "config.h"

#include <assert.h>
#include <string.h>
#include <unistd.h>

#include "cli/report.h"
#include "motcua/base/i18n.h"

static const struct cli_report *const kinds[] = { &cli_report_figures, &cli_report_register,
	&cli_report_postal, &cli_report_queue, &cli_report_reserved };

/* Their count where there is none of the name. */
static size_t find_kind(const struct cli_line *line)
{
	size_t i = 0;

	while (i < CLI_COUNT(kinds) && strcmp(line->argument[0], kinds[i]->name) != 0)
		i++;
	return i;
}

enum cli_status report_read_format(const struct cli_line *line, enum report_format *out)
{
	static const char *const formats[] = { [REPORT_AS_TEXT] = "text", [REPORT_AS_CSV] = "csv",
		[REPORT_AS_JSON] = "json", [REPORT_AS_PDF] = "pdf" };
	int format = REPORT_AS_TEXT;

	if (!cli_value_word(line, cli_report_options, REPORT_FORMAT, formats, CLI_COUNT(formats),
		    &format))
		return CLI_USAGE;
	if (format == REPORT_AS_PDF && !line->output && isatty(STDOUT_FILENO))
		return cli_say_usage(_("-o: a PDF needs a file to be written to"));
	*out = (enum report_format)format;
	return CLI_DONE;
}

enum cli_status report_put(struct cli *cli, struct report *report, enum report_format format)
{
	struct err err = ERR_INIT;
	int status = report_render(report, format, 0, &cli->out, &err);

	report_release(report);
	return status < 0 ? cli_say_error(&err) : CLI_DONE;
}

static enum cli_status check_report(const struct cli_line *line)
{
	size_t kind = find_kind(line);

	if (kind == CLI_COUNT(kinds))
		return cli_say_usage(_("report: \"%s\" is no report"), line->argument[0]);
	if (line->argument_count > 1 && !kinds[kind]->takes_name)
		return cli_say_usage(_("report %s: \"%s\" is too much"), line->argument[0],
			line->argument[1]);
	return kinds[kind]->check(line);
}

static enum cli_status run_report(struct cli *cli)
{
	size_t kind = find_kind(cli->line);

	assert(kind < CLI_COUNT(kinds)); /* the line was checked */
	return kinds[kind]->run(cli);
}

const struct cli_command cli_command_report = {
	.name = "report",
	.usage = "indicators [--year Y | --month Y-M | --quarter Y-Q | --from D --to D] [--as-of D]"
		 " [--at D …] [--period calendar|to30|nd09] [--format text|csv|json]"
		 " | register [--year Y] [--book N] [--format text|csv|json|pdf]"
		 " | postal [--year Y | --month Y-M | --quarter Y-Q | --from D --to D]"
		 " [--period calendar|to30|nd09] [--format text|csv|json|pdf]"
		 " | reserved (the same options)"
		 " | queue NAME [--by whole|person|village] [--format text|csv|json|pdf]",
	.help = N_("The figures of a period, the register of a year, what went by post, reserved "
		   "numbers, the queues."),
	.needs = CLI_NEEDS_READER,
	.arguments_min = 1,
	.arguments_max = 2,
	.option = cli_report_options,
	.option_count = REPORT_OPTION_COUNT,
	.check = check_report,
	.run = run_report,
};
