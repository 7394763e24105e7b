/*
 * citizen_rows.h - inside the store: what the files of citizens share.
 */
#ifndef MOTCUA_STORE_CITIZEN_ROWS_H
#define MOTCUA_STORE_CITIZEN_ROWS_H

#include "motcua/store/citizen.h"
#include "store/db.h"

/* Whether somebody is a person or an organisation; index = organisation. */
extern const struct vocab vocab_citizen_kind;

/* Replaces the words of a citizen's name for the search. */
int citizen_set_words(struct store *store, int64_t id, const char *fold, struct err *err);

/* Search keys made anew after their rules have changed, in the running transaction. */
int citizen_rebuild_keys(struct store *store, struct err *err);

#endif
