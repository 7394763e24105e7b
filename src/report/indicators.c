#include "config.h"

#include "motcua/report/indicators.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"

void indicator_report_init(struct indicator_report *report)
{
	memset(report, 0, sizeof *report);
}

static void free_all(char **strings, size_t count)
{
	for (size_t i = 0; strings && i < count; i++)
		free(strings[i]);
	free(strings);
}

static void release_group(struct group_names *group)
{
	for (size_t i = 0; i < group->count; i++) {
		free(group->item[i].key);
		free(group->item[i].name);
	}
	free(group->item);
}

void indicator_report_release(struct indicator_report *report)
{
	for (int i = 0; i < GROUP_COUNT; i++) {
		release_group(&report->group[i]);
		free(report->group_tally[i]);
	}
	free_all(report->code, report->fact_count);
	free_all(report->procedure_code, report->procedure_count);
	free_all(report->procedure_name, report->procedure_count);
	free(report->unit_name);
	free(report->fact);
	free(report->procedure);
	free(report->at);
	free(report->at_tally);
	indicators_release(&report->indicators);
	indicator_report_init(report);
}

const struct report_target *indicator_report_target(const struct indicator_report *report,
	enum indicator indicator)
{
	for (size_t i = 0; i < report->target_count; i++)
		if (report->target[i].indicator == indicator)
			return &report->target[i];
	return NULL;
}

static int64_t group_key(const struct fact *fact, enum group group)
{
	switch (group) {
	case GROUP_HANDLER:
		return fact->handler_id;
	case GROUP_FIELD:
		return fact->field_id;
	case GROUP_VILLAGE:
		return fact->village_id;
	case GROUP_PROCEDURE:
		return fact->procedure_id;
	case GROUP_NONE:
	case GROUP_COUNT:
		break;
	}
	return 0;
}

/* Where a key stands among the names; by id for a quick search. */
struct place {
	int64_t id;
	size_t index;
};

static int compare_places(const void *a, const void *b)
{
	const struct place *left = a, *right = b;

	return (left->id > right->id) - (left->id < right->id);
}

/* One pass over the facts for all keys of a group: a province has many of both. */
static void tally_group(struct indicator_report *report, enum group group)
{
	const struct group_names *names = &report->group[group];
	struct place *place = xcalloc(names->count + 1, sizeof *place);

	report->group_tally[group] = xcalloc(names->count + 1, sizeof(struct tally));
	for (size_t i = 0; i < names->count; i++)
		place[i] = (struct place){ names->item[i].id, i };
	qsort(place, names->count, sizeof *place, compare_places);
	for (size_t i = 0; i < report->fact_count; i++) {
		const struct fact *fact = &report->fact[i];
		struct scope scope = { report->window, report->as_of, group,
			group_key(fact, group) };
		struct place wanted = { scope.key, 0 };
		const struct place *found =
			bsearch(&wanted, place, names->count, sizeof *place, compare_places);

		if (found)
			tally_add(&report->group_tally[group][found->index], fact, &scope);
	}
	free(place);
}

static int earlier(int a, int b)
{
	return a < b ? a : b;
}

static int later(int a, int b)
{
	return a > b ? a : b;
}

static void tally_days(struct indicator_report *report)
{
	const struct scope all = { report->window, report->as_of, GROUP_NONE, 0 };

	report->at_tally = xcalloc(report->at_count + 1, sizeof *report->at_tally);
	for (size_t i = 0; i < report->at_count; i++) {
		struct scope scope = scope_until(all, report->at[i]);

		for (size_t k = 0; k < report->fact_count; k++)
			tally_add(&report->at_tally[i], &report->fact[k], &scope);
	}
}

/* Adds one dossier to a month. counted is where dossiers of the table are accepted. */
static void month_add(struct month_figures *month, const struct fact *fact,
	struct period counted, int as_of)
{
	struct scope all = { counted, as_of, GROUP_NONE, 0 }, own = all;

	own.window.from = later(counted.from, month->window.from);
	own.window.to = earlier(counted.to, month->window.to);
	month->received += figure_holds(FIGURE_RECEIVED, fact, &own);
	month->online += figure_holds(FIGURE_ONLINE, fact, &own);
	month->level34_paper += figure_holds(FIGURE_LEVEL34_PAPER, fact, &own);
	if (fact_resolved_in(fact, month->window)) {
		month->resolved += figure_holds(FIGURE_RESOLVED, fact, &all);
		month->resolved_in_time += figure_holds(FIGURE_RESOLVED_IN_TIME, fact, &all);
	}
	if (fact_returned_in(fact, month->window)) {
		month->returned += figure_holds(FIGURE_RETURNED, fact, &all);
		month->returned_postal += figure_holds(FIGURE_RETURNED_POSTAL, fact, &all);
	}
	own.window.from = later(counted.from, day_make(day_year(month->window.to), 1, 1));
	month->year_received += figure_holds(FIGURE_RECEIVED, fact, &own);
	month->year_online += figure_holds(FIGURE_ONLINE, fact, &own);
}

static void fill_months(struct indicator_report *report)
{
	int year = report->year ? report->year : day_year(report->window.to);
	struct period year_to30 = { period_month(PERIOD_TO30, year, 1).from,
		period_year(year).to };

	for (int m = 0; m < 12; m++) {
		report->month[m].window = period_month(PERIOD_CALENDAR, year, m + 1);
		report->to30[m].window = period_month(PERIOD_TO30, year, m + 1);
		for (size_t i = 0; i < report->fact_count; i++) {
			month_add(&report->month[m], &report->fact[i], report->window,
				report->as_of);
			month_add(&report->to30[m], &report->fact[i], year_to30, report->as_of);
		}
	}
}

void indicator_report_compute(struct indicator_report *report)
{
	struct scope scope = { report->window, report->as_of, GROUP_NONE, 0 };

	for (size_t i = 0; i < report->fact_count; i++)
		tally_add(&report->tally, &report->fact[i], &scope);
	indicators_compute(&report->indicators, report->fact, report->fact_count,
		report->procedure, report->procedure_count, &scope);
	for (int group = GROUP_NONE + 1; group < GROUP_COUNT; group++)
		tally_group(report, (enum group)group);
	tally_days(report);
	fill_months(report);
}
