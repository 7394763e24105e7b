#include "config.h"

#include <string.h>

#include "testing.h"
#include "ui/widget/list.h"
#include "ui/widget/pager.h"
#include "ui_toy.h"

Suite *list_suite(void);

static const struct list_column columns[] = {
	{ "Name", 8, 2, false },
	{ "Year", 4, 0, true },
	{ "Village", 6, 1, false },
};

static const struct {
	int total, width[3];
} splits[] = {
	{ 20, { 8, 4, 6 } },
	{ 23, { 10, 4, 7 } },
	{ 50, { 28, 4, 16 } },
	{ 19, { 8, 4, 5 } },   /* the last that grows gives first */
	{ 16, { 6, 4, 4 } },
	{ 14, { 4, 4, 4 } },
	{ 13, { 8, 4, 0 } },   /* then columns fall off, and the others have their place */
	{ 3, { 3, 0, 0 } },
	{ 0, { 0, 0, 0 } },
};

START_TEST(columns_grow_and_shrink_with_the_screen)
{
	int width[3];

	list_widths(columns, 3, splits[_i].total, width);
	for (int i = 0; i < 3; i++)
		ck_assert_msg(width[i] == splits[_i].width[i], "%d: %d %d %d", splits[_i].total,
			width[0], width[1], width[2]);
}
END_TEST

static void cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	(void)ctx;
	buf_addf(out, "%c%zu", column == 0 ? 'n' : column == 1 ? 'y' : 'v', row);
}

static unsigned attr(const void *ctx, size_t row)
{
	(void)ctx;
	return row == 3 ? ATTR_WARN : ATTR_NORMAL;
}

static const struct list_source source = {
	.column = columns, .columns = 3, .cell = cell, .attr = attr, .empty = "Nothing here."
};

START_TEST(a_list_shows_titles_rows_and_the_selected_one)
{
	struct grid grid = toy_grid(4, 23);
	struct canvas all = canvas_whole(&grid);
	struct list list = { 0 };

	list_set_length(&list, 3);
	list_select(&list, 1);
	list_draw(&list, &all, &source);
	toy_row_is(&grid, 0, " Name     Year Village");
	toy_row_is(&grid, 1, " n0         y0 v0");
	toy_row_is(&grid, 2, "▸n1         y1 v1");
	ck_assert_uint_eq(grid_at(&grid, 2, 1)->attr, ATTR_REVERSE);
	ck_assert_uint_eq(grid_at(&grid, 1, 1)->attr, ATTR_NORMAL);
	grid_release(&grid);
}
END_TEST

START_TEST(an_empty_list_says_so)
{
	struct grid grid = toy_grid(4, 22);
	struct canvas all = canvas_whole(&grid);
	struct list list = { 0 };

	list_draw(&list, &all, &source);
	toy_row_is(&grid, 1, " Nothing here.");
	ck_assert(!list_has_row(&list));
	grid_release(&grid);
}
END_TEST

START_TEST(a_long_list_scrolls_with_the_selection)
{
	struct grid grid = toy_grid(4, 22);
	struct canvas all = canvas_whole(&grid);
	struct list list = { 0 };

	list_set_length(&list, 10);
	list_draw(&list, &all, &source);
	toy_row_is(&grid, 3, " n2         y2 v2    ▾");
	list_key(&list, K_PGDN);
	list_key(&list, K_DOWN);
	ck_assert_uint_eq(list.selected, 3);
	grid_clear(&grid);
	list_draw(&list, &all, &source);
	toy_row_is(&grid, 1, " n1         y1 v1    ▴");
	toy_row_is(&grid, 3, "▸n3         y3 v3    ▾");
	ck_assert_uint_eq(grid_at(&grid, 3, 2)->attr, ATTR_REVERSE | ATTR_WARN);
	list_key(&list, K_END);
	ck_assert_uint_eq(list.selected, 9);
	grid_clear(&grid);
	list_draw(&list, &all, &source);
	toy_row_is(&grid, 3, "▸n9         y9 v9");
	grid_release(&grid);
}
END_TEST

START_TEST(the_selection_never_leaves_the_rows)
{
	static const int32_t keys[] = { K_UP, K_PGUP, K_END, K_DOWN, K_PGDN, K_HOME, K_UP };
	struct list list = { 0 };

	for (size_t length = 0; length < 4; length++) {
		list_set_length(&list, length);
		for (size_t i = 0; i < TESTING_COUNT(keys); i++) {
			ck_assert(list_key(&list, keys[i]));
			ck_assert(list.selected < length || (length == 0 && list.selected == 0));
		}
		list_key(&list, K_END);
	}
	list_set_length(&list, 1);
	ck_assert_uint_eq(list.selected, 0);
	ck_assert(!list_key(&list, 'a'));
}
END_TEST

START_TEST(every_size_of_list_can_be_drawn)
{
	struct list list = { .length = 9, .selected = 8 };

	for (int cols = 1; cols < 30; cols++) {
		struct grid grid = toy_grid(_i, cols);
		struct canvas all = canvas_whole(&grid);

		list_draw(&list, &all, &source);
		grid_release(&grid);
	}
}
END_TEST

START_TEST(a_text_is_broken_and_scrolled)
{
	struct grid grid = toy_grid(3, 10);
	struct canvas all = canvas_whole(&grid);
	struct pager pager = { 0 };

	pager_set(&pager, "mot hai ba bon\n\n  nam sau bay\ntam");
	pager_draw(&pager, &all);
	toy_row_is(&grid, 0, "mot hai");
	toy_row_is(&grid, 1, "ba bon");
	toy_row_is(&grid, 2, "         ▾");
	ck_assert_int_eq(pager.lines, 6);
	ck_assert(pager_key(&pager, ' '));
	ck_assert(pager_key(&pager, K_DOWN));
	grid_clear(&grid);
	pager_draw(&pager, &all);
	toy_row_is(&grid, 0, "  nam sau▴");
	toy_row_is(&grid, 1, "  bay");
	toy_row_is(&grid, 2, "tam");
	ck_assert(pager_key(&pager, K_PGDN));
	ck_assert_int_eq(pager.top, 3);
	ck_assert(pager_key(&pager, K_HOME));
	ck_assert_int_eq(pager.top, 0);
	ck_assert(!pager_key(&pager, K_F(9)));
	pager_release(&pager);
	grid_release(&grid);
}
END_TEST

START_TEST(what_follows_a_tab_is_continued_below_itself)
{
	struct grid grid = toy_grid(3, 20);
	struct canvas all = canvas_whole(&grid);
	struct pager pager = { 0 };

	pager_set(&pager, " F9   \tmot hai ba bon\n");
	pager_draw(&pager, &all);
	toy_row_is(&grid, 0, " F9   mot hai ba");
	toy_row_is(&grid, 1, "      bon");
	ck_assert_int_eq(pager.lines, 2);
	pager_release(&pager);
	grid_release(&grid);
}
END_TEST

START_TEST(every_width_of_text_can_be_drawn)
{
	struct grid grid = toy_grid(5, _i);
	struct canvas all = canvas_whole(&grid);
	struct pager pager = { 0 };

	pager_draw(&pager, &all);
	pager_set(&pager, "          nghiêng 表表表\n  F1 \tnghiêng 表表\n\t\n");
	pager_draw(&pager, &all);
	pager_release(&pager);
	grid_release(&grid);
}
END_TEST

Suite *list_suite(void)
{
	Suite *suite = suite_create("list");
	TCase *tc = tcase_create("list");

	tcase_add_loop_test(tc, columns_grow_and_shrink_with_the_screen, 0, TESTING_COUNT(splits));
	tcase_add_test(tc, a_list_shows_titles_rows_and_the_selected_one);
	tcase_add_test(tc, an_empty_list_says_so);
	tcase_add_test(tc, a_long_list_scrolls_with_the_selection);
	tcase_add_test(tc, the_selection_never_leaves_the_rows);
	tcase_add_loop_test(tc, every_size_of_list_can_be_drawn, 1, 8);
	tcase_add_test(tc, a_text_is_broken_and_scrolled);
	tcase_add_test(tc, what_follows_a_tab_is_continued_below_itself);
	tcase_add_loop_test(tc, every_width_of_text_can_be_drawn, 1, 12);
	suite_add_tcase(suite, tc);
	return suite;
}
