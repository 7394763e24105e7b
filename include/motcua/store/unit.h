/*
 * unit.h - the unit whose desk this is, and its villages.
 */
#ifndef MOTCUA_STORE_UNIT_H
#define MOTCUA_STORE_UNIT_H

#include <stddef.h>

#include "motcua/store/store.h"

/* A unit as it is called on a day. Strings are owned, never NULL. */
struct unit {
	int64_t id, version_id;
	char *code;
	int valid_from, valid_to; /* DAY_NONE: open */
	char *name, *letterhead, *place, *desk, *desk_suffix, *upper_level, *province, *phone;
};

struct unit_list {
	struct unit *item;
	size_t count, cap;
};

void unit_release(struct unit *unit);
void unit_list_release(struct unit_list *list);

/* Inserts a unit with its first version; sets both ids. */
int unit_insert(struct store *store, struct unit *unit, struct err *err);
/* The unit as of a day. NOT_FOUND before setup. */
int unit_get(struct store *store, int64_t id, int day, struct unit *out, struct err *err);
/* All versions, oldest first. */
int unit_versions(struct store *store, int64_t id, struct unit_list *out, struct err *err);
/* Opens a new version from a day on and closes the one before the day before; a version
 * that begins the same day is changed in place. */
int unit_change(struct store *store, const struct unit *unit, int from, struct err *err);

struct village {
	int64_t id, unit_id;
	char *name, *head_name, *head_phone;
	int valid_from, valid_to;
	bool confirmed;
};

struct village_list {
	struct village *item;
	size_t count, cap;
};

void village_release(struct village *village);
void village_list_release(struct village_list *list);
int village_insert(struct store *store, struct village *village, struct err *err);
int village_update(struct store *store, const struct village *village, struct err *err);
/* By name; day DAY_NONE lists all, else those of that day. */
int village_list(struct store *store, int64_t unit_id, int day, struct village_list *out,
	struct err *err);
/* The village of a name, compared folded, with or without "thôn" before it. NOT_FOUND. */
int village_find(struct store *store, int64_t unit_id, const char *name, struct village *out,
	struct err *err);

#endif
