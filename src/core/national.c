/* national.c - in time or late as it is counted all over the country. */
#include "config.h"

#include "motcua/core/national.h"

static int count_requests(const struct reckoning *reckoning)
{
	int count = 0;

	for (size_t i = 0; i < reckoning->waits; i++)
		count += reckoning->wait[i].kind == WAIT_SUPPLEMENT;
	return count;
}

/* The wait that lasts, or NULL. */
static const struct wait *open_wait(const struct reckoning *reckoning)
{
	const struct wait *last;

	if (reckoning->waits == 0)
		return NULL;
	last = &reckoning->wait[reckoning->waits - 1];
	return last->to.day == DAY_NONE ? last : NULL;
}

/* The due date where no wait lets the limit begin anew. */
static int reckon_paused(const struct calendar *cal, const struct reckoning *reckoning,
	struct deadline *out)
{
	struct reckoning paused = *reckoning;
	struct wait_list waits = { NULL, 0, 0 };
	int status;

	for (size_t i = 0; i < reckoning->waits; i++) {
		struct wait wait = reckoning->wait[i];

		wait.policy = SUPPLEMENT_PAUSE;
		wait_list_add(&waits, &wait);
	}
	paused.wait = waits.item;
	paused.policy = RECKONING_AS_KEPT;
	status = deadline_reckon(cal, &paused, out, NULL);
	wait_list_release(&waits);
	return status;
}

int national_judge(const struct calendar *cal, const struct reckoning *reckoning, int resolved,
	int today, struct national *out)
{
	const struct wait *open = open_wait(reckoning);
	struct deadline deadline;

	if (reckon_paused(cal, reckoning, &deadline) < 0)
		return -1;
	*out = (struct national){ .due = deadline.due,
		.judged = resolved == DAY_NONE ? today : resolved,
		.reason = resolved == DAY_NONE ? NATIONAL_BY_TODAY : NATIONAL_BY_RESULT };
	if (open && open->from.day <= out->judged) {
		out->judged = wait_judged(out->judged, open->from.day);
		out->reason = open->kind == WAIT_SUPPLEMENT ? NATIONAL_BY_REQUEST
							    : NATIONAL_BY_STANDSTILL;
	}
	out->late = out->judged > out->due.day;
	if (count_requests(reckoning) > 1) {
		out->late = true;
		out->reason = NATIONAL_BY_REQUESTS;
	}
	return 0;
}

const char *national_reason_name(enum national_reason reason)
{
	static const char *const name[NATIONAL_REASON_COUNT] = {
		[NATIONAL_BY_RESULT] = "theo_ngay_ket_qua",
		[NATIONAL_BY_REQUEST] = "theo_luc_yeu_cau_bo_sung",
		[NATIONAL_BY_STANDSTILL] = "theo_luc_tam_dung",
		[NATIONAL_BY_TODAY] = "theo_hom_nay",
		[NATIONAL_BY_REQUESTS] = "yeu_cau_bo_sung_hon_mot_lan",
	};

	return name[reason];
}
