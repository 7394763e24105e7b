/*
 * term_inside.h - the two halves of curses that term.c runs: keys in, cells out.
 */
#ifndef MOTCUA_UI_TERM_INSIDE_H
#define MOTCUA_UI_TERM_INSIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/term/canvas.h"
#include "ui/term/keymap.h"

enum { PAIR_WARN = 1, PAIR_GOOD };

/* The terminal has another size: LINES and COLS. */
#define TERM_RESIZED (-1)

/* Keys are read byte by byte: the wide reading of curses loses a letter whose bytes arrive in
 * two parts. */
struct term_keys {
	void *pad;     /* reading from a pad does not refresh the screen */
	char part[4];  /* the bytes of a letter that is not complete yet */
	int have, want;
};

void keys_start(struct term_keys *keys);
void keys_end(struct term_keys *keys);
/* The next key that has been typed; false where there is none now. Keys that mean nothing to us
 * are K_NONE. */
bool keys_read(struct term_keys *keys, int32_t *key);

/* Shows a grid: curses sends what has changed, or everything. */
void paint(const struct grid *grid, bool everything);

#endif
