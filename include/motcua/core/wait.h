/*
 * wait.h - the stretches while the clock of a dossier stands: it waits for a supplement or a
 * financial duty, or is stopped.
 */
#ifndef MOTCUA_CORE_WAIT_H
#define MOTCUA_CORE_WAIT_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/core/day.h"
#include "motcua/core/moves.h"
#include "motcua/core/vocab.h"

enum wait_kind { WAIT_SUPPLEMENT, WAIT_FINANCE, WAIT_STOP, WAIT_KIND_COUNT };

extern const struct vocab vocab_wait; /* bo_sung, nghia_vu_tai_chinh, dung */

struct wait {
	enum wait_kind kind;
	struct moment from, to; /* to is MOMENT_NONE while it lasts */
	enum supplement_policy policy;
};

struct wait_list {
	struct wait *item;
	size_t count, cap;
};

void wait_list_add(struct wait_list *list, const struct wait *wait);
void wait_list_release(struct wait_list *list);

/* True where the last one has not ended. */
bool wait_is_open(const struct wait_list *list);
/* The day by which a dossier is judged against its due date: that of its end, or the day asked for
 * where it has none. Where a wait has lasted until then it is the day since when (DAY_NONE: none
 * has), if that is earlier: what was asked for in time is in time however long the citizen lets the
 * desk wait. */
int wait_judged(int day, int waits_since);
/* The kind of wait that a move begins, or -1. */
int wait_begun_by(enum move move);
/* The kind of wait that a state is, or -1. */
int wait_of_state(enum dossier_state state);

#endif
