#include "config.h"

#include "core_calendar.h"
#include "motcua/core/period.h"
#include "testing.h"

Suite *period_suite(void);

static void check_period(struct period period, const char *from, const char *to)
{
	ck_assert_int_eq(period.from, core_day(from));
	ck_assert_int_eq(period.to, core_day(to));
}

static const struct {
	enum period_style style;
	int year, month;
	const char *from, *to;
} months[] = {
	{ PERIOD_CALENDAR, 2023, 2, "2023-02-01", "2023-02-28" },
	{ PERIOD_CALENDAR, 2024, 2, "2024-02-01", "2024-02-29" },
	{ PERIOD_CALENDAR, 2023, 12, "2023-12-01", "2023-12-31" },
	{ PERIOD_TO30, 2022, 1, "2021-12-31", "2022-01-30" },
	{ PERIOD_TO30, 2023, 2, "2023-01-31", "2023-02-28" },
	{ PERIOD_TO30, 2023, 3, "2023-03-01", "2023-03-30" },
	{ PERIOD_TO30, 2024, 2, "2024-01-31", "2024-02-29" },
	{ PERIOD_TO30, 2024, 3, "2024-03-01", "2024-03-30" },
	{ PERIOD_TO30, 2023, 4, "2023-03-31", "2023-04-30" },
	{ PERIOD_TO30, 2023, 5, "2023-05-01", "2023-05-30" },
	{ PERIOD_TO30, 2023, 12, "2023-12-01", "2023-12-30" },
	{ PERIOD_ND09, 2023, 1, "2022-12-15", "2023-01-14" },
	{ PERIOD_ND09, 2023, 3, "2023-02-15", "2023-03-14" },
};

START_TEST(months_have_their_window)
{
	check_period(period_month(months[_i].style, months[_i].year, months[_i].month),
		months[_i].from, months[_i].to);
}
END_TEST

START_TEST(quarters_and_years_have_their_window)
{
	check_period(period_quarter(PERIOD_CALENDAR, 2023, 1), "2023-01-01", "2023-03-31");
	check_period(period_quarter(PERIOD_CALENDAR, 2023, 4), "2023-10-01", "2023-12-31");
	check_period(period_quarter(PERIOD_ND09, 2023, 1), "2022-12-15", "2023-03-14");
	check_period(period_quarter(PERIOD_TO30, 2023, 2), "2023-03-31", "2023-06-30");
	check_period(period_year(2022), "2022-01-01", "2022-12-31");
}
END_TEST

static const enum period_style styles[] = { PERIOD_CALENDAR, PERIOD_TO30, PERIOD_ND09 };

/* No day is lost between two months, and none belongs to both. */
START_TEST(months_join_without_gap)
{
	struct period before = period_month(styles[_i], 2018, 12);

	for (int month = 0; month < 12 * 20; month++) {
		struct period now = period_month(styles[_i], 2019 + month / 12, month % 12 + 1);

		ck_assert_int_eq(now.from, before.to + 1);
		ck_assert_int_lt(now.from, now.to);
		before = now;
	}
}
END_TEST

static const struct {
	int year, month;
	const char *back, *forward, *nominal;
} report_days[] = {
	{ 2023, 1, "2023-01-30", "2023-01-30", "2023-01-30" },
	{ 2023, 2, "2023-02-28", "2023-02-28", "2023-02-28" },
	{ 2023, 3, "2023-03-30", "2023-03-30", "2023-03-30" },
	{ 2023, 4, "2023-04-28", "2023-05-04", "2023-04-30" },
	{ 2023, 7, "2023-07-28", "2023-07-31", "2023-07-30" },
	{ 2023, 9, "2023-09-29", "2023-10-02", "2023-09-30" },
	{ 2023, 12, "2023-12-29", "2024-01-02", "2023-12-30" },
	{ 2024, 2, "2024-02-29", "2024-02-29", "2024-02-29" },
};

START_TEST(the_report_day_rolls_to_a_working_day)
{
	int year = report_days[_i].year, month = report_days[_i].month;
	struct calendar cal;

	core_calendar_init(&cal);
	ck_assert_int_eq(period_report_day(&cal, year, month, -1), core_day(report_days[_i].back));
	ck_assert_int_eq(period_report_day(&cal, year, month, 1),
		core_day(report_days[_i].forward));
	ck_assert_int_eq(period_report_day(&cal, year, month, 0),
		core_day(report_days[_i].nominal));
	calendar_release(&cal);
}
END_TEST

Suite *period_suite(void)
{
	Suite *suite = suite_create("period");
	TCase *tc = tcase_create("period");

	tcase_add_loop_test(tc, months_have_their_window, 0, TESTING_COUNT(months));
	tcase_add_test(tc, quarters_and_years_have_their_window);
	tcase_add_loop_test(tc, months_join_without_gap, 0, TESTING_COUNT(styles));
	tcase_add_loop_test(tc, the_report_day_rolls_to_a_working_day, 0,
		TESTING_COUNT(report_days));
	suite_add_tcase(suite, tc);
	return suite;
}
