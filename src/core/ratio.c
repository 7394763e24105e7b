/* ratio.c - exact fractions. */
#include "config.h"

#include "motcua/core/ratio.h"

#include <inttypes.h>

int64_t ratio_percent(struct ratio r, int digits)
{
	int64_t scale = 100;

	while (digits-- > 0)
		scale *= 10;
	return (2 * r.num * scale + r.den) / (2 * r.den);
}

void ratio_put(struct buf *out, struct ratio r, char decimal_mark)
{
	int64_t tenths;

	if (r.den == 0) {
		buf_adds(out, "–");
		return;
	}
	tenths = ratio_percent(r, 1);
	buf_addf(out, "%" PRId64 "%c%" PRId64 "%%", tenths / 10, decimal_mark, tenths % 10);
}

void ratio_put_short(struct buf *out, struct ratio r, char decimal_mark)
{
	if (r.den > 0 && ratio_percent(r, 1) % 10 == 0)
		buf_addf(out, "%" PRId64 "%%", ratio_percent(r, 0));
	else
		ratio_put(out, r, decimal_mark);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

int ratio_parse_percent(const char *text, struct ratio *out)
{
	int64_t whole = 0, tenth = 0;
	int digits = 0;

	for (; is_digit(*text) && digits < 4; text++, digits++)
		whole = 10 * whole + (*text - '0');
	if (digits == 0)
		return -1;
	if ((*text == ',' || *text == '.') && is_digit(text[1])) {
		tenth = text[1] - '0';
		text += 2;
	}
	if (*text == '%')
		text++;
	if (*text != '\0' || 10 * whole + tenth > 1000)
		return -1;
	*out = tenth ? (struct ratio){ 10 * whole + tenth, 1000 } : (struct ratio){ whole, 100 };
	return 0;
}

bool ratio_reaches(struct ratio r, struct ratio t)
{
	return r.den > 0 && r.num * t.den >= t.num * r.den;
}

static int64_t divide_up(int64_t num, int64_t den)
{
	return (num + den - 1) / den;
}

int64_t ratio_missing_fixed(struct ratio r, struct ratio t)
{
	if (ratio_reaches(r, t))
		return 0;
	if (r.den == 0 || t.num > t.den)
		return -1;
	return divide_up(t.num * r.den, t.den) - r.num;
}

int64_t ratio_missing_growing(struct ratio r, struct ratio t)
{
	if (ratio_reaches(r, t))
		return 0;
	if (t.num >= t.den)
		return -1;
	if (r.den == 0)
		return 1;
	return divide_up(t.num * r.den - r.num * t.den, t.den - t.num);
}
