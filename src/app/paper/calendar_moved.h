/*
 * calendar_moved.h - inside the app layer: who is told of a moved due date.
 */
#ifndef MOTCUA_APP_CALENDAR_MOVED_H
#define MOTCUA_APP_CALENDAR_MOVED_H

#include "motcua/app/calendar_change.h"
#include "motcua/store/due.h"

/* Reads people and villages to moves. */
int moved_read(struct app *app, const struct due_move_list *moves, struct moved_list *out,
	struct err *err);

#endif
