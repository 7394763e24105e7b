#include "config.h"

#include "motcua/app/register.h"

#include <stdlib.h>
#include <string.h>

#include "golden.h"
#include "motcua/app/dossiers.h"
#include "motcua/app/process.h"
#include "motcua/store/dossier.h"
#include "process_desk.h"
#include "table.h"

Suite *register_suite(void);

static struct desk desk;
static struct report report;

static void setup(void)
{
	desk_open(&desk);
	report = (struct report){ 0 };
}

static void teardown(void)
{
	report_release(&report);
	desk_close(&desk);
}

static void step(int64_t id, enum move move, const char *text)
{
	struct step step = step_of(move);

	step.text = text;
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
}

static const char *cell(size_t row, const char *key)
{
	for (size_t c = 0; c < report.columns; c++)
		if (strcmp(report.column[c].key, key) == 0)
			return report.row[row].cell[c];
	ck_abort_msg("no column %s", key);
}

START_TEST(dossiers_stand_in_the_order_of_their_serials)
{
	int64_t first = desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	int64_t second = desk_accept(&desk, "Phạm Văn Đía", desk.birth);
	struct buf out;

	desk_clock(&desk, "2023-02-17T08:00");
	step(first, MOVE_FORWARD, NULL);
	desk_clock(&desk, "2023-02-20T08:00");
	step(first, MOVE_RESULT, "Giấy khai sinh số 12");
	desk_login(&desk, "din");
	ck_ok(&desk, dossiers_void(&desk.app, second, "nhập hai lần", &desk.err));
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_assert_uint_eq(report.rows, 2);
	ck_assert_str_eq(report.form, "Mẫu số 06");
	ck_assert_str_eq(cell(0, "so_thu_tu"), "1");
	ck_assert_str_eq(cell(0, "nguoi_nop"), "Phạm Thị Nía");
	ck_assert_str_eq(cell(0, "ngay_chuyen"), "2023-02-17");
	ck_assert_str_eq(cell(0, "ngay_nhan_ket_qua"), "2023-02-20");
	ck_assert_str_eq(cell(0, "ngay_tra"), "");
	ck_assert_str_eq(cell(1, "ghi_chu"), "HỦY do nhập nhầm: nhập hai lần");
	ck_assert_str_eq(cell(1, "trang_thai"), "huy");
	ck_assert_str_eq(report.note[0],
		"Sổ có 2 hồ sơ, từ số 01 đến số 02; trong đó hủy do nhập nhầm: 1.");
	ck_assert_ptr_nonnull(strstr(report.note[1], "Trực tiếp 1"));
	ck_assert_ptr_nonnull(strstr(report.note[2], "đã có kết quả, chưa trả 1;"));
	ck_assert_str_eq(report.note[3], "Sổ chưa khóa.");
	buf_init(&out);
	ck_ok(&desk, report_render(&report, REPORT_AS_PDF, 0, &out, &desk.err));
	buf_release(&out);
}
END_TEST

START_TEST(the_days_are_those_of_the_dossier)
{
	const struct correction days[] = { { CORRECT_RESULT_DAY, "2023-02-22" },
		{ CORRECT_RETURN_DAY, "2023-02-23" } };
	int64_t id = desk_accept(&desk, "Phạm Thị Nía", desk.birth);

	desk_clock(&desk, "2023-02-21T08:00");
	step(id, MOVE_RESULT, NULL);
	step(id, MOVE_HAND_OVER, NULL);
	desk_clock(&desk, "2023-02-24T08:00");
	ck_ok(&desk, process_correct(&desk.app, id, days, 2, "bà Nía", "ghi nhầm", &desk.err));
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_assert_str_eq(cell(0, "ngay_nhan_ket_qua"), "2023-02-22");
	ck_assert_str_eq(cell(0, "ngay_tra"), "2023-02-23");
	ck_assert_str_eq(cell(0, "ngay_chuyen"), "");
}
END_TEST

/* The days come from a file, and no step was made at the desk. */
START_TEST(a_result_that_was_read_in_stands_there_too)
{
	const struct import_options options = { .update = true };

	desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	desk_clock(&desk, "2023-02-24T08:00");
	desk_login(&desk, "admin");
	table_expect_with(&desk, EXCHANGE_DOSSIERS, "ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc,"
		"hinh_thuc_nop,ngay_giai_quyet,trang_thai\r\n"
		"H48.28.17-230216-0001,2023-02-16T07:42,Phạm Thị Nía,1.001193,Trực tiếp,"
		"2023-02-20,Đã có kết quả\r\n", &options, 0, 1, 0);
	desk_login(&desk, "hong");
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_assert_str_eq(cell(0, "ngay_nhan_ket_qua"), "2023-02-20");
}
END_TEST

/* It lay at the desk until it was forwarded for good. */
START_TEST(what_came_back_untouched_was_not_forwarded)
{
	int64_t id = desk_accept(&desk, "Phạm Thị Nía", desk.birth);

	desk_clock(&desk, "2023-02-17T08:00");
	step(id, MOVE_FORWARD, NULL);
	step(id, MOVE_TAKE_BACK, NULL);
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_assert_str_eq(cell(0, "ngay_chuyen"), "");
	report_release(&report);
	desk_clock(&desk, "2023-02-20T08:00");
	step(id, MOVE_FORWARD, NULL);
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_assert_str_eq(cell(0, "ngay_chuyen"), "2023-02-20");
}
END_TEST

/* A refusal waits for the citizen as any result does, and stays one when it is handed over. */
START_TEST(a_refusal_is_a_result_that_is_handed_over)
{
	int64_t id = dossier_in(&desk, STATE_REFUSED);

	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_assert_str_eq(cell(0, "ghi_chu"), "Từ chối giải quyết");
	ck_assert_str_eq(cell(0, "ngay_nhan_ket_qua"), "2023-02-16");
	ck_assert_ptr_nonnull(strstr(report.note[2], "đã có kết quả, chưa trả 1;"));
	report_release(&report);
	ck_ok(&desk, make_step(&desk, id, MOVE_HAND_OVER));
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_assert_str_eq(cell(0, "ghi_chu"), "Từ chối giải quyết");
	ck_assert_str_eq(cell(0, "ngay_tra"), "2023-02-16");
	ck_assert_ptr_nonnull(strstr(report.note[2], "đã có kết quả, chưa trả 0;"));
}
END_TEST

static int try_accept(void)
{
	struct accepted accepted;
	struct intake intake;
	int status;

	desk_login(&desk, "hong");
	desk_intake(&desk, &intake, "Phạm Văn Đía", desk.birth);
	status = intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err);
	intake_release(&intake);
	return status;
}

START_TEST(a_closed_register_takes_no_dossier)
{
	desk_clock(&desk, "2023-12-29T08:00");
	desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	ck_fails(&desk, ERR_DENIED, register_close(&desk.app, 2023, &desk.err));
	desk_login(&desk, "din");
	ck_fails(&desk, ERR_INVALID, register_close(&desk.app, 2023, &desk.err));
	ck_fails(&desk, ERR_NOT_FOUND, register_close(&desk.app, 2022, &desk.err));
	desk_clock(&desk, "2023-12-31T08:00");
	ck_ok(&desk, register_close(&desk.app, 2023, &desk.err));
	ck_fails(&desk, ERR_CONFLICT, register_close(&desk.app, 2023, &desk.err));
	ck_fails(&desk, ERR_CONFLICT, try_accept());
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier"), 1);
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_assert_uint_eq(report.signatures, 1);
	ck_assert_ptr_nonnull(strstr(report.note[3], "Khóa sổ ngày 31 tháng 12 năm 2023"));
	/* The next year opens by itself. */
	desk_clock(&desk, "2024-01-02T08:00");
	ck_ok(&desk, try_accept());
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM register_book"), 2);
}
END_TEST

/* The statement was signed: what is found to be wrong later stands below it. */
START_TEST(the_counts_of_a_closed_book_stay)
{
	int64_t id = desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	int64_t other = desk_accept(&desk, "Phạm Văn Đía", desk.birth);

	step(id, MOVE_RESULT, NULL);
	step(id, MOVE_HAND_OVER, NULL);
	desk_clock(&desk, "2023-12-31T17:00");
	desk_login(&desk, "din");
	ck_ok(&desk, register_close(&desk.app, 2023, &desk.err));
	desk_clock(&desk, "2024-01-10T08:00");
	desk_login(&desk, "hong");
	step(other, MOVE_RESULT, NULL); /* that changes nothing of December */
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_assert_uint_eq(report.notes, 4);
	report_release(&report);
	desk_login(&desk, "din");
	ck_ok(&desk, dossiers_void(&desk.app, id, "nhập hai lần", &desk.err));
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	ck_assert_str_eq(report.note[0],
		"Sổ có 2 hồ sơ, từ số 01 đến số 02; trong đó hủy do nhập nhầm: 0.");
	ck_assert_ptr_nonnull(strstr(report.note[1], "Trực tiếp 2;"));
	ck_assert_ptr_nonnull(strstr(report.note[2],
		"đã trả kết quả hoặc từ chối giải quyết 1; đã có kết quả, chưa trả 0; "
		"rút hồ sơ 0; đang giải quyết 1."));
	ck_assert_uint_eq(report.notes, 5);
	ck_assert_str_eq(report.note[4], "Sau khi khóa sổ có điều chỉnh: "
		"hủy do nhập nhầm 1 (khi khóa sổ: 0); Trực tiếp 1 (khi khóa sổ: 2); "
		"đã trả kết quả hoặc từ chối giải quyết 0 (khi khóa sổ: 1).");
	ck_assert_str_eq(cell(0, "ghi_chu"), "HỦY do nhập nhầm: nhập hai lần");
}
END_TEST

/* 31 December 2024 is worked: whoever comes in the afternoon is still taken in. */
START_TEST(the_last_day_is_worked_to_its_end)
{
	static const struct {
		const char *moment;
		bool closable;
	} moments[] = {
		{ "2024-12-31T08:00", false }, { "2024-12-31T16:59", false },
		{ "2024-12-31T17:00", true }, { "2025-01-01T00:00", true },
	};

	desk_clock(&desk, "2024-12-30T08:00");
	desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	desk_login(&desk, "din");
	for (size_t i = 0; i < TESTING_COUNT(moments); i++) {
		desk_clock(&desk, moments[i].moment);
		err_clear(&desk.err);
		ck_assert_int_eq(register_closable(&desk.app, 2024, &desk.err),
			moments[i].closable ? 0 : -1);
		ck_assert_int_eq(desk.err.code, moments[i].closable ? ERR_NONE : ERR_INVALID);
	}
	desk_clock(&desk, "2024-12-31T14:00");
	ck_fails(&desk, ERR_INVALID, register_close(&desk.app, 2024, &desk.err));
	ck_ok(&desk, try_accept());
}
END_TEST

START_TEST(a_unit_that_ends_closes_its_register)
{
	struct register_book_list books;

	desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	desk_sql(&desk, "UPDATE unit_version SET valid_to = '2023-06-30'");
	desk_sql(&desk, "INSERT INTO unit_version (unit_id, valid_from, name, letterhead, place,"
		" desk) SELECT unit_id, '2023-07-01', 'UBND xã Mới', 'UBND XÃ MỚI', 'Mới', desk"
		" FROM unit_version");
	desk_login(&desk, "din");
	ck_fails(&desk, ERR_INVALID, register_close(&desk.app, 2023, &desk.err));
	desk_clock(&desk, "2023-07-03T08:00");
	ck_ok(&desk, register_close(&desk.app, 2023, &desk.err));
	ck_ok(&desk, try_accept());
	ck_ok(&desk, register_books(&desk.app, 2023, &books, &desk.err));
	ck_assert_uint_eq(books.count, 2);
	ck_assert_int_eq(books.item[0].closed, desk_day("2023-06-30"));
	ck_assert_int_eq(books.item[1].closed, DAY_NONE);
	ck_assert_int_eq(books.item[1].last_serial, 1);
	register_book_list_release(&books);
}
END_TEST

START_TEST(a_closed_book_looks_as_agreed)
{
	int64_t first = desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	struct buf out;

	desk_accept(&desk, "Phạm Văn Đía", desk.birth);
	step(first, MOVE_RESULT, "Giấy khai sinh số 12");
	step(first, MOVE_HAND_OVER, NULL);
	desk_login(&desk, "din");
	desk_clock(&desk, "2023-12-31T08:00");
	ck_ok(&desk, register_close(&desk.app, 2023, &desk.err));
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &report, &desk.err));
	buf_init(&out);
	ck_ok(&desk, report_render(&report, REPORT_AS_TEXT, 230, &out, &desk.err));
	golden_check("golden/register-closed.txt", out.data);
	buf_release(&out);
}
END_TEST

/* Nobody has closed the old book in time: what follows does not go into it. */
START_TEST(a_new_unit_has_its_own_book)
{
	struct register_book_list books;
	int year;

	desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	desk_sql(&desk, "UPDATE unit_version SET valid_to = '2025-06-30'");
	desk_sql(&desk, "INSERT INTO unit_version (unit_id, valid_from, name, letterhead, place,"
		" desk) SELECT unit_id, '2025-07-01', 'UBND xã Mới', 'UBND XÃ MỚI', 'Mới', desk"
		" FROM unit_version");
	desk_clock(&desk, "2025-06-27T08:00");
	ck_ok(&desk, try_accept());
	desk_clock(&desk, "2025-07-01T08:00");
	ck_ok(&desk, register_year_to_close(&desk.app, &year, &desk.err));
	ck_assert_int_eq(year, 2023);
	ck_ok(&desk, try_accept());
	desk_login(&desk, "din");
	ck_ok(&desk, register_close(&desk.app, 2023, &desk.err));
	ck_ok(&desk, register_year_to_close(&desk.app, &year, &desk.err));
	ck_assert_int_eq(year, 2025);
	ck_ok(&desk, register_closable(&desk.app, 2025, &desk.err));
	ck_ok(&desk, register_close(&desk.app, 2025, &desk.err));
	ck_fails(&desk, ERR_INVALID, register_closable(&desk.app, 2025, &desk.err));
	/* What follows lasts until the end of the year. */
	ck_fails(&desk, ERR_INVALID, register_close(&desk.app, 2025, &desk.err));
	ck_ok(&desk, register_year_to_close(&desk.app, &year, &desk.err));
	ck_assert_int_eq(year, 0);
	ck_ok(&desk, register_books(&desk.app, 2025, &books, &desk.err));
	ck_assert_uint_eq(books.count, 2);
	ck_assert_int_eq(books.item[0].closed, desk_day("2025-06-30"));
	ck_assert_int_eq(books.item[0].last_serial, 1);
	ck_assert_int_eq(books.item[1].opened, desk_day("2025-07-01"));
	ck_assert_int_eq(books.item[1].closed, DAY_NONE);
	ck_assert_int_eq(books.item[1].last_serial, 1);
	register_book_list_release(&books);
	desk_clock(&desk, "2025-12-31T16:59");
	ck_fails(&desk, ERR_INVALID, register_close(&desk.app, 2025, &desk.err));
	desk_clock(&desk, "2025-12-31T17:00");
	ck_ok(&desk, register_close(&desk.app, 2025, &desk.err));
	ck_fails(&desk, ERR_CONFLICT, register_close(&desk.app, 2025, &desk.err));
}
END_TEST

START_TEST(a_new_telephone_opens_no_book)
{
	desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	desk_sql(&desk, "UPDATE unit_version SET valid_to = '2023-06-30'");
	desk_sql(&desk, "INSERT INTO unit_version (unit_id, valid_from, name, letterhead, place,"
		" desk, phone) SELECT unit_id, '2023-07-01', name, letterhead, place, desk,"
		" '0255' FROM unit_version");
	desk_clock(&desk, "2023-07-03T08:00");
	ck_ok(&desk, try_accept());
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM register_book"), 1);
	ck_fails(&desk, ERR_INVALID, register_closable(&desk.app, 2023, &desk.err));
}
END_TEST

START_TEST(a_book_is_printed_and_listed)
{
	struct register_book_list books;
	struct dossier_list dossiers;
	char *path = NULL;
	bool printed;

	desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	desk_setting(&desk, "print_folder", desk.folder);
	ck_ok(&desk, register_print(&desk.app, 2023, 1, &path, &printed, &desk.err));
	ck_assert_ptr_nonnull(strstr(path, "so-theo-doi-2023-01.pdf"));
	free(path);
	ck_fails(&desk, ERR_NOT_FOUND,
		register_print(&desk.app, 2023, 2, &path, &printed, &desk.err));
	ck_ok(&desk, register_books(&desk.app, 0, &books, &desk.err));
	ck_ok(&desk, register_dossiers(&desk.app, books.item[0].id, &dossiers, &desk.err));
	ck_assert_uint_eq(dossiers.count, 1);
	ck_assert_int_eq(dossiers.item[0].register_serial, 1);
	dossier_list_release(&dossiers);
	register_book_list_release(&books);
}
END_TEST

Suite *register_suite(void)
{
	Suite *suite = suite_create("register");
	TCase *tc = tcase_create("register");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, dossiers_stand_in_the_order_of_their_serials);
	tcase_add_test(tc, the_days_are_those_of_the_dossier);
	tcase_add_test(tc, a_result_that_was_read_in_stands_there_too);
	tcase_add_test(tc, what_came_back_untouched_was_not_forwarded);
	tcase_add_test(tc, a_refusal_is_a_result_that_is_handed_over);
	tcase_add_test(tc, a_closed_register_takes_no_dossier);
	tcase_add_test(tc, the_counts_of_a_closed_book_stay);
	tcase_add_test(tc, the_last_day_is_worked_to_its_end);
	tcase_add_test(tc, a_unit_that_ends_closes_its_register);
	tcase_add_test(tc, a_closed_book_looks_as_agreed);
	tcase_add_test(tc, a_new_unit_has_its_own_book);
	tcase_add_test(tc, a_new_telephone_opens_no_book);
	tcase_add_test(tc, a_book_is_printed_and_listed);
	suite_add_tcase(suite, tc);
	return suite;
}
