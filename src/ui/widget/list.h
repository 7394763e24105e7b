/*
 * list.h - rows to choose from, in columns that grow with the screen.
 *
 * The list knows only how many rows there are and which is selected; the text comes from the
 * screen by a callback, cell by cell, so nothing is copied. list_draw() remembers how many rows
 * it could show, for PgUp and PgDn.
 */
#ifndef MOTCUA_UI_LIST_H
#define MOTCUA_UI_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/base/buf.h"
#include "ui/term/canvas.h"
#include "ui/term/keymap.h"

struct list {
	size_t length, selected;
	size_t start; /* first row shown */
	size_t page;  /* rows shown when it was last drawn */
};

#define LIST_MAX_COLUMNS 16

struct list_column {
	const char *title; /* N_() or NP_(); NULL: no title */
	int width;         /* columns it has at least while there is room */
	int grow;          /* its part of what is to spare; 0: keeps its width */
	bool right;        /* flush right (numbers) */
};

struct list_source {
	const struct list_column *column;
	size_t columns;
	/* Appends the text of a cell. */
	void (*cell)(const void *ctx, size_t row, size_t column, struct buf *out);
	/* Attributes of a row (ATTR_WARN for overdue …); may be NULL. */
	unsigned (*attr)(const void *ctx, size_t row);
	const void *ctx;
	const char *empty; /* N_(): what to say where there is no row */
};

/* Tells the list how many rows there are now; the selection stays where it can. */
void list_set_length(struct list *list, size_t length);
void list_select(struct list *list, size_t row);
/* Moves the selection by arrows, PgUp, PgDn, Home, End. False where the key is none of them. */
bool list_key(struct list *list, int32_t key);
/* True where there is a selected row (NEED_ROW). */
bool list_has_row(const struct list *list);

/* Moves the first row shown as little as the selection and the page demand. */
void list_scroll(struct list *list);

/* Widths for total columns, one blank between two: what is to spare goes to those that grow;
 * where there is too little, those that grow shrink to 4, then columns fall off at the right
 * (width 0). Pure. */
void list_widths(const struct list_column *column, size_t columns, int total, int *width);

/* Draws titles (where one column has one) and rows into the canvas. The selected row has "▸"
 * before it and is reversed; "▴" and "▾" in the last column say that there is more. */
void list_draw(struct list *list, struct canvas *canvas, const struct list_source *source);

extern const struct binding list_keys[];

#endif
