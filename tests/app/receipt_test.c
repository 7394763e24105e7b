#include "config.h"

#include "desk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "motcua/app/dossiers.h"
#include "motcua/app/receipt.h"
#include "motcua/base/alloc.h"
#include "motcua/store/dossier.h"
#include "table.h"

Suite *receipt_suite(void);

static struct desk desk;
static struct buf out;
static int64_t id;

static void setup(void)
{
	desk_open(&desk);
	id = desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	buf_init(&out);
}

static void teardown(void)
{
	buf_release(&out);
	desk_close(&desk);
}

/* What the receipt must say, in the words of the circular. */
static const char *const said[] = {
	"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
	"UBND XÃ BA NAM",
	"01/BPTNTKQ",
	"Ba Nam, ngày 16 tháng 02 năm 2023",
	"H48.28.17-230216-0001",
	"Phạm Thị Nía",
	"Đăng ký khai sinh",
	"1.001193",
	"Tờ khai đăng ký khai sinh theo mẫu",
	"03 ngày làm việc",
	"07 giờ 42 phút, ngày 16 tháng 02 năm 2023",
	"17 giờ 00 phút, ngày 21 tháng 02 năm 2023",
	"Số thứ tự: 01",
	"Đinh Thị Hồng",
};

/* Lines are broken and cells padded; words are compared, not the layout. */
static void squeeze(struct buf *text)
{
	char *to = text->data;

	for (const char *from = text->data; *from; from++) {
		bool space = *from == ' ' || *from == '\n';

		if (!space || (to > text->data && to[-1] != ' '))
			*to++ = space ? ' ' : *from;
	}
	buf_truncate(text, (size_t)(to - text->data));
}

START_TEST(the_receipt_says_what_the_form_asks)
{
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_RECEIPT, FORM_TEXT, &out, &desk.err));
	squeeze(&out);
	ck_assert_msg(strstr(out.data, said[_i]) != NULL, "%s is not in\n%s", said[_i],
		out.data);
	ck_assert_ptr_null(strstr(out.data, "In lại"));
	ck_assert_ptr_null(strstr(out.data, "tạm tính"));
	/* Papers that may be asked for and were not brought are not received. */
	ck_assert_ptr_null(strstr(out.data, "bị bỏ rơi"));
}
END_TEST

START_TEST(a_second_print_is_marked_and_logged)
{
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_RECEIPT, FORM_PDF, &out, &desk.err));
	ck_assert_int_eq(strncmp(out.data, "%PDF-", 5), 0);
	buf_clear(&out);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_RECEIPT, FORM_TEXT, &out, &desk.err));
	ck_assert_ptr_nonnull(strstr(out.data, "In lại lần 1"));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM issued_form"), 2);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit WHERE action = 'in'"), 2);
}
END_TEST

START_TEST(a_code_of_the_portal_stands_there_once)
{
	struct accepted accepted;
	struct intake intake;

	desk_intake(&desk, &intake, "Đinh Văn Ví", desk.copies);
	intake.channel = CHANNEL_ONLINE;
	desk_text(&intake.portal_code, "G22.99.08-230216-000777");
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake_release(&intake);
	ck_ok(&desk, receipt_render(&desk.app, accepted.dossier_id, FORM_RECEIPT, FORM_TEXT, &out,
		&desk.err));
	ck_assert_ptr_nonnull(strstr(out.data, "Mã hồ sơ: G22.99.08-230216-000777"));
	ck_assert_ptr_null(strstr(out.data, "trên Cổng"));
}
END_TEST

START_TEST(an_imported_dossier_has_the_form_too)
{
	struct dossier dossier;

	desk_login(&desk, "admin");
	table_expect(&desk, EXCHANGE_DOSSIERS,
		"ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc\n"
		"7/HS,2023-01-10T09:14,Phạm Văn Đới,1.001193\n", 1, 0, 0);
	ck_ok(&desk, dossier_by_code(desk.app.store, "7/HS", &dossier, &desk.err));
	ck_assert_str_eq(dossier.form_set, "2018");
	desk_login(&desk, "hong");
	ck_ok(&desk, receipt_render(&desk.app, dossier.id, FORM_RECEIPT, FORM_TEXT, &out, &desk.err));
	ck_assert_ptr_nonnull(strstr(out.data, "Mã hồ sơ: 7/HS"));
	ck_assert_ptr_nonnull(strstr(out.data, "Phạm Văn Đới"));
	ck_assert_ptr_nonnull(strstr(out.data, "ngày 10 tháng 01 năm 2023"));
	dossier_release(&dossier);
}
END_TEST

static void expect_set(int64_t dossier, const char *expected)
{
	struct dossier read;

	ck_ok(&desk, dossier_get(desk.app.store, dossier, &read, &desk.err));
	ck_assert_str_eq(read.form_set, expected);
	dossier_release(&read);
}

START_TEST(the_day_of_acceptance_chooses_the_set_for_good)
{
	int64_t later;

	expect_set(id, "2018");
	desk_clock(&desk, "2025-09-15T08:00");
	later = desk_accept(&desk, "Đinh Văn Ví", desk.birth);
	expect_set(later, "2025");
	expect_set(id, "2018");
	ck_ok(&desk, receipt_render(&desk.app, later, FORM_RECEIPT, FORM_TEXT, &out, &desk.err));
}
END_TEST

START_TEST(the_office_may_set_another_set)
{
	struct accepted accepted;
	struct intake intake;

	desk_setting(&desk, "form_set", "2025");
	expect_set(desk_accept(&desk, "Đinh Văn Ví", desk.birth), "2025");
	desk_setting(&desk, "form_set", "1995");
	desk_intake(&desk, &intake, "Phạm Văn Đới", desk.birth);
	ck_fails(&desk, ERR_NOT_FOUND,
		intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "1995"));
	intake_release(&intake);
}
END_TEST

START_TEST(a_number_or_a_name_means_a_form)
{
	enum form_kind kind;

	ck_ok(&desk, receipt_kind(&desk.app, id, "02", &kind, &desk.err));
	ck_assert_int_eq(kind, FORM_SUPPLEMENT);
	ck_ok(&desk, receipt_kind(&desk.app, id, "kiem_soat", &kind, &desk.err));
	ck_assert_int_eq(kind, FORM_CONTROL);
	ck_fails(&desk, ERR_NOT_FOUND, receipt_kind(&desk.app, 99, "02", &kind, &desk.err));
}
END_TEST

START_TEST(what_is_void_has_its_control_sheet_only)
{
	struct form_offers offers;

	desk_login(&desk, "din");
	ck_ok(&desk, dossiers_void(&desk.app, id, "nhập nhầm", &desk.err));
	ck_fails(&desk, ERR_CONFLICT,
		receipt_render(&desk.app, id, FORM_RECEIPT, FORM_TEXT, &out, &desk.err));
	ck_assert_uint_eq(out.len, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM issued_form"), 0);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_CONTROL, FORM_TEXT, &out, &desk.err));
	ck_assert_ptr_nonnull(strstr(out.data, "ĐÃ HỦY"));
	ck_ok(&desk, receipt_offers(&desk.app, id, &offers, &desk.err));
	ck_assert_uint_eq(offers.count, 1);
	ck_assert_int_eq(offers.item[0].kind, FORM_CONTROL);
	form_offers_release(&offers);
}
END_TEST

START_TEST(a_form_that_does_not_exist_is_not_logged)
{
	enum form_kind kind;

	ck_fails(&desk, ERR_NOT_FOUND, receipt_kind(&desk.app, id, "77", &kind, &desk.err));
	ck_fails(&desk, ERR_NOT_FOUND,
		receipt_render(&desk.app, id, FORM_STOP, FORM_TEXT, &out, &desk.err));
	ck_fails(&desk, ERR_NOT_FOUND,
		receipt_render(&desk.app, id, FORM_REGISTER, FORM_TEXT, &out, &desk.err));
	ck_fails(&desk, ERR_NOT_FOUND,
		receipt_render(&desk.app, 99, FORM_RECEIPT, FORM_TEXT, &out, &desk.err));
	ck_assert_uint_eq(out.len, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM issued_form"), 0);
}
END_TEST

/* A program that stands in for lp: keeps a copy of what it is told to print. */
static void put_lp(const char *script)
{
	char *path = xasprintf("%s/lp", desk.folder);
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fprintf(file, "#!/bin/sh\n%s\n", script);
	fclose(file);
	chmod(path, 0700);
	setenv("PATH", desk.folder, 1);
	free(path);
}

static void print(char **path, bool *printed)
{
	char *folder = xasprintf("%s/in", desk.folder);

	desk_setting(&desk, "print_folder", folder);
	ck_ok(&desk, receipt_print(&desk.app, id, FORM_RECEIPT, path, printed, &desk.err));
	free(folder);
}

START_TEST(without_a_printer_the_file_is_kept_and_named)
{
	struct stat st;
	char *path;
	bool printed;

	put_lp("exit 1");
	print(&path, &printed);
	ck_assert(!printed);
	ck_assert_ptr_nonnull(strstr(path, "/in/H48.28.17-230216-0001-01.pdf"));
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_uint_eq(st.st_mode & 0777, 0600);
	ck_assert_int_gt(st.st_size, 1000);
	free(path);
	path = xasprintf("%s/in", desk.folder);
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_uint_eq(st.st_mode & 0777, 0700);
	free(path);
}
END_TEST

START_TEST(a_second_print_leaves_the_first_file)
{
	char *path, *again;
	bool printed;

	put_lp("exit 1");
	print(&path, &printed);
	print(&again, &printed);
	ck_assert_ptr_nonnull(strstr(again, "/in/H48.28.17-230216-0001-01-2.pdf"));
	ck_assert_int_eq(access(path, F_OK), 0);
	ck_assert_int_eq(access(again, F_OK), 0);
	free(path);
	free(again);
}
END_TEST

START_TEST(a_printer_gets_the_file_itself)
{
	char *path, *copy = xasprintf("%s/printed", desk.folder), *script;
	bool printed;

	script = xasprintf("for f; do :; done; [ -s \"$f\" ] && echo \"$f\" > '%s'", copy);
	put_lp(script);
	print(&path, &printed);
	ck_assert(printed);
	ck_assert_int_eq(access(copy, F_OK), 0);
	free(script);
	free(copy);
	free(path);
}
END_TEST

START_TEST(no_lp_at_all_is_no_printer)
{
	char *path;
	bool printed;

	setenv("PATH", "/nowhere", 1);
	print(&path, &printed);
	ck_assert(!printed);
	free(path);
}
END_TEST

START_TEST(a_folder_that_cannot_be_written_prints_nothing)
{
	char *path;
	bool printed;

	desk_setting(&desk, "print_folder", "/proc/nothing");
	ck_fails(&desk, ERR_SYSTEM,
		receipt_print(&desk.app, id, FORM_RECEIPT, &path, &printed, &desk.err));
	ck_assert_ptr_null(path);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM issued_form"), 0);
}
END_TEST

START_TEST(a_folder_that_is_a_file_prints_nothing)
{
	char *path, *file = xasprintf("%s/in", desk.folder);
	bool printed;

	fclose(fopen(file, "w"));
	desk_setting(&desk, "print_folder", file);
	ck_fails(&desk, ERR_SYSTEM,
		receipt_print(&desk.app, id, FORM_RECEIPT, &path, &printed, &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "cannot be made"));
	ck_assert_ptr_null(path);
	free(file);
}
END_TEST

/* Something stands where the file would be written. */
START_TEST(a_form_that_cannot_be_written_was_not_issued)
{
	char *path, *folder = xasprintf("%s/in", desk.folder),
		*obstacle = xasprintf("%s/.H48.28.17-230216-0001-01.pdf.tmp", folder);
	bool printed;

	mkdir(folder, 0700);
	mkdir(obstacle, 0700);
	desk_setting(&desk, "print_folder", folder);
	ck_fails(&desk, ERR_SYSTEM,
		receipt_print(&desk.app, id, FORM_RECEIPT, &path, &printed, &desk.err));
	ck_assert_ptr_null(path);
	ck_assert(!printed);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM issued_form"), 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit WHERE action = 'in'"), 0);
	rmdir(obstacle);
	print(&path, &printed);
	ck_assert_int_eq(desk_int(&desk, "SELECT copy FROM issued_form"), 1);
	free(path);
	free(folder);
	free(obstacle);
}
END_TEST

START_TEST(a_form_that_cannot_be_noted_is_not_left_lying)
{
	char *path, *folder = xasprintf("%s/in", desk.folder),
		*file = xasprintf("%s/H48.28.17-230216-0001-01.pdf", folder);
	bool printed;

	desk_setting(&desk, "print_folder", folder);
	desk_sql(&desk, "CREATE TRIGGER full BEFORE INSERT ON audit WHEN new.action = 'in'"
		" BEGIN SELECT raise(ABORT, 'full'); END");
	ck_assert_int_eq(receipt_print(&desk.app, id, FORM_RECEIPT, &path, &printed, &desk.err), -1);
	ck_assert_ptr_null(path);
	ck_assert(!printed);
	ck_assert_int_eq(access(folder, F_OK), 0);
	ck_assert_int_eq(access(file, F_OK), -1);
	free(folder);
	free(file);
}
END_TEST

Suite *receipt_suite(void)
{
	Suite *suite = suite_create("receipt");
	TCase *tc = tcase_create("receipt");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, the_receipt_says_what_the_form_asks, 0, TESTING_COUNT(said));
	tcase_add_test(tc, a_second_print_is_marked_and_logged);
	tcase_add_test(tc, a_code_of_the_portal_stands_there_once);
	tcase_add_test(tc, an_imported_dossier_has_the_form_too);
	tcase_add_test(tc, the_day_of_acceptance_chooses_the_set_for_good);
	tcase_add_test(tc, the_office_may_set_another_set);
	tcase_add_test(tc, a_number_or_a_name_means_a_form);
	tcase_add_test(tc, what_is_void_has_its_control_sheet_only);
	tcase_add_test(tc, a_form_that_does_not_exist_is_not_logged);
	tcase_add_test(tc, without_a_printer_the_file_is_kept_and_named);
	tcase_add_test(tc, a_second_print_leaves_the_first_file);
	tcase_add_test(tc, a_printer_gets_the_file_itself);
	tcase_add_test(tc, no_lp_at_all_is_no_printer);
	tcase_add_test(tc, a_folder_that_cannot_be_written_prints_nothing);
	tcase_add_test(tc, a_folder_that_is_a_file_prints_nothing);
	tcase_add_test(tc, a_form_that_cannot_be_written_was_not_issued);
	tcase_add_test(tc, a_form_that_cannot_be_noted_is_not_left_lying);
	suite_add_tcase(suite, tc);
	return suite;
}
