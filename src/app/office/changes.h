/*
 * changes.h - inside the app layer: what administration has changed, for the audit trail.
 *
 * The values before are taken from the store before the work, those after from what was asked;
 * of each pair only one that differs is kept.
 */
#ifndef MOTCUA_APP_CHANGES_H
#define MOTCUA_APP_CHANGES_H

#include "motcua/core/day.h"
#include "app/session/operation.h"

#define CHANGES_MOST 24

struct changes {
	struct {
		const char *name;
		char *before, *after;
	} item[CHANGES_MOST];
	size_t count;
};

/* NULL counts as "". */
void changes_text(struct changes *changes, const char *name, const char *before,
	const char *after);
/* As ISO; "" for DAY_NONE. */
void changes_day(struct changes *changes, const char *name, int before, int after);
/* "" for a negative number. */
void changes_number(struct changes *changes, const char *name, int64_t before, int64_t after);
/* "1" and "0". */
void changes_flag(struct changes *changes, const char *name, bool before, bool after);

/* operation_record() with the changes. */
int changes_record(const struct changes *changes, struct app *app, const struct record *record,
	struct err *err);
/* operation_end() with the changes, which are released. */
int changes_end(struct changes *changes, struct app *app, int status,
	const struct record *record, struct err *err);
void changes_release(struct changes *changes);

#endif
