/* scr_calendar.c - the days off and the made-up days of a year, and its month as a picture. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/office/calendar_save.h"
#include "ui/widget/list_screen.h"
#include "ui/widget/month_grid.h"
#include "ui/screens.h"
#include "ui/widget/when.h"

#define GRID_FROM 70 /* columns from which the month stands beside the list */

struct calendar_state {
	struct list_screen base;
	int year;
	struct holiday_list days;
	int wanted; /* the day to select, once its year is read; 0: none */
	bool confirmed;
	struct buf document;
};

enum {
	CMD_OPEN = CMD_SCREEN,
	CMD_ADD,
	CMD_REMOVE,
	CMD_CONFIRM,
	CMD_PROPOSE,
	CMD_LAST,
	CMD_YEAR_BEFORE,
	CMD_YEAR_AFTER
};
enum { TAG_REMOVE = 1, TAG_MOVED };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW | NEED_OP(OP_CALENDAR), "open", NP_("key bar", "Edit"),
		N_("Opens the day to read and to change it.") },
	{ { K_F(2) }, CMD_ADD, NEED_WRITE | NEED_OP(OP_CALENDAR), "add", NP_("key bar", "Add"),
		N_("Adds a day off or a made-up working day.") },
	{ { K_F(4) }, CMD_CONFIRM, NEED_WRITE | NEED_OP(OP_CALENDAR), "confirm",
		NP_("key bar", "Confirm"),
		N_("Confirms the year by the announcement it rests on.") },
	{ { K_F(5) }, CMD_PROPOSE, NEED_WRITE | NEED_OP(OP_CALENDAR), "propose",
		NP_("key bar", "Propose"),
		N_("Adds the days off that the law names, as proposals.") },
	{ { K_DELETE, 'x' }, CMD_REMOVE, NEED_ROW | NEED_WRITE | NEED_OP(OP_CALENDAR), "remove",
		NP_("key bar", "Remove"), N_("Removes the day from the calendar.") },
	{ { K_F(6) }, CMD_LAST, BAR_LATE, "last-change", NP_("key bar", "New due days"),
		N_("Shows the dossiers that the last change of the calendar has moved, to tell the "
		   "citizens.") },
	{ { K_LEFT, '-' }, CMD_YEAR_BEFORE, 0, "year-before", NULL, N_("Shows the year before.") },
	{ { K_RIGHT, '+' }, CMD_YEAR_AFTER, 0, "year-after", NULL, N_("Shows the year after.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int calendar_open(struct screen *scr, const void *arg, struct err *err)
{
	struct calendar_state *st = scr->state;

	(void)err;
	buf_init(&st->document);
	st->year = arg ? *(const int *)arg : day_year(app_today(scr->app));
	return 0;
}

static int load(struct screen *scr, struct err *err)
{
	struct calendar_state *st = scr->state;

	holiday_list_release(&st->days);
	buf_clear(&st->document);
	if (office_holidays(scr->app, st->year, &st->days, err) < 0 ||
		office_year(scr->app, st->year, &st->confirmed, &st->document, err) < 0)
		return -1;
	list_set_length(&st->base.list, st->days.count);
	for (size_t i = 0; i < st->days.count; i++)
		if (st->days.item[i].day == st->wanted)
			list_select(&st->base.list, i);
	st->wanted = 0;
	list_screen_set_heading(&st->base,
		st->confirmed ? xasprintf(_("Calendar of %d – confirmed"), st->year)
			      : xasprintf(_("Calendar of %d – ! not confirmed"), st->year));
	return 0;
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct calendar_state *st = ctx;
	const struct holiday *holiday = &st->days.item[row];

	switch (column) {
	case 0:
		buf_adds(out, !holiday->in_use ? "–" : holiday_is_proposal(holiday) ? "?" : "");
		break;
	case 1:
		when_day(out, holiday->day);
		break;
	case 2:
		buf_adds(out, vocab_label(&vocab_day_kind, holiday->kind));
		break;
	default:
		buf_adds(out, holiday->name);
		break;
	}
}

static void draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ "", 1, 0, false },
		{ N_("Day"), 13, 0, false },
		{ N_("Kind"), 8, 0, false },
		{ N_("Why"), 12, 1, false },
	};
	struct calendar_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = 4, .cell = put_cell,
		.ctx = st, .empty = N_("This year has no days yet. F5 proposes those of the law.") };
	bool beside = body->cols >= GRID_FROM;
	int width = beside ? body->cols - MONTH_GRID_COLS - 2 : body->cols;
	struct canvas part = canvas_part(body, 0, 0, body->rows, width);

	list_draw(&st->base.list, &part, &source);
	if (!beside || !list_has_row(&st->base.list))
		return;
	part = canvas_part(body, 0, width + 1, body->rows, MONTH_GRID_COLS);
	month_grid_draw(&part, st->days.item[st->base.list.selected].day, &st->days);
}

static void propose(struct screen *scr)
{
	struct calendar_state *st = scr->state;
	const struct calendar_change change = { .kind = CALENDAR_PROPOSE, .year = st->year };
	struct err err = ERR_INIT;
	int added = 0, status = calendar_save_or_show(scr, &change, TAG_MOVED, &added, &err);

	if (status < 0)
		status_err(&err);
	else if (status == 0)
		status_say(Q_("%d day is proposed; compare it with the announcement.",
				   "%d days are proposed; compare them with the announcement.",
				   (unsigned long)added), added);
	scr->stale = true;
}

static void ask_remove(struct screen *scr)
{
	struct ask ask = { _("Take this day out of the calendar? Due days that it moves are shown "
			     "first."),
		_("Take out") };

	screen_open(scr, &scr_ask, &ask, TAG_REMOVE);
}

static void remove_day(struct screen *scr)
{
	struct calendar_state *st = scr->state;
	const struct calendar_change change = { .kind = CALENDAR_REMOVE,
		.day = st->days.item[st->base.list.selected].day };
	struct err err = ERR_INIT;

	if (calendar_save_or_show(scr, &change, TAG_MOVED, NULL, &err) < 0)
		status_err(&err);
	scr->stale = true;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct calendar_state *st = scr->state;

	switch (cmd) {
	case CMD_OPEN:
		screen_open(scr, &scr_holiday, &st->days.item[st->base.list.selected], 0);
		return SCREEN_DONE;
	case CMD_ADD:
		screen_open(scr, &scr_holiday, NULL, 0);
		return SCREEN_DONE;
	case CMD_CONFIRM:
		screen_open(scr, &scr_year, &st->year, 0);
		return SCREEN_DONE;
	case CMD_PROPOSE:
		propose(scr);
		return SCREEN_DONE;
	case CMD_LAST:
		screen_open(scr, &scr_moved, NULL, 0);
		return SCREEN_DONE;
	case CMD_REMOVE:
		ask_remove(scr);
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

static void resumed(struct screen *scr, const struct screen_answer *answer)
{
	struct calendar_state *st = scr->state;

	if (answer->from == &scr_holiday && answer->code == ANSWER_YES) {
		st->wanted = (int)answer->number;
		st->year = day_year(st->wanted);
	}
	if (answer->tag == TAG_REMOVE && answer->code == ANSWER_YES)
		remove_day(scr);
	if (answer->tag == TAG_MOVED && answer->code != ANSWER_YES)
		status_say(_("Nothing was saved."));
	scr->stale = true;
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct calendar_state *st = scr->state;

	if (st->document.len > 0)
		buf_addf(out, "%s. ", st->document.data);
	if (list_screen_has_row(scr) && !st->days.item[st->base.list.selected].in_use)
		buf_adds(out, _("–: known, but not applied. "));
	else if (list_screen_has_row(scr) &&
		holiday_is_proposal(&st->days.item[st->base.list.selected]))
		buf_adds(out, _("?: a proposal, not announced. "));
	buf_adds(out, _("← →: another year."));
}

static void release(struct screen *scr)
{
	struct calendar_state *st = scr->state;

	holiday_list_release(&st->days);
	buf_release(&st->document);
	free(st->base.heading);
}

const struct screen_ops scr_calendar = {
	.name = "calendar",
	.title = N_("Calendar"),
	.state_size = sizeof(struct calendar_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.open = calendar_open,
	.load = load,
	.draw = draw,
	.command = command,
	.resumed = resumed,
	.hint = hint,
	.release = release,
};
