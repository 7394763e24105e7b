/*
 * command.h - inside the cli layer: a command is one row of a table.
 */
#ifndef MOTCUA_CLI_COMMAND_H
#define MOTCUA_CLI_COMMAND_H

#include <jansson.h>

#include "motcua/app/app.h"
#include "motcua/app/files.h"
#include "motcua/cli/cli.h"

enum cli_option_kind {
	CLI_VALUE, /* text */
	CLI_FILE,  /* a path: any bytes */
	CLI_FLAG,
	CLI_REPEATED /* at most one of a command */
};

struct cli_option {
	const char *name; /* "--year" */
	enum cli_option_kind kind;
};

enum cli_needs {
	CLI_NEEDS_NOTHING,
	CLI_NEEDS_LOGIN,
	CLI_NEEDS_READER /* a login, but nothing is written but notes */
};

/* A running command. */
struct cli {
	const struct cli_line *line;
	const struct cli_hooks *hooks;
	struct app app; /* open where the command needs a login */
	struct buf out;  /* the result, for stdout or -o */
	struct buf done; /* a sentence on what was changed, said where the result is lost */
};

struct cli_command {
	const char *name;
	const char *usage; /* arguments and options, as --help shows them */
	const char *help;  /* N_() a sentence */
	enum cli_needs needs;
	size_t arguments_min, arguments_max;
	const struct cli_option *option;
	size_t option_count;
	/* Looks at the values before anything is opened; NULL: nothing to look at. */
	enum cli_status (*check)(const struct cli_line *line);
	enum cli_status (*run)(struct cli *cli);
};

/* All commands; ends with NULL. */
extern const struct cli_command *const cli_commands[];
extern const struct cli_command cli_command_init, cli_command_accept, cli_command_reserve, cli_command_import,
	cli_command_export, cli_command_report, cli_command_register, cli_command_form, cli_command_due,
	cli_command_lunar, cli_command_id, cli_command_card, cli_command_track, cli_command_text,
	cli_command_keys, cli_command_help, cli_command_version;

#define CLI_COUNT(array) (sizeof(array) / sizeof *(array))

/* Messages on stderr, made harmless for a terminal; each returns its status. */
enum cli_status cli_say_usage(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void cli_say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Values of options; what is wrong is said on stderr with the name of the option, and false is
 * returned. Where the option is not given *out stays as it is. */
bool cli_value_day(const struct cli_line *line, const struct cli_option *table, int option,
	int *out);
bool cli_value_moment(const struct cli_line *line, const struct cli_option *table, int option,
	struct moment *out);
bool cli_value_number(const struct cli_line *line, const struct cli_option *table, int option,
	int max, int *out);
bool cli_value_vocab(const struct cli_line *line, const struct cli_option *table, int option,
	const struct vocab *vocab, int *out);
/* The unit of a limit in the words of the command line, "working-days" and so on; *out is of
 * enum limit_unit. */
bool cli_value_limit_unit(const struct cli_line *line, const struct cli_option *table, int option,
	int *out);
/* One of the words; *out is its index. */
bool cli_value_word(const struct cli_line *line, const struct cli_option *table, int option,
	const char *const *word, size_t count, int *out);

/* Reads a password: the first line of a file without its line end, NFC; "-" is stdin. The
 * caller wipes with cli_forget(). */
int cli_read_password(const char *path, char **password, struct err *err);
void cli_forget(char *password);
/* Says what the login lacks, before anything is opened. */
enum cli_status cli_check_login(const struct cli_line *line);
/* Logs in as the line says, or asks on the terminal. */
enum cli_status cli_login(struct cli *cli);

/* Says so, and returns CLI_USAGE, where -o would overwrite a file that the command needs (NULL:
 * none), or one of the files of the store. */
enum cli_status cli_spare(const struct cli_line *line, const char *path);
enum cli_status cli_spare_store(const struct cli_line *line);
/* Says so, and returns CLI_FAILED, where the result could not be written anyway: before a command
 * changes anything. */
enum cli_status cli_check_output(const struct cli_line *line);
/* Writes the result to stdout, or to the file of -o under a temporary name that is renamed. */
enum cli_status cli_write(const struct cli_line *line, const struct buf *out);

/* Appends a document, which is released. */
void cli_put_json(struct buf *out, json_t *document);
/* A string of any bytes as JSON: NFC, what is no UTF-8 left out. */
json_t *cli_json_text(const char *text);

#endif
