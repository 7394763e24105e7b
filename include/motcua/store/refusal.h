/*
 * refusal.h - the log of who was refused at intake, or asked to complete the papers first.
 */
#ifndef MOTCUA_STORE_REFUSAL_H
#define MOTCUA_STORE_REFUSAL_H

#include "motcua/core/vocab.h"
#include "motcua/store/store.h"

enum refusal_kind { REFUSAL_DECLINED, REFUSAL_TO_COMPLETE, REFUSAL_KIND_COUNT };
extern const struct vocab vocab_refusal_kind;

/* One row. Strings are owned, never NULL after reading. */
struct refusal {
	int64_t id, unit_id;
	struct moment at;
	enum refusal_kind kind;
	int64_t dossier_id;                /* that waited for acceptance; 0 at the counter */
	int64_t procedure_id, citizen_id, officer_id; /* 0 none */
	char *name, *address, *phone, *reason;
	char *procedure, *officer;         /* read: names */
};

struct refusal_list {
	struct refusal *item;
	size_t count, cap;
};

void refusal_init(struct refusal *refusal);
void refusal_release(struct refusal *refusal);
void refusal_list_release(struct refusal_list *list);

/* Sets the id. */
int refusal_insert(struct store *store, struct refusal *refusal, struct err *err);
int refusal_get(struct store *store, int64_t id, struct refusal *out, struct err *err);
/* The latest row of a dossier. NOT_FOUND. */
int refusal_of_dossier(struct store *store, int64_t dossier_id, struct refusal *out,
	struct err *err);
/* The rows of a unit, the latest first; at most so many (0: all). */
int refusal_list(struct store *store, int64_t unit_id, size_t limit, struct refusal_list *out,
	struct err *err);
/* Takes the latest row of a dossier out of the log: the refusal was taken back. */
int refusal_take_back(struct store *store, int64_t dossier_id, struct err *err);

#endif
