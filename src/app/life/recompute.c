/* recompute.c - due dates after the calendar has changed. */
#include "config.h"

#include "app/life/recompute.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/store/days.h"
#include "motcua/store/dossier.h"
#include "app/life/move.h"

int recompute_begin(struct recompute *recompute, struct app *app, struct err *err)
{
	*recompute = (struct recompute){ .app = app };
	calendar_init(&recompute->before);
	if (days_load(app->store, app_today(app), &recompute->before, err) == 0)
		return 0;
	recompute_release(recompute);
	return -1;
}

void recompute_release(struct recompute *recompute)
{
	calendar_release(&recompute->before);
	free(recompute->item);
	*recompute = (struct recompute){ .app = NULL };
}

static void add(struct recompute *recompute, const struct open_due *open,
	const struct deadline *after)
{
	recompute->item = grow_array(recompute->item, recompute->count, &recompute->cap,
		sizeof *recompute->item);
	recompute->item[recompute->count++] = (struct touched){ open->dossier_id, open->due,
		*after };
}

/* What this change does not touch stays as it is, also where somebody has set it otherwise. */
static bool is_touched(const struct open_due *open, const struct deadline *before,
	const struct deadline *after)
{
	if (moment_compare(before->due, after->due) != 0)
		return moment_compare(open->due, after->due) != 0 ||
			open->provisional != after->provisional;
	return before->provisional != after->provisional &&
		open->provisional != after->provisional &&
		moment_compare(open->due, after->due) == 0;
}

/* A limit that could not be counted before cannot be counted now. */
static int compare(struct recompute *recompute, const struct open_due *open,
	const struct calendar *now, struct err *err)
{
	struct wait_list waits;
	struct reckoning reckoning;
	struct deadline before, after;

	if (waits_get(recompute->app->store, open->dossier_id, &waits, err) < 0)
		return -1;
	reckoning = reckoning_of(open->accepted, open->limit, &waits);
	if (deadline_reckon(&recompute->before, &reckoning, &before, NULL) == 0 &&
		deadline_reckon(now, &reckoning, &after, NULL) == 0 &&
		is_touched(open, &before, &after))
		add(recompute, open, &after);
	wait_list_release(&waits);
	return 0;
}

/* Each limit runs over the office hours of the day of its acceptance. */
static int set_hours(struct recompute *recompute, struct calendar *now, int day, struct err *err)
{
	struct store *store = recompute->app->store;

	return days_load_hours(store, day, &recompute->before, err) < 0 ? -1
		: days_load_hours(store, day, now, err);
}

int recompute_find(struct recompute *recompute, struct err *err)
{
	struct store *store = recompute->app->store;
	struct open_due_list open;
	struct calendar now;
	int status, day = DAY_NONE;

	if (open_due_list(store, recompute->app->unit_id, &open, err) < 0)
		return -1;
	calendar_init(&now);
	status = days_load(store, app_today(recompute->app), &now, err);
	for (size_t i = 0; i < open.count && status == 0; i++) {
		if (open.item[i].accepted.day != day) {
			day = open.item[i].accepted.day;
			status = set_hours(recompute, &now, day, err);
		}
		if (status == 0)
			status = compare(recompute, &open.item[i], &now, err);
	}
	calendar_release(&now);
	open_due_list_release(&open);
	return status;
}

static int write_one(struct app *app, const struct touched *touched, const char *cause,
	struct err *err)
{
	struct dossier dossier = { 0 };
	struct buf before, after;
	struct move_note note = { .at = app_now(app), .text = cause };
	struct life next;
	int status = -1;

	buf_init(&before);
	buf_init(&after);
	if (moment_compare(touched->before, touched->after.due) != 0) {
		moment_put_minute(&before, touched->before);
		moment_put_minute(&after, touched->after.due);
		note.old_value = before.data;
		note.new_value = after.data;
	}
	if (dossier_get(app->store, touched->dossier_id, &dossier, err) == 0) {
		next = dossier_life(&dossier);
		next.due = touched->after.due;
		next.provisional = touched->after.provisional;
		status = move_apply(app, &dossier, MOVE_RECOMPUTE, &next, &note, err);
		if (status == 0)
			status = dossier_update(app->store, &dossier, err);
	}
	dossier_release(&dossier);
	buf_release(&before);
	buf_release(&after);
	return status;
}

int recompute_write(struct recompute *recompute, const char *cause, struct err *err)
{
	for (size_t i = 0; i < recompute->count; i++)
		if (write_one(recompute->app, &recompute->item[i], cause, err) < 0)
			return -1;
	return 0;
}

void recompute_moves(const struct recompute *recompute, const char *cause,
	struct due_move_list *out)
{
	*out = (struct due_move_list){ .cause = xstrdup(cause) };
	for (size_t i = 0; i < recompute->count; i++) {
		const struct touched *touched = &recompute->item[i];
		const struct due_move move = { touched->dossier_id, touched->before,
			touched->after.due };

		if (moment_compare(move.before, move.after) != 0)
			due_move_add(out, &move);
	}
}
