/*
 * print.h - inside the app layer: a page becomes a file and goes to the printer.
 */
#ifndef MOTCUA_APP_PRINT_H
#define MOTCUA_APP_PRINT_H

#include "motcua/app/app.h"
#include "motcua/base/buf.h"
#include "motcua/report/report.h"
#include "app/session/operation.h"

/* The folder for printed pages, made for this user alone where it is not there; the caller
 * frees. */
int print_folder(struct app *app, char **folder, struct err *err);
/* Writes "<code>-<number>.pdf" whole or not at all; *path is the caller's to free. */
int print_save(const char *folder, const char *code, const char *number,
	const struct buf *page, char **path, struct err *err);
/* The same for a name that says itself what the file is. */
int print_write(const char *folder, const char *name, const struct buf *page, char **path,
	struct err *err);
/* Renders a report as PDF into the print folder, as print_save(), notes the record in the audit
 * trail and hands the file to the printer. */
int print_report(struct app *app, const struct report *report, const char *code,
	const char *number, const struct record *record, char **path, bool *printed,
	struct err *err);
/* Hands a file to lp; false where there is no lp or no default printer. */
bool print_send(const char *path);

#endif
