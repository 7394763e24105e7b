#include "config.h"

#include <stddef.h>

#include "motcua/core/day.h"
#include "testing.h"

Suite *day_suite(void);

static const struct {
	int year, month, day, number;
	enum weekday weekday;
} dates[] = {
	{ 1970, 1, 1, 0, THURSDAY },
	{ 1969, 12, 31, -1, WEDNESDAY },
	{ 2000, 2, 29, 11016, TUESDAY },
	{ 2023, 2, 16, 19404, THURSDAY },
	{ 1, 1, 1, -719162, MONDAY },
	{ 9999, 12, 31, 2932896, FRIDAY },
};

START_TEST(dates_have_their_number_and_weekday)
{
	int day = day_make(dates[_i].year, dates[_i].month, dates[_i].day);

	ck_assert_int_eq(day, dates[_i].number);
	ck_assert_int_eq(day_weekday(day), dates[_i].weekday);
	ck_assert_int_eq(day_year(day), dates[_i].year);
}
END_TEST

static const struct ymd no_dates[] = {
	{ 2023, 2, 29 }, { 1900, 2, 29 }, { 2023, 4, 31 }, { 2023, 0, 1 },
	{ 2023, 13, 1 }, { 2023, 1, 0 }, { 0, 1, 1 }, { 10000, 1, 1 },
};

START_TEST(dates_that_do_not_exist_are_refused)
{
	ck_assert_int_eq(
		day_make(no_dates[_i].year, no_dates[_i].month, no_dates[_i].day), DAY_NONE);
}
END_TEST

/* Every day of the calendar, in order: no gap, no day twice, and back again. */
START_TEST(every_day_follows_the_one_before)
{
	int next = day_make(1, 1, 1);

	for (int year = 1; year <= 9999; year++)
		for (int month = 1; month <= 12; month++)
			for (int day = 1; day <= days_in_month(year, month); day++, next++) {
				struct ymd back = day_ymd(next);

				if (day_make(year, month, day) != next || back.year != year ||
					back.month != month || back.day != day)
					ck_abort_msg("%d-%d-%d", year, month, day);
			}
}
END_TEST

static const struct {
	const char *from;
	int months;
	const char *to;
} additions[] = {
	{ "2023-01-15", 1, "2023-02-15" }, { "2023-01-31", 1, "2023-02-28" },
	{ "2024-01-31", 1, "2024-02-29" }, { "2023-11-30", 3, "2024-02-29" },
	{ "2023-03-31", -1, "2023-02-28" }, { "2023-01-15", -1, "2022-12-15" },
	{ "2023-12-31", 12, "2024-12-31" }, { "2023-05-31", 0, "2023-05-31" },
};

START_TEST(months_end_on_the_same_date_or_the_last)
{
	int from, to;

	ck_assert_int_eq(day_parse(additions[_i].from, &from), 0);
	ck_assert_int_eq(day_parse(additions[_i].to, &to), 0);
	ck_assert_int_eq(day_add_months(from, additions[_i].months), to);
}
END_TEST

START_TEST(months_beyond_the_calendar_are_no_day)
{
	ck_assert_int_eq(day_add_months(day_make(9999, 12, 1), 1), DAY_NONE);
	ck_assert_int_eq(day_add_months(day_make(1, 1, 31), -1), DAY_NONE);
	ck_assert_int_eq(day_add_months(day_make(9999, 11, 30), 1), day_make(9999, 12, 30));
}
END_TEST

static const struct {
	const char *text;
	const char *iso; /* NULL: refused */
} day_texts[] = {
	{ "2022-01-04", "2022-01-04" }, { "04/01/2022", "2022-01-04" },
	{ "4/1/2022", "2022-01-04" }, { "31/12/9999", "9999-12-31" },
	{ "2022-1-4", NULL }, { "2022-02-30", NULL }, { "29/02/2023", NULL },
	{ "01/13/2023", NULL }, { "04/01/22", NULL }, { "04-01-2022", NULL },
	{ "2022-01-04 ", NULL }, { " 2022-01-04", NULL }, { "2022-01-04T15:24", NULL },
	{ "004/01/2022", NULL }, { "04/01/20222", NULL }, { "", NULL }, { "2022", NULL },
	{ "2022-01", NULL }, { "4/1", NULL }, { "-4/1/2022", NULL }, { "2022-01-041", NULL },
	{ "99999-01-01", NULL }, { "0000-01-01", NULL },
};

START_TEST(day_texts_are_read)
{
	int day = 7;
	struct buf out;

	if (!day_texts[_i].iso) {
		ck_assert_int_eq(day_parse(day_texts[_i].text, &day), -1);
		ck_assert_int_eq(day, 7);
		return;
	}
	buf_init(&out);
	ck_assert_int_eq(day_parse(day_texts[_i].text, &day), 0);
	day_put_iso(&out, day);
	ck_assert_str_eq(out.data, day_texts[_i].iso);
	buf_release(&out);
}
END_TEST

static const struct {
	const char *text;
	const char *iso; /* NULL: refused */
	bool has_time;
} moment_texts[] = {
	{ "2022-01-04T15:24", "2022-01-04T15:24:00", true },
	{ "2022-01-04T15:24:07", "2022-01-04T15:24:07", true },
	{ "2022-01-04 15:24", "2022-01-04T15:24:00", true },
	{ "04/01/2022 15:24", "2022-01-04T15:24:00", true },
	{ "4/1/2022 7:05", "2022-01-04T07:05:00", true },
	{ "04/01/2022", "2022-01-04T00:00:00", false },
	{ "2022-01-04T00:00", "2022-01-04T00:00:00", true },
	{ "2022-01-04T23:59:59", "2022-01-04T23:59:59", true },
	{ "2022-01-04T24:00", NULL, false }, { "2022-01-04T15:60", NULL, false },
	{ "2022-01-04T15:24:60", NULL, false }, { "2022-01-04T15", NULL, false },
	{ "2022-01-04T", NULL, false }, { "2022-01-04T15:24Z", NULL, false },
	{ "2022-01-04T15:24:", NULL, false }, { "2022-01-04  15:24", NULL, false },
	{ "2022-02-30T15:24", NULL, false }, { "", NULL, false }, { "15:24", NULL, false },
	{ "2022-01-04T15:4", NULL, false }, { "2022-01-04T-1:00", NULL, false },
};

START_TEST(moment_texts_are_read)
{
	struct moment moment = MOMENT_NONE;
	bool has_time = !moment_texts[_i].has_time;
	struct buf out;

	if (!moment_texts[_i].iso) {
		ck_assert_int_eq(moment_parse(moment_texts[_i].text, &moment, NULL), -1);
		ck_assert_int_eq(moment.day, DAY_NONE);
		return;
	}
	buf_init(&out);
	ck_assert_int_eq(moment_parse(moment_texts[_i].text, &moment, &has_time), 0);
	moment_put_iso(&out, moment);
	ck_assert_str_eq(out.data, moment_texts[_i].iso);
	ck_assert_int_eq(has_time, moment_texts[_i].has_time);
	buf_release(&out);
}
END_TEST

static const struct {
	const char *text;
	int year, month; /* 0: refused */
} month_texts[] = {
	{ "2022-01", 2022, 1 }, { "01/2022", 2022, 1 }, { "1/2022", 2022, 1 },
	{ "12/2022", 2022, 12 }, { "2022-13", 0, 0 }, { "0/2022", 0, 0 }, { "2022-01-01", 0, 0 },
	{ "01/01/2022", 0, 0 }, { "2022", 0, 0 }, { "", 0, 0 }, { "2022-1", 0, 0 },
};

START_TEST(month_texts_are_read)
{
	int year = 0, month = 0;

	ck_assert_int_eq(month_parse(month_texts[_i].text, &year, &month),
		month_texts[_i].year ? 0 : -1);
	ck_assert_int_eq(year, month_texts[_i].year);
	ck_assert_int_eq(month, month_texts[_i].month);
}
END_TEST

START_TEST(moments_are_written)
{
	struct moment moment = { day_make(2022, 1, 4), 15 * 3600 + 24 * 60 + 59 };
	struct buf out;

	buf_init(&out);
	day_put_vi(&out, moment.day);
	buf_addc(&out, '|');
	moment_put_minute(&out, moment);
	buf_addc(&out, '|');
	moment_put_vi(&out, moment);
	ck_assert_str_eq(out.data, "04/01/2022|2022-01-04T15:24|04/01/2022 15:24");
	buf_release(&out);
}
END_TEST

START_TEST(no_day_writes_nothing)
{
	struct buf out;

	buf_init(&out);
	day_put_iso(&out, DAY_NONE);
	day_put_vi(&out, DAY_NONE);
	moment_put_iso(&out, MOMENT_NONE);
	moment_put_minute(&out, MOMENT_NONE);
	moment_put_vi(&out, MOMENT_NONE);
	ck_assert_str_eq(out.data, "");
	buf_release(&out);
}
END_TEST

START_TEST(weekdays_have_names)
{
	ck_assert_str_eq(weekday_name(MONDAY), "thứ Hai");
	ck_assert_str_eq(weekday_name(SUNDAY), "Chủ nhật");
	ck_assert_str_eq(weekday_short(THURSDAY), "T5");
	ck_assert_str_eq(weekday_short(SUNDAY), "CN");
}
END_TEST

START_TEST(moments_compare_and_subtract)
{
	struct moment a = { 10, 86399 }, b = { 11, 0 };

	ck_assert_int_lt(moment_compare(a, b), 0);
	ck_assert_int_gt(moment_compare(b, a), 0);
	ck_assert_int_eq(moment_compare(a, a), 0);
	ck_assert_int_lt(moment_compare((struct moment){ 10, 1 }, (struct moment){ 10, 2 }), 0);
	ck_assert_int_eq(moment_diff(a, b), 1);
	ck_assert_int_eq(moment_diff(b, a), -1);
	ck_assert_int_eq(moment_diff((struct moment){ 0, 0 }, (struct moment){ 20000, 5 }),
		INT64_C(1728000005));
}
END_TEST

static const struct {
	int64_t seconds;
	const char *iso;
} clocks[] = {
	{ 0, "1970-01-01T07:00:00" },
	{ 61199, "1970-01-01T23:59:59" },
	{ 61200, "1970-01-02T00:00:00" },
	{ -25200, "1970-01-01T00:00:00" },
	{ -25201, "1969-12-31T23:59:59" },
	{ INT64_C(1676508120), "2023-02-16T07:42:00" },
	{ INT64_C(4102444800), "2100-01-01T07:00:00" },
};

START_TEST(the_clock_is_seven_hours_ahead_of_utc)
{
	struct buf out;

	buf_init(&out);
	moment_put_iso(&out, moment_from_unix(clocks[_i].seconds));
	ck_assert_str_eq(out.data, clocks[_i].iso);
	buf_release(&out);
}
END_TEST

Suite *day_suite(void)
{
	Suite *suite = suite_create("day");
	TCase *tc = tcase_create("days");

	tcase_set_timeout(tc, 30);
	tcase_add_loop_test(tc, dates_have_their_number_and_weekday, 0, TESTING_COUNT(dates));
	tcase_add_loop_test(tc, dates_that_do_not_exist_are_refused, 0, TESTING_COUNT(no_dates));
	tcase_add_test(tc, every_day_follows_the_one_before);
	tcase_add_loop_test(tc, months_end_on_the_same_date_or_the_last, 0,
		TESTING_COUNT(additions));
	tcase_add_test(tc, months_beyond_the_calendar_are_no_day);
	suite_add_tcase(suite, tc);
	tc = tcase_create("texts");
	tcase_add_loop_test(tc, day_texts_are_read, 0, TESTING_COUNT(day_texts));
	tcase_add_loop_test(tc, moment_texts_are_read, 0, TESTING_COUNT(moment_texts));
	tcase_add_loop_test(tc, month_texts_are_read, 0, TESTING_COUNT(month_texts));
	tcase_add_test(tc, moments_are_written);
	tcase_add_test(tc, no_day_writes_nothing);
	tcase_add_test(tc, weekdays_have_names);
	suite_add_tcase(suite, tc);
	tc = tcase_create("moments");
	tcase_add_test(tc, moments_compare_and_subtract);
	tcase_add_loop_test(tc, the_clock_is_seven_hours_ahead_of_utc, 0, TESTING_COUNT(clocks));
	suite_add_tcase(suite, tc);
	return suite;
}
