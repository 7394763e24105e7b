/*
 * template.h - a form as blocks of text with styles, ready for any kind of paper.
 *
 * The language of templates, line by line:
 *
 *   ; remark                 left out, like empty lines
 *   copy Liên 1: Lưu         a copy to print; {{lien}} is its name
 *   widths 45 55             percent of the width for the cells of the lines that follow, with l, c
 *                            or r behind a number to set a cell's side; alone: equal widths
 *   space 15                 room of 1.5 lines
 *   together                 what follows stays together on one page
 *   head A | B               letterhead, centred       title A   the name of the form, large
 *   text A                   a paragraph               centre A  a centred line
 *   right A                  small, flush right        note A    a small paragraph
 *   pair A | B               cells side by side        sign A | B  signatures, centred
 *   table A | B              the heading of a table    row A | B   a row of it
 *   each name … end          the lines between once per row of values of that name, each time
 *                            on one page; not one within the other
 *   qr A                     a QR code at the right; the lines that follow stand beside it
 *   clear                    what follows stands below the QR code
 *
 * Before the word, ?name keeps the line only where the value is given, !name only where it is
 * not. In cells:
 *
 *   <b>bold</b> <i>italic</i>     not one within the other
 *   <br>                          a new line
 *   <line 40>                     a rule under the cell, 40 % as long as its last line
 *   {{name}}                      the value
 *   {{name:caps}}                 the value in capitals
 *   {{name:8}}                    the value, or 8 dots where there is none
 *   {{name:dots}}                 the value, or dots to the end of the cell; must be the last
 *   {{#}}                         the number of the row, from 1
 *
 * The text form leaves QR codes out.
 */
#ifndef MOTCUA_SRC_REPORT_TEMPLATE_H
#define MOTCUA_SRC_REPORT_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/base/err.h"
#include "motcua/report/form.h"

#define FORM_CELLS 6
#define FORM_COPIES 4

enum run_style { STYLE_REGULAR, STYLE_BOLD, STYLE_ITALIC, STYLE_COUNT };
enum cell_side { SIDE_LEFT, SIDE_CENTRE, SIDE_RIGHT };

struct run {
	char *text; /* NFC, printable; a line break is a new line */
	enum run_style style;
};

struct cell {
	struct run *run;
	size_t count, cap;
	enum cell_side side;
	int width; /* percent */
	int rule;  /* percent of the last line; 0: none */
	bool dots; /* fill the last line with dots */
};

struct block {
	struct cell cell[FORM_CELLS];
	size_t cells; /* 0: only room */
	int size;     /* of the letters, percent */
	int space;    /* room in tenths of a line */
	bool boxed, heading;
	bool qr;      /* a QR code of what its cell says */
	bool beside;  /* stands beside the last QR code */
	bool clear;   /* what follows stands below it */
	size_t group; /* blocks of one group stay on one page; 0: of none */
};

struct form_page {
	struct block *block;
	size_t count, cap;
	size_t together; /* from this block to the last all stand on one page */
	char *copy[FORM_COPIES]; /* names of the copies */
	size_t copies;
};

/* Expands a template for one of its copies (0 …; beyond the last: the last). Returns 0, or -1
 * with INVALID and the line that is wrong. The caller releases in both cases. */
int form_page_make(struct form_page *page, const char *template_text,
	const struct form_values *values, size_t copy, struct err *err);
void form_page_release(struct form_page *page);

#endif
