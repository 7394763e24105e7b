/*
 * page.h - a page of text with numbers that can have the focus, as long as need be.
 *
 * The screen writes the whole page again whenever what it shows or the size changes; the focus
 * stays on the number of the same place in the order of writing. The first rows may stay where
 * they are while the others scroll.
 */
#ifndef MOTCUA_UI_PAGE_H
#define MOTCUA_UI_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/term/canvas.h"
#include "ui/term/keymap.h"
#include "ui/widget/number.h"

struct page_text {
	int row, col;
	unsigned attr;
	char *text;
};

struct page_number {
	int row, col, width;
	struct number number;
};

struct page {
	struct page_text *text;
	size_t texts, texts_cap;
	struct page_number *number;
	size_t numbers, numbers_cap;
	size_t focus;
	int rows;  /* as many as have been written */
	int fixed; /* rows at the top that do not scroll */
	int top, shown;
};

/* Takes everything off the page; focus and place stay. */
void page_clear(struct page *page);
void page_release(struct page *page);

/* Writes text, which is copied; returns the column after it. */
int page_text(struct page *page, int row, int col, unsigned attr, const char *text);
/* Writes text cut to a width. */
void page_fit(struct page *page, int row, int col, int width, unsigned attr, const char *text);
/* Writes text that ends before a column. */
void page_right(struct page *page, int row, int end, unsigned attr, const char *text);
/* Writes a number from a column on, and one that ends before a column; each returns the column
 * after it. */
int page_number(struct page *page, int row, int col, const struct number *number);
int page_number_right(struct page *page, int row, int end, const struct number *number);
/* Writes a translated sentence with one number for each "%s" in it. */
int page_sentence(struct page *page, int row, int col, const char *sentence,
	const struct number *number);

/* The number with the focus, or NULL where the page has none. */
const struct number *page_focused(const struct page *page);
/* Moves the focus: arrows, Tab, Shift-Tab, Home, End, PgUp, PgDn. False where the key is none of
 * them. */
bool page_key(struct page *page, int32_t key);
/* Draws what fits, the number with the focus always; "▴" and "▾" say that there is more. */
void page_draw(struct page *page, struct canvas *canvas);

extern const struct binding page_keys[];

#endif
