#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/store/people.h"
#include "motcua/viet/viet.h"
#include "store/dated.h"
#include "store/db.h"
#include "store/keys.h"
#include "store/roles.h"

/* One row per officer: the title of the day ?2, the newest where the day is NULL. */
#define OFFICER_SELECT \
	"SELECT o.id, o.unit_id, o.name, t.title, t.signs, o.citizen_id, o.valid_from," \
	" o.valid_to, o.confirmed, u.login, u.id, u.disabled" \
	" FROM officer o" \
	" LEFT JOIN officer_title t ON t.id = (SELECT id FROM officer_title" \
	" WHERE officer_id = o.id AND " IN_FORCE_OR_ANY("", "?2") \
	" ORDER BY coalesce(valid_from, '0000') DESC LIMIT 1)" \
	" LEFT JOIN app_user u ON u.id = (SELECT id FROM app_user WHERE officer_id = o.id" \
	" ORDER BY disabled, id LIMIT 1)"

static const char SQL_INSERT[] =
	"INSERT INTO officer (unit_id, name, name_fold, name_sort, citizen_id, valid_from,"
	" valid_to, confirmed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
static const char SQL_UPDATE[] =
	"UPDATE officer SET name = ?2, name_fold = ?3, name_sort = ?4, citizen_id = ?5,"
	" valid_from = ?6, valid_to = ?7, confirmed = ?8 WHERE id = ?1";
static const char SQL_GET[] = OFFICER_SELECT " WHERE o.id = ?1";
static const char SQL_LIST[] =
	OFFICER_SELECT " WHERE o.unit_id = ?1 AND " IN_FORCE_OR_ANY("o.", "?2")
	" ORDER BY o.name_sort, o.id";
static const char SQL_FIND[] =
	"SELECT o.id, t.title FROM officer o LEFT JOIN officer_title t ON t.officer_id = o.id"
	" WHERE o.unit_id = ?1 AND o.name_fold = ?2"
	" ORDER BY o.name <> ?3, o.valid_to IS NOT NULL, o.id";
static const char SQL_TITLES[] =
	"SELECT title, signs, valid_from, valid_to FROM officer_title WHERE officer_id = ?1"
	" ORDER BY coalesce(valid_from, '0000')";
static const char SQL_TITLE_INSERT[] =
	"INSERT INTO officer_title (officer_id, title, signs, valid_from, valid_to)"
	" VALUES (?1, ?2, ?3, ?4, ?5)";
static const char SQL_TITLE_UPDATE[] =
	"UPDATE officer_title SET title = ?2, signs = ?3 WHERE id = ?1";
static const char SQL_TITLE_AT[] =
	"SELECT id, valid_from, valid_to FROM officer_title WHERE officer_id = ?1 AND "
	IN_FORCE_FROM("", "?2");
static const char SQL_TITLE_AFTER[] =
	"SELECT min(valid_from) FROM officer_title WHERE officer_id = ?1"
	" AND valid_from > coalesce(?2, '')";
static const char SQL_TITLE_CLOSE[] = "UPDATE officer_title SET valid_to = ?2 WHERE id = ?1";
static const char SQL_NAMES[] = "SELECT id, name FROM officer";
static const char SQL_KEYS[] = "UPDATE officer SET name_fold = ?2, name_sort = ?3 WHERE id = ?1";
static const struct dated titles = { SQL_TITLE_AT, SQL_TITLE_AFTER, SQL_TITLE_CLOSE };
static const char *const queries[] = { SQL_INSERT, SQL_UPDATE, SQL_GET, SQL_LIST, SQL_FIND,
	SQL_TITLES, SQL_TITLE_INSERT, SQL_TITLE_UPDATE, SQL_TITLE_AT, SQL_TITLE_AFTER, SQL_TITLE_CLOSE,
	SQL_NAMES, SQL_KEYS, NULL };
const struct query_table officer_queries = { "officer.c", queries };

void officer_release(struct officer *officer)
{
	free(officer->name);
	free(officer->title);
	free(officer->signs);
	free(officer->login);
	*officer = (struct officer){ 0 };
}

void officer_list_release(struct officer_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		officer_release(&list->item[i]);
	free(list->item);
	*list = (struct officer_list){ 0 };
}

static int read_officer(struct store *store, sqlite3_stmt *stmt, int day, struct officer *out,
	struct err *err)
{
	*out = (struct officer){
		.id = db_int(stmt, 0),
		.unit_id = db_int(stmt, 1),
		.name = db_text(stmt, 2),
		.title = db_text(stmt, 3),
		.signs = db_text(stmt, 4),
		.citizen_id = db_int(stmt, 5),
		.valid_from = db_day(stmt, 6),
		.valid_to = db_day(stmt, 7),
		.confirmed = db_int(stmt, 8) != 0,
		.login = db_text(stmt, 9),
		.disabled = db_int(stmt, 11) != 0
	};
	return user_roles(store, db_int(stmt, 10), day, &out->roles, err);
}

/* Runs an insert or update; owner is the unit or the officer. */
static int write_officer(struct store *store, const char *sql, int64_t owner,
	const struct officer *officer, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	char *fold = viet_fold_dup(officer->name), *sort = viet_name_key_dup(officer->name);
	int rc = -1;

	if (stmt) {
		db_bind_id(stmt, 1, owner);
		db_bind_text(stmt, 2, officer->name);
		db_bind_text(stmt, 3, fold);
		db_bind_text(stmt, 4, sort);
		db_bind_id(stmt, 5, officer->citizen_id);
		db_bind_day(stmt, 6, officer->valid_from);
		db_bind_day(stmt, 7, officer->valid_to);
		db_bind_int(stmt, 8, officer->confirmed);
		rc = db_run(store, stmt, err);
	}
	free(fold);
	free(sort);
	return rc;
}

static int title_insert(struct store *store, int64_t officer_id, const char *title,
	const char *signs, int from, int to, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_TITLE_INSERT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, officer_id);
	db_bind_text(stmt, 2, title);
	db_bind_text(stmt, 3, signs ? signs : "");
	db_bind_day(stmt, 4, from);
	db_bind_day(stmt, 5, to);
	return db_run(store, stmt, err);
}

int officer_insert(struct store *store, struct officer *officer, struct err *err)
{
	int64_t id;

	if (write_officer(store, SQL_INSERT, officer->unit_id, officer, err))
		return -1;
	id = db_last_id(store);
	if (officer->title && *officer->title && title_insert(store, id, officer->title,
			officer->signs, officer->valid_from, officer->valid_to, err))
		return -1;
	officer->id = id;
	return 0;
}

static int no_officer(struct err *err)
{
	return err_set_field(err, "can_bo", ERR_NOT_FOUND, _("There is no such officer."));
}

int officer_update(struct store *store, const struct officer *officer, struct err *err)
{
	if (write_officer(store, SQL_UPDATE, officer->id, officer, err))
		return -1;
	return db_changes(store) ? 0 : no_officer(err);
}

int officer_set_title(struct store *store, int64_t officer_id, const char *title,
	const char *signs, int from, struct err *err)
{
	sqlite3_stmt *stmt;
	int64_t same = 0;
	int to = DAY_NONE;

	if (dated_open(store, &titles, officer_id, from, &same, &to, err))
		return -1;
	if (!same)
		return title_insert(store, officer_id, title, signs, from, to, err);
	stmt = db_prepare(store, SQL_TITLE_UPDATE, err);
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, same);
	db_bind_text(stmt, 2, title);
	db_bind_text(stmt, 3, signs ? signs : "");
	return db_run(store, stmt, err);
}

void officer_title_list_release(struct officer_title_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->item[i].title);
		free(list->item[i].signs);
	}
	free(list->item);
	*list = (struct officer_title_list){ 0 };
}

int officer_titles(struct store *store, int64_t officer_id, struct officer_title_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_TITLES, err);
	int rc;

	*out = (struct officer_title_list){ 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, officer_id);
	while ((rc = db_step(store, stmt, err)) == 1) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		out->item[out->count++] = (struct officer_title){ db_text(stmt, 0),
			db_text(stmt, 1), db_day(stmt, 2), db_day(stmt, 3) };
	}
	if (rc)
		officer_title_list_release(out);
	return rc;
}

int officer_get(struct store *store, int64_t id, int day, struct officer *out, struct err *err)
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
		return no_officer(err);
	rc = read_officer(store, stmt, day, out, err);
	db_done(stmt);
	if (rc)
		officer_release(out);
	return rc;
}

int officer_list(struct store *store, int64_t unit_id, int day, struct officer_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);
	int rc, got = 0;

	*out = (struct officer_list){ 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_day(stmt, 2, day);
	while (got == 0 && (rc = db_step(store, stmt, err)) == 1) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		got = read_officer(store, stmt, day, &out->item[out->count++], err);
	}
	db_done(stmt);
	if (rc == 0)
		return 0;
	officer_list_release(out);
	return -1;
}

/* The id of the first row whose title is the one asked for, 0 for none. Titles are few and
 * compared folded, for which they have no column. */
static int match_title(struct store *store, sqlite3_stmt *stmt, const char *title, int64_t *id,
	struct err *err)
{
	char *wanted = viet_fold_dup(title);
	int rc;

	*id = 0;
	while (!*id && (rc = db_step(store, stmt, err)) == 1) {
		char *held = db_text(stmt, 1), *fold = viet_fold_dup(held);

		if (!*wanted || strcmp(fold, wanted) == 0)
			*id = db_int(stmt, 0);
		free(held);
		free(fold);
	}
	db_done(stmt);
	free(wanted);
	return rc < 0 ? -1 : 0;
}

int officer_find(struct store *store, int64_t unit_id, const char *name, const char *title,
	struct officer *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_FIND, err);
	char *fold;
	int64_t id = 0;

	if (!stmt)
		return -1;
	fold = viet_fold_dup(name);
	db_bind_id(stmt, 1, unit_id);
	db_bind_text(stmt, 2, fold);
	db_bind_text(stmt, 3, name);
	free(fold);
	if (match_title(store, stmt, title, &id, err))
		return -1;
	return id ? officer_get(store, id, DAY_NONE, out, err) : no_officer(err);
}

static int set_keys(struct store *store, int64_t id, const char *name, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_KEYS, err);
	char *fold = viet_fold_dup(name), *sort = viet_name_key_dup(name);
	int rc = -1;

	if (stmt) {
		db_bind_id(stmt, 1, id);
		db_bind_text(stmt, 2, fold);
		db_bind_text(stmt, 3, sort);
		rc = db_run(store, stmt, err);
	}
	free(fold);
	free(sort);
	return rc;
}

int officer_rebuild_keys(struct store *store, struct err *err)
{
	return keys_for_each(store, SQL_NAMES, set_keys, err);
}
