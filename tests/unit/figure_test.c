#include "config.h"

#include <string.h>

#include "core_calendar.h"
#include "motcua/core/indicator.h"
#include "testing.h"

Suite *figure_suite(void);

/* Days are counted from an arbitrary day 1000; the dossier below is accepted on 1010 and due
 * on 1020. */
enum { BEFORE = 1009, ACCEPTED = 1010, DUE = 1020, AFTER = 1021, LATER = 1030 };

static const struct fact open_fact = {
	.dossier_id = 1,
	.procedure_id = 11, .field_id = 12, .village_id = 13, .handler_id = 14, .receiver_id = 15,
	.accepted = ACCEPTED, .due = DUE,
	.resolved = DAY_NONE, .withdrawn = DAY_NONE, .returned = DAY_NONE,
	.waits_since = DAY_NONE,
	.channel = CHANNEL_IN_PERSON, .return_method = RETURN_DESK,
	.state = STATE_PROCESSING, .level = 2,
};

static const struct {
	const char *what;
	enum dossier_state state;
	int resolved, withdrawn;
	bool waiting;
	int as_of;
	enum standing standing;
} standings[] = {
	{ "not accepted yet", STATE_PROCESSING, 0, 0, false, BEFORE, STANDING_NONE },
	{ "on the day of acceptance", STATE_PROCESSING, 0, 0, false, ACCEPTED,
		STANDING_OPEN_IN_TIME },
	{ "on the due day", STATE_PROCESSING, 0, 0, false, DUE, STANDING_OPEN_IN_TIME },
	{ "the day after", STATE_PROCESSING, 0, 0, false, AFTER, STANDING_OPEN_OVERDUE },
	{ "waiting", STATE_SUPPLEMENT, 0, 0, true, AFTER, STANDING_OPEN_IN_TIME },
	{ "resolved early", STATE_RESULT, DUE - 1, 0, false, LATER, STANDING_EARLY },
	{ "resolved on the due day", STATE_RESULT, DUE, 0, false, LATER, STANDING_ON_TIME },
	{ "resolved late", STATE_RETURNED, AFTER, 0, false, LATER, STANDING_LATE },
	{ "resolved that day", STATE_RESULT, DUE, 0, false, DUE, STANDING_ON_TIME },
	{ "resolved later, not due", STATE_RESULT, LATER, 0, false, DUE, STANDING_OPEN_IN_TIME },
	{ "resolved later, overdue", STATE_RESULT, LATER, 0, false, AFTER,
		STANDING_OPEN_OVERDUE },
	{ "refused", STATE_REFUSED, DUE - 1, 0, false, LATER, STANDING_EARLY },
	{ "withdrawn", STATE_WITHDRAWN, 0, DUE, false, DUE, STANDING_WITHDRAWN },
	{ "withdrawn when overdue", STATE_WITHDRAWN, 0, LATER, false, LATER,
		STANDING_WITHDRAWN },
	{ "withdrawn later", STATE_WITHDRAWN, 0, LATER, false, DUE, STANDING_OPEN_IN_TIME },
	{ "withdrawn later, overdue", STATE_WITHDRAWN, 0, LATER, false, AFTER,
		STANDING_OPEN_OVERDUE },
	{ "withdrawn later, with a day of result", STATE_WITHDRAWN, DUE, LATER, false, DUE,
		STANDING_OPEN_IN_TIME },
	{ "withdrawn, day unknown", STATE_WITHDRAWN, 0, 0, false, DUE, STANDING_WITHDRAWN },
	{ "void", STATE_VOID, DUE, 0, false, LATER, STANDING_NONE },
};

START_TEST(standings_at_the_end_of_a_day)
{
	struct fact fact = open_fact;

	fact.state = standings[_i].state;
	fact.resolved = standings[_i].resolved ? standings[_i].resolved : DAY_NONE;
	fact.withdrawn = standings[_i].withdrawn ? standings[_i].withdrawn : DAY_NONE;
	fact_settle(&fact);
	ck_assert_int_eq(fact.waiting, standings[_i].waiting);
	if (fact_standing(&fact, standings[_i].as_of) != standings[_i].standing)
		ck_abort_msg("%s: %d", standings[_i].what,
			(int)fact_standing(&fact, standings[_i].as_of));
}
END_TEST

/* Asked for on a day, the result came while it waited still, long after the due day. */
static const struct {
	int since;
	enum dossier_state state;
	enum standing standing;
} waited[] = {
	{ DUE - 1, STATE_REFUSED, STANDING_EARLY },
	{ DUE, STATE_REFUSED, STANDING_ON_TIME },
	{ AFTER, STATE_REFUSED, STANDING_LATE },
	{ DUE, STATE_RETURNED, STANDING_ON_TIME },
	{ DUE, STATE_SUPPLEMENT, STANDING_OPEN_IN_TIME },
	{ DUE, STATE_PROCESSING, STANDING_OPEN_OVERDUE },
};

START_TEST(what_waited_until_its_result_is_judged_by_the_request)
{
	struct fact fact = open_fact;

	fact.state = waited[_i].state;
	fact.resolved = LATER;
	fact.waits_since = waited[_i].since;
	fact_settle(&fact);
	ck_assert_int_eq((int)fact_standing(&fact, LATER), (int)waited[_i].standing);
}
END_TEST

START_TEST(without_a_due_day_nothing_is_late)
{
	struct fact fact = open_fact;

	fact.due = DAY_NONE;
	ck_assert_int_eq(fact_standing(&fact, LATER), STANDING_OPEN_IN_TIME);
	fact.resolved = LATER;
	fact.state = STATE_RESULT;
	ck_assert_int_eq(fact_standing(&fact, LATER), STANDING_ON_TIME);
	fact.accepted = DAY_NONE;
	ck_assert_int_eq(fact_standing(&fact, LATER), STANDING_NONE);
}
END_TEST

/* The figures a dossier belongs to, as their names. */
static void check_figures(const char *what, const struct fact *fact, const struct scope *scope,
	const char *expected)
{
	struct tally tally = { { 0 } };
	struct buf names;

	buf_init(&names);
	tally_add(&tally, fact, scope);
	for (int figure = 0; figure < FIGURE_COUNT; figure++) {
		bool holds = figure_holds((enum figure)figure, fact, scope);

		ck_assert_int_eq(tally.count[figure], holds);
		if (holds)
			buf_addf(&names, "%s ", figure_name((enum figure)figure));
	}
	if (strcmp(names.data, expected) != 0)
		ck_abort_msg("%s: %s", what, names.data);
	buf_release(&names);
}

static const struct {
	const char *what;
	enum channel channel;
	int level;
	bool certification;
	enum dossier_state state;
	int resolved, returned;
	enum return_method method;
	bool waiting;
	const char *figures;
} figures[] = {
	{ "open on paper, level 2", CHANNEL_IN_PERSON, 2, true, STATE_PROCESSING, 0, 0,
		RETURN_DESK, false, "tong_tiep_nhan truc_tiep dang_xu_ly_trong_han " },
	{ "open on paper, level 3", CHANNEL_IN_PERSON, 3, false, STATE_RECEIVED, 0, 0,
		RETURN_DESK, false, "tong_tiep_nhan truc_tiep ho_so_muc_3_4 "
		"muc_3_4_khong_truc_tuyen dang_xu_ly_trong_han " },
	{ "by post, level 4", CHANNEL_POSTAL, 4, false, STATE_PROCESSING, 0, 0, RETURN_DESK,
		false, "tong_tiep_nhan buu_chinh ho_so_muc_3_4 muc_3_4_khong_truc_tuyen "
		"dang_xu_ly_trong_han " },
	{ "online certification", CHANNEL_ONLINE, 4, true, STATE_PROCESSING, 0, 0, RETURN_DESK,
		false, "tong_tiep_nhan truc_tuyen truc_tuyen_linh_vuc_chung_thuc ho_so_muc_3_4 "
		"muc_3_4_truc_tuyen dang_xu_ly_trong_han " },
	{ "online outside the list", CHANNEL_ONLINE, 2, false, STATE_PROCESSING, 0, 0,
		RETURN_DESK, false, "tong_tiep_nhan truc_tuyen truc_tuyen_ngoai_danh_muc "
		"dang_xu_ly_trong_han " },
	{ "online, level unknown", CHANNEL_ONLINE, LEVEL_UNKNOWN, false, STATE_PROCESSING, 0, 0,
		RETURN_DESK, false, "tong_tiep_nhan truc_tuyen truc_tuyen_ngoai_danh_muc "
		"dang_xu_ly_trong_han " },
	{ "waiting", CHANNEL_IN_PERSON, 2, false, STATE_STOPPED, 0, 0, RETURN_DESK, true,
		"tong_tiep_nhan truc_tiep dang_xu_ly_trong_han dang_cho " },
	{ "resolved, not returned", CHANNEL_IN_PERSON, 2, false, STATE_RESULT, 1015, 0,
		RETURN_POSTAL, false,
		"tong_tiep_nhan truc_tiep truoc_han da_giai_quyet giai_quyet_dung_han " },
	{ "returned at the desk", CHANNEL_IN_PERSON, 2, false, STATE_RETURNED, DUE, DUE,
		RETURN_DESK, false, "tong_tiep_nhan truc_tiep da_tra dung_han da_giai_quyet "
		"giai_quyet_dung_han " },
	{ "returned by post, late", CHANNEL_IN_PERSON, 2, false, STATE_RETURNED, AFTER, AFTER,
		RETURN_POSTAL, false, "tong_tiep_nhan truc_tiep da_tra tra_buu_chinh tre_han "
		"da_giai_quyet " },
	{ "given to the post", CHANNEL_IN_PERSON, 2, false, STATE_POSTED, DUE, AFTER,
		RETURN_POSTAL, false, "tong_tiep_nhan truc_tiep da_tra tra_buu_chinh dung_han "
		"da_giai_quyet giai_quyet_dung_han " },
	{ "brought back by the post", CHANNEL_IN_PERSON, 2, false, STATE_POST_RETURNED, DUE,
		AFTER, RETURN_POSTAL, false,
		"tong_tiep_nhan truc_tiep dung_han da_giai_quyet giai_quyet_dung_han " },
	{ "returned after the day", CHANNEL_IN_PERSON, 2, false, STATE_RETURNED, DUE, LATER + 1,
		RETURN_POSTAL, false,
		"tong_tiep_nhan truc_tiep dung_han da_giai_quyet giai_quyet_dung_han " },
	{ "a refusal that was handed over", CHANNEL_IN_PERSON, 2, false, STATE_REFUSED, AFTER,
		AFTER, RETURN_POSTAL, false,
		"tong_tiep_nhan truc_tiep da_tra tra_buu_chinh tre_han da_giai_quyet " },
	{ "a refusal that lies at the desk", CHANNEL_IN_PERSON, 2, false, STATE_REFUSED, AFTER,
		DAY_NONE, RETURN_POSTAL, false, "tong_tiep_nhan truc_tiep tre_han da_giai_quyet " },
	{ "result after the day", CHANNEL_IN_PERSON, 2, false, STATE_RESULT, LATER + 1, 0,
		RETURN_DESK, false, "tong_tiep_nhan truc_tiep dang_xu_ly_qua_han " },
	{ "void", CHANNEL_ONLINE, 4, true, STATE_VOID, DUE, DUE, RETURN_POSTAL, false, "" },
};

START_TEST(dossiers_belong_to_their_figures)
{
	struct scope scope = { { ACCEPTED, ACCEPTED }, LATER, GROUP_NONE, 0 };
	struct fact fact = open_fact;

	fact.channel = figures[_i].channel;
	fact.level = figures[_i].level;
	fact.certification = figures[_i].certification;
	fact.state = figures[_i].state;
	fact.resolved = figures[_i].resolved ? figures[_i].resolved : DAY_NONE;
	fact.returned = figures[_i].returned ? figures[_i].returned : DAY_NONE;
	fact.return_method = figures[_i].method;
	fact_settle(&fact);
	ck_assert_int_eq(fact.waiting, figures[_i].waiting);
	if (!fact.waiting && fact.resolved == DAY_NONE)
		scope.as_of = DUE;
	check_figures(figures[_i].what, &fact, &scope, figures[_i].figures);
}
END_TEST

START_TEST(withdrawn_dossiers_stay_received)
{
	struct scope scope = { { ACCEPTED, ACCEPTED }, LATER, GROUP_NONE, 0 };
	struct fact fact = open_fact;

	fact.state = STATE_WITHDRAWN;
	fact.withdrawn = DUE;
	fact.returned = DUE;
	fact_settle(&fact);
	check_figures("withdrawn", &fact, &scope, "tong_tiep_nhan truc_tiep rut ");
	scope.as_of = DUE - 1;
	check_figures("before", &fact, &scope, "tong_tiep_nhan truc_tiep dang_xu_ly_trong_han ");
}
END_TEST

START_TEST(scopes_leave_out_what_is_not_theirs)
{
	struct scope scope = { { ACCEPTED, ACCEPTED }, LATER, GROUP_NONE, 0 };
	struct fact fact = open_fact;

	for (fact.accepted = BEFORE; fact.accepted <= ACCEPTED + 1; fact.accepted++)
		ck_assert_int_eq(figure_holds(FIGURE_RECEIVED, &fact, &scope),
			fact.accepted == ACCEPTED);
	fact.accepted = DAY_NONE;
	ck_assert(!figure_holds(FIGURE_RECEIVED, &fact, &scope));
}
END_TEST

/* What is received is counted over the window, whatever the day of the judgement. */
START_TEST(scopes_may_be_cut_at_a_day)
{
	struct scope scope = { { 1000, 1030 }, BEFORE, GROUP_NONE, 0 };
	struct fact fact = open_fact;
	struct scope cut = scope_until(scope, BEFORE);

	check_figures("judged before", &fact, &scope, "tong_tiep_nhan truc_tiep ");
	check_figures("cut before", &fact, &cut, "");
	cut = scope_until(scope, LATER + 5);
	ck_assert_int_eq(cut.window.from, 1000);
	ck_assert_int_eq(cut.window.to, 1030);
	ck_assert_int_eq(cut.as_of, LATER + 5);
}
END_TEST

static const struct {
	enum group group;
	int64_t key;
} groups[] = {
	{ GROUP_PROCEDURE, 11 }, { GROUP_FIELD, 12 }, { GROUP_VILLAGE, 13 }, { GROUP_HANDLER, 14 },
};

START_TEST(groups_are_by_their_key)
{
	struct scope scope = { { ACCEPTED, ACCEPTED }, LATER, groups[_i].group, groups[_i].key };

	ck_assert(figure_holds(FIGURE_RECEIVED, &open_fact, &scope));
	scope.key = 15; /* the receiver, who is no group */
	ck_assert(!figure_holds(FIGURE_RECEIVED, &open_fact, &scope));
}
END_TEST

START_TEST(results_fall_into_a_period_by_their_own_day)
{
	struct period period = { DUE, AFTER };
	struct fact fact = open_fact;

	fact.state = STATE_RETURNED;
	for (int day = DUE - 1; day <= AFTER + 1; day++) {
		bool inside = day == DUE || day == AFTER;

		fact.resolved = fact.returned = day;
		ck_assert_int_eq(fact_resolved_in(&fact, period), inside);
		ck_assert_int_eq(fact_returned_in(&fact, period), inside);
	}
	fact.resolved = fact.returned = DUE;
	fact.state = STATE_VOID;
	ck_assert(!fact_resolved_in(&fact, period) && !fact_returned_in(&fact, period));
	fact.state = STATE_RETURNED;
	fact.resolved = fact.returned = DAY_NONE;
	ck_assert(!fact_resolved_in(&fact, (struct period){ INT_MIN, INT_MAX }));
}
END_TEST

START_TEST(names_of_figures_are_their_own)
{
	for (int other = 0; other < _i; other++)
		ck_assert_str_ne(figure_name((enum figure)_i), figure_name((enum figure)other));
}
END_TEST

Suite *figure_suite(void)
{
	Suite *suite = suite_create("figure");
	TCase *tc = tcase_create("standing");

	tcase_add_loop_test(tc, standings_at_the_end_of_a_day, 0, TESTING_COUNT(standings));
	tcase_add_loop_test(tc, what_waited_until_its_result_is_judged_by_the_request, 0,
		sizeof waited / sizeof *waited);
	tcase_add_test(tc, without_a_due_day_nothing_is_late);
	suite_add_tcase(suite, tc);
	tc = tcase_create("figures");
	tcase_add_loop_test(tc, dossiers_belong_to_their_figures, 0, TESTING_COUNT(figures));
	tcase_add_test(tc, withdrawn_dossiers_stay_received);
	tcase_add_test(tc, scopes_leave_out_what_is_not_theirs);
	tcase_add_test(tc, scopes_may_be_cut_at_a_day);
	tcase_add_loop_test(tc, groups_are_by_their_key, 0, TESTING_COUNT(groups));
	tcase_add_test(tc, results_fall_into_a_period_by_their_own_day);
	tcase_add_loop_test(tc, names_of_figures_are_their_own, 0, FIGURE_COUNT);
	suite_add_tcase(suite, tc);
	return suite;
}
