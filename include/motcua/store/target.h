/*
 * target.h - targets of a year, and their bands.
 */
#ifndef MOTCUA_STORE_TARGET_H
#define MOTCUA_STORE_TARGET_H

#include <stddef.h>

#include "motcua/core/indicator.h"
#include "motcua/store/store.h"

struct target {
	int64_t id, unit_id;
	int year;
	enum indicator indicator;
	bool given;          /* false: no threshold, figures only */
	struct ratio threshold;
	char *assigned_by, *document;
	struct band band[8]; /* highest first */
	size_t band_count;
};

struct target_list {
	struct target *item;
	size_t count, cap;
};

void target_list_release(struct target_list *list);
/* The targets of a year; where the year has none, those of the letter (20 %, 10 %, bands
 * 40/20; document letter section 2, criterion 7.2) with id 0. */
int target_list(struct store *store, int64_t unit_id, int year, struct target_list *out,
	struct err *err);
int target_put(struct store *store, struct target *target, struct err *err);
/* The target of an indicator in a list, or NULL. */
const struct target *target_for(const struct target_list *list, enum indicator indicator);

#endif
