#include "config.h"

#include "report/layout.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "report/qr.h"

#define LEADING 1.2         /* from line to line, in sizes of the letters */
#define ASCENT 0.9          /* from the top of a line to its base line */
#define PARAGRAPH 0.16      /* room after a block */
#define CELL_PAD 2.5        /* inside a box */
#define CELL_GAP 6.0        /* between cells without box */
#define SIZE_LARGEST 11.0
#define SIZE_SMALLEST 8.0
#define SIZE_STEP 0.25
#define SIZE_SEVERAL 9.5    /* on several pages nothing need be small */
/* Half a millimetre: hand scanners read modules from a third of one on. */
#define QR_MODULE 1.417
#define QR_ABOVE 2          /* modules; the line above leaves the rest of the quiet zone */
#define QR_QUIET 4          /* modules */

struct placing {
	struct layout *out;
	const struct measure *measure;
	double size; /* of normal letters */
	double y;
	double indent, floor; /* beside a QR code: its room at the right; where it ends */
	const struct block *heading; /* of the table that is being placed */
};

/* One block while it is placed. */
struct placed_block {
	const struct block *block;
	struct lines lines[FORM_CELLS];
	double left[FORM_CELLS], width[FORM_CELLS]; /* of the cell, padding included */
	double size, leading, pad;
	size_t rows;
};

static void add_stroke(struct placing *placing, double x1, double y1, double x2, double y2)
{
	struct layout *out = placing->out;

	out->stroke = grow_array(out->stroke, out->stroke_count, &out->stroke_cap,
		sizeof *out->stroke);
	out->stroke[out->stroke_count++] =
		(struct stroke){ out->pages - 1, x1, y1, x2, y2 };
}

static void add_piece(struct placing *placing, const struct placed_block *placed, double x,
	double y, enum run_style style, double width, char *text)
{
	struct layout *out = placing->out;

	out->piece =
		grow_array(out->piece, out->piece_count, &out->piece_cap, sizeof *out->piece);
	out->piece[out->piece_count++] = (struct piece){
		out->pages - 1, x, y, placed->size, width, style, text
	};
}

static void add_bar(struct placing *placing, double x, double y, double width)
{
	struct layout *out = placing->out;

	out->bar = grow_array(out->bar, out->bar_count, &out->bar_cap, sizeof *out->bar);
	out->bar[out->bar_count++] = (struct bar){ out->pages - 1, x, y, width, QR_MODULE };
}

static double text_width_of(const struct placed_block *placed, size_t cell)
{
	double gap = placed->block->boxed ? 2 * CELL_PAD :
		cell + 1 < placed->block->cells ? CELL_GAP : 0;

	return placed->width[cell] - gap;
}

static void break_block(const struct placing *placing, const struct block *block,
	struct placed_block *out)
{
	double width = placing->out->width - (block->beside ? placing->indent : 0), left = 0;

	*out = (struct placed_block){ .block = block };
	out->size = placing->size * block->size / 100;
	out->leading = out->size * LEADING;
	out->pad = block->boxed ? CELL_PAD : 0;
	for (size_t i = 0; i < block->cells; i++) {
		const struct cell *cell = &block->cell[i];
		size_t rows;

		out->left[i] = left;
		out->width[i] = i + 1 == block->cells ? width - left :
			width * cell->width / 100;
		left += out->width[i];
		lines_break(&out->lines[i], cell, placing->measure,
			(int)(text_width_of(out, i) * 1000 / out->size));
		rows = out->lines[i].line_count;
		if (rows > out->rows)
			out->rows = rows;
	}
}

static void release_block(struct placed_block *placed)
{
	for (size_t i = 0; i < placed->block->cells; i++)
		lines_release(&placed->lines[i]);
}

static double rule_room(const struct placed_block *placed)
{
	for (size_t i = 0; i < placed->block->cells; i++)
		if (placed->block->cell[i].rule && placed->lines[i].line_count == placed->rows)
			return 0.25 * placed->size;
	return 0;
}

/* The height of the lines with their padding, and of the room after them. */
static double block_height(const struct placed_block *placed)
{
	return (double)placed->rows * placed->leading + 2 * placed->pad + rule_room(placed);
}

static double room_after(const struct placing *placing, const struct block *block,
	const struct placed_block *placed)
{
	double room = block->space * placing->size * LEADING / 10;

	return room + (block->cells && !block->boxed ? PARAGRAPH * placed->size : 0);
}

static double units(const struct placed_block *placed, int width)
{
	return width * placed->size / 1000;
}

static void fill_with_dots(struct placing *placing, const struct placed_block *placed,
	size_t cell, double x, double base)
{
	int dot = placing->measure->width(placing->measure->font, '.', STYLE_REGULAR);
	double right = placed->left[cell] + text_width_of(placed, cell) + placed->pad;
	double dots = (right - x) / units(placed, dot > 0 ? dot : 250);
	struct buf text;

	if (dots < 1)
		return;
	buf_init(&text);
	buf_addn(&text, '.', (size_t)dots);
	/* Flush right, so that the blanks of all lines end together. */
	x = right - units(placed, dot) * (double)(size_t)dots;
	add_piece(placing, placed, x, base, STYLE_REGULAR, right - x, buf_detach(&text));
}

static void put_line(struct placing *placing, const struct placed_block *placed, size_t cell,
	size_t row)
{
	const struct cell *content = &placed->block->cell[cell];
	const struct lines *lines = &placed->lines[cell];
	const struct line *line = &lines->line[row];
	double width = units(placed, line->width), room = text_width_of(placed, cell) - width;
	double x = placed->left[cell] + placed->pad;
	double base = placing->y + ASCENT * placed->size;
	bool last = row + 1 == lines->line_count;

	if (content->side != SIDE_LEFT)
		x += content->side == SIDE_CENTRE ? room / 2 : room;
	if (last && content->rule) {
		double middle = x + width / 2, half = width * content->rule / 200;
		double y = base + 0.4 * placed->size;

		add_stroke(placing, middle - half, y, middle + half, y);
	}
	for (size_t pos = line->from; pos < line->to;) {
		struct buf text;
		int piece_width;
		enum run_style style;

		buf_init(&text);
		style = lines_piece(lines, line, &pos, &text, &piece_width);
		add_piece(placing, placed, x, base, style, units(placed, piece_width),
			buf_detach(&text));
		x += units(placed, piece_width);
	}
	if (last && content->dots)
		fill_with_dots(placing, placed, cell, x, base);
}

static void put_box(struct placing *placing, const struct placed_block *placed, double top)
{
	double bottom = placing->y, right = placing->out->width;

	add_stroke(placing, 0, top, right, top);
	add_stroke(placing, 0, bottom, right, bottom);
	add_stroke(placing, right, top, right, bottom);
	for (size_t i = 0; i < placed->block->cells; i++)
		add_stroke(placing, placed->left[i], top, placed->left[i], bottom);
}

/* Places the lines from *row on as far as the page goes. */
static void put_rows(struct placing *placing, const struct placed_block *placed, size_t *row)
{
	double top = placing->y, end = placing->out->height - placed->pad;
	size_t first = *row;

	placing->y += placed->pad;
	while (*row < placed->rows &&
		(placing->y + placed->leading <= end + 0.01 || *row == first)) {
		for (size_t i = 0; i < placed->block->cells; i++)
			if (*row < placed->lines[i].line_count)
				put_line(placing, placed, i, *row);
		placing->y += placed->leading;
		(*row)++;
	}
	placing->y += placed->pad;
	if (placed->block->boxed)
		put_box(placing, placed, top);
}

static void next_page(struct placing *placing, const struct block *block)
{
	struct placed_block heading;
	size_t row = 0;

	placing->out->pages++;
	placing->y = placing->floor = 0;
	if (!block->boxed || block->heading || !placing->heading)
		return;
	break_block(placing, placing->heading, &heading);
	put_rows(placing, &heading, &row);
	release_block(&heading);
}

static void put_block(struct placing *placing, const struct block *block)
{
	struct placed_block placed;
	double height;
	size_t row = 0;

	break_block(placing, block, &placed);
	height = block_height(&placed);
	/* A block that fits on a page is not parted. */
	if (placing->y > 0 && placing->y + height > placing->out->height &&
		height <= placing->out->height)
		next_page(placing, block);
	while (row < placed.rows) {
		if (placing->y + placed.leading + 2 * placed.pad > placing->out->height + 0.01 &&
			placing->y > 0)
			next_page(placing, block);
		put_rows(placing, &placed, &row);
	}
	placing->y += rule_room(&placed) + room_after(placing, block, &placed);
	release_block(&placed);
}

static void put_modules(struct placing *placing, const struct qr *qr)
{
	double top = placing->y + QR_ABOVE * QR_MODULE;
	double left = placing->out->width - qr->size * QR_MODULE;

	for (int row = 0; row < qr->size; row++)
		for (int from = 0, to; from < qr->size; from = to + 1) {
			for (to = from; to < qr->size && qr_dark(qr, row, to); to++)
				;
			if (to > from)
				add_bar(placing, left + from * QR_MODULE, top + row * QR_MODULE,
					(to - from) * QR_MODULE);
		}
	placing->indent = (qr->size + QR_QUIET) * QR_MODULE;
	placing->floor = top + (qr->size + QR_QUIET) * QR_MODULE;
}

static void put_qr(struct placing *placing, const struct block *block)
{
	struct qr qr;
	struct buf text;

	buf_init(&text);
	for (size_t i = 0; i < block->cell[0].count; i++)
		buf_adds(&text, block->cell[0].run[i].text);
	placing->indent = placing->floor = 0;
	if (qr_make(&qr, text.data) == 0)
		put_modules(placing, &qr);
	qr_release(&qr);
	buf_release(&text);
}

/* The height of some blocks. */
static double height_of(const struct placing *placing, const struct form_page *page,
	size_t from, size_t to)
{
	double height = 0, room = 0;

	for (size_t i = from; i < to; i++) {
		struct placed_block placed;

		break_block(placing, &page->block[i], &placed);
		room = room_after(placing, &page->block[i], &placed);
		height += block_height(&placed) + room;
		release_block(&placed);
	}
	return height - room;
}

/* How far the blocks reach that must stand on one page with the first of them. */
static size_t bound_until(const struct form_page *page, size_t from)
{
	size_t to = from + 1, group = page->block[from].group;

	if (from == page->together)
		return page->count;
	if (!group || (from > 0 && page->block[from - 1].group == group))
		return from;
	while (to < page->count && page->block[to].group == group)
		to++;
	return to;
}

static void keep_together(struct placing *placing, const struct form_page *page, size_t from)
{
	double height = height_of(placing, page, from, bound_until(page, from));

	/* What is longer than a page begins where it may. */
	if (height > 0 && placing->y > 0 && placing->y + height > placing->out->height &&
		(height <= placing->out->height || from == page->together))
		next_page(placing, &page->block[from]);
}

static void place(struct placing *placing, const struct form_page *page, size_t i)
{
	const struct block *block = &page->block[i];

	keep_together(placing, page, i);
	if (!block->boxed || block->heading)
		placing->heading = block->heading ? block : NULL;
	if (block->qr)
		put_qr(placing, block);
	else if (block->clear)
		placing->y = placing->y > placing->floor ? placing->y : placing->floor;
	else
		put_block(placing, block);
}

void layout_make(struct layout *out, const struct form_page *page,
	const struct measure *measure, double width, double height, double size)
{
	struct placing placing = { .out = out, .measure = measure, .size = size };

	*out = (struct layout){ .width = width, .height = height, .pages = 1 };
	for (size_t i = 0; i < page->count; i++)
		place(&placing, page, i);
}

void layout_fit(struct layout *out, const struct form_page *page,
	const struct measure *measure, double width, double height)
{
	for (double size = SIZE_LARGEST; size >= SIZE_SMALLEST; size -= SIZE_STEP) {
		layout_make(out, page, measure, width, height, size);
		if (out->pages == 1)
			return;
		layout_release(out);
	}
	layout_make(out, page, measure, width, height, SIZE_SEVERAL);
}

void layout_release(struct layout *layout)
{
	for (size_t i = 0; i < layout->piece_count; i++)
		free(layout->piece[i].text);
	free(layout->piece);
	free(layout->stroke);
	free(layout->bar);
	*layout = (struct layout){ 0 };
}
