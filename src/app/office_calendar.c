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
#include "changes.h"
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

static void compare(struct changes *changes, const struct holiday *before,
	const struct holiday *after)
{
	bool was = before->day != DAY_NONE, is = after->day != DAY_NONE;

	changes_day(changes, "ngay", before->day, after->day);
	changes_text(changes, "loai", was ? vocab_name(&vocab_day_kind, (int)before->kind) : "",
		is ? vocab_name(&vocab_day_kind, (int)after->kind) : "");
	changes_text(changes, "co_so", was ? vocab_name(&vocab_day_basis, (int)before->basis) : "",
		is ? vocab_name(&vocab_day_basis, (int)after->basis) : "");
	changes_text(changes, "ten", before->name, after->name);
	changes_flag(changes, "nua_ngay", before->half, after->half);
	changes_text(changes, "nguon", before->source, after->source);
	changes_text(changes, "do_tin_cay", before->confidence, after->confidence);
	changes_flag(changes, "mac_dinh", before->in_use, after->in_use);
}

/* Before a day is written or removed: what it becomes. */
static int note_day(struct app *app, int day, const struct holiday *after,
	struct changes *changes, struct err *err)
{
	static const struct holiday none = { .day = DAY_NONE };
	const struct holiday *before = &none;
	struct holiday_list list;

	if (holiday_list(app->store, day_year(day), &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++)
		if (list.item[i].day == day)
			before = &list.item[i];
	compare(changes, before, after ? after : &none);
	holiday_list_release(&list);
	return 0;
}

static int put_holiday(struct app *app, const struct holiday *holiday, struct changes *changes,
	struct err *err)
{
	struct problem_list problems = { 0 };
	int status;

	office_check_holiday(holiday, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	if (status < 0 || note_day(app, holiday->day, holiday, changes, err) < 0)
		return -1;
	return holiday_put(app->store, holiday, err);
}

int office_put_holiday(struct app *app, const struct holiday *holiday, struct err *err)
{
	const struct record record = { .action = "sua_lich", .object = "day",
		.id = holiday->day };
	struct changes changes = { .count = 0 };

	if (operation_begin(app, OP_CALENDAR, err) < 0)
		return -1;
	return changes_end(&changes, app, put_holiday(app, holiday, &changes, err), &record, err);
}

int office_remove_holiday(struct app *app, int day, struct err *err)
{
	const struct record record = { .action = "bo_ngay_lich", .object = "day", .id = day };
	struct changes changes = { .count = 0 };
	int status;

	if (operation_begin(app, OP_CALENDAR, err) < 0)
		return -1;
	status = note_day(app, day, NULL, &changes, err);
	if (status == 0)
		status = holiday_remove(app->store, day, err);
	return changes_end(&changes, app, status, &record, err);
}

/* Before a year is confirmed. */
static int note_year(struct app *app, int year, const char *document, struct changes *changes,
	struct err *err)
{
	bool confirmed = false;
	struct buf before;
	int status;

	buf_init(&before);
	status = year_get(app->store, year, &confirmed, &before, err);
	changes_flag(changes, "da_xac_nhan", confirmed, true);
	changes_text(changes, "van_ban", before.data, document);
	buf_release(&before);
	return status;
}

int office_confirm_year(struct app *app, int year, const char *document, struct err *err)
{
	const struct record record = { .action = "xac_nhan_lich", .object = "year", .id = year };
	struct changes changes = { .count = 0 };
	int status;

	if (operation_begin(app, OP_CALENDAR, err) < 0)
		return -1;
	status = text_blank(document)
		? err_set_field(err, "document", ERR_INVALID,
			  _("Enter the announcement on which the calendar rests."))
		: note_year(app, year, document, &changes, err);
	if (status == 0)
		status = year_confirm(app->store, year, true, document, err);
	if (status == 0)
		status = holiday_announce(app->store, year, document, err);
	return changes_end(&changes, app, status, &record, err);
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
	struct changes changes = { .count = 0 };
	int status;

	*added = 0;
	if (operation_begin(app, OP_CALENDAR, err) < 0)
		return -1;
	status = propose(app, year, added, err);
	changes_number(&changes, "so_ngay_them", 0, *added);
	return changes_end(&changes, app, status, &record, err);
}
