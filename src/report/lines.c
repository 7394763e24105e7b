#include "config.h"

#include "report/lines.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"

static void read_letters(struct lines *lines, const struct cell *cell,
	const struct measure *measure)
{
	for (size_t i = 0; i < cell->count; i++) {
		const struct run *run = &cell->run[i];
		size_t len = strlen(run->text);

		for (size_t pos = 0; pos < len;) {
			struct letter letter = { .style = run->style };

			pos += text_next(run->text + pos, len - pos, &letter.cp);
			if (letter.cp < 0)
				continue;
			if (letter.cp != '\n')
				letter.width = measure->width(measure->font, letter.cp,
					run->style);
			lines->letter = grow_array(lines->letter, lines->count, &lines->cap,
				sizeof *lines->letter);
			lines->letter[lines->count++] = letter;
		}
	}
}

static void add_line(struct lines *lines, size_t from, size_t to)
{
	struct line line = { from, to, 0 };

	while (line.to > from && lines->letter[line.to - 1].cp == ' ')
		line.to--;
	for (size_t i = from; i < line.to; i++)
		line.width += lines->letter[i].width;
	lines->line =
		grow_array(lines->line, lines->line_count, &lines->line_cap, sizeof *lines->line);
	lines->line[lines->line_count++] = line;
}

static void break_at(struct lines *lines, int width)
{
	size_t from = 0, space = 0;
	int used = 0;

	lines->line_count = 0;
	for (size_t i = 0; i < lines->count; i++) {
		const struct letter *letter = &lines->letter[i];

		if (letter->cp == '\n') {
			add_line(lines, from, i);
			from = i + 1;
			used = 0;
			continue;
		}
		if (letter->cp == ' ' && i > from)
			space = i;
		if (letter->cp != ' ' && letter->width > 0 && used + letter->width > width &&
			i > from) {
			size_t end = space > from ? space : i;

			add_line(lines, from, end);
			from = space > from ? space + 1 : i;
			/* The letters since the break begin the next line. */
			used = 0;
			for (size_t k = from; k < i; k++)
				used += lines->letter[k].width;
		}
		used += letter->width;
	}
	add_line(lines, from, lines->count);
}

static int longest_word(const struct lines *lines)
{
	int longest = 1, word = 0;

	for (size_t i = 0; i < lines->count; i++) {
		int32_t cp = lines->letter[i].cp;

		word = cp == ' ' || cp == '\n' ? 0 : word + lines->letter[i].width;
		if (word > longest)
			longest = word;
	}
	return longest;
}

/* Finds the least width that needs no more lines and breaks no word. */
static void balance(struct lines *lines, int width)
{
	size_t wanted = lines->line_count;
	int longest = longest_word(lines), low = longest < width ? longest : width, high = width;

	while (low < high) {
		int middle = low + (high - low) / 2;

		break_at(lines, middle);
		if (lines->line_count > wanted)
			low = middle + 1;
		else
			high = middle;
	}
	break_at(lines, low);
}

void lines_break(struct lines *out, const struct cell *cell, const struct measure *measure,
	int width)
{
	*out = (struct lines){ 0 };
	read_letters(out, cell, measure);
	break_at(out, width);
	if (cell->side == SIDE_CENTRE && out->line_count > 1)
		balance(out, width);
}

void lines_release(struct lines *lines)
{
	free(lines->letter);
	free(lines->line);
	*lines = (struct lines){ 0 };
}

enum run_style lines_piece(const struct lines *lines, const struct line *line, size_t *pos,
	struct buf *text, int *width)
{
	enum run_style style = lines->letter[*pos].style;

	*width = 0;
	for (; *pos < line->to && lines->letter[*pos].style == style; (*pos)++) {
		text_put(text, lines->letter[*pos].cp);
		*width += lines->letter[*pos].width;
	}
	return style;
}
