#include "config.h"

#include <stdbool.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/term/stack.h"
#include "ui/term/ui.h"
#include "ui/widget/when.h"

#define SHORTEST_UNIT 12 /* columns that the name of the unit keeps */
#define SHORTEST_HEADING 18 /* columns that the title of the screen keeps */
#define CLOCK_WIDTH   20 /* "Thu 16/02/2023 07:42" */
#define HOUR_WIDTH    5  /* "07:42" */

static const char *heading(const struct screen *scr)
{
	return scr->ops->heading ? scr->ops->heading(scr) : _(scr->ops->title);
}

/* Cuts a text to the columns it may have. */
static void cut(struct buf *text, int width)
{
	struct buf fitted;

	buf_init(&fitted);
	if (text_width(text->data) > width) {
		text_fit(&fitted, text->data, width > 0 ? width : 0);
		buf_clear(text);
		buf_adds(text, fitted.data);
	}
	buf_release(&fitted);
}

/* Appends officer and clock: of the clock the hour alone where the rest would not leave the title
 * the columns it wants, and no officer where that would not leave it the least. */
static void put_right(struct ui *ui, int room, int wanted, int least, struct buf *out)
{
	struct moment now = ui->world.now(ui->world.app);
	int width;

	if (ui->world.officer)
		ui->world.officer(ui->world.app, out);
	width = text_width(out->data);
	if (out->len && width + 3 + HOUR_WIDTH + least > room)
		buf_clear(out);
	if (out->len)
		buf_adds(out, " │ ");
	if (out->len && width + 3 + CLOCK_WIDTH + wanted > room)
		buf_addf(out, "%02d:%02d", now.second / 3600, now.second / 60 % 60);
	else
		when_moment(out, now);
}

/* Unit and screen from the left, officer and clock from the right. Where there is too little
 * room the name of the unit is cut first, then the day goes, then the end of the title. */
static void draw_title(struct ui *ui, struct canvas *canvas, const struct screen *scr)
{
	struct buf unit, left, right;
	int room = canvas->cols - 4, wanted, least;

	buf_init(&unit);
	buf_init(&left);
	buf_init(&right);
	if (ui->world.unit)
		ui->world.unit(ui->world.app, &unit);
	buf_addf(&left, "%s%s", unit.len ? " │ " : "", heading(scr));
	wanted = (unit.len ? SHORTEST_UNIT : 0) + text_width(left.data);
	least = (unit.len ? SHORTEST_UNIT : 0) + SHORTEST_HEADING;
	if (least > wanted)
		least = wanted;
	put_right(ui, room, wanted, least, &right);
	room -= text_width(right.data);
	cut(&left, unit.len ? room - SHORTEST_UNIT : room);
	cut(&unit, room - text_width(left.data));
	canvas_text(canvas, 0, 1, ATTR_BOLD, unit.data);
	canvas_text(canvas, 0, 1 + text_width(unit.data), ATTR_BOLD, left.data);
	canvas_fit_right(canvas, 0, room + 2, canvas->cols - room - 3, ATTR_NORMAL, right.data);
	buf_release(&unit);
	buf_release(&left);
	buf_release(&right);
}

/* The message or hint in the row above the key bar; a long one takes the line over it too. */
static void draw_message(const struct screen *scr, struct canvas *canvas, int row)
{
	struct buf hint;
	bool warn = false;
	const char *text = status_text(&warn);
	unsigned attr = warn ? ATTR_WARN : ATTR_NORMAL;
	int width = canvas->cols - 2 - (warn ? 2 : 0), rows;

	buf_init(&hint);
	if (!text && scr->ops->hint)
		scr->ops->hint(scr, &hint);
	if (!text)
		text = hint.data;
	rows = canvas_wrap_rows(text, width) > 1 ? 2 : 1;
	canvas_fill(canvas, row - rows + 1, 0, rows, canvas->cols, ATTR_NORMAL, " ");
	if (warn)
		canvas_text(canvas, row - rows + 1, 1, attr, "!");
	canvas_wrap(canvas, row - rows + 1, warn ? 3 : 1, width, rows, attr, text);
	buf_release(&hint);
}

/* What the key bar says of a row, or NULL. */
static const char *label_of(const struct screen *scr, const struct binding *row)
{
	return scr->ops->label && row->label ? scr->ops->label(scr, row) : row->label;
}

static int label_width(const struct screen *scr, const struct binding *row)
{
	struct buf key;
	int width;

	buf_init(&key);
	put_key_name(row->key[0], &key);
	width = text_width(key.data) + text_width(_c(label_of(scr, row))) + 2;
	buf_release(&key);
	return width;
}

static int draw_label(const struct screen *scr, struct canvas *canvas, int row, int col,
	const struct binding *binding)
{
	struct buf key, scratch;
	bool grey;

	buf_init(&key);
	buf_init(&scratch);
	grey = ui_refusal(scr, binding, &scratch) != NULL;
	put_key_name(binding->key[0], &key);
	col = canvas_text(canvas, row, col + 1, grey ? ATTR_DIM : ATTR_BOLD, key.data);
	col = canvas_text(canvas, row, col + 1, grey ? ATTR_DIM : ATTR_NORMAL,
		_c(label_of(scr, binding)));
	buf_release(&key);
	buf_release(&scratch);
	return col;
}

static bool stands_in_bar(const struct screen *scr, const struct binding *row, unsigned late)
{
	if ((row->needs & BAR_LATE) != late || !label_of(scr, row) || !ui_offers(scr, row))
		return false;
	return !(row->needs & BAR_POSSIBLE) || ui_possible(scr, row);
}

/* Draws the labels of a table that come late or do not, as many as fit; returns the column after
 * them. */
static int draw_labels(const struct screen *scr, struct canvas *canvas, int row, int col, int room,
	unsigned late)
{
	for (const struct binding *next = scr->ops->keys; next && next->cmd; next++) {
		if (!stands_in_bar(scr, next, late))
			continue;
		if (col + label_width(scr, next) > room)
			break;
		col = draw_label(scr, canvas, row, col, next);
	}
	return col;
}

/* Help first, then what this officer can do here, as much as fits, and back at the end. */
static void draw_keys(const struct ui *ui, struct canvas *canvas, const struct screen *scr,
	int row)
{
	const struct binding *help = keymap_find(general_keys, K_F(1));
	const struct binding *back = keymap_find(general_keys, K_ESC);
	bool deep = ui->stack[ui->current].count > 1;
	int room = canvas->cols - (deep ? label_width(scr, back) : 0);
	int col = draw_label(scr, canvas, row, 0, help);

	col = draw_labels(scr, canvas, row, col, room, 0);
	col = draw_labels(scr, canvas, row, col, room, BAR_LATE);
	if (deep)
		draw_label(scr, canvas, row, col, back);
}

static void draw_dialog(struct screen *scr, struct canvas *body)
{
	int rows = scr->ops->rows < body->rows ? scr->ops->rows : body->rows;
	int cols = scr->ops->cols < body->cols ? scr->ops->cols : body->cols;
	int row = (body->rows - rows) / 2, col = (body->cols - cols) / 2;
	struct canvas inside = canvas_part(body, row + 1, col + 2, rows - 2, cols - 4);

	canvas_box(body, row, col, rows, cols, ATTR_NORMAL, heading(scr));
	/* The cursor of the screen below is not ours. */
	body->grid->cursor_row = body->grid->cursor_col = -1;
	scr->ops->draw(scr, &inside);
}

static void draw_bodies(const struct stack *stack, struct canvas *body)
{
	for (size_t i = stack_first_drawn(stack); i < stack->count; i++) {
		struct screen *scr = stack->item[i];

		if (scr->ops->rows > 0 && i > 0)
			draw_dialog(scr, body);
		else
			scr->ops->draw(scr, body);
	}
}

static void draw_too_small(struct canvas *canvas)
{
	struct buf text;

	buf_init(&text);
	buf_addf(&text,
		_("The window is too small (%d×%d); at least %d×%d are needed. Nothing is lost."),
		canvas->cols, canvas->rows, UI_MIN_COLS, UI_MIN_ROWS);
	canvas_wrap(canvas, 0, 0, canvas->cols, canvas->rows, ATTR_NORMAL, text.data);
	buf_release(&text);
}

void frame_draw(struct ui *ui)
{
	const struct stack *stack = &ui->stack[ui->current];
	struct screen *top = ui_top(ui);
	struct canvas canvas = canvas_whole(&ui->grid), body;
	const struct screen *titled;

	if (canvas.rows < UI_MIN_ROWS || canvas.cols < UI_MIN_COLS) {
		draw_too_small(&canvas);
		return;
	}
	titled = stack->item[stack_first_drawn(stack)];
	draw_title(ui, &canvas, titled);
	canvas_hline(&canvas, 1, 0, canvas.cols, ATTR_NORMAL);
	canvas_hline(&canvas, canvas.rows - 3, 0, canvas.cols, ATTR_NORMAL);
	body = canvas_part(&canvas, 2, 0, canvas.rows - 5, canvas.cols);
	draw_bodies(stack, &body);
	draw_message(top, &canvas, canvas.rows - 2);
	draw_keys(ui, &canvas, top, canvas.rows - 1);
}
