#include "config.h"

#include "motcua/store/postal.h"

#include <stdlib.h>

#include "motcua/base/i18n.h"
#include "store/columns.h"
#include "store/db.h"

static const char SQL_OWNER[] = "SELECT dossier_id FROM postal_item WHERE tracking = ?1";
static const char SQL_LATEST[] =
	"SELECT id, tracking FROM postal_item WHERE dossier_id = ?1 ORDER BY id DESC LIMIT 1";
static const char SQL_INSERT[] =
	"INSERT INTO postal_item (tracking, state, sent_day, done_day, dossier_id)"
	" VALUES (?1, ?2, ?3, ?4, ?5)";
static const char SQL_UPDATE[] =
	"UPDATE postal_item SET tracking = ?1, state = ?2, sent_day = ?3, done_day = ?4"
	" WHERE id = ?5";

static const char *const queries[] = { SQL_OWNER, SQL_LATEST, SQL_INSERT, SQL_UPDATE, NULL };
const struct query_table postal_queries = { "postal.c", queries };

static const struct vocab_word states[POSTAL_STATE_COUNT] = {
	[POSTAL_WAITING] = { "cho_giao", NULL, NULL },
	[POSTAL_GIVEN] = { "da_giao", NULL, NULL },
	[POSTAL_DELIVERED] = { "phat_thanh_cong", NULL, NULL },
	[POSTAL_SECOND_TRY] = { "moi_lan_hai", NULL, NULL },
	[POSTAL_SENT_BACK] = { "chuyen_hoan", NULL, NULL },
	[POSTAL_LOST] = { "that_lac", NULL, NULL },
};
static const struct vocab vocab_postal_state = { states, POSTAL_STATE_COUNT };

static int check_tracking(struct store *store, int64_t dossier_id, const char *tracking,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_OWNER, err);
	int64_t owner = dossier_id;

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, tracking);
	if (columns_number(store, stmt, &owner, err) < 0)
		return -1;
	if (owner == dossier_id)
		return 0;
	return err_set_field(err, "ma_buu_gui", ERR_CONFLICT,
		_("The postal number %s belongs to another dossier."), tracking);
}

/* The id of the latest item of a dossier, 0 where there is none. */
static int latest_item(struct store *store, int64_t dossier_id, int64_t *id, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LATEST, err);

	*id = 0;
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	return columns_number(store, stmt, id, err) < 0 ? -1 : 0;
}

int postal_put(struct store *store, int64_t dossier_id, const char *tracking,
	enum postal_state state, int day, struct err *err)
{
	sqlite3_stmt *stmt;
	int64_t id;

	if (check_tracking(store, dossier_id, tracking, err) < 0 ||
		latest_item(store, dossier_id, &id, err) < 0)
		return -1;
	stmt = db_prepare(store, id ? SQL_UPDATE : SQL_INSERT, err);
	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, tracking);
	db_bind_vocab(stmt, 2, &vocab_postal_state, (int)state);
	db_bind_day(stmt, 3, day);
	db_bind_day(stmt, 4, state == POSTAL_DELIVERED ? day : DAY_NONE);
	db_bind_id(stmt, 5, id ? id : dossier_id);
	return db_run(store, stmt, err);
}

int postal_tracking(struct store *store, int64_t dossier_id, struct buf *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LATEST, err);
	int got;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	got = db_step(store, stmt, err);
	if (got > 0) {
		char *tracking = db_text(stmt, 1);

		buf_adds(out, tracking);
		free(tracking);
		db_done(stmt);
	}
	return got < 0 ? -1 : 0;
}
