#include "config.h"

#include "report/grid.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "report/grid_parts.h"
#include "report/report_parts.h"

static const struct report_column *column_of(const struct grid *grid, size_t i)
{
	return &grid->report->column[grid->column[i]];
}

static double leading(const struct grid *grid)
{
	return grid->size * PAPER_LEADING;
}

/* The manner of a text in the columns from … to - 1. */
static struct manner box_manner(const struct grid *grid, size_t from, size_t to,
	enum run_style style, enum cell_side side)
{
	return (struct manner){ style, side, grid->size, grid->left[from] + GRID_PAD,
		grid->left[to] - grid->left[from] - 2 * GRID_PAD, 0 };
}

static void box(const struct paper *paper, double x1, double y1, double x2, double y2)
{
	paper_stroke(paper, x1, y1, x2, y1);
	paper_stroke(paper, x1, y2, x2, y2);
	paper_stroke(paper, x1, y1, x1, y2);
	paper_stroke(paper, x2, y1, x2, y2);
}

static double heading_height(const struct grid *grid, const struct paper *paper, size_t from,
	size_t to, const char *text)
{
	struct manner manner = box_manner(grid, from, to, STYLE_BOLD, SIDE_CENTRE);

	return paper_height(paper, text, &manner) + 2 * GRID_PAD;
}

/* The end of the columns under one group; of a column without one the next. */
static size_t group_end(const struct grid *grid, size_t from)
{
	const char *group = column_of(grid, from)->group;
	size_t to = from + 1;

	while (group && to < grid->count && column_of(grid, to)->group &&
		strcmp(column_of(grid, to)->group, group) == 0)
		to++;
	return to;
}

/* The heights of the heading: of groups, and of all but the numbers of the columns. */
static void heading_heights(const struct grid *grid, const struct paper *paper, double *group,
	double *all)
{
	double below = 0;

	*group = *all = 0;
	for (size_t from = 0, to; from < grid->count; from = to) {
		const char *text = column_of(grid, from)->group;

		to = group_end(grid, from);
		for (size_t i = from; i < to; i++) {
			double height = heading_height(grid, paper, i, i + 1,
				column_of(grid, i)->heading);
			double *most = text ? &below : all;

			*most = height > *most ? height : *most;
		}
		if (text) {
			double height = heading_height(grid, paper, from, to, text);

			*group = height > *group ? height : *group;
		}
	}
	if (*group + below > *all)
		*all = *group + below;
}

void grid_make(struct grid *grid, const struct report *report, const struct paper *paper)
{
	double group;

	*grid = (struct grid){ .report = report };
	for (size_t c = 0; c < report->columns; c++)
		if (!report->column[c].data_only)
			grid->column[grid->count++] = c;
	grid_find_widths(grid, paper);
	heading_heights(grid, paper, &group, &grid->heading);
	if (report->numbered)
		grid->heading += leading(grid) + 2 * GRID_PAD;
}

/* Writes a heading in the middle of its box. */
static void heading_box(const struct grid *grid, struct paper *paper, size_t from, size_t to,
	double top, double bottom, const char *text)
{
	struct manner manner = box_manner(grid, from, to, STYLE_BOLD, SIDE_CENTRE);
	double y = top + (bottom - top - paper_height(paper, text, &manner)) / 2;
	struct lines lines;

	paper_break(paper, text, &manner, &lines);
	for (size_t i = 0; i < lines.line_count; i++)
		paper_line(paper, &lines, i, y + (double)i * leading(grid), &manner);
	lines_release(&lines);
	box(paper, grid->left[from], top, grid->left[to], bottom);
}

static void number_columns(const struct grid *grid, struct paper *paper, double top,
	double bottom)
{
	for (size_t i = 0; i < grid->count; i++) {
		char *text = xasprintf("(%zu)", i + 1);

		heading_box(grid, paper, i, i + 1, top, bottom, text);
		free(text);
	}
}

void grid_heading(const struct grid *grid, struct paper *paper)
{
	double top = paper->y, group, all;

	heading_heights(grid, paper, &group, &all);
	for (size_t from = 0, to; from < grid->count; from = to) {
		const char *text = column_of(grid, from)->group;

		to = group_end(grid, from);
		if (text)
			heading_box(grid, paper, from, to, top, top + group, text);
		for (size_t i = from; i < to; i++)
			heading_box(grid, paper, i, i + 1, top + (text ? group : 0), top + all,
				column_of(grid, i)->heading);
	}
	paper->y += grid->heading;
	if (grid->report->numbered)
		number_columns(grid, paper, top + all, paper->y);
}

void grid_next_page(const struct grid *grid, struct paper *paper)
{
	paper_next(paper);
	grid_heading(grid, paper);
}

/* A row broken into lines. */
struct broken_row {
	struct lines lines[REPORT_COLUMNS];
	struct manner manner[REPORT_COLUMNS];
	size_t cells, rows;
};

static void break_cell(const struct grid *grid, const struct paper *paper, size_t from,
	size_t to, const char *text, struct broken_row *out, enum run_style style,
	enum cell_side side)
{
	struct lines *lines = &out->lines[out->cells];
	struct manner *manner = &out->manner[out->cells++];

	*manner = box_manner(grid, from, to, style, side);
	paper_break(paper, text, manner, lines);
	if (lines->line_count > out->rows)
		out->rows = lines->line_count;
}

static void break_row(const struct grid *grid, const struct paper *paper, size_t row,
	struct broken_row *out)
{
	static const enum cell_side side[] = {
		[REPORT_TEXT] = SIDE_LEFT, [REPORT_NUMBER] = SIDE_RIGHT,
		[REPORT_SERIAL] = SIDE_CENTRE,
		[REPORT_DAY] = SIDE_CENTRE, [REPORT_MOMENT] = SIDE_CENTRE
	};
	const struct report_row *content = &grid->report->row[row];

	*out = (struct broken_row){ 0 };
	if (content->group) {
		break_cell(grid, paper, 0, grid->count, content->group, out, STYLE_BOLD,
			SIDE_LEFT);
		return;
	}
	for (size_t i = 0; i < grid->count; i++) {
		char *text = report_printed(grid->report, content, grid->column[i]);

		break_cell(grid, paper, i, i + 1, text, out,
			content->total ? STYLE_BOLD : STYLE_REGULAR,
			side[column_of(grid, i)->kind]);
		free(text);
	}
}

static void release_row(struct broken_row *row)
{
	for (size_t i = 0; i < row->cells; i++)
		lines_release(&row->lines[i]);
}

static double broken_height(const struct grid *grid, const struct broken_row *row)
{
	return (double)row->rows * leading(grid) + 2 * GRID_PAD;
}

double grid_row_height(const struct grid *grid, const struct paper *paper, size_t row)
{
	struct broken_row broken;
	double height;

	break_row(grid, paper, row, &broken);
	height = broken_height(grid, &broken);
	release_row(&broken);
	return height;
}

/* Writes the lines from *line on as far as the page goes, and the box around them. */
static void put_lines(const struct grid *grid, struct paper *paper, const struct broken_row *row,
	size_t *line)
{
	double top = paper->y;
	size_t first = *line;

	paper->y += GRID_PAD;
	for (; *line < row->rows && (*line == first ||
			     paper->y + leading(grid) + GRID_PAD <= paper->bottom + 0.01);
		(*line)++) {
		for (size_t i = 0; i < row->cells; i++)
			if (*line < row->lines[i].line_count)
				paper_line(paper, &row->lines[i], *line, paper->y, &row->manner[i]);
		paper->y += leading(grid);
	}
	paper->y += GRID_PAD;
	if (row->cells < grid->count)
		box(paper, grid->left[0], top, grid->left[grid->count], paper->y);
	else
		for (size_t i = 0; i < grid->count; i++)
			box(paper, grid->left[i], top, grid->left[i + 1], paper->y);
}

void grid_put_row(const struct grid *grid, struct paper *paper, size_t row)
{
	double page = paper->bottom - paper->top - grid->heading;
	struct broken_row broken;
	double height;
	size_t line = 0;

	break_row(grid, paper, row, &broken);
	height = broken_height(grid, &broken);
	if (paper->y + height > paper->bottom + 0.01 && height <= page)
		grid_next_page(grid, paper);
	while (line < broken.rows) {
		if (paper->y + leading(grid) + 2 * GRID_PAD > paper->bottom + 0.01)
			grid_next_page(grid, paper);
		put_lines(grid, paper, &broken, &line);
	}
	release_row(&broken);
}
