#include "config.h"

#include "ui/term/bar.h"

#include <stdbool.h>
#include <string.h>

#include "motcua/base/text.h"

/* The sign of a cell filled by eighths; 1 is shown as 2, since "▏" is the edge of a bar. */
static const char *const eighth[] = { " ", "▎", "▎", "▍", "▌", "▋", "▊", "▉", "█" };

/* Eighths of columns that num/den covers on a scale. */
static int64_t fill_of(int columns, int64_t num, int64_t den, int full)
{
	int64_t all = (int64_t)columns * 8, fill;

	if (den <= 0 || num <= 0 || full <= 0)
		return 0;
	fill = num * 1000 * all / (den * full);
	if (fill < 1)
		return 1;
	return fill < all ? fill : all;
}

static int column_of(int columns, int permille, int full)
{
	int col = full > 0 ? (int)((int64_t)columns * permille / full) : 0;

	return col >= columns ? columns - 1 : col;
}

/* Writes a label so that it ends before a column, where that ground is empty. */
static void put_label(const char **cell, char (*letter)[8], int from, int col, const char *label)
{
	int width = text_width(label);
	size_t len = strlen(label), pos = 0;

	if (col - width < from)
		return;
	for (int x = col - width; x < col && pos < len; x++) {
		int32_t cp;
		size_t used = text_next(label + pos, len - pos, &cp);

		if (used >= sizeof *letter)
			return;
		memcpy(letter[x], label + pos, used);
		letter[x][used] = '\0';
		cell[x] = letter[x];
		pos += used;
	}
}

#define MAX_COLUMNS 512

void bar_put(struct buf *out, int columns, int64_t num, int64_t den, int full,
	const struct bar_mark *mark, size_t marks)
{
	const char *cell[MAX_COLUMNS];
	char letter[MAX_COLUMNS][8];
	int inner = columns - 2, from;
	int64_t fill;

	if (inner < 1 || inner > MAX_COLUMNS) {
		buf_addn(out, ' ', columns > 0 ? (size_t)columns : 0);
		return;
	}
	fill = fill_of(inner, num, den, full);
	for (int x = 0; x < inner; x++) {
		int64_t part = fill - (int64_t)x * 8;

		cell[x] = eighth[part <= 0 ? 0 : part > 8 ? 8 : part];
	}
	from = (int)((fill + 7) / 8);
	for (size_t i = 0; i < marks; i++) {
		int x = column_of(inner, mark[i].permille, full);

		cell[x] = "┊";
		if (mark[i].label)
			put_label(cell, letter, from, x, mark[i].label);
		if (x >= from)
			from = x + 1;
	}
	buf_adds(out, "▕");
	for (int x = 0; x < inner; x++)
		buf_adds(out, cell[x]);
	buf_adds(out, "▏");
}

int bar_scale(int64_t num, int64_t den, const struct bar_mark *mark, size_t marks)
{
	static const int edge[] = { 100, 200, 300, 500, 750, 1000 };
	int highest = 0;

	for (size_t i = 0; i < marks; i++)
		if (mark[i].permille > highest)
			highest = mark[i].permille;
	for (size_t i = 0; i < sizeof edge / sizeof *edge; i++)
		if (highest < edge[i] && (den <= 0 || num * 1000 < edge[i] * den))
			return edge[i];
	return 1000;
}

const char *spark_sign(int64_t value, int64_t max)
{
	static const char *const sign[] = { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };

	if (value <= 0 || max <= 0)
		return "·";
	if (value >= max)
		return sign[7];
	return sign[value * 8 / max];
}
