/*
 * due.h - due dates that rest on the calendar of the office, and those that it has moved.
 */
#ifndef MOTCUA_STORE_DUE_H
#define MOTCUA_STORE_DUE_H

#include <stddef.h>

#include "motcua/core/deadline.h"
#include "motcua/store/store.h"

/* An open dossier whose due date was computed here. */
struct open_due {
	int64_t dossier_id;
	struct moment accepted, due;
	struct limit limit;
	bool provisional;
};

struct open_due_list {
	struct open_due *item;
	size_t count, cap;
};

/* Those of a unit in the order of their acceptance. What is bound by the portal or was taken
 * over from a file is left out, and what has no known limit. The caller releases. */
int open_due_list(struct store *store, int64_t unit_id, struct open_due_list *out,
	struct err *err);
void open_due_list_release(struct open_due_list *list);

/* A dossier whose due date was moved. */
struct due_move {
	int64_t dossier_id;
	struct moment before, after;
};

struct due_move_list {
	struct due_move *item;
	size_t count, cap;
	char *cause; /* what the events say; NULL where there are none */
};

void due_move_add(struct due_move_list *list, const struct due_move *move);
void due_move_list_release(struct due_move_list *list);
/* What the last change of the calendar that moved anything has moved in a unit, as the events
 * tell it. Empty where there is none. The caller releases. */
int due_move_last(struct store *store, int64_t unit_id, struct due_move_list *out,
	struct err *err);

#endif
