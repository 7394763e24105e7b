#include "config.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "store/dossier_rows.h"

/* Pending dossiers count by the day they were filed. */
static const char SQL_WINDOW[] =
	"SELECT id FROM dossier WHERE unit_id = ?1"
	" AND coalesce(accepted_day, substr(filed_at, 1, 10), '') BETWEEN coalesce(?2, '')"
	" AND coalesce(?3, '9999-12-31')"
	" ORDER BY coalesce(accepted_day, substr(filed_at, 1, 10)), id";
/* The same of one day, each half by the index of the days of acceptance. */
static const char SQL_DAY[] =
	"SELECT id FROM dossier WHERE unit_id = ?1 AND accepted_day = ?2"
	" UNION ALL"
	" SELECT id FROM dossier WHERE unit_id = ?1 AND accepted_day IS NULL"
	" AND substr(filed_at, 1, 10) = ?2 ORDER BY id";

static const char *const queries[] = { SQL_WINDOW, SQL_DAY, NULL };
const struct query_table dossier_window_queries = { "dossier_window.c", queries };

int dossier_list_window(struct store *store, int64_t unit_id, struct period window,
	struct dossier_list *out, struct err *err)
{
	bool one_day = window.from != DAY_NONE && window.from == window.to;
	sqlite3_stmt *stmt = db_prepare(store, one_day ? SQL_DAY : SQL_WINDOW, err);
	size_t count = 0, cap = 0;
	int64_t *id = NULL;
	int got;

	*out = (struct dossier_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_day(stmt, 2, window.from);
	if (!one_day)
		db_bind_day(stmt, 3, window.to);
	while ((got = db_step(store, stmt, err)) > 0) {
		id = grow_array(id, count, &cap, sizeof *id);
		id[count++] = db_int(stmt, 0);
	}
	if (got == 0)
		got = dossier_list_ids(store, id, count, out, err);
	free(id);
	return got;
}
