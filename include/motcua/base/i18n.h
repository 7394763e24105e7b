/*
 * i18n.h - the words that mark text for translation.
 *
 * Plain sentences in English in the source; po/vi.po holds the Vietnamese.
 */
#ifndef MOTCUA_BASE_I18N_H
#define MOTCUA_BASE_I18N_H

#include <libintl.h>

static inline __attribute__((format_arg(1))) const char *_(const char *msgid)
{
	/* gettext("") would return the header of the catalogue. */
	return *msgid ? gettext(msgid) : "";
}

static inline __attribute__((format_arg(1), format_arg(2))) const char *Q_(
	const char *one, const char *many, unsigned long n)
{
	return ngettext(one, many, n);
}

/* Looks up msgid under a context; ctxt_msgid is made by the macros below. */
const char *i18n_context(const char *ctxt_msgid, const char *msgid);

#define N_(msgid) msgid
#define P_(ctxt, msgid) i18n_context(ctxt "\004" msgid, msgid)
/* For tables: marks with a context; translate with _c(). */
#define NP_(ctxt, msgid) ctxt "\004" msgid

/* Translates what NP_() or N_() has marked; without a translation gives the msgid alone. */
const char *_c(const char *ctxt_msgid);

#endif
