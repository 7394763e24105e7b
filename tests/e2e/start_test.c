#include "config.h"

#include <stdlib.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "testing.h"

/* The first screen of an officer on the sample year, on its last working day. */
static struct e2e e;
static char *home, *db;

static void make_demo(void)
{
	const char *const argv[] = { "motcua", "--db", db, "init", "--demo", NULL };
	struct e2e_options options = { .argv = argv };

	ck_assert_int_eq(e2e_run(&e, &options, home), 0);
	e2e_end(&e);
}

static void start(const char *login, int rows, int cols)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2022-12-30T07:42", NULL };
	struct e2e_options options = { .argv = argv, .rows = rows, .cols = cols };
	char *keys = xasprintf("%s{Enter}demo-%s{Enter}", login, login);

	e2e_start(&e, &options, home);
	e2e_keys(&e, keys);
	e2e_screen_is(&e, "start");
	free(keys);
}

static void setup(void)
{
	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	make_demo();
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

START_TEST(the_work_and_both_targets_are_seen_at_once)
{
	start("hong", 24, 80);
	e2e_shows(&e, "DỮ LIỆU MẪU");
	e2e_shows(&e, "▸ ! Quá hạn                       2");
	e2e_shows(&e, "18,8% !");
	e2e_shows(&e, "6/32 – thiếu 1 để đạt 20%");
	e2e_shows(&e, "35/55 – đạt chỉ tiêu 10%");
	e2e_shows(&e, "Báo cáo tháng 12: hôm nay đến hạn");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "H48.28.17-220128-0001");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "start");
}
END_TEST

START_TEST(a_long_paste_is_cut_and_said)
{
	struct buf paste;

	buf_init(&paste);
	buf_addn(&paste, 'a', 20000);
	start("hong", 24, 80);
	e2e_bytes(&e, paste.data, paste.len, paste.len);
	e2e_shows(&e, "Chỗ này chứa tối đa 200 ký tự");
	e2e_keys(&e, "{Esc}{F2}");
	e2e_screen_is(&e, "intake");
	e2e_bytes(&e, paste.data, paste.len, paste.len);
	e2e_shows(&e, "Chỗ này chứa tối đa 500 ký tự");
	buf_release(&paste);
}
END_TEST

START_TEST(a_few_letters_find_people_without_accents)
{
	start("hong", 24, 80);
	e2e_keys(&e, "pham thi n");
	e2e_shows(&e, "Phạm Thị Nẻo");
	e2e_lacks(&e, "Việc hôm nay");
	e2e_keys(&e, "{Down}{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_keys(&e, "{Esc}");
	/* back at the hits, on the same one, ready for the next of them or for another search */
	e2e_shows(&e, "Tìm: pham thi n");
	e2e_shows(&e, "▸Hồ sơ     H48.28.17-220208-0001");
	e2e_keys(&e, "din");
	e2e_shows(&e, "Tìm: din");
	e2e_lacks(&e, "Tìm: pham");
	e2e_keys(&e, "{Esc}");
	e2e_shows(&e, "Việc hôm nay");
	/* not where something was done */
	e2e_keys(&e, "tiep nhan{Enter}");
	e2e_screen_is(&e, "intake");
	e2e_keys(&e, "{Esc}");
	e2e_shows(&e, "Việc hôm nay");
}
END_TEST

START_TEST(of_a_common_name_the_newest_come_first_and_more_can_be_listed)
{
	start("hong", 24, 80);
	e2e_keys(&e, "pham");
	e2e_shows(&e, "H48.28.17-221231-0001");
	e2e_lacks(&e, "-2201");
	e2e_shows(&e, "… còn nữa: Enter xem tất cả");
	e2e_shows(&e, "Còn kết quả khác; gõ thêm chữ hoặc số.");
	e2e_keys(&e, "{Down}{Down}{Down}{Down}{Down}{Down}{Down}{Down}{Enter}");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "pham");
	e2e_keys(&e, "{Esc}{Esc}{Ctrl-P}pham thi neo");
	e2e_lacks(&e, "còn nữa");
}
END_TEST

START_TEST(last_digits_procedures_and_actions_are_found_too)
{
	start("hong", 24, 80);
	e2e_keys(&e, "220128-0001");
	e2e_shows(&e, "Đinh Thị Ơn");
	e2e_keys(&e, "{Esc}khai sinh");
	e2e_shows(&e, "1.001193  Đăng ký khai sinh");
	e2e_keys(&e, "{End}{Ctrl-U}1.001193{Enter}");
	e2e_shows(&e, "Dịch vụ công: mức độ 3");
	e2e_keys(&e, "{Esc}tra ket qua");
	e2e_shows(&e, "Trả kết quả");
	e2e_keys(&e, "{Esc}khong co ai ten nay");
	e2e_shows(&e, "Không tìm thấy.");
}
END_TEST

START_TEST(what_the_post_carries_is_found_by_its_number)
{
	start("hong", 24, 80);
	e2e_keys(&e, "eh 106431545");
	e2e_shows(&e, "H48.28.17-220112-0001  Đinh Văn Ốt");
	e2e_lacks(&e, "221031-0001");
	e2e_keys(&e, "{Esc}{Ctrl-P}EH106431752VN");
	e2e_shows(&e, "H48.28.17-221031-0001");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "dossier");
}
END_TEST

START_TEST(ctrl_p_jumps_from_anywhere_after_the_login)
{
	start("hong", 24, 80);
	e2e_keys(&e, "{F3}{Ctrl-P}");
	e2e_screen_is(&e, "find");
	e2e_keys(&e, "on dinh");
	e2e_shows(&e, "Đinh Thị Ơn");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "dossiers");
	e2e_keys(&e, "{Ctrl-K}{Ctrl-P}");
	e2e_screen_is(&e, "login");
}
END_TEST

START_TEST(only_what_the_role_allows_is_offered)
{
	start("admin", 24, 80);
	e2e_lacks(&e, "F2 ");
	e2e_lacks(&e, "F5 ");
	e2e_shows(&e, "F10 Quản trị");
	e2e_keys(&e, "{F1}");
	e2e_lacks(&e, "Tiếp nhận một hồ sơ");
	e2e_shows(&e, "F10");
	/* pressed all the same it says for whom it is */
	e2e_keys(&e, "{Esc}{F2}");
	e2e_screen_is(&e, "start");
	e2e_shows(&e, "! Vai trò của bạn không");
	e2e_keys(&e, "{F3}");
	e2e_lacks(&e, " t Trả");
	e2e_shows(&e, " h Hủy");
}
END_TEST

START_TEST(the_key_bar_grows_with_the_screen)
{
	start("hong", 43, 132);
	e2e_shows(&e, "F2 Tiếp nhận");
	e2e_shows(&e, "F7 Đổi người");
	e2e_shows(&e, "F10 Quản trị");
	e2e_keys(&e, "{F2}");
	e2e_shows(&e, "F3 In ");
	e2e_shows(&e, "F4 Cùng thủ tục");
	e2e_shows(&e, "F5 Thành phần");
	e2e_shows(&e, "F8 Vì sao");
	e2e_resize(&e, 24, 80);
	e2e_shows(&e, "F9 Tiếp nhận");
	e2e_shows(&e, "Esc Quay lại");
}
END_TEST

START_TEST(a_small_screen_keeps_the_work)
{
	start("hong", 15, 60);
	e2e_shows(&e, "Quá hạn");
	/* down to the last row, and whose desk it is */
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "▸   Đang nhập dở");
	e2e_shows(&e, "Đinh Thị Hồng │ 07:42");
	e2e_lacks(&e, "Chỉ tiêu năm");
	e2e_resize(&e, 43, 132);
	e2e_shows(&e, "Chỉ tiêu năm 2022");
}
END_TEST

static Suite *start_suite(void)
{
	Suite *suite = suite_create("start");
	TCase *tc = tcase_create("start");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, the_work_and_both_targets_are_seen_at_once);
	tcase_add_test(tc, a_long_paste_is_cut_and_said);
	tcase_add_test(tc, a_few_letters_find_people_without_accents);
	tcase_add_test(tc, of_a_common_name_the_newest_come_first_and_more_can_be_listed);
	tcase_add_test(tc, last_digits_procedures_and_actions_are_found_too);
	tcase_add_test(tc, what_the_post_carries_is_found_by_its_number);
	tcase_add_test(tc, ctrl_p_jumps_from_anywhere_after_the_login);
	tcase_add_test(tc, only_what_the_role_allows_is_offered);
	tcase_add_test(tc, the_key_bar_grows_with_the_screen);
	tcase_add_test(tc, a_small_screen_keeps_the_work);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { start_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
