/*
 * grid_parts.h - what the files of the table on paper share.
 */
#ifndef MOTCUA_SRC_REPORT_GRID_PARTS_H
#define MOTCUA_SRC_REPORT_GRID_PARTS_H

#include "report/grid.h"

#define GRID_PAD 2.5 /* inside a box */

/* Sets size and edges of the columns. */
void grid_find_widths(struct grid *grid, const struct paper *paper);

#endif
