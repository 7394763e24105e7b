#include "config.h"

#include "motcua/store/unit.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "store/dated.h"
#include "store/db.h"

#define UNIT_SELECT \
	"SELECT u.id, v.id, u.code, v.valid_from, v.valid_to, v.name, v.letterhead, v.place," \
	" v.desk, v.desk_suffix, v.upper_level, v.province, v.phone" \
	" FROM unit u JOIN unit_version v ON v.unit_id = u.id"

static const char SQL_INSERT[] = "INSERT INTO unit (code) VALUES (?1)";
static const char SQL_CODE[] = "UPDATE unit SET code = ?2 WHERE id = ?1 AND code <> ?2";
static const char SQL_VERSION_INSERT[] =
	"INSERT INTO unit_version (unit_id, name, letterhead, place, desk, desk_suffix,"
	" upper_level, province, phone, valid_from, valid_to)"
	" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
static const char SQL_VERSION_UPDATE[] =
	"UPDATE unit_version SET name = ?2, letterhead = ?3, place = ?4, desk = ?5,"
	" desk_suffix = ?6, upper_level = ?7, province = ?8, phone = ?9 WHERE id = ?1";
static const char SQL_GET[] = UNIT_SELECT " WHERE u.id = ?1 AND " IN_FORCE("v.", "?2");
static const char SQL_VERSIONS[] =
	UNIT_SELECT " WHERE u.id = ?1 ORDER BY coalesce(v.valid_from, '0000')";
static const char SQL_AT[] =
	"SELECT id, valid_from, valid_to FROM unit_version WHERE unit_id = ?1 AND "
	IN_FORCE_FROM("", "?2");
static const char SQL_AFTER[] =
	"SELECT min(valid_from) FROM unit_version WHERE unit_id = ?1"
	" AND valid_from > coalesce(?2, '')";
static const char SQL_CLOSE[] = "UPDATE unit_version SET valid_to = ?2 WHERE id = ?1";
static const struct dated versions = { SQL_AT, SQL_AFTER, SQL_CLOSE };
static const char *const queries[] = { SQL_INSERT, SQL_CODE, SQL_VERSION_INSERT,
	SQL_VERSION_UPDATE, SQL_GET, SQL_VERSIONS, SQL_AT, SQL_AFTER, SQL_CLOSE, NULL };
const struct query_table unit_queries = { "unit.c", queries };

void unit_release(struct unit *unit)
{
	free(unit->code);
	free(unit->name);
	free(unit->letterhead);
	free(unit->place);
	free(unit->desk);
	free(unit->desk_suffix);
	free(unit->upper_level);
	free(unit->province);
	free(unit->phone);
	*unit = (struct unit){ 0 };
}

void unit_list_release(struct unit_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		unit_release(&list->item[i]);
	free(list->item);
	*list = (struct unit_list){ 0 };
}

static void read_unit(sqlite3_stmt *stmt, struct unit *out)
{
	*out = (struct unit){
		.id = db_int(stmt, 0),
		.version_id = db_int(stmt, 1),
		.code = db_text(stmt, 2),
		.valid_from = db_day(stmt, 3),
		.valid_to = db_day(stmt, 4),
		.name = db_text(stmt, 5),
		.letterhead = db_text(stmt, 6),
		.place = db_text(stmt, 7),
		.desk = db_text(stmt, 8),
		.desk_suffix = db_text(stmt, 9),
		.upper_level = db_text(stmt, 10),
		.province = db_text(stmt, 11),
		.phone = db_text(stmt, 12)
	};
}

/* The text columns from ?2 on, in the order both statements have. */
static void bind_texts(sqlite3_stmt *stmt, const struct unit *unit)
{
	const char *const text[] = { unit->name, unit->letterhead, unit->place, unit->desk,
		unit->desk_suffix, unit->upper_level, unit->province, unit->phone };

	for (size_t i = 0; i < sizeof text / sizeof *text; i++)
		db_bind_text(stmt, (int)i + 2, text[i] ? text[i] : "");
}

static int version_insert(struct store *store, int64_t unit_id, const struct unit *unit,
	int from, int to, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_VERSION_INSERT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	bind_texts(stmt, unit);
	db_bind_day(stmt, 10, from);
	db_bind_day(stmt, 11, to);
	return db_run(store, stmt, err);
}

int unit_insert(struct store *store, struct unit *unit, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_INSERT, err);
	int64_t id;

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, unit->code);
	if (db_run(store, stmt, err)) {
		if (db_taken(store))
			err_set_field(err, "ma_don_vi", ERR_CONFLICT,
				_("There is a unit of this code already."));
		return -1;
	}
	id = db_last_id(store);
	if (version_insert(store, id, unit, unit->valid_from, unit->valid_to, err))
		return -1;
	unit->id = id;
	unit->version_id = db_last_id(store);
	return 0;
}

int unit_get(struct store *store, int64_t id, int day, struct unit *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_GET, err);
	int rc;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	db_bind_day(stmt, 2, day);
	rc = db_step(store, stmt, err);
	if (rc < 0)
		return -1;
	if (rc == 0)
		return err_set(err, ERR_NOT_FOUND,
			_("The store does not say what the unit is called on that day."));
	read_unit(stmt, out);
	db_done(stmt);
	return 0;
}

int unit_versions(struct store *store, int64_t id, struct unit_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_VERSIONS, err);
	int rc;

	*out = (struct unit_list){ 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	while ((rc = db_step(store, stmt, err)) == 1) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		read_unit(stmt, &out->item[out->count++]);
	}
	if (rc)
		unit_list_release(out);
	return rc;
}

static int set_code(struct store *store, const struct unit *unit, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_CODE, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit->id);
	db_bind_text(stmt, 2, unit->code);
	return db_run(store, stmt, err);
}

int unit_change(struct store *store, const struct unit *unit, int from, struct err *err)
{
	sqlite3_stmt *stmt;
	int64_t same = 0;
	int to = DAY_NONE;

	if (set_code(store, unit, err) ||
		dated_open(store, &versions, unit->id, from, &same, &to, err))
		return -1;
	if (!same)
		return version_insert(store, unit->id, unit, from, to, err);
	stmt = db_prepare(store, SQL_VERSION_UPDATE, err);
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, same);
	bind_texts(stmt, unit);
	return db_run(store, stmt, err);
}
