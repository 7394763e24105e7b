/*
 * lines.h - breaks the text of a cell into lines, whatever its letters are measured in.
 */
#ifndef MOTCUA_SRC_REPORT_LINES_H
#define MOTCUA_SRC_REPORT_LINES_H

#include <stddef.h>
#include <stdint.h>

#include "report/template.h"

struct letter {
	int32_t cp;
	enum run_style style;
	int width;
};

struct line {
	size_t from, to; /* letters */
	int width;
};

struct lines {
	struct letter *letter;
	size_t count, cap;
	struct line *line;
	size_t line_count, line_cap;
};

/* The width of a letter; 0 for a mark that stays with the letter before it. */
struct measure {
	int (*width)(const void *font, int32_t cp, enum run_style style);
	const void *font;
};

/* Breaks a cell into lines of at most the given width (of at least one letter): where it says
 * so, at spaces, or within a word that is longer than a line. Lines of a centred cell are made equally long. An
 * empty cell has one empty line. The caller releases. */
void lines_break(struct lines *out, const struct cell *cell, const struct measure *measure,
	int width);
void lines_release(struct lines *lines);
/* Appends the letters of one style from *pos on, as UTF-8; *pos is moved behind them, *width is
 * their width. Returns their style. */
enum run_style lines_piece(const struct lines *lines, const struct line *line, size_t *pos,
	struct buf *text, int *width);

#endif
