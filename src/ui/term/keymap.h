/*
 * keymap.h - keys and the tables that say what they do.
 *
 * One table per screen over the general one. From the tables come the key bar, the help screen
 * (F1), `motcua keys`, the manual, and the tests: a key that is not in a table does nothing, and
 * a row without help does not pass.
 *
 * Keys are code points; keys without a character have numbers above all of Unicode, so that the
 * codes of curses (which overlap ă, ơ, ư) never meet letters.
 */
#ifndef MOTCUA_UI_KEYMAP_H
#define MOTCUA_UI_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/base/buf.h"

#define KEY_CTRL(letter) ((letter) & 0x1f)

enum {
	K_NONE = 0,
	K_TAB = 9,
	K_ENTER = 13,
	K_ESC = 27,
	K_FIRST = 0x110000, /* above Unicode */
	K_UP,
	K_DOWN,
	K_LEFT,
	K_RIGHT,
	K_HOME,
	K_END,
	K_PGUP,
	K_PGDN,
	K_INSERT,
	K_DELETE,
	K_BACKSPACE, /* 0x08, 0x7F and the terminal's own alike */
	K_BTAB,
	K_F1,
	K_F12 = K_F1 + 11
};
#define K_F(n) (K_F1 + (n)-1)

/* Commands that every screen may meet; those of one screen begin at CMD_SCREEN:
 *   enum { CMD_PARK = CMD_SCREEN, CMD_REFUSE };  */
enum cmd {
	CMD_NONE,
	CMD_ACCEPT,   /* F9: accept, save; no screen uses the key for anything else */
	CMD_HELP,     /* the rest is in the general table */
	CMD_BACK,
	CMD_FIND,
	CMD_MESSAGES,
	CMD_LOCK,
	CMD_REDRAW,
	CMD_QUIT,
	CMD_WIDGET,   /* rows that a widget handles itself; only for help */
	CMD_SCREEN = 100
};

/* Conditions of a row, checked in one place; a row that is refused says why. NEED_OP() takes an
 * operation of app.h. They only grey and explain: the real check is in app. */
#define NEED_ROW   0x1u /* the list has a selected row (ops->has_row) */
#define NEED_WRITE 0x2u /* the store is open for writing */
#define NEED_OP(op) ((unsigned)((int)(op) + 1) << 8)
/* The operation that a row needs, or -1. */
#define NEEDED_OP(needs) ((int)((needs) >> 8) - 1)
/* The part of the needs that the role of the officer decides. */
#define NEEDS_OF_ROLE(needs) ((needs) & ~0xffu)
/* Not a condition: the row comes into the key bar after all others, where there is room. */
#define BAR_LATE 0x80u
/* Not a condition: the row stands in the key bar only while nothing refuses it. */
#define BAR_POSSIBLE 0x40u

struct binding {
	int32_t key[4];    /* 0 ends */
	int cmd;           /* 0 ends the table */
	unsigned needs;
	const char *name;  /* a-z and -, unique on its screen; for the key file and tests */
	const char *label; /* NP_("key bar", …) short; NULL: not shown in the key bar */
	const char *help;  /* N_() one sentence */
};

/* The row of a key, or NULL. table may be NULL. */
const struct binding *keymap_find(const struct binding *table, int32_t key);

/* Appends the name of a key as the keyboard and the key bar show it: "F9", "Ctrl-P", "Esc". */
void put_key_name(int32_t key, struct buf *out);
/* Appends the names of all keys of a row, separated by " ". */
void binding_keys(const struct binding *binding, struct buf *out);

/* The columns that the labels of a key bar may fill. */
#define KEYBAR_WIDTH 80
/* Columns of a key bar that shows all labels of both tables (each may be NULL) but those that come
 * late or only while they are possible. */
int keybar_width(const struct binding *table, const struct binding *general);

/* Checks what a table must keep: every row has a name, help and keys; names are unique, and no
 * key occurs twice among all the tables (each may be NULL); F9 means CMD_ACCEPT. Appends one
 * line per fault; returns their count. */
int keymap_check(const struct binding *const *tables, size_t count, struct buf *faults);

#endif
