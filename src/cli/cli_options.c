#include "config.h"

#include "motcua/cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text_check.h"

/* Options of the program, before or behind the command. */
enum { GLOBAL_DB, GLOBAL_LANG, GLOBAL_NOW, GLOBAL_USER, GLOBAL_PASSWORD, GLOBAL_OUTPUT,
	GLOBAL_COUNT };
static const struct cli_option globals[GLOBAL_COUNT] = {
	[GLOBAL_DB] = { "--db", CLI_FILE },
	[GLOBAL_LANG] = { "--lang", CLI_VALUE },
	[GLOBAL_NOW] = { "--now", CLI_VALUE },
	[GLOBAL_USER] = { "--user", CLI_VALUE },
	[GLOBAL_PASSWORD] = { "--password-file", CLI_FILE },
	[GLOBAL_OUTPUT] = { "-o", CLI_FILE },
};

/* What stands on the command line while it is parsed. */
struct parser {
	int argc, next;
	char **argv;
	struct cli_line *line;
	bool only_arguments; /* behind "--" */
};

bool cli_wants_english(int argc, char **argv)
{
	bool english = false;

	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
			english = strcmp(argv[i + 1], "en") == 0;
		else if (strncmp(argv[i], "--lang=", 7) == 0)
			english = strcmp(argv[i] + 7, "en") == 0;
	}
	return english;
}

static const struct cli_option *find_option(const struct cli_option *table, size_t count,
	const char *word, size_t len)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(table[i].name) == len && strncmp(table[i].name, word, len) == 0)
			return &table[i];
	return NULL;
}

/* The value of an option: behind "=", or the next word. NULL where there is none. */
static const char *take_value(struct parser *parser, const char *word, size_t name_len)
{
	if (word[name_len] == '=')
		return word + name_len + 1;
	return parser->next < parser->argc ? parser->argv[parser->next++] : NULL;
}

/* What is not text must not reach the store, where it would come back as something else. */
static enum cli_status check_value(const struct cli_option *option, const char *value)
{
	enum cli_status status = CLI_DONE;
	struct buf why;

	buf_init(&why);
	if (option->kind != CLI_FILE && !text_sound(TEXT_LINE, value, &why))
		status = cli_say_usage("%s: %s", option->name, why.data);
	buf_release(&why);
	return status;
}

static enum cli_status set_global(struct parser *parser, int option, const char *value)
{
	struct cli_line *line = parser->line;
	bool has_time;

	switch (option) {
	case GLOBAL_DB:
		free(line->db);
		line->db = xstrdup(value);
		break;
	case GLOBAL_LANG:
		if (strcmp(value, "vi") != 0 && strcmp(value, "en") != 0)
			return cli_say_usage(_("--lang: \"%s\" is neither vi nor en"), value);
		break;
	case GLOBAL_NOW:
		if (moment_parse(value, &line->now, &has_time) < 0 || !has_time)
			return cli_say_usage(_("--now: \"%s\" is no moment such as 2023-02-16T07:42"),
				value);
		break;
	case GLOBAL_USER:
		line->user = value;
		break;
	case GLOBAL_PASSWORD:
		line->password_file = value;
		break;
	default:
		line->output = value;
		break;
	}
	return CLI_DONE;
}

static enum cli_status set_option(struct parser *parser, const struct cli_option *option,
	const char *word)
{
	struct cli_line *line = parser->line;
	size_t len = strlen(option->name);
	ptrdiff_t index = option - line->command->option;
	const char *value;

	if (option->kind == CLI_FLAG) {
		if (word[len] == '=')
			return cli_say_usage(_("%s: takes no value"), option->name);
		line->value[index] = "";
		return CLI_DONE;
	}
	value = take_value(parser, word, len);
	if (!value)
		return cli_say_usage(_("%s: the value is missing"), option->name);
	if (check_value(option, value) != CLI_DONE)
		return CLI_USAGE;
	if (option->kind == CLI_VALUE && line->value[index])
		return cli_say_usage(_("%s: the option stands twice"), option->name);
	if (option->kind == CLI_REPEATED) {
		line->repeated = grow_array(line->repeated, line->repeated_count,
			&line->repeated_cap, sizeof *line->repeated);
		line->repeated[line->repeated_count++] = value;
	}
	line->value[index] = value;
	return CLI_DONE;
}

static enum cli_status parse_option(struct parser *parser, const char *word)
{
	struct cli_line *line = parser->line;
	size_t len = strcspn(word, "=");
	const struct cli_option *option = NULL;
	const char *value;

	if (line->command)
		option = find_option(line->command->option, line->command->option_count, word, len);
	if (option)
		return set_option(parser, option, word);
	option = find_option(globals, GLOBAL_COUNT, word, len);
	if (!option && line->command)
		return cli_say_usage(_("%.*s: the command %s has no such option"), (int)len, word,
			line->command->name);
	if (!option)
		return cli_say_usage(_("%.*s: there is no such option"), (int)len, word);
	value = take_value(parser, word, len);
	if (!value || !*value)
		return cli_say_usage(_("%s: the value is missing"), option->name);
	if (check_value(option, value) != CLI_DONE)
		return CLI_USAGE;
	return set_global(parser, (int)(option - globals), value);
}

static enum cli_status parse_argument(struct parser *parser, const char *word)
{
	struct cli_line *line = parser->line;

	if (!line->command) {
		for (size_t i = 0; cli_commands[i]; i++)
			if (strcmp(cli_commands[i]->name, word) == 0 &&
				(*word != '-' || !parser->only_arguments))
				line->command = cli_commands[i];
		if (!line->command)
			return cli_say_usage(_("%s: there is no such command"), word);
		return CLI_DONE;
	}
	if (line->argument_count >= line->command->arguments_max)
		return cli_say_usage(_("%s: one argument too many: \"%s\""), line->command->name,
			word);
	line->argument[line->argument_count++] = word;
	return CLI_DONE;
}

/* --help and --version are commands that look like options. */
static bool is_command(const char *word)
{
	return strcmp(word, "--help") == 0 || strcmp(word, "--version") == 0;
}

static char *default_db(void)
{
	const char *db = getenv("MOTCUA_DB"), *data = getenv("XDG_DATA_HOME");
	const char *home = getenv("HOME");

	if (db && *db)
		return xstrdup(db);
	if (data && *data)
		return xasprintf("%s/motcua/motcua.db", data);
	return xasprintf("%s/.local/share/motcua/motcua.db", home && *home ? home : ".");
}

static enum cli_status parse_words(struct parser *parser)
{
	enum cli_status status = CLI_DONE;

	while (status == CLI_DONE && parser->next < parser->argc) {
		const char *word = parser->argv[parser->next++];

		if (!parser->only_arguments && strcmp(word, "--") == 0) {
			parser->only_arguments = true;
		} else if (!parser->only_arguments && is_command(word)) {
			parser->line->command = NULL;
			parser->line->argument_count = 0;
			status = parse_argument(parser, word);
		} else if (!parser->only_arguments && word[0] == '-' && word[1]) {
			status = parse_option(parser, word);
		} else {
			status = parse_argument(parser, word);
		}
	}
	return status;
}

enum cli_status cli_parse(int argc, char **argv, struct cli_line *out)
{
	struct parser parser = { .argc = argc, .next = 1, .argv = argv, .line = out };
	enum cli_status status;

	*out = (struct cli_line){ .now = MOMENT_NONE };
	status = parse_words(&parser);
	if (!out->db)
		out->db = default_db();
	if (status == CLI_DONE && out->command &&
		out->argument_count < out->command->arguments_min)
		status = cli_say_usage(_("%s: an argument is missing; usage: motcua %s %s"),
			out->command->name, out->command->name, out->command->usage);
	if (status == CLI_DONE)
		status = cli_spare_store(out);
	if (status == CLI_DONE)
		status = cli_spare(out, out->password_file);
	if (status == CLI_DONE && out->command && out->command->check)
		status = out->command->check(out);
	return status;
}

void cli_line_release(struct cli_line *line)
{
	free(line->db);
	free(line->repeated);
	*line = (struct cli_line){ .now = MOMENT_NONE };
}
