/*
 * font.h - finds a font for Vietnamese documents.
 *
 * A font that lacks letters shows empty boxes and nothing warns, so what it covers is read from
 * the file itself (OpenType "cmap", format 4); libhpdf does not tell.
 */
#ifndef MOTCUA_SRC_REPORT_FONT_H
#define MOTCUA_SRC_REPORT_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/base/err.h"
#include "report/template.h"

/* The 134 letters that Vietnamese adds to a-z and A-Z. */
extern const char vietnamese_letters[];

/* Which code points below 65536 have a glyph, one bit each. */
struct coverage {
	unsigned char bits[65536 / 8];
};

/* The files of the three styles, and what all of them cover. */
struct font_set {
	char *path[STYLE_COUNT];
	struct coverage coverage;
};

/* Reads the coverage from the bytes of a TrueType file. -1 where it is none. */
int coverage_read(struct coverage *out, const unsigned char *data, size_t len);
bool coverage_has(const struct coverage *coverage, int32_t cp);
/* True where every letter of the text is covered. */
bool coverage_has_all(const struct coverage *coverage, const char *text);

/* Looks in $MOTCUA_FONTDIR and where systems keep fonts for regular, bold and italic files with
 * all Vietnamese letters. SYSTEM, naming the package to install, where there are none. */
int font_set_find(struct font_set *out, struct err *err);
void font_set_release(struct font_set *set);

#endif
