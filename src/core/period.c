/* period.c - windows of reports. */
#include "config.h"

#include "motcua/core/period.h"

/* The nominal report day of a month: its 30th, in February its last. */
static int cutoff_of(int year, int month)
{
	int last = days_in_month(year, month);

	return day_make(year, month, last < 30 ? last : 30);
}

static int cutoff_before(int year, int month)
{
	struct ymd before = day_ymd(day_make(year, month, 1) - 1);

	return cutoff_of(before.year, before.month);
}

struct period period_month(enum period_style style, int year, int month)
{
	int first = day_make(year, month, 1);

	switch (style) {
	case PERIOD_TO30:
		return (struct period){ cutoff_before(year, month) + 1, cutoff_of(year, month) };
	case PERIOD_ND09:
		return (struct period){ day_add_months(first, -1) + 14, first + 13 };
	case PERIOD_CALENDAR:
		break;
	}
	return (struct period){ first, first + days_in_month(year, month) - 1 };
}

struct period period_quarter(enum period_style style, int year, int quarter)
{
	struct period first = period_month(style, year, quarter * 3 - 2);
	struct period last = period_month(style, year, quarter * 3);

	return (struct period){ first.from, last.to };
}

struct period period_year(int year)
{
	return (struct period){ day_make(year, 1, 1), day_make(year, 12, 31) };
}

int period_report_day(const struct calendar *cal, int year, int month, int roll)
{
	int day = cutoff_of(year, month);

	if (roll == 0 || calendar_works(cal, day))
		return day;
	return roll < 0 ? calendar_previous_working(cal, day) : calendar_next_working(cal, day);
}
