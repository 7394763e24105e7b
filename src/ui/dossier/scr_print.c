/* scr_print.c - the forms that a dossier has now, to be printed. */
#include "config.h"

#include "ui/screens.h"

#include <stdlib.h>

#include "motcua/app/receipt.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/list.h"

enum { CMD_PRINT_IT = CMD_SCREEN };

struct print_state {
	int64_t id;
	struct form_offers offers;
	char *heading; /* names the dossier: it may not be the one selected in the list below */
	struct list list;
};

static const struct binding keys[] = {
	{ { K_ENTER, 'p', 'P' }, CMD_PRINT_IT, NEED_ROW | NEED_WRITE, "print",
		NP_("key bar", "Print"), N_("Prints the form that is selected.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int print_open(struct screen *scr, const void *arg, struct err *err)
{
	struct print_state *st = scr->state;

	st->id = *(const int64_t *)arg;
	if (receipt_offers(scr->app, st->id, &st->offers, err) < 0)
		return -1;
	if (st->offers.count == 0)
		return err_set(err, ERR_CONFLICT,
			_("A dossier that has not been accepted does not have this form yet."));
	st->heading = xasprintf("%s · %s", _("Print a form"), st->offers.code);
	list_set_length(&st->list, st->offers.count);
	list_select(&st->list, st->offers.newest);
	return 0;
}

static const char *print_heading(const struct screen *scr)
{
	const struct print_state *st = scr->state;

	return st->heading;
}

static void print_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct print_state *st = ctx;
	const struct form_offer *offer = &st->offers.item[row];

	buf_adds(out, column == 0 ? offer->number : offer->title);
}

static void print_draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ NULL, 3, 0, false },
		{ NULL, 50, 1, false },
	};
	struct print_state *st = scr->state;
	const struct list_source source = { columns, 2, print_cell, NULL, st, NULL };

	list_draw(&st->list, body, &source);
}

static enum screen_result print_key(struct screen *scr, int32_t key)
{
	struct print_state *st = scr->state;

	return list_key(&st->list, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result print_command(struct screen *scr, int cmd)
{
	struct print_state *st = scr->state;
	const struct form_offer *offer = &st->offers.item[st->list.selected];
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed;

	if (cmd != CMD_PRINT_IT)
		return SCREEN_UNKNOWN;
	if (receipt_print(scr->app, st->id, offer->kind, &path, &printed, &err) < 0) {
		status_err(&err);
		return SCREEN_DONE;
	}
	if (printed)
		/* TRANSLATORS: number and title of a form, the code of the dossier */
		status_say(_("Form %s, %s: it is at the printer."), offer->number,
			st->offers.code);
	else
		/* TRANSLATORS: number of a form, the code of the dossier, a file */
		status_say(_("There is no printer; form %s of %s is in %s."), offer->number,
			st->offers.code, path);
	free(path);
	return SCREEN_CLOSE;
}

static bool print_has_row(const struct screen *scr)
{
	const struct print_state *st = scr->state;

	return list_has_row(&st->list);
}

static void print_release(struct screen *scr)
{
	struct print_state *st = scr->state;

	form_offers_release(&st->offers);
	free(st->heading);
}

const struct screen_ops scr_print = {
	.name = "print",
	.title = N_("Print a form"),
	.state_size = sizeof(struct print_state),
	.keys = keys,
	.widget = list_keys,
	.rows = 8,
	.cols = 60,
	.open = print_open,
	.heading = print_heading,
	.draw = print_draw,
	.key = print_key,
	.command = print_command,
	.has_row = print_has_row,
	.release = print_release,
};
