#include "config.h"

#include <stdlib.h>

#include "motcua/base/buf.h"
#include "testing.h"
#include "ui/widget/sheet.h"

Suite *sheet_suite(void);

static struct grid grid;
static struct sheet sheet;

static void setup(void)
{
	grid = (struct grid){ .glyphs = GLYPHS_ALL };
	sheet = (struct sheet){ 0 };
}

static void teardown(void)
{
	sheet_release(&sheet);
	grid_release(&grid);
}

static void shows(int rows, int cols, int column, const char *text)
{
	struct canvas canvas;
	struct buf out;

	grid_resize(&grid, rows, cols);
	grid_clear(&grid);
	canvas = canvas_whole(&grid);
	sheet_draw(&sheet, &canvas, column);
	buf_init(&out);
	grid_text(&grid, &out);
	ck_assert_str_eq(out.data, text);
	buf_release(&out);
}

static void fill(void)
{
	sheet_add(&sheet, "Tên", ATTR_NORMAL, "Phạm Thị Nía");
	sheet_add(&sheet, "Không", ATTR_NORMAL, "");
	sheet_add(&sheet, "Ở", ATTR_WARN, "thôn Làng Vờ xã Ba Nam");
	sheet_heading(&sheet, "");
	sheet_heading(&sheet, "Giấy tờ");
}

START_TEST(a_long_value_goes_on_beside_its_label)
{
	fill();
	shows(6, 24, 6,
		" Tên  Phạm Thị Nía\n"
		" Ở    thôn Làng Vờ xã\n"
		"      Ba Nam\n"
		"\n"
		" Giấy tờ\n"
		"\n");
	ck_assert_uint_eq(grid_at(&grid, 1, 6)->attr, ATTR_WARN);
	ck_assert_uint_eq(grid_at(&grid, 1, 1)->attr, ATTR_NORMAL);
	ck_assert_uint_eq(grid_at(&grid, 4, 1)->attr, ATTR_BOLD);
}
END_TEST

START_TEST(what_does_not_fit_is_scrolled_to)
{
	fill();
	shows(3, 24, 6,
		" Tên  Phạm Thị Nía\n"
		" Ở    thôn Làng Vờ xã\n"
		"      Ba Nam           ▾\n");
	ck_assert(sheet_key(&sheet, K_DOWN));
	shows(3, 24, 6,
		" Ở    thôn Làng Vờ xã  ▴\n"
		"      Ba Nam\n"
		"                       ▾\n");
	ck_assert(sheet_key(&sheet, K_END));
	shows(3, 24, 6,
		"      Ba Nam           ▴\n"
		"\n"
		" Giấy tờ\n");
	ck_assert(!sheet_key(&sheet, 'x'));
}
END_TEST

START_TEST(the_place_stays_where_rows_are_filled_anew)
{
	fill();
	shows(3, 24, 6,
		" Tên  Phạm Thị Nía\n"
		" Ở    thôn Làng Vờ xã\n"
		"      Ba Nam           ▾\n");
	sheet_key(&sheet, K_DOWN);
	sheet_clear(&sheet);
	fill();
	shows(3, 24, 6,
		" Ở    thôn Làng Vờ xã  ▴\n"
		"      Ba Nam\n"
		"                       ▾\n");
	sheet_clear(&sheet);
	sheet_add(&sheet, "Tên", ATTR_NORMAL, "Phạm Thị Nía");
	shows(2, 24, 6, " Tên  Phạm Thị Nía\n\n");
}
END_TEST

Suite *sheet_suite(void)
{
	Suite *suite = suite_create("sheet");
	TCase *tc = tcase_create("sheet");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_long_value_goes_on_beside_its_label);
	tcase_add_test(tc, what_does_not_fit_is_scrolled_to);
	tcase_add_test(tc, the_place_stays_where_rows_are_filled_anew);
	suite_add_tcase(suite, tc);
	return suite;
}
