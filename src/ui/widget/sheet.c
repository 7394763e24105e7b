#include "config.h"

#include "ui/widget/sheet.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"

void sheet_clear(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->count; i++) {
		free(sheet->item[i].label);
		free(sheet->item[i].value);
	}
	sheet->count = 0;
}

void sheet_release(struct sheet *sheet)
{
	sheet_clear(sheet);
	free(sheet->item);
	*sheet = (struct sheet){ 0 };
}

static void add(struct sheet *sheet, const char *label, unsigned attr, char *value)
{
	sheet->item = grow_array(sheet->item, sheet->count, &sheet->cap, sizeof *sheet->item);
	sheet->item[sheet->count++] = (struct sheet_row){ xstrdup(label), value, attr };
}

void sheet_add(struct sheet *sheet, const char *label, unsigned attr, const char *value)
{
	if (*value)
		add(sheet, label, attr, xstrdup(value));
}

void sheet_heading(struct sheet *sheet, const char *text)
{
	add(sheet, text, ATTR_BOLD, NULL);
}

bool sheet_key(struct sheet *sheet, int32_t key)
{
	return pager_key(&sheet->scroll, key);
}

static int value_width(const struct canvas *canvas, int column)
{
	int width = canvas->cols - column - 2;

	return width > 1 ? width : 1;
}

static int rows_of(const struct sheet_row *row, int width)
{
	int rows = row->value ? canvas_wrap_rows(row->value, width) : 1;

	return rows > 0 ? rows : 1;
}

static void draw_row(const struct sheet_row *row, struct canvas *canvas, int at, int column)
{
	int width = value_width(canvas, column);

	if (!row->value) {
		canvas_fit(canvas, at, 1, canvas->cols - 2, row->attr, row->label);
		return;
	}
	canvas_fit(canvas, at, 1, column - 2, ATTR_NORMAL, row->label);
	canvas_wrap(canvas, at, column, width, rows_of(row, width), row->attr, row->value);
}

void sheet_draw(struct sheet *sheet, struct canvas *canvas, int column)
{
	struct pager *scroll = &sheet->scroll;
	int width = value_width(canvas, column), at = 0, last;

	scroll->page = canvas->rows;
	scroll->lines = 0;
	for (size_t i = 0; i < sheet->count; i++)
		scroll->lines += rows_of(&sheet->item[i], width);
	last = scroll->lines > scroll->page ? scroll->lines - scroll->page : 0;
	scroll->top = scroll->top > last ? last : scroll->top;
	for (size_t i = 0; i < sheet->count; i++) {
		draw_row(&sheet->item[i], canvas, at - scroll->top, column);
		at += rows_of(&sheet->item[i], width);
	}
	if (scroll->top > 0)
		canvas_text(canvas, 0, canvas->cols - 1, ATTR_NORMAL, "▴");
	if (scroll->top < last)
		canvas_text(canvas, canvas->rows - 1, canvas->cols - 1, ATTR_NORMAL, "▾");
}
