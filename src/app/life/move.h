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
	const char *text, *old_value, *new_value, *asked_by;
	int64_t undoes;
};

/* Checks that the session may make the move, DENIED, and that it is allowed in the state of the
 * dossier, CONFLICT with a sentence that says what would be. */
int move_check(const struct app *app, const struct dossier *dossier, enum move move,
	struct err *err);
/*
 * Makes the move: sets what life_step() says, with what next has chosen of due date, promised
 * day, handler and way of return (NULL: all as it is), appends the event and rewrites the waits;
 * the row itself is the caller's to write.
 */
int move_apply(struct app *app, struct dossier *dossier, enum move move, const struct life *next,
	const struct move_note *note, struct err *err);
/* Appends an event that has made the dossier what it is: its first one, with from_state -1, or,
 * with move -1, one that took it over from a file. One that leads into a wait, by whatever way,
 * keeps the policy that holds for it now. */
int move_event(struct app *app, const struct dossier *dossier, int move, int from_state,
	const struct move_note *note, struct err *err);
/* CONFLICT where the dossier has a code of the portal already. */
int dossier_check_no_code(const struct dossier *dossier, struct err *err);

#endif
