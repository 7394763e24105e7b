/* process_desk.c - dossiers driven into a state. */
#include "config.h"

#include "process_desk.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/life/move.h"
#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"

/* What leads to a state, from acceptance; MOVE_COUNT ends the list. */
static const enum move ways[STATE_COUNT][5] = {
	[STATE_RECEIVED] = { MOVE_COUNT },
	[STATE_PROCESSING] = { MOVE_FORWARD, MOVE_COUNT },
	[STATE_SUPPLEMENT] = { MOVE_FORWARD, MOVE_ASK_SUPPLEMENT, MOVE_COUNT },
	[STATE_FINANCE] = { MOVE_FORWARD, MOVE_ASK_FINANCE, MOVE_COUNT },
	[STATE_STOPPED] = { MOVE_FORWARD, MOVE_STOP, MOVE_COUNT },
	[STATE_RESULT] = { MOVE_RESULT, MOVE_COUNT },
	[STATE_POSTED] = { MOVE_RESULT, MOVE_POST, MOVE_COUNT },
	[STATE_POST_RETURNED] = { MOVE_RESULT, MOVE_POST, MOVE_POST_RETURNED, MOVE_COUNT },
	[STATE_RETURNED] = { MOVE_RESULT, MOVE_HAND_OVER, MOVE_COUNT },
	[STATE_REFUSED] = { MOVE_FORWARD, MOVE_REFUSE, MOVE_COUNT },
	[STATE_WITHDRAWN] = { MOVE_WITHDRAW, MOVE_COUNT },
	[STATE_VOID] = { MOVE_VOID, MOVE_COUNT },
	[STATE_PENDING] = { MOVE_COUNT },
	[STATE_DECLINED] = { MOVE_DECLINE, MOVE_COUNT },
};

struct step full_step(enum move move)
{
	static char tracking[16]; /* another one than that of any other dossier */
	static int posted;
	struct step step = step_of(move);

	step.text = "Lý do và nội dung";
	step.promised = desk_day("2023-03-10");
	snprintf(tracking, sizeof tracking, "BC-%d", ++posted);
	step.tracking = tracking;
	return step;
}

/* Some officer who has not got the dossier. */
static int64_t another_handler(struct desk *desk, int64_t id)
{
	char sql[160];

	snprintf(sql, sizeof sql, "SELECT min(o.id) FROM officer o JOIN dossier d ON d.id = %d"
		" WHERE o.id <> coalesce(d.handler_id, 0) AND o.valid_to IS NULL", (int)id);
	return desk_int(desk, sql);
}

int make_step(struct desk *desk, int64_t id, enum move move)
{
	struct step step = full_step(move);

	if (move == MOVE_FORWARD && state_of(desk, id) == STATE_PROCESSING)
		step.handler_id = another_handler(desk, id);
	if (move == MOVE_VOID)
		return dossiers_void(&desk->app, id, "nhập nhầm", &desk->err);
	return process_step(&desk->app, id, &step, &desk->err);
}

int64_t pending_dossier(struct desk *desk)
{
	const struct move_note note = { .at = app_now(&desk->app) };
	const struct paper_list papers = { 0 };
	struct dossier dossier;
	int64_t id;

	dossier_init(&dossier);
	dossier.unit_id = desk->app.unit_id;
	dossier.unit_version_id = desk_int(desk, "SELECT max(id) FROM unit_version");
	dossier.procedure_id = desk->birth;
	dossier.version_id = desk_int(desk, "SELECT max(v.id) FROM procedure_version v"
		" JOIN procedure p ON p.id = v.procedure_id WHERE p.code = '1.001193'");
	dossier.channel = CHANNEL_ONLINE;
	dossier.state = STATE_PENDING;
	dossier.filed = app_now(&desk->app);
	dossier.origin = ORIGIN_PORTAL;
	desk_text(&dossier.form_set, "2018");
	desk_text(&dossier.submitter.name, "Phạm Văn Chờ");
	ck_ok(desk, store_begin(desk->app.store, &desk->err));
	ck_ok(desk, dossier_insert(desk->app.store, &dossier, &papers, &desk->err));
	ck_ok(desk, move_event(&desk->app, &dossier, MOVE_ARRIVE, -1, &note, &desk->err));
	ck_ok(desk, store_commit(desk->app.store, &desk->err));
	id = dossier.id;
	dossier_release(&dossier);
	return id;
}

int64_t dossier_in(struct desk *desk, enum dossier_state state)
{
	unsigned roles = desk->app.roles;
	bool outside = state == STATE_PENDING || state == STATE_DECLINED;
	int64_t id;

	desk->app.roles = 1u << ROLE_OFFICER | 1u << ROLE_CHAIRMAN;
	id = outside ? pending_dossier(desk) : desk_accept(desk, "Phạm Thị Nía", desk->birth);
	for (const enum move *move = ways[state]; *move != MOVE_COUNT; move++)
		ck_ok(desk, make_step(desk, id, *move));
	desk->app.roles = roles;
	ck_assert_int_eq(state_of(desk, id), state);
	return id;
}

enum dossier_state state_of(struct desk *desk, int64_t id)
{
	struct dossier dossier = { 0 };
	enum dossier_state state;

	ck_ok(desk, dossier_get(desk->app.store, id, &dossier, &desk->err));
	state = dossier.state;
	dossier_release(&dossier);
	return state;
}

static void put_rows(sqlite3 *db, const char *sql, int64_t id, struct buf *out)
{
	sqlite3_stmt *stmt = NULL;

	ck_assert_msg(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK, "%s: %s", sql,
		sqlite3_errmsg(db));
	sqlite3_bind_int64(stmt, 1, id);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(stmt); i++) {
			const char *text = (const char *)sqlite3_column_text(stmt, i);

			buf_addf(out, "%s=%s|", sqlite3_column_name(stmt, i),
				text ? text : "NULL");
		}
		buf_addc(out, '\n');
	}
	sqlite3_finalize(stmt);
}

char *dossier_kept(struct desk *desk, int64_t id)
{
	static const char *const rows[] = {
		"SELECT * FROM dossier WHERE id = ?1",
		"SELECT * FROM dossier_party WHERE dossier_id = ?1 ORDER BY part",
		"SELECT * FROM dossier_code WHERE dossier_id = ?1 ORDER BY code",
		"SELECT * FROM dossier_event WHERE dossier_id = ?1 ORDER BY id",
		"SELECT * FROM clock_interval WHERE dossier_id = ?1 ORDER BY position",
		"SELECT * FROM postal_item WHERE dossier_id = ?1",
	};
	struct buf out;
	sqlite3 *db = NULL;

	buf_init(&out);
	ck_assert_int_eq(sqlite3_open(desk->path, &db), SQLITE_OK);
	for (size_t i = 0; i < TESTING_COUNT(rows); i++)
		put_rows(db, rows[i], id, &out);
	sqlite3_close(db);
	return buf_detach(&out);
}

char *kept_of(struct desk *desk, int64_t id)
{
	char *dossier = dossier_kept(desk, id), *out;

	out = xasprintf("%s%d actions\n", dossier,
		(int)desk_int(desk, "SELECT count(*) FROM audit WHERE outcome = 'xong'"));
	free(dossier);
	return out;
}
