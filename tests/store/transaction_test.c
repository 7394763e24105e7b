#include "config.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "motcua/base/alloc.h"
#include "store/db.h"
#include "testing.h"

Suite *transaction_suite(void);

static struct fixture fx;

static void setup(void)
{
	fixture_open(&fx);
}

static void teardown(void)
{
	fixture_close(&fx);
}

static void set(const char *name)
{
	ck_ok(&fx, store_set_setting(fx.store, name, "x", &fx.err));
}

static int64_t settings(void)
{
	return fixture_int(&fx, "SELECT count(*) FROM setting");
}

START_TEST(only_the_outermost_commit_counts)
{
	ck_assert(!store_in_transaction(fx.store));
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	set("a");
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	set("b");
	ck_ok(&fx, store_commit(fx.store, &fx.err));
	ck_assert(store_in_transaction(fx.store));
	store_rollback(fx.store);
	ck_assert(!store_in_transaction(fx.store));
	ck_assert_int_eq(settings(), 0);
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	set("a");
	ck_ok(&fx, store_end(fx.store, 0, &fx.err));
	ck_assert_int_eq(settings(), 1);
}
END_TEST

START_TEST(a_rollback_inside_undoes_all)
{
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	set("a");
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	set("b");
	ck_assert_int_eq(store_end(fx.store, -1, &fx.err), -1);
	ck_fails(&fx, ERR_STORE, store_commit(fx.store, &fx.err));
	set("c");
	ck_fails(&fx, ERR_STORE, store_commit(fx.store, &fx.err));
	ck_assert_int_eq(settings(), 0);
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	set("d");
	ck_ok(&fx, store_commit(fx.store, &fx.err));
	ck_assert_int_eq(settings(), 1);
	ck_fails(&fx, ERR_STORE, store_commit(fx.store, &fx.err));
}
END_TEST

START_TEST(a_second_writer_is_told_to_wait)
{
	struct store *other = NULL;

	ck_ok(&fx, store_open(&other, fx.path, 0, &fx.err));
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	ck_ok(&fx, db_exec(other, "PRAGMA busy_timeout = 50", &fx.err));
	ck_fails(&fx, ERR_BUSY, store_begin(other, &fx.err));
	ck_assert(!store_in_transaction(other));
	ck_fails(&fx, ERR_BUSY, store_set_setting(other, "a", "1", &fx.err));
	ck_ok(&fx, store_commit(fx.store, &fx.err));
	ck_ok(&fx, store_begin(other, &fx.err));
	ck_ok(&fx, store_commit(other, &fx.err));
	store_close(other);
}
END_TEST

START_TEST(a_read_left_half_way_does_not_stop_a_writer)
{
	static const char sql[] = "SELECT name FROM setting";
	struct store *other = NULL;
	sqlite3_stmt *stmt;

	set("a");
	set("b");
	stmt = db_prepare(fx.store, sql, &fx.err);
	ck_assert_int_eq(db_step(fx.store, stmt, &fx.err), 1);
	ck_assert(!db_idle(fx.store));
	ck_ok(&fx, store_open(&other, fx.path, 0, &fx.err));
	ck_ok(&fx, store_set_setting(other, "c", "1", &fx.err));
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	ck_assert(db_idle(fx.store));
	ck_ok(&fx, store_commit(fx.store, &fx.err));
	store_close(other);
}
END_TEST

START_TEST(what_is_read_together_is_of_one_moment)
{
	struct store *other = NULL;
	int64_t value;

	ck_ok(&fx, store_open(&other, fx.path, 0, &fx.err));
	ck_ok(&fx, store_begin_read(fx.store, &fx.err));
	ck_ok(&fx, store_begin_read(fx.store, &fx.err));
	ck_ok(&fx, store_setting_int(fx.store, "a", 0, &value, &fx.err));
	ck_assert_int_eq(value, 0);
	ck_ok(&fx, store_set_setting(other, "a", "1", &fx.err));
	store_end_read(fx.store);
	ck_ok(&fx, store_setting_int(fx.store, "a", 0, &value, &fx.err));
	ck_assert_int_eq(value, 0);
	ck_assert(!store_in_transaction(fx.store));
	ck_fails(&fx, ERR_STORE, store_begin(fx.store, &fx.err));
	store_end_read(fx.store);
	ck_ok(&fx, store_setting_int(fx.store, "a", 0, &value, &fx.err));
	ck_assert_int_eq(value, 1);
	store_close(other);
}
END_TEST

START_TEST(reading_inside_does_not_end_a_transaction)
{
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	set("a");
	ck_ok(&fx, store_begin_read(fx.store, &fx.err));
	store_end_read(fx.store);
	ck_assert(store_in_transaction(fx.store));
	set("b");
	store_rollback(fx.store);
	ck_assert_int_eq(settings(), 0);
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	set("a");
	ck_ok(&fx, store_commit(fx.store, &fx.err));
	ck_assert_int_eq(settings(), 1);
}
END_TEST

START_TEST(a_full_disk_saves_nothing_and_says_so)
{
	char *sql = xasprintf("PRAGMA max_page_count = %lld",
		(long long)fixture_int(&fx, "PRAGMA page_count"));
	char *large = xmalloc(1 << 20);
	int rc = 0;

	for (int i = 0; i < 1 << 20; i++)
		large[i] = 'x';
	large[(1 << 20) - 1] = '\0';
	fixture_exec(&fx, sql);
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	set("a");
	rc = store_set_setting(fx.store, "b", large, &fx.err);
	ck_assert_int_eq(rc, -1);
	ck_assert_int_eq(fx.err.code, ERR_STORE);
	store_rollback(fx.store);
	ck_assert_int_eq(settings(), 0);
	free(large);
	free(sql);
}
END_TEST

START_TEST(after_a_transaction_was_lost_nothing_is_saved_singly)
{
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	set("a");
	fixture_exec(&fx, "ROLLBACK"); /* as SQLite does by itself when a disk fails */
	ck_fails(&fx, ERR_STORE, store_set_setting(fx.store, "b", "1", &fx.err));
	ck_fails(&fx, ERR_STORE, store_commit(fx.store, &fx.err));
	ck_assert(!store_in_transaction(fx.store));
	ck_assert_int_eq(settings(), 0);
}
END_TEST

/* Writes pairs of settings until it is killed. */
static void write_pairs(const char *path, int ready)
{
	struct store *store = NULL;

	if (store_open(&store, path, 0, NULL))
		_exit(1);
	for (int i = 0;; i++) {
		char *name = xasprintf("%06d", i);
		char *twin = xasprintf("%06d'", i);

		if (store_begin(store, NULL) || store_set_setting(store, name, "x", NULL) ||
			store_set_setting(store, twin, "x", NULL) || store_commit(store, NULL))
			_exit(1);
		if (i == 5 && write(ready, "!", 1) != 1)
			_exit(1);
		free(name);
		free(twin);
	}
}

START_TEST(a_kill_in_mid_write_leaves_whole_transactions)
{
	int ready[2], status = 0;
	char byte = 0;
	pid_t child;

	ck_assert_int_eq(pipe(ready), 0);
	child = fork();
	if (child == 0)
		write_pairs(fx.path, ready[1]);
	ck_assert_int_eq(read(ready[0], &byte, 1), 1);
	usleep((useconds_t)(1000 * (1 + 3 * _i)));
	kill(child, SIGKILL);
	waitpid(child, &status, 0);
	ck_assert(WIFSIGNALED(status));
	close(ready[0]);
	close(ready[1]);
	fixture_reopen(&fx);
	ck_ok(&fx, store_check(fx.store, true, &fx.err));
	ck_assert_int_ge(settings(), 12);
	ck_assert_int_eq(settings() % 2, 0);
}
END_TEST

Suite *transaction_suite(void)
{
	Suite *suite = suite_create("transaction");
	TCase *tc = tcase_create("transaction");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, only_the_outermost_commit_counts);
	tcase_add_test(tc, a_rollback_inside_undoes_all);
	tcase_add_test(tc, a_second_writer_is_told_to_wait);
	tcase_add_test(tc, a_read_left_half_way_does_not_stop_a_writer);
	tcase_add_test(tc, what_is_read_together_is_of_one_moment);
	tcase_add_test(tc, reading_inside_does_not_end_a_transaction);
	tcase_add_test(tc, a_full_disk_saves_nothing_and_says_so);
	tcase_add_test(tc, after_a_transaction_was_lost_nothing_is_saved_singly);
	tcase_add_loop_test(tc, a_kill_in_mid_write_leaves_whole_transactions, 0, 8);
	suite_add_tcase(suite, tc);
	return suite;
}
