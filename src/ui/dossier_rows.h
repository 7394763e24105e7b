/*
 * dossier_rows.h - rows of a list of dossiers, in as many columns as the screen is wide.
 */
#ifndef MOTCUA_UI_DOSSIER_ROWS_H
#define MOTCUA_UI_DOSSIER_ROWS_H

#include "motcua/store/dossier.h"
#include "ui/list.h"

struct dossier_rows {
	const struct dossier_list *list;
	int today;
	const char *empty; /* N_(): what to say where there is none */
};

/* Draws the list; who is overdue has "!" and the days. */
void dossier_rows_draw(const struct dossier_rows *rows, struct list *list, struct canvas *canvas);

#endif
