#include "config.h"

#include "store/db.h"

#include <errno.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "store/connection.h"

static sqlite3_stmt *cached(const struct store *store, const char *sql)
{
	for (size_t i = 0; i < store->count; i++)
		if (store->statement[i].sql == sql)
			return store->statement[i].stmt;
	return NULL;
}

sqlite3_stmt *db_prepare(struct store *store, const char *sql, struct err *err)
{
	sqlite3_stmt *stmt = cached(store, sql);

	if (stmt) {
		sqlite3_reset(stmt);
		sqlite3_clear_bindings(stmt);
		return stmt;
	}
	if (sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL)
		!= SQLITE_OK) {
		db_error(store, err);
		return NULL;
	}
	store->statement = grow_array(store->statement, store->count, &store->cap,
		sizeof *store->statement);
	store->statement[store->count++] = (struct statement){ sql, stmt };
	return stmt;
}

/* After a full disk SQLite may have rolled back by itself; what follows would be written and
 * committed line by line. */
static bool transaction_lost(const struct store *store)
{
	return store->depth > 0 && sqlite3_get_autocommit(store->db);
}

int db_step(struct store *store, sqlite3_stmt *stmt, struct err *err)
{
	int rc = SQLITE_DONE;

	if (transaction_lost(store)) {
		sqlite3_reset(stmt);
		return err_set(err, ERR_STORE,
			_("The change was given up after an earlier error; nothing was saved."));
	}
	rc = sqlite3_step(stmt);
	if (rc == SQLITE_ROW)
		return 1;
	if (rc != SQLITE_DONE)
		db_error(store, err);
	sqlite3_reset(stmt);
	return rc == SQLITE_DONE ? 0 : -1;
}

int db_run(struct store *store, sqlite3_stmt *stmt, struct err *err)
{
	int rc;

	do
		rc = db_step(store, stmt, err);
	while (rc == 1);
	return rc;
}

void db_done(sqlite3_stmt *stmt)
{
	sqlite3_reset(stmt);
}

bool db_idle(const struct store *store)
{
	for (size_t i = 0; i < store->count; i++)
		if (sqlite3_stmt_busy(store->statement[i].stmt))
			return false;
	return true;
}

int64_t db_last_id(struct store *store)
{
	return sqlite3_last_insert_rowid(store->db);
}

int db_changes(struct store *store)
{
	return sqlite3_changes(store->db);
}

int db_exec(struct store *store, const char *sql, struct err *err)
{
	if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		return db_error(store, err);
	return 0;
}

int db_single_int(struct store *store, const char *sql, int64_t *out, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	int rc = -1;

	if (sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) != SQLITE_OK)
		return db_error(store, err);
	if (sqlite3_step(stmt) == SQLITE_ROW) {
		*out = sqlite3_column_int64(stmt, 0);
		rc = 0;
	} else {
		db_error(store, err);
	}
	sqlite3_finalize(stmt);
	return rc;
}

bool db_taken(const struct store *store)
{
	int code = sqlite3_extended_errcode(store->db);

	return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY;
}

static int constraint_error(const struct store *store, int code, struct err *err)
{
	if (db_taken(store))
		return err_set(err, ERR_CONFLICT,
			_("The store holds such an entry already; nothing was changed."));
	if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
		return err_set(err, ERR_CONFLICT,
			_("The entry refers to something that the store does not hold; nothing was"
			  " changed."));
	return err_set(err, ERR_CONFLICT,
		_("The store refuses a value that contradicts its rules; nothing was changed."));
}

int error_damaged(const struct store *store, struct err *err)
{
	return err_set(err, ERR_STORE,
		_("The store %s is damaged. Keep the file, and restore the last good backup."),
		store->path);
}

int error_foreign(const char *path, struct err *err)
{
	return err_set(err, ERR_STORE,
		_("%s is not a store of this program. Choose another file."), path);
}

int error_unwritable(const char *path, struct err *err)
{
	return err_set(err, ERR_STORE,
		_("The store %s cannot be written. Ask the administrator for the right to write to"
		  " the file and its folder."), path);
}

int error_read_only(struct err *err)
{
	return err_set(err, ERR_STORE,
		_("The store is open for reading only; nothing was saved."));
}

static int sentence(const struct store *store, int code, struct err *err)
{
	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return err_set(err, ERR_BUSY,
			_("Another window or program is writing to the store. Try again in a moment."));
	case SQLITE_CONSTRAINT:
		return constraint_error(store, code, err);
	case SQLITE_FULL:
		return err_set(err, ERR_STORE,
			_("Not saved because the disk is full. Free some space, then try again."));
	case SQLITE_IOERR:
		return err_set(err, ERR_STORE,
			_("Not saved because the disk reports an error. Check the disk and its cable,"
			  " then try again."));
	case SQLITE_CORRUPT:
		return error_damaged(store, err);
	case SQLITE_NOTADB:
		return error_foreign(store->path, err);
	case SQLITE_READONLY:
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
		return store->read_only ? error_read_only(err)
					: error_unwritable(store->path, err);
	default:
		return err_set(err, ERR_STORE,
			_("The store refused an order of the program; nothing was saved. Tell the"
			  " administrator what you were doing."));
	}
}

int db_error(struct store *store, struct err *err)
{
	int code = sqlite3_extended_errcode(store->db);

	if ((code & 0xff) == SQLITE_NOMEM)
		die("out of memory in the store");
	/* The files beside the store report a full disk as an error of the disk. */
	if ((code & 0xff) == SQLITE_IOERR && sqlite3_system_errno(store->db) == ENOSPC)
		code = SQLITE_FULL;
	sentence(store, code, err);
	/* SQLite's messages name tables and columns, never values. */
	return err_detail(err, "sqlite %d: %s", code, sqlite3_errmsg(store->db));
}
