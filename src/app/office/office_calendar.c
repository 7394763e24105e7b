/*
 * office_calendar.c - days off and made-up days.
 */
#include "config.h"

#include "motcua/app/office.h"

#include "motcua/app/calendar_change.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/store/store.h"

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

int office_put_holiday(struct app *app, const struct holiday *holiday, struct err *err)
{
	const struct calendar_change change = { .kind = CALENDAR_PUT, .holiday = holiday };

	return calendar_save(app, &change, NULL, NULL, err);
}

int office_remove_holiday(struct app *app, int day, struct err *err)
{
	const struct calendar_change change = { .kind = CALENDAR_REMOVE, .day = day };

	return calendar_save(app, &change, NULL, NULL, err);
}

int office_confirm_year(struct app *app, int year, const char *document, struct err *err)
{
	const struct calendar_change change = { .kind = CALENDAR_CONFIRM, .year = year,
		.document = document };

	return calendar_save(app, &change, NULL, NULL, err);
}

int office_propose_year(struct app *app, int year, int *added, struct err *err)
{
	const struct calendar_change change = { .kind = CALENDAR_PROPOSE, .year = year };

	return calendar_save(app, &change, NULL, added, err);
}

int office_year(struct app *app, int year, bool *confirmed, struct buf *document,
	struct err *err)
{
	*confirmed = false;
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return year_get(app->store, year, confirmed, document, err);
}

/* From this day on the calendar of the next year is asked for: appointments reach into it. */
#define ASKED_MONTH 11
#define ASKED_DAY   15

int office_year_to_confirm(struct app *app, int *year, struct err *err)
{
	struct ymd today = day_ymd(app_today(app));
	bool asked = today.month > ASKED_MONTH ||
		(today.month == ASKED_MONTH && today.day >= ASKED_DAY);
	int last = today.year + asked;

	for (*year = today.year; *year <= last; ++*year) {
		bool confirmed;
		struct buf document;
		int status;

		buf_init(&document);
		status = office_year(app, *year, &confirmed, &document, err);
		buf_release(&document);
		if (status < 0 || !confirmed)
			return status;
	}
	*year = 0;
	return 0;
}
