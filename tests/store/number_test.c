#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "desk.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/core/dossier_code.h"
#include "testing.h"

Suite *number_suite(void);

#define DESKS 8
#define PER_DESK 50

static struct fixture fx;

static void setup(void)
{
	desk_open(&fx);
}

static void teardown(void)
{
	fixture_close(&fx);
}

static int64_t take(int desk, int day, int64_t first, int64_t last)
{
	int64_t serial = -1;

	ck_ok(&fx, serial_take(fx.store, 7, desk, day, first, last, &serial, &fx.err));
	return serial;
}

START_TEST(serials_count_per_desk_and_day)
{
	ck_assert_int_eq(take(1, TODAY, 1, 9999), 1);
	ck_assert_int_eq(take(1, TODAY, 1, 9999), 2);
	ck_assert_int_eq(take(1, TODAY + 1, 1, 9999), 1);
	ck_assert_int_eq(take(2, TODAY, 7001, 7999), 7001);
	ck_assert_int_eq(take(2, TODAY, 7001, 7999), 7002);
	ck_assert_int_eq(take(1, TODAY, 1, 9999), 3);
}
END_TEST

START_TEST(a_range_that_is_used_up_is_refused)
{
	int64_t serial = -1;

	take(1, TODAY, 7001, 7002);
	take(1, TODAY, 7001, 7002);
	ck_fails(&fx, ERR_CONFLICT,
		serial_take(fx.store, 7, 1, TODAY, 7001, 7002, &serial, &fx.err));
	/* What was refused has taken nothing. */
	ck_assert_int_eq(take(1, TODAY, 7001, 7003), 7003);
	ck_fails(&fx, ERR_CONFLICT,
		serial_take(fx.store, 7, 1, TODAY, 10, 9, &serial, &fx.err));
}
END_TEST

START_TEST(a_code_from_outside_raises_the_counter)
{
	take(1, TODAY, 1, 9999);
	ck_ok(&fx, serial_raise(fx.store, 7, 1, TODAY, 5, &fx.err));
	ck_ok(&fx, serial_raise(fx.store, 7, 1, TODAY, 3, &fx.err));
	ck_assert_int_eq(take(1, TODAY, 1, 9999), 6);
	ck_ok(&fx, serial_raise(fx.store, 7, 1, TODAY + 1, 2, &fx.err));
	ck_assert_int_eq(take(1, TODAY + 1, 1, 9999), 3);
	ck_assert_int_eq(take(1, TODAY + 1, 7001, 9999), 7001);
}
END_TEST

START_TEST(a_rollback_gives_the_number_back)
{
	take(1, TODAY, 1, 9999);
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	ck_assert_int_eq(take(1, TODAY, 1, 9999), 2);
	store_rollback(fx.store);
	ck_assert_int_eq(take(1, TODAY, 1, 9999), 2);
}
END_TEST

START_TEST(the_register_counts_per_year)
{
	int64_t book, same, serial = 0;

	ck_ok(&fx, register_take(fx.store, 7, 2023, TODAY, &book, &serial, &fx.err));
	ck_assert_int_eq(serial, 1);
	ck_ok(&fx, register_take(fx.store, 7, 2023, TODAY, &same, &serial, &fx.err));
	ck_assert_int_eq(same, book);
	ck_assert_int_eq(serial, 2);
	ck_ok(&fx, register_take(fx.store, 7, 2024, TODAY + 365, &same, &serial, &fx.err));
	ck_assert_int_ne(same, book);
	ck_assert_int_eq(serial, 1);
}
END_TEST

START_TEST(a_closed_year_takes_no_number)
{
	int64_t book, serial = 0;

	ck_ok(&fx, register_take(fx.store, 7, 2023, TODAY, &book, &serial, &fx.err));
	fixture_exec(&fx, "UPDATE register_book SET closed_day = '2023-02-16', count_all = 1");
	ck_fails(&fx, ERR_CONFLICT,
		register_take(fx.store, 7, 2023, TODAY, &book, &serial, &fx.err));
	ck_assert_int_eq(fixture_int(&fx, "SELECT last_serial FROM register_book"), 1);
	ck_ok(&fx, register_take(fx.store, 7, 2024, TODAY + 365, &book, &serial, &fx.err));
	ck_assert_int_eq(serial, 1);
}
END_TEST

START_TEST(the_unit_that_follows_has_its_own_book)
{
	int64_t book, serial = 0;

	ck_ok(&fx, register_take(fx.store, 7, 2023, TODAY, &book, &serial, &fx.err));
	fixture_exec(&fx, "UPDATE register_book SET closed_day = '2023-02-16', count_all = 1;"
		"UPDATE unit_version SET valid_to = '2023-02-16' WHERE unit_id = 7;"
		"INSERT INTO unit_version (unit_id, valid_from, name, letterhead, place, desk)"
		" VALUES (7, '2023-02-17', 'UBND xã Mới', 'UBND XÃ MỚI', 'Mới', 'Bộ phận')");
	ck_fails(&fx, ERR_CONFLICT, register_take(fx.store, 7, 2023, day_make(2023, 2, 16), &book,
		&serial, &fx.err));
	ck_ok(&fx, register_take(fx.store, 7, 2023, day_make(2023, 2, 17), &book, &serial,
		&fx.err));
	ck_assert_int_eq(serial, 1);
	ck_assert_int_eq(fixture_int(&fx, "SELECT max(book) FROM register_book"), 2);
}
END_TEST

/* What is entered later for a day of the old unit belongs into its book, whichever book was
 * opened first, until that one is closed. */
START_TEST(a_late_number_is_of_the_book_of_its_day)
{
	const int may = day_make(2023, 5, 1), last = day_make(2023, 6, 30);
	const int july = day_make(2023, 7, 3), second = day_make(2023, 7, 2);
	int64_t old_book, new_book, book, serial = 0;

	fixture_exec(&fx, "UPDATE unit_version SET valid_to = '2023-06-30' WHERE unit_id = 7;"
		"INSERT INTO unit_version (unit_id, valid_from, name, letterhead, place, desk)"
		" VALUES (7, '2023-07-01', 'UBND xã Mới', 'UBND XÃ MỚI', 'Mới', 'Bộ phận')");
	ck_ok(&fx, register_take(fx.store, 7, 2023, july, &new_book, &serial, &fx.err));
	ck_ok(&fx, register_take(fx.store, 7, 2023, last, &old_book, &serial, &fx.err));
	ck_assert_int_ne(old_book, new_book);
	ck_assert_int_eq(serial, 1);
	ck_ok(&fx, register_take(fx.store, 7, 2023, may, &book, &serial, &fx.err));
	ck_assert_int_eq(book, old_book);
	ck_assert_int_eq(serial, 2);
	ck_ok(&fx, register_take(fx.store, 7, 2023, second, &book, &serial, &fx.err));
	ck_assert_int_eq(book, new_book);
	ck_assert_int_eq(serial, 2);
	fixture_exec(&fx, "UPDATE register_book SET closed_day = '2023-06-30', count_all = 2"
		" WHERE opened_day < '2023-07-01'");
	ck_fails(&fx, ERR_CONFLICT,
		register_take(fx.store, 7, 2023, may, &book, &serial, &fx.err));
	ck_ok(&fx, register_take(fx.store, 7, 2023, second, &book, &serial, &fx.err));
	ck_assert_int_eq(book, new_book);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM register_book"), 2);
}
END_TEST

/* A unit that ended without another, whose book was closed, and that went on after all. */
START_TEST(a_day_before_the_closing_stays_closed)
{
	const int may = day_make(2023, 5, 1), last = day_make(2023, 6, 30);
	const int july = day_make(2023, 7, 3);
	int64_t old_book, new_book, serial = 0;

	ck_ok(&fx, register_take(fx.store, 7, 2023, may, &old_book, &serial, &fx.err));
	fixture_exec(&fx, "UPDATE register_book SET closed_day = '2023-06-30', count_all = 1;"
		"UPDATE unit_version SET valid_to = '2023-06-30' WHERE unit_id = 7;"
		"INSERT INTO unit_version (unit_id, valid_from, name, letterhead, place, desk)"
		" SELECT 7, '2023-07-01', name, letterhead, place, desk FROM unit_version"
		" WHERE unit_id = 7");
	ck_ok(&fx, register_take(fx.store, 7, 2023, july, &new_book, &serial, &fx.err));
	ck_assert_int_ne(new_book, old_book);
	ck_fails(&fx, ERR_CONFLICT,
		register_take(fx.store, 7, 2023, last, &old_book, &serial, &fx.err));
}
END_TEST

/* One acceptance as the desk makes it: serial, register, dossier and event together. */
static int accept(struct store *store, int64_t procedure, struct err *err)
{
	struct dossier d = desk_dossier(procedure, "", "Phạm Thị Kê");
	struct event event = {
		.move = (char[]){ "accept" }, .at = NOW, .recorded = NOW, .from_state = -1,
		.policy = -1, .after = life_none,
	};
	int64_t serial = 0;
	struct buf code;
	int status = -1;

	buf_init(&code);
	if (store_begin(store, err) < 0)
		goto out;
	if (serial_take(store, 7, 1, TODAY, 1, 9999, &serial, err) == 0
		&& register_take(store, 7, 2023, TODAY, &d.register_id, &d.register_serial, err) == 0) {
		dossier_code_put(&code, "H48.28.17", TODAY, (long)serial);
		d.code = code.data;
		status = dossier_insert(store, &d, NULL, err);
	}
	event.dossier_id = d.id;
	if (status == 0)
		status = event_insert(store, &event, err);
	if (status == 0)
		status = store_commit(store, err);
	else
		store_rollback(store);
out:
	buf_release(&code);
	return status;
}

/* The life of one program: opens the store and accepts; tries again while another writes. */
static int desk(const char *path, int64_t procedure)
{
	struct store *store = NULL;
	struct err err = ERR_INIT;

	while (store_open(&store, path, 0, &err) < 0)
		if (err.code != ERR_BUSY)
			return 1;
	for (int i = 0; i < PER_DESK; i++)
		while (accept(store, procedure, &err) < 0)
			if (err.code != ERR_BUSY) {
				fprintf(stderr, "%s (%s)\n", err.msg, err.detail);
				return 2;
			}
	store_close(store);
	return 0;
}

START_TEST(eight_programs_at_once_leave_no_gap)
{
	int64_t procedure = desk_add_procedure(&fx, "1.001193", "Đăng ký khai sinh");
	pid_t child[DESKS];
	char *path = xstrdup(fx.path);

	store_close(fx.store);
	fx.store = NULL;
	for (int i = 0; i < DESKS; i++) {
		child[i] = fork();
		ck_assert_int_ge(child[i], 0);
		if (child[i] == 0)
			_exit(desk(path, procedure));
	}
	for (int i = 0; i < DESKS; i++) {
		int status = -1;

		ck_assert_int_eq(waitpid(child[i], &status, 0), child[i]);
		ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "program %d: %d", i,
			status);
	}
	free(path);
	fixture_reopen(&fx);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(DISTINCT code) FROM dossier"),
		DESKS * PER_DESK);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM dossier"), DESKS * PER_DESK);
	ck_assert_int_eq(fixture_int(&fx, "SELECT max(substr(code, -4) + 0) FROM dossier"),
		DESKS * PER_DESK);
	ck_assert_int_eq(fixture_int(&fx, "SELECT min(substr(code, -4) + 0) FROM dossier"), 1);
	ck_assert_int_eq(fixture_int(&fx, "SELECT max(register_serial) FROM dossier"),
		DESKS * PER_DESK);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM register_book"), 1);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM dossier_event"), DESKS * PER_DESK);
}
END_TEST

Suite *number_suite(void)
{
	Suite *suite = suite_create("number");
	TCase *tcase = tcase_create("number"), *many = tcase_create("many programs");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, serials_count_per_desk_and_day);
	tcase_add_test(tcase, a_range_that_is_used_up_is_refused);
	tcase_add_test(tcase, a_code_from_outside_raises_the_counter);
	tcase_add_test(tcase, a_rollback_gives_the_number_back);
	tcase_add_test(tcase, the_register_counts_per_year);
	tcase_add_test(tcase, a_closed_year_takes_no_number);
	tcase_add_test(tcase, the_unit_that_follows_has_its_own_book);
	tcase_add_test(tcase, a_late_number_is_of_the_book_of_its_day);
	tcase_add_test(tcase, a_day_before_the_closing_stays_closed);
	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(many, setup, teardown);
	tcase_add_test(many, eight_programs_at_once_leave_no_gap);
	tcase_set_timeout(many, 60);
	suite_add_tcase(suite, many);
	return suite;
}
