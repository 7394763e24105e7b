#include "config.h"

#include "motcua/store/dossier.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"
#include "store/columns.h"

/* The next serial of the range ?4 … ?5; no row where the range is used up. */
static const char SQL_TAKE[] =
	"INSERT INTO serial_counter (unit_id, desk, day, last) VALUES (?1, ?2, ?3, ?4)"
	" ON CONFLICT (unit_id, desk, day) DO UPDATE SET"
	" last = CASE WHEN last < ?4 THEN ?4 ELSE last + 1 END WHERE last < ?5 RETURNING last";
static const char SQL_RAISE[] =
	"INSERT INTO serial_counter (unit_id, desk, day, last) VALUES (?1, ?2, ?3, ?4)"
	" ON CONFLICT (unit_id, desk, day) DO UPDATE SET last = excluded.last"
	" WHERE last < excluded.last";
static const char SQL_GIVEN[] =
	"SELECT desk, last FROM serial_counter WHERE unit_id = ?1 AND day = ?2 AND last > 0"
	" ORDER BY desk";
/* The book that lay open on a day: the newest but for those that were opened for a unit of
 * another name, which follows that day, or after the book of that day was closed. And whether
 * even it is too old: a version of the unit begins after it was closed, or under another name
 * after it was opened, whether somebody has closed it yet or not. */
static const char SQL_BOOK[] =
	"SELECT b.id, b.closed_day, EXISTS (SELECT 1 FROM unit_version v WHERE v.unit_id = ?1"
	" AND v.valid_from > coalesce(b.closed_day, b.opened_day) AND v.valid_from <= ?3"
	" AND (b.closed_day IS NOT NULL OR EXISTS (SELECT 1 FROM unit_version o"
	" WHERE o.unit_id = ?1 AND o.valid_to >= b.opened_day AND o.valid_to < v.valid_from"
	" AND o.name <> v.name)))"
	" FROM register_book b WHERE b.unit_id = ?1 AND b.year = ?2"
	" AND NOT EXISTS (SELECT 1 FROM register_book p WHERE p.unit_id = ?1 AND p.year = ?2"
	" AND p.opened_day < b.opened_day AND p.closed_day >= ?3)"
	" AND NOT EXISTS (SELECT 1 FROM unit_version v JOIN unit_version o ON o.unit_id = v.unit_id"
	" WHERE v.unit_id = ?1 AND v.valid_from > ?3 AND v.valid_from <= b.opened_day"
	" AND o.valid_to >= ?3 AND o.valid_to < v.valid_from AND o.name <> v.name)"
	" ORDER BY b.opened_day DESC, b.book DESC LIMIT 1";
static const char SQL_OPEN_BOOK[] =
	"INSERT INTO register_book (unit_id, year, book, opened_day)"
	" SELECT ?1, ?2, coalesce(max(book), 0) + 1, ?3"
	" FROM register_book WHERE unit_id = ?1 AND year = ?2 RETURNING id";
static const char SQL_NEXT_LINE[] =
	"UPDATE register_book SET last_serial = last_serial + 1 WHERE id = ?1"
	" RETURNING last_serial";

static const char *const queries[] = {
	SQL_TAKE, SQL_RAISE, SQL_GIVEN, SQL_BOOK, SQL_OPEN_BOOK, SQL_NEXT_LINE, NULL
};
const struct query_table number_queries = { "number.c", queries };

static sqlite3_stmt *prepare_counter(struct store *store, const char *sql, int64_t unit_id,
	int desk, int day, int64_t serial, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);

	if (!stmt)
		return NULL;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, desk);
	db_bind_day(stmt, 3, day);
	db_bind_int(stmt, 4, serial);
	return stmt;
}

static int used_up(int day, int64_t first, int64_t last, struct err *err)
{
	struct buf text;

	buf_init(&text);
	day_put_vi(&text, day);
	err_set(err, ERR_CONFLICT,
		_("The numbers %ld to %ld of this desk are used up on %s, or a table taken in has one"
		  " near the end of them. The administrator raises the last serial under Administration, Settings."),
		(long)first, (long)last, text.data);
	buf_release(&text);
	return -1;
}

int serial_take(struct store *store, int64_t unit_id, int desk, int day, int64_t first,
	int64_t last, int64_t *out, struct err *err)
{
	sqlite3_stmt *stmt;
	int got;

	if (first > last)
		return used_up(day, first, last, err);
	stmt = prepare_counter(store, SQL_TAKE, unit_id, desk, day, first, err);
	if (!stmt)
		return -1;
	db_bind_int(stmt, 5, last);
	got = columns_number(store, stmt, out, err);
	if (got == 0)
		return used_up(day, first, last, err);
	return got < 0 ? -1 : 0;
}

int serial_raise(struct store *store, int64_t unit_id, int desk, int day, int64_t serial,
	struct err *err)
{
	sqlite3_stmt *stmt = prepare_counter(store, SQL_RAISE, unit_id, desk, day, serial, err);

	return stmt ? db_run(store, stmt, err) : -1;
}

int serial_given_list(struct store *store, int64_t unit_id, int day,
	struct serial_given_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_GIVEN, err);
	int got;

	*out = (struct serial_given_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_day(stmt, 2, day);
	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		out->item[out->count++] =
			(struct serial_given){ db_int(stmt, 0), db_int(stmt, 1) };
	}
	if (got < 0)
		serial_given_release(out);
	return got;
}

void serial_given_release(struct serial_given_list *list)
{
	free(list->item);
	*list = (struct serial_given_list){ NULL, 0, 0 };
}

static int closed(int year, int day, struct err *err)
{
	struct buf text;

	buf_init(&text);
	day_put_vi(&text, day);
	err_set(err, ERR_CONFLICT,
		_("The register of %d was closed on %s and takes no dossier any more. Accept it with "
		  "a later day, and note the day on which it came."),
		year, text.data);
	buf_release(&text);
	return -1;
}

/* The book of a day: 1 with its id, 0 where one must be opened, CONFLICT where it is closed. */
static int find_book(struct store *store, int64_t unit_id, int year, int day, int64_t *id,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_BOOK, err);
	int got, closed_day;
	bool follows;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, year);
	db_bind_day(stmt, 3, day);
	got = db_step(store, stmt, err);
	if (got <= 0)
		return got;
	*id = db_int(stmt, 0);
	closed_day = db_day(stmt, 1);
	follows = db_int(stmt, 2) != 0;
	db_done(stmt);
	if (follows)
		return 0;
	return closed_day == DAY_NONE ? 1 : closed(year, closed_day, err);
}

static int open_book(struct store *store, int64_t unit_id, int year, int day, int64_t *id,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_OPEN_BOOK, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, year);
	db_bind_day(stmt, 3, day);
	return columns_number(store, stmt, id, err) < 0 ? -1 : 0;
}

int register_take(struct store *store, int64_t unit_id, int year, int day, int64_t *register_id,
	int64_t *serial, struct err *err)
{
	int found = find_book(store, unit_id, year, day, register_id, err);
	sqlite3_stmt *stmt;

	if (found < 0 || (found == 0 && open_book(store, unit_id, year, day, register_id, err) < 0))
		return -1;
	stmt = db_prepare(store, SQL_NEXT_LINE, err);
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, *register_id);
	return columns_number(store, stmt, serial, err) < 0 ? -1 : 0;
}
