#include "config.h"

#include "ui/widget/page.h"

#include <string.h>

#include "motcua/base/buf.h"
#include "testing.h"

Suite *page_suite(void);

static struct page page;
static struct grid grid;

static struct number number(int64_t value)
{
	return (struct number){ .value = value };
}

/* A number that ends before a column. */
static void put(int row, int end, int64_t value)
{
	const struct number n = number(value);

	page_number_right(&page, row, end, &n);
}

static void setup(void)
{
	page = (struct page){ 0 };
	grid = (struct grid){ .glyphs = GLYPHS_ALL };
	grid_resize(&grid, 6, 20);
}

static void teardown(void)
{
	page_release(&page);
	grid_release(&grid);
}

static void draw(void)
{
	struct canvas canvas = canvas_whole(&grid);

	grid_clear(&grid);
	page_draw(&page, &canvas);
}

static void row_is(int row, const char *text)
{
	struct buf out;

	buf_init(&out);
	grid_row(&grid, row, &out);
	ck_assert_str_eq(out.data, text);
	buf_release(&out);
}

static void focus_is(int64_t value)
{
	ck_assert_ptr_nonnull(page_focused(&page));
	ck_assert_int_eq(page_focused(&page)->value, value);
}

static void press(int32_t key)
{
	ck_assert(page_key(&page, key));
}

/* Two columns, one number alone between them, and rows without any. */
static void write_table(void)
{
	page_text(&page, 0, 1, ATTR_BOLD, "title");
	put(1, 8, 11);
	put(1, 16, 112);
	page_text(&page, 2, 1, ATTR_NORMAL, "bar");
	put(3, 16, 3);
	put(5, 8, 51);
	put(5, 16, 5);
}

START_TEST(arrows_go_to_the_nearest_number)
{
	write_table();
	focus_is(11);
	press(K_DOWN);
	focus_is(3);
	press(K_UP);
	focus_is(112);
	press(K_DOWN);
	press(K_DOWN);
	focus_is(5);
	press(K_DOWN);
	focus_is(5);
	press(K_LEFT);
	focus_is(51);
	press(K_UP);
	focus_is(3);
}
END_TEST

START_TEST(tab_goes_through_all_and_stops_at_the_ends)
{
	static const int64_t order[] = { 11, 112, 3, 51, 5, 5 };

	write_table();
	press(K_BTAB);
	for (size_t i = 0; i < TESTING_COUNT(order); i++) {
		focus_is(order[i]);
		press(_i ? K_TAB : K_RIGHT);
	}
	press(K_HOME);
	focus_is(11);
	press(K_END);
	focus_is(5);
	ck_assert(!page_key(&page, K_ENTER));
	ck_assert(!page_key(&page, 'm'));
}
END_TEST

START_TEST(the_focused_number_is_reversed)
{
	write_table();
	press(K_TAB);
	draw();
	row_is(1, "      11     112");
	ck_assert(!(grid_at(&grid, 1, 7)->attr & ATTR_REVERSE));
	for (int col = 13; col < 16; col++)
		ck_assert(grid_at(&grid, 1, col)->attr & ATTR_REVERSE);
	ck_assert(!(grid_at(&grid, 1, 12)->attr & ATTR_REVERSE));
}
END_TEST

START_TEST(the_focus_stays_when_the_page_is_written_again)
{
	write_table();
	press(K_TAB);
	press(K_TAB);
	page_clear(&page);
	write_table();
	focus_is(3);
	page_clear(&page);
	put(0, 4, 7);
	focus_is(7);
	press(K_TAB);
	focus_is(7);
}
END_TEST

START_TEST(an_empty_page_has_no_focus)
{
	page_text(&page, 0, 1, ATTR_NORMAL, "nothing");
	ck_assert_ptr_null(page_focused(&page));
	press(K_DOWN);
	press(K_PGDN);
	press(K_END);
	press(K_TAB);
	ck_assert_ptr_null(page_focused(&page));
	draw();
	row_is(0, " nothing");
}
END_TEST

/* A title that stays, twenty rows of one number each, and a note below them. */
static void write_long(void)
{
	page_text(&page, 0, 1, ATTR_BOLD, "title");
	page.fixed = 1;
	for (int row = 1; row <= 20; row++)
		put(row, 10, row);
	page_text(&page, 21, 1, ATTR_NORMAL, "note");
}

START_TEST(a_long_page_scrolls_below_its_title)
{
	write_long();
	draw();
	row_is(0, " title");
	row_is(1, "         1");
	row_is(5, "         5         ▾");
	for (int i = 0; i < 4; i++)
		press(K_DOWN);
	draw();
	/* two rows beyond the focus are seen */
	row_is(0, " title");
	row_is(1, "         3         ▴");
	row_is(5, "         7         ▾");
	focus_is(5);
	press(K_PGDN);
	focus_is(9);
	press(K_PGUP);
	focus_is(5);
	press(K_END);
	draw();
	row_is(1, "        17         ▴");
	row_is(5, " note");
	press(K_PGDN);
	focus_is(20);
	press(K_HOME);
	draw();
	row_is(1, "         1");
}
END_TEST

START_TEST(a_sentence_carries_its_numbers)
{
	const struct number numbers[] = { number(26), number(4) };

	page_sentence(&page, 0, 1, "Có %s, %s giấy", numbers);
	draw();
	row_is(0, " Có 26, 4 giấy");
	focus_is(26);
	ck_assert(grid_at(&grid, 0, 4)->attr & ATTR_REVERSE);
	press(K_RIGHT);
	focus_is(4);
}
END_TEST

Suite *page_suite(void)
{
	Suite *suite = suite_create("page");
	TCase *tc = tcase_create("page");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, arrows_go_to_the_nearest_number);
	tcase_add_loop_test(tc, tab_goes_through_all_and_stops_at_the_ends, 0, 2);
	tcase_add_test(tc, the_focused_number_is_reversed);
	tcase_add_test(tc, the_focus_stays_when_the_page_is_written_again);
	tcase_add_test(tc, an_empty_page_has_no_focus);
	tcase_add_test(tc, a_long_page_scrolls_below_its_title);
	tcase_add_test(tc, a_sentence_carries_its_numbers);
	suite_add_tcase(suite, tc);
	return suite;
}
