#include "config.h"

#include "app/exchange/exchange_dossiers.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/dossier_code.h"
#include "motcua/core/moves.h"
#include "motcua/store/days.h"

/* A due date without an hour is the end of office time. */
static void put_due(struct exchange *x, struct dossier *dossier, struct moment due, bool has_time)
{
	if (!has_time)
		due.second = calendar_end_of_day(&x->calendar, due.day);
	if (!dossier->id)
		dossier->appointed = due;
	if (moment_compare(due, dossier->due) != 0 || !dossier->id)
		dossier->due_binding = DUE_IMPORTED;
	dossier->due = due;
	if (dossier->accepted.day != DAY_NONE && due.day < dossier->accepted.day)
		exchange_warn(x, DOSS_DUE, _("The due day is before the day of acceptance."));
}

static int compute_due(struct exchange *x, struct dossier *dossier, struct err *err)
{
	struct calendar cal = x->calendar; /* the same days; released with that */
	struct deadline deadline;

	if (days_load_hours(x->app->store, dossier->accepted.day, &cal, err) < 0)
		return -1;
	if (deadline_compute(&cal, dossier->accepted, dossier->limit, &deadline) < 0)
		return 0;
	dossier->due = deadline.due;
	dossier->provisional = deadline.provisional;
	/* What the desk has promised on a receipt stays promised. */
	if (dossier->origin == ORIGIN_IMPORT || dossier->appointed.day == DAY_NONE)
		dossier->appointed = deadline.due;
	return 0;
}

/* A due date that was counted is counted anew where what it was counted from has changed; one
 * that the portal or a file has set binds until the file sets another. */
static int apply_due(struct exchange *x, struct dossier *dossier, const struct due_basis *basis,
	struct err *err)
{
	bool has_time;
	struct moment due = exchange_moment(x, DOSS_DUE, &has_time);

	if (due.day != DAY_NONE)
		put_due(x, dossier, due, has_time);
	else if (due_is_counted(dossier->due_binding) && dossier->accepted.day != DAY_NONE &&
		(moment_compare(dossier->accepted, basis->accepted) != 0 ||
			dossier->limit.unit != basis->limit.unit ||
			dossier->limit.amount != basis->limit.amount))
		return compute_due(x, dossier, err);
	return 0;
}

/* The state that the days speak of where the file names none. */
static enum dossier_state state_of_days(int result, int returned)
{
	if (returned != DAY_NONE)
		return STATE_RETURNED;
	return result != DAY_NONE ? STATE_RESULT : STATE_PROCESSING;
}

static enum dossier_state read_state(struct exchange *x, const struct dossier *dossier, int result,
	int returned)
{
	int state = exchange_vocab(x, DOSS_STATE, &vocab_state, -1);

	if (state < 0)
		state = dossier->accepted.day == DAY_NONE && dossier->filed.day != DAY_NONE
			? STATE_PENDING : (int)state_of_days(result, returned);
	/* Tables show an accepted dossier that has not been forwarded as in progress. */
	if (state == STATE_PROCESSING && dossier->id && dossier->state == STATE_RECEIVED)
		state = STATE_RECEIVED;
	return (enum dossier_state)state;
}

/* Days and state must tell one story. */
static void check_story(struct exchange *x, const struct dossier *dossier, int result,
	int returned)
{
	enum dossier_state state = dossier->state;
	bool ends = state_is_resolved(state) || state == STATE_WITHDRAWN;

	if (state == STATE_VOID)
		return;
	if (ends && result == DAY_NONE && !(state == STATE_RETURNED && returned != DAY_NONE))
		exchange_fault(x, DOSS_RESOLVED, _("The state %s needs the day of the result."),
			state_table_name(state));
	if (!ends && result != DAY_NONE)
		exchange_fault(x, DOSS_STATE,
			_("The state is %s, but the row has the day of a result."),
			state_table_name(state));
	if (!state_is_resolved(state) && returned != DAY_NONE)
		exchange_fault(x, DOSS_STATE,
			_("The state is %s, but the row has the day of a hand-over."),
			state_table_name(state));
	if (state == STATE_RETURNED && returned == DAY_NONE)
		exchange_warn(x, DOSS_RETURNED,
			_("The day of the hand-over is missing; the day of the result is taken."));
	else if (state == STATE_RETURNED && result == DAY_NONE)
		exchange_warn(x, DOSS_RESOLVED,
			_("The day of the result is missing; the day of the hand-over is taken."));
}

static void check_order(struct exchange *x, const struct dossier *dossier, int result, int returned)
{
	int accepted = dossier->accepted.day;

	if (accepted == DAY_NONE)
		return;
	if (result != DAY_NONE && result < accepted)
		exchange_fault(x, DOSS_RESOLVED, _("The result is before the acceptance."));
	if (returned != DAY_NONE && returned < accepted)
		exchange_fault(x, DOSS_RETURNED, _("The hand-over is before the acceptance."));
	else if (returned != DAY_NONE && result != DAY_NONE && returned < result)
		exchange_warn(x, DOSS_RETURNED, _("The hand-over is before the result."));
}

/* The limit of a dossier that waits, or has waited, cannot begin after that. */
static int check_waits(struct exchange *x, const struct dossier *dossier,
	const struct due_basis *basis, struct err *err)
{
	struct wait_list waits;
	struct buf when;

	if (!dossier->id || dossier->accepted.day == DAY_NONE ||
		moment_compare(dossier->accepted, basis->accepted) <= 0)
		return 0;
	if (waits_get(x->app->store, dossier->id, &waits, err) < 0)
		return -1;
	if (waits.count > 0 && moment_compare(waits.item[0].from, dossier->accepted) < 0) {
		buf_init(&when);
		moment_put_vi(&when, waits.item[0].from);
		exchange_fault(x, DOSS_ACCEPTED,
			_("The clock of the dossier stood from %s on; it cannot have been accepted "
			  "after that."), when.data);
		buf_release(&when);
	}
	wait_list_release(&waits);
	return 0;
}

static void apply_return(struct exchange *x, struct dossier *dossier)
{
	int method = exchange_vocab(x, DOSS_RETURN, &vocab_return, -1);

	if (method >= 0)
		dossier->return_method = (enum return_method)method;
	if (dossier->returned != DAY_NONE && (method >= 0 || !dossier->id))
		dossier->returned_by = dossier->return_method;
}

int dossier_apply_days(struct exchange *x, struct dossier *dossier, const struct due_basis *basis,
	struct err *err)
{
	bool said = exchange_has(x, DOSS_RESOLVED) || exchange_has(x, DOSS_RETURNED) ||
		exchange_has(x, DOSS_STATE);
	int result, returned;

	if (apply_due(x, dossier, basis, err) < 0 || check_waits(x, dossier, basis, err) < 0)
		return -1;
	if (!said && dossier->id)
		return 0;
	result = exchange_day(x, DOSS_RESOLVED);
	returned = exchange_day(x, DOSS_RETURNED);
	if (dossier->id && !exchange_has(x, DOSS_RESOLVED))
		result = dossier->state == STATE_WITHDRAWN ? dossier->withdrawn : dossier->resolved;
	if (dossier->id && !exchange_has(x, DOSS_RETURNED))
		returned = dossier->returned;
	dossier->state = exchange_has(x, DOSS_STATE) || !dossier->id
		? read_state(x, dossier, result, returned) : dossier->state;
	check_story(x, dossier, result, returned);
	check_order(x, dossier, result, returned);
	if (dossier->state == STATE_RETURNED) {
		returned = returned == DAY_NONE ? result : returned;
		result = result == DAY_NONE ? returned : result;
	}
	dossier->withdrawn = dossier->state == STATE_WITHDRAWN ? result : DAY_NONE;
	dossier->resolved = dossier->state == STATE_WITHDRAWN ? DAY_NONE : result;
	dossier->returned = returned;
	apply_return(x, dossier);
	return 0;
}

/* ---- warnings */

static void warn_day_off(struct exchange *x, int column, int day)
{
	if (day != DAY_NONE && !calendar_works(&x->calendar, day))
		exchange_warn(x, column, _("%s is a day off."), exchange_cell(x, column));
}

static void warn_future(struct exchange *x, int column, int day)
{
	if (day != DAY_NONE && day > x->now.day)
		exchange_warn(x, column, _("%s lies in the future."), exchange_cell(x, column));
}

/* Intake of that day goes on behind the highest number: one near the end of the desk's range is
 * more often a slip than the truth. */
static void warn_few_left(struct exchange *x, const struct dossier_code *code)
{
	struct dossier_import *import = x->state;
	int64_t first = import->numbering.first, last = import->numbering.last;

	if (code->serial >= first && code->serial <= last &&
		last - code->serial < (last - first) / 10)
		exchange_warn(x, DOSS_CODE,
			_("The desk goes on behind this number: on that day it has %ld more up to"
			  " %ld. If it is right, raise the last serial in the settings."),
			(long)(last - code->serial), (long)last);
}

static void note_serial(struct exchange *x, const struct dossier_code *code)
{
	struct dossier_import *import = x->state;

	import->serial = grow_array(import->serial, import->serial_count, &import->serial_cap,
		sizeof *import->serial);
	import->serial[import->serial_count++] = (struct serial_seen){ code->day, code->serial,
		exchange_line(x) };
}

void dossier_warn(struct exchange *x, const struct dossier *dossier)
{
	struct dossier_import *import = x->state;
	struct dossier_code code;

	warn_day_off(x, DOSS_ACCEPTED, dossier->accepted.day);
	if (*exchange_cell(x, DOSS_DUE))
		warn_day_off(x, DOSS_DUE, dossier->due.day);
	warn_future(x, DOSS_ACCEPTED, dossier->accepted.day);
	warn_future(x, DOSS_RESOLVED, dossier->resolved);
	warn_future(x, DOSS_RETURNED, dossier->returned);
	if (dossier_code_parse(dossier->code, &code) < 0)
		return;
	if (strcmp(code.unit, import->unit.code) != 0)
		exchange_warn(x, DOSS_CODE, _("The code is of another unit, %s."), code.unit);
	else if (code.day != dossier->accepted.day)
		exchange_warn(x, DOSS_CODE,
			_("The day in the code is not the day of acceptance."));
	if (strcmp(code.unit, import->unit.code) != 0)
		return;
	warn_few_left(x, &code);
	note_serial(x, &code);
}

static int by_serial(const void *a, const void *b)
{
	const struct serial_seen *one = a, *two = b;

	if (one->day != two->day)
		return one->day < two->day ? -1 : 1;
	return (one->serial > two->serial) - (one->serial < two->serial);
}

/* How many of the numbers between two are nowhere in the store. */
static long missing_between(struct exchange *x, int day, long from, long to)
{
	struct dossier_import *import = x->state;
	long missing = 0;

	for (long serial = from + 1; serial < to && serial - from <= 100; serial++) {
		struct dossier dossier;
		struct buf code;

		buf_init(&code);
		dossier_code_put(&code, import->unit.code, day, serial);
		if (dossier_by_code(x->app->store, code.data, &dossier, NULL) == 0)
			dossier_release(&dossier);
		else
			missing++;
		buf_release(&code);
	}
	return missing;
}

void dossier_warn_gaps(struct exchange *x)
{
	struct dossier_import *import = x->state;

	if (import->serial_count == 0)
		return;
	qsort(import->serial, import->serial_count, sizeof *import->serial, by_serial);
	for (size_t i = 0; i < import->serial_count; i++) {
		const struct serial_seen *seen = &import->serial[i];
		bool same_day = i > 0 && seen[-1].day == seen->day;
		long before = same_day ? seen[-1].serial : 0;

		/* Another desk's range begins anew. */
		if (!same_day && seen->serial >= import->numbering.first)
			before = (long)import->numbering.first - 1;
		if (missing_between(x, seen->day, before, seen->serial) > 0)
			exchange_remark(x, false, seen->line, DOSS_CODE,
				_("Numbers of this day are missing before %04ld."), seen->serial);
	}
}
