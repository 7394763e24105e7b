/*
 * national.h - in time or late as it is counted all over the country: the time during which the
 * clock stood is taken off, whatever the policy of the procedure; more than one request for a
 * supplement counts as late; what still waits for a supplement, or did when its result came, is
 * judged by the moment of the request (Decision 766/QĐ-TTg).
 */
#ifndef MOTCUA_CORE_NATIONAL_H
#define MOTCUA_CORE_NATIONAL_H

#include <stdbool.h>

#include "motcua/core/deadline.h"

enum national_reason {
	NATIONAL_BY_RESULT,     /* judged by the day of the result */
	NATIONAL_BY_REQUEST,    /* by the moment of the request for a supplement, which lasts */
	NATIONAL_BY_STANDSTILL, /* by that of a financial duty or a stop, since which the clock
				 * stands */
	NATIONAL_BY_TODAY,      /* not resolved: by the day that was asked for */
	NATIONAL_BY_REQUESTS,   /* late: a supplement was asked for more than once */
	NATIONAL_REASON_COUNT
};

struct national {
	struct moment due; /* with the waits taken off */
	int judged;        /* the day that is compared with it */
	bool late;
	enum national_reason reason;
};

/*
 * Judges a dossier by what the desk has kept of it: resolved is the day of its result or
 * DAY_NONE, then it is judged as of today; where a wait lasts, wait_judged(). The policies of the reckoning do not matter. A day
 * ends with its last hour: what is resolved on the due day is in time. Returns 0, or -1 as
 * deadline_reckon().
 */
int national_judge(const struct calendar *cal, const struct reckoning *reckoning, int resolved,
	int today, struct national *out);

/* "theo_ngay_ket_qua": stable, for JSON. */
const char *national_reason_name(enum national_reason reason);

#endif
