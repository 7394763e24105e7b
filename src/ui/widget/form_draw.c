#include "config.h"

#include "ui/widget/form_inside.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

#define GAP 2 /* between label and field */

static int label_width(const struct form *form, size_t i)
{
	return text_width(form_label(form, i));
}

/* The column of the first fields in a row: after the longest label, but not beyond half. */
static int first_column(const struct form *form, int cols)
{
	int widest = 0;

	for (size_t i = 0; i < form->count; i++) {
		const struct field *field = &form->field[i];

		if (form->slot[i].hidden || field->kind == FIELD_HEADING ||
			(field->flags & FIELD_BESIDE))
			continue;
		if (label_width(form, i) > widest)
			widest = label_width(form, i);
	}
	return 1 + (widest < cols / 2 ? widest : cols / 2) + GAP;
}

/* Columns that a field takes at least: what it must show. */
static int own_width(const struct form *form, size_t i)
{
	const struct field *field = &form->field[i];
	size_t count;
	bool translate;
	int widest = 0;

	if (field->kind == FIELD_TOGGLE)
		return 3;
	if (field->kind != FIELD_CHOICE || field->width > 0)
		return field->width;
	form_choices(form, i, &count, &translate);
	for (size_t k = 0; k < count; k++)
		if (text_width(form_choice_label(form, i, k)) > widest)
			widest = text_width(form_choice_label(form, i, k));
	return widest + 2;
}

/* The visible field after i in the same row, or count. */
static size_t next_beside(const struct form *form, size_t i)
{
	for (i++; i < form->count; i++)
		if (!form->slot[i].hidden)
			return form->field[i].flags & FIELD_BESIDE ? i : form->count;
	return form->count;
}

static bool fits_beside(const struct form *form, size_t i, int after, int cols)
{
	int width = own_width(form, i);

	if (!(form->field[i].flags & FIELD_BESIDE) || after == 0)
		return false;
	return after + 3 + label_width(form, i) + 1 + (width > 0 ? width : 12) <= cols;
}

static void place_field(const struct form *form, size_t i, int cols, struct place *place)
{
	int width = own_width(form, i), room = cols - place->col - 1;

	if (width == 0)
		width = next_beside(form, i) < form->count ? room / 2 : room;
	if (width > room)
		width = room;
	place->width = width > 1 ? width : 1;
}

/* True where another field of the row has the same problem: then each says whose it is. */
static bool is_twin(const struct form *form, size_t i, size_t from, size_t to)
{
	const char *problem = form->slot[i].problem;

	for (size_t k = from; problem && k < to; k++)
		if (k != i && !form->slot[k].hidden && form->slot[k].problem &&
			strcmp(form->slot[k].problem, problem) == 0)
			return true;
	return false;
}

static void put_problem(const struct form *form, size_t i, bool named, struct buf *out)
{
	if (named)
		buf_addf(out, "%s: ", form_label(form, i));
	buf_adds(out, form->slot[i].problem);
}

static int problem_rows(const struct form *form, size_t i, bool named, int width)
{
	struct buf text;
	int rows;

	buf_init(&text);
	put_problem(form, i, named, &text);
	rows = canvas_wrap_rows(text.data, width);
	buf_release(&text);
	return rows;
}

/* Places the problems of the fields from … to - 1, which share a row; returns the row after them
 * and what drops down there. */
static int place_problems(const struct form *form, size_t from, size_t to, int first, int cols,
	struct place *place)
{
	int row = -1, shared = 0;

	for (size_t i = from; i < to; i++)
		shared += !form->slot[i].hidden;
	for (size_t i = from; i < to; i++) {
		const char *problem = form->slot[i].problem;
		int beside = place[i].col + place[i].width + 2;

		if (form->slot[i].hidden)
			continue;
		if (row < 0)
			row = place[i].row + 1;
		place[i].problem_row = row;
		place[i].problem_col = first;
		place[i].named = is_twin(form, i, from, to);
		if (problem && shared == 1 && beside + text_width(problem) + 2 <= cols) {
			place[i].problem_row = place[i].row;
			place[i].problem_col = beside;
		} else if (problem) {
			row += problem_rows(form, i, place[i].named, cols - first - 3);
		}
		place[i].end = row;
	}
	if (row >= 0 && from <= form->focus && form->focus < to)
		row += form_drop_rows(form, cols);
	return row < 0 ? 0 : row;
}

int form_layout(const struct form *form, int cols, struct place *place)
{
	int first = first_column(form, cols), row = 0, after = 0;
	size_t line = 0;

	for (size_t i = 0; i < form->count; i++) {
		if (form->slot[i].hidden)
			continue;
		if (fits_beside(form, i, after, cols)) {
			place[i].row = row;
			place[i].label_col = after + 3;
			place[i].col = after + 3 + label_width(form, i) + 1;
		} else {
			if (i > line) {
				int next = place_problems(form, line, i, first, cols, place);

				row = next > row ? next : row;
			}
			line = i;
			place[i].row = row;
			place[i].label_col = 1;
			place[i].col = first;
		}
		place_field(form, i, cols, &place[i]);
		after = form->field[i].kind == FIELD_HEADING ? 0 : place[i].col + place[i].width;
	}
	return form->count ? place_problems(form, line, form->count, first, cols, place) : 0;
}

int form_rows(const struct form *form, int cols)
{
	struct place *place = xcalloc(form->count, sizeof *place);
	int rows = form_layout(form, cols, place);

	free(place);
	return rows;
}

static void draw_choice(const struct form *form, size_t i, struct canvas *canvas,
	const struct place *place, unsigned attr)
{
	struct buf text;

	buf_init(&text);
	buf_addf(&text, "[%s]", form_choice_label(form, i, form_choice_index(form, i)));
	canvas_fit(canvas, place->row, place->col, place->width, ATTR_NORMAL, "");
	if (text_width(text.data) > place->width)
		canvas_fit(canvas, place->row, place->col, place->width, attr, text.data);
	else
		canvas_text(canvas, place->row, place->col, attr, text.data);
	buf_release(&text);
}

static void draw_value(const struct form *form, size_t i, struct canvas *canvas,
	const struct place *place)
{
	const struct edit *edit = &form->slot[i].edit;
	bool focus = i == form->focus && !form->resting;
	unsigned attr = focus ? ATTR_REVERSE : ATTR_NORMAL;

	switch (form->field[i].kind) {
	case FIELD_HEADING:
		return;
	case FIELD_READONLY:
		canvas_fit(canvas, place->row, place->col, place->width, ATTR_NORMAL,
			edit->text.data);
		return;
	case FIELD_CHOICE:
		draw_choice(form, i, canvas, place, attr);
		break;
	case FIELD_TOGGLE:
		canvas_text(canvas, place->row, place->col, attr,
			edit->text.len > 0 ? "[x]" : "[ ]");
		break;
	case FIELD_TEXT:
	case FIELD_DIGITS:
	case FIELD_CODE:
	case FIELD_DATE:
	case FIELD_PASSWORD:
		edit_draw(edit, canvas, place->row, place->col, place->width,
			focus ? ATTR_REVERSE : ATTR_UNDERLINE, focus);
		return;
	}
	if (focus)
		canvas_cursor(canvas, place->row, place->col + 1);
}

static void draw_problem(const struct form *form, size_t i, struct canvas *canvas,
	const struct place *place)
{
	struct buf text;

	buf_init(&text);
	put_problem(form, i, place->named, &text);
	canvas_text(canvas, place->problem_row, place->problem_col, ATTR_WARN, "!");
	canvas_wrap(canvas, place->problem_row, place->problem_col + 2,
		canvas->cols - place->problem_col - 3, 20, ATTR_WARN, text.data);
	buf_release(&text);
}

static void draw_field(const struct form *form, size_t i, struct canvas *canvas,
	const struct place *place)
{
	const struct field *field = &form->field[i];
	int width = place->col - place->label_col - 1;

	if (field->kind == FIELD_HEADING)
		width = canvas->cols - place->label_col;
	canvas_fit(canvas, place->row, place->label_col, width,
		field->kind == FIELD_HEADING ? ATTR_BOLD : ATTR_NORMAL, form_label(form, i));
	draw_value(form, i, canvas, place);
	if (form->slot[i].problem)
		draw_problem(form, i, canvas, place);
}

/* The least move of the first row that shows the focused field and what belongs to it. */
static void scroll(struct form *form, int rows, int cols, int total, const struct place *focus)
{
	const struct suggest *suggest = &form->slot[form->focus].suggest;
	int end = focus->end, drop = focus->end + form_drop_rows(form, cols);

	end = drop > end ? drop : end;
	if (suggest->open) {
		int box = focus->row + 1 + (suggest->count < 5 ? (int)suggest->count : 5) + 2;

		end = box > end ? box : end;
	}
	if (form->top + rows < end)
		form->top = end - rows;
	if (form->top > focus->row)
		form->top = focus->row;
	if (form->top + rows > total && end <= total)
		form->top = total > rows ? total - rows : 0;
}

void form_draw(struct form *form, struct canvas *canvas)
{
	struct place *place = xcalloc(form->count, sizeof *place);
	int total = form_layout(form, canvas->cols, place);
	const struct place *focus = &place[form->focus];

	form_catch_up(form);
	form->cols = canvas->cols;
	scroll(form, canvas->rows, canvas->cols, total, focus);
	for (size_t i = 0; i < form->count; i++) {
		if (form->slot[i].hidden)
			continue;
		place[i].row -= form->top;
		place[i].problem_row -= form->top;
		draw_field(form, i, canvas, &place[i]);
	}
	if (form->top > 0)
		canvas_text(canvas, 0, canvas->cols - 1, ATTR_NORMAL, "▴");
	if (form->top + canvas->rows < total)
		canvas_text(canvas, canvas->rows - 1, canvas->cols - 1, ATTR_NORMAL, "▾");
	suggest_draw(&form->slot[form->focus].suggest, canvas, focus->row + 1, 0, canvas->cols);
	/* below the problem of the field, which must be read too */
	form_drop_draw(form, canvas, focus->end - form->top);
	free(place);
}

void form_hint(const struct form *form, struct buf *out)
{
	const struct field *field = &form->field[form->focus];
	const char *own = form->slot[form->focus].help, *help = own ? own : field->help;
	size_t count;
	bool translate;

	if (field->kind == FIELD_CHOICE && !form_drops(form)) {
		form_choices(form, form->focus, &count, &translate);
		for (size_t k = 0; k < count && k < 9; k++)
			buf_addf(out, "%s%zu %s", k ? " · " : "", k + 1,
				form_choice_label(form, form->focus, k));
		if (help)
			buf_adds(out, "  ");
	}
	if (help)
		buf_adds(out, _(help));
}
