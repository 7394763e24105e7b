#include "config.h"

#include "motcua/app/register.h"

#include <stdio.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/store/reserved.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"
#include "operation.h"

int register_books(struct app *app, int year, struct register_book_list *out, struct err *err)
{
	*out = (struct register_book_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return register_book_list(app->store, app->unit_id, year, out, err);
}

/* The last day of a unit in a year where another follows or none, else DAY_NONE. */
static int last_day(const struct unit_list *units, int year)
{
	for (size_t i = 0; i < units->count; i++) {
		int to = units->item[i].valid_to;
		bool goes_on = i + 1 < units->count &&
			strcmp(units->item[i + 1].name, units->item[i].name) == 0;

		if (to != DAY_NONE && day_year(to) == year && !goes_on)
			return to;
	}
	return DAY_NONE;
}

/* The day as of which the register may be closed now. */
static int closing_day(struct app *app, int year, int *day, struct err *err)
{
	int today = app_today(app), end = day_make(year, 12, 31), last;
	struct unit_list units = { 0 };

	if (unit_versions(app->store, app->unit_id, &units, err) < 0)
		return -1;
	last = last_day(&units, year);
	unit_list_release(&units);
	*day = today;
	if (today >= end)
		return 0;
	/* Of the unit that has gone: what follows has its own book. */
	if (last != DAY_NONE && today >= last) {
		*day = last;
		return 0;
	}
	return err_set(err, ERR_INVALID,
		_("The register of %d is closed on 31 December, or on the last day of the unit."),
		year);
}

static int check_open(const struct register_book_list *books, int year, struct err *err)
{
	const struct register_book *last;
	struct buf day;

	if (!books->count)
		return err_set(err, ERR_NOT_FOUND, _("There is no register of %d."), year);
	last = &books->item[books->count - 1];
	if (last->closed == DAY_NONE)
		return 0;
	buf_init(&day);
	day_put_vi(&day, last->closed);
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

static int close_books(struct app *app, int year, char *serial, size_t size, struct err *err)
{
	struct register_book_list books;
	int status, day;

	if (register_book_list(app->store, app->unit_id, year, &books, err) < 0)
		return -1;
	status = check_open(&books, year, err);
	if (status == 0)
		status = check_reserved(app, year, err);
	if (status == 0) {
		snprintf(serial, size, "%lld",
			(long long)books.item[books.count - 1].last_serial);
		status = closing_day(app, year, &day, err);
	}
	if (status == 0)
		status = register_book_close(app->store, app->unit_id, year, day,
			app->officer_id, err);
	register_book_list_release(&books);
	return status;
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
	return operation_end(app, close_books(app, year, serial, sizeof serial, err), &record,
		err);
}
