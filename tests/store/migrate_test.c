#include "config.h"

#include <glob.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "desk.h"
#include "fixture.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/viet/viet.h"
#include "store/connection.h"
#include "testing.h"

Suite *migrate_suite(void);

static struct fixture fx;
static struct migration_list list;

static void setup(void)
{
	fixture_open(&fx);
	ck_ok(&fx, store_set_setting(fx.store, "a", "cũ", &fx.err));
	migration_list_built_in(&list);
	ck_assert_uint_eq(list.count, (size_t)fixture_int(&fx, "PRAGMA user_version"));
}

static void teardown(void)
{
	migration_list_release(&list);
	fixture_close(&fx);
}

static void add_step(const char *sql, int (*step)(struct store *store, struct err *err))
{
	list.item = grow_array(list.item, list.count, &list.cap, sizeof *list.item);
	list.item[list.count++] = (struct migration){ "made up", sql, step };
}

static int open_with(unsigned flags)
{
	store_close(fx.store);
	return store_open_with(&fx.store, fx.path, flags, &list, &fx.err);
}

/* The copies beside the store. */
static size_t backups(char **first)
{
	char *pattern = xasprintf("%s/*.bak", fx.folder);
	glob_t found = { 0 };
	size_t count;

	glob(pattern, 0, NULL, &found);
	count = found.gl_pathc;
	if (first && count)
		*first = xstrdup(found.gl_pathv[0]);
	globfree(&found);
	free(pattern);
	return count;
}

static int in_c(struct store *store, struct err *err)
{
	return store_set_setting(store, "from_c", "1", err);
}

START_TEST(an_older_store_is_copied_and_brought_up_to_date)
{
	struct fixture copy = { .err = ERR_INIT };
	struct stat st;

	add_step("ALTER TABLE setting ADD COLUMN note TEXT NOT NULL DEFAULT ''", in_c);
	add_step("CREATE TABLE further (id INTEGER PRIMARY KEY) STRICT", NULL);
	ck_ok(&fx, open_with(0));
	ck_assert_int_eq(fixture_int(&fx, "PRAGMA user_version"), (int64_t)list.count);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM setting WHERE note = ''"), 2);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM further"), 0);
	ck_assert_int_eq(fixture_int(&fx, "PRAGMA foreign_keys"), 1);
	ck_assert_uint_eq(backups(&copy.path), 1);
	ck_assert_int_eq(stat(copy.path, &st), 0);
	ck_assert_int_eq(st.st_mode & 07777, 0600);
	ck_ok(&copy, store_open(&copy.store, copy.path, 0, &copy.err));
	ck_assert_int_eq(fixture_int(&copy, "SELECT count(*) FROM setting"), 1);
	store_close(copy.store);
	free(copy.path);
	ck_ok(&fx, open_with(0));
	ck_assert_uint_eq(backups(NULL), 1);
}
END_TEST

static int fails_in_c(struct store *store, struct err *err)
{
	(void)store;
	return err_set(err, ERR_STORE, "made to fail");
}

START_TEST(a_failing_step_changes_nothing)
{
	static const struct {
		const char *sql;
		int (*step)(struct store *store, struct err *err);
	} cases[] = {
		{ "CREATE TABLE more (id INTEGER); INSERT INTO nowhere VALUES (1)", NULL },
		{ "CREATE TABLE more (id INTEGER)", fails_in_c },
		/* what breaks a reference is found before it is committed */
		{ "INSERT INTO unit_succession VALUES (1, 2, '2023-01-01', NULL)", NULL }
	};
	size_t before = list.count;

	add_step("CREATE TABLE good (id INTEGER)", in_c);
	add_step(cases[_i].sql, cases[_i].step);
	ck_fails(&fx, ERR_STORE, open_with(0));
	ck_assert_ptr_null(fx.store);
	ck_assert_uint_eq(backups(NULL), 0);
	ck_ok(&fx, store_open(&fx.store, fx.path, 0, &fx.err));
	ck_assert_int_eq(fixture_int(&fx, "PRAGMA user_version"), (int64_t)before);
	ck_assert_int_eq(fixture_int(&fx,
		"SELECT count(*) FROM sqlite_schema WHERE name IN ('good', 'more')"), 0);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM setting"), 1);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM unit_succession"), 0);
}
END_TEST

START_TEST(an_older_store_cannot_be_read_without_writing)
{
	add_step("CREATE TABLE more (id INTEGER)", NULL);
	ck_fails(&fx, ERR_STORE, open_with(STORE_READ_ONLY));
	ck_assert_ptr_null(fx.store);
	ck_assert_uint_eq(backups(NULL), 0);
}
END_TEST

START_TEST(a_copy_never_overwrites_another)
{
	add_step("CREATE TABLE more (id INTEGER)", NULL);
	ck_ok(&fx, open_with(0));
	fixture_exec(&fx, "DROP TABLE more; PRAGMA user_version = 1");
	ck_ok(&fx, open_with(0));
	ck_assert_uint_eq(backups(NULL), 2);
}
END_TEST

START_TEST(a_table_may_be_rebuilt_though_others_refer_to_it)
{
	fixture_exec(&fx, "INSERT INTO unit (id, code) VALUES (7, 'H48.28.17');"
		"INSERT INTO village (unit_id, name, name_fold) VALUES (7, 'Làng Dút', 'lang dut')");
	add_step("CREATE TABLE new_unit (id INTEGER PRIMARY KEY, code TEXT, extra TEXT) STRICT;"
		"INSERT INTO new_unit (id, code) SELECT id, code FROM unit; DROP TABLE unit;"
		"ALTER TABLE new_unit RENAME TO unit", NULL);
	ck_ok(&fx, open_with(0));
	ck_assert_int_eq(fixture_int(&fx,
		"SELECT count(*) FROM village v JOIN unit u ON u.id = v.unit_id"), 1);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM village"), 1);
}
END_TEST

START_TEST(keys_of_older_rules_are_made_anew)
{
	/* Every fold, sort key and word of the schema, as one number that changes with each. */
	static const char wrong[] =
		"SELECT (SELECT count(*) FROM village WHERE name_fold = 'x')"
		" + (SELECT count(*) FROM officer WHERE name_fold = 'x' OR name_sort = 'x')"
		" + (SELECT count(*) FROM field WHERE name_fold = 'x')"
		" + (SELECT count(*) FROM procedure WHERE identity = 'ten:x')"
		" + (SELECT count(*) FROM procedure_version WHERE name_fold = 'x')"
		" + (SELECT count(*) FROM citizen WHERE name_fold = 'x' OR name_sort = 'x')"
		" + (SELECT count(*) FROM citizen_word WHERE name_fold = 'x' OR word = 'x')"
		" + (SELECT count(*) FROM dossier_party WHERE name_fold = 'x' OR name_sort = 'x')"
		" + (SELECT count(*) FROM dossier_word WHERE word = 'x')";
	int64_t procedure;

	fixture_unit(&fx);
	fixture_exec(&fx, "INSERT INTO village (unit_id, name, name_fold)"
		" VALUES (7, 'Thôn Làng Dút', 'x');"
		"INSERT INTO officer (unit_id, name, name_fold, name_sort)"
		" VALUES (7, 'Đinh Thị Hồng', 'x', 'x')");
	procedure = desk_add_procedure(&fx, "", "Đăng ký khai sinh");
	desk_add_citizen(&fx, "Phạm Văn Đát", "", "");
	desk_add_dossier(&fx, procedure, "H48.28.17-230216-0001", "Phạm Văn Đát");
	fixture_exec(&fx, "UPDATE field SET name_fold = 'x';"
		"UPDATE procedure SET identity = 'ten:x'; UPDATE procedure_version SET name_fold = 'x';"
		"UPDATE citizen SET name_fold = 'x', name_sort = 'x'; DELETE FROM citizen_word;"
		"INSERT INTO citizen_word SELECT 'x', 'x', id FROM citizen;"
		"UPDATE dossier_party SET name_fold = 'x', name_sort = 'x'; DELETE FROM dossier_word;"
		"INSERT INTO dossier_word SELECT 'x', id FROM dossier;"
		"UPDATE store_identity SET text_key_version = 0");
	ck_assert_int_eq(fixture_int(&fx, wrong), 9);
	store_close(fx.store);
	fx.store = NULL;
	ck_fails(&fx, ERR_STORE, store_open(&fx.store, fx.path, STORE_READ_ONLY, &fx.err));
	ck_ok(&fx, store_open(&fx.store, fx.path, 0, &fx.err));
	ck_assert_int_eq(fixture_int(&fx, "SELECT text_key_version FROM store_identity"),
		VIET_KEY_VERSION);
	ck_assert_int_eq(fixture_int(&fx, wrong), 0);
	ck_assert_int_eq(fixture_int(&fx,
		"SELECT count(*) FROM village WHERE name_fold = 'lang dut'"), 1);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM citizen_word"
		" WHERE name_fold = 'pham van dat'"), 3);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM dossier_word"), 3);
}
END_TEST

Suite *migrate_suite(void)
{
	Suite *suite = suite_create("migrate");
	TCase *tc = tcase_create("migrate");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, an_older_store_is_copied_and_brought_up_to_date);
	tcase_add_loop_test(tc, a_failing_step_changes_nothing, 0, 3);
	tcase_add_test(tc, an_older_store_cannot_be_read_without_writing);
	tcase_add_test(tc, a_copy_never_overwrites_another);
	tcase_add_test(tc, a_table_may_be_rebuilt_though_others_refer_to_it);
	tcase_add_test(tc, keys_of_older_rules_are_made_anew);
	suite_add_tcase(suite, tc);
	return suite;
}
