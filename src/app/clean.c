#include "config.h"

#include "intake_parts.h"

#include <stdlib.h>

#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

char *clean_text(const char *text)
{
	char *nfc = viet_nfc(text ? text : ""), *trimmed = text_trim(nfc);

	free(nfc);
	return trimmed;
}
