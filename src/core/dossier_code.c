/* dossier_code.c - codes of dossiers, units and portals. */
#include "config.h"

#include "motcua/core/dossier_code.h"

#include <string.h>

#include "motcua/core/day.h"

#define DIGITS    "0123456789"
#define CAPITALS  "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define PROVINCES "ABCDEFGHIJKLMNOPQRSTUVWXY" /* first letters of units of level 1 */

#define PORTAL_CODE_MAX 64

static bool is_in(char c, const char *set)
{
	return c && strchr(set, c);
}

/* Takes exactly count characters of a set off *text. */
static bool take(const char **text, const char *set, int count)
{
	for (int i = 0; i < count; i++)
		if (!is_in((*text)[i], set))
			return false;
	*text += count;
	return true;
}

/* "H48": the unit of level 1. */
static bool take_province(const char **text)
{
	return take(text, PROVINCES, 1) && take(text, DIGITS, 2);
}

/* "000.19.30.H48" (QCVN 102:2016): groups from level 4 down to level 1. */
static bool take_old_unit(const char **text)
{
	return take(text, DIGITS, 3) && take(text, ".", 1) && take(text, DIGITS, 2) &&
		take(text, ".", 1) && take(text, DIGITS, 2) && take(text, ".", 1) &&
		take_province(text);
}

/* "H48.30.19" (Decision 20/2020/QD-TTg): level 1, then up to three groups. */
static bool take_new_unit(const char **text)
{
	if (!take_province(text))
		return false;
	for (int group = 0; group < 3 && **text == '.'; group++) {
		(*text)++;
		if (!take(text, DIGITS CAPITALS, 2))
			return false;
		take(text, DIGITS CAPITALS, 1);
	}
	return true;
}

/* Takes a unit code of either style off *text; *old tells which. */
static bool take_unit(const char **text, bool *old)
{
	const char *at = *text;

	*old = take_old_unit(&at);
	if (*old) {
		*text = at;
		return true;
	}
	return take_new_unit(text);
}

static int two_digits(const char *text)
{
	return (text[0] - '0') * 10 + (text[1] - '0');
}

int dossier_code_parse(const char *text, struct dossier_code *out)
{
	struct dossier_code code = { "", DAY_NONE, 0, 0 };
	const char *at = text;
	bool old;

	if (!take_unit(&at, &old))
		return -1;
	memcpy(code.unit, text, (size_t)(at - text));
	if (!take(&at, "-", 1) || !take(&at, DIGITS, 6) || !take(&at, "-", 1))
		return -1;
	code.day = day_make(2000 + two_digits(at - 7), two_digits(at - 5), two_digits(at - 3));
	for (; code.digits < 7 && is_in(*at, DIGITS); at++, code.digits++)
		code.serial = code.serial * 10 + (*at - '0');
	if (*at || code.day == DAY_NONE || code.digits < 4 || (old && code.digits > 4))
		return -1;
	*out = code;
	return 0;
}

void dossier_code_put(struct buf *out, const char *unit, int day, long serial)
{
	struct ymd ymd = day_ymd(day);

	buf_addf(out, "%s-%02d%02d%02d-%04ld", unit, ymd.year % 100, ymd.month, ymd.day, serial);
}

bool unit_code_valid(const char *text)
{
	bool old;

	return take_unit(&text, &old) && !*text;
}

bool portal_code_valid(const char *text)
{
	size_t len = strspn(text, DIGITS CAPITALS ".-/_");

	return len >= 1 && len <= PORTAL_CODE_MAX && !text[len];
}
