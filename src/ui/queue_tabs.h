/*
 * queue_tabs.h - the lists of dossiers, with their counts, over the one that is shown.
 */
#ifndef MOTCUA_UI_QUEUE_TABS_H
#define MOTCUA_UI_QUEUE_TABS_H

#include "motcua/app/dossiers.h"
#include "ui/canvas.h"

/* After the queues: all dossiers there are, which can only be searched. */
#define TAB_ALL QUEUE_COUNT
#define TAB_COUNT (QUEUE_COUNT + 1)

/* The name of a list in the title line; translated. */
const char *queue_title(int tab);
/* Draws the tabs, the chosen one reversed and in brackets; returns the rows used. */
int queue_tabs_draw(struct canvas *canvas, const struct queue_counts *counts, int chosen);

#endif
