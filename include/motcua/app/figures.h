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

/* Loads facts, names and targets of a window, all of one moment, and computes every figure. days are the --at days
 * of "tai_ngay". The caller releases with indicator_report_release(). */
int figures_load(struct app *app, struct period window, int as_of, const int *at, size_t at_count,
	struct indicator_report *out, struct err *err);
/* The dossiers of a figure: the same facts, the same predicate. */
int figures_dossiers(struct app *app, enum figure figure, const struct scope *scope,
	struct dossier_list *out, struct err *err);

/* A procedure of a listing with what was received for it in the window. */
struct figure_procedure {
	int64_t id;
	char *code, *name;
	int64_t online, paper;
};

struct figure_procedure_list {
	struct figure_procedure *item;
	size_t count, cap;
};

void figure_procedure_list_release(struct figure_procedure_list *list);
/* The procedures of a listing: those most often online first, then those most often on paper,
 * then by code. */
int figures_procedures(struct app *app, enum listing listing, struct period window, int as_of,
	struct figure_procedure_list *out, struct err *err);

/* What stands behind the figures of a window and is in none of them. */
struct figure_basis {
	int64_t voided;      /* dossiers accepted in the window and entered by mistake */
	char *list_document; /* the decisions of the online list, or "" */
};
void figure_basis_release(struct figure_basis *basis);
int figures_basis(struct app *app, struct period window, struct figure_basis *out,
	struct err *err);

#endif
