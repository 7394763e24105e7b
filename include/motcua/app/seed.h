/*
 * seed.h - what the program ships as data: the calendar of past and coming years.
 */
#ifndef MOTCUA_APP_SEED_H
#define MOTCUA_APP_SEED_H

#include "motcua/core/calendar.h"
#include "motcua/store/days.h"

/* The shipped days off and made-up days; the caller releases. */
int seed_holidays(struct holiday_list *out, struct err *err);
/* True where every row of the year in use has been announced, and there are days off. */
bool seed_year_announced(const struct holiday_list *list, int year);
/* The shipped calendar as the office would use it; fills an initialised calendar. For answers
 * that need no store. */
int seed_calendar(struct calendar *out, struct err *err);

#endif
