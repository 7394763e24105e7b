#include "config.h"

#include "motcua/store/draft.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "store/db.h"

#define DRAFT_SELECT \
	"SELECT id, user_id, kind, title, focus, parked, created_at, changed_at FROM draft"

static const char SQL_INSERT[] =
	"INSERT INTO draft (user_id, kind, title, focus, parked, created_at, changed_at)"
	" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)";
static const char SQL_UPDATE[] =
	"UPDATE draft SET user_id = ?1, kind = ?2, title = ?3, focus = ?4, parked = ?5,"
	" changed_at = ?6 WHERE id = ?7";
static const char SQL_GET[] = DRAFT_SELECT " WHERE id = ?1";
static const char SQL_LIST[] =
	DRAFT_SELECT " WHERE user_id = ?1 ORDER BY changed_at DESC, id DESC";
static const char SQL_DELETE[] = "DELETE FROM draft WHERE id = ?1";
static const char SQL_VALUES[] =
	"SELECT name, position, value FROM draft_value WHERE draft_id = ?1"
	" ORDER BY name, position";
static const char SQL_VALUES_DELETE[] = "DELETE FROM draft_value WHERE draft_id = ?1";
static const char SQL_VALUE_INSERT[] =
	"INSERT INTO draft_value (draft_id, name, position, value) VALUES (?1, ?2, ?3, ?4)";
static const char *const queries[] = { SQL_INSERT, SQL_UPDATE, SQL_GET, SQL_LIST, SQL_DELETE,
	SQL_VALUES, SQL_VALUES_DELETE, SQL_VALUE_INSERT, NULL };
const struct query_table draft_queries = { "draft.c", queries };

void draft_init(struct draft *draft)
{
	*draft = (struct draft){
		.kind = xstrdup(""),
		.title = xstrdup(""),
		.focus = xstrdup(""),
		.created = MOMENT_NONE,
		.changed = MOMENT_NONE
	};
}

void draft_release(struct draft *draft)
{
	for (size_t i = 0; i < draft->count; i++) {
		free(draft->value[i].name);
		free(draft->value[i].value);
	}
	free(draft->value);
	free(draft->kind);
	free(draft->title);
	free(draft->focus);
	*draft = (struct draft){ 0 };
}

void draft_list_release(struct draft_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		draft_release(&list->item[i]);
	free(list->item);
	*list = (struct draft_list){ 0 };
}

static struct draft_value *value_find(const struct draft *draft, const char *name, int position)
{
	for (size_t i = 0; i < draft->count; i++)
		if (draft->value[i].position == position &&
			strcmp(draft->value[i].name, name) == 0)
			return &draft->value[i];
	return NULL;
}

void draft_set(struct draft *draft, const char *name, int position, const char *value)
{
	struct draft_value *found = value_find(draft, name, position);
	char *copy = xstrdup(value);

	if (found) {
		free(found->value);
		found->value = copy;
		return;
	}
	draft->value = grow_array(draft->value, draft->count, &draft->cap, sizeof *draft->value);
	draft->value[draft->count++] = (struct draft_value){ xstrdup(name), position, copy };
}

const char *draft_get(const struct draft *draft, const char *name, int position)
{
	const struct draft_value *found = value_find(draft, name, position);

	return found ? found->value : NULL;
}

static void read_draft(sqlite3_stmt *stmt, struct draft *out)
{
	*out = (struct draft){
		.id = db_int(stmt, 0),
		.user_id = db_int(stmt, 1),
		.kind = db_text(stmt, 2),
		.title = db_text(stmt, 3),
		.focus = db_text(stmt, 4),
		.parked = db_int(stmt, 5) != 0,
		.created = db_moment(stmt, 6),
		.changed = db_moment(stmt, 7)
	};
}

static int no_draft(struct err *err)
{
	return err_set(err, ERR_NOT_FOUND,
		_("This unfinished form is gone: it was finished or thrown away."));
}

static int write_draft(struct store *store, struct draft *draft, struct moment now,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, draft->id ? SQL_UPDATE : SQL_INSERT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, draft->user_id);
	db_bind_text(stmt, 2, draft->kind);
	db_bind_text(stmt, 3, draft->title);
	db_bind_text(stmt, 4, draft->focus);
	db_bind_int(stmt, 5, draft->parked);
	db_bind_moment(stmt, 6, now);
	if (draft->id)
		db_bind_id(stmt, 7, draft->id);
	if (db_run(store, stmt, err))
		return -1;
	return db_changes(store) ? 0 : no_draft(err);
}

static int delete_by_id(struct store *store, const char *sql, int64_t id, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	return db_run(store, stmt, err);
}

static int write_value(struct store *store, int64_t id, const struct draft_value *value,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_VALUE_INSERT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	db_bind_text(stmt, 2, value->name);
	db_bind_int(stmt, 3, value->position);
	db_bind_text(stmt, 4, value->value);
	return db_run(store, stmt, err);
}

int draft_save(struct store *store, struct draft *draft, struct moment now, struct err *err)
{
	int64_t id = draft->id;

	if (write_draft(store, draft, now, err))
		return -1;
	if (!id)
		id = db_last_id(store);
	if (delete_by_id(store, SQL_VALUES_DELETE, id, err))
		return -1;
	for (size_t i = 0; i < draft->count; i++)
		if (write_value(store, id, &draft->value[i], err))
			return -1;
	if (!draft->id)
		draft->created = now;
	draft->id = id;
	draft->changed = now;
	return 0;
}

static int load_values(struct store *store, struct draft *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_VALUES, err);
	int rc;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, out->id);
	while ((rc = db_step(store, stmt, err)) == 1) {
		out->value = grow_array(out->value, out->count, &out->cap, sizeof *out->value);
		out->value[out->count++] = (struct draft_value){
			db_text(stmt, 0), (int)db_int(stmt, 1), db_text(stmt, 2)
		};
	}
	return rc;
}

int draft_load(struct store *store, int64_t id, struct draft *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_GET, err);
	int rc;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	rc = db_step(store, stmt, err);
	if (rc < 0)
		return -1;
	if (rc == 0)
		return no_draft(err);
	read_draft(stmt, out);
	db_done(stmt);
	if (load_values(store, out, err)) {
		draft_release(out);
		return -1;
	}
	return 0;
}

int draft_list(struct store *store, int64_t user_id, struct draft_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);
	int rc;

	*out = (struct draft_list){ 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, user_id);
	while ((rc = db_step(store, stmt, err)) == 1) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		read_draft(stmt, &out->item[out->count++]);
	}
	if (rc)
		draft_list_release(out);
	return rc;
}

int draft_delete(struct store *store, int64_t id, struct err *err)
{
	return delete_by_id(store, SQL_DELETE, id, err);
}
