/*
 * register.h - the register of dossiers (sổ theo dõi hồ sơ): opened anew each year, numbered
 * from 01, closed at its end (Circular 01/2018/TT-VPCP, form 06).
 */
#ifndef MOTCUA_APP_REGISTER_H
#define MOTCUA_APP_REGISTER_H

#include "motcua/app/app.h"
#include "motcua/report/report.h"
#include "motcua/store/book.h"

/* The books of a year, or of all years for 0: which are open, who closed the others and when.
 * The caller releases. */
int register_books(struct app *app, int year, struct register_book_list *out, struct err *err);
/* The book as a report on the form of its time, its dossiers in the order of their serials, void
 * ones shown as such, with the counts of the closing statement. NOT_FOUND where there is no such
 * book. The caller releases. */
int register_report(struct app *app, int year, int book, struct report *out, struct err *err);
/*
 * Closes the register of a year: from 31 December on, or on the last day of the unit, or later.
 * Afterwards no dossier is entered in it; that of the next year, or of the unit that follows,
 * opens by itself. INVALID before that day, CONFLICT where it is closed, NOT_FOUND where nothing
 * was entered.
 */
int register_close(struct app *app, int year, struct err *err);

#endif
