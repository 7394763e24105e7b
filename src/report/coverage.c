#include "config.h"

#include "report/font.h"

#include <string.h>

#include "motcua/base/text.h"

const char vietnamese_letters[] =
	"áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ"
	"ÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴĐ";

/* A part of the file; reading behind its end gives 0. */
struct part {
	const unsigned char *data;
	size_t len;
};

static unsigned u16(struct part part, size_t at)
{
	if (at + 2 > part.len)
		return 0;
	return (unsigned)(part.data[at] << 8 | part.data[at + 1]);
}

static size_t u32(struct part part, size_t at)
{
	return (size_t)u16(part, at) << 16 | u16(part, at + 2);
}

static struct part cut(struct part part, size_t from)
{
	if (from >= part.len)
		return (struct part){ part.data, 0 };
	return (struct part){ part.data + from, part.len - from };
}

static struct part find_table(struct part file, const char *tag)
{
	unsigned tables = u16(file, 4);

	for (unsigned i = 0; i < tables; i++) {
		struct part entry = cut(file, 12 + 16 * (size_t)i);

		if (entry.len >= 16 && memcmp(entry.data, tag, 4) == 0)
			return cut(file, u32(entry, 8));
	}
	return (struct part){ file.data, 0 };
}

/* The Unicode subtable of format 4 (platform 3, encoding 1, or platform 0). */
static struct part find_unicode_map(struct part cmap)
{
	unsigned count = u16(cmap, 2);

	for (unsigned i = 0; i < count; i++) {
		struct part entry = cut(cmap, 4 + 8 * (size_t)i), map;
		unsigned platform = u16(entry, 0), encoding = u16(entry, 2);

		map = cut(cmap, u32(entry, 4));
		if ((platform == 0 || (platform == 3 && encoding == 1)) && map.len > 16 &&
			u16(map, 0) == 4)
			return map;
	}
	return (struct part){ cmap.data, 0 };
}

/* Adds the code points of one segment that lead to a glyph other than 0. */
static void add_segment(struct coverage *out, struct part map, size_t segments, size_t i)
{
	size_t ends = 14, starts = ends + 2 * segments + 2, deltas = starts + 2 * segments,
	       offsets = deltas + 2 * segments;
	unsigned last = u16(map, ends + 2 * i), first = u16(map, starts + 2 * i),
		 delta = u16(map, deltas + 2 * i), offset = u16(map, offsets + 2 * i);

	for (unsigned cp = first; cp <= last && cp < 0xffff; cp++) {
		unsigned glyph = cp;

		/* The offset counts from its own place in the table. */
		if (offset)
			glyph = u16(map, offsets + 2 * i + offset + 2 * (size_t)(cp - first));
		if (glyph == 0 && offset)
			continue;
		if ((glyph + delta) % 65536 != 0)
			out->bits[cp / 8] |= (unsigned char)(1 << cp % 8);
	}
}

int coverage_read(struct coverage *out, const unsigned char *data, size_t len)
{
	struct part file = { data, len };
	struct part map = find_unicode_map(find_table(file, "cmap"));
	size_t segments = u16(map, 6) / 2;

	memset(out, 0, sizeof *out);
	if (map.len == 0 || 16 + 8 * segments > map.len)
		return -1;
	for (size_t i = 0; i < segments; i++)
		add_segment(out, map, segments, i);
	return 0;
}

bool coverage_has(const struct coverage *coverage, int32_t cp)
{
	return cp >= 0 && cp < 65536 && (coverage->bits[cp / 8] >> cp % 8 & 1);
}

bool coverage_has_all(const struct coverage *coverage, const char *text)
{
	size_t len = strlen(text);

	for (size_t pos = 0; pos < len;) {
		int32_t cp;

		pos += text_next(text + pos, len - pos, &cp);
		if (!coverage_has(coverage, cp))
			return false;
	}
	return true;
}
