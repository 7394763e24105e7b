#include "config.h"

#include "ui/widget/page.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

#define MARGIN 2 /* rows that are seen beyond the number with the focus */

const struct binding page_keys[] = {
	{ { K_UP, K_DOWN }, CMD_WIDGET, 0, "row", NULL, N_("Goes to the number above or below.") },
	{ { K_LEFT, K_RIGHT, K_BTAB, K_TAB }, CMD_WIDGET, 0, "number", NULL,
		N_("Goes to the number before or after.") },
	{ { K_HOME, K_END }, CMD_WIDGET, 0, "ends", NULL,
		N_("Goes to the first or the last number.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

void page_clear(struct page *page)
{
	for (size_t i = 0; i < page->texts; i++)
		free(page->text[i].text);
	page->texts = 0;
	page->numbers = 0;
	page->rows = 0;
	page->fixed = 0;
}

void page_release(struct page *page)
{
	page_clear(page);
	free(page->text);
	free(page->number);
	*page = (struct page){ 0 };
}

static void reach(struct page *page, int row)
{
	if (row >= page->rows)
		page->rows = row + 1;
}

int page_text(struct page *page, int row, int col, unsigned attr, const char *text)
{
	page->text = grow_array(page->text, page->texts, &page->texts_cap, sizeof *page->text);
	page->text[page->texts++] = (struct page_text){ row, col, attr, xstrdup(text) };
	reach(page, row);
	return col + text_width(text);
}

void page_fit(struct page *page, int row, int col, int width, unsigned attr, const char *text)
{
	struct buf fitted;

	buf_init(&fitted);
	text_fit(&fitted, text, width > 0 ? width : 0);
	page_text(page, row, col, attr, fitted.data);
	buf_release(&fitted);
}

void page_right(struct page *page, int row, int end, unsigned attr, const char *text)
{
	page_text(page, row, end - text_width(text), attr, text);
}

static int digits_of(int64_t value)
{
	int digits = 1;

	while (value >= 10) {
		value /= 10;
		digits++;
	}
	return digits;
}

int page_number(struct page *page, int row, int col, const struct number *number)
{
	int width = digits_of(number->value);

	page->number = grow_array(page->number, page->numbers, &page->numbers_cap,
		sizeof *page->number);
	page->number[page->numbers++] = (struct page_number){ row, col, width, *number };
	reach(page, row);
	return col + width;
}

int page_number_right(struct page *page, int row, int end, const struct number *number)
{
	return page_number(page, row, end - digits_of(number->value), number);
}

int page_sentence(struct page *page, int row, int col, const char *sentence,
	const struct number *number)
{
	const char *mark;

	while ((mark = strstr(sentence, "%s")) != NULL) {
		char *before = xstrndup(sentence, (size_t)(mark - sentence));

		col = page_text(page, row, col, ATTR_NORMAL, before);
		col = page_number(page, row, col, number++);
		sentence = mark + 2;
		free(before);
	}
	return page_text(page, row, col, ATTR_NORMAL, sentence);
}

static const struct page_number *focused(const struct page *page)
{
	if (page->numbers == 0)
		return NULL;
	return &page->number[page->focus < page->numbers ? page->focus : page->numbers - 1];
}

const struct number *page_focused(const struct page *page)
{
	const struct page_number *place = focused(page);

	return place ? &place->number : NULL;
}

/* Where a number ends: columns of numbers are flush right. */
static int end_of(const struct page_number *place)
{
	return place->col + place->width;
}

/* True where to is a better aim than best on the way up (step -1) or down (1). */
static bool is_nearer(const struct page_number *from, const struct page_number *to,
	const struct page_number *best, int step)
{
	if ((to->row - from->row) * step <= 0)
		return false;
	if (!best || to->row != best->row)
		return !best || (to->row - best->row) * step < 0;
	return abs(end_of(to) - end_of(from)) < abs(end_of(best) - end_of(from));
}

/* Goes to the nearest number of the nearest row that has one, at least so many rows away. */
static void move_row(struct page *page, int step, int rows)
{
	const struct page_number *best = NULL;
	struct page_number from;

	if (page->numbers == 0)
		return;
	from = *focused(page);
	from.row += (rows - 1) * step;
	for (size_t i = 0; i < page->numbers; i++)
		if (is_nearer(&from, &page->number[i], best, step))
			best = &page->number[i];
	if (best)
		page->focus = (size_t)(best - page->number);
	else if (rows > 1)
		page->focus = step < 0 ? 0 : page->numbers - 1;
}

static void move(struct page *page, int step)
{
	if (step < 0 && page->focus > 0)
		page->focus--;
	if (step > 0 && page->focus + 1 < page->numbers)
		page->focus++;
}

bool page_key(struct page *page, int32_t key)
{
	int jump = page->shown > 2 ? page->shown - 1 : 1;

	if (page->numbers && page->focus >= page->numbers)
		page->focus = page->numbers - 1;
	switch (key) {
	case K_UP:
	case K_DOWN:
		move_row(page, key == K_UP ? -1 : 1, 1);
		return true;
	case K_PGUP:
	case K_PGDN:
		move_row(page, key == K_PGUP ? -1 : 1, jump);
		return true;
	case K_LEFT:
	case K_BTAB:
		move(page, -1);
		return true;
	case K_RIGHT:
	case K_TAB:
		move(page, 1);
		return true;
	case K_HOME:
		page->focus = 0;
		return true;
	case K_END:
		page->focus = page->numbers ? page->numbers - 1 : 0;
		return true;
	default:
		return false;
	}
}

/* Scrolls as little as need be, to the very ends of the page at its first and last numbers. */
static void scroll(struct page *page)
{
	const struct page_number *place = focused(page);
	int row = place ? place->row : 0, last = page->rows - page->fixed - page->shown;

	row -= page->fixed;
	if (row - MARGIN < page->top)
		page->top = row - MARGIN;
	if (row + MARGIN >= page->top + page->shown)
		page->top = row + MARGIN - page->shown + 1;
	if (place && page->focus + 1 >= page->numbers)
		page->top = last;
	if (page->top > last)
		page->top = last;
	if (page->top < 0 || page->focus == 0)
		page->top = 0;
}

/* The row of the canvas that shows a row of the page, or -1. */
static int shown_at(const struct page *page, int row)
{
	if (row < page->fixed)
		return row;
	row -= page->fixed + page->top;
	return row >= 0 && row < page->shown ? row + page->fixed : -1;
}

static void draw_number(const struct page *page, struct canvas *canvas,
	const struct page_number *place)
{
	int row = shown_at(page, place->row);

	if (row >= 0)
		canvas_textf(canvas, row, place->col,
			ATTR_BOLD | (place == focused(page) ? ATTR_REVERSE : 0), "%" PRId64,
			place->number.value);
}

void page_draw(struct page *page, struct canvas *canvas)
{
	page->shown = canvas->rows - page->fixed;
	scroll(page);
	for (size_t i = 0; i < page->texts; i++) {
		const struct page_text *text = &page->text[i];
		int row = shown_at(page, text->row);

		if (row >= 0)
			canvas_text(canvas, row, text->col, text->attr, text->text);
	}
	for (size_t i = 0; i < page->numbers; i++)
		draw_number(page, canvas, &page->number[i]);
	if (page->top > 0)
		canvas_text(canvas, page->fixed, canvas->cols - 1, ATTR_NORMAL, "▴");
	if (page->fixed + page->top + page->shown < page->rows)
		canvas_text(canvas, canvas->rows - 1, canvas->cols - 1, ATTR_NORMAL, "▾");
}
