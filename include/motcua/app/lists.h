/*
 * lists.h - the queues of the desk as lists to print and to take along: the whole queue or a part
 * of it, with the columns that its work needs.
 */
#ifndef MOTCUA_APP_LISTS_H
#define MOTCUA_APP_LISTS_H

#include "motcua/app/dossiers.h"
#include "motcua/report/report.h"

struct list_wanted {
	enum queue queue;
	struct queue_part part; /* QUEUE_WHOLE: all of it */
	const char *part_name;  /* of the part, for the heading; may be NULL for the whole */
	enum queue_by grouped;  /* the rows stand below the names of persons or villages */
};

/* "overdue", "not-on-portal" …; -1 where there is no queue of the name. */
const char *list_name(enum queue queue);
int list_from_name(const char *name);

/* The list as a report, all its rows read at one moment: as many as the queue counts. What has a
 * personal number in full is noted in the audit trail. The caller releases, also after -1. */
int list_report(struct app *app, const struct list_wanted *wanted, struct report *out,
	struct err *err);
/* Renders it as PDF into the print folder and hands it to the printer, as receipt_print(). */
int list_print(struct app *app, const struct list_wanted *wanted, char **path, bool *printed,
	struct err *err);
/* Writes it as CSV into the print folder; the caller frees the path. */
int list_save(struct app *app, const struct list_wanted *wanted, char **path, struct err *err);

#endif
