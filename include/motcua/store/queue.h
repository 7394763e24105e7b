/*
 * queue.h - the work of the desk as lists: what waits for whom.
 *
 * The count, the list, the groups and the membership of a queue come from one condition, and a
 * partial index answers each: what is finished costs nothing, however much of it there is.
 */
#ifndef MOTCUA_STORE_QUEUE_H
#define MOTCUA_STORE_QUEUE_H

#include "motcua/store/dossier.h"

enum queue {
	QUEUE_MINE,          /* worked on by the officer */
	QUEUE_OVERDUE,
	QUEUE_APOLOGISE,     /* late, or due the next working day, without an apology; what came
	                      * today is left out, nobody apologises for it yet */
	QUEUE_DUE_TODAY,
	QUEUE_DUE_SOON,      /* due after today, to the last day asked for */
	QUEUE_PENDING_LONG,  /* those of QUEUE_PENDING that wait longer than the limit */
	QUEUE_PENDING,       /* from the portal or the post, waiting for acceptance */
	QUEUE_TO_FORWARD,    /* accepted, not forwarded */
	QUEUE_SPECIALIST,    /* worked on */
	QUEUE_CITIZEN,       /* a supplement or a financial duty is waited for */
	QUEUE_STOPPED,
	QUEUE_RESULT,        /* result or refusal to be handed over; what the post brought back too */
	QUEUE_TO_POST,       /* result or refusal to be posted */
	QUEUE_POSTED,        /* the post has it */
	QUEUE_POST_RETURNED, /* sent back by the post */
	QUEUE_NOT_ON_PORTAL, /* accepted here, not there yet */
	QUEUE_OPEN,          /* everything that is not finished */
	QUEUE_RECENT,        /* accepted in the last 30 days, whatever became of them */
	QUEUE_COUNT
};

/* What a queue may be divided by. */
enum queue_by {
	QUEUE_WHOLE,
	QUEUE_BY_PERSON, /* who works on it, else who took it in */
	QUEUE_BY_VILLAGE
};

/* A part of a queue: one person's, one village's; id 0 is of nobody, of no known village. */
struct queue_part {
	enum queue_by by;
	int64_t id;
};

/* From where the queues are looked at. */
struct queue_view {
	int64_t unit_id, officer_id;
	int today;
	int next_working;             /* the working day after today */
	int soon;                     /* the last day that is soon */
	struct moment pending_before; /* what was filed earlier has waited too long */
};

int queue_count(struct store *store, const struct queue_view *view, enum queue queue,
	int64_t *count, struct err *err);
/* The dossiers of a queue or a part of it, the most urgent first; of each also the day since
 * when it has been in its state (struct dossier, since). */
int queue_list(struct store *store, const struct queue_view *view, enum queue queue,
	struct queue_part part, size_t limit, struct dossier_list *out, struct err *err);
/* Takes out of a list what does not stand in the queue or the part of it. */
int queue_keep(struct store *store, const struct queue_view *view, enum queue queue,
	struct queue_part part, struct dossier_list *list, struct err *err);

struct queue_group {
	int64_t id;
	char *name; /* "" for 0 */
	int64_t count;
};

struct queue_groups {
	struct queue_group *item;
	size_t count, cap;
};

/* The parts of a queue that are not empty, by name; those of nobody last. */
int queue_group_list(struct store *store, const struct queue_view *view, enum queue queue,
	enum queue_by by, struct queue_groups *out, struct err *err);
void queue_groups_release(struct queue_groups *groups);

#endif
