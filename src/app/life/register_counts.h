/*
 * register_counts.h - inside the app layer: the counts of a book of the register.
 */
#ifndef MOTCUA_APP_REGISTER_COUNTS_H
#define MOTCUA_APP_REGISTER_COUNTS_H

#include "motcua/app/app.h"
#include "motcua/store/book.h"

/* Counts a dossier in as it stood at the end of a day; only that it is void has no day. */
void register_count(struct register_counts *counts, const struct dossier *dossier, int as_of);
/* The counts of all dossiers of a book. */
int register_count_book(struct app *app, int64_t book_id, int as_of, struct register_counts *out,
	struct err *err);

#endif
