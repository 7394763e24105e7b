/* The whole life of a dossier at the keyboard: every step by its key, and what was taken back. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

#define CODE "H48.28.17-230216-0001" /* Phạm Thị Nía; three working days, due the 21st */

static struct e2e e;
static char *home, *db;

static void setup(void)
{
	char *password;

	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	password = e2e_password(home, "hong");
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T07:42",
		"init", "--demo", NULL });
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T08:00",
		"--user", "hong", "--password-file", password,
		"accept", "--procedure", "1.004837",
		"--person", "Phạm Thị Nía", "--reason", "2", "--cccd", "051190900228", NULL });
	free(password);
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

/* Somebody sits down at a moment and goes to the dossier in the list. */
static void sit_down(const char *now, const char *login)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", now, NULL };
	struct e2e_options options = { .argv = argv };
	char *keys = xasprintf("%s{Enter}demo-%s{Enter}{F3}{F3}nia{Down}", login, login);

	e2e_end(&e);
	e2e_start(&e, &options, home);
	e2e_keys(&e, keys);
	e2e_shows(&e, "▸…230216-0001");
	free(keys);
}

/* Keys, and what the screen then says. */
static void press(const char *keys, const char *said)
{
	e2e_keys(&e, keys);
	e2e_shows(&e, said);
}

static void forward(void)
{
	press("x", "Chuyển xử lý");
	press("{F9}", "! Chọn cán bộ thụ lý.");
	/* what names nobody is not the one who was chosen before */
	press("{Right}Phạm Thị Mơ{F9}", "! ");
	e2e_screen_is(&e, "forward");
	press("{Backspace}{Backspace}Mỉa{F9}", CODE ": đã chuyển xử lý. Nhấn u để hoàn tác.");
	e2e_shows(&e, "z Thu hồi");
	e2e_shows(&e, "x Chuyển");
}

static void ask_and_receive(void)
{
	sit_down("2023-02-17T09:00", "mia");
	e2e_lacks(&e, "z Thu hồi");
	press("b{F9}", "! Nhập nội dung phải bổ sung và lý do.");
	press("Giấy chứng sinh; Tờ khai{Tab}Tờ khai chưa ký{F9}",
		CODE ": đã yêu cầu bổ sung. Nhấn p để in phiếu, u để hoàn tác.");
	e2e_shows(&e, "b Nhận bổ sung");
	press("p", "▸02  Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ");
	press("{Enter}", "Mẫu số 02 của hồ sơ " CODE);
	/* what was printed is out of the house */
	e2e_lacks(&e, "u Hoàn tác");
	press("u", "! Bước vừa làm: yêu cầu bổ sung, hồ sơ " CODE ". Đã in giấy");
	sit_down("2023-02-20T08:30", "hong");
	press("b{F9}", CODE ": đã nhận bổ sung. Nhấn u để hoàn tác.");
}

static void resolve_and_post(void)
{
	sit_down("2023-02-21T10:00", "mia");
	press("rGiấy khai sinh số 12{F9}", CODE ": đã ghi kết quả.");
	sit_down("2023-02-21T14:00", "hong");
	press("g", "Thu hộ");
	press("rr123456780vn{F9}", "! ");
	e2e_screen_is(&e, "post");
	press("{Ctrl-U}rr123456785vn{F9}", "! Người dân không đăng ký nhận kết quả qua bưu chính");
	e2e_screen_is(&e, "post");
	press("{F9}", CODE ": đã giao bưu chính.");
	press("t", "Có thể: g ghi bưu chính phát thành công; m: tất cả.");
}

static void come_back_and_hand_over(void)
{
	sit_down("2023-02-24T09:00", "hong");
	press("g3{F9}", "! ");
	e2e_screen_is(&e, "delivery");
	press("{Down}Không có người nhận{F9}", CODE ": đã ghi kết quả phát.");
	press("tPhạm Văn Tí{F9}", "! Nêu giấy tờ của người nhận thay");
	press("Giấy ủy quyền số 5{Tab} {F9}", "Mất Giấy tiếp nhận: nhập số giấy tờ tùy thân");
	press("051090000001{F9}", CODE ": đã trả kết quả. Nhấn u để hoàn tác.");
	press("u", CODE ": đã hoàn tác \"trả kết quả\".");
	press("t{F9}", CODE ": đã trả kết quả.");
}

/* The caller frees. */
static char *read_text(const char *path)
{
	FILE *file = fopen(path, "r");
	char *text = xcalloc(1, 20000);

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_lt(fread(text, 1, 19999, file), 19999);
	fclose(file);
	return text;
}

/* The printed sheet tells what the screen tells, in its order, and not what was taken back. */
static void read_control_sheet(void)
{
	static const char *const told[] = { "Tiếp nhận hồ sơ", "Chuyển giải quyết", "Yêu cầu bổ sung",
		"Nhận hồ sơ bổ", "Trước hạn", "Gửi trả kết quả", "RR123456785VN", "Chuyển hoàn",
		"Trả kết quả" };
	char *password = e2e_password(home, "hong"), *path = xasprintf("%s/sheet.txt", home), *sheet;
	const char *at;

	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-24T10:00",
		"--user", "hong", "--password-file", password,
		"form", "kiem_soat", "--dossier", CODE,
		"--format", "text", "-o", path, NULL });
	sheet = read_text(path);
	at = sheet;
	for (size_t i = 0; i < TESTING_COUNT(told); i++) {
		const char *found = strstr(at, told[i]);

		ck_assert_msg(found != NULL, "not after the rows before: %s\n%s", told[i], sheet);
		at = found + 1;
	}
	ck_assert_msg(!strstr(at, told[TESTING_COUNT(told) - 1]), "handed over twice:\n%s", sheet);
	free(sheet);
	free(path);
	free(password);
}

START_TEST(from_the_counter_over_the_post_to_the_signature)
{
	sit_down("2023-02-16T09:00", "hong");
	forward();
	ask_and_receive();
	resolve_and_post();
	come_back_and_hand_over();
	press("{Enter}", "Đã trả kết quả");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "16/02/2023 09:00 chuyển xử lý · Đinh Thị Hồng → Phạm Thị Mỉa");
	e2e_shows(&e, "17/02/2023 09:00 yêu cầu bổ sung · Phạm Thị Mỉa · Giấy chứng sinh;");
	e2e_shows(&e, "20/02/2023 08:30 nhận bổ sung · Đinh Thị Hồng · hẹn trả 23/02/2023");
	e2e_shows(&e, "21/02/2023 10:00 ghi kết quả · Phạm Thị Mỉa · Giấy khai sinh số 12");
	e2e_shows(&e, "21/02/2023 14:00 giao bưu chính · Đinh Thị Hồng · RR123456785VN");
	e2e_shows(&e, "24/02/2023 09:00 ghi bưu chính chuyển hoàn · Đinh Thị Hồng · Không có");
	e2e_shows(&e, "24/02/2023 09:00 (đã hoàn tác) trả kết quả · Đinh Thị Hồng ·");
	e2e_shows(&e, "24/02/2023 09:00 hoàn tác bước vừa làm: trả kết quả · Đinh Thị Hồng");
	e2e_shows(&e, "24/02/2023 09:00 trả kết quả · Đinh Thị Hồng");
	e2e_shows(&e, "…0001");
	e2e_lacks(&e, "051090000001");
	press("s", "051090000001");
	read_control_sheet();
}
END_TEST

START_TEST(the_menu_lists_what_state_and_role_allow)
{
	sit_down("2023-02-16T09:00", "hong");
	press("m", "▸x chuyển xử lý");
	e2e_shows(&e, "b yêu cầu bổ sung");
	e2e_lacks(&e, "t trả kết quả");
	e2e_lacks(&e, "h hủy do nhập nhầm");
	/* its letters work, and Enter does what is selected */
	press("t", "! Hồ sơ " CODE " \"Đã tiếp nhận\", lúc này không trả kết quả được.");
	e2e_screen_is(&e, "acts");
	/* where there is less room fewer keys are named, and the end is not cut */
	e2e_resize(&e, 15, 60);
	press("t", "không trả kết quả được. Nhấn m xem việc làm được.");
	e2e_resize(&e, 15, 70);
	press("t", "r ghi kết quả; m: tất cả.");
	e2e_resize(&e, 24, 80);
	press("t", "b yêu cầu bổ sung; m: tất cả.");
	e2e_keys(&e, "b");
	e2e_screen_is(&e, "supplement");
	e2e_keys(&e, "{Esc}m{Down}{Enter}");
	e2e_screen_is(&e, "result");
	press("{F9}", CODE ": đã ghi kết quả.");
	press("m", "▸t trả kết quả");
	e2e_shows(&e, "g giao bưu chính");
	e2e_shows(&e, "u hoàn tác bước vừa làm");
	e2e_lacks(&e, "x chuyển xử lý");
	press("u", CODE ": đã hoàn tác \"ghi kết quả\".");
	sit_down("2023-02-16T09:30", "din");
	press("m", "▸l xin lỗi và hẹn lại");
	e2e_shows(&e, "h hủy do nhập nhầm");
	e2e_lacks(&e, "chuyển xử lý");
}
END_TEST

START_TEST(waits_begin_and_end_with_the_same_key)
{
	sit_down("2023-02-16T09:00", "hong");
	press("n{Up}hôm qua{F9}", "! ");
	press("{Ctrl-U}16022023{Tab}Lệ phí 50.000 đồng{F9}", "đã yêu cầu nghĩa vụ tài chính.");
	press("n{F9}", "đã ghi xong nghĩa vụ tài chính.");
	press("dChờ xác minh{F9}", "đã dừng xử lý. Nhấn p để in phiếu");
	press("d{F9}", "đã tiếp tục xử lý.");
	press("u", "đã hoàn tác \"tiếp tục xử lý\".");
	press("d{F9}", "đã tiếp tục xử lý.");
	/* all of it at the desk: it can still be forwarded */
	press("x", "Chuyển xử lý");
	e2e_screen_is(&e, "forward");
	e2e_keys(&e, "{Esc}");
	press("q", CODE ": đã bắt đầu xử lý.");
	press("q", "! ");
	e2e_screen_is(&e, "dossiers");
	press("xRế{F9}", CODE ": đã chuyển xử lý. Nhấn u để hoàn tác.");
	press("z", CODE ": đã thu hồi. Nhấn u để hoàn tác.");
	press("l20022023{Tab}Cán bộ ốm{F9}", "! ");
	e2e_screen_is(&e, "apology");
	press("{Up}{Ctrl-U}28022023{F9}", "đã xin lỗi và hẹn lại. Nhấn p để in phiếu");
	press("l", "! ");
	e2e_screen_is(&e, "dossiers");
	press("yBà Nía rút để nộp nơi khác{F9}", "đã rút hồ sơ.");
}
END_TEST

START_TEST(a_refusal_reaches_the_citizen)
{
	sit_down("2023-02-16T09:00", "hong");
	press("kThiếu điều kiện theo quy định{F9}", CODE ": đã từ chối giải quyết.");
	press("m", "▸t trả kết quả");
	e2e_shows(&e, "g giao bưu chính");
	press("{Esc}t{F9}", CODE ": đã trả kết quả. Nhấn u để hoàn tác.");
	press("u", CODE ": đã hoàn tác \"trả kết quả\".");
	sit_down("2023-02-17T09:00", "hong");
	press("t{F9}", CODE ": đã trả kết quả.");
	press("{Enter}", "Đã trả kết quả");
}
END_TEST

/* Somebody goes to what is to be apologised for, counted at the start: old dossiers of the sample
 * stand before ours, which is due the next working day. */
static void go_apologise(const char *now, const char *login, const char *count)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", now, NULL };
	struct e2e_options options = { .argv = argv };
	char *keys = xasprintf("%s{Enter}demo-%s{Enter}", login, login);

	e2e_end(&e);
	e2e_start(&e, &options, home);
	e2e_keys(&e, keys);
	e2e_shows(&e, count);
	e2e_keys(&e, "{Home}{Down}{Enter}{End}");
	e2e_screen_is(&e, "dossiers");
	free(keys);
}

static const char *const apologisers[] = { "hong", "mia", "din" };

START_TEST(an_apology_is_asked_for_the_day_before)
{
	const char *login = apologisers[_i];

	/* two working days before nobody is asked */
	go_apologise("2023-02-17T08:00", login, "Cần xin lỗi, hẹn lại          2");
	e2e_lacks(&e, "…230216-0001");
	go_apologise("2023-02-20T08:00", login, "Cần xin lỗi, hẹn lại          3");
	e2e_shows(&e, "▸…230216-0001 21/02");
	/* the first working day that can be promised stands there already */
	press("l", "Hẹn lại ngày  22/02/2023");
	press("{Tab}Cán bộ ốm{F9}", CODE ": đã xin lỗi và hẹn lại. Nhấn p để in phiếu");
	/* it is off the list, but still under the hand: its own form is printed */
	e2e_shows(&e, "▸…230216-0001 21/02");
	e2e_shows(&e, "Xin lỗi 2");
	press("l", "! Hồ sơ đã xin lỗi và hẹn lại ngày 22/02/2023");
	e2e_screen_is(&e, "dossiers");
	press("p", "▸04  Phiếu xin lỗi và hẹn lại ngày trả kết quả");
	press("{Enter}", "Mẫu số 04 của hồ sơ " CODE);
	e2e_keys(&e, "{Up}");
	e2e_lacks(&e, "…230216-0001");
}
END_TEST

START_TEST(until_when_a_supplement_can_be_asked_for)
{
	sit_down("2023-02-21T09:00", "hong");
	press("{Enter}", "Yêu cầu bổ sung  được đến hết ngày 21/02/2023");
	sit_down("2023-02-22T09:00", "hong");
	press("{Enter}", "Yêu cầu bổ sung  đã quá hạn, chỉ được đến hết ngày 21/02/2023");
	press("bTờ khai{F9}", "! Chỉ được yêu cầu bổ sung đến hết ngày 21/02/2023");
	e2e_screen_is(&e, "supplement");
	press("{F9}", "đã yêu cầu bổ sung.");
	e2e_lacks(&e, "được đến hết ngày");
}
END_TEST

START_TEST(what_was_typed_into_a_step_is_asked_about)
{
	sit_down("2023-02-17T09:00", "mia");
	/* nothing typed, nothing asked */
	press("{Enter}b{Tab}{Esc}", CODE);
	e2e_screen_is(&e, "dossier");
	press("bGiấy chứng sinh{Esc}", "Rời đi mà không lưu?");
	press("{Esc}", "Giấy chứng sinh");
	e2e_screen_is(&e, "supplement");
	press("{Esc}{Enter}", CODE);
	e2e_screen_is(&e, "dossier");
	sit_down("2023-02-17T09:00", "hong");
	press("{Enter}ex{Esc}", "Rời đi mà không lưu?");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "correct");
	e2e_keys(&e, "{Esc}{Enter}");
	e2e_screen_is(&e, "dossier");
}
END_TEST

START_TEST(a_correction_keeps_old_and_new)
{
	sit_down("2023-02-16T09:00", "hong");
	press("{Enter}e{F9}", "! Chưa sửa ô nào.");
	/* All that is wrong, at once. */
	press("{Ctrl-U}{F9}", "! Nhập họ và tên.");
	e2e_shows(&e, "! Nhập người đề nghị đính chính.");
	e2e_shows(&e, "! Nhập lý do đính chính.");
	press("{Ctrl-U}Phạm Thị Nía Em", "Trước đây: Phạm Thị Nía");
	press("{F9}", "! Nhập người đề nghị đính chính.");
	e2e_screen_is(&e, "correct");
	press("Bà Nía{Tab}Ghi sai tên{F9}", CODE ": đã đính chính");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "Người nộp: Phạm Thị Nía →");
	e2e_shows(&e, "theo đề nghị của Bà Nía");
}
END_TEST

START_TEST(small_and_plain_terminals_will_do)
{
	static const char *const plain[] = { "NO_COLOR=1", NULL };
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T09:00", NULL };
	struct e2e_options options = { .argv = argv, .term = "vt100", .rows = 15, .cols = 60,
		.env = plain };

	e2e_start(&e, &options, home);
	e2e_keys(&e, "hong{Enter}demo-hong{Enter}{F3}/nia{Down}");
	e2e_shows(&e, "m Việc");
	press("m", "x chuyển xử lý");
	press("b{F9}", "! Nhập nội dung phải bổ sung");
	press("Tờ khai{F9}", "đã yêu cầu bổ sung.");
	press("b{F9}", "đã nhận bổ sung.");
	press("r{F9}", "đã ghi kết quả.");
	press("g{F9}", "! Xem lưu ý bên dưới");
	e2e_shows(&e, "! Người dân không đăng ký");
	press("{F9}", "đã giao bưu chính.");
}
END_TEST

static Suite *life_suite(void)
{
	Suite *suite = suite_create("life");
	TCase *tc = tcase_create("life");

	tcase_set_timeout(tc, 120);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, from_the_counter_over_the_post_to_the_signature);
	tcase_add_test(tc, the_menu_lists_what_state_and_role_allow);
	tcase_add_test(tc, waits_begin_and_end_with_the_same_key);
	tcase_add_test(tc, a_refusal_reaches_the_citizen);
	tcase_add_loop_test(tc, an_apology_is_asked_for_the_day_before, 0,
		TESTING_COUNT(apologisers));
	tcase_add_test(tc, until_when_a_supplement_can_be_asked_for);
	tcase_add_test(tc, what_was_typed_into_a_step_is_asked_about);
	tcase_add_test(tc, a_correction_keeps_old_and_new);
	tcase_add_test(tc, small_and_plain_terminals_will_do);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { life_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
