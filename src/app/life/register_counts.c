/* register_counts.c - how many dossiers a book has, and how far they have come by a day. */
#include "config.h"

#include "app/life/register_counts.h"

static bool by(int day, int as_of)
{
	return day != DAY_NONE && day <= as_of;
}

static enum register_stage stage_of(const struct dossier *dossier, int as_of)
{
	if (by(dossier->withdrawn, as_of))
		return REGISTER_WITHDRAWN;
	if (by(dossier->returned, as_of))
		return REGISTER_RETURNED;
	return by(dossier->resolved, as_of) ? REGISTER_READY : REGISTER_OPEN;
}

void register_count(struct register_counts *counts, const struct dossier *dossier, int as_of)
{
	counts->total++;
	if (dossier->state == STATE_VOID) {
		counts->voided++;
		return;
	}
	counts->channel[dossier->channel]++;
	counts->stage[stage_of(dossier, as_of)]++;
}

int register_count_book(struct app *app, int64_t book_id, int as_of, struct register_counts *out,
	struct err *err)
{
	struct dossier_list dossiers;

	*out = (struct register_counts){ 0 };
	if (register_book_dossiers(app->store, book_id, &dossiers, err) < 0)
		return -1;
	for (size_t i = 0; i < dossiers.count; i++)
		register_count(out, &dossiers.item[i], as_of);
	dossier_list_release(&dossiers);
	return 0;
}
