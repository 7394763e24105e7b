#include "config.h"

#include "ui/intake/papers.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

#define COLUMNS  3
#define WIDTH    8 /* of a column of counts */
#define MOST     99
#define NAME_LETTERS 200

const struct binding papers_keys[] = {
	{ { K_UP, K_DOWN }, CMD_WIDGET, 0, "row", NULL, N_("Selects the paper above or below.") },
	{ { K_LEFT, K_RIGHT }, CMD_WIDGET, 0, "kind", NULL,
		N_("Selects originals, certified copies or copies.") },
	{ { ' ' }, CMD_WIDGET, 0, "brought", NULL, N_("Puts one, or none.") },
	{ { K_DELETE }, CMD_WIDGET, 0, "remove", NULL, N_("Takes the paper out of the list.") },
	{ { K_TAB, K_BTAB }, CMD_WIDGET, 0, "leave", NULL, N_("Goes back to the fields.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

void papers_init(struct papers *papers, struct paper_list *list)
{
	*papers = (struct papers){ .list = list };
	edit_init(&papers->name, EDIT_TEXT, NAME_LETTERS);
}

void papers_release(struct papers *papers)
{
	edit_release(&papers->name);
}

void papers_reset(struct papers *papers)
{
	papers->row = papers->start = 0;
	papers->column = 0;
	papers->counting = false;
	edit_set(&papers->name, "");
}

static bool naming(const struct papers *papers)
{
	return papers->row >= papers->list->count;
}

static int *cell(struct paper *paper, int column)
{
	int *const counts[COLUMNS] = { &paper->originals, &paper->certified, &paper->copies };

	return counts[column];
}

static int *selected(const struct papers *papers)
{
	return cell(&papers->list->item[papers->row], papers->column);
}

static enum papers_result put(struct papers *papers, int count)
{
	*selected(papers) = count;
	return PAPERS_CHANGED;
}

static enum papers_result digit(struct papers *papers, int value)
{
	int count = papers->counting ? *selected(papers) * 10 + value : value;

	papers->counting = true;
	return put(papers, count <= MOST ? count : value);
}

static enum papers_result add(struct papers *papers)
{
	char *name = text_trim(papers->name.text.data);
	char none[] = "";
	struct paper paper = { .name = name, .originals = 1, .note = none };

	paper_list_add(papers->list, &paper);
	free(name);
	edit_set(&papers->name, "");
	papers->row = papers->list->count;
	return PAPERS_CHANGED;
}

static enum papers_result take_out(struct papers *papers)
{
	struct paper_list *list = papers->list;

	free(list->item[papers->row].name);
	free(list->item[papers->row].note);
	memmove(&list->item[papers->row], &list->item[papers->row + 1],
		(list->count - papers->row - 1) * sizeof *list->item);
	list->count--;
	return PAPERS_CHANGED;
}

static enum papers_result name_key(struct papers *papers, int32_t key)
{
	if (key == K_ENTER)
		return text_blank(papers->name.text.data) ? PAPERS_LEFT : add(papers);
	switch (edit_key(&papers->name, key)) {
	case EDIT_UNKNOWN:
		return PAPERS_UNKNOWN;
	case EDIT_CHANGED:
		return PAPERS_CHANGED;
	case EDIT_MOVED:
	case EDIT_REFUSED:
		break;
	}
	return PAPERS_MOVED;
}

static enum papers_result count_key(struct papers *papers, int32_t key)
{
	switch (key) {
	case K_LEFT:
		papers->column -= papers->column > 0;
		return PAPERS_MOVED;
	case K_RIGHT:
		papers->column += papers->column + 1 < COLUMNS;
		return PAPERS_MOVED;
	case ' ':
		return put(papers, *selected(papers) ? 0 : 1);
	case K_BACKSPACE:
		return put(papers, 0);
	case K_DELETE:
		return take_out(papers);
	case K_ENTER:
		papers->row++;
		return PAPERS_MOVED;
	default:
		/* A letter means nothing here, and is no command either. */
		return key > ' ' && key < K_FIRST ? PAPERS_MOVED : PAPERS_UNKNOWN;
	}
}

enum papers_result papers_key(struct papers *papers, int32_t key)
{
	bool counting = papers->counting;

	papers->counting = false;
	if (key == K_TAB || key == K_BTAB || key == K_ESC ||
		(key == K_UP && papers->row == 0))
		return PAPERS_LEFT;
	if (key == K_UP || key == K_DOWN) {
		papers->row += key == K_UP ? -(size_t)1 : !naming(papers);
		return PAPERS_MOVED;
	}
	if (naming(papers))
		return name_key(papers, key);
	papers->counting = counting;
	if (key >= '0' && key <= '9')
		return digit(papers, key - '0');
	papers->counting = false;
	return count_key(papers, key);
}

int papers_rows(const struct papers *papers)
{
	return (int)papers->list->count + 2;
}

static void draw_count(const struct papers *papers, struct canvas *canvas, int at, size_t row,
	int column, bool focus)
{
	int left = canvas->cols - 1 - (COLUMNS - column) * WIDTH;
	int count = *cell(&papers->list->item[row], column);
	bool here = focus && row == papers->row && column == papers->column;
	struct buf text;

	buf_init(&text);
	if (count)
		buf_addf(&text, "%d", count);
	else
		buf_adds(&text, "–");
	canvas_fit_right(canvas, at, left + WIDTH - 4, 4, here ? ATTR_REVERSE : ATTR_NORMAL,
		text.data);
	if (here)
		canvas_cursor(canvas, at, left + WIDTH - 1);
	buf_release(&text);
}

static void put_paper(const struct paper *paper, struct buf *out)
{
	buf_adds(out, paper->name);
	if (paper->present_only)
		buf_addf(out, " (%s)", _("to be shown only"));
	if (paper->conditional)
		buf_addf(out, " (%s)", _("where it applies"));
}

void papers_hint(const struct papers *papers, struct buf *out)
{
	struct buf name;

	buf_init(&name);
	if (!naming(papers))
		put_paper(&papers->list->item[papers->row], &name);
	if (text_width(name.data) > papers->width)
		buf_adds(out, name.data);
	else
		buf_adds(out, _("←→↑↓ choose, a digit says how many, Space puts 1 or 0; "
				"Tab goes back to the fields."));
	buf_release(&name);
}

static void draw_paper(const struct papers *papers, struct canvas *canvas, int at, size_t row,
	bool focus)
{
	const struct paper *paper = &papers->list->item[row];
	struct buf name;

	buf_init(&name);
	put_paper(paper, &name);
	if (focus && row == papers->row)
		canvas_text(canvas, at, 1, ATTR_BOLD, "▸");
	canvas_fit(canvas, at, 2, papers->width, ATTR_NORMAL, name.data);
	for (int column = 0; column < COLUMNS; column++)
		draw_count(papers, canvas, at, row, column, focus);
	buf_release(&name);
}

static void draw_name(const struct papers *papers, struct canvas *canvas, int at, bool focus)
{
	bool here = focus && naming(papers);

	if (here)
		canvas_text(canvas, at, 1, ATTR_BOLD, "▸");
	if (here || papers->name.text.len > 0)
		edit_draw(&papers->name, canvas, at, 2, papers->width,
			here ? ATTR_REVERSE : ATTR_UNDERLINE, here);
	else
		canvas_text(canvas, at, 2, ATTR_DIM, _("another paper: type its name"));
}

static void draw_titles(struct canvas *canvas)
{
	/* TRANSLATORS: titles of columns, at most 7 columns each */
	static const char *const titles[COLUMNS] = { NP_("papers", "orig."),
		NP_("papers", "cert."), NP_("papers", "copies") };

	canvas_text(canvas, 0, 1, ATTR_BOLD, _("Papers (F5)"));
	for (int column = 0; column < COLUMNS; column++)
		canvas_fit_right(canvas, 0, canvas->cols - 1 - (COLUMNS - column) * WIDTH, WIDTH,
			ATTR_BOLD, _c(titles[column]));
}

void papers_draw(struct papers *papers, struct canvas *canvas, bool focus)
{
	size_t rows = canvas->rows > 1 ? (size_t)canvas->rows - 1 : 0;
	size_t all = papers->list->count + 1;

	papers->width = canvas->cols - 3 - COLUMNS * WIDTH;
	if (papers->row > papers->list->count)
		papers->row = papers->list->count;
	if (papers->row < papers->start)
		papers->start = papers->row;
	if (rows > 0 && papers->row >= papers->start + rows)
		papers->start = papers->row - rows + 1;
	if (papers->start + rows > all)
		papers->start = all > rows ? all - rows : 0;
	draw_titles(canvas);
	for (size_t i = 0; i < rows && papers->start + i < all; i++) {
		size_t row = papers->start + i;

		if (row < papers->list->count)
			draw_paper(papers, canvas, (int)i + 1, row, focus);
		else
			draw_name(papers, canvas, (int)i + 1, focus);
	}
	if (papers->start > 0)
		canvas_text(canvas, 1, canvas->cols - 1, ATTR_NORMAL, "▴");
	if (papers->start + rows < all)
		canvas_text(canvas, canvas->rows - 1, canvas->cols - 1, ATTR_NORMAL, "▾");
}
