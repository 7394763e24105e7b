#include "config.h"

#include "store/keys.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/viet/viet.h"
#include "store/catalogue_rows.h"
#include "store/citizen_rows.h"
#include "store/connection.h"
#include "store/db.h"
#include "store/dossier_rows.h"

static const char SQL_VERSION[] = "UPDATE store_identity SET text_key_version = ?1";
static const char *const queries[] = { SQL_VERSION, NULL };
const struct query_table keys_queries = { "keys.c", queries };

struct named {
	int64_t id;
	char *name;
};

/* The rows are read before the first is written: a row that is changed while the table is
 * walked may come twice. */
int keys_for_each(struct store *store, const char *sql,
	int (*set)(struct store *store, int64_t id, const char *name, struct err *err),
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	struct named *row = NULL;
	size_t count = 0, cap = 0;
	int rc = -1;

	while (stmt && (rc = db_step(store, stmt, err)) == 1) {
		row = grow_array(row, count, &cap, sizeof *row);
		row[count++] = (struct named){ db_int(stmt, 0), db_text(stmt, 1) };
	}
	for (size_t i = 0; rc == 0 && i < count; i++)
		rc = set(store, row[i].id, row[i].name, err);
	for (size_t i = 0; i < count; i++)
		free(row[i].name);
	free(row);
	return rc;
}

static int rebuild(struct store *store, struct err *err)
{
	static int (*const tables[])(struct store *store, struct err *err) = {
		village_rebuild_keys, officer_rebuild_keys, field_rebuild_keys,
		procedure_rebuild_keys, citizen_rebuild_keys, party_rebuild_keys
	};
	sqlite3_stmt *stmt;

	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (tables[i](store, err))
			return -1;
	stmt = db_prepare(store, SQL_VERSION, err);
	if (!stmt)
		return -1;
	db_bind_int(stmt, 1, VIET_KEY_VERSION);
	return db_run(store, stmt, err);
}

int keys_outdated(struct store *store, bool *outdated, struct err *err)
{
	int64_t version = 0;

	if (db_single_int(store, "SELECT text_key_version FROM store_identity", &version, err))
		return -1;
	*outdated = version != VIET_KEY_VERSION;
	return 0;
}

int store_rebuild_keys(struct store *store, struct err *err)
{
	if (store_begin(store, err))
		return -1;
	return store_end(store, rebuild(store, err), err);
}
