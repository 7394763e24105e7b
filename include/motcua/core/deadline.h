/*
 * deadline.h - the day of the result, and why.
 *
 * Day-counted limits start the day after acceptance; a limit that ends on a day off ends on
 * the next working day (Civil Code 2015, art. 147-148). Hours run over the office hours from
 * the moment of acceptance. Same-day procedures received by the cut-off (15:00:00 is in time)
 * are due the same day; later, or when the office is closed for the day, the next working
 * day (for certification Decree 23/2015 art. 7, for civil status the Law on Civil Status).
 */
#ifndef MOTCUA_CORE_DEADLINE_H
#define MOTCUA_CORE_DEADLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/core/calendar.h"
#include "motcua/core/day.h"
#include "motcua/core/vocab.h"
#include "motcua/core/wait.h"

struct limit {
	enum limit_unit unit;
	int amount; /* days, months or hours; 0 of any of them is same-day */
};

struct deadline {
	struct moment due;
	bool provisional; /* reaches into a year whose calendar is not confirmed */
};

/* What a day is in the explanation; the names are those of formats, "giai_thich". */
enum step_kind {
	STEP_RECEIVED,     /* tiep_nhan */
	STEP_WORKING,      /* lam_viec */
	STEP_WEEKEND,      /* nghi_tuan */
	STEP_HOLIDAY,      /* nghi_le */
	STEP_COMPENSATORY, /* nghi_bu */
	STEP_SWAPPED,      /* nghi_hoan_doi */
	STEP_MADE_UP,      /* lam_bu */
	STEP_SUPPLEMENT,   /* cho_bo_sung: the clock stands */
	STEP_FINANCE,      /* cho_nghia_vu_tai_chinh: the clock stands */
	STEP_STOPPED,      /* dung: the clock stands */
	STEP_RESTARTED,    /* tinh_lai: the limit begins anew after this day */
	STEP_KIND_COUNT
};

struct deadline_step {
	int day;
	enum step_kind kind;
	int count;        /* the how-many-th day of the limit, 0 where it does not count */
	const char *name; /* of its row, borrowed from the calendar; or NULL */
};

struct deadline_steps {
	struct deadline_step *item;
	size_t count, cap;
};

/* Computes the deadline of a limit. Its hour is the end of office time of the due day, with
 * two exceptions: a limit in hours ends when they have run; a same-day one received in time
 * ends with the first stretch of office time whose end is an hour or more away (07:43 is due
 * at 11:30, 10:45 at 17:00), else with the day. Provisional where one of the days that had
 * to be looked at lies in a year that is not confirmed. Returns 0, or -1 where the unit is
 * unknown, the amount absurd (negative, over 3650 days, 120 months or 87600 hours), or the
 * due day after the year 9999. */
int deadline_compute(const struct calendar *cal, struct moment received, struct limit limit,
	struct deadline *out);

/* The same, day by day from reception to the due day. Only limits in days count: working
 * days those that are worked, calendar days every day. A row of the calendar says what a day
 * is before the weekend does. The caller releases the steps; there are none after -1. */
int deadline_explain(const struct calendar *cal, struct moment received, struct limit limit,
	struct deadline *out, struct deadline_steps *steps);

/* What a deadline is reckoned from. */
struct reckoning {
	struct moment accepted;
	struct limit limit;
	const struct wait *wait; /* in order of time; the last may be open */
	size_t waits;
	int policy; /* enum supplement_policy for all waits for a supplement; -1: as each has it */
};

#define RECKONING_AS_KEPT (-1)

/* What the deadline of a dossier is reckoned from, each wait with the policy it was kept with.
 * Borrows the waits. */
struct reckoning reckoning_of(struct moment accepted, struct limit limit,
	const struct wait_list *waits);

/*
 * The deadline with the waits, day by day where steps is not NULL. After a wait whose policy is
 * SUPPLEMENT_RESTART the whole limit begins anew with the moment it ended, as if accepted then
 * (Decree 61/2018 art. 19). Of one with SUPPLEMENT_PAUSE the time is not counted: of limits in
 * days the days after the one on which it began, to the one on which it ended; of calendar days
 * and months all days between; of hours the office time. Where it began on the due day, which is
 * in time, the due day is the one on which it ended, or the next working day. A same-day limit
 * begins anew after either. A wait that has not ended is left out: the deadline is the one that stood when it
 * began, and its days, which only an end would count, are explained to none. Returns 0 or -1 as
 * deadline_compute(), or where the waits overlap, are not in order, or begin before acceptance.
 */
int deadline_reckon(const struct calendar *cal, const struct reckoning *reckoning,
	struct deadline *out, struct deadline_steps *steps);
void deadline_steps_release(struct deadline_steps *steps);
/* The stable name of a kind: "nghi_tuan". */
const char *step_kind_name(enum step_kind kind);

#endif
