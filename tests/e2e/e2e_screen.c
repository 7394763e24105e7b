#include "config.h"

#include "e2e.h"

#include <check.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/buf.h"
#include "motcua/base/text.h"

VTermScreenCell e2e_cell(const struct e2e *e, int row, int col)
{
	VTermScreenCell cell;

	memset(&cell, 0, sizeof cell);
	vterm_screen_get_cell(e->screen, (VTermPos){ .row = row, .col = col }, &cell);
	return cell;
}

/* Appends the text of a cell; false for the right half of a wide letter. */
static bool put_cell(const struct e2e *e, int row, int col, struct buf *out)
{
	VTermScreenCell cell = e2e_cell(e, row, col);

	if (cell.chars[0] == (uint32_t)-1)
		return false;
	if (cell.chars[0] == 0)
		buf_addc(out, ' ');
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
		text_put(out, (int32_t)cell.chars[i]);
	return true;
}

static void put_row(const struct e2e *e, int row, struct buf *out)
{
	size_t end = out->len;

	for (int col = 0; col < e->cols; col++)
		if (put_cell(e, row, col, out) && out->data[out->len - 1] != ' ')
			end = out->len;
	buf_truncate(out, end);
}

void e2e_fail(const struct e2e *e, const char *fmt, ...)
{
	struct buf out;
	va_list ap;

	buf_init(&out);
	va_start(ap, fmt);
	buf_vaddf(&out, fmt, ap);
	va_end(ap);
	buf_addf(&out, "\nscreen \"%s\", handled %lu of %lu, cursor %d,%d\n", e->name, e->handled,
		e->sent, e->cursor.row, e->cursor.col);
	for (int row = 0; e->screen && row < e->rows; row++) {
		buf_addf(&out, "%3d|", row);
		put_row(e, row, &out);
		buf_addc(&out, '\n');
	}
	ck_abort_msg("%s", out.data);
}

bool e2e_find(const struct e2e *e, const char *text, int *row, int *col)
{
	struct buf rest;
	bool found = false;

	buf_init(&rest);
	for (int y = 0; y < e->rows && !found; y++) {
		for (int x = 0; x < e->cols && !found; x++) {
			buf_clear(&rest);
			for (int i = x; i < e->cols && rest.len < strlen(text); i++)
				put_cell(e, y, i, &rest);
			found = strncmp(rest.data, text, strlen(text)) == 0;
			if (found && row)
				*row = y;
			if (found && col)
				*col = x;
		}
	}
	buf_release(&rest);
	return found;
}

void e2e_shows(const struct e2e *e, const char *text)
{
	if (!e2e_find(e, text, NULL, NULL))
		e2e_fail(e, "not shown: %s", text);
}

void e2e_lacks(const struct e2e *e, const char *text)
{
	if (e2e_find(e, text, NULL, NULL))
		e2e_fail(e, "shown, but should not be: %s", text);
}

void e2e_row_is(const struct e2e *e, int row, const char *text)
{
	struct buf out;

	buf_init(&out);
	put_row(e, row, &out);
	if (strcmp(out.data, text) != 0)
		e2e_fail(e, "row %d is not: %s", row, text);
	buf_release(&out);
}

void e2e_screen_is(const struct e2e *e, const char *name)
{
	if (strcmp(e->name, name) != 0)
		e2e_fail(e, "this is not the screen \"%s\"", name);
}
