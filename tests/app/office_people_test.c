#include "config.h"

#include "desk.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"

Suite *office_people_suite(void);

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
	desk_login(&desk, "admin");
}

static void teardown(void)
{
	desk_close(&desk);
}

static int64_t officer_id(const char *login)
{
	char *sql = xasprintf("SELECT officer_id FROM app_user WHERE login = '%s'", login);
	int64_t id = desk_int(&desk, sql);

	free(sql);
	return id;
}

START_TEST(a_new_title_holds_from_its_day)
{
	struct officer_list list;
	struct officer *officer = NULL;
	int64_t id = officer_id("mia");

	ck_ok(&desk, office_officers(&desk.app, &list, &desk.err));
	for (size_t i = 0; i < list.count; i++)
		if (list.item[i].id == id)
			officer = &list.item[i];
	ck_assert_ptr_nonnull(officer);
	desk_text(&officer->title, "Công chức Tài chính - Kế toán");
	ck_ok(&desk, office_put_officer(&desk.app, officer, desk_day("2023-03-01"), &desk.err));
	officer_list_release(&list);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM officer_title"
		" WHERE title = 'Công chức Văn hóa - Xã hội' AND valid_to = '2023-02-28'"), 1);
}
END_TEST

START_TEST(logins_are_made_and_changed)
{
	int64_t id = officer_id("mia");

	ck_fails(&desk, ERR_INVALID, office_put_user(&desk.app, id, "mia moi",
		1u << ROLE_OFFICER, "mat-khau-moi", &desk.err));
	ck_assert_str_eq(desk.err.field, "login");
	ck_fails(&desk, ERR_INVALID, office_put_user(&desk.app, id, "mia2", 0, "mat-khau-moi",
		&desk.err));
	ck_fails(&desk, ERR_INVALID, office_put_user(&desk.app, id, "mia2",
		1u << ROLE_OFFICER, NULL, &desk.err));
	ck_fails(&desk, ERR_INVALID, office_put_user(&desk.app, id, "mia2",
		1u << ROLE_OFFICER, "ngan", &desk.err));
	ck_assert_str_eq(desk.err.field, "password");
	ck_fails(&desk, ERR_CONFLICT, office_put_user(&desk.app, id, "hong",
		1u << ROLE_OFFICER, NULL, &desk.err));
	ck_ok(&desk, office_put_user(&desk.app, id, "MIA",
		1u << ROLE_SPECIALIST | 1u << ROLE_OFFICER, "mat-khau-moi", &desk.err));
	ck_ok(&desk, app_login(&desk.app, "mia", "mat-khau-moi", &desk.err));
	ck_assert_uint_eq(desk.app.roles, 1u << ROLE_SPECIALIST | 1u << ROLE_OFFICER);
}
END_TEST

START_TEST(one_administrator_is_left)
{
	ck_fails(&desk, ERR_INVALID, office_put_user(&desk.app, officer_id("admin"), "admin",
		1u << ROLE_OFFICER, NULL, &desk.err));
	ck_ok(&desk, office_put_user(&desk.app, officer_id("mia"), "mia",
		1u << ROLE_ADMINISTRATOR, NULL, &desk.err));
	desk_sql(&desk, "UPDATE app_user SET disabled = 1 WHERE login = 'mia'");
	ck_fails(&desk, ERR_INVALID, office_put_user(&desk.app, officer_id("admin"), "admin",
		1u << ROLE_OFFICER, NULL, &desk.err));
	desk_sql(&desk, "UPDATE app_user SET disabled = 0");
	ck_ok(&desk, office_put_user(&desk.app, officer_id("admin"), "admin",
		1u << ROLE_OFFICER, NULL, &desk.err));
}
END_TEST

/* The last days in office of the only administrator. */
static const char *const last_days[] = { "2023-02-15", "2023-02-16", "2023-12-31" };

START_TEST(the_last_administrator_does_not_leave)
{
	struct officer admin = { 0 };

	ck_ok(&desk, officer_get(desk.app.store, officer_id("admin"), app_today(&desk.app), &admin,
		&desk.err));
	admin.valid_to = desk_day(last_days[_i]);
	ck_fails(&desk, ERR_INVALID, office_put_officer(&desk.app, &admin, DAY_NONE, &desk.err));
	ck_assert_str_eq(desk.err.field, "hieu_luc_den");
	desk_login(&desk, "admin");
	ck_ok(&desk, office_put_user(&desk.app, officer_id("mia"), "mia",
		1u << ROLE_ADMINISTRATOR, NULL, &desk.err));
	ck_ok(&desk, office_put_officer(&desk.app, &admin, DAY_NONE, &desk.err));
	officer_release(&admin);
	/* Of the two one has left or will have. */
	desk_clock(&desk, "2024-01-01T08:00");
	ck_fails(&desk, ERR_INVALID, office_put_user(&desk.app, officer_id("mia"), "mia",
		1u << ROLE_OFFICER, NULL, &desk.err));
}
END_TEST

static void a_member(struct officer *officer, const char *login)
{
	*officer = (struct officer){ .name = xstrdup("Nguyễn Tấn Phước"),
		.title = xstrdup("Văn thư"), .signs = xstrdup(""), .login = xstrdup(login),
		.valid_from = DAY_NONE, .valid_to = DAY_NONE, .confirmed = true };
}

START_TEST(an_officer_and_his_login_are_put_together)
{
	struct office_login login = { "Phuoc", 1u << ROLE_OFFICER, "mat-khau-moi", false };
	struct officer officer;

	a_member(&officer, "Phuoc");
	ck_ok(&desk, office_put_member(&desk.app, &officer, DAY_NONE, &login, &desk.err));
	ck_assert_int_eq(officer_id("phuoc"), officer.id);
	login.disabled = true;
	login.password = NULL;
	ck_ok(&desk, office_put_member(&desk.app, &officer, DAY_NONE, &login, &desk.err));
	ck_assert_int_eq(app_login(&desk.app, "phuoc", "mat-khau-moi", &desk.err), -1);
	desk_login(&desk, "admin");
	login.disabled = false;
	ck_ok(&desk, office_put_member(&desk.app, &officer, DAY_NONE, &login, &desk.err));
	ck_ok(&desk, app_login(&desk.app, "phuoc", "mat-khau-moi", &desk.err));
	officer_release(&officer);
}
END_TEST

START_TEST(a_login_that_is_refused_leaves_no_officer_behind)
{
	struct office_login login = { "hong", 1u << ROLE_OFFICER, "mat-khau-moi", false };
	int64_t officers = desk_int(&desk, "SELECT count(*) FROM officer");
	struct problem_list problems = { 0 };
	struct officer officer;

	a_member(&officer, "hong");
	ck_fails(&desk, ERR_CONFLICT,
		office_put_member(&desk.app, &officer, DAY_NONE, &login, &desk.err));
	ck_assert_int_eq(officer.id, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM officer"), officers);
	desk_text(&officer.name, " ");
	login = (struct office_login){ "mới", 0, "ngan", false };
	office_check_officer(&officer, &login, &problems);
	ck_assert_uint_eq(problems.count, 4);
	problem_release(&problems);
	officer_release(&officer);
}
END_TEST

START_TEST(the_last_administrator_is_not_closed_out)
{
	struct office_login login = { "admin", 1u << ROLE_ADMINISTRATOR, NULL, true };
	struct officer officer;

	ck_ok(&desk, officer_get(desk.app.store, officer_id("admin"), app_today(&desk.app),
		&officer, &desk.err));
	ck_fails(&desk, ERR_INVALID,
		office_put_member(&desk.app, &officer, DAY_NONE, &login, &desk.err));
	ck_assert_int_eq(desk_int(&desk,
		"SELECT disabled FROM app_user WHERE login = 'admin'"), 0);
	officer_release(&officer);
}
END_TEST

START_TEST(titles_stay_where_none_is_given)
{
	int64_t id = officer_id("mia");
	struct officer officer;
	struct officer_title_list list;

	ck_ok(&desk, officer_get(desk.app.store, id, app_today(&desk.app), &officer,
		&desk.err));
	desk_text(&officer.title, "");
	ck_ok(&desk, office_put_officer(&desk.app, &officer, DAY_NONE, &desk.err));
	desk_text(&officer.title, "Công chức Văn hoá - Xã hội");
	ck_ok(&desk, office_put_officer(&desk.app, &officer, DAY_NONE, &desk.err));
	ck_ok(&desk, office_titles(&desk.app, id, &list, &desk.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.item[0].title, "Công chức Văn hoá - Xã hội");
	officer_title_list_release(&list);
	officer_release(&officer);
}
END_TEST

Suite *office_people_suite(void)
{
	Suite *suite = suite_create("officers and logins");
	TCase *tc = tcase_create("officers and logins");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_new_title_holds_from_its_day);
	tcase_add_test(tc, logins_are_made_and_changed);
	tcase_add_test(tc, one_administrator_is_left);
	tcase_add_loop_test(tc, the_last_administrator_does_not_leave, 0,
		TESTING_COUNT(last_days));
	tcase_add_test(tc, an_officer_and_his_login_are_put_together);
	tcase_add_test(tc, a_login_that_is_refused_leaves_no_officer_behind);
	tcase_add_test(tc, the_last_administrator_is_not_closed_out);
	tcase_add_test(tc, titles_stay_where_none_is_given);
	suite_add_tcase(suite, tc);
	return suite;
}
