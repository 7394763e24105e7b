#include "config.h"

#include "motcua/viet/viet.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "motcua/base/text.h"

static char *convert(const char *text, utf8proc_int32_t (*change)(utf8proc_int32_t cp))
{
	char *nfc = viet_nfc(text), *result;
	size_t len = strlen(nfc);
	struct buf out;

	buf_init(&out);
	for (size_t pos = 0; pos < len;) {
		int32_t cp;

		pos += text_next(nfc + pos, len - pos, &cp);
		text_put(&out, change(cp));
	}
	/* A few letters of other scripts have a composed form in one case only. */
	result = viet_nfc(out.data);
	buf_release(&out);
	free(nfc);
	return result;
}

char *viet_upper(const char *text)
{
	return convert(text, utf8proc_toupper);
}

char *viet_lower(const char *text)
{
	return convert(text, utf8proc_tolower);
}
