/*
 * reserved.h - numbers that were kept for slips written by hand while there is no power.
 *
 * Each ends with the dossier that uses it, or is given up with a reason; none is ever taken out
 * of the list or given to anything else.
 */
#ifndef MOTCUA_STORE_RESERVED_H
#define MOTCUA_STORE_RESERVED_H

#include <stddef.h>

#include "motcua/core/vocab.h"
#include "motcua/store/store.h"

enum reserved_state { RESERVED_FREE, RESERVED_USED, RESERVED_GIVEN_UP, RESERVED_STATE_COUNT };
extern const struct vocab vocab_reserved;

/* One row. Strings are owned, never NULL after reading. */
struct reserved_number {
	char *code;
	int day;
	struct moment reserved;
	char *reserved_by;      /* the name of the officer */
	enum reserved_state state;
	int64_t dossier_id;     /* that uses it; 0 none */
	char *submitter;        /* of that dossier */
	struct moment given_up; /* MOMENT_NONE: not */
	char *given_up_by, *reason;
};

struct reserved_list {
	struct reserved_number *item;
	size_t count, cap;
};

void reserved_release(struct reserved_number *number);
void reserved_list_release(struct reserved_list *list);

int reserved_insert(struct store *store, int64_t unit_id, const char *code, int day,
	struct moment at, int64_t officer_id, struct err *err);
/* NOT_FOUND where the unit has not reserved it. */
int reserved_get(struct store *store, int64_t unit_id, const char *code,
	struct reserved_number *out, struct err *err);
/* True where a number was reserved, by whichever unit and whatever became of it. */
int reserved_has(struct store *store, const char *code, bool *has, struct err *err);
/* Those that are free first, in their order; then the others, the latest day first. At most
 * limit rows. */
int reserved_list(struct store *store, int64_t unit_id, size_t limit, struct reserved_list *out,
	struct err *err);
/* Those of the days from … to, in the order of days and codes. */
int reserved_window(struct store *store, int64_t unit_id, int from, int to,
	struct reserved_list *out, struct err *err);
/* How many are free, and the first day of those, DAY_NONE where there is none. */
int reserved_count_free(struct store *store, int64_t unit_id, int64_t *count, int *first_day,
	struct err *err);
/* Takes a free number for a dossier that is written next; CONFLICT where it is not free. */
int reserved_take(struct store *store, int64_t unit_id, const char *code, struct err *err);
/* Notes which dossier has the number that was taken. */
int reserved_used_by(struct store *store, const char *code, int64_t dossier_id,
	struct err *err);
/* Gives a free number up; CONFLICT where it is not free. */
int reserved_give_up(struct store *store, int64_t unit_id, const char *code, struct moment at,
	int64_t officer_id, const char *reason, struct err *err);

#endif
