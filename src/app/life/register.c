#include "config.h"

#include "motcua/app/register.h"

#include <stdio.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/store/reserved.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"
#include "app/session/operation.h"
#include "app/life/register_counts.h"

int register_books(struct app *app, int year, struct register_book_list *out, struct err *err)
{
	*out = (struct register_book_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return register_book_list(app->store, app->unit_id, year, out, err);
}

int register_dossiers(struct app *app, int64_t book_id, struct dossier_list *out, struct err *err)
{
	*out = (struct dossier_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return register_book_dossiers(app->store, book_id, out, err);
}

/* ---- closing */

/* The last day of a book: 31 December, or that of the unit it was opened for, where another
 * follows or none. */
static int last_day(const struct unit_list *units, const struct register_book *book)
{
	int end = day_make(book->year, 12, 31);

	for (size_t i = 0; i < units->count; i++) {
		int to = units->item[i].valid_to;
		bool goes_on = i + 1 < units->count &&
			strcmp(units->item[i + 1].name, units->item[i].name) == 0;

		if (to != DAY_NONE && to >= book->opened && to < end && !goes_on)
			return to;
	}
	return end;
}

/* The last day is worked to its end before a book is closed; on a day off nobody comes. */
static int day_is_over(struct app *app, int end, bool *over, struct err *err)
{
	struct moment now = app_now(app);
	struct calendar cal;

	*over = now.day > end;
	if (now.day != end)
		return 0;
	if (app_calendar_of(app, end, &cal, err) < 0)
		return -1;
	*over = !calendar_works(&cal, end) || now.second >= calendar_end_of_day(&cal, end);
	calendar_release(&cal);
	return 0;
}

/* The day as of which a book is closed today. Where the unit has gone, that is its last day: what
 * came later stands in the book of the one that follows. */
static int closing_day(const struct register_book *book, int end, int today)
{
	return end < day_make(book->year, 12, 31) ? end : today;
}

static int close_book(struct app *app, const struct register_book *book, int day, struct err *err)
{
	struct register_counts counts;

	if (register_count_book(app, book->id, day, &counts, err) < 0)
		return -1;
	return register_book_close(app->store, book->id, day, app->officer_id, &counts, err);
}

/* Closes the books of the list whose last day is over; where do_it is false says only whether
 * there is one. INVALID where there is none. */
static int close_due(struct app *app, const struct register_book_list *books, bool do_it,
	struct err *err)
{
	int done = 0, status = 0;
	struct unit_list units = { 0 };

	if (unit_versions(app->store, app->unit_id, &units, err) < 0)
		return -1;
	for (size_t i = 0; i < books->count && status == 0; i++) {
		const struct register_book *book = &books->item[i];
		int end = last_day(&units, book);
		bool over;

		if (book->closed != DAY_NONE)
			continue;
		status = day_is_over(app, end, &over, err);
		if (status < 0 || !over)
			continue;
		done++;
		if (do_it)
			status = close_book(app, book, closing_day(book, end, app_today(app)), err);
	}
	unit_list_release(&units);
	if (status == 0 && done == 0)
		status = err_set(err, ERR_INVALID, _("The register of %d is closed after the office "
			"hours of 31 December, or of the last day of the unit."),
			books->item[0].year);
	return status;
}

static int check_open(const struct register_book_list *books, int year, struct err *err)
{
	int closed = DAY_NONE;
	struct buf day;

	if (!books->count)
		return err_set(err, ERR_NOT_FOUND, _("There is no register of %d."), year);
	for (size_t i = 0; i < books->count; i++) {
		closed = books->item[i].closed;
		if (closed == DAY_NONE)
			return 0;
	}
	buf_init(&day);
	day_put_vi(&day, closed);
	err_set(err, ERR_CONFLICT, _("The register of %d was closed on %s already."), year,
		day.data);
	buf_release(&day);
	return -1;
}

/* A slip of the year that is not entered yet would have no line any more. */
static int check_reserved(struct app *app, int year, struct err *err)
{
	int64_t count;
	int first_day;

	if (reserved_count_free(app->store, app->unit_id, &count, &first_day, err) < 0)
		return -1;
	if (count == 0 || day_year(first_day) > year)
		return 0;
	return err_set(err, ERR_CONFLICT,
		_("Numbers that were reserved are neither used nor given up; see the list of "
		  "reserved numbers first."));
}

static int close_books(struct app *app, int year, bool do_it, char *serial, size_t size,
	struct err *err)
{
	struct register_book_list books;
	int status;

	if (register_book_list(app->store, app->unit_id, year, &books, err) < 0)
		return -1;
	status = check_open(&books, year, err);
	if (status == 0)
		status = check_reserved(app, year, err);
	if (status == 0) {
		snprintf(serial, size, "%lld",
			(long long)books.item[books.count - 1].last_serial);
		status = close_due(app, &books, do_it, err);
	}
	register_book_list_release(&books);
	return status;
}

int register_closable(struct app *app, int year, struct err *err)
{
	char serial[24];

	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return close_books(app, year, false, serial, sizeof serial, err);
}

int register_year_to_close(struct app *app, int *year, struct err *err)
{
	struct register_book_list books;
	struct unit_list units = { 0 };
	int today = app_today(app);

	*year = 0;
	if (app_require(app, OP_VIEW, err) < 0 ||
		register_book_list(app->store, app->unit_id, 0, &books, err) < 0)
		return -1;
	if (unit_versions(app->store, app->unit_id, &units, err) < 0) {
		register_book_list_release(&books);
		return -1;
	}
	for (size_t i = 0; i < books.count && !*year; i++)
		if (books.item[i].closed == DAY_NONE && last_day(&units, &books.item[i]) < today)
			*year = books.item[i].year;
	unit_list_release(&units);
	register_book_list_release(&books);
	return 0;
}

int register_close(struct app *app, int year, struct err *err)
{
	char number[16], serial[24] = "";
	const struct audit_change change[] = { { "nam", NULL, number },
		{ "so_cuoi", NULL, serial } };
	const struct record record = { .action = "khoa_so", .object = "register",
		.change = change, .change_count = 2 };

	snprintf(number, sizeof number, "%d", year);
	if (operation_begin(app, OP_CLOSE_REGISTER, err) < 0)
		return -1;
	return operation_end(app, close_books(app, year, true, serial, sizeof serial, err),
		&record, err);
}
