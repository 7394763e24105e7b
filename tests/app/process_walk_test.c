/*
 * process_walk_test.c - some hundred dossiers on random walks through the real desk: whoever works
 * makes any step that process_possible() says is possible, and every such step must succeed. What
 * must hold in between is process_holds.c. Now and then the calendar changes, and due dates with
 * it.
 *
 * The walk knows by itself only in which state each dossier is, with a stack for taking back.
 */
#include "config.h"

#include "process_desk.h"
#include "process_holds.h"

#include <stdio.h>
#include <stdlib.h>

#include "motcua/app/arrival.h"
#include "motcua/app/calendar_change.h"
#include "motcua/app/dossiers.h"
#include "motcua/base/buf.h"
#include "motcua/store/audit.h"

Suite *process_walk_suite(void);

#define DOSSIERS 240
#define STEPS    4800
#define SESSION  12  /* steps of one session */
#define MOST     200 /* steps of one dossier */

static struct desk desk;
static uint64_t seed;

/* A generator with a fixed seed, the same on every machine. */
static int any(int count)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (int)((seed >> 33) % (unsigned)count);
}

struct walked {
	int64_t id;
	enum dossier_state state;
	enum dossier_state before[MOST]; /* the state before each step in force */
	size_t depth;
	struct moment last; /* nothing has changed the state after it */
};

static struct walked walked[DOSSIERS];
static size_t count;
static int made[MOVE_COUNT]; /* how often each move was made */

/* ---- dossiers */

static void fill(struct intake *intake)
{
	const int64_t procedures[] = { desk.birth, desk.copies, desk.disability, desk.allowance };

	desk_intake(&desk, intake, "Phạm Thị Nía", procedures[any(4)]);
	intake->unattended = true;
	intake->channel = (enum channel)any(CHANNEL_COUNT);
	intake->return_method = (enum return_method)any(RETURN_COUNT);
	if (intake->channel == CHANNEL_ONLINE) {
		char code[40];

		snprintf(code, sizeof code, "G01.899-%zu", count);
		desk_text(&intake->portal_code, code);
	}
	if (any(8) == 0) {
		intake->portal_due = app_now(&desk.app);
		intake->portal_due.day += 1 + any(9);
	}
}

static int64_t accept(struct intake *intake)
{
	struct accepted accepted = { 0 };

	desk_text(&intake->limit_basis, "QĐ 12/QĐ-UBND");
	if (intake->limit.unit == LIMIT_UNKNOWN)
		intake->limit = (struct limit){ LIMIT_WORKING_DAYS, 5 };
	ck_ok(&desk, intake_accept(&desk.app, intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake_release(intake);
	return accepted.dossier_id;
}

static void begin_one(void)
{
	struct walked *now = &walked[count];
	struct intake intake;

	*now = (struct walked){ .state = STATE_RECEIVED, .last = app_now(&desk.app) };
	if (any(5) == 0) {
		now->id = pending_dossier(&desk);
		now->state = STATE_PENDING;
	} else if (any(5) == 0) {
		fill(&intake);
		desk_text(&intake.portal_code, "");
		intake.portal_due = MOMENT_NONE;
		ck_ok(&desk, arrival_note(&desk.app, &intake, "", &now->id, &desk.err));
		intake_release(&intake);
		now->state = STATE_PENDING;
	} else {
		fill(&intake);
		now->id = accept(&intake);
	}
	count++;
}

static void accept_pending(struct walked *now)
{
	struct intake intake;

	ck_ok(&desk, arrival_intake(&desk.app, now->id, &intake, &desk.err));
	intake.unattended = true;
	ck_assert_int_eq(accept(&intake), now->id);
}

/* ---- steps */

/* A moment between the last step and now. */
static void choose_moment(const struct walked *now, struct step *step)
{
	struct moment today = app_now(&desk.app);
	int days = today.day - now->last.day;

	if (any(2))
		return;
	step->at = now->last;
	step->at.day += any(days + 1);
	step->day_only = any(2);
	if (step->at.day == today.day && step->at.second < today.second)
		step->at.second += any(today.second - step->at.second);
	else if (step->at.day == now->last.day)
		step->at.second = now->last.second + any(86400 - now->last.second);
	if (moment_compare(step->at, today) > 0)
		step->at = today;
}

static void choose_promise(const struct dossier *dossier, struct step *step)
{
	int today = app_today(&desk.app);

	step->promised = dossier->due.day > today ? dossier->due.day : today;
	step->promised += 1 + any(9);
}

static void choose_collector(struct step *step)
{
	step->text = NULL;
	if (any(2)) {
		step->collector = "Phạm Văn Tí";
		step->collector_paper = "giấy ủy quyền ngày 16/02/2023";
	}
	step->receipt_lost = any(4) == 0;
	step->collector_number = step->receipt_lost ? "051085900117" : NULL;
}

static int make_plain(const struct walked *now, const struct dossier *dossier, enum move move)
{
	struct step step = full_step(move);

	choose_moment(now, &step);
	choose_promise(dossier, &step);
	if (move == MOVE_HAND_OVER)
		choose_collector(&step);
	if (move == MOVE_FORWARD)
		step.handler_id = now->state == STATE_PROCESSING ? dossier->handler_id == 2 ? 3 : 2
			: any(2) ? 2 : 0;
	if (dossier->due_binding == DUE_PORTAL && any(2)) {
		step.due = app_now(&desk.app);
		step.due.day += 2;
	}
	return process_step(&desk.app, now->id, &step, &desk.err);
}

static int correct(const struct walked *now, const struct dossier *dossier)
{
	struct buf day;
	struct correction list[2] = { { CORRECT_NOTE, "ghi chú khác" },
		{ CORRECT_CHANNEL, any(2) ? "truc_tuyen" : "truc_tiep" } };
	int status;

	buf_init(&day);
	if (any(3) == 0) {
		list[1] = (struct correction){ CORRECT_RETURN_METHOD,
			any(2) ? "buu_chinh" : "truc_tiep" };
	} else if (any(2) == 0) {
		list[1] = (struct correction){ CORRECT_HANDLER, "Phạm Thị Mỉa" };
	} else if (dossier->resolved != DAY_NONE) {
		int last = dossier->returned != DAY_NONE ? dossier->returned
							 : app_today(&desk.app);

		day_put_vi(&day, last - any(last - dossier->accepted.day + 1));
		list[1] = (struct correction){ CORRECT_RESULT_DAY, day.data };
	}
	status = process_correct(&desk.app, now->id, list, 2, "Phạm Thị Nía", "nhập sai",
		&desk.err);
	buf_release(&day);
	return status;
}

static int attach(const struct walked *now)
{
	char code[40];

	snprintf(code, sizeof code, "G02.899-%d", (int)now->id);
	return dossiers_attach_code(&desk.app, now->id, code, &desk.err);
}

static int make(struct walked *now, const struct dossier *dossier, enum move move)
{
	switch ((int)move) {
	case MOVE_ACCEPT:
		accept_pending(now);
		return 0;
	case MOVE_CORRECT:
		return correct(now, dossier);
	case MOVE_ATTACH_CODE:
		return attach(now);
	case MOVE_UNDO:
		return process_undo(&desk.app, now->id, NULL, &desk.err);
	case MOVE_VOID:
		return dossiers_void(&desk.app, now->id, "nhập nhầm", &desk.err);
	default:
		return make_plain(now, dossier, move);
	}
}

/* The end of a wait leads back to whoever worked before it. */
#define WAIT_OVER (STATE_COUNT + 1)

static enum dossier_state before_the_wait(const struct walked *now)
{
	size_t i = now->depth;

	while (--i > 0 && now->before[i] != STATE_RECEIVED && now->before[i] != STATE_PROCESSING)
		;
	return now->before[i];
}

/* What the post brings back is a refusal where a refusal was given to it first. */
static bool comes_back_refused(const struct walked *now, enum move move)
{
	bool refused = false;

	for (size_t i = 0; i < now->depth; i++)
		refused = refused || now->before[i] == STATE_REFUSED;
	return refused && (move == MOVE_POST_RETURNED || move == MOVE_POST_LOST);
}

/* The state that each move leads to, by the rules of the desk; STATE_COUNT: the one there is. */
static const int leads_to[MOVE_COUNT] = {
	[MOVE_ASK_BEFORE] = STATE_COUNT, [MOVE_DECLINE] = STATE_DECLINED,
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
	[MOVE_VOID] = STATE_VOID,
};

static void model(struct walked *now, enum move move)
{
	enum dossier_state before = now->state;

	if (move == MOVE_UNDO) {
		ck_assert_uint_gt(now->depth, 0);
		now->state = now->before[--now->depth];
	} else {
		now->before[now->depth++] = now->state;
		if (leads_to[move] == WAIT_OVER)
			now->state = before_the_wait(now);
		else if (comes_back_refused(now, move))
			now->state = STATE_REFUSED;
		else if (leads_to[move] != STATE_COUNT)
			now->state = (enum dossier_state)leads_to[move];
	}
	if (now->state != before)
		now->last = app_now(&desk.app);
}

/* Any move; what ends a dossier or says little less often, what leads far more often. */
static enum move any_move(void)
{
	static const enum move liked[] = { MOVE_UNDO, MOVE_FORWARD, MOVE_TAKE_BACK, MOVE_RESULT,
		MOVE_POST, MOVE_POST_LOST, MOVE_POST_RETURNED, MOVE_POST_AGAIN,
		MOVE_SUPPLEMENT_RECEIVED };
	static const enum move rare[] = { MOVE_VOID, MOVE_WITHDRAW, MOVE_REFUSE, MOVE_DECLINE,
		MOVE_CORRECT, MOVE_APOLOGISE };
	enum move move = (enum move)any(MOVE_COUNT);

	if (any(3) == 0)
		return liked[any(TESTING_COUNT(liked))];
	for (size_t i = 0; i < TESTING_COUNT(rare); i++)
		if (rare[i] == move && any(7))
			return MOVE_ARRIVE;
	return move;
}

/* A move that can be made, or MOVE_COUNT. */
static enum move choose_move(const struct dossier *dossier)
{
	for (int tries = 0; tries < 60; tries++) {
		enum move move = any_move();

		if (move != MOVE_ARRIVE && move != MOVE_RECOMPUTE &&
			process_possible(&desk.app, dossier, move, &desk.err) == 0)
			return move;
	}
	return MOVE_COUNT;
}

static void go_on(struct walked *now)
{
	struct dossier dossier = { 0 };
	enum move move;

	if (now->depth == MOST)
		return;
	ck_ok(&desk, dossier_get(desk.app.store, now->id, &dossier, &desk.err));
	ck_assert_int_eq(dossier.state, now->state);
	if (dossier.resolved != DAY_NONE && dossier.resolved > now->last.day)
		now->last = (struct moment){ dossier.resolved, 0 };
	move = choose_move(&dossier);
	if (move != MOVE_COUNT) {
		ck_assert_msg(make(now, &dossier, move) == 0, "%s of %d in %s by %s: %s (%s)",
			move_name(move), (int)now->id,
			vocab_name(&vocab_state, (int)now->state), desk.app.login,
			desk.err.msg, desk.err.detail);
		model(now, move);
		dossier_release(&dossier);
		ck_ok(&desk, dossier_get(desk.app.store, now->id, &dossier, &desk.err));
		ck_assert_int_eq(dossier.state, now->state);
		ck_due_date_holds(&desk, &dossier);
		ck_ok(&desk, process_replay(&desk.app, now->id, &desk.err));
		made[move]++;
	}
	dossier_release(&dossier);
}

/* ---- the calendar */

static int changed[32]; /* days that were put into the calendar */
static size_t changed_count;

/* A day off, one to be worked, half a day, or one of those taken out again: some time ago, or in
 * the weeks when what is open is due. */
static void change_calendar(void)
{
	char name[] = "Lịch khác", source[] = "CV 12/UBND", nothing[] = "";
	struct holiday holiday = { .day = app_today(&desk.app) - 5 + any(30),
		.basis = BASIS_LOCAL, .name = name, .source = source, .confidence = nothing,
		.in_use = true };
	struct calendar_change change = { .kind = CALENDAR_PUT, .holiday = &holiday };
	unsigned roles = desk.app.roles;

	if (changed_count == TESTING_COUNT(changed) || (changed_count && any(3) == 0)) {
		change.kind = CALENDAR_REMOVE;
		change.day = changed[any((int)changed_count)];
	} else {
		holiday.kind = day_weekday(holiday.day) >= SATURDAY ? DAY_MADE_UP : DAY_OFF;
		holiday.half = holiday.kind == DAY_OFF && any(4) == 0;
		changed[changed_count++] = holiday.day;
	}
	/* In another window, as if at the same time: what was done here can still be taken back. */
	desk.app.roles |= 1u << ROLE_STATISTICS;
	ck_ok(&desk, calendar_save(&desk.app, &change, NULL, NULL, &desk.err));
	desk.app.roles = roles;
	ck_due_dates_hold(&desk);
	for (size_t i = 0; i < count; i++)
		ck_ok(&desk, process_replay(&desk.app, walked[i].id, &desk.err));
}

/* Some time goes by, in office hours. */
static void wait_a_while(void)
{
	struct moment *now = &desk.app.fixed_now;

	now->second += 60 * any(70);
	if (now->second > 17 * 3600)
		*now = (struct moment){ now->day + 1, 7 * 3600 + 1800 };
}

static void change_user(void)
{
	static const char *const logins[] = { "hong", "mia", "hong", "din", "hong", "re", "hong",
		"mia", "hong", "admin" };

	desk_login(&desk, logins[any(TESTING_COUNT(logins))]);
}

static void ck_all(void)
{
	struct ends ends = { 0 };

	for (size_t i = 0; i < count; i++)
		ends.count[walked[i].state]++;
	desk_login(&desk, "hong");
	ck_queues_hold(&desk);
	ck_figures_hold(&desk, &ends);
	ck_rows_hold(&desk);
	ck_due_dates_hold(&desk);
}

/* Mostly one of the last ones: the others are over. */
static size_t choose_dossier(void)
{
	size_t few = count < 40 || any(8) == 0 ? count : 40;

	return count - 1 - (size_t)any((int)few);
}

static void walk(void)
{
	size_t at = 0;

	for (int step = 0; step < STEPS; step++) {
		if (step % SESSION == 0)
			change_user();
		if (count < DOSSIERS && move_allowed_to(MOVE_ACCEPT, desk.app.roles) && any(6) == 0)
			begin_one();
		if (count == 0)
			continue;
		if (any(3) == 0)
			at = choose_dossier();
		go_on(&walked[at]);
		if (any(60) == 0)
			change_calendar();
		wait_a_while();
		if (step % 240 == 239)
			ck_all();
	}
}

START_TEST(whatever_is_possible_succeeds_and_all_holds)
{
	int64_t records;

	walk();
	ck_all();
	ck_assert_uint_eq(count, DOSSIERS);
	for (int move = 0; move < MOVE_COUNT; move++)
		if (move != MOVE_ARRIVE && move != MOVE_RECOMPUTE)
			ck_assert_msg(made[move] >= 3, "%s only %d times",
				move_name((enum move)move), made[move]);
	for (size_t i = 0; i < count; i++)
		ck_ok(&desk, process_replay(&desk.app, walked[i].id, &desk.err));
	ck_assert_int_gt(desk_int(&desk, "SELECT count(*) FROM dossier_event WHERE move ="
		" 'tinh_lai_han'"), 20);
	ck_ok(&desk, audit_verify(desk.app.store, &records, &desk.err));
	ck_assert_int_gt(records, STEPS / 2);
}
END_TEST

static void setup(void)
{
	const char *text = getenv("MOTCUA_WALK_SEED"); /* another walk, by hand */

	seed = text ? strtoull(text, NULL, 10) : 20230216;
	desk_open(&desk);
}

static void teardown(void)
{
	desk_close(&desk);
}

Suite *process_walk_suite(void)
{
	Suite *suite = suite_create("process_walk");
	TCase *tcase = tcase_create("process_walk");

	tcase_set_timeout(tcase, 300);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, whatever_is_possible_succeeds_and_all_holds);
	suite_add_tcase(suite, tcase);
	return suite;
}
