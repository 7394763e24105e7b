#include "config.h"

#include "ui/term/canvas.h"

#include <assert.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "ui/term/glyphs.h"

void grid_resize(struct grid *grid, int rows, int cols)
{
	grid->rows = rows < 1 ? 1 : rows;
	grid->cols = cols < 1 ? 1 : cols;
	free(grid->cell);
	grid->cell = xcalloc((size_t)grid->rows * (size_t)grid->cols, sizeof *grid->cell);
	grid_clear(grid);
}

static void blank(struct cell *cell, unsigned attr)
{
	cell->text[0] = ' ';
	cell->text[1] = '\0';
	cell->attr = attr;
}

void grid_clear(struct grid *grid)
{
	size_t count = (size_t)grid->rows * (size_t)grid->cols;

	for (size_t i = 0; i < count; i++)
		blank(&grid->cell[i], ATTR_NORMAL);
	grid->cursor_row = grid->cursor_col = -1;
}

void grid_release(struct grid *grid)
{
	free(grid->cell);
	grid->cell = NULL;
	grid->rows = grid->cols = 0;
}

static struct cell *cell_at(struct grid *grid, int row, int col)
{
	assert(row >= 0 && row < grid->rows && col >= 0 && col < grid->cols);
	return &grid->cell[(size_t)row * (size_t)grid->cols + (size_t)col];
}

const struct cell *grid_at(const struct grid *grid, int row, int col)
{
	assert(row >= 0 && row < grid->rows && col >= 0 && col < grid->cols);
	return &grid->cell[(size_t)row * (size_t)grid->cols + (size_t)col];
}

void grid_row(const struct grid *grid, int row, struct buf *out)
{
	size_t end = out->len;

	for (int col = 0; col < grid->cols; col++) {
		const char *text = grid_at(grid, row, col)->text;

		buf_adds(out, text);
		if (strcmp(text, " ") != 0)
			end = out->len;
	}
	buf_truncate(out, end);
}

void grid_text(const struct grid *grid, struct buf *out)
{
	for (int row = 0; row < grid->rows; row++) {
		grid_row(grid, row, out);
		buf_addc(out, '\n');
	}
}

struct canvas canvas_whole(struct grid *grid)
{
	return (struct canvas){ grid, 0, 0, grid->rows, grid->cols };
}

static int clamp(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

struct canvas canvas_part(const struct canvas *canvas, int row, int col, int rows, int cols)
{
	int top = clamp(row, 0, canvas->rows), left = clamp(col, 0, canvas->cols);
	int bottom = clamp(row + rows, top, canvas->rows);
	int right = clamp(col + cols, left, canvas->cols);

	return (struct canvas){ canvas->grid, canvas->top + top, canvas->left + left,
		bottom - top, right - left };
}

/* Overwriting one half of a wide letter leaves no other half behind. */
static void part_wide(struct grid *grid, int row, int col)
{
	struct cell *cell = cell_at(grid, row, col);

	if (cell->text[0] == '\0' && col > 0)
		blank(cell - 1, cell[-1].attr);
	if (col + 1 < grid->cols && cell[1].text[0] == '\0')
		blank(cell + 1, cell[1].attr);
}

/* Puts a cluster of width 1 or 2 at a place that is inside the canvas. */
static void put_cluster(struct canvas *canvas, int row, int col, unsigned attr, const char *s,
	size_t len, int width)
{
	struct grid *grid = canvas->grid;
	int y = canvas->top + row, x = canvas->left + col;
	struct cell *cell = cell_at(grid, y, x);
	const char *nearest = glyph_nearest(grid->glyphs, s, len);

	if (nearest) {
		s = nearest;
		len = strlen(nearest);
	}
	for (int i = 0; i < width; i++)
		part_wide(grid, y, x + i);
	memcpy(cell->text, s, len);
	cell->text[len] = '\0';
	cell->attr = attr;
	if (width == 2) {
		cell[1].text[0] = '\0';
		cell[1].attr = attr;
	}
}

/* What a terminal would obey instead of showing it, and invalid bytes (-1). */
static bool is_control(int32_t cp)
{
	return cp < 0x20 || (cp >= 0x7f && cp < 0xa0) || (cp >= 0x202a && cp <= 0x202e) ||
		(cp >= 0x2066 && cp <= 0x2069);
}

/* Length of the letter at s with its marks, as far as a cell can hold them; *skip is what
 * comes after it and cannot be held. A control character is a cluster of width -1. */
static size_t cluster_len(const char *s, size_t len, int *width, size_t *skip)
{
	int32_t cp;
	size_t used = text_next(s, len, &cp), kept = used;

	*skip = 0;
	*width = is_control(cp) ? -1 : text_cp_width(cp);
	if (*width < 0)
		return used;
	while (used < len) {
		size_t next = text_next(s + used, len - used, &cp);

		if (is_control(cp) || text_cp_width(cp) != 0)
			break;
		used += next;
		if (used < CELL_BYTES)
			kept = used;
	}
	*skip = used - kept;
	return kept;
}

/* Writes s, which fits or is clipped at the edges. Returns the column after it. */
static int put(struct canvas *canvas, int row, int col, unsigned attr, const char *s, size_t len)
{
	for (size_t pos = 0; pos < len;) {
		int width;
		size_t skip, used = cluster_len(s + pos, len - pos, &width, &skip);
		bool control = width < 0;

		if (control)
			width = 1;
		if (width > 0 && row >= 0 && row < canvas->rows && col >= 0 &&
			col + width <= canvas->cols)
			put_cluster(canvas, row, col, attr, control ? "?" : s + pos,
				control ? 1 : used, width);
		col += width;
		pos += used + skip;
	}
	return col;
}

/* Writes s cut to the columns with a mark; returns the columns used. */
static int put_cut(struct canvas *canvas, int row, int col, int width, unsigned attr,
	const char *s)
{
	size_t len = strlen(s), kept = text_prefix(s, width);
	int end;

	if (width <= 0)
		return 0;
	if (kept == len)
		return put(canvas, row, col, attr, s, len) - col;
	kept = text_prefix(s, width - 1);
	end = put(canvas, row, col, attr, s, kept);
	return put(canvas, row, end, attr, "…", strlen("…")) - col;
}

int canvas_text(struct canvas *canvas, int row, int col, unsigned attr, const char *text)
{
	return col + put_cut(canvas, row, col, canvas->cols - col, attr, text);
}

int canvas_textf(struct canvas *canvas, int row, int col, unsigned attr, const char *fmt, ...)
{
	struct buf text;
	va_list ap;

	buf_init(&text);
	va_start(ap, fmt);
	buf_vaddf(&text, fmt, ap);
	va_end(ap);
	col = canvas_text(canvas, row, col, attr, text.data);
	buf_release(&text);
	return col;
}

void canvas_fit(struct canvas *canvas, int row, int col, int width, unsigned attr,
	const char *text)
{
	int used = put_cut(canvas, row, col, width, attr, text);

	canvas_fill(canvas, row, col + used, 1, width - used, attr, " ");
}

void canvas_fit_right(struct canvas *canvas, int row, int col, int width, unsigned attr,
	const char *text)
{
	int gap = width - text_width(text);

	if (gap > 0)
		canvas_fill(canvas, row, col, 1, gap, attr, " ");
	else
		gap = 0;
	put_cut(canvas, row, col + gap, width - gap, attr, text);
}

int canvas_wrap(struct canvas *canvas, int row, int col, int width, int max_rows, unsigned attr,
	const char *text)
{
	int used = 0;

	while (*text != '\0' && used < max_rows && width > 0) {
		size_t skip, len = text_wrap(text, width, &skip);
		char *line = used + 1 == max_rows && text[len + skip] != '\0' ?
			xstrdup(text) : xstrndup(text, len);

		put_cut(canvas, row + used, col, width, attr, line);
		free(line);
		text += len + skip;
		used++;
	}
	return used;
}

int canvas_wrap_rows(const char *text, int width)
{
	int rows = 0;

	while (*text != '\0' && width > 0) {
		size_t skip, len = text_wrap(text, width, &skip);

		text += len + skip;
		rows++;
	}
	return rows;
}

void canvas_fill(struct canvas *canvas, int row, int col, int rows, int cols, unsigned attr,
	const char *sign)
{
	size_t len = strlen(sign);

	for (int y = row; y < row + rows; y++)
		for (int x = col; x < col + cols; x++)
			put(canvas, y, x, attr, sign, len);
}

void canvas_hline(struct canvas *canvas, int row, int col, int width, unsigned attr)
{
	canvas_fill(canvas, row, col, 1, width, attr, "─");
}

void canvas_box(struct canvas *canvas, int row, int col, int rows, int cols, unsigned attr,
	const char *title)
{
	int bottom = row + rows - 1, right = col + cols - 1;

	canvas_fill(canvas, row, col, rows, cols, attr, " ");
	canvas_hline(canvas, row, col, cols, attr);
	canvas_hline(canvas, bottom, col, cols, attr);
	canvas_fill(canvas, row, col, rows, 1, attr, "│");
	canvas_fill(canvas, row, right, rows, 1, attr, "│");
	put(canvas, row, col, attr, "┌", strlen("┌"));
	put(canvas, row, right, attr, "┐", strlen("┐"));
	put(canvas, bottom, col, attr, "└", strlen("└"));
	put(canvas, bottom, right, attr, "┘", strlen("┘"));
	if (title && *title && cols > 6) {
		int end = col + 2 + put_cut(canvas, row, col + 2, cols - 5, attr, title);

		put(canvas, row, col + 1, attr, " ", 1);
		put(canvas, row, end, attr, " ", 1);
	}
}

void canvas_add_attr(struct canvas *canvas, int row, int col, int width, unsigned attr)
{
	if (row < 0 || row >= canvas->rows)
		return;
	for (int x = col; x < col + width; x++)
		if (x >= 0 && x < canvas->cols)
			cell_at(canvas->grid, canvas->top + row, canvas->left + x)->attr |= attr;
}

void canvas_cursor(struct canvas *canvas, int row, int col)
{
	if (row < 0 || row >= canvas->rows || col < 0 || col >= canvas->cols)
		return;
	canvas->grid->cursor_row = canvas->top + row;
	canvas->grid->cursor_col = canvas->left + col;
}
