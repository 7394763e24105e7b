/*
 * calendar.h - which days and hours the office works.
 *
 * A calendar is plain data that the store fills: the table of exceptions, which years are
 * confirmed, and the office hours. Law: Labour Code 2019 art. 111-112; swaps and made-up
 * days by yearly announcement (domain section 2.5).
 */
#ifndef MOTCUA_CORE_CALENDAR_H
#define MOTCUA_CORE_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/core/day.h"
#include "motcua/core/vocab.h"

struct calendar_day {
	int day;
	enum day_kind kind;
	enum day_basis basis;
	bool half;      /* worked before noon, off after it */
	bool proposal;  /* not announced: a projection */
	char *name;
};

#define CALENDAR_STRETCHES 4

struct office_hours {
	int from, to; /* seconds of the day; a stretch of office time */
};

struct calendar {
	struct calendar_day *item; /* by day; at most one row per day */
	size_t count, cap;
	int *confirmed_year; /* years whose table is confirmed */
	size_t confirmed_count, confirmed_cap;
	struct office_hours hours[CALENDAR_STRETCHES]; /* in order; 07:00-11:30, 13:30-17:00 by default */
	int hours_count;
	bool saturday_works; /* a setting; false by default */
	int cutoff;          /* same-day cut-off, seconds; 15:00:00 is in time (54000) */
};

/* An empty calendar with the default office hours and cut-off. */
void calendar_init(struct calendar *cal);
void calendar_release(struct calendar *cal);
/* Adds or replaces the row of a day; name is copied. */
void calendar_set(struct calendar *cal, int day, enum day_kind kind, enum day_basis basis,
	bool half, bool proposal, const char *name);
void calendar_confirm_year(struct calendar *cal, int year);
bool calendar_year_confirmed(const struct calendar *cal, int year);

/* The exception of a day, or NULL. */
const struct calendar_day *calendar_find(const struct calendar *cal, int day);
/* True where the office works that day (half days count as worked). */
bool calendar_works(const struct calendar *cal, int day);
/* The next day that is worked, after (or before) the given one. */
int calendar_next_working(const struct calendar *cal, int day);
int calendar_previous_working(const struct calendar *cal, int day);
/* How many working days there are after the first day, up to the last and with it. */
int calendar_working_days(const struct calendar *cal, int after, int last);
/* The moment since which just so many seconds of office time have run: what began before it has
 * taken longer. */
struct moment calendar_hours_ago(const struct calendar *cal, struct moment now, int seconds);
/* The office hours of a day: fills at most max stretches and returns their number (0 on a
 * day off; on a half day what lies before noon). */
int calendar_hours(const struct calendar *cal, int day, struct office_hours *out, int max);
/* The end of office time of a day, in seconds; of a normal day where it has none. */
int calendar_end_of_day(const struct calendar *cal, int day);

#endif
