#include "config.h"

#include "motcua/core/life.h"
#include "testing.h"

#include <string.h>

Suite *life_suite(void);

#define MOST 64

/* A history that is written as it goes, the way the desk does it. */
struct history {
	struct life_event event[MOST];
	size_t count;
	struct life life;
};

static void add(struct history *history, int move, int day, int64_t undoes)
{
	struct life_event *event = &history->event[history->count++];

	*event = (struct life_event){ .id = (int64_t)history->count, .undoes = undoes,
		.move = move, .from_state = history->count == 1 ? -1 : (int)history->life.state,
		.at = { day, 36000 }, .after = history->life,
		.policy = move >= 0 && wait_begun_by((enum move)move) >= 0 ? SUPPLEMENT_RESTART
									   : -1 };
	if (!undoes)
		ck_assert_int_eq(life_step(&history->life, event), 0);
	event->after = history->life;
}

static void begin(struct history *history)
{
	*history = (struct history){ .life = life_none };
	add(history, MOVE_ACCEPT, 100, 0);
}

/* Takes the last step back as the desk does: the life before it, noted as an event. */
static void undo(struct history *history, int day)
{
	size_t last = life_last(history->event, history->count);
	int64_t undone = history->event[last].id;
	struct life before = life_none;

	for (size_t i = 0; i < history->count; i++) {
		struct history copy = *history;

		copy.count = i + 1;
		if (i < last && life_last(copy.event, copy.count) == i)
			before = history->event[i].after;
	}
	history->life = before;
	add(history, MOVE_UNDO, day, undone);
}

static void check_replay(const struct history *history)
{
	struct life life;
	size_t wrong = 0;

	ck_assert_int_eq(life_replay(history->event, history->count, &life, &wrong), 0);
	ck_assert(life_equal(&life, &history->life));
}

START_TEST(days_follow_from_the_moves)
{
	struct history h;

	begin(&h);
	add(&h, MOVE_FORWARD, 101, 0);
	add(&h, MOVE_RESULT, 103, 0);
	ck_assert_int_eq(h.life.resolved, 103);
	add(&h, MOVE_POST, 104, 0);
	ck_assert_int_eq(h.life.returned, 104);
	add(&h, MOVE_POST_AGAIN, 106, 0);
	add(&h, MOVE_POST_RETURNED, 109, 0);
	ck_assert_int_eq(h.life.returned, DAY_NONE);
	ck_assert_int_eq(h.life.resolved, 103);
	add(&h, MOVE_HAND_OVER, 110, 0);
	ck_assert_int_eq(h.life.returned, 110);
	ck_assert_int_eq(h.life.state, STATE_RETURNED);
	check_replay(&h);
}
END_TEST

START_TEST(a_step_taken_back_has_not_happened)
{
	struct history h;
	struct wait_list waits;

	begin(&h);
	add(&h, MOVE_FORWARD, 101, 0);
	add(&h, MOVE_ASK_SUPPLEMENT, 102, 0);
	undo(&h, 102);
	ck_assert_int_eq(h.life.state, STATE_PROCESSING);
	ck_assert_int_eq(life_count(h.event, h.count).supplements, 0);
	ck_assert(!life_count(h.event, h.count).touched);
	life_waits(h.event, h.count, &waits);
	ck_assert_uint_eq(waits.count, 0);
	check_replay(&h);
	undo(&h, 102);
	ck_assert_int_eq(h.life.state, STATE_RECEIVED);
	check_replay(&h);
	/* and on again */
	add(&h, MOVE_RESULT, 103, 0);
	check_replay(&h);
}
END_TEST

START_TEST(waits_are_what_lay_between)
{
	struct history h;
	struct wait_list waits;

	begin(&h);
	add(&h, MOVE_START, 101, 0);
	add(&h, MOVE_ASK_SUPPLEMENT, 102, 0);
	add(&h, MOVE_APOLOGISE, 103, 0);
	add(&h, MOVE_SUPPLEMENT_RECEIVED, 105, 0);
	add(&h, MOVE_STOP, 106, 0);
	add(&h, MOVE_WITHDRAW, 108, 0);
	life_waits(h.event, h.count, &waits);
	ck_assert_uint_eq(waits.count, 2);
	ck_assert_int_eq(waits.item[0].kind, WAIT_SUPPLEMENT);
	ck_assert_int_eq(waits.item[0].from.day, 102);
	ck_assert_int_eq(waits.item[0].to.day, 105);
	ck_assert_int_eq(waits.item[0].policy, SUPPLEMENT_RESTART);
	/* Nobody went on with the work after the stop. */
	ck_assert_int_eq(waits.item[1].kind, WAIT_STOP);
	ck_assert(wait_is_open(&waits));
	wait_list_release(&waits);
	ck_assert_int_eq(life_count(h.event, h.count).supplements, 1);
	ck_assert_int_eq(life_count(h.event, h.count).apologies, 1);
}
END_TEST

/* Each wait, begun at the desk and by the specialist. */
static const struct {
	enum move begins, ends;
} wait_moves[] = {
	{ MOVE_ASK_SUPPLEMENT, MOVE_SUPPLEMENT_RECEIVED },
	{ MOVE_ASK_FINANCE, MOVE_FINANCE_DONE },
	{ MOVE_STOP, MOVE_RESUME },
};

START_TEST(a_wait_leads_back_to_where_it_began)
{
	struct history h;

	begin(&h);
	add(&h, wait_moves[_i].begins, 101, 0);
	add(&h, MOVE_APOLOGISE, 102, 0);
	add(&h, wait_moves[_i].ends, 103, 0);
	ck_assert_int_eq(h.life.state, STATE_RECEIVED);
	add(&h, MOVE_FORWARD, 104, 0);
	add(&h, wait_moves[_i].begins, 105, 0);
	add(&h, wait_moves[_i].ends, 106, 0);
	ck_assert_int_eq(h.life.state, STATE_PROCESSING);
	check_replay(&h);
	/* At the desk again, and the end of the wait taken back and made once more. */
	undo(&h, 106);
	undo(&h, 106);
	undo(&h, 106);
	ck_assert_int_eq(h.life.state, STATE_RECEIVED);
	add(&h, wait_moves[_i].begins, 107, 0);
	h.life.worked = STATE_PROCESSING; /* the life of a row does not know it */
	life_learn(&h.life, h.event, h.count);
	add(&h, wait_moves[_i].ends, 108, 0);
	undo(&h, 108);
	life_learn(&h.life, h.event, h.count);
	add(&h, wait_moves[_i].ends, 109, 0);
	ck_assert_int_eq(h.life.state, STATE_RECEIVED);
	check_replay(&h);
}
END_TEST

/* A refusal is a result: on its way by post it is the one, and the post brings it back as that. */
START_TEST(a_refusal_goes_its_way_to_the_citizen)
{
	static const enum move back[] = { MOVE_POST_RETURNED, MOVE_POST_LOST };
	struct history h;

	begin(&h);
	add(&h, MOVE_REFUSE, 101, 0);
	add(&h, MOVE_POST, 102, 0);
	ck_assert_int_eq(h.life.returned, 102);
	add(&h, back[_i], 105, 0);
	ck_assert_int_eq(h.life.state, STATE_REFUSED);
	ck_assert_int_eq(h.life.resolved, 101);
	ck_assert_int_eq(h.life.returned, DAY_NONE);
	check_replay(&h);
	undo(&h, 105);
	ck_assert_int_eq(h.life.state, STATE_POSTED);
	life_learn(&h.life, h.event, h.count);
	ck_assert(h.life.refused);
	add(&h, MOVE_POST_DELIVERED, 106, 0);
	ck_assert_int_eq(h.life.state, STATE_RETURNED);
	ck_assert_int_eq(h.life.resolved, 101);
	check_replay(&h);
}
END_TEST

/* A refusal that was taken back was none. */
START_TEST(a_result_after_all_is_no_refusal)
{
	struct history h;

	begin(&h);
	add(&h, MOVE_REFUSE, 101, 0);
	undo(&h, 101);
	add(&h, MOVE_RESULT, 102, 0);
	add(&h, MOVE_POST, 103, 0);
	add(&h, MOVE_POST_RETURNED, 104, 0);
	ck_assert_int_eq(h.life.state, STATE_POST_RETURNED);
	life_learn(&h.life, h.event, h.count);
	ck_assert(!h.life.refused);
	check_replay(&h);
}
END_TEST

/* An event that says that the dossier is somewhere else is found out. */
START_TEST(a_replay_knows_where_a_wait_leads_back)
{
	struct history h;
	struct life life;
	size_t wrong = 0;

	begin(&h);
	add(&h, MOVE_STOP, 101, 0);
	add(&h, MOVE_RESUME, 102, 0);
	h.event[2].after.state = STATE_PROCESSING;
	ck_assert_int_eq(life_replay(h.event, h.count, &life, &wrong), -1);
	ck_assert_uint_eq(wrong, 2);
}
END_TEST

START_TEST(an_import_leaves_the_way_back)
{
	struct history h;

	begin(&h);
	h.life.state = STATE_STOPPED;
	add(&h, -1, 101, 0);
	add(&h, MOVE_RESUME, 102, 0);
	ck_assert_int_eq(h.life.state, STATE_RECEIVED);
	h.life.state = STATE_PROCESSING;
	add(&h, -1, 103, 0);
	add(&h, MOVE_STOP, 104, 0);
	add(&h, MOVE_RESUME, 105, 0);
	ck_assert_int_eq(h.life.state, STATE_PROCESSING);
	check_replay(&h);
}
END_TEST

/* An event that a file has told, into a state. */
static void read_in(struct history *history, int day, enum dossier_state state)
{
	history->life.state = state;
	add(history, -1, day, 0);
}

START_TEST(only_the_last_wait_is_open)
{
	struct history h;
	struct wait_list waits;

	begin(&h);
	read_in(&h, 102, STATE_SUPPLEMENT);
	read_in(&h, 104, STATE_FINANCE); /* the supplement has come */
	read_in(&h, 106, STATE_REFUSED); /* in the midst of it */
	life_waits(h.event, h.count, &waits);
	ck_assert_uint_eq(waits.count, 2);
	ck_assert_int_eq(waits.item[0].to.day, 104);
	ck_assert_int_eq(waits.item[1].kind, WAIT_FINANCE);
	ck_assert_int_eq(waits.item[1].from.day, 104);
	ck_assert(wait_is_open(&waits));
	wait_list_release(&waits);
	read_in(&h, 108, STATE_FINANCE); /* it was not refused */
	read_in(&h, 110, STATE_PROCESSING);
	life_waits(h.event, h.count, &waits);
	ck_assert_uint_eq(waits.count, 2);
	ck_assert_int_eq(waits.item[1].from.day, 104);
	ck_assert_int_eq(waits.item[1].to.day, 110);
	wait_list_release(&waits);
}
END_TEST

START_TEST(a_replay_finds_what_does_not_fit)
{
	struct history h;
	struct life life;
	size_t wrong = 0;

	begin(&h);
	add(&h, MOVE_FORWARD, 101, 0);
	add(&h, MOVE_RESULT, 103, 0);
	h.event[2].after.resolved = 102;
	ck_assert_int_eq(life_replay(h.event, h.count, &life, &wrong), -1);
	ck_assert_uint_eq(wrong, 2);
	h.event[2].after.resolved = 103;
	h.event[1].move = MOVE_HAND_OVER;
	ck_assert_int_eq(life_replay(h.event, h.count, &life, &wrong), -1);
	ck_assert_uint_eq(wrong, 1);
}
END_TEST

/* What each move decides: d the due date, p the promised day, h the handler, r how it was
 * returned. */
static const char *const decides[MOVE_COUNT] = {
	[MOVE_ARRIVE] = "dh", [MOVE_ACCEPT] = "dh", [MOVE_FORWARD] = "h",
	[MOVE_SUPPLEMENT_RECEIVED] = "d", [MOVE_FINANCE_DONE] = "d", [MOVE_RESUME] = "d",
	[MOVE_RECOMPUTE] = "d", [MOVE_APOLOGISE] = "p", [MOVE_CORRECT] = "h",
	[MOVE_HAND_OVER] = "r", [MOVE_RETURN_ONLINE] = "r", [MOVE_POST] = "r",
	[MOVE_POST_DELIVERED] = "r",
};

static bool decided(enum move move, char what)
{
	return decides[move] && strchr(decides[move], what);
}

START_TEST(nothing_moves_but_by_a_move_that_decides_it)
{
	enum move move = (enum move)_i;
	const struct life after = { .due = { 300, 61200 }, .provisional = true, .promised = 310,
		.handler_id = 7, .returned_by = RETURN_POSTAL };

	for (int from = 0; from < STATE_COUNT; from++) {
		struct life life = life_none;
		const struct life_event event = { .move = (int)move,
			.from_state = move == MOVE_ARRIVE ? -1 : from, .at = { 100, 0 },
			.after = after };

		life.state = (enum dossier_state)from;
		if (life_step(&life, &event) < 0)
			continue;
		ck_assert_int_eq(life.due.day == 300, decided(move, 'd'));
		ck_assert_int_eq(life.provisional, decided(move, 'd'));
		ck_assert_int_eq(life.promised == 310, decided(move, 'p'));
		ck_assert_int_eq(life.handler_id == 7, decided(move, 'h'));
		ck_assert_int_eq(life.returned_by == RETURN_POSTAL, decided(move, 'r'));
	}
}
END_TEST

START_TEST(what_came_from_a_file_is_taken_as_it_is)
{
	struct history h = { .life = life_none };

	h.life.state = STATE_SUPPLEMENT;
	h.life.due = (struct moment){ 200, 0 };
	add(&h, -1, 100, 0);
	add(&h, MOVE_SUPPLEMENT_RECEIVED, 105, 0);
	check_replay(&h);
	ck_assert_int_eq(h.life.state, STATE_PROCESSING);
}
END_TEST

Suite *life_suite(void)
{
	Suite *suite = suite_create("life");
	TCase *tcase = tcase_create("events");

	tcase_add_test(tcase, days_follow_from_the_moves);
	tcase_add_test(tcase, a_step_taken_back_has_not_happened);
	tcase_add_test(tcase, waits_are_what_lay_between);
	tcase_add_loop_test(tcase, a_wait_leads_back_to_where_it_began, 0, TESTING_COUNT(wait_moves));
	tcase_add_loop_test(tcase, a_refusal_goes_its_way_to_the_citizen, 0, 2);
	tcase_add_test(tcase, a_result_after_all_is_no_refusal);
	tcase_add_test(tcase, a_replay_knows_where_a_wait_leads_back);
	tcase_add_test(tcase, an_import_leaves_the_way_back);
	tcase_add_test(tcase, only_the_last_wait_is_open);
	tcase_add_test(tcase, a_replay_finds_what_does_not_fit);
	tcase_add_loop_test(tcase, nothing_moves_but_by_a_move_that_decides_it, 0, MOVE_COUNT);
	tcase_add_test(tcase, what_came_from_a_file_is_taken_as_it_is);
	suite_add_tcase(suite, tcase);
	return suite;
}
