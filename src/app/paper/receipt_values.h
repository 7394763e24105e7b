/*
 * receipt_values.h - inside the app layer: what the forms say.
 */
#ifndef MOTCUA_APP_RECEIPT_VALUES_H
#define MOTCUA_APP_RECEIPT_VALUES_H

#include "motcua/app/app.h"
#include "motcua/app/receipt.h"
#include "motcua/report/form.h"
#include "motcua/report/form_set.h"
#include "motcua/store/dossier.h"
#include "motcua/store/unit.h"

/* The set of forms of a day: the setting form_set, else the one in force. NOT_FOUND. */
int receipt_set(struct app *app, int day, struct form_set *out, struct err *err);

/* The caller of all of these releases the values. */

/* Number and title of the form. */
void receipt_name_values(struct form_values *values, const struct form_set *set,
	enum form_kind kind);
/* The address of a person; without one the village. A village that the address does not name
 * already stands before it. */
void receipt_address(struct buf *out, const struct citizen *person);
/* The unit, and the day of the paper. */
void receipt_unit_values(struct form_values *values, const struct unit *unit, int day);
/* What every form may say of a dossier; copy is 1 for the first print, then counts. */
void receipt_values(struct form_values *values, const struct dossier *dossier,
	const struct paper_list *papers, const struct unit *unit, int copy);
/*
 * What a form takes from the events: request, refusal, apology and notice of a stop from the
 * latest that was not taken back, the control sheet from all. CONFLICT where there is none.
 */
int receipt_event_values(struct app *app, struct form_values *values, enum form_kind kind,
	const struct dossier *dossier, const struct unit *unit, struct err *err);
/* How often it was printed before; nothing the first time. */
void receipt_copy_value(struct form_values *values, int copy);
/* The rows of the control sheet. */
int receipt_control_values(struct app *app, struct form_values *values,
	const struct dossier *dossier, const struct unit *unit, const struct event_list *events,
	struct err *err);
/* The reason, as a sentence: with a full stop where it ends with no mark of its own. */
void receipt_reason_value(struct form_values *values, const char *text);
/* The content of a request: items at line breaks and semicolons; what follows "Lý do:" is the
 * reason. */
void receipt_request_values(struct form_values *values, const char *text);

/* The index of the latest event, not taken back, of which a form speaks; the count of the events
 * where there is none. */
size_t receipt_event_of(const struct event_list *events, enum form_kind kind);
/* Issues a form and delivers it inside its transaction. */
typedef int receipt_issue(struct app *app, const void *what, const struct form_delivery *delivery,
	struct err *err);
/* Issues what it is told into the print folder and hands the file to the printer; what could not
 * be issued leaves no file. */
int receipt_send(struct app *app, receipt_issue *issue, const void *what, char **path,
	bool *printed, struct err *err);
/* Sets the value that was put together in a buffer, and empties it. */
void receipt_put(struct form_values *values, const char *name, size_t row, struct buf *text);

#endif
