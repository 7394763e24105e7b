/* life.c - the one rule by which events make the row of a dossier. */
#include "config.h"

#include "motcua/core/life.h"

const struct life life_none = {
	.state = STATE_PENDING,
	.due = { DAY_NONE, 0 },
	.promised = DAY_NONE,
	.resolved = DAY_NONE,
	.withdrawn = DAY_NONE,
	.returned = DAY_NONE,
	.worked = STATE_PROCESSING, /* of one that is taken over while it waits */
};

/* The days that a move sets or takes away; all others stay. */
static void set_days(struct life *life, enum move move, int day)
{
	switch (wait_begun_by(move) < 0 ? (int)move : -1) {
	case MOVE_RESULT:
	case MOVE_REFUSE:
		life->resolved = day;
		break;
	case MOVE_WITHDRAW:
		life->withdrawn = day;
		break;
	case MOVE_HAND_OVER:
	case MOVE_RETURN_ONLINE:
	case MOVE_POST:
		life->returned = day;
		break;
	case MOVE_POST_RETURNED:
	case MOVE_POST_LOST:
		life->returned = DAY_NONE;
		break;
	default:
		break;
	}
}

#define BIT(move) (1u << MOVE_##move)

/* What of an event's projection a move may decide. */
#define SETS_DUE \
	(BIT(ARRIVE) | BIT(ACCEPT) | BIT(SUPPLEMENT_RECEIVED) | BIT(FINANCE_DONE) | \
		BIT(RESUME) | BIT(RECOMPUTE))
#define SETS_PROMISED BIT(APOLOGISE)
#define SETS_HANDLER  (BIT(ARRIVE) | BIT(ACCEPT) | BIT(FORWARD) | BIT(CORRECT))
#define SETS_RETURN \
	(BIT(HAND_OVER) | BIT(RETURN_ONLINE) | BIT(POST) | BIT(POST_DELIVERED))

/* Takes over what rests on the calendar or on somebody's choice, from a move that decides it. */
static void set_chosen(struct life *life, enum move move, const struct life *after)
{
	unsigned bit = 1u << move;

	if (bit & SETS_DUE) {
		life->due = after->due;
		life->provisional = after->provisional;
	}
	if (bit & SETS_PROMISED)
		life->promised = after->promised;
	if (bit & SETS_HANDLER)
		life->handler_id = after->handler_id;
	if (bit & SETS_RETURN)
		life->returned_by = after->returned_by;
	if (move == MOVE_CORRECT) {
		life->resolved = after->resolved;
		life->returned = after->returned;
		life->withdrawn = after->withdrawn;
	}
}

static void take_over(struct life *life, const struct life *after)
{
	enum dossier_state worked = life->worked;
	bool refused = life->refused;

	*life = *after;
	life->worked = worked;
	life->refused = refused;
}

/* What later moves lead back to. */
static void keep_in_mind(struct life *life)
{
	if (life->state == STATE_RECEIVED || life->state == STATE_PROCESSING)
		life->worked = life->state;
	if (life->state == STATE_REFUSED || life->state == STATE_RESULT)
		life->refused = life->state == STATE_REFUSED;
}

static enum dossier_state state_after(const struct life *life, enum move move, int to)
{
	if (to == STATE_BEFORE)
		return life->worked;
	if (life->refused && (move == MOVE_POST_RETURNED || move == MOVE_POST_LOST))
		return STATE_REFUSED;
	return (enum dossier_state)to;
}

int life_step(struct life *life, const struct life_event *event)
{
	int to;

	if (event->move < 0) {
		take_over(life, &event->after);
		keep_in_mind(life);
		return 0;
	}
	to = event->from_state < 0 && event->move == MOVE_ARRIVE
		? (int)STATE_PENDING
		: move_target(life->state, (enum move)event->move);
	if (to < 0)
		return -1;
	life->state = state_after(life, (enum move)event->move, to);
	keep_in_mind(life);
	set_days(life, (enum move)event->move, event->at.day);
	set_chosen(life, (enum move)event->move, &event->after);
	return 0;
}

bool life_equal(const struct life *a, const struct life *b)
{
	return a->state == b->state && moment_compare(a->due, b->due) == 0 &&
		a->provisional == b->provisional && a->promised == b->promised &&
		a->resolved == b->resolved && a->withdrawn == b->withdrawn &&
		a->returned == b->returned && a->handler_id == b->handler_id &&
		(a->returned == DAY_NONE || a->returned_by == b->returned_by);
}

bool life_undone(const struct life_event *event, size_t count, size_t i)
{
	for (size_t k = i + 1; k < count; k++)
		if (event[k].undoes == event[i].id)
			return true;
	return false;
}

/* True where the event counts: it takes none back, and none takes it back. */
static bool is_live(const struct life_event *event, size_t count, size_t i)
{
	return !event[i].undoes && !life_undone(event, count, i);
}

static int replay_live(const struct life_event *event, size_t count, struct life *out)
{
	*out = life_none;
	for (size_t i = 0; i < count; i++)
		if (is_live(event, count, i) && life_step(out, &event[i]) < 0)
			return -1;
	return 0;
}

void life_learn(struct life *life, const struct life_event *event, size_t count)
{
	struct life known;

	/* Of a history that does not fit, as far as it goes. */
	replay_live(event, count, &known);
	life->worked = known.worked;
	life->refused = known.refused;
}

int life_replay(const struct life_event *event, size_t count, struct life *out, size_t *wrong)
{
	*out = life_none;
	for (size_t i = 0; i < count; i++) {
		int status = event[i].undoes ? replay_live(event, i + 1, out)
					     : life_step(out, &event[i]);

		if (status == 0 && life_equal(out, &event[i].after))
			continue;
		if (wrong)
			*wrong = i;
		return -1;
	}
	return 0;
}

size_t life_last(const struct life_event *event, size_t count)
{
	for (size_t i = count; i-- > 0;)
		if (is_live(event, count, i))
			return i;
	return count;
}

struct life_counts life_count(const struct life_event *event, size_t count)
{
	struct life_counts counts = { 0, 0, false, false };

	for (size_t i = 0; i < count; i++) {
		if (!is_live(event, count, i))
			continue;
		counts.supplements += event[i].move == MOVE_ASK_SUPPLEMENT;
		counts.apologies += event[i].move == MOVE_APOLOGISE;
		if (event[i].move == MOVE_FORWARD || event[i].move == MOVE_TAKE_BACK)
			counts.started = false;
		else if (event[i].move == MOVE_START)
			counts.started = true;
		if (event[i].move == MOVE_FORWARD)
			counts.touched = false;
		else if (event[i].move == MOVE_START ||
			event[i].from_state != (int)event[i].after.state)
			counts.touched = true;
	}
	return counts;
}

/* The clock goes on only where the work does: a refusal or a withdrawal ends no wait. */
static bool ends_wait(enum dossier_state state, const struct wait *wait)
{
	int kind = wait_of_state(state);

	return state == STATE_RECEIVED || state == STATE_PROCESSING ||
		(kind >= 0 && kind != (int)wait->kind);
}

void life_waits(const struct life_event *event, size_t count, struct wait_list *out)
{
	*out = (struct wait_list){ NULL, 0, 0 };
	for (size_t i = 0; i < count; i++) {
		int now = wait_of_state(event[i].after.state);

		if (!is_live(event, count, i))
			continue;
		if (wait_is_open(out) && ends_wait(event[i].after.state, &out->item[out->count - 1]))
			out->item[out->count - 1].to = event[i].at;
		if (now >= 0 && !wait_is_open(out))
			wait_list_add(out, &(struct wait){ .kind = (enum wait_kind)now,
				.from = event[i].at, .to = MOMENT_NONE,
				.policy = event[i].policy < 0 ? SUPPLEMENT_PAUSE
					: (enum supplement_policy)event[i].policy });
	}
}
