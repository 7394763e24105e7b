#include "config.h"

#include "store/catalogue_rows.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/viet/viet.h"
#include "store/columns.h"
#include "store/keys.h"

static const char SQL_FIND[] =
	"SELECT id FROM field WHERE name_fold = ?1 ORDER BY id LIMIT 1";
static const char SQL_INSERT[] =
	"INSERT INTO field (name, name_fold) VALUES (?1, ?2) RETURNING id";
static const char SQL_LIST[] =
	"SELECT id, name FROM field ORDER BY name_fold, id";
static const char SQL_NAMES[] =
	"SELECT id, name FROM field";
static const char SQL_SET_FOLD[] =
	"UPDATE field SET name_fold = ?2 WHERE id = ?1";

static const char *const queries[] = {
	SQL_FIND, SQL_INSERT, SQL_LIST, SQL_NAMES, SQL_SET_FOLD, NULL
};
const struct query_table field_queries = { "field.c", queries };

int field_ensure(struct store *store, const char *name, int64_t *id, struct err *err)
{
	char *fold = viet_fold_dup(name);
	sqlite3_stmt *stmt = db_prepare(store, SQL_FIND, err);
	int status = -1;

	if (!stmt)
		goto out;
	db_bind_text(stmt, 1, fold);
	status = columns_number(store, stmt, id, err);
	if (status != 0)
		goto out;
	stmt = db_prepare(store, SQL_INSERT, err);
	status = -1;
	if (!stmt)
		goto out;
	db_bind_text(stmt, 1, name);
	db_bind_text(stmt, 2, fold);
	status = columns_number(store, stmt, id, err);
out:
	free(fold);
	return status < 0 ? -1 : 0;
}

int field_list(struct store *store, struct procedure_field_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);
	int got;

	*out = (struct procedure_field_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		out->item[out->count++] = (struct procedure_field){ db_int(stmt, 0), db_text(stmt, 1) };
	}
	if (got < 0)
		field_list_release(out);
	return got;
}

static int set_key(struct store *store, int64_t id, const char *name, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_SET_FOLD, err);
	char *fold;

	if (!stmt)
		return -1;
	fold = viet_fold_dup(name);
	db_bind_id(stmt, 1, id);
	db_bind_text(stmt, 2, fold);
	free(fold);
	return db_run(store, stmt, err);
}

int field_rebuild_keys(struct store *store, struct err *err)
{
	return keys_for_each(store, SQL_NAMES, set_key, err);
}

void field_list_release(struct procedure_field_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->item[i].name);
	free(list->item);
	*list = (struct procedure_field_list){ NULL, 0, 0 };
}
