#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "report/grid_parts.h"
#include "report/report_parts.h"

#define SIZE_LARGEST 11.0
#define SIZE_SMALLEST 8.0
#define SIZE_STEP 0.5
#define NEARLY 0.7 /* of the width asked for: more may a column not lose for larger letters */

/* Makes *widest the width of the longest word, in thousandths of the size. */
static void measure_words(const struct pdf *pdf, enum run_style style, const char *text,
	double *widest)
{
	char *printable = pdf_printable(pdf, text);

	for (const char *s = printable; *s;) {
		size_t len = strcspn(s, " \n");
		char *word = xstrndup(s, len);
		double width = pdf_text_width(pdf, style, word);

		if (width > *widest)
			*widest = width;
		free(word);
		s += len + strspn(s + len, " \n");
	}
	free(printable);
}

/* What the longest word of each column needs, in thousandths. */
static void measure(const struct grid *grid, const struct pdf *pdf, double *word)
{
	const struct report *report = grid->report;

	for (size_t i = 0; i < grid->count; i++) {
		size_t c = grid->column[i];

		measure_words(pdf, STYLE_BOLD, report->column[c].heading, &word[i]);
		for (size_t r = 0; r < report->rows; r++) {
			const struct report_row *row = &report->row[r];
			char *cell;

			if (row->group || !*row->cell[c])
				continue;
			cell = report_printed(report, row, c);
			measure_words(pdf, row->total ? STYLE_BOLD : STYLE_REGULAR, cell,
				&word[i]);
			free(cell);
		}
	}
}

/* Gives columns that are too narrow what they need; the others share the rest as they ask.
 * Returns false where not all can have what they need or one loses too much. */
static bool share(const struct grid *grid, double total, const double *least, bool any,
	double *width)
{
	bool fixed[REPORT_COLUMNS] = { false };
	double room = total, asked = 0, all = 0;
	bool again = true;

	for (size_t i = 0; i < grid->count; i++)
		all += grid->report->column[grid->column[i]].width;
	asked = all;
	while (again && asked > 0) {
		again = false;
		for (size_t i = 0; i < grid->count; i++) {
			int own = grid->report->column[grid->column[i]].width;

			if (fixed[i] || room * own / asked >= least[i])
				continue;
			fixed[i] = again = true;
			width[i] = least[i];
			room -= least[i];
			asked -= own;
			break;
		}
	}
	if (room < 0 || (asked <= 0 && room > 0.01))
		return false;
	for (size_t i = 0; i < grid->count; i++) {
		int own = grid->report->column[grid->column[i]].width;

		if (!fixed[i])
			width[i] = room * own / asked;
		if (!any && width[i] < NEARLY * total * own / all)
			return false;
	}
	return true;
}

/* As they ask, whatever their words need. */
static void share_by_asking(const struct grid *grid, double total, double *width)
{
	static const double none[REPORT_COLUMNS] = { 0 };

	share(grid, total, none, true, width);
}

void grid_find_widths(struct grid *grid, const struct paper *paper)
{
	double word[REPORT_COLUMNS] = { 0 }, least[REPORT_COLUMNS], width[REPORT_COLUMNS] = { 0 };
	double total = paper->right - paper->left;
	bool found;

	measure(grid, paper->pdf, word);
	for (grid->size = SIZE_LARGEST;; grid->size -= SIZE_STEP) {
		bool last = grid->size <= SIZE_SMALLEST;

		for (size_t i = 0; i < grid->count; i++)
			/* A little more, since lines are broken at whole thousandths. */
			least[i] = word[i] * grid->size / 1000 + 2 * GRID_PAD + 0.1;
		found = share(grid, total, least, last, width);
		if (!found && last)
			share_by_asking(grid, total, width);
		if (found || last)
			break;
	}
	grid->left[0] = paper->left;
	for (size_t i = 0; i < grid->count; i++)
		grid->left[i + 1] = grid->left[i] + width[i];
}
