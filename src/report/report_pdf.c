#include "config.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "report/grid.h"
#include "report/paper.h"
#include "report/report_parts.h"

#define BODY_SIZE 13.0
#define TITLE_SIZE 14.0
#define OFFICE_SIZE 12.0
#define SMALL_SIZE 11.0
#define NOTE_SIZE 12.0
#define OFFICE_SHARE 0.42   /* of the width: the letterhead at the left */
#define RULE_SHORT 0.4      /* below the office: 1/3 to 1/2 of the line */
#define PARAGRAPH 6.0       /* between paragraphs */
#define GAP 12.0
#define SIGNATURE_ROOM 60.0 /* for the signature and the stamp */
#define KEPT_ROWS 2         /* stand with the notes and signatures */

static struct manner left_manner(const struct paper *paper, enum run_style style, double size)
{
	struct manner manner = paper_manner(paper, style, size, SIDE_CENTRE);

	manner.width *= OFFICE_SHARE;
	return manner;
}

static struct manner right_manner(const struct paper *paper, enum run_style style, double size)
{
	struct manner manner = paper_manner(paper, style, size, SIDE_CENTRE);

	manner.left += manner.width * OFFICE_SHARE;
	manner.width *= 1 - OFFICE_SHARE;
	return manner;
}

/* The number of the copy at the left, the name of the form at the right. */
static void put_labels(const struct report *report, struct paper *paper, int copy)
{
	struct manner manner = paper_manner(paper, STYLE_ITALIC, SMALL_SIZE, SIDE_LEFT);
	double top = paper->y;

	if (report->copies > 1) {
		char *text = xasprintf("Bản %d/%d", copy, report->copies);

		paper_write(paper, text, &manner);
		free(text);
	}
	if (*report->form) {
		paper->y = top;
		manner.side = SIDE_RIGHT;
		manner.style = STYLE_BOLD;
		paper_write(paper, report->form, &manner);
	}
}

static void put_letterhead(const struct report *report, struct paper *paper)
{
	struct manner office = left_manner(paper, *report->body ? STYLE_REGULAR : STYLE_BOLD,
		OFFICE_SIZE);
	struct manner body = left_manner(paper, STYLE_BOLD, OFFICE_SIZE);
	struct manner state = right_manner(paper, STYLE_BOLD, OFFICE_SIZE);
	struct manner motto = right_manner(paper, STYLE_BOLD, BODY_SIZE);
	double top = paper->y, bottom;

	if (!*report->office)
		return;
	office.rule = *report->body ? 0 : RULE_SHORT;
	body.rule = RULE_SHORT;
	motto.rule = 1;
	paper_write(paper, report->office, &office);
	if (*report->body)
		paper_write(paper, report->body, &body);
	bottom = paper->y;
	paper->y = top;
	paper_write(paper, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", &state);
	paper_write(paper, "Độc lập - Tự do - Hạnh phúc", &motto);
	paper->y = (paper->y > bottom ? paper->y : bottom) + PARAGRAPH;
}

static void put_number_and_place(const struct report *report, struct paper *paper)
{
	struct manner number = left_manner(paper, STYLE_REGULAR, BODY_SIZE);
	struct manner place = right_manner(paper, STYLE_ITALIC, BODY_SIZE);
	double top = paper->y, bottom;
	struct buf text;

	buf_init(&text);
	report_put_place(report, &text);
	if (*report->number)
		paper_write(paper, report->number, &number);
	bottom = paper->y;
	paper->y = top;
	if (text.len)
		paper_write(paper, text.data, &place);
	paper->y = paper->y > bottom ? paper->y : bottom;
	buf_release(&text);
}

static void put_paragraphs(struct paper *paper, char *const *text, size_t count, double size)
{
	const struct manner manner = paper_manner(paper, STYLE_REGULAR, size, SIDE_LEFT);

	for (size_t i = 0; i < count; i++) {
		paper_write(paper, text[i], &manner);
		paper->y += PARAGRAPH;
	}
}

static void put_head(const struct report *report, struct paper *paper, int copy)
{
	const struct manner title = paper_manner(paper, STYLE_BOLD, TITLE_SIZE, SIDE_CENTRE);
	const struct manner subtitle = paper_manner(paper, STYLE_ITALIC, BODY_SIZE, SIDE_CENTRE);

	put_labels(report, paper, copy);
	put_letterhead(report, paper);
	put_number_and_place(report, paper);
	paper->y += GAP;
	paper_write(paper, report->title, &title);
	if (*report->subtitle)
		paper_write(paper, report->subtitle, &subtitle);
	paper->y += GAP;
	put_paragraphs(paper, report->intro, report->intros, BODY_SIZE);
}

/* The place of a signature: side by side, a single one at the right. */
static struct manner signature_manner(const struct report *report, const struct paper *paper,
	size_t i, enum run_style style, double size)
{
	struct manner manner = paper_manner(paper, style, size, SIDE_CENTRE);
	size_t places = report->signatures > 1 ? report->signatures : 2;
	size_t place = report->signatures > 1 ? i : 1;

	manner.width /= (double)places;
	manner.left += manner.width * (double)place;
	return manner;
}

/* The heights of the parts of the signatures: the highest of each. */
struct signature_heights {
	double title, hint, name;
};

static void higher(double *most, double height)
{
	*most = height > *most ? height : *most;
}

static struct signature_heights signature_heights(const struct report *report,
	const struct paper *paper)
{
	struct signature_heights heights = { 0 };

	for (size_t i = 0; i < report->signatures; i++) {
		const struct report_signature *signature = &report->signature[i];
		struct manner bold =
			signature_manner(report, paper, i, STYLE_BOLD, BODY_SIZE);
		struct manner italic =
			signature_manner(report, paper, i, STYLE_ITALIC, NOTE_SIZE);

		higher(&heights.title, paper_height(paper, signature->title, &bold));
		higher(&heights.hint, paper_height(paper, signature->hint, &italic));
		higher(&heights.name, paper_height(paper, signature->name, &bold));
	}
	return heights;
}

static double signatures_height(const struct report *report, const struct paper *paper)
{
	struct signature_heights heights = signature_heights(report, paper);

	if (!report->signatures)
		return 0;
	return GAP + heights.title + heights.hint + SIGNATURE_ROOM + heights.name;
}

static void put_signatures(const struct report *report, struct paper *paper)
{
	struct signature_heights heights = signature_heights(report, paper);
	double top;

	if (!report->signatures)
		return;
	if (paper->y + signatures_height(report, paper) > paper->bottom)
		paper_next(paper);
	top = paper->y + GAP;
	for (size_t i = 0; i < report->signatures; i++) {
		const struct report_signature *signature = &report->signature[i];
		struct manner bold =
			signature_manner(report, paper, i, STYLE_BOLD, BODY_SIZE);
		struct manner italic =
			signature_manner(report, paper, i, STYLE_ITALIC, NOTE_SIZE);

		paper->y = top;
		paper_write(paper, signature->title, &bold);
		paper->y = top + heights.title;
		paper_write(paper, signature->hint, &italic);
		paper->y = top + heights.title + heights.hint + SIGNATURE_ROOM;
		paper_write(paper, signature->name, &bold);
	}
	paper->y = top + heights.title + heights.hint + SIGNATURE_ROOM + heights.name;
}

/* The height of what follows the table. */
static double tail_height(const struct report *report, const struct paper *paper)
{
	const struct manner manner = paper_manner(paper, STYLE_REGULAR, NOTE_SIZE, SIDE_LEFT);
	double height = PARAGRAPH + signatures_height(report, paper);

	for (size_t i = 0; i < report->notes; i++)
		height += paper_height(paper, report->note[i], &manner) + PARAGRAPH;
	return height;
}

static double rows_height(const struct grid *grid, const struct paper *paper, size_t from,
	size_t to)
{
	double height = 0;

	for (size_t i = from; i < to; i++)
		height += grid_row_height(grid, paper, i);
	return height;
}

/* The first of the rows that stand with the notes and signatures: the totals and one more, or
 * two. */
static size_t kept_from(const struct report *report)
{
	size_t from = report->rows;

	while (from > 0 && report->row[from - 1].total)
		from--;
	if (from > 0)
		from--;
	if (report->rows - from < KEPT_ROWS && from > 0)
		from--;
	return from;
}

/* Goes to the next page where a row would part from what must stand with it. */
static void keep_together(const struct grid *grid, struct paper *paper, size_t row, size_t kept)
{
	double page = paper->bottom - paper->top - grid->heading, height = 0;
	const struct report *report = grid->report;

	if (row == kept && (report->signatures || report->notes))
		height = rows_height(grid, paper, row, report->rows) + tail_height(report, paper);
	else if (report->row[row].group && row + 1 < report->rows)
		height = rows_height(grid, paper, row, row + 2);
	if (height <= page && paper->y + height > paper->bottom)
		grid_next_page(grid, paper);
}

/* The room below which the table does not begin: a heading without a row says nothing. */
static double least_room(const struct grid *grid, const struct paper *paper)
{
	double first = grid->report->rows ? grid_row_height(grid, paper, 0) : 0;
	bool parted = grid->heading + first > paper->bottom - paper->top;

	return grid->heading + (parted ? GAP * KEPT_ROWS : first);
}

static void put_table(const struct grid *grid, struct paper *paper)
{
	const struct report *report = grid->report;
	size_t kept = kept_from(report);

	if (!grid->count)
		return;
	if (paper->y + least_room(grid, paper) > paper->bottom)
		paper_next(paper);
	grid_heading(grid, paper);
	for (size_t row = 0; row < report->rows; row++) {
		keep_together(grid, paper, row, kept);
		grid_put_row(grid, paper, row);
	}
	paper->y += PARAGRAPH;
}

int report_pdf(const struct report *report, struct buf *out, struct err *err)
{
	int copies = report->copies > 1 ? report->copies : 1, status = -1;
	struct paper paper;
	struct grid grid;
	struct pdf pdf;

	if (pdf_open(&pdf, err) < 0)
		goto out;
	for (int copy = 1; copy <= copies; copy++) {
		paper_begin(&paper, &pdf, report->landscape);
		if (copy == 1)
			grid_make(&grid, report, &paper);
		put_head(report, &paper, copy);
		put_table(&grid, &paper);
		put_paragraphs(&paper, report->note, report->notes, NOTE_SIZE);
		put_signatures(report, &paper);
	}
	status = pdf_write(&pdf, out, err);
out:
	pdf_close(&pdf);
	return status;
}
