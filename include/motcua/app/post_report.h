/*
 * post_report.h - what goes to the post, as documents.
 */
#ifndef MOTCUA_APP_POST_REPORT_H
#define MOTCUA_APP_POST_REPORT_H

#include "motcua/app/post.h"
#include "motcua/report/report.h"

/* The record of a handover list, in two copies with both signatures. NOT_FOUND. */
int post_handover_report(struct app *app, int64_t id, struct report *out, struct err *err);
/* Renders it as PDF into the print folder and hands it to the printer, as receipt_print(); the
 * audit trail notes it. */
int post_handover_print(struct app *app, int64_t id, char **path, bool *printed,
	struct err *err);
/* The items given to the post in a window, with the share of the results that went by post, all
 * of one moment; the audit trail notes it, for it lists people with addresses and telephones. */
int post_report(struct app *app, int from, int to, struct report *out, struct err *err);

#endif
