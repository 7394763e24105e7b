/* scr_reserve.c - days without power: the numbers that were reserved, and what became of each. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/reserve.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/list_screen.h"
#include "ui/screens.h"

#define ROWS_MOST 500

struct reserve_state {
	struct list_screen base;
	struct reserved_list numbers;
};

enum { CMD_OPEN = CMD_SCREEN, CMD_RESERVE, CMD_PRINT, CMD_GIVE_UP, CMD_PRINT_LIST };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "enter", NP_("key bar", "Enter it"),
		N_("Enters the dossier of a slip with its true time; opens the dossier of a number "
		   "that is used.") },
	{ { K_F(2) }, CMD_RESERVE, NEED_WRITE | NEED_OP(OP_INTAKE), "reserve",
		NP_("key bar", "Reserve"), N_("Reserves numbers for a day and prints their slips.") },
	{ { 'p', 'P' }, CMD_PRINT, NEED_ROW | NEED_WRITE | NEED_OP(OP_INTAKE), "print",
		NP_("key bar", "Print slips"),
		N_("Prints the slips of all numbers of that day which are not used yet.") },
	{ { 'g', 'G' }, CMD_GIVE_UP, NEED_ROW | NEED_WRITE | NEED_OP(OP_INTAKE), "give-up",
		NP_("key bar", "Give up"), N_("Says why a number gets no dossier.") },
	{ { 'd', 'D' }, CMD_PRINT_LIST, BAR_LATE | NEED_ROW | NEED_WRITE, "print-list",
		NP_("key bar", "Print list"),
		N_("Prints all reserved numbers of that year with what became of each.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static const struct reserved_number *selected(const struct reserve_state *st)
{
	return &st->numbers.item[st->base.list.selected];
}

static int load(struct screen *scr, struct err *err)
{
	struct reserve_state *st = scr->state;
	unsigned long open = 0;

	reserved_list_release(&st->numbers);
	if (reserve_list(scr->app, ROWS_MOST, &st->numbers, err) < 0)
		return -1;
	list_set_length(&st->base.list, st->numbers.count);
	for (size_t i = 0; i < st->numbers.count; i++)
		open += st->numbers.item[i].state == RESERVED_FREE;
	list_screen_set_heading(&st->base,
		open ? xasprintf(Q_("Reserved numbers – %lu not used yet",
				 "Reserved numbers – %lu not used yet", open), open)
		     : xstrdup(_("Reserved numbers")));
	return 0;
}

static void put_what(const struct reserved_number *number, struct buf *out)
{
	switch (number->state) {
	case RESERVED_USED:
		buf_adds(out, number->submitter);
		break;
	case RESERVED_GIVEN_UP:
		buf_adds(out, number->reason);
		break;
	case RESERVED_FREE:
	case RESERVED_STATE_COUNT:
		moment_put_vi(out, number->reserved);
		buf_addf(out, " · %s", number->reserved_by);
		break;
	}
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct reserve_state *st = ctx;
	const struct reserved_number *number = &st->numbers.item[row];

	switch (column) {
	case 0:
		buf_adds(out, number->code);
		break;
	case 1:
		buf_adds(out, vocab_label(&vocab_reserved, (int)number->state));
		break;
	default:
		put_what(number, out);
		break;
	}
}

static void draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ N_("Number"), 25, 0, false },
		{ N_("State"), 11, 0, false },
		{ N_("Submitter, reason, or when reserved"), 14, 1, false },
	};
	struct reserve_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = 3, .cell = put_cell,
		.ctx = st,
		.empty = N_("No number was reserved yet. F2 reserves some for a day without "
			    "power.") };

	list_draw(&st->base.list, body, &source);
}

static void say_given_up(const struct reserved_number *number)
{
	struct buf at;

	buf_init(&at);
	moment_put_vi(&at, number->given_up);
	/* TRANSLATORS: code, moment, officer, reason */
	status_say(_("%s was given up at %s by %s: %s"), number->code, at.data,
		number->given_up_by, number->reason);
	buf_release(&at);
}

static void open_row(struct screen *scr)
{
	struct reserve_state *st = scr->state;
	const struct reserved_number *number = selected(st);

	if (number->state == RESERVED_USED)
		screen_open(scr, &scr_dossier, &number->dossier_id, 0);
	else if (number->state == RESERVED_GIVEN_UP)
		say_given_up(number);
	else if (number->day > app_today(scr->app))
		status_say(_("The day of this number has not come yet."));
	else
		screen_open(scr, &scr_late, number, 0);
}

static void print(struct screen *scr, int day)
{
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed = false;
	size_t count;

	if (reserve_print(scr->app, day, &count, &path, &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(Q_("%lu slip is printed.", "%lu slips are printed.",
				   (unsigned long)count), (unsigned long)count);
	else
		status_say(Q_("There is no printer; %lu slip is at %s.",
				   "There is no printer; %lu slips are at %s.",
				   (unsigned long)count), (unsigned long)count, path);
	free(path);
}

static void print_list(struct screen *scr, int year)
{
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed = false;

	if (reserve_report_print(scr->app, day_make(year, 1, 1), day_make(year, 12, 31), &path,
		    &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(_("The list is printed."));
	else
		status_say(_("There is no printer; the list is at %s."), path);
	free(path);
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct reserve_state *st = scr->state;

	switch (cmd) {
	case CMD_OPEN:
		open_row(scr);
		return SCREEN_DONE;
	case CMD_RESERVE:
		screen_open(scr, &scr_reserve_more, NULL, 0);
		return SCREEN_DONE;
	case CMD_PRINT:
		print(scr, selected(st)->day);
		return SCREEN_DONE;
	case CMD_PRINT_LIST:
		print_list(scr, day_year(selected(st)->day));
		return SCREEN_DONE;
	case CMD_GIVE_UP:
		screen_open(scr, &scr_give_up, selected(st), 0);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static const char *refusal(const struct screen *scr, int cmd)
{
	const struct reserve_state *st = scr->state;

	if (cmd == CMD_GIVE_UP && list_screen_has_row(scr) && selected(st)->state != RESERVED_FREE)
		return _("Only a number that is not used yet can be given up.");
	return NULL;
}

/* Slips are wanted as soon as there are numbers. */
static void resumed(struct screen *scr, const struct screen_answer *answer)
{
	if (answer->from == &scr_reserve_more && answer->code == ANSWER_YES)
		print(scr, (int)answer->number);
	scr->stale = true;
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct reserve_state *st = scr->state;

	if (list_screen_has_row(scr) && selected(st)->state == RESERVED_FREE)
		buf_adds(out, _("Enter the dossier of the slip, or say why there is none: each "
				"number of a day needs one of the two."));
}

static void release(struct screen *scr)
{
	struct reserve_state *st = scr->state;

	reserved_list_release(&st->numbers);
	free(st->base.heading);
}

const struct screen_ops scr_reserve = {
	.name = "reserve",
	.title = N_("Reserved numbers"),
	.state_size = sizeof(struct reserve_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.load = load,
	.draw = draw,
	.command = command,
	.refusal = refusal,
	.hint = hint,
	.resumed = resumed,
	.release = release,
};
