/*
 * lunar.h - the Vietnamese lunisolar calendar (UTC+7), for Tết and Giỗ Tổ.
 */
#ifndef MOTCUA_CORE_LUNAR_H
#define MOTCUA_CORE_LUNAR_H

#include <stdbool.h>

struct lunar_date {
	int day, month, year;
	bool leap;
};

/* The lunar date of a day of the years 1900-2199. Returns 0, or -1 outside them. */
int lunar_from_day(int day, struct lunar_date *out);
/* The day of a lunar date, or DAY_NONE where there is none. */
int lunar_to_day(struct lunar_date date);

/* The days off that the law names for a year, as proposals for a calendar that has not
 * been announced: calls add for each (Labour Code 2019 art. 112; Tết from the last day of
 * the old lunar year, five days; the day beside 2 September before it). */
void lunar_propose_year(int year, void (*add)(void *arg, int day, const char *name), void *arg);

#endif
