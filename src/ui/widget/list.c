#include "config.h"

#include "ui/widget/list.h"

#include "motcua/base/i18n.h"

#define LEAST_WIDTH 4

const struct binding list_keys[] = {
	{ { K_UP, K_DOWN }, CMD_WIDGET, 0, "row", NULL, N_("Selects the row above or below.") },
	{ { K_PGUP, K_PGDN }, CMD_WIDGET, 0, "page", NULL, N_("Moves by a whole screen.") },
	{ { K_HOME, K_END }, CMD_WIDGET, 0, "ends", NULL,
		N_("Goes to the first or the last row.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

void list_select(struct list *list, size_t row)
{
	if (list->length == 0)
		list->selected = 0;
	else
		list->selected = row < list->length ? row : list->length - 1;
}

void list_set_length(struct list *list, size_t length)
{
	list->length = length;
	list_select(list, list->selected);
}

bool list_has_row(const struct list *list)
{
	return list->selected < list->length;
}

bool list_key(struct list *list, int32_t key)
{
	size_t page = list->page > 1 ? list->page - 1 : 1, at = list->selected;

	switch (key) {
	case K_UP:
		list_select(list, at > 0 ? at - 1 : 0);
		return true;
	case K_DOWN:
		list_select(list, at + 1);
		return true;
	case K_PGUP:
		list_select(list, at > page ? at - page : 0);
		return true;
	case K_PGDN:
		list_select(list, at + page);
		return true;
	case K_HOME:
		list_select(list, 0);
		return true;
	case K_END:
		list_select(list, list->length);
		return true;
	default:
		return false;
	}
}

static int sum_of(const int *width, size_t columns)
{
	int sum = 0;

	for (size_t i = 0; i < columns; i++)
		sum += width[i] > 0 ? width[i] + 1 : 0;
	return sum > 0 ? sum - 1 : 0;
}

static void share_out(const struct list_column *column, size_t columns, int spare, int *width)
{
	int parts = 0;

	for (size_t i = 0; i < columns; i++)
		parts += width[i] > 0 ? column[i].grow : 0;
	for (size_t i = 0; i < columns && parts > 0; i++) {
		int mine = spare * column[i].grow / parts;

		if (width[i] == 0)
			continue;
		width[i] += mine;
		spare -= mine;
		parts -= column[i].grow;
	}
}

void list_widths(const struct list_column *column, size_t columns, int total, int *width)
{
	for (size_t i = 0; i < columns; i++)
		width[i] = column[i].width;
	for (size_t i = columns; i-- > 0;) {
		int over = sum_of(width, columns) - total;

		if (over > 0 && column[i].grow > 0 && width[i] > LEAST_WIDTH) {
			int give = width[i] - LEAST_WIDTH;

			width[i] -= give < over ? give : over;
		}
	}
	for (size_t i = columns; i-- > 0 && sum_of(width, columns) > total;) {
		int over = sum_of(width, columns) - total;

		/* The first column stays, as narrow as it must. */
		if (i > 0)
			width[i] = 0;
		else
			width[i] = width[i] > over ? width[i] - over : 0;
	}
	if (sum_of(width, columns) < total)
		share_out(column, columns, total - sum_of(width, columns), width);
}

static bool has_titles(const struct list_source *source)
{
	for (size_t i = 0; i < source->columns; i++)
		if (source->column[i].title)
			return true;
	return false;
}

static void draw_cell(struct canvas *canvas, int row, int col, int width, bool right,
	unsigned attr, const char *text)
{
	if (right)
		canvas_fit_right(canvas, row, col, width, attr, text);
	else
		canvas_fit(canvas, row, col, width, attr, text);
}

static void draw_titles(struct canvas *canvas, const struct list_source *source,
	const int *width)
{
	int col = 1;

	for (size_t i = 0; i < source->columns; i++) {
		const struct list_column *column = &source->column[i];

		if (width[i] == 0)
			continue;
		if (column->title)
			draw_cell(canvas, 0, col, width[i], column->right, ATTR_BOLD,
				_c(column->title));
		col += width[i] + 1;
	}
}

static void draw_row(const struct list *list, struct canvas *canvas, int at, size_t row,
	const struct list_source *source, const int *width)
{
	unsigned attr = source->attr ? source->attr(source->ctx, row) : ATTR_NORMAL;
	int col = 1;

	if (row == list->selected) {
		attr |= ATTR_REVERSE;
		canvas_text(canvas, at, 0, ATTR_BOLD, "▸");
		canvas_fill(canvas, at, 1, 1, canvas->cols - 2, attr, " ");
	}
	for (size_t i = 0; i < source->columns; i++) {
		struct buf text;

		if (width[i] == 0)
			continue;
		buf_init(&text);
		source->cell(source->ctx, row, i, &text);
		draw_cell(canvas, at, col, width[i], source->column[i].right, attr, text.data);
		buf_release(&text);
		col += width[i] + 1;
	}
}

void list_scroll(struct list *list)
{
	if (list->selected < list->start)
		list->start = list->selected;
	if (list->page > 0 && list->selected >= list->start + list->page)
		list->start = list->selected - list->page + 1;
	if (list->start + list->page > list->length)
		list->start = list->length > list->page ? list->length - list->page : 0;
}

void list_draw(struct list *list, struct canvas *canvas, const struct list_source *source)
{
	int width[LIST_MAX_COLUMNS], head = has_titles(source) ? 1 : 0;
	struct canvas body = canvas_part(canvas, head, 0, canvas->rows - head, canvas->cols);

	/* a column for the mark of the selected row, one for those at the ends */
	list_widths(source->column, source->columns, canvas->cols - 2, width);
	if (head)
		draw_titles(canvas, source, width);
	list->page = (size_t)body.rows;
	list_scroll(list);
	if (list->length == 0 && source->empty)
		canvas_text(&body, 0, 1, ATTR_DIM, _(source->empty));
	for (size_t i = 0; i < list->page && list->start + i < list->length; i++)
		draw_row(list, &body, (int)i, list->start + i, source, width);
	if (list->start > 0)
		canvas_text(&body, 0, body.cols - 1, ATTR_NORMAL, "▴");
	if (list->start + list->page < list->length)
		canvas_text(&body, body.rows - 1, body.cols - 1, ATTR_NORMAL, "▾");
}
