#include "config.h"

#include "motcua/report/table.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"

#define TABLE_GAP 2
#define LEAST_WIDTH 8 /* a column of words stays readable */

void text_table_add(struct text_table *table, const char *cell)
{
	struct buf clean;

	buf_init(&clean);
	text_harmless(&clean, cell ? cell : "");
	table->cell = grow_array(table->cell, table->count, &table->cap, sizeof *table->cell);
	table->cell[table->count++] = buf_detach(&clean);
}

void text_table_add_number(struct text_table *table, long long number)
{
	char *text = xasprintf("%lld", number);

	text_table_add(table, text);
	free(text);
}

void text_table_add_line(struct text_table *table, const char *text)
{
	struct table_line line = { table->count / table->columns, NULL };

	if (text) {
		struct buf clean;

		buf_init(&clean);
		text_harmless(&clean, text);
		line.text = buf_detach(&clean);
	}
	table->line = grow_array(table->line, table->lines, &table->line_cap, sizeof *table->line);
	table->line[table->lines++] = line;
}

void text_table_release(struct text_table *table)
{
	for (size_t i = 0; i < table->lines; i++)
		free(table->line[i].text);
	free(table->line);
	for (size_t i = 0; i < table->count; i++)
		free(table->cell[i]);
	free(table->cell);
	*table = (struct text_table){ .column = table->column, .columns = table->columns };
}

/* The width of the longest word: what a heading over numbers needs at least. */
static int word_width(const char *s)
{
	int widest = 0;

	while (*s) {
		size_t len = strcspn(s, " ");
		char *word = xstrndup(s, len);
		int width = text_width(word);

		if (width > widest)
			widest = width;
		free(word);
		s += len + strspn(s + len, " ");
	}
	return widest;
}

struct width {
	int now, least;
};

static void measure(const struct text_table *table, struct width *width)
{
	for (size_t c = 0; c < table->columns; c++) {
		const struct table_column *column = &table->column[c];

		width[c].now = text_width(column->heading);
		width[c].least = column->right ? word_width(column->heading) : LEAST_WIDTH;
		for (size_t i = c; i < table->count; i += table->columns) {
			int cell = text_width(table->cell[i]);

			if (cell > width[c].now)
				width[c].now = cell;
			if (column->right && cell > width[c].least)
				width[c].least = cell;
		}
	}
}

/* Takes columns from the widest of a kind until the table fits; returns what is too much. */
static int shrink_kind(const struct text_table *table, struct width *width, bool right,
	int excess)
{
	for (; excess > 0; excess--) {
		struct width *widest = NULL;

		for (size_t c = 0; c < table->columns; c++)
			if (table->column[c].right == right && width[c].now > width[c].least &&
				(!widest || width[c].now > widest->now))
				widest = &width[c];
		if (!widest)
			break;
		widest->now--;
	}
	return excess;
}

/* Headings of numbers are broken before the words below other headings. */
static void shrink(const struct text_table *table, struct width *width, int limit)
{
	int total = TABLE_GAP * ((int)table->columns - 1);

	for (size_t c = 0; c < table->columns; c++)
		total += width[c].now;
	shrink_kind(table, width, false, shrink_kind(table, width, true, total - limit));
}

/* Appends one line of a row; what is left of each cell moves on. Returns true where
 * something is left. */
static bool put_line(const struct text_table *table, const char **rest, const struct width *width,
	struct buf *out)
{
	size_t start = out->len;
	bool more = false;

	for (size_t c = 0; c < table->columns; c++) {
		size_t skip, len = text_wrap(rest[c], width[c].now, &skip);
		char *part = xstrndup(rest[c], len);

		if (c)
			buf_addn(out, ' ', TABLE_GAP);
		if (table->column[c].right)
			text_fit_right(out, part, width[c].now);
		else
			text_fit(out, part, width[c].now);
		free(part);
		rest[c] += len + skip;
		more = more || *rest[c];
	}
	while (out->len > start && out->data[out->len - 1] == ' ')
		buf_truncate(out, out->len - 1);
	buf_addc(out, '\n');
	return more;
}

int text_table_least(const struct text_table *table)
{
	struct width *width = xcalloc(table->columns, sizeof *width);
	int total = TABLE_GAP * ((int)table->columns - 1);

	measure(table, width);
	for (size_t c = 0; c < table->columns; c++)
		total += width[c].now < width[c].least ? width[c].now : width[c].least;
	free(width);
	return total;
}

static void put_rule(struct buf *out, int total)
{
	buf_addn(out, '-', (size_t)total);
	buf_addc(out, '\n');
}

/* Appends the lines that stand before a row; *next is the first that is left. */
static void put_lines(const struct text_table *table, size_t row, int total, size_t *next,
	struct buf *out)
{
	for (; *next < table->lines && table->line[*next].row <= row; (*next)++) {
		const char *text = table->line[*next].text;

		if (!text)
			put_rule(out, total);
		for (size_t len, skip; text && *text; text += len + skip) {
			len = text_wrap(text, total, &skip);
			buf_add(out, text, len);
			buf_addc(out, '\n');
		}
	}
}

static void put_rows(const struct text_table *table, const struct width *width, struct buf *out)
{
	const char **rest = xcalloc(table->columns, sizeof *rest);
	int total = TABLE_GAP * ((int)table->columns - 1);
	size_t line = 0;

	for (size_t c = 0; c < table->columns; c++) {
		rest[c] = table->column[c].heading;
		total += width[c].now;
	}
	while (put_line(table, rest, width, out))
		;
	put_rule(out, total);
	for (size_t row = 0; row < table->count / table->columns; row++) {
		put_lines(table, row, total, &line, out);
		for (size_t c = 0; c < table->columns; c++)
			rest[c] = table->cell[row * table->columns + c];
		while (put_line(table, rest, width, out))
			;
	}
	put_lines(table, table->count / table->columns, total, &line, out);
	free(rest);
}

void text_table_put(const struct text_table *table, int limit, struct buf *out)
{
	struct width *width = xcalloc(table->columns, sizeof *width);

	measure(table, width);
	shrink(table, width, limit);
	put_rows(table, width, out);
	free(width);
}
