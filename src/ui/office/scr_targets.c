/* scr_targets.c - the targets of a year: thresholds, bands, and who has set them. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/list_screen.h"
#include "ui/screens.h"
#include "ui/figures/target_bar.h"

struct targets_state {
	struct list_screen base;
	int year;
	struct target_list targets;
};

enum { CMD_OPEN = CMD_SCREEN, CMD_YEAR_BEFORE, CMD_YEAR_AFTER };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW | NEED_OP(OP_TARGETS), "open", NP_("key bar", "Edit"),
		N_("Opens the target to read and to change it.") },
	{ { K_LEFT, '-' }, CMD_YEAR_BEFORE, 0, "year-before", NP_("key bar", "Year before"),
		N_("Shows the year before.") },
	{ { K_RIGHT, '+' }, CMD_YEAR_AFTER, 0, "year-after", NP_("key bar", "Year after"),
		N_("Shows the year after.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int targets_open(struct screen *scr, const void *arg, struct err *err)
{
	struct targets_state *st = scr->state;

	(void)arg;
	(void)err;
	st->year = day_year(app_today(scr->app));
	list_set_length(&st->base.list, INDICATOR_COUNT);
	return 0;
}

static int load(struct screen *scr, struct err *err)
{
	struct targets_state *st = scr->state;

	target_list_release(&st->targets);
	if (office_targets(scr->app, st->year, &st->targets, err) < 0)
		return -1;
	list_screen_set_heading(&st->base, xasprintf(_("Targets of %d"), st->year));
	return 0;
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct targets_state *st = ctx;
	const struct target *target = target_for(&st->targets, (enum indicator)row);

	if (column == 0)
		buf_adds(out, indicator_label((enum indicator)row));
	else if (!target)
		buf_adds(out, column == 1 ? "–" : "");
	else if (column == 1 && target->given)
		percent_put_short(out, target->threshold);
	else if (column == 1)
		buf_adds(out, "–");
	else if (column == 2)
		bands_put(out, target->band, target->band_count);
	else
		buf_adds(out, target->id ? target->assigned_by : _("(from the letter)"));
}

static void draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ N_("Indicator"), 30, 2, false },
		{ N_("Target"), 8, 0, true },
		{ N_("Bands from"), 12, 0, false },
		{ N_("Set by"), 20, 1, false },
	};
	struct targets_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = 4, .cell = put_cell,
		.ctx = st };

	list_draw(&st->base.list, body, &source);
}

static void open_target(struct screen *scr)
{
	const struct targets_state *st = scr->state;
	enum indicator indicator = (enum indicator)st->base.list.selected;
	const struct target *known = target_for(&st->targets, indicator);
	char nothing[] = "";
	const struct target fresh = { .year = st->year, .indicator = indicator,
		.assigned_by = nothing, .document = nothing };

	screen_open(scr, &scr_target, known ? known : &fresh, 0);
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct targets_state *st = scr->state;

	switch (cmd) {
	case CMD_OPEN:
		open_target(scr);
		return SCREEN_DONE;
	case CMD_YEAR_BEFORE:
	case CMD_YEAR_AFTER:
		st->year += cmd == CMD_YEAR_AFTER ? 1 : -1;
		scr->stale = true;
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void hint(const struct screen *scr, struct buf *out)
{
	(void)scr;
	buf_adds(out, _("A target left empty states the figures and judges nothing."));
}

static void release(struct screen *scr)
{
	struct targets_state *st = scr->state;

	target_list_release(&st->targets);
	free(st->base.heading);
}

const struct screen_ops scr_targets = {
	.name = "targets",
	.title = N_("Targets"),
	.state_size = sizeof(struct targets_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.open = targets_open,
	.load = load,
	.draw = draw,
	.command = command,
	.hint = hint,
	.release = release,
};
