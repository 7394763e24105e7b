/* calendar.c - days off, made-up days and office hours. */
#include "config.h"

#include "motcua/core/calendar.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"

#define HOUR 3600
#define NOON (12 * HOUR)
#define LONGEST_LOOK 3660 /* days */

static const struct office_hours default_hours[] = {
	{ 7 * HOUR, 11 * HOUR + HOUR / 2 },
	{ 13 * HOUR + HOUR / 2, 17 * HOUR },
};

void calendar_init(struct calendar *cal)
{
	*cal = (struct calendar){ .cutoff = 15 * HOUR, .hours_count = 2 };
	memcpy(cal->hours, default_hours, sizeof(default_hours));
}

void calendar_release(struct calendar *cal)
{
	for (size_t i = 0; i < cal->count; i++)
		free(cal->item[i].name);
	free(cal->item);
	free(cal->confirmed_year);
	calendar_init(cal);
}

/* The place of a day in the table: its row, or where the row would stand. */
static size_t place_of(const struct calendar *cal, int day)
{
	size_t low = 0, high = cal->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (cal->item[middle].day < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void calendar_set(struct calendar *cal, int day, enum day_kind kind, enum day_basis basis,
	bool half, bool proposal, const char *name)
{
	size_t at = place_of(cal, day);
	char *copy = xstrdup(name ? name : "");

	if (at < cal->count && cal->item[at].day == day) {
		free(cal->item[at].name);
	} else {
		cal->item = grow_array(cal->item, cal->count, &cal->cap, sizeof(*cal->item));
		memmove(cal->item + at + 1, cal->item + at,
			(cal->count - at) * sizeof(*cal->item));
		cal->count++;
	}
	cal->item[at] = (struct calendar_day){ day, kind, basis, half, proposal, copy };
}

void calendar_confirm_year(struct calendar *cal, int year)
{
	if (calendar_year_confirmed(cal, year))
		return;
	cal->confirmed_year = grow_array(cal->confirmed_year, cal->confirmed_count,
		&cal->confirmed_cap, sizeof(*cal->confirmed_year));
	cal->confirmed_year[cal->confirmed_count++] = year;
}

bool calendar_year_confirmed(const struct calendar *cal, int year)
{
	for (size_t i = 0; i < cal->confirmed_count; i++)
		if (cal->confirmed_year[i] == year)
			return true;
	return false;
}

const struct calendar_day *calendar_find(const struct calendar *cal, int day)
{
	size_t at = place_of(cal, day);

	return at < cal->count && cal->item[at].day == day ? &cal->item[at] : NULL;
}

bool calendar_works(const struct calendar *cal, int day)
{
	const struct calendar_day *row = calendar_find(cal, day);
	enum weekday weekday = day_weekday(day);

	if (row)
		return row->kind == DAY_MADE_UP || row->half;
	return weekday < SATURDAY || (weekday == SATURDAY && cal->saturday_works);
}

int calendar_next_working(const struct calendar *cal, int day)
{
	do
		day++;
	while (!calendar_works(cal, day));
	return day;
}

int calendar_previous_working(const struct calendar *cal, int day)
{
	do
		day--;
	while (!calendar_works(cal, day));
	return day;
}

int calendar_hours(const struct calendar *cal, int day, struct office_hours *out, int max)
{
	const struct calendar_day *row = calendar_find(cal, day);
	bool half = row && row->half;
	int count = 0;

	if (!calendar_works(cal, day))
		return 0;
	for (int i = 0; i < cal->hours_count && count < max; i++) {
		struct office_hours part = cal->hours[i];

		if (half && part.to > NOON)
			part.to = NOON;
		if (part.from < part.to)
			out[count++] = part;
	}
	return count;
}

int calendar_working_days(const struct calendar *cal, int after, int last)
{
	int count = 0;

	for (int day = after + 1; day <= last; day++)
		count += calendar_works(cal, day);
	return count;
}

struct moment calendar_hours_ago(const struct calendar *cal, struct moment now, int seconds)
{
	struct office_hours hours[CALENDAR_STRETCHES];
	int left = seconds;

	for (int day = now.day; day > now.day - LONGEST_LOOK; day--) {
		for (int i = calendar_hours(cal, day, hours, CALENDAR_STRETCHES) - 1; i >= 0; i--) {
			int to = day == now.day && now.second < hours[i].to ? now.second : hours[i].to;

			/* Where the whole stretch is just what is left, the time before it, while
			 * the office is closed, adds nothing. */
			if (to - hours[i].from > left)
				return (struct moment){ day, to - left };
			left -= to > hours[i].from ? to - hours[i].from : 0;
		}
	}
	return (struct moment){ now.day - LONGEST_LOOK, 0 };
}

int calendar_end_of_day(const struct calendar *cal, int day)
{
	struct office_hours hours[CALENDAR_STRETCHES];
	int count = calendar_hours(cal, day, hours, CALENDAR_STRETCHES);

	if (count > 0)
		return hours[count - 1].to;
	return cal->hours_count > 0 ? cal->hours[cal->hours_count - 1].to : default_hours[1].to;
}
