/*
 * How SQLite answers the queries that a desk waits for: by an index, never by reading a table.
 */
#include "config.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "desk.h"
#include "motcua/base/alloc.h"
#include "store/db.h"
#include "testing.h"

Suite *plan_suite(void);

static struct fixture fx;

static void setup(void)
{
	desk_open(&fx);
}

static void teardown(void)
{
	fixture_close(&fx);
}

static const struct query_table *const tables[] = {
	&citizen_queries, &citizen_search_queries, &dossier_queries, &dossier_list_queries,
	&dossier_code_queries, &dossier_party_queries, &dossier_search_queries, &queue_queries,
	&event_queries, &number_queries, &form_log_queries, &postal_queries, &postal_list_queries,
	&procedure_search_queries,
};

/* What may be read from end to end. */
static const char *const allowed[] = {
	"SCAN (subquery",                   /* of at most so many rows */
	"SCAN v",                           /* the catalogue is small */
	"SCAN dossier_party",               /* the newest, up to a limit */
	"SCAN dossier_code USING INDEX dossier_code_dossier",
	"SCAN i USING INDEX postal_item_at_post", /* what the post has now */
	"SCAN i USING INDEX postal_item_done",    /* the newest, up to a limit */
	"SCAN d USING INDEX dossier_state", /* holds nothing that is finished */
};

static bool is_allowed(const char *line)
{
	if (strncmp(line, "SCAN ", 5) != 0)
		return true;
	for (size_t i = 0; i < TESTING_COUNT(allowed); i++)
		if (strncmp(line, allowed[i], strlen(allowed[i])) == 0)
			return true;
	return false;
}

static void check_plan(sqlite3 *db, const char *sql)
{
	char *explain = xasprintf("EXPLAIN QUERY PLAN %s", sql);
	sqlite3_stmt *stmt = NULL;

	ck_assert_int_eq(sqlite3_prepare_v2(db, explain, -1, &stmt, NULL), SQLITE_OK);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		const char *line = (const char *)sqlite3_column_text(stmt, 3);

		ck_assert_msg(is_allowed(line), "%s: %s", sql, line);
	}
	sqlite3_finalize(stmt);
	free(explain);
}

START_TEST(no_query_of_the_desk_reads_a_whole_table)
{
	sqlite3 *db = NULL;

	ck_assert_int_eq(sqlite3_open(fx.path, &db), SQLITE_OK);
	for (size_t i = 0; i < TESTING_COUNT(tables); i++)
		for (size_t j = 0; tables[i]->sql[j]; j++)
			check_plan(db, tables[i]->sql[j]);
	sqlite3_close(db);
}
END_TEST

START_TEST(a_query_that_reads_a_table_is_noticed)
{
	ck_assert(!is_allowed("SCAN citizen"));
	ck_assert(!is_allowed("SCAN d"));
	ck_assert(!is_allowed("SCAN dossier USING INDEX dossier_accepted"));
	ck_assert(is_allowed("SEARCH citizen USING INDEX citizen_phone (phone_digits>?)"));
}
END_TEST

Suite *plan_suite(void)
{
	Suite *suite = suite_create("plan");
	TCase *tcase = tcase_create("plan");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, no_query_of_the_desk_reads_a_whole_table);
	tcase_add_test(tcase, a_query_that_reads_a_table_is_noticed);
	suite_add_tcase(suite, tcase);
	return suite;
}
