/*
 * calendar_change.c - a change of the calendar with what it moves, in one transaction.
 */
#include "config.h"

#include "motcua/app/calendar_change.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/lunar.h"
#include "motcua/store/store.h"
#include "app/paper/calendar_moved.h"
#include "app/office/changes.h"
#include "app/session/operation.h"
#include "app/life/recompute.h"

/* A change on its way. */
struct changing {
	struct app *app;
	const struct calendar_change *change;
	struct changes changes; /* for the audit trail */
	struct buf cause;       /* for the events */
	int added;
};

/* ---- what the audit trail says */

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

/* ---- the changes */

static int put_day(struct changing *c, struct err *err)
{
	const struct holiday *holiday = c->change->holiday;
	struct problem_list problems = { 0 };
	int status;

	office_check_holiday(holiday, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	if (status < 0 || note_day(c->app, holiday->day, holiday, &c->changes, err) < 0)
		return -1;
	return holiday_put(c->app->store, holiday, err);
}

static int remove_day(struct changing *c, struct err *err)
{
	if (note_day(c->app, c->change->day, NULL, &c->changes, err) < 0)
		return -1;
	return holiday_remove(c->app->store, c->change->day, err);
}

static int confirm_year(struct changing *c, struct err *err)
{
	int year = c->change->year;
	const char *document = c->change->document;

	if (text_blank(document))
		return err_set_field(err, "document", ERR_INVALID,
			_("Enter the announcement on which the calendar rests."));
	if (note_year(c->app, year, document, &c->changes, err) < 0 ||
		year_confirm(c->app->store, year, true, document, err) < 0)
		return -1;
	return holiday_announce(c->app->store, year, document, err);
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

static int propose_year(struct changing *c, struct err *err)
{
	struct holiday_list known;
	struct proposing to = { .store = c->app->store, .known = &known, .err = err };

	if (holiday_list(c->app->store, c->change->year, &known, err) < 0)
		return -1;
	lunar_propose_year(c->change->year, propose_day, &to);
	holiday_list_release(&known);
	c->added = to.added;
	changes_number(&c->changes, "so_ngay_them", 0, to.added);
	return to.status;
}

static const struct {
	const char *action, *object; /* in the audit trail */
	int (*make)(struct changing *c, struct err *err);
} kinds[] = {
	[CALENDAR_PUT] = { "sua_lich", "day", put_day },
	[CALENDAR_REMOVE] = { "bo_ngay_lich", "day", remove_day },
	[CALENDAR_CONFIRM] = { "xac_nhan_lich", "year", confirm_year },
	[CALENDAR_PROPOSE] = { "de_xuat_lich", "year", propose_year },
};

/* ---- why, as the events say it: documents, never translated */

static void put_day_cause(struct buf *out, const struct holiday *holiday)
{
	buf_adds(out, "Lịch làm việc thay đổi: ngày ");
	day_put_vi(out, holiday->day);
	buf_addf(out, " %s (%s", !holiday->in_use ? "không áp dụng"
			: holiday->kind == DAY_MADE_UP ? "làm bù"
			: holiday->half ? "nghỉ buổi chiều" : "nghỉ",
		holiday->name);
	if (holiday->source && *holiday->source)
		buf_addf(out, "; %s", holiday->source);
	buf_addc(out, ')');
}

static void put_cause(struct buf *out, const struct calendar_change *change)
{
	switch (change->kind) {
	case CALENDAR_PUT:
		put_day_cause(out, change->holiday);
		break;
	case CALENDAR_REMOVE:
		buf_adds(out, "Lịch làm việc thay đổi: bỏ ngày ");
		day_put_vi(out, change->day);
		buf_adds(out, " khỏi lịch");
		break;
	case CALENDAR_CONFIRM:
		buf_addf(out, "Lịch năm %d được xác nhận (%s)", change->year, change->document);
		break;
	case CALENDAR_PROPOSE:
		buf_addf(out, "Lịch làm việc thay đổi: thêm ngày nghỉ dự kiến của năm %d",
			change->year);
		break;
	}
}

/* ---- together */

static int64_t object_of(const struct calendar_change *change)
{
	if (change->kind == CALENDAR_PUT)
		return change->holiday->day;
	return change->kind == CALENDAR_REMOVE ? change->day : change->year;
}

/* Makes the change in the running transaction and finds what it moves. */
static int make(struct changing *c, struct recompute *recompute, struct moved_list *out,
	struct err *err)
{
	struct due_move_list moves;
	int status;

	if (kinds[c->change->kind].make(c, err) < 0)
		return -1;
	put_cause(&c->cause, c->change);
	if (recompute_find(recompute, err) < 0)
		return -1;
	if (!out)
		return 0;
	recompute_moves(recompute, c->cause.data, &moves);
	status = moved_read(c->app, &moves, out, err);
	due_move_list_release(&moves);
	return status;
}

int calendar_preview(struct app *app, const struct calendar_change *change,
	struct moved_list *out, struct err *err)
{
	struct changing c = { .app = app, .change = change };
	struct recompute recompute;
	int status;

	*out = (struct moved_list){ NULL, 0, 0, NULL };
	if (operation_begin(app, OP_CALENDAR, err) < 0)
		return -1;
	buf_init(&c.cause);
	status = recompute_begin(&recompute, app, err);
	if (status == 0)
		status = make(&c, &recompute, out, err);
	store_rollback(app->store);
	recompute_release(&recompute);
	changes_release(&c.changes);
	buf_release(&c.cause);
	return status;
}

int calendar_save(struct app *app, const struct calendar_change *change, struct moved_list *out,
	int *added, struct err *err)
{
	const struct record record = { .action = kinds[change->kind].action,
		.object = kinds[change->kind].object, .id = object_of(change) };
	struct changing c = { .app = app, .change = change };
	struct recompute recompute;
	int status;

	if (out)
		*out = (struct moved_list){ NULL, 0, 0, NULL };
	if (added)
		*added = 0;
	if (operation_begin(app, OP_CALENDAR, err) < 0)
		return -1;
	buf_init(&c.cause);
	status = recompute_begin(&recompute, app, err);
	if (status == 0)
		status = make(&c, &recompute, out, err);
	if (status == 0)
		status = recompute_write(&recompute, c.cause.data, err);
	changes_number(&c.changes, "so_ho_so_doi_han", 0, (int64_t)recompute.count);
	status = changes_end(&c.changes, app, status, &record, err);
	if (status == 0 && added)
		*added = c.added;
	if (status < 0 && out)
		moved_list_release(out);
	recompute_release(&recompute);
	buf_release(&c.cause);
	return status;
}
