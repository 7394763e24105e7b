/* scr_acts.c - all that can be done with a dossier now; answers ANSWER_OWN and the command. */
#include "config.h"

#include "ui/screens.h"

#include "motcua/app/dossiers.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/dossier/dossier_acts.h"
#include "ui/widget/list.h"
#include "ui/term/ui.h"

#define MOST_ROWS 32

struct acts_state {
	int64_t id;
	struct dossier_detail detail;
	const struct binding *row[MOST_ROWS];
	struct list list;
	struct err why; /* of the refusal last asked for */
};

static int acts_open(struct screen *scr, const void *arg, struct err *err)
{
	struct acts_state *st = scr->state;

	(void)err;
	st->id = *(const int64_t *)arg;
	return 0;
}

/* Adds the steps, or what leaves the dossier as it is, as far as it is possible now. */
static size_t add_rows(const struct screen *scr, struct acts_state *st, size_t count, bool steps)
{
	for (const struct binding *row = dossier_menu_keys; row->cmd; row++) {
		bool step = row->cmd != CMD_PRINT_FORM && row->cmd != CMD_WHY;

		if (row->cmd != CMD_CHOOSE && step == steps && count < MOST_ROWS &&
			ui_possible(scr, row))
			st->row[count++] = row;
	}
	return count;
}

static int acts_load(struct screen *scr, struct err *err)
{
	struct acts_state *st = scr->state;
	struct dossier_detail fresh;
	size_t count;

	if (dossiers_detail_again(scr->app, st->id, &fresh, err) < 0)
		return -1;
	dossier_detail_release(&st->detail);
	st->detail = fresh;
	count = add_rows(scr, st, 0, true);
	count = add_rows(scr, st, count, false);
	list_set_length(&st->list, count);
	return 0;
}

static void acts_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct acts_state *st = ctx;

	if (column == 0)
		put_key_name(st->row[row]->key[0], out);
	else
		buf_adds(out, dossier_act_words(st->row[row], &st->detail.dossier));
}

static void acts_draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = { { NULL, 1, 0, false },
		{ NULL, 40, 1, false } };
	struct acts_state *st = scr->state;
	const struct list_source source = { columns, 2, acts_cell, NULL, st, NULL };

	list_draw(&st->list, body, &source);
}

static enum screen_result acts_key(struct screen *scr, int32_t key)
{
	struct acts_state *st = scr->state;

	return list_key(&st->list, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result acts_command(struct screen *scr, int cmd)
{
	struct acts_state *st = scr->state;

	if (cmd < CMD_SCREEN)
		return SCREEN_UNKNOWN;
	if (cmd == CMD_CHOOSE)
		cmd = st->row[st->list.selected]->cmd;
	screen_answer(scr, ANSWER_OWN + cmd, st->id, NULL);
	return SCREEN_CLOSE;
}

static bool acts_has_row(const struct screen *scr)
{
	const struct acts_state *st = scr->state;

	return list_has_row(&st->list);
}

static const char *acts_refusal(const struct screen *scr, int cmd)
{
	struct acts_state *st = scr->state;

	return dossier_act_refusal(scr, cmd, &st->detail.dossier, &st->why);
}

/* The letters stand in the box. */
static const char *acts_label(const struct screen *scr, const struct binding *row)
{
	(void)scr;
	return row->cmd >= CMD_SCREEN && row->cmd != CMD_CHOOSE ? NULL : row->label;
}

static void acts_hint(const struct screen *scr, struct buf *out)
{
	const struct acts_state *st = scr->state;

	if (list_has_row(&st->list))
		buf_adds(out, _(st->row[st->list.selected]->help));
}

static void acts_release(struct screen *scr)
{
	struct acts_state *st = scr->state;

	dossier_detail_release(&st->detail);
}

const struct screen_ops scr_acts = {
	.name = "acts",
	.title = N_("What can be done now"),
	.state_size = sizeof(struct acts_state),
	.keys = dossier_menu_keys,
	.widget = list_keys,
	.rows = 18,
	.cols = 60,
	.open = acts_open,
	.load = acts_load,
	.draw = acts_draw,
	.key = acts_key,
	.command = acts_command,
	.has_row = acts_has_row,
	.refusal = acts_refusal,
	.label = acts_label,
	.hint = acts_hint,
	.release = acts_release,
};
