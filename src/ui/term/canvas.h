/*
 * canvas.h - the picture of a screen as a grid of cells, before curses paints it.
 *
 * Screens and widgets draw into a canvas and never see curses; a test reads the grid as text. A
 * canvas is a window on a grid: positions count from its own top left corner and everything
 * outside is clipped, so that a careless coordinate can never write beyond it.
 *
 * Draw with the rich signs (│ ─ ▸ ✓ █ ▌ …): where the terminal cannot show them the grid takes
 * the nearest sign that it can, always of the same width.
 */
#ifndef MOTCUA_UI_CANVAS_H
#define MOTCUA_UI_CANVAS_H

#include <stddef.h>

#include "motcua/base/buf.h"

/* Meaning first; no meaning by colour alone: put a mark ("!", "✓") or words beside it. */
enum attr {
	ATTR_NORMAL = 0,
	ATTR_BOLD = 1,
	ATTR_DIM = 2,
	ATTR_REVERSE = 4,
	ATTR_UNDERLINE = 8,
	ATTR_WARN = 16, /* red where there is colour, else bold */
	ATTR_GOOD = 32  /* green where there is colour */
};

/* What the terminal can show besides letters. */
enum glyphs {
	GLYPHS_ASCII, /* nothing (vt100, a locale without UTF-8) */
	GLYPHS_BOX,   /* lines, full and half blocks (Linux console, Vietnamese-Fixed) */
	GLYPHS_ALL
};

#define CELL_BYTES 16

struct cell {
	char text[CELL_BYTES]; /* a letter with its marks; "" is the right half of a wide one */
	unsigned attr;
};

struct grid {
	int rows, cols;
	struct cell *cell;
	int cursor_row, cursor_col; /* -1: no cursor shown */
	enum glyphs glyphs;
};

struct canvas {
	struct grid *grid;
	int top, left, rows, cols;
};

/* A blank grid; sizes below 1 are taken as 1. Call again to give it another size. */
void grid_resize(struct grid *grid, int rows, int cols);
/* All cells blank, no cursor. */
void grid_clear(struct grid *grid);
void grid_release(struct grid *grid);
/* The cell at a place that exists. */
const struct cell *grid_at(const struct grid *grid, int row, int col);
/* Appends the text of a row with the blanks at its end left out. */
void grid_row(const struct grid *grid, int row, struct buf *out);
/* Appends all rows, each ended by a newline. */
void grid_text(const struct grid *grid, struct buf *out);

/* The canvas of a whole grid. */
struct canvas canvas_whole(struct grid *grid);
/* A part of a canvas, clipped to it. */
struct canvas canvas_part(const struct canvas *canvas, int row, int col, int rows, int cols);

/* Writes text from a column on; where it does not fit its cut is marked with "…". Returns the
 * column after it. Control characters become "?". */
int canvas_text(struct canvas *canvas, int row, int col, unsigned attr, const char *text);
int canvas_textf(struct canvas *canvas, int row, int col, unsigned attr, const char *fmt, ...)
	__attribute__((format(printf, 5, 6)));
/* Writes text cut or padded to exactly the given columns. */
void canvas_fit(struct canvas *canvas, int row, int col, int width, unsigned attr,
	const char *text);
/* The same, flush right. */
void canvas_fit_right(struct canvas *canvas, int row, int col, int width, unsigned attr,
	const char *text);
/* Writes text broken at spaces into at most max_rows rows; the last is cut with "…" where there
 * is more. Returns the rows used. */
int canvas_wrap(struct canvas *canvas, int row, int col, int width, int max_rows, unsigned attr,
	const char *text);
/* How many rows canvas_wrap() would need. */
int canvas_wrap_rows(const char *text, int width);

/* Fills a rectangle with one sign of one column. */
void canvas_fill(struct canvas *canvas, int row, int col, int rows, int cols, unsigned attr,
	const char *sign);
void canvas_hline(struct canvas *canvas, int row, int col, int width, unsigned attr);
/* A frame around a rectangle, blank inside, with a title (may be NULL) in its upper line. */
void canvas_box(struct canvas *canvas, int row, int col, int rows, int cols, unsigned attr,
	const char *title);
/* Adds attributes to what is already drawn. */
void canvas_add_attr(struct canvas *canvas, int row, int col, int width, unsigned attr);
/* Shows the cursor at a place of this canvas (not where the place is outside). */
void canvas_cursor(struct canvas *canvas, int row, int col);

#endif
