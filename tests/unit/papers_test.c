#include "config.h"

#include "testing.h"
#include "ui/intake/papers.h"
#include "ui_toy.h"

Suite *papers_suite(void);

static struct paper_list list;
static struct papers papers;
static struct grid grid;
static struct canvas all;

static void add(const char *name, int originals, bool present_only)
{
	struct paper paper = { .name = (char *)(uintptr_t)name, .originals = originals,
		.present_only = present_only, .note = (char *)(uintptr_t)"" };

	paper_list_add(&list, &paper);
}

static void setup(void)
{
	list = (struct paper_list){ 0 };
	add("Tờ khai", 1, false);
	add("Giấy tờ tùy thân", 0, true);
	papers_init(&papers, &list);
	grid = toy_grid(6, 60);
	all = canvas_whole(&grid);
}

static void teardown(void)
{
	papers_release(&papers);
	paper_list_release(&list);
	grid_release(&grid);
}

static void press(void *ctx, int32_t key)
{
	papers_key(ctx, key);
}

static void draw(bool focus)
{
	grid_clear(&grid);
	papers_draw(&papers, &all, focus);
}

START_TEST(papers_are_shown_with_their_counts)
{
	draw(false);
	toy_row_is(&grid, 0, " Papers (F5)                          orig.   cert.  copies");
	toy_row_is(&grid, 1, "  Tờ khai                                 1       –       –");
	toy_row_is(&grid, 2, "  Giấy tờ tùy thân (to be shown on…       –       –       –");
	toy_row_is(&grid, 3, "  another paper: type its name");
	ck_assert_int_eq(grid.cursor_row, -1);
	ck_assert_int_eq(papers_rows(&papers), 4);
	draw(true);
	ck_assert_int_eq(grid.cursor_row, 1);
}
END_TEST

START_TEST(digits_write_the_number_of_a_cell)
{
	press(&papers, K_RIGHT);
	ck_assert_int_eq(papers_key(&papers, '1'), PAPERS_CHANGED);
	ck_assert_int_eq(papers_key(&papers, '2'), PAPERS_CHANGED);
	ck_assert_int_eq(list.item[0].certified, 12);
	/* a third digit is the first of another number */
	press(&papers, '3');
	ck_assert_int_eq(list.item[0].certified, 3);
	/* and so is one after a move */
	press(&papers, K_RIGHT);
	press(&papers, '4');
	press(&papers, K_LEFT);
	press(&papers, '5');
	ck_assert_int_eq(list.item[0].copies, 4);
	ck_assert_int_eq(list.item[0].certified, 5);
	press(&papers, K_BACKSPACE);
	ck_assert_int_eq(list.item[0].certified, 0);
	ck_assert_int_eq(list.item[0].originals, 1);
}
END_TEST

START_TEST(space_puts_one_or_none)
{
	press(&papers, ' ');
	ck_assert_int_eq(list.item[0].originals, 0);
	press(&papers, ' ');
	ck_assert_int_eq(list.item[0].originals, 1);
	press(&papers, K_DOWN);
	press(&papers, ' ');
	ck_assert_int_eq(list.item[1].originals, 1);
	/* a letter is no command here */
	ck_assert_int_eq(papers_key(&papers, 'a'), PAPERS_MOVED);
	ck_assert_int_eq(papers_key(&papers, K_F(9)), PAPERS_UNKNOWN);
}
END_TEST

START_TEST(another_paper_is_added_by_its_name)
{
	press(&papers, K_ENTER);
	press(&papers, K_ENTER);
	toy_type(press, &papers, "Đơn xin 2 bản ");
	draw(true);
	toy_row_is(&grid, 3, " ▸Đơn xin 2 bản");
	ck_assert_int_eq(papers_key(&papers, K_ENTER), PAPERS_CHANGED);
	ck_assert_uint_eq(list.count, 3);
	ck_assert_str_eq(list.item[2].name, "Đơn xin 2 bản");
	ck_assert_int_eq(list.item[2].originals, 1);
	ck_assert_int_eq(papers_key(&papers, K_ENTER), PAPERS_LEFT);
	ck_assert_uint_eq(list.count, 3);
}
END_TEST

START_TEST(a_paper_can_be_taken_out)
{
	ck_assert_int_eq(papers_key(&papers, K_DELETE), PAPERS_CHANGED);
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.item[0].name, "Giấy tờ tùy thân");
	press(&papers, K_DELETE);
	ck_assert_uint_eq(list.count, 0);
	/* only the row for another is left, where Delete is a key of the text */
	ck_assert_int_eq(papers_key(&papers, K_DELETE), PAPERS_MOVED);
	draw(true);
	toy_row_is(&grid, 1, " ▸");
}
END_TEST

START_TEST(the_list_is_left_at_its_ends)
{
	ck_assert_int_eq(papers_key(&papers, K_UP), PAPERS_LEFT);
	ck_assert_int_eq(papers_key(&papers, K_TAB), PAPERS_LEFT);
	ck_assert_int_eq(papers_key(&papers, K_ESC), PAPERS_LEFT);
	press(&papers, K_DOWN);
	ck_assert_int_eq(papers_key(&papers, K_UP), PAPERS_MOVED);
	for (int i = 0; i < 5; i++)
		ck_assert_int_eq(papers_key(&papers, K_DOWN), PAPERS_MOVED);
	ck_assert_uint_eq(papers.row, 2);
}
END_TEST

START_TEST(a_long_list_scrolls_and_every_size_can_be_drawn)
{
	for (int i = 0; i < 9; i++)
		add("Giấy tờ", 1, false);
	for (int i = 0; i < 11; i++)
		press(&papers, K_DOWN);
	draw(true);
	toy_row_is(&grid, 5, " ▸");
	ck_assert_str_eq(grid_at(&grid, 1, 59)->text, "▴");
	for (int rows = 1; rows < 8; rows++) {
		for (int cols = 1; cols < 62; cols++) {
			grid_release(&grid);
			grid = toy_grid(rows, cols);
			all = canvas_whole(&grid);
			draw(true);
		}
	}
}
END_TEST

Suite *papers_suite(void)
{
	Suite *suite = suite_create("papers");
	TCase *tc = tcase_create("papers");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, papers_are_shown_with_their_counts);
	tcase_add_test(tc, digits_write_the_number_of_a_cell);
	tcase_add_test(tc, space_puts_one_or_none);
	tcase_add_test(tc, another_paper_is_added_by_its_name);
	tcase_add_test(tc, a_paper_can_be_taken_out);
	tcase_add_test(tc, the_list_is_left_at_its_ends);
	tcase_add_test(tc, a_long_list_scrolls_and_every_size_can_be_drawn);
	suite_add_tcase(suite, tc);
	return suite;
}
