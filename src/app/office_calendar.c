/*
 * office_calendar.c - days off and made-up days.
 */
#include "config.h"

#include "motcua/app/office.h"

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/store/store.h"
#include "operation.h"

int office_holidays(struct app *app, int year, struct holiday_list *out, struct err *err)
{
	*out = (struct holiday_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return holiday_list(app->store, year, out, err);
}

static int put_holiday(struct app *app, const struct holiday *holiday, struct err *err)
{
	if (holiday->day == DAY_NONE)
		return err_set_field(err, "ngay", ERR_INVALID, _("Enter the day."));
	if (text_blank(holiday->name))
		return err_set_field(err, "ten", ERR_INVALID, _("Enter why the day is special."));
	return holiday_put(app->store, holiday, err);
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
	return operation_end(app, status, &record, err);
}
