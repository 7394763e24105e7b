/*
 * report_office.h - inside the app layer: the head of a report of the office.
 */
#ifndef MOTCUA_APP_REPORT_OFFICE_H
#define MOTCUA_APP_REPORT_OFFICE_H

#include "motcua/app/app.h"
#include "motcua/report/report.h"

/* Sets letterhead, place and day as the unit stands on that day. */
int report_set_office(struct app *app, int day, struct report *report, struct err *err);
/* Sets the days that it is about, also in words below the title. */
void report_set_window(struct report *report, int from, int to);

#endif
