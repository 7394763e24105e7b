#include "config.h"

#include <stdlib.h>

#include "fixture.h"
#include "motcua/store/people.h"
#include "store/db.h"
#include "testing.h"

Suite *people_suite(void);

static struct fixture fx;

#define BIT(role) (1U << (role))
#define DAY(y, m, d) day_make(y, m, d)

static char hong[] = "Đinh Thị Hồng", dat[] = "Phạm Văn Đát", anh[] = "Nguyễn Ánh",
	clerk[] = "Công chức Tư pháp - Hộ tịch", chairman[] = "Chủ tịch", signs[] = "CHỦ TỊCH",
	login[] = "hong", other_login[] = "hong2", hash[] = "$argon2id$v=19$x", none[] = "";

static void setup(void)
{
	fixture_open(&fx);
	fixture_unit(&fx);
}

static void teardown(void)
{
	fixture_close(&fx);
}

static struct officer add_officer(char *name, char *title)
{
	struct officer officer = { .unit_id = 7, .name = name, .title = title, .signs = none,
		.valid_from = DAY(2020, 1, 1), .valid_to = DAY_NONE, .confirmed = true };

	ck_ok(&fx, officer_insert(fx.store, &officer, &fx.err));
	ck_assert_int_gt(officer.id, 0);
	return officer;
}

static void check_title(int64_t id, int day, const char *title, const char *signature)
{
	struct officer out;

	ck_ok(&fx, officer_get(fx.store, id, day, &out, &fx.err));
	ck_assert_str_eq(out.title, title);
	ck_assert_str_eq(out.signs, signature);
	officer_release(&out);
}

START_TEST(a_title_ends_the_day_before_the_next)
{
	struct officer officer = add_officer(hong, clerk);

	ck_ok(&fx, officer_set_title(fx.store, officer.id, chairman, signs, DAY(2023, 3, 1),
		&fx.err));
	check_title(officer.id, DAY(2019, 12, 31), "", "");
	check_title(officer.id, DAY(2020, 1, 1), clerk, "");
	check_title(officer.id, DAY(2023, 2, 28), clerk, "");
	check_title(officer.id, DAY(2023, 3, 1), chairman, signs);
	check_title(officer.id, DAY_NONE, chairman, signs);
	ck_ok(&fx, officer_set_title(fx.store, officer.id, clerk, NULL, DAY(2023, 3, 1),
		&fx.err));
	check_title(officer.id, DAY(2023, 3, 1), clerk, "");
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM officer_title"), 2);
}
END_TEST

START_TEST(titles_are_listed_and_one_may_come_before_all_others)
{
	struct officer officer = add_officer(hong, clerk);
	struct officer_title_list list;

	ck_ok(&fx, officer_set_title(fx.store, officer.id, chairman, signs, DAY_NONE, &fx.err));
	ck_ok(&fx, officer_titles(fx.store, officer.id, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	ck_assert_str_eq(list.item[0].title, chairman);
	ck_assert_str_eq(list.item[0].signs, signs);
	ck_assert_int_eq(list.item[0].valid_from, DAY_NONE);
	ck_assert_int_eq(list.item[0].valid_to, DAY(2019, 12, 31));
	ck_assert_str_eq(list.item[1].title, clerk);
	ck_assert_int_eq(list.item[1].valid_from, DAY(2020, 1, 1));
	ck_assert_int_eq(list.item[1].valid_to, DAY_NONE);
	officer_title_list_release(&list);
	/* once more is a correction of that title */
	ck_ok(&fx, officer_set_title(fx.store, officer.id, clerk, none, DAY_NONE, &fx.err));
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM officer_title"), 2);
}
END_TEST

START_TEST(titles_that_overlap_are_refused)
{
	struct officer officer = add_officer(hong, clerk);

	ck_assert_int_eq(officer.id, 1);
	ck_fails(&fx, ERR_CONFLICT, db_exec(fx.store, "INSERT INTO officer_title (officer_id,"
		" title, valid_from) VALUES (1, 'x', '2024-01-01')", &fx.err));
	ck_ok(&fx, db_exec(fx.store, "INSERT INTO officer_title (officer_id, title, valid_from,"
		" valid_to) VALUES (1, 'x', NULL, '2019-12-31')", &fx.err));
	ck_fails(&fx, ERR_CONFLICT, db_exec(fx.store, "UPDATE officer_title SET valid_to = NULL"
		" WHERE title = 'x'", &fx.err));
}
END_TEST

START_TEST(officers_stand_in_vietnamese_order)
{
	struct officer_list list;
	struct officer former;

	add_officer(hong, clerk);
	add_officer(dat, none);
	former = add_officer(anh, none);
	former.valid_to = DAY(2022, 12, 31);
	ck_ok(&fx, officer_update(fx.store, &former, &fx.err));
	ck_ok(&fx, officer_list(fx.store, 7, DAY_NONE, &list, &fx.err));
	ck_assert_uint_eq(list.count, 3);
	ck_assert_str_eq(list.item[0].name, anh);
	ck_assert_str_eq(list.item[1].name, dat);
	ck_assert_str_eq(list.item[2].name, hong);
	ck_assert_str_eq(list.item[1].title, "");
	officer_list_release(&list);
	ck_ok(&fx, officer_list(fx.store, 7, DAY(2022, 12, 31), &list, &fx.err));
	ck_assert_uint_eq(list.count, 3);
	officer_list_release(&list);
	ck_ok(&fx, officer_list(fx.store, 7, DAY(2023, 1, 1), &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	officer_list_release(&list);
	ck_ok(&fx, officer_list(fx.store, 8, DAY_NONE, &list, &fx.err));
	ck_assert_uint_eq(list.count, 0);
}
END_TEST

START_TEST(an_officer_is_found_by_name_and_title)
{
	struct officer first = add_officer(hong, clerk), second = add_officer(hong, chairman), out;

	ck_ok(&fx, officer_find(fx.store, 7, "dinh thi HỒNG", "", &out, &fx.err));
	ck_assert_int_eq(out.id, first.id);
	officer_release(&out);
	ck_ok(&fx, officer_find(fx.store, 7, hong, "chủ tịch", &out, &fx.err));
	ck_assert_int_eq(out.id, second.id);
	officer_release(&out);
	ck_ok(&fx, officer_set_title(fx.store, second.id, "Phó Chủ tịch", "", DAY(2023, 1, 1),
		&fx.err));
	ck_ok(&fx, officer_find(fx.store, 7, hong, chairman, &out, &fx.err));
	ck_assert_int_eq(out.id, second.id);
	ck_assert_str_eq(out.title, "Phó Chủ tịch");
	officer_release(&out);
	ck_fails(&fx, ERR_NOT_FOUND, officer_find(fx.store, 7, hong, "Văn thư", &out, &fx.err));
	ck_fails(&fx, ERR_NOT_FOUND, officer_find(fx.store, 8, hong, "", &out, &fx.err));
	ck_fails(&fx, ERR_NOT_FOUND, officer_get(fx.store, 99, DAY_NONE, &out, &fx.err));
}
END_TEST

START_TEST(an_officer_is_changed)
{
	struct officer officer = add_officer(hong, clerk), out;

	officer.name = anh;
	officer.confirmed = false;
	ck_ok(&fx, officer_update(fx.store, &officer, &fx.err));
	ck_ok(&fx, officer_find(fx.store, 7, "nguyen anh", "", &out, &fx.err));
	ck_assert_int_eq(out.id, officer.id);
	ck_assert(!out.confirmed);
	ck_assert_str_eq(out.title, clerk);
	ck_assert_int_eq(out.valid_from, DAY(2020, 1, 1));
	officer_release(&out);
	officer.id = 99;
	ck_fails(&fx, ERR_NOT_FOUND, officer_update(fx.store, &officer, &fx.err));
}
END_TEST

static struct user add_user(unsigned roles, int day)
{
	struct officer officer = add_officer(hong, clerk);
	struct user user = { .officer_id = officer.id, .login = login, .password_hash = hash,
		.must_change = true, .failed_at = MOMENT_NONE, .roles = roles };

	ck_ok(&fx, user_insert(fx.store, &user, (struct moment){ day, 0 }, &fx.err));
	return user;
}

static unsigned roles_on(int day)
{
	struct user out;
	unsigned roles;

	ck_ok(&fx, user_by_login(fx.store, login, day, &out, &fx.err));
	roles = out.roles;
	user_release(&out);
	return roles;
}

START_TEST(a_login_is_read_as_it_was_written)
{
	struct user user, out;
	struct officer officer;
	bool nobody = false;

	ck_ok(&fx, user_none(fx.store, &nobody, &fx.err));
	ck_assert(nobody);
	user = add_user(BIT(ROLE_OFFICER) | BIT(ROLE_ADMINISTRATOR), DAY(2023, 2, 16));
	ck_ok(&fx, user_none(fx.store, &nobody, &fx.err));
	ck_assert(!nobody);
	ck_ok(&fx, user_by_login(fx.store, login, DAY(2023, 2, 16), &out, &fx.err));
	ck_assert_int_eq(out.id, user.id);
	ck_assert_str_eq(out.password_hash, hash);
	ck_assert_str_eq(out.officer_name, hong);
	ck_assert(out.must_change && !out.disabled);
	ck_assert_uint_eq(out.roles, BIT(ROLE_OFFICER) | BIT(ROLE_ADMINISTRATOR));
	user_release(&out);
	ck_ok(&fx, officer_get(fx.store, user.officer_id, DAY(2023, 2, 16), &officer, &fx.err));
	ck_assert_str_eq(officer.login, login);
	ck_assert_uint_eq(officer.roles, BIT(ROLE_OFFICER) | BIT(ROLE_ADMINISTRATOR));
	officer_release(&officer);
	ck_fails(&fx, ERR_CONFLICT, user_insert(fx.store, &user,
		(struct moment){ DAY(2023, 2, 16), 0 }, &fx.err));
	ck_assert_str_eq(fx.err.field, "dang_nhap");
	ck_fails(&fx, ERR_NOT_FOUND, user_by_login(fx.store, other_login, 0, &out, &fx.err));
}
END_TEST

START_TEST(a_login_goes_with_its_officer)
{
	const struct {
		int day;
		bool in_office;
	} days[] = { { DAY(2023, 2, 28), true }, { DAY(2023, 3, 1), false }, { DAY_NONE, true } };
	struct user out;
	struct user_list list;

	add_user(BIT(ROLE_OFFICER), DAY(2023, 2, 16));
	fixture_exec(&fx, "UPDATE officer SET valid_to = '2023-02-28'");
	for (size_t i = 0; i < TESTING_COUNT(days); i++) {
		ck_ok(&fx, user_by_login(fx.store, login, days[i].day, &out, &fx.err));
		ck_assert_int_eq(out.in_office, days[i].in_office);
		user_release(&out);
		ck_ok(&fx, user_list(fx.store, days[i].day, &list, &fx.err));
		ck_assert_int_eq(list.item[0].in_office, days[i].in_office);
		user_list_release(&list);
	}
}
END_TEST

START_TEST(roles_hold_from_day_to_day)
{
	int first = DAY(2023, 2, 16), second = DAY(2023, 6, 1), third = DAY(2023, 9, 1);
	struct user user = add_user(BIT(ROLE_OFFICER) | BIT(ROLE_STATISTICS), first);

	ck_assert_uint_eq(roles_on(first - 1), 0);
	ck_ok(&fx, user_set_roles(fx.store, user.id, BIT(ROLE_OFFICER) | BIT(ROLE_CHAIRMAN),
		second, &fx.err));
	ck_assert_uint_eq(roles_on(second - 1), BIT(ROLE_OFFICER) | BIT(ROLE_STATISTICS));
	ck_assert_uint_eq(roles_on(second), BIT(ROLE_OFFICER) | BIT(ROLE_CHAIRMAN));
	ck_assert_uint_eq(roles_on(DAY_NONE), BIT(ROLE_OFFICER) | BIT(ROLE_CHAIRMAN));
	ck_ok(&fx, user_set_roles(fx.store, user.id, BIT(ROLE_STATISTICS), third, &fx.err));
	ck_assert_uint_eq(roles_on(third), BIT(ROLE_STATISTICS));
	/* What is said for an earlier day replaces what would have begun later. */
	ck_ok(&fx, user_set_roles(fx.store, user.id, BIT(ROLE_OFFICER), second, &fx.err));
	ck_assert_uint_eq(roles_on(second - 1), BIT(ROLE_OFFICER) | BIT(ROLE_STATISTICS));
	ck_assert_uint_eq(roles_on(second), BIT(ROLE_OFFICER));
	ck_assert_uint_eq(roles_on(third), BIT(ROLE_OFFICER));
	ck_ok(&fx, user_set_roles(fx.store, user.id, BIT(ROLE_CHAIRMAN), third, &fx.err));
	ck_ok(&fx, user_set_roles(fx.store, user.id, BIT(ROLE_CHAIRMAN), second, &fx.err));
	ck_assert_uint_eq(roles_on(second), BIT(ROLE_CHAIRMAN));
	ck_assert_int_eq(fixture_int(&fx,
		"SELECT count(*) FROM user_role WHERE role = 'chu_tich'"), 1);
	ck_ok(&fx, user_set_roles(fx.store, user.id, 0, first, &fx.err));
	ck_assert_uint_eq(roles_on(third), 0);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM user_role"), 0);
}
END_TEST

START_TEST(a_login_is_changed_in_its_parts)
{
	struct user user = add_user(BIT(ROLE_OFFICER), DAY(2023, 2, 16));
	struct moment at = { DAY(2023, 2, 17), 7 * 3600 };
	struct user_list list;

	ck_ok(&fx, user_set_password(fx.store, user.id, "$new", false, &fx.err));
	ck_ok(&fx, user_note_failure(fx.store, user.id, at, &fx.err));
	ck_ok(&fx, user_note_failure(fx.store, user.id, at, &fx.err));
	ck_ok(&fx, user_set_disabled(fx.store, user.id, true, &fx.err));
	ck_ok(&fx, user_list(fx.store, at.day, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.item[0].password_hash, "$new");
	ck_assert(!list.item[0].must_change && list.item[0].disabled);
	ck_assert_int_eq(list.item[0].failures, 2);
	ck_assert_int_eq(moment_compare(list.item[0].failed_at, at), 0);
	user_list_release(&list);
	ck_ok(&fx, user_note_failure(fx.store, user.id, MOMENT_NONE, &fx.err));
	ck_ok(&fx, user_list(fx.store, at.day, &list, &fx.err));
	ck_assert_int_eq(list.item[0].failures, 0);
	ck_assert_int_eq(list.item[0].failed_at.day, DAY_NONE);
	user_list_release(&list);
	ck_fails(&fx, ERR_NOT_FOUND, user_set_disabled(fx.store, 99, true, &fx.err));
}
END_TEST

Suite *people_suite(void)
{
	Suite *suite = suite_create("people");
	TCase *tc = tcase_create("people");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_title_ends_the_day_before_the_next);
	tcase_add_test(tc, titles_are_listed_and_one_may_come_before_all_others);
	tcase_add_test(tc, titles_that_overlap_are_refused);
	tcase_add_test(tc, officers_stand_in_vietnamese_order);
	tcase_add_test(tc, an_officer_is_found_by_name_and_title);
	tcase_add_test(tc, an_officer_is_changed);
	tcase_add_test(tc, a_login_is_read_as_it_was_written);
	tcase_add_test(tc, a_login_goes_with_its_officer);
	tcase_add_test(tc, roles_hold_from_day_to_day);
	tcase_add_test(tc, a_login_is_changed_in_its_parts);
	suite_add_tcase(suite, tc);
	return suite;
}
