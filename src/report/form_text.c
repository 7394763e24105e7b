#include "config.h"

#include "motcua/report/form.h"

#include "motcua/base/text.h"
#include "report/lines.h"
#include "report/template.h"

#define FORM_COLUMNS 76
#define FORM_GAP 2

static int column_width(const void *font, int32_t cp, enum run_style style)
{
	(void)font;
	(void)style;
	return text_cp_width(cp);
}

/* Where the cells of a block stand on the line. */
struct column {
	int from, width;
};

static void place_columns(const struct block *block, struct column *column)
{
	int percent = 0;

	for (size_t i = 0; i < block->cells; i++) {
		int to;

		column[i].from = percent * FORM_COLUMNS / 100;
		percent += block->cell[i].width;
		to = percent * FORM_COLUMNS / 100;
		column[i].width = to - column[i].from - (i + 1 < block->cells ? FORM_GAP : 0);
		if (i + 1 == block->cells)
			column[i].width = FORM_COLUMNS - column[i].from;
	}
}

static int side_offset(enum cell_side side, int room)
{
	return side == SIDE_LEFT ? 0 : side == SIDE_RIGHT ? room : room / 2;
}

static void advance_to(struct buf *out, size_t line_start, int column)
{
	int used = text_width(out->data + line_start);

	if (used < column)
		buf_addn(out, ' ', (size_t)(column - used));
}

/* Appends line k of a cell: a line of text, or the rule under the last one. */
static void put_cell_line(struct buf *out, size_t line_start, const struct cell *cell,
	const struct lines *lines, size_t k, struct column column)
{
	size_t last = lines->line_count - 1;
	const struct line *line = &lines->line[k < last ? k : last];
	int width = line->width, room;

	if (k > last + (cell->rule ? 1 : 0))
		return;
	if (k > last)
		width = (width * cell->rule + 50) / 100;
	room = column.width - width;
	if (width > 0)
		advance_to(out, line_start, column.from + side_offset(cell->side, room));
	if (k > last) {
		buf_addn(out, '-', (size_t)width);
		return;
	}
	for (size_t pos = line->from; pos < line->to;)
		lines_piece(lines, line, &pos, out, &width);
	if (cell->dots && k == last && room > 1) {
		buf_addc(out, ' ');
		buf_addn(out, '.', (size_t)room - 1);
	}
}

static size_t height_of(const struct block *block, const struct lines *lines)
{
	size_t height = 0;

	for (size_t i = 0; i < block->cells; i++) {
		size_t rows = lines[i].line_count + (block->cell[i].rule ? 1 : 0);

		if (rows > height)
			height = rows;
	}
	return height;
}

static void put_block(struct buf *out, const struct block *block)
{
	static const struct measure measure = { column_width, NULL };
	struct lines lines[FORM_CELLS];
	struct column column[FORM_CELLS];
	size_t height;

	place_columns(block, column);
	for (size_t i = 0; i < block->cells; i++)
		lines_break(&lines[i], &block->cell[i], &measure, column[i].width);
	height = height_of(block, lines);
	for (size_t k = 0; k < height; k++) {
		size_t start = out->len;

		for (size_t i = 0; i < block->cells; i++)
			put_cell_line(out, start, &block->cell[i], &lines[i], k, column[i]);
		while (out->len > start && out->data[out->len - 1] == ' ')
			buf_truncate(out, out->len - 1);
		buf_addc(out, '\n');
	}
	buf_addn(out, '\n', (size_t)((block->space + 4) / 10));
	for (size_t i = 0; i < block->cells; i++)
		lines_release(&lines[i]);
}

/* A rule follows the heading of a table, its end, and what fills several rows of it. */
static bool rule_follows(const struct form_page *page, size_t i)
{
	const struct block *block = &page->block[i];
	bool ends = i + 1 == page->count || !page->block[i + 1].boxed;
	bool several = i > 0 && block->group && page->block[i - 1].group == block->group &&
		!ends && page->block[i + 1].group != block->group;

	return block->boxed && (block->heading || ends || several);
}

static void put_page(struct buf *out, const struct form_page *page)
{
	for (size_t i = 0; i < page->count; i++) {
		if (page->block[i].qr)
			continue;
		put_block(out, &page->block[i]);
		if (rule_follows(page, i)) {
			buf_addn(out, '-', FORM_COLUMNS);
			buf_addc(out, '\n');
		}
	}
}

int form_text(const char *template_text, const struct form_values *values, struct buf *out,
	struct err *err)
{
	struct form_page page;
	int status = form_page_make(&page, template_text, values, SIZE_MAX, err);

	if (status == 0)
		put_page(out, &page);
	form_page_release(&page);
	return status;
}
