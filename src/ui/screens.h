/*
 * screens.h - all screens of the program.
 */
#ifndef MOTCUA_UI_SCREENS_H
#define MOTCUA_UI_SCREENS_H

#include "motcua/store/queue.h"
#include "motcua/store/refusal.h"
#include "ui/term/screen.h"

/* Name and password; its argument is the login to begin with (may be NULL). Answers ANSWER_YES
 * when somebody has logged in. */
extern const struct screen_ops scr_login;

/* A new password; its argument is the login to begin with (may be NULL). Of the officer who has
 * logged in, else of the login that is entered. Answers ANSWER_YES with the login. */
extern const struct screen_ops scr_password;

/* The first run: makes the store; its argument is a struct setup_arg *const *. It ends with the store
 * made, or left without one. */
struct setup_arg {
	const char *path;
	char *login; /* NULL; set to that of the administrator, for the caller to free */
};
extern const struct screen_ops scr_setup;

/* All of them, NULL at the end: for the key listing and the tests. */
extern const struct screen_ops *const ui_screens[];

/* The first screen of everybody. */
extern const struct screen_ops scr_start;
/* Ctrl-P: anything by a few letters. */
extern const struct screen_ops scr_find;
/* Taking in; opened with NULL, or const int64_t *, the id of a draft to go on with. */
extern const struct screen_ops scr_intake;
/* Recording what was filed and accepted on the portal; opened like scr_intake. */
extern const struct screen_ops scr_portal;
/* The same for a dossier that waits for acceptance; opened with const int64_t *, its id. */
extern const struct screen_ops scr_take_in;
/* Where the list of the portal is, opened with NULL; what it and the dossiers here say of each
 * other, opened with const char *, its path; and what its headings mean, opened with const struct
 * buf *, the file as read. Answers ANSWER_YES where they were said. */
extern const struct screen_ops scr_portal_file, scr_reconcile, scr_portal_columns;
/* The unfinished intakes of the officer. */
extern const struct screen_ops scr_drafts;

/* What scr_dossiers is opened with (NULL: everything that is not finished). */
struct dossiers_arg {
	enum queue queue;
	const char *query; /* not NULL: searches for it among all dossiers instead */
	struct queue_part part; /* of the queue; with its name, which is copied, in the title */
	const char *part_name;
};
extern const struct screen_ops scr_dossiers;
/* The parts of a queue with their counts. */
struct queue_groups_arg {
	enum queue queue;
	enum queue_by by;
};
extern const struct screen_ops scr_queue_groups;
/* A dossier, and why it is due on its day; both are opened with const int64_t *, its id. */
extern const struct screen_ops scr_dossier, scr_why;
/* The same for a dossier that is not accepted yet: opened with const struct dossier_detail *. */
extern const struct screen_ops scr_why_form;
/* The steps in the life of a dossier; opened with const struct dossier *, which is copied as far
 * as needed. Answer ANSWER_YES where the step was made. */
extern const struct screen_ops scr_forward, scr_supplement, scr_supplemented, scr_finance,
	scr_finance_done, scr_stop, scr_resume, scr_result, scr_refuse, scr_withdraw,
	scr_hand_over, scr_return_online, scr_post, scr_delivery, scr_apology, scr_attach_code,
	scr_correct, scr_void;
/* All that can be done with a dossier now, and the forms that it has; both are opened with
 * const int64_t *, its id. The first answers ANSWER_OWN and the command of dossier_acts.h. */
extern const struct screen_ops scr_acts, scr_print;

/* What the office keeps: the menu of administration and its parts; opened with NULL. */
extern const struct screen_ops scr_admin, scr_unit, scr_villages, scr_officers;
/* One of them; opened with const struct village *, const struct officer *; NULL for a new one. */
extern const struct screen_ops scr_village, scr_officer;
/* The lists of administration, opened with NULL; the calendar also with const int *, its year. */
extern const struct screen_ops scr_catalogue, scr_calendar, scr_targets;
/* What the office has set for itself. */
extern const struct screen_ops scr_settings;
/* One row of them, with const int64_t * (the id of a procedure), const struct holiday *; NULL for
 * a new one. A target is opened with const struct target *, the confirmation of a year with
 * const int *. */
extern const struct screen_ops scr_procedure, scr_holiday, scr_target, scr_year;
/* The dossiers whose due date a change of the calendar moves, before it is saved: opened with
 * const struct calendar_change *const *, which is copied (calendar_save.h). With NULL: those of
 * the last change. */
extern const struct screen_ops scr_moved;
/* The papers of a procedure, opened with const int64_t *, its id; and one of them, opened with
 * const struct paper_place *. */
extern const struct screen_ops scr_papers, scr_paper;

/* The targets of a year or a month; its argument is NULL. */
extern const struct screen_ops scr_chairman;
/* The numbers of a window by officer, field, village and procedure. */
struct groups_arg {
	struct period window;
	int as_of;
};
extern const struct screen_ops scr_groups;
/* The dossiers and the procedures behind a number; opened with const struct number *, which is
 * copied (number_open()). */
extern const struct screen_ops scr_figure, scr_listing;

/* The public post: what has arrived, what is to be given, what it has; opened with NULL, or
 * with const enum queue *: on the list where its dossiers stand. */
extern const struct screen_ops scr_post_desk;
struct dossier;
struct intake;
struct postal_item;

/* What the post has done with an item. Answers ANSWER_YES where it was noted. */
struct post_note_arg {
	const struct postal_item *item;
	enum move move;
};
extern const struct screen_ops scr_post_note;
/* The handover list of the items chosen, which are copied, or of all that was given and stands
 * on no list (NULL, or none). Answers ANSWER_YES with its id. */
struct handover_arg {
	const int64_t *item;
	size_t count;
};
extern const struct screen_ops scr_handover;
/* Noting what the post has brought; opened like scr_intake. */
extern const struct screen_ops scr_arrival;
/* Refusing at intake: who stands in an intake, which stays the caller's, or what waits. Answers
 * ANSWER_YES where it was done. */
struct decline_arg {
	const struct intake *intake;
	const struct dossier *dossier; /* where intake is NULL */
	enum refusal_kind kind;        /* that it begins with */
};
extern const struct screen_ops scr_decline;
/* The books of the register; opened with NULL, or const int *: on a year. */
extern const struct screen_ops scr_register;
/* The lines of a book; opened with const struct register_book *, which is copied. */
extern const struct screen_ops scr_register_book;
/* The counts of a year, and closing its books; opened with const int *. Answers ANSWER_YES where
 * they were closed. */
extern const struct screen_ops scr_register_close;
/* The log of refusals; opened with NULL. */
extern const struct screen_ops scr_refusals;
/* The numbers that were reserved for days without power; reserving more of them, which answers
 * ANSWER_YES with their day; both are opened with NULL. */
extern const struct screen_ops scr_reserve, scr_reserve_more;
/* Taking in what a slip with such a number was written for, and giving one up; opened with
 * const struct reserved_number *. Answer ANSWER_YES where it was done. */
extern const struct screen_ops scr_late, scr_give_up;

#endif
