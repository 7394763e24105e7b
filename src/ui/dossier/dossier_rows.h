/*
 * dossier_rows.h - rows of a list of dossiers, in as many columns as the screen is wide.
 */
#ifndef MOTCUA_UI_DOSSIER_ROWS_H
#define MOTCUA_UI_DOSSIER_ROWS_H

#include "motcua/app/app.h"
#include "motcua/core/calendar.h"
#include "motcua/store/dossier.h"
#include "ui/widget/list.h"

struct dossier_rows {
	const struct dossier_list *list;
	int today;
	const struct calendar *cal;
	struct moment pending_before; /* what was filed earlier waits too long; zero: nothing */
	bool who;          /* whose turn it is matters more than when it was accepted */
	const char *empty; /* N_(): what to say where there is none */
};

/* Draws the list; who is overdue has "!" and the working days. */
void dossier_rows_draw(const struct dossier_rows *rows, struct list *list, struct canvas *canvas);
/* What a narrow list cuts off, in one row: a second one would come and go with the selection. */
void put_dossier_line(struct buf *out, const struct dossier *dossier);
/* Keeps a dossier that has just left the list at its old place; nothing where it is there. */
int dossier_rows_keep(struct app *app, struct dossier_list *rows, size_t at, int64_t id,
	struct err *err);
/* Appends who has a dossier in hand: who works on it, else who took it in. */
void put_in_hand(struct buf *out, const struct dossier *dossier);

#endif
