/*
 * bar.h - pictures of numbers in one line: a ratio with its targets, and a run of months.
 */
#ifndef MOTCUA_UI_BAR_H
#define MOTCUA_UI_BAR_H

#include <stddef.h>
#include <stdint.h>

#include "motcua/base/buf.h"

/* A target on the scale of a bar, in thousandths; give them in rising order. */
struct bar_mark {
	int permille;
	const char *label; /* drawn left of the mark where it stands on empty ground; may be NULL */
};

/*
 * Appends a bar of exactly the given columns, its two edges included: "▕█████▊  ┊     ▏". full
 * is the thousandths at its right edge (1000: the whole). den 0 gives an empty bar. Anything
 * above 0 shows at least a sliver, and only what reaches the edge fills the bar.
 */
void bar_put(struct buf *out, int columns, int64_t num, int64_t den, int full,
	const struct bar_mark *mark, size_t marks);

/* A good right edge for a bar: the next of 100, 200, 300, 500, 750, 1000 thousandths that is
 * above the ratio and all marks. */
int bar_scale(int64_t num, int64_t den, const struct bar_mark *mark, size_t marks);

/* The sign "▁" … "█" for a value of a run whose greatest is max; "·" for 0. */
const char *spark_sign(int64_t value, int64_t max);

#endif
