#include "config.h"

#include "motcua/core/ratio.h"
#include "testing.h"

Suite *ratio_suite(void);

static const struct {
	struct ratio ratio;
	int64_t percent1, percent2;
	const char *text;
} percents[] = {
	{ { 6, 32 }, 188, 1875, "18,8%" },
	{ { 35, 55 }, 636, 6364, "63,6%" },
	{ { 5, 66 }, 76, 758, "7,6%" },
	{ { 10, 32 }, 313, 3125, "31,3%" },
	{ { 5, 70 }, 71, 714, "7,1%" },
	{ { 1, 2000 }, 1, 5, "0,1%" },
	{ { 1, 2001 }, 0, 5, "0,0%" },
	{ { 0, 7 }, 0, 0, "0,0%" },
	{ { 7, 7 }, 1000, 10000, "100,0%" },
	{ { 2, 3 }, 667, 6667, "66,7%" },
	{ { 3, 2 }, 1500, 15000, "150,0%" },
};

START_TEST(percentages_round_half_up)
{
	struct buf out;

	buf_init(&out);
	ck_assert_int_eq(ratio_percent(percents[_i].ratio, 1), percents[_i].percent1);
	ck_assert_int_eq(ratio_percent(percents[_i].ratio, 2), percents[_i].percent2);
	ratio_put(&out, percents[_i].ratio, ',');
	ck_assert_str_eq(out.data, percents[_i].text);
	buf_release(&out);
}
END_TEST

START_TEST(nothing_to_count_is_a_dash)
{
	struct buf out;

	buf_init(&out);
	ratio_put(&out, (struct ratio){ 0, 0 }, ',');
	ratio_put(&out, (struct ratio){ 1, 8 }, '.');
	ck_assert_str_eq(out.data, "–12.5%");
	buf_release(&out);
}
END_TEST

START_TEST(a_threshold_shows_no_useless_decimal)
{
	struct buf out;

	buf_init(&out);
	ratio_put_short(&out, (struct ratio){ 20, 100 }, ',');
	ratio_put_short(&out, (struct ratio){ 1, 8 }, ',');
	ratio_put_short(&out, (struct ratio){ 0, 100 }, ',');
	ratio_put_short(&out, (struct ratio){ 0, 0 }, ',');
	ck_assert_str_eq(out.data, "20%12,5%0%–");
	buf_release(&out);
}
END_TEST

static const struct {
	struct ratio ratio, threshold;
	int64_t fixed, growing;
} gaps[] = {
	{ { 6, 32 }, { 20, 100 }, 1, 1 }, /* (6 + 1) / 33 is over 20 % */
	{ { 6, 32 }, { 40, 100 }, 7, 12 },
	{ { 7, 35 }, { 20, 100 }, 0, 0 }, /* exactly 20 % is reached */
	{ { 0, 10 }, { 1, 10 }, 1, 2 },
	{ { 0, 32 }, { 20, 100 }, 7, 8 },
	{ { 9, 10 }, { 1, 1 }, 1, -1 },
	{ { 10, 10 }, { 1, 1 }, 0, 0 },
	{ { 10, 10 }, { 11, 10 }, -1, -1 },
	{ { 0, 0 }, { 20, 100 }, -1, 1 },
	{ { 0, 0 }, { 0, 1 }, -1, 1 },
	{ { 0, 5 }, { 0, 1 }, 0, 0 },
};

START_TEST(gaps_to_a_threshold)
{
	ck_assert_int_eq(ratio_missing_fixed(gaps[_i].ratio, gaps[_i].threshold),
		gaps[_i].fixed);
	ck_assert_int_eq(ratio_missing_growing(gaps[_i].ratio, gaps[_i].threshold),
		gaps[_i].growing);
	ck_assert_int_eq(ratio_reaches(gaps[_i].ratio, gaps[_i].threshold),
		gaps[_i].fixed == 0);
}
END_TEST

/* The gap is enough, and one less is not: for every small fraction and percentage. */
START_TEST(gaps_are_the_smallest)
{
	for (int den = 1; den <= 24; den++)
		for (int num = 0; num <= den; num++)
			for (int t = 1; t < 100; t++) {
				struct ratio r = { num, den }, threshold = { t, 100 };
				int64_t k = ratio_missing_fixed(r, threshold);
				int64_t g = ratio_missing_growing(r, threshold);

				ck_assert(ratio_reaches((struct ratio){ num + k, den }, threshold));
				ck_assert(ratio_reaches((struct ratio){ num + g, den + g },
					threshold));
				ck_assert(k == 0 || !ratio_reaches(
					(struct ratio){ num + k - 1, den }, threshold));
				ck_assert(g == 0 || !ratio_reaches(
					(struct ratio){ num + g - 1, den + g - 1 }, threshold));
			}
}
END_TEST

static const struct {
	const char *text;
	int64_t num, den; /* 0: not a percentage */
} readable[] = {
	{ "20", 20, 100 },
	{ "0", 0, 100 },
	{ "100", 100, 100 },
	{ "100,0%", 100, 100 },
	{ "12,5", 125, 1000 },
	{ "12.5%", 125, 1000 },
	{ "012", 12, 100 },
	{ "100,1", 0, 0 },
	{ "101", 0, 0 },
	{ "99999", 0, 0 },
	{ "12,55", 0, 0 },
	{ "12,", 0, 0 },
	{ ",5", 0, 0 },
	{ "-1", 0, 0 },
	{ "20 %", 0, 0 },
	{ "20%%", 0, 0 },
	{ "", 0, 0 },
	{ "mười", 0, 0 },
};

START_TEST(percentages_are_read_with_one_decimal_at_most)
{
	struct ratio ratio = { -1, -1 };
	int status = ratio_parse_percent(readable[_i].text, &ratio);

	ck_assert_int_eq(status, readable[_i].den ? 0 : -1);
	if (readable[_i].den) {
		ck_assert_int_eq(ratio.num, readable[_i].num);
		ck_assert_int_eq(ratio.den, readable[_i].den);
	}
}
END_TEST

START_TEST(nothing_to_count_is_never_a_pass)
{
	ck_assert(!ratio_reaches((struct ratio){ 0, 0 }, (struct ratio){ 0, 1 }));
	ck_assert(!ratio_reaches((struct ratio){ 0, 0 }, (struct ratio){ 20, 100 }));
}
END_TEST

Suite *ratio_suite(void)
{
	Suite *suite = suite_create("ratio");
	TCase *tc = tcase_create("ratio");

	tcase_add_loop_test(tc, percentages_round_half_up, 0, TESTING_COUNT(percents));
	tcase_add_test(tc, nothing_to_count_is_a_dash);
	tcase_add_test(tc, a_threshold_shows_no_useless_decimal);
	tcase_add_loop_test(tc, gaps_to_a_threshold, 0, TESTING_COUNT(gaps));
	tcase_add_test(tc, gaps_are_the_smallest);
	tcase_add_loop_test(tc, percentages_are_read_with_one_decimal_at_most, 0,
		TESTING_COUNT(readable));
	tcase_add_test(tc, nothing_to_count_is_never_a_pass);
	suite_add_tcase(suite, tc);
	return suite;
}
