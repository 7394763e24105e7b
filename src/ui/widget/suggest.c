#include "config.h"

#include "ui/widget/suggest.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"

#define MAX_ROWS 7

void suggest_add(struct suggest *suggest, int64_t id, const char *left, const char *right)
{
	suggest->item = grow_array(suggest->item, suggest->count, &suggest->cap,
		sizeof *suggest->item);
	suggest->item[suggest->count++] =
		(struct suggestion){ id, xstrdup(left), xstrdup(right) };
}

static void empty(struct suggest *suggest)
{
	while (suggest->count > 0) {
		struct suggestion *item = &suggest->item[--suggest->count];

		free(item->left);
		free(item->right);
	}
}

void suggest_close(struct suggest *suggest)
{
	empty(suggest);
	suggest->open = suggest->moved = suggest->due = false;
	suggest->list = (struct list){ 0 };
}

void suggest_update(struct suggest *suggest, const char *typed)
{
	suggest_close(suggest);
	suggest->typed = !text_blank(typed);
	if (suggest->fill && (suggest->typed || suggest->blank))
		suggest->fill(suggest->ctx, typed, suggest);
	list_set_length(&suggest->list, suggest->count);
	suggest->open = suggest->count > 0;
}

void suggest_release(struct suggest *suggest)
{
	suggest_close(suggest);
	free(suggest->item);
	suggest->item = NULL;
	suggest->cap = 0;
}

static bool takes_first(const struct suggest *suggest)
{
	return suggest->moved || (suggest->eager && suggest->typed);
}

bool suggest_key(struct suggest *suggest, int32_t key)
{
	if (!suggest->open)
		return false;
	/* The first ↓ takes the first row, which is shown but not yet chosen. */
	if (key == K_DOWN && !takes_first(suggest)) {
		suggest->moved = true;
		return true;
	}
	if (key == K_HOME || key == K_END || !list_key(&suggest->list, key))
		return false;
	suggest->moved = true;
	return true;
}

const struct suggestion *suggest_choice(const struct suggest *suggest)
{
	if (!suggest->open || !takes_first(suggest))
		return NULL;
	return &suggest->item[suggest->list.selected];
}

static void draw_row(const struct suggest *suggest, struct canvas *canvas, int at, size_t row)
{
	const struct suggestion *item = &suggest->item[row];
	bool chosen = &suggest->item[row] == suggest_choice(suggest);
	unsigned attr = chosen ? ATTR_REVERSE : ATTR_NORMAL;
	int right = text_width(item->right), width = canvas->cols - 1;

	if (right > width / 2)
		right = width / 2;
	canvas_text(canvas, at, 0, ATTR_BOLD, chosen ? "▸" : " ");
	canvas_fit(canvas, at, 1, width, attr, "");
	canvas_fit(canvas, at, 1, width - right - (right > 0), attr, item->left);
	canvas_fit_right(canvas, at, 1 + width - right, right, attr, item->right);
}

int suggest_draw(struct suggest *suggest, struct canvas *canvas, int row, int col, int width)
{
	struct list *list = &suggest->list;
	int rows = (int)(suggest->count < MAX_ROWS ? suggest->count : MAX_ROWS);
	struct canvas inside;

	if (!suggest->open)
		return 0;
	if (rows > canvas->rows - row - 2)
		rows = canvas->rows - row - 2;
	if (rows < 1 || width < 8)
		return 0;
	canvas_box(canvas, row, col, rows + 2, width, ATTR_NORMAL, NULL);
	inside = canvas_part(canvas, row + 1, col + 1, rows, width - 2);
	list->page = (size_t)inside.rows;
	list_scroll(list);
	for (size_t i = 0; i < list->page && list->start + i < list->length; i++)
		draw_row(suggest, &inside, (int)i, list->start + i);
	if (list->start > 0)
		canvas_text(canvas, row + 1, col + width - 1, ATTR_NORMAL, "▴");
	if (list->start + list->page < list->length)
		canvas_text(canvas, row + rows, col + width - 1, ATTR_NORMAL, "▾");
	return rows + 2;
}
