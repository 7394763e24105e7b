/*
 * citizen.h - people and organisations who come to the desk.
 */
#ifndef MOTCUA_STORE_CITIZEN_H
#define MOTCUA_STORE_CITIZEN_H

#include <stddef.h>

#include "motcua/core/vocab.h"
#include "motcua/store/store.h"

/* Strings are owned, never NULL; "" is not known. */
struct citizen {
	int64_t id;
	bool organisation;
	char *name, *id_number, *old_number;
	char *born; /* "1985-03-12", "1985" or "" */
	enum sex sex;
	int64_t village_id;
	char *village; /* its name, filled when read */
	char *address, *phone, *email, *workplace;
	bool official;
	int64_t dossiers, open_dossiers; /* filled by citizen_search() */
};

struct citizen_list {
	struct citizen *item;
	size_t count, cap;
};

void citizen_init(struct citizen *citizen); /* every string "" */
void citizen_copy(struct citizen *to, const struct citizen *from);
void citizen_release(struct citizen *citizen);
void citizen_list_release(struct citizen_list *list);

/* Inserts with all search columns. Sets id. CONFLICT (field "so_cccd") where the personal
 * number belongs to another. */
int citizen_insert(struct store *store, int64_t unit_id, struct citizen *citizen,
	struct moment now, struct err *err);
int citizen_update(struct store *store, const struct citizen *citizen, struct moment now,
	struct err *err);
int citizen_get(struct store *store, int64_t id, struct citizen *out, struct err *err);
/* By personal number or old number. NOT_FOUND. */
int citizen_by_number(struct store *store, const char *number, struct citizen *out,
	struct err *err);
/* As you type: digits search personal number, old number and phone from either end; words
 * search names by any beginnings of words without accents. Best first: exact, then by name
 * order. */
int citizen_search(struct store *store, const char *query, size_t limit,
	struct citizen_list *out, struct err *err);

#endif
