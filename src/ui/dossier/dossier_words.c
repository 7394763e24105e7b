#include "config.h"

#include "ui/dossier/dossier_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"

#define SHOWN_DIGITS  4
#define SECRET_DIGITS 9 /* so many and more are a number of a person: old identity cards have 9 */
#define S10_LETTERS   2
#define S10_LENGTH    13

const char *dossier_shown_code(const struct dossier *dossier)
{
	return *dossier->code ? dossier->code : dossier->portal_code;
}

void put_short_code(struct buf *out, const char *code, int columns)
{
	size_t len = strlen(code), keep = columns > 1 ? (size_t)columns - 1 : 0;

	/* codes are ASCII */
	if (len <= keep + 1)
		buf_adds(out, code);
	else
		buf_addf(out, "…%s", code + len - keep);
}

bool put_recomputed(struct buf *out, const struct event *event)
{
	struct moment before, after;

	if (move_from_name(event->move) != MOVE_RECOMPUTE ||
		moment_parse(event->old_value, &before, NULL) < 0 ||
		moment_parse(event->new_value, &after, NULL) < 0)
		return false;
	moment_put_vi(out, before);
	buf_adds(out, " → ");
	moment_put_vi(out, after);
	return true;
}

void put_masked(struct buf *out, const char *number)
{
	size_t len = strlen(number);

	if (len > SHOWN_DIGITS)
		buf_addf(out, "…%s", number + len - SHOWN_DIGITS);
	else
		buf_adds(out, number);
}

/* Whether the digits stand in the number of a postal item: RA123456785VN. */
static bool is_postal(const char *text, const char *digits)
{
	char code[S10_LENGTH + 1];

	if (digits - text < S10_LETTERS)
		return false;
	snprintf(code, sizeof code, "%s", digits - S10_LETTERS);
	return s10_judge(code, NULL) != S10_OTHER;
}

void put_told(struct buf *out, const char *text, bool numbers)
{
	const char *at = text;

	while (*at) {
		size_t digits = strspn(at, "0123456789");
		char *number;

		if (digits == 0) {
			buf_addc(out, *at++);
			continue;
		}
		number = xstrndup(at, digits);
		if (numbers || digits < SECRET_DIGITS || is_postal(text, at))
			buf_adds(out, number);
		else
			put_masked(out, number);
		free(number);
		at += digits;
	}
}

/* The day of the result, as it is judged. */
static int judged(const struct dossier *dossier)
{
	return wait_judged(dossier->resolved, dossier->waits_since);
}

enum lateness dossier_lateness(const struct dossier *dossier, int today)
{
	bool worked_on = dossier->state == STATE_RECEIVED || dossier->state == STATE_PROCESSING;
	int due = dossier->due.day;

	if (due != DAY_NONE && worked_on && due <= today)
		return due < today ? LATE_NOW : LATE_TODAY;
	if (due != DAY_NONE && dossier->state != STATE_VOID && dossier->resolved != DAY_NONE &&
		judged(dossier) > due)
		return LATE_RESOLVED;
	return LATE_NOT;
}

void put_lateness(struct buf *out, const struct dossier *dossier, int today,
	const struct calendar *cal)
{
	enum lateness late = dossier_lateness(dossier, today);
	int days = late == LATE_NOT ? 0
				    : calendar_working_days(cal, dossier->due.day,
					      late == LATE_RESOLVED ? judged(dossier) : today);

	if (late == LATE_NOW && days == 0)
		buf_adds(out, _("! overdue"));
	else if (late == LATE_NOW)
		/* TRANSLATORS: working days; at most 18 columns with a number */
		buf_addf(out, Q_("! %d day overdue", "! %d days overdue", (unsigned long)days),
			days);
	else if (late == LATE_TODAY)
		/* TRANSLATORS: at most 18 columns */
		buf_adds(out, _("! due today"));
	else if (late == LATE_RESOLVED)
		buf_addf(out, Q_("resolved %d day late", "resolved %d days late",
			(unsigned long)days), days);
}
