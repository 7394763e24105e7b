/*
 * dossier_words.h - a dossier in a few words, the same in lists, dialogs and messages.
 */
#ifndef MOTCUA_UI_DOSSIER_WORDS_H
#define MOTCUA_UI_DOSSIER_WORDS_H

#include "motcua/base/buf.h"
#include "motcua/core/calendar.h"
#include "motcua/store/dossier.h"

/* The code, or the one of the portal where it has none of its own. */
const char *dossier_shown_code(const struct dossier *dossier);
/* Appends the code with its beginning cut off at the given columns: "…230216-0003". */
void put_short_code(struct buf *out, const char *code, int columns);
/* Appends a number of which only the last four are to be seen: "…0228"; nothing for "". */
void put_masked(struct buf *out, const char *number);
/* Appends a text in which a number of nine digits or more, such as that of an identity paper or a
 * telephone, is masked in the same way, unless numbers are shown; that of a postal item stays. */
void put_told(struct buf *out, const char *text, bool numbers);

/* Appends "16/02/2023 17:00 → 17/02/2023 17:00" and returns true where the event says that the
 * due date has moved with the calendar. */
bool put_recomputed(struct buf *out, const struct event *event);

/* How a dossier stands against its day. */
enum lateness { LATE_NOT, LATE_TODAY, LATE_NOW, LATE_RESOLVED };
/* Who waits for a supplement, a duty or a stop is not late. */
enum lateness dossier_lateness(const struct dossier *dossier, int today);
/* Appends "! quá hạn 3 ngày" and the like, in working days of the calendar; nothing for
 * LATE_NOT. */
void put_lateness(struct buf *out, const struct dossier *dossier, int today,
	const struct calendar *cal);

#endif
