/*
 * intake.h - taking a dossier in.
 */
#ifndef MOTCUA_APP_INTAKE_H
#define MOTCUA_APP_INTAKE_H

#include "motcua/app/app.h"
#include "motcua/core/deadline.h"
#include "motcua/store/catalogue.h"
#include "motcua/store/citizen.h"
#include "motcua/store/draft.h"

/* What the officer has filled in. Strings are owned, never NULL after intake_init(). */
struct intake {
	struct citizen submitter; /* id not 0: a known citizen, whose record is updated */
	bool has_owner;
	struct citizen owner;
	char *relation;
	int64_t procedure_id;     /* 0: not chosen yet */
	enum channel channel;
	enum return_method return_method;
	enum paper_reason reason;
	char *reason_note;
	struct limit limit;       /* asked for where the procedure's is not confirmed */
	char *limit_basis;
	struct paper_list papers;
	int sets;
	int64_t fee_paid;         /* -1: not said */
	char *note;
	int64_t handler_id;       /* 0: the officer himself */
	/* from the portal */
	char *portal_code;
	struct moment filed, accepted; /* MOMENT_NONE: now */
	/* entered later, after a slip that was written by hand */
	char *reserved_code; /* "": it gets the next number; else accepted is its true time */
	char *late_reason;
	struct moment portal_due;      /* binds where it is a moment */
	enum assistance assistance;
	/* A script, which cannot be asked: the reason for paper, the legal basis of a limit and a
	 * village that is not known yet are warnings instead of problems. The due date by a limit
	 * that nobody has confirmed is provisional. */
	bool unattended;
	int64_t pending_id;       /* the dossier that waits for acceptance and is accepted now;
				   * 0: a new one */
	int64_t draft_id;         /* deleted in the accepting transaction; 0 none */
};

void intake_init(struct intake *intake);
void intake_release(struct intake *intake);
/* Chooses a procedure: copies its papers and its limit, and clears what depended on the one
 * before. */
int intake_choose_procedure(struct app *app, struct intake *intake, int64_t procedure_id,
	struct err *err);

/*
 * All problems at once. Field names: "so_cccd", "ho_va_ten", "ngay_sinh", "so_dien_thoai",
 * "thon", "chu_ho_so", "chu_so", "chu_ngay_sinh", "quan_he", "thu_tuc", "hinh_thuc_nop",
 * "hinh_thuc_tra", "ly_do", "ly_do_khac", "thoi_han", "can_cu", "so_bo", "ma_ho_so_cong", "nop_luc",
 * "tiep_nhan_luc", "hen_tra", "ma_giu", "nhap_sau".
 */
int intake_check(struct app *app, const struct intake *intake, struct problem_list *problems,
	struct err *err);

/* Same person with the same procedure open; an official who files for himself on paper; filed
 * online without a code of the portal, or with a procedure that is not offered there; a day off;
 * a number that disagrees with sex or birth year; digits in a name; a provisional calendar; a
 * known person who would get another name. */
int intake_warnings(struct app *app, const struct intake *intake, struct warning_list *out,
	struct err *err);

/* The limit that applies (the procedure's, or the one entered) and its deadline if accepted at
 * the moment of the intake; a due date of the portal binds and has no steps. INVALID where the
 * limit is not known yet. Fills *cal, from which the steps borrow names; the caller releases
 * both. steps may be NULL. */
int intake_deadline(struct app *app, const struct intake *intake, struct deadline *out,
	struct deadline_steps *steps, struct calendar *cal, struct err *err);
/* True where the procedure wants the reason for paper (level 3-4 or online service, and the
 * channel is not online). */
int intake_wants_reason(struct app *app, const struct intake *intake, bool *wants,
	struct err *err);
/* True where limit and legal basis must be entered first. */
int intake_wants_limit(struct app *app, const struct intake *intake, bool *wants,
	struct err *err);
/* True where a code of the portal is asked for: the dossier was filed there, or the numbers come
 * from there. */
int intake_wants_code(struct app *app, const struct intake *intake, bool *wants,
	struct err *err);

/* What acceptance gave out. */
struct accepted {
	int64_t dossier_id;
	char code[80];
	struct moment due;
	bool provisional;
	int64_t register_serial;
};

enum accept_mode {
	ACCEPT_ONLY,
	ACCEPT_AND_RETURN /* "Nhận và trả ngay": acceptance, result and hand-over in one */
};

/*
 * The number is given by the settings "numbering" ("own", "portal", "both"), "desk",
 * "first_serial" and "last_serial": a dossier that was filed online keeps the code of the
 * portal, and gets one of ours beside it only with "both"; with "portal" all codes come from
 * there.
 *
 * With a reserved code it gets that one: free, of the unit, the time of acceptance on its day, not
 * before it was reserved and not in the future; the event says when it was entered and why. The
 * register goes on in the order of entry.
 *
 * Accepts: number, register serial, event, audit and, where it applies, the confirmed limit of
 * the procedure, all in one transaction. On problems INVALID with the first of them.
 */
int intake_accept(struct app *app, struct intake *intake, enum accept_mode mode,
	struct accepted *out, struct err *err);

/* Drafts of the session's user. A draft keeps what was typed, right or wrong; NOT_FOUND for
 * those of others. */
int intake_save_draft(struct app *app, struct draft *draft, struct err *err);
int intake_drafts(struct app *app, struct draft_list *out, struct err *err);
int intake_load_draft(struct app *app, int64_t id, struct draft *out, struct err *err);
int intake_drop_draft(struct app *app, int64_t id, struct err *err);

/* True where two names are equal but for accents, case and spaces. */
bool names_match(const char *a, const char *b);

/* Fills a citizen from a card's QR payload: a known one is read from the store and an accented
 * stored name is kept where the scanned one is equal after folding. */
int intake_scan_card(struct app *app, const char *payload, struct citizen *out,
	struct err *err);

#endif
