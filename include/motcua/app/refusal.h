/*
 * refusal.h - refusing at intake: the log, and its form.
 *
 * Who is refused at the counter, or told what to bring first, has no dossier: it stands in a log
 * of its own (Decree 61/2018 art. 17). A dossier that waits for acceptance is refused by the
 * steps MOVE_DECLINE and MOVE_ASK_BEFORE of process.h, which write the same log.
 */
#ifndef MOTCUA_APP_REFUSAL_H
#define MOTCUA_APP_REFUSAL_H

#include "motcua/app/app.h"
#include "motcua/app/intake.h"
#include "motcua/store/refusal.h"

/*
 * Notes that the person of an intake was refused, or asked to complete the papers; nothing else
 * of the intake is kept, and its draft is deleted. INVALID with "ho_va_ten", "thu_tuc" or "ly_do".
 * The caller releases *out, also after -1.
 */
int refusal_record(struct app *app, const struct intake *intake, enum refusal_kind kind,
	const char *reason, struct refusal *out, struct err *err);
/* The log, the latest first; at most so many (0: all). */
int refusals(struct app *app, size_t limit, struct refusal_list *out, struct err *err);
/* The latest row of a dossier that waited. NOT_FOUND. */
int refusal_latest(struct app *app, int64_t dossier_id, struct refusal *out, struct err *err);
/* Prints the form of a row as receipt_print() does: refusal, or what is to be completed. It says
 * what the row says, also where the dossier was refused or asked for more again. */
int refusal_print(struct app *app, int64_t id, char **path, bool *printed, struct err *err);

#endif
