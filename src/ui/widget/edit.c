#include "config.h"

#include "ui/widget/edit.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/base/text_check.h"
#include "motcua/viet/viet.h"
#include "ui/term/status.h"

#define MAX_PAST  100
#define MAX_BYTES 16 /* of a letter with all its marks, on the average */

const struct binding edit_keys[] = {
	{ { KEY_CTRL('U') }, CMD_WIDGET, 0, "clear-line", NULL, N_("Clears the field before the cursor.") },
	{ { KEY_CTRL('W') }, CMD_WIDGET, 0, "delete-word", NULL,
		N_("Deletes the word before the cursor.") },
	{ { KEY_CTRL('Z') }, CMD_WIDGET, 0, "undo", NULL,
		N_("Takes the last change in the field back.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

/* Wipes memory in a way that the compiler may not leave out. */
static void wipe(char *data, size_t len)
{
	volatile char *p = data;

	while (len-- > 0)
		*p++ = '\0';
}

static void forget(struct edit *edit)
{
	while (edit->past_count > 0)
		free(edit->past[--edit->past_count].text);
	edit->typing = false;
}

void edit_init(struct edit *edit, enum edit_mode mode, size_t max)
{
	*edit = (struct edit){ .mode = mode, .max = max ? max : EDIT_MAX };
	buf_init(&edit->text);
}

void edit_release(struct edit *edit)
{
	forget(edit);
	free(edit->past);
	edit->past = NULL;
	edit->past_cap = 0;
	if (edit->mode == EDIT_PASSWORD)
		wipe(edit->text.data, edit->text.len);
	buf_release(&edit->text);
	edit->caret = 0;
}

/* Start of the letter (with its marks) that ends at pos. */
static size_t before(const char *s, size_t pos)
{
	while (pos > 0) {
		int32_t cp;

		do
			pos--;
		while (pos > 0 && ((unsigned char)s[pos] & 0xc0) == 0x80);
		text_next(s + pos, strlen(s + pos), &cp);
		if (text_cp_width(cp) != 0)
			break;
	}
	return pos;
}

/* End of the letter that starts at pos. */
static size_t after(const char *s, size_t len, size_t pos)
{
	int32_t cp;

	if (pos < len)
		pos += text_next(s + pos, len - pos, &cp);
	while (pos < len) {
		size_t used = text_next(s + pos, len - pos, &cp);

		if (text_cp_width(cp) != 0)
			break;
		pos += used;
	}
	return pos;
}

static size_t letters(const char *s, size_t len)
{
	size_t count = 0;

	for (size_t pos = 0; pos < len; count++)
		pos = after(s, len, pos);
	return count;
}

size_t edit_length(const struct edit *edit)
{
	return letters(edit->text.data, edit->text.len);
}

bool edit_full(const struct edit *edit)
{
	return edit_length(edit) >= edit->max;
}

void edit_say_refused(const struct edit *edit)
{
	if (edit_full(edit))
		status_say(Q_("No more fits here: %zu letter at most.",
				   "No more fits here: %zu letters at most.",
				   (unsigned long)edit->max),
			edit->max);
}

bool edit_goes_on(int32_t key)
{
	return (key >= ' ' && key < K_FIRST) || key == K_BACKSPACE;
}

size_t edit_caret(const struct edit *edit)
{
	return letters(edit->text.data, edit->caret);
}

/* Puts text in place of the bytes from … to, with the result in NFC around the seam. */
static void splice(struct edit *edit, size_t from, size_t to, const char *text)
{
	char *tail = xstrdup(edit->text.data + to), *seam;
	size_t joint = before(edit->text.data, from);
	struct buf middle;

	buf_init(&middle);
	buf_add(&middle, edit->text.data + joint, from - joint);
	buf_adds(&middle, text);
	seam = viet_nfc(middle.data);
	buf_truncate(&edit->text, joint);
	buf_adds(&edit->text, seam);
	edit->caret = edit->text.len;
	buf_adds(&edit->text, tail);
	if (edit->mode == EDIT_PASSWORD) {
		wipe(tail, strlen(tail));
		wipe(seam, strlen(seam));
		wipe(middle.data, middle.len);
	}
	free(tail);
	free(seam);
	buf_release(&middle);
}

/* Remembers the line before a change; letters typed one after the other are one step. */
static void remember(struct edit *edit, bool typing)
{
	if (edit->mode == EDIT_PASSWORD || (typing && edit->typing))
		return;
	edit->typing = typing;
	if (edit->past_count == MAX_PAST) {
		free(edit->past[0].text);
		memmove(edit->past, edit->past + 1, (MAX_PAST - 1) * sizeof *edit->past);
		edit->past_count--;
	}
	edit->past = grow_array(edit->past, edit->past_count, &edit->past_cap,
		sizeof *edit->past);
	edit->past[edit->past_count].text = xstrdup(edit->text.data);
	edit->past[edit->past_count++].caret = edit->caret;
}

static enum edit_result undo(struct edit *edit)
{
	struct edit_past *past;

	if (edit->past_count == 0)
		return EDIT_MOVED;
	past = &edit->past[--edit->past_count];
	buf_clear(&edit->text);
	buf_adds(&edit->text, past->text);
	edit->caret = past->caret;
	free(past->text);
	edit->typing = false;
	return EDIT_CHANGED;
}

void edit_set(struct edit *edit, const char *text)
{
	forget(edit);
	splice(edit, 0, edit->text.len, text);
}

void edit_put(struct edit *edit, const char *text)
{
	remember(edit, false);
	splice(edit, 0, edit->text.len, text);
}

void edit_replace(struct edit *edit, size_t n, const char *text)
{
	size_t from = edit->caret;

	while (n-- > 0)
		from = before(edit->text.data, from);
	remember(edit, true);
	splice(edit, from, edit->caret, text);
}

static bool takes(enum edit_mode mode, int32_t ch)
{
	switch (mode) {
	case EDIT_TEXT:
	case EDIT_PASSWORD:
		return !text_is_control(ch);
	case EDIT_DIGITS:
		return ch >= '0' && ch <= '9';
	case EDIT_CODE:
		return ch > ' ' && ch < 0x7f;
	case EDIT_DATE:
		return (ch >= '0' && ch <= '9') || (ch < 0x7f && strchr("/-.: ", (int)ch));
	}
	return false;
}

static enum edit_result insert(struct edit *edit, int32_t ch)
{
	bool mark = text_cp_width(ch) == 0;
	struct buf letter;

	if (!takes(edit->mode, ch) || (mark && edit->caret == 0))
		return EDIT_REFUSED;
	if (mark ? edit->text.len >= edit->max * MAX_BYTES : edit_full(edit))
		return EDIT_REFUSED;
	buf_init(&letter);
	text_put(&letter, ch);
	/* A space ends a step of undo, so that it takes back a word and not the whole line. */
	remember(edit, ch != ' ');
	splice(edit, edit->caret, edit->caret, letter.data);
	if (edit->mode == EDIT_PASSWORD)
		wipe(letter.data, letter.len);
	buf_release(&letter);
	return EDIT_CHANGED;
}

static enum edit_result delete(struct edit *edit, size_t from, size_t to)
{
	if (from == to)
		return EDIT_MOVED;
	remember(edit, false);
	splice(edit, from, to, "");
	return EDIT_CHANGED;
}

static size_t word_before(const struct edit *edit)
{
	size_t pos = edit->caret;

	while (pos > 0 && edit->text.data[pos - 1] == ' ')
		pos--;
	while (pos > 0 && edit->text.data[pos - 1] != ' ')
		pos--;
	return pos;
}

static enum edit_result move(struct edit *edit, size_t to)
{
	edit->caret = to;
	edit->typing = false;
	return EDIT_MOVED;
}

enum edit_result edit_key(struct edit *edit, int32_t key)
{
	const char *s = edit->text.data;
	size_t len = edit->text.len, caret = edit->caret;

	switch (key) {
	case K_LEFT:
		return move(edit, before(s, caret));
	case K_RIGHT:
		return move(edit, after(s, len, caret));
	case K_HOME:
		return move(edit, 0);
	case K_END:
		return move(edit, len);
	case K_BACKSPACE:
		return delete(edit, before(s, caret), caret);
	case K_DELETE:
		return delete(edit, caret, after(s, len, caret));
	case KEY_CTRL('U'):
		return delete(edit, 0, caret);
	case KEY_CTRL('W'):
		return delete(edit, word_before(edit), caret);
	case KEY_CTRL('Z'):
		return undo(edit);
	default:
		break;
	}
	if (key < ' ' || key >= K_FIRST || (key >= 0x7f && key < 0xa0))
		return EDIT_UNKNOWN;
	return insert(edit, key);
}

/* What the line looks like: itself, or dots. The caller frees. */
static char *shown(const struct edit *edit, size_t len)
{
	struct buf dots;

	if (edit->mode != EDIT_PASSWORD)
		return xstrndup(edit->text.data, len);
	buf_init(&dots);
	for (size_t n = letters(edit->text.data, len); n > 0; n--)
		buf_adds(&dots, "•");
	return buf_detach(&dots);
}

/* First column shown, so that the cursor is inside: moves in steps of half the width, for a
 * picture that stands still while it can. */
static int first_column(int caret, int width)
{
	int step = width > 3 ? width / 2 : 1, first = 0;

	if (width < 2)
		return caret;
	while (caret - first > width - 2)
		first += step;
	return first;
}

/* Draws what of s begins at a column; something is hidden to its left where first > 0. */
static void draw_window(struct canvas *window, unsigned attr, const char *s, int first)
{
	int left = first > 0, width = window->cols - left;
	const char *rest = s + text_prefix(s, first + left);
	size_t fits = text_prefix(rest, width);
	char *part;

	canvas_fill(window, 0, 0, 1, window->cols, attr, " ");
	if (left)
		canvas_text(window, 0, 0, attr, "<");
	if (rest[fits] != '\0') {
		fits = text_prefix(rest, width - 1);
		canvas_text(window, 0, window->cols - 1, attr, ">");
	}
	part = xstrndup(rest, fits);
	canvas_text(window, 0, left, attr, part);
	free(part);
}

void edit_draw(const struct edit *edit, struct canvas *canvas, int row, int col, int width,
	unsigned attr, bool focus)
{
	char *all = shown(edit, edit->text.len), *head = shown(edit, edit->caret);
	int caret = focus ? text_width(head) : 0, first = 0;
	struct canvas window = canvas_part(canvas, row, col, 1, width);

	if (text_width(all) >= window.cols)
		first = first_column(caret, window.cols);
	if (window.cols > 0 && window.rows > 0)
		draw_window(&window, attr, all, first);
	if (focus)
		canvas_cursor(&window, 0, caret - first);
	free(all);
	free(head);
}
