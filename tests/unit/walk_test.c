/*
 * walk_test.c - ten thousand dossiers on random legal walks: what holds for every one of them, and
 * the identities of the figures and of form II.06a over them all.
 *
 * The walk keeps a model of its own of what happened, apart from life_step() and the table of
 * moves' targets, with its own way of taking back: a stack.
 */
#include "config.h"

#include "motcua/core/ii06a.h"
#include "motcua/core/life.h"
#include "testing.h"

#include <stdlib.h>

Suite *walk_suite(void);

#define WALKS     10000
#define MOST      24
#define FIRST_DAY day_make(2022, 1, 3)
#define LAST_DAY  day_make(2023, 12, 31)

/* A generator with a fixed seed, the same on every machine. */
static uint64_t seed;

static int any(int count)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (int)((seed >> 33) % (unsigned)count);
}

/* What the walk knows by itself. */
struct model {
	enum dossier_state state, worked; /* worked: received or being processed, the last */
	bool refused;
	int resolved, withdrawn, returned, waits_since;
};

struct walk {
	struct life_event event[MOST + 1];
	struct model before[MOST + 1]; /* the model before each event in force */
	size_t in_force[MOST + 1];     /* which they are */
	size_t count, depth;
	struct life life;
	struct model now;
	int day, accepted;
	enum channel channel;
};

/* The end of a wait leads back to whoever worked before it. */
#define WAIT_OVER (STATE_COUNT + 1)

/* The state that each move leads to, by the rules of the desk; STATE_COUNT: the one there is. */
static const int leads_to[MOVE_COUNT] = {
	[MOVE_ACCEPT] = STATE_RECEIVED, [MOVE_FORWARD] = STATE_PROCESSING,
	[MOVE_TAKE_BACK] = STATE_RECEIVED, [MOVE_START] = STATE_PROCESSING,
	[MOVE_ASK_SUPPLEMENT] = STATE_SUPPLEMENT,
	[MOVE_SUPPLEMENT_RECEIVED] = WAIT_OVER, [MOVE_ASK_FINANCE] = STATE_FINANCE,
	[MOVE_FINANCE_DONE] = WAIT_OVER, [MOVE_STOP] = STATE_STOPPED,
	[MOVE_RESUME] = WAIT_OVER, [MOVE_RESULT] = STATE_RESULT,
	[MOVE_REFUSE] = STATE_REFUSED, [MOVE_WITHDRAW] = STATE_WITHDRAWN,
	[MOVE_HAND_OVER] = STATE_RETURNED, [MOVE_RETURN_ONLINE] = STATE_RETURNED,
	[MOVE_POST] = STATE_POSTED, [MOVE_POST_DELIVERED] = STATE_RETURNED,
	[MOVE_POST_AGAIN] = STATE_COUNT, [MOVE_POST_RETURNED] = STATE_POST_RETURNED,
	[MOVE_POST_LOST] = STATE_RESULT, [MOVE_APOLOGISE] = STATE_COUNT,
	[MOVE_ATTACH_CODE] = STATE_COUNT, [MOVE_CORRECT] = STATE_COUNT,
	[MOVE_RECOMPUTE] = STATE_COUNT, [MOVE_VOID] = STATE_VOID,
};

static void model_step(struct model *model, enum move move, int day)
{
	if (leads_to[move] == WAIT_OVER)
		model->state = model->worked;
	else if (leads_to[move] != STATE_COUNT)
		model->state = (enum dossier_state)leads_to[move];
	if (move == MOVE_RESULT || move == MOVE_REFUSE)
		model->refused = move == MOVE_REFUSE;
	if (model->refused && (move == MOVE_POST_RETURNED || move == MOVE_POST_LOST))
		model->state = STATE_REFUSED;
	if (model->state == STATE_RECEIVED || model->state == STATE_PROCESSING)
		model->worked = model->state;
	if (move == MOVE_RESULT || move == MOVE_REFUSE)
		model->resolved = day;
	if (move == MOVE_WITHDRAW)
		model->withdrawn = day;
	if (move == MOVE_HAND_OVER || move == MOVE_RETURN_ONLINE || move == MOVE_POST)
		model->returned = day;
	if (move == MOVE_POST_RETURNED || move == MOVE_POST_LOST)
		model->returned = DAY_NONE;
	if (move == MOVE_STOP || move == MOVE_ASK_SUPPLEMENT || move == MOVE_ASK_FINANCE)
		model->waits_since = day;
	if (move == MOVE_RESUME || move == MOVE_SUPPLEMENT_RECEIVED || move == MOVE_FINANCE_DONE)
		model->waits_since = DAY_NONE;
}

/* As ck_assert(), which reports every time that it holds: a million times is too often. */
#define must(condition) \
	do { \
		if (!(condition)) \
			ck_abort_msg("%s", #condition); \
	} while (0)

static void ck_model(const struct walk *walk)
{
	must(walk->life.state == walk->now.state);
	must(walk->life.resolved == walk->now.resolved);
	must(walk->life.withdrawn == walk->now.withdrawn);
	must(walk->life.returned == walk->now.returned);
}

/* What a move may choose by itself. */
static void choose(struct walk *walk, enum move move, struct life *next)
{
	if (move == MOVE_ACCEPT || move == MOVE_SUPPLEMENT_RECEIVED || move == MOVE_RECOMPUTE)
		next->due = (struct moment){ walk->day + any(30), 17 * 3600 };
	if (move == MOVE_RECOMPUTE)
		next->provisional = !next->provisional;
	if (move == MOVE_FORWARD)
		next->handler_id = 1 + any(4);
	if (move == MOVE_APOLOGISE)
		next->promised = walk->day + 1 + any(10);
	if (move == MOVE_POST || move == MOVE_HAND_OVER || move == MOVE_RETURN_ONLINE)
		next->returned_by = move == MOVE_POST ? RETURN_POSTAL
			: move == MOVE_HAND_OVER ? RETURN_DESK : RETURN_ONLINE;
	if (move == MOVE_CORRECT && next->resolved != DAY_NONE && any(2)) {
		next->resolved = walk->accepted + any(next->resolved - walk->accepted + 1);
		walk->now.resolved = next->resolved;
	}
}

static void append(struct walk *walk, struct life_event event)
{
	event.id = 100 + (int64_t)walk->count;
	event.at = (struct moment){ walk->day, 8 * 3600 };
	event.policy = -1;
	walk->event[walk->count++] = event;
}

static void make(struct walk *walk, enum move move)
{
	struct life_event event = { .move = (int)move, .from_state = (int)walk->life.state,
		.at = { walk->day, 8 * 3600 }, .after = walk->life };

	walk->before[walk->depth] = walk->now;
	walk->in_force[walk->depth++] = walk->count;
	choose(walk, move, &event.after);
	must(life_step(&walk->life, &event) == 0);
	model_step(&walk->now, move, walk->day);
	ck_model(walk);
	event.after = walk->life;
	append(walk, event);
}

static void take_back(struct walk *walk)
{
	size_t last = walk->in_force[walk->depth - 1];

	must(life_last(walk->event, walk->count) == last);
	walk->depth--;
	walk->now = walk->before[walk->depth];
	walk->life = walk->event[walk->in_force[walk->depth - 1]].after;
	ck_model(walk);
	append(walk, (struct life_event){ .move = MOVE_UNDO, .after = walk->life,
		.from_state = (int)walk->event[last].after.state, .undoes = 100 + (int64_t)last });
}

/* One more step: any that is legal. What is not must leave everything as it was. */
static void go_on(struct walk *walk)
{
	enum move move = (enum move)any(MOVE_COUNT);
	struct life life = walk->life;
	const struct life_event event = { .move = (int)move, .from_state = (int)life.state,
		.at = { walk->day, 0 }, .after = life_none };

	if (move_target(life.state, move) < 0) {
		must(life_step(&life, &event) == -1);
		must(life_equal(&life, &walk->life));
	} else if (move == MOVE_UNDO) {
		if (move_can_be_undone((enum move)
			    walk->event[walk->in_force[walk->depth - 1]].move))
			take_back(walk);
	} else if (move != MOVE_VOID || any(4) == 0) {
		make(walk, move);
		walk->day += any(9);
	}
}

static void ck_replays(const struct walk *walk)
{
	struct life life;
	size_t wrong = 0;

	if (life_replay(walk->event, walk->count, &life, &wrong) < 0)
		ck_abort_msg("event %zu", wrong);
	must(life_equal(&life, &walk->life));
}

static void go(struct walk *walk)
{
	int steps = any(60);

	*walk = (struct walk){ .life = life_none,
		.now = { STATE_PENDING, STATE_PENDING, false, DAY_NONE, DAY_NONE, DAY_NONE, DAY_NONE } };
	walk->day = walk->accepted = FIRST_DAY + any(700);
	walk->channel = (enum channel)any(CHANNEL_COUNT);
	make(walk, MOVE_ACCEPT);
	while (steps-- > 0 && walk->count < MOST)
		go_on(walk);
	ck_replays(walk);
}

/* The fact is made of the replayed life, as the store makes it of the row. */
static struct fact fact_of(const struct walk *walk)
{
	struct fact fact = { .accepted = walk->accepted, .due = walk->life.due.day,
		.resolved = walk->life.resolved, .withdrawn = walk->life.withdrawn,
		.returned = walk->life.returned, .return_method = walk->life.returned_by,
		.waits_since = walk->now.waits_since, .state = walk->life.state,
		.channel = walk->channel };

	fact_settle(&fact);
	return fact;
}

static struct fact *facts;

/* How many dossiers ended in each of the ways, by the model. */
static struct {
	int64_t resolved, open, withdrawn, gone;
} ended;

static void count_end(enum dossier_state state)
{
	if (state == STATE_VOID)
		ended.gone++;
	else if (state == STATE_WITHDRAWN)
		ended.withdrawn++;
	else if (state == STATE_RECEIVED || state == STATE_PROCESSING ||
		state == STATE_SUPPLEMENT || state == STATE_FINANCE || state == STATE_STOPPED)
		ended.open++;
	else
		ended.resolved++;
}

static void setup(void)
{
	struct walk walk;

	seed = 20230216;
	facts = calloc(WALKS, sizeof *facts);
	ck_assert_ptr_nonnull(facts);
	for (int i = 0; i < WALKS; i++) {
		go(&walk);
		facts[i] = fact_of(&walk);
		count_end(walk.now.state);
	}
}

static void teardown(void)
{
	free(facts);
}

START_TEST(received_is_resolved_and_open_and_withdrawn)
{
	const struct scope scope = { { FIRST_DAY, LAST_DAY }, LAST_DAY + 3650, GROUP_NONE, 0 };
	struct tally tally = { { 0 } };

	for (int i = 0; i < WALKS; i++)
		tally_add(&tally, &facts[i], &scope);
	ck_assert_int_gt(ended.gone, 100); /* the walks get everywhere */
	ck_assert_int_gt(ended.open, 100);
	ck_assert_int_gt(ended.withdrawn, 100);
	ck_assert_int_eq(tally.count[FIGURE_RECEIVED], WALKS - ended.gone);
	ck_assert_int_eq(tally.count[FIGURE_RESOLVED], ended.resolved);
	ck_assert_int_eq(tally.count[FIGURE_WITHDRAWN], ended.withdrawn);
	ck_assert_int_eq(tally.count[FIGURE_OPEN_IN_TIME] + tally.count[FIGURE_OPEN_OVERDUE],
		ended.open);
	ck_assert_int_eq(tally.count[FIGURE_RECEIVED], tally.count[FIGURE_RESOLVED] +
		tally.count[FIGURE_WITHDRAWN] + tally.count[FIGURE_OPEN_IN_TIME] +
		tally.count[FIGURE_OPEN_OVERDUE]);
}
END_TEST

/* A day on which the dossier left the desk's hands for the form, or DAY_NONE. */
static int end_day(const struct fact *fact)
{
	int end = fact->resolved;

	end = fact->state == STATE_WITHDRAWN ? fact->withdrawn : end;
	return fact->state == STATE_STOPPED ? fact->waits_since : end;
}

/* The form, counted the slow way. */
static struct ii06a counted(struct period period)
{
	struct ii06a row = { { 0 } };

	for (int i = 0; i < WALKS; i++) {
		const struct fact *fact = &facts[i];
		int end = end_day(fact);
		/* Refused while it waited: asked for before, it counts as then. */
		int judged = fact->waits_since != DAY_NONE && fact->waits_since < end
			? fact->waits_since : end;
		bool plain = fact->state != STATE_WITHDRAWN && fact->state != STATE_STOPPED;

		if (fact->state == STATE_VOID || fact->accepted > period.to ||
			(end != DAY_NONE && end < period.from))
			continue;
		row.column[fact->accepted < period.from ? 6
			: fact->channel == CHANNEL_ONLINE ? 4 : 5]++;
		if (end != DAY_NONE && end <= period.to)
			row.column[!plain || judged == fact->due ? 9
				: judged < fact->due ? 8 : 10]++;
		else
			row.column[fact->due >= period.to || fact->waiting ? 12 : 13]++;
	}
	return row;
}

START_TEST(the_columns_of_ii06a_add_up)
{
	seed = 7;
	for (int k = 0; k < 60; k++) {
		int from = FIRST_DAY + any(700);
		const struct period period = { from, from + any(200) };
		struct ii06a row = { { 0 } }, slow = counted(period);
		const int64_t *c = row.column;

		for (int i = 0; i < WALKS; i++)
			ii06a_add(&row, &facts[i], period);
		ck_assert_int_gt(c[3], 0);
		ck_assert_int_eq(c[3], c[4] + c[5] + c[6]);
		ck_assert_int_eq(c[7], c[8] + c[9] + c[10]);
		ck_assert_int_eq(c[11], c[12] + c[13]);
		ck_assert_int_eq(c[3], c[7] + c[11]);
		for (int column = 4; column <= 13; column++)
			if (column != 7 && column != 11)
				ck_assert_msg(c[column] == slow.column[column], "(%d)", column);
	}
}
END_TEST

/* One dossier of each kind, in the first quarter of 2023. */
START_TEST(each_kind_has_its_column)
{
	static const struct {
		const char *accepted, *due, *ended, *waits_since;
		enum dossier_state state;
		enum channel channel;
		int received, then; /* columns; 0 none */
	} cases[] = {
		{ "2023-01-03", "2023-01-10", "2023-01-09", NULL, STATE_RETURNED, CHANNEL_ONLINE, 4, 8 },
		{ "2023-01-03", "2023-01-10", "2023-01-10", NULL, STATE_RESULT, CHANNEL_POSTAL, 5, 9 },
		{ "2022-12-30", "2023-01-10", "2023-01-11", NULL, STATE_REFUSED, CHANNEL_ONLINE, 6, 10 },
		{ "2022-12-30", "2023-01-10", "2023-02-11", "2023-01-10", STATE_REFUSED,
			CHANNEL_ONLINE, 6, 9 },
		{ "2022-12-30", "2023-01-10", "2023-02-11", "2023-01-11", STATE_REFUSED,
			CHANNEL_ONLINE, 6, 10 },
		{ "2022-12-30", "2023-01-10", "2023-02-11", "2023-01-09", STATE_REFUSED,
			CHANNEL_ONLINE, 6, 8 },
		{ "2022-12-01", "2022-12-05", "2023-03-31", NULL, STATE_WITHDRAWN, CHANNEL_ONLINE, 6, 9 },
		{ "2022-12-01", "2022-12-05", "2023-01-01", "2023-01-01", STATE_STOPPED, CHANNEL_POSTAL, 6, 9 },
		{ "2023-02-01", "2023-02-05", "2023-04-01", "2023-04-01", STATE_STOPPED, CHANNEL_POSTAL, 5, 12 },
		{ "2023-02-01", "2023-02-05", NULL, NULL, STATE_SUPPLEMENT, CHANNEL_IN_PERSON, 5, 12 },
		{ "2023-02-01", "2023-03-31", NULL, NULL, STATE_PROCESSING, CHANNEL_IN_PERSON, 5, 12 },
		{ "2023-02-01", "2023-03-30", NULL, NULL, STATE_RECEIVED, CHANNEL_IN_PERSON, 5, 13 },
		{ "2023-02-01", "2023-02-05", "2023-04-01", NULL, STATE_RESULT, CHANNEL_ONLINE, 4, 13 },
		{ "2022-12-01", "2022-12-05", "2022-12-31", NULL, STATE_RESULT, CHANNEL_ONLINE, 0, 0 },
		{ "2022-12-01", "2022-12-05", "2022-12-31", "2022-12-31", STATE_STOPPED, CHANNEL_ONLINE, 0, 0 },
		{ "2023-04-01", "2023-04-05", NULL, NULL, STATE_RECEIVED, CHANNEL_ONLINE, 0, 0 },
		{ "2023-02-01", "2023-02-05", NULL, NULL, STATE_VOID, CHANNEL_ONLINE, 0, 0 },
	};
	struct fact fact = { .state = cases[_i].state, .channel = cases[_i].channel };
	const struct period quarter = period_quarter(PERIOD_CALENDAR, 2023, 1);
	struct ii06a row = { { 0 } };
	int ended_on = DAY_NONE;

	ck_assert_int_eq(day_parse(cases[_i].accepted, &fact.accepted), 0);
	ck_assert_int_eq(day_parse(cases[_i].due, &fact.due), 0);
	if (cases[_i].ended)
		ck_assert_int_eq(day_parse(cases[_i].ended, &ended_on), 0);
	fact.resolved = fact.withdrawn = ended_on;
	fact.waits_since = DAY_NONE;
	if (cases[_i].waits_since)
		ck_assert_int_eq(day_parse(cases[_i].waits_since, &fact.waits_since), 0);
	fact.returned = DAY_NONE;
	fact_settle(&fact);
	ii06a_add(&row, &fact, quarter);
	for (int column = 4; column <= 13; column++)
		if (column != 7 && column != 11)
			ck_assert_int_eq(row.column[column],
				column == cases[_i].received || column == cases[_i].then);
}
END_TEST

Suite *walk_suite(void)
{
	Suite *suite = suite_create("walk");
	TCase *tcase = tcase_create("walk");

	tcase_set_timeout(tcase, 120);
	tcase_add_unchecked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, received_is_resolved_and_open_and_withdrawn);
	tcase_add_test(tcase, the_columns_of_ii06a_add_up);
	tcase_add_loop_test(tcase, each_kind_has_its_column, 0, 17);
	suite_add_tcase(suite, tcase);
	return suite;
}
