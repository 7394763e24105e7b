/*
 * csv_reader.h - the rows of a table as text, one after the other.
 */
#ifndef MOTCUA_CORE_CSV_READER_H
#define MOTCUA_CORE_CSV_READER_H

#include <stddef.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"

/* Notes the line of a fault, as csv_fault() finds it. Returns -1. */
int csv_fault_line(struct err *err, size_t line);

struct csv_reader {
	const char *data;
	size_t len, pos, line;
	char separator;
	struct buf cell; /* the one that is being read, as written */
	struct err *err;
};

struct csv_cells {
	char **item;
	size_t count, cap;
};

void csv_cells_release(struct csv_cells *cells);

/* Gets ready to read; separator 0 means: find out. Returns 0, or -1 where the bytes are no
 * text; release in both cases. */
int csv_reader_start(struct csv_reader *reader, const char *data, size_t len, char separator,
	struct err *err);
/* Reads the next row that has any text into cells, which are empty before. Returns 1, 0 at
 * the end of the file, or -1; the caller releases the cells. */
int csv_reader_next(struct csv_reader *reader, struct csv_cells *cells, size_t *line);
void csv_reader_release(struct csv_reader *reader);

#endif
