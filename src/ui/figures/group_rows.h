/*
 * group_rows.h - the figures by officer, field, village or procedure, as rows.
 */
#ifndef MOTCUA_UI_GROUP_ROWS_H
#define MOTCUA_UI_GROUP_ROWS_H

#include <stddef.h>

#include "motcua/report/indicators.h"

struct group_row {
	int64_t id;
	const char *key, *name; /* borrowed of the report, or translated where it is not recorded */
	struct tally tally;
};

/* The rows that have dossiers, those with most first, and what is recorded under none of the
 * group last; together they are all dossiers of the report. The caller frees. */
struct group_row *group_rows(const struct indicator_report *report, enum group group,
	size_t *count);

#endif
