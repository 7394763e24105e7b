/*
 * csv.h - tables as text: RFC 4180 with the separators that offices use.
 */
#ifndef MOTCUA_CORE_CSV_H
#define MOTCUA_CORE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"

struct csv_row {
	size_t line;   /* where the row starts in the file, from 1 */
	char **cell;
	size_t count;
};

struct csv_table {
	char separator;
	char **key;       /* header cells, as viet_header_key() */
	char **header;    /* header cells as written */
	size_t columns;
	struct csv_row *row;
	size_t count, cap;
};

/*
 * Reads a whole table with a header from memory: UTF-8 with or without BOM; separator 0
 * means: find out (comma, semicolon or tab); CR LF, LF or CR; quoted cells may hold
 * separators, quotes and line breaks; rows without any text are left out; cells are trimmed
 * and brought to NFC, and one leading apostrophe that guards = + - @ or a tab (maybe behind
 * more apostrophes) is taken away. A row may be shorter than the header; a longer one is a
 * fault, as is a header key that stands twice. Returns 0, or -1 with line and reason, and
 * then there is nothing to release.
 */
int csv_read(const char *data, size_t len, char separator, struct csv_table *out,
	struct err *err);
/* The line that an error of csv_read() is about, 0 for the file as a whole. */
size_t csv_fault(const struct err *err);
void csv_release(struct csv_table *table);
/* The column of a header key, or -1. */
int csv_column(const struct csv_table *table, const char *key);
/* A cell, "" where the row is short or column is -1. */
const char *csv_cell(const struct csv_table *table, size_t row, int column);

/* Appends what a file begins with: the BOM, by which spreadsheets know UTF-8. */
void csv_start(struct buf *out);
/* Appends a cell and the comma, or the CR LF of the last one: with quotes where needed, and
 * an apostrophe before = + - @ and tab. csv_read() gives the same cell back (trimmed). */
void csv_put(struct buf *out, const char *cell, bool last);

#endif
