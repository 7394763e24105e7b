/*
 * glyphs.h - the nearest sign that a plain terminal can show.
 */
#ifndef MOTCUA_UI_GLYPHS_H
#define MOTCUA_UI_GLYPHS_H

#include <stddef.h>

#include "ui/term/canvas.h"

/* The sign to show instead of the one at s (len bytes), or NULL where it can stay. Letters
 * always stay. */
const char *glyph_nearest(enum glyphs glyphs, const char *s, size_t len);

#endif
