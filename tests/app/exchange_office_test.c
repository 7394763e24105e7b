#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/office/key_counts.h"
#include "motcua/store/people.h"
#include "table.h"

Suite *exchange_office_suite(void);

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

START_TEST(officers_are_known_by_name_and_title)
{
	static const char csv[] = "Họ và tên,Chức danh\nLê Văn B,X\nLê Văn B,Y\n"
		"đinh thị hồng,Công chức Tư pháp - Hộ tịch\n";
	struct table table;

	table_import(&desk, &table, EXCHANGE_OFFICERS, csv, NULL);
	/* Written otherwise, she is known and differs. */
	ck_assert_int_eq(table.status, -1);
	ck_assert(table_remarks(&table, true, 4, ""));
	table_release(&table);
	table_expect(&desk, EXCHANGE_OFFICERS, "Họ và tên,Chức danh\nLê Văn B,X\nLê Văn B,Y\n", 2,
		0, 0);
	table_expect(&desk, EXCHANGE_OFFICERS, "Họ và tên,Chức danh\nLê Văn B,X\nLê Văn B,Y\n", 0,
		0, 2);
	table_refused(&desk, EXCHANGE_OFFICERS, "ho_va_ten\nLê Văn B\n", 2, "ho_va_ten");
	table_refused(&desk, EXCHANGE_OFFICERS, "ho_va_ten,chuc_danh\n,X\n", 2, "ho_va_ten");
}
END_TEST

START_TEST(a_login_is_made_without_a_password)
{
	struct table table;
	struct user user;

	table_import(&desk, &table, EXCHANGE_OFFICERS,
		"ho_va_ten,chuc_danh,vai_tro,dang_nhap\nLê Văn B,X,can_bo; Chủ tịch,LeB\n", NULL);
	ck_assert_int_eq(table.status, 0);
	ck_assert(table_remarks(&table, false, 2, "dang_nhap"));
	table_release(&table);
	ck_ok(&desk, user_by_login(desk.app.store, "leb", desk_day("2023-02-16"), &user, &desk.err));
	ck_assert_uint_eq(user.roles, 1u << ROLE_OFFICER | 1u << ROLE_CHAIRMAN);
	user_release(&user);
	ck_fails(&desk, ERR_INVALID, app_login(&desk.app, "leb", "", &desk.err));
	ck_fails(&desk, ERR_INVALID, app_login(&desk.app, "leb", "!", &desk.err));
	table_refused(&desk, EXCHANGE_OFFICERS,
		"ho_va_ten,vai_tro,dang_nhap\nTrần C,vua,c\n", 2, "vai_tro");
	table_refused(&desk, EXCHANGE_OFFICERS,
		"ho_va_ten,vai_tro,dang_nhap\nTrần C,can_bo,\n", 2, "dang_nhap");
	table_refused(&desk, EXCHANGE_OFFICERS,
		"ho_va_ten,vai_tro,dang_nhap\nTrần C,can_bo,hồng\n", 2, "dang_nhap");
}
END_TEST

static const struct import_options update = { .update = true };

/* Rows by which the statistics officer would give himself or another more than he may. */
static const char *const grabs[] = {
	"ho_va_ten,vai_tro\nPhạm Văn Rế,thong_ke; quan_tri\n",
	"ho_va_ten,vai_tro\nPhạm Thị Mỉa,can_bo\n",
	"ho_va_ten,vai_tro\nQuản trị,can_bo\n",
	"ho_va_ten,vai_tro,dang_nhap\nPhạm Văn Rế,quan_tri,re\n",
	"ho_va_ten,vai_tro,dang_nhap\nLê Văn B,quan_tri,leb\n",
};

START_TEST(only_the_administrator_gives_roles_by_a_file)
{
	int64_t roles = desk_int(&desk, "SELECT count(*) FROM user_role");
	struct table table;

	desk_login(&desk, "re");
	table_import(&desk, &table, EXCHANGE_OFFICERS, grabs[_i], &update);
	ck_assert_int_eq(table.status, -1);
	ck_assert(table_remarks(&table, true, 2, _i < 3 ? "vai_tro" : "dang_nhap"));
	table_release(&table);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM user_role"), roles);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM user_role"
		" WHERE valid_to IS NOT NULL"), 0);
}
END_TEST

START_TEST(roles_of_a_file_are_in_the_audit_trail)
{
	table_expect_with(&desk, EXCHANGE_OFFICERS,
		"ho_va_ten,vai_tro\nPhạm Thị Mỉa,can_bo\n", &update, 0, 1, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit JOIN audit_value USING (seq)"
		" WHERE action = 'sua_vai_tro' AND name = 'vai_tro' AND before = 'chuyen_mon'"
		" AND after = 'can_bo'"), 1);
	table_expect(&desk, EXCHANGE_OFFICERS,
		"ho_va_ten,vai_tro,dang_nhap\nLê Văn B,thong_ke,leb\n", 1, 0, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit JOIN audit_value USING (seq)"
		" WHERE action = 'them_tai_khoan' AND name = 'dang_nhap' AND after = 'leb'"), 1);
}
END_TEST

START_TEST(a_file_leaves_one_administrator)
{
	struct table table;

	table_import(&desk, &table, EXCHANGE_OFFICERS, "ho_va_ten,vai_tro\nQuản trị,can_bo\n",
		&update);
	ck_assert_int_eq(table.status, -1);
	ck_assert(table_remarks(&table, true, 2, "vai_tro"));
	table_release(&table);
	desk_login(&desk, "admin");
	ck_assert_uint_eq(desk.app.roles, 1u << ROLE_ADMINISTRATOR);
	table_expect_with(&desk, EXCHANGE_OFFICERS,
		"ho_va_ten,vai_tro\nPhạm Thị Mỉa,quan_tri\nQuản trị,can_bo\n", &update, 0, 2, 0);
}
END_TEST

START_TEST(officers_are_read_back)
{
	struct desk other;
	char *first, *second;

	table_expect(&desk, EXCHANGE_DOSSIERS,
		"ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc,can_bo\n1,2023-01-10,A,1.001193,Mới\n",
		1, 0, 0);
	first = table_export(&desk, EXCHANGE_OFFICERS);
	table_expect(&desk, EXCHANGE_OFFICERS, first, 0, 0, 6);
	desk_open(&other);
	desk_login(&other, "admin");
	table_expect(&other, EXCHANGE_OFFICERS, first, 1, 0, 5);
	second = table_export(&other, EXCHANGE_OFFICERS);
	ck_assert_str_eq(first, second);
	free(first);
	free(second);
	desk_close(&other);
	/* A list that does not say so confirms him. */
	table_expect(&desk, EXCHANGE_OFFICERS, "ho_va_ten,chuc_danh\nMới,Công chức X\n", 0, 1, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM officer WHERE NOT confirmed"), 0);
}
END_TEST

START_TEST(villages_are_known_without_thon)
{
	table_expect(&desk, EXCHANGE_VILLAGES, "thon,truong_thon\nLàng Vờ,\nXà Râu,Phạm A\n", 2, 0,
		0);
	table_expect(&desk, EXCHANGE_VILLAGES, "thon,truong_thon\nThôn Làng Vờ,Đinh B\n", 0, 1, 0);
	table_expect(&desk, EXCHANGE_VILLAGES, "thon,truong_thon\nlàng vờ,Đinh B\n", 0, 0, 1);
	table_refused(&desk, EXCHANGE_VILLAGES, "thon,truong_thon\nXà Râu,Phạm C\n", 2, "");
	table_refused(&desk, EXCHANGE_VILLAGES, "thon,truong_thon\n,Phạm C\n", 2, "thon");
	table_refused(&desk, EXCHANGE_VILLAGES, "truong_thon\nPhạm C\n", 1, "thon");
}
END_TEST

#define DAYS "ngay,loai,co_so,ten,do_tin_cay\n"

START_TEST(an_announced_day_replaces_a_proposal)
{
	table_expect(&desk, EXCHANGE_HOLIDAYS, DAYS "2031-01-01,nghi,le,Tết,projected\n", 1, 0, 0);
	table_expect(&desk, EXCHANGE_HOLIDAYS, DAYS "01/01/2031,nghi,le,Tết,high\n", 0, 1, 0);
	table_expect(&desk, EXCHANGE_HOLIDAYS, DAYS "01/01/2031,Nghỉ,Nghỉ lễ,Tết,high\n", 0, 0, 1);
	table_refused(&desk, EXCHANGE_HOLIDAYS, DAYS "2031-01-01,nghi,le,Khác,high\n", 2, "");
	table_refused(&desk, EXCHANGE_HOLIDAYS, DAYS ",nghi,le,,\n", 2, "ngay");
	table_refused(&desk, EXCHANGE_HOLIDAYS, DAYS "2031-01-32,nghi,le,,\n", 2, "ngay");
	table_refused(&desk, EXCHANGE_HOLIDAYS, DAYS "2031-01-02,,le,,\n", 2, "loai");
	table_refused(&desk, EXCHANGE_HOLIDAYS, DAYS "2031-01-02,nghi,vui,,\n", 2, "co_so");
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM calendar_day WHERE day = '2031-01-01' AND in_use"), 1);
}
END_TEST

START_TEST(many_keys_are_told_apart)
{
	struct key_counts counts = { NULL, 0, 0 };
	char key[24];

	for (int round = 0; round < 3; round++)
		for (int i = 0; i < 1000; i++) {
			snprintf(key, sizeof key, "key %d", i);
			ck_assert_uint_eq((*key_counts_at(&counts, key))++, (size_t)round);
		}
	ck_assert_uint_eq(counts.count, 1000);
	ck_assert_uint_eq(*key_counts_at(&counts, "other"), 0);
	key_counts_release(&counts);
}
END_TEST

Suite *exchange_office_suite(void)
{
	Suite *suite = suite_create("exchange of the office");
	TCase *tcase = tcase_create("office");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, officers_are_known_by_name_and_title);
	tcase_add_test(tcase, a_login_is_made_without_a_password);
	tcase_add_loop_test(tcase, only_the_administrator_gives_roles_by_a_file, 0,
		TESTING_COUNT(grabs));
	tcase_add_test(tcase, roles_of_a_file_are_in_the_audit_trail);
	tcase_add_test(tcase, a_file_leaves_one_administrator);
	tcase_add_test(tcase, officers_are_read_back);
	tcase_add_test(tcase, villages_are_known_without_thon);
	tcase_add_test(tcase, an_announced_day_replaces_a_proposal);
	tcase_add_test(tcase, many_keys_are_told_apart);
	suite_add_tcase(suite, tcase);
	return suite;
}
