#include "config.h"

#include "letter.h"

#include <utf8proc.h>

/* Apostrophes as keyboards, word processors and other encodings write them. */
static bool is_apostrophe(int32_t cp)
{
	switch (cp) {
	case '\'':
	case '`':
	case 0xb4:
	case 0x2c8:
	case 0x2018:
	case 0x2019:
	case 0x201b:
	case 0x2032:
	case 0xa78b:
	case 0xa78c:
	case 0xff07:
		return true;
	}
	return cp >= 0x2b9 && cp <= 0x2bf;
}

enum letter_kind letter_kind(int32_t cp)
{
	utf8proc_category_t category = utf8proc_category(cp);

	if (is_apostrophe(cp) || category == UTF8PROC_CATEGORY_CF)
		return LETTER_DROPPED;
	if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO)
		return LETTER_KEPT;
	if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO)
		return LETTER_KEPT;
	if (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME)
		return LETTER_MARK;
	return LETTER_SIGN;
}

size_t letter_split(int32_t cp, int32_t part[LETTER_PARTS])
{
	int32_t lower = utf8proc_tolower(cp);
	utf8proc_ssize_t count = utf8proc_decompose_char(lower, part, LETTER_PARTS,
		UTF8PROC_DECOMPOSE, NULL);
	bool marked = false;

	for (utf8proc_ssize_t i = 0; i < count && i < LETTER_PARTS; i++) {
		marked = marked || letter_kind(part[i]) == LETTER_MARK;
		part[i] = utf8proc_tolower(part[i]);
	}
	if (marked && count <= LETTER_PARTS)
		return (size_t)count;
	part[0] = lower;
	return 1;
}

bool letter_is_stroked_d(int32_t cp)
{
	return cp == 0x111 || cp == 0xf0 || cp == 0x256;
}
