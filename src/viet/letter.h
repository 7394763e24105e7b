/*
 * letter.h - what the keys of viet need to know about a code point.
 */
#ifndef MOTCUA_VIET_LETTER_H
#define MOTCUA_VIET_LETTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum letter_kind {
	LETTER_KEPT,    /* a letter or digit */
	LETTER_MARK,    /* a combining mark */
	LETTER_DROPPED, /* apostrophes and what has no width */
	LETTER_SIGN     /* anything else: it parts words */
};

enum letter_kind letter_kind(int32_t cp);

/* The most code points that letter_split() gives. */
#define LETTER_PARTS 8
/* The canonical parts of a code point in lower case: its base and its marks. Returns their
 * count; a code point that has no marks stays whole. */
size_t letter_split(int32_t cp, int32_t part[LETTER_PARTS]);

/* True for đ and its likes: ð, and the African ɖ, whose capitals look the same. */
bool letter_is_stroked_d(int32_t cp);

#endif
