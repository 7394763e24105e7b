#include "config.h"

#include "core_calendar.h"
#include "motcua/core/national.h"
#include "testing.h"

Suite *national_suite(void);

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

/* All accepted on Thursday 16/02/2023 at 09:00 with three working days: due on the 21st; the two
 * weeks have no day off. Judged on the 27th where there is no result. */
static const struct {
	struct {
		const char *from, *to; /* to "": lasts */
		enum wait_kind kind;
		enum supplement_policy policy;
	} wait[3];
	const char *resolved; /* "": not yet */
	const char *due;
	bool late;
	enum national_reason reason;
} cases[] = {
	{ { { 0 } }, "2023-02-21", "2023-02-21", false, NATIONAL_BY_RESULT },
	{ { { 0 } }, "2023-02-22", "2023-02-21", true, NATIONAL_BY_RESULT },
	{ { { 0 } }, "", "2023-02-21", true, NATIONAL_BY_TODAY },
	/* The restart would make it due on the 27th; with the 20th to the 22nd taken off the
	 * second and the third day are the 23rd and the 24th. */
	{ { { "2023-02-17T08:00", "2023-02-22T10:00", WAIT_SUPPLEMENT, RESTART } },
		"2023-02-24", "2023-02-24", false, NATIONAL_BY_RESULT },
	{ { { "2023-02-17T08:00", "2023-02-22T10:00", WAIT_SUPPLEMENT, RESTART } },
		"2023-02-27", "2023-02-24", true, NATIONAL_BY_RESULT },
	/* So with a financial duty, whatever its policy. */
	{ { { "2023-02-17T08:00", "2023-02-22T10:00", WAIT_FINANCE, RESTART } },
		"2023-02-24", "2023-02-24", false, NATIONAL_BY_RESULT },
	/* One that began on the due day is taken off too. */
	{ { { "2023-02-21T08:00", "2023-02-27T10:00", WAIT_FINANCE, RESTART } },
		"2023-02-27", "2023-02-27", false, NATIONAL_BY_RESULT },
	{ { { "2023-02-21T08:00", "2023-02-27T10:00", WAIT_FINANCE, RESTART } },
		"2023-02-28", "2023-02-27", true, NATIONAL_BY_RESULT },
	/* A second request is late, however early the result. */
	{ { { "2023-02-16T10:00", "2023-02-16T11:00", WAIT_SUPPLEMENT, PAUSE },
		{ "2023-02-17T10:00", "2023-02-17T11:00", WAIT_SUPPLEMENT, PAUSE } },
		"2023-02-20", "2023-02-21", true, NATIONAL_BY_REQUESTS },
	{ { { "2023-02-16T10:00", "2023-02-16T11:00", WAIT_SUPPLEMENT, PAUSE },
		{ "2023-02-17T10:00", "", WAIT_SUPPLEMENT, PAUSE } },
		"", "2023-02-21", true, NATIONAL_BY_REQUESTS },
	/* Two waits of which one only is for a supplement are not two requests. */
	{ { { "2023-02-16T10:00", "2023-02-16T11:00", WAIT_SUPPLEMENT, PAUSE },
		{ "2023-02-17T10:00", "2023-02-17T11:00", WAIT_FINANCE, PAUSE } },
		"2023-02-21", "2023-02-21", false, NATIONAL_BY_RESULT },
	/* Still waiting: by the day of the request, in time on the due day, late after it. */
	{ { { "2023-02-21T16:00", "", WAIT_SUPPLEMENT, RESTART } }, "", "2023-02-21", false,
		NATIONAL_BY_REQUEST },
	{ { { "2023-02-22T08:00", "", WAIT_SUPPLEMENT, RESTART } }, "", "2023-02-21", true,
		NATIONAL_BY_REQUEST },
	/* A stop is no request, but the clock stands all the same. */
	{ { { "2023-02-20T08:00", "", WAIT_STOP, PAUSE } }, "", "2023-02-21", false,
		NATIONAL_BY_STANDSTILL },
	{ { { "2023-02-22T08:00", "", WAIT_STOP, PAUSE } }, "", "2023-02-21", true,
		NATIONAL_BY_STANDSTILL },
	/* Refused while it waited. */
	{ { { "2023-02-21T16:00", "", WAIT_SUPPLEMENT, RESTART } }, "2023-02-24", "2023-02-21",
		false, NATIONAL_BY_REQUEST },
	{ { { "2023-02-22T08:00", "", WAIT_FINANCE, PAUSE } }, "2023-02-24", "2023-02-21", true,
		NATIONAL_BY_STANDSTILL },
	/* A result whose day was corrected to one before the request stands for itself. */
	{ { { "2023-02-22T08:00", "", WAIT_SUPPLEMENT, PAUSE } }, "2023-02-21", "2023-02-21",
		false, NATIONAL_BY_RESULT },
};

START_TEST(a_dossier_is_judged_as_all_over_the_country)
{
	struct wait wait[3];
	struct reckoning reckoning = { .accepted = core_moment("2023-02-16T09:00"),
		.limit = { LIMIT_WORKING_DAYS, 3 }, .wait = wait, .policy = RECKONING_AS_KEPT };
	struct national national;

	for (; reckoning.waits < 3 && cases[_i].wait[reckoning.waits].from; reckoning.waits++) {
		const char *to = cases[_i].wait[reckoning.waits].to;

		wait[reckoning.waits] = (struct wait){
			.kind = cases[_i].wait[reckoning.waits].kind,
			.from = core_moment(cases[_i].wait[reckoning.waits].from),
			.to = *to ? core_moment(to) : MOMENT_NONE,
			.policy = cases[_i].wait[reckoning.waits].policy };
	}
	ck_assert_int_eq(national_judge(&cal, &reckoning,
		*cases[_i].resolved ? core_day(cases[_i].resolved) : DAY_NONE,
		core_day("2023-02-27"), &national), 0);
	ck_assert_int_eq(national.due.day, core_day(cases[_i].due));
	ck_assert_int_eq(national.late, cases[_i].late);
	ck_assert_int_eq((int)national.reason, (int)cases[_i].reason);
	/* What stood when it was judged is not changed. */
	for (size_t i = 0; i < reckoning.waits; i++)
		ck_assert_int_eq((int)wait[i].policy, (int)cases[_i].wait[i].policy);
}
END_TEST

START_TEST(what_cannot_be_counted_is_not_judged)
{
	const struct reckoning reckoning = { .accepted = core_moment("2023-02-16T09:00"),
		.limit = { LIMIT_UNKNOWN, 0 }, .policy = RECKONING_AS_KEPT };
	struct national national;

	ck_assert_int_eq(national_judge(&cal, &reckoning, DAY_NONE, core_day("2023-02-27"),
		&national), -1);
}
END_TEST

Suite *national_suite(void)
{
	Suite *suite = suite_create("national");
	TCase *tc = tcase_create("judging");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_loop_test(tc, a_dossier_is_judged_as_all_over_the_country, 0,
		(int)(sizeof cases / sizeof *cases));
	tcase_add_test(tc, what_cannot_be_counted_is_not_judged);
	suite_add_tcase(suite, tc);
	return suite;
}
