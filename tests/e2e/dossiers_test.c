/* Following dossiers at the desk: queues, steps, refusals, and the reason of a day. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "testing.h"

#define LATE "H48.28.17-230214-0001"  /* Phạm Thị Nía, due the 15th */
#define TODAY "H48.28.17-230215-0001" /* Phạm Thị Bưởi, due today */
#define TET "H48.28.17-230118-0001"   /* Phạm Văn Tố, over the Tết days */

static struct e2e e;
static char *home, *db, *password;

/* Runs a command beside the program that is being tested. */
static void accept(const char *now, const char *procedure, const char *person, const char *number)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", now, "--user", "hong",
		"--password-file", password, "accept", "--procedure", procedure, "--person", person,
		"--reason", "2", number ? "--cccd" : NULL, number, NULL };

	e2e_command(home, argv);
}

static void setup(void)
{
	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	password = e2e_password(home, "hong");
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T07:42",
		"init", "--demo", NULL });
	accept("2023-01-18T15:40", "1.001699", "Phạm Văn Tố", NULL);
	accept("2023-02-14T09:00", "1.001193", "Phạm Thị Nía", "051190900228");
	accept("2023-02-15T15:40", "2.000815", "Phạm Thị Bưởi", NULL);
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
	free(password);
}

/* Logs in and goes on with the keys. */
static void start(const char *login, const char *keys)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T07:42", NULL };
	struct e2e_options options = { .argv = argv };
	char *enter = xasprintf("%s{Enter}demo-%s{Enter}%s", login, login, keys);

	e2e_start(&e, &options, home);
	e2e_keys(&e, enter);
	free(enter);
}

/* The count in the chosen tab, "[Quá hạn 3]". */
static int chosen_count(void)
{
	int row, col, count = 0;

	if (!e2e_find(&e, "[", &row, &col))
		e2e_fail(&e, "no tab is chosen");
	for (uint32_t c = 0; c != ']' && col < e.cols; c = e2e_cell(&e, row, col++).chars[0])
		if (c >= '0' && c <= '9')
			count = count * 10 + (int)(c - '0');
		else
			count = 0;
	return count;
}

/* The rows that begin with a code, cut at its beginning. */
static int listed(void)
{
	int count = 0;

	for (int row = 0; row < e.rows; row++)
		count += e2e_cell(&e, row, 1).chars[0] == 0x2026;
	return count;
}

START_TEST(each_tab_counts_what_its_list_shows)
{
	int total = 0;

	start("hong", "{F3}");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "[Chưa xong 5]");
	/* over the last and the first one */
	e2e_keys(&e, "{Tab}{Tab}{Tab}");
	/* what is empty is folded away */
	e2e_lacks(&e, "Chuyển hoàn");
	e2e_shows(&e, "[Của tôi 1]");
	for (int tab = 0; tab < 9; tab++) {
		ck_assert_int_eq(listed(), chosen_count());
		total += listed();
		e2e_keys(&e, "{Right}");
	}
	/* mine, overdue, to apologise, today, to forward, in work, not on the portal, open, 30 days */
	ck_assert_int_eq(total, 1 + 3 + 4 + 1 + 3 + 2 + 3 + 5 + 3);
	e2e_shows(&e, "[Tất cả (F3)]");
}
END_TEST

START_TEST(who_is_overdue_is_marked_with_the_days)
{
	int row, col;

	start("hong", "{F3}");
	ck_assert(e2e_find(&e, "…230214-0001", &row, &col));
	e2e_row_is(&e, row,
		" …230214-0001 14/02     15/02    Phạm Thị Nía   Đăng ký kha… ! quá hạn 1 ngày");
	e2e_shows(&e, "! đến hạn hôm nay");
}
END_TEST

START_TEST(a_result_is_recorded_and_handed_over)
{
	start("hong", "{F3}/nia{Down}r");
	e2e_screen_is(&e, "result");
	e2e_shows(&e, LATE " · Phạm Thị Nía");
	e2e_shows(&e, "16/02/2023");
	e2e_keys(&e, "{F9}");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, LATE ": đã ghi kết quả.");
	e2e_keys(&e, "{Esc}{Esc}{F4}");
	e2e_shows(&e, "[Chờ trả 1]");
	e2e_shows(&e, "▸…230214-0001");
	e2e_keys(&e, "t{F9}");
	e2e_shows(&e, LATE ": đã trả kết quả.");
	e2e_shows(&e, "[Chờ trả 0]");
	e2e_lacks(&e, "…230214-0001");
	e2e_shows(&e, "Không có hồ sơ nào.");
}
END_TEST

START_TEST(keys_typed_ahead_meet_what_they_were_meant_for)
{
	start("hong", "{F3}/nia{Enter}r{F9}t{F9}");
	e2e_screen_is(&e, "dossier");
	e2e_shows(&e, LATE ": đã trả kết quả.");
	e2e_shows(&e, "Ngày trả         T5 16/02/2023 · Tại Bộ phận Một cửa");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "ghi kết quả · Đinh Thị Hồng");
	e2e_shows(&e, "trả kết quả · Đinh Thị Hồng");
}
END_TEST

START_TEST(a_step_out_of_order_is_refused_with_the_reason)
{
	start("hong", "{F3}/nia{Down}t");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "! Hồ sơ " LATE);
	e2e_shows(&e, "Đã tiếp nhận");
	e2e_keys(&e, "r{F9}r");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "! Hồ sơ " LATE);
	e2e_shows(&e, "Đã có kết quả");
}
END_TEST

/* The queue of results goes on to the next dossier; u and p stay with the one just done. */
START_TEST(undo_and_print_are_of_the_step_just_made)
{
	start("hong", "{F3}u");
	e2e_shows(&e, "! Trong phiên này chưa làm bước nào để hoàn tác.");
	e2e_keys(&e, "/nia{Down}r{F9}{Esc}/buoi{Down}r{F9}{Esc}{Esc}{F4}");
	e2e_shows(&e, "[Chờ trả 2]");
	e2e_keys(&e, "{Home}t{F9}");
	e2e_shows(&e, LATE ": đã trả kết quả. Nhấn u để hoàn tác.");
	e2e_shows(&e, "▸…230215-0001");
	e2e_keys(&e, "p");
	e2e_screen_is(&e, "print");
	e2e_shows(&e, "In phiếu · " LATE);
	e2e_keys(&e, "{Esc}u");
	e2e_shows(&e, LATE ": đã hoàn tác \"trả kết quả\".");
	e2e_shows(&e, "[Chờ trả 2]");
	/* who moves the selection means the dossier that is selected */
	e2e_keys(&e, "{Home}t{F9}{Home}p");
	e2e_shows(&e, "In phiếu · " TODAY);
	e2e_keys(&e, "{Esc}u");
	e2e_shows(&e, LATE ": đã hoàn tác \"trả kết quả\".");
	e2e_keys(&e, "u");
	e2e_shows(&e, TODAY ": đã hoàn tác \"ghi kết quả\".");
	/* with the list empty too */
	e2e_keys(&e, "t{F9}u");
	e2e_shows(&e, LATE ": đã hoàn tác \"trả kết quả\".");
	e2e_keys(&e, "u");
	e2e_shows(&e, LATE ": đã hoàn tác \"ghi kết quả\".");
}
END_TEST

/* What cannot be taken back is named, and the detail takes back its own. */
START_TEST(undo_says_of_which_dossier_it_cannot)
{
	start("hong", "{F3}/nia{Down}r{F9}{Esc}/buoi{Down}c000.17.28.H48-230215-0007{F9}p{Enter}u");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "! Bước vừa làm: gắn mã trên Cổng, hồ sơ " TODAY ".");
	e2e_keys(&e, "{Esc}/nia{Down}u");
	e2e_shows(&e, "! Bước vừa làm: gắn mã trên Cổng, hồ sơ " TODAY ".");
	e2e_keys(&e, "{Enter}u");
	e2e_shows(&e, LATE ": đã hoàn tác \"ghi kết quả\".");
}
END_TEST

START_TEST(wrong_days_and_collectors_stay_in_the_dialog)
{
	start("hong", "{F3}/nia{Enter}r{Up}{Ctrl-U}30/02/2023{F9}");
	e2e_screen_is(&e, "result");
	e2e_shows(&e, "! Không có ngày này");
	e2e_shows(&e, "30/02/2023");
	e2e_keys(&e, "{Ctrl-U}13022023{F9}");
	e2e_screen_is(&e, "result");
	e2e_shows(&e, "! ");
	e2e_keys(&e, "{Ctrl-U}15022023{Tab}Giấy khai sinh số 12{F9}");
	e2e_screen_is(&e, "dossier");
	e2e_shows(&e, "Có kết quả       T4 15/02/2023");
	e2e_keys(&e, "tPhạm Văn Tí{F9}");
	e2e_screen_is(&e, "hand-over");
	e2e_shows(&e, "Phạm Văn Tí");
	e2e_shows(&e, "! Nêu giấy tờ của người nhận thay");
	e2e_keys(&e, "giấy ủy quyền số 5{F9}");
	e2e_screen_is(&e, "dossier");
	e2e_shows(&e, "· người nhận Phạm Văn Tí");
	e2e_shows(&e, "(giấy ủy quyền số 5)");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, " 15/02/2023       ghi kết quả");
	e2e_shows(&e, "Giấy khai sinh số 12 (ghi ngày");
}
END_TEST

START_TEST(the_post_gets_it_and_delivers_it)
{
	start("hong", "{F3}/nia{Enter}r{F9}g{F9}");
	e2e_screen_is(&e, "post");
	e2e_shows(&e, "! Người dân không đăng ký nhận");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đã giao bưu chính");
	e2e_keys(&e, "g");
	e2e_shows(&e, "[Phát thành công]");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đã trả kết quả");
}
END_TEST

START_TEST(only_chairman_and_administrator_void)
{
	start("hong", "{F3}/nia{Down}h");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "! Vai trò của bạn không được làm việc này; việc này dành cho: Chủ tịch, Quản");
	e2e_end(&e);
	start("din", "{F3}/nia{Down}h{F9}");
	e2e_screen_is(&e, "void");
	e2e_shows(&e, "! ");
	e2e_keys(&e, "nhập hai lần{F9}");
	e2e_shows(&e, LATE ": đã hủy do nhập nhầm.");
	e2e_keys(&e, "{Esc}");
	e2e_shows(&e, "[Chưa xong 4]");
	e2e_keys(&e, "{F3}nia{Enter}");
	e2e_shows(&e, "Hủy do nhập nhầm");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "nhập hai lần");
}
END_TEST

START_TEST(a_code_belongs_to_one_dossier)
{
	start("hong", "{F3}/buoi{Down}c" LATE "{F9}");
	e2e_screen_is(&e, "attach-code");
	e2e_shows(&e, "! Mã này đã gắn với hồ sơ " LATE);
	e2e_shows(&e, "của Phạm Thị Nía (nhận ngày 14/02).");
	e2e_shows(&e, LATE);
	/* an odd one is asked about, and a mistake is taken back */
	e2e_keys(&e, "{Ctrl-U}abc{F9}");
	e2e_screen_is(&e, "attach-code");
	e2e_shows(&e, "không giống mã hồ sơ");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Nhấn u để hoàn tác.");
	e2e_keys(&e, "uc000.17.28.H48-230215-0007{F9}");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, TODAY ": đã gắn mã trên Cổng.");
	e2e_keys(&e, "c");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "000.17.28.H48-230215-0007");
	e2e_keys(&e, "{Enter}");
	e2e_shows(&e, "Mã trên Cổng     000.17.28.H48-230215-0007");
}
END_TEST

START_TEST(a_due_date_is_explained_day_by_day)
{
	start("hong", "{F3}/pham van to{Down}v");
	e2e_screen_is(&e, "why");
	e2e_shows(&e, TET);
	e2e_shows(&e, "Thời hạn            25 ngày làm việc");
	e2e_row_is(&e, 5, " Tiếp nhận           T4 18/01/2023 15:40");
	e2e_row_is(&e, 6, " T5 19/01/2023    1  ngày làm việc");
	e2e_row_is(&e, 7, " T6 20/01/2023    –  Tết Nguyên đán Quý Mão (ngày 29 tháng Chạp)");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "T4 01/03/2023   25  ngày làm việc");
	e2e_shows(&e, " Hẹn trả             T4 01/03/2023 17:00");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "▸…230118-0001");
}
END_TEST

START_TEST(a_day_that_moved_with_the_calendar_says_so)
{
	char *admin = e2e_password(home, "admin"),
		*table = e2e_file(home, "days.csv", "ngay,loai,ten\n2023-02-20,nghi,Ngày hội\n");

	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T07:42",
		"--user", "admin", "--password-file", admin, "import", "holidays", table, NULL });
	start("hong", "{F3}/pham van to{Down}v");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, " Hẹn trả             T5 02/03/2023 17:00");
	e2e_shows(&e, " Hẹn trả ban đầu     T4 01/03/2023 17:00");
	e2e_shows(&e, " Đổi lịch            01/03/2023 17:00 → 02/03/2023 17:00");
	e2e_lacks(&e, "Ngày hẹn này vẫn có hiệu lực.");
	free(admin);
	free(table);
}
END_TEST

START_TEST(numbers_are_hidden_until_asked_for)
{
	start("hong", "{F3}/nia{Enter}");
	e2e_shows(&e, "CCCD …0228");
	e2e_lacks(&e, "051190900228");
	e2e_keys(&e, "s");
	e2e_shows(&e, "CCCD 051190900228");
	e2e_keys(&e, "s");
	e2e_lacks(&e, "051190900228");
}
END_TEST

START_TEST(the_filter_stays_in_its_list_and_f3_leaves_it)
{
	start("hong", "{F3}/nia");
	e2e_shows(&e, "[Chưa xong 5]");
	e2e_shows(&e, "Lọc: nia");
	ck_assert_int_eq(listed(), 1);
	e2e_keys(&e, "x");
	e2e_shows(&e, "Không có hồ sơ nào khớp trong danh sách này. F3 tìm trong tất cả.");
	e2e_keys(&e, "{Backspace}{F3}");
	/* one of 2022 that is finished has the name too */
	ck_assert_int_eq(listed(), 2);
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "dossiers");
	e2e_lacks(&e, "Lọc: nia");
	/* digits need no key before them */
	e2e_keys(&e, "230118-0001");
	ck_assert_int_eq(listed(), 1);
	e2e_shows(&e, "…230118-0001");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "dossier");
}
END_TEST

/* Brings in open dossiers of one day, all overdue, numbered from 1 on. */
static void bring_in(int count)
{
	char *path = xasprintf("%s/many.csv", home), *admin = e2e_password(home, "admin");
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fputs("ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc,ngay_hen_tra,trang_thai\n", file);
	for (int i = 1; i <= count; i++)
		fprintf(file, "H48.28.17-230103-%04d,2023-01-03T08:00,Phạm Văn Đông,1.001193,"
			"2023-01-10,dang_xu_ly\n", i);
	fclose(file);
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T07:42",
		"--user", "admin", "--password-file", admin, "import", "dossiers", path, NULL });
	free(admin);
	free(path);
}

START_TEST(a_long_list_says_so_and_goes_on)
{
	bring_in(1010);
	start("hong", "{F3}");
	e2e_shows(&e, "[Chưa xong 1015]");
	e2e_shows(&e, "Mới hiện 500/1015 hồ sơ; xuống để xem tiếp, / để lọc.");
	e2e_keys(&e, "{PgDn}");
	e2e_shows(&e, "Mới hiện 500/1015 hồ sơ");
	/* at the last row there are more, and the place stays */
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "▸…230103-0498");
	e2e_shows(&e, "Mới hiện 1000/1015 hồ sơ");
	e2e_keys(&e, "{Down}");
	e2e_shows(&e, "▸…230103-0499");
	e2e_keys(&e, "{End}{End}");
	e2e_shows(&e, "▸…230118-0001");
	e2e_lacks(&e, "Mới hiện");
	/* what a search leaves out is said too */
	e2e_keys(&e, "/pham van");
	e2e_shows(&e, "Chưa hiện hết; gõ thêm để thu hẹp.");
	e2e_keys(&e, " to");
	e2e_lacks(&e, "Chưa hiện hết");
	e2e_keys(&e, "{F3}/{Ctrl-U}dong");
	e2e_shows(&e, "Chưa hiện hết; gõ thêm để thu hẹp.");
	e2e_keys(&e, "{Ctrl-U}230103-0777");
	ck_assert_int_eq(listed(), 1);
	e2e_lacks(&e, "Chưa hiện hết");
}
END_TEST

START_TEST(after_a_dialog_the_list_is_where_it_was)
{
	start("hong", "{F3}{Down}{Down}");
	e2e_shows(&e, "▸…230214-0001");
	e2e_keys(&e, "r{Esc}");
	e2e_shows(&e, "▸…230214-0001");
	/* another window has put one before it */
	accept("2023-02-10T09:00", "1.001193", "Đinh Thị Bé", NULL);
	e2e_keys(&e, "r{Esc}");
	e2e_shows(&e, " …230210-0001");
	e2e_shows(&e, "▸…230214-0001");
	e2e_keys(&e, "r{F9}");
	e2e_shows(&e, "▸…230214-0001");
	e2e_keys(&e, "{Enter}{Esc}");
	e2e_shows(&e, "▸…230214-0001");
	/* handed over it is gone, and the one after it has its place */
	e2e_keys(&e, "t{F9}");
	e2e_lacks(&e, "…230214-0001");
	e2e_shows(&e, "▸…230215-0001");
}
END_TEST

START_TEST(the_receipt_says_where_it_is)
{
	start("hong", "{F3}/nia{Down}p{Enter}");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "Mẫu số 01 của hồ sơ " LATE);
}
END_TEST

static const struct {
	const char *term;
	int rows, cols;
} places[] = { { "vt100", 15, 60 }, { "linux", 24, 80 }, { "xterm-256color", 43, 132 } };

START_TEST(every_terminal_of_the_office_will_do)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T07:42", NULL };
	struct e2e_options options = { .argv = argv, .term = places[_i].term,
		.rows = places[_i].rows, .cols = places[_i].cols };

	e2e_start(&e, &options, home);
	e2e_keys(&e, "hong{Enter}demo-hong{Enter}{F3}/nia{Down}");
	e2e_shows(&e, "Phạm Thị Nía");
	e2e_shows(&e, "! quá hạn 1 ngày");
	e2e_keys(&e, "r");
	e2e_shows(&e, "Ghi chú");
	e2e_keys(&e, "{F9}v");
	e2e_shows(&e, "Hẹn trả             T4 15/02/2023 17:00");
	e2e_keys(&e, "{Esc}t{Tab}{Tab}");
	e2e_shows(&e, "Giấy tờ xuất trình");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, LATE ": đã trả kết quả.");
}
END_TEST

static Suite *dossiers_suite(void)
{
	Suite *suite = suite_create("dossiers");
	TCase *tc = tcase_create("dossiers");

	tcase_set_timeout(tc, 120);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, each_tab_counts_what_its_list_shows);
	tcase_add_test(tc, who_is_overdue_is_marked_with_the_days);
	tcase_add_test(tc, a_result_is_recorded_and_handed_over);
	tcase_add_test(tc, keys_typed_ahead_meet_what_they_were_meant_for);
	tcase_add_test(tc, a_step_out_of_order_is_refused_with_the_reason);
	tcase_add_test(tc, undo_and_print_are_of_the_step_just_made);
	tcase_add_test(tc, undo_says_of_which_dossier_it_cannot);
	tcase_add_test(tc, wrong_days_and_collectors_stay_in_the_dialog);
	tcase_add_test(tc, the_post_gets_it_and_delivers_it);
	tcase_add_test(tc, only_chairman_and_administrator_void);
	tcase_add_test(tc, a_code_belongs_to_one_dossier);
	tcase_add_test(tc, a_due_date_is_explained_day_by_day);
	tcase_add_test(tc, a_day_that_moved_with_the_calendar_says_so);
	tcase_add_test(tc, numbers_are_hidden_until_asked_for);
	tcase_add_test(tc, the_filter_stays_in_its_list_and_f3_leaves_it);
	tcase_add_test(tc, a_long_list_says_so_and_goes_on);
	tcase_add_test(tc, after_a_dialog_the_list_is_where_it_was);
	tcase_add_test(tc, the_receipt_says_where_it_is);
	tcase_add_loop_test(tc, every_terminal_of_the_office_will_do, 0, TESTING_COUNT(places));
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { dossiers_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
