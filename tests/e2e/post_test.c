#include "config.h"

#include <stdlib.h>
#include <unistd.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

static struct e2e e;
static char *home, *db;

static void setup(void)
{
	const char *argv[] = { "motcua", "--db", NULL, "--now", "2023-02-16T07:42", NULL };
	struct e2e_options options = { .argv = argv };

	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	argv[2] = db;
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "init", "--demo", NULL });
	e2e_start(&e, &options, home);
	e2e_keys(&e, "hong{Enter}demo-hong{Enter}");
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

static void open_post(void)
{
	e2e_keys(&e, "{Ctrl-P}buu chinh cong ich{Enter}");
	e2e_screen_is(&e, "post-desk");
}

static void arrive(const char *name)
{
	e2e_keys(&e, "RA123456785VN{Enter}{Enter}");
	e2e_keys(&e, name);
	e2e_keys(&e, "{Enter}{Enter}0912345678{Enter}Ba Tơ{Enter}khai sinh{Enter}{F9}");
	e2e_shows(&e, "Đã ghi nhận hồ sơ đến; hồ sơ chờ tiếp nhận.");
	e2e_keys(&e, "{Esc}");
}

/* By post to the desk, through the desk, by post back. */
START_TEST(a_dossier_comes_and_goes_by_post)
{
	open_post();
	e2e_keys(&e, "{F2}");
	arrive("Phạm Văn Nớt");
	e2e_keys(&e, "{Tab}");
	e2e_shows(&e, "Phạm Văn Nớt");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "take-in");
	e2e_shows(&e, "Qua bưu chính công ích");
	e2e_keys(&e, "{PgDn}{Enter}{Enter}5{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0001.");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "post-desk");
	e2e_shows(&e, "Danh sách này trống.");
}
END_TEST

START_TEST(what_has_arrived_is_refused)
{
	open_post();
	e2e_keys(&e, "{F2}");
	arrive("Phạm Văn Nớt");
	e2e_keys(&e, "{Tab}{F7}");
	e2e_screen_is(&e, "decline");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Nhập lý do; công dân sẽ đọc nội dung này.");
	e2e_keys(&e, "{Enter}Không thuộc thẩm quyền{F9}");
	e2e_shows(&e, "Danh sách này trống.");
	e2e_keys(&e, "{Esc}{Ctrl-P}so tu choi{Enter}");
	e2e_screen_is(&e, "refusals");
	e2e_shows(&e, "Không thuộc thẩm quyền");
	e2e_keys(&e, "{Enter}");
	e2e_shows(&e, "Đăng ký khai sinh");
}
END_TEST

START_TEST(who_is_refused_at_the_counter_stands_in_the_log)
{
	e2e_keys(&e, "{F2}{F2}");
	e2e_screen_is(&e, "intake");
	e2e_shows(&e, "Nhập người nộp và thủ tục trước.");
	e2e_keys(&e, "Hồ Thị Bâng{Enter}{PgDn}khai sinh{Enter}{F2}");
	e2e_screen_is(&e, "decline");
	e2e_shows(&e, "Hồ Thị Bâng");
	e2e_keys(&e, "2{Enter}Giấy chứng sinh{F9}");
	e2e_screen_is(&e, "intake");
	e2e_lacks(&e, "Hồ Thị Bâng");
	e2e_keys(&e, "{Esc}{Ctrl-P}so tu choi{Enter}");
	e2e_shows(&e, "Hướng dẫn bổ sung");
	e2e_shows(&e, "Giấy chứng sinh");
}
END_TEST

/* One dossier with its result, to go by post. */
static void with_result(const char *name)
{
	e2e_keys(&e, "{F2}");
	e2e_keys(&e, name);
	e2e_keys(&e, "{Enter}{PgDn}khai sinh{Enter}5{Enter}3{F9}");
	e2e_keys(&e, "{Esc}");
}

START_TEST(numbers_are_scanned_one_after_the_other)
{
	with_result("Hồ Thị Bâng");
	with_result("Phạm Thị Bỉa");
	e2e_keys(&e, "{F3}230216-0001{Down}r{F9}{Esc}230216-0002{Down}r{F9}{Esc}{Esc}");
	open_post();
	e2e_shows(&e, "H48.28.17-230216-0001");
	e2e_shows(&e, "H48.28.17-230216-0002");
	e2e_keys(&e, "ra123456784vn{Enter}");
	e2e_shows(&e, "số kiểm tra");
	e2e_keys(&e, "{Esc}");
	e2e_shows(&e, "Rời đi mà không lưu?");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "post-desk");
	e2e_shows(&e, "RA123456784VN");
	e2e_keys(&e, "{Del}ra123456785vn{Enter}RA000000005VN{Enter}{F9}");
	e2e_shows(&e, "Đã giao 2 hồ sơ cho bưu chính");
	e2e_shows(&e, "Danh sách này trống.");
	e2e_keys(&e, "{F4}Lê Văn A{F9}");
	e2e_shows(&e, "Đã lập biên bản số 01/2023: 2 bưu gửi.");
	e2e_shows(&e, "Lê Văn A");
	e2e_keys(&e, "{F4}{F9}");
	e2e_shows(&e, "Không có bưu gửi nào đã giao mà chưa lập biên bản bàn giao.");
	e2e_keys(&e, "{Esc}{Shift-Tab}{Shift-Tab}");
	e2e_shows(&e, "RA123456785VN");
	e2e_keys(&e, "{F7}{Enter}{F9}");
	e2e_shows(&e, "bưu chính");
	e2e_keys(&e, "Vắng nhà{F9}");
	e2e_lacks(&e, "Hồ Thị Bâng");
	e2e_keys(&e, "{Tab}");
	e2e_shows(&e, "RA123456785VN");
	e2e_shows(&e, "Chuyển hoàn");
}
END_TEST

/* Three with their results, given with their numbers; the items stand to be handed over. */
static void give_three(void)
{
	with_result("Hồ Thị Bâng");
	with_result("Phạm Thị Bỉa");
	with_result("Phạm Văn Nớt");
	e2e_keys(&e, "{F3}230216-0001{Down}r{F9}{Esc}230216-0002{Down}r{F9}{Esc}"
		"230216-0003{Down}r{F9}{Esc}{Esc}");
	open_post();
	e2e_keys(&e, "ra 123 456 785 vn{Enter}RA000000005VN{Enter}BC-77{F9}");
	/* what is no number of the post is asked about, and nothing is given before */
	e2e_shows(&e, "! \"BC-77\" không phải số hiệu có số kiểm tra");
	e2e_shows(&e, "Hồ Thị Bâng");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đã giao 3 hồ sơ cho bưu chính");
	e2e_shows(&e, "Danh sách này trống.");
	e2e_keys(&e, "{Tab}{Tab}");
}

START_TEST(what_has_no_number_stays_or_is_asked_about)
{
	with_result("Hồ Thị Bâng");
	with_result("Phạm Thị Bỉa");
	e2e_keys(&e, "{F3}230216-0001{Down}r{F9}{Esc}230216-0002{Down}r{F9}{Esc}{Esc}");
	open_post();
	e2e_keys(&e, "ra123456785vn{F9}");
	e2e_shows(&e, "Đã giao 1 hồ sơ cho bưu chính");
	e2e_shows(&e, "Danh sách còn 1 hồ sơ");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "H48.28.17-230216-0002");
	e2e_shows(&e, "! Chưa nhập số hiệu nào. Nhấn F9 lần nữa để giao");
	/* who goes on typing has thought better of it */
	e2e_keys(&e, "x{Del}{F9}");
	e2e_shows(&e, "! Chưa nhập số hiệu nào. Nhấn F9 lần nữa để giao");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đã giao 1 hồ sơ cho bưu chính");
	e2e_shows(&e, "Danh sách này trống.");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Không có hồ sơ nào.");
}
END_TEST

static bool is_printed(const char *name)
{
	char *path = xasprintf("%s/motcua-in/%s", home, name);
	bool there = access(path, R_OK) == 0;

	free(path);
	return there;
}

START_TEST(two_of_three_go_on_a_list)
{
	give_three();
	e2e_shows(&e, "F4 lập biên bản bàn giao cho tất cả");
	e2e_keys(&e, " {Down} ");
	e2e_shows(&e, "Đã đánh dấu 2 bưu gửi");
	e2e_shows(&e, "✓ RA123456785VN");
	e2e_shows(&e, "✓ BC-77");
	e2e_lacks(&e, "✓ RA000000005VN");
	e2e_keys(&e, "{Home}  ");
	e2e_shows(&e, "Đã đánh dấu 2 bưu gửi");
	e2e_shows(&e, "✓ RA000000005VN");
	e2e_lacks(&e, "✓ RA123456785VN");
	e2e_keys(&e, "{F4}");
	e2e_screen_is(&e, "handover");
	e2e_keys(&e, "Lê Văn A{F9}");
	e2e_shows(&e, "Đã lập biên bản số 01/2023: 2 bưu gửi.");
	ck_assert(is_printed("ban-giao-buu-chinh-01-2023.pdf"));
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "read");
	e2e_shows(&e, "BIÊN BẢN BÀN GIAO");
	e2e_keys(&e, "{Esc}{F3}");
	e2e_shows(&e, "ban-giao-buu-chinh-01-2023");
	e2e_keys(&e, "{Shift-Tab}{Shift-Tab}{Shift-Tab}");
	e2e_shows(&e, "RA123456785VN");
	e2e_lacks(&e, "BC-77");
	e2e_lacks(&e, "✓");
	e2e_keys(&e, "{Tab}");
	e2e_shows(&e, "BC-77");
}
END_TEST

START_TEST(the_queue_leads_to_the_post_and_back)
{
	with_result("Hồ Thị Bâng");
	e2e_keys(&e, "{F3}230216-0001{Down}r{F9}{Esc}");
	for (int i = 0; i < 20 && !e2e_find(&e, "[Chờ gửi 1]", NULL, NULL); i++)
		e2e_keys(&e, "{Tab}");
	e2e_keys(&e, "{F4}");
	e2e_screen_is(&e, "post-desk");
	e2e_shows(&e, "[Chờ giao]");
	e2e_keys(&e, "ra123456785vn{F9}{Esc}");
	e2e_screen_is(&e, "dossiers");
	for (int i = 0; i < 20 && !e2e_find(&e, "[Bưu chính 1]", NULL, NULL); i++)
		e2e_keys(&e, "{Tab}");
	e2e_keys(&e, "{F4}");
	e2e_shows(&e, "[Ở bưu chính]");
	e2e_shows(&e, "RA123456785VN");
}
END_TEST

START_TEST(what_the_post_does_is_one_key_each)
{
	give_three();
	e2e_keys(&e, "{Tab}{F5}{Enter}Hồ Văn Xía{F9}");
	e2e_lacks(&e, "Hồ Thị Bâng");
	e2e_keys(&e, "{F6}{F9}");
	e2e_shows(&e, "Mời nhận lần hai");
	e2e_keys(&e, "{F7}{F9}");
	e2e_screen_is(&e, "post-note");
	e2e_keys(&e, "{Esc}{End}{F8}{Enter}Bưu cục báo mất{F9}{Tab}");
	e2e_shows(&e, "[Đã xong]");
	e2e_shows(&e, "Phát thành công");
	e2e_shows(&e, "Thất lạc");
	e2e_shows(&e, "Bưu cục báo mất");
}
END_TEST

/* What came back stands in "Finished" while its dossier is under way a second time. */
START_TEST(nothing_is_noted_of_what_is_finished)
{
	with_result("Hồ Thị Bâng");
	e2e_keys(&e, "{F3}230216-0001{Down}r{F9}{Esc}{Esc}");
	open_post();
	e2e_keys(&e, "RA123456785VN{F9}{Tab}{Tab}{F7}{Enter}Vắng nhà{F9}{Esc}");
	e2e_keys(&e, "{Esc}{F3}230216-0001{Down}g{F9}{Esc}{Esc}");
	open_post();
	e2e_keys(&e, "{Shift-Tab}{Shift-Tab}");
	e2e_shows(&e, "[Đã xong]");
	e2e_shows(&e, "RA123456785VN");
	e2e_keys(&e, "{F5}");
	e2e_screen_is(&e, "post-desk");
	e2e_shows(&e, "Chọn bưu gửi");
}
END_TEST

static Suite *post_suite(void)
{
	Suite *suite = suite_create("post");
	TCase *tcase = tcase_create("post");

	tcase_set_timeout(tcase, 120);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_dossier_comes_and_goes_by_post);
	tcase_add_test(tcase, what_has_arrived_is_refused);
	tcase_add_test(tcase, who_is_refused_at_the_counter_stands_in_the_log);
	tcase_add_test(tcase, numbers_are_scanned_one_after_the_other);
	tcase_add_test(tcase, what_has_no_number_stays_or_is_asked_about);
	tcase_add_test(tcase, two_of_three_go_on_a_list);
	tcase_add_test(tcase, the_queue_leads_to_the_post_and_back);
	tcase_add_test(tcase, what_the_post_does_is_one_key_each);
	tcase_add_test(tcase, nothing_is_noted_of_what_is_finished);
	suite_add_tcase(suite, tcase);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { post_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
