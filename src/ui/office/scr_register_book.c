/* scr_register_book.c - the lines of a book of the register, and the book on paper. */
#include "config.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/app/register.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/dossier/dossier_words.h"
#include "ui/widget/list_screen.h"
#include "ui/office/register_paper.h"
#include "ui/screens.h"

#define SHORT_CODE 12

struct book_state {
	struct list_screen base;
	struct register_book book; /* without the name of who has closed it */
	struct dossier_list dossiers;
};

enum { CMD_OPEN = CMD_SCREEN, CMD_PRINT };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NP_("key bar", "Open"),
		N_("Opens the dossier.") },
	{ { 'p', 'P' }, CMD_PRINT, NEED_WRITE, "print", NP_("key bar", "Print"),
		N_("Prints the whole book on its form.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

void register_print_book(struct screen *scr, const struct register_book *book)
{
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed;

	if (register_print(scr->app, book->year, book->book, &path, &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(_("The register of %d is at the printer."), book->year);
	else
		status_say(_("There is no printer; the register is at %s."), path);
	free(path);
}

static int book_open(struct screen *scr, const void *arg, struct err *err)
{
	struct book_state *st = scr->state;

	(void)err;
	st->book = *(const struct register_book *)arg;
	st->book.closed_by_name = NULL;
	/* TRANSLATORS: year, number of the book */
	list_screen_set_heading(&st->base,
		xasprintf(_("Register of %d, book %02d"), st->book.year, st->book.book));
	return 0;
}

static int book_load(struct screen *scr, struct err *err)
{
	struct book_state *st = scr->state;

	dossier_list_release(&st->dossiers);
	if (register_dossiers(scr->app, st->book.id, &st->dossiers, err) < 0)
		return -1;
	list_set_length(&st->base.list, st->dossiers.count);
	return 0;
}

/* "14/02"; the year where it is not that of the book. */
static void put_day(struct buf *out, int day, int year)
{
	struct ymd date;

	if (day == DAY_NONE)
		return;
	date = day_ymd(day);
	buf_addf(out, "%02d/%02d", date.day, date.month);
	if (date.year != year)
		buf_addf(out, "/%02d", date.year % 100);
}

/* The register names the owner. */
static const char *person_of(const struct dossier *dossier)
{
	return *dossier->owner.name ? dossier->owner.name : dossier->submitter.name;
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct book_state *st = ctx;
	const struct dossier *dossier = &st->dossiers.item[row];

	switch (column) {
	case 0:
		buf_addf(out, "%02" PRId64, dossier->register_serial);
		break;
	case 1:
		put_short_code(out, dossier_shown_code(dossier), SHORT_CODE);
		break;
	case 2:
		buf_adds(out, person_of(dossier));
		break;
	case 3:
		buf_adds(out, dossier->procedure_name);
		break;
	case 4:
		put_day(out, dossier->accepted.day, st->book.year);
		break;
	case 5:
		put_day(out, dossier->due.day, st->book.year);
		break;
	case 6:
		put_day(out, dossier->returned, st->book.year);
		break;
	default:
		buf_adds(out, vocab_label(&vocab_state, (int)dossier->state));
		break;
	}
}

static void book_draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ N_("No."), 4, 0, true },
		{ N_("Code"), SHORT_CODE, 0, false },
		{ N_("Person"), 10, 2, false },
		{ N_("Procedure"), 9, 3, false },
		{ NP_("register", "Accepted"), 5, 0, false },
		{ NP_("register", "Due"), 8, 0, false },
		{ NP_("register", "Returned"), 8, 0, false },
		{ N_("State"), 14, 0, false },
	};
	struct book_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = 8, .cell = put_cell,
		.ctx = st, .empty = N_("No dossier has been entered in this book.") };

	list_draw(&st->base.list, body, &source);
}

static void book_hint(const struct screen *scr, struct buf *out)
{
	const struct book_state *st = scr->state;
	const struct dossier *dossier;

	if (!list_has_row(&st->base.list))
		return;
	dossier = &st->dossiers.item[st->base.list.selected];
	buf_addf(out, "%s · %s · %s", dossier_shown_code(dossier), person_of(dossier),
		dossier->procedure_name);
}

static enum screen_result book_command(struct screen *scr, int cmd)
{
	const struct book_state *st = scr->state;

	switch (cmd) {
	case CMD_OPEN:
		screen_open(scr, &scr_dossier, &st->dossiers.item[st->base.list.selected].id, 0);
		return SCREEN_DONE;
	case CMD_PRINT:
		register_print_book(scr, &st->book);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void book_resumed(struct screen *scr, const struct screen_answer *answer)
{
	(void)answer;
	scr->stale = true;
}

static void book_release(struct screen *scr)
{
	struct book_state *st = scr->state;

	dossier_list_release(&st->dossiers);
	list_screen_set_heading(&st->base, NULL);
}

const struct screen_ops scr_register_book = {
	.name = "register-book",
	.title = N_("Book of the register"),
	.state_size = sizeof(struct book_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.open = book_open,
	.load = book_load,
	.draw = book_draw,
	.command = book_command,
	.hint = book_hint,
	.resumed = book_resumed,
	.release = book_release,
};
