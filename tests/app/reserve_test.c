#include "config.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "motcua/app/dossiers.h"
#include "motcua/app/register.h"
#include "motcua/app/reserve.h"
#include "motcua/store/dossier.h"
#include "table.h"

Suite *reserve_suite(void);

#define WORKERS 6
#define EACH 8

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
}

static void teardown(void)
{
	desk_close(&desk);
}

static void code_is(int64_t id, const char *code)
{
	struct dossier dossier;

	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	ck_assert_str_eq(dossier.code, code);
	dossier_release(&dossier);
}

START_TEST(acceptance_goes_on_behind_what_is_reserved)
{
	char *first, *last;

	code_is(desk_accept(&desk, "Phạm Thị Nía", desk.birth), "H48.28.17-230216-0001");
	ck_ok(&desk, reserve_numbers(&desk.app, desk_day("2023-02-16"), 3, &first, &last,
		&desk.err));
	ck_assert_str_eq(first, "H48.28.17-230216-0002");
	ck_assert_str_eq(last, "H48.28.17-230216-0004");
	code_is(desk_accept(&desk, "Phạm Thị Nía", desk.birth), "H48.28.17-230216-0005");
	desk_reserve(&desk, "2023-02-16", 1);
	code_is(desk_accept(&desk, "Phạm Thị Nía", desk.birth), "H48.28.17-230216-0007");
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit WHERE action = 'giu_so'"), 4);
	/* another desk has a counter of its own, and still does not meet them */
	desk_setting(&desk, "desk", "2");
	code_is(desk_accept(&desk, "Phạm Thị Nía", desk.birth), "H48.28.17-230216-0008");
	free(first);
	free(last);
}
END_TEST

START_TEST(numbers_of_a_later_day_wait_for_it)
{
	desk_reserve(&desk, "2023-02-17", 2);
	code_is(desk_accept(&desk, "Phạm Thị Nía", desk.birth), "H48.28.17-230216-0001");
	desk_clock(&desk, "2023-02-17T07:30");
	code_is(desk_accept(&desk, "Phạm Thị Nía", desk.birth), "H48.28.17-230217-0003");
}
END_TEST

static const struct {
	const char *day;
	int count;
	const char *login;
	enum err_code code;
	const char *field;
} refused[] = {
	{ "2023-02-15", 1, "hong", ERR_INVALID, "ngay" },
	{ "2023-02-18", 1, "hong", ERR_INVALID, "ngay" }, /* Saturday */
	{ "2023-06-16", 1, "hong", ERR_INVALID, "ngay" },
	{ "2023-02-16", 0, "hong", ERR_INVALID, "so_luong" },
	{ "2023-02-16", 100, "hong", ERR_INVALID, "so_luong" },
	{ "2023-02-16", 4, "hong", ERR_CONFLICT, "" }, /* the range has three */
	{ "2023-02-16", 1, "din", ERR_DENIED, "" },
};

START_TEST(what_cannot_be_reserved_is_refused_whole)
{
	desk_setting(&desk, "last_serial", "3");
	desk_login(&desk, refused[_i].login);
	ck_fails(&desk, refused[_i].code, reserve_numbers(&desk.app, desk_day(refused[_i].day),
		refused[_i].count, NULL, NULL, &desk.err));
	ck_assert_str_eq(desk.err.field, refused[_i].field);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM reserved_number"), 0);
	desk_login(&desk, "hong");
	code_is(desk_accept(&desk, "Phạm Thị Nía", desk.birth), "H48.28.17-230216-0001");
}
END_TEST

START_TEST(a_portal_that_numbers_leaves_none_to_reserve)
{
	desk_setting(&desk, "numbering", "portal");
	ck_fails(&desk, ERR_CONFLICT, reserve_numbers(&desk.app, desk_day("2023-02-16"), 1, NULL,
		NULL, &desk.err));
}
END_TEST

START_TEST(a_reserved_number_is_no_code_of_a_portal)
{
	struct intake intake;
	struct accepted accepted;
	int64_t id = desk_accept(&desk, "Phạm Thị Nía", desk.birth);

	desk_reserve(&desk, "2023-02-16", 1);
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	intake.channel = CHANNEL_ONLINE;
	desk_text(&intake.portal_code, "H48.28.17-230216-0002");
	ck_assert_int_eq(intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err), -1);
	ck_assert_str_eq(desk.err.field, "ma_ho_so_cong");
	ck_assert_int_eq(dossiers_attach_code(&desk.app, id, "H48.28.17-230216-0002", &desk.err),
		-1);
	desk_login(&desk, "admin");
	table_refused(&desk, EXCHANGE_DOSSIERS,
		"ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc\r\n"
		"H48.28.17-230216-0002,2023-02-16T09:14,Phạm Văn Đới,1.001193\r\n", 2,
		"ma_ho_so");
	/* and whatever forgets to ask is stopped by the store */
	ck_ok(&desk, store_begin(desk.app.store, &desk.err));
	ck_fails(&desk, ERR_CONFLICT, dossier_add_code(desk.app.store, id,
		"H48.28.17-230216-0002", CODE_OLD, &desk.err));
	store_end(desk.app.store, -1, NULL);
	intake_release(&intake);
}
END_TEST

START_TEST(a_number_without_a_dossier_has_a_reason)
{
	struct reserved_list list;
	int64_t count;
	int day;

	desk_reserve(&desk, "2023-02-16", 2);
	ck_fails(&desk, ERR_INVALID,
		reserve_give_up(&desk.app, "H48.28.17-230216-0001", "  ", &desk.err));
	ck_assert_str_eq(desk.err.field, "ly_do");
	ck_ok(&desk, reserve_give_up(&desk.app, "H48.28.17-230216-0001", "phiếu hỏng", &desk.err));
	ck_fails(&desk, ERR_CONFLICT,
		reserve_give_up(&desk.app, "H48.28.17-230216-0001", "lần nữa", &desk.err));
	ck_fails(&desk, ERR_NOT_FOUND,
		reserve_give_up(&desk.app, "H48.28.17-230216-0009", "x", &desk.err));
	ck_ok(&desk, reserve_open(&desk.app, &count, &day, &desk.err));
	ck_assert_int_eq(count, 1);
	ck_assert_int_eq(day, desk_day("2023-02-16"));
	ck_ok(&desk, reserve_list(&desk.app, 50, &list, &desk.err));
	ck_assert_int_eq(list.count, 2);
	ck_assert_str_eq(list.item[0].code, "H48.28.17-230216-0002");
	ck_assert_int_eq(list.item[0].state, RESERVED_FREE);
	ck_assert_int_eq(list.item[1].state, RESERVED_GIVEN_UP);
	ck_assert_str_eq(list.item[1].reason, "phiếu hỏng");
	ck_assert_str_eq(list.item[1].given_up_by, "Đinh Thị Hồng");
	reserved_list_release(&list);
	code_is(desk_accept(&desk, "Phạm Thị Nía", desk.birth), "H48.28.17-230216-0003");
	desk_login(&desk, "mia");
	ck_fails(&desk, ERR_DENIED,
		reserve_give_up(&desk.app, "H48.28.17-230216-0002", "x", &desk.err));
}
END_TEST

START_TEST(the_list_explains_every_number)
{
	struct report report;

	desk_reserve(&desk, "2023-02-17", 1);
	desk_reserve(&desk, "2023-02-16", 2);
	ck_ok(&desk, reserve_give_up(&desk.app, "H48.28.17-230216-0002", "phiếu hỏng", &desk.err));
	ck_ok(&desk, reserve_report(&desk.app, desk_day("2023-02-16"), desk_day("2023-02-16"),
		&report, &desk.err));
	ck_assert_int_eq(report.rows, 2);
	ck_assert_str_eq(report.row[0].cell[1], "H48.28.17-230216-0001");
	ck_assert_str_eq(report.row[0].cell[5], "chưa dùng");
	ck_assert_str_eq(report.row[1].cell[7], "phiếu hỏng");
	ck_assert_str_eq(report.row[1].cell[9], "Đinh Thị Hồng");
	ck_assert_str_eq(report.note[0],
		"Đã giữ 2 số; đã dùng: 0; không dùng, có lý do: 1; chưa dùng: 1.");
	report_release(&report);
}
END_TEST

START_TEST(no_register_is_closed_over_a_slip)
{
	desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	desk_reserve(&desk, "2023-02-16", 1);
	desk_clock(&desk, "2023-12-31T16:00");
	desk_login(&desk, "din");
	ck_fails(&desk, ERR_CONFLICT, register_close(&desk.app, 2023, &desk.err));
	desk_login(&desk, "hong");
	ck_ok(&desk, reserve_give_up(&desk.app, "H48.28.17-230216-0002", "không có người nộp",
		&desk.err));
	desk_login(&desk, "din");
	ck_ok(&desk, register_close(&desk.app, 2023, &desk.err));
}
END_TEST

START_TEST(the_slips_of_a_day_are_one_file)
{
	struct stat one, three;
	char *path, *again;
	size_t count;
	bool printed;

	desk_setting(&desk, "print_folder", desk.folder);
	ck_fails(&desk, ERR_NOT_FOUND, reserve_print(&desk.app, desk_day("2023-02-16"), &count,
		&path, &printed, &desk.err));
	desk_reserve(&desk, "2023-02-16", 1);
	ck_ok(&desk, reserve_print(&desk.app, desk_day("2023-02-16"), &count, &path, &printed,
		&desk.err));
	ck_assert_int_eq(count, 1);
	ck_assert_int_eq(stat(path, &one), 0);
	desk_reserve(&desk, "2023-02-16", 2);
	desk_reserve(&desk, "2023-02-17", 1);
	ck_ok(&desk, reserve_print(&desk.app, desk_day("2023-02-16"), &count, &again, &printed,
		&desk.err));
	ck_assert_int_eq(count, 3);
	ck_assert_str_eq(again, path);
	ck_assert_int_eq(stat(path, &three), 0);
	ck_assert_int_gt(three.st_size, one.st_size);
	free(path);
	free(again);
}
END_TEST

static int work(struct app *app, struct err *err)
{
	for (int i = 0; i < EACH; i++)
		if (reserve_numbers(app, desk_day("2023-02-16"), 2, NULL, NULL, err) < 0 ||
			desk_window_accept(app, desk.birth, err) < 0)
			return -1;
	return 0;
}

START_TEST(windows_that_reserve_and_accept_at_once_leave_no_gap)
{
	static const char all[] = "SELECT count(*) FROM (SELECT code FROM dossier_code"
		" UNION SELECT code FROM reserved_number)";

	desk_windows(&desk, WORKERS, work);
	ck_assert_int_eq(desk_int(&desk, all), 3 * WORKERS * EACH);
	ck_assert_int_eq(desk_int(&desk, "SELECT last FROM serial_counter"), 3 * WORKERS * EACH);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM reserved_number"),
		2 * WORKERS * EACH);
}
END_TEST

Suite *reserve_suite(void)
{
	Suite *suite = suite_create("reserve");
	TCase *tc = tcase_create("reserve");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, acceptance_goes_on_behind_what_is_reserved);
	tcase_add_test(tc, numbers_of_a_later_day_wait_for_it);
	tcase_add_loop_test(tc, what_cannot_be_reserved_is_refused_whole, 0,
		TESTING_COUNT(refused));
	tcase_add_test(tc, a_portal_that_numbers_leaves_none_to_reserve);
	tcase_add_test(tc, a_reserved_number_is_no_code_of_a_portal);
	tcase_add_test(tc, a_number_without_a_dossier_has_a_reason);
	tcase_add_test(tc, the_list_explains_every_number);
	tcase_add_test(tc, no_register_is_closed_over_a_slip);
	tcase_add_test(tc, the_slips_of_a_day_are_one_file);
	tcase_add_test(tc, windows_that_reserve_and_accept_at_once_leave_no_gap);
	suite_add_tcase(suite, tc);
	return suite;
}
