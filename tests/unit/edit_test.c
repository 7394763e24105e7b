#include "config.h"

#include <string.h>

#include "testing.h"
#include "ui/widget/edit.h"
#include "ui_toy.h"

Suite *edit_suite(void);

static struct edit edit;

static void setup(void)
{
	edit_init(&edit, EDIT_TEXT, 0);
}

static void teardown(void)
{
	edit_release(&edit);
}

static void press(void *ctx, int32_t key)
{
	edit_key(ctx, key);
}

static void type(const char *text)
{
	toy_type(press, &edit, text);
}

static void again(int32_t key, int times)
{
	while (times-- > 0)
		edit_key(&edit, key);
}

START_TEST(a_mark_typed_after_its_letter_becomes_one_with_it)
{
	type("Nguye\xcc\x82\xcc\x83n");
	ck_assert_str_eq(edit.text.data, "Nguyễn");
	ck_assert_uint_eq(edit_length(&edit), 6);
	again(K_BACKSPACE, 2);
	ck_assert_str_eq(edit.text.data, "Nguy");
	again(K_HOME, 1);
	ck_assert_int_eq(edit_key(&edit, 0x301), EDIT_REFUSED);
	ck_assert_str_eq(edit.text.data, "Nguy");
}
END_TEST

START_TEST(a_mark_in_the_middle_goes_to_the_letter_before_the_cursor)
{
	type("hoang");
	again(K_LEFT, 2);
	edit_key(&edit, 0x300);
	ck_assert_str_eq(edit.text.data, "hoàng");
	ck_assert_uint_eq(edit_caret(&edit), 3);
	type("i");
	ck_assert_str_eq(edit.text.data, "hoàing");
}
END_TEST

START_TEST(an_input_method_takes_back_and_types_again)
{
	/* what UniKey sends for "Hồng": o-o and the tone replace what is there */
	type("Hong");
	again(K_BACKSPACE, 3);
	type("ông");
	again(K_BACKSPACE, 3);
	type("ồng");
	ck_assert_str_eq(edit.text.data, "Hồng");
	edit_replace(&edit, 4, "Đặng");
	ck_assert_str_eq(edit.text.data, "Đặng");
}
END_TEST

START_TEST(letters_with_marks_are_one_step)
{
	/* no composed form: g with a tilde stays two code points and one letter */
	edit_set(&edit, "ag\xcc\x83z");
	ck_assert_uint_eq(edit_length(&edit), 3);
	again(K_LEFT, 2);
	ck_assert_uint_eq(edit_caret(&edit), 1);
	edit_key(&edit, K_DELETE);
	ck_assert_str_eq(edit.text.data, "az");
	again(K_DELETE, 5);
	ck_assert_str_eq(edit.text.data, "a");
	again(K_RIGHT, 5);
	ck_assert_uint_eq(edit_caret(&edit), 1);
}
END_TEST

START_TEST(whole_words_and_lines_go_at_once)
{
	type("Phạm Thị  Nía");
	edit_key(&edit, KEY_CTRL('W'));
	ck_assert_str_eq(edit.text.data, "Phạm Thị  ");
	edit_key(&edit, KEY_CTRL('W'));
	ck_assert_str_eq(edit.text.data, "Phạm ");
	again(K_LEFT, 1);
	edit_key(&edit, KEY_CTRL('U'));
	ck_assert_str_eq(edit.text.data, " ");
}
END_TEST

START_TEST(undo_takes_back_word_by_word)
{
	type("Phạm Thị");
	edit_key(&edit, KEY_CTRL('U'));
	ck_assert_str_eq(edit.text.data, "");
	edit_key(&edit, KEY_CTRL('Z'));
	ck_assert_str_eq(edit.text.data, "Phạm Thị");
	edit_key(&edit, KEY_CTRL('Z'));
	ck_assert_str_eq(edit.text.data, "Phạm ");
	again(KEY_CTRL('Z'), 2);
	ck_assert_str_eq(edit.text.data, "");
	ck_assert_int_eq(edit_key(&edit, KEY_CTRL('Z')), EDIT_MOVED);
}
END_TEST

START_TEST(undo_remembers_a_long_time_but_not_for_ever)
{
	for (int i = 0; i < 300; i++)
		type(i % 2 ? "a" : " ");
	again(KEY_CTRL('Z'), 400);
	ck_assert_uint_gt(edit_length(&edit), 0);
	ck_assert_uint_lt(edit_length(&edit), 250);
}
END_TEST

static const struct {
	enum edit_mode mode;
	const char *typed, *kept;
} modes[] = {
	{ EDIT_DIGITS, "0a51-1 90", "051190" },
	{ EDIT_CODE, "H48.28 ộ17", "H48.2817" },
	{ EDIT_DATE, "1/2/x1990", "1/2/1990" },
	{ EDIT_PASSWORD, "mật khẩu", "mật khẩu" },
};

START_TEST(a_line_takes_what_belongs_to_it)
{
	edit.mode = modes[_i].mode;
	type(modes[_i].typed);
	ck_assert_str_eq(edit.text.data, modes[_i].kept);
}
END_TEST

START_TEST(a_full_line_refuses_letters_but_takes_marks)
{
	edit.max = 2;
	type("ab");
	ck_assert_int_eq(edit_key(&edit, 'c'), EDIT_REFUSED);
	ck_assert_str_eq(edit.text.data, "ab");
	edit_set(&edit, "ao");
	ck_assert_int_eq(edit_key(&edit, 0x302), EDIT_CHANGED);
	ck_assert_str_eq(edit.text.data, "aô");
}
END_TEST

START_TEST(other_keys_are_for_others)
{
	ck_assert_int_eq(edit_key(&edit, K_ENTER), EDIT_UNKNOWN);
	ck_assert_int_eq(edit_key(&edit, K_TAB), EDIT_UNKNOWN);
	ck_assert_int_eq(edit_key(&edit, K_F(9)), EDIT_UNKNOWN);
	ck_assert_int_eq(edit_key(&edit, 0x85), EDIT_UNKNOWN);
}
END_TEST

static const struct {
	const char *text;
	int left; /* how often the cursor goes left */
	const char *shown;
	int cursor;
} pictures[] = {
	{ "", 0, "", 0 },
	{ "Hồng", 0, "Hồng", 4 },
	{ "0123456", 0, "0123456", 7 },
	{ "01234567", 0, "<567", 4 },
	{ "01234567", 8, "01234567", 0 },
	{ "012345678", 9, "0123456>", 0 },
	{ "0123456789abcdef", 8, "<56789a>", 4 },
	{ "ĐăkĐăkĐăkĐăk", 0, "<Đăk", 4 },
};

START_TEST(what_is_hidden_is_marked)
{
	struct grid grid = toy_grid(1, 12);
	struct canvas all = canvas_whole(&grid);

	edit_set(&edit, pictures[_i].text);
	again(K_LEFT, pictures[_i].left);
	edit_draw(&edit, &all, 0, 0, 8, ATTR_NORMAL, true);
	toy_row_is(&grid, 0, pictures[_i].shown);
	ck_assert_int_eq(grid.cursor_col, pictures[_i].cursor);
	grid_release(&grid);
}
END_TEST

START_TEST(a_password_is_dots)
{
	struct grid grid = toy_grid(1, 12);
	struct canvas all = canvas_whole(&grid);

	edit.mode = EDIT_PASSWORD;
	type("mật");
	edit_draw(&edit, &all, 0, 0, 8, ATTR_NORMAL, false);
	toy_row_is(&grid, 0, "•••");
	ck_assert_int_eq(grid.cursor_col, -1);
	ck_assert_int_eq(edit_key(&edit, KEY_CTRL('Z')), EDIT_MOVED);
	grid_release(&grid);
}
END_TEST

START_TEST(every_width_can_be_drawn)
{
	struct grid grid = toy_grid(1, 12);
	struct canvas all = canvas_whole(&grid);

	edit_set(&edit, "Nguyễn Thị 表表 Hồng");
	for (int caret = 0; caret < 17; caret++) {
		edit_draw(&edit, &all, 0, 1, _i, ATTR_NORMAL, true);
		ck_assert(_i == 0 || (grid.cursor_col >= 1 && grid.cursor_col <= _i));
		ck_assert_str_eq(grid_at(&grid, 0, 0)->text, " ");
		ck_assert_str_eq(grid_at(&grid, 0, _i + 1)->text, " ");
		again(K_LEFT, 1);
	}
	grid_release(&grid);
}
END_TEST

START_TEST(every_line_has_an_end)
{
	again('a', EDIT_MAX + 3);
	ck_assert_uint_eq(edit_length(&edit), EDIT_MAX);
	ck_assert(edit_full(&edit));
	ck_assert_int_eq(edit_key(&edit, 'a'), EDIT_REFUSED);
	again(0x301, 20000);
	ck_assert_uint_lt(edit.text.len, 20000);
}
END_TEST

Suite *edit_suite(void)
{
	Suite *suite = suite_create("edit");
	TCase *tc = tcase_create("edit");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_mark_typed_after_its_letter_becomes_one_with_it);
	tcase_add_test(tc, a_mark_in_the_middle_goes_to_the_letter_before_the_cursor);
	tcase_add_test(tc, an_input_method_takes_back_and_types_again);
	tcase_add_test(tc, letters_with_marks_are_one_step);
	tcase_add_test(tc, whole_words_and_lines_go_at_once);
	tcase_add_test(tc, undo_takes_back_word_by_word);
	tcase_add_test(tc, undo_remembers_a_long_time_but_not_for_ever);
	tcase_add_loop_test(tc, a_line_takes_what_belongs_to_it, 0, TESTING_COUNT(modes));
	tcase_add_test(tc, a_full_line_refuses_letters_but_takes_marks);
	tcase_add_test(tc, every_line_has_an_end);
	tcase_add_test(tc, other_keys_are_for_others);
	tcase_add_loop_test(tc, what_is_hidden_is_marked, 0, TESTING_COUNT(pictures));
	tcase_add_test(tc, a_password_is_dots);
	tcase_add_loop_test(tc, every_width_can_be_drawn, 0, 11);
	suite_add_tcase(suite, tc);
	return suite;
}
