#include "config.h"

#include <string.h>

#include "motcua/core/moves.h"
#include "testing.h"

Suite *moves_suite(void);

static const struct {
	enum dossier_state from;
	enum move move;
	int to;
} allowed[] = {
	{ STATE_PENDING, MOVE_ACCEPT, STATE_RECEIVED },
	{ STATE_RECEIVED, MOVE_FORWARD, STATE_PROCESSING },
	{ STATE_PROCESSING, MOVE_FORWARD, STATE_PROCESSING },
	{ STATE_SUPPLEMENT, MOVE_FORWARD, -1 },
	{ STATE_RECEIVED, MOVE_START, STATE_PROCESSING },
	{ STATE_RECEIVED, MOVE_RESULT, STATE_RESULT },
	{ STATE_PROCESSING, MOVE_TAKE_BACK, STATE_RECEIVED },
	{ STATE_PROCESSING, MOVE_ASK_SUPPLEMENT, STATE_SUPPLEMENT },
	{ STATE_SUPPLEMENT, MOVE_SUPPLEMENT_RECEIVED, STATE_BEFORE },
	{ STATE_SUPPLEMENT, MOVE_REFUSE, STATE_REFUSED },
	{ STATE_PROCESSING, MOVE_ASK_FINANCE, STATE_FINANCE },
	{ STATE_FINANCE, MOVE_FINANCE_DONE, STATE_BEFORE },
	{ STATE_PROCESSING, MOVE_STOP, STATE_STOPPED },
	{ STATE_STOPPED, MOVE_RESUME, STATE_BEFORE },
	{ STATE_STOPPED, MOVE_WITHDRAW, STATE_WITHDRAWN },
	{ STATE_PROCESSING, MOVE_RESULT, STATE_RESULT },
	{ STATE_PROCESSING, MOVE_REFUSE, STATE_REFUSED },
	{ STATE_RESULT, MOVE_HAND_OVER, STATE_RETURNED },
	{ STATE_RESULT, MOVE_RETURN_ONLINE, STATE_RETURNED },
	{ STATE_RESULT, MOVE_POST, STATE_POSTED },
	{ STATE_POSTED, MOVE_POST_DELIVERED, STATE_RETURNED },
	{ STATE_POSTED, MOVE_POST_RETURNED, STATE_POST_RETURNED },
	{ STATE_POST_RETURNED, MOVE_HAND_OVER, STATE_RETURNED },
	{ STATE_POST_RETURNED, MOVE_POST, STATE_POSTED },
	{ STATE_REFUSED, MOVE_HAND_OVER, STATE_RETURNED },
	{ STATE_REFUSED, MOVE_RETURN_ONLINE, STATE_RETURNED },
	{ STATE_REFUSED, MOVE_POST, STATE_POSTED },
	{ STATE_PROCESSING, MOVE_APOLOGISE, STATE_PROCESSING },
	{ STATE_RETURNED, MOVE_ATTACH_CODE, STATE_RETURNED },
	{ STATE_RETURNED, MOVE_CORRECT, STATE_RETURNED },
	{ STATE_RETURNED, MOVE_VOID, STATE_VOID },
	{ STATE_VOID, MOVE_CORRECT, STATE_VOID },
	/* refused moves */
	{ STATE_PENDING, MOVE_RESULT, -1 },
	{ STATE_PENDING, MOVE_VOID, -1 },
	{ STATE_RECEIVED, MOVE_ACCEPT, -1 },
	{ STATE_RECEIVED, MOVE_HAND_OVER, -1 },
	{ STATE_SUPPLEMENT, MOVE_RESULT, -1 },
	{ STATE_SUPPLEMENT, MOVE_ASK_SUPPLEMENT, -1 },
	{ STATE_RESULT, MOVE_WITHDRAW, -1 },
	{ STATE_RESULT, MOVE_POST_DELIVERED, -1 },
	{ STATE_POSTED, MOVE_HAND_OVER, -1 },
	{ STATE_REFUSED, MOVE_RESULT, -1 },
	{ STATE_WITHDRAWN, MOVE_HAND_OVER, -1 },
	{ STATE_VOID, MOVE_VOID, -1 },
	{ STATE_VOID, MOVE_ATTACH_CODE, -1 },
};

START_TEST(moves_lead_where_they_should)
{
	ck_assert_int_eq(move_target(allowed[_i].from, allowed[_i].move), allowed[_i].to);
}
END_TEST

START_TEST(nothing_leaves_a_final_state_but_void)
{
	enum dossier_state state = (enum dossier_state)_i;

	for (int move = 0; move < MOVE_COUNT; move++) {
		int to = move_target(state, (enum move)move);

		if (to == -1 || to == (int)state)
			continue;
		if (state_is_final(state))
			ck_assert_int_eq(move, MOVE_VOID);
		ck_assert_int_ge(to, 0);
		if (to == STATE_BEFORE)
			ck_assert(state_is_waiting(state));
		else
			ck_assert_int_lt(to, STATE_COUNT);
	}
	ck_assert_int_eq(move_target(state, MOVE_CORRECT), state);
}
END_TEST

/* Every state that is not over leads to one that is, and can be reached from the start. */
START_TEST(no_state_is_a_dead_end)
{
	unsigned reached = 1U << STATE_PENDING, before = 0;
	int ways_out = 0;

	while (before != reached) {
		before = reached;
		for (int state = 0; state < STATE_COUNT; state++)
			for (int move = 0; move < MOVE_COUNT; move++) {
				int to = move_target((enum dossier_state)state, (enum move)move);

				if (before & 1U << state && to >= 0 && to != STATE_BEFORE)
					reached |= 1U << to;
			}
	}
	ck_assert_uint_eq(reached, (1U << STATE_COUNT) - 1);
	for (int move = 0; move < MOVE_COUNT; move++) {
		int to = move_target((enum dossier_state)_i, (enum move)move);

		ways_out += to >= 0 && to != _i && to != STATE_VOID;
	}
	ck_assert_int_eq(ways_out == 0, state_is_final((enum dossier_state)_i));
}
END_TEST

START_TEST(waiting_is_left_by_its_own_move_or_for_good)
{
	static const enum move ends[STATE_COUNT] = {
		[STATE_SUPPLEMENT] = MOVE_SUPPLEMENT_RECEIVED,
		[STATE_FINANCE] = MOVE_FINANCE_DONE,
		[STATE_STOPPED] = MOVE_RESUME,
	};
	enum dossier_state state = (enum dossier_state)_i;

	ck_assert_int_eq(state_is_waiting(state), ends[state] != 0);
	if (!state_is_waiting(state))
		return;
	ck_assert_int_eq(move_target(state, ends[state]), STATE_BEFORE);
	for (int move = 0; move < MOVE_COUNT; move++) {
		int to = move_target(state, (enum move)move);

		if (to == STATE_BEFORE)
			ck_assert_int_eq(move, (int)ends[state]);
		else if (to >= 0 && to != (int)state)
			ck_assert(state_is_final((enum dossier_state)to) || to == STATE_REFUSED);
	}
}
END_TEST

START_TEST(every_move_has_its_own_name_and_somebody)
{
	enum move move = (enum move)_i;

	ck_assert_int_eq(move_from_name(move_name(move)), (int)move);
	ck_assert_int_eq(move_from_name("nhap"), -1); /* of imported lines */
	ck_assert(move_allowed_to(move, (1U << ROLE_COUNT) - 1));
	ck_assert(!move_allowed_to(move, 0));
}
END_TEST

/* Who makes each move, as the desk works: o officer, s specialist, t statistics, c chairman,
 * a administrator. */
static const char *const makers[MOVE_COUNT] = {
	[MOVE_ARRIVE] = "ot",
	[MOVE_ASK_BEFORE] = "o",
	[MOVE_DECLINE] = "o",
	[MOVE_ACCEPT] = "o",
	[MOVE_FORWARD] = "os",
	[MOVE_TAKE_BACK] = "o",
	[MOVE_START] = "os",
	[MOVE_ASK_SUPPLEMENT] = "os",
	[MOVE_SUPPLEMENT_RECEIVED] = "os",
	[MOVE_ASK_FINANCE] = "os",
	[MOVE_FINANCE_DONE] = "os",
	[MOVE_STOP] = "os",
	[MOVE_RESUME] = "os",
	[MOVE_RESULT] = "os",
	[MOVE_REFUSE] = "os",
	[MOVE_WITHDRAW] = "os",
	[MOVE_HAND_OVER] = "o",
	[MOVE_RETURN_ONLINE] = "os",
	[MOVE_POST] = "o",
	[MOVE_POST_DELIVERED] = "o",
	[MOVE_POST_AGAIN] = "o",
	[MOVE_POST_RETURNED] = "o",
	[MOVE_POST_LOST] = "o",
	[MOVE_APOLOGISE] = "osc",
	[MOVE_ATTACH_CODE] = "osta",
	[MOVE_CORRECT] = "osca",
	[MOVE_RECOMPUTE] = "ta",
	[MOVE_UNDO] = "ostc",
	[MOVE_VOID] = "ca",
};

START_TEST(moves_belong_to_roles)
{
	static const char letters[] = "ostca";

	ck_assert_ptr_nonnull(makers[_i]);
	for (int role = 0; role < ROLE_COUNT; role++)
		ck_assert_msg(move_allowed_to((enum move)_i, 1U << role) ==
			(strchr(makers[_i], letters[role]) != NULL), "move %s, role %c",
			move_name((enum move)_i), letters[role]);
}
END_TEST

START_TEST(states_are_sorted)
{
	enum dossier_state state = (enum dossier_state)_i;
	bool resolved = state == STATE_RESULT || state == STATE_POSTED ||
		state == STATE_POST_RETURNED || state == STATE_RETURNED || state == STATE_REFUSED;
	bool final = state == STATE_RETURNED || state == STATE_WITHDRAWN ||
		state == STATE_VOID || state == STATE_DECLINED;

	ck_assert_int_eq(state_is_resolved(state), resolved);
	ck_assert_int_eq(state_is_final(state), final);
	ck_assert_str_eq(state_table_name(state), state == STATE_RECEIVED ?
		"dang_xu_ly" : vocab_name(&vocab_state, (int)state));
}
END_TEST

Suite *moves_suite(void)
{
	Suite *suite = suite_create("moves");
	TCase *tc = tcase_create("moves");

	tcase_add_loop_test(tc, moves_lead_where_they_should, 0, TESTING_COUNT(allowed));
	tcase_add_loop_test(tc, nothing_leaves_a_final_state_but_void, 0, STATE_COUNT);
	tcase_add_loop_test(tc, no_state_is_a_dead_end, 0, STATE_COUNT);
	tcase_add_loop_test(tc, waiting_is_left_by_its_own_move_or_for_good, 0, STATE_COUNT);
	tcase_add_loop_test(tc, every_move_has_its_own_name_and_somebody, 0, MOVE_COUNT);
	tcase_add_loop_test(tc, moves_belong_to_roles, 0, MOVE_COUNT);
	tcase_add_loop_test(tc, states_are_sorted, 0, STATE_COUNT);
	suite_add_tcase(suite, tc);
	return suite;
}
