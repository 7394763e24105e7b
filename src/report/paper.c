#include "config.h"

#include "report/paper.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"

#define MM (72 / 25.4)
#define A4_SHORT (210 * MM)
#define A4_LONG (297 * MM)
#define MARGIN_TOP (20 * MM)
#define MARGIN_BOTTOM (20 * MM)
#define MARGIN_LEFT (30 * MM)
#define MARGIN_RIGHT (15 * MM)
#define ASCENT 0.9          /* from the top of a line to its base line, in sizes */
#define RULE_BELOW 0.35     /* from the base line to the rule */
#define RULE_ROOM 0.25
#define NUMBER_SIZE 13.0

static void add_page(struct paper *paper)
{
	paper->page = HPDF_AddPage(paper->pdf->doc);
	HPDF_Page_SetWidth(paper->page, (HPDF_REAL)paper->width);
	HPDF_Page_SetHeight(paper->page, (HPDF_REAL)paper->height);
	HPDF_Page_SetLineWidth(paper->page, 0.5f);
	paper->y = paper->top;
	paper->number++;
}

void paper_begin(struct paper *paper, const struct pdf *pdf, bool landscape)
{
	*paper = (struct paper){ .pdf = pdf, .width = landscape ? A4_LONG : A4_SHORT,
		.height = landscape ? A4_SHORT : A4_LONG, .left = MARGIN_LEFT, .top = MARGIN_TOP };
	paper->right = paper->width - MARGIN_RIGHT;
	paper->bottom = paper->height - MARGIN_BOTTOM;
	add_page(paper);
}

void paper_next(struct paper *paper)
{
	char *number;
	double width;

	add_page(paper);
	number = xasprintf("%zu", paper->number);
	width = pdf_text_width(paper->pdf, STYLE_REGULAR, number) * NUMBER_SIZE / 1000;
	pdf_put(paper->pdf, paper->page, STYLE_REGULAR, NUMBER_SIZE, (paper->width - width) / 2,
		paper->height - MARGIN_TOP / 2 - NUMBER_SIZE / 3, number);
	free(number);
}

struct manner paper_manner(const struct paper *paper, enum run_style style, double size,
	enum cell_side side)
{
	return (struct manner){ style, side, size, paper->left, paper->right - paper->left, 0 };
}

void paper_break(const struct paper *paper, const char *text, const struct manner *manner,
	struct lines *out)
{
	const struct measure measure = pdf_measure(paper->pdf);
	struct run run = { pdf_printable(paper->pdf, text), manner->style };
	const struct cell cell = { .run = &run, .count = 1, .side = manner->side };

	lines_break(out, &cell, &measure, (int)(manner->width * 1000 / manner->size));
	free(run.text);
}

void paper_line(const struct paper *paper, const struct lines *lines, size_t line, double y,
	const struct manner *manner)
{
	const struct line *place = &lines->line[line];
	double width = place->width * manner->size / 1000, room = manner->width - width;
	double x = manner->left, base = y + ASCENT * manner->size;
	struct buf text;
	size_t pos = place->from;
	int ignored;

	if (manner->side != SIDE_LEFT)
		x += manner->side == SIDE_CENTRE ? room / 2 : room;
	buf_init(&text);
	if (place->to > place->from) {
		lines_piece(lines, place, &pos, &text, &ignored);
		pdf_put(paper->pdf, paper->page, manner->style, manner->size, x,
			paper->height - base, text.data);
	}
	if (manner->rule > 0 && line + 1 == lines->line_count) {
		double half = width * manner->rule / 2, below = base + RULE_BELOW * manner->size;

		paper_stroke(paper, x + width / 2 - half, below, x + width / 2 + half, below);
	}
	buf_release(&text);
}

void paper_write(struct paper *paper, const char *text, const struct manner *manner)
{
	double leading = manner->size * PAPER_LEADING;
	struct lines lines;

	paper_break(paper, text, manner, &lines);
	for (size_t i = 0; i < lines.line_count; i++) {
		if (paper->y + leading > paper->bottom && paper->y > paper->top)
			paper_next(paper);
		paper_line(paper, &lines, i, paper->y, manner);
		paper->y += leading;
	}
	if (manner->rule > 0)
		paper->y += RULE_ROOM * manner->size;
	lines_release(&lines);
}

double paper_height(const struct paper *paper, const char *text, const struct manner *manner)
{
	double height = manner->rule > 0 ? RULE_ROOM * manner->size : 0;
	struct lines lines;

	paper_break(paper, text, manner, &lines);
	height += (double)lines.line_count * manner->size * PAPER_LEADING;
	lines_release(&lines);
	return height;
}

void paper_stroke(const struct paper *paper, double x1, double y1, double x2, double y2)
{
	pdf_stroke(paper->page, x1, paper->height - y1, x2, paper->height - y2);
}
