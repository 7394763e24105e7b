/* scr_register.c - the books of the register of dossiers. */
#include "config.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/app/register.h"
#include "motcua/base/i18n.h"
#include "ui/widget/list_screen.h"
#include "ui/office/register_paper.h"
#include "ui/screens.h"

struct register_state {
	struct list_screen base;
	struct register_book_list books;
	int year; /* to begin with; 0 the latest book */
	bool begun;
};

enum { CMD_OPEN = CMD_SCREEN, CMD_PRINT, CMD_CLOSE };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NP_("key bar", "Open"),
		N_("Shows the lines of the book.") },
	{ { 'p', 'P' }, CMD_PRINT, NEED_ROW | NEED_WRITE, "print", NP_("key bar", "Print"),
		N_("Prints the whole book on its form.") },
	{ { 'k', 'K' }, CMD_CLOSE, NEED_ROW | NEED_WRITE | NEED_OP(OP_CLOSE_REGISTER), "close",
		NP_("key bar", "Close register"),
		N_("Shows the counts of the year and closes its books.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int register_open(struct screen *scr, const void *arg, struct err *err)
{
	struct register_state *st = scr->state;
	const int *year = arg;

	(void)err;
	st->year = year ? *year : 0;
	return 0;
}

/* The book to begin with: the first of the year that is asked for, else the latest. */
static void begin(struct register_state *st)
{
	size_t row = st->books.count ? st->books.count - 1 : 0;

	for (size_t i = st->books.count; i-- > 0;)
		if (st->books.item[i].year == st->year)
			row = i;
	list_select(&st->base.list, row);
	st->begun = true;
}

static int register_load(struct screen *scr, struct err *err)
{
	struct register_state *st = scr->state;

	register_book_list_release(&st->books);
	if (register_books(scr->app, 0, &st->books, err) < 0)
		return -1;
	list_set_length(&st->base.list, st->books.count);
	if (!st->begun)
		begin(st);
	return 0;
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct register_state *st = ctx;
	const struct register_book *book = &st->books.item[row];

	switch (column) {
	case 0:
		buf_addf(out, "%d", book->year);
		break;
	case 1:
		buf_addf(out, "%02d", book->book);
		break;
	case 2:
		buf_addf(out, "%" PRId64, book->last_serial);
		break;
	case 3:
		day_put_vi(out, book->opened);
		break;
	case 4:
		if (book->closed == DAY_NONE)
			buf_adds(out, _("open"));
		else
			day_put_vi(out, book->closed);
		break;
	default:
		if (book->closed != DAY_NONE)
			buf_adds(out, book->closed_by_name);
		break;
	}
}

static void register_draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ N_("Year"), 5, 0, false },
		{ N_("Book"), 8, 0, false },
		{ N_("Dossiers"), 8, 0, true },
		{ N_("Opened on"), 10, 0, false },
		{ N_("Closed on"), 10, 0, false },
		{ N_("Closed by"), 14, 1, false },
	};
	struct register_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = 6, .cell = put_cell,
		.ctx = st, .empty = N_("No dossier has been entered in a register yet.") };

	list_draw(&st->base.list, body, &source);
}

static void register_hint(const struct screen *scr, struct buf *out)
{
	const struct register_state *st = scr->state;

	if (!list_has_row(&st->base.list) ||
		st->books.item[st->base.list.selected].closed != DAY_NONE)
		return;
	buf_adds(out, app_may(scr->app, OP_CLOSE_REGISTER)
			? _("k shows the counts of the year and closes it.")
			: _("The chairman or the administrator closes it at the end of the year."));
}

static enum screen_result register_command(struct screen *scr, int cmd)
{
	const struct register_state *st = scr->state;
	const struct register_book *book = &st->books.item[st->base.list.selected];

	switch (cmd) {
	case CMD_OPEN:
		screen_open(scr, &scr_register_book, book, 0);
		return SCREEN_DONE;
	case CMD_PRINT:
		register_print_book(scr, book);
		return SCREEN_DONE;
	case CMD_CLOSE:
		screen_open(scr, &scr_register_close, &book->year, 0);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void register_resumed(struct screen *scr, const struct screen_answer *answer)
{
	(void)answer;
	scr->stale = true;
}

static void register_release(struct screen *scr)
{
	struct register_state *st = scr->state;

	register_book_list_release(&st->books);
}

const struct screen_ops scr_register = {
	.name = "register",
	.title = N_("Register of dossiers"),
	.state_size = sizeof(struct register_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.open = register_open,
	.load = register_load,
	.draw = register_draw,
	.command = register_command,
	.hint = register_hint,
	.resumed = register_resumed,
	.release = register_release,
};
