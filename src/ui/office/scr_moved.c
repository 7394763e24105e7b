/*
 * scr_moved.c - the dossiers whose due date a change of the calendar moves: before it is saved,
 * and afterwards for telling the citizens.
 */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/receipt.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/office/calendar_save.h"
#include "ui/widget/list_screen.h"
#include "ui/screens.h"

struct moved_state {
	struct list_screen base;
	struct moved_list moved;
	struct calendar_change change;
	struct holiday holiday; /* that of the change, copied */
	char *document;
	bool saved;
};

enum { CMD_OPEN = CMD_SCREEN, CMD_PRINT, CMD_RECEIPT, CMD_RECEIPTS };

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_CALENDAR), "save",
		NP_("key bar", "Save"),
		N_("Saves the calendar and the new due days of all these dossiers.") },
	{ { K_F(3) }, CMD_PRINT, NEED_ROW | NEED_WRITE, "print", NP_("key bar", "Print list"),
		N_("Prints whom to tell, by village, with the head of the village.") },
	{ { 'p' }, CMD_RECEIPT, NEED_ROW | NEED_WRITE, "receipt", NP_("key bar", "Receipt"),
		N_("Prints a second receipt with the new day for this dossier.") },
	{ { K_F(5) }, CMD_RECEIPTS, NEED_ROW | NEED_WRITE, "receipts",
		NP_("key bar", "All receipts"),
		N_("Prints a second receipt with the new day for each of these dossiers.") },
	{ { K_ENTER }, CMD_OPEN, BAR_LATE | NEED_ROW, "open", NP_("key bar", "Open"),
		N_("Opens the dossier.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

/* ---- opening */

static char *copy_of(const char *text)
{
	return xstrdup(text ? text : "");
}

static void copy_change(struct moved_state *st, const struct calendar_change *change)
{
	st->change = *change;
	st->document = copy_of(change->document);
	st->change.document = st->document;
	if (!change->holiday)
		return;
	st->holiday = *change->holiday;
	st->holiday.name = copy_of(change->holiday->name);
	st->holiday.source = copy_of(change->holiday->source);
	st->holiday.confidence = copy_of(change->holiday->confidence);
	st->change.holiday = &st->holiday;
}

static void set_heading(struct moved_state *st)
{
	unsigned long count = st->moved.count;

	list_set_length(&st->base.list, st->moved.count);
	list_screen_set_heading(&st->base, xasprintf(st->saved
		? Q_("%lu dossier has a new due day", "%lu dossiers have a new due day", count)
		: Q_("%lu dossier gets a new due day – not saved yet",
			"%lu dossiers get a new due day – not saved yet", count), count));
}

static int moved_open(struct screen *scr, const void *arg, struct err *err)
{
	struct moved_state *st = scr->state;
	const struct calendar_change *const *change = arg;

	st->saved = !change;
	if (change)
		copy_change(st, *change);
	if ((change ? calendar_preview(scr->app, &st->change, &st->moved, err)
		    : calendar_last_moved(scr->app, &st->moved, err)) < 0)
		return -1;
	set_heading(st);
	return 0;
}

/* ---- drawing */

static void put_due(struct buf *out, const struct moved_dossier *moved, struct moment due)
{
	/* The hour only matters where the day is the same. */
	if (moved->before.day == moved->after.day)
		moment_put_vi(out, due);
	else
		day_put_vi(out, due.day);
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct moved_state *st = ctx;
	const struct moved_dossier *moved = &st->moved.item[row];

	switch (column) {
	case 0:
		buf_adds(out, moved->overdue ? "!" : "");
		break;
	case 1:
		buf_adds(out, moved->code);
		break;
	case 2:
		buf_adds(out, moved->person);
		break;
	case 3:
		put_due(out, moved, moved->before);
		break;
	case 4:
		put_due(out, moved, moved->after);
		break;
	case 5:
		buf_adds(out, *moved->phone ? moved->phone : "–");
		break;
	case 6:
		buf_adds(out, moved->village);
		break;
	default:
		buf_adds(out, moved->procedure);
		break;
	}
}

static void moved_draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ "", 1, 0, false },
		{ N_("Code"), 21, 0, false },
		{ N_("Submitter"), 12, 1, false },
		{ N_("Old due day"), 10, 0, false },
		{ N_("New due day"), 10, 0, false },
		{ N_("Telephone"), 11, 0, false },
		{ N_("Village"), 10, 1, false },
		{ N_("Procedure"), 12, 1, false },
	};
	struct moved_state *st = scr->state;
	/* On a narrow screen the hint says the rest of the selected row. */
	const struct list_source source = { .column = columns,
		.columns = body->cols >= 100 ? 8 : 6, .cell = put_cell, .ctx = st,
		.empty = N_("No change of the calendar has moved a due day yet.") };

	list_draw(&st->base.list, body, &source);
}

static void moved_hint(const struct screen *scr, struct buf *out)
{
	const struct moved_state *st = scr->state;
	const struct moved_dossier *moved;

	if (!list_screen_has_row(scr))
		return;
	moved = &st->moved.item[st->base.list.selected];
	if (!st->saved)
		buf_adds(out, _("F9 saves, Esc leaves everything as it was. "));
	if (moved->overdue)
		buf_adds(out, _("!: it was overdue. "));
	if (*moved->village)
		buf_addf(out, "%s", moved->village);
	if (*moved->head)
		/* TRANSLATORS: name and telephone of the head of a village */
		buf_addf(out, _(", head %s %s"), moved->head, moved->head_phone);
	buf_addf(out, "%s%s", *moved->village ? " · " : "", moved->procedure);
}

/* ---- doing */

static void save(struct screen *scr)
{
	struct moved_state *st = scr->state;
	struct moved_list moved;
	struct err err = ERR_INIT;

	if (calendar_save(scr->app, &st->change, &moved, NULL, &err) < 0) {
		status_err(&err);
		return;
	}
	moved_list_release(&st->moved);
	st->moved = moved;
	st->saved = true;
	set_heading(st);
	screen_answer(scr, ANSWER_YES, 0, NULL);
	status_say(_("Saved. F3 prints whom to tell, p a second receipt, F5 all of them."));
}

static void print_list(struct screen *scr)
{
	struct moved_state *st = scr->state;
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed;

	if (calendar_moved_print(scr->app, &st->moved, &path, &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(_("The list is printed."));
	else
		status_say(_("There is no printer; the list of whom to tell is at %s."), path);
	free(path);
}

/* Prints the receipts of rows; stops at the first that cannot be. */
static void print_receipts(struct screen *scr, size_t from, size_t to)
{
	struct moved_state *st = scr->state;
	struct err err = ERR_INIT;
	bool printed = true;
	char *path = NULL;

	for (size_t i = from; i < to; i++) {
		free(path);
		path = NULL;
		if (receipt_print(scr->app, st->moved.item[i].dossier_id, FORM_RECEIPT, &path,
			    &printed, &err) < 0) {
			list_select(&st->base.list, i);
			status_err(&err);
			free(path);
			return;
		}
	}
	if (printed)
		status_say(Q_("%lu receipt is printed.", "%lu receipts are printed.",
			(unsigned long)(to - from)), (unsigned long)(to - from));
	else
		status_say(_("There is no printer; the last receipt is at %s."), path);
	free(path);
}

static enum screen_result moved_command(struct screen *scr, int cmd)
{
	struct moved_state *st = scr->state;
	size_t row = st->base.list.selected;

	switch (cmd) {
	case CMD_ACCEPT:
		save(scr);
		return SCREEN_DONE;
	case CMD_PRINT:
		print_list(scr);
		return SCREEN_DONE;
	case CMD_RECEIPT:
		print_receipts(scr, row, row + 1);
		return SCREEN_DONE;
	case CMD_RECEIPTS:
		print_receipts(scr, 0, st->moved.count);
		return SCREEN_DONE;
	case CMD_OPEN:
		screen_open(scr, &scr_dossier, &st->moved.item[row].dossier_id, 0);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static const char *moved_refusal(const struct screen *scr, int cmd)
{
	const struct moved_state *st = scr->state;

	if (cmd == CMD_ACCEPT && st->saved)
		return _("This change is saved already.");
	if (!st->saved && (cmd == CMD_PRINT || cmd == CMD_RECEIPT || cmd == CMD_RECEIPTS))
		return _("Save the change first with F9.");
	return NULL;
}

static const char *moved_label(const struct screen *scr, const struct binding *row)
{
	const struct moved_state *st = scr->state;

	return row->cmd == CMD_ACCEPT && st->saved ? NULL : row->label;
}

static void moved_release(struct screen *scr)
{
	struct moved_state *st = scr->state;

	moved_list_release(&st->moved);
	free(st->holiday.name);
	free(st->holiday.source);
	free(st->holiday.confidence);
	free(st->document);
	free(st->base.heading);
}

const struct screen_ops scr_moved = {
	.name = "moved",
	.title = N_("New due days"),
	.state_size = sizeof(struct moved_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.open = moved_open,
	.draw = moved_draw,
	.command = moved_command,
	.refusal = moved_refusal,
	.label = moved_label,
	.hint = moved_hint,
	.release = moved_release,
};

int calendar_save_or_show(struct screen *scr, const struct calendar_change *change, int tag,
	int *added, struct err *err)
{
	struct moved_list moved;
	size_t count;

	if (calendar_preview(scr->app, change, &moved, err) < 0)
		return -1;
	count = moved.count;
	moved_list_release(&moved);
	if (count == 0)
		return calendar_save(scr->app, change, NULL, added, err);
	screen_open(scr, &scr_moved, &change, tag);
	return 1;
}
