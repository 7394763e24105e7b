#include "config.h"

#include "ui_toy.h"

#include <string.h>

#include "motcua/base/text.h"
#include "testing.h"

struct grid toy_grid(int rows, int cols)
{
	struct grid grid = { .glyphs = GLYPHS_ALL };

	grid_resize(&grid, rows, cols);
	return grid;
}

void toy_row_is(const struct grid *grid, int row, const char *text)
{
	struct buf out;

	buf_init(&out);
	grid_row(grid, row, &out);
	if (strcmp(out.data, text) != 0)
		ck_abort_msg("row %d is\n|%s|\nnot\n|%s|", row, out.data, text);
	buf_release(&out);
}

bool toy_shows(const struct grid *grid, const char *text)
{
	struct buf out;
	bool shows;

	buf_init(&out);
	grid_text(grid, &out);
	shows = strstr(out.data, text) != NULL;
	buf_release(&out);
	return shows;
}

void toy_type(void (*press)(void *ctx, int32_t key), void *ctx, const char *text)
{
	size_t len = strlen(text);

	for (size_t pos = 0; pos < len;) {
		int32_t key;

		pos += text_next(text + pos, len - pos, &key);
		press(ctx, key);
	}
}
