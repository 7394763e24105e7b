/*
 * columns.h - inside the store: values that more than one table keeps in the same way.
 */
#ifndef MOTCUA_STORE_COLUMNS_H
#define MOTCUA_STORE_COLUMNS_H

#include "motcua/core/deadline.h"
#include "store/db.h"

/* The stable name of a value; NULL where it is not known (-1, or a value without a name). */
void columns_bind_vocab(sqlite3_stmt *stmt, int index, const struct vocab *vocab, int value);
/* A limit in two columns: unit at index, amount at index + 1; both NULL where it is unknown. */
void columns_bind_limit(sqlite3_stmt *stmt, int index, struct limit limit);
struct limit columns_limit(sqlite3_stmt *stmt, int column);

/* Runs a bound statement that gives at most one number. 1 with *out, 0 without a row (*out
 * stays), -1 with err. */
int columns_number(struct store *store, sqlite3_stmt *stmt, int64_t *out, struct err *err);

/* The document of a number, made where it is new; 0 for "". */
int document_id(struct store *store, const char *number, int64_t *id, struct err *err);

#endif
