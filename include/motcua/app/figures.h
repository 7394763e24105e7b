/*
 * figures.h - the chairman's numbers, and the dossiers behind each.
 */
#ifndef MOTCUA_APP_FIGURES_H
#define MOTCUA_APP_FIGURES_H

#include "motcua/app/app.h"
#include "motcua/core/indicator.h"
#include "motcua/report/indicators.h"
#include "motcua/store/dossier.h"
#include "motcua/store/target.h"

/* Loads facts, names and targets of a window and computes every figure. days are the --at days
 * of "tai_ngay". The caller releases with indicator_report_release(). */
int figures_load(struct app *app, struct period window, int as_of, const int *at, size_t at_count,
	struct indicator_report *out, struct err *err);
/* The dossiers of a figure: the same facts, the same predicate. */
int figures_dossiers(struct app *app, enum figure figure, const struct scope *scope,
	struct dossier_list *out, struct err *err);
/* Procedures of the online list without an online dossier in the window, those most often on
 * paper first. */
int figures_zero_procedures(struct app *app, struct period window, int as_of,
	struct procedure_list *out, struct err *err);

#endif
