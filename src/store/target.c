#include "config.h"

#include "motcua/store/target.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "store/columns.h"
#include "store/db.h"

static const char SQL_LIST[] =
	"SELECT t.id, t.unit_id, t.year, t.indicator, t.num, t.den, t.assigned_by, d.number"
	" FROM target t LEFT JOIN document d ON d.id = t.document_id"
	" WHERE t.unit_id = ?1 AND t.year = ?2 ORDER BY t.id";
static const char SQL_BANDS[] =
	"SELECT num, den, name FROM target_band WHERE target_id = ?1"
	" ORDER BY CAST(num AS REAL) / den DESC";
static const char SQL_PUT[] =
	"INSERT INTO target (unit_id, year, indicator, num, den, assigned_by, document_id)"
	" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (unit_id, year, indicator) DO UPDATE"
	" SET num = excluded.num, den = excluded.den, assigned_by = excluded.assigned_by,"
	" document_id = excluded.document_id RETURNING id";
static const char SQL_BANDS_DELETE[] = "DELETE FROM target_band WHERE target_id = ?1";
static const char SQL_BAND_INSERT[] =
	"INSERT INTO target_band (target_id, num, den, name) VALUES (?1, ?2, ?3, ?4)";
static const char *const queries[] = { SQL_LIST, SQL_BANDS, SQL_PUT, SQL_BANDS_DELETE,
	SQL_BAND_INSERT, NULL };
const struct query_table target_queries = { "target.c", queries };

#define BAND_MAX (sizeof((struct target *)NULL)->band / sizeof(struct band))

static void target_release(struct target *target)
{
	free(target->assigned_by);
	free(target->document);
}

void target_list_release(struct target_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		target_release(&list->item[i]);
	free(list->item);
	*list = (struct target_list){ 0 };
}

const struct target *target_for(const struct target_list *list, enum indicator indicator)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->item[i].indicator == indicator)
			return &list->item[i];
	return NULL;
}

static struct target *list_add(struct target_list *list)
{
	list->item = grow_array(list->item, list->count, &list->cap, sizeof *list->item);
	list->item[list->count] = (struct target){ 0 };
	return &list->item[list->count++];
}

/* The targets of the commune's letter of February 2023: at least 20 % of the procedures
 * offered online with a dossier, 10 % of the dossiers online; the bands of criterion 7.2
 * are from 40 % and from 20 % to below 40 %. */
static void letter_targets(struct target_list *list, int64_t unit_id, int year)
{
	static const struct target letter[] = {
		{ .indicator = INDICATOR_K1, .given = true, .threshold = { 20, 100 },
			.band = { { { 40, 100 }, "tu_40" }, { { 20, 100 }, "tu_20_den_duoi_40" },
				{ { 0, 100 }, "duoi_20" } },
			.band_count = 3 },
		{ .indicator = INDICATOR_K2, .given = true, .threshold = { 10, 100 } }
	};

	for (size_t i = 0; i < sizeof letter / sizeof *letter; i++) {
		struct target *target = list_add(list);

		*target = letter[i];
		target->unit_id = unit_id;
		target->year = year;
		target->assigned_by = xstrdup("");
		target->document = xstrdup("");
	}
}

static int indicator_value(const char *name)
{
	for (int i = 0; i < INDICATOR_COUNT; i++)
		if (strcmp(indicator_name((enum indicator)i), name) == 0)
			return i;
	return -1;
}

static int read_bands(struct store *store, struct target *target, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_BANDS, err);
	int rc;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, target->id);
	while ((rc = db_step(store, stmt, err)) == 1 && target->band_count < BAND_MAX) {
		struct band *band = &target->band[target->band_count++];

		band->lower = (struct ratio){ db_int(stmt, 0), db_int(stmt, 1) };
		snprintf(band->name, sizeof band->name, "%s",
			(const char *)sqlite3_column_text(stmt, 2));
	}
	db_done(stmt);
	return rc < 0 ? -1 : 0;
}

/* Adds the target at the row; one of an indicator this program does not know is left out. */
static int read_target(struct store *store, sqlite3_stmt *stmt, struct target_list *list,
	struct err *err)
{
	int indicator = indicator_value((const char *)sqlite3_column_text(stmt, 3));
	struct target *target;

	if (indicator < 0)
		return 0;
	target = list_add(list);
	target->id = db_int(stmt, 0);
	target->unit_id = db_int(stmt, 1);
	target->year = (int)db_int(stmt, 2);
	target->indicator = (enum indicator)indicator;
	target->given = !db_is_null(stmt, 4);
	target->threshold = (struct ratio){ db_int(stmt, 4), db_int(stmt, 5) };
	target->assigned_by = db_text(stmt, 6);
	target->document = db_text(stmt, 7);
	return read_bands(store, target, err);
}

int target_list(struct store *store, int64_t unit_id, int year, struct target_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);
	int rc = -1, got = 0;

	*out = (struct target_list){ 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, year);
	while (got == 0 && (rc = db_step(store, stmt, err)) == 1)
		got = read_target(store, stmt, out, err);
	db_done(stmt);
	if (rc || got) {
		target_list_release(out);
		return -1;
	}
	if (out->count == 0)
		letter_targets(out, unit_id, year);
	return 0;
}

static int delete_bands(struct store *store, int64_t id, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_BANDS_DELETE, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	return db_run(store, stmt, err);
}

static int insert_band(struct store *store, int64_t id, const struct band *band, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_BAND_INSERT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	db_bind_int(stmt, 2, band->lower.num);
	db_bind_int(stmt, 3, band->lower.den);
	db_bind_text(stmt, 4, band->name);
	return db_run(store, stmt, err);
}

static int put_row(struct store *store, const struct target *target, int64_t document,
	int64_t *id, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_PUT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, target->unit_id);
	db_bind_int(stmt, 2, target->year);
	db_bind_text(stmt, 3, indicator_name(target->indicator));
	if (target->given) {
		db_bind_int(stmt, 4, target->threshold.num);
		db_bind_int(stmt, 5, target->threshold.den);
	}
	db_bind_text(stmt, 6, target->assigned_by ? target->assigned_by : "");
	db_bind_id(stmt, 7, document);
	return columns_number(store, stmt, id, err) < 0 ? -1 : 0;
}

int target_put(struct store *store, struct target *target, struct err *err)
{
	int64_t document = 0, id = 0;

	if (document_id(store, target->document ? target->document : "", &document, err) ||
		put_row(store, target, document, &id, err) || delete_bands(store, id, err))
		return -1;
	for (size_t i = 0; i < target->band_count; i++)
		if (insert_band(store, id, &target->band[i], err))
			return -1;
	target->id = id;
	return 0;
}
