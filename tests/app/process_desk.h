/*
 * process_desk.h - dossiers driven into a state by the steps of the desk, and what is kept of
 * them, for the tests of the process.
 */
#ifndef MOTCUA_TEST_PROCESS_DESK_H
#define MOTCUA_TEST_PROCESS_DESK_H

#include "desk.h"
#include "motcua/app/process.h"

/* A step with everything filled in that any move could need; on the day of the clock. */
struct step full_step(enum move move);
/* Makes such a step. */
int make_step(struct desk *desk, int64_t id, enum move move);
/* A dossier that waits for acceptance, come from the portal. */
int64_t pending_dossier(struct desk *desk);
/* A new dossier in a state, by the shortest way of legal steps, whoever is logged in. */
int64_t dossier_in(struct desk *desk, enum dossier_state state);
enum dossier_state state_of(struct desk *desk, int64_t id);
/* Everything that is kept of a dossier: row, parties, codes, events, waits, items of the post. The
 * caller frees. */
char *dossier_kept(struct desk *desk, int64_t id);
/* The same, and how many actions the audit trail has as done: for what must change nothing. What
 * succeeds always changes that. The caller frees. */
char *kept_of(struct desk *desk, int64_t id);

#endif
