/*
 * lunar.h - the Vietnamese lunisolar calendar (UTC+7), for Tết and Giỗ Tổ.
 */
#ifndef MOTCUA_CORE_LUNAR_H
#define MOTCUA_CORE_LUNAR_H

#include <stdbool.h>

#include "motcua/core/vocab.h"

/* A lunar month has 29 or 30 days; a leap month bears the number of the one before it. */
struct lunar_date {
	int day, month, year;
	bool leap;
};

/* The lunar date of a day of the years 1900-2199. Returns 0, or -1 outside them. */
int lunar_from_day(int day, struct lunar_date *out);
/* The day of a lunar date, or DAY_NONE where there is none. */
int lunar_to_day(struct lunar_date date);

/* The days off that the law names for a year from 1900 to 2199, as proposals for a calendar
 * that has not been announced: calls add once for each day. First the feasts (Labour Code
 * 2019 art. 112; Tết from the last day of the old lunar year, five days; the day beside
 * 2 September before it; 24 November from 2026), then a day off for each that falls on a
 * weekend (art. 111). Names are those of documents; they live until add returns. */
void lunar_propose_year(int year,
	void (*add)(void *arg, int day, enum day_basis basis, const char *name), void *arg);

#endif
