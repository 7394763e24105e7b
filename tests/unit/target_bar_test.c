#include "config.h"

#include "ui/figures/target_bar.h"

#include <string.h>

#include "motcua/base/text.h"
#include "testing.h"

Suite *target_bar_suite(void);

/* The criterion 7.2 with the letter's 20 %; the letter's 10 %; one that has no threshold; one
 * that every dossier must meet. */
static const struct report_target criterion = {
	.indicator = INDICATOR_K1, .given = true, .threshold = { 20, 100 },
	.band = { { { 40, 100 }, "tu_40" }, { { 20, 100 }, "tu_20_den_duoi_40" },
		{ { 0, 100 }, "duoi_20" } },
	.band_count = 3
};
static const struct report_target tenth = {
	.indicator = INDICATOR_K2, .given = true, .threshold = { 10, 100 }
};
static const struct report_target open_target = { .indicator = INDICATOR_K4 };
static const struct report_target whole = {
	.indicator = INDICATOR_ON_TIME, .given = true, .threshold = { 1, 1 }
};
static const struct report_target halves = {
	.indicator = INDICATOR_K2, .given = true, .threshold = { 125, 1000 }
};

static const struct {
	enum indicator indicator;
	struct ratio ratio;
	const struct report_target *target;
	const char *gap, *mark;
	unsigned attr;
} gaps[] = {
	{ INDICATOR_K1, { 6, 32 }, &criterion, "1 short of 20%, 7 short of 40%", "! 20%",
		ATTR_WARN },
	{ INDICATOR_K1, { 7, 32 }, &criterion, "meets the target of 20%, 6 short of 40%",
		"✓ 20%", ATTR_GOOD },
	{ INDICATOR_K1, { 13, 32 }, &criterion, "meets the target of 20%", "✓ 20%", ATTR_GOOD },
	{ INDICATOR_K1, { 0, 0 }, &criterion, "nothing to count yet", "", ATTR_NORMAL },
	{ INDICATOR_K2, { 35, 55 }, &tenth, "meets the target of 10%", "✓ 10%", ATTR_GOOD },
	/* each dossier filed online raises the denominator as well */
	{ INDICATOR_K2, { 0, 55 }, &tenth, "7 short of 10%", "! 10%", ATTR_WARN },
	{ INDICATOR_K2, { 1, 9 }, &halves, "1 short of 12.5%", "! 12.5%", ATTR_WARN },
	{ INDICATOR_K4, { 5, 66 }, &open_target, "no target has been set", "", ATTR_NORMAL },
	{ INDICATOR_K4, { 5, 66 }, NULL, "no target has been set", "", ATTR_NORMAL },
	{ INDICATOR_ON_TIME, { 9, 10 }, &whole, "below the target of 100%", "! 100%",
		ATTR_WARN },
};

START_TEST(the_gap_is_said_in_words)
{
	struct buf out;

	buf_init(&out);
	target_put_gap(&out, gaps[_i].indicator, gaps[_i].ratio, gaps[_i].target);
	ck_assert_str_eq(out.data, gaps[_i].gap);
	buf_clear(&out);
	target_put_mark(&out, gaps[_i].ratio, gaps[_i].target);
	ck_assert_str_eq(out.data, gaps[_i].mark);
	ck_assert_uint_eq(target_attr(gaps[_i].ratio, gaps[_i].target), gaps[_i].attr);
	buf_release(&out);
}
END_TEST

static void bar_is(struct ratio ratio, const struct report_target *target, const char *bar)
{
	struct buf out;

	buf_init(&out);
	target_put_bar(&out, 22, ratio, target);
	ck_assert_str_eq(out.data, bar);
	buf_release(&out);
}

START_TEST(the_bar_has_a_mark_for_the_target_and_each_band)
{
	bar_is((struct ratio){ 6, 32 }, &criterion, "▕███████▌┊     40┊   ▏");
	bar_is((struct ratio){ 35, 55 }, &tenth, "▕██┊█████████████▉   ▏");
	bar_is((struct ratio){ 5, 66 }, NULL, "▕███████████████▎    ▏");
	bar_is((struct ratio){ 0, 0 }, &criterion, "▕      20┊     40┊   ▏");
}
END_TEST

START_TEST(a_mark_says_what_the_target_says)
{
	const struct report_target fraction = { .given = true, .threshold = { 155, 1000 } };

	bar_is((struct ratio){ 0, 0 }, &fraction, "▕           15.5┊    ▏");
}
END_TEST

static void row_is(const struct grid *grid, int row, const char *text)
{
	struct buf out;

	buf_init(&out);
	grid_row(grid, row, &out);
	ck_assert_str_eq(out.data, text);
	buf_release(&out);
}

START_TEST(a_block_fits_a_narrow_column)
{
	struct grid grid = { .glyphs = GLYPHS_ALL };
	struct canvas canvas;

	grid_resize(&grid, 7, 40);
	canvas = canvas_whole(&grid);
	ck_assert_int_eq(target_draw(&canvas, 0, 2, 36, INDICATOR_K1, (struct ratio){ 6, 32 },
				 &criterion), 4);
	ck_assert_int_eq(target_draw(&canvas, 4, 2, 36, INDICATOR_K4, (struct ratio){ 5, 66 },
				 NULL), 3);
	row_is(&grid, 0, "  Procedures with online dossier   20%");
	row_is(&grid, 1, "  ▕█████████▍┊       40┊    ▏  18.8% !");
	row_is(&grid, 2, "  6/32 – 1 short of 20%, 7 short of");
	row_is(&grid, 3, "  40%");
	row_is(&grid, 4, "  Handed over by post");
	row_is(&grid, 5, "  ▕██████████████████▉      ▏   7.6%");
	row_is(&grid, 6, "  5/66 – no target has been set");
	grid_release(&grid);
}
END_TEST

START_TEST(names_fit_where_they_stand)
{
	ck_assert_int_le(text_width(indicator_label((enum indicator)_i)), 50);
	ck_assert_int_le(text_width(indicator_short((enum indicator)_i)), 30);
}
END_TEST

Suite *target_bar_suite(void)
{
	Suite *suite = suite_create("target_bar");
	TCase *tc = tcase_create("target_bar");

	tcase_add_loop_test(tc, the_gap_is_said_in_words, 0, TESTING_COUNT(gaps));
	tcase_add_test(tc, the_bar_has_a_mark_for_the_target_and_each_band);
	tcase_add_test(tc, a_mark_says_what_the_target_says);
	tcase_add_test(tc, a_block_fits_a_narrow_column);
	tcase_add_loop_test(tc, names_fit_where_they_stand, 0, INDICATOR_COUNT);
	suite_add_tcase(suite, tc);
	return suite;
}
