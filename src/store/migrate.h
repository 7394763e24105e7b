/*
 * migrate.h - inside the store: from any older version to the present one.
 *
 * The version of a store is PRAGMA user_version; step n leads from version n - 1 to n.
 */
#ifndef MOTCUA_STORE_MIGRATE_H
#define MOTCUA_STORE_MIGRATE_H

#include <stddef.h>

#include "motcua/base/err.h"

struct store;

/* PRAGMA application_id of our files: "MCUA". */
#define STORE_APPLICATION_ID 0x4d435541

struct migration {
	const char *name;
	const char *sql;
	int (*step)(struct store *store, struct err *err); /* after the SQL; NULL: none */
};

struct migration_list {
	struct migration *item; /* the first leads to version 1 */
	size_t count, cap;
};

/* The steps built into the program. The caller releases. */
void migration_list_built_in(struct migration_list *list);
void migration_list_release(struct migration_list *list);

/* Makes the whole schema in an empty file. */
int migrate_create(struct store *store, const struct migration_list *list, struct err *err);
/* Refuses a file that is not ours or newer, and an older one that is open for reading only.
 * Changes nothing. */
int migrate_recognise(struct store *store, const struct migration_list *list, struct err *err);
/* Brings a store up to date: all steps or none, after a copy beside it. */
int migrate_update(struct store *store, const struct migration_list *list, struct err *err);

#endif
