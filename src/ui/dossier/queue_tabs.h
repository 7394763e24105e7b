/*
 * queue_tabs.h - the lists of dossiers, with their counts, over the one that is shown.
 */
#ifndef MOTCUA_UI_QUEUE_TABS_H
#define MOTCUA_UI_QUEUE_TABS_H

#include "motcua/app/dossiers.h"
#include "ui/term/canvas.h"

/* After the queues: all dossiers there are, which can only be searched. */
#define TAB_ALL QUEUE_COUNT
#define TAB_COUNT (QUEUE_COUNT + 1)

/* The name of a list in the title line; translated. */
const char *queue_title(int tab);
/* True where a list says itself that it is urgent as soon as it has a row. */
bool queue_is_urgent(int tab);
/* The next tab (step 1) or the one before (-1); queues without a dossier are folded away. */
int queue_tab_beside(const struct queue_counts *counts, int tab, int step);
/* Draws the tabs, the chosen one reversed and in brackets, in at most so many rows, those around
 * the chosen one; returns the rows used. */
int queue_tabs_draw(struct canvas *canvas, const struct queue_counts *counts, int chosen,
	int max_rows);

#endif
