#include "config.h"

#include "ui/term/glyphs.h"

#include <string.h>

/* box: for a console font with lines, blocks and arrows but no more; NULL stays. The thin edges
 * of a bar become brackets in ASCII, so a bar must not use "▏" inside. */
static const struct {
	const char *sign, *box, *ascii;
} nearest[] = {
	{ "─", NULL, "-" },
	{ "│", NULL, "|" },
	{ "┌", NULL, "+" },
	{ "┐", NULL, "+" },
	{ "└", NULL, "+" },
	{ "┘", NULL, "+" },
	{ "├", NULL, "+" },
	{ "┤", NULL, "+" },
	{ "┬", NULL, "+" },
	{ "┴", NULL, "+" },
	{ "┼", NULL, "+" },
	{ "┊", "│", "!" },
	{ "▕", "│", "[" },
	{ "▏", "│", "]" },
	{ "█", NULL, "#" },
	{ "▉", "█", "#" },
	{ "▊", "█", "#" },
	{ "▋", "▌", "#" },
	{ "▌", NULL, "#" },
	{ "▍", "▌", " " },
	{ "▎", " ", " " },
	{ "░", NULL, "." },
	{ "▒", NULL, ":" },
	{ "▁", "_", "_" },
	{ "▂", "_", "_" },
	{ "▃", "▄", "." },
	{ "▄", NULL, "-" },
	{ "▅", "▄", "-" },
	{ "▆", "█", "=" },
	{ "▇", "█", "#" },
	{ "▸", ">", ">" },
	{ "►", ">", ">" },
	{ "▴", "^", "^" },
	{ "▾", "v", "v" },
	{ "←", NULL, "<" },
	{ "→", NULL, ">" },
	{ "↑", NULL, "^" },
	{ "↓", NULL, "v" },
	{ "✓", "√", "v" },
	{ "★", "*", "*" },
	{ "•", NULL, "*" },
	{ "·", NULL, "." },
	{ "…", NULL, "~" },
	{ "–", NULL, "-" },
	{ "—", NULL, "-" },
	{ "≤", NULL, "<" },
	{ "≥", NULL, ">" },
	{ "“", "\"", "\"" },
	{ "”", "\"", "\"" },
	{ "’", "'", "'" },
};

const char *glyph_nearest(enum glyphs glyphs, const char *s, size_t len)
{
	if (glyphs == GLYPHS_ALL || (unsigned char)*s < 0x80)
		return NULL;
	for (size_t i = 0; i < sizeof nearest / sizeof *nearest; i++) {
		if (strlen(nearest[i].sign) != len || memcmp(nearest[i].sign, s, len) != 0)
			continue;
		return glyphs == GLYPHS_BOX ? nearest[i].box : nearest[i].ascii;
	}
	return NULL;
}
