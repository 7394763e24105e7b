#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

static struct e2e e;
static char *home, *saved;

static void start(const char *term, const char *env)
{
	const char *const argv[] = { "e2e_host", saved, NULL };
	const char *const envs[] = { env, NULL };
	struct e2e_options options = { .argv = argv, .term = term, .env = envs };

	e2e_start(&e, &options, home);
}

static void setup(void)
{
	home = testing_make_dir();
	saved = xasprintf("%s/saved", home);
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(saved);
}

static void saved_is(const char *text)
{
	char line[200] = "";
	FILE *file = fopen(saved, "r");

	if (file && !fgets(line, sizeof line, file))
		line[0] = '\0';
	if (file)
		fclose(file);
	ck_assert_str_eq(line, text);
}

START_TEST(the_frame_stands_on_a_real_terminal)
{
	start(NULL, NULL);
	e2e_screen_is(&e, "toy-menu");
	e2e_row_is(&e, 0, " Danh sách                                                 Thu 16/02/2023 07:00");
	e2e_row_is(&e, 3, "▸hàng 1                                                                       1");
	e2e_row_is(&e, 20, " hàng 18                                                                     18▾");
	e2e_row_is(&e, 23, " F1 Help Enter Mở");
	ck_assert(!e.cursor_shown);
	ck_assert(e2e_cell(&e, 3, 2).attrs.reverse);
	ck_assert(!e2e_cell(&e, 4, 2).attrs.reverse);
	e2e_keys(&e, "{Down}{PgDn}{End}{Enter}");
	e2e_screen_is(&e, "toy-form");
	ck_assert(e.cursor_shown);
	ck_assert_int_eq(e.cursor.row, 2);
	ck_assert_int_eq(e.cursor.col, 12);
	e2e_keys(&e, "{Esc}");
	e2e_shows(&e, "▸hàng 40");
}
END_TEST

/* What three input methods send for the same name. */
static const char *const names[] = {
	"Nguyễn Thị Hồng",
	("Nguye{Backspace}ê{Backspace}{Backspace}yễn Thi{Backspace}{Backspace}hị Ho"
	 "{Backspace}ô{Backspace}ồng"),
	"Nguye\xcc\x82\xcc\x83n Thi\xcc\xa3 Ho\xcc\x82\xcc\x80ng",
};

START_TEST(vietnamese_is_typed_in_one_burst)
{
	int row, col;

	start(NULL, NULL);
	e2e_keys(&e, "{Enter}");
	e2e_keys(&e, names[_i]);
	e2e_row_is(&e, 2, " Họ và tên  Nguyễn Thị Hồng");
	ck_assert(e2e_find(&e, "Hồng", &row, &col));
	ck_assert_int_eq(col, 23);
	ck_assert_int_eq(e.cursor.col, 27);
	e2e_keys(&e, "{Down}01011990{F9}");
	e2e_shows(&e, "Đã nhận Nguyễn Thị Hồng.");
}
END_TEST

START_TEST(all_three_backspaces_delete)
{
	start(NULL, NULL);
	e2e_keys(&e, "{Enter}abcd{Backspace}");
	e2e_bytes(&e, "\x08\x7f", 2, 2);
	e2e_row_is(&e, 2, " Họ và tên  a");
}
END_TEST

START_TEST(a_letter_may_arrive_in_two_parts)
{
	start(NULL, NULL);
	e2e_keys(&e, "{Enter}");
	/* the program has read "a" and, in the same burst, the first byte of "ễ" */
	e2e_bytes(&e, "a\xe1", 2, 1);
	e2e_bytes(&e, "\xbb\x85z", 3, 2);
	e2e_row_is(&e, 2, " Họ và tên  aễz");
}
END_TEST

START_TEST(unknown_sequences_and_bytes_type_nothing)
{
	start(NULL, NULL);
	e2e_keys(&e, "{Enter}a");
	e2e_bytes(&e, "\033[1;99Q", 7, 1);
	/* a byte that begins no letter is not even a key */
	e2e_bytes(&e, "\xff" "b", 2, 1);
	e2e_screen_is(&e, "toy-form");
	e2e_row_is(&e, 2, " Họ và tên  ab");
}
END_TEST

static const struct {
	int rows, cols;
} sizes[] = { { 3, 10 }, { 1, 1 }, { 50, 200 }, { 15, 60 }, { 200, 50 }, { 14, 80 }, { 24, 81 } };

START_TEST(a_resize_keeps_everything)
{
	start(NULL, NULL);
	e2e_keys(&e, "{Enter}Đinh Thị Hồng");
	for (size_t i = 0; i < TESTING_COUNT(sizes); i++) {
		bool small = sizes[i].rows < 15 || sizes[i].cols < 60;

		e2e_resize(&e, sizes[i].rows, sizes[i].cols);
		e2e_keys(&e, "x");
		if (small && sizes[i].rows > 4)
			e2e_shows(&e, "too small");
		if (!small)
			e2e_keys(&e, "{Backspace}");
	}
	e2e_resize(&e, 24, 80);
	e2e_row_is(&e, 2, " Họ và tên  Đinh Thị Hồng");
	e2e_row_is(&e, 23, " F1 Help F9 Nhận F2 Hỏi F3 Ghi Esc Back");
}
END_TEST

START_TEST(many_resizes_are_never_lost)
{
	start(NULL, NULL);
	for (int i = 0; i < 40; i++) {
		e2e_resize(&e, 20 + i % 7, 70 + i % 5);
		e2e_row_is(&e, e.rows - 1, " F1 Help Enter Mở");
	}
}
END_TEST

static const struct {
	const char *term, *selected, *line;
} terms[] = {
	{ "xterm-256color", "▸hàng 1 ", "────" },
	{ "linux", ">hàng 1 ", "────" },
	{ "vt100", ">hàng 1 ", "----" },
	{ "screen", "▸hàng 1 ", "────" },
	{ "putty", "▸hàng 1 ", "────" },
};

START_TEST(other_kinds_of_terminal_work_too)
{
	start(terms[_i].term, NULL);
	e2e_shows(&e, terms[_i].selected);
	e2e_shows(&e, terms[_i].line);
	e2e_keys(&e, "{Down}{Enter}Phạm Thị Nía{F2}");
	e2e_screen_is(&e, "ask");
	e2e_keys(&e, "{Esc}");
	e2e_shows(&e, "Không.");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "! Chưa nhập ngày sinh.");
	e2e_keys(&e, "{F1}");
	e2e_screen_is(&e, "help");
	e2e_keys(&e, "{Esc}{Esc}");
	e2e_screen_is(&e, "toy-menu");
}
END_TEST

START_TEST(a_warning_is_red_only_where_colour_is_wanted)
{
	VTermScreenCell cell;
	int row, col;

	start(NULL, _i ? "NO_COLOR=1" : NULL);
	e2e_keys(&e, "{Enter}{F9}");
	ck_assert(e2e_find(&e, "Chưa nhập", &row, &col));
	cell = e2e_cell(&e, row, col);
	ck_assert_int_eq(VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) != 0, _i);
	ck_assert_int_eq(cell.attrs.bold, _i);
	/* the mark is there in any case */
	e2e_row_is(&e, row, " Ngày sinh              ! Chưa nhập ngày sinh.");
}
END_TEST

START_TEST(a_suggestion_is_taken_by_arrow_and_enter)
{
	start(NULL, NULL);
	e2e_keys(&e, "{Enter}pham");
	e2e_shows(&e, "│ Phạm Văn Rế");
	e2e_keys(&e, "{Down}{Down}{Enter}");
	e2e_row_is(&e, 2, " Họ và tên  Phạm Văn Rế");
	e2e_lacks(&e, "Phạm Thị Nía");
}
END_TEST

START_TEST(a_refusal_throws_away_what_was_typed_ahead)
{
	start(NULL, NULL);
	e2e_keys(&e, "{Enter}a{F3}bcd");
	e2e_shows(&e, "! Chỉ được xem.");
	e2e_row_is(&e, 2, " Họ và tên  a");
	e2e_keys(&e, "e");
	e2e_row_is(&e, 2, " Họ và tên  ae");
	e2e_lacks(&e, "Chỉ được xem.");
}
END_TEST

START_TEST(a_terminal_that_goes_away_loses_nothing)
{
	start(NULL, NULL);
	e2e_keys(&e, "{Enter}Đinh Thị Hồng");
	e2e_hang_up(&e);
	ck_assert_int_eq(e.status, 0);
	saved_is("Đinh Thị Hồng");
}
END_TEST

START_TEST(a_signal_to_end_loses_nothing)
{
	start(NULL, NULL);
	e2e_keys(&e, "{Enter}Đinh Thị Mẫu");
	e2e_signal(&e, _i ? SIGTERM : SIGHUP);
	ck_assert_int_eq(e2e_wait(&e), 0);
	saved_is("Đinh Thị Mẫu");
}
END_TEST

START_TEST(an_idle_second_saves)
{
	start(NULL, NULL);
	e2e_keys(&e, "{Enter}Rế");
	/* the program draws again after its idle second; kill -9 leaves it no last word */
	e.synced = false;
	e2e_keys(&e, "");
	e2e_signal(&e, SIGKILL);
	ck_assert_int_eq(e2e_wait(&e), 128 + SIGKILL);
	saved_is("Rế");
}
END_TEST

START_TEST(quitting_gives_the_terminal_back)
{
	start(NULL, NULL);
	e2e_keys(&e, "{Enter}a");
	e2e_send(&e, "{Ctrl-Q}");
	ck_assert_int_eq(e2e_wait(&e), 0);
	e2e_lacks(&e, "F1 Help");
	ck_assert(e.cursor_shown);
}
END_TEST

/* These have no second screen that would be taken away. */
static const char *const one_screen[] = { "linux", "vt100" };

START_TEST(quitting_leaves_nothing_on_a_terminal_with_one_screen)
{
	start(one_screen[_i], NULL);
	e2e_keys(&e, "{Enter}Pham Thi Hong");
	e2e_shows(&e, "Pham Thi Hong");
	e2e_send(&e, "{Ctrl-Q}");
	ck_assert_int_eq(e2e_wait(&e), 0);
	e2e_lacks(&e, "Pham");
	e2e_lacks(&e, "F1 Help");
}
END_TEST

START_TEST(an_unknown_terminal_is_refused_in_words)
{
	const char *const argv[] = { "e2e_host", NULL };
	struct e2e_options options = { .argv = argv, .term = "no-such-terminal" };

	ck_assert_int_eq(e2e_run(&e, &options, home), EXIT_FAILURE);
	e2e_shows(&e, "The terminal \"no-such-terminal\" is not known.");
}
END_TEST

static Suite *term_suite(void)
{
	Suite *suite = suite_create("term");
	TCase *tc = tcase_create("term");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, the_frame_stands_on_a_real_terminal);
	tcase_add_loop_test(tc, vietnamese_is_typed_in_one_burst, 0, TESTING_COUNT(names));
	tcase_add_test(tc, all_three_backspaces_delete);
	tcase_add_test(tc, a_letter_may_arrive_in_two_parts);
	tcase_add_test(tc, unknown_sequences_and_bytes_type_nothing);
	tcase_add_test(tc, a_resize_keeps_everything);
	tcase_add_test(tc, many_resizes_are_never_lost);
	tcase_add_loop_test(tc, other_kinds_of_terminal_work_too, 0, TESTING_COUNT(terms));
	tcase_add_loop_test(tc, a_warning_is_red_only_where_colour_is_wanted, 0, 2);
	tcase_add_test(tc, a_suggestion_is_taken_by_arrow_and_enter);
	tcase_add_test(tc, a_refusal_throws_away_what_was_typed_ahead);
	tcase_add_test(tc, a_terminal_that_goes_away_loses_nothing);
	tcase_add_loop_test(tc, a_signal_to_end_loses_nothing, 0, 2);
	tcase_add_test(tc, an_idle_second_saves);
	tcase_add_test(tc, quitting_gives_the_terminal_back);
	tcase_add_loop_test(tc, quitting_leaves_nothing_on_a_terminal_with_one_screen, 0,
		TESTING_COUNT(one_screen));
	tcase_add_test(tc, an_unknown_terminal_is_refused_in_words);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { term_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
