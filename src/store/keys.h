/*
 * keys.h - inside the store: search keys made anew after their rules have changed.
 *
 * Each function recomputes the folds, sort keys and words of its tables, in the running
 * transaction.
 */
#ifndef MOTCUA_STORE_KEYS_H
#define MOTCUA_STORE_KEYS_H

#include "motcua/store/store.h"

int village_rebuild_keys(struct store *store, struct err *err);
int officer_rebuild_keys(struct store *store, struct err *err);

/* Calls set for every row (id, name) of a query without parameters. */
int keys_for_each(struct store *store, const char *sql,
	int (*set)(struct store *store, int64_t id, const char *name, struct err *err),
	struct err *err);

#endif
