/*
 * exchange_portal_test.c - the list of the portal against a desk: what a row means, and what it
 * makes.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/app/arrival.h"
#include "motcua/app/process.h"
#include "motcua/app/register.h"
#include "motcua/base/alloc.h"
#include "motcua/store/dossier.h"
#include "table.h"

TCase *exchange_portal_case(void);

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
}

static void teardown(void)
{
	desk_close(&desk);
}

#define HEAD "ma_ho_so_cong,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc,trang_thai,ngay_giai_quyet\n"

static int64_t count(const char *condition)
{
	char sql[300];

	snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", condition);
	return desk_int(&desk, sql);
}

/* A dossier of the counter that was taken back the same day. */
static int64_t withdrawn(const char *name)
{
	int64_t id = desk_accept(&desk, name, desk.birth);
	struct step step = step_of(MOVE_WITHDRAW);

	step.text = "nộp trực tuyến";
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	return id;
}

START_TEST(what_is_over_here_is_not_what_is_filed_again)
{
	struct table table;

	withdrawn("Phạm Thị Nía");
	desk_login(&desk, "re");
	table_import(&desk, &table, EXCHANGE_PORTAL,
		HEAD "G01-7,2023-02-16,Pham Thi Nia,1.001193,Đang xử lý,\n", NULL);
	ck_assert_msg(table.status == 0, "%s", desk.err.msg);
	ck_assert_uint_eq(table.result.added, 1);
	ck_assert_int_eq(table.result.portal[0].verdict, PORTAL_ONLY);
	ck_assert(table_remarks(&table, false, 2, "ma_ho_so_cong"));
	table_release(&table);
	ck_assert_int_eq(count("dossier WHERE state = 'dang_xu_ly' AND on_portal = 1"), 1);
	ck_assert_int_eq(count("dossier_code c JOIN dossier d ON d.id = c.dossier_id"
		" WHERE c.kind = 'cong' AND d.state = 'rut'"), 0);
}
END_TEST

/* A list of one row, which must get through: what it says of the row. */
static enum portal_verdict verdict_of(const char *csv)
{
	enum portal_verdict verdict;
	struct table table;

	table_import(&desk, &table, EXCHANGE_PORTAL, csv, NULL);
	ck_assert_msg(table.status == 0, "%s", desk.err.msg);
	verdict = table.result.portal[0].verdict;
	table_release(&table);
	return verdict;
}

/* The paper was withdrawn first, then another taken in: the second is meant. */
START_TEST(the_one_that_goes_on_is_meant)
{
	int64_t id;

	withdrawn("Phạm Thị Nía");
	id = desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	desk_login(&desk, "re");
	ck_assert_int_eq(verdict_of(HEAD
		"G01-7,2023-02-16,Phạm Thị Nía,1.001193,Đang xử lý,\n"), PORTAL_ATTACHED);
	ck_assert_int_eq(count("dossier"), 2);
	ck_assert_int_eq(desk_int(&desk, "SELECT dossier_id FROM dossier_code"
		" WHERE code = 'G01-7'"), id);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

START_TEST(the_same_end_on_both_sides_is_one_dossier)
{
	int64_t id = withdrawn("Phạm Thị Nía");

	desk_login(&desk, "admin");
	ck_assert_int_eq(verdict_of(HEAD "G01-7,2023-02-16,Phạm Thị Nía,1.001193,"
		"Công dân yêu cầu rút hồ sơ,2023-02-16\n"), PORTAL_ATTACHED);
	ck_assert_int_eq(count("dossier"), 1);
	ck_assert_int_eq(count("dossier_event WHERE move = 'gan_ma' AND from_state = 'rut'"),
		1);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

/* It was noted here when it came in, without its code. */
START_TEST(what_waits_here_is_known_by_the_day_it_was_filed)
{
	struct intake intake;
	int64_t id;

	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	intake.filed = desk_moment("2023-02-15T20:00");
	ck_ok(&desk, arrival_note(&desk.app, &intake, "", &id, &desk.err));
	intake_release(&intake);
	desk_login(&desk, "re");
	ck_assert_int_eq(verdict_of(HEAD
		"G01-7,2023-02-15,Phạm Thị Nía,1.001193,Đang xử lý,\n"), PORTAL_ATTACHED);
	ck_assert_int_eq(count("dossier"), 1);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

#define LINE_OF(code) \
	"SELECT register_serial FROM dossier d JOIN register_book b ON b.id = d.register_id" \
	" WHERE b.year = 2023 AND d.id = (SELECT dossier_id FROM dossier_code" \
	" WHERE code = '" code "')"

/* The printed book calls a dossier by the code that it has. */
static void check_book(const char *code)
{
	struct report report;
	struct buf out;

	buf_init(&out);
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_ok(&desk, report_render(&report, REPORT_AS_CSV, 0, &out, &desk.err));
	ck_assert_ptr_nonnull(strstr(out.data, code));
	report_release(&report);
	buf_release(&out);
}

START_TEST(what_the_portal_has_accepted_stands_in_the_register)
{
	desk_accept(&desk, "Phạm Thị Kê", desk.birth);
	desk_login(&desk, "re");
	table_expect(&desk, EXCHANGE_PORTAL, HEAD
		"G01-7,2023-02-15,Phạm Thị Nía,1.001193,Đang xử lý,\n"
		"G01-8,2023-02-16,Phạm Văn Đới,1.001193,Mới đăng ký,\n"
		"G01-9,2023-02-16,Đinh Văn Ví,1.001193,Đã xử lý xong,2023-02-16\n", 3, 0, 0);
	ck_assert_int_eq(desk_int(&desk, LINE_OF("G01-7")), 2);
	ck_assert_int_eq(desk_int(&desk, LINE_OF("G01-9")), 3);
	ck_assert_int_eq(count("dossier WHERE register_id IS NULL AND state = 'cho_tiep_nhan'"),
		1);
	/* Accepted there meanwhile. */
	table_expect_with(&desk, EXCHANGE_PORTAL, HEAD
		"G01-8,2023-02-16,Phạm Văn Đới,1.001193,Đang xử lý,\n"
		"G01-9,2023-02-16,Đinh Văn Ví,1.001193,Đã trả kết quả,2023-02-16\n",
		&(struct import_options){ .update = true }, 0, 2, 0);
	ck_assert_int_eq(desk_int(&desk, LINE_OF("G01-8")), 4);
	ck_assert_int_eq(desk_int(&desk, LINE_OF("G01-9")), 3);
	check_book("G01-9");
	/* A table of former years is no list of the portal. */
	table_expect(&desk, EXCHANGE_DOSSIERS, "ngay_tiep_nhan,nguoi_nop,ma_thu_tuc\n"
		"2023-02-15,Phạm Thị Mỉa,1.001193\n", 1, 0, 0);
	ck_assert_int_eq(count("dossier WHERE register_id IS NULL"), 1);
}
END_TEST

START_TEST(a_closed_register_is_left_closed)
{
	struct table table;

	desk_sql(&desk, "INSERT INTO register_book (unit_id, year, last_serial, opened_day,"
		" closed_day, count_all, count_void, count_in_person, count_online, count_postal,"
		" count_returned, count_ready, count_withdrawn, count_open)"
		" SELECT id, 2022, 5, '2022-01-01', '2022-12-31', 5, 0, 5, 0, 0, 5, 0, 0, 0"
		" FROM unit");
	desk_login(&desk, "re");
	table_import(&desk, &table, EXCHANGE_PORTAL,
		HEAD "G01-7,2022-12-30,Phạm Thị Nía,1.001193,Đang xử lý,\n", NULL);
	ck_assert_msg(table.status == 0, "%s", desk.err.msg);
	ck_assert(table_remarks(&table, false, 2, "ngay_tiep_nhan"));
	table_release(&table);
	ck_assert_int_eq(count("dossier WHERE accepted_day = '2022-12-30'"
		" AND register_id IS NULL AND register_serial IS NULL"), 1);
	ck_assert_int_eq(count("register_book WHERE year = 2022 AND last_serial = 5"), 1);
}
END_TEST

TCase *exchange_portal_case(void)
{
	TCase *tcase = tcase_create("portal");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, what_is_over_here_is_not_what_is_filed_again);
	tcase_add_test(tcase, the_one_that_goes_on_is_meant);
	tcase_add_test(tcase, the_same_end_on_both_sides_is_one_dossier);
	tcase_add_test(tcase, what_waits_here_is_known_by_the_day_it_was_filed);
	tcase_add_test(tcase, what_the_portal_has_accepted_stands_in_the_register);
	tcase_add_test(tcase, a_closed_register_is_left_closed);
	return tcase;
}
