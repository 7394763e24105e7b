#include "config.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/store/people.h"
#include "store/dated.h"
#include "store/db.h"
#include "store/roles.h"

#define USER_SELECT \
	"SELECT u.id, u.officer_id, u.login, u.password_hash, u.disabled, u.must_change," \
	" u.failures, u.failed_at, o.name, " IN_FORCE_OR_ANY("o.", "?2") \
	" FROM app_user u JOIN officer o ON o.id = u.officer_id"

static const char SQL_INSERT[] =
	"INSERT INTO app_user (login, officer_id, password_hash, disabled, must_change,"
	" created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
static const char SQL_BY_LOGIN[] = USER_SELECT " WHERE u.login = ?1";
static const char SQL_LIST[] = USER_SELECT " ORDER BY u.login";
static const char SQL_PASSWORD[] =
	"UPDATE app_user SET password_hash = ?2, must_change = ?3 WHERE id = ?1";
static const char SQL_FAILURE[] =
	"UPDATE app_user SET failures = CASE WHEN ?2 IS NULL THEN 0 ELSE failures + 1 END,"
	" failed_at = ?2 WHERE id = ?1";
static const char SQL_DISABLED[] = "UPDATE app_user SET disabled = ?2 WHERE id = ?1";
static const char SQL_NONE[] = "SELECT NOT EXISTS (SELECT 1 FROM app_user)";
static const char *const queries[] = { SQL_INSERT, SQL_BY_LOGIN, SQL_LIST, SQL_PASSWORD,
	SQL_FAILURE, SQL_DISABLED, SQL_NONE, NULL };
const struct query_table user_queries = { "user.c", queries };

void user_release(struct user *user)
{
	free(user->login);
	free(user->password_hash);
	free(user->officer_name);
	*user = (struct user){ 0 };
}

void user_list_release(struct user_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		user_release(&list->item[i]);
	free(list->item);
	*list = (struct user_list){ 0 };
}

static int read_user(struct store *store, sqlite3_stmt *stmt, int day, struct user *out,
	struct err *err)
{
	*out = (struct user){
		.id = db_int(stmt, 0),
		.officer_id = db_int(stmt, 1),
		.login = db_text(stmt, 2),
		.password_hash = db_text(stmt, 3),
		.disabled = db_int(stmt, 4) != 0,
		.must_change = db_int(stmt, 5) != 0,
		.failures = (int)db_int(stmt, 6),
		.failed_at = db_moment(stmt, 7),
		.officer_name = db_text(stmt, 8),
		.in_office = db_int(stmt, 9) != 0
	};
	return user_roles(store, out->id, day, &out->roles, err);
}

int user_insert(struct store *store, struct user *user, struct moment now, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_INSERT, err);
	int64_t id;

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, user->login);
	db_bind_id(stmt, 2, user->officer_id);
	db_bind_text(stmt, 3, user->password_hash);
	db_bind_int(stmt, 4, user->disabled);
	db_bind_int(stmt, 5, user->must_change);
	db_bind_moment(stmt, 6, now);
	if (db_run(store, stmt, err)) {
		if (db_taken(store))
			err_set_field(err, "dang_nhap", ERR_CONFLICT,
				_("There is a login of this name already."));
		return -1;
	}
	id = db_last_id(store);
	if (user_set_roles(store, id, user->roles, now.day, err))
		return -1;
	user->id = id;
	return 0;
}

static int no_user(struct err *err)
{
	return err_set_field(err, "dang_nhap", ERR_NOT_FOUND, _("There is no such login."));
}

int user_by_login(struct store *store, const char *login, int day, struct user *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_BY_LOGIN, err);
	int rc;

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, login);
	db_bind_day(stmt, 2, day);
	rc = db_step(store, stmt, err);
	if (rc < 0)
		return -1;
	if (rc == 0)
		return no_user(err);
	rc = read_user(store, stmt, day, out, err);
	db_done(stmt);
	if (rc)
		user_release(out);
	return rc;
}

int user_list(struct store *store, int day, struct user_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);
	int rc, got = 0;

	*out = (struct user_list){ 0 };
	if (!stmt)
		return -1;
	db_bind_day(stmt, 2, day);
	while (got == 0 && (rc = db_step(store, stmt, err)) == 1) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		got = read_user(store, stmt, day, &out->item[out->count++], err);
	}
	db_done(stmt);
	if (rc == 0)
		return 0;
	user_list_release(out);
	return -1;
}

/* Runs a bound update of one user. */
static int change(struct store *store, sqlite3_stmt *stmt, int64_t id, struct err *err)
{
	db_bind_id(stmt, 1, id);
	if (db_run(store, stmt, err))
		return -1;
	return db_changes(store) ? 0 : no_user(err);
}

int user_set_password(struct store *store, int64_t id, const char *hash, bool must_change,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_PASSWORD, err);

	if (!stmt)
		return -1;
	db_bind_text(stmt, 2, hash);
	db_bind_int(stmt, 3, must_change);
	return change(store, stmt, id, err);
}

int user_note_failure(struct store *store, int64_t id, struct moment at, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_FAILURE, err);

	if (!stmt)
		return -1;
	db_bind_moment(stmt, 2, at);
	return change(store, stmt, id, err);
}

int user_set_disabled(struct store *store, int64_t id, bool disabled, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_DISABLED, err);

	if (!stmt)
		return -1;
	db_bind_int(stmt, 2, disabled);
	return change(store, stmt, id, err);
}

int user_none(struct store *store, bool *none, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_NONE, err);

	if (!stmt || db_step(store, stmt, err) < 0)
		return -1;
	*none = db_int(stmt, 0) != 0;
	db_done(stmt);
	return 0;
}
