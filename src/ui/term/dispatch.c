#include "config.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/term/stack.h"
#include "ui/term/ui.h"

#define SAVE_AFTER    1000 /* milliseconds without a key */
#define VERSION_EVERY 1000

const struct binding general_keys[] = {
	/* TRANSLATORS: labels of the key bar; at most 12 columns */
	{ { K_F(1) }, CMD_HELP, 0, "help", NP_("key bar", "Help"),
		N_("Explains the keys of this screen.") },
	{ { K_ESC }, CMD_BACK, 0, "back", NP_("key bar", "Back"),
		N_("Goes back to the screen before; what was typed is kept, or asked about first.") },
	{ { KEY_CTRL('P') }, CMD_FIND, 0, "find", NULL,
		N_("Jumps to a dossier, a person, a procedure or an action by a few letters.") },
	{ { K_F(12) }, CMD_MESSAGES, 0, "messages", NULL, N_("Shows the last messages again.") },
	{ { KEY_CTRL('K') }, CMD_LOCK, 0, "lock", NULL,
		N_("Locks the screen, or lets another officer log in; nothing is lost.") },
	{ { KEY_CTRL('L') }, CMD_REDRAW, 0, "redraw", NULL, N_("Draws the whole screen anew.") },
	{ { KEY_CTRL('Q') }, CMD_QUIT, 0, "quit", NULL,
		N_("Ends the program; an intake that is being typed is kept as a draft.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

const char *ui_refusal(const struct screen *scr, const struct binding *row, struct buf *out)
{
	const struct ui_world *world = &scr->ui->world;
	unsigned outside = row->needs & ~(NEED_ROW | BAR_LATE | BAR_POSSIBLE);
	const char *reason = NULL;

	if (outside && world->refusal)
		reason = world->refusal(world->app, outside, out);
	if (!reason && (row->needs & NEED_ROW) && scr->ops->has_row && !scr->ops->has_row(scr))
		reason = _("No row is selected.");
	if (!reason && scr->ops->refusal)
		reason = scr->ops->refusal(scr, row->cmd);
	return reason;
}

bool ui_possible(const struct screen *scr, const struct binding *row)
{
	struct buf scratch;
	bool possible;

	buf_init(&scratch);
	possible = ui_refusal(scr, row, &scratch) == NULL;
	buf_release(&scratch);
	return possible;
}

bool ui_offers(const struct screen *scr, const struct binding *row)
{
	const struct ui_world *world = &scr->ui->world;
	unsigned needs = NEEDS_OF_ROLE(row->needs);
	struct buf scratch;
	bool refused;

	if (!needs || !world->refusal)
		return true;
	buf_init(&scratch);
	refused = world->refusal(world->app, needs, &scratch) != NULL;
	buf_release(&scratch);
	return !refused;
}

static enum screen_result back(struct screen *scr)
{
	if (scr->ui->stack[scr->ui->current].count > 1)
		return SCREEN_CLOSE;
	status_say(_("This is the first screen. Ctrl-Q ends the program."));
	return SCREEN_DONE;
}

/* Not before somebody has logged in. */
static enum screen_result find(struct screen *scr)
{
	const struct ui *ui = scr->ui;

	if (!ui->world.find || (ui->world.login && ui->stack[ui->current].user == 0))
		return SCREEN_UNKNOWN;
	if (scr->ops != ui->world.find)
		screen_open(scr, ui->world.find, NULL, 0);
	return SCREEN_DONE;
}

static enum screen_result general_command(struct screen *scr, int cmd)
{
	switch (cmd) {
	case CMD_HELP:
		if (scr->ops != &scr_help)
			screen_open(scr, &scr_help, scr->ops, 0);
		return SCREEN_DONE;
	case CMD_MESSAGES:
		if (scr->ops != &scr_messages)
			screen_open(scr, &scr_messages, NULL, 0);
		return SCREEN_DONE;
	case CMD_FIND:
		return find(scr);
	case CMD_BACK:
		return back(scr);
	case CMD_LOCK:
		ui_lock(scr->ui);
		return SCREEN_DONE;
	case CMD_REDRAW:
		scr->ui->repaint = true;
		return SCREEN_DONE;
	case CMD_QUIT:
		ui_hang_up(scr->ui);
		scr->ui->quit = true;
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

/* Runs the command of a row, or says why it cannot be run. */
static enum screen_result run(struct screen *scr, const struct binding *row)
{
	enum screen_result result = SCREEN_UNKNOWN;
	struct buf scratch;
	const char *reason;

	screen_load(scr);
	buf_init(&scratch);
	reason = ui_refusal(scr, row, &scratch);
	if (reason) {
		status_warn(reason);
		/* What was typed ahead was meant for after the command. */
		scr->ui->flush = true;
		result = SCREEN_DONE;
	} else if (scr->ops->command) {
		result = scr->ops->command(scr, row->cmd);
	}
	buf_release(&scratch);
	return result != SCREEN_UNKNOWN ? result : general_command(scr, row->cmd);
}

static enum screen_result dispatch(struct screen *scr, int32_t key)
{
	enum screen_result result = SCREEN_UNKNOWN;
	const struct binding *row;

	if (scr->ops->key)
		result = scr->ops->key(scr, key);
	if (result != SCREEN_UNKNOWN)
		return result;
	row = keymap_find(scr->ops->keys, key);
	if (!row)
		row = keymap_find(general_keys, key);
	return row ? run(scr, row) : SCREEN_UNKNOWN;
}

static void finish(struct ui *ui, struct screen *scr, enum screen_result result)
{
	if (result == SCREEN_CLOSE)
		scr->closing = true;
	stack_settle(ui);
}

void ui_key(struct ui *ui, int32_t key, int64_t now)
{
	bool small = ui->grid.rows < UI_MIN_ROWS || ui->grid.cols < UI_MIN_COLS;
	unsigned long messages = status_count();
	struct screen *scr = ui_top(ui);
	enum screen_result result;

	ui->handled++;
	ui->last_key = now;
	ui->unsaved = true;
	/* Nobody should work on what he cannot see. */
	if (!scr || (small && key != KEY_CTRL('Q')))
		return;
	/* In a burst a key acts on what would be shown by now; only letters, which a search may
	 * take one after the other, wait for the drawing. */
	if (key < ' ' || key >= K_FIRST)
		screen_load(scr);
	result = dispatch(scr, key);
	if (result != SCREEN_UNKNOWN && status_count() == messages)
		status_clear();
	finish(ui, scr, result);
}

static void save_all(struct ui *ui)
{
	struct stack *stack = &ui->stack[ui->current];

	ui->unsaved = false;
	for (size_t i = 0; i < stack->count; i++) {
		struct screen *scr = stack->item[i];
		struct err err = ERR_INIT;

		if (scr->ops->save && scr->ops->save(scr, &err) < 0)
			status_err(&err);
	}
}

void ui_hang_up(struct ui *ui)
{
	save_all(ui);
}

void ui_lock(struct ui *ui)
{
	struct err err = ERR_INIT;
	char *name;

	if (!ui->world.login || ui->stack[ui->current].user == 0)
		return;
	save_all(ui);
	name = xstrdup(ui->world.user_name(ui->world.app));
	/* Messages name people; the next officer starts with none. */
	status_release();
	ui->world.logout(ui->world.app);
	ui->current = 0;
	if (stack_push(ui, ui->world.login, name, 0, &err) < 0)
		die("cannot open the login screen: %s", err.msg);
	free(name);
}

void ui_enter(struct ui *ui)
{
	int64_t user = ui->world.user(ui->world.app);
	struct err err = ERR_INIT;
	size_t i = 1;

	while (i < ui->stacks && ui->stack[i].user != user)
		i++;
	ui->current = i;
	if (i < ui->stacks) {
		ui_stale(ui);
		return;
	}
	ui->stack = grow_array(ui->stack, ui->stacks, &ui->stacks_cap, sizeof *ui->stack);
	ui->stack[ui->stacks++] = (struct stack){ .user = user };
	if (stack_push(ui, ui->world.start, ui->world.start_arg, 0, &err) < 0)
		die("cannot open the first screen: %s", err.msg);
}

/* Sets everything stale where another program has written. */
static void look_for_writers(struct ui *ui, int64_t now)
{
	int64_t version;

	if (!ui->world.data_version || now - ui->last_version < VERSION_EVERY)
		return;
	ui->last_version = now;
	version = ui->world.data_version(ui->world.app);
	if (version != ui->data_version && ui->data_version >= 0)
		ui_stale(ui);
	ui->data_version = version;
}

int64_t ui_tick(struct ui *ui, int64_t now)
{
	struct screen *top = ui_top(ui);
	int64_t idle = now - ui->last_key;

	if (top && top->working && top->ops->step) {
		finish(ui, top, top->ops->step(top));
		return 0;
	}
	if (ui->unsaved && idle >= SAVE_AFTER)
		save_all(ui);
	if (ui->world.lock_seconds > 0 && idle >= ui->world.lock_seconds * 1000)
		ui_lock(ui);
	look_for_writers(ui, now);
	return SAVE_AFTER;
}
