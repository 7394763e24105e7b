/* deadline.c - counting limits over the calendar. */
#include "config.h"

#include "motcua/core/deadline.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"

#define HOUR       3600
#define MAX_DAYS   3650
#define MAX_MONTHS 120
#define MAX_HOURS  87600

/* A deadline on the way: besides the result, which days had to be looked at. */
struct count {
	const struct calendar *cal;
	struct moment received;
	int amount;
	int first; /* the first day whose kind mattered; the last is the due day */
	struct moment due;
};

static void end_with_day(struct count *count, int day)
{
	count->due.day = day;
	count->due.second = calendar_end_of_day(count->cal, day);
}

/* A limit that ends on a day off ends on the next working day (Civil Code 2015, art. 148). */
static void end_on_working_day(struct count *count, int day)
{
	count->first = day;
	if (!calendar_works(count->cal, day))
		day = calendar_next_working(count->cal, day);
	end_with_day(count, day);
}

static void count_same_day(struct count *count)
{
	int day = count->received.day, second = count->received.second;
	struct office_hours hours[CALENDAR_STRETCHES];
	int stretches = calendar_hours(count->cal, day, hours, CALENDAR_STRETCHES);

	count->first = day;
	if (second > count->cal->cutoff || !calendar_works(count->cal, day) ||
		second >= calendar_end_of_day(count->cal, day)) {
		end_with_day(count, calendar_next_working(count->cal, day));
		return;
	}
	end_with_day(count, day);
	for (int i = 0; i < stretches; i++)
		if (hours[i].to - second >= HOUR) {
			count->due.second = hours[i].to;
			break;
		}
}

static void count_working_days(struct count *count)
{
	int day = count->received.day;

	count->first = day + 1;
	for (int i = 0; i < count->amount; i++)
		day = calendar_next_working(count->cal, day);
	end_with_day(count, day);
}

static void count_calendar_days(struct count *count)
{
	end_on_working_day(count, count->received.day + count->amount);
}

static void count_months(struct count *count)
{
	int day = day_add_months(count->received.day, count->amount);

	if (day != DAY_NONE)
		end_on_working_day(count, day);
}

/* Takes what is left of a limit from the office time of a day after a second of it. True
 * where the limit ends that day. */
static bool take_hours(struct count *count, int day, int after, int *left)
{
	struct office_hours hours[CALENDAR_STRETCHES];
	int stretches = calendar_hours(count->cal, day, hours, CALENDAR_STRETCHES);

	for (int i = 0; i < stretches; i++) {
		int from = hours[i].from > after ? hours[i].from : after;

		if (from >= hours[i].to)
			continue;
		if (*left <= hours[i].to - from) {
			count->due = (struct moment){ day, from + *left };
			return true;
		}
		*left -= hours[i].to - from;
	}
	return false;
}

static void count_hours(struct count *count)
{
	int left = count->amount * HOUR, after = count->received.second;
	int last = day_make(9999, 12, 31);

	count->first = count->received.day;
	for (int day = count->received.day; day <= last; day++, after = 0)
		if (take_hours(count, day, after, &left))
			return;
}

static const struct {
	int max;
	void (*count)(struct count *count);
} rules[LIMIT_UNIT_COUNT] = {
	[LIMIT_SAME_DAY] = { MAX_DAYS, count_same_day },
	[LIMIT_WORKING_DAYS] = { MAX_DAYS, count_working_days },
	[LIMIT_CALENDAR_DAYS] = { MAX_DAYS, count_calendar_days },
	[LIMIT_MONTHS] = { MAX_MONTHS, count_months },
	[LIMIT_HOURS] = { MAX_HOURS, count_hours },
};

static bool is_provisional(const struct calendar *cal, int first, int last)
{
	for (int year = day_year(first); year <= day_year(last); year++)
		if (!calendar_year_confirmed(cal, year))
			return true;
	return false;
}

int deadline_compute(const struct calendar *cal, struct moment received, struct limit limit,
	struct deadline *out)
{
	struct count count = { cal, received, limit.amount, received.day, MOMENT_NONE };

	if (received.day == DAY_NONE || !rules[limit.unit].count || limit.amount < 0 ||
		limit.amount > rules[limit.unit].max)
		return -1;
	if (limit.amount == 0)
		count_same_day(&count);
	else
		rules[limit.unit].count(&count);
	if (count.due.day == DAY_NONE || day_year(count.due.day) > 9999)
		return -1;
	out->due = count.due;
	out->provisional = is_provisional(cal, count.first, count.due.day);
	return 0;
}

static enum step_kind kind_of_day(const struct calendar *cal, int day)
{
	const struct calendar_day *row = calendar_find(cal, day);

	if (!row)
		return calendar_works(cal, day) ? STEP_WORKING : STEP_WEEKEND;
	if (row->kind == DAY_MADE_UP)
		return STEP_MADE_UP;
	if (row->half)
		return STEP_WORKING;
	switch (row->basis) {
	case BASIS_COMPENSATORY:
		return STEP_COMPENSATORY;
	case BASIS_SWAP:
		return STEP_SWAPPED;
	case BASIS_HOLIDAY:
	case BASIS_LOCAL:
	case DAY_BASIS_COUNT:
		break;
	}
	return STEP_HOLIDAY;
}

static bool counts(const struct calendar *cal, int day, struct limit limit, int counted)
{
	if (counted >= limit.amount)
		return false;
	return limit.unit == LIMIT_CALENDAR_DAYS ||
		(limit.unit == LIMIT_WORKING_DAYS && calendar_works(cal, day));
}

int deadline_explain(const struct calendar *cal, struct moment received, struct limit limit,
	struct deadline *out, struct deadline_steps *steps)
{
	int counted = 0;

	*steps = (struct deadline_steps){ NULL, 0, 0 };
	if (deadline_compute(cal, received, limit, out) != 0)
		return -1;
	for (int day = received.day; day <= out->due.day; day++) {
		const struct calendar_day *row = calendar_find(cal, day);
		struct deadline_step step = { day, STEP_RECEIVED, 0, row ? row->name : NULL };

		if (day > received.day) {
			step.kind = kind_of_day(cal, day);
			if (counts(cal, day, limit, counted))
				step.count = ++counted;
		}
		steps->item = grow_array(steps->item, steps->count, &steps->cap,
			sizeof(*steps->item));
		steps->item[steps->count++] = step;
	}
	return 0;
}

void deadline_steps_release(struct deadline_steps *steps)
{
	free(steps->item);
	*steps = (struct deadline_steps){ NULL, 0, 0 };
}

const char *step_kind_name(enum step_kind kind)
{
	static const char *const name[STEP_KIND_COUNT] = {
		[STEP_RECEIVED] = "tiep_nhan",
		[STEP_WORKING] = "lam_viec",
		[STEP_WEEKEND] = "nghi_tuan",
		[STEP_HOLIDAY] = "nghi_le",
		[STEP_COMPENSATORY] = "nghi_bu",
		[STEP_SWAPPED] = "nghi_hoan_doi",
		[STEP_MADE_UP] = "lam_bu",
	};

	return name[kind];
}
