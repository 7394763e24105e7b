/*
 * dossiers_read.c - finding dossiers and looking at them.
 */
#include "config.h"

#include "motcua/app/dossiers.h"

#include <stdlib.h>

#include "motcua/store/store.h"
#include "app/session/operation.h"
#include "app/life/process_check.h"

/* Counts the deadline with the waits; where they do not fit together, looking at the dossier is
 * the way to find out. */
static void reckon(struct app *app, struct dossier_detail *detail)
{
	const struct dossier *dossier = &detail->dossier;
	const struct reckoning reckoning =
		reckoning_of(dossier->accepted, dossier->limit, &detail->waits);

	detail->uncounted = deadline_reckon(&detail->calendar, &reckoning, &detail->deadline,
		&detail->steps) < 0;
	if (detail->uncounted)
		return;
	detail->is_judged = dossier->withdrawn == DAY_NONE && dossier->state != STATE_VOID &&
		national_judge(&detail->calendar, &reckoning, dossier->resolved, app_today(app),
			&detail->national) == 0;
	detail->differs = moment_compare(detail->deadline.due, dossier->due) != 0;
}

/* Why the due date is what it is, where it was computed here. */
static int explain(struct app *app, struct dossier_detail *detail, struct err *err)
{
	const struct dossier *dossier = &detail->dossier;
	bool accepted = dossier->accepted.day != DAY_NONE;

	if (waits_get(app->store, dossier->id, &detail->waits, err) < 0 ||
		app_calendar_of(app, accepted ? dossier->accepted.day : app_today(app),
			&detail->calendar, err) < 0)
		return -1;
	detail->deadline = (struct deadline){ dossier->due, dossier->provisional };
	if (!due_is_counted(dossier->due_binding) || !accepted ||
		dossier->limit.unit == LIMIT_UNKNOWN)
		return 0;
	reckon(app, detail);
	return 0;
}

static bool was_asked(const struct event_list *events)
{
	struct life_event *lives = event_lives(events);
	bool asked = life_count(lives, events->count).supplements > 0;

	free(lives);
	return asked;
}

/* Until when a supplement can be asked for: once, while somebody works on it. */
static int find_supplement(struct app *app, struct dossier_detail *detail, struct err *err)
{
	const struct dossier *dossier = &detail->dossier;

	detail->supplement_until = DAY_NONE;
	if (dossier->accepted.day == DAY_NONE ||
		move_target(dossier->state, MOVE_ASK_SUPPLEMENT) < 0 || was_asked(&detail->events))
		return 0;
	return supplement_last_day(app, dossier, &detail->supplement_until, err);
}

int dossiers_detail_again(struct app *app, int64_t id, struct dossier_detail *out, struct err *err)
{
	*out = (struct dossier_detail){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	if (dossier_get(app->store, id, &out->dossier, err) == 0 &&
		dossier_papers(app->store, id, &out->papers, err) == 0 &&
		event_list(app->store, id, &out->events, err) == 0 && explain(app, out, err) == 0 &&
		find_supplement(app, out, err) == 0)
		return 0;
	dossier_detail_release(out);
	return -1;
}

int dossiers_detail(struct app *app, int64_t id, struct dossier_detail *out, struct err *err)
{
	const struct record record = { .action = "xem", .object = "dossier", .id = id };

	if (dossiers_detail_again(app, id, out, err) < 0)
		return -1;
	if (operation_note(app, &record, false, err) == 0)
		return 0;
	dossier_detail_release(out);
	return -1;
}

void dossier_detail_release(struct dossier_detail *detail)
{
	dossier_release(&detail->dossier);
	paper_list_release(&detail->papers);
	event_list_release(&detail->events);
	wait_list_release(&detail->waits);
	deadline_steps_release(&detail->steps);
	calendar_release(&detail->calendar);
}

int dossiers_search(struct app *app, const char *query, size_t limit, struct dossier_list *out,
	struct err *err)
{
	*out = (struct dossier_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return dossier_search(app->store, query, limit, out, err);
}
