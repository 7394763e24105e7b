/*
 * form_set.h - the sets of forms of the circulars: which one is in force on a day, and which
 * number and title each document has in it.
 *
 * The tables are data: data/forms/sets.csv and data/forms/<set>/forms.csv. Code asks for the
 * meaning of a document, never for its number.
 */
#ifndef MOTCUA_REPORT_FORM_SET_H
#define MOTCUA_REPORT_FORM_SET_H

#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "motcua/core/vocab.h"

enum form_kind {
	FORM_RECEIPT,
	FORM_SUPPLEMENT, /* a request for a supplement */
	FORM_REFUSAL,    /* refused at intake */
	FORM_APOLOGY,    /* an apology with a new day */
	FORM_STOP,       /* notice that the work is stopped */
	FORM_CONTROL,    /* the control sheet: who gave the dossier to whom */
	FORM_REGISTER,   /* the register; a report, without a template here */
	FORM_KIND_COUNT
};
/* Stable names: giay_tiep_nhan, yeu_cau_bo_sung, … */
extern const struct vocab vocab_form;

/* A document as its set has it; number and title are "" where the set does not have it. */
struct form_about {
	char *number; /* "02" */
	char *title;  /* "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" */
};

struct form_set {
	char *name;  /* "2018" */
	char *basis; /* the circular */
	struct form_about form[FORM_KIND_COUNT];
};

/* Appends the name of the set in force on a day. */
int form_set_on(int day, struct buf *name, struct err *err);
/* NOT_FOUND where there is no such set. The caller releases. */
int form_set_load(const char *name, struct form_set *out, struct err *err);
void form_set_release(struct form_set *set);
/* The document of a number ("02", also "2") or of a stable name, or -1: one that the set does
 * not have. */
int form_set_find(const struct form_set *set, const char *number);
/* The template of a document of the set; NULL where the set does not have it or it is not made
 * by a template. */
const char *form_set_template(const struct form_set *set, enum form_kind kind);

#endif
