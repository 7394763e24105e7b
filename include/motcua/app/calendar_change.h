/*
 * calendar_change.h - changes of the calendar, and the dossiers whose due date they move.
 *
 * A change and one event for each open dossier whose due date rests on it are one transaction.
 * What the portal has set or a file has brought binds and is left alone, and so is what is
 * resolved. The day promised in an apology stays; the due date by law moves.
 */
#ifndef MOTCUA_APP_CALENDAR_CHANGE_H
#define MOTCUA_APP_CALENDAR_CHANGE_H

#include "motcua/app/app.h"
#include "motcua/report/report.h"
#include "motcua/store/days.h"

enum calendar_change_kind {
	CALENDAR_PUT,     /* adds or replaces a day */
	CALENDAR_REMOVE,
	CALENDAR_CONFIRM, /* a year; its proposals count as announced */
	CALENDAR_PROPOSE  /* the days that the law names for a year */
};

struct calendar_change {
	enum calendar_change_kind kind;
	const struct holiday *holiday; /* put */
	int day;                       /* remove */
	int year;                      /* confirm, propose */
	const char *document;          /* confirm */
};

struct moved_dossier {
	int64_t dossier_id;
	char *code, *person, *phone, *procedure;
	char *village, *head, *head_phone; /* "" where not known */
	struct moment before, after;
	bool overdue; /* by the day before, while it was being worked on */
};

struct moved_list {
	struct moved_dossier *item; /* by village, then as they were accepted */
	size_t count, cap;
	char *cause; /* as the events say it; a document, not translated */
};

void moved_list_release(struct moved_list *list);

/* What a change would move; nothing is kept. Refused as the change itself would be. The caller
 * releases the list. */
int calendar_preview(struct app *app, const struct calendar_change *change,
	struct moved_list *out, struct err *err);
/* Makes the change; *out (may be NULL) is what has moved, *added (may be NULL) how many days a
 * proposal has brought. */
int calendar_save(struct app *app, const struct calendar_change *change, struct moved_list *out,
	int *added, struct err *err);
/* What the last change that moved anything has moved, as those dossiers are now. */
int calendar_last_moved(struct app *app, struct moved_list *out, struct err *err);

/* Whom to tell, by village, with the head of the village for those without a telephone. */
int calendar_moved_report(struct app *app, const struct moved_list *list, struct report *out,
	struct err *err);
/* The same as PDF into the print folder and to the printer, as receipt_print(). */
int calendar_moved_print(struct app *app, const struct moved_list *list, char **path,
	bool *printed, struct err *err);

#endif
