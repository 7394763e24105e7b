#include "config.h"

#include "motcua/base/i18n.h"

#include <string.h>

const char *i18n_context(const char *ctxt_msgid, const char *msgid)
{
	const char *text = gettext(ctxt_msgid);

	return text == ctxt_msgid ? msgid : text;
}

const char *_c(const char *ctxt_msgid)
{
	const char *mark = strchr(ctxt_msgid, '\004');

	/* gettext("") would return the header of the catalogue. */
	if (!*ctxt_msgid)
		return "";
	return i18n_context(ctxt_msgid, mark ? mark + 1 : ctxt_msgid);
}
