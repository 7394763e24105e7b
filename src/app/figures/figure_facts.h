/*
 * figure_facts.h - inside the app layer: what the figures of a window are counted from.
 */
#ifndef MOTCUA_APP_FIGURE_FACTS_H
#define MOTCUA_APP_FIGURE_FACTS_H

#include "motcua/app/app.h"
#include "motcua/core/indicator.h"

struct figure_facts {
	struct fact *fact; /* a replaced procedure's count for the one that took its place */
	char **code;       /* of the dossiers, same index; NULL where not asked for */
	size_t fact_count;
	struct procedure_fact *procedure; /* at the end of the window */
	size_t procedure_count;
};

/* The facts of the dossiers accepted in a window. The caller releases. */
int figure_facts_load(struct app *app, struct period window, bool codes, struct figure_facts *out,
	struct err *err);
void figure_facts_release(struct figure_facts *facts);

#endif
