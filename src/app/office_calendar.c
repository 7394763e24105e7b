/*
 * office_calendar.c - days off and made-up days.
 */
#include "config.h"

#include "motcua/app/office.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/lunar.h"
#include "motcua/store/store.h"
#include "operation.h"

int office_holidays(struct app *app, int year, struct holiday_list *out, struct err *err)
{
	*out = (struct holiday_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return holiday_list(app->store, year, out, err);
}

void office_check_holiday(const struct holiday *holiday, struct problem_list *problems)
{
	if (holiday->day == DAY_NONE)
		problem_add(problems, "ngay", _("Enter the day."));
	if (text_blank(holiday->name))
		problem_add(problems, "ten", _("Enter why the day is special."));
}

static int put_holiday(struct app *app, const struct holiday *holiday, struct err *err)
{
	struct problem_list problems = { 0 };
	int status;

	office_check_holiday(holiday, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	return status < 0 ? -1 : holiday_put(app->store, holiday, err);
}

int office_put_holiday(struct app *app, const struct holiday *holiday, struct err *err)
{
	const struct record record = { .action = "sua_lich", .object = "day",
		.id = holiday->day };

	if (operation_begin(app, OP_CALENDAR, err) < 0)
		return -1;
	return operation_end(app, put_holiday(app, holiday, err), &record, err);
}

int office_remove_holiday(struct app *app, int day, struct err *err)
{
	const struct record record = { .action = "bo_ngay_lich", .object = "day", .id = day };

	if (operation_begin(app, OP_CALENDAR, err) < 0)
		return -1;
	return operation_end(app, holiday_remove(app->store, day, err), &record, err);
}

int office_confirm_year(struct app *app, int year, const char *document, struct err *err)
{
	const struct record record = { .action = "xac_nhan_lich", .object = "year", .id = year };
	int status;

	if (operation_begin(app, OP_CALENDAR, err) < 0)
		return -1;
	status = text_blank(document)
		? err_set_field(err, "document", ERR_INVALID,
			  _("Enter the announcement on which the calendar rests."))
		: year_confirm(app->store, year, true, document, err);
	if (status == 0)
		status = holiday_announce(app->store, year, document, err);
	return operation_end(app, status, &record, err);
}

int office_year(struct app *app, int year, bool *confirmed, struct buf *document,
	struct err *err)
{
	*confirmed = false;
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return year_get(app->store, year, confirmed, document, err);
}

struct proposing {
	struct store *store;
	const struct holiday_list *known;
	struct err *err;
	int added, status;
};

static bool is_known(const struct holiday_list *known, int day)
{
	for (size_t i = 0; i < known->count; i++)
		if (known->item[i].day == day)
			return true;
	return false;
}

static void propose_day(void *arg, int day, enum day_basis basis, const char *name)
{
	struct proposing *to = arg;
	char *copy, source[] = "Bộ luật Lao động 2019, Điều 111, Điều 112";
	char confidence[] = "projected";

	if (to->status < 0 || is_known(to->known, day))
		return;
	copy = xstrdup(name);
	to->status = holiday_put(to->store, &(struct holiday){ .day = day, .kind = DAY_OFF,
		.basis = basis, .name = copy, .source = source, .confidence = confidence,
		.in_use = true }, to->err);
	to->added += to->status == 0;
	free(copy);
}

static int propose(struct app *app, int year, int *added, struct err *err)
{
	struct holiday_list known;
	struct proposing to = { .store = app->store, .known = &known, .err = err };

	if (holiday_list(app->store, year, &known, err) < 0)
		return -1;
	lunar_propose_year(year, propose_day, &to);
	holiday_list_release(&known);
	*added = to.added;
	return to.status;
}

int office_propose_year(struct app *app, int year, int *added, struct err *err)
{
	const struct record record = { .action = "de_xuat_lich", .object = "year", .id = year };

	*added = 0;
	if (operation_begin(app, OP_CALENDAR, err) < 0)
		return -1;
	return operation_end(app, propose(app, year, added, err), &record, err);
}
