/* process_work.c - a dossier with its events, and the moments they allow. */
#include "config.h"

#include "app/life/process_work.h"

#include <stdlib.h>

#include "motcua/base/i18n.h"
#include "motcua/store/store.h"

int work_load(struct work *work, struct app *app, int64_t id, struct err *err)
{
	*work = (struct work){ .app = app };
	if (dossier_get(app->store, id, &work->dossier, err) < 0 ||
		event_list(app->store, id, &work->events, err) < 0) {
		work_release(work);
		return -1;
	}
	work->lives = event_lives(&work->events);
	return 0;
}

void work_release(struct work *work)
{
	dossier_release(&work->dossier);
	event_list_release(&work->events);
	free(work->lives);
	work->lives = NULL;
}

const struct event *work_last(const struct work *work)
{
	size_t last = life_last(work->lives, work->events.count);

	return last < work->events.count ? &work->events.item[last] : NULL;
}

/* When the wait that lasts began, or MOMENT_NONE. */
static struct moment waits_since(const struct work *work)
{
	struct moment since = MOMENT_NONE;
	struct wait_list waits;

	life_waits(work->lives, work->events.count, &waits);
	if (wait_is_open(&waits))
		since = waits.item[waits.count - 1].from;
	wait_list_release(&waits);
	return since;
}

struct moment work_since(const struct work *work)
{
	struct moment since = work->dossier.accepted, wait = waits_since(work);

	if (since.day == DAY_NONE)
		since = work->dossier.filed;
	for (size_t i = 0; i < work->events.count; i++) {
		const struct life_event *event = &work->lives[i];

		/* What was taken back has not happened, and an import tells no moment. */
		if (event->move < 0 || event->undoes ||
			event->from_state == (int)event->after.state)
			continue;
		if (!life_undone(work->lives, work->events.count, i))
			since = event->at;
	}
	if (wait.day != DAY_NONE && moment_compare(wait, since) > 0)
		since = wait;
	/* The day of a result that was corrected, or that an import has told. */
	if (work->dossier.resolved != DAY_NONE && work->dossier.resolved > since.day)
		since = (struct moment){ work->dossier.resolved, 0 };
	return since;
}

struct moment work_moment(const struct work *work, const struct step *step)
{
	struct moment now = app_now(work->app), since = work_since(work), at = step->at;

	if (at.day == DAY_NONE)
		return now;
	if (!step->day_only)
		return at;
	if (at.day == now.day)
		return now;
	at.second = 0;
	return at.day == since.day ? since : at;
}
