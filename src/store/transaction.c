#include "config.h"

#include "motcua/base/i18n.h"
#include "store/connection.h"
#include "store/db.h"

/* A read that was left half-way would hold the view of its own moment, and the writing
 * transaction could not start on top of an outdated view. */
static void finish_reads(struct store *store)
{
	for (size_t i = 0; i < store->count; i++)
		if (sqlite3_stmt_busy(store->statement[i].stmt))
			sqlite3_reset(store->statement[i].stmt);
}

int store_begin_at(struct store *store, const char *file, int line, struct err *err)
{
	if (store->read_only)
		return error_read_only(err);
	/* What was read is outdated as soon as another one writes; SQLite would refuse then. */
	if (store->readers && store->depth == 0)
		return err_set(err, ERR_STORE,
			_("Nothing can be changed while what belongs together is being read."));
	if (store->depth == 0) {
		finish_reads(store);
		if (db_exec(store, "BEGIN IMMEDIATE", err))
			return err_detail(err, "%s:%d cannot begin, code %d", file, line,
				sqlite3_extended_errcode(store->db));
		store->undone = false;
		store->file = file;
		store->line = line;
	}
	store->depth++;
	return 0;
}

static void undo(struct store *store)
{
	if (!sqlite3_get_autocommit(store->db))
		db_exec(store, "ROLLBACK", NULL);
	store->depth = 0;
	store->undone = false;
}

static int given_up(struct store *store, struct err *err)
{
	err_set(err, ERR_STORE,
		_("The change was given up after an earlier error; nothing was saved."));
	return err_detail(err, "undone inside the transaction of %s:%d",
		store->file ? store->file : "?", store->line);
}

int store_commit(struct store *store, struct err *err)
{
	bool lost = store->depth == 0 || store->undone || sqlite3_get_autocommit(store->db);

	if (store->depth > 1) {
		store->depth--;
		return lost ? given_up(store, err) : 0;
	}
	if (lost) {
		undo(store);
		return given_up(store, err);
	}
	if (db_exec(store, "COMMIT", err)) {
		undo(store);
		return -1;
	}
	store->depth = 0;
	return 0;
}

void store_rollback(struct store *store)
{
	if (store->depth > 1) {
		/* SQLite's transaction stays open to the end of the outermost pair, else what is
		 * still written on the way out would be saved on its own. */
		store->depth--;
		store->undone = true;
		return;
	}
	undo(store);
}

int store_end(struct store *store, int rc, struct err *err)
{
	if (rc == 0)
		return store_commit(store, err);
	store_rollback(store);
	return rc;
}

int store_begin_read(struct store *store, struct err *err)
{
	if (store->depth == 0 && store->readers == 0 && db_exec(store, "BEGIN", err))
		return -1;
	store->readers++;
	return 0;
}

void store_end_read(struct store *store)
{
	store->readers--;
	if (store->readers == 0 && store->depth == 0 && !sqlite3_get_autocommit(store->db))
		db_exec(store, "COMMIT", NULL);
}

bool store_in_transaction(const struct store *store)
{
	return store->depth > 0;
}

void store_set_patience(struct store *store, int milliseconds)
{
	sqlite3_busy_timeout(store->db, milliseconds);
}
