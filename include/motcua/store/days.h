/*
 * days.h - the calendar of the office in the store.
 */
#ifndef MOTCUA_STORE_DAYS_H
#define MOTCUA_STORE_DAYS_H

#include <stddef.h>

#include "motcua/core/calendar.h"
#include "motcua/store/store.h"

/* A row of the calendar with where it comes from. */
struct holiday {
	int day;
	enum day_kind kind;
	enum day_basis basis;
	char *name, *source, *confidence;
	bool half, in_use;
};

struct holiday_list {
	struct holiday *item;
	size_t count, cap;
};

void holiday_list_release(struct holiday_list *list);

/* Fills an initialised calendar with all rows in use, the confirmed years, the office hours
 * of a day, and the settings saturday_works (0 or 1) and same_day_cutoff (minutes of the day).
 * A row whose confidence is "projected" is a proposal. */
int days_load(struct store *store, int day, struct calendar *out, struct err *err);
/* Replaces the office hours of a calendar by those of another day. */
int days_load_hours(struct store *store, int day, struct calendar *out, struct err *err);
/* Rows of a year, by day; year 0 lists all. */
int holiday_list(struct store *store, int year, struct holiday_list *out, struct err *err);
/* Adds or replaces a row. */
int holiday_put(struct store *store, const struct holiday *holiday, struct err *err);
int holiday_remove(struct store *store, int day, struct err *err);
/* Takes the proposals of a year that are in use as announced by a document. */
int holiday_announce(struct store *store, int year, const char *document, struct err *err);
/* Whether the table of a year is confirmed; appends the document that it rests on. */
int year_get(struct store *store, int year, bool *confirmed, struct buf *document,
	struct err *err);
int year_confirm(struct store *store, int year, bool confirmed, const char *document,
	struct err *err);

#endif
