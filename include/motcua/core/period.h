/*
 * period.h - windows of reports and their report day.
 */
#ifndef MOTCUA_CORE_PERIOD_H
#define MOTCUA_CORE_PERIOD_H

#include <stdbool.h>

#include "motcua/core/calendar.h"

enum period_style {
	PERIOD_CALENDAR, /* the month, from the 1st to its last day */
	PERIOD_TO30,     /* the day after the last cut-off to the 30th (February: last day) */
	PERIOD_ND09      /* the 15th to the 14th (Decree 09/2019 art. 12) */
};

struct period {
	int from, to; /* days, both inside */
};

/* The window of a month (1 … 12). */
struct period period_month(enum period_style style, int year, int month);
/* The windows of the three months of a quarter (1 … 4) in one. */
struct period period_quarter(enum period_style style, int year, int quarter);
/* The calendar year. */
struct period period_year(int year);
/* The report day of a month: its 30th (February: last), rolled to a working day; roll is
 * -1 back, 1 forward, 0 not at all. */
int period_report_day(const struct calendar *cal, int year, int month, int roll);

#endif
