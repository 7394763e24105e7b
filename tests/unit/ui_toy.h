/*
 * ui_toy.h - what the tests of ui share: pictures as text, keys as text.
 */
#ifndef MOTCUA_UI_TOY_H
#define MOTCUA_UI_TOY_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/term/canvas.h"

/* A grid of this size, blank; release it by grid_release(). */
struct grid toy_grid(int rows, int cols);
/* Fails the test where a row of the grid is not this text. */
void toy_row_is(const struct grid *grid, int row, const char *text);
/* True where the text is somewhere on the grid. */
bool toy_shows(const struct grid *grid, const char *text);
/* Calls press with each letter of the text. */
void toy_type(void (*press)(void *ctx, int32_t key), void *ctx, const char *text);

#endif
