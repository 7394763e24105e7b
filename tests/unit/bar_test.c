#include "config.h"

#include <string.h>

#include "motcua/base/buf.h"
#include "motcua/base/text.h"
#include "testing.h"
#include "ui/term/bar.h"

Suite *bar_suite(void);

static const struct bar_mark twenty[] = { { 200, "20" } };
static const struct bar_mark bands[] = { { 200, "20" }, { 400, "40" } };

static const struct {
	int64_t num, den;
	int full;
	const struct bar_mark *mark;
	size_t marks;
	const char *bar;
} bars[] = {
	{ 0, 32, 1000, NULL, 0, "▕          ▏" },
	{ 0, 0, 1000, twenty, 1, "▕20┊       ▏" },
	{ 16, 32, 1000, NULL, 0, "▕█████     ▏" },
	{ 32, 32, 1000, NULL, 0, "▕██████████▏" },
	{ 64, 32, 1000, NULL, 0, "▕██████████▏" },
	/* the least there is can be seen, and the last tenth of a per cent is missing */
	{ 1, 100000, 1000, NULL, 0, "▕▎         ▏" },
	{ 9999, 10000, 1000, NULL, 0, "▕█████████▉▏" },
	/* a mark stands in the filled part too; its label only on empty ground */
	{ 35, 55, 1000, twenty, 1, "▕██┊███▎   ▏" },
	{ 1, 20, 500, bands, 2, "▕█ 20┊ 40┊ ▏" },
	{ 6, 32, 500, bands, 2, "▕███▊┊ 40┊ ▏" },
};

START_TEST(a_bar_shows_ratio_and_targets)
{
	struct buf out;

	buf_init(&out);
	bar_put(&out, 12, bars[_i].num, bars[_i].den, bars[_i].full, bars[_i].mark,
		bars[_i].marks);
	ck_assert_str_eq(out.data, bars[_i].bar);
	ck_assert_int_eq(text_width(out.data), 12);
	buf_release(&out);
}
END_TEST

START_TEST(a_bar_keeps_its_width_however_small)
{
	struct buf out;

	buf_init(&out);
	bar_put(&out, _i, 6, 32, 500, bands, 2);
	ck_assert_int_eq(text_width(out.data), _i);
	buf_release(&out);
}
END_TEST

START_TEST(the_scale_is_the_next_round_edge)
{
	ck_assert_int_eq(bar_scale(0, 0, NULL, 0), 100);
	ck_assert_int_eq(bar_scale(6, 32, bands, 2), 500);
	ck_assert_int_eq(bar_scale(6, 32, twenty, 1), 300);
	ck_assert_int_eq(bar_scale(1, 2, twenty, 1), 750);
	ck_assert_int_eq(bar_scale(3, 3, twenty, 1), 1000);
}
END_TEST

START_TEST(a_run_of_months_has_eight_heights)
{
	ck_assert_str_eq(spark_sign(0, 8), "·");
	ck_assert_str_eq(spark_sign(1, 1000), "▁");
	ck_assert_str_eq(spark_sign(4, 8), "▅");
	ck_assert_str_eq(spark_sign(8, 8), "█");
	ck_assert_str_eq(spark_sign(5, 0), "·");
}
END_TEST

Suite *bar_suite(void)
{
	Suite *suite = suite_create("bar");
	TCase *tc = tcase_create("bar");

	tcase_add_loop_test(tc, a_bar_shows_ratio_and_targets, 0, TESTING_COUNT(bars));
	tcase_add_loop_test(tc, a_bar_keeps_its_width_however_small, 0, 10);
	tcase_add_test(tc, the_scale_is_the_next_round_edge);
	tcase_add_test(tc, a_run_of_months_has_eight_heights);
	suite_add_tcase(suite, tc);
	return suite;
}
