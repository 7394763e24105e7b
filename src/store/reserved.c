#include "config.h"

#include "motcua/store/reserved.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "store/columns.h"

#define COLUMNS \
	"SELECT r.code, r.day, r.reserved_at, o.name, r.state, r.used_by," \
	" (SELECT p.name FROM dossier_party p WHERE p.dossier_id = r.used_by" \
	" AND p.part = 'nguoi_nop'), r.ended_at, e.name, r.reason" \
	" FROM reserved_number r LEFT JOIN officer o ON o.id = r.reserved_by" \
	" LEFT JOIN officer e ON e.id = r.ended_by"

static const char SQL_INSERT[] =
	"INSERT INTO reserved_number (unit_id, code, day, reserved_at, reserved_by)"
	" VALUES (?1, ?2, ?3, ?4, ?5)";
static const char SQL_GET[] = COLUMNS " WHERE r.code = ?2 AND r.unit_id = ?1";
static const char SQL_HAS[] = "SELECT 1 FROM reserved_number WHERE code = ?1";
static const char SQL_FREE[] =
	COLUMNS " WHERE r.unit_id = ?1 AND r.state = 'giu' ORDER BY r.day, r.code LIMIT ?2";
static const char SQL_ENDED[] =
	COLUMNS " WHERE r.unit_id = ?1 AND r.state <> 'giu' ORDER BY r.day DESC, r.code DESC"
		" LIMIT ?2";
static const char SQL_WINDOW[] =
	COLUMNS " WHERE r.unit_id = ?1 AND r.day BETWEEN ?2 AND ?3 ORDER BY r.day, r.code";
static const char SQL_COUNT_FREE[] =
	"SELECT count(*), min(day) FROM reserved_number WHERE unit_id = ?1 AND state = 'giu'";
static const char SQL_TAKE[] =
	"UPDATE reserved_number SET state = 'dung'"
	" WHERE code = ?2 AND unit_id = ?1 AND state = 'giu'";
static const char SQL_USED_BY[] = "UPDATE reserved_number SET used_by = ?2 WHERE code = ?1";
static const char SQL_GIVE_UP[] =
	"UPDATE reserved_number SET state = 'bo', ended_at = ?3, ended_by = ?4, reason = ?5"
	" WHERE code = ?2 AND unit_id = ?1 AND state = 'giu'";

static const char *const queries[] = { SQL_INSERT, SQL_GET, SQL_HAS, SQL_FREE, SQL_ENDED, SQL_WINDOW,
	SQL_COUNT_FREE, SQL_TAKE, SQL_USED_BY, SQL_GIVE_UP, NULL };
const struct query_table reserved_queries = { "reserved.c", queries };

static const struct vocab_word states[RESERVED_STATE_COUNT] = {
	[RESERVED_FREE] = { "giu", NP_("reserved number", "not used yet"), "chưa dùng" },
	[RESERVED_USED] = { "dung", NP_("reserved number", "used"), "đã dùng" },
	[RESERVED_GIVEN_UP] = { "bo", NP_("reserved number", "given up"), "không dùng" },
};
const struct vocab vocab_reserved = { states, RESERVED_STATE_COUNT };

void reserved_release(struct reserved_number *number)
{
	free(number->code);
	free(number->reserved_by);
	free(number->submitter);
	free(number->given_up_by);
	free(number->reason);
	*number = (struct reserved_number){ 0 };
}

void reserved_list_release(struct reserved_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		reserved_release(&list->item[i]);
	free(list->item);
	*list = (struct reserved_list){ 0 };
}

static sqlite3_stmt *prepare(struct store *store, const char *sql, int64_t unit_id,
	const char *code, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);

	if (!stmt)
		return NULL;
	db_bind_id(stmt, 1, unit_id);
	db_bind_text(stmt, 2, code);
	return stmt;
}

int reserved_insert(struct store *store, int64_t unit_id, const char *code, int day,
	struct moment at, int64_t officer_id, struct err *err)
{
	sqlite3_stmt *stmt = prepare(store, SQL_INSERT, unit_id, code, err);

	if (!stmt)
		return -1;
	db_bind_day(stmt, 3, day);
	db_bind_moment(stmt, 4, at);
	db_bind_id(stmt, 5, officer_id);
	return db_run(store, stmt, err);
}

static void read_row(sqlite3_stmt *stmt, struct reserved_number *out)
{
	*out = (struct reserved_number){ .code = db_text(stmt, 0), .day = db_day(stmt, 1),
		.reserved = db_moment(stmt, 2), .reserved_by = db_text(stmt, 3),
		.state = (enum reserved_state)db_vocab(stmt, 4, &vocab_reserved, RESERVED_FREE),
		.dossier_id = db_int(stmt, 5), .submitter = db_text(stmt, 6),
		.given_up = db_moment(stmt, 7), .given_up_by = db_text(stmt, 8),
		.reason = db_text(stmt, 9) };
}

int reserved_get(struct store *store, int64_t unit_id, const char *code,
	struct reserved_number *out, struct err *err)
{
	sqlite3_stmt *stmt = prepare(store, SQL_GET, unit_id, code, err);
	int got;

	*out = (struct reserved_number){ 0 };
	if (!stmt)
		return -1;
	got = db_step(store, stmt, err);
	if (got < 0)
		return -1;
	if (got == 0)
		return err_set(err, ERR_NOT_FOUND, _("The number %s is not reserved."), code);
	read_row(stmt, out);
	db_done(stmt);
	return 0;
}

int reserved_has(struct store *store, const char *code, bool *has, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_HAS, err);
	int64_t one;
	int got;

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, code);
	got = columns_number(store, stmt, &one, err);
	*has = got > 0;
	return got < 0 ? -1 : 0;
}

static int append_rows(struct store *store, sqlite3_stmt *stmt, struct reserved_list *out,
	struct err *err)
{
	int got;

	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		read_row(stmt, &out->item[out->count++]);
	}
	return got;
}

static int append(struct store *store, const char *sql, int64_t unit_id, size_t limit,
	struct reserved_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, (int64_t)limit);
	return append_rows(store, stmt, out, err);
}

int reserved_window(struct store *store, int64_t unit_id, int from, int to,
	struct reserved_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_WINDOW, err);

	*out = (struct reserved_list){ 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_day(stmt, 2, from);
	db_bind_day(stmt, 3, to);
	if (append_rows(store, stmt, out, err) == 0)
		return 0;
	reserved_list_release(out);
	return -1;
}

int reserved_list(struct store *store, int64_t unit_id, size_t limit, struct reserved_list *out,
	struct err *err)
{
	*out = (struct reserved_list){ 0 };
	if (append(store, SQL_FREE, unit_id, limit, out, err) == 0 &&
		append(store, SQL_ENDED, unit_id, limit - out->count, out, err) == 0)
		return 0;
	reserved_list_release(out);
	return -1;
}

int reserved_count_free(struct store *store, int64_t unit_id, int64_t *count, int *first_day,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_COUNT_FREE, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	if (db_step(store, stmt, err) < 0)
		return -1;
	*count = db_int(stmt, 0);
	*first_day = db_day(stmt, 1);
	db_done(stmt);
	return 0;
}

static int change_free(struct store *store, sqlite3_stmt *stmt, const char *code, struct err *err)
{
	if (db_run(store, stmt, err) < 0)
		return -1;
	if (db_changes(store) == 1)
		return 0;
	return err_set(err, ERR_CONFLICT, _("The number %s is not free."), code);
}

int reserved_take(struct store *store, int64_t unit_id, const char *code, struct err *err)
{
	sqlite3_stmt *stmt = prepare(store, SQL_TAKE, unit_id, code, err);

	return stmt ? change_free(store, stmt, code, err) : -1;
}

int reserved_used_by(struct store *store, const char *code, int64_t dossier_id,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_USED_BY, err);

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, code);
	db_bind_id(stmt, 2, dossier_id);
	return db_run(store, stmt, err);
}

int reserved_give_up(struct store *store, int64_t unit_id, const char *code, struct moment at,
	int64_t officer_id, const char *reason, struct err *err)
{
	sqlite3_stmt *stmt = prepare(store, SQL_GIVE_UP, unit_id, code, err);

	if (!stmt)
		return -1;
	db_bind_moment(stmt, 3, at);
	db_bind_id(stmt, 4, officer_id);
	db_bind_text(stmt, 5, reason);
	return change_free(store, stmt, code, err);
}
