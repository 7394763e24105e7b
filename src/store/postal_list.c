/* postal_list.c - lists of postal items, and the lists they were handed over with. */
#include "config.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "store/columns.h"
#include "store/dossier_rows.h"
#include "store/postal_rows.h"

/* Each view is answered by the partial index of what the post still has, or by the days. */
#define AT_POST "i.state IN ('da_giao', 'moi_lan_hai')"
#define VIEW(condition, order) \
	"SELECT " POSTAL_COLUMNS POSTAL_FROM " WHERE " condition " AND d.unit_id = ?1" \
	" ORDER BY " order " LIMIT ?2"

static const char SQL_TO_LIST[] =
	VIEW("i.state = 'da_giao' AND " AT_POST " AND i.handover_id IS NULL",
		"i.sent_day, i.id");
static const char SQL_AT_POST[] = VIEW(AT_POST, "i.sent_day, i.id");
static const char SQL_OVER[] =
	VIEW("i.state IN ('phat_thanh_cong', 'chuyen_hoan', 'that_lac', 'thoi_theo_doi')"
	     " AND i.done_day IS NOT NULL", "i.done_day DESC, i.id DESC");
static const char SQL_TO_GIVE[] =
	"SELECT d.id FROM dossier d WHERE d.unit_id = ?1 AND d.state NOT IN " STATES_FINISHED
	" AND d.state IN ('da_co_ket_qua', 'tu_choi') AND d.return_method = 'buu_chinh'"
	" AND d.returned_day IS NULL"
	" ORDER BY d.resolved_day, d.id LIMIT ?2";
static const char SQL_ARRIVED[] =
	"SELECT d.id FROM dossier d WHERE d.unit_id = ?1 AND d.state NOT IN " STATES_FINISHED
	" AND d.state = 'cho_tiep_nhan' ORDER BY d.filed_at, d.id LIMIT ?2";
static const char SQL_SENT[] =
	"SELECT " POSTAL_COLUMNS POSTAL_FROM
	" WHERE i.sent_day BETWEEN coalesce(?2, '0000') AND coalesce(?3, '9999')"
	" AND d.unit_id = ?1 AND i.state <> 'cho_giao' ORDER BY i.sent_day, i.id";
static const char SQL_SHARE[] =
	"SELECT coalesce(sum(returned_by = 'buu_chinh'), 0), count(*) FROM dossier"
	" WHERE unit_id = ?1 AND returned_day IS NOT NULL AND returned_day BETWEEN ?2 AND ?3"
	" AND state <> 'huy'";
static const char SQL_OF[] =
	"SELECT " POSTAL_COLUMNS POSTAL_FROM " WHERE i.handover_id = ?1 ORDER BY i.sent_day, i.id";
static const char SQL_HANDOVER_INSERT[] =
	"INSERT INTO postal_handover (unit_id, year, number, at, officer_id, postman)"
	" SELECT ?1, ?2, coalesce(max(number), 0) + 1, ?3, ?4, ?5 FROM postal_handover"
	" WHERE unit_id = ?1 AND year = ?2 RETURNING number";
static const char SQL_HANDOVER_ADD[] =
	"UPDATE postal_item SET handover_id = ?1"
	" WHERE id = ?2 AND handover_id IS NULL AND state = 'da_giao'";
#define HANDOVER_COLUMNS \
	"SELECT h.id, h.unit_id, h.officer_id, h.year, h.number, h.at, h.postman, o.name," \
	" (SELECT count(*) FROM postal_item i WHERE i.handover_id = h.id)" \
	" FROM postal_handover h LEFT JOIN officer o ON o.id = h.officer_id"
static const char SQL_HANDOVER_GET[] = HANDOVER_COLUMNS " WHERE h.id = ?1";
static const char SQL_HANDOVERS[] =
	HANDOVER_COLUMNS " WHERE h.unit_id = ?1 ORDER BY h.year DESC, h.number DESC LIMIT ?2";

static const char *const queries[] = {
	SQL_TO_GIVE, SQL_ARRIVED, SQL_TO_LIST, SQL_AT_POST, SQL_OVER, SQL_SENT, SQL_SHARE, SQL_OF,
	SQL_HANDOVER_INSERT, SQL_HANDOVER_ADD, SQL_HANDOVER_GET, SQL_HANDOVERS, NULL
};
const struct query_table postal_list_queries = { "postal_list.c", queries };

static const char *const views[POSTAL_VIEW_COUNT] = {
	[POSTAL_TO_LIST] = SQL_TO_LIST, [POSTAL_AT_POST] = SQL_AT_POST, [POSTAL_OVER] = SQL_OVER,
};

/* ---- items */

void postal_item_release(struct postal_item *item)
{
	free(item->tracking);
	free(item->recipient);
	free(item->address);
	free(item->phone);
	free(item->papers);
	free(item->note);
	free(item->outcome);
	free(item->code);
	free(item->procedure);
	*item = (struct postal_item){ .sent = DAY_NONE, .done = DAY_NONE };
}

void postal_item_list_release(struct postal_item_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		postal_item_release(&list->item[i]);
	free(list->item);
	*list = (struct postal_item_list){ NULL, 0, 0 };
}

void read_postal_item(sqlite3_stmt *stmt, struct postal_item *out)
{
	*out = (struct postal_item){
		.id = db_int(stmt, 0),
		.dossier_id = db_int(stmt, 1),
		.handover_id = db_int(stmt, 2),
		.tracking = db_text(stmt, 3),
		.recipient = db_text(stmt, 4),
		.address = db_text(stmt, 5),
		.phone = db_text(stmt, 6),
		.papers = db_text(stmt, 7),
		.collect = db_int(stmt, 8),
		.postage_paid = db_int(stmt, 9) != 0,
		.state = (enum postal_state)db_vocab(stmt, 10, &vocab_postal_state,
			POSTAL_WAITING),
		.sent = db_day(stmt, 11),
		.done = db_day(stmt, 12),
		.note = db_text(stmt, 13),
		.outcome = db_text(stmt, 14),
		.code = db_text(stmt, 15),
		.procedure = db_text(stmt, 16),
		.handover_number = (int)db_int(stmt, 17),
		.handover_year = (int)db_int(stmt, 18),
	};
}

static int read_items(struct store *store, sqlite3_stmt *stmt, struct postal_item_list *out,
	struct err *err)
{
	int got;

	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		read_postal_item(stmt, &out->item[out->count++]);
	}
	if (got < 0)
		postal_item_list_release(out);
	return got;
}

static int64_t limit_of(size_t limit)
{
	return limit ? (int64_t)limit : -1;
}

int postal_list(struct store *store, int64_t unit_id, enum postal_view view, size_t limit,
	struct postal_item_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, views[view], err);

	*out = (struct postal_item_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, limit_of(limit));
	return read_items(store, stmt, out, err);
}

int postal_dossiers(struct store *store, int64_t unit_id, enum postal_queue queue, size_t limit,
	int64_t **id, size_t *count, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store,
		queue == POSTAL_TO_GIVE ? SQL_TO_GIVE : SQL_ARRIVED, err);
	size_t cap = 0;
	int got;

	*id = NULL;
	*count = 0;
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, limit_of(limit));
	while ((got = db_step(store, stmt, err)) > 0) {
		*id = grow_array(*id, *count, &cap, sizeof **id);
		(*id)[(*count)++] = db_int(stmt, 0);
	}
	return got;
}

int postal_list_sent(struct store *store, int64_t unit_id, int from, int to,
	struct postal_item_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_SENT, err);

	*out = (struct postal_item_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_day(stmt, 2, from);
	db_bind_day(stmt, 3, to);
	return read_items(store, stmt, out, err);
}

int postal_share(struct store *store, int64_t unit_id, int from, int to, int64_t *posted,
	int64_t *all, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_SHARE, err);
	int got;

	*posted = *all = 0;
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_day(stmt, 2, from);
	db_bind_day(stmt, 3, to);
	got = db_step(store, stmt, err);
	if (got > 0) {
		*posted = db_int(stmt, 0);
		*all = db_int(stmt, 1);
		db_done(stmt);
	}
	return got < 0 ? -1 : 0;
}

int postal_list_of(struct store *store, int64_t handover_id, struct postal_item_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_OF, err);

	*out = (struct postal_item_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, handover_id);
	return read_items(store, stmt, out, err);
}

/* ---- handover lists */

void postal_handover_release(struct postal_handover *handover)
{
	free(handover->postman);
	free(handover->officer);
	*handover = (struct postal_handover){ .at = MOMENT_NONE };
}

void postal_handover_list_release(struct postal_handover_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		postal_handover_release(&list->item[i]);
	free(list->item);
	*list = (struct postal_handover_list){ NULL, 0, 0 };
}

int postal_handover_insert(struct store *store, struct postal_handover *handover,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_HANDOVER_INSERT, err);
	int64_t number = 0;

	if (!stmt)
		return -1;
	handover->year = day_year(handover->at.day);
	db_bind_id(stmt, 1, handover->unit_id);
	db_bind_int(stmt, 2, handover->year);
	db_bind_moment(stmt, 3, handover->at);
	db_bind_id(stmt, 4, handover->officer_id);
	db_bind_text(stmt, 5, handover->postman);
	if (columns_number(store, stmt, &number, err) < 0)
		return -1;
	handover->number = (int)number;
	handover->id = db_last_id(store);
	return 0;
}

int postal_handover_add(struct store *store, int64_t handover_id, int64_t item_id,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_HANDOVER_ADD, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, handover_id);
	db_bind_id(stmt, 2, item_id);
	if (db_run(store, stmt, err) < 0)
		return -1;
	if (db_changes(store) == 1)
		return 0;
	return err_set(err, ERR_CONFLICT,
		_("Only what was given to the post and stands on no list yet can be put on one."));
}

static void read_handover(sqlite3_stmt *stmt, struct postal_handover *out)
{
	*out = (struct postal_handover){
		.id = db_int(stmt, 0),
		.unit_id = db_int(stmt, 1),
		.officer_id = db_int(stmt, 2),
		.year = (int)db_int(stmt, 3),
		.number = (int)db_int(stmt, 4),
		.at = db_moment(stmt, 5),
		.postman = db_text(stmt, 6),
		.officer = db_text(stmt, 7),
		.items = (int)db_int(stmt, 8),
	};
}

int postal_handover_get(struct store *store, int64_t id, struct postal_handover *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_HANDOVER_GET, err);
	int got;

	*out = (struct postal_handover){ .at = MOMENT_NONE };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	got = db_step(store, stmt, err);
	if (got > 0) {
		read_handover(stmt, out);
		db_done(stmt);
		return 0;
	}
	if (got == 0)
		err_set(err, ERR_NOT_FOUND, _("There is no such handover list."));
	return -1;
}

int postal_handovers(struct store *store, int64_t unit_id, size_t limit,
	struct postal_handover_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_HANDOVERS, err);
	int got;

	*out = (struct postal_handover_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, limit_of(limit));
	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		read_handover(stmt, &out->item[out->count++]);
	}
	if (got < 0)
		postal_handover_list_release(out);
	return got;
}
