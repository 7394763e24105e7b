/*
 * ii06a.h - form II.06a/VPCP/KSTT of Circular 01/2020/TT-VPCP: how dossiers were resolved in a
 * period.
 *
 * Columns under their numbers on the form. Received: (3) = (4) + (5) + (6), online in the period,
 * otherwise in the period, carried over from before. Resolved: (7) = (8) + (9) + (10), early, on
 * time, late. Open at the end: (11) = (12) + (13), in time, overdue. And (3) = (7) + (11).
 */
#ifndef MOTCUA_CORE_II06A_H
#define MOTCUA_CORE_II06A_H

#include <stdint.h>

#include "motcua/core/indicator.h"
#include "motcua/core/period.h"

enum ii06a_column {
	II06A_RECEIVED = 3,
	II06A_ONLINE,
	II06A_OTHERWISE, /* in person or by post */
	II06A_CARRIED_OVER,
	II06A_RESOLVED,
	II06A_EARLY,
	II06A_ON_TIME, /* with those that were withdrawn or stopped */
	II06A_LATE,
	II06A_OPEN,
	II06A_OPEN_IN_TIME, /* with those that wait for a supplement or a financial duty */
	II06A_OPEN_OVERDUE,
	II06A_END
};

/* One row of the form: of a field, or of all. */
struct ii06a {
	int64_t column[II06A_END]; /* 0 to 2 are not used */
};

/* Adds a dossier to the columns it belongs to. Those that are void, accepted after the period or
 * finished before it belong to none. */
void ii06a_add(struct ii06a *row, const struct fact *fact, struct period period);

#endif
