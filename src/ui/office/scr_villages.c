/* scr_villages.c - the villages of the unit, those of today and those of other times. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/list_screen.h"
#include "ui/screens.h"

struct villages_state {
	struct list_screen base;
	struct village_list villages;
};

enum { CMD_OPEN = CMD_SCREEN, CMD_ADD, CMD_CONFIRM };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NP_("key bar", "Edit"),
		N_("Opens the village to read and to change it.") },
	{ { K_F(2) }, CMD_ADD, NEED_WRITE | NEED_OP(OP_OFFICE), "add", NP_("key bar", "Add"),
		N_("Adds a village.") },
	{ { K_F(4) }, CMD_CONFIRM, NEED_ROW | NEED_WRITE | NEED_OP(OP_OFFICE), "confirm",
		NP_("key bar", "Confirm"), N_("Confirms what is known of the village.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int load(struct screen *scr, struct err *err)
{
	struct villages_state *st = scr->state;
	unsigned long open = 0;

	village_list_release(&st->villages);
	if (office_all_villages(scr->app, &st->villages, err) < 0)
		return -1;
	list_set_length(&st->base.list, st->villages.count);
	for (size_t i = 0; i < st->villages.count; i++) {
		open += !st->villages.item[i].confirmed;
		if (st->villages.item[i].id == st->base.wanted)
			list_select(&st->base.list, i);
	}
	st->base.wanted = 0;
	list_screen_set_heading(&st->base,
		open ? xasprintf(Q_("Villages – %lu to be confirmed",
				 "Villages – %lu to be confirmed", open), open)
		     : xstrdup(_("Villages")));
	return 0;
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct villages_state *st = ctx;
	const struct village *village = &st->villages.item[row];

	switch (column) {
	case 0:
		buf_adds(out, village->confirmed ? "" : "!");
		break;
	case 1:
		buf_adds(out, village->name);
		break;
	case 2:
		buf_adds(out, village->head_name);
		break;
	case 3:
		buf_adds(out, village->head_phone);
		break;
	default:
		day_put_vi(out, column == 4 ? village->valid_from : village->valid_to);
		break;
	}
}

static void draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ "", 1, 0, false },
		{ N_("Village"), 14, 1, false },
		{ N_("Head of the village"), 18, 1, false },
		{ N_("Telephone"), 12, 0, false },
		{ N_("From"), 10, 0, false },
		{ N_("Until"), 10, 0, false },
	};
	struct villages_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = 6, .cell = put_cell,
		.ctx = st, .empty = N_("No village has been entered yet. F2 adds one.") };

	list_draw(&st->base.list, body, &source);
}

static void confirm(struct screen *scr, struct village *village)
{
	struct err err = ERR_INIT;

	village->confirmed = true;
	if (office_put_village(scr->app, village, &err) < 0)
		status_err(&err);
	else
		/* TRANSLATORS: the name of a village, an officer or a procedure */
		status_say(_("%s is confirmed."), village->name);
	scr->stale = true;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct villages_state *st = scr->state;

	switch (cmd) {
	case CMD_OPEN:
		screen_open(scr, &scr_village, &st->villages.item[st->base.list.selected], 0);
		return SCREEN_DONE;
	case CMD_ADD:
		screen_open(scr, &scr_village, NULL, 0);
		return SCREEN_DONE;
	case CMD_CONFIRM:
		confirm(scr, &st->villages.item[st->base.list.selected]);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct villages_state *st = scr->state;

	if (list_screen_has_row(scr) && !st->villages.item[st->base.list.selected].confirmed)
		buf_adds(out, _("! To be confirmed: compare it with the papers, then press F4."));
}

static void release(struct screen *scr)
{
	struct villages_state *st = scr->state;

	village_list_release(&st->villages);
	free(st->base.heading);
}

const struct screen_ops scr_villages = {
	.name = "villages",
	.title = N_("Villages"),
	.state_size = sizeof(struct villages_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.load = load,
	.draw = draw,
	.command = command,
	.resumed = list_screen_resumed,
	.hint = hint,
	.release = release,
};
