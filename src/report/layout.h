/*
 * layout.h - places the blocks of a form on pages of a given size.
 *
 * Lengths are points; y grows downwards from the upper edge of the printable area.
 */
#ifndef MOTCUA_SRC_REPORT_LAYOUT_H
#define MOTCUA_SRC_REPORT_LAYOUT_H

#include <stddef.h>

#include "report/lines.h"
#include "report/template.h"

/* A run of letters; y is the base line. */
struct piece {
	size_t page;
	double x, y, size, width;
	enum run_style style;
	char *text;
};

struct stroke {
	size_t page;
	double x1, y1, x2, y2;
};

/* A black rectangle of a QR code; y is its upper edge. */
struct bar {
	size_t page;
	double x, y, width, height;
};

struct layout {
	double width, height; /* of the printable area */
	size_t pages;
	struct piece *piece;
	size_t piece_count, piece_cap;
	struct stroke *stroke;
	size_t stroke_count, stroke_cap;
	struct bar *bar;
	size_t bar_count, bar_cap;
};

/* Places a page of blocks with letters of the given size; a table that goes on has its heading on
 * every page. measure counts in thousandths of the
 * size of the letters. The caller releases. */
void layout_make(struct layout *out, const struct form_page *page,
	const struct measure *measure, double width, double height, double size);
/* The same with the largest size at which all fits on one page; where none does, with a size
 * that is easy to read, on several pages. */
void layout_fit(struct layout *out, const struct form_page *page,
	const struct measure *measure, double width, double height);
void layout_release(struct layout *layout);

#endif
