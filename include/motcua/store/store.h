/*
 * store.h - one SQLite file: opening, transactions, settings.
 *
 * WAL, synchronous=FULL, foreign keys, STRICT tables. No type of SQLite leaves this layer.
 * Functions return 0, or -1 with err: BUSY where another program is writing, CONFLICT where a
 * constraint refuses, STORE where the disk is full or the file is damaged, newer or not ours.
 */
#ifndef MOTCUA_STORE_STORE_H
#define MOTCUA_STORE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "motcua/core/day.h"

struct store;

enum store_flags {
	STORE_CREATE = 1,   /* make a new file; refuses to overwrite one */
	STORE_READ_ONLY = 2 /* never write */
};

/* Opens a store; migrates an older one after a backup copy beside it ("FILE.trước-N.bak" with
 * N the old version), refuses a newer one, a file that is not ours, and a file on a network
 * share. The caller closes. */
int store_open(struct store **out, const char *path, unsigned flags, struct err *err);
void store_close(struct store *store);
/* Gives a store that was made under another name in the same folder, and is closed, its own,
 * which must be free (CONFLICT): nobody ever sees it before it is filled. */
int store_give_name(const char *made, const char *path, struct err *err);
/* Removes the file of a store that is closed, and what may lie beside it. */
void store_remove(const char *path);
const char *store_path(const struct store *store);

/* What the store says of itself. */
struct store_identity {
	char store_id[33];
	int64_t generation;
	int64_t unit_id; /* 0 before setup */
	bool demo;
};
int store_identity(struct store *store, struct store_identity *out, struct err *err);
int store_set_unit(struct store *store, int64_t unit_id, bool demo, struct err *err);

/* Begins a writing transaction (IMMEDIATE); calls nest, only the outermost pair counts. A
 * rollback at any depth undoes all: every commit around it fails. Every begin that succeeded
 * is followed by one commit or one rollback; a commit that fails has rolled back. Only the app
 * layer calls these. */
int store_begin_at(struct store *store, const char *file, int line, struct err *err);
#define store_begin(store, err) store_begin_at(store, __FILE__, __LINE__, err)
int store_commit(struct store *store, struct err *err);
void store_rollback(struct store *store);
/* Commits where rc is 0, else rolls back and leaves err as it is. Returns 0, or -1. */
int store_end(struct store *store, int rc, struct err *err);
/* Everything read from here to the end is of one moment, whatever others write meanwhile. Calls
 * nest, also inside a writing transaction; none of these may begin inside. Every begin that
 * succeeded is followed by one end. */
int store_begin_read(struct store *store, struct err *err);
void store_end_read(struct store *store);
/* True while a writing transaction is open. */
bool store_in_transaction(const struct store *store);

/* How long to wait for another program that is writing before BUSY; 3 seconds after opening. */
void store_set_patience(struct store *store, int milliseconds);

/* A number that changes whenever another connection has written. */
int64_t store_data_version(struct store *store);

/* Settings. store_setting() appends the value, or fallback where there is none. */
int store_setting(struct store *store, const char *name, const char *fallback, struct buf *out,
	struct err *err);
int store_setting_int(struct store *store, const char *name, int64_t fallback, int64_t *out,
	struct err *err);
int store_set_setting(struct store *store, const char *name, const char *value,
	struct err *err);

/* Recomputes folds, sort keys and words after their rules have changed; run by store_open(). */
int store_rebuild_keys(struct store *store, struct err *err);
/* PRAGMA quick_check (deep: integrity_check and foreign_key_check). */
int store_check(struct store *store, bool deep, struct err *err);

#endif
