#include "config.h"

#include <string.h>
#include <sys/stat.h>
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

/* What reads a pipe may take its time, and the desks must not wait for it. */
static bool is_written_at_once(const struct cli_line *line)
{
	bool is_stdout = !line->output || strcmp(line->output, "-") == 0;
	struct stat st;

	if ((is_stdout ? fstat(STDOUT_FILENO, &st) : stat(line->output, &st)) < 0)
		return true;
	return S_ISREG(st.st_mode);
}

/* The form on its way into a file. */
struct form_file {
	const struct cli_line *line;
	enum cli_status written;
};

static int write_form(void *state, const char *code, const char *number, const struct buf *page,
	struct err *err)
{
	struct form_file *file = state;

	(void)code;
	(void)number;
	file->written = cli_write(file->line, page);
	if (file->written == CLI_DONE)
		return 0;
	return err_set(err, ERR_SYSTEM, _("The form was not written."));
}

static enum cli_status issue(struct cli *cli, int64_t id, enum form_format format)
{
	struct form_file file = { cli->line, CLI_DONE };
	const struct form_delivery delivery = { write_form, &file };
	struct err err = ERR_INIT;
	enum form_kind kind;
	int status = receipt_kind(&cli->app, id, cli->line->argument[0], &kind, &err);

	if (status == 0)
		status = is_written_at_once(cli->line)
			? receipt_deliver(&cli->app, id, kind, format, &delivery, &err)
			: receipt_render(&cli->app, id, kind, format, &cli->out, &err);
	/* Why a file was not written has been said. */
	if (file.written != CLI_DONE)
		return file.written;
	return status < 0 ? cli_say_error(&err) : CLI_DONE;
}

static enum cli_status run_form(struct cli *cli)
{
	enum cli_status status;
	struct err err = ERR_INIT;
	struct dossier dossier;
	int format;

	read_format(cli->line, &format);
	if (dossier_by_code(cli->app.store, cli->line->value[FORM_DOSSIER], &dossier, &err) < 0)
		return cli_say_error(&err);
	status = issue(cli, dossier.id, (enum form_format)format);
	dossier_release(&dossier);
	return status;
}

const struct cli_command cli_command_form = {
	.name = "form",
	.usage = "NUMBER|NAME --dossier CODE [--format text|pdf]",
	.help = N_("A form of the circular for a dossier."),
	.needs = CLI_NEEDS_LOGIN,
	.arguments_min = 1,
	.arguments_max = 1,
	.option = options,
	.option_count = FORM_COUNT,
	.check = check_form,
	.run = run_form,
};
