/*
 * life.h - the life of a dossier: what its events make of it.
 *
 * The row of a dossier is the projection of its events. life_step() is the one rule by which an
 * event changes it; replayed from the first, the events give the row again. Each event also
 * records the projection after it, so that a step can be taken back and a difference shows.
 */
#ifndef MOTCUA_CORE_LIFE_H
#define MOTCUA_CORE_LIFE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/core/day.h"
#include "motcua/core/moves.h"
#include "motcua/core/vocab.h"
#include "motcua/core/wait.h"

/* The projection. Days are DAY_NONE and moments MOMENT_NONE where the thing has not happened. */
struct life {
	enum dossier_state state;
	struct moment due; /* by law, now */
	bool provisional;  /* the due date reaches into a calendar that is not confirmed */
	int promised;      /* the day promised in an apology */
	int resolved, withdrawn, returned;
	enum return_method returned_by; /* meaningful where returned is a day */
	int64_t handler_id;             /* who works on it; 0 nobody */
	/* Where a wait leads back to: received or being processed, whichever was the last; and
	 * whether the result is a refusal. Both are known from the events only (life_learn()), no
	 * row keeps them and life_equal() does not look at them. */
	enum dossier_state worked;
	bool refused;
};

extern const struct life life_none; /* before the first event: pending, nothing has happened */

struct life_event {
	int64_t id;
	int64_t undoes; /* the event that it takes back, 0 none */
	int move;       /* enum move, or -1: taken over from a file, all of it as recorded */
	int from_state; /* enum dossier_state; -1: the dossier did not exist */
	struct moment at;
	struct life after;
	int policy; /* of the wait that it begins: enum supplement_policy, or -1 */
};

/*
 * Applies an event. The state follows the table of moves; the days of result, withdrawal and
 * return follow from the move and its day; what rests on the calendar or on somebody's choice is
 * taken from the event, but only of a move that decides it: the due date of acceptance, of the end
 * of a wait and of a recomputation, the promised day of an apology, the handler of acceptance, a
 * forwarding and a correction, how it was returned of a hand-over or a sending. Through all other
 * moves they stay. Returns 0, or -1 where the move is not allowed in the state; the life is then
 * unchanged.
 */
int life_step(struct life *life, const struct life_event *event);

/*
 * Replays events in order, without those that were taken back. Returns 0 where every step is
 * allowed and leads to what its event records; else -1, and *wrong (may be NULL) is the index of
 * the first that does not.
 *
 * A due date is not computed anew: it was computed with the days off and the office hours that were
 * known then, or set by the portal, and promised to the citizen. A calendar that has changed since
 * makes it no error; the detail of a dossier shows both (struct dossier_detail, differs), and an
 * event of its own takes the new one over. What is proved is that nothing else has moved it.
 */
int life_replay(const struct life_event *event, size_t count, struct life *out, size_t *wrong);

/* Sets what no row keeps, as the events in force say. */
void life_learn(struct life *life, const struct life_event *event, size_t count);

/* True where nothing happened in one that did not happen in the other. */
bool life_equal(const struct life *a, const struct life *b);

/* True where a later event takes the event back. */
bool life_undone(const struct life_event *event, size_t count, size_t i);

/* The index of the last event that was not taken back (and takes none back), or count. */
size_t life_last(const struct life_event *event, size_t count);

/* What the events say of how the dossier was handled; those taken back do not count. */
struct life_counts {
	int supplements; /* requests for a supplement; the law allows one (Decree 61/2018 art. 11) */
	int apologies;   /* the law allows one (art. 19) */
	bool touched;    /* worked on since it was last forwarded */
	bool started;    /* the work was noted as begun since then */
};
struct life_counts life_count(const struct life_event *event, size_t count);

/* The stretches while the clock stood, in order. One ends where the work goes on or a wait of
 * another kind begins; a refusal, a withdrawal, or a result that a file has told in the midst of it
 * leaves it open, for the clock has not run again (wait_judged()). So the last alone may be open.
 * The caller releases. */
void life_waits(const struct life_event *event, size_t count, struct wait_list *out);

#endif
