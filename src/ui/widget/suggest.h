/*
 * suggest.h - the rows that drop down under a field while it is being typed.
 *
 * The screen fills them by a callback that gets what is typed; the form (form.h) opens, draws
 * and drives them: ↓ ↑ PgUp PgDn move, Enter chooses, Esc closes and keeps what was typed.
 */
#ifndef MOTCUA_UI_SUGGEST_H
#define MOTCUA_UI_SUGGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/term/canvas.h"
#include "ui/widget/list.h"

struct suggestion {
	int64_t id;
	char *left;  /* cut where the row is too narrow */
	char *right; /* flush right; "" none */
};

struct suggest {
	/* Adds rows for what is typed; none closes the list. */
	void (*fill)(void *ctx, const char *typed, struct suggest *suggest);
	void *ctx;
	struct suggestion *item;
	size_t count, cap;
	struct list list;
	bool open;
	bool moved; /* a row was selected by an arrow: only then Enter chooses … */
	bool eager; /* … unless Enter shall choose the first row at once, of what is typed */
	bool blank; /* rows are offered where nothing is typed, too */
	bool typed; /* something is typed */
	bool due;   /* something was typed since the rows were filled */
};

/* Adds a row; the texts are copied. */
void suggest_add(struct suggest *suggest, int64_t id, const char *left, const char *right);
/* Fills anew for what is typed and opens the list where there are rows. */
void suggest_update(struct suggest *suggest, const char *typed);
void suggest_close(struct suggest *suggest);
void suggest_release(struct suggest *suggest);
/* Arrows and pages; false where the key is none of them. */
bool suggest_key(struct suggest *suggest, int32_t key);
/* The row that Enter would choose now, or NULL. */
const struct suggestion *suggest_choice(const struct suggest *suggest);
/* Draws the open list in a box from a row on; returns the rows used. */
int suggest_draw(struct suggest *suggest, struct canvas *canvas, int row, int col, int width);

#endif
