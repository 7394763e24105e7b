#include "config.h"

#include "language.h"
#include "motcua/cli/cli.h"
#include "motcua/ui/ui.h"

static enum cli_status run_desk(const struct cli_line *line)
{
	const struct ui_options options = { line->db, line->now, line->user };
	struct err err = ERR_INIT;

	return ui_run(&options, &err) < 0 ? cli_say_error(&err) : CLI_DONE;
}

int main(int argc, char **argv)
{
	const struct cli_hooks hooks = { .keys = ui_keys_text };
	struct cli_line line;
	enum cli_status status;

	language_start(cli_wants_english(argc, argv) ? LANGUAGE_EN : LANGUAGE_VI, LOCALEDIR);
	status = cli_parse(argc, argv, &line);
	if (status == CLI_DONE)
		status = line.command ? cli_run(&line, &hooks) : run_desk(&line);
	cli_line_release(&line);
	return (int)status;
}
