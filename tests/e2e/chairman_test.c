/* The chairman's numbers: what they are in the sample year, and that each opens a list as long as
 * itself. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

#define TALL 100 /* rows of a terminal on which no list of the sample year scrolls */

static struct e2e e;
static char *home, *db;

static void setup(void)
{
	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T07:42",
		"init", "--demo", NULL });
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

/* Logs in, opens the targets and goes on with the keys. */
static void start(const char *login, int rows, int cols, const char *term, const char *keys)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T07:42", NULL };
	struct e2e_options options = { .argv = argv, .rows = rows, .cols = cols, .term = term };
	char *enter = xasprintf("%s{Enter}demo-%s{Enter}{F8}%s", login, login, keys);

	e2e_start(&e, &options, home);
	e2e_keys(&e, enter);
	free(enter);
}

/* The number with the focus: the digits that stand reversed. */
static long focused(void)
{
	long value = -1;

	for (int row = 2; row < e.rows - 3; row++)
		for (int col = 0; col < e.cols; col++) {
			VTermScreenCell cell = e2e_cell(&e, row, col);

			if (!cell.attrs.reverse)
				continue;
			if (cell.chars[0] < '0' || cell.chars[0] > '9')
				e2e_fail(&e, "a reversed cell that is no digit");
			value = (value < 0 ? 0 : value * 10) + (long)(cell.chars[0] - '0');
		}
	if (value < 0)
		e2e_fail(&e, "no number has the focus");
	return value;
}

/* The rows of the list that is shown below its heading and titles. */
static long listed(void)
{
	long rows = 0;

	for (int row = 5; row < e.rows - 3; row++) {
		int col = 1;

		while (col < e.cols && e2e_cell(&e, row, col).chars[0] <= ' ')
			col++;
		rows += col < e.cols;
	}
	return rows;
}

/* Opens the number with the focus and comes back; its list must be as long. */
static void check_list(void)
{
	long value = focused(), rows;
	char *said;

	e2e_keys(&e, "{Enter}");
	said = xasprintf(" %ld %s; ", value, strcmp(e.name, "listing") == 0 ? "thủ tục" : "hồ sơ");
	e2e_shows(&e, said);
	free(said);
	rows = listed();
	/* where there is none a sentence says so */
	if (value == 0)
		e2e_shows(&e, strcmp(e.name, "listing") == 0 ? "Không có thủ tục nào." :
			"Không có hồ sơ nào.");
	else if (rows != value)
		e2e_fail(&e, "the number is %ld, its list has %ld rows", value, rows);
	e2e_keys(&e, "{Esc}");
}

START_TEST(the_sample_year_is_what_it_is)
{
	start("din", 0, 0, NULL, "{PgUp}");
	e2e_screen_is(&e, "chairman");
	e2e_shows(&e, "Chỉ tiêu năm 2022");
	e2e_shows(&e, "Đến hết ngày 16/02/2023 · danh mục thủ tục đã đối chiếu đủ");
	e2e_row_is(&e, 3, " TTHC trực tuyến có phát sinh hồ sơ trực tuyến               6/32"
		"       18,8% !");
	e2e_shows(&e, "thiếu 1 để đạt 20%, thiếu 7 để đạt 40%");
	e2e_shows(&e, "Chưa phát sinh hồ sơ trực tuyến: 26 thủ tục, trong đó 4 đang nộp giấy");
	e2e_shows(&e, " 10/32       31,3%");
	e2e_shows(&e, " 35/55       63,6% ✓");
	e2e_shows(&e, "▏  đạt chỉ tiêu 10%");
	e2e_shows(&e, " 35/70       50,0%");
	e2e_shows(&e, "Trả kết quả qua bưu chính công ích (chưa có chỉ tiêu)       5/66        7,6%");
	e2e_shows(&e, " tiếp nhận            10    4    9    5    6    6    5    5    5    6    4    5");
	e2e_row_is(&e, 16, " Đinh Thị Hồng                          34          22             12"
		"   34/39");
	ck_assert_int_eq(focused(), 6);
}
END_TEST

START_TEST(every_number_of_the_page_opens_its_list)
{
	/* the six indicators, the zeros, twelve months twice, four officers */
	enum { NUMBERS = 12 + 2 + 24 + 4 * 5 };

	start("din", TALL, 0, NULL, "{PgUp}");
	for (int i = 0; i < NUMBERS; i++) {
		check_list();
		e2e_keys(&e, "{Tab}");
	}
	/* that was the last: 2/3 of Nguyễn Tấn Lộc */
	ck_assert_int_eq(focused(), 3);
	e2e_shows(&e, "Hồ sơ đã giải quyết – Nguyễn Tấn Lộc");
}
END_TEST

START_TEST(every_number_of_a_group_opens_its_list)
{
	static const char *const titles[] = { "theo cán bộ", "theo lĩnh vực", "theo thôn",
		"theo thủ tục" };

	start("re", TALL, 0, NULL, "{PgUp}g");
	for (int i = 0; i < _i; i++)
		e2e_keys(&e, "g");
	e2e_screen_is(&e, "groups");
	e2e_shows(&e, titles[_i]);
	e2e_shows(&e, "01/01/2022 – 31/12/2022");
	for (int i = 0; i < 21; i++) {
		check_list();
		e2e_keys(&e, "{Right}");
	}
	e2e_keys(&e, "g");
	e2e_shows(&e, titles[(_i + 1) % 4]);
	e2e_keys(&e, "G");
	e2e_shows(&e, titles[_i]);
}
END_TEST

START_TEST(what_is_at_zero_leads_to_its_dossiers)
{
	start("din", 0, 0, NULL, "{PgUp}{Tab}{Tab}{Enter}");
	e2e_screen_is(&e, "listing");
	e2e_shows(&e, " 26 thủ tục; 01/01/2022 – 31/12/2022, đến hết ngày 16/02/2023");
	/* those most often on paper come first */
	e2e_row_is(&e, 5, "▸1.000656   Đăng ký khai tử                                    0"
		"              2");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "figure");
	e2e_shows(&e, " Hồ sơ tiếp nhận – Đăng ký khai tử");
	e2e_shows(&e, " 2 hồ sơ; ");
	e2e_keys(&e, "{Down}{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_shows(&e, "Đăng ký khai tử");
	e2e_keys(&e, "{Esc}{Esc}{Esc}");
	e2e_screen_is(&e, "chairman");
	ck_assert_int_eq(focused(), 26);
}
END_TEST

START_TEST(years_and_months_change_by_a_key)
{
	start("din", 0, 0, NULL, "{PgDn}");
	e2e_shows(&e, "Chỉ tiêu năm 2023");
	e2e_shows(&e, "Không còn số liệu ở phía đó.");
	e2e_shows(&e, "chưa có số liệu");
	/* what is typed ahead of the drawing acts on the year that it has chosen */
	e2e_keys(&e, "{PgUp}{Enter}");
	e2e_shows(&e, " 6 thủ tục; 01/01/2022 – 31/12/2022");
	e2e_keys(&e, "{Esc}m");
	e2e_shows(&e, "Chỉ tiêu tháng 12/2022");
	e2e_shows(&e, " 2/5        40,0% ✓");
	e2e_lacks(&e, "tiếp nhận");
	e2e_keys(&e, "{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Enter}");
	e2e_shows(&e, " 2 hồ sơ; 01/12/2022 – 31/12/2022");
	e2e_keys(&e, "{Esc}{PgDn}");
	e2e_shows(&e, "Chỉ tiêu tháng 01/2023");
	e2e_keys(&e, "{PgDn}{PgDn}");
	e2e_shows(&e, "Chỉ tiêu tháng 02/2023");
	e2e_keys(&e, "{PgUp}{PgUp}{PgUp}m");
	e2e_shows(&e, "Chỉ tiêu năm 2022");
}
END_TEST

START_TEST(a_month_stands_beside_the_year_up_to_it)
{
	/* six indicators twice, the zeros, three officers */
	enum { NUMBERS = 24 + 2 + 3 * 5 };

	start("din", TALL, 0, NULL, "{PgUp}m{PgUp}");
	e2e_shows(&e, "Chỉ tiêu tháng 11/2022");
	e2e_row_is(&e, 4, "                                            trong tháng"
		"       lũy kế từ 01/01");
	e2e_shows(&e, " TTHC có hồ sơ trực tuyến              1/32        3,1% !    6/32"
		"       18,8% !");
	e2e_shows(&e, " 33/65       50,8%");
	for (int i = 0; i < NUMBERS; i++) {
		check_list();
		e2e_keys(&e, "{Tab}");
	}
	e2e_keys(&e, "{Home}{Right}{Right}{Enter}");
	e2e_shows(&e, " 6 thủ tục; 01/01/2022 – 30/11/2022");
	/* the year has nothing beside it */
	e2e_keys(&e, "{Esc}m");
	e2e_lacks(&e, "lũy kế");
	/* where the screen is narrow it stands below */
	e2e_keys(&e, "m");
	e2e_resize(&e, 15, 60);
	e2e_row_is(&e, 4, "   lũy kế từ 01/01                       6/32       18,8% !");
}
END_TEST

START_TEST(how_a_number_was_counted_is_explained)
{
	start("din", 30, 0, NULL, "{PgUp}{F5}");
	e2e_screen_is(&e, "read");
	e2e_shows(&e, "│ Cách tính");
	e2e_shows(&e, " TTHC trực tuyến có phát sinh hồ sơ trực tuyến: 6/32 = 18,8%");
	e2e_shows(&e, "Tử số (6): ");
	e2e_shows(&e, "Mẫu số (32): ");
	e2e_shows(&e, "Chỉ tiêu: thiếu 1 để đạt 20%, thiếu 7 để đạt 40%.");
	e2e_shows(&e, "đến hết ngày 16/02/2023");
	e2e_shows(&e, "Hồ sơ hủy do nhập nhầm, không nằm trong số liệu nào: 0");
	e2e_shows(&e, "Thủ tục chưa đối chiếu: 0");
	/* a number of an officer is no indicator */
	e2e_keys(&e, "{Esc}{End}{Enter}{F5}");
	e2e_shows(&e, " Hồ sơ đã giải quyết – Nguyễn Tấn Lộc: 3");
	e2e_lacks(&e, "Mẫu số");
}
END_TEST

static void import(const char *csv)
{
	char *table = xasprintf("%s/table.csv", home), *password = xasprintf("%s/password", home);
	FILE *file = fopen(table, "w");

	ck_assert_ptr_nonnull(file);
	fputs(csv, file);
	fclose(file);
	file = fopen(password, "w");
	ck_assert_ptr_nonnull(file);
	fputs("demo-admin\n", file);
	fclose(file);
	ck_assert_int_eq(chmod(password, 0600), 0);
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T07:42",
		"--user", "admin", "--password-file", password,
		"import", "dossiers", table, NULL });
	free(table);
	free(password);
}

START_TEST(an_unconfirmed_procedure_makes_it_provisional)
{
	import("ma_ho_so,ngay_tiep_nhan,nguoi_nop,thu_tuc\n1-HS,2022-05-05,Phạm Văn Tố,"
		"Một thủ tục chưa ai biết\n");
	start("din", TALL, 0, NULL, "{PgUp}");
	e2e_shows(&e, "! tạm tính: danh mục còn 1 thủ tục chưa đối chiếu");
	check_list();
	e2e_shows(&e, "/71");
	e2e_keys(&e, "{Enter}");
	e2e_shows(&e, "Một thủ tục chưa ai biết");
	/* nobody has handled it: the rows of the officers are whole only with one for that */
	e2e_keys(&e, "{Esc}{End}");
	e2e_shows(&e, "(chưa ghi)");
}
END_TEST

START_TEST(a_small_terminal_scrolls_to_the_focus)
{
	start("din", 15, 60, NULL, "{PgUp}");
	e2e_shows(&e, " TTHC có hồ sơ trực tuyến                6/32       18,8% !");
	e2e_shows(&e, "   thiếu 1 để đạt 20%, thiếu 7 để đạt 40%");
	e2e_lacks(&e, "Nguyễn Tấn");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "Nguyễn Tấn");
	ck_assert_int_eq(focused(), 3);
	e2e_keys(&e, "{Home}");
	ck_assert_int_eq(focused(), 6);
	e2e_resize(&e, 24, 80);
	e2e_shows(&e, "TTHC trực tuyến có phát sinh hồ sơ trực tuyến");
	ck_assert_int_eq(focused(), 6);
}
END_TEST

static const struct {
	const char *term, *bar;
} terms[] = {
	{ "linux", "  │████████████" },
	{ "vt100", "  [############" },
	{ "screen", "  ▕████████████" },
};

START_TEST(other_terminals_show_the_same_numbers)
{
	start("din", 0, 0, terms[_i].term, "-");
	e2e_shows(&e, "6/32       18,8% !");
	e2e_shows(&e, terms[_i].bar);
	ck_assert_int_eq(focused(), 6);
	e2e_keys(&e, "{Down}{Down}");
	ck_assert_int_eq(focused(), 10);
}
END_TEST

static Suite *chairman_suite(void)
{
	Suite *suite = suite_create("chairman");
	TCase *tc = tcase_create("chairman");

	tcase_set_timeout(tc, 300);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, the_sample_year_is_what_it_is);
	tcase_add_test(tc, every_number_of_the_page_opens_its_list);
	tcase_add_loop_test(tc, every_number_of_a_group_opens_its_list, 0, 4);
	tcase_add_test(tc, what_is_at_zero_leads_to_its_dossiers);
	tcase_add_test(tc, years_and_months_change_by_a_key);
	tcase_add_test(tc, a_month_stands_beside_the_year_up_to_it);
	tcase_add_test(tc, how_a_number_was_counted_is_explained);
	tcase_add_test(tc, an_unconfirmed_procedure_makes_it_provisional);
	tcase_add_test(tc, a_small_terminal_scrolls_to_the_focus);
	tcase_add_loop_test(tc, other_terminals_show_the_same_numbers, 0, TESTING_COUNT(terms));
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { chairman_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
