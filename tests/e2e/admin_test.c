/* The office is kept: unit, villages, officers and logins. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

static struct e2e e;
static char *home, *db;

static void make_demo(void)
{
	const char *const argv[] = { "motcua", "--db", db, "init", "--demo", NULL };
	struct e2e_options options = { .argv = argv };

	ck_assert_int_eq(e2e_run(&e, &options, home), 0);
	e2e_end(&e);
}

/* Opens the menu of administration, and with more keys what is behind it. */
static void start(const char *login, const char *now, const char *more)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", now, NULL };
	struct e2e_options options = { .argv = argv };
	char *keys = xasprintf("%s{Enter}demo-%s{Enter}{F10}", login, login);

	e2e_start(&e, &options, home);
	e2e_keys(&e, keys);
	e2e_screen_is(&e, "admin");
	e2e_keys(&e, more);
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

START_TEST(a_village_is_added_and_others_confirmed)
{
	start("admin", "2023-02-16T07:42", "{Down}{Enter}");
	e2e_screen_is(&e, "villages");
	e2e_shows(&e, "còn 3 chưa xác nhận");
	e2e_keys(&e, "{F2}Gò Rét{Enter}Phạm Văn Ghê{Enter}0905 111 222{Enter}01032023{F9}");
	e2e_screen_is(&e, "villages");
	e2e_shows(&e, "Đã lưu Gò Rét.");
	e2e_shows(&e, "Gò Rét");
	e2e_shows(&e, "01/03/2023");
	e2e_shows(&e, "▸  Gò Rét");
	/* what is written by hand counts as confirmed; the selected one by its key */
	e2e_shows(&e, "còn 3 chưa xác nhận");
	e2e_keys(&e, "{End}{F4}");
	e2e_shows(&e, "Đã xác nhận Xà Râu.");
	e2e_shows(&e, "còn 2 chưa xác nhận");
}
END_TEST

START_TEST(what_is_wrong_is_shown_at_once_and_stays)
{
	start("admin", "2023-02-16T07:42", "{Down}{Enter}{F2}");
	e2e_keys(&e, "{Tab}Phạm Văn Ghê{Tab}{Tab}31022023{Tab}01/01/2020{F9}");
	e2e_screen_is(&e, "village");
	e2e_shows(&e, "! Nhập tên thôn.");
	e2e_shows(&e, "! Không có ngày này");
	e2e_shows(&e, "Phạm Văn Ghê");
	e2e_shows(&e, "31022023");
	/* an end before the beginning, and a name that is taken */
	e2e_keys(&e, "Làng Vờ{Tab}{Tab}{Tab}{Ctrl-U}01022023{F9}");
	e2e_shows(&e, "! Ngày kết thúc trước ngày bắt đầu.");
	e2e_keys(&e, "{Ctrl-U}{F9}");
	e2e_shows(&e, "! Đã có thôn Làng Vờ.");
	e2e_shows(&e, "Phạm Văn Ghê");
	/* leaving asks first */
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "ask");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "village");
	e2e_shows(&e, "Phạm Văn Ghê");
	e2e_keys(&e, "{Esc}{Enter}");
	e2e_screen_is(&e, "villages");
	e2e_lacks(&e, "Phạm Văn Ghê");
}
END_TEST

START_TEST(a_title_is_given_from_a_day_on)
{
	start("admin", "2023-02-16T07:42", "{Down}{Down}{Enter}{Down}{Enter}");
	e2e_screen_is(&e, "officer");
	e2e_shows(&e, "Đinh Thị Hồng");
	e2e_keys(&e, "{Tab}{Ctrl-U}Phó Chủ tịch UBND xã{Enter}{Ctrl-U}01032023{Enter}"
		"KT. CHỦ TỊCH{F9}");
	e2e_screen_is(&e, "officers");
	e2e_shows(&e, "Đã lưu Đinh Thị Hồng.");
	e2e_keys(&e, "{Enter}");
	e2e_shows(&e, "▸ đến 28/02/2023  Công chức Tư pháp - Hộ tịch");
	e2e_shows(&e, "  từ 01/03/2023  Phó Chủ tịch UBND xã · KT. CHỦ TỊCH");
	/* until then the old one holds, and saving once more changes nothing */
	e2e_shows(&e, " Chức danh       Công chức Tư pháp");
	e2e_keys(&e, "{F9}{Enter}");
	e2e_shows(&e, "▸ đến 28/02/2023  Công chức Tư pháp - Hộ tịch");
	e2e_keys(&e, "{Tab}{Tab}{Ctrl-U}32132023{F9}");
	e2e_shows(&e, "! Không có ngày này");
}
END_TEST

START_TEST(a_login_is_made_and_works)
{
	start("admin", "2023-02-16T07:42", "{Down}{Down}{Enter}{F2}");
	e2e_keys(&e, "Nguyễn Tấn Phước{Tab}Văn thư{Tab}{Tab}{Tab}{Tab}{Tab}phuoc{F9}");
	e2e_screen_is(&e, "officer");
	/* all problems at once */
	e2e_shows(&e, "! Giao ít nhất một vai trò.");
	e2e_shows(&e, "! Tài khoản mới cần có mật khẩu.");
	e2e_keys(&e, "ngan{Tab}khac{Shift-Tab}{Shift-Tab}{Shift-Tab}{Shift-Tab}{Shift-Tab}{Shift-Tab} {F9}");
	e2e_shows(&e, "! Mật khẩu phải có ít nhất 8 ký tự.");
	e2e_shows(&e, "! Không khớp với mật khẩu ở trên");
	e2e_keys(&e, "{Ctrl-U}mat-khau-moi{Tab}{Ctrl-U}mat-khau-moi{F9}");
	e2e_screen_is(&e, "officers");
	e2e_shows(&e, "Nguyễn Tấn Phước");
	e2e_shows(&e, "phuoc     Cán bộ một cửa");
	e2e_shows(&e, "▸  Nguyễn Tấn Phước");
	/* the administrator knows the password: nothing goes on without another */
	e2e_keys(&e, "{Ctrl-K}{Up}{Ctrl-U}phuoc{Enter}mat-khau-moi{Enter}");
	e2e_screen_is(&e, "password");
	e2e_shows(&e, "Hãy đặt mật khẩu riêng");
	e2e_shows(&e, "Tên đăng nhập          phuoc");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "login");
	e2e_keys(&e, "mat-khau-moi{Enter}");
	e2e_screen_is(&e, "password");
	e2e_keys(&e, "mat-khau-moi{Tab}mat-khau-rieng{Tab}mat-khau-rieng{F9}");
	e2e_screen_is(&e, "login");
	e2e_keys(&e, "mat-khau-rieng{Enter}");
	e2e_screen_is(&e, "start");
	e2e_shows(&e, "Nguyễn Tấn Phước │");
}
END_TEST

START_TEST(a_login_is_closed_but_not_the_last_administrator)
{
	start("admin", "2023-02-16T07:42", "{Down}{Down}{Enter}{Down}{Enter}");
	e2e_shows(&e, "Đinh Thị Hồng");
	e2e_keys(&e, "{Shift-Tab} ");
	e2e_shows(&e, " Khóa tài khoản  [x]");
	e2e_keys(&e, "{F9}");
	e2e_screen_is(&e, "officers");
	e2e_shows(&e, "hong      đã khóa");
	e2e_keys(&e, "{Down}{Down}{Enter}");
	e2e_shows(&e, "Quản trị mẫu");
	e2e_keys(&e, "{Shift-Tab} {F9}");
	e2e_screen_is(&e, "officer");
	e2e_shows(&e, "! Phải còn ít nhất một quản trị.");
	e2e_shows(&e, " Khóa tài khoản  [x]");
	/* who is closed out does not come in */
	e2e_keys(&e, "{Ctrl-K}{Up}{Ctrl-U}hong{Enter}demo-hong{Enter}");
	e2e_screen_is(&e, "login");
}
END_TEST

START_TEST(only_the_administrator_keeps_officers)
{
	start("hong", "2023-02-16T07:42", "{Down}{Down}{Enter}");
	e2e_screen_is(&e, "officers");
	e2e_keys(&e, "{F2}");
	e2e_screen_is(&e, "officers");
	e2e_shows(&e, "! Vai trò của bạn không");
	e2e_keys(&e, "{F4}");
	e2e_shows(&e, "! Vai trò của bạn không");
	/* one sees at once that there is nothing to type */
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "officer");
	e2e_shows(&e, "Chỉ xem. Vai trò của bạn không");
	e2e_lacks(&e, "F9 Lưu");
	e2e_keys(&e, "{Down}Xyz {Right}");
	e2e_lacks(&e, "Xyz");
	e2e_keys(&e, "{F9}");
	e2e_screen_is(&e, "officer");
	e2e_shows(&e, "! Vai trò của bạn không");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "officers");
}
END_TEST

START_TEST(a_procedure_is_added_found_and_confirmed)
{
	start("admin", "2023-02-16T07:42", "{Down}{Down}{Down}{Enter}");
	e2e_screen_is(&e, "catalogue");
	e2e_keys(&e, "{F2}1.999999{Tab}Hộ tịch{Tab}Thủ tục mới thử{Tab}3{F9}");
	e2e_screen_is(&e, "catalogue");
	e2e_shows(&e, "còn 1 chưa đối chiếu");
	e2e_keys(&e, "thu tuc moi");
	e2e_shows(&e, "1.999999");
	e2e_lacks(&e, "Đăng ký khai tử");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "procedure");
	e2e_shows(&e, "Thủ tục mới thử");
	/* a limit without its number, and a day that does not exist */
	e2e_keys(&e, "{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Right}{Right}{F9}");
	e2e_shows(&e, "! Nhập số ngày, giờ hoặc tháng của thời hạn.");
	e2e_keys(&e, "5{F9}");
	e2e_screen_is(&e, "catalogue");
	e2e_shows(&e, "05 ngày làm việc");
	e2e_keys(&e, "{F4}");
	e2e_shows(&e, "Đã xác nhận Thủ tục mới thử.");
	e2e_keys(&e, "{F3}");
	e2e_shows(&e, "Không tìm thấy.");
}
END_TEST

START_TEST(a_catalogue_is_confirmed_row_by_row)
{
	start("admin", "2023-02-16T07:42", "{Down}{Down}{Down}{Enter}");
	e2e_keys(&e, "{F2}1.999998{Tab}Hộ tịch{Tab}Thủ tục mới một{F9}"
		"{F2}1.999999{Tab}Hộ tịch{Tab}Thủ tục mới hai{F9}");
	e2e_shows(&e, "– còn 2 chưa đối chiếu");
	e2e_keys(&e, "{Esc}");
	e2e_shows(&e, "– ! 2 chưa đối chiếu");
	e2e_keys(&e, "{Enter}");
	/* the number is that of the whole catalogue, the names are read in full */
	e2e_keys(&e, "khai tu");
	e2e_shows(&e, "còn 2 chưa đối chiếu");
	e2e_row_is(&e, 22, " Đăng ký khai tử");
	e2e_keys(&e, "{Esc}thu tuc moi{F4}{F4}");
	e2e_shows(&e, "Danh mục thủ tục ");
	e2e_lacks(&e, "còn");
}
END_TEST

START_TEST(a_new_version_holds_from_its_day)
{
	start("admin", "2023-02-16T07:42", "{Down}{Down}{Down}{Enter}khai tu{Enter}");
	e2e_screen_is(&e, "procedure");
	e2e_keys(&e, "{Shift-Tab}01032023{F9}");
	e2e_screen_is(&e, "catalogue");
	e2e_keys(&e, "{Enter}");
	e2e_shows(&e, "▸ đến 28/02/2023  Đăng ký khai tử");
	e2e_shows(&e, "  từ 01/03/2023  Đăng ký khai tử");
}
END_TEST

START_TEST(the_papers_of_a_procedure_are_kept)
{
	start("admin", "2023-02-16T07:42", "{Down}{Down}{Down}{Enter}khai tu{Enter}{F5}");
	e2e_screen_is(&e, "procedure-papers");
	e2e_shows(&e, "1.000656  Đăng ký khai tử");
	e2e_shows(&e, "▸ 1 Tờ khai đăng ký khai tử theo mẫu");
	/* all problems at once, then a paper at the end */
	e2e_keys(&e, "{F2}{Tab}{Backspace}{F9}");
	e2e_screen_is(&e, "paper");
	e2e_shows(&e, "! Nhập tên giấy tờ.");
	e2e_shows(&e, "! Nhập số lượng phải nộp, hoặc đánh dấu chỉ xuất trình.");
	e2e_keys(&e, "Biên bản xác minh{Tab}2{Tab}{Tab}1{Tab}{Tab} {Tab}do công an xã lập{F9}");
	e2e_screen_is(&e, "procedure-papers");
	e2e_shows(&e, "Đã lưu Biên bản xác minh.");
	e2e_shows(&e, "▸ 5 Biên bản xác minh");
	e2e_keys(&e, "{F7}");
	e2e_shows(&e, "▸ 4 Biên bản xác minh");
	e2e_shows(&e, "Biên bản xác minh – do công an xã lập");
	e2e_shows(&e, "nếu có");
	/* it stays the same one while it is changed */
	e2e_keys(&e, "{Enter}{Ctrl-U}Biên bản mới{Tab}{Ctrl-U}{Tab}{Tab}{Ctrl-U}{Tab} {F9}");
	e2e_shows(&e, "▸ 4 Biên bản mới");
	e2e_shows(&e, "xuất trình");
	e2e_keys(&e, "{Home}{F8}");
	e2e_shows(&e, "▸ 2 Tờ khai đăng ký khai tử theo mẫu");
	e2e_keys(&e, "{Down}{Down}{Del}");
	e2e_screen_is(&e, "ask");
	e2e_keys(&e, "{Enter}");
	e2e_lacks(&e, "Biên bản mới");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "procedure");
	e2e_shows(&e, "  2. Tờ khai đăng ký khai tử theo mẫu");
	e2e_lacks(&e, "Biên bản mới");
}
END_TEST

START_TEST(each_version_has_papers_of_its_own)
{
	start("admin", "2023-02-16T07:42", "{Down}{Down}{Down}{Enter}khai tu{Enter}{F5}{Right}");
	e2e_shows(&e, "Không còn phiên bản nào khác.");
	e2e_keys(&e, "{Esc}{Shift-Tab}01032023{F9}{Enter}{F5}");
	e2e_screen_is(&e, "procedure-papers");
	e2e_shows(&e, "đến 28/02/2023  (1/2)");
	e2e_keys(&e, "{Right}");
	e2e_shows(&e, "từ 01/03/2023  (2/2)");
	e2e_shows(&e, "Tờ khai đăng ký khai tử theo mẫu");
	e2e_keys(&e, "{F2}Giấy mới từ tháng ba{F9}");
	e2e_shows(&e, "từ 01/03/2023  (2/2)");
	e2e_shows(&e, "▸ 5 Giấy mới từ tháng ba");
	e2e_keys(&e, "{Left}");
	e2e_shows(&e, "đến 28/02/2023  (1/2)");
	e2e_lacks(&e, "Giấy mới từ tháng ba");
	/* one that is not saved yet has none */
	e2e_keys(&e, "{Esc}{Esc}{F2}{F5}");
	e2e_screen_is(&e, "procedure");
	e2e_shows(&e, "! Lưu thủ tục trước");
}
END_TEST

START_TEST(who_does_not_keep_the_catalogue_reads_the_papers)
{
	start("hong", "2023-02-16T07:42", "{Down}{Down}{Down}{Enter}khai tu{Enter}{F5}");
	e2e_screen_is(&e, "procedure-papers");
	e2e_keys(&e, "{F8}");
	e2e_shows(&e, "! Vai trò của bạn không");
	e2e_keys(&e, "{Del}");
	e2e_screen_is(&e, "procedure-papers");
	e2e_keys(&e, "{F2}");
	e2e_screen_is(&e, "procedure-papers");
	e2e_keys(&e, "{Enter}{Ctrl-U}Giấy khác{F9}");
	e2e_screen_is(&e, "paper");
	e2e_shows(&e, "! Vai trò của bạn không");
}
END_TEST

START_TEST(a_year_is_proposed_changed_and_confirmed)
{
	start("admin", "2023-02-16T07:42", "{Down}{Down}{Down}{Down}{Enter}");
	e2e_screen_is(&e, "calendar");
	e2e_shows(&e, "Lịch nghỉ năm 2023 – đã xác nhận");
	e2e_shows(&e, "Quản trị mẫu │ 07:42");
	e2e_keys(&e, "{Right}{Right}{Right}{Right}{Right}");
	e2e_shows(&e, "Lịch nghỉ năm 2028 – ! chưa xác nhận");
	e2e_keys(&e, "{F5}");
	e2e_shows(&e, "ngày dự kiến; đối chiếu với thông báo nghỉ.");
	e2e_shows(&e, "T4 26/01/2028");
	e2e_keys(&e, "{F2}31022028{F9}");
	e2e_screen_is(&e, "holiday");
	e2e_shows(&e, "! Không có ngày này");
	e2e_keys(&e, "{Ctrl-U}03012028{Tab}{Tab}{Tab}Ngày hội của xã{F9}");
	e2e_screen_is(&e, "calendar");
	e2e_shows(&e, "Ngày hội của xã");
	e2e_shows(&e, "▸  T2 03/01/2028");
	e2e_keys(&e, "{F4}{F9}");
	e2e_screen_is(&e, "year");
	e2e_shows(&e, "! ");
	e2e_keys(&e, "Thông báo 123/TB ngày 01/12/2027{F9}");
	e2e_shows(&e, "Lịch nghỉ năm 2028 – đã xác nhận");
}
END_TEST

START_TEST(a_target_is_set_for_a_year)
{
	start("admin", "2022-12-30T07:42", "{Down}{Down}{Down}{Down}{Down}{Enter}");
	e2e_screen_is(&e, "targets");
	e2e_shows(&e, "Chỉ tiêu năm 2022");
	e2e_keys(&e, "{Enter}{Ctrl-U}hai muoi{F9}");
	e2e_screen_is(&e, "target");
	e2e_shows(&e, "! Nhập tỷ lệ phần trăm, như 20 hoặc 12,5.");
	e2e_keys(&e, "{Ctrl-U}15{Tab}{Ctrl-U}30, 15{F9}");
	e2e_screen_is(&e, "targets");
	e2e_shows(&e, "15%");
	e2e_shows(&e, "30%, 15%");
	/* the other target of the letter is kept beside it */
	e2e_shows(&e, "10%");
	e2e_shows(&e, "theo văn bản chỉ đạo");
	e2e_keys(&e, "{Esc}{Esc}");
	e2e_shows(&e, "18,8% ✓");
}
END_TEST

START_TEST(a_setting_is_changed_and_works)
{
	start("admin", "2023-02-16T07:42", "{End}{Enter}");
	e2e_screen_is(&e, "settings");
	e2e_shows(&e, " Sắp đến hạn             3");
	/* no choice of that name: nothing is saved, also from another field */
	e2e_keys(&e, "999{F9}");
	e2e_screen_is(&e, "settings");
	e2e_shows(&e, "! Không có lựa chọn “999”");
	e2e_keys(&e, "{Tab}{Tab}{F9}");
	e2e_screen_is(&e, "settings");
	e2e_shows(&e, "Sửa các chỗ");
	e2e_keys(&e, "1");
	e2e_lacks(&e, "! ");
	/* what cannot be is told at its field, and stays as it was typed */
	e2e_keys(&e, "{Tab}{Tab}{Tab}{Tab}{Ctrl-U}0{Tab}{Ctrl-U}{F9}");
	e2e_screen_is(&e, "settings");
	e2e_shows(&e, "Sắp đến hạn             0          ! Nhập số từ 1 đến 250.");
	e2e_shows(&e, "! Nhập số từ 1 đến 2000.");
	e2e_keys(&e, "{Ctrl-U}1{Tab}8{F9}");
	e2e_screen_is(&e, "admin");
	e2e_shows(&e, "Đã lưu thiết lập.");
	/* the next one who sits down has it */
	e2e_end(&e);
	start("admin", "2023-02-16T08:00", "{End}{Enter}");
	e2e_shows(&e, " Sắp đến hạn             1");
	e2e_shows(&e, " Chờ tiếp nhận quá       8");
}
END_TEST

START_TEST(a_range_leaves_the_numbers_of_today_alone)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T07:50", "--user",
		"hong", "--password-file", NULL, "accept", "--procedure", "1.004837", "--person",
		"Phạm Thị Nía", "--reason", "2", "--cccd", "051190900228", NULL };
	struct e2e_options options = { .argv = argv };
	char *password = xasprintf("%s/hong", home);
	FILE *file = fopen(password, "w");
	const char *full[TESTING_COUNT(argv)];

	ck_assert_ptr_nonnull(file);
	fputs("demo-hong\n", file);
	fclose(file);
	ck_assert_int_eq(chmod(password, 0600), 0);
	memcpy(full, argv, sizeof full);
	full[8] = password;
	options.argv = full;
	ck_assert_int_eq(e2e_run(&e, &options, home), 0);
	e2e_end(&e);
	free(password);
	start("admin", "2023-02-16T08:00", "{End}{Enter}{Tab}{Ctrl-U}2{F9}");
	e2e_screen_is(&e, "settings");
	e2e_shows(&e, "Hôm nay quầy 1 đã cấp đến số 1: lấy số đầu lớn hơn");
	e2e_keys(&e, "{Ctrl-U}7001{F9}");
	e2e_screen_is(&e, "admin");
	e2e_shows(&e, "Đã lưu thiết lập.");
}
END_TEST

START_TEST(who_may_not_change_the_settings_reads_them)
{
	start("re", "2023-02-16T07:42", "{End}{Enter}");
	e2e_screen_is(&e, "settings");
	e2e_shows(&e, "Chỉ xem.");
	e2e_keys(&e, "{Tab}9{F9}");
	e2e_screen_is(&e, "settings");
	e2e_shows(&e, " Số của quầy             1 ");
	e2e_end(&e);
	start("hong", "2023-02-16T07:42", "{End}{Enter}");
	e2e_screen_is(&e, "admin");
	e2e_shows(&e, "Vai trò của bạn");
}
END_TEST

static Suite *admin_suite(void)
{
	Suite *suite = suite_create("admin");
	TCase *tc = tcase_create("admin");

	tcase_set_timeout(tc, 120);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_village_is_added_and_others_confirmed);
	tcase_add_test(tc, what_is_wrong_is_shown_at_once_and_stays);
	tcase_add_test(tc, a_title_is_given_from_a_day_on);
	tcase_add_test(tc, a_login_is_made_and_works);
	tcase_add_test(tc, a_login_is_closed_but_not_the_last_administrator);
	tcase_add_test(tc, only_the_administrator_keeps_officers);
	tcase_add_test(tc, a_procedure_is_added_found_and_confirmed);
	tcase_add_test(tc, a_catalogue_is_confirmed_row_by_row);
	tcase_add_test(tc, a_new_version_holds_from_its_day);
	tcase_add_test(tc, the_papers_of_a_procedure_are_kept);
	tcase_add_test(tc, each_version_has_papers_of_its_own);
	tcase_add_test(tc, who_does_not_keep_the_catalogue_reads_the_papers);
	tcase_add_test(tc, a_year_is_proposed_changed_and_confirmed);
	tcase_add_test(tc, a_target_is_set_for_a_year);
	tcase_add_test(tc, a_setting_is_changed_and_works);
	tcase_add_test(tc, a_range_leaves_the_numbers_of_today_alone);
	tcase_add_test(tc, who_may_not_change_the_settings_reads_them);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { admin_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
