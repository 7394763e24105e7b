#include "config.h"

#include "core_calendar.h"
#include "testing.h"

Suite *calendar_suite(void);

static struct calendar cal;

static void set_up(void)
{
	core_calendar_init(&cal);
}

static void tear_down(void)
{
	calendar_release(&cal);
}

static int working_days(int year)
{
	int count = 0;

	for (int day = day_make(year, 1, 1); day <= day_make(year, 12, 31); day++)
		count += calendar_works(&cal, day);
	return count;
}

/* 24/11 of 2026 is shipped as a row that does not apply yet; the counts are with it. */
START_TEST(years_have_their_working_days)
{
	calendar_set(&cal, core_day("2026-11-24"), DAY_OFF, BASIS_HOLIDAY, false, false, "");
	ck_assert_int_eq(working_days(2023), 249);
	ck_assert_int_eq(working_days(2024), 251);
	ck_assert_int_eq(working_days(2025), 250);
	ck_assert_int_eq(working_days(2026), 249);
}
END_TEST

static const struct {
	const char *day;
	bool works;
} days[] = {
	{ "2023-02-16", true }, { "2023-02-18", false }, { "2023-02-19", false },
	{ "2023-01-20", false }, { "2023-05-03", false }, { "2024-04-29", false },
	{ "2024-05-04", true }, { "2025-04-26", true }, { "2026-01-10", true },
	{ "2024-05-05", false },
};

START_TEST(days_are_worked_or_not)
{
	ck_assert_int_eq(calendar_works(&cal, core_day(days[_i].day)), days[_i].works);
}
END_TEST

START_TEST(neighbours_are_working_days)
{
	ck_assert_int_eq(calendar_next_working(&cal, core_day("2023-01-19")),
		core_day("2023-01-27"));
	ck_assert_int_eq(calendar_previous_working(&cal, core_day("2023-01-27")),
		core_day("2023-01-19"));
	ck_assert_int_eq(calendar_next_working(&cal, core_day("2024-05-03")),
		core_day("2024-05-04"));
	ck_assert_int_eq(calendar_previous_working(&cal, core_day("2024-05-06")),
		core_day("2024-05-04"));
}
END_TEST

START_TEST(a_saturday_may_be_worked_by_setting)
{
	cal.saturday_works = true;
	ck_assert(calendar_works(&cal, core_day("2023-02-18")));
	ck_assert(!calendar_works(&cal, core_day("2023-02-19")));
	ck_assert(!calendar_works(&cal, core_day("2023-01-21")));
}
END_TEST

START_TEST(a_row_replaces_the_row_of_its_day)
{
	int day = core_day("2023-02-16");
	size_t count = cal.count;

	calendar_set(&cal, day, DAY_OFF, BASIS_LOCAL, false, false, "Bầu cử");
	ck_assert_uint_eq(cal.count, count + 1);
	ck_assert(!calendar_works(&cal, day));
	ck_assert_str_eq(calendar_find(&cal, day)->name, "Bầu cử");
	calendar_set(&cal, day, DAY_MADE_UP, BASIS_SWAP, false, true, NULL);
	ck_assert_uint_eq(cal.count, count + 1);
	ck_assert(calendar_works(&cal, day));
	ck_assert_str_eq(calendar_find(&cal, day)->name, "");
	ck_assert(calendar_find(&cal, day)->proposal);
	ck_assert_ptr_null(calendar_find(&cal, day + 1));
}
END_TEST

START_TEST(rows_stay_in_order)
{
	calendar_set(&cal, core_day("2030-01-01"), DAY_OFF, BASIS_HOLIDAY, false, false, "");
	calendar_set(&cal, core_day("2001-01-01"), DAY_OFF, BASIS_HOLIDAY, false, false, "");
	for (size_t i = 1; i < cal.count; i++)
		ck_assert_int_lt(cal.item[i - 1].day, cal.item[i].day);
	ck_assert(!calendar_works(&cal, core_day("2001-01-01")));
	ck_assert(!calendar_works(&cal, core_day("2030-01-01")));
}
END_TEST

START_TEST(years_are_confirmed_once)
{
	size_t count = cal.confirmed_count;

	ck_assert(calendar_year_confirmed(&cal, 2026));
	ck_assert(!calendar_year_confirmed(&cal, 2027));
	calendar_confirm_year(&cal, 2026);
	ck_assert_uint_eq(cal.confirmed_count, count);
	calendar_confirm_year(&cal, 2027);
	ck_assert(calendar_year_confirmed(&cal, 2027));
}
END_TEST

START_TEST(office_hours_follow_the_day)
{
	struct office_hours hours[CALENDAR_STRETCHES];
	int day = core_day("2023-02-16");

	ck_assert_int_eq(calendar_hours(&cal, day, hours, CALENDAR_STRETCHES), 2);
	ck_assert_int_eq(hours[0].from, 7 * 3600);
	ck_assert_int_eq(hours[0].to, 11 * 3600 + 1800);
	ck_assert_int_eq(hours[1].from, 13 * 3600 + 1800);
	ck_assert_int_eq(hours[1].to, 17 * 3600);
	ck_assert_int_eq(calendar_hours(&cal, day, hours, 1), 1);
	ck_assert_int_eq(calendar_hours(&cal, core_day("2023-02-18"), hours, 4), 0);
	ck_assert_int_eq(calendar_end_of_day(&cal, day), 17 * 3600);
	ck_assert_int_eq(calendar_end_of_day(&cal, core_day("2023-02-18")), 17 * 3600);
}
END_TEST

START_TEST(a_half_day_ends_at_noon)
{
	struct office_hours hours[CALENDAR_STRETCHES];
	int day = core_day("2023-02-16");

	calendar_set(&cal, day, DAY_OFF, BASIS_LOCAL, true, false, "");
	ck_assert(calendar_works(&cal, day));
	ck_assert_int_eq(calendar_hours(&cal, day, hours, CALENDAR_STRETCHES), 1);
	ck_assert_int_eq(calendar_end_of_day(&cal, day), 11 * 3600 + 1800);
	calendar_set(&cal, day + 2, DAY_MADE_UP, BASIS_SWAP, true, false, "");
	ck_assert_int_eq(calendar_hours(&cal, day + 2, hours, CALENDAR_STRETCHES), 1);
	cal.hours[0] = (struct office_hours){ 8 * 3600, 16 * 3600 };
	cal.hours_count = 1;
	ck_assert_int_eq(calendar_hours(&cal, day, hours, CALENDAR_STRETCHES), 1);
	ck_assert_int_eq(hours[0].from, 8 * 3600);
	ck_assert_int_eq(hours[0].to, 12 * 3600);
}
END_TEST

START_TEST(working_days_are_counted_over_days_off)
{
	ck_assert_int_eq(calendar_working_days(&cal, core_day("2023-01-19"),
		core_day("2023-01-30")), 2);
	ck_assert_int_eq(calendar_working_days(&cal, core_day("2023-02-16"),
		core_day("2023-02-16")), 0);
}
END_TEST

/* Office hours are 07:00 to 11:30 and 13:30 to 17:00: eight hours. */
static const struct {
	const char *now, *since;
	int hours;
} agos[] = {
	{ "2023-02-16T10:00:00", "2023-02-16T08:00:00", 2 },
	{ "2023-02-16T14:30:00", "2023-02-16T10:30:00", 2 },
	{ "2023-02-16T10:00:00", "2023-02-15T10:00:00", 8 },
	{ "2023-02-16T12:00:00", "2023-02-15T11:30:00", 8 },
	/* just a stretch: the pause or the night before it adds nothing */
	{ "2023-02-16T09:00:00", "2023-02-15T17:00:00", 2 },
	{ "2023-02-20T08:00:00", "2023-02-17T16:00:00", 2 },
	{ "2023-02-19T08:00:00", "2023-02-17T15:00:00", 2 },
	{ "2023-02-16T06:00:00", "2023-02-15T17:00:00", 0 },
};

START_TEST(hours_are_counted_back_over_office_time)
{
	struct moment since = calendar_hours_ago(&cal, core_moment(agos[_i].now),
		agos[_i].hours * 3600), wanted = core_moment(agos[_i].since);

	ck_assert_int_eq(since.day, wanted.day);
	ck_assert_int_eq(since.second, wanted.second);
}
END_TEST

Suite *calendar_suite(void)
{
	Suite *suite = suite_create("calendar");
	TCase *tc = tcase_create("calendar");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, years_have_their_working_days);
	tcase_add_loop_test(tc, days_are_worked_or_not, 0, TESTING_COUNT(days));
	tcase_add_test(tc, neighbours_are_working_days);
	tcase_add_test(tc, a_saturday_may_be_worked_by_setting);
	tcase_add_test(tc, a_row_replaces_the_row_of_its_day);
	tcase_add_test(tc, rows_stay_in_order);
	tcase_add_test(tc, years_are_confirmed_once);
	tcase_add_test(tc, office_hours_follow_the_day);
	tcase_add_test(tc, a_half_day_ends_at_noon);
	tcase_add_test(tc, working_days_are_counted_over_days_off);
	tcase_add_loop_test(tc, hours_are_counted_back_over_office_time, 0,
		TESTING_COUNT(agos));
	suite_add_tcase(suite, tc);
	return suite;
}
