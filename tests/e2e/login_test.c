#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

static struct e2e e;
static char *home, *db;

static void start(const char *lang)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T07:42", "--lang",
		lang, NULL };
	struct e2e_options options = { .argv = argv };

	e2e_start(&e, &options, home);
}

static void make_demo(void)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T07:42", "init",
		"--demo", NULL };
	struct e2e_options options = { .argv = argv };

	ck_assert_int_eq(e2e_run(&e, &options, home), 0);
	e2e_end(&e);
}

static void setup(void)
{
	home = testing_make_dir();
	db = xasprintf("%s/desk/motcua.db", home);
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

START_TEST(the_first_run_makes_the_store)
{
	start("vi");
	e2e_screen_is(&e, "setup");
	e2e_shows(&e, "Chưa có kho dữ liệu.");
	/* everything that is wrong is shown at once, and nothing typed is lost */
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "! Nhập tên đơn vị.");
	e2e_keys(&e, "UBND xã Ba Nam{F9}");
	e2e_shows(&e, "! Sửa các chỗ có dấu !");
	e2e_shows(&e, "Tên đơn vị         UBND xã Ba Nam");
	e2e_keys(&e, "h48.28.17{Tab}{Tab}UBND{Ctrl-U}UBND tỉnh Quảng Ngãi{Tab}");
	e2e_keys(&e, "Quảng Ngãi{Tab}Phạm Văn Rế{Tab}re{Tab}mat-khau{Tab}mat-khaw{F9}");
	e2e_shows(&e, "! Không khớp với mật khẩu ở trên");
	ck_assert_int_ne(access(db, F_OK), 0);
	e2e_keys(&e, "{Ctrl-U}mat-khau{F9}");
	e2e_screen_is(&e, "login");
	ck_assert_int_eq(access(db, F_OK), 0);
	e2e_shows(&e, "Đã tạo kho dữ liệu.");
	e2e_shows(&e, "UBND xã Ba Nam │ Đăng nhập");
	e2e_shows(&e, "Tên đăng nhập  re");
	e2e_keys(&e, "mat-khau{Enter}");
	e2e_lacks(&e, "Mật khẩu");
	e2e_shows(&e, "Phạm Văn Rế │ T5 16/02/2023 07:42");
}
END_TEST

START_TEST(a_wizard_that_is_left_makes_nothing)
{
	start("vi");
	e2e_keys(&e, "UBND xã Ba Nam{Enter}");
	e2e_send(&e, "{Ctrl-Q}");
	ck_assert_int_eq(e2e_wait(&e), 0);
	ck_assert_int_ne(access(db, F_OK), 0);
}
END_TEST

START_TEST(a_wrong_password_keeps_the_name)
{
	make_demo();
	start("vi");
	e2e_keys(&e, "hong{Enter}demo-hung{Enter}");
	e2e_screen_is(&e, "login");
	e2e_shows(&e, "! ");
	e2e_shows(&e, "Tên đăng nhập  hong");
	e2e_lacks(&e, "•");
	e2e_keys(&e, "demo-hong");
	e2e_shows(&e, "•••••••••");
	e2e_lacks(&e, "demo-hong");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đinh Thị Hồng │ T5");
}
END_TEST

START_TEST(officers_take_turns_without_losing_their_screens)
{
	make_demo();
	start("vi");
	e2e_keys(&e, "hong{Enter}demo-hong{Enter}{F12}");
	e2e_screen_is(&e, "messages");
	e2e_keys(&e, "{Ctrl-K}");
	e2e_screen_is(&e, "login");
	e2e_shows(&e, "Tên đăng nhập  hong");
	e2e_lacks(&e, "Đinh Thị Hồng");
	e2e_keys(&e, "{Up}{Ctrl-U}mia{Enter}demo-mia{Enter}");
	e2e_shows(&e, "Phạm Thị Mỉa │ T5");
	e2e_keys(&e, "{Ctrl-K}{Up}{Ctrl-U}hong{Enter}demo-hong{Enter}");
	e2e_screen_is(&e, "messages");
	e2e_shows(&e, "Đinh Thị Hồng │ T5");
}
END_TEST

START_TEST(a_password_is_changed_before_logging_in)
{
	make_demo();
	start("vi");
	e2e_keys(&e, "hong{F8}");
	e2e_screen_is(&e, "password");
	e2e_keys(&e, "demo-hong{Tab}ngan{Tab}ngan{F9}");
	e2e_shows(&e, "! Mật khẩu phải có ít nhất 8 ký tự.");
	e2e_keys(&e, "{Ctrl-U}mật khẩu mới{Tab}{Ctrl-U}mật khẩu cũ{F9}");
	e2e_shows(&e, "! Không khớp");
	e2e_keys(&e, "{Ctrl-U}mật khẩu mới{F9}");
	e2e_screen_is(&e, "login");
	e2e_shows(&e, "Đã đổi mật khẩu.");
	e2e_keys(&e, "demo-hong{Enter}");
	e2e_screen_is(&e, "login");
	e2e_keys(&e, "mật khẩu mới{Enter}");
	e2e_shows(&e, "Đinh Thị Hồng │ T5");
}
END_TEST

START_TEST(a_password_is_changed_from_the_desk)
{
	make_demo();
	start("vi");
	e2e_keys(&e, "hong{Enter}demo-hong{Enter}doi mat khau{Enter}");
	e2e_screen_is(&e, "password");
	e2e_lacks(&e, "Tên đăng nhập");
	e2e_keys(&e, "demo-hong{Tab}demo-hong{Tab}demo-hong{F9}");
	e2e_screen_is(&e, "password");
	e2e_shows(&e, "! Đây là mật khẩu hiện tại");
	e2e_keys(&e, "{Ctrl-U}mat-khau-moi{Tab}{Ctrl-U}mat-khau-moi{F9}");
	e2e_screen_is(&e, "start");
	e2e_shows(&e, "Đã đổi mật khẩu.");
	e2e_shows(&e, "Đinh Thị Hồng │");
	e2e_keys(&e, "{Ctrl-K}mat-khau-moi{Enter}");
	e2e_screen_is(&e, "start");
}
END_TEST

START_TEST(a_wrong_present_password_changes_nothing)
{
	make_demo();
	start("vi");
	e2e_keys(&e, "hong{F8}demo-hung{Tab}mat-khau-moi{Tab}mat-khau-moi{F9}");
	e2e_screen_is(&e, "password");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "login");
	e2e_shows(&e, "Tên đăng nhập  hong");
	e2e_keys(&e, "{Enter}demo-hong{Enter}");
	e2e_shows(&e, "Đinh Thị Hồng │ T5");
}
END_TEST

START_TEST(english_is_spoken_where_it_is_asked_for)
{
	make_demo();
	start("en");
	e2e_shows(&e, "Login name");
	e2e_shows(&e, "Thu 16/02/2023");
}
END_TEST

static void spoil(const char *path)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fputs("this is no store", file);
	fclose(file);
}

START_TEST(a_file_that_is_no_store_is_refused_in_words)
{
	const char *const argv[] = { "motcua", "--db", db, NULL };
	struct e2e_options options = { .argv = argv };

	make_demo();
	spoil(db);
	ck_assert_int_eq(e2e_run(&e, &options, home), 3);
	e2e_shows(&e, "motcua: ");
	e2e_lacks(&e, "F1 ");
}
END_TEST

static Suite *login_suite(void)
{
	Suite *suite = suite_create("login");
	TCase *tc = tcase_create("login");

	tcase_set_timeout(tc, 120);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, the_first_run_makes_the_store);
	tcase_add_test(tc, a_wizard_that_is_left_makes_nothing);
	tcase_add_test(tc, a_wrong_password_keeps_the_name);
	tcase_add_test(tc, officers_take_turns_without_losing_their_screens);
	tcase_add_test(tc, a_password_is_changed_before_logging_in);
	tcase_add_test(tc, a_password_is_changed_from_the_desk);
	tcase_add_test(tc, a_wrong_present_password_changes_nothing);
	tcase_add_test(tc, english_is_spoken_where_it_is_asked_for);
	tcase_add_test(tc, a_file_that_is_no_store_is_refused_in_words);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { login_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
