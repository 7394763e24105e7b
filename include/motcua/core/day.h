/*
 * day.h - days and moments of local time (UTC+7).
 *
 * A day is an int: days since 1970-01-01 in the proleptic Gregorian calendar; so days
 * compare and subtract as numbers. DAY_NONE means "no day". A moment is a day and a
 * second in it. Nothing here knows what time it is now.
 */
#ifndef MOTCUA_CORE_DAY_H
#define MOTCUA_CORE_DAY_H

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>

#include "motcua/base/buf.h"

#define DAY_NONE INT_MIN

struct ymd {
	int year, month, day;
};

struct moment {
	int day;    /* DAY_NONE: no moment */
	int second; /* 0 … 86399, seconds since local midnight */
};

#define MOMENT_NONE ((struct moment){ DAY_NONE, 0 })

enum weekday { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

/* The day of a date, or DAY_NONE where there is no such date (years 1 … 9999). */
int day_make(int year, int month, int day);
struct ymd day_ymd(int day);
enum weekday day_weekday(int day);
int day_year(int day);
int days_in_month(int year, int month);
/* The same day of the month n months later, or the last of that month (Civil Code 2015,
 * art. 147-148: a limit in months ends on the same date, else on the last day). */
int day_add_months(int day, int months);

/* Reads "2022-01-04" or "04/01/2022" (also 4/1/2022), nothing before or after. Returns 0,
 * or -1 where it is no date that exists. */
int day_parse(const char *text, int *day);
/* Reads a date as day_parse(), or one followed by "T15:24", " 15:24", with or without
 * seconds; a date alone is its midnight. *has_time (may be NULL) tells which. */
int moment_parse(const char *text, struct moment *moment, bool *has_time);
/* Reads "2022-01" or "01/2022". */
int month_parse(const char *text, int *year, int *month);

/* Appends "2022-01-04"; nothing for DAY_NONE. */
void day_put_iso(struct buf *out, int day);
/* Appends "04/01/2022"; nothing for DAY_NONE. */
void day_put_vi(struct buf *out, int day);
/* Appends "2022-01-04T15:24:00"; nothing for MOMENT_NONE. */
void moment_put_iso(struct buf *out, struct moment moment);
/* Appends "2022-01-04T15:24", as tables and JSON show it. */
void moment_put_minute(struct buf *out, struct moment moment);
/* Appends "04/01/2022 15:24". */
void moment_put_vi(struct buf *out, struct moment moment);
/* "thứ Hai" … "Chủ nhật" as documents write it; "T2" … "CN" where it must be short.
 * Not translated: documents keep their language whatever the screen speaks. */
const char *weekday_name(enum weekday weekday);
const char *weekday_short(enum weekday weekday);

int moment_compare(struct moment a, struct moment b);
/* Seconds from a to b. */
int64_t moment_diff(struct moment a, struct moment b);
/* The local moment (UTC+7) of a count of seconds since the Unix epoch. */
struct moment moment_from_unix(int64_t seconds);

#endif
