/*
 * process_holds.h - what holds at every moment for all dossiers of a desk, whatever was done.
 */
#ifndef MOTCUA_TEST_PROCESS_HOLDS_H
#define MOTCUA_TEST_PROCESS_HOLDS_H

#include "desk.h"
#include "motcua/store/dossier.h"

/* How many dossiers are in each state, by whoever knows it apart from the store. */
struct ends {
	int64_t count[STATE_COUNT];
};

/* Each queue's count is the length of its list, and each dossier stands in exactly those queues
 * that its row says, for the user who is logged in. */
void ck_queues_hold(struct desk *desk);
/* The figures and form II.06a add up, and are those of the states. */
void ck_figures_hold(struct desk *desk, const struct ends *ends);
/* The due date of a dossier that is being worked on is what core counts from its acceptance, its
 * waits and the calendar of now, but where the portal has set it; the same of all. */
void ck_due_date_holds(struct desk *desk, const struct dossier *dossier);
void ck_due_dates_hold(struct desk *desk);
/* Days are in order, waits, items of the post and refusals agree with the states. */
void ck_rows_hold(struct desk *desk);

#endif
