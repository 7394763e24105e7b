/*
 * month_grid.h - a month as a small calendar, with a letter beside each day that is special.
 */
#ifndef MOTCUA_UI_MONTH_GRID_H
#define MOTCUA_UI_MONTH_GRID_H

#include "motcua/store/days.h"
#include "ui/term/canvas.h"

#define MONTH_GRID_COLS 22

/* True where a row is a projection that nobody has announced. */
bool holiday_is_proposal(const struct holiday *holiday);
/* Draws the month of a day in MONTH_GRID_COLS columns and 11 rows: weeks from Monday, the day
 * itself reversed; after a day off "*", after a proposed one "?", after a made-up working day
 * "+". What the letters mean stands below. */
void month_grid_draw(struct canvas *canvas, int day, const struct holiday_list *days);

#endif
