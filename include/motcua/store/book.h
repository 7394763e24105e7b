/*
 * book.h - the books of the register: one a year, one more where a unit follows another.
 */
#ifndef MOTCUA_STORE_BOOK_H
#define MOTCUA_STORE_BOOK_H

#include <stddef.h>

#include "motcua/store/dossier.h"

/* How far a dossier has come by a day. */
enum register_stage {
	REGISTER_RETURNED, /* returned, or refused after examination */
	REGISTER_READY,    /* has its result */
	REGISTER_WITHDRAWN,
	REGISTER_OPEN,
	REGISTER_STAGES
};

/* The counts of a closing statement; void ones stand in the first two only. */
struct register_counts {
	int64_t total, voided;
	int64_t channel[CHANNEL_COUNT], stage[REGISTER_STAGES];
};

struct register_book {
	int64_t id, last_serial, closed_by; /* closed_by: an officer, 0 none */
	int year, book;
	int opened, closed; /* days; closed DAY_NONE: open */
	char *closed_by_name;
	struct register_counts counts; /* as they were when it was closed; else all 0 */
};

struct register_book_list {
	struct register_book *item;
	size_t count, cap;
};

void register_book_list_release(struct register_book_list *list);
/* The books of a year, or of all years for 0, in their order. */
int register_book_list(struct store *store, int64_t unit_id, int year,
	struct register_book_list *out, struct err *err);
/* Closes a book that is open, with its counts. */
int register_book_close(struct store *store, int64_t id, int day, int64_t officer_id,
	const struct register_counts *counts, struct err *err);
/* The dossiers of a book in the order of their serials. */
int register_book_dossiers(struct store *store, int64_t book_id, struct dossier_list *out,
	struct err *err);

#endif
