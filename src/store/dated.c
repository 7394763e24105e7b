#include "config.h"

#include "store/dated.h"

/* The day before the first version after a day, or DAY_NONE. */
static int room_until(struct store *store, const struct dated *dated, int64_t owner, int from,
	int *to, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, dated->after, err);
	int rc, next;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, owner);
	db_bind_day(stmt, 2, from);
	rc = db_step(store, stmt, err);
	if (rc < 0)
		return -1;
	next = rc ? db_day(stmt, 0) : DAY_NONE;
	db_done(stmt);
	*to = next == DAY_NONE ? DAY_NONE : next - 1;
	return 0;
}

static int close_version(struct store *store, const struct dated *dated, int64_t id, int day,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, dated->close, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	db_bind_day(stmt, 2, day);
	return db_run(store, stmt, err);
}

int dated_open(struct store *store, const struct dated *dated, int64_t owner, int from,
	int64_t *same, int *to, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, dated->at, err);
	int64_t id;
	int rc, begins;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, owner);
	db_bind_day(stmt, 2, from);
	rc = db_step(store, stmt, err);
	if (rc < 0)
		return -1;
	*same = 0;
	if (rc == 0)
		return room_until(store, dated, owner, from, to, err);
	id = db_int(stmt, 0);
	begins = db_day(stmt, 1);
	*to = db_day(stmt, 2);
	db_done(stmt);
	if (begins == from) {
		*same = id;
		return 0;
	}
	return close_version(store, dated, id, from - 1, err);
}
