#include "config.h"

#include "report/template.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "report/markup.h"

/* What a line of cells looks like by its first word. */
struct shape {
	const char *word;
	enum cell_side side;
	int size;
	bool boxed, heading, qr;
};

static const struct shape shapes[] = {
	{ "head", SIDE_CENTRE, 88, false, false, false },
	{ "title", SIDE_CENTRE, 125, false, false, false },
	{ "text", SIDE_LEFT, 100, false, false, false },
	{ "centre", SIDE_CENTRE, 100, false, false, false },
	{ "right", SIDE_RIGHT, 85, false, false, false },
	{ "note", SIDE_LEFT, 85, false, false, false },
	{ "pair", SIDE_LEFT, 100, false, false, false },
	{ "sign", SIDE_CENTRE, 96, false, false, false },
	{ "table", SIDE_CENTRE, 92, true, true, false },
	{ "row", SIDE_LEFT, 92, true, false, false },
	{ "qr", SIDE_LEFT, 100, false, false, true },
};

struct widths {
	int percent[FORM_CELLS];
	int side[FORM_CELLS]; /* enum cell_side, or -1: by the shape */
	size_t count;         /* 0: equal */
};

/* The lines between each and end, while they are repeated. */
struct loop {
	bool open;
	const char *start;    /* the first of the lines */
	size_t line, blocks;  /* where each stands, and how many blocks came before */
	size_t row, rows;
};

struct parser {
	struct form_page *page;
	const struct form_values *values;
	struct widths widths;
	struct loop loop;
	size_t copy, groups;
	bool beside;      /* a QR code */
	const char *next; /* the line that follows */
	size_t line;      /* the number of the one that is read */
};

static const char *skip_spaces(const char *s)
{
	while (*s == ' ' || *s == '\t')
		s++;
	return s;
}

/* Takes the first word off a line. */
static char *take_word(const char **line)
{
	size_t len = strcspn(*line, " \t");
	char *word = xstrndup(*line, len);

	*line = skip_spaces(*line + len);
	return word;
}

/* A number of at most four digits at *s, which is moved behind it; -1 where there is none. */
static int take_number(const char **s)
{
	int number = 0, digits = 0;

	while (**s >= '0' && **s <= '9' && digits++ < 4)
		number = number * 10 + *(*s)++ - '0';
	return digits ? number : -1;
}

static int parse_widths(struct widths *widths, const char *line)
{
	static const char sides[] = "lcr";

	*widths = (struct widths){ .count = 0 };
	while (*line && widths->count < FORM_CELLS) {
		size_t i = widths->count++;
		const char *side;

		widths->percent[i] = take_number(&line);
		if (widths->percent[i] <= 0 || widths->percent[i] > 100)
			return -1;
		side = *line ? strchr(sides, *line) : NULL;
		widths->side[i] = side ? (int)(side - sides) : -1;
		line = skip_spaces(line + (side ? 1 : 0));
	}
	return *line ? -1 : 0;
}

static void cell_release(struct cell *cell)
{
	for (size_t i = 0; i < cell->count; i++)
		free(cell->run[i].text);
	free(cell->run);
}

static void block_release(struct block *block)
{
	for (size_t k = 0; k < block->cells; k++)
		cell_release(&block->cell[k]);
}

static struct block *add_block(struct form_page *page)
{
	struct block *block;

	page->block = grow_array(page->block, page->count, &page->cap, sizeof *page->block);
	block = &page->block[page->count++];
	memset(block, 0, sizeof *block);
	block->size = 100;
	return block;
}

static int set_width(const struct parser *parser, struct block *block, size_t cell)
{
	const struct widths *widths = &parser->widths;

	if (block->cells == 1) {
		block->cell[cell].width = 100;
		return 0;
	}
	if (widths->count == 0) {
		block->cell[cell].width = (int)(100 / block->cells);
		return 0;
	}
	if (widths->count != block->cells)
		return -1;
	block->cell[cell].width = widths->percent[cell];
	if (widths->side[cell] >= 0 && !block->heading)
		block->cell[cell].side = (enum cell_side)widths->side[cell];
	return 0;
}

static size_t count_cells(const char *line)
{
	size_t cells = 1;

	for (const char *bar = line; (bar = strstr(bar, " | ")); bar += 3)
		cells++;
	return cells;
}

static int add_cells(struct parser *parser, const struct shape *shape, const char *line)
{
	struct markup markup = { parser->values, parser->loop.row, NULL };
	struct block *block = add_block(parser->page);

	markup.copy = parser->page->copies ? parser->page->copy[parser->copy] : "";
	block->size = shape->size;
	block->boxed = shape->boxed;
	block->heading = shape->heading;
	block->qr = shape->qr;
	block->beside = parser->beside && !shape->qr;
	block->group = parser->loop.open ? parser->groups : 0;
	block->cells = count_cells(line);
	if (block->cells > FORM_CELLS) {
		block->cells = 0;
		return -1;
	}
	for (size_t i = 0; i < block->cells; i++) {
		const char *bar = strstr(line, " | ");
		size_t len = bar ? (size_t)(bar - line) : strlen(line);

		block->cell[i].side = shape->side;
		if (set_width(parser, block, i) < 0 ||
			markup_read(&markup, line, len, &block->cell[i]) < 0)
			return -1;
		line += bar ? len + 3 : len;
	}
	return 0;
}

static size_t count_rows(const struct form_values *values, const char *name)
{
	size_t rows = 0;

	for (size_t i = 0; i < values->count; i++)
		if (*values->item[i].value && values->item[i].row >= rows &&
			strcmp(values->item[i].name, name) == 0)
			rows = values->item[i].row + 1;
	return rows;
}

static int begin_loop(struct parser *parser, const char *name)
{
	if (parser->loop.open || !markup_name_known(name))
		return -1;
	parser->loop = (struct loop){ true, parser->next, parser->line, parser->page->count, 0,
		count_rows(parser->values, name) };
	parser->groups++;
	return 0;
}

/* Without a row the lines have been read all the same, so that a fault in them is found. */
static int end_loop(struct parser *parser, const char *rest)
{
	struct loop *loop = &parser->loop;

	if (!loop->open || *rest)
		return -1;
	while (loop->rows == 0 && parser->page->count > loop->blocks)
		block_release(&parser->page->block[--parser->page->count]);
	if (loop->row + 1 < loop->rows) {
		loop->row++;
		parser->next = loop->start;
		parser->line = loop->line;
		parser->groups++;
	} else {
		*loop = (struct loop){ 0 };
	}
	return 0;
}

static int add_copy(struct parser *parser, const char *name)
{
	struct form_page *page = parser->page;

	if (!*name || page->copies == FORM_COPIES)
		return -1;
	page->copy[page->copies++] = xstrdup(name);
	return 0;
}

static int add_space(struct parser *parser, const char *line)
{
	int space = take_number(&line);

	if (space < 0 || *line)
		return -1;
	add_block(parser->page)->space = space;
	return 0;
}

static int end_beside(struct parser *parser, const char *rest)
{
	parser->beside = false;
	add_block(parser->page)->clear = true;
	return *rest ? -1 : 0;
}

static int add_line(struct parser *parser, const char *word, const char *line)
{
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
		if (strcmp(word, shapes[i].word) != 0)
			continue;
		if (add_cells(parser, &shapes[i], line) < 0)
			return -1;
		parser->beside = parser->beside || shapes[i].qr;
		return 0;
	}
	return -1;
}

static int parse_word(struct parser *parser, const char *word, const char *line)
{
	if (strcmp(word, "copy") == 0)
		return add_copy(parser, line);
	if (strcmp(word, "widths") == 0)
		return parse_widths(&parser->widths, line);
	if (strcmp(word, "space") == 0)
		return add_space(parser, line);
	if (strcmp(word, "together") == 0) {
		parser->page->together = parser->page->count;
		return *line ? -1 : 0;
	}
	if (strcmp(word, "each") == 0)
		return begin_loop(parser, line);
	if (strcmp(word, "end") == 0)
		return end_loop(parser, line);
	if (strcmp(word, "clear") == 0)
		return end_beside(parser, line);
	return add_line(parser, word, line);
}

/* Evaluates the conditions before the word. Returns 1 to keep the line, 0 to leave it out,
 * -1 where a name is unknown. */
static int check_conditions(const struct parser *parser, const char **line)
{
	int keep = 1;

	while (**line == '?' || **line == '!') {
		bool wanted = **line == '?', given;
		char *name;

		(*line)++;
		name = take_word(line);
		if (!markup_name_known(name)) {
			free(name);
			return -1;
		}
		given = *markup_value(parser->values, name, parser->loop.row) != '\0';
		free(name);
		if (given != wanted)
			keep = 0;
	}
	return keep;
}

static int parse_line(struct parser *parser, const char *line)
{
	int status;
	char *word;

	line = skip_spaces(line);
	if (!*line || *line == ';')
		return 0;
	status = check_conditions(parser, &line);
	if (status <= 0)
		return status;
	/* The copies stand first; from the first other line on the copy is chosen. */
	if (parser->copy >= parser->page->copies && strncmp(line, "copy ", 5) != 0)
		parser->copy = parser->page->copies ? parser->page->copies - 1 : 0;
	word = take_word(&line);
	status = parse_word(parser, word, line);
	free(word);
	return status;
}

/* Takes the next line off the template, without the spaces around it. */
static char *take_line(struct parser *parser)
{
	size_t len = strcspn(parser->next, "\n");
	char *line = xstrndup(parser->next, len), *trimmed = text_trim(line);

	free(line);
	parser->next += len + (parser->next[len] == '\n');
	parser->line++;
	return trimmed;
}

static int fault(size_t number, const char *line, struct err *err)
{
	return err_set(err, ERR_INVALID, _("Line %zu of the form template is wrong: %s"), number,
		line);
}

int form_page_make(struct form_page *page, const char *template_text,
	const struct form_values *values, size_t copy, struct err *err)
{
	struct parser parser = { .page = page, .values = values, .copy = copy,
		.next = template_text };

	*page = (struct form_page){ .together = SIZE_MAX };
	if (!text_valid(template_text, strlen(template_text), NULL))
		return err_set(err, ERR_INVALID, _("The form template is not UTF-8 text."));
	while (*parser.next) {
		char *line = take_line(&parser);
		size_t number = parser.line;
		int status = parse_line(&parser, line);

		if (status < 0)
			fault(number, line, err);
		free(line);
		if (status < 0)
			return -1;
	}
	return parser.loop.open ? fault(parser.loop.line, "each", err) : 0;
}

void form_page_release(struct form_page *page)
{
	for (size_t i = 0; i < page->count; i++)
		block_release(&page->block[i]);
	free(page->block);
	for (size_t i = 0; i < page->copies; i++)
		free(page->copy[i]);
	*page = (struct form_page){ 0 };
}
