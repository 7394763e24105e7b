#include "config.h"

#include "store/dossier_rows.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"

static const char SQL_OPEN_OF[] =
	"SELECT id FROM dossier WHERE (submitter_id = ?1 OR owner_id = ?1)"
	" AND state NOT IN " STATES_FINISHED;
static const char SQL_OPEN_OF_PROCEDURE[] =
	"SELECT id FROM dossier WHERE (submitter_id = ?1 OR owner_id = ?1)"
	" AND state NOT IN " STATES_FINISHED " AND procedure_id = ?2";

static const char *const queries[] = { SQL_OPEN_OF, SQL_OPEN_OF_PROCEDURE, NULL };
const struct query_table dossier_list_queries = { "dossier_list.c", queries };

void dossier_list_release(struct dossier_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		dossier_release(&list->item[i]);
	free(list->item);
	*list = (struct dossier_list){ NULL, 0, 0 };
}

int read_ids(struct store *store, sqlite3_stmt *stmt, size_t limit, struct id_list *out,
	struct err *err)
{
	int got = 0;

	while (out->count < limit && (got = db_step(store, stmt, err)) > 0)
		id_list_add(out, db_int(stmt, 0));
	db_done(stmt);
	return got < 0 ? -1 : 0;
}

int dossier_list_ids(struct store *store, const int64_t *id, size_t count,
	struct dossier_list *out, struct err *err)
{
	*out = (struct dossier_list){ NULL, 0, 0 };
	for (size_t i = 0; i < count; i++) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		if (dossier_get(store, id[i], &out->item[out->count], err) < 0) {
			dossier_list_release(out);
			return -1;
		}
		out->count++;
	}
	return 0;
}

/* When a dossier came: accepted, else filed on the portal. */
static struct moment arrival(const struct dossier *dossier)
{
	return dossier->accepted.day != DAY_NONE ? dossier->accepted : dossier->filed;
}

static int by_arrival(const void *a, const void *b)
{
	const struct dossier *x = a, *y = b;
	int order = moment_compare(arrival(y), arrival(x));

	if (order != 0)
		return order;
	return x->id > y->id ? -1 : x->id < y->id;
}

int dossier_list_newest(struct store *store, const struct id_list *ids, struct dossier_list *out,
	struct err *err)
{
	if (dossier_list_ids(store, ids->item, ids->count, out, err) < 0)
		return -1;
	if (out->count > 0)
		qsort(out->item, out->count, sizeof *out->item, by_arrival);
	return 0;
}

int dossier_open_of(struct store *store, int64_t citizen_id, int64_t procedure_id,
	struct dossier_list *out, struct err *err)
{
	struct id_list ids = { NULL, 0, 0 };
	sqlite3_stmt *stmt = db_prepare(store,
		procedure_id ? SQL_OPEN_OF_PROCEDURE : SQL_OPEN_OF, err);
	int status = -1;

	*out = (struct dossier_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, citizen_id);
	if (procedure_id)
		db_bind_id(stmt, 2, procedure_id);
	if (read_ids(store, stmt, SIZE_MAX, &ids, err) == 0)
		status = dossier_list_newest(store, &ids, out, err);
	id_list_release(&ids);
	return status;
}
