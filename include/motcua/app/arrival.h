/*
 * arrival.h - dossiers that wait for acceptance: how they arrive by post, and how an intake takes
 * them up.
 */
#ifndef MOTCUA_APP_ARRIVAL_H
#define MOTCUA_APP_ARRIVAL_H

#include "motcua/app/intake.h"

/* Everything that is wrong with an arrival at once, under the names that arrival_note() gives;
 * reads nothing from the store. */
void arrival_check(struct app *app, const struct intake *intake, const char *tracking,
	struct problem_list *problems);
/*
 * Notes that the post has brought a dossier: who has sent it, the procedure, when it counts as
 * submitted (intake->filed, the signing of the record of receipt, Decision 45/2016 art. 7; now
 * where it is MOMENT_NONE) and its tracking number (may be ""). It waits for acceptance. INVALID
 * with "ho_va_ten", "thu_tuc", "nop_luc" (in the future) or "ma_buu_gui" (a wrong check digit).
 */
int arrival_note(struct app *app, struct intake *intake, const char *tracking, int64_t *id,
	struct err *err);
/* Fills an intake from a dossier that waits for acceptance: people, procedure, channel, code of
 * the portal. Accepted, it becomes that dossier; its number is given then. CONFLICT where it does
 * not wait any more. The caller releases, also after -1. */
int arrival_intake(struct app *app, int64_t dossier_id, struct intake *out, struct err *err);

#endif
