/*
 * reserve.h - days without power: numbers are reserved, slips with them are written by hand, and
 * the dossiers are entered later (struct intake, reserved_code). No number of a day is without
 * an explanation.
 */
#ifndef MOTCUA_APP_RESERVE_H
#define MOTCUA_APP_RESERVE_H

#include "motcua/app/app.h"
#include "motcua/report/report.h"
#include "motcua/store/reserved.h"

#define RESERVE_MOST 99       /* numbers at once */
#define RESERVE_DAYS_AHEAD 31 /* days from today */

/*
 * Reserves the next numbers of a day, today or a later working day, out of the same sequence as
 * acceptance, which goes on behind them; all of them or, where the range of the desk does not
 * hold so many, none. INVALID with the field "ngay" or "so_luong"; CONFLICT where the portal gives
 * the numbers. first and last (may be NULL) become the first and the last code; the caller frees.
 */
int reserve_numbers(struct app *app, int day, int count, char **first, char **last,
	struct err *err);
/* The reserved numbers with what became of them, the free ones first; at most limit rows. */
int reserve_list(struct app *app, size_t limit, struct reserved_list *out, struct err *err);
/* How many are neither used nor given up, and the first day of those (DAY_NONE: none). */
int reserve_open(struct app *app, int64_t *count, int *first_day, struct err *err);
/* Says why a number gets no dossier. INVALID (field "ly_do") without a reason; NOT_FOUND,
 * CONFLICT where it is not free. */
int reserve_give_up(struct app *app, const char *code, const char *reason, struct err *err);
/* Prints the blank slips of all free numbers of a day, in one file; *count says how many.
 * NOT_FOUND where the day has none. As receipt_blanks_print(). */
int reserve_print(struct app *app, int day, size_t *count, char **path, bool *printed,
	struct err *err);

/* The numbers of the days from … to in their order, with what became of each, as a report; the
 * caller releases, also after -1. */
int reserve_report(struct app *app, int from, int to, struct report *out, struct err *err);
/* The same as PDF into the print folder and to the printer, as reserve_print(). */
int reserve_report_print(struct app *app, int from, int to, char **path, bool *printed,
	struct err *err);

#endif
