/*
 * move.h - inside the app layer: one step in the life of a dossier.
 */
#ifndef MOTCUA_APP_MOVE_H
#define MOTCUA_APP_MOVE_H

#include "motcua/app/app.h"
#include "motcua/store/dossier.h"

/* What an event says beside the states. NULL strings mean "". */
struct move_note {
	struct moment at;
	const char *text, *old_value, *new_value;
};

/* Checks that the move is allowed in the state of the dossier. CONFLICT with a sentence that
 * says what would be. */
int move_check(const struct dossier *dossier, enum move move, struct err *err);
/* Sets the new state and appends the event; the row itself is the caller's to write. */
int move_apply(struct app *app, struct dossier *dossier, enum move move,
	const struct move_note *note, struct err *err);
/* Appends the event of a step that has no state before it. */
int move_event(struct app *app, const struct dossier *dossier, enum move move, int from_state,
	const struct move_note *note, struct err *err);
/* The moment of something that was done on a day: now if today, else the day, but not before
 * the acceptance. */
struct moment move_moment(const struct app *app, const struct dossier *dossier, int day);

#endif
