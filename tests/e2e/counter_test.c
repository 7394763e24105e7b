#include "config.h"

#include <stdlib.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

/* What is typed wrong at the counter is seen at once, and never becomes something else. */
static struct e2e e;
static char *home, *db;

static void start_as(const char *login, const char *password)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T07:42", NULL };
	struct e2e_options options = { .argv = argv };
	char *keys = xasprintf("%s{Enter}%s{Enter}", login, password);

	e2e_start(&e, &options, home);
	e2e_keys(&e, keys);
	e2e_screen_is(&e, "start");
	free(keys);
}

static void setup(void)
{
	const char *argv[] = { "motcua", "--db", NULL, "init", "--demo", NULL };
	struct e2e_options options = { .argv = argv };

	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	argv[2] = db;
	ck_assert_int_eq(e2e_run(&e, &options, home), 0);
	e2e_end(&e);
	start_as("hong", "demo-hong");
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

START_TEST(text_in_a_choice_takes_what_it_names_or_nothing)
{
	e2e_keys(&e, "{F2}Hồ Văn Test{Enter}{Tab}{Tab}{Tab}{Tab}lang vo{Enter}");
	e2e_shows(&e, "[Làng Vờ]");
	e2e_keys(&e, "{Shift-Tab}xa la");
	e2e_shows(&e, "! Không có lựa chọn “xa la”");
	e2e_shows(&e, "[Làng Vờ]");
	e2e_keys(&e, "{Tab}{Tab}Trường tiểu học ");
	e2e_shows(&e, "[ ]");
	e2e_shows(&e, "! Phím cách đánh dấu");
	e2e_keys(&e, "{Tab}{Tab}{Tab}tre em{Tab}");
	e2e_shows(&e, "! Không có lựa chọn “tre em”");
	e2e_shows(&e, "[Trực tiếp]");
}
END_TEST

START_TEST(an_organisation_is_asked_for_its_tax_code)
{
	e2e_keys(&e, "{F2}Công ty TNHH Làng Vờ{Enter}051185900117{Enter}12031985{Enter}");
	e2e_lacks(&e, "Mã số thuế");
	e2e_keys(&e, "3");
	e2e_shows(&e, "Mã số thuế 051185900117");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "! Tổ chức không có ngày sinh");
	e2e_keys(&e, "{Ctrl-U}{Shift-Tab}{Ctrl-U}123");
	e2e_shows(&e, "Mã số thuế, mã doanh nghiệp: 10 chữ số");
	e2e_keys(&e, "{F9}");
	e2e_lacks(&e, "! Tổ chức không có ngày sinh");
	e2e_shows(&e, "! Mã số thuế, mã số doanh nghiệp có 10 hoặc 13 chữ số");
}
END_TEST

START_TEST(a_wrong_text_is_told_as_its_field_is_left)
{
	e2e_keys(&e, "{F2}Phạm Thị Nía{Enter}0511909002281{Enter}");
	e2e_shows(&e, "! Số CCCD, số định danh có 12 chữ số");
	e2e_shows(&e, "0511909002281");
	e2e_keys(&e, "051185001{Enter}");
	e2e_shows(&e, "! Nhập ngày sinh");
	e2e_shows(&e, "051185001");
	/* what is missing is not wrong yet */
	e2e_keys(&e, "{Enter}12{Enter}");
	e2e_shows(&e, "! Số điện thoại có 8 đến 15 chữ số");
	e2e_lacks(&e, "! Chọn thủ tục");
	e2e_keys(&e, "{Shift-Tab}{Ctrl-U}0914123456{Enter}");
	e2e_lacks(&e, "! Số điện thoại");
}
END_TEST

START_TEST(a_procedure_that_nothing_fits_is_told)
{
	e2e_keys(&e, "{F2}Phạm Thị Nía{Enter}{PgDn}kai sinnh{Tab}");
	e2e_shows(&e, "! Không có thủ tục nào khớp");
	e2e_shows(&e, "kai sinnh");
	e2e_keys(&e, "{Shift-Tab}{Ctrl-U}chung thuc{Esc}{Tab}");
	e2e_shows(&e, "! Chưa chọn thủ tục");
	e2e_keys(&e, "{Shift-Tab}{Ctrl-U}2.000815{Tab}");
	e2e_shows(&e, "Chứng thực bản sao");
	e2e_lacks(&e, "! Chưa chọn");
}
END_TEST

START_TEST(who_has_the_number_is_taken_by_it)
{
	int row, col;

	e2e_keys(&e, "{F2}Đinh Văn Tèo{Enter}051085900117{Enter}1985{PgDn}khai sinh{Enter}5{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0001.");
	e2e_keys(&e, "Hồ Văn Test{Enter}051085900117{Enter}");
	e2e_shows(&e, "! Số này đã ghi cho Đinh Văn Tèo.");
	e2e_keys(&e, "{Shift-Tab}");
	e2e_shows(&e, "↓ rồi Enter chọn người trong sổ có số này.");
	e2e_keys(&e, "{Down}{Enter}");
	e2e_shows(&e, "đã có trong sổ");
	e2e_shows(&e, "Đinh Văn Tèo");
	e2e_lacks(&e, "Hồ Văn Test");
	e2e_lacks(&e, "!");
	ck_assert(e2e_find(&e, "Thủ tục", &row, &col));
	ck_assert_int_eq(e.cursor.row, row);
}
END_TEST

START_TEST(the_cursor_stands_where_something_is_missing)
{
	int row, col;

	e2e_keys(&e, "{F2}Phạm Thị Nía{Enter}{PgDn}khai sinh{Enter}7{F9}");
	e2e_shows(&e, "! Ghi rõ lý do khác.");
	ck_assert(e2e_find(&e, "Lý do khác", &row, &col));
	ck_assert_int_eq(e.cursor.row, row);
	e2e_keys(&e, "Mất điện{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0001.");
	/* of the owner too */
	e2e_keys(&e, "Hồ Văn Test{Enter}{PgDn}{Esc}{Shift-Tab}Hồ Thị Bé{Enter}con{Enter}123{Enter}");
	e2e_keys(&e, "30/02/2000{Enter}");
	e2e_shows(&e, "! Số CCCD, số định danh có 12 chữ số");
	e2e_shows(&e, "! Nhập ngày sinh");
}
END_TEST

START_TEST(the_reasons_cover_nothing)
{
	e2e_keys(&e, "{F2}Phạm Thị Nía{Enter}{PgDn}khai sinh{Enter}");
	e2e_shows(&e, "1 Không có điện thoại");
	e2e_shows(&e, "7 Khác");
	e2e_shows(&e, "Đã thu phí");
	e2e_shows(&e, "Ghi chú");
	e2e_shows(&e, "Hẹn trả: ");
	e2e_shows(&e, "Thành phần hồ sơ (F5)");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "! Thủ tục này nộp trực tuyến được.");
	e2e_shows(&e, "7 Khác");
	e2e_keys(&e, "5");
	e2e_lacks(&e, "7 Khác");
}
END_TEST

static void cursor_is_at(const char *label)
{
	int row, col;

	ck_assert(e2e_find(&e, label, &row, &col));
	if (e.cursor.row != row || e.cursor.col < col)
		e2e_fail(&e, "the cursor is not at %s", label);
}

START_TEST(one_key_goes_to_the_procedure_and_one_back)
{
	e2e_keys(&e, "{F2}");
	/* an old woman without a card */
	e2e_keys(&e, "Y Xúa{Enter}{PgDn}");
	cursor_is_at("Thủ tục");
	e2e_shows(&e, "Y Xúa");
	e2e_keys(&e, "khai sinh{Enter}{PgUp}");
	cursor_is_at("Người nộp");
	/* a line that was being searched in is not lost */
	e2e_keys(&e, "{Shift-Tab}0914123456{Esc}{PgDn}");
	e2e_shows(&e, "Điện thoại 0914123456");
	cursor_is_at("Thủ tục");
	e2e_keys(&e, "{F5}{PgDn}");
	cursor_is_at("Thủ tục");
}
END_TEST

START_TEST(up_and_down_follow_the_rows)
{
	e2e_keys(&e, "{F2}Y Xúa{Enter}");
	cursor_is_at("Số CCCD/CMND");
	e2e_keys(&e, "{Down}");
	cursor_is_at("Điện thoại");
	e2e_keys(&e, "{Down}{Down}{Down}{Up}{Up}");
	cursor_is_at("Thôn");
	e2e_keys(&e, "{Up}");
	cursor_is_at("Ngày sinh");
	e2e_keys(&e, "{Up}");
	cursor_is_at("Người nộp");
}
END_TEST

START_TEST(a_look_leaves_nothing_unfinished)
{
	e2e_keys(&e, "{F2}pham{Esc}{Esc}");
	e2e_screen_is(&e, "start");
	e2e_lacks(&e, "Đang nhập dở                  1");
	e2e_shows(&e, "Đang nhập dở                  0");
}
END_TEST

START_TEST(what_was_left_is_offered_in_an_empty_form)
{
	e2e_keys(&e, "{F2}Phạm Thị Nía{Enter}{Enter}1990{Esc}");
	e2e_screen_is(&e, "start");
	e2e_shows(&e, "Phần đang nhập được giữ ở Đang nhập dở");
	e2e_keys(&e, "{F2}");
	e2e_shows(&e, "Đang nhập dở: Phạm Thị Nía · F7 nhập tiếp");
	e2e_keys(&e, "{F7}");
	e2e_shows(&e, "Người nộp            Phạm Thị Nía");
	e2e_shows(&e, "1990");
	e2e_keys(&e, "{Esc}{End}{Enter}");
	e2e_screen_is(&e, "drafts");
	e2e_shows(&e, "Chưa xong");
	e2e_keys(&e, "{Esc}{F2}{F7}{PgDn}khai sinh{Enter}1{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0001.");
	e2e_lacks(&e, "F7 nhập tiếp");
	e2e_keys(&e, "{F7}");
	e2e_shows(&e, "Chưa có gì để tạm cất.");
}
END_TEST

START_TEST(the_name_of_a_paper_is_read_in_full)
{
	e2e_keys(&e, "{F2}Phạm Thị Nía{Enter}{PgDn}khai sinh{Enter}5{F5}{Down}");
	e2e_shows(&e, "làm chứng hoặc giấy cam đoan");
	e2e_lacks(&e, "một chữ số là số lượng");
	e2e_keys(&e, "{Up}{Up}{F5}");
}
END_TEST

static Suite *counter_suite(void)
{
	Suite *suite = suite_create("counter");
	TCase *tc = tcase_create("counter");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, text_in_a_choice_takes_what_it_names_or_nothing);
	tcase_add_test(tc, an_organisation_is_asked_for_its_tax_code);
	tcase_add_test(tc, a_wrong_text_is_told_as_its_field_is_left);
	tcase_add_test(tc, a_procedure_that_nothing_fits_is_told);
	tcase_add_test(tc, who_has_the_number_is_taken_by_it);
	tcase_add_test(tc, the_cursor_stands_where_something_is_missing);
	tcase_add_test(tc, the_reasons_cover_nothing);
	tcase_add_test(tc, one_key_goes_to_the_procedure_and_one_back);
	tcase_add_test(tc, up_and_down_follow_the_rows);
	tcase_add_test(tc, a_look_leaves_nothing_unfinished);
	tcase_add_test(tc, what_was_left_is_offered_in_an_empty_form);
	tcase_add_test(tc, the_name_of_a_paper_is_read_in_full);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { counter_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
