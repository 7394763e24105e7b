/*
 * cli.h - the command line: what it asks for, and running one command.
 */
#ifndef MOTCUA_CLI_CLI_H
#define MOTCUA_CLI_CLI_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "motcua/core/day.h"

/* Exit statuses. */
enum cli_status {
	CLI_DONE,    /* done */
	CLI_REFUSED, /* refused: nothing was changed, the reason is on stderr */
	CLI_USAGE,   /* wrong usage */
	CLI_FAILED   /* the store or the system failed */
};

#define CLI_OPTIONS 24
#define CLI_ARGUMENTS 4

struct cli_command;

/* A command line, parsed. Strings are borrowed from argv, except db. */
struct cli_line {
	char *db;
	struct moment now; /* --now, or MOMENT_NONE */
	const char *user, *password_file, *output;
	const struct cli_command *command;  /* NULL: none was given */
	const char *value[CLI_OPTIONS];     /* of the command's options, or NULL */
	const char **repeated;              /* the values of the option that may be repeated */
	size_t repeated_count, repeated_cap;
	const char *argument[CLI_ARGUMENTS];
	size_t argument_count;
};

/* True where "--lang en" is on the command line; looked for before anything else, so that
 * every message is in the right language. */
bool cli_wants_english(int argc, char **argv);

/* Parses the command line. Returns CLI_DONE, or CLI_USAGE after a message on stderr. The caller
 * releases in both cases. */
enum cli_status cli_parse(int argc, char **argv, struct cli_line *out);
void cli_line_release(struct cli_line *line);

/* What other layers add to the commands. */
struct cli_hooks {
	void (*keys)(struct buf *out); /* appends the key table of the screens */
};
/* Runs the command of a line. */
enum cli_status cli_run(const struct cli_line *line, const struct cli_hooks *hooks);
/* Says an error on stderr, made harmless for a terminal, and returns its status. */
enum cli_status cli_say_error(const struct err *err);

#endif
