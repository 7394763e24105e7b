#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/store/unit.h"
#include "motcua/viet/viet.h"
#include "store/dated.h"
#include "store/db.h"
#include "store/keys.h"

#define VILLAGE_SELECT \
	"SELECT id, unit_id, name, head_name, head_phone, valid_from, valid_to, confirmed" \
	" FROM village WHERE unit_id = ?1"

static const char SQL_INSERT[] =
	"INSERT INTO village (unit_id, name, name_fold, head_name, head_phone, valid_from,"
	" valid_to, confirmed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
static const char SQL_UPDATE[] =
	"UPDATE village SET name = ?2, name_fold = ?3, head_name = ?4, head_phone = ?5,"
	" valid_from = ?6, valid_to = ?7, confirmed = ?8 WHERE id = ?1";
static const char SQL_LIST[] =
	VILLAGE_SELECT " AND " IN_FORCE_OR_ANY("", "?2") " ORDER BY name_fold, name";
/* Two villages may differ in their accents alone: the name as it is written goes first. */
static const char SQL_FIND[] =
	VILLAGE_SELECT " AND name_fold = ?2 ORDER BY name <> ?3, valid_to IS NOT NULL, id LIMIT 1";
static const char SQL_NAMES[] = "SELECT id, name FROM village";
static const char SQL_KEY[] = "UPDATE village SET name_fold = ?2 WHERE id = ?1";
static const char *const queries[] = { SQL_INSERT, SQL_UPDATE, SQL_LIST, SQL_FIND, SQL_NAMES,
	SQL_KEY, NULL };
const struct query_table village_queries = { "village.c", queries };

void village_release(struct village *village)
{
	free(village->name);
	free(village->head_name);
	free(village->head_phone);
	*village = (struct village){ 0 };
}

void village_list_release(struct village_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		village_release(&list->item[i]);
	free(list->item);
	*list = (struct village_list){ 0 };
}

static void read_village(sqlite3_stmt *stmt, struct village *out)
{
	*out = (struct village){
		.id = db_int(stmt, 0),
		.unit_id = db_int(stmt, 1),
		.name = db_text(stmt, 2),
		.head_name = db_text(stmt, 3),
		.head_phone = db_text(stmt, 4),
		.valid_from = db_day(stmt, 5),
		.valid_to = db_day(stmt, 6),
		.confirmed = db_int(stmt, 7) != 0
	};
}

/* The key of a name: folded, without "thôn" before it; the caller frees. */
static char *village_key(const char *name)
{
	static const char kind[] = "thon ";
	char *fold = viet_fold_dup(name), *rest;

	if (strncmp(fold, kind, sizeof kind - 1) != 0)
		return fold;
	rest = xstrdup(fold + sizeof kind - 1);
	free(fold);
	return rest;
}

/* Runs an insert or update; owner is the unit or the village. */
static int write_village(struct store *store, const char *sql, int64_t owner,
	const struct village *village, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	char *key = village_key(village->name);
	int rc = -1;

	if (stmt) {
		db_bind_id(stmt, 1, owner);
		db_bind_text(stmt, 2, village->name);
		db_bind_text(stmt, 3, key);
		db_bind_text(stmt, 4, village->head_name ? village->head_name : "");
		db_bind_text(stmt, 5, village->head_phone ? village->head_phone : "");
		db_bind_day(stmt, 6, village->valid_from);
		db_bind_day(stmt, 7, village->valid_to);
		db_bind_int(stmt, 8, village->confirmed);
		rc = db_run(store, stmt, err);
		if (rc && db_taken(store))
			err_set_field(err, "thon", ERR_CONFLICT,
				_("There is a village of this name already."));
	}
	free(key);
	return rc;
}

int village_insert(struct store *store, struct village *village, struct err *err)
{
	if (write_village(store, SQL_INSERT, village->unit_id, village, err))
		return -1;
	village->id = db_last_id(store);
	return 0;
}

static int no_village(struct err *err)
{
	return err_set_field(err, "thon", ERR_NOT_FOUND, _("There is no such village."));
}

int village_update(struct store *store, const struct village *village, struct err *err)
{
	if (write_village(store, SQL_UPDATE, village->id, village, err))
		return -1;
	return db_changes(store) ? 0 : no_village(err);
}

int village_list(struct store *store, int64_t unit_id, int day, struct village_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);
	int rc;

	*out = (struct village_list){ 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_day(stmt, 2, day);
	while ((rc = db_step(store, stmt, err)) == 1) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		read_village(stmt, &out->item[out->count++]);
	}
	if (rc)
		village_list_release(out);
	return rc;
}

int village_find(struct store *store, int64_t unit_id, const char *name, struct village *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_FIND, err);
	char *key = village_key(name);
	int rc = -1;

	if (stmt) {
		db_bind_id(stmt, 1, unit_id);
		db_bind_text(stmt, 2, key);
		db_bind_text(stmt, 3, name);
		rc = db_step(store, stmt, err);
	}
	free(key);
	if (rc < 0)
		return -1;
	if (rc == 0)
		return no_village(err);
	read_village(stmt, out);
	db_done(stmt);
	return 0;
}

static int set_key(struct store *store, int64_t id, const char *name, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_KEY, err);
	char *key = village_key(name);
	int rc = -1;

	if (stmt) {
		db_bind_id(stmt, 1, id);
		db_bind_text(stmt, 2, key);
		rc = db_run(store, stmt, err);
	}
	free(key);
	return rc;
}

int village_rebuild_keys(struct store *store, struct err *err)
{
	return keys_for_each(store, SQL_NAMES, set_key, err);
}
