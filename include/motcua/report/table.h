/*
 * table.h - tables as text: columns as wide as needed, long cells on several lines.
 */
#ifndef MOTCUA_REPORT_TABLE_H
#define MOTCUA_REPORT_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/base/buf.h"

struct table_column {
	const char *heading;
	bool right; /* numbers: flush right, never broken; the heading may be */
};

/* A line between the rows, before the given one; without a text a rule. */
struct table_line {
	size_t row;
	char *text;
};

/* Rows of cells, one after the other. Zero all but column and columns to begin. */
struct text_table {
	const struct table_column *column;
	size_t columns;
	char **cell;
	size_t count, cap;
	struct table_line *line;
	size_t lines, line_cap;
};

/* Appends the next cell (copied, made harmless; NULL is ""). */
void text_table_add(struct text_table *table, const char *cell);
/* Appends a number as the next cell. */
void text_table_add_number(struct text_table *table, long long number);
/* Appends a line of text over the whole table (copied, made harmless), or a rule for NULL. */
void text_table_add_line(struct text_table *table, const char *text);
/* The width below which the table cannot be put. */
int text_table_least(const struct text_table *table);
/* Appends the table, heading and rule first, at most width columns wide: where it does not fit,
 * first the headings of numbers give way, then the widest columns of words. */
void text_table_put(const struct text_table *table, int width, struct buf *out);
void text_table_release(struct text_table *table);

#endif
