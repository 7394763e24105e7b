/* process_holds.c - what holds at every moment for all dossiers of a desk. */
#include "config.h"

#include "process_holds.h"

#include <stdio.h>
#include <stdlib.h>

#include "motcua/app/dossiers.h"
#include "motcua/app/figures.h"
#include "motcua/core/ii06a.h"

#define MOST 10000
#define FIRST_DAY day_make(2023, 1, 1)
#define LAST_DAY  day_make(2023, 12, 31)

/* ---- queues */

static bool is_worked_on(const struct dossier *dossier)
{
	return dossier->state == STATE_RECEIVED || dossier->state == STATE_PROCESSING;
}

/* The queues that go by the due date. */
static bool is_urgent(const struct dossier *dossier, const struct queue_view *view,
	enum queue queue)
{
	int due = dossier->due.day;

	if (!is_worked_on(dossier) || due == DAY_NONE)
		return false;
	if (queue == QUEUE_OVERDUE)
		return due < view->today;
	if (queue == QUEUE_DUE_TODAY)
		return due == view->today;
	if (queue == QUEUE_DUE_SOON)
		return due > view->today && due <= view->soon;
	return due <= view->next_working && dossier->promised == DAY_NONE &&
		dossier->accepted.day < view->today;
}

static bool is_finished(enum dossier_state state)
{
	return state == STATE_RETURNED || state == STATE_WITHDRAWN || state == STATE_VOID ||
		state == STATE_DECLINED;
}

/* Whether a dossier belongs in a queue, by the words of queue.h. */
static bool belongs(const struct dossier *dossier, const struct queue_view *view,
	enum queue queue)
{
	enum dossier_state state = dossier->state;
	bool posts = dossier->return_method == RETURN_POSTAL;
	bool lies = state == STATE_RESULT || state == STATE_REFUSED;

	switch ((int)queue) {
	case QUEUE_MINE:
		return state == STATE_PROCESSING && dossier->handler_id == view->officer_id;
	case QUEUE_PENDING_LONG:
		return state == STATE_PENDING &&
			moment_compare(dossier->filed, view->pending_before) < 0;
	case QUEUE_PENDING:
		return state == STATE_PENDING;
	case QUEUE_TO_FORWARD:
		return state == STATE_RECEIVED;
	case QUEUE_SPECIALIST:
		return state == STATE_PROCESSING;
	case QUEUE_CITIZEN:
		return state == STATE_SUPPLEMENT || state == STATE_FINANCE;
	case QUEUE_STOPPED:
		return state == STATE_STOPPED;
	case QUEUE_RESULT:
		return state == STATE_POST_RETURNED || (lies && !posts);
	case QUEUE_TO_POST:
		return lies && posts;
	case QUEUE_POSTED:
		return state == STATE_POSTED;
	case QUEUE_POST_RETURNED:
		return state == STATE_POST_RETURNED;
	case QUEUE_NOT_ON_PORTAL:
		return !*dossier->portal_code && dossier->origin == ORIGIN_DESK &&
			state != STATE_VOID && dossier->accepted.day != DAY_NONE;
	case QUEUE_OPEN:
		return !is_finished(state);
	case QUEUE_RECENT:
		return dossier->accepted.day != DAY_NONE &&
			dossier->accepted.day > view->today - 30;
	default:
		return is_urgent(dossier, view, queue);
	}
}

static bool stands_in(const struct dossier_list *list, int64_t id)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->item[i].id == id)
			return true;
	return false;
}

static void ck_queue(struct desk *desk, const struct queue_counts *counts, enum queue queue,
	const struct dossier_list *all)
{
	const struct queue_part whole = { QUEUE_WHOLE, 0 };
	struct dossier_list list;

	ck_ok(desk, dossiers_queue(&desk->app, queue, whole, MOST, &list, &desk->err));
	ck_assert_msg(counts->count[queue] == (int64_t)list.count, "queue %d counts %d, lists %zu",
		(int)queue, (int)counts->count[queue], list.count);
	for (size_t i = 0; i < all->count; i++) {
		bool wanted = belongs(&all->item[i], &counts->view, queue);

		if (stands_in(&list, all->item[i].id) != wanted)
			ck_abort_msg("%d in %s: %s queue %d", (int)all->item[i].id,
				vocab_name(&vocab_state, (int)all->item[i].state),
				wanted ? "not in" : "in", (int)queue);
	}
	dossier_list_release(&list);
}

static void load_all(struct desk *desk, struct dossier_list *out)
{
	int64_t count = desk_int(desk, "SELECT count(*) FROM dossier");
	int64_t id[MOST];

	ck_assert_int_le(count, MOST);
	for (int64_t i = 0; i < count; i++)
		id[i] = i + 1;
	ck_ok(desk, dossier_list_ids(desk->app.store, id, (size_t)count, out, &desk->err));
	ck_assert_uint_eq(out->count, (size_t)count);
}

void ck_queues_hold(struct desk *desk)
{
	struct dossier_list all;
	struct queue_counts counts;

	load_all(desk, &all);
	ck_ok(desk, dossiers_queue_counts(&desk->app, &counts, &desk->err));
	for (int queue = 0; queue < QUEUE_COUNT; queue++)
		ck_queue(desk, &counts, (enum queue)queue, &all);
	dossier_list_release(&all);
}

/* ---- due dates */

static void ck_due_date(struct desk *desk, const struct dossier *dossier)
{
	struct reckoning reckoning = { .accepted = dossier->accepted, .limit = dossier->limit,
		.policy = RECKONING_AS_KEPT };
	struct event_list events;
	struct life_event *lives;
	struct wait_list waits;
	struct calendar cal;
	struct deadline due;

	ck_ok(desk, event_list(desk->app.store, dossier->id, &events, &desk->err));
	lives = event_lives(&events);
	life_waits(lives, events.count, &waits);
	reckoning.wait = waits.item;
	reckoning.waits = waits.count;
	ck_ok(desk, app_calendar_of(&desk->app, dossier->accepted.day, &cal, &desk->err));
	ck_assert_int_eq(deadline_reckon(&cal, &reckoning, &due, NULL), 0);
	ck_assert_msg(moment_compare(due.due, dossier->due) == 0 &&
			due.provisional == dossier->provisional,
		"%d in %s is due %d days %d seconds apart from what is counted", (int)dossier->id,
		vocab_name(&vocab_state, (int)dossier->state), dossier->due.day - due.due.day,
		dossier->due.second - due.due.second);
	calendar_release(&cal);
	wait_list_release(&waits);
	free(lives);
	event_list_release(&events);
}

void ck_due_date_holds(struct desk *desk, const struct dossier *dossier)
{
	if ((is_worked_on(dossier) || wait_of_state(dossier->state) >= 0) &&
		dossier->due_binding == DUE_COMPUTED)
		ck_due_date(desk, dossier);
}

void ck_due_dates_hold(struct desk *desk)
{
	struct dossier_list all;

	load_all(desk, &all);
	for (size_t i = 0; i < all.count; i++)
		ck_due_date_holds(desk, &all.item[i]);
	dossier_list_release(&all);
}

/* ---- figures */

static int64_t sum(const struct ends *ends, const enum dossier_state *state)
{
	int64_t out = 0;

	for (; *state != STATE_COUNT; state++)
		out += ends->count[*state];
	return out;
}

static void ck_tally(const int64_t *count, const struct ends *ends)
{
	static const enum dossier_state open[] = { STATE_RECEIVED, STATE_PROCESSING,
		STATE_SUPPLEMENT, STATE_FINANCE, STATE_STOPPED, STATE_COUNT };
	static const enum dossier_state resolved[] = { STATE_RESULT, STATE_POSTED,
		STATE_POST_RETURNED, STATE_RETURNED, STATE_REFUSED, STATE_COUNT };
	int64_t now_open = count[FIGURE_OPEN_IN_TIME] + count[FIGURE_OPEN_OVERDUE];

	ck_assert_int_eq(count[FIGURE_RESOLVED], sum(ends, resolved));
	ck_assert_int_eq(now_open, sum(ends, open));
	ck_assert_int_eq(count[FIGURE_WITHDRAWN], ends->count[STATE_WITHDRAWN]);
	ck_assert_int_eq(count[FIGURE_RETURNED],
		ends->count[STATE_RETURNED] + ends->count[STATE_POSTED]);
	ck_assert_int_eq(count[FIGURE_WAITING], ends->count[STATE_SUPPLEMENT] +
		ends->count[STATE_FINANCE] + ends->count[STATE_STOPPED]);
	ck_assert_int_eq(count[FIGURE_RECEIVED],
		count[FIGURE_RESOLVED] + now_open + count[FIGURE_WITHDRAWN]);
	ck_assert_int_eq(count[FIGURE_RECEIVED], count[FIGURE_ONLINE] +
		count[FIGURE_IN_PERSON] + count[FIGURE_POSTAL]);
	ck_assert_int_eq(count[FIGURE_RESOLVED],
		count[FIGURE_EARLY] + count[FIGURE_ON_TIME] + count[FIGURE_LATE]);
}

static void ck_form(const struct fact *fact, size_t count, struct period period)
{
	struct ii06a row = { { 0 } };
	const int64_t *c = row.column;

	for (size_t i = 0; i < count; i++)
		ii06a_add(&row, &fact[i], period);
	ck_assert_int_eq(c[3], c[4] + c[5] + c[6]);
	ck_assert_int_eq(c[7], c[8] + c[9] + c[10]);
	ck_assert_int_eq(c[11], c[12] + c[13]);
	ck_assert_int_eq(c[3], c[7] + c[11]);
}

/* What was withdrawn or is stopped counts in column (9). */
static void ck_column_9(const struct fact *fact, size_t count, const struct ends *ends)
{
	const struct period year = { FIRST_DAY, LAST_DAY };
	int64_t found = 0;

	for (size_t i = 0; i < count; i++) {
		struct ii06a row = { { 0 } };

		if (fact[i].state != STATE_WITHDRAWN && fact[i].state != STATE_STOPPED)
			continue;
		ii06a_add(&row, &fact[i], year);
		found += row.column[II06A_ON_TIME];
	}
	ck_assert_int_eq(found, ends->count[STATE_WITHDRAWN] + ends->count[STATE_STOPPED]);
}

void ck_figures_hold(struct desk *desk, const struct ends *ends)
{
	const struct period year = { FIRST_DAY, LAST_DAY };
	int today = app_today(&desk->app);
	struct indicator_report report;
	struct figure_basis basis = { 0 };

	ck_ok(desk, figures_load(&desk->app, year, today, NULL, 0, &report, &desk->err));
	ck_tally(report.tally.count, ends);
	for (int from = FIRST_DAY; from <= today; from += 17)
		ck_form(report.fact, report.fact_count, (struct period){ from, from + 30 });
	ck_column_9(report.fact, report.fact_count, ends);
	indicator_report_release(&report);
	ck_ok(desk, figures_basis(&desk->app, year, &basis, &desk->err));
	ck_assert_int_eq(basis.voided, ends->count[STATE_VOID]);
	figure_basis_release(&basis);
}

/* ---- rows */

/* How often a move of a dossier is in force. */
#define MADE(move) \
	"(SELECT count(*) FROM dossier_event e WHERE e.dossier_id = d.id AND e.move = '" move "'" \
	" AND NOT EXISTS (SELECT 1 FROM dossier_event u WHERE u.undoes = e.id))"

/* Each finds what must not be. */
static const char *const nowhere[] = {
	"dossier WHERE resolved_day < accepted_day OR returned_day < resolved_day"
		" OR withdrawn_day < accepted_day",
	"dossier WHERE (state IN ('da_co_ket_qua', 'da_giao_buu_chinh', 'buu_chinh_hoan', 'da_tra',"
		" 'tu_choi')) AND resolved_day IS NULL",
	"dossier WHERE state IN ('da_tra', 'da_giao_buu_chinh')"
		" AND (returned_day IS NULL OR returned_by IS NULL)",
	"dossier WHERE state IN ('da_co_ket_qua', 'buu_chinh_hoan', 'tu_choi', 'tiep_nhan',"
		" 'dang_xu_ly') AND returned_day IS NOT NULL",
	"dossier WHERE state = 'rut' AND withdrawn_day IS NULL",
	"dossier d WHERE state IN ('tiep_nhan', 'dang_xu_ly') AND EXISTS (SELECT 1 FROM"
		" clock_interval c WHERE c.dossier_id = d.id AND c.closed_at IS NULL)",
	"dossier d WHERE state IN ('cho_bo_sung', 'cho_nghia_vu_tai_chinh', 'dung') AND (SELECT"
		" count(*) FROM clock_interval c WHERE c.dossier_id = d.id"
		" AND c.closed_at IS NULL) <> 1",
	"dossier d WHERE (SELECT count(*) FROM postal_item i"
		" WHERE i.dossier_id = d.id AND i.state IN ('da_giao', 'moi_lan_hai'))"
		" <> (d.state = 'da_giao_buu_chinh')",
	"dossier d WHERE d.state <> 'huy' AND (SELECT count(*) FROM postal_item i"
		" WHERE i.dossier_id = d.id AND i.state = 'phat_thanh_cong')"
		" <> (d.state = 'da_tra' AND d.returned_by = 'buu_chinh')",
	"dossier d WHERE (SELECT count(*) FROM postal_item i WHERE i.dossier_id = d.id"
		" AND i.state <> 'cho_giao') <> " MADE("giao_buu_chinh"),
	"dossier d WHERE (SELECT count(*) FROM postal_item i WHERE i.dossier_id = d.id"
		" AND i.state = 'that_lac') <> " MADE("that_lac"),
	"dossier d WHERE (SELECT count(*) FROM postal_item i WHERE i.dossier_id = d.id"
		" AND i.state = 'chuyen_hoan') <> " MADE("chuyen_hoan"),
	"postal_item i WHERE (i.done_day IS NULL) <> (i.state IN ('cho_giao', 'da_giao',"
		" 'moi_lan_hai')) OR i.done_day < i.sent_day",
	"dossier d WHERE (d.state = 'khong_tiep_nhan') <> (SELECT count(*) FROM intake_refusal r"
		" WHERE r.dossier_id = d.id AND r.kind = 'tu_choi')",
	"dossier d WHERE (d.code IS NULL) <> (d.accepted_day IS NULL)",
	"dossier d WHERE d.collector <> '' AND d.state NOT IN ('da_tra', 'huy')",
};

void ck_rows_hold(struct desk *desk)
{
	for (size_t i = 0; i < TESTING_COUNT(nowhere); i++) {
		char sql[600];
		int64_t found;

		snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", nowhere[i]);
		found = desk_int(desk, sql);
		ck_assert_msg(found == 0, "%d of %s", (int)found, nowhere[i]);
	}
}
