/*
 * list_columns.h - inside the app layer: which columns a list has, and what stands in them.
 */
#ifndef MOTCUA_APP_LIST_COLUMNS_H
#define MOTCUA_APP_LIST_COLUMNS_H

#include "motcua/core/calendar.h"
#include "motcua/report/report.h"
#include "motcua/store/dossier.h"

enum list_layout {
	LAYOUT_WORK,    /* who has it, until when */
	LAYOUT_LATE,    /* by how long, and whom to call */
	LAYOUT_PENDING, /* what came, when and how */
	LAYOUT_WAITING, /* whom to call, since when it waits */
	LAYOUT_POST,    /* to whom and where */
	LAYOUT_PORTAL,  /* all that must be typed in there */
	LAYOUT_COUNT
};

struct list_filling {
	struct report *report;
	const struct calendar *cal;
	int today;
	size_t *serial; /* of the last row */
};

/* An empty report with the columns of a layout. */
void list_start(enum list_layout layout, const char *name, const char *title,
	struct report *out);
void list_add_row(const struct list_filling *filling, const struct dossier *dossier);

#endif
