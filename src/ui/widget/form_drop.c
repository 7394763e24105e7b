#include "config.h"

#include "ui/widget/form_inside.h"

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

#define FEW    4 /* so many the message line can name */
#define INDENT 3
#define NUMBER 2 /* columns of the digit */
#define GAP    2

const char *form_choice_label(const struct form *form, size_t i, size_t k)
{
	size_t count;
	bool translate;
	const struct choice *choice = form_choices(form, i, &count, &translate);

	if (k >= count)
		return "";
	return translate ? _(choice[k].label) : choice[k].label;
}

bool form_drops(const struct form *form)
{
	const struct field *field = &form->field[form->focus];
	size_t count;
	bool translate;

	if (field->kind != FIELD_CHOICE || !(field->flags & FIELD_OPEN))
		return false;
	form_choices(form, form->focus, &count, &translate);
	return count > FEW && count <= 9;
}

/* In as many columns as there is room for, with two blanks between. */
struct grid_of {
	int count, width, columns, rows;
};

static struct grid_of measure(const struct form *form, int cols)
{
	struct grid_of grid = { 0 };
	size_t count;
	bool translate;

	if (form->resting || form->slot[form->focus].edit.text.len > 0 || !form_drops(form))
		return grid;
	form_choices(form, form->focus, &count, &translate);
	grid.count = (int)count;
	for (size_t k = 0; k < count; k++) {
		int one = text_width(form_choice_label(form, form->focus, k)) + NUMBER + GAP;

		grid.width = one > grid.width ? one : grid.width;
	}
	grid.columns = grid.width * 2 <= cols - INDENT + GAP ? 2 : 1;
	grid.rows = (grid.count + grid.columns - 1) / grid.columns;
	return grid;
}

int form_drop_rows(const struct form *form, int cols)
{
	return measure(form, cols).rows;
}

void form_drop_draw(const struct form *form, struct canvas *canvas, int row)
{
	struct grid_of grid = measure(form, canvas->cols);

	for (int k = 0; k < grid.count; k++) {
		struct canvas part = canvas_part(canvas, row + k % grid.rows,
			INDENT + k / grid.rows * grid.width, 1,
			grid.columns > 1 ? grid.width : canvas->cols - INDENT);

		canvas_textf(&part, 0, 0, ATTR_BOLD, "%d", k + 1);
		canvas_text(&part, 0, NUMBER, ATTR_NORMAL,
			form_choice_label(form, form->focus, (size_t)k));
	}
}
