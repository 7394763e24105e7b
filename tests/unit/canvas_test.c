#include "config.h"

#include <string.h>

#include "testing.h"
#include "ui_toy.h"

Suite *canvas_suite(void);

static struct grid grid;
static struct canvas all;

static void setup(void)
{
	grid = toy_grid(4, 10);
	all = canvas_whole(&grid);
}

static void teardown(void)
{
	grid_release(&grid);
}

START_TEST(text_is_cut_with_a_mark_at_the_edge)
{
	ck_assert_int_eq(canvas_text(&all, 0, 2, ATTR_NORMAL, "Nguyễn"), 8);
	canvas_text(&all, 1, 5, ATTR_NORMAL, "Nguyễn");
	toy_row_is(&grid, 0, "  Nguyễn");
	toy_row_is(&grid, 1, "     Nguy…");
}
END_TEST

START_TEST(nothing_is_written_outside_of_a_part)
{
	struct canvas part = canvas_part(&all, 1, 2, 2, 5);

	canvas_fill(&part, -5, -5, 50, 50, ATTR_NORMAL, "x");
	canvas_cursor(&part, 3, 0);
	ck_assert_int_eq(grid.cursor_row, -1);
	canvas_cursor(&part, 1, 4);
	ck_assert_int_eq(grid.cursor_row, 2);
	ck_assert_int_eq(grid.cursor_col, 6);
	toy_row_is(&grid, 0, "");
	toy_row_is(&grid, 1, "  xxxxx");
	toy_row_is(&grid, 2, "  xxxxx");
	toy_row_is(&grid, 3, "");
}
END_TEST

START_TEST(a_part_is_clipped_to_its_whole)
{
	struct canvas part = canvas_part(&all, 3, 8, 9, 9);
	struct canvas none = canvas_part(&all, 9, 9, 3, 3);

	ck_assert_int_eq(part.rows, 1);
	ck_assert_int_eq(part.cols, 2);
	ck_assert_int_eq(none.rows, 0);
	canvas_text(&none, 0, 0, ATTR_NORMAL, "x");
	canvas_box(&none, 0, 0, 3, 3, ATTR_NORMAL, "title");
	toy_row_is(&grid, 3, "");
}
END_TEST

START_TEST(marks_stay_with_their_letter)
{
	/* "Hồng" with its marks apart takes four columns */
	ck_assert_int_eq(canvas_text(&all, 0, 0, ATTR_NORMAL, "Ho\xcc\x82\xcc\x80ng"), 4);
	ck_assert_str_eq(grid_at(&grid, 0, 1)->text, "o\xcc\x82\xcc\x80");
	ck_assert_str_eq(grid_at(&grid, 0, 2)->text, "n");
}
END_TEST

START_TEST(half_of_a_wide_letter_does_not_stay_behind)
{
	canvas_text(&all, 0, 0, ATTR_NORMAL, "表表");
	ck_assert_str_eq(grid_at(&grid, 0, 1)->text, "");
	canvas_text(&all, 0, 1, ATTR_NORMAL, "a");
	ck_assert_str_eq(grid_at(&grid, 0, 0)->text, " ");
	ck_assert_str_eq(grid_at(&grid, 0, 1)->text, "a");
	canvas_text(&all, 0, 2, ATTR_NORMAL, "b");
	ck_assert_str_eq(grid_at(&grid, 0, 3)->text, " ");
}
END_TEST

START_TEST(a_wide_letter_does_not_cross_the_edge)
{
	canvas_fit(&all, 0, 7, 3, ATTR_NORMAL, "表表");
	toy_row_is(&grid, 0, "       表…");
}
END_TEST

START_TEST(what_a_terminal_would_obey_is_shown_as_a_question_mark)
{
	canvas_text(&all, 0, 0, ATTR_NORMAL, "a\x1b[1mb");
	canvas_text(&all, 1, 0, ATTR_NORMAL, "a\xc2\x9b\xe2\x80\xae\xff" "b");
	toy_row_is(&grid, 0, "a?[1mb");
	toy_row_is(&grid, 1, "a???b");
}
END_TEST

START_TEST(wrap_fills_rows_and_marks_what_is_left_out)
{
	ck_assert_int_eq(canvas_wrap(&all, 0, 0, 7, 2, ATTR_NORMAL, "mot hai ba bon nam"), 2);
	toy_row_is(&grid, 0, "mot hai");
	toy_row_is(&grid, 1, "ba bon…");
	ck_assert_int_eq(canvas_wrap_rows("mot hai ba bon nam", 7), 3);
	ck_assert_int_eq(canvas_wrap_rows("", 7), 0);
}
END_TEST

START_TEST(a_box_has_a_title_that_fits)
{
	canvas_box(&all, 0, 0, 3, 10, ATTR_NORMAL, "Công dân");
	toy_row_is(&grid, 0, "┌ Công… ─┐");
	toy_row_is(&grid, 1, "│        │");
	toy_row_is(&grid, 2, "└────────┘");
}
END_TEST

START_TEST(plain_terminals_get_plain_signs_of_the_same_width)
{
	grid.glyphs = GLYPHS_ASCII;
	canvas_box(&all, 0, 0, 3, 10, ATTR_NORMAL, "Đ");
	canvas_text(&all, 1, 1, ATTR_NORMAL, "▸✓▕█▊▏…ễ");
	toy_row_is(&grid, 0, "+ Đ -----+");
	toy_row_is(&grid, 1, "|>v[##]~ễ|");
	grid.glyphs = GLYPHS_BOX;
	canvas_text(&all, 1, 1, ATTR_NORMAL, "▸✓▕█▊▏…ễ");
	toy_row_is(&grid, 1, "|>√│██│…ễ|");
}
END_TEST

START_TEST(attributes_are_added_to_what_is_there)
{
	canvas_text(&all, 0, 0, ATTR_WARN, "ab");
	canvas_add_attr(&all, 0, 1, 50, ATTR_REVERSE);
	ck_assert_uint_eq(grid_at(&grid, 0, 0)->attr, ATTR_WARN);
	ck_assert_uint_eq(grid_at(&grid, 0, 1)->attr, ATTR_WARN | ATTR_REVERSE);
	ck_assert_uint_eq(grid_at(&grid, 0, 9)->attr, ATTR_REVERSE);
}
END_TEST

Suite *canvas_suite(void)
{
	Suite *suite = suite_create("canvas");
	TCase *tc = tcase_create("canvas");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, text_is_cut_with_a_mark_at_the_edge);
	tcase_add_test(tc, nothing_is_written_outside_of_a_part);
	tcase_add_test(tc, a_part_is_clipped_to_its_whole);
	tcase_add_test(tc, marks_stay_with_their_letter);
	tcase_add_test(tc, half_of_a_wide_letter_does_not_stay_behind);
	tcase_add_test(tc, a_wide_letter_does_not_cross_the_edge);
	tcase_add_test(tc, what_a_terminal_would_obey_is_shown_as_a_question_mark);
	tcase_add_test(tc, wrap_fills_rows_and_marks_what_is_left_out);
	tcase_add_test(tc, a_box_has_a_title_that_fits);
	tcase_add_test(tc, plain_terminals_get_plain_signs_of_the_same_width);
	tcase_add_test(tc, attributes_are_added_to_what_is_there);
	suite_add_tcase(suite, tc);
	return suite;
}
