#include "config.h"

#include "motcua/app/figures.h"

#include <stdlib.h>
#include <string.h>

#include "app/figures/figure_facts.h"
#include "app/session/operation.h"
#include "motcua/base/alloc.h"
#include "motcua/store/catalogue.h"
#include "motcua/store/store.h"

void figure_procedure_list_release(struct figure_procedure_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->item[i].code);
		free(list->item[i].name);
	}
	free(list->item);
	*list = (struct figure_procedure_list){ 0 };
}

static int by_use(const void *a, const void *b)
{
	const struct figure_procedure *one = a, *two = b;

	if (one->online != two->online)
		return one->online > two->online ? -1 : 1;
	if (one->paper != two->paper)
		return one->paper > two->paper ? -1 : 1;
	return strcmp(one->code, two->code);
}

static int add_procedure(struct app *app, const struct procedure_tally *tally, int day,
	struct figure_procedure_list *out, struct err *err)
{
	struct procedure procedure = { 0 };

	if (procedure_get(app->store, tally->procedure_id, day, &procedure, err) < 0)
		return -1;
	out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
	out->item[out->count++] = (struct figure_procedure){ .id = tally->procedure_id,
		.code = xstrdup(procedure.code), .name = xstrdup(procedure.name),
		.online = tally->online, .paper = tally->paper };
	procedure_release(&procedure);
	return 0;
}

static int tally_window(struct app *app, struct period window, int as_of,
	struct indicators *out, struct err *err)
{
	const struct scope scope = { .window = window, .as_of = as_of };
	struct figure_facts facts;

	if (figure_facts_load(app, window, false, &facts, err) < 0)
		return -1;
	indicators_compute(out, facts.fact, facts.fact_count, facts.procedure,
		facts.procedure_count, &scope);
	figure_facts_release(&facts);
	return 0;
}

static int list_procedures(struct app *app, enum listing listing, struct period window, int as_of,
	struct figure_procedure_list *out, struct err *err)
{
	struct indicators ind;
	int status = 0;

	if (tally_window(app, window, as_of, &ind, err) < 0)
		return -1;
	for (size_t i = 0; status == 0 && i < ind.procedure_count; i++)
		if (listing_holds(listing, &ind.procedure[i]))
			status = add_procedure(app, &ind.procedure[i], window.to, out, err);
	indicators_release(&ind);
	return status;
}

int figures_procedures(struct app *app, enum listing listing, struct period window, int as_of,
	struct figure_procedure_list *out, struct err *err)
{
	int status;

	*out = (struct figure_procedure_list){ 0 };
	if (app_require(app, OP_FIGURES, err) < 0 || store_begin_read(app->store, err) < 0)
		return -1;
	status = list_procedures(app, listing, window, as_of, out, err);
	store_end_read(app->store);
	if (status < 0)
		figure_procedure_list_release(out);
	else if (out->count)
		qsort(out->item, out->count, sizeof *out->item, by_use);
	return status;
}

void figure_basis_release(struct figure_basis *basis)
{
	free(basis->list_document);
	*basis = (struct figure_basis){ 0 };
}

static bool is_listed_by(const struct procedure *procedure, const char *number)
{
	return procedure->in_list > 0 && strcmp(procedure->list_document, number) == 0;
}

/* Appends the decisions that have put procedures on the list, each once. */
static void put_documents(struct buf *out, const struct procedure_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const char *number = list->item[i].list_document;
		size_t before = 0;

		while (before < i && !is_listed_by(&list->item[before], number))
			before++;
		if (before == i && *number && list->item[i].in_list > 0)
			buf_addf(out, "%s%s", out->len ? "; " : "", number);
	}
}

int figures_basis(struct app *app, struct period window, struct figure_basis *out,
	struct err *err)
{
	struct procedure_list list = { 0 };
	struct buf numbers;

	*out = (struct figure_basis){ 0 };
	if (app_require(app, OP_FIGURES, err) < 0 ||
		dossier_count_void(app->store, app->unit_id, window, &out->voided, err) < 0 ||
		procedure_list(app->store, window.to, &list, err) < 0)
		return -1;
	buf_init(&numbers);
	put_documents(&numbers, &list);
	out->list_document = buf_detach(&numbers);
	procedure_list_release(&list);
	return 0;
}
