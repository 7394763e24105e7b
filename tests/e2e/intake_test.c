#include "config.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

/* The counter on Thursday 16 February 2023, in the demonstration store. */
static struct e2e e;
static char *home, *db;

static void make_demo(void)
{
	const char *const argv[] = { "motcua", "--db", db, "init", "--demo", NULL };
	struct e2e_options options = { .argv = argv };

	ck_assert_int_eq(e2e_run(&e, &options, home), 0);
	e2e_end(&e);
}

static void start_at(const char *now, const char *term)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", now, NULL };
	struct e2e_options options = { .argv = argv, .term = term };

	e2e_start(&e, &options, home);
	e2e_keys(&e, "hong{Enter}demo-hong{Enter}");
	e2e_screen_is(&e, "start");
}

static void start(void)
{
	start_at("2023-02-16T07:42", NULL);
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

static const char new_person[] = "{F2}Phạm Thị Nía{Enter}051190900228{Enter}02111990{Enter}"
				 "{Down}{Down}{Down}{Down}";

START_TEST(a_new_person_is_taken_in_with_accents)
{
	start();
	e2e_keys(&e, new_person);
	e2e_keys(&e, "chung thuc ban sao{Enter}");
	e2e_shows(&e, "Hẹn trả: 17 giờ 00, thứ Sáu ngày 17/02/2023");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "! Thủ tục này nộp trực tuyến được.");
	e2e_keys(&e, "5{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0001. Hẹn trả T6 17/02/2023 17:00.");
	e2e_keys(&e, "{Esc}H48.28.17-230216-0001{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_shows(&e, "Phạm Thị Nía");
}
END_TEST

START_TEST(all_problems_are_shown_at_once_and_nothing_is_lost)
{
	start();
	e2e_keys(&e, "{F2}Đinh Văn Krốt{Enter}12345{Enter}31022000{F9}");
	e2e_screen_is(&e, "intake");
	e2e_shows(&e, "Đinh Văn Krốt");
	e2e_shows(&e, "! Số CCCD, số định danh có 12 chữ số");
	e2e_shows(&e, "31022000");
	e2e_shows(&e, "! Nhập ngày sinh");
	e2e_shows(&e, "! Chọn thủ tục hành chính.");
	e2e_shows(&e, "! Sửa các chỗ có dấu !");
}
END_TEST

START_TEST(a_known_person_takes_few_keys)
{
	unsigned long before;

	start();
	e2e_keys(&e, new_person);
	e2e_keys(&e, "chung thuc ban sao{Enter}5{F9}{Esc}");
	before = e.sent;
	/* besides the two names typed: F2, Enter, Enter, the reason, F9 */
	e2e_keys(&e, "{F2}nia{Enter}khai sinh{Enter}5{F9}");
	ck_assert_uint_le(e.sent - before - strlen("nia") - strlen("khai sinh"), 15);
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0002.");
}
END_TEST

/* From the procedure, whose list is open, to the name; from the number to the owner. */
#define BACK_TO_NAME "{Esc}{PgUp}"
#define TO_OWNER "{Down}{Down}{Down}{Down}"

/* Phạm Thị Nía, born 1990, has a dossier. */
static void take_nia_in(void)
{
	e2e_keys(&e, new_person);
	e2e_keys(&e, "chung thuc ban sao{Enter}5{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0001.");
}

START_TEST(a_person_is_found_by_the_last_digits)
{
	start();
	take_nia_in();
	e2e_keys(&e, "0228");
	e2e_shows(&e, "Phạm Thị Nía");
	e2e_shows(&e, "1990");
	e2e_shows(&e, "…0228  1 hồ sơ, 1 đang xử lý");
	e2e_keys(&e, "{Enter}");
	e2e_shows(&e, "đã có trong sổ");
	e2e_shows(&e, "051190900228");
	e2e_shows(&e, "02/11/1990");
}
END_TEST

START_TEST(somebody_of_a_like_name_can_be_new)
{
	start();
	take_nia_in();
	e2e_keys(&e, "Phạm Thị Nía{Down}");
	e2e_shows(&e, "▸+ Công dân mới: Phạm Thị Nía");
	e2e_keys(&e, "{Enter}");
	e2e_shows(&e, "công dân mới");
	e2e_lacks(&e, "051190900228");
	/* a person chosen before is not written over */
	e2e_keys(&e, "{Shift-Tab}{Shift-Tab}0228{Enter}");
	e2e_shows(&e, "đã có trong sổ");
	e2e_keys(&e, BACK_TO_NAME "{Shift-Tab}Hồ Văn Đót{Enter}");
	e2e_shows(&e, "Hồ Văn Đót");
	e2e_shows(&e, "công dân mới");
	e2e_lacks(&e, "051190900228");
}
END_TEST

START_TEST(a_number_nobody_has_begins_a_person)
{
	int row, col;

	start();
	e2e_keys(&e, "{F2}051190900999{Enter}");
	e2e_shows(&e, "Số CCCD/CMND 051190900999");
	ck_assert(e2e_find(&e, "Người nộp", &row, &col));
	ck_assert_int_eq(e.cursor.row, row);
	e2e_keys(&e, "{Shift-Tab}0914123456{Enter}");
	e2e_shows(&e, "Điện thoại 0914123456");
	e2e_lacks(&e, "051190900999");
}
END_TEST

START_TEST(another_name_for_a_known_person_is_warned_of)
{
	start();
	take_nia_in();
	e2e_keys(&e, "0228{Enter}" BACK_TO_NAME "{Ctrl-U}Hồ Văn Đót");
	e2e_shows(&e, "Tên trong sổ của Phạm Thị Nía sẽ đổi thành Hồ Văn Đót.");
}
END_TEST

START_TEST(the_same_procedure_is_warned_of_and_accepted)
{
	start();
	take_nia_in();
	e2e_keys(&e, "0228{Enter}chung thuc ban sao{Enter}");
	e2e_keys(&e, "2");
	e2e_shows(&e, "! Người này đang có hồ sơ cùng thủ tục chưa trả kết quả: H48.28.17-230216-0001");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0002.");
}
END_TEST

START_TEST(the_next_dossier_keeps_the_person_or_the_procedure)
{
	start();
	take_nia_in();
	e2e_shows(&e, "Vừa tiếp nhận: H48.28.17-230216-0001 · Phạm Thị Nía");
	e2e_keys(&e, "{F6}");
	e2e_shows(&e, "051190900228");
	e2e_keys(&e, "khai sinh{Enter}5{F4}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0002.");
	e2e_shows(&e, "Đăng ký khai sinh");
	e2e_lacks(&e, "051190900228");
	e2e_keys(&e, "Hồ Văn Đót{Enter}{F9}");
	/* the reason is each time another */
	e2e_shows(&e, "! Thủ tục này nộp trực tuyến được.");
	e2e_keys(&e, "1{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0003.");
	e2e_keys(&e, "{F3}");
	e2e_shows(&e, "/motcua-in/H48.28.17-230216-0003-01-2.pdf");
	/* nothing of it is left as unfinished */
	e2e_keys(&e, "{F6}{Esc}{Esc}{End}{Enter}");
	e2e_shows(&e, "Không có hồ sơ nhập dở.");
}
END_TEST

START_TEST(the_due_day_is_explained_before_acceptance)
{
	start();
	e2e_keys(&e, "{F2}{Tab}{Shift-Tab}");
	e2e_keys(&e, "{F8}");
	e2e_shows(&e, "Chọn thủ tục trước");
	e2e_keys(&e, "Y Xúa{Enter}{PgDn}chung thuc ban sao{Enter}{F8}");
	e2e_screen_is(&e, "why-form");
	e2e_shows(&e, "T6 17/02/2023    1  ngày làm việc");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "intake");
	e2e_shows(&e, "Y Xúa");
}
END_TEST

START_TEST(the_hour_of_a_same_day_limit_is_explained)
{
	start();
	e2e_keys(&e, "{Ctrl-K}{Up}{Ctrl-U}admin{Enter}demo-admin{Enter}"
		"{F10}{Down}{Down}{Down}{Enter}khai tu{Enter}");
	e2e_screen_is(&e, "procedure");
	e2e_keys(&e, "{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Left}");
	e2e_shows(&e, "[Trong ngày]");
	e2e_keys(&e, "{F9}{Ctrl-K}{Up}{Ctrl-U}hong{Enter}demo-hong{Enter}");
	e2e_keys(&e, "{F2}Y Xúa{Enter}{PgDn}khai tu{Enter}{F8}");
	e2e_screen_is(&e, "why-form");
	e2e_shows(&e, "Nhận đến 15:00 thì trả trong ngày");
	e2e_lacks(&e, "23/2015");
}
END_TEST

START_TEST(papers_are_counted_and_survive_a_power_cut)
{
	start();
	e2e_keys(&e, new_person);
	e2e_keys(&e, "chung thuc ban sao{Enter}5{F5}{Down}{Right}{Right}12{Down}Đơn xin{Enter}Giấy ");
	e2e_shows(&e, "  12");
	e2e_keys(&e, "{Tab}{F5}");
	e2e_signal(&e, SIGKILL);
	ck_assert_int_eq(e2e_wait(&e), 128 + SIGKILL);
	e2e_end(&e);
	start();
	e2e_keys(&e, "{End}{Enter}{Enter}");
	e2e_screen_is(&e, "intake");
	e2e_shows(&e, " 12");
	e2e_shows(&e, "Đơn xin");
	e2e_shows(&e, "Giấy");
	e2e_keys(&e, "{F9}{Esc}230216-0001{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_shows(&e, "Đơn xin");
	e2e_shows(&e, "12");
}
END_TEST

START_TEST(an_owner_has_a_relation_and_a_number)
{
	start();
	take_nia_in();
	e2e_keys(&e, "Y Xúa{Enter}" TO_OWNER "Nía");
	e2e_shows(&e, "Phạm Thị Nía");
	e2e_keys(&e, "{Down}{Enter}");
	e2e_shows(&e, "Số CCCD chủ hồ sơ    051190900228");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "! Nhập quan hệ");
	e2e_keys(&e, "con{Enter}{Enter}{Enter}khai sinh{Enter}5{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0002.");
	e2e_keys(&e, "{Esc}230216-0002{Enter}");
	e2e_shows(&e, "Phạm Thị Nía");
	e2e_shows(&e, "con");
}
END_TEST

START_TEST(what_the_record_says_outlives_a_draft)
{
	start();
	/* the old number of the card is on record, but not in the form */
	e2e_keys(&e, "{F2}051085900117|212345671|Phạm Văn Rơ|12031985|Nam|Thôn Xà Râu, Ba Nam, "
		     "Ba Tơ, Quảng Ngãi|15042021{Enter}");
	e2e_keys(&e, "{Shift-Tab}{Shift-Tab} {Enter}Trường tiểu học{Enter}{Enter}khai sinh{Enter}1");
	e2e_shows(&e, "! Người nộp là cán bộ, công chức xã; hồ sơ nộp trực tiếp này sẽ được nêu");
	e2e_keys(&e, "{F9}ro{Enter}chung{F7}");
	e2e_keys(&e, "{Esc}{End}{Enter}{Enter}");
	e2e_shows(&e, "đã có trong sổ");
	e2e_shows(&e, "Trường tiểu học");
	e2e_keys(&e, "{Ctrl-U}chung thuc ban sao{Enter}1{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0002.");
	e2e_keys(&e, "212345671");
	e2e_shows(&e, "▸Phạm Văn Rơ");
	e2e_keys(&e, "{Enter}");
	e2e_shows(&e, "Trường tiểu học");
	e2e_shows(&e, "[x]");
}
END_TEST

START_TEST(a_card_is_understood_in_any_field_of_names)
{
	start();
	take_nia_in();
	e2e_keys(&e, "{Tab}051190900228||PHAM THI NIA|02111990|Nữ|Thôn Làng Vờ, Ba Nam, Ba Tơ, "
		     "Quảng Ngãi|15042021{Enter}");
	e2e_shows(&e, "đã có trong sổ");
	e2e_shows(&e, "Người nộp            Phạm Thị Nía");
	e2e_keys(&e, BACK_TO_NAME "{Shift-Tab}051190900228|x|{Enter}");
	e2e_shows(&e, "! Không đọc được mã QR. Nhập 12 chữ số in trên thẻ.");
	e2e_shows(&e, "051190900228|x|");
}
END_TEST

START_TEST(a_form_that_is_emptied_leaves_no_draft)
{
	start();
	e2e_keys(&e, "{F2}Y{Tab}{Tab}{Shift-Tab}{Shift-Tab}{Ctrl-U}{Tab}{Esc}{End}{Enter}");
	e2e_shows(&e, "Không có hồ sơ nhập dở.");
}
END_TEST

START_TEST(an_idle_second_keeps_the_field_that_is_being_typed)
{
	int row, col;

	start();
	e2e_keys(&e, "{F2}Y Xúa{Enter}{Enter}1990{Enter}{Enter}{Enter}{Enter}Tổ 3, gần c");
	/* the program draws again after its idle second; kill -9 leaves it no last word */
	e.synced = false;
	e2e_keys(&e, "");
	e2e_signal(&e, SIGKILL);
	ck_assert_int_eq(e2e_wait(&e), 128 + SIGKILL);
	e2e_end(&e);
	start();
	e2e_keys(&e, "{End}{Enter}{Enter}ầu");
	e2e_shows(&e, "Tổ 3, gần cầu");
	ck_assert(e2e_find(&e, "Địa chỉ", &row, &col));
	ck_assert_int_eq(e.cursor.row, row);
}
END_TEST

START_TEST(a_form_waits_while_another_officer_works)
{
	start();
	e2e_keys(&e, "{F2}Y Xúa{Enter}{Enter}1990");
	e2e_keys(&e, "{Ctrl-K}{Shift-Tab}{Ctrl-U}mia{Enter}demo-mia{Enter}");
	e2e_screen_is(&e, "start");
	/* her drafts are hers alone */
	e2e_lacks(&e, "Y Xúa");
	e2e_keys(&e, "{Ctrl-K}{Shift-Tab}{Ctrl-U}hong{Enter}demo-hong{Enter}");
	e2e_screen_is(&e, "intake");
	e2e_shows(&e, "Y Xúa");
	e2e_keys(&e, "{Ctrl-U}1991{Esc}{End}{Enter}{Enter}");
	e2e_shows(&e, "1991");
}
END_TEST

START_TEST(a_draft_that_was_thrown_away_elsewhere_is_kept_anew)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T07:42", NULL };
	struct e2e_options options = { .argv = argv };
	struct e2e other;

	start();
	e2e_keys(&e, "{F2}Y Xúa{Enter}{Enter}");
	e2e_start(&other, &options, home);
	e2e_keys(&other, "hong{Enter}demo-hong{Enter}{End}{Enter}");
	e2e_screen_is(&other, "drafts");
	e2e_shows(&other, "Y Xúa");
	e2e_keys(&other, "{Del}{Enter}");
	e2e_lacks(&other, "Y Xúa");
	e2e_end(&other);
	e2e_keys(&e, "1990{Enter}");
	e2e_lacks(&e, "!");
	e2e_signal(&e, SIGKILL);
	ck_assert_int_eq(e2e_wait(&e), 128 + SIGKILL);
	e2e_end(&e);
	start();
	e2e_keys(&e, "{End}{Enter}{Enter}");
	e2e_shows(&e, "Y Xúa");
	e2e_shows(&e, "1990");
}
END_TEST

START_TEST(the_counter_fits_a_small_terminal)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T07:42", NULL };
	struct e2e_options options = { .argv = argv, .rows = 15, .cols = 60 };

	e2e_start(&e, &options, home);
	e2e_keys(&e, "hong{Enter}demo-hong{Enter}");
	e2e_keys(&e, "{F2}Phạm Thị Nía{Enter}");
	e2e_keys(&e, "{PgDn}khai sinh{Enter}");
	e2e_shows(&e, "   7 Khác");
	e2e_keys(&e, "7");
	e2e_shows(&e, "Hẹn trả: 17 giờ 00");
	e2e_keys(&e, "{Enter}Mất điện{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0001.");
}
END_TEST

START_TEST(a_card_that_is_scanned_fills_the_person_in)
{
	start();
	e2e_keys(&e, "{F2}051085900117|212345671|Phạm Văn Đới|12031985|Nam|Thôn Xà Râu, Ba Nam, "
		     "Ba Tơ, Quảng Ngãi|15042021{Enter}");
	e2e_shows(&e, "Phạm Văn Đới");
	e2e_shows(&e, "051085900117");
	e2e_shows(&e, "12/03/1985");
	e2e_shows(&e, "[Nam]");
}
END_TEST

START_TEST(an_intake_put_aside_waits_at_the_start)
{
	start();
	e2e_keys(&e, "{F2}Hồ Thị Bâng{Enter}{Enter}1956{F7}");
	e2e_shows(&e, "Đã tạm cất");
	e2e_lacks(&e, "Người nộp            Hồ Thị Bâng");
	e2e_keys(&e, "{Esc}{End}");
	e2e_shows(&e, "Hồ Thị Bâng");
	e2e_keys(&e, "{Enter}{Enter}");
	e2e_screen_is(&e, "intake");
	e2e_shows(&e, "Hồ Thị Bâng");
	e2e_shows(&e, "1956");
}
END_TEST

START_TEST(a_power_cut_brings_the_form_back_at_its_field)
{
	int row, col;

	start();
	e2e_keys(&e, "{F2}Y Xúa{Enter}{Enter}1990{Enter}{Right}{Enter}");
	e2e_signal(&e, SIGKILL);
	ck_assert_int_eq(e2e_wait(&e), 128 + SIGKILL);
	e2e_end(&e);
	start();
	e2e_keys(&e, "{End}{Enter}{Enter}");
	e2e_screen_is(&e, "intake");
	e2e_shows(&e, "Y Xúa");
	e2e_shows(&e, "1990");
	e2e_shows(&e, "[Nam]");
	ck_assert(e2e_find(&e, "Điện thoại", &row, &col));
	ck_assert_int_eq(e.cursor.row, row);
}
END_TEST

START_TEST(what_was_accepted_survives_a_power_cut)
{
	start();
	e2e_keys(&e, new_person);
	e2e_keys(&e, "khai sinh{Enter}5{F9}");
	e2e_signal(&e, SIGKILL);
	ck_assert_int_eq(e2e_wait(&e), 128 + SIGKILL);
	e2e_end(&e);
	start();
	e2e_keys(&e, "230216-0001");
	e2e_shows(&e, "Phạm Thị Nía");
	/* and its draft is gone */
	e2e_keys(&e, "{Esc}{End}{Enter}");
	e2e_shows(&e, "Không có hồ sơ nhập dở.");
}
END_TEST

START_TEST(the_quick_path_leaves_nothing_to_hand_over)
{
	start();
	e2e_keys(&e, new_person);
	e2e_keys(&e, "chung thuc ban sao{Enter}6{F10}");
	e2e_shows(&e, "Đã tiếp nhận và trả kết quả H48.28.17-230216-0001.");
	e2e_keys(&e, "{Esc}230216-0001{Enter}");
	e2e_shows(&e, "Đã trả kết quả");
}
END_TEST

static const char from_portal[] = "{F5}G22.99.08-230215-000777{Enter}150220232110{Enter}{Enter}"
				  "Phạm Văn Ví{Enter}";

START_TEST(a_dossier_of_the_portal_keeps_code_and_due_date)
{
	start();
	e2e_keys(&e, from_portal);
	/* a new person: the number comes next; empty here */
	e2e_keys(&e, "{Enter}chung thuc ban sao{Enter}20022023");
	e2e_shows(&e, "15/02/2023 21:10");
	e2e_shows(&e, "Hẹn trả: 17 giờ 00, thứ Sáu ngày 17/02/2023");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đã ghi G22.99.08-230215-000777. Hẹn trả T2 20/02/2023 17:00.");
	/* the same code a second time, and a day that does not exist */
	e2e_keys(&e, "{Esc}");
	e2e_keys(&e, from_portal);
	/* who is known by now is taken from the record */
	e2e_keys(&e, "chung thuc ban sao{Enter}31/02/2023{F9}");
	e2e_screen_is(&e, "portal");
	e2e_shows(&e, "! Mã này đã gắn với hồ sơ G22.99.08-230215-000777 của Phạm");
	e2e_shows(&e, "! Nhập ngày giờ như 16/02/2023 07:45.");
	e2e_shows(&e, "Phạm Văn Ví");
}
END_TEST

START_TEST(a_portal_form_comes_back_as_itself)
{
	start();
	e2e_keys(&e, "{F5}G22.99.08-230215-000778{Enter}");
	e2e_signal(&e, SIGKILL);
	ck_assert_int_eq(e2e_wait(&e), 128 + SIGKILL);
	e2e_end(&e);
	start();
	e2e_keys(&e, "{Down}{Down}{Down}{Down}{Down}{Down}{Down}{Enter}{Enter}");
	e2e_screen_is(&e, "portal");
	e2e_shows(&e, "G22.99.08-230215-000778");
}
END_TEST

static const char *const terms[] = { "xterm-256color", "linux", "vt100" };

START_TEST(the_counter_works_on_every_terminal)
{
	start_at("2023-02-16T07:42", terms[_i]);
	e2e_keys(&e, new_person);
	e2e_keys(&e, "khai sinh{Enter}1{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0001.");
}
END_TEST

static Suite *intake_suite(void)
{
	Suite *suite = suite_create("intake");
	TCase *tc = tcase_create("intake");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_new_person_is_taken_in_with_accents);
	tcase_add_test(tc, all_problems_are_shown_at_once_and_nothing_is_lost);
	tcase_add_test(tc, a_known_person_takes_few_keys);
	tcase_add_test(tc, a_person_is_found_by_the_last_digits);
	tcase_add_test(tc, somebody_of_a_like_name_can_be_new);
	tcase_add_test(tc, a_number_nobody_has_begins_a_person);
	tcase_add_test(tc, another_name_for_a_known_person_is_warned_of);
	tcase_add_test(tc, the_same_procedure_is_warned_of_and_accepted);
	tcase_add_test(tc, the_next_dossier_keeps_the_person_or_the_procedure);
	tcase_add_test(tc, the_due_day_is_explained_before_acceptance);
	tcase_add_test(tc, the_hour_of_a_same_day_limit_is_explained);
	tcase_add_test(tc, papers_are_counted_and_survive_a_power_cut);
	tcase_add_test(tc, an_owner_has_a_relation_and_a_number);
	tcase_add_test(tc, what_the_record_says_outlives_a_draft);
	tcase_add_test(tc, a_card_is_understood_in_any_field_of_names);
	tcase_add_test(tc, a_form_that_is_emptied_leaves_no_draft);
	tcase_add_test(tc, an_idle_second_keeps_the_field_that_is_being_typed);
	tcase_add_test(tc, a_form_waits_while_another_officer_works);
	tcase_add_test(tc, a_draft_that_was_thrown_away_elsewhere_is_kept_anew);
	tcase_add_test(tc, the_counter_fits_a_small_terminal);
	tcase_add_test(tc, a_card_that_is_scanned_fills_the_person_in);
	tcase_add_test(tc, an_intake_put_aside_waits_at_the_start);
	tcase_add_test(tc, a_power_cut_brings_the_form_back_at_its_field);
	tcase_add_test(tc, what_was_accepted_survives_a_power_cut);
	tcase_add_test(tc, the_quick_path_leaves_nothing_to_hand_over);
	tcase_add_test(tc, a_dossier_of_the_portal_keeps_code_and_due_date);
	tcase_add_test(tc, a_portal_form_comes_back_as_itself);
	tcase_add_loop_test(tc, the_counter_works_on_every_terminal, 0, TESTING_COUNT(terms));
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { intake_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
