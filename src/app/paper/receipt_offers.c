/* receipt_offers.c - which forms a dossier has now. */
#include "config.h"

#include "motcua/app/receipt.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/store/store.h"
#include "app/paper/receipt_values.h"

/* Every accepted dossier has these; the others speak of an event. */
static bool is_always_there(enum form_kind kind)
{
	return kind == FORM_RECEIPT || kind == FORM_CONTROL;
}

/* Adds a form where its step has been made; *latest is the event of the newest so far. */
static void offer(struct form_offers *out, const struct form_set *set, enum form_kind kind,
	const struct event_list *events, const struct dossier *dossier, size_t *latest)
{
	size_t event = is_always_there(kind) ? events->count : receipt_event_of(events, kind);

	if (!form_set_template(set, kind) ||
		(dossier->state == STATE_VOID && kind != FORM_CONTROL))
		return;
	if (is_always_there(kind) ? dossier->accepted.day == DAY_NONE : event == events->count)
		return;
	if (event < events->count && event >= *latest) {
		*latest = event;
		out->newest = out->count;
	}
	out->item[out->count++] = (struct form_offer){ kind, xstrdup(set->form[kind].number),
		xstrdup(set->form[kind].title) };
}

int receipt_offers(struct app *app, int64_t dossier_id, struct form_offers *out, struct err *err)
{
	struct dossier dossier = { 0 };
	struct form_set set = { 0 };
	struct event_list events = { 0 };
	size_t latest = 0;
	int status = -1;

	*out = (struct form_offers){ 0 };
	if (app_require(app, OP_VIEW, err) < 0 ||
		dossier_get(app->store, dossier_id, &dossier, err) < 0 ||
		form_set_load(dossier.form_set, &set, err) < 0 ||
		event_list(app->store, dossier_id, &events, err) < 0)
		goto out;
	out->code = xstrdup(*dossier.code ? dossier.code : dossier.portal_code);
	for (int kind = 0; kind < FORM_KIND_COUNT; kind++)
		offer(out, &set, (enum form_kind)kind, &events, &dossier, &latest);
	status = 0;
out:
	event_list_release(&events);
	form_set_release(&set);
	dossier_release(&dossier);
	return status;
}

void form_offers_release(struct form_offers *offers)
{
	for (size_t i = 0; i < offers->count; i++) {
		free(offers->item[i].number);
		free(offers->item[i].title);
	}
	free(offers->code);
	*offers = (struct form_offers){ 0 };
}
