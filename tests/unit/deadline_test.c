#include "config.h"

#include <stdio.h>
#include <string.h>

#include "core_calendar.h"
#include "motcua/core/deadline.h"
#include "testing.h"
#include "vectors.h"

Suite *deadline_suite(void);

static struct calendar cal;

static void set_up(void)
{
	core_calendar_init(&cal);
}

static void tear_down(void)
{
	calendar_release(&cal);
}

static void check_due(const char *received, enum limit_unit unit, int amount, const char *due)
{
	struct limit limit = { unit, amount };
	struct deadline got = { MOMENT_NONE, false };
	struct buf out;

	buf_init(&out);
	ck_assert_int_eq(deadline_compute(&cal, core_moment(received), limit, &got), 0);
	moment_put_minute(&out, got.due);
	if (!strchr(due, 'T'))
		buf_truncate(&out, strlen("2023-01-13"));
	if (strcmp(out.data, due) != 0)
		ck_abort_msg("%s + %d %s: %s, not %s", received, amount,
			vocab_name(&vocab_limit_unit, (int)unit), out.data, due);
	buf_release(&out);
}

START_TEST(vectors_of_working_days)
{
	struct vectors table = vectors_read("vectors/workdays.csv");
	int amount;

	for (size_t row = 0; row < table.rows; row++) {
		ck_assert_int_eq(
			sscanf(vectors_cell(&table, row, "limit_working_days"), "%d", &amount), 1);
		check_due(vectors_cell(&table, row, "received"), LIMIT_WORKING_DAYS, amount,
			vectors_cell(&table, row, "due"));
	}
	ck_assert_uint_eq(table.rows, 10);
	vectors_release(&table);
}
END_TEST

/* The days of 2026 are with 24/11, which is shipped as a row that does not apply yet. */
START_TEST(working_days_of_2026)
{
	calendar_set(&cal, core_day("2026-11-24"), DAY_OFF, BASIS_HOLIDAY, false, false, "");
	check_due("2026-02-13", LIMIT_WORKING_DAYS, 3, "2026-02-25");
	check_due("2026-04-24", LIMIT_WORKING_DAYS, 2, "2026-04-29");
	check_due("2026-08-21", LIMIT_WORKING_DAYS, 7, "2026-09-03");
	check_due("2026-11-23", LIMIT_WORKING_DAYS, 1, "2026-11-25");
}
END_TEST

static const struct {
	const char *received;
	enum limit_unit unit;
	int amount;
	const char *due;
} limits[] = {
	/* Day counts ignore the hour and start the day after, also after a day off. */
	{ "2023-02-16T07:00", LIMIT_WORKING_DAYS, 3, "2023-02-21T17:00" },
	{ "2023-02-16T23:59", LIMIT_WORKING_DAYS, 3, "2023-02-21T17:00" },
	{ "2023-02-18T09:00", LIMIT_WORKING_DAYS, 1, "2023-02-20T17:00" },
	/* Calendar days: every day, and from a day off to the next that is worked. */
	{ "2023-02-16T09:00", LIMIT_CALENDAR_DAYS, 1, "2023-02-17T17:00" },
	{ "2023-02-16T09:00", LIMIT_CALENDAR_DAYS, 2, "2023-02-20T17:00" },
	{ "2023-01-10T09:00", LIMIT_CALENDAR_DAYS, 10, "2023-01-27T17:00" },
	{ "2024-05-01T09:00", LIMIT_CALENDAR_DAYS, 3, "2024-05-04T17:00" },
	/* Months: the same date, else the last of the month. */
	{ "2023-02-16T09:00", LIMIT_MONTHS, 1, "2023-03-16T17:00" },
	{ "2023-01-31T09:00", LIMIT_MONTHS, 1, "2023-02-28T17:00" },
	{ "2023-03-31T09:00", LIMIT_MONTHS, 1, "2023-05-04T17:00" },
	{ "2023-01-18T09:00", LIMIT_MONTHS, 12, "2024-01-18T17:00" },
	/* Hours run over office time only. */
	{ "2023-02-16T07:00", LIMIT_HOURS, 4, "2023-02-16T11:00" },
	{ "2023-02-16T09:30", LIMIT_HOURS, 2, "2023-02-16T11:30" },
	{ "2023-02-16T10:30", LIMIT_HOURS, 2, "2023-02-16T14:30" },
	{ "2023-02-16T12:15", LIMIT_HOURS, 1, "2023-02-16T14:30" },
	{ "2023-02-16T05:00", LIMIT_HOURS, 8, "2023-02-16T17:00" },
	{ "2023-02-16T09:15", LIMIT_HOURS, 8, "2023-02-17T09:15" },
	{ "2023-02-17T16:00", LIMIT_HOURS, 8, "2023-02-20T16:00" },
	{ "2023-02-17T18:00", LIMIT_HOURS, 4, "2023-02-20T11:00" },
	{ "2023-02-18T08:00", LIMIT_HOURS, 1, "2023-02-20T08:00" },
	{ "2023-01-19T16:00", LIMIT_HOURS, 2, "2023-01-27T08:00" },
	{ "2024-05-03T16:00", LIMIT_HOURS, 2, "2024-05-04T08:00" },
	/* Same day: the first stretch that ends an hour or more away, else the day. */
	{ "2023-02-16T07:43", LIMIT_SAME_DAY, 0, "2023-02-16T11:30" },
	{ "2023-02-16T06:10", LIMIT_SAME_DAY, 0, "2023-02-16T11:30" },
	{ "2023-02-16T10:30", LIMIT_SAME_DAY, 0, "2023-02-16T11:30" },
	{ "2023-02-16T10:31", LIMIT_SAME_DAY, 0, "2023-02-16T17:00" },
	{ "2023-02-16T12:00", LIMIT_SAME_DAY, 0, "2023-02-16T17:00" },
	{ "2023-02-16T15:00:00", LIMIT_SAME_DAY, 0, "2023-02-16T17:00" },
	{ "2023-02-16T15:00:01", LIMIT_SAME_DAY, 0, "2023-02-17T17:00" },
	{ "2023-02-17T15:01", LIMIT_SAME_DAY, 0, "2023-02-20T17:00" },
	{ "2023-02-18T08:00", LIMIT_SAME_DAY, 0, "2023-02-20T17:00" },
	{ "2024-05-04T08:00", LIMIT_SAME_DAY, 0, "2024-05-04T11:30" },
	{ "2023-01-19T15:40", LIMIT_SAME_DAY, 0, "2023-01-27T17:00" },
	/* A limit of 0 is same-day whatever its unit. */
	{ "2023-02-16T07:43", LIMIT_WORKING_DAYS, 0, "2023-02-16T11:30" },
	{ "2023-02-16T15:30", LIMIT_CALENDAR_DAYS, 0, "2023-02-17T17:00" },
	{ "2023-02-16T15:30", LIMIT_MONTHS, 0, "2023-02-17T17:00" },
	{ "2023-02-16T15:30", LIMIT_HOURS, 0, "2023-02-17T17:00" },
};

START_TEST(limits_of_every_unit)
{
	check_due(limits[_i].received, limits[_i].unit, limits[_i].amount, limits[_i].due);
}
END_TEST

START_TEST(a_half_day_is_worked_until_noon)
{
	calendar_set(&cal, core_day("2023-02-16"), DAY_OFF, BASIS_LOCAL, true, false, "");
	check_due("2023-02-15T09:00", LIMIT_WORKING_DAYS, 1, "2023-02-16T11:30");
	check_due("2023-02-16T09:30", LIMIT_HOURS, 4, "2023-02-17T09:00");
	check_due("2023-02-15T16:00", LIMIT_HOURS, 8, "2023-02-17T09:30");
	check_due("2023-02-16T11:00", LIMIT_SAME_DAY, 0, "2023-02-16T11:30");
	check_due("2023-02-16T13:00", LIMIT_SAME_DAY, 0, "2023-02-17T17:00");
}
END_TEST

START_TEST(hours_and_cutoff_are_settings)
{
	cal.cutoff = 14 * 3600;
	cal.hours[1].to = 16 * 3600 + 1800;
	check_due("2023-02-16T14:00:01", LIMIT_SAME_DAY, 0, "2023-02-17T16:30");
	check_due("2023-02-16T09:00", LIMIT_WORKING_DAYS, 1, "2023-02-17T16:30");
	cal.saturday_works = true;
	check_due("2023-02-16T09:00", LIMIT_WORKING_DAYS, 2, "2023-02-18T16:30");
}
END_TEST

static const struct {
	const char *received;
	enum limit_unit unit;
	int amount;
} refused[] = {
	{ "2023-02-16", LIMIT_UNKNOWN, 3 }, { "2023-02-16", LIMIT_UNKNOWN, 0 },
	{ "2023-02-16", LIMIT_WORKING_DAYS, -1 }, { "2023-02-16", LIMIT_WORKING_DAYS, 3651 },
	{ "2023-02-16", LIMIT_CALENDAR_DAYS, 3651 }, { "2023-02-16", LIMIT_MONTHS, 121 },
	{ "2023-02-16", LIMIT_HOURS, 87601 }, { "9999-12-31", LIMIT_WORKING_DAYS, 1 },
	{ "9999-12-31", LIMIT_CALENDAR_DAYS, 1 }, { "9999-12-31", LIMIT_MONTHS, 1 },
	{ "9999-12-31", LIMIT_HOURS, 9 },
};

START_TEST(absurd_limits_are_refused)
{
	struct limit limit = { refused[_i].unit, refused[_i].amount };
	struct deadline out;
	struct deadline_steps steps;

	ck_assert_int_eq(deadline_compute(&cal, core_moment(refused[_i].received), limit, &out),
		-1);
	ck_assert_int_eq(
		deadline_explain(&cal, core_moment(refused[_i].received), limit, &out, &steps), -1);
	ck_assert_uint_eq(steps.count, 0);
}
END_TEST

START_TEST(no_moment_has_no_deadline)
{
	struct deadline out;

	ck_assert_int_eq(
		deadline_compute(&cal, MOMENT_NONE, (struct limit){ LIMIT_SAME_DAY, 0 }, &out), -1);
}
END_TEST

START_TEST(the_longest_limits_end)
{
	struct deadline out;
	struct moment received = core_moment("2023-02-16T09:00");

	ck_assert_int_eq(deadline_compute(&cal, received,
		(struct limit){ LIMIT_WORKING_DAYS, 3650 }, &out), 0);
	ck_assert_int_eq(deadline_compute(&cal, received,
		(struct limit){ LIMIT_HOURS, 87600 }, &out), 0);
	ck_assert_int_eq(deadline_compute(&cal, received,
		(struct limit){ LIMIT_MONTHS, 120 }, &out), 0);
	ck_assert_int_eq(out.due.day, core_day("2033-02-16"));
}
END_TEST

/* 2026 is confirmed, 2027 is not. */
static const struct {
	const char *received;
	enum limit_unit unit;
	int amount;
	bool provisional;
} years[] = {
	{ "2026-12-30T09:00", LIMIT_WORKING_DAYS, 1, false },
	{ "2026-12-30T09:00", LIMIT_WORKING_DAYS, 2, true },
	{ "2026-12-31T09:00", LIMIT_SAME_DAY, 0, false },
	{ "2026-12-31T15:30", LIMIT_SAME_DAY, 0, true },
	{ "2026-12-31T09:00", LIMIT_HOURS, 6, false },
	{ "2026-12-31T09:00", LIMIT_HOURS, 7, true },
	{ "2026-11-30T09:00", LIMIT_MONTHS, 1, false },
	{ "2026-12-04T09:00", LIMIT_MONTHS, 1, true },
	{ "2026-12-21T09:00", LIMIT_CALENDAR_DAYS, 10, false },
	{ "2026-12-21T09:00", LIMIT_CALENDAR_DAYS, 11, true },
	{ "2018-12-28T09:00", LIMIT_SAME_DAY, 0, true },
	{ "2018-12-31T09:00", LIMIT_WORKING_DAYS, 1, false },
};

START_TEST(deadlines_beyond_the_confirmed_years_are_provisional)
{
	struct limit limit = { years[_i].unit, years[_i].amount };
	struct deadline out;

	ck_assert_int_eq(deadline_compute(&cal, core_moment(years[_i].received), limit, &out), 0);
	ck_assert_int_eq(out.provisional, years[_i].provisional);
}
END_TEST

static const struct {
	const char *received;
	enum limit_unit unit;
	int amount;
	const char *steps;
} explanations[] = {
	{ "2023-01-18T15:40", LIMIT_WORKING_DAYS, 5,
		"18 tiep_nhan 0|19 lam_viec 1|20 nghi_le 0|21 nghi_le 0|22 nghi_le 0|"
		"23 nghi_le 0|24 nghi_le 0|25 nghi_bu 0|26 nghi_bu 0|27 lam_viec 2|"
		"28 nghi_tuan 0|29 nghi_tuan 0|30 lam_viec 3|31 lam_viec 4|1 lam_viec 5|" },
	{ "2024-04-26T09:00", LIMIT_WORKING_DAYS, 3,
		"26 tiep_nhan 0|27 nghi_tuan 0|28 nghi_tuan 0|29 nghi_hoan_doi 0|30 nghi_le 0|"
		"1 nghi_le 0|2 lam_viec 1|3 lam_viec 2|4 lam_bu 3|" },
	{ "2023-02-16T09:00", LIMIT_CALENDAR_DAYS, 2,
		"16 tiep_nhan 0|17 lam_viec 1|18 nghi_tuan 2|19 nghi_tuan 0|20 lam_viec 0|" },
	{ "2023-02-16T09:00", LIMIT_SAME_DAY, 0, "16 tiep_nhan 0|" },
	{ "2023-02-17T15:30", LIMIT_SAME_DAY, 0,
		"17 tiep_nhan 0|18 nghi_tuan 0|19 nghi_tuan 0|20 lam_viec 0|" },
	{ "2023-02-16T16:00", LIMIT_HOURS, 2, "16 tiep_nhan 0|17 lam_viec 0|" },
	{ "2023-01-28T09:00", LIMIT_WORKING_DAYS, 1,
		"28 tiep_nhan 0|29 nghi_tuan 0|30 lam_viec 1|" },
};

START_TEST(deadlines_explain_themselves)
{
	struct limit limit = { explanations[_i].unit, explanations[_i].amount };
	struct moment received = core_moment(explanations[_i].received);
	struct deadline explained, computed;
	struct deadline_steps steps;
	struct buf out;

	buf_init(&out);
	ck_assert_int_eq(deadline_explain(&cal, received, limit, &explained, &steps), 0);
	for (size_t i = 0; i < steps.count; i++)
		buf_addf(&out, "%d %s %d|", day_ymd(steps.item[i].day).day,
			step_kind_name(steps.item[i].kind), steps.item[i].count);
	ck_assert_str_eq(out.data, explanations[_i].steps);
	ck_assert_int_eq(deadline_compute(&cal, received, limit, &computed), 0);
	ck_assert_int_eq(moment_compare(explained.due, computed.due), 0);
	buf_release(&out);
	deadline_steps_release(&steps);
}
END_TEST

START_TEST(steps_name_the_holiday)
{
	struct deadline out;
	struct deadline_steps steps;

	ck_assert_int_eq(deadline_explain(&cal, core_moment("2023-04-28T09:00"),
		(struct limit){ LIMIT_WORKING_DAYS, 1 }, &out, &steps), 0);
	ck_assert_uint_eq(steps.count, 7);
	ck_assert_ptr_null(steps.item[0].name);
	ck_assert_str_eq(steps.item[2].name, "Ngày Chiến thắng 30/4");
	deadline_steps_release(&steps);
	ck_assert_uint_eq(steps.count, 0);
}
END_TEST

Suite *deadline_suite(void)
{
	Suite *suite = suite_create("deadline");
	TCase *tc = tcase_create("deadline");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, vectors_of_working_days);
	tcase_add_test(tc, working_days_of_2026);
	tcase_add_loop_test(tc, limits_of_every_unit, 0, TESTING_COUNT(limits));
	tcase_add_test(tc, a_half_day_is_worked_until_noon);
	tcase_add_test(tc, hours_and_cutoff_are_settings);
	tcase_add_loop_test(tc, absurd_limits_are_refused, 0, TESTING_COUNT(refused));
	tcase_add_test(tc, no_moment_has_no_deadline);
	tcase_add_test(tc, the_longest_limits_end);
	tcase_add_loop_test(tc, deadlines_beyond_the_confirmed_years_are_provisional, 0,
		TESTING_COUNT(years));
	suite_add_tcase(suite, tc);
	tc = tcase_create("explanation");
	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_loop_test(tc, deadlines_explain_themselves, 0, TESTING_COUNT(explanations));
	tcase_add_test(tc, steps_name_the_holiday);
	suite_add_tcase(suite, tc);
	return suite;
}
