#include "config.h"

#include "store/columns.h"
#include "store/dossier_rows.h"

/* Days after which a dossier is no longer a recent one. */
#define RECENT_DAYS 30

/* The conditions of the queues; ?1 is the unit and ?3 the day. Each begins with the words of
 * the partial index that answers it. Whoever waits for a supplement or a financial duty, or
 * is stopped, is not overdue. */
#define NOT_FINISHED "d.state NOT IN " STATES_FINISHED
#define WORKED_ON "d.state IN " STATES_OPEN " AND d.state IN ('tiep_nhan', 'dang_xu_ly')"
#define IN_STATE(state) NOT_FINISHED " AND d.state = '" state "'"

#define OVERDUE WORKED_ON " AND d.due_day < ?3"
#define DUE_TODAY WORKED_ON " AND d.due_day = ?3"
#define PENDING IN_STATE("cho_tiep_nhan")
#define NOT_ON_PORTAL "d.on_portal = 0 AND d.origin = 'quay' AND d.state <> 'huy'"
#define SUPPLEMENT IN_STATE("cho_bo_sung")
/* What the post has brought back is handed over at the desk, however it was asked for. */
#define RESULT \
	NOT_FINISHED " AND d.state IN ('da_co_ket_qua', 'buu_chinh_hoan')" \
	" AND (d.state = 'buu_chinh_hoan' OR d.return_method <> 'buu_chinh')"
#define TO_POST IN_STATE("da_co_ket_qua") " AND d.return_method = 'buu_chinh'"
#define OPEN NOT_FINISHED
#define RECENT "d.accepted_day > ?3"

#define COUNT_OF(condition) "SELECT count(*) FROM dossier d WHERE d.unit_id = ?1 AND " condition
#define HAS_OF(condition) \
	"SELECT 1 FROM dossier d WHERE d.id = ?2 AND d.unit_id = ?1 AND " condition
#define LIST_OF(condition, order) \
	"SELECT d.id FROM dossier d WHERE d.unit_id = ?1 AND " condition " ORDER BY " order \
	" LIMIT ?2"

static const char SQL_COUNT_OVERDUE[] = COUNT_OF(OVERDUE);
static const char SQL_LIST_OVERDUE[] = LIST_OF(OVERDUE, "d.due_day, d.due_at, d.id");
static const char SQL_COUNT_DUE_TODAY[] = COUNT_OF(DUE_TODAY);
static const char SQL_LIST_DUE_TODAY[] = LIST_OF(DUE_TODAY, "d.due_at, d.id");
static const char SQL_COUNT_PENDING[] = COUNT_OF(PENDING);
static const char SQL_LIST_PENDING[] = LIST_OF(PENDING, "d.filed_at, d.id");
static const char SQL_COUNT_NOT_ON_PORTAL[] = COUNT_OF(NOT_ON_PORTAL);
static const char SQL_LIST_NOT_ON_PORTAL[] =
	LIST_OF(NOT_ON_PORTAL, "d.accepted_day, d.accepted_at, d.id");
static const char SQL_COUNT_SUPPLEMENT[] = COUNT_OF(SUPPLEMENT);
static const char SQL_LIST_SUPPLEMENT[] = LIST_OF(SUPPLEMENT, "d.accepted_at, d.id");
static const char SQL_COUNT_RESULT[] = COUNT_OF(RESULT);
static const char SQL_LIST_RESULT[] = LIST_OF(RESULT, "d.resolved_day, d.id");
static const char SQL_COUNT_TO_POST[] = COUNT_OF(TO_POST);
static const char SQL_LIST_TO_POST[] = LIST_OF(TO_POST, "d.resolved_day, d.id");
static const char SQL_COUNT_OPEN[] = COUNT_OF(OPEN);
static const char SQL_LIST_OPEN[] = LIST_OF(OPEN, "d.due_day IS NULL, d.due_day, d.id");
static const char SQL_COUNT_RECENT[] = COUNT_OF(RECENT);
static const char SQL_LIST_RECENT[] =
	LIST_OF(RECENT, "d.accepted_day DESC, d.accepted_at DESC, d.id DESC");

static const char SQL_HAS_OVERDUE[] = HAS_OF(OVERDUE);
static const char SQL_HAS_DUE_TODAY[] = HAS_OF(DUE_TODAY);
static const char SQL_HAS_PENDING[] = HAS_OF(PENDING);
static const char SQL_HAS_NOT_ON_PORTAL[] = HAS_OF(NOT_ON_PORTAL);
static const char SQL_HAS_SUPPLEMENT[] = HAS_OF(SUPPLEMENT);
static const char SQL_HAS_RESULT[] = HAS_OF(RESULT);
static const char SQL_HAS_TO_POST[] = HAS_OF(TO_POST);
static const char SQL_HAS_OPEN[] = HAS_OF(OPEN);
static const char SQL_HAS_RECENT[] = HAS_OF(RECENT);

static const char *const queries[] = {
	SQL_COUNT_OVERDUE, SQL_LIST_OVERDUE, SQL_COUNT_DUE_TODAY, SQL_LIST_DUE_TODAY,
	SQL_COUNT_PENDING, SQL_LIST_PENDING, SQL_COUNT_NOT_ON_PORTAL, SQL_LIST_NOT_ON_PORTAL,
	SQL_COUNT_SUPPLEMENT, SQL_LIST_SUPPLEMENT, SQL_COUNT_RESULT, SQL_LIST_RESULT,
	SQL_COUNT_TO_POST, SQL_LIST_TO_POST, SQL_COUNT_OPEN, SQL_LIST_OPEN, SQL_COUNT_RECENT,
	SQL_LIST_RECENT, SQL_HAS_OVERDUE, SQL_HAS_DUE_TODAY, SQL_HAS_PENDING,
	SQL_HAS_NOT_ON_PORTAL, SQL_HAS_SUPPLEMENT, SQL_HAS_RESULT, SQL_HAS_TO_POST, SQL_HAS_OPEN,
	SQL_HAS_RECENT, NULL
};
const struct query_table queue_queries = { "queue.c", queries };

static const struct {
	const char *count, *list, *has;
	int days_back; /* from today to the day of the condition */
} table[QUEUE_COUNT] = {
	[QUEUE_OVERDUE] = { SQL_COUNT_OVERDUE, SQL_LIST_OVERDUE, SQL_HAS_OVERDUE,
		0 },
	[QUEUE_DUE_TODAY] = { SQL_COUNT_DUE_TODAY, SQL_LIST_DUE_TODAY, SQL_HAS_DUE_TODAY,
		0 },
	[QUEUE_PENDING] = { SQL_COUNT_PENDING, SQL_LIST_PENDING, SQL_HAS_PENDING,
		0 },
	[QUEUE_NOT_ON_PORTAL] = { SQL_COUNT_NOT_ON_PORTAL, SQL_LIST_NOT_ON_PORTAL, SQL_HAS_NOT_ON_PORTAL,
		0 },
	[QUEUE_SUPPLEMENT] = { SQL_COUNT_SUPPLEMENT, SQL_LIST_SUPPLEMENT, SQL_HAS_SUPPLEMENT,
		0 },
	[QUEUE_RESULT] = { SQL_COUNT_RESULT, SQL_LIST_RESULT, SQL_HAS_RESULT,
		0 },
	[QUEUE_TO_POST] = { SQL_COUNT_TO_POST, SQL_LIST_TO_POST, SQL_HAS_TO_POST,
		0 },
	[QUEUE_OPEN] = { SQL_COUNT_OPEN, SQL_LIST_OPEN, SQL_HAS_OPEN,
		0 },
	[QUEUE_RECENT] = { SQL_COUNT_RECENT, SQL_LIST_RECENT, SQL_HAS_RECENT,
		RECENT_DAYS },
};

/* ?2 is a limit or a dossier; a count has no ?2, and most queues no ?3. */
static sqlite3_stmt *prepare(struct store *store, const char *sql, int64_t unit_id, int64_t second,
	int day, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	int count = stmt ? sqlite3_bind_parameter_count(stmt) : 0;

	if (count >= 1)
		db_bind_id(stmt, 1, unit_id);
	if (count >= 2)
		db_bind_int(stmt, 2, second);
	if (count >= 3)
		db_bind_day(stmt, 3, day);
	return stmt;
}

int queue_count(struct store *store, int64_t unit_id, enum queue queue, int today,
	int64_t *count, struct err *err)
{
	sqlite3_stmt *stmt = prepare(store, table[queue].count, unit_id, 0,
		today - table[queue].days_back, err);

	*count = 0;
	return !stmt || columns_number(store, stmt, count, err) < 0 ? -1 : 0;
}

int queue_list(struct store *store, int64_t unit_id, enum queue queue, int today, size_t limit,
	struct dossier_list *out, struct err *err)
{
	struct id_list ids = { NULL, 0, 0 };
	sqlite3_stmt *stmt = prepare(store, table[queue].list, unit_id, (int64_t)limit,
		today - table[queue].days_back, err);
	int status = -1;

	*out = (struct dossier_list){ NULL, 0, 0 };
	if (stmt && read_ids(store, stmt, limit, &ids, err) == 0)
		status = dossier_list_ids(store, ids.item, ids.count, out, err);
	id_list_release(&ids);
	return status;
}

/* 1 where a dossier stands in a queue, 0 where not, -1 on an error. */
static int queue_has(struct store *store, int64_t unit_id, enum queue queue, int today, int64_t id,
	struct err *err)
{
	sqlite3_stmt *stmt = prepare(store, table[queue].has, unit_id, id,
		today - table[queue].days_back, err);
	int got = stmt ? db_step(store, stmt, err) : -1;

	db_done(stmt);
	return got;
}

int queue_keep(struct store *store, int64_t unit_id, enum queue queue, int today,
	struct dossier_list *list, struct err *err)
{
	size_t kept = 0;
	int status = 0;

	for (size_t i = 0; i < list->count; i++) {
		int has = queue_has(store, unit_id, queue, today, list->item[i].id, err);

		status = has < 0 ? -1 : status;
		if (has == 1)
			list->item[kept++] = list->item[i];
		else
			dossier_release(&list->item[i]);
	}
	list->count = kept;
	return status;
}
