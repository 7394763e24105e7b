/*
 * ratio.h - exact fractions, their percentages, and what is missing to a threshold.
 *
 * Numerators and denominators are counts of dossiers or procedures: never negative, and
 * small enough that a product of two of them is exact. Thresholds have a denominator.
 */
#ifndef MOTCUA_CORE_RATIO_H
#define MOTCUA_CORE_RATIO_H

#include <stdbool.h>
#include <stdint.h>

#include "motcua/base/buf.h"

struct ratio {
	int64_t num, den;
};

/* The percentage in units of 10^-digits, rounded half up: 6/32 with 1 digit is 188.
 * Not for a zero denominator. */
int64_t ratio_percent(struct ratio r, int digits);
/* Appends "18,8%" (comma) or "18.8%"; "–" for a zero denominator. */
void ratio_put(struct buf *out, struct ratio r, char decimal_mark);
/* The same without a decimal that is 0, as thresholds are written: "20%", "12,5%". */
void ratio_put_short(struct buf *out, struct ratio r, char decimal_mark);
/* Reads a percentage of at most 100 with at most one decimal: "20", "12,5", "12.5%". Returns 0,
 * or -1 where the text is something else. */
int ratio_parse_percent(const char *text, struct ratio *out);
/* True where r >= t, by cross-multiplication; never for a zero denominator. */
bool ratio_reaches(struct ratio r, struct ratio t);
/* How many more the numerator needs with the denominator fixed (procedures); 0 if reached,
 * -1 where it can never be reached (nothing to count, or t > 1). */
int64_t ratio_missing_fixed(struct ratio r, struct ratio t);
/* How many more are needed where each one grows the denominator too (dossiers): the smallest
 * k with (num + k) / (den + k) >= t; 0 if reached, -1 where there is none (t >= 1). */
int64_t ratio_missing_growing(struct ratio r, struct ratio t);

#endif
