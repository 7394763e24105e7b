/*
 * calendar_save.h - saving a change of the calendar; what it moves is shown first.
 */
#ifndef MOTCUA_UI_CALENDAR_SAVE_H
#define MOTCUA_UI_CALENDAR_SAVE_H

#include "motcua/app/calendar_change.h"
#include "ui/term/screen.h"

/* Saves a change that moves no due date, and returns 0; *added (may be NULL) is as in
 * calendar_save(). Else 1: scr_moved is opened with the tag, and answers ANSWER_YES where it was
 * saved there. -1 with err where the change is refused. */
int calendar_save_or_show(struct screen *scr, const struct calendar_change *change, int tag,
	int *added, struct err *err);

#endif
