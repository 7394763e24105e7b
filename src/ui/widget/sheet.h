/*
 * sheet.h - facts to read: a label and its value per row, long values broken beside the label.
 */
#ifndef MOTCUA_UI_SHEET_H
#define MOTCUA_UI_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/term/canvas.h"
#include "ui/widget/pager.h"

struct sheet_row {
	char *label, *value;
	unsigned attr;
};

struct sheet {
	struct sheet_row *item;
	size_t count, cap;
	struct pager scroll; /* without a text: only where we are */
};

/* Removes all rows; the place that is shown stays. */
void sheet_clear(struct sheet *sheet);
void sheet_release(struct sheet *sheet);
/* Adds a row; both are copied, attr is for the value. A value "" adds nothing. */
void sheet_add(struct sheet *sheet, const char *label, unsigned attr, const char *value);
/* Adds a row over the whole width in bold; "" is an empty row. */
void sheet_heading(struct sheet *sheet, const char *text);
/* Scrolls with the keys of the pager (pager_keys). */
bool sheet_key(struct sheet *sheet, int32_t key);
/* Draws the rows with values from a column on; "▴" and "▾" say that there is more. */
void sheet_draw(struct sheet *sheet, struct canvas *canvas, int column);

#endif
