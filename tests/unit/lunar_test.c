#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/buf.h"
#include "motcua/core/day.h"
#include "motcua/core/lunar.h"
#include "testing.h"
#include "vectors.h"

Suite *lunar_suite(void);

static int number(const struct vectors *vectors, size_t row, const char *column)
{
	return (int)strtol(vectors_cell(vectors, row, column), NULL, 10);
}

START_TEST(every_vector_goes_there_and_back)
{
	struct vectors vectors = vectors_read("vectors/lunar.csv");

	for (size_t i = 0; i < vectors.rows; i++) {
		struct lunar_date date;
		int day;

		ck_assert_int_eq(day_parse(vectors_cell(&vectors, i, "solar"), &day), 0);
		ck_assert_int_eq(lunar_from_day(day, &date), 0);
		ck_assert_int_eq(date.day, number(&vectors, i, "lunar_day"));
		ck_assert_int_eq(date.month, number(&vectors, i, "lunar_month"));
		ck_assert_int_eq(date.year, number(&vectors, i, "lunar_year"));
		ck_assert_int_eq(date.leap, number(&vectors, i, "leap"));
		ck_assert_int_eq(lunar_to_day(date), day);
	}
	vectors_release(&vectors);
}
END_TEST

/* Tết and Giỗ Tổ as they were and will be announced. */
static const struct {
	int year, tet[2], kings[2]; /* month and day */
} feasts[] = {
	{ 2023, { 1, 22 }, { 4, 29 } },
	{ 2024, { 2, 10 }, { 4, 18 } },
	{ 2025, { 1, 29 }, { 4, 7 } },
	{ 2026, { 2, 17 }, { 4, 26 } },
	{ 2027, { 2, 6 }, { 4, 16 } },
	{ 2028, { 1, 26 }, { 4, 4 } },
	{ 2029, { 2, 13 }, { 4, 23 } },
	{ 2030, { 2, 2 }, { 4, 12 } },
	{ 2031, { 1, 23 }, { 4, 1 } },
	{ 2032, { 2, 11 }, { 4, 19 } },
	{ 2033, { 1, 31 }, { 4, 9 } },
	{ 2034, { 2, 19 }, { 4, 28 } },
	{ 2035, { 2, 8 }, { 4, 17 } },
};

START_TEST(feasts_are_where_the_lists_have_them)
{
	int year = feasts[_i].year;
	struct lunar_date tet = { 1, 1, year, false }, kings = { 10, 3, year, false };

	ck_assert_int_eq(lunar_to_day(tet), day_make(year, feasts[_i].tet[0], feasts[_i].tet[1]));
	ck_assert_int_eq(lunar_to_day(kings),
		day_make(year, feasts[_i].kings[0], feasts[_i].kings[1]));
}
END_TEST

/* Years with a leap month, and which. */
static const int leaps[][2] = { { 1987, 7 }, { 1990, 5 }, { 1993, 3 }, { 1995, 8 }, { 1998, 5 },
	{ 2001, 4 }, { 2004, 2 }, { 2006, 7 }, { 2009, 5 }, { 2012, 4 }, { 2014, 9 }, { 2017, 6 },
	{ 2020, 4 }, { 2023, 2 }, { 2025, 6 }, { 2028, 5 }, { 2031, 3 }, { 2033, 11 } };

START_TEST(only_leap_years_have_their_leap_month)
{
	for (int year = 1986; year <= 2033; year++) {
		int leap = 0;

		for (size_t i = 0; i < TESTING_COUNT(leaps); i++)
			leap = leaps[i][0] == year ? leaps[i][1] : leap;
		for (int month = 1; month <= 12; month++) {
			struct lunar_date date = { 1, month, year, true };

			ck_assert_int_eq(lunar_to_day(date) != DAY_NONE, month == leap);
		}
	}
}
END_TEST

/* The first day of the month that follows the one which begins on the day. */
static int next_month(int day)
{
	struct lunar_date date;

	ck_assert_int_eq(lunar_from_day(day + 29, &date), 0);
	if (date.day == 1)
		return day + 29;
	ck_assert_int_eq(date.day, 30);
	return day + 30;
}

START_TEST(months_follow_each_other_without_a_gap)
{
	int day = day_make(1900, 1, 1), last = day_make(2199, 11, 30);
	struct lunar_date before = { 1, 11, 1899, false }, date;

	while (day <= last) {
		ck_assert_int_eq(lunar_from_day(day, &date), 0);
		ck_assert_int_eq(date.day, 1);
		ck_assert_int_eq(date.month, date.leap ? before.month : before.month % 12 + 1);
		ck_assert_int_eq(date.year, before.year + (date.month == 1 && !date.leap));
		ck_assert_int_eq(lunar_to_day(date), day);
		before = date;
		day = next_month(day);
	}
}
END_TEST

START_TEST(days_outside_the_three_centuries_have_no_date)
{
	struct lunar_date date;

	ck_assert_int_eq(lunar_from_day(day_make(1899, 12, 31), &date), -1);
	ck_assert_int_eq(lunar_from_day(day_make(1900, 1, 1), &date), 0);
	ck_assert_int_eq(lunar_from_day(day_make(2199, 12, 31), &date), 0);
	ck_assert_int_eq(lunar_from_day(day_make(2200, 1, 1), &date), -1);
}
END_TEST

static const struct lunar_date nowhere[] = {
	{ 0, 1, 2023, false },
	{ 31, 1, 2023, false },
	{ 30, 1, 2023, false }, /* a short month */
	{ 1, 0, 2023, false },
	{ 1, 13, 2023, false },
	{ 1, 3, 2023, true },
	{ 1, 1, 2200, false },
	{ 1, 1, 1899, false },
};

START_TEST(dates_that_are_none_have_no_day)
{
	ck_assert_int_eq(lunar_to_day(nowhere[_i]), DAY_NONE);
}
END_TEST

static void note(void *arg, int day, enum day_basis basis, const char *name)
{
	struct buf *out = arg;

	day_put_iso(out, day);
	buf_addf(out, "%s%s\n", basis == BASIS_COMPENSATORY ? " + " : " ", name);
}

static const struct {
	int year;
	const char *days;
} proposals[] = {
	/* What was announced, but that Tết began a day earlier. */
	{ 2023, "2023-01-01 Tết Dương lịch\n"
		"2023-01-21 Tết Nguyên đán Quý Mão (ngày 30 tháng Chạp)\n"
		"2023-01-22 Tết Nguyên đán Quý Mão (mùng 1 tháng Giêng)\n"
		"2023-01-23 Tết Nguyên đán Quý Mão (mùng 2 tháng Giêng)\n"
		"2023-01-24 Tết Nguyên đán Quý Mão (mùng 3 tháng Giêng)\n"
		"2023-01-25 Tết Nguyên đán Quý Mão (mùng 4 tháng Giêng)\n"
		"2023-04-29 Giỗ Tổ Hùng Vương (10/3 âm lịch)\n"
		"2023-04-30 Ngày Chiến thắng 30/4\n"
		"2023-05-01 Ngày Quốc tế Lao động 01/5\n"
		"2023-09-01 Quốc khánh (ngày liền kề trước 02/9)\n"
		"2023-09-02 Quốc khánh 02/9\n"
		"2023-01-02 + Nghỉ bù Tết Dương lịch\n"
		"2023-01-26 + Nghỉ bù Tết Nguyên đán Quý Mão\n"
		"2023-01-27 + Nghỉ bù Tết Nguyên đán Quý Mão\n"
		"2023-05-02 + Nghỉ bù Giỗ Tổ Hùng Vương\n"
		"2023-05-03 + Nghỉ bù Ngày Chiến thắng\n"
		"2023-09-04 + Nghỉ bù Quốc khánh\n" },
	{ 2026, "2026-01-01 Tết Dương lịch\n"
		"2026-02-16 Tết Nguyên đán Bính Ngọ (ngày 29 tháng Chạp)\n"
		"2026-02-17 Tết Nguyên đán Bính Ngọ (mùng 1 tháng Giêng)\n"
		"2026-02-18 Tết Nguyên đán Bính Ngọ (mùng 2 tháng Giêng)\n"
		"2026-02-19 Tết Nguyên đán Bính Ngọ (mùng 3 tháng Giêng)\n"
		"2026-02-20 Tết Nguyên đán Bính Ngọ (mùng 4 tháng Giêng)\n"
		"2026-04-26 Giỗ Tổ Hùng Vương (10/3 âm lịch)\n"
		"2026-04-30 Ngày Chiến thắng 30/4\n"
		"2026-05-01 Ngày Quốc tế Lao động 01/5\n"
		"2026-09-01 Quốc khánh (ngày liền kề trước 02/9)\n"
		"2026-09-02 Quốc khánh 02/9\n"
		"2026-11-24 Ngày Văn hóa Việt Nam 24/11\n"
		"2026-04-27 + Nghỉ bù Giỗ Tổ Hùng Vương\n" },
};

START_TEST(a_year_is_proposed_by_the_law)
{
	struct buf out;

	buf_init(&out);
	lunar_propose_year(proposals[_i].year, note, &out);
	ck_assert_str_eq(out.data, proposals[_i].days);
	buf_release(&out);
}
END_TEST

Suite *lunar_suite(void)
{
	Suite *suite = suite_create("lunar");
	TCase *tc = tcase_create("lunar"), *slow = tcase_create("three centuries");

	tcase_add_test(tc, every_vector_goes_there_and_back);
	tcase_add_loop_test(tc, feasts_are_where_the_lists_have_them, 0, TESTING_COUNT(feasts));
	tcase_add_test(tc, only_leap_years_have_their_leap_month);
	tcase_add_loop_test(tc, dates_that_are_none_have_no_day, 0, TESTING_COUNT(nowhere));
	tcase_add_loop_test(tc, a_year_is_proposed_by_the_law, 0, TESTING_COUNT(proposals));
	tcase_add_test(tc, days_outside_the_three_centuries_have_no_date);
	tcase_add_test(slow, months_follow_each_other_without_a_gap);
	tcase_set_timeout(slow, 60);
	suite_add_tcase(suite, tc);
	suite_add_tcase(suite, slow);
	return suite;
}
