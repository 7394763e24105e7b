/*
 * register.h - the register of dossiers (sổ theo dõi hồ sơ): opened anew each year, numbered
 * from 01, closed at its end (Circular 01/2018/TT-VPCP, form 06).
 *
 * A line has what is accepted at the desk, and what the list of the portal says is accepted
 * there, in the book of the year of its acceptance. Dossiers of spreadsheets are the history of
 * former years, which stand in the books of their time: they have no line; nor has one of the
 * portal whose year is closed when the list comes, of which the import warns.
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
 * ones shown as such, with the counts of the closing statement: of a closed book as they were when it was
 * closed, and below what is otherwise since. NOT_FOUND where there is no such book. The caller
 * releases. */
int register_report(struct app *app, int year, int book, struct report *out, struct err *err);
/* The dossiers of a book in the order of their serials. The caller releases. */
int register_dossiers(struct app *app, int64_t book_id, struct dossier_list *out,
	struct err *err);
/* Renders the book as PDF into the print folder and hands it to the printer, as receipt_print();
 * the audit trail notes it. */
int register_print(struct app *app, int year, int book, char **path, bool *printed,
	struct err *err);

/*
 * Closes the books of a year whose last day is over: 31 December, or that of the unit the book
 * was opened for; after the office hours of that day, on a day off at any hour, or later.
 * Afterwards no dossier is entered in them; the book of the next year, or of the unit that
 * follows, opens by itself. INVALID before, CONFLICT where all are closed, NOT_FOUND where
 * nothing was entered.
 */
int register_close(struct app *app, int year, struct err *err);
/* 0 where register_close() would close something today, else its error. */
int register_closable(struct app *app, int year, struct err *err);
/* The first year with a book that is open though its last day is over; 0 none. */
int register_year_to_close(struct app *app, int *year, struct err *err);

#endif
