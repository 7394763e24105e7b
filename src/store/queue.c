#include "config.h"

#include "motcua/store/queue.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "store/columns.h"
#include "store/dossier_rows.h"

/* Days after which a dossier is no longer a recent one. */
#define RECENT_DAYS 30

/* The conditions of the queues. Each begins with the words of the partial index that answers it.
 * Whoever waits for a supplement or a financial duty, or is stopped, is not overdue. */
#define NOT_FINISHED "d.state NOT IN " STATES_FINISHED
#define WORKED_ON "d.state IN " STATES_OPEN " AND d.state IN ('tiep_nhan', 'dang_xu_ly')"
#define IN_STATE(state) NOT_FINISHED " AND d.state = '" state "'"

#define MINE IN_STATE("dang_xu_ly") " AND d.handler_id = :officer"
#define OVERDUE WORKED_ON " AND d.due_day < :today"
#define APOLOGISE \
	WORKED_ON " AND d.due_day <= :next AND d.promised_day IS NULL AND d.accepted_day < :today"
#define DUE_TODAY WORKED_ON " AND d.due_day = :today"
#define DUE_SOON WORKED_ON " AND d.due_day > :today AND d.due_day <= :soon"
#define PENDING IN_STATE("cho_tiep_nhan")
#define PENDING_LONG PENDING " AND d.filed_at < :before"
#define TO_FORWARD IN_STATE("tiep_nhan")
#define SPECIALIST IN_STATE("dang_xu_ly")
#define CITIZEN NOT_FINISHED " AND d.state IN ('cho_bo_sung', 'cho_nghia_vu_tai_chinh')"
#define STOPPED IN_STATE("dung")
/* A refusal waits to be handed over as any result does; of one in a list of before nobody knows
 * who has it. */
#define LIVE NOT_FINISHED " AND (d.state <> 'tu_choi' OR d.origin <> 'nhap')"
/* What the post has brought back is handed over at the desk, however it was asked for. */
#define RESULT \
	LIVE " AND d.state IN ('da_co_ket_qua', 'buu_chinh_hoan', 'tu_choi')" \
	" AND (d.state = 'buu_chinh_hoan' OR d.return_method <> 'buu_chinh')"
#define TO_POST \
	LIVE " AND d.state IN ('da_co_ket_qua', 'tu_choi') AND d.return_method = 'buu_chinh'"
#define POSTED IN_STATE("da_giao_buu_chinh")
#define POST_RETURNED IN_STATE("buu_chinh_hoan")
#define NOT_ON_PORTAL \
	"d.on_portal = 0 AND d.origin = 'quay' AND d.state <> 'huy' AND d.accepted_day IS NOT NULL"
#define OPEN LIVE
#define RECENT "d.accepted_day > :recent"

#define PERSON "coalesce(d.handler_id, d.receiver_id, 0)"
#define VILLAGE "coalesce(d.village_id, 0)"
#define OF_PART \
	" AND (:person IS NULL OR " PERSON " = :person)" \
	" AND (:village IS NULL OR " VILLAGE " = :village)"

enum query { COUNT, LIST, HAS, BY_PERSON, BY_VILLAGE, QUERIES };

#define FROM_QUEUE(condition) " WHERE d.unit_id = :unit AND " condition
#define GROUPS_OF(condition, id, table, sort) \
	"SELECT " id ", coalesce(g.name, ''), count(*) FROM dossier d LEFT JOIN " table " g" \
	" ON g.id = " id FROM_QUEUE(condition) " GROUP BY 1 ORDER BY g.id IS NULL, " sort ", g.id"
#define QUEUE(queue, condition, order) \
	[(queue) * QUERIES + COUNT] = "SELECT count(*) FROM dossier d" FROM_QUEUE(condition), \
	[(queue) * QUERIES + LIST] = "SELECT d.id FROM dossier d" FROM_QUEUE(condition) \
		OF_PART " ORDER BY " order ", d.id LIMIT :limit", \
	[(queue) * QUERIES + HAS] = "SELECT 1 FROM dossier d" FROM_QUEUE(condition) \
		OF_PART " AND d.id = :id", \
	[(queue) * QUERIES + BY_PERSON] = GROUPS_OF(condition, PERSON, "officer", "g.name_sort"), \
	[(queue) * QUERIES + BY_VILLAGE] = GROUPS_OF(condition, VILLAGE, "village", "g.name_fold")

/* A step that was taken back has ended nothing: the state before it goes on. */
static const char SQL_SINCE[] =
	"SELECT max(e.day) FROM dossier_event e JOIN dossier d ON d.id = e.dossier_id"
	" WHERE e.dossier_id = ?1 AND e.to_state = d.state AND e.from_state IS NOT e.to_state"
	" AND e.undoes IS NULL"
	" AND NOT EXISTS (SELECT 1 FROM dossier_event u WHERE u.undoes = e.id)";

static const char *const queries[] = {
	QUEUE(QUEUE_MINE, MINE, "d.due_day, d.due_at"),
	QUEUE(QUEUE_OVERDUE, OVERDUE, "d.due_day, d.due_at"),
	QUEUE(QUEUE_APOLOGISE, APOLOGISE, "d.due_day, d.due_at"),
	QUEUE(QUEUE_DUE_TODAY, DUE_TODAY, "d.due_at"),
	QUEUE(QUEUE_DUE_SOON, DUE_SOON, "d.due_day, d.due_at"),
	QUEUE(QUEUE_PENDING_LONG, PENDING_LONG, "d.filed_at"),
	QUEUE(QUEUE_PENDING, PENDING, "d.filed_at"),
	QUEUE(QUEUE_TO_FORWARD, TO_FORWARD, "d.due_day, d.due_at"),
	QUEUE(QUEUE_SPECIALIST, SPECIALIST, "d.due_day, d.due_at"),
	QUEUE(QUEUE_CITIZEN, CITIZEN, "d.accepted_at"),
	QUEUE(QUEUE_STOPPED, STOPPED, "d.accepted_at"),
	QUEUE(QUEUE_RESULT, RESULT, "d.resolved_day"),
	QUEUE(QUEUE_TO_POST, TO_POST, "d.resolved_day"),
	QUEUE(QUEUE_POSTED, POSTED, "d.resolved_day"),
	QUEUE(QUEUE_POST_RETURNED, POST_RETURNED, "d.resolved_day"),
	QUEUE(QUEUE_NOT_ON_PORTAL, NOT_ON_PORTAL, "d.accepted_day, d.accepted_at"),
	QUEUE(QUEUE_OPEN, OPEN, "d.due_day IS NULL, d.due_day"),
	QUEUE(QUEUE_RECENT, RECENT, "d.accepted_day DESC, d.accepted_at DESC, -d.id"),
	SQL_SINCE,
	NULL,
};
const struct query_table queue_queries = { "queue.c", queries };

/* Where a query asks for it. */
static int place_of(sqlite3_stmt *stmt, const char *name)
{
	return sqlite3_bind_parameter_index(stmt, name);
}

static void bind_day(sqlite3_stmt *stmt, const char *name, int day)
{
	if (place_of(stmt, name) > 0)
		db_bind_day(stmt, place_of(stmt, name), day);
}

static void bind_int(sqlite3_stmt *stmt, const char *name, int64_t value)
{
	if (place_of(stmt, name) > 0)
		db_bind_int(stmt, place_of(stmt, name), value);
}

static sqlite3_stmt *prepare(struct store *store, const struct queue_view *view,
	enum queue queue, enum query query, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, queries[(int)queue * QUERIES + (int)query], err);

	if (!stmt)
		return NULL;
	bind_int(stmt, ":unit", view->unit_id);
	bind_int(stmt, ":officer", view->officer_id);
	bind_day(stmt, ":today", view->today);
	bind_day(stmt, ":next", view->next_working);
	bind_day(stmt, ":soon", view->soon);
	bind_day(stmt, ":recent", view->today - RECENT_DAYS);
	if (place_of(stmt, ":before") > 0)
		db_bind_moment(stmt, place_of(stmt, ":before"), view->pending_before);
	return stmt;
}

static void bind_part(sqlite3_stmt *stmt, struct queue_part part)
{
	if (part.by == QUEUE_BY_PERSON)
		bind_int(stmt, ":person", part.id);
	else if (part.by == QUEUE_BY_VILLAGE)
		bind_int(stmt, ":village", part.id);
}

int queue_count(struct store *store, const struct queue_view *view, enum queue queue,
	int64_t *count, struct err *err)
{
	sqlite3_stmt *stmt = prepare(store, view, queue, COUNT, err);

	*count = 0;
	return !stmt || columns_number(store, stmt, count, err) < 0 ? -1 : 0;
}

static int read_since(struct store *store, struct dossier *dossier, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_SINCE, err);
	int got;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier->id);
	got = db_step(store, stmt, err);
	if (got > 0)
		dossier->since = db_day(stmt, 0);
	db_done(stmt);
	return got < 0 ? -1 : 0;
}

int queue_list(struct store *store, const struct queue_view *view, enum queue queue,
	struct queue_part part, size_t limit, struct dossier_list *out, struct err *err)
{
	struct id_list ids = { NULL, 0, 0 };
	sqlite3_stmt *stmt = prepare(store, view, queue, LIST, err);
	int status = -1;

	*out = (struct dossier_list){ NULL, 0, 0 };
	if (stmt) {
		bind_part(stmt, part);
		bind_int(stmt, ":limit", (int64_t)limit);
		if (read_ids(store, stmt, limit, &ids, err) == 0)
			status = dossier_list_ids(store, ids.item, ids.count, out, err);
	}
	id_list_release(&ids);
	for (size_t i = 0; i < out->count && status == 0; i++)
		status = read_since(store, &out->item[i], err);
	if (status < 0)
		dossier_list_release(out);
	return status;
}

/* 1 where a dossier stands in a queue, 0 where not, -1 on an error. */
static int queue_has(struct store *store, const struct queue_view *view, enum queue queue,
	struct queue_part part, int64_t id, struct err *err)
{
	sqlite3_stmt *stmt = prepare(store, view, queue, HAS, err);
	int got;

	if (!stmt)
		return -1;
	bind_part(stmt, part);
	bind_int(stmt, ":id", id);
	got = db_step(store, stmt, err);
	db_done(stmt);
	return got;
}

int queue_keep(struct store *store, const struct queue_view *view, enum queue queue,
	struct queue_part part, struct dossier_list *list, struct err *err)
{
	size_t kept = 0;
	int status = 0;

	for (size_t i = 0; i < list->count; i++) {
		int has = queue_has(store, view, queue, part, list->item[i].id, err);

		if (has == 1 && status == 0)
			status = read_since(store, &list->item[i], err);
		status = has < 0 ? -1 : status;
		if (has == 1)
			list->item[kept++] = list->item[i];
		else
			dossier_release(&list->item[i]);
	}
	list->count = kept;
	return status;
}

int queue_group_list(struct store *store, const struct queue_view *view, enum queue queue,
	enum queue_by by, struct queue_groups *out, struct err *err)
{
	sqlite3_stmt *stmt = prepare(store, view, queue,
		by == QUEUE_BY_VILLAGE ? BY_VILLAGE : BY_PERSON, err);
	int got;

	*out = (struct queue_groups){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		out->item[out->count++] = (struct queue_group){ db_int(stmt, 0), db_text(stmt, 1),
			db_int(stmt, 2) };
	}
	if (got < 0)
		queue_groups_release(out);
	return got;
}

void queue_groups_release(struct queue_groups *groups)
{
	for (size_t i = 0; i < groups->count; i++)
		free(groups->item[i].name);
	free(groups->item);
	*groups = (struct queue_groups){ NULL, 0, 0 };
}
