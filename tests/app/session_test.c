#include "config.h"

#include "desk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "motcua/base/alloc.h"
#include "motcua/store/people.h"
#include "motcua/store/store.h"

Suite *session_suite(void);

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
}

static void teardown(void)
{
	desk_close(&desk);
}

START_TEST(a_missing_store_is_not_made)
{
	char *path = xasprintf("%s/other.db", desk.folder);
	struct app app;

	ck_fails(&desk, ERR_NOT_FOUND,
		app_open(&app, path, APP_OPEN, MOMENT_NONE, &desk.err));
	ck_assert_int_ne(access(path, F_OK), 0);
	free(path);
}
END_TEST

START_TEST(login_tells_who_works)
{
	ck_assert_str_eq(desk.app.login, "hong");
	ck_assert_str_eq(desk.app.officer_name, "Đinh Thị Hồng");
	ck_assert_uint_eq(desk.app.roles, 1u << ROLE_OFFICER);
	ck_assert(desk.app.unit_id != 0 && desk.app.officer_id != 0);
	app_logout(&desk.app);
	ck_assert_int_eq(desk.app.user_id, 0);
	ck_assert(!app_may(&desk.app, OP_VIEW));
	ck_fails(&desk, ERR_DENIED, app_require(&desk.app, OP_VIEW, &desk.err));
}
END_TEST

START_TEST(a_login_is_taken_in_any_case)
{
	ck_ok(&desk, app_login(&desk.app, " MIA ", PASSWORD, &desk.err));
	ck_assert_str_eq(desk.app.login, "mia");
}
END_TEST

START_TEST(a_wrong_name_looks_like_a_wrong_password)
{
	char first[sizeof desk.err.msg];

	ck_fails(&desk, ERR_INVALID,
		app_login(&desk.app, "hong", "khong-phai", &desk.err));
	snprintf(first, sizeof first, "%s", desk.err.msg);
	ck_fails(&desk, ERR_INVALID,
		app_login(&desk.app, "khong-co", "khong-phai", &desk.err));
	ck_assert_str_eq(desk.err.msg, first);
	ck_assert_str_eq(desk.err.field, "");
	/* Whoever works goes on working. */
	ck_assert_str_eq(desk.app.login, "hong");
}
END_TEST

START_TEST(a_disabled_login_looks_like_a_wrong_password)
{
	desk_sql(&desk, "UPDATE app_user SET disabled = 1 WHERE login = 'mia'");
	ck_fails(&desk, ERR_INVALID, app_login(&desk.app, "mia", PASSWORD, &desk.err));
}
END_TEST

/* When mia's time in office begins and ends, and whether she can log in. */
static const struct {
	const char *from, *to;
	bool works;
} terms[] = {
	{ "NULL", "'2023-02-15'", false },
	{ "NULL", "'2023-02-16'", true },
	{ "'2023-02-16'", "NULL", true },
	{ "'2023-02-17'", "NULL", false },
};

START_TEST(who_has_left_cannot_log_in)
{
	char *sql = xasprintf("UPDATE officer SET valid_from = %s, valid_to = %s"
		" WHERE name = 'Phạm Thị Mỉa'", terms[_i].from, terms[_i].to);

	desk_sql(&desk, sql);
	free(sql);
	if (terms[_i].works)
		desk_login(&desk, "mia");
	else
		ck_fails(&desk, ERR_INVALID, app_login(&desk.app, "mia", PASSWORD, &desk.err));
}
END_TEST

START_TEST(a_password_of_another_must_be_changed)
{
	desk_sql(&desk, "UPDATE app_user SET must_change = 1 WHERE login = 'admin'");
	desk_login(&desk, "admin");
	for (int op = 0; op < OP_COUNT; op++) {
		ck_assert(!app_may(&desk.app, (enum operation)op));
		ck_fails(&desk, ERR_DENIED,
			app_require(&desk.app, (enum operation)op, &desk.err));
	}
	ck_fails(&desk, ERR_INVALID,
		app_change_password(&desk.app, PASSWORD, "ngan", &desk.err));
	ck_assert(!app_may(&desk.app, OP_VIEW));
	ck_fails(&desk, ERR_INVALID,
		app_change_password(&desk.app, PASSWORD, PASSWORD, &desk.err));
	ck_assert_str_eq(desk.err.field, "new_password");
	ck_ok(&desk, app_change_password(&desk.app, PASSWORD, "mat-khau-moi", &desk.err));
	ck_ok(&desk, app_require(&desk.app, OP_USERS, &desk.err));
	ck_ok(&desk, app_login(&desk.app, "admin", "mat-khau-moi", &desk.err));
	ck_assert(app_may(&desk.app, OP_USERS));
	desk_login(&desk, "mia");
	ck_assert(app_may(&desk.app, OP_VIEW));
}
END_TEST

START_TEST(the_next_to_log_in_is_not_asked_for_a_password)
{
	desk_sql(&desk, "UPDATE app_user SET must_change = 1 WHERE login = 'mia'");
	desk_login(&desk, "mia");
	ck_assert(desk.app.must_change);
	app_logout(&desk.app);
	ck_assert(!desk.app.must_change);
	desk_login(&desk, "hong");
	ck_ok(&desk, app_require(&desk.app, OP_VIEW, &desk.err));
}
END_TEST

static const char *const tried[] = { "hong", "khong-co" };

START_TEST(five_wrong_tries_bring_a_delay)
{
	for (int i = 0; i < 5; i++)
		ck_fails(&desk, ERR_INVALID,
			app_login(&desk.app, tried[_i], "khong-phai", &desk.err));
	ck_fails(&desk, ERR_DENIED,
		app_login(&desk.app, tried[_i], PASSWORD, &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "10"));
	/* The others are not kept waiting, be there such a name or not. */
	ck_fails(&desk, ERR_INVALID,
		app_login(&desk.app, "khong-ai", "khong-phai", &desk.err));
	ck_ok(&desk, app_login(&desk.app, "mia", PASSWORD, &desk.err));
	/* And who comes in does not end the wait for another name. */
	ck_fails(&desk, ERR_DENIED,
		app_login(&desk.app, tried[_i], "khong-phai", &desk.err));
}
END_TEST

START_TEST(the_delay_passes_and_grows)
{
	desk_sql(&desk, "UPDATE app_user SET failures = 7, failed_at = '2020-01-01T00:00:00'"
		" WHERE login = 'hong'");
	ck_fails(&desk, ERR_INVALID,
		app_login(&desk.app, "hong", "khong-phai", &desk.err));
	ck_fails(&desk, ERR_DENIED, app_login(&desk.app, "hong", PASSWORD, &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "80"));
	desk_sql(&desk, "UPDATE app_user SET failed_at = '2020-01-01T00:00:00'");
	ck_ok(&desk, app_login(&desk.app, "hong", PASSWORD, &desk.err));
	ck_assert_int_eq(desk_int(&desk,
		"SELECT failures FROM app_user WHERE login = 'hong'"), 0);
}
END_TEST

START_TEST(another_who_writes_keeps_nobody_out)
{
	struct store *other;

	desk_sql(&desk, "UPDATE app_user SET failures = 1, failed_at = '2020-01-01T00:00:00'"
		" WHERE login = 're'");
	ck_ok(&desk, store_open(&other, desk.path, 0, &desk.err));
	ck_ok(&desk, store_begin(other, &desk.err));
	store_set_patience(desk.app.store, 0);
	/* A wrong try that could not be counted is refused as it is. */
	ck_fails(&desk, ERR_BUSY, app_login(&desk.app, "re", "khong-phai", &desk.err));
	ck_ok(&desk, app_login(&desk.app, "re", PASSWORD, &desk.err));
	store_rollback(other);
	store_close(other);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT failures FROM app_user WHERE login = 're'"), 1);
	desk_login(&desk, "re");
	ck_assert_int_eq(desk_int(&desk,
		"SELECT failures FROM app_user WHERE login = 're'"), 0);
}
END_TEST

START_TEST(a_clock_set_back_locks_nobody_out)
{
	desk_sql(&desk, "UPDATE app_user SET failures = 9, failed_at = '2090-01-01T00:00:00'"
		" WHERE login = 'hong'");
	ck_ok(&desk, app_login(&desk.app, "hong", PASSWORD, &desk.err));
}
END_TEST

START_TEST(failures_are_in_the_audit_trail)
{
	ck_fails(&desk, ERR_INVALID,
		app_login(&desk.app, "mia", "khong-phai", &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit"
		" WHERE action = 'dang_nhap' AND outcome = 'tu_choi'"), 1);
}
END_TEST

START_TEST(passwords_are_compared_composed)
{
	/* "Bảo mật!" typed composed, then decomposed. */
	ck_ok(&desk, app_change_password(&desk.app, PASSWORD, "Bảo mật!", &desk.err));
	ck_ok(&desk, app_login(&desk.app, "hong", "Ba\xcc\x89o ma\xcc\xa3\xcc\x82t!", &desk.err));
	ck_assert(app_password_right(&desk.app, "Bảo mật!"));
	ck_assert(!app_password_right(&desk.app, "Bao mat!"));
}
END_TEST

START_TEST(a_password_changes_only_with_the_old_one)
{
	ck_fails(&desk, ERR_INVALID,
		app_change_password(&desk.app, "khong-phai", "mat-khau-moi", &desk.err));
	ck_assert_str_eq(desk.err.field, "old_password");
	ck_fails(&desk, ERR_INVALID,
		app_change_password(&desk.app, PASSWORD, "1234567", &desk.err));
	ck_assert_str_eq(desk.err.field, "new_password");
	ck_assert(app_password_right(&desk.app, PASSWORD));
}
END_TEST

START_TEST(eight_characters_are_counted_as_letters)
{
	ck_assert_ptr_nonnull(app_password_problem("1234567"));
	ck_assert_ptr_nonnull(app_password_problem("ắắắắắắắ"));
	ck_assert_ptr_nonnull(app_password_problem("\xff\xff\xff\xff\xff\xff\xff\xff"));
	ck_assert_ptr_null(app_password_problem("12345678"));
	ck_assert_ptr_null(app_password_problem("ắắắắắắắắ"));
}
END_TEST

START_TEST(a_read_only_session_writes_nothing)
{
	struct app app;

	app_close(&desk.app);
	ck_ok(&desk, app_open(&app, desk.path, APP_OPEN_READ_ONLY,
		desk_moment("2023-02-16T07:42"), &desk.err));
	ck_ok(&desk, app_login(&app, "hong", PASSWORD, &desk.err));
	ck_assert(app_may(&app, OP_VIEW));
	ck_assert(!app_may(&app, OP_INTAKE));
	ck_fails(&desk, ERR_DENIED, app_require(&app, OP_INTAKE, &desk.err));
	app_close(&app);
}
END_TEST

/* Who may do what, as the desk works: o officer, s specialist, t statistics, c chairman,
 * a administrator. */
static const struct {
	enum operation op;
	const char *roles;
} permissions[] = {
	{ OP_INTAKE, "o" },
	{ OP_OF_MOVE(MOVE_RESULT), "os" },
	{ OP_OF_MOVE(MOVE_HAND_OVER), "o" },
	{ OP_OF_MOVE(MOVE_ATTACH_CODE), "osta" },
	{ OP_OF_MOVE(MOVE_VOID), "ca" },
	{ OP_VIEW, "ostca" },
	{ OP_FIGURES, "ostca" },
	{ OP_CATALOGUE, "ta" },
	{ OP_CALENDAR, "ta" },
	{ OP_TARGETS, "tca" },
	{ OP_OFFICE, "a" },
	{ OP_SEE_SETTINGS, "ta" },
	{ OP_SETTINGS, "a" },
	{ OP_USERS, "a" },
	{ OP_IMPORT, "ta" },
	{ OP_RECONCILE, "ota" },
	{ OP_EXPORT, "otca" },
	{ OP_CLOSE_REGISTER, "ca" },
};

START_TEST(each_role_may_what_its_work_needs)
{
	static const char letters[] = "ostca";

	ck_assert_uint_eq(TESTING_COUNT(permissions), OP_COUNT + 4);
	for (int role = 0; role < ROLE_COUNT; role++) {
		bool may = strchr(permissions[_i].roles, letters[role]) != NULL;

		desk.app.roles = 1u << role;
		ck_assert_msg(app_may(&desk.app, permissions[_i].op) == may,
			"operation %d, role %c", permissions[_i].op, letters[role]);
	}
	desk.app.roles = 0;
	ck_fails(&desk, ERR_DENIED,
		app_require(&desk.app, permissions[_i].op, &desk.err));
}
END_TEST

Suite *session_suite(void)
{
	Suite *suite = suite_create("session");
	TCase *tc = tcase_create("session");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_missing_store_is_not_made);
	tcase_add_test(tc, login_tells_who_works);
	tcase_add_test(tc, a_login_is_taken_in_any_case);
	tcase_add_test(tc, a_wrong_name_looks_like_a_wrong_password);
	tcase_add_test(tc, a_disabled_login_looks_like_a_wrong_password);
	tcase_add_loop_test(tc, who_has_left_cannot_log_in, 0, TESTING_COUNT(terms));
	tcase_add_test(tc, a_password_of_another_must_be_changed);
	tcase_add_test(tc, the_next_to_log_in_is_not_asked_for_a_password);
	tcase_add_loop_test(tc, five_wrong_tries_bring_a_delay, 0, TESTING_COUNT(tried));
	tcase_add_test(tc, the_delay_passes_and_grows);
	tcase_add_test(tc, a_clock_set_back_locks_nobody_out);
	tcase_add_test(tc, another_who_writes_keeps_nobody_out);
	tcase_add_test(tc, failures_are_in_the_audit_trail);
	tcase_add_test(tc, passwords_are_compared_composed);
	tcase_add_test(tc, a_password_changes_only_with_the_old_one);
	tcase_add_test(tc, eight_characters_are_counted_as_letters);
	tcase_add_test(tc, a_read_only_session_writes_nothing);
	tcase_add_loop_test(tc, each_role_may_what_its_work_needs, 0,
		TESTING_COUNT(permissions));
	suite_add_tcase(suite, tc);
	return suite;
}
