/*
 * edit.h - a line of text that is being typed.
 *
 * The text is NFC at every moment: a combining mark that is typed after its letter becomes one
 * with it, and the cursor moves over letters with all their marks. Input methods that send
 * backspaces and type the word again work like any other burst of keys; a typing engine of our
 * own replaces the letters before the cursor by edit_replace().
 */
#ifndef MOTCUA_UI_EDIT_H
#define MOTCUA_UI_EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/base/buf.h"
#include "ui/term/canvas.h"
#include "ui/term/keymap.h"

#define EDIT_MAX        500 /* letters of a line that has no limit of its own */
#define EDIT_MAX_SEARCH 200 /* of a line that is searched for */

enum edit_mode {
	EDIT_TEXT,
	EDIT_DIGITS,  /* 0-9 */
	EDIT_CODE,    /* printable ASCII without blanks: codes, logins */
	EDIT_DATE,    /* 0-9 and / - . : and blank */
	EDIT_PASSWORD /* shown as dots; no undo; memory is wiped */
};

struct edit_past {
	char *text;
	size_t caret;
};

struct edit {
	struct buf text; /* read text.data; change by the functions below */
	size_t caret;    /* in bytes, always between two letters */
	enum edit_mode mode;
	size_t max;      /* letters at most */
	struct edit_past *past;
	size_t past_count, past_cap;
	bool typing;     /* the last change was a letter: the next goes into the same undo step */
};

enum edit_result {
	EDIT_UNKNOWN, /* not a key for a line of text */
	EDIT_MOVED,   /* the cursor moved, or nothing could be done */
	EDIT_CHANGED,
	EDIT_REFUSED  /* a letter that this line does not take, or the line is full */
};

/* A line that takes max letters, 0: EDIT_MAX. */
void edit_init(struct edit *edit, enum edit_mode mode, size_t max);
void edit_release(struct edit *edit);
/* Replaces everything; the cursor goes to the end and the past is forgotten. */
void edit_set(struct edit *edit, const char *text);
/* Replaces everything as one step that can be undone. */
void edit_put(struct edit *edit, const char *text);
/* One key: letters, arrows, Home, End, Backspace, Delete, Ctrl-U (all before the cursor), Ctrl-W
 * (the word before it), Ctrl-Z (undo). */
enum edit_result edit_key(struct edit *edit, int32_t key);
/* Replaces the last n letters before the cursor by text. */
void edit_replace(struct edit *edit, size_t n, const char *text);
/* True where no further letter fits. */
bool edit_full(const struct edit *edit);
/* Says in the message line why a letter was refused, where the reason is that the line is full. */
void edit_say_refused(const struct edit *edit);
/* True for a key that goes on typing: what depends on the text can wait until it is drawn. */
bool edit_goes_on(int32_t key);
/* Letters in the line, and before the cursor. */
size_t edit_length(const struct edit *edit);
size_t edit_caret(const struct edit *edit);

/* Draws the line in exactly width columns; what is hidden left or right is marked by "<" and
 * ">". With focus it shows the cursor. */
void edit_draw(const struct edit *edit, struct canvas *canvas, int row, int col, int width,
	unsigned attr, bool focus);

/* The rows that explain the keys above. */
extern const struct binding edit_keys[];

#endif
