/*
 * table.h - tables into a desk and out of it, for the tests of the exchange.
 */
#ifndef MOTCUA_TEST_TABLE_H
#define MOTCUA_TEST_TABLE_H

#include "desk.h"
#include "motcua/app/exchange.h"

struct table {
	struct import_result result;
	int status;
};

/* Imports a text; options NULL are the plain ones. Release with table_release(). */
void table_import(struct desk *desk, struct table *table, enum exchange_kind kind,
	const char *csv, const struct import_options *options);
/* The same, and everything must be in: rows new, changed and known. */
void table_expect(struct desk *desk, enum exchange_kind kind, const char *csv, size_t added,
	size_t changed, size_t skipped);
/* The same with options. */
void table_expect_with(struct desk *desk, enum exchange_kind kind, const char *csv,
	const struct import_options *options, size_t added, size_t changed, size_t skipped);
/* The import must be refused with a fault in this line and column, and change nothing. */
void table_refused(struct desk *desk, enum exchange_kind kind, const char *csv, size_t line,
	const char *column);
/* True where there is such a remark. */
bool table_remarks(const struct table *table, bool fault, size_t line, const char *column);
void table_release(struct table *table);
/* The whole table; the caller frees. */
char *table_export(struct desk *desk, enum exchange_kind kind);

#endif
