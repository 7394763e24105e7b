#include "config.h"

#include "motcua/core/ii06a.h"

#include "motcua/core/wait.h"

/* What became of a dossier. */
struct end {
	int day; /* DAY_NONE: nothing yet */
	enum ii06a_column column;
};

/* A withdrawal or a stop of which the day is not known counts from acceptance. */
static int day_or_acceptance(int day, const struct fact *fact)
{
	return day == DAY_NONE ? fact->accepted : day;
}

static struct end end_of(const struct fact *fact)
{
	int judged;

	if (fact->state == STATE_WITHDRAWN)
		return (struct end){ day_or_acceptance(fact->withdrawn, fact), II06A_ON_TIME };
	if (fact->state == STATE_STOPPED)
		return (struct end){ day_or_acceptance(fact->waits_since, fact), II06A_ON_TIME };
	judged = wait_judged(fact->resolved, fact->waits_since);
	if (fact->resolved == DAY_NONE || fact->due == DAY_NONE || judged == fact->due)
		return (struct end){ fact->resolved, II06A_ON_TIME };
	return (struct end){ fact->resolved, judged < fact->due ? II06A_EARLY : II06A_LATE };
}

static enum ii06a_column open_column(const struct fact *fact, int last)
{
	return fact->waiting || fact->due == DAY_NONE || last <= fact->due ? II06A_OPEN_IN_TIME
									   : II06A_OPEN_OVERDUE;
}

void ii06a_add(struct ii06a *row, const struct fact *fact, struct period period)
{
	const struct end end = end_of(fact);

	if (fact->state == STATE_VOID || fact->accepted == DAY_NONE ||
		fact->accepted > period.to || (end.day != DAY_NONE && end.day < period.from))
		return;
	row->column[II06A_RECEIVED]++;
	if (fact->accepted < period.from)
		row->column[II06A_CARRIED_OVER]++;
	else
		row->column[fact->channel == CHANNEL_ONLINE ? II06A_ONLINE : II06A_OTHERWISE]++;
	if (end.day != DAY_NONE && end.day <= period.to) {
		row->column[II06A_RESOLVED]++;
		row->column[end.column]++;
	} else {
		row->column[II06A_OPEN]++;
		row->column[open_column(fact, period.to)]++;
	}
}
