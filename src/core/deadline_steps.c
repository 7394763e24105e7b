/* deadline_steps.c - why a deadline is what it is, day by day. */
#include "config.h"

#include "motcua/core/deadline.h"

#include <stdlib.h>

#include "core/reckon.h"
#include "motcua/base/alloc.h"

static enum step_kind kind_of_day(const struct calendar *cal, int day)
{
	const struct calendar_day *row = calendar_find(cal, day);

	if (!row)
		return calendar_works(cal, day) ? STEP_WORKING : STEP_WEEKEND;
	if (row->kind == DAY_MADE_UP)
		return STEP_MADE_UP;
	if (row->half)
		return STEP_WORKING;
	switch (row->basis) {
	case BASIS_COMPENSATORY:
		return STEP_COMPENSATORY;
	case BASIS_SWAP:
		return STEP_SWAPPED;
	case BASIS_HOLIDAY:
	case BASIS_LOCAL:
	case DAY_BASIS_COUNT:
		break;
	}
	return STEP_HOLIDAY;
}

static bool counts(const struct calendar *cal, int day, struct limit limit, int counted)
{
	if (counted >= limit.amount)
		return false;
	return limit.unit == LIMIT_CALENDAR_DAYS ||
		(limit.unit == LIMIT_WORKING_DAYS && calendar_works(cal, day));
}

static const enum step_kind wait_steps[WAIT_KIND_COUNT] = {
	[WAIT_SUPPLEMENT] = STEP_SUPPLEMENT,
	[WAIT_FINANCE] = STEP_FINANCE,
	[WAIT_STOP] = STEP_STOPPED,
};

/* The kind of a day on which the clock stands, or STEP_KIND_COUNT. */
static enum step_kind kind_of_wait(const struct reckoning *reckoning, int day)
{
	enum step_kind kind = STEP_KIND_COUNT;

	for (size_t i = 0; i < reckoning->waits; i++) {
		const struct wait *wait = &reckoning->wait[i];

		if (wait->to.day == DAY_NONE || day < wait->from.day || day > wait->to.day)
			continue;
		if (day == wait->to.day && reckoning_restarts(reckoning, wait))
			kind = STEP_RESTARTED;
		else if (day > wait->from.day)
			kind = wait_steps[wait->kind];
	}
	return kind;
}

static struct deadline_step make_step(const struct calendar *cal,
	const struct reckoning *reckoning, int day, int *counted)
{
	const struct calendar_day *row = calendar_find(cal, day);
	struct deadline_step step = { day, STEP_RECEIVED, 0, row ? row->name : NULL };
	enum step_kind wait = kind_of_wait(reckoning, day);

	if (day == reckoning->accepted.day)
		return step;
	if (wait == STEP_KIND_COUNT) {
		step.kind = kind_of_day(cal, day);
		if (counts(cal, day, reckoning->limit, *counted))
			step.count = ++*counted;
		return step;
	}
	step.kind = wait;
	step.name = NULL;
	if (wait == STEP_RESTARTED)
		*counted = 0;
	return step;
}

int deadline_reckon(const struct calendar *cal, const struct reckoning *reckoning,
	struct deadline *out, struct deadline_steps *steps)
{
	int counted = 0;

	if (steps)
		*steps = (struct deadline_steps){ NULL, 0, 0 };
	if (deadline_reckon_due(cal, reckoning, out) != 0)
		return -1;
	for (int day = reckoning->accepted.day; steps && day <= out->due.day; day++) {
		steps->item = grow_array(steps->item, steps->count, &steps->cap,
			sizeof *steps->item);
		steps->item[steps->count++] = make_step(cal, reckoning, day, &counted);
	}
	return 0;
}

int deadline_explain(const struct calendar *cal, struct moment received, struct limit limit,
	struct deadline *out, struct deadline_steps *steps)
{
	const struct reckoning reckoning = { .accepted = received, .limit = limit,
		.policy = RECKONING_AS_KEPT };

	return deadline_reckon(cal, &reckoning, out, steps);
}

void deadline_steps_release(struct deadline_steps *steps)
{
	free(steps->item);
	*steps = (struct deadline_steps){ NULL, 0, 0 };
}

const char *step_kind_name(enum step_kind kind)
{
	static const char *const name[STEP_KIND_COUNT] = {
		[STEP_RECEIVED] = "tiep_nhan",
		[STEP_WORKING] = "lam_viec",
		[STEP_WEEKEND] = "nghi_tuan",
		[STEP_HOLIDAY] = "nghi_le",
		[STEP_COMPENSATORY] = "nghi_bu",
		[STEP_SWAPPED] = "nghi_hoan_doi",
		[STEP_MADE_UP] = "lam_bu",
		[STEP_SUPPLEMENT] = "cho_bo_sung",
		[STEP_FINANCE] = "cho_nghia_vu_tai_chinh",
		[STEP_STOPPED] = "dung",
		[STEP_RESTARTED] = "tinh_lai",
	};

	return name[kind];
}
