/*
 * recompute.h - inside the app layer: the due dates that a change of the calendar moves.
 *
 * recompute_begin() keeps the calendar as it is; the change is made in the running transaction;
 * recompute_find() compares, recompute_write() makes one event for each dossier that it touches.
 */
#ifndef MOTCUA_APP_RECOMPUTE_H
#define MOTCUA_APP_RECOMPUTE_H

#include "motcua/app/app.h"
#include "motcua/core/deadline.h"
#include "motcua/store/due.h"

/* A dossier that a change touches: its day moves, or is firm or provisional from now on. */
struct touched {
	int64_t dossier_id;
	struct moment before;
	struct deadline after;
};

struct recompute {
	struct app *app;
	struct calendar before;
	struct touched *item;
	size_t count, cap;
};

int recompute_begin(struct recompute *recompute, struct app *app, struct err *err);
int recompute_find(struct recompute *recompute, struct err *err);
/* cause is what the events say. */
int recompute_write(struct recompute *recompute, const char *cause, struct err *err);
/* Those whose day or hour is another. */
void recompute_moves(const struct recompute *recompute, const char *cause,
	struct due_move_list *out);
void recompute_release(struct recompute *recompute);

#endif
