/*
 * deadline.h - the day of the result, and why.
 *
 * Day-counted limits start the day after acceptance; a limit that ends on a day off ends on
 * the next working day (Civil Code 2015, art. 147-148). Hours run over the office hours from
 * the moment of acceptance. Same-day procedures received by 15:00:00 are due the same day,
 * later or on a day off the next working day (Decree 23/2015 art. 7).
 */
#ifndef MOTCUA_CORE_DEADLINE_H
#define MOTCUA_CORE_DEADLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/core/calendar.h"
#include "motcua/core/day.h"
#include "motcua/core/vocab.h"

struct limit {
	enum limit_unit unit;
	int amount; /* days, months or hours; 0 with LIMIT_SAME_DAY. 0 days is same-day */
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
	STEP_KIND_COUNT
};

struct deadline_step {
	int day;
	enum step_kind kind;
	int count;        /* the how-many-th day of the limit, 0 where it does not count */
	const char *name; /* of the holiday, borrowed from the calendar; or NULL */
};

struct deadline_steps {
	struct deadline_step *item;
	size_t count, cap;
};

/* Computes the deadline of a limit. The hour of return of a day-counted limit is the end of
 * office time; of a same-day one the end of the half-day after the reception where it is
 * still ahead (received in the morning: end of the day's office time). Returns 0, or -1
 * where the unit is unknown or the amount absurd (> 3650 days, 87600 hours). */
int deadline_compute(const struct calendar *cal, struct moment received, struct limit limit,
	struct deadline *out);

/* The same, day by day from reception to the due day. The caller releases the steps. */
int deadline_explain(const struct calendar *cal, struct moment received, struct limit limit,
	struct deadline *out, struct deadline_steps *steps);
void deadline_steps_release(struct deadline_steps *steps);
/* The stable name of a kind: "nghi_tuan". */
const char *step_kind_name(enum step_kind kind);

#endif
