/*
 * grid.h - the table of a report on paper: widths, headings, rows.
 */
#ifndef MOTCUA_SRC_REPORT_GRID_H
#define MOTCUA_SRC_REPORT_GRID_H

#include "motcua/report/report.h"
#include "report/paper.h"

struct grid {
	const struct report *report;
	double size;                      /* of the letters */
	size_t count;                     /* columns in print */
	size_t column[REPORT_COLUMNS];    /* of the report */
	double left[REPORT_COLUMNS + 1];  /* edges, the right one of the last too */
	double heading;                   /* height of the heading */
};

/* Finds the largest letters (11 to 8) in which no word must be broken, columns as wide as they
 * ask for or nearly so; where there are none, the smallest and columns that make room for each
 * other. */
void grid_make(struct grid *grid, const struct report *report, const struct paper *paper);
/* The height of a row. */
double grid_row_height(const struct grid *grid, const struct paper *paper, size_t row);
/* Writes the heading at y. */
void grid_heading(const struct grid *grid, struct paper *paper);
/* Begins another page with the heading. */
void grid_next_page(const struct grid *grid, struct paper *paper);
/* Writes a row; on another page where it does not fit on this one, on several where it does not
 * fit on any. */
void grid_put_row(const struct grid *grid, struct paper *paper, size_t row);

#endif
