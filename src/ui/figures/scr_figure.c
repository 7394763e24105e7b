/* The dossiers behind a number. */
#include "config.h"

#include "ui/screens.h"

#include <stdlib.h>

#include "motcua/app/figures.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/dossier/dossier_rows.h"
#include "ui/widget/number.h"

enum { CMD_OPEN_ROW = CMD_SCREEN, CMD_EXPLAIN };

static const struct binding figure_keys[] = {
	{ { K_ENTER }, CMD_OPEN_ROW, NEED_ROW | NEED_OP(OP_VIEW), "open",
		NP_("key bar", "Open"), N_("Opens the dossier.") },
	{ { K_F(5) }, CMD_EXPLAIN, 0, "explain", NP_("key bar", "How counted"),
		N_("Says how the number was counted, and what was left out.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

struct figure_state {
	struct number number;
	char *whose;
	struct dossier_list rows;
	struct list list;
	int today;
	struct calendar cal;
};

static int figure_open(struct screen *scr, const void *arg, struct err *err)
{
	struct figure_state *st = scr->state;

	(void)err;
	st->number = *(const struct number *)arg;
	if (st->number.whose)
		st->number.whose = st->whose = xstrdup(st->number.whose);
	return 0;
}

static int figure_load(struct screen *scr, struct err *err)
{
	struct figure_state *st = scr->state;
	struct dossier_list fresh;

	calendar_release(&st->cal);
	if (app_calendar(scr->app, &st->cal, err) < 0)
		return -1;
	if (figures_dossiers(scr->app, st->number.figure, &st->number.scope, &fresh, err) < 0)
		return -1;
	dossier_list_release(&st->rows);
	st->rows = fresh;
	st->number.value = (int64_t)fresh.count;
	st->today = app_today(scr->app);
	list_set_length(&st->list, fresh.count);
	return 0;
}

static void figure_draw(struct screen *scr, struct canvas *body)
{
	struct figure_state *st = scr->state;
	const struct dossier_rows rows = { .list = &st->rows, .today = st->today, .cal = &st->cal,
		.empty = N_("No dossier belongs to this number.") };
	struct canvas rest = canvas_part(body, 2, 0, body->rows - 2, body->cols);

	number_draw_heading(&st->number, body);
	dossier_rows_draw(&rows, &st->list, &rest);
}

static enum screen_result figure_key(struct screen *scr, int32_t key)
{
	struct figure_state *st = scr->state;

	screen_load(scr);
	return list_key(&st->list, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result figure_command(struct screen *scr, int cmd)
{
	struct figure_state *st = scr->state;

	switch (cmd) {
	case CMD_OPEN_ROW:
		screen_open(scr, &scr_dossier, &st->rows.item[st->list.selected].id, 0);
		return SCREEN_DONE;
	case CMD_EXPLAIN:
		number_explain(scr, &st->number);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static bool figure_has_row(const struct screen *scr)
{
	const struct figure_state *st = scr->state;

	return list_has_row(&st->list);
}

static void figure_release(struct screen *scr)
{
	struct figure_state *st = scr->state;

	dossier_list_release(&st->rows);
	calendar_release(&st->cal);
	free(st->whose);
}

const struct screen_ops scr_figure = {
	.name = "figure",
	.title = N_("List of dossiers"),
	.state_size = sizeof(struct figure_state),
	.keys = figure_keys,
	.widget = list_keys,
	.open = figure_open,
	.load = figure_load,
	.draw = figure_draw,
	.key = figure_key,
	.command = figure_command,
	.has_row = figure_has_row,
	.release = figure_release,
};
