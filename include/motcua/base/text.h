/*
 * text.h - UTF-8 text measured in columns of a terminal.
 *
 * Widths come from utf8proc, not from the C library, so that they are the same
 * in every locale. Combining marks have width 0 and are never parted from their
 * letter.
 */
#ifndef MOTCUA_BASE_TEXT_H
#define MOTCUA_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/base/buf.h"

/* Reads one code point at s (len bytes left). Returns the bytes used, at least 1
 * where len > 0; *cp is -1 for an invalid sequence (1 byte used). */
size_t text_next(const char *s, size_t len, int32_t *cp);
/* Appends a code point as UTF-8. */
void text_put(struct buf *out, int32_t cp);
/* True where the bytes are well-formed UTF-8; else *bad (may be NULL) is the offset
 * of the first invalid byte. */
bool text_valid(const char *s, size_t len, size_t *bad);
/* Columns of a code point: 0, 1 or 2; control characters count 0. */
int text_cp_width(int32_t cp);
/* Columns of a NUL-terminated string. */
int text_width(const char *s);
/* Bytes of the longest prefix that fits into the given columns. */
size_t text_prefix(const char *s, int columns);
/* Appends s cut or padded with spaces to exactly the given columns; a cut is
 * marked with an ellipsis where there is room. */
void text_fit(struct buf *out, const char *s, int columns);
/* Appends s set flush right in the given columns. */
void text_fit_right(struct buf *out, const char *s, int columns);
/* Length in bytes of the next line when s is broken at spaces at the given columns;
 * *skip is what to leave out before the next line starts. */
size_t text_wrap(const char *s, int columns, size_t *skip);
/* True where s has nothing but white space (or is NULL). */
bool text_blank(const char *s);
/* A copy without leading and trailing white space; the caller frees. */
char *text_trim(const char *s);
/* Appends s with control characters and escape sequences made visible and harmless
 * ("?"); for everything that reaches a terminal and was not written by this program. */
void text_harmless(struct buf *out, const char *s);

#endif
