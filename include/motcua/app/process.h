/*
 * process.h - the steps in the life of a dossier, from acceptance to the citizen's signature.
 *
 * Each step is one transaction and one event. What may follow what, and who may do it, is the
 * table of core/moves.h; a step that it does not allow is refused with CONFLICT or DENIED and a
 * sentence that says what would be allowed. Nothing is ever changed silently: a correction is an
 * event with the old and the new value, who asked for it and why.
 */
#ifndef MOTCUA_APP_PROCESS_H
#define MOTCUA_APP_PROCESS_H

#include "motcua/app/app.h"
#include "motcua/app/intake.h"
#include "motcua/store/dossier.h"

/* Nobody was chosen: the step is refused with what is to be chosen. */
#define STEP_NOBODY (-1)

/* A step as the officer asks for it. Strings may be NULL; zero what a move does not need. */
struct step {
	enum move move;       /* any but accept, arrive, attach, correct, recompute, undo, void */
	struct moment at;     /* when it happened; MOMENT_NONE is now */
	bool day_only;        /* only the day of at is known */
	const char *text;     /* what is asked for, the reason, who took the item, a note */
	int64_t handler_id;   /* forward: to whom; 0 leaves the one there is, where nobody works on
			       * it yet; STEP_NOBODY is wrong */
	int promised;         /* apologise: the new day */
	struct moment due;    /* end of a wait, where the portal has set the new due date; else
			       * MOMENT_NONE */
	/* hand over: "" and 0 the submitter himself */
	const char *collector;
	const char *collector_paper; /* what entitles another: "giấy ủy quyền ngày …" */
	const char *collector_number; /* of the identity paper shown, where the receipt is lost */
	bool receipt_lost;
	int64_t item_id;      /* what the post did: to which item; 0 the one that it has */
	/* give to the post; empty: as the dossier has it */
	const char *tracking, *recipient, *address, *phone;
	const char *papers;   /* what lies in the item; empty: what the result was said to be */
	int64_t collect;      /* fee that the post collects, đồng */
	bool postage_paid;    /* by the office; else the recipient pays it */
};

/* A step with nothing filled in but the move. */
struct step step_of(enum move move);

/*
 * What is wrong, all at once. Fields: "ngay" (before acceptance, before the step before it, in
 * the future), "noi_dung" (a request, refusal, stop, withdrawal or apology needs its text),
 * "can_bo" (not known, has left, or has it already), "ngay_hen_lai" (not later than the due date),
 * "nguoi_nhan" (a paper without its collector), "giay_to" (a collector without a paper),
 * "so_giay_to" (a lost receipt without an identity number), "ma_buu_gui" (a wrong check digit), "han_tra_moi" (no day
 * that exists, or before the day of the step).
 */
int process_check(struct app *app, int64_t id, const struct step *step,
	struct problem_list *problems, struct err *err);
/*
 * What the officer should know and may go on with: a second request for a supplement (Decree
 * 61/2018 art. 11: once; late by Decision 766/QĐ-TTg); a request later than the limit for asking
 * (setting "supplement_ask_days", 3 working days, Decree 61/2018 art. 19); an apology later than
 * one day before the due date; a tracking number that is not S10; a result by post that is
 * handed over in person.
 */
int process_warnings(struct app *app, int64_t id, const struct step *step,
	struct warning_list *out, struct err *err);
/* Makes the step. On problems INVALID with the first of them. A second apology is CONFLICT, and
 * so is what the post does to an item that it does not have. */
int process_step(struct app *app, int64_t id, const struct step *step, struct err *err);

/* Whether a move can be made with a dossier now by the session's user: 0, or what the step itself
 * would be refused with, CONFLICT or DENIED. For asking before anything is typed. */
int process_possible(struct app *app, const struct dossier *dossier, enum move move,
	struct err *err);

/*
 * Takes the last step back: one's own, of this session, of a kind that leaves nothing signed
 * (move_can_be_undone()), while no form of it was printed and it stands on no closed list. Where
 * the calendar has changed meanwhile, the due date that comes back follows it by an event of its
 * own. CONFLICT says why not, with the field "buoc" (what it is), "nguoi_thuc_hien" (another's,
 * or of a session before), "bieu_mau" or "ban_giao". *undone (may be NULL) is the move.
 */
int process_undo(struct app *app, int64_t id, enum move *undone, struct err *err);

/*
 * The step that the session's user has made last since logging in and not taken back, on whichever
 * dossier: the one to take back where no dossier is named. It may be one that process_undo()
 * refuses. NOT_FOUND where there is none; the caller releases the dossier.
 */
int process_last_step(struct app *app, struct dossier *out, enum move *move, struct err *err);

/* What can be corrected after acceptance. */
enum correction_field {
	CORRECT_SUBMITTER_NAME,
	CORRECT_SUBMITTER_NUMBER,
	CORRECT_PHONE,
	CORRECT_ADDRESS,
	CORRECT_VILLAGE,        /* by name */
	CORRECT_OWNER_NAME,
	CORRECT_RETURN_METHOD,  /* vocab_return */
	CORRECT_CHANNEL,        /* vocab_channel; changes the figures */
	CORRECT_PORTAL_CODE,    /* of one that has it; empty frees it */
	CORRECT_SETS,
	CORRECT_FEE_PAID,
	CORRECT_NOTE,
	CORRECT_HANDLER,        /* by name */
	CORRECT_RESULT_DAY,
	CORRECT_RETURN_DAY,
	CORRECTION_FIELD_COUNT
};
/* "nguoi_nop" … the name of the field in forms, files and problems. */
const char *correction_name(enum correction_field field);
/* Appends the value that the dossier has now, as it would be typed. */
void correction_value(const struct dossier *dossier, enum correction_field field,
	struct buf *out);

struct correction {
	enum correction_field field;
	const char *value;
};
/* What is wrong with corrections, all at once, under the names of their fields, "nguoi_yeu_cau"
 * (who asked for them) and "ly_do". Where result and return are both moved, each day is judged
 * by the other's new one. */
int process_check_correction(struct app *app, int64_t id, const struct correction *correction,
	size_t count, const char *asked_by, const char *reason, struct problem_list *problems,
	struct err *err);
/* Corrects fields, one event each; asked_by and reason are required. On problems their first,
 * INVALID, or NOT_FOUND for a village or an officer. */
int process_correct(struct app *app, int64_t id, const struct correction *correction,
	size_t count, const char *asked_by, const char *reason, struct err *err);

/* Replays the events of a dossier and compares with its row: 0, or STORE with where they part.
 * For the self-check and the tests. */
int process_replay(struct app *app, int64_t id, struct err *err);

#endif
