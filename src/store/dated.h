/*
 * dated.h - inside the store: versions of something, each from a day to a day.
 *
 * Days are inclusive, an end that is NULL is open, and no two versions of one thing overlap.
 */
#ifndef MOTCUA_STORE_DATED_H
#define MOTCUA_STORE_DATED_H

#include "store/db.h"

/* A condition for "in force on the day of a parameter", on columns of the given prefix. */
#define IN_FORCE(prefix, day) \
	"(" prefix "valid_from IS NULL OR " prefix "valid_from <= " day ")" \
	" AND (" prefix "valid_to IS NULL OR " prefix "valid_to >= " day ")"
/* The same, where no day at all (NULL) is before every day. */
#define IN_FORCE_FROM(prefix, day) \
	"((" day " IS NULL AND " prefix "valid_from IS NULL) OR (" IN_FORCE(prefix, day) "))"
/* In force on the day, or always where the day is NULL. */
#define IN_FORCE_OR_ANY(prefix, day) "(" day " IS NULL OR " IN_FORCE(prefix, day) ")"

struct dated {
	const char *at;    /* of ?1 on day ?2: id, valid_from, valid_to */
	const char *after; /* of ?1 after day ?2: the first valid_from */
	const char *close; /* version ?1 ends on day ?2 */
};

/* Makes room for a version of owner from a day on, DAY_NONE: without a beginning. Where one begins that very day, *same is its
 * id, else 0 and the one in force is closed the day before; *to is where the new version must
 * end, DAY_NONE for open. */
int dated_open(struct store *store, const struct dated *dated, int64_t owner, int from,
	int64_t *same, int *to, struct err *err);

#endif
