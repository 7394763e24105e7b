/*
 * audit.h - who did what, append-only, each row sealed with the hash of the one before.
 */
#ifndef MOTCUA_STORE_AUDIT_H
#define MOTCUA_STORE_AUDIT_H

#include "motcua/store/store.h"

struct audit_change {
	const char *name, *before, *after; /* personal values; NULL allowed */
};

/* Appends a record in the running transaction; machine_at is the machine's clock. */
int audit_append(struct store *store, struct moment at, struct moment machine_at, int64_t user_id,
	const char *action, const char *object, bool refused, const struct audit_change *change,
	size_t change_count, struct err *err);
/* Walks the chain. Returns 0, or -1 with the first broken record named. */
int audit_verify(struct store *store, int64_t *count, struct err *err);

#endif
