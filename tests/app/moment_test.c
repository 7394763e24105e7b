/*
 * What is read for a report or a table is of one moment, whatever is written meanwhile.
 *
 * Another connection writes between two statements of ours, at every place in turn: what comes
 * out must be what was there before, or what is there after, and never some of each.
 */
#include "config.h"

#include <inttypes.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/app/figures.h"
#include "table.h"

Suite *moment_suite(void);

static struct desk desk;
static int statements_left; /* until the other one writes; 0: it does not */

static const char WRITE[] =
	"BEGIN IMMEDIATE; UPDATE unit_version SET name = name || '!';"
	" UPDATE officer SET name = name || '!'; UPDATE village SET name = name || '!';"
	" UPDATE procedure_version SET name = name || '!'; UPDATE dossier SET state = 'huy' WHERE"
	" id = (SELECT min(id) FROM dossier WHERE state <> 'huy'); COMMIT";

static int on_statement(unsigned event, void *context, void *stmt, void *sql)
{
	(void)event, (void)context, (void)stmt;
	/* The audit trail is written after all has been read. */
	if (statements_left > 0 && strcmp(sql, "BEGIN IMMEDIATE") == 0)
		statements_left = -1;
	if (statements_left > 0 && --statements_left == 0)
		desk_sql(&desk, WRITE);
	return 0;
}

static int watch(sqlite3 *db, char **message, const struct sqlite3_api_routines *api)
{
	(void)message, (void)api;
	return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, on_statement, NULL);
}

static void setup(void)
{
	sqlite3_auto_extension((void (*)(void))watch);
	desk_open(&desk);
	for (int i = 0; i < 9; i++)
		desk_accept(&desk, "Phạm Thị Kê", i % 2 ? desk.copies : desk.birth);
}

static void teardown(void)
{
	desk_close(&desk);
	sqlite3_reset_auto_extension();
}

static struct period year(void)
{
	return period_year(2023);
}

static void put_report(struct buf *out)
{
	struct indicator_report report;

	ck_ok(&desk, figures_load(&desk.app, year(), desk_day("2023-12-31"), NULL, 0, &report,
		&desk.err));
	indicator_report_json(&report, out);
	indicator_report_release(&report);
}

static void put_dossiers(struct buf *out)
{
	const struct scope scope = { .window = year(), .as_of = desk_day("2023-12-31") };
	struct dossier_list list;

	ck_ok(&desk, figures_dossiers(&desk.app, FIGURE_RECEIVED, &scope, &list, &desk.err));
	for (size_t i = 0; i < list.count; i++)
		buf_addf(out, "%s %s %d\n", list.item[i].code, list.item[i].procedure_name,
			(int)list.item[i].state);
	dossier_list_release(&list);
}

static void put_procedures(struct buf *out)
{
	struct figure_procedure_list list;

	ck_ok(&desk, figures_procedures(&desk.app, LISTING_ALL, year(), desk_day("2023-12-31"),
		&list, &desk.err));
	for (size_t i = 0; i < list.count; i++)
		buf_addf(out, "%s %" PRId64 "\n", list.item[i].name, list.item[i].paper);
	figure_procedure_list_release(&list);
}

static void put_table(struct buf *out)
{
	ck_ok(&desk, exchange_export(&desk.app, EXCHANGE_DOSSIERS, DAY_NONE, DAY_NONE, out,
		&desk.err));
}

static void (*const readings[])(struct buf *out) = {
	put_report, put_dossiers, put_procedures, put_table
};

static char *reading(int which)
{
	struct buf out;

	buf_init(&out);
	readings[which](&out);
	return buf_detach(&out);
}

/* Reads while the other one writes before one of our statements. False where there are not so
 * many. */
static bool read_with_a_write(int which, int place)
{
	char *before = reading(which), *between, *after;
	bool written;

	statements_left = place;
	between = reading(which);
	written = statements_left == 0;
	statements_left = 0;
	after = reading(which);
	ck_assert_str_ne(before, written ? after : "");
	ck_assert_msg(strcmp(between, before) == 0 || strcmp(between, after) == 0,
		"written before statement %d:\n%s", place, between);
	free(before);
	free(between);
	free(after);
	return written;
}

START_TEST(a_write_between_two_statements_is_not_seen_by_half)
{
	int place = 1;

	while (read_with_a_write(_i, place))
		place++;
	ck_assert_int_gt(place, 3);
}
END_TEST

Suite *moment_suite(void)
{
	Suite *suite = suite_create("moment");
	TCase *tcase = tcase_create("moment");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, a_write_between_two_statements_is_not_seen_by_half, 0,
		TESTING_COUNT(readings));
	suite_add_tcase(suite, tcase);
	return suite;
}
