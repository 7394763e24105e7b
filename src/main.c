#include "config.h"

#include "language.h"
#include "motcua/cli/cli.h"
#include "motcua/ui/ui.h"

int main(int argc, char **argv)
{
	const struct cli_hooks hooks = { .keys = ui_keys_text };
	struct cli_line line;
	enum cli_status status;

	language_start(cli_wants_english(argc, argv) ? LANGUAGE_EN : LANGUAGE_VI, LOCALEDIR);
	status = cli_parse(argc, argv, &line);
	if (status == CLI_DONE && line.command) {
		status = cli_run(&line, &hooks);
	} else if (status == CLI_DONE) {
		cli_usage();
		status = CLI_USAGE;
	}
	cli_line_release(&line);
	return (int)status;
}
