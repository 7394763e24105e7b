#include "config.h"

#include "motcua/report/words.h"
#include "testing.h"

Suite *words_suite(void);

static const struct {
	int year, month, day, second;
	const char *text;
} moments[] = {
	{ 2023, 2, 21, 17 * 3600, "17 giờ 00 phút, ngày 21 tháng 02 năm 2023" },
	{ 2023, 1, 5, 7 * 3600 + 9 * 60 + 59, "07 giờ 09 phút, ngày 05 tháng 01 năm 2023" },
	{ 2023, 3, 9, 0, "00 giờ 00 phút, ngày 09 tháng 3 năm 2023" },
	{ 2022, 12, 31, 86399, "23 giờ 59 phút, ngày 31 tháng 12 năm 2022" },
};

START_TEST(moments_are_written_as_the_decree_wants)
{
	struct moment moment = {
		day_make(moments[_i].year, moments[_i].month, moments[_i].day), moments[_i].second
	};
	struct buf out;

	buf_init(&out);
	words_moment(&out, moment);
	ck_assert_str_eq(out.data, moments[_i].text);
	buf_release(&out);
}
END_TEST

START_TEST(no_day_and_no_moment_are_empty)
{
	struct buf out;

	buf_init(&out);
	words_day(&out, DAY_NONE);
	words_moment(&out, MOMENT_NONE);
	ck_assert_str_eq(out.data, "");
	buf_release(&out);
}
END_TEST

static const struct {
	struct limit limit;
	const char *text;
} limits[] = {
	{ { LIMIT_WORKING_DAYS, 3 }, "03 ngày làm việc" },
	{ { LIMIT_WORKING_DAYS, 25 }, "25 ngày làm việc" },
	{ { LIMIT_WORKING_DAYS, 0 }, "trong ngày làm việc" },
	{ { LIMIT_SAME_DAY, 0 }, "trong ngày làm việc" },
	{ { LIMIT_CALENDAR_DAYS, 15 }, "15 ngày" },
	{ { LIMIT_MONTHS, 1 }, "01 tháng" },
	{ { LIMIT_HOURS, 8 }, "08 giờ làm việc" },
	{ { LIMIT_UNKNOWN, 0 }, "" },
};

START_TEST(limits_are_written_with_their_unit)
{
	struct buf out;

	buf_init(&out);
	words_limit(&out, limits[_i].limit);
	ck_assert_str_eq(out.data, limits[_i].text);
	buf_release(&out);
}
END_TEST

static const struct {
	int64_t number;
	const char *text;
} numbers[] = {
	{ 0, "0" },
	{ 999, "999" },
	{ 8000, "8.000" },
	{ -8000, "-8.000" },
	{ -100, "-100" },
	{ 1234567, "1.234.567" },
};

START_TEST(thousands_are_parted_by_dots)
{
	struct buf out;

	buf_init(&out);
	words_number(&out, numbers[_i].number);
	ck_assert_str_eq(out.data, numbers[_i].text);
	buf_release(&out);
}
END_TEST

Suite *words_suite(void)
{
	Suite *suite = suite_create("words");
	TCase *tc = tcase_create("words");

	tcase_add_loop_test(tc, moments_are_written_as_the_decree_wants, 0,
		TESTING_COUNT(moments));
	tcase_add_test(tc, no_day_and_no_moment_are_empty);
	tcase_add_loop_test(tc, limits_are_written_with_their_unit, 0, TESTING_COUNT(limits));
	tcase_add_loop_test(tc, thousands_are_parted_by_dots, 0, TESTING_COUNT(numbers));
	suite_add_tcase(suite, tc);
	return suite;
}
