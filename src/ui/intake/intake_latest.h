/*
 * intake_latest.h - the dossier that was accepted last: what is said of it, its receipt, and what
 * the next one may go on from.
 */
#ifndef MOTCUA_UI_INTAKE_LATEST_H
#define MOTCUA_UI_INTAKE_LATEST_H

#include "ui/intake/intake_work.h"

struct intake_latest {
	int64_t dossier_id, citizen_id, procedure_id; /* 0: none yet */
	char *what; /* in words; the screen's to make and to free */
};

/* Remembers what was accepted, before the form is emptied. */
void intake_latest_set(struct intake_latest *latest, const struct intake_work *work,
	const struct accepted *accepted);
/* Prints the receipt, and says in one sentence what happened. */
void intake_latest_tell(struct screen *scr, const struct accepted *accepted);
/* The same of a slip that was entered later: the citizen has it already. */
void intake_latest_tell_late(const struct accepted *accepted);
/* Prints the receipt once more. */
void intake_latest_print(struct screen *scr, const struct intake_latest *latest);
/* Two rows that say what it was and what can follow. */
void intake_latest_draw(const struct intake_latest *latest, struct canvas *body, int row);

#endif
