/*
 * papers.h - the papers of a dossier, each with how many originals, certified copies and plain
 * copies were brought; the last row takes the name of another paper.
 */
#ifndef MOTCUA_UI_PAPERS_H
#define MOTCUA_UI_PAPERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/store/catalogue.h"
#include "ui/term/canvas.h"
#include "ui/widget/edit.h"
#include "ui/term/keymap.h"

struct papers {
	struct paper_list *list; /* not owned */
	size_t row;              /* list->count is the row for another paper */
	int column;              /* 0 originals, 1 certified copies, 2 copies */
	size_t start;            /* first row shown */
	bool counting;           /* the next digit goes on with the number in the cell */
	int width;        /* columns for names when they were last drawn */
	struct edit name;        /* of another paper */
};

enum papers_result {
	PAPERS_UNKNOWN,
	PAPERS_MOVED,   /* or nothing could be done */
	PAPERS_CHANGED,
	PAPERS_LEFT     /* Enter in the empty last row, ↑ in the first, Tab, Esc */
};

void papers_init(struct papers *papers, struct paper_list *list);
void papers_release(struct papers *papers);
/* To the first row, with nothing typed; after the list has become another. */
void papers_reset(struct papers *papers);

/* One key: arrows choose a cell, digits write its number, Space puts 1 or 0, letters in the last
 * row name another paper that Enter adds, Delete takes a paper out. */
enum papers_result papers_key(struct papers *papers, int32_t key);

/* Appends what to say in the message line: the whole name of the paper selected where its row
 * cannot show it, or the keys. */
void papers_hint(const struct papers *papers, struct buf *out);
/* Rows that show everything. */
int papers_rows(const struct papers *papers);
/* Draws a title and as many rows as there is room for; with focus the cell is marked. */
void papers_draw(struct papers *papers, struct canvas *canvas, bool focus);

/* The rows that explain the keys. */
extern const struct binding papers_keys[];

#endif
