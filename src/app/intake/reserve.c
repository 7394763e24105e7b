#include "config.h"

#include "motcua/app/reserve.h"

#include <stdlib.h>

#include "app/intake/intake_parts.h"
#include "motcua/app/receipt.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/viet/viet.h"
#include "app/session/operation.h"

/* Rows that are looked through for the slips of a day. */
#define PRINT_MOST 10000

/* ---- reserving */

static int check_working(struct app *app, int day, struct err *err)
{
	struct calendar cal;
	bool works;

	if (app_calendar_of(app, day, &cal, err) < 0)
		return -1;
	works = calendar_works(&cal, day);
	calendar_release(&cal);
	if (works)
		return 0;
	return err_set_field(err, "ngay", ERR_INVALID, _("This is not a working day."));
}

static int check_day(struct app *app, int day, struct err *err)
{
	int today = app_today(app);

	if (day == DAY_NONE)
		return err_set_field(err, "ngay", ERR_INVALID, _("Enter the day."));
	if (day < today)
		return err_set_field(err, "ngay", ERR_INVALID,
			_("Numbers are reserved for today or a later day."));
	if (day > today + RESERVE_DAYS_AHEAD)
		return err_set_field(err, "ngay", ERR_INVALID,
			_("Numbers are reserved at most %d days ahead."), RESERVE_DAYS_AHEAD);
	/* Who is at work today knows that he is. */
	return day == today ? 0 : check_working(app, day, err);
}

static int check_request(struct app *app, int day, int count, struct err *err)
{
	if (count < 1 || count > RESERVE_MOST)
		return err_set_field(err, "so_luong", ERR_INVALID, _("Enter 1 to %d numbers."),
			RESERVE_MOST);
	return check_day(app, day, err);
}

/* The codes are the caller's to free, also after -1. */
static int take_all(struct app *app, int day, char **code, int count, struct err *err)
{
	struct numbering numbering;

	if (check_request(app, day, count, err) < 0 || numbering_load(app, &numbering, err) < 0)
		return -1;
	if (numbering.mode == NUMBER_PORTAL)
		return err_set(err, ERR_CONFLICT,
			_("The portal gives the numbers; none can be reserved here."));
	for (int i = 0; i < count; i++)
		if (numbering_take(app, &numbering, day, &code[i], err) < 0 ||
			reserved_insert(app->store, app->unit_id, code[i], day, app_now(app),
				app->officer_id, err) < 0)
			return -1;
	return 0;
}

static int record_all(struct app *app, char **code, int count, struct err *err)
{
	for (int i = 0; i < count; i++) {
		const struct audit_change change = { "ma_ho_so", NULL, code[i] };
		const struct record record = { .action = "giu_so", .object = "reserved_number",
			.change = &change, .change_count = 1 };

		if (operation_record(app, &record, false, err) < 0)
			return -1;
	}
	return 0;
}

static void give_code(char **to, const char *code)
{
	if (to)
		*to = xstrdup(code);
}

int reserve_numbers(struct app *app, int day, int count, char **first, char **last,
	struct err *err)
{
	char *code[RESERVE_MOST] = { NULL };
	int status;

	if (operation_begin(app, OP_INTAKE, err) < 0)
		return -1;
	status = take_all(app, day, code, count, err);
	if (status == 0)
		status = record_all(app, code, count, err);
	status = store_end(app->store, status, err);
	if (status == 0) {
		give_code(first, code[0]);
		give_code(last, code[count - 1]);
	}
	for (size_t i = 0; i < RESERVE_MOST; i++)
		free(code[i]);
	return status;
}

/* ---- what became of them */

int reserve_list(struct app *app, size_t limit, struct reserved_list *out, struct err *err)
{
	*out = (struct reserved_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return reserved_list(app->store, app->unit_id, limit, out, err);
}

int reserve_open(struct app *app, int64_t *count, int *first_day, struct err *err)
{
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return reserved_count_free(app->store, app->unit_id, count, first_day, err);
}

int reserved_free(struct app *app, const char *code, struct reserved_number *out,
	struct err *err)
{
	struct err why = ERR_INIT;
	struct buf day;

	if (reserved_get(app->store, app->unit_id, code, out, &why) < 0)
		return err_set_field(err, why.code == ERR_NOT_FOUND ? "ma_giu" : "", why.code,
			"%s", why.msg);
	if (out->state == RESERVED_FREE)
		return 0;
	buf_init(&day);
	day_put_vi(&day, out->given_up.day);
	if (out->state == RESERVED_USED)
		err_set_field(err, "ma_giu", ERR_CONFLICT,
			_("The number %s is used already, by the dossier of %s."), code,
			out->submitter);
	else
		err_set_field(err, "ma_giu", ERR_CONFLICT,
			_("The number %s was given up on %s: %s"), code, day.data, out->reason);
	buf_release(&day);
	reserved_release(out);
	return -1;
}

static int give_up(struct app *app, const char *code, const char *reason, struct err *err)
{
	struct reserved_number number;

	if (reserved_free(app, code, &number, err) < 0)
		return -1;
	reserved_release(&number);
	if (!*reason)
		return err_set_field(err, "ly_do", ERR_INVALID,
			_("Enter why this number gets no dossier."));
	return reserved_give_up(app->store, app->unit_id, code, app_now(app), app->officer_id,
		reason, err);
}

int reserve_give_up(struct app *app, const char *code, const char *reason, struct err *err)
{
	char *clean = viet_clean(reason);
	const struct audit_change change[] = { { "ma_ho_so", code, NULL },
		{ "ly_do", NULL, clean } };
	const struct record record = { .action = "bo_so_giu", .object = "reserved_number",
		.change = change, .change_count = 2 };
	int status = operation_begin(app, OP_INTAKE, err);

	if (status == 0)
		status = operation_end(app, give_up(app, code, clean, err), &record, err);
	free(clean);
	return status;
}

/* ---- slips */

int reserve_print(struct app *app, int day, size_t *count, char **path, bool *printed,
	struct err *err)
{
	const struct record record = { .action = "in", .object = "reserved_number" };
	const char **code;
	struct reserved_list list;
	int status;

	*count = 0;
	*path = NULL;
	*printed = false;
	if (reserve_list(app, PRINT_MOST, &list, err) < 0)
		return -1;
	code = xcalloc(list.count + 1, sizeof *code);
	for (size_t i = 0; i < list.count; i++)
		if (list.item[i].state == RESERVED_FREE && list.item[i].day == day)
			code[(*count)++] = list.item[i].code;
	status = *count > 0
		? receipt_blanks_print(app, code, *count, day, path, printed, err)
		: err_set(err, ERR_NOT_FOUND, _("No number of this day is free."));
	if (status == 0)
		status = operation_note(app, &record, false, err);
	free(code);
	reserved_list_release(&list);
	return status;
}
