/* scr_register_close.c - the counts of a year of the register, and closing it. */
#include "config.h"

#include "motcua/app/register.h"
#include "motcua/base/i18n.h"
#include "ui/widget/pager.h"
#include "ui/screens.h"

struct close_state {
	struct pager pager;
	int year;
};

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_CLOSE_REGISTER), "close",
		NP_("key bar", "Close register"),
		N_("Closes the books of the year whose last day is over.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

/* The counts as they will stand in the book. */
static int put_book(struct app *app, const struct register_book *book, struct buf *text,
	struct err *err)
{
	struct report report;

	if (register_report(app, book->year, book->book, &report, err) < 0)
		return -1;
	buf_addf(text, "%s\n", report.subtitle);
	for (size_t i = 0; i < report.notes; i++)
		buf_addf(text, "%s\n", report.note[i]);
	buf_addc(text, '\n');
	report_release(&report);
	return 0;
}

static int put_books(struct app *app, int year, struct buf *text, struct err *err)
{
	struct register_book_list books;
	int status = register_books(app, year, &books, err);

	for (size_t i = 0; i < books.count && status == 0; i++)
		status = put_book(app, &books.item[i], text, err);
	register_book_list_release(&books);
	return status;
}

static int close_open(struct screen *scr, const void *arg, struct err *err)
{
	struct close_state *st = scr->state;
	struct err why = ERR_INIT;
	struct buf text;
	int status;

	st->year = *(const int *)arg;
	buf_init(&text);
	if (register_closable(scr->app, st->year, &why) < 0)
		buf_addf(&text, "! %s\n\n", why.msg);
	else
		buf_addf(&text, "%s\n\n", _("F9 closes it. No dossier is entered in it afterwards, "
			"and closing is not taken back."));
	status = put_books(scr->app, st->year, &text, err);
	pager_set(&st->pager, text.data);
	buf_release(&text);
	return status;
}

static void close_draw(struct screen *scr, struct canvas *body)
{
	struct close_state *st = scr->state;

	pager_draw(&st->pager, body);
}

static enum screen_result close_key(struct screen *scr, int32_t key)
{
	struct close_state *st = scr->state;

	return pager_key(&st->pager, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result close_command(struct screen *scr, int cmd)
{
	struct close_state *st = scr->state;
	struct err err = ERR_INIT;

	if (cmd != CMD_ACCEPT)
		return SCREEN_UNKNOWN;
	if (register_close(scr->app, st->year, &err) < 0) {
		status_err(&err);
		return SCREEN_DONE;
	}
	status_say(_("The register of %d is closed; p prints it for the signature."), st->year);
	screen_answer(scr, ANSWER_YES, st->year, NULL);
	return SCREEN_CLOSE;
}

static void close_release(struct screen *scr)
{
	struct close_state *st = scr->state;

	pager_release(&st->pager);
}

const struct screen_ops scr_register_close = {
	.name = "register-close",
	.title = N_("Closing the register"),
	.state_size = sizeof(struct close_state),
	.keys = keys,
	.widget = pager_keys,
	.rows = 14,
	.cols = 76,
	.open = close_open,
	.draw = close_draw,
	.key = close_key,
	.command = close_command,
	.release = close_release,
};
