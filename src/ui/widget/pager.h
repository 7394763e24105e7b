/*
 * pager.h - a long text to read, broken at the width of the screen.
 */
#ifndef MOTCUA_UI_PAGER_H
#define MOTCUA_UI_PAGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/term/canvas.h"
#include "ui/term/keymap.h"

struct pager {
	char *text;
	int top;       /* first line shown */
	int lines;     /* lines at the width of the last drawing */
	int page;      /* lines shown then */
};

/* Takes a copy of the text and goes to its beginning. */
void pager_set(struct pager *pager, const char *text);
void pager_release(struct pager *pager);
/* Scrolls by arrows, Space, PgUp, PgDn, Home, End. False where the key is none of them. */
bool pager_key(struct pager *pager, int32_t key);
/* Draws the text. A line that is too long is continued below its first letter, or where it has a
 * tab, below what follows the tab ("  F9   <tab>Accepts …"). "▴" and "▾" say that there is more. */
void pager_draw(struct pager *pager, struct canvas *canvas);

extern const struct binding pager_keys[];

#endif
