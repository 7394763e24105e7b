/*
 * form.h - fields to fill in, as a table.
 *
 * A screen describes its fields in a const table and gets values in and out as strings by the
 * name of the field, so that drafts can save them right or wrong: a form never throws away what
 * was typed. Problems (struct problem_list) are shown beside or below their fields, all at once.
 *
 *   static const struct field fields[] = {
 *           { .name = "ho_va_ten", .label = N_("Full name"), .kind = FIELD_TEXT, .width = 30,
 *             .help = N_("As on the identity card.") },
 *           { .name = "gioi_tinh", .label = N_("Sex"), .kind = FIELD_CHOICE, .choice = sexes,
 *             .flags = FIELD_BESIDE },
 *           { .name = NULL },
 *   };
 *
 * The names are those of the checks in app, so that problems find their fields.
 */
#ifndef MOTCUA_UI_FORM_H
#define MOTCUA_UI_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "ui/term/canvas.h"
#include "ui/widget/edit.h"
#include "ui/term/keymap.h"
#include "ui/widget/suggest.h"

enum field_kind {
	FIELD_TEXT,
	FIELD_DIGITS,   /* a number: begins anew as with FIELD_ANEW */
	FIELD_CODE,     /* printable ASCII without blanks */
	FIELD_DATE,     /* "14022023" and "14/2/2023" become "14/02/2023" on leaving the field;
			 * "140220230815" and "14/02/2023 0815" become "14/02/2023 08:15" */
	FIELD_PASSWORD,
	FIELD_CHOICE,   /* one of a few: ← → Space, its digit or how its name begins */
	FIELD_TOGGLE,   /* "1" or "": Space */
	FIELD_READONLY, /* shown, never has the focus */
	FIELD_HEADING   /* a line of text over the fields that follow */
};

enum field_flags {
	FIELD_BESIDE = 1, /* in the row of the field before it, where there is room */
	FIELD_OPEN = 2,   /* a choice that begins with nothing chosen (""); Backspace clears it */
	FIELD_ANEW = 4    /* the first letter typed after coming to the field, or after it was
			   * refused, begins it anew */
};

struct choice {
	const char *value; /* stable; NULL ends a table */
	const char *label; /* N_() in tables */
};

struct field {
	const char *name;  /* stable; NULL ends the table */
	const char *label; /* N_() */
	enum field_kind kind;
	int width;         /* columns to type in; 0: to the end of the row */
	size_t max;        /* letters at most; 0: EDIT_MAX */
	unsigned flags;
	const struct choice *choice;
	const char *help;  /* N_(), shown while the field has the focus; may be NULL */
};

struct form_slot {
	struct edit edit;
	struct choice *own;  /* choices set at run time, owned */
	size_t own_count;
	bool hidden;
	char *problem;
	bool refused;        /* what was typed names no choice; the problem says so */
	const char *label, *help; /* instead of those of the table; NULL: those */
	struct suggest suggest;
};

struct form {
	const struct field *field;
	struct form_slot *slot;
	size_t count, focus;
	int top;  /* first row shown when it was last drawn */
	int cols; /* how wide it was then */
	bool anew;    /* the focus has just come, or was refused, see FIELD_ANEW */
	struct buf ahead; /* what was typed in a choice or toggle since the focus came */
	size_t before;    /* the choice that was taken before it */
	bool refused;     /* it names no choice */
	bool typed;   /* a value was changed by a key since the form began */
	bool resting; /* the keys go elsewhere: no field is shown with the focus */
};

/* What a key did, as bits. */
enum form_result {
	FORM_UNKNOWN = 0, /* not a key for a form: it is for the tables of the screen */
	FORM_HANDLED = 1,
	FORM_CHANGED = 2, /* the value of the field with the focus changed */
	FORM_MOVED = 4,   /* the focus went to another field: time to save a draft */
	FORM_CHOSEN = 8,  /* a suggestion was chosen: form_chosen() */
	FORM_SUBMIT = 16  /* Enter on the last field */
};

/* Starts with all values empty (choices: the first) and the focus on the first field. */
void form_init(struct form *form, const struct field *field);
void form_release(struct form *form);

/* The value of a field: what was typed, the value of the choice, "1" or "". The field must
 * exist. */
const char *form_value(const struct form *form, const char *name);
/* Sets a value; a problem of another value is over. A choice that has no such value keeps what
 * it has. A name that does not exist is ignored (an old draft). */
void form_set(struct form *form, const char *name, const char *value);
/* Sets a value as a step that Ctrl-Z takes back. */
void form_put(struct form *form, const char *name, const char *value);
/* Replaces the choices of a field; they are copied, with labels that are not translated any
 * more. The value is kept where it is among them. */
void form_set_choices(struct form *form, const char *name, const struct choice *choice,
	size_t count);
/* Rows that drop down while the field is typed in. eager: Enter takes the first row at once,
 * without an arrow before it. */
void form_suggest(struct form *form, const char *name,
	void (*fill)(void *ctx, const char *typed, struct suggest *suggest), void *ctx,
	bool eager);
/* Drops the suggestions of the field with the focus down, also while it is empty: then from now
 * on its list opens for nothing typed too, and Enter takes a row only after an arrow. Nothing
 * where it has no suggestions. */
void form_offer(struct form *form);
/* The suggestion that was just chosen; its texts and the list live until the value of the field
 * is set (form_put()), which closes the list. */
const struct suggestion *form_chosen(const struct form *form);

/* What leaving the field with the focus does: closes its suggestions, writes a date out. */
void form_settle(struct form *form);
void form_hide(struct form *form, const char *name, bool hidden);
/* Gives a field another label and help than the table has (N_(), they outlive the form); NULL
 * brings those of the table back. */
void form_relabel(struct form *form, const char *name, const char *label, const char *help);
/* The name of the field with the focus, and moving it there (false: hidden, or no such field).
 * Going to a field opens no suggestions. */
const char *form_focused(const struct form *form);
bool form_focus(struct form *form, const char *name);

/* Shows problems at their fields and goes to the first field that has one. Returns the first
 * problem that belongs to no visible field, for status_err(), or NULL. */
const struct err *form_set_problems(struct form *form, const struct problem_list *list);
void form_clear_problems(struct form *form);
/* Shows a problem at one field, or takes it away (NULL); the focus stays where it is. */
void form_show_problem(struct form *form, const char *name, const char *problem);
/* True where something was typed into a choice or a toggle that it does not take, and it has not
 * got another value since: goes there and says so, and nothing is to be saved. */
bool form_refused(struct form *form);
/* True where suggestions of the field with the focus are dropped down. */
bool form_offering(const struct form *form);

/* One key; returns bits of enum form_result. A problem disappears as its field changes. */
unsigned form_key(struct form *form, int32_t key);

/* Appends what to say in the message line: the numbered choices, or the help of the field. */
void form_hint(const struct form *form, struct buf *out);
/* Rows the form needs at a width. */
int form_rows(const struct form *form, int cols);
/* Draws the form, scrolled so that the field with the focus is seen; its suggestions over what
 * is below it. */
void form_draw(struct form *form, struct canvas *canvas);

extern const struct binding form_keys[];

#endif
