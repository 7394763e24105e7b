/*
 * paper.h - A4 pages of a document that is written from top to bottom.
 *
 * Lengths are points; y grows downwards from the upper edge of the paper. Margins and the number
 * of the page follow Decree 30/2020, annex I.
 */
#ifndef MOTCUA_SRC_REPORT_PAPER_H
#define MOTCUA_SRC_REPORT_PAPER_H

#include <stdbool.h>
#include <stddef.h>

#include "report/pdf.h"

#define PAPER_LEADING 1.2 /* from line to line, in sizes of the letters */

struct paper {
	const struct pdf *pdf;
	HPDF_Page page;
	double width, height;  /* of the paper */
	double left, right;    /* between these is written */
	double top, bottom;
	double y;              /* where what comes next begins */
	size_t number;         /* of the page in its copy, from 1 */
};

/* How a text stands on the paper. */
struct manner {
	enum run_style style;
	enum cell_side side;
	double size;
	double left, width; /* from the left edge of the paper */
	double rule;        /* a rule below the last line, so much of its length; 0: none */
};

/* Begins the first page of a copy. */
void paper_begin(struct paper *paper, const struct pdf *pdf, bool landscape);
/* Begins another page, with its number in the middle of the top margin. */
void paper_next(struct paper *paper);
/* A manner over the whole width. */
struct manner paper_manner(const struct paper *paper, enum run_style style, double size,
	enum cell_side side);
/* Breaks a text into lines; the caller releases. */
void paper_break(const struct paper *paper, const char *text, const struct manner *manner,
	struct lines *out);
/* Writes one line with its upper edge at y. */
void paper_line(const struct paper *paper, const struct lines *lines, size_t line, double y,
	const struct manner *manner);
/* Writes a text from y on, over as many pages as it needs, and moves y behind it. */
void paper_write(struct paper *paper, const char *text, const struct manner *manner);
/* The height that paper_write() needs on one page. */
double paper_height(const struct paper *paper, const char *text, const struct manner *manner);
void paper_stroke(const struct paper *paper, double x1, double y1, double x2, double y2);

#endif
