#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "fixture.h"
#include "motcua/base/buf.h"
#include "store/connection.h"
#include "store/db.h"
#include "testing.h"

Suite *store_suite(void);

static struct fixture fx;

static void setup(void)
{
	fixture_open(&fx);
}

static void teardown(void)
{
	fixture_close(&fx);
}

START_TEST(every_query_of_every_entity_prepares)
{
	size_t count = 0;

	for (size_t i = 0; query_tables[i]; i++)
		for (size_t j = 0; query_tables[i]->sql[j]; j++, count++)
			ck_assert_msg(db_prepare(fx.store, query_tables[i]->sql[j], &fx.err) != NULL,
				"%s, query %zu: %s", query_tables[i]->file, j + 1, fx.err.detail);
	ck_assert_uint_gt(count, 0);
	ck_assert_ptr_null(db_prepare(fx.store, "SELECT nothing FROM nowhere", &fx.err));
	ck_assert_int_eq(fx.err.code, ERR_STORE);
}
END_TEST

START_TEST(a_new_store_is_private_and_set_up_for_safety)
{
	struct stat st;

	ck_assert_int_eq(stat(fx.path, &st), 0);
	ck_assert_int_eq(st.st_mode & 07777, 0600);
	ck_assert_str_eq(store_path(fx.store), fx.path);
	ck_assert_int_eq(fixture_int(&fx, "PRAGMA application_id"), STORE_APPLICATION_ID);
	ck_assert_int_ge(fixture_int(&fx, "PRAGMA user_version"), 1);
	ck_assert_int_eq(fixture_int(&fx, "PRAGMA synchronous"), 2);
	ck_assert_int_eq(fixture_int(&fx, "PRAGMA foreign_keys"), 1);
	ck_assert_int_eq(fixture_int(&fx, "PRAGMA trusted_schema"), 0);
	ck_assert_int_eq(fixture_int(&fx, "PRAGMA secure_delete"), 1);
	ck_assert_int_eq(fixture_int(&fx, "PRAGMA busy_timeout"), 3000);
	ck_assert_int_eq(fixture_int(&fx,
		"SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), 1);
	ck_ok(&fx, store_check(fx.store, true, &fx.err));
}
END_TEST

START_TEST(a_store_knows_itself_again)
{
	struct store_identity first, again;

	ck_ok(&fx, store_identity(fx.store, &first, &fx.err));
	ck_assert_uint_eq(strlen(first.store_id), 32);
	ck_assert_uint_eq(strspn(first.store_id, "0123456789abcdef"), 32);
	ck_assert_int_eq(first.generation, 1);
	ck_assert_int_eq(first.unit_id, 0);
	ck_assert(!first.demo);
	fixture_exec(&fx, "INSERT INTO unit (id, code) VALUES (7, 'H48.28.17')");
	ck_ok(&fx, store_set_unit(fx.store, 7, true, &fx.err));
	fixture_reopen(&fx);
	ck_ok(&fx, store_identity(fx.store, &again, &fx.err));
	ck_assert_str_eq(again.store_id, first.store_id);
	ck_assert_int_eq(again.unit_id, 7);
	ck_assert(again.demo);
	ck_fails(&fx, ERR_CONFLICT, store_set_unit(fx.store, 8, true, &fx.err));
}
END_TEST

START_TEST(a_setting_is_read_back_or_its_fallback)
{
	struct buf text;
	int64_t number = 0;

	buf_init(&text);
	ck_ok(&fx, store_setting(fx.store, "ngon_ngu", "vi", &text, &fx.err));
	ck_assert_str_eq(text.data, "vi");
	ck_ok(&fx, store_set_setting(fx.store, "ngon_ngu", "en", &fx.err));
	ck_ok(&fx, store_set_setting(fx.store, "ngon_ngu", "tiếng Việt", &fx.err));
	ck_ok(&fx, store_set_setting(fx.store, "khoa_sau", "-15", &fx.err));
	fixture_reopen(&fx);
	ck_ok(&fx, store_setting(fx.store, "ngon_ngu", "vi", &text, &fx.err));
	ck_assert_str_eq(text.data, "vitiếng Việt");
	ck_ok(&fx, store_setting_int(fx.store, "khoa_sau", 5, &number, &fx.err));
	ck_assert_int_eq(number, -15);
	ck_ok(&fx, store_setting_int(fx.store, "khong_co", 5, &number, &fx.err));
	ck_assert_int_eq(number, 5);
	ck_fails(&fx, ERR_STORE, store_setting_int(fx.store, "ngon_ngu", 5, &number, &fx.err));
	ck_fails(&fx, ERR_CONFLICT, store_set_setting(fx.store, "", "1", &fx.err));
	buf_release(&text);
}
END_TEST

START_TEST(what_others_write_changes_the_data_version)
{
	struct store *other = NULL;
	int64_t before = store_data_version(fx.store);

	ck_ok(&fx, store_set_setting(fx.store, "a", "1", &fx.err));
	ck_assert_int_eq(store_data_version(fx.store), before);
	ck_ok(&fx, store_open(&other, fx.path, 0, &fx.err));
	ck_ok(&fx, store_set_setting(other, "a", "2", &fx.err));
	ck_assert_int_ne(store_data_version(fx.store), before);
	store_close(other);
}
END_TEST

START_TEST(a_text_is_turned_round_by_letters)
{
	static const char *const cases[][2] = { { "", "" }, { "001952003421", "124300259100" },
		{ "Đắk", "kắĐ" } };

	for (size_t i = 0; i < TESTING_COUNT(cases); i++) {
		char *out = db_reversed(cases[i][0]);

		ck_assert_str_eq(out, cases[i][1]);
		free(out);
	}
}
END_TEST

Suite *store_suite(void)
{
	Suite *suite = suite_create("store");
	TCase *tc = tcase_create("store");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, every_query_of_every_entity_prepares);
	tcase_add_test(tc, a_new_store_is_private_and_set_up_for_safety);
	tcase_add_test(tc, a_store_knows_itself_again);
	tcase_add_test(tc, a_setting_is_read_back_or_its_fallback);
	tcase_add_test(tc, what_others_write_changes_the_data_version);
	tcase_add_test(tc, a_text_is_turned_round_by_letters);
	suite_add_tcase(suite, tc);
	return suite;
}
