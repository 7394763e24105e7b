/*
 * record_form.h - what the screens that are one form over one record have in common.
 *
 * The state of such a screen begins with a struct record_form, its table of operations with
 * RECORD_FORM_OPS. open() calls record_form_init() and sets the values; apply() takes them out
 * again. F9 saves and closes, and answers ANSWER_YES with the row that was saved; Esc asks first
 * where something was typed. Where the officer may not save nothing can be typed, and the message
 * line says so from the beginning.
 */
#ifndef MOTCUA_UI_RECORD_FORM_H
#define MOTCUA_UI_RECORD_FORM_H

#include <stdbool.h>
#include <stdint.h>

#include "motcua/core/vocab.h"
#include "ui/widget/form.h"
#include "ui/term/screen.h"

struct record_form {
	struct form form;
	/* Reads the form, adds what is wrong with it, and saves where nothing is; what is
	 * refused then is in err. Says what it has done. 1: another screen saves it, and
	 * resumed() closes this one. */
	int (*apply)(struct screen *scr, struct problem_list *problems, struct err *err);
	int64_t saved;      /* set by apply(): the row that was saved, for the list below */
	struct buf history; /* lines to read below the form */
};

void record_form_init(struct record_form *record, const struct field *field,
	int (*apply)(struct screen *, struct problem_list *, struct err *));
void record_form_draw(struct screen *scr, struct canvas *body);
enum screen_result record_form_key(struct screen *scr, int32_t key);
/* CMD_ACCEPT and CMD_BACK. */
enum screen_result record_form_command(struct screen *scr, int cmd);
void record_form_hint(const struct screen *scr, struct buf *out);
void record_form_resumed(struct screen *scr, const struct screen_answer *answer);
void record_form_release(struct screen *scr);

#define RECORD_FORM_OPS \
	.widget = form_keys, .draw = record_form_draw, .key = record_form_key, \
	.command = record_form_command, .hint = record_form_hint, \
	.resumed = record_form_resumed, .release = record_form_release

/* The row of the key table that saves; op is asked for. */
#define RECORD_FORM_SAVE(op) \
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(op), "save", \
		record_form_save_label, record_form_save_help }
extern const char record_form_save_label[], record_form_save_help[];

/* The day of a field, or DAY_NONE with a problem where it is none. */
int record_day(const struct form *form, const char *name, struct problem_list *problems);
/* Replaces an owned string by the value of a field, trimmed, NFC. */
void record_text(char **to, const struct form *form, const char *name);
bool record_toggle(const struct form *form, const char *name);
void record_set_toggle(struct form *form, const char *name, bool on);
/* The number of a field of digits; empty where it is empty. */
int64_t record_number(const struct form *form, const char *name, int64_t empty);
/* Sets a number; below 0 is not known: empty. */
void record_set_number(struct form *form, const char *name, int64_t number);
/* Gives a field the values of a vocabulary as choices, and sets one. */
void record_vocab(struct form *form, const char *name, const struct vocab *vocab, int value);

/* Appends "from 01/03/2023", "until 28/02/2023", "01/03/2022 – 28/02/2023" or "always". */
void put_span(struct buf *out, int from, int to);

#endif
