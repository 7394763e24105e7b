/*
 * find.h - one search for everything: dossiers, people, procedures, and what can be done.
 *
 * The start screen and Ctrl-P show the same hits and open the same places.
 */
#ifndef MOTCUA_UI_FIND_H
#define MOTCUA_UI_FIND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/widget/list.h"
#include "ui/term/screen.h"

enum find_kind {
	FIND_DOSSIER,
	FIND_MORE_DOSSIERS, /* the list of all that fit */
	FIND_CITIZEN,
	FIND_PROCEDURE,
	FIND_ACTION
};

struct find_hit {
	enum find_kind kind;
	int64_t id;   /* of the row, or the index of the action */
	char *query;  /* for a person and for more dossiers: what lists the dossiers */
	char *left, *right;
};

struct find {
	struct find_hit *item;
	size_t count, cap;
	struct list list;
	bool more; /* some kind has more than is shown */
	bool due;  /* something was typed since */
};

/* Fills the hits for what is typed (nothing for blank), best first, a few of each kind. What a
 * role may not see is left out; other errors are said in the message line. */
void find_run(struct find *find, struct app *app, const char *query);
/* Notes that something was typed: a burst of keys is searched for once. */
void find_later(struct find *find);
/* Runs the search that was noted; before the hits are drawn, moved in or opened. */
void find_settle(struct find *find, struct app *app, const char *query);
void find_release(struct find *find);
/* Draws the hits. */
void find_draw(struct find *find, struct canvas *canvas);
/* Appends what the message line says of them: nothing where all are shown. */
void find_hint(const struct find *find, struct buf *out);
/* Opens the place of the selected hit over scr; replace opens it in the place of scr. */
enum screen_result find_open(struct screen *scr, const struct find *find, bool replace);

#endif
