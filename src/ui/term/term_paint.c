#include "config.h"

#include "ui/term/term_inside.h"

#include <string.h>
#include <wchar.h>

#include <curses.h>

#include "motcua/base/text.h"

static attr_t attributes(unsigned attr, short *pair)
{
	attr_t out = A_NORMAL;
	bool colours = COLOR_PAIRS > PAIR_GOOD;

	if (attr & ATTR_BOLD)
		out |= A_BOLD;
	if (attr & ATTR_DIM)
		out |= A_DIM;
	if (attr & ATTR_REVERSE)
		out |= A_REVERSE;
	if (attr & ATTR_UNDERLINE)
		out |= A_UNDERLINE;
	*pair = 0;
	if (attr & ATTR_WARN) {
		if (colours)
			*pair = PAIR_WARN;
		else
			out |= A_BOLD;
	} else if ((attr & ATTR_GOOD) && colours) {
		*pair = PAIR_GOOD;
	}
	return out;
}

static void paint_cell(int row, int col, const struct cell *cell)
{
	wchar_t wide[CCHARW_MAX + 1];
	size_t len = strlen(cell->text), count = 0;
	attr_t attr;
	short pair;
	cchar_t out;

	for (size_t pos = 0; pos < len && count < CCHARW_MAX;) {
		int32_t cp;

		pos += text_next(cell->text + pos, len - pos, &cp);
		wide[count++] = (wchar_t)cp;
	}
	wide[count] = L'\0';
	attr = attributes(cell->attr, &pair);
	setcchar(&out, wide, attr, pair, NULL);
	mvadd_wch(row, col, &out);
}

void paint(const struct grid *grid, bool everything)
{
	erase();
	for (int row = 0; row < grid->rows && row < LINES; row++)
		for (int col = 0; col < grid->cols && col < COLS; col++)
			if (grid_at(grid, row, col)->text[0] != '\0')
				paint_cell(row, col, grid_at(grid, row, col));
	if (grid->cursor_row >= 0) {
		curs_set(1);
		move(grid->cursor_row, grid->cursor_col);
	} else {
		curs_set(0);
	}
	if (everything)
		clearok(curscr, TRUE);
	wnoutrefresh(stdscr);
	doupdate();
}
