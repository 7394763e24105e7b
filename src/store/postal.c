/* postal.c - the items that the post carries. */
#include "config.h"

#include "motcua/store/postal.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "store/columns.h"
#include "store/db.h"
#include "store/postal_rows.h"

static const char SQL_OWNER[] =
	"SELECT id FROM postal_item WHERE tracking = ?1 AND tracking <> ''";
/* Where a sending was taken back its item waits to be given again, while one before it may be on
 * its way: the post has that one. */
static const char SQL_LATEST[] =
	"SELECT " POSTAL_COLUMNS POSTAL_FROM " WHERE i.dossier_id = ?1"
	" ORDER BY i.state NOT IN ('da_giao', 'moi_lan_hai'), i.id DESC LIMIT 1";
/* What waits has not been moved yet. */
static const char SQL_MOVED[] =
	"SELECT " POSTAL_COLUMNS POSTAL_FROM
	" WHERE i.dossier_id = ?1 ORDER BY i.state = 'cho_giao', i.id DESC LIMIT 1";
static const char SQL_INSERT[] =
	"INSERT INTO postal_item (tracking, recipient, address, phone, papers, collect,"
	" postage_paid, state, sent_day, done_day, note, outcome, dossier_id)"
	" VALUES (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?1)";
static const char SQL_UPDATE[] =
	"UPDATE postal_item SET (tracking, recipient, address, phone, papers, collect,"
	" postage_paid, state, sent_day, done_day, note, outcome)"
	" = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) WHERE id = ?1";
static const char SQL_END[] =
	"UPDATE postal_item SET (state, done_day, outcome) = (?2, ?3, ?4)"
	" WHERE dossier_id = ?1 AND state IN ('da_giao', 'moi_lan_hai')";

static const char *const queries[] = { SQL_OWNER, SQL_LATEST, SQL_MOVED, SQL_INSERT,
	SQL_UPDATE, SQL_END, NULL };
const struct query_table postal_queries = { "postal.c", queries };

static const struct vocab_word states[POSTAL_STATE_COUNT] = {
	[POSTAL_WAITING] = { "cho_giao", NP_("post", "To be given"), "Chờ giao" },
	[POSTAL_GIVEN] = { "da_giao", NP_("post", "Given to the post"), "Đã giao bưu chính" },
	[POSTAL_DELIVERED] = { "phat_thanh_cong", NP_("post", "Delivered"), "Phát thành công" },
	[POSTAL_SECOND_TRY] = { "moi_lan_hai", NP_("post", "Invited again"), "Mời nhận lần hai" },
	[POSTAL_SENT_BACK] = { "chuyen_hoan", NP_("post", "Sent back"), "Chuyển hoàn" },
	[POSTAL_LOST] = { "that_lac", NP_("post", "Lost"), "Thất lạc" },
	[POSTAL_GIVEN_UP] = { "thoi_theo_doi", NP_("post", "Given up"), "Thôi theo dõi" },
};
const struct vocab vocab_postal_state = { states, POSTAL_STATE_COUNT };

/* A number stands for one item for ever: a second sending has a label of its own. Only what was
 * taken back before the post had it sets its label free. */
static int check_tracking(struct store *store, const char *tracking, int64_t item_id,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_OWNER, err);
	int64_t owner = item_id;

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, tracking);
	if (columns_number(store, stmt, &owner, err) < 0)
		return -1;
	if (owner == item_id)
		return 0;
	return err_set_field(err, "ma_buu_gui", ERR_CONFLICT,
		_("The postal number %s belongs to another item."), tracking);
}

static const char *given(const char *text)
{
	return text ? text : "";
}

/* first is the item of an update, the dossier of an insert. */
static int write_item(struct store *store, const char *sql, int64_t first,
	const struct postal_item *item, struct err *err)
{
	const char *const texts[] = { item->tracking, item->recipient, item->address,
		item->phone, item->papers };
	sqlite3_stmt *stmt = db_prepare(store, sql, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, first);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		db_bind_text(stmt, (int)i + 2, given(texts[i]));
	db_bind_int(stmt, 7, item->collect);
	db_bind_int(stmt, 8, item->postage_paid);
	db_bind_vocab(stmt, 9, &vocab_postal_state, (int)item->state);
	db_bind_day(stmt, 10, item->sent);
	db_bind_day(stmt, 11, item->done);
	db_bind_text(stmt, 12, given(item->note));
	db_bind_text(stmt, 13, given(item->outcome));
	return db_run(store, stmt, err);
}

static int save_item(struct store *store, struct postal_item *item, struct err *err)
{
	if (check_tracking(store, given(item->tracking), item->id, err) < 0 ||
		write_item(store, item->id ? SQL_UPDATE : SQL_INSERT,
			item->id ? item->id : item->dossier_id, item, err) < 0)
		return -1;
	if (!item->id)
		item->id = db_last_id(store);
	return 0;
}

static int read_item(struct store *store, const char *sql, int64_t dossier_id,
	struct postal_item *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	int got;

	*out = (struct postal_item){ .sent = DAY_NONE, .done = DAY_NONE };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	got = db_step(store, stmt, err);
	if (got > 0) {
		read_postal_item(stmt, out);
		db_done(stmt);
	}
	return got;
}

int postal_latest(struct store *store, int64_t dossier_id, struct postal_item *out,
	struct err *err)
{
	return read_item(store, SQL_LATEST, dossier_id, out, err);
}

static void set_text(char **to, const char *text)
{
	free(*to);
	*to = xstrdup(given(text));
}

int postal_put(struct store *store, int64_t dossier_id, const char *tracking,
	enum postal_state state, int day, struct err *err)
{
	struct postal_item item;
	int status = postal_latest(store, dossier_id, &item, err) < 0 ? -1 : 0;

	if (status == 0) {
		item.dossier_id = dossier_id;
		set_text(&item.tracking, tracking);
		if (!item.id || state != POSTAL_WAITING) {
			item.state = state;
			item.sent = day;
			item.done = state == POSTAL_GIVEN ? DAY_NONE : day;
		}
		status = save_item(store, &item, err);
	}
	postal_item_release(&item);
	return status;
}

int postal_give(struct store *store, struct postal_item *item, struct err *err)
{
	struct postal_item latest;
	int got = postal_latest(store, item->dossier_id, &latest, err);

	if (got < 0)
		return -1;
	item->id = got && latest.state == POSTAL_WAITING ? latest.id : 0;
	item->state = POSTAL_GIVEN;
	postal_item_release(&latest);
	return save_item(store, item, err);
}

int postal_move(struct store *store, int64_t dossier_id, enum postal_state state, int done,
	const char *outcome, struct err *err)
{
	struct postal_item item;
	int got = read_item(store, SQL_MOVED, dossier_id, &item, err);

	if (got == 0)
		err_set(err, ERR_NOT_FOUND, _("Nothing of this dossier was given to the post."));
	if (got > 0) {
		item.state = state;
		item.done = done;
		set_text(&item.outcome, outcome);
		/* Its label was not used after all, and may go on another item. */
		if (state == POSTAL_WAITING)
			set_text(&item.tracking, "");
		got = save_item(store, &item, err);
	} else {
		got = -1;
	}
	postal_item_release(&item);
	return got;
}

int postal_end(struct store *store, int64_t dossier_id, enum postal_state state, int done,
	const char *outcome, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_END, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	db_bind_vocab(stmt, 2, &vocab_postal_state, (int)state);
	db_bind_day(stmt, 3, done);
	db_bind_text(stmt, 4, given(outcome));
	return db_run(store, stmt, err);
}

int postal_tracking(struct store *store, int64_t dossier_id, struct buf *out, struct err *err)
{
	struct postal_item latest;
	int got = postal_latest(store, dossier_id, &latest, err);

	if (got > 0)
		buf_adds(out, latest.tracking);
	postal_item_release(&latest);
	return got < 0 ? -1 : 0;
}
