/* deadline.c - counting limits over the calendar. */
#include "config.h"

#include "motcua/core/deadline.h"

#include "core/reckon.h"

#define HOUR       3600
#define MAX_DAYS   3650
#define MAX_MONTHS 120
#define MAX_HOURS  87600

/* A deadline on the way: besides the result, which days had to be looked at. */
struct count {
	const struct calendar *cal;
	struct moment received; /* or when the limit began anew */
	int amount;
	const struct wait *pause; /* whose time is not counted */
	size_t pauses;
	int first; /* the first day whose kind mattered; the last is the due day */
	struct moment due;
};

static void end_with_day(struct count *count, int day)
{
	count->due.day = day;
	count->due.second = calendar_end_of_day(count->cal, day);
}

/* A limit that ends on a day off ends on the next working day (Civil Code 2015, art. 148). */
static int working_day(const struct count *count, int day)
{
	return calendar_works(count->cal, day) ? day : calendar_next_working(count->cal, day);
}

/* All days have been counted. A pause that begins on the due day itself began in time: the due
 * day is then the one on which it ends. */
static void end_on_working_day(struct count *count, int day)
{
	day = working_day(count, day);
	for (size_t i = 0; i < count->pauses; i++)
		if (count->pause[i].from.day <= day && count->pause[i].to.day > day)
			day = working_day(count, count->pause[i].to.day);
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

static bool is_paused(const struct count *count, int day)
{
	for (size_t i = 0; i < count->pauses; i++)
		if (day > count->pause[i].from.day && day <= count->pause[i].to.day)
			return true;
	return false;
}

static void count_working_days(struct count *count)
{
	int day = count->received.day;

	count->first = day + 1;
	for (int counted = 0; counted < count->amount;) {
		day = calendar_next_working(count->cal, day);
		counted += !is_paused(count, day);
	}
	end_on_working_day(count, day);
}

/* The days of a pause that began in time are added. */
static void end_after_pauses(struct count *count, int day)
{
	for (size_t i = 0; i < count->pauses; i++)
		if (count->pause[i].from.day <= day)
			day += count->pause[i].to.day - count->pause[i].from.day;
	count->first = day;
	end_on_working_day(count, day);
}

static void count_calendar_days(struct count *count)
{
	end_after_pauses(count, count->received.day + count->amount);
}

static void count_months(struct count *count)
{
	int day = day_add_months(count->received.day, count->amount);

	if (day != DAY_NONE)
		end_after_pauses(count, day);
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

static void take_all_hours(struct count *count, int left)
{
	int after = count->received.second, last = day_make(9999, 12, 31);

	for (int day = count->received.day; day <= last; day++, after = 0)
		if (take_hours(count, day, after, &left))
			return;
}

/* The office time of a pause, in seconds. */
static int paused_seconds(const struct count *count, const struct wait *pause)
{
	int sum = 0;

	for (int day = pause->from.day; day <= pause->to.day; day++) {
		struct office_hours hours[CALENDAR_STRETCHES];
		int stretches = calendar_hours(count->cal, day, hours, CALENDAR_STRETCHES);
		int begin = day == pause->from.day ? pause->from.second : 0;
		int end = day == pause->to.day ? pause->to.second : 24 * HOUR;

		for (int i = 0; i < stretches; i++) {
			int from = hours[i].from > begin ? hours[i].from : begin;
			int to = hours[i].to < end ? hours[i].to : end;

			sum += to > from ? to - from : 0;
		}
	}
	return sum;
}

static void count_hours(struct count *count)
{
	int left = count->amount * HOUR;

	count->first = count->received.day;
	take_all_hours(count, left);
	for (size_t i = 0; i < count->pauses; i++) {
		if (moment_compare(count->pause[i].from, count->due) >= 0)
			break;
		left += paused_seconds(count, &count->pause[i]);
		take_all_hours(count, left);
	}
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

struct reckoning reckoning_of(struct moment accepted, struct limit limit,
	const struct wait_list *waits)
{
	return (struct reckoning){ .accepted = accepted, .limit = limit, .wait = waits->item,
		.waits = waits->count, .policy = RECKONING_AS_KEPT };
}

static bool waits_are_sound(const struct reckoning *reckoning)
{
	struct moment before = reckoning->accepted;

	for (size_t i = 0; i < reckoning->waits; i++) {
		const struct wait *wait = &reckoning->wait[i];

		if (moment_compare(wait->from, before) < 0)
			return false;
		if (wait->to.day == DAY_NONE)
			return i + 1 == reckoning->waits;
		if (moment_compare(wait->to, wait->from) < 0)
			return false;
		before = wait->to;
	}
	return true;
}

bool reckoning_restarts(const struct reckoning *reckoning, const struct wait *wait)
{
	int policy = (int)wait->policy;

	if (wait->to.day == DAY_NONE)
		return false;
	if (reckoning->limit.unit == LIMIT_SAME_DAY || reckoning->limit.amount == 0)
		return true;
	if (wait->kind == WAIT_SUPPLEMENT && reckoning->policy != RECKONING_AS_KEPT)
		policy = reckoning->policy;
	return policy == SUPPLEMENT_RESTART;
}

/* The limit begins with the last restart; what paused it before does not matter any more. */
static void begin(struct count *count, const struct reckoning *reckoning)
{
	size_t waits = reckoning->waits;

	if (waits > 0 && reckoning->wait[waits - 1].to.day == DAY_NONE)
		waits--;
	count->received = reckoning->accepted;
	count->pause = reckoning->wait;
	count->pauses = waits;
	for (size_t i = 0; i < waits; i++)
		if (reckoning_restarts(reckoning, &reckoning->wait[i])) {
			count->received = reckoning->wait[i].to;
			count->pause = &reckoning->wait[i] + 1;
			count->pauses = waits - i - 1;
		}
}

int deadline_reckon_due(const struct calendar *cal, const struct reckoning *reckoning,
	struct deadline *out)
{
	struct limit limit = reckoning->limit;
	struct count count = { .cal = cal, .amount = limit.amount, .due = MOMENT_NONE };

	if (reckoning->accepted.day == DAY_NONE || !rules[limit.unit].count ||
		limit.amount < 0 || limit.amount > rules[limit.unit].max ||
		!waits_are_sound(reckoning))
		return -1;
	begin(&count, reckoning);
	count.first = count.received.day;
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

int deadline_compute(const struct calendar *cal, struct moment received, struct limit limit,
	struct deadline *out)
{
	const struct reckoning reckoning = { .accepted = received, .limit = limit,
		.policy = RECKONING_AS_KEPT };

	return deadline_reckon_due(cal, &reckoning, out);
}
