/*
 * db.h - inside the store: statements, bindings, columns.
 *
 * A query is a static const char SQL_…[] at the top of an entity's file; its address is its
 * identity. db_prepare() keeps one prepared statement per query and store. Values are bound,
 * never written into SQL.
 */
#ifndef MOTCUA_STORE_DB_H
#define MOTCUA_STORE_DB_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/core/vocab.h"
#include "motcua/store/store.h"

/* The statement of a query, reset and with all bindings cleared; owned by the store. NULL with
 * err where SQLite refuses. */
sqlite3_stmt *db_prepare(struct store *store, const char *sql, struct err *err);

/* Binding, by number from 1. NULL strings, id 0, DAY_NONE and MOMENT_NONE are bound as NULL;
 * db_bind_text() binds "" as "". Text is copied. */
void db_bind_text(sqlite3_stmt *stmt, int index, const char *text);
/* The same, but "" is bound as NULL too. */
void db_bind_text_or_null(sqlite3_stmt *stmt, int index, const char *text);
void db_bind_int(sqlite3_stmt *stmt, int index, int64_t value);
void db_bind_id(sqlite3_stmt *stmt, int index, int64_t id);
/* NULL where the value is negative: unknown numbers. */
void db_bind_known(sqlite3_stmt *stmt, int index, int64_t value);
void db_bind_day(sqlite3_stmt *stmt, int index, int day);
void db_bind_moment(sqlite3_stmt *stmt, int index, struct moment moment);
/* The stable name of a value. */
void db_bind_vocab(sqlite3_stmt *stmt, int index, const struct vocab *vocab, int value);

/* Steps. db_step(): 1 with a row, 0 at the end, -1 with err. db_run(): for statements without
 * rows. Both reset the statement when it is over; whoever stops at a row before the end calls
 * db_done(), else the open statement keeps the store's state of that moment in sight. */
int db_step(struct store *store, sqlite3_stmt *stmt, struct err *err);
int db_run(struct store *store, sqlite3_stmt *stmt, struct err *err);
void db_done(sqlite3_stmt *stmt);
/* True where no statement stands at a row; tests demand it after every call. */
bool db_idle(const struct store *store);
int64_t db_last_id(struct store *store);
int db_changes(struct store *store);

/* Columns, by number from 0. Text is a new string, "" for NULL; the caller frees. */
char *db_text(sqlite3_stmt *stmt, int column);
int64_t db_int(sqlite3_stmt *stmt, int column);
/* -1 for NULL: unknown numbers. */
int64_t db_known(sqlite3_stmt *stmt, int column);
bool db_is_null(sqlite3_stmt *stmt, int column);
int db_day(sqlite3_stmt *stmt, int column);             /* DAY_NONE for NULL */
struct moment db_moment(sqlite3_stmt *stmt, int column); /* MOMENT_NONE for NULL */
int db_vocab(sqlite3_stmt *stmt, int column, const struct vocab *vocab, int fallback);

/* Runs statements without bindings, for pragmas and migrations. */
int db_exec(struct store *store, const char *sql, struct err *err);
/* One integer of a query without bindings. */
int db_single_int(struct store *store, const char *sql, int64_t *out, struct err *err);
/* Fills err from the last failure of SQLite: BUSY, CONFLICT, STORE. Returns -1. */
int db_error(struct store *store, struct err *err);

/* True where the last failure was a value that must be unique and is taken. */
bool db_taken(const struct store *store);

/* A string written backwards, for "last digits" indexes; the caller frees. */
char *db_reversed(const char *text);

/* The queries of an entity's file, for the test that prepares every one of them. */
struct query_table {
	const char *file;
	const char *const *sql; /* ends with NULL */
};
extern const struct query_table store_queries, unit_queries, village_queries, officer_queries,
	user_queries, role_queries, keys_queries, days_queries, draft_queries, audit_queries,
	target_queries;
extern const struct query_table columns_queries, catalogue_queries, procedure_write_queries,
	procedure_search_queries, paper_queries, field_queries, citizen_queries,
	citizen_keys_queries, citizen_search_queries, dossier_queries, dossier_list_queries,
	dossier_window_queries, postal_queries, postal_list_queries, refusal_queries,
	dossier_code_queries, dossier_party_queries, dossier_search_queries, queue_queries,
	event_queries, wait_queries, number_queries, book_queries, fact_queries, form_log_queries,
	reserved_queries, due_queries;
/* All of them; ends with NULL. */
extern const struct query_table *const query_tables[];

#endif
