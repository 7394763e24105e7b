/*
 * target_bar.h - one indicator against its target: name, percentage, bar, and the gap in words.
 *
 * The start screen and the chairman's screen show the same by these functions. A target may be
 * NULL or not given: then the number stands alone and nothing is judged.
 */
#ifndef MOTCUA_UI_TARGET_BAR_H
#define MOTCUA_UI_TARGET_BAR_H

#include "motcua/base/buf.h"
#include "motcua/core/indicator.h"
#include "motcua/report/indicators.h"
#include "ui/term/canvas.h"

/* What an indicator is called, translated: at most 50 columns, or 30 where it must be short. */
const char *indicator_label(enum indicator indicator);
const char *indicator_short(enum indicator indicator);

/* Appends "18,8%" with the decimal mark of the screen's language; "–" for a zero denominator. */
void percent_put(struct buf *out, struct ratio ratio);
/* The same without a decimal that is 0: "20%". */
void percent_put_short(struct buf *out, struct ratio ratio);

/* Appends the gap in words: "1 short of 20%, 7 short of 40%", "meets the target of 10%", "no
 * target has been set". Of procedures the denominator is fixed; each dossier that is missing
 * would raise it too. */
void target_put_gap(struct buf *out, enum indicator indicator, struct ratio ratio,
	const struct report_target *target);
/* Appends the judgement as a mark and the target: "✓ 10%", "! 20%"; nothing without a target or
 * with nothing to count. */
void target_put_mark(struct buf *out, struct ratio ratio, const struct report_target *target);
/* ATTR_GOOD, ATTR_WARN or ATTR_NORMAL, in the same cases. */
unsigned target_attr(struct ratio ratio, const struct report_target *target);
/* Appends the bar of the ratio of exactly the given columns, with the target and the bands of
 * the criterion marked in it. */
void target_put_bar(struct buf *out, int columns, struct ratio ratio,
	const struct report_target *target);

/* Appends the lower bounds of bands but that of the lowest: "40%, 20%". */
void bands_put(struct buf *out, const struct band *band, size_t count);

/* Draws an indicator in three or four rows of a narrow column: its short name and the target,
 * the bar and the percentage, the raw numbers and the gap. Returns the rows. */
int target_draw(struct canvas *canvas, int row, int col, int width, enum indicator indicator,
	struct ratio ratio, const struct report_target *target);

#endif
