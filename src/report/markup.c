#include "config.h"

#include "report/markup.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

struct reader {
	const struct markup *markup;
	struct cell *cell;
	struct buf text; /* of the run that is being read */
	enum run_style style;
};

static const struct form_name *find_name(const char *name)
{
	for (size_t i = 0; i < form_name_count; i++)
		if (strcmp(form_names[i].name, name) == 0)
			return &form_names[i];
	return NULL;
}

bool markup_name_known(const char *name)
{
	return find_name(name);
}

const char *markup_value(const struct form_values *values, const char *name, size_t row)
{
	const struct form_name *known = find_name(name);

	return form_values_get(values, name, known && known->rows ? row : 0);
}

static void end_run(struct reader *reader, enum run_style next)
{
	struct cell *cell = reader->cell;

	if (reader->text.len) {
		cell->run = grow_array(cell->run, cell->count, &cell->cap, sizeof *cell->run);
		cell->run[cell->count++] = (struct run){
			viet_nfc(reader->text.data), reader->style
		};
		buf_clear(&reader->text);
	}
	reader->style = next;
}

static int read_rule(struct cell *cell, const char *tag)
{
	const char *s = tag + strlen("line ");

	cell->rule = 0;
	for (; *s >= '0' && *s <= '9' && cell->rule <= 100; s++)
		cell->rule = cell->rule * 10 + *s - '0';
	return *s || cell->rule < 1 || cell->rule > 100 ? -1 : 0;
}

static int read_tag(struct reader *reader, const char *tag)
{
	if (strcmp(tag, "b") == 0)
		end_run(reader, STYLE_BOLD);
	else if (strcmp(tag, "i") == 0)
		end_run(reader, STYLE_ITALIC);
	else if (strcmp(tag, "/b") == 0 || strcmp(tag, "/i") == 0)
		end_run(reader, STYLE_REGULAR);
	else if (strcmp(tag, "br") == 0)
		buf_addc(&reader->text, '\n');
	else if (strncmp(tag, "line ", 5) == 0)
		return read_rule(reader->cell, tag);
	else
		return -1;
	return 0;
}

/* Appends a value on one line: what a person typed must not break the page. */
static void add_value(struct buf *out, const char *value, bool capitals)
{
	char *line = capitals ? viet_upper(value) : xstrdup(value);

	for (char *s = line; *s; s++)
		if (*s == '\n' || *s == '\r' || *s == '\t')
			*s = ' ';
	text_harmless(out, line);
	free(line);
}

static int add_blank(struct reader *reader, const char *option)
{
	long dots;
	char *end;

	if (strcmp(option, "dots") == 0) {
		reader->cell->dots = true;
		return 0;
	}
	dots = strtol(option, &end, 10);
	if (*end || dots < 1 || dots > 200)
		return -1;
	buf_addn(&reader->text, '.', (size_t)dots);
	return 0;
}

static int read_placeholder(struct reader *reader, char *name)
{
	const struct markup *markup = reader->markup;
	char *colon = strchr(name, ':');
	const char *option = colon ? colon + 1 : "", *value;

	if (colon)
		*colon = '\0';
	if (strcmp(name, "#") == 0) {
		buf_addf(&reader->text, "%zu", markup->row + 1);
		return *option ? -1 : 0;
	}
	if (!markup_name_known(name))
		return -1;
	value = strcmp(name, "lien") == 0 ? markup->copy :
		markup_value(markup->values, name, markup->row);
	if (!*value && *option && strcmp(option, "caps") != 0)
		return add_blank(reader, option);
	add_value(&reader->text, value, strcmp(option, "caps") == 0);
	return 0;
}

/* Reads what stands between an opening at text and its closing; *used is moved behind it. */
static int read_special(struct reader *reader, const char *text, size_t len, size_t *used)
{
	bool tag = *text == '<';
	const char *closing = tag ? ">" : "}}";
	size_t open = strlen(closing), end = open;
	char *inside;
	int status;

	while (end < len && strncmp(text + end, closing, open) != 0)
		end++;
	if (end + open > len)
		return -1;
	inside = xstrndup(text + open, end - open);
	status = tag ? read_tag(reader, inside) : read_placeholder(reader, inside);
	free(inside);
	*used = end + open;
	return status;
}

int markup_read(const struct markup *markup, const char *text, size_t len, struct cell *out)
{
	struct reader reader = { .markup = markup, .cell = out, .style = STYLE_REGULAR };
	int status = 0;

	buf_init(&reader.text);
	for (size_t i = 0; i < len && status == 0;) {
		size_t used = 1;

		if (text[i] == '<' || (text[i] == '{' && i + 1 < len && text[i + 1] == '{'))
			status = read_special(&reader, text + i, len - i, &used);
		else
			buf_addc(&reader.text, text[i]);
		i += used;
	}
	end_run(&reader, STYLE_REGULAR);
	buf_release(&reader.text);
	return status;
}
