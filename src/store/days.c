#include "config.h"

#include "motcua/store/days.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "store/dated.h"
#include "store/db.h"

#define HOLIDAY_SELECT \
	"SELECT day, kind, basis, name, source, confidence, half_day, in_use FROM calendar_day"

static const char SQL_ALL[] = HOLIDAY_SELECT " ORDER BY day";
static const char SQL_OF_YEAR[] =
	HOLIDAY_SELECT " WHERE day BETWEEN ?1 AND ?2 ORDER BY day";
static const char SQL_PUT[] =
	"INSERT INTO calendar_day (day, kind, basis, name, source, confidence, half_day, in_use)"
	" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (day) DO UPDATE SET"
	" kind = excluded.kind, basis = excluded.basis, name = excluded.name,"
	" source = excluded.source, confidence = excluded.confidence,"
	" half_day = excluded.half_day, in_use = excluded.in_use";
static const char SQL_REMOVE[] = "DELETE FROM calendar_day WHERE day = ?1";
static const char SQL_ANNOUNCE[] =
	"UPDATE calendar_day SET confidence = 'high', source = ?3"
	" WHERE day BETWEEN ?1 AND ?2 AND in_use = 1 AND confidence = 'projected'";
static const char SQL_YEAR[] =
	"SELECT confirmed, document FROM calendar_year WHERE year = ?1";
static const char SQL_CONFIRM[] =
	"INSERT INTO calendar_year (year, confirmed, document) VALUES (?1, ?2, ?3)"
	" ON CONFLICT (year) DO UPDATE SET confirmed = excluded.confirmed,"
	" document = excluded.document";
static const char SQL_CONFIRMED[] =
	"SELECT year FROM calendar_year WHERE confirmed = 1 ORDER BY year";
static const char SQL_HOURS[] =
	"SELECT from_minute, to_minute FROM office_hours WHERE " IN_FORCE("", "?1")
	" ORDER BY from_minute";
static const char *const queries[] = { SQL_ALL, SQL_OF_YEAR, SQL_PUT, SQL_REMOVE, SQL_ANNOUNCE,
	SQL_YEAR, SQL_CONFIRM, SQL_CONFIRMED, SQL_HOURS, NULL };
const struct query_table days_queries = { "days.c", queries };

/* What the confidence of a row says where nobody has announced it: a projection. */
static const char projected[] = "projected";

static void holiday_release(struct holiday *holiday)
{
	free(holiday->name);
	free(holiday->source);
	free(holiday->confidence);
}

void holiday_list_release(struct holiday_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		holiday_release(&list->item[i]);
	free(list->item);
	*list = (struct holiday_list){ 0 };
}

static void read_holiday(sqlite3_stmt *stmt, struct holiday *out)
{
	*out = (struct holiday){
		.day = db_day(stmt, 0),
		.kind = (enum day_kind)db_vocab(stmt, 1, &vocab_day_kind, DAY_OFF),
		.basis = (enum day_basis)db_vocab(stmt, 2, &vocab_day_basis, BASIS_HOLIDAY),
		.name = db_text(stmt, 3),
		.source = db_text(stmt, 4),
		.confidence = db_text(stmt, 5),
		.half = db_int(stmt, 6) != 0,
		.in_use = db_int(stmt, 7) != 0
	};
}

static void bind_year(sqlite3_stmt *stmt, int year)
{
	db_bind_day(stmt, 1, day_make(year, 1, 1));
	db_bind_day(stmt, 2, day_make(year, 12, 31));
}

int holiday_list(struct store *store, int year, struct holiday_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, year ? SQL_OF_YEAR : SQL_ALL, err);
	int rc;

	*out = (struct holiday_list){ 0 };
	if (!stmt)
		return -1;
	if (year)
		bind_year(stmt, year);
	while ((rc = db_step(store, stmt, err)) == 1) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		read_holiday(stmt, &out->item[out->count++]);
	}
	if (rc)
		holiday_list_release(out);
	return rc;
}

int holiday_put(struct store *store, const struct holiday *holiday, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_PUT, err);

	if (!stmt)
		return -1;
	db_bind_day(stmt, 1, holiday->day);
	db_bind_vocab(stmt, 2, &vocab_day_kind, (int)holiday->kind);
	db_bind_vocab(stmt, 3, &vocab_day_basis, (int)holiday->basis);
	db_bind_text(stmt, 4, holiday->name ? holiday->name : "");
	db_bind_text(stmt, 5, holiday->source ? holiday->source : "");
	db_bind_text(stmt, 6, holiday->confidence ? holiday->confidence : "");
	db_bind_int(stmt, 7, holiday->half);
	db_bind_int(stmt, 8, holiday->in_use);
	return db_run(store, stmt, err);
}

int holiday_remove(struct store *store, int day, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_REMOVE, err);

	if (!stmt)
		return -1;
	db_bind_day(stmt, 1, day);
	return db_run(store, stmt, err);
}

int holiday_announce(struct store *store, int year, const char *document, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_ANNOUNCE, err);

	if (!stmt)
		return -1;
	bind_year(stmt, year);
	db_bind_text(stmt, 3, document);
	return db_run(store, stmt, err);
}

int year_get(struct store *store, int year, bool *confirmed, struct buf *document,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_YEAR, err);
	int rc;

	*confirmed = false;
	if (!stmt)
		return -1;
	db_bind_int(stmt, 1, year);
	rc = db_step(store, stmt, err);
	if (rc == 1) {
		char *text = db_text(stmt, 1);

		*confirmed = db_int(stmt, 0) != 0;
		buf_adds(document, text);
		free(text);
		db_done(stmt);
	}
	return rc < 0 ? -1 : 0;
}

int year_confirm(struct store *store, int year, bool confirmed, const char *document,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_CONFIRM, err);

	if (!stmt)
		return -1;
	db_bind_int(stmt, 1, year);
	db_bind_int(stmt, 2, confirmed);
	db_bind_text(stmt, 3, document ? document : "");
	return db_run(store, stmt, err);
}

static int load_days(struct store *store, struct calendar *out, struct err *err)
{
	struct holiday_list list;

	if (holiday_list(store, 0, &list, err))
		return -1;
	for (size_t i = 0; i < list.count; i++) {
		const struct holiday *h = &list.item[i];

		if (h->in_use)
			calendar_set(out, h->day, h->kind, h->basis, h->half,
				strcmp(h->confidence, projected) == 0, h->name);
	}
	holiday_list_release(&list);
	return 0;
}

static int load_years(struct store *store, struct calendar *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_CONFIRMED, err);
	int rc;

	if (!stmt)
		return -1;
	while ((rc = db_step(store, stmt, err)) == 1)
		calendar_confirm_year(out, (int)db_int(stmt, 0));
	return rc;
}

/* The usual hours are kept where the store has none for the day. */
int days_load_hours(struct store *store, int day, struct calendar *out, struct err *err)
{
	const int max = (int)(sizeof out->hours / sizeof *out->hours);
	sqlite3_stmt *stmt = db_prepare(store, SQL_HOURS, err);
	struct calendar usual;
	int rc, count = 0;

	if (!stmt)
		return -1;
	calendar_init(&usual);
	memcpy(out->hours, usual.hours, sizeof out->hours);
	out->hours_count = usual.hours_count;
	db_bind_day(stmt, 1, day);
	while ((rc = db_step(store, stmt, err)) == 1 && count < max)
		out->hours[count++] = (struct office_hours){
			(int)db_int(stmt, 0) * 60, (int)db_int(stmt, 1) * 60
		};
	db_done(stmt);
	if (count)
		out->hours_count = count;
	return rc < 0 ? -1 : 0;
}

int days_load(struct store *store, int day, struct calendar *out, struct err *err)
{
	int64_t saturday = 0, cutoff = 0;

	if (load_days(store, out, err) || load_years(store, out, err) ||
		days_load_hours(store, day, out, err))
		return -1;
	if (store_setting_int(store, "saturday_works", out->saturday_works, &saturday, err) ||
		store_setting_int(store, "same_day_cutoff", out->cutoff / 60, &cutoff, err))
		return -1;
	out->saturday_works = saturday != 0;
	out->cutoff = (int)cutoff * 60;
	return 0;
}
