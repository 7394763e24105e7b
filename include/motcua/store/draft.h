/*
 * draft.h - forms that are not finished, kept as they are typed.
 */
#ifndef MOTCUA_STORE_DRAFT_H
#define MOTCUA_STORE_DRAFT_H

#include <stddef.h>

#include "motcua/store/store.h"

struct draft_value {
	char *name;
	int position;
	char *value;
};

struct draft {
	int64_t id, user_id;
	char *kind, *title, *focus;
	bool parked;
	struct moment created, changed;
	struct draft_value *value;
	size_t count, cap;
};

struct draft_list {
	struct draft *item;
	size_t count, cap;
};

void draft_init(struct draft *draft);
void draft_release(struct draft *draft);
void draft_list_release(struct draft_list *list);
/* Sets a value (copied). */
void draft_set(struct draft *draft, const char *name, int position, const char *value);
/* The value, or NULL. */
const char *draft_get(const struct draft *draft, const char *name, int position);

/* Writes a draft with all its values; id 0 makes a new one and sets it. */
int draft_save(struct store *store, struct draft *draft, struct moment now, struct err *err);
int draft_load(struct store *store, int64_t id, struct draft *out, struct err *err);
/* The drafts of a user without their values, latest first. */
int draft_list(struct store *store, int64_t user_id, struct draft_list *out, struct err *err);
int draft_delete(struct store *store, int64_t id, struct err *err);

#endif
