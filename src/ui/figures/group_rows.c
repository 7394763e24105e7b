#include "config.h"

#include "ui/figures/group_rows.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

static int by_received(const void *a, const void *b)
{
	const struct group_row *one = a, *two = b;
	int64_t more = two->tally.count[FIGURE_RECEIVED], less = one->tally.count[FIGURE_RECEIVED];

	if ((one->id == 0) != (two->id == 0))
		return one->id == 0 ? 1 : -1;
	if (more != less)
		return more > less ? 1 : -1;
	return strcmp(one->key, two->key);
}

static struct group_row not_recorded(const struct indicator_report *report, enum group group)
{
	const struct scope scope = { report->window, report->as_of, group, 0 };
	struct group_row row = { .key = _("not recorded"), .name = _("not recorded") };

	for (size_t i = 0; i < report->fact_count; i++)
		tally_add(&row.tally, &report->fact[i], &scope);
	return row;
}

static void add_row(struct group_row *row, size_t *count, struct group_row fresh)
{
	if (fresh.tally.count[FIGURE_RECEIVED] > 0)
		row[(*count)++] = fresh;
}

struct group_row *group_rows(const struct indicator_report *report, enum group group,
	size_t *count)
{
	const struct group_names *names = &report->group[group];
	struct group_row *row = xcalloc(names->count + 1, sizeof *row);

	*count = 0;
	for (size_t i = 0; i < names->count; i++)
		if (names->item[i].id)
			add_row(row, count, (struct group_row){ names->item[i].id,
				names->item[i].key, names->item[i].name,
				report->group_tally[group][i] });
	add_row(row, count, not_recorded(report, group));
	qsort(row, *count, sizeof *row, by_received);
	return row;
}
