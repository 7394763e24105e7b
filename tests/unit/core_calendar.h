/* core_calendar.h - the shipped calendar, for the tests of core. */
#ifndef MOTCUA_CORE_CALENDAR_FIXTURE_H
#define MOTCUA_CORE_CALENDAR_FIXTURE_H

#include "motcua/core/calendar.h"

/* A calendar with the rows of data/seed/holidays.csv that apply by default, and the years
 * 2019 … 2026 confirmed. Release with calendar_release(). */
void core_calendar_init(struct calendar *cal);

/* The day of an ISO text; fails the test where it is none. */
int core_day(const char *iso);
/* The moment of an ISO text; fails the test where it is none. */
struct moment core_moment(const char *iso);

#endif
