#include "config.h"

#include "motcua/cli/cli.h"

#include <stdio.h>

#include "cli/command.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

#define HELP_COLUMNS 79

const struct cli_command *const cli_commands[] = {
	&cli_command_init, &cli_command_accept, &cli_command_reserve,
	&cli_command_import, &cli_command_export,
	&cli_command_report, &cli_command_register, &cli_command_form, &cli_command_due,
	&cli_command_card, &cli_command_id, &cli_command_track, &cli_command_text, &cli_command_lunar,
	&cli_command_keys, &cli_command_help, &cli_command_version, NULL
};

/* A paragraph broken at spaces, every line of it indented. */
static void put_wrapped(struct buf *out, const char *text, int indent)
{
	while (*text) {
		size_t skip, len = text_wrap(text, HELP_COLUMNS - indent, &skip);

		buf_addn(out, ' ', (size_t)indent);
		buf_add(out, text, len);
		buf_addc(out, '\n');
		text += len + skip;
	}
}

static void put_command(struct buf *out, const struct cli_command *command)
{
	struct buf call;

	buf_init(&call);
	buf_addf(&call, "%s %s", command->name, command->usage);
	put_wrapped(out, call.data, 2);
	put_wrapped(out, _(command->help), 6);
	buf_release(&call);
}

static void put_help(struct buf *out)
{
	buf_addf(out, "%s\n  motcua [--db FILE] [--lang vi|en] [--now YYYY-MM-DDTHH:MM]\n"
		      "         [--user LOGIN --password-file FILE] [COMMAND …] [-o FILE]\n\n",
		_("Usage:"));
	buf_addf(out, "%s\n", _("Without a command it opens the desk. Commands:"));
	for (size_t i = 0; cli_commands[i]; i++)
		put_command(out, cli_commands[i]);
	buf_addf(out, "\n%s\n",
		_("Exit status: 0 done, 1 refused, 2 wrong usage, 3 the store or the system failed."));
}

static enum cli_status run_help(struct cli *cli)
{
	put_help(&cli->out);
	return CLI_DONE;
}

const struct cli_command cli_command_help = {
	.name = "--help",
	.usage = "",
	.help = N_("This list."),
	.run = run_help,
};

static enum cli_status run_version(struct cli *cli)
{
	buf_addf(&cli->out, "motcua %s\n", PACKAGE_VERSION);
	return CLI_DONE;
}

const struct cli_command cli_command_version = {
	.name = "--version",
	.usage = "",
	.help = N_("The version of the program."),
	.run = run_version,
};

static enum cli_status run_keys(struct cli *cli)
{
	cli->hooks->keys(&cli->out);
	return CLI_DONE;
}

const struct cli_command cli_command_keys = {
	.name = "keys",
	.usage = "",
	.help = N_("The keys of every screen."),
	.run = run_keys,
};

static enum cli_status write_result(struct cli *cli, enum cli_status status)
{
	enum cli_status written;

	if (!cli->out.len)
		return status;
	written = cli_write(cli->line, &cli->out);
	if (written == CLI_DONE)
		return status;
	if (cli->done.len)
		cli_say("%s", cli->done.data);
	return written;
}

enum cli_status cli_run(const struct cli_line *line, const struct cli_hooks *hooks)
{
	struct cli cli = { .line = line, .hooks = hooks };
	enum cli_status status = cli_check_output(line);

	buf_init(&cli.out);
	buf_init(&cli.done);
	if (status == CLI_DONE && line->command->needs != CLI_NEEDS_NOTHING) {
		status = cli_check_login(line);
		if (status == CLI_DONE)
			status = cli_login(&cli);
	}
	if (status == CLI_DONE)
		status = line->command->run(&cli);
	status = write_result(&cli, status);
	if (cli.app.store)
		app_close(&cli.app);
	buf_release(&cli.out);
	buf_release(&cli.done);
	return status;
}
