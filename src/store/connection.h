/*
 * connection.h - inside the store: what an open store is made of, and how one comes to be open.
 */
#ifndef MOTCUA_STORE_CONNECTION_H
#define MOTCUA_STORE_CONNECTION_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>

#include "motcua/store/store.h"
#include "store/migrate.h"

struct statement {
	const char *sql; /* its address is its identity */
	sqlite3_stmt *stmt;
};

struct store {
	sqlite3 *db;
	char *path;
	bool read_only;
	int depth;         /* of nested transactions */
	int readers;       /* of nested views of one moment */
	bool undone;       /* a rollback inside: the outermost pair must not commit */
	const char *file;  /* where the outermost transaction began */
	int line;
	struct statement *statement;
	size_t count, cap;
};

/* store_open() with another list of migrations, for tests. */
int store_open_with(struct store **out, const char *path, unsigned flags,
	const struct migration_list *list, struct err *err);

/* Opens a connection with all settings of ours to a file that exists, of whatever version. */
int connection_open(struct store **out, const char *path, bool read_only, struct err *err);
/* Keeps changes in a journal beside the file. Written into the file, so only after it is known to
 * be ours. A copy made for safe-keeping is not in this mode until it is put to work. */
int connection_write_ahead(struct store *store, struct err *err);
/* The folder of a path; the caller frees. */
char *path_folder(const char *path);
/* Makes a new store at a path that must be free. */
int store_create(const char *path, const struct migration_list *list, struct err *err);
/* True where the search keys were made by other rules than those of this program. */
int keys_outdated(struct store *store, bool *outdated, struct err *err);
/* Writes the one row of store_identity of a new store. */
int identity_create(struct store *store, struct err *err);

/* Sentences that more than one place says; -1. */
int error_damaged(const struct store *store, struct err *err);
int error_foreign(const char *path, struct err *err);
int error_unwritable(const char *path, struct err *err);
int error_read_only(struct err *err);

/* 0, or -1 with a sentence where a path lies on a network share, on which SQLite's locks are
 * not to be trusted. */
int share_refuse(const char *path, struct err *err);
/* True for a file system that lives on another machine: the type of statfs(), and for FUSE
 * the name in the table of mounts ("fuse.sshfs"; NULL unknown). */
bool share_is_network(unsigned long type, const char *fuse_name);

#endif
