/* figure.c - what a dossier is on a day, and the figures it belongs to. */
#include "config.h"

#include "motcua/core/indicator.h"

#include "motcua/core/moves.h"
#include "motcua/core/wait.h"

enum trait {
	ONLINE = 1 << 0,
	IN_PERSON = 1 << 1,
	POSTAL = 1 << 2,
	CERTIFICATION = 1 << 3,
	LEVEL34 = 1 << 4,
	RETURNED = 1 << 5,
	RETURNED_POSTAL = 1 << 6,
	WAITING = 1 << 7,
	EARLY = 1 << 8,
	ON_TIME = 1 << 9,
	LATE = 1 << 10,
	WITHDRAWN = 1 << 11,
	OPEN_IN_TIME = 1 << 12,
	OPEN_OVERDUE = 1 << 13
};

#define RESOLVED (EARLY | ON_TIME | LATE)

/* A figure holds for a dossier that has all of one set of traits, one at least of a second
 * (where there is one), and none of a third. */
static const struct {
	const char *name;
	unsigned all, some, none;
} figures[FIGURE_COUNT] = {
	[FIGURE_RECEIVED] = { "tong_tiep_nhan", 0, 0, 0 },
	[FIGURE_ONLINE] = { "truc_tuyen", ONLINE, 0, 0 },
	[FIGURE_IN_PERSON] = { "truc_tiep", IN_PERSON, 0, 0 },
	[FIGURE_POSTAL] = { "buu_chinh", POSTAL, 0, 0 },
	[FIGURE_ONLINE_CERTIFICATION] = { "truc_tuyen_linh_vuc_chung_thuc",
		ONLINE | CERTIFICATION, 0, 0 },
	[FIGURE_LEVEL34] = { "ho_so_muc_3_4", LEVEL34, 0, 0 },
	[FIGURE_LEVEL34_ONLINE] = { "muc_3_4_truc_tuyen", LEVEL34 | ONLINE, 0, 0 },
	[FIGURE_LEVEL34_PAPER] = { "muc_3_4_khong_truc_tuyen", LEVEL34, 0, ONLINE },
	[FIGURE_ONLINE_OUTSIDE] = { "truc_tuyen_ngoai_danh_muc", ONLINE, 0, LEVEL34 },
	[FIGURE_RETURNED] = { "da_tra", RETURNED, 0, 0 },
	[FIGURE_RETURNED_POSTAL] = { "tra_buu_chinh", RETURNED_POSTAL, 0, 0 },
	[FIGURE_EARLY] = { "truoc_han", EARLY, 0, 0 },
	[FIGURE_ON_TIME] = { "dung_han", ON_TIME, 0, 0 },
	[FIGURE_LATE] = { "tre_han", LATE, 0, 0 },
	[FIGURE_RESOLVED] = { "da_giai_quyet", 0, RESOLVED, 0 },
	[FIGURE_RESOLVED_IN_TIME] = { "giai_quyet_dung_han", 0, EARLY | ON_TIME, 0 },
	[FIGURE_WITHDRAWN] = { "rut", WITHDRAWN, 0, 0 },
	[FIGURE_OPEN_IN_TIME] = { "dang_xu_ly_trong_han", OPEN_IN_TIME, 0, 0 },
	[FIGURE_OPEN_OVERDUE] = { "dang_xu_ly_qua_han", OPEN_OVERDUE, 0, 0 },
	[FIGURE_WAITING] = { "dang_cho", WAITING, 0, 0 },
};

static bool happened_by(int day, int as_of)
{
	return day != DAY_NONE && day <= as_of;
}

static bool is_inside(int day, struct period period)
{
	return day != DAY_NONE && day >= period.from && day <= period.to;
}

static bool is_void(const struct fact *fact)
{
	return fact->state == STATE_VOID;
}

static bool is_withdrawn(const struct fact *fact, int as_of)
{
	return happened_by(fact->withdrawn, as_of) ||
		(fact->state == STATE_WITHDRAWN && fact->withdrawn == DAY_NONE);
}

void fact_settle(struct fact *fact)
{
	if (!state_is_resolved(fact->state))
		fact->resolved = DAY_NONE;
	/* A file may tell of a refusal and of the day on which it was handed over. */
	if (fact->state != STATE_RETURNED && fact->state != STATE_POSTED &&
		fact->state != STATE_REFUSED)
		fact->returned = DAY_NONE;
	if (fact->state != STATE_WITHDRAWN)
		fact->withdrawn = DAY_NONE;
	fact->waiting = state_is_waiting(fact->state);
	if (!fact->waiting && !state_is_resolved(fact->state))
		fact->waits_since = DAY_NONE;
}

static enum standing resolved_standing(const struct fact *fact)
{
	int judged = wait_judged(fact->resolved, fact->waits_since);

	if (fact->due == DAY_NONE || judged == fact->due)
		return STANDING_ON_TIME;
	return judged < fact->due ? STANDING_EARLY : STANDING_LATE;
}

enum standing fact_standing(const struct fact *fact, int as_of)
{
	if (is_void(fact) || !happened_by(fact->accepted, as_of))
		return STANDING_NONE;
	if (is_withdrawn(fact, as_of))
		return STANDING_WITHDRAWN;
	if (happened_by(fact->resolved, as_of))
		return resolved_standing(fact);
	if (fact->waiting || fact->due == DAY_NONE || as_of <= fact->due)
		return STANDING_OPEN_IN_TIME;
	return STANDING_OPEN_OVERDUE;
}

bool fact_resolved_in(const struct fact *fact, struct period period)
{
	return !is_void(fact) && is_inside(fact->resolved, period);
}

bool fact_returned_in(const struct fact *fact, struct period period)
{
	return !is_void(fact) && is_inside(fact->returned, period);
}

static unsigned trait_of_standing(const struct fact *fact, int as_of)
{
	switch (fact_standing(fact, as_of)) {
	case STANDING_EARLY:
		return EARLY;
	case STANDING_ON_TIME:
		return ON_TIME;
	case STANDING_LATE:
		return LATE;
	case STANDING_WITHDRAWN:
		return WITHDRAWN;
	case STANDING_OPEN_IN_TIME:
		return OPEN_IN_TIME | (fact->waiting ? WAITING : 0);
	case STANDING_OPEN_OVERDUE:
		return OPEN_OVERDUE;
	case STANDING_NONE:
		break;
	}
	return 0;
}

static unsigned traits_of(const struct fact *fact, int as_of)
{
	static const unsigned channel[CHANNEL_COUNT] = {
		[CHANNEL_IN_PERSON] = IN_PERSON,
		[CHANNEL_ONLINE] = ONLINE,
		[CHANNEL_POSTAL] = POSTAL,
	};
	unsigned traits = channel[fact->channel] | trait_of_standing(fact, as_of);

	if (fact->certification)
		traits |= CERTIFICATION;
	if (fact->level == 3 || fact->level == 4)
		traits |= LEVEL34;
	if (happened_by(fact->returned, as_of))
		traits |= fact->return_method == RETURN_POSTAL ? RETURNED | RETURNED_POSTAL :
			RETURNED;
	return traits;
}

static bool is_in_group(const struct fact *fact, enum group group, int64_t key)
{
	switch (group) {
	case GROUP_HANDLER:
		return fact->handler_id == key;
	case GROUP_FIELD:
		return fact->field_id == key;
	case GROUP_VILLAGE:
		return fact->village_id == key;
	case GROUP_PROCEDURE:
		return fact->procedure_id == key;
	case GROUP_NONE:
	case GROUP_COUNT:
		break;
	}
	return true;
}

static bool is_in_scope(const struct fact *fact, const struct scope *scope)
{
	return !is_void(fact) && is_inside(fact->accepted, scope->window) &&
		is_in_group(fact, scope->group, scope->key);
}

static bool has_traits(enum figure figure, unsigned traits)
{
	return (traits & figures[figure].all) == figures[figure].all &&
		(!figures[figure].some || traits & figures[figure].some) &&
		!(traits & figures[figure].none);
}

struct scope scope_until(struct scope scope, int day)
{
	if (scope.window.to > day)
		scope.window.to = day;
	scope.as_of = day;
	return scope;
}

bool figure_holds(enum figure figure, const struct fact *fact, const struct scope *scope)
{
	return is_in_scope(fact, scope) && has_traits(figure, traits_of(fact, scope->as_of));
}

const char *figure_name(enum figure figure)
{
	return figures[figure].name;
}

void tally_add(struct tally *tally, const struct fact *fact, const struct scope *scope)
{
	unsigned traits;

	if (!is_in_scope(fact, scope))
		return;
	traits = traits_of(fact, scope->as_of);
	for (int figure = 0; figure < FIGURE_COUNT; figure++)
		tally->count[figure] += has_traits((enum figure)figure, traits);
}
