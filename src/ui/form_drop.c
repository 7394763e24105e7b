#include "config.h"

#include "ui/form_inside.h"

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

#define FEW 4 /* so many the message line can name */

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

int form_drop_rows(const struct form *form)
{
	size_t count;
	bool translate;

	if (form->resting || form->slot[form->focus].edit.text.len > 0 || !form_drops(form))
		return 0;
	form_choices(form, form->focus, &count, &translate);
	return (int)count + 2;
}

void form_drop_draw(const struct form *form, struct canvas *canvas, int row, int col)
{
	int rows = form_drop_rows(form), widest = 0, width;

	for (int k = 0; k < rows - 2; k++) {
		int one = text_width(form_choice_label(form, form->focus, (size_t)k));

		widest = one > widest ? one : widest;
	}
	width = widest + 6 < canvas->cols ? widest + 6 : canvas->cols;
	if (col + width > canvas->cols)
		col = canvas->cols - width;
	if (rows == 0)
		return;
	canvas_box(canvas, row, col, rows, width, ATTR_NORMAL, NULL);
	for (int k = 0; k < rows - 2; k++) {
		struct canvas line = canvas_part(canvas, row + 1 + k, col + 1, 1, width - 2);

		canvas_textf(&line, 0, 0, ATTR_NORMAL, "%2d %s", k + 1,
			form_choice_label(form, form->focus, (size_t)k));
	}
}
