/*
 * process_check.h - inside the app layer: whether a step can be made, and what is wrong with it.
 */
#ifndef MOTCUA_APP_PROCESS_CHECK_H
#define MOTCUA_APP_PROCESS_CHECK_H

#include "app/life/process_work.h"

/* Whether the move can be made now, as far as the row of the dossier tells: state, rights. */
int dossier_possible(struct app *app, const struct dossier *dossier, enum move move,
	struct err *err);
/* The same with what the events say against it. */
int work_possible(const struct work *work, enum move move, struct err *err);
/* The problems and warnings of process.h. */
int work_check(const struct work *work, const struct step *step, struct problem_list *problems,
	struct err *err);
int work_warn(const struct work *work, const struct step *step, struct warning_list *out,
	struct err *err);

/* The last day on which a supplement is to be asked for, as the setting says; DAY_NONE where it
 * cannot be counted. */
int supplement_last_day(struct app *app, const struct dossier *dossier, int *day,
	struct err *err);

#endif
