#include "config.h"

#include "motcua/app/figures.h"

#include <stdlib.h>
#include <string.h>

#include "app/figures/figure_facts.h"
#include "app/figures/figure_names.h"
#include "app/session/operation.h"
#include "motcua/base/alloc.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"

/* The year that a window is, or 0. */
static int whole_year(struct period window)
{
	struct period year = period_year(day_year(window.from));

	return year.from == window.from && year.to == window.to ? day_year(window.from) : 0;
}

static int load_facts(struct app *app, struct indicator_report *out, struct err *err)
{
	struct period window = out->window;
	struct figure_facts facts;

	/* 31 December belongs to the January period "to the 30th". */
	if (out->year)
		window.from--;
	if (figure_facts_load(app, window, true, &facts, err) < 0)
		return -1;
	out->fact = facts.fact;
	out->code = facts.code;
	out->fact_count = facts.fact_count;
	out->procedure = facts.procedure;
	out->procedure_count = facts.procedure_count;
	return 0;
}

static int load_targets(struct app *app, struct indicator_report *out, struct err *err)
{
	struct target_list list = { 0 };

	if (target_list(app->store, app->unit_id, day_year(out->window.to), &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count && out->target_count < INDICATOR_COUNT; i++) {
		const struct target *target = &list.item[i];
		struct report_target *to = &out->target[out->target_count++];

		*to = (struct report_target){ .indicator = target->indicator,
			.given = target->given, .threshold = target->threshold,
			.band_count = target->band_count };
		memcpy(to->band, target->band, sizeof to->band);
	}
	target_list_release(&list);
	return 0;
}

static int load_unit(struct app *app, struct indicator_report *out, struct err *err)
{
	struct unit unit = { 0 };

	if (unit_get(app->store, app->unit_id, out->window.to, &unit, err) < 0)
		return -1;
	out->unit_name = xstrdup(unit.name);
	unit_release(&unit);
	return 0;
}

static int load_all(struct app *app, struct indicator_report *out, struct err *err)
{
	int status;

	if (store_begin_read(app->store, err) < 0)
		return -1;
	status = load_unit(app, out, err);
	if (status == 0)
		status = load_facts(app, out, err);
	if (status == 0)
		status = load_targets(app, out, err);
	if (status == 0)
		status = figure_names_load(app, out, err);
	store_end_read(app->store);
	return status;
}

int figures_load(struct app *app, struct period window, int as_of, const int *at, size_t at_count,
	struct indicator_report *out, struct err *err)
{
	indicator_report_init(out);
	if (app_require(app, OP_FIGURES, err) < 0)
		return -1;
	out->window = window;
	out->as_of = as_of;
	out->year = whole_year(window);
	out->at = xcalloc(at_count + 1, sizeof *out->at);
	for (size_t i = 0; i < at_count; i++)
		out->at[i] = at[i];
	out->at_count = at_count;
	if (load_all(app, out, err) < 0) {
		indicator_report_release(out);
		return -1;
	}
	indicator_report_compute(out);
	return 0;
}

static int list_dossiers(struct app *app, enum figure figure, const struct scope *scope,
	struct dossier_list *out, struct err *err)
{
	struct figure_facts facts;
	size_t held = 0;
	int64_t *id;
	int status;

	if (figure_facts_load(app, scope->window, false, &facts, err) < 0)
		return -1;
	id = xcalloc(facts.fact_count + 1, sizeof *id);
	for (size_t i = 0; i < facts.fact_count; i++)
		if (figure_holds(figure, &facts.fact[i], scope))
			id[held++] = facts.fact[i].dossier_id;
	status = dossier_list_ids(app->store, id, held, out, err);
	free(id);
	figure_facts_release(&facts);
	return status;
}

int figures_dossiers(struct app *app, enum figure figure, const struct scope *scope,
	struct dossier_list *out, struct err *err)
{
	int status;

	*out = (struct dossier_list){ 0 };
	if (app_require(app, OP_FIGURES, err) < 0 || store_begin_read(app->store, err) < 0)
		return -1;
	status = list_dossiers(app, figure, scope, out, err);
	store_end_read(app->store);
	return status;
}
