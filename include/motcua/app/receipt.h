/*
 * receipt.h - the forms of the circular for a dossier: the receipt and its companions.
 */
#ifndef MOTCUA_APP_RECEIPT_H
#define MOTCUA_APP_RECEIPT_H

#include "motcua/app/app.h"
#include "motcua/base/buf.h"
#include "motcua/report/form_set.h"

enum form_format { FORM_TEXT, FORM_PDF };

/* The form that a number ("02") or stable name ("yeu_cau_bo_sung") means in the set of the
 * dossier. NOT_FOUND where the set does not have it. */
int receipt_kind(struct app *app, int64_t dossier_id, const char *number, enum form_kind *kind,
	struct err *err);
/* A form that a dossier has now. */
struct form_offer {
	enum form_kind kind;
	char *number, *title;
};

struct form_offers {
	char *code; /* of the dossier */
	struct form_offer item[FORM_KIND_COUNT];
	size_t count;
	size_t newest; /* that of the latest step which has one, else the receipt */
};

/* The forms of its set that receipt_render() would make of a dossier now. The caller releases. */
int receipt_offers(struct app *app, int64_t dossier_id, struct form_offers *out, struct err *err);
void form_offers_release(struct form_offers *offers);
/*
 * Appends a form of a dossier as text or PDF; notes it as issued (a second receipt is marked
 * "In lại lần n"). Request, refusal, apology and notice of a stop say what the latest event of
 * their kind says; CONFLICT where there is none, or where the dossier has not been accepted and
 * the form needs it, or is void, which leaves the control sheet only. NOT_FOUND for a form that the set of the dossier does not have.
 */
int receipt_render(struct app *app, int64_t dossier_id, enum form_kind kind,
	enum form_format format, struct buf *out, struct err *err);
/* Takes a finished page, of the dossier with that code and with the number of the form ("02"; when
 * it is issued again "02-2", "02-3"), to where it belongs, without waiting for anybody: the store is locked meanwhile. Returns 0, or -1 with
 * err. */
struct form_delivery {
	int (*deliver)(void *state, const char *code, const char *number, const struct buf *page,
		struct err *err);
	void *state;
};
/* As receipt_render(), but a form that was not delivered has not been issued. */
int receipt_deliver(struct app *app, int64_t dossier_id, enum form_kind kind,
	enum form_format format, const struct form_delivery *delivery, struct err *err);
/*
 * Renders the PDF into the user's print folder (setting "print_folder", else motcua-in in the
 * home folder) under the name of the code and the number of the form ("…-02.pdf", "…-02-2.pdf"
 * when it is issued again), and hands it to lp, which prints where there is a default printer. *printed tells which; path (caller frees) is where the file is. Where the
 * file cannot be written nothing is noted as issued.
 */
int receipt_print(struct app *app, int64_t dossier_id, enum form_kind kind, char **path,
	bool *printed, struct err *err);

/* Somebody who was refused at intake, or asked to complete, before anything was accepted. Strings
 * may be NULL: they are filled in by hand. */
struct refusal_slip {
	int64_t refusal_id;  /* of the log of refusals */
	enum form_kind kind; /* FORM_REFUSAL or FORM_SUPPLEMENT */
	struct moment at;
	const char *name, *address, *phone, *email;
	const char *owner;     /* the name, where somebody else owns it */
	const char *procedure; /* its name */
	const char *reason;
	const char *officer;   /* the name of who refused */
};
/* Appends the slip on the form of the set in force that day, and notes it as issued, as
 * receipt_render() does. A reason for FORM_SUPPLEMENT names the items between semicolons, then
 * "Lý do:" and the reason. */
int receipt_refusal(struct app *app, const struct refusal_slip *slip, enum form_format format,
	struct buf *out, struct err *err);
/* The same as PDF into the print folder, under the name of its day and row, and to the printer, as
 * receipt_print(). */
int receipt_refusal_print(struct app *app, const struct refusal_slip *slip, char **path,
	bool *printed, struct err *err);
/*
 * Appends a receipt without anything but the code that was reserved and its QR, to be filled in
 * by hand on a day without power. INVALID where the code is empty. The numbers are the caller's:
 * nothing is reserved here.
 */
int receipt_blank(struct app *app, const char *code, int day, enum form_format format,
	struct buf *out, struct err *err);
/* The same for many codes of a day: one PDF in the print folder, and to the printer, as
 * receipt_print(). */
int receipt_blanks_print(struct app *app, const char *const *code, size_t count, int day,
	char **path, bool *printed, struct err *err);

#endif
