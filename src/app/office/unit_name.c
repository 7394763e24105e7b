#include "config.h"

#include "app/office/unit_name.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

#define COMMITTEE "ỦY BAN NHÂN DÂN"

static const char *const committees[] = { "ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân ", NULL };
static const char *const kinds[] = { "xã ", "phường ", "thị trấn ", "đặc khu ", NULL };

/* The bytes of the first of the words that the text begins with, whatever its case. */
static size_t starts_with(const char *text, const char *const *word)
{
	size_t len = strlen(text);

	for (; *word; word++) {
		char *start, *lower;
		bool same;

		if (len < strlen(*word))
			continue;
		start = xstrndup(text, strlen(*word));
		/* Small and capital letters of these words have equally many bytes. */
		lower = text_valid(start, strlen(start), NULL) ? viet_lower(start) : xstrdup("");
		same = strcmp(lower, *word) == 0;
		free(start);
		free(lower);
		if (same)
			return strlen(*word);
	}
	return 0;
}

char *unit_letterhead(const char *name)
{
	char *upper = viet_upper(name), *out;
	size_t skip = starts_with(upper, committees);

	if (!skip)
		return upper;
	out = xasprintf(COMMITTEE " %s", upper + skip);
	free(upper);
	return out;
}

char *unit_place(const char *name)
{
	char *nfc = viet_nfc(name), *place;
	const char *rest = nfc + starts_with(nfc, committees);

	place = text_trim(rest + starts_with(rest, kinds));
	free(nfc);
	return place;
}
