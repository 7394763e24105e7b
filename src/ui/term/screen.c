#include "config.h"

#include "ui/term/ui.h"

#include <assert.h>
#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "ui/term/stack.h"

static void release(struct screen *scr)
{
	if (scr->ops->release)
		scr->ops->release(scr);
	free(scr->answer.text);
	free(scr->state);
	free(scr);
}

void stack_release(struct stack *stack)
{
	while (stack->count > 0)
		release(stack->item[--stack->count]);
	free(stack->item);
	stack->item = NULL;
	stack->cap = 0;
}

int stack_push(struct ui *ui, const struct screen_ops *ops, const void *arg, int tag,
	struct err *err)
{
	struct stack *stack = &ui->stack[ui->current];
	struct screen *scr = xcalloc(1, sizeof *scr);

	scr->ops = ops;
	scr->ui = ui;
	scr->app = ui->world.app;
	scr->state = xcalloc(1, ops->state_size);
	scr->stale = true;
	scr->tag = tag;
	if (ops->open && ops->open(scr, arg, err) < 0) {
		release(scr);
		return -1;
	}
	/* open() may have pushed nothing: screens are opened by commands only */
	stack->item = grow_array(stack->item, stack->count, &stack->cap, sizeof *stack->item);
	stack->item[stack->count++] = scr;
	return 0;
}

int screen_open(struct screen *scr, const struct screen_ops *ops, const void *arg, int tag)
{
	struct err err = ERR_INIT;

	if (stack_push(scr->ui, ops, arg, tag, &err) == 0)
		return 0;
	status_err(&err);
	return -1;
}

enum screen_result screen_replace(struct screen *scr, const struct screen_ops *ops,
	const void *arg)
{
	return screen_open(scr, ops, arg, scr->tag) == 0 ? SCREEN_CLOSE : SCREEN_DONE;
}

void screen_answer(struct screen *scr, int code, int64_t number, const char *text)
{
	char *copy = text ? xstrdup(text) : NULL;

	free(scr->answer.text);
	scr->answer.code = code;
	scr->answer.number = number;
	scr->answer.text = copy;
}

void screen_close(struct screen *scr)
{
	scr->closing = true;
}

struct screen *ui_top(const struct ui *ui)
{
	const struct stack *stack = &ui->stack[ui->current];

	return stack->count > 0 ? stack->item[stack->count - 1] : NULL;
}

static void take_out(struct stack *stack, size_t i)
{
	for (stack->count--; i < stack->count; i++)
		stack->item[i] = stack->item[i + 1];
}

/* Takes the top screen off and gives its answer to the one below. */
static void pop(struct ui *ui, struct stack *stack)
{
	struct screen *scr = stack->item[--stack->count], *below;
	struct screen_answer answer = { scr->ops, scr->tag, scr->answer.code, scr->answer.number,
		scr->answer.text ? scr->answer.text : "" };

	below = stack->count > 0 ? stack->item[stack->count - 1] : NULL;
	if (below) {
		below->stale = true;
		if (below->ops->resumed)
			below->ops->resumed(below, &answer);
	} else if (stack->user != 0 || !ui->world.login || answer.code != ANSWER_YES) {
		ui->quit = true;
	}
	release(scr);
}

void stack_settle(struct ui *ui)
{
	struct stack *stack = &ui->stack[ui->current];
	bool was_login = stack->user == 0 && ui->world.login;

	for (size_t i = stack->count; i-- > 0;) {
		struct screen *scr = stack->item[i];

		if (!scr->closing)
			continue;
		if (i + 1 == stack->count) {
			pop(ui, stack);
			/* resumed() may have changed the stack */
			i = stack->count;
		} else {
			take_out(stack, i);
			release(scr);
		}
	}
	if (was_login && stack->count == 0 && !ui->quit)
		ui_enter(ui);
}

void ui_stale(struct ui *ui)
{
	struct stack *stack = &ui->stack[ui->current];

	for (size_t i = 0; i < stack->count; i++)
		stack->item[i]->stale = true;
}

void screen_load(struct screen *scr)
{
	struct err err = ERR_INIT;

	if (!scr->stale)
		return;
	scr->stale = false;
	if (scr->ops->load && scr->ops->load(scr, &err) < 0)
		status_err(&err);
}

/* The first screen that is drawn: a dialog stands over the one below. */
size_t stack_first_drawn(const struct stack *stack)
{
	size_t i = stack->count - 1;

	while (i > 0 && stack->item[i]->ops->rows > 0)
		i--;
	return i;
}

void ui_draw(struct ui *ui)
{
	struct stack *stack = &ui->stack[ui->current];

	if (stack->count == 0)
		return;
	for (size_t i = stack_first_drawn(stack); i < stack->count; i++)
		screen_load(stack->item[i]);
	grid_clear(&ui->grid);
	frame_draw(ui);
}

void ui_resize(struct ui *ui, int rows, int cols)
{
	ui->handled++;
	grid_resize(&ui->grid, rows, cols);
}

int ui_init(struct ui *ui, const struct ui_world *world, enum glyphs glyphs, struct err *err)
{
	const struct screen_ops *first = world->login ? world->login : world->start;

	*ui = (struct ui){ .world = *world, .data_version = -1 };
	ui->grid.glyphs = glyphs;
	grid_resize(&ui->grid, 24, 80);
	ui->stack = grow_array(NULL, 0, &ui->stacks_cap, sizeof *ui->stack);
	ui->stack[0] = (struct stack){ 0 };
	ui->stacks = 1;
	return stack_push(ui, first, world->login ? world->login_arg : world->start_arg, 0, err);
}

void ui_release(struct ui *ui)
{
	for (size_t i = 0; i < ui->stacks; i++)
		stack_release(&ui->stack[i]);
	free(ui->stack);
	grid_release(&ui->grid);
	*ui = (struct ui){ 0 };
}
