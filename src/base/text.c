#include "config.h"

#include "motcua/base/text.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "motcua/base/alloc.h"

size_t text_next(const char *s, size_t len, int32_t *cp)
{
	utf8proc_ssize_t used;

	if (len == 0) {
		*cp = -1;
		return 0;
	}
	used = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)len, cp);
	if (used <= 0) {
		*cp = -1;
		return 1;
	}
	return (size_t)used;
}

void text_put(struct buf *out, int32_t cp)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t len = utf8proc_encode_char(cp, bytes);

	if (len > 0)
		buf_add(out, (const char *)bytes, (size_t)len);
}

bool text_valid(const char *s, size_t len, size_t *bad)
{
	for (size_t pos = 0; pos < len;) {
		int32_t cp;
		size_t used = text_next(s + pos, len - pos, &cp);

		if (cp < 0) {
			if (bad)
				*bad = pos;
			return false;
		}
		pos += used;
	}
	return true;
}

int text_cp_width(int32_t cp)
{
	return cp < 0 ? 1 : utf8proc_charwidth(cp);
}

int text_width(const char *s)
{
	size_t len = strlen(s);
	int width = 0;

	for (size_t pos = 0; pos < len;) {
		int32_t cp;

		pos += text_next(s + pos, len - pos, &cp);
		width += text_cp_width(cp);
	}
	return width;
}

size_t text_prefix(const char *s, int columns)
{
	size_t len = strlen(s), pos = 0;

	while (pos < len) {
		int32_t cp;
		size_t used = text_next(s + pos, len - pos, &cp);
		int width = text_cp_width(cp);

		/* A mark of width 0 stays with its letter even in the last column. */
		if (width > columns)
			break;
		columns -= width;
		pos += used;
	}
	return pos;
}

/* Appends s cut to the columns, with a mark; returns the columns used. */
static int add_cut(struct buf *out, const char *s, int columns)
{
	int width = text_width(s);
	char *kept;
	size_t len;

	if (width <= columns) {
		buf_adds(out, s);
		return width;
	}
	if (columns <= 0)
		return 0;
	len = text_prefix(s, columns - 1);
	kept = xstrndup(s, len);
	buf_adds(out, kept);
	buf_adds(out, "…");
	width = text_width(kept) + 1;
	free(kept);
	return width;
}

void text_fit(struct buf *out, const char *s, int columns)
{
	int used = add_cut(out, s, columns);

	if (used < columns)
		buf_addn(out, ' ', (size_t)(columns - used));
}

void text_fit_right(struct buf *out, const char *s, int columns)
{
	int width = text_width(s);

	if (width < columns)
		buf_addn(out, ' ', (size_t)(columns - width));
	add_cut(out, s, columns);
}

size_t text_wrap(const char *s, int columns, size_t *skip)
{
	size_t fits = text_prefix(s, columns), end = fits;
	const char *newline = memchr(s, '\n', fits < strlen(s) ? fits + 1 : fits);

	*skip = 0;
	if (newline) {
		*skip = 1;
		return (size_t)(newline - s);
	}
	if (s[fits] == '\0')
		return fits;
	while (end > 0 && s[end] != ' ')
		end--;
	if (end == 0) {
		int32_t cp;

		/* A word longer than the line is broken; one letter always goes out. */
		return fits ? fits : text_next(s, strlen(s), &cp);
	}
	while (s[end + *skip] == ' ')
		(*skip)++;
	return end;
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bool text_blank(const char *s)
{
	if (!s)
		return true;
	while (is_space(*s))
		s++;
	return *s == '\0';
}

char *text_trim(const char *s)
{
	size_t len;

	while (is_space(*s))
		s++;
	len = strlen(s);
	while (len > 0 && is_space(s[len - 1]))
		len--;
	return xstrndup(s, len);
}

void text_harmless(struct buf *out, const char *s)
{
	size_t len = strlen(s);

	for (size_t pos = 0; pos < len;) {
		int32_t cp;
		size_t used = text_next(s + pos, len - pos, &cp);

		if (cp < 0x20 || (cp >= 0x7f && cp < 0xa0) || (cp >= 0x202a && cp <= 0x202e) ||
			(cp >= 0x2066 && cp <= 0x2069))
			buf_addc(out, '?');
		else
			buf_add(out, s + pos, used);
		pos += used;
	}
}
