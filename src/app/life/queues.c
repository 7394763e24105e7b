/* queues.c - the lists of what has to be done, as the office looks at them today. */
#include "config.h"

#include "motcua/app/dossiers.h"
#include "motcua/app/settings.h"

/* Hits that are looked at when a queue is searched. */
#define MOST_HITS 1000

#define HOUR 3600

/* So many working days after today. */
static int working_day(const struct calendar *cal, int today, int64_t count)
{
	int day = today;

	while (count-- > 0)
		day = calendar_next_working(cal, day);
	return day;
}

static int view_now(struct app *app, struct queue_view *out, struct err *err)
{
	struct calendar cal;
	int64_t soon, hours;

	if (setting_value(app, SETTING_DUE_SOON_DAYS, &soon, err) < 0 ||
		setting_value(app, SETTING_PENDING_HOURS, &hours, err) < 0 ||
		app_calendar(app, &cal, err) < 0)
		return -1;
	*out = (struct queue_view){ .unit_id = app->unit_id, .officer_id = app->officer_id,
		.today = app_today(app) };
	out->next_working = working_day(&cal, out->today, 1);
	out->soon = working_day(&cal, out->today, soon);
	out->pending_before = calendar_hours_ago(&cal, app_now(app), (int)hours * HOUR);
	calendar_release(&cal);
	return 0;
}

int dossiers_queue_counts(struct app *app, struct queue_counts *out, struct err *err)
{
	*out = (struct queue_counts){ 0 };
	if (app_require(app, OP_VIEW, err) < 0 || view_now(app, &out->view, err) < 0)
		return -1;
	for (int queue = 0; queue < QUEUE_COUNT; queue++)
		if (queue_count(app->store, &out->view, (enum queue)queue, &out->count[queue],
			    err) < 0)
			return -1;
	return 0;
}

int dossiers_queue(struct app *app, enum queue queue, struct queue_part part, size_t limit,
	struct dossier_list *out, struct err *err)
{
	struct queue_view view;

	*out = (struct dossier_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0 || view_now(app, &view, err) < 0)
		return -1;
	return queue_list(app->store, &view, queue, part, limit, out, err);
}

int dossiers_queue_groups(struct app *app, enum queue queue, enum queue_by by,
	struct queue_groups *out, struct err *err)
{
	struct queue_view view;

	*out = (struct queue_groups){ 0 };
	if (app_require(app, OP_VIEW, err) < 0 || view_now(app, &view, err) < 0)
		return -1;
	return queue_group_list(app->store, &view, queue, by, out, err);
}

int dossiers_queue_search(struct app *app, enum queue queue, struct queue_part part,
	const char *query, size_t limit, struct dossier_list *out, bool *more, struct err *err)
{
	struct queue_view view;

	*more = false;
	if (dossiers_search(app, query, MOST_HITS, out, err) < 0)
		return -1;
	*more = out->count == MOST_HITS;
	if (view_now(app, &view, err) < 0 ||
		queue_keep(app->store, &view, queue, part, out, err) < 0) {
		dossier_list_release(out);
		return -1;
	}
	*more |= out->count > limit;
	while (out->count > limit)
		dossier_release(&out->item[--out->count]);
	return 0;
}
