#include "config.h"

#include "ui/widget/pager.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

const struct binding pager_keys[] = {
	{ { K_UP, K_DOWN }, CMD_WIDGET, 0, "line", NULL, N_("Moves the text by one line.") },
	{ { K_PGUP, K_PGDN, ' ' }, CMD_WIDGET, 0, "page", NULL, N_("Moves by a whole screen.") },
	{ { K_HOME, K_END }, CMD_WIDGET, 0, "ends", NULL,
		N_("Goes to the beginning or the end of the text.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

void pager_set(struct pager *pager, const char *text)
{
	free(pager->text);
	*pager = (struct pager){ .text = xstrdup(text) };
}

void pager_release(struct pager *pager)
{
	free(pager->text);
	*pager = (struct pager){ 0 };
}

static void scroll_to(struct pager *pager, int top)
{
	int last = pager->lines > pager->page ? pager->lines - pager->page : 0;

	pager->top = top < 0 ? 0 : top > last ? last : top;
}

bool pager_key(struct pager *pager, int32_t key)
{
	int page = pager->page > 1 ? pager->page - 1 : 1;

	switch (key) {
	case K_UP:
		scroll_to(pager, pager->top - 1);
		return true;
	case K_DOWN:
		scroll_to(pager, pager->top + 1);
		return true;
	case K_PGUP:
		scroll_to(pager, pager->top - page);
		return true;
	case ' ':
	case K_PGDN:
		scroll_to(pager, pager->top + page);
		return true;
	case K_HOME:
		scroll_to(pager, 0);
		return true;
	case K_END:
		scroll_to(pager, pager->lines);
		return true;
	default:
		return false;
	}
}

/* What of a line stands only in its first row: all before a tab, or its leading blanks. The rest
 * is continued below itself. */
static size_t head_of(const char *line)
{
	size_t len = strcspn(line, "\t");

	return line[len] == '\t' ? len : strspn(line, " ");
}

/* Draws (where draw is true) the rows that one line of the text becomes, the first of them
 * being row number at of the whole; returns how many they are. */
static int put_line(const struct pager *pager, struct canvas *canvas, int at, const char *line,
	bool draw)
{
	size_t len = head_of(line);
	char *head = xstrndup(line, len);
	const char *rest = line + len + (line[len] == '\t');
	int indent = text_width(head), width = canvas->cols - 1, rows = 0;

	if (indent > width / 2)
		indent = width / 2;
	if (draw)
		canvas_fit(canvas, at - pager->top, 0, indent, ATTR_NORMAL, head);
	do {
		size_t skip, fits = text_wrap(rest, width - indent, &skip);
		char *part = xstrndup(rest, fits);

		if (draw)
			canvas_text(canvas, at + rows - pager->top, indent, ATTR_NORMAL, part);
		free(part);
		rest += fits + skip;
		rows++;
	} while (*rest);
	free(head);
	return rows;
}

static int put_all(const struct pager *pager, struct canvas *canvas, bool draw)
{
	const char *s = pager->text;
	int at = 0;

	while (*s) {
		size_t len = strcspn(s, "\n");
		char *line = xstrndup(s, len);

		at += put_line(pager, canvas, at, line, draw);
		free(line);
		s += len + (s[len] == '\n');
	}
	return at;
}

void pager_draw(struct pager *pager, struct canvas *canvas)
{
	if (!pager->text || canvas->cols < 2)
		return;
	pager->page = canvas->rows;
	pager->lines = put_all(pager, canvas, false);
	scroll_to(pager, pager->top);
	put_all(pager, canvas, true);
	if (pager->top > 0)
		canvas_text(canvas, 0, canvas->cols - 1, ATTR_NORMAL, "▴");
	if (pager->top + pager->page < pager->lines)
		canvas_text(canvas, canvas->rows - 1, canvas->cols - 1, ATTR_NORMAL, "▾");
}
