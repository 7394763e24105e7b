/*
 * process_work.h - inside the app layer: a dossier with its events, while a step is made.
 */
#ifndef MOTCUA_APP_PROCESS_WORK_H
#define MOTCUA_APP_PROCESS_WORK_H

#include "motcua/app/process.h"

struct work {
	struct app *app;
	struct dossier dossier;
	struct event_list events;
	struct life_event *lives; /* of the events */
};

int work_load(struct work *work, struct app *app, int64_t id, struct err *err);
void work_release(struct work *work);

/* The event that is in force last, or NULL. */
const struct event *work_last(const struct work *work);
/* The last moment at which the state changed, or the day of the result where that is later:
 * nothing can have happened before it. Without such an event, and after an import, the
 * acceptance; a wait that an import has told of began when it did, and cannot end before. */
struct moment work_since(const struct work *work);
/* When a step happened. */
struct moment work_moment(const struct work *work, const struct step *step);

/* True for the moves that a wait is meant to end with. */
bool work_ends_wait(enum move move);
/* The due date after the wait that ends at a moment; MOMENT_NONE: as it stands, while one may
 * last. */
int work_due_after(const struct work *work, struct moment end, struct deadline *out,
	struct err *err);

#endif
