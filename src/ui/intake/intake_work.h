/*
 * intake_work.h - an intake while it is being filled in: the form, the papers, the draft.
 *
 * The intake at the counter and the short form of the portal are both one of these with other
 * fields. Whatever happens to a screen, what was typed is in the draft.
 */
#ifndef MOTCUA_UI_INTAKE_WORK_H
#define MOTCUA_UI_INTAKE_WORK_H

#include "motcua/app/intake.h"
#include "motcua/app/reserve.h"
#include "ui/widget/form.h"
#include "ui/intake/papers.h"
#include "ui/term/screen.h"

/* What hangs on what is typed. */
struct intake_facts {
	bool wants_reason, wants_limit, wants_code;
	char *due; /* the day of the result in words, or "" */
	struct warning_list warnings;
	struct moment at; /* when they were brought up to date */
	bool stale;       /* something was typed since */
};

/* How one kind of intake differs from another. */
struct intake_kind {
	const struct field *fields;
	const char *draft;  /* the kind of its drafts */
	const char *search; /* the field that finds the submitter */
	bool papers;        /* the papers are shown */
	bool wants_code;    /* without a code of the portal there is nothing to record */
	void (*begin)(struct screen *scr, struct form *form); /* values to begin with; NULL none */
};

struct intake_work {
	const struct intake_kind *kind;
	struct app *app;
	struct form form;
	struct papers papers;
	bool in_papers;             /* they have the focus */
	struct intake intake;
	struct procedure procedure; /* the one chosen; id 0: none yet */
	struct intake_facts facts;
	char *untouched;            /* what the form holds before anybody has typed */
	int64_t draft_id;
	bool changed;               /* since the draft was saved */
};

/* Starts empty, or with a draft (draft_id may be NULL). The caller releases, also after -1. */
int intake_work_start(struct screen *scr, struct intake_work *work,
	const struct intake_kind *kind, const int64_t *draft_id, struct err *err);
void intake_work_release(struct intake_work *work);

/* Empties everything for the next intake. */
void intake_work_begin(struct screen *scr, struct intake_work *work);
/* Chooses a person or a procedure as if typed, before anything else is: no draft for that. */
void intake_work_bring_person(struct screen *scr, struct intake_work *work, int64_t citizen_id);
void intake_work_bring_procedure(struct screen *scr, struct intake_work *work,
	int64_t procedure_id);
/* Fills the form from a dossier that waits for acceptance and becomes the one accepted. */
int intake_work_bring_pending(struct screen *scr, struct intake_work *work, int64_t dossier_id,
	struct err *err);
/* Makes the form, which has just begun, that of a slip with a reserved number. */
void intake_work_bring_reserved(struct screen *scr, struct intake_work *work,
	const struct reserved_number *number);
/* Reads the form as it stands, right or wrong. */
void intake_work_read(struct intake_work *work);
/* True where something has been typed. */
bool intake_work_touched(const struct intake_work *work);

/* Saves the draft where something has changed; one whose form has become empty is dropped. */
int intake_work_save(struct screen *scr, struct intake_work *work, bool parked, struct err *err);

/* One key. *submit is set where Enter was pressed in the last field. */
enum screen_result intake_work_key(struct screen *scr, struct intake_work *work, int32_t key,
	bool *submit);
/* Goes to a field of the form as if by Tab. */
void intake_work_go_to(struct screen *scr, struct intake_work *work, const char *field);
/* Goes to the papers and back. */
void intake_work_papers(struct intake_work *work);
/* Accepts. On problems -1: all of them stand at their fields, and the message says so. */
int intake_work_accept(struct screen *scr, struct intake_work *work, enum accept_mode mode,
	struct accepted *out);
/* The message line for what has the focus. */
void intake_work_hint(const struct intake_work *work, struct buf *out);
/* Draws papers, due day and warnings below the form; returns the row after them. */
int intake_work_draw_below(struct intake_work *work, struct canvas *body);
/* Draws the form, with its lists over what is below: last. */
void intake_work_draw_form(struct intake_work *work, struct canvas *body);

/* Gives the focus to the papers or back to the form. */
void intake_work_go_to_papers(struct intake_work *work, bool in_papers);

/* intake_keep.c: what is in the form now was not typed. */
void intake_keep_untouched(struct intake_work *work);
/* Reads the record of somebody who was chosen; who is no longer there stays as typed. */
void intake_keep_record(struct screen *scr, struct citizen *citizen, int64_t id);
/* Brings a draft back into a form that has just begun. */
int intake_keep_resume(struct screen *scr, struct intake_work *work, int64_t id,
	struct err *err);

/* intake_facts.c: brings the facts up to date with what is typed. */
void intake_facts_update(struct screen *scr, struct intake_work *work);
/* The same where something was typed since, or a minute has passed: a day ends, the hour of the
 * cut-off comes. */
void intake_facts_refresh(struct screen *scr, struct intake_work *work);
void intake_facts_release(struct intake_facts *facts);
/* Opens the explanation of the due day, or says why there is none. */
void intake_facts_explain(struct screen *scr, struct intake_work *work);

/* intake_choose.c: who and what is chosen. */
/* A key in the form; bits of enum form_result. */
unsigned intake_choose_key(struct screen *scr, struct intake_work *work, int32_t key);
/* Sets up the suggestions of a new form. */
void intake_choose_start(struct screen *scr, struct intake_work *work);
/* Takes a procedure with its papers and limit; the fields show them where fresh is true. */
int intake_choose_procedure_id(struct screen *scr, struct intake_work *work, int64_t id,
	bool fresh, struct err *err);
/* What to do with what was typed in a field that has just been left. */
void intake_choose_left(struct screen *scr, struct intake_work *work, const char *field);
/* Drops down what there is to offer in the field that the focus has come to. */
void intake_choose_offer(struct intake_work *work);
/* Adds what is wrong with a procedure that was typed but not taken. */
void intake_choose_problems(struct screen *scr, const struct intake_work *work,
	struct problem_list *problems);
/* Forgets the procedure chosen. */
void intake_choose_no_procedure(struct intake_work *work);

#endif
