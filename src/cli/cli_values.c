#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

static void say_line(const char *fmt, va_list ap) __attribute__((format(printf, 1, 0)));

static void say_line(const char *fmt, va_list ap)
{
	struct buf text, harmless;

	buf_init(&text);
	buf_init(&harmless);
	buf_vaddf(&text, fmt, ap);
	text_harmless(&harmless, text.data);
	fprintf(stderr, "motcua: %s\n", harmless.data);
	buf_release(&text);
	buf_release(&harmless);
}

void cli_say(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line(fmt, ap);
	va_end(ap);
}

enum cli_status cli_say_usage(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line(fmt, ap);
	va_end(ap);
	fprintf(stderr, "%s\n", _("\"motcua --help\" shows how it is called."));
	return CLI_USAGE;
}

enum cli_status cli_say_error(const struct err *err)
{
	static const enum cli_status status[] = {
		[ERR_NONE] = CLI_DONE,
		[ERR_INVALID] = CLI_REFUSED,
		[ERR_NOT_FOUND] = CLI_REFUSED,
		[ERR_CONFLICT] = CLI_REFUSED,
		[ERR_BUSY] = CLI_FAILED,
		[ERR_DENIED] = CLI_REFUSED,
		[ERR_STORE] = CLI_FAILED,
		[ERR_SYSTEM] = CLI_FAILED,
	};

	cli_say("%s", err->msg);
	return err->code == ERR_NONE ? CLI_FAILED : status[err->code];
}

bool cli_value_day(const struct cli_line *line, const struct cli_option *table, int option,
	int *out)
{
	const char *text = line->value[option];

	if (!text || day_parse(text, out) == 0)
		return true;
	cli_say_usage(_("%s: \"%s\" is no date such as 2023-02-16"), table[option].name, text);
	return false;
}

bool cli_value_moment(const struct cli_line *line, const struct cli_option *table, int option,
	struct moment *out)
{
	const char *text = line->value[option];

	if (!text || moment_parse(text, out, NULL) == 0)
		return true;
	cli_say_usage(_("%s: \"%s\" is no moment such as 2023-02-16T07:42"), table[option].name,
		text);
	return false;
}

bool cli_value_number(const struct cli_line *line, const struct cli_option *table, int option,
	int max, int *out)
{
	const char *text = line->value[option];
	char *end;
	long number;

	if (!text)
		return true;
	number = strtol(text, &end, 10);
	if (*text >= '0' && *text <= '9' && !*end && strlen(text) < 10 && number <= max) {
		*out = (int)number;
		return true;
	}
	cli_say_usage(_("%s: \"%s\" is no whole number from 0 to %d"), table[option].name, text,
		max);
	return false;
}

bool cli_value_vocab(const struct cli_line *line, const struct cli_option *table, int option,
	const struct vocab *vocab, int *out)
{
	const char *text = line->value[option];
	struct buf names;
	int value;

	if (!text)
		return true;
	value = *text ? vocab_match(vocab, text) : -1;
	if (value >= 0) {
		*out = value;
		return true;
	}
	buf_init(&names);
	for (int i = 0; i < vocab->count; i++)
		if (*vocab_name(vocab, i))
			buf_addf(&names, "%s%s", names.len ? ", " : "", vocab_name(vocab, i));
	cli_say_usage(_("%s: \"%s\" is not one of %s"), table[option].name, text, names.data);
	buf_release(&names);
	return false;
}

bool cli_value_word(const struct cli_line *line, const struct cli_option *table, int option,
	const char *const *word, size_t count, int *out)
{
	const char *text = line->value[option];
	struct buf names;

	if (!text)
		return true;
	for (size_t i = 0; i < count; i++)
		if (strcmp(text, word[i]) == 0) {
			*out = (int)i;
			return true;
		}
	buf_init(&names);
	for (size_t i = 0; i < count; i++)
		buf_addf(&names, "%s%s", i ? ", " : "", word[i]);
	cli_say_usage(_("%s: \"%s\" is not one of %s"), table[option].name, text, names.data);
	buf_release(&names);
	return false;
}

json_t *cli_json_text(const char *text)
{
	char *nfc = viet_nfc(text);
	json_t *string = json_string(nfc);

	free(nfc);
	return string;
}

void cli_put_json(struct buf *out, json_t *document)
{
	char *text = json_dumps(document, JSON_INDENT(1));

	if (text)
		buf_adds(out, text);
	buf_addc(out, '\n');
	free(text);
	json_decref(document);
}

bool cli_value_limit_unit(const struct cli_line *line, const struct cli_option *table, int option,
	int *out)
{
	static const char *const words[] = { "working-days", "calendar-days", "months", "hours",
		"same-day" };
	static const enum limit_unit units[] = { LIMIT_WORKING_DAYS, LIMIT_CALENDAR_DAYS,
		LIMIT_MONTHS, LIMIT_HOURS, LIMIT_SAME_DAY };
	int index = 0;

	if (!line->value[option])
		return true;
	if (!cli_value_word(line, table, option, words, CLI_COUNT(words), &index))
		return false;
	*out = units[index];
	return true;
}
