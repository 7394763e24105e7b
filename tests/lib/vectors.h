/*
 * vectors.h - tables of test vectors: CSV with a header, read without the program's help.
 */
#ifndef MOTCUA_VECTORS_H
#define MOTCUA_VECTORS_H

#include <stddef.h>

struct vectors {
	char *text;
	char **cell; /* (rows + 1) * columns, the header first */
	size_t columns, rows;
};

/* Reads a file below tests/data/. Fails the test where it cannot, or where it has no row. */
struct vectors vectors_read(const char *name);
/* A cell by its row (from 0) and column name. Fails the test where there is no such column. */
const char *vectors_cell(const struct vectors *vectors, size_t row, const char *column);
void vectors_release(struct vectors *vectors);

#endif
