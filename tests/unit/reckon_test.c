#include "config.h"

#include <string.h>

#include "core_calendar.h"
#include "motcua/core/deadline.h"
#include "testing.h"

Suite *reckon_suite(void);

static struct calendar cal;

static void set_up(void)
{
	core_calendar_init(&cal);
}

static void tear_down(void)
{
	calendar_release(&cal);
}

#define RESTART SUPPLEMENT_RESTART
#define PAUSE   SUPPLEMENT_PAUSE

/* Thursday 16/02/2023 is an ordinary day; 2 weeks around it have no day off. */
static const struct {
	const char *received;
	enum limit_unit unit;
	int amount;
	struct {
		const char *from, *to; /* to "": lasts */
		enum wait_kind kind;
		enum supplement_policy policy;
	} wait[3];
	int policy;
	const char *due;
} cases[] = {
	/* Without a wait as ever. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3, { { 0 } }, -1, "2023-02-21T17:00" },
	/* Restart: the limit from the day the dossier was complete. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-17T08:00", "2023-02-22T10:00", WAIT_SUPPLEMENT, RESTART } }, -1,
		"2023-02-27T17:00" },
	/* Pause: 17/02 was the first day; 20, 21, 22 stood; 23 and 24 are the second and third. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-17T08:00", "2023-02-22T10:00", WAIT_SUPPLEMENT, PAUSE } }, -1,
		"2023-02-24T17:00" },
	/* Asked for and brought on one day: nothing to take off. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-17T08:00", "2023-02-17T16:00", WAIT_SUPPLEMENT, PAUSE } }, -1,
		"2023-02-21T17:00" },
	/* The policy can be asked for instead of the one that was kept, for supplements only. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-17T08:00", "2023-02-22T10:00", WAIT_SUPPLEMENT, RESTART } }, PAUSE,
		"2023-02-24T17:00" },
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-17T08:00", "2023-02-22T10:00", WAIT_FINANCE, PAUSE } }, RESTART,
		"2023-02-24T17:00" },
	/* A financial duty before a restart no longer matters, one after it does. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-16T10:00", "2023-02-17T08:00", WAIT_FINANCE, PAUSE },
			{ "2023-02-17T09:00", "2023-02-20T10:00", WAIT_SUPPLEMENT, RESTART },
			{ "2023-02-21T09:00", "2023-02-22T10:00", WAIT_STOP, PAUSE } }, -1,
		"2023-02-24T17:00" },
	/* A wait that began when the limit had run out moves nothing. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 1,
		{ { "2023-02-20T08:00", "2023-02-22T10:00", WAIT_SUPPLEMENT, PAUSE } }, -1,
		"2023-02-17T17:00" },
	/* One that began on the due day began in time: the rest of it is the day it ended. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-21T08:00", "2023-02-27T10:00", WAIT_FINANCE, PAUSE } }, -1,
		"2023-02-27T17:00" },
	/* That it ended on a Saturday makes it the Monday; there another may begin in time. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-21T16:30", "2023-02-25T10:00", WAIT_STOP, PAUSE } }, -1,
		"2023-02-27T17:00" },
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-21T16:30", "2023-02-25T10:00", WAIT_STOP, PAUSE },
			{ "2023-02-27T09:00", "2023-03-01T10:00", WAIT_FINANCE, PAUSE } }, -1,
		"2023-03-01T17:00" },
	/* Ended on the due day too, it takes nothing off. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-21T08:00", "2023-02-21T10:00", WAIT_FINANCE, PAUSE } }, -1,
		"2023-02-21T17:00" },
	/* One earlier has moved the due day to the 24th, on which the second begins. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-17T08:00", "2023-02-22T10:00", WAIT_SUPPLEMENT, PAUSE },
			{ "2023-02-24T08:00", "2023-02-28T10:00", WAIT_FINANCE, PAUSE } }, -1,
		"2023-02-28T17:00" },
	/* So with calendar days, 16/02 + 10 being a Sunday: on it, and on the Monday that is the
	 * due day, but not on the Tuesday. */
	{ "2023-02-16T09:00", LIMIT_CALENDAR_DAYS, 10,
		{ { "2023-02-26T08:00", "2023-03-02T10:00", WAIT_FINANCE, PAUSE } }, -1,
		"2023-03-02T17:00" },
	{ "2023-02-16T09:00", LIMIT_CALENDAR_DAYS, 10,
		{ { "2023-02-27T08:00", "2023-03-02T10:00", WAIT_FINANCE, PAUSE } }, -1,
		"2023-03-02T17:00" },
	{ "2023-02-16T09:00", LIMIT_CALENDAR_DAYS, 10,
		{ { "2023-02-28T08:00", "2023-03-02T10:00", WAIT_FINANCE, PAUSE } }, -1,
		"2023-02-27T17:00" },
	{ "2023-02-16T09:00", LIMIT_MONTHS, 1,
		{ { "2023-03-16T08:00", "2023-03-20T10:00", WAIT_STOP, PAUSE } }, -1,
		"2023-03-20T17:00" },
	/* Of hours what was left when it began: the last half hour of the limit. */
	{ "2023-02-16T09:00", LIMIT_HOURS, 8,
		{ { "2023-02-17T08:30", "2023-02-20T10:00", WAIT_FINANCE, PAUSE } }, -1,
		"2023-02-20T10:30" },
	/* One that lasts leaves the day that stood when it began. */
	{ "2023-02-16T09:00", LIMIT_WORKING_DAYS, 3,
		{ { "2023-02-17T08:00", "", WAIT_SUPPLEMENT, RESTART } }, -1, "2023-02-21T17:00" },
	/* Calendar days and months: all days between. 16/02 + 10 is Sunday 26/02, + 3 is 01/03. */
	{ "2023-02-16T09:00", LIMIT_CALENDAR_DAYS, 10,
		{ { "2023-02-17T08:00", "2023-02-20T10:00", WAIT_SUPPLEMENT, PAUSE } }, -1,
		"2023-03-01T17:00" },
	{ "2023-02-16T09:00", LIMIT_MONTHS, 1,
		{ { "2023-02-17T08:00", "2023-02-20T10:00", WAIT_STOP, PAUSE } }, -1,
		"2023-03-20T17:00" },
	/* Hours: 8 from Thursday 09:00 end on Friday 09:00; 4 of office time stood on Thursday. */
	{ "2023-02-16T09:00", LIMIT_HOURS, 8, { { 0 } }, -1, "2023-02-17T09:00" },
	{ "2023-02-16T09:00", LIMIT_HOURS, 8,
		{ { "2023-02-16T10:00", "2023-02-16T16:00", WAIT_FINANCE, PAUSE } }, -1,
		"2023-02-17T15:00" },
	/* Same day: anew from the moment it was complete, by either policy. */
	{ "2023-02-16T09:00", LIMIT_SAME_DAY, 0,
		{ { "2023-02-16T10:00", "2023-02-20T15:30", WAIT_SUPPLEMENT, PAUSE } }, -1,
		"2023-02-21T17:00" },
	/* Over the new year's days off of 2023. */
	{ "2023-01-18T15:40", LIMIT_WORKING_DAYS, 5,
		{ { "2023-01-19T10:00", "2023-01-27T10:00", WAIT_SUPPLEMENT, RESTART } }, -1,
		"2023-02-03T17:00" },
};

static size_t read_waits(int i, struct wait *wait)
{
	size_t count = 0;

	for (size_t k = 0; k < 3 && cases[i].wait[k].from; k++) {
		const char *to = cases[i].wait[k].to;

		wait[count++] = (struct wait){ .kind = cases[i].wait[k].kind,
			.from = core_moment(cases[i].wait[k].from),
			.to = *to ? core_moment(to) : MOMENT_NONE,
			.policy = cases[i].wait[k].policy };
	}
	return count;
}

/* The count of the last day that counted; behind it may lie a pause that began on it. */
static int last_count(const struct deadline_steps *steps)
{
	size_t i = steps->count;

	while (i > 0 && steps->item[i - 1].count == 0)
		i--;
	return i > 0 ? steps->item[i - 1].count : 0;
}

START_TEST(a_wait_moves_the_deadline)
{
	struct wait wait[3];
	const struct reckoning reckoning = { .accepted = core_moment(cases[_i].received),
		.limit = { cases[_i].unit, cases[_i].amount }, .wait = wait,
		.waits = read_waits(_i, wait), .policy = cases[_i].policy };
	struct deadline due;
	struct deadline_steps steps;
	struct buf text;

	buf_init(&text);
	ck_assert_int_eq(deadline_reckon(&cal, &reckoning, &due, &steps), 0);
	moment_put_minute(&text, due.due);
	ck_assert_str_eq(text.data, cases[_i].due);
	/* The explanation ends on the due day, and its last count is the whole limit. */
	ck_assert_int_eq(steps.item[steps.count - 1].day, due.due.day);
	if (cases[_i].unit == LIMIT_WORKING_DAYS)
		ck_assert_int_eq(last_count(&steps), cases[_i].amount);
	deadline_steps_release(&steps);
	buf_release(&text);
}
END_TEST

static void put_steps(const struct reckoning *reckoning, struct buf *out)
{
	struct deadline due;
	struct deadline_steps steps;

	ck_assert_int_eq(deadline_reckon(&cal, reckoning, &due, &steps), 0);
	for (size_t i = 0; i < steps.count; i++)
		buf_addf(out, "%02d %s %d\n", day_ymd(steps.item[i].day).day,
			step_kind_name(steps.item[i].kind), steps.item[i].count);
	deadline_steps_release(&steps);
}

START_TEST(a_pause_and_a_restart_are_explained)
{
	struct wait wait = { WAIT_SUPPLEMENT, core_moment("2023-02-17T08:00"),
		core_moment("2023-02-21T10:00"), SUPPLEMENT_PAUSE };
	struct reckoning reckoning = { .accepted = core_moment("2023-02-16T09:00"),
		.limit = { LIMIT_WORKING_DAYS, 2 }, .wait = &wait, .waits = 1, .policy = -1 };
	struct buf text;

	buf_init(&text);
	put_steps(&reckoning, &text);
	ck_assert_str_eq(text.data,
		"16 tiep_nhan 0\n17 lam_viec 1\n18 cho_bo_sung 0\n19 cho_bo_sung 0\n"
		"20 cho_bo_sung 0\n21 cho_bo_sung 0\n22 lam_viec 2\n");
	buf_clear(&text);
	wait.policy = SUPPLEMENT_RESTART;
	put_steps(&reckoning, &text);
	ck_assert_str_eq(text.data,
		"16 tiep_nhan 0\n17 lam_viec 1\n18 cho_bo_sung 0\n19 cho_bo_sung 0\n"
		"20 cho_bo_sung 0\n21 tinh_lai 0\n22 lam_viec 1\n23 lam_viec 2\n");
	buf_release(&text);
}
END_TEST

static const struct {
	const char *from[2], *to[2];
} wrong[] = {
	{ { "2023-02-15T09:00" }, { "2023-02-17T09:00" } }, /* before acceptance */
	{ { "2023-02-17T09:00" }, { "2023-02-16T10:00" } }, /* ends before it begins */
	{ { "2023-02-17T09:00", "2023-02-17T10:00" }, { "2023-02-18T09:00", "2023-02-19T09:00" } },
	{ { "2023-02-17T09:00", "2023-02-18T10:00" }, { "", "2023-02-19T09:00" } },
};

START_TEST(waits_out_of_order_are_refused)
{
	struct wait wait[2] = { { 0 } };
	struct reckoning reckoning = { .accepted = core_moment("2023-02-16T09:00"),
		.limit = { LIMIT_WORKING_DAYS, 2 }, .wait = wait, .policy = -1 };
	struct deadline due;

	for (int i = 0; i < 2 && wrong[_i].from[i]; i++) {
		wait[reckoning.waits].from = core_moment(wrong[_i].from[i]);
		wait[reckoning.waits++].to =
			*wrong[_i].to[i] ? core_moment(wrong[_i].to[i]) : MOMENT_NONE;
	}
	ck_assert_int_eq(deadline_reckon(&cal, &reckoning, &due, NULL), -1);
}
END_TEST

Suite *reckon_suite(void)
{
	Suite *suite = suite_create("reckon");
	TCase *tcase = tcase_create("waits");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_loop_test(tcase, a_wait_moves_the_deadline, 0, sizeof cases / sizeof *cases);
	tcase_add_test(tcase, a_pause_and_a_restart_are_explained);
	tcase_add_loop_test(tcase, waits_out_of_order_are_refused, 0, sizeof wrong / sizeof *wrong);
	suite_add_tcase(suite, tcase);
	return suite;
}
