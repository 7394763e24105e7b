/* One dossier: who, what, when, and what can be done with it. */
#include "config.h"

#include "ui/screens.h"

#include "motcua/app/dossiers.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/dossier/dossier_acts.h"
#include "ui/dossier/dossier_sheet.h"
#include "ui/dossier/dossier_words.h"

#define LABELS      18  /* column of the values */
#define SIDE_BY_SIDE 116 /* columns from which facts and life stand side by side */

struct shown {
	int64_t id;
	struct dossier_detail detail;
	struct sheet facts, life, all; /* all is both, one below the other */
	bool numbers;
	struct err why; /* of the refusal last asked for */
};

static void fill(struct screen *scr)
{
	struct shown *st = scr->state;
	int today = app_today(scr->app);

	sheet_clear(&st->facts);
	sheet_clear(&st->life);
	sheet_clear(&st->all);
	add_dossier_facts(&st->facts, &st->detail, today, st->numbers);
	add_dossier_life(&st->life, &st->detail, st->numbers);
	add_dossier_facts(&st->all, &st->detail, today, st->numbers);
	add_dossier_life(&st->all, &st->detail, st->numbers);
}

static int dossier_open(struct screen *scr, const void *arg, struct err *err)
{
	struct shown *st = scr->state;

	st->id = *(const int64_t *)arg;
	/* whoever opens it is noted; that it is drawn anew later is not */
	if (dossiers_detail(scr->app, st->id, &st->detail, err) < 0)
		return -1;
	fill(scr);
	scr->stale = false;
	return 0;
}

static int dossier_load(struct screen *scr, struct err *err)
{
	struct shown *st = scr->state;
	struct dossier_detail fresh;

	if (dossiers_detail_again(scr->app, st->id, &fresh, err) < 0)
		return -1;
	dossier_detail_release(&st->detail);
	st->detail = fresh;
	fill(scr);
	return 0;
}

static void draw_head(const struct shown *st, struct canvas *body, int today)
{
	const struct dossier *dossier = &st->detail.dossier;
	struct buf state;
	int width;

	buf_init(&state);
	buf_adds(&state, vocab_label(&vocab_state, dossier->state));
	if (dossier_lateness(dossier, today) == LATE_NOW) {
		buf_adds(&state, "  ");
		put_lateness(&state, dossier, today, &st->detail.calendar);
	}
	width = text_width(state.data);
	canvas_fit(body, 0, 1, body->cols - width - 4, ATTR_BOLD, dossier_shown_code(dossier));
	canvas_fit_right(body, 0, body->cols - width - 1, width, ATTR_BOLD, state.data);
	canvas_textf(body, 1, 1, ATTR_NORMAL, "%s%s%s · %s", dossier->procedure_code,
		*dossier->procedure_code ? " " : "", dossier->procedure_name, dossier->field);
	buf_release(&state);
}

static void dossier_draw(struct screen *scr, struct canvas *body)
{
	struct shown *st = scr->state;
	struct canvas rest = canvas_part(body, 3, 0, body->rows - 3, body->cols), half;
	int middle = body->cols / 2;

	draw_head(st, body, app_today(scr->app));
	if (body->cols < SIDE_BY_SIDE) {
		sheet_draw(&st->all, &rest, LABELS);
		return;
	}
	half = canvas_part(&rest, 0, 0, rest.rows, middle);
	sheet_draw(&st->facts, &half, LABELS);
	/* the life begins with an empty row, which sets it off below the facts */
	half = canvas_part(body, 2, middle, body->rows - 2, body->cols - middle);
	sheet_draw(&st->life, &half, LABELS);
}

static enum screen_result dossier_key(struct screen *scr, int32_t key)
{
	struct shown *st = scr->state;
	bool used;

	/* What was typed ahead of the drawing must not meet the dossier of before. */
	screen_load(scr);
	used = sheet_key(&st->all, key);
	sheet_key(&st->facts, key);
	sheet_key(&st->life, key);
	return used ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result dossier_command(struct screen *scr, int cmd)
{
	struct shown *st = scr->state;

	if (cmd != CMD_SHOW_NUMBERS)
		return dossier_act(scr, cmd, &st->detail.dossier);
	st->numbers = !st->numbers;
	fill(scr);
	return SCREEN_DONE;
}

static const char *dossier_refusal(const struct screen *scr, int cmd)
{
	struct shown *st = scr->state;

	return dossier_act_refusal(scr, cmd, &st->detail.dossier, &st->why);
}

static const char *dossier_label(const struct screen *scr, const struct binding *row)
{
	const struct shown *st = scr->state;

	return dossier_act_label(row, &st->detail.dossier);
}

static void dossier_resumed(struct screen *scr, const struct screen_answer *answer)
{
	struct shown *st = scr->state;

	if (answer->from == &scr_acts && answer->code >= ANSWER_OWN)
		dossier_act(scr, answer->code - ANSWER_OWN, &st->detail.dossier);
}

static void release_shown(struct screen *scr)
{
	struct shown *st = scr->state;

	dossier_detail_release(&st->detail);
	sheet_release(&st->facts);
	sheet_release(&st->life);
	sheet_release(&st->all);
}

const struct screen_ops scr_dossier = {
	.name = "dossier",
	.title = N_("Dossier"),
	.state_size = sizeof(struct shown),
	.keys = dossier_detail_keys,
	.widget = pager_keys,
	.open = dossier_open,
	.load = dossier_load,
	.draw = dossier_draw,
	.key = dossier_key,
	.command = dossier_command,
	.refusal = dossier_refusal,
	.label = dossier_label,
	.resumed = dossier_resumed,
	.release = release_shown,
};
