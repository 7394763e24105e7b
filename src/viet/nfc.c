#include "config.h"

#include "motcua/viet/viet.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"

/* The text without its invalid bytes; the caller frees. */
static char *only_valid(const char *text)
{
	size_t len = strlen(text);
	struct buf out;

	buf_init(&out);
	for (size_t pos = 0; pos < len;) {
		int32_t cp;
		size_t used = text_next(text + pos, len - pos, &cp);

		if (cp >= 0)
			buf_add(&out, text + pos, used);
		pos += used;
	}
	return buf_detach(&out);
}

static bool is_ascii(const char *text)
{
	while (*text > 0)
		text++;
	return *text == '\0';
}

char *viet_nfc(const char *text)
{
	char *valid, *composed;

	/* Codes, numbers and dates are most of what passes through here. */
	if (is_ascii(text))
		return xstrdup(text);
	valid = only_valid(text);
	composed = (char *)utf8proc_NFC((const utf8proc_uint8_t *)valid);
	if (!composed)
		die("out of memory (a text of %zu bytes)", strlen(valid));
	free(valid);
	return composed;
}

char *viet_clean(const char *text)
{
	char *nfc = viet_nfc(text ? text : ""), *trimmed = text_trim(nfc);

	free(nfc);
	return trimmed;
}
