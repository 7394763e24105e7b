#include "config.h"

#include "motcua/core/lunar.h"

#include "motcua/core/day.h"
#include "sky.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/*
 * The months from the eleventh of the old lunar year (which holds the winter solstice) to the
 * eleventh of the new one: twelve, or thirteen, and then the first in which the sun enters no
 * new sign is the leap month.
 */
struct span {
	int year;      /* the lunar year of all but the first two months */
	int start[14]; /* the first day of each month, and of the one behind the last */
	int months;
	int leap; /* the index of the leap month, or 0 */
};

/* The number of the new moon that begins the eleventh month. */
static int eleventh_month(int year)
{
	int k = sky_last_new_moon(day_make(year, 12, 31));

	return sky_sun_sector(sky_new_moon(k)) >= 9 ? k - 1 : k;
}

static struct span span_of(int year)
{
	int first = eleventh_month(year - 1);
	struct span span = { .year = year, .months = eleventh_month(year) - first };

	for (int i = 0; i <= span.months; i++)
		span.start[i] = sky_new_moon(first + i);
	if (span.months < 13)
		return span;
	for (int i = 1; i < span.months && !span.leap; i++)
		if (sky_sun_sector(span.start[i]) == sky_sun_sector(span.start[i + 1]))
			span.leap = i;
	return span;
}

int lunar_from_day(int day, struct lunar_date *out)
{
	int year = day_year(day), i = 0, n;
	struct span span;

	if (year < FIRST_YEAR || year > LAST_YEAR)
		return -1;
	span = span_of(year);
	if (day >= span.start[span.months])
		span = span_of(year + 1);
	while (day >= span.start[i + 1])
		i++;
	n = span.leap && i >= span.leap ? i - 1 : i;
	out->day = day - span.start[i] + 1;
	out->month = (n + 10) % 12 + 1;
	out->year = n < 2 ? span.year - 1 : span.year;
	out->leap = span.leap && i == span.leap;
	return 0;
}

int lunar_to_day(struct lunar_date date)
{
	int n = (date.month + 1) % 12, i, day;
	struct span span;

	if (date.month < 1 || date.month > 12 || date.day < 1 || date.year < FIRST_YEAR - 1 ||
		date.year > LAST_YEAR)
		return DAY_NONE;
	span = span_of(n < 2 ? date.year + 1 : date.year);
	if (date.leap && span.leap != n + 1)
		return DAY_NONE;
	i = date.leap || (span.leap && n >= span.leap) ? n + 1 : n;
	day = span.start[i] + date.day - 1;
	if (day >= span.start[i + 1] || day_year(day) < FIRST_YEAR || day_year(day) > LAST_YEAR)
		return DAY_NONE;
	return day;
}
