#include "config.h"

#include <unistd.h>

#include "cli/command.h"
#include "motcua/app/receipt.h"
#include "motcua/base/i18n.h"
#include "motcua/store/dossier.h"

enum { FORM_DOSSIER, FORM_FORMAT, FORM_COUNT };
static const struct cli_option options[FORM_COUNT] = {
	[FORM_DOSSIER] = { "--dossier", CLI_VALUE },
	[FORM_FORMAT] = { "--format", CLI_VALUE },
};

static bool read_format(const struct cli_line *line, int *format)
{
	static const char *const formats[] = { [FORM_TEXT] = "text", [FORM_PDF] = "pdf" };

	*format = FORM_TEXT;
	return cli_value_word(line, options, FORM_FORMAT, formats, CLI_COUNT(formats), format);
}

static enum cli_status check_form(const struct cli_line *line)
{
	int format;

	if (!line->value[FORM_DOSSIER] || !*line->value[FORM_DOSSIER])
		return cli_say_usage(_("%s: the option is missing"), "--dossier");
	if (!read_format(line, &format))
		return CLI_USAGE;
	if (format == FORM_PDF && !line->output && isatty(STDOUT_FILENO))
		return cli_say_usage(_("-o: a PDF needs a file to be written to"));
	return CLI_DONE;
}

static enum cli_status run_form(struct cli *cli)
{
	struct err err = ERR_INIT;
	struct dossier dossier;
	int format, status;

	read_format(cli->line, &format);
	if (dossier_by_code(cli->app.store, cli->line->value[FORM_DOSSIER], &dossier, &err) < 0)
		return cli_say_error(&err);
	status = receipt_render(&cli->app, dossier.id, cli->line->argument[0],
		(enum form_format)format, &cli->out, &err);
	dossier_release(&dossier);
	return status < 0 ? cli_say_error(&err) : CLI_DONE;
}

const struct cli_command cli_command_form = {
	.name = "form",
	.usage = "NUMBER --dossier CODE [--format text|pdf]",
	.help = N_("A form of the circular for a dossier."),
	.needs = CLI_NEEDS_LOGIN,
	.arguments_min = 1,
	.arguments_max = 1,
	.option = options,
	.option_count = FORM_COUNT,
	.check = check_form,
	.run = run_form,
};
