/* indicator.c - the indicators of the letter and of criterion 7.2. */
#include "config.h"

#include "motcua/core/indicator.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"

bool indicator_figures(enum indicator indicator, enum figure *num, enum figure *den)
{
	static const struct {
		enum figure num, den;
	} parts[INDICATOR_COUNT] = {
		[INDICATOR_K2] = { FIGURE_LEVEL34_ONLINE, FIGURE_LEVEL34 },
		[INDICATOR_K2_ALL] = { FIGURE_ONLINE, FIGURE_RECEIVED },
		[INDICATOR_K4] = { FIGURE_RETURNED_POSTAL, FIGURE_RETURNED },
		[INDICATOR_ON_TIME] = { FIGURE_RESOLVED_IN_TIME, FIGURE_RESOLVED },
	};

	*num = parts[indicator].num;
	*den = parts[indicator].den;
	return *num != *den;
}

bool indicator_listings(enum indicator indicator, enum listing *num, enum listing *den)
{
	*num = indicator == INDICATOR_K1 ? LISTING_ONLINE : LISTING_ANY;
	*den = LISTING_ALL;
	return indicator == INDICATOR_K1 || indicator == INDICATOR_K1_ANY;
}

const char *indicator_name(enum indicator indicator)
{
	static const char *const name[INDICATOR_COUNT] = {
		[INDICATOR_K1] = "thu_tuc_muc_3_4_co_ho_so_truc_tuyen",
		[INDICATOR_K1_ANY] = "thu_tuc_muc_3_4_co_ho_so",
		[INDICATOR_K2] = "ty_le_truc_tuyen_trong_muc_3_4",
		[INDICATOR_K2_ALL] = "ty_le_truc_tuyen",
		[INDICATOR_K4] = "ty_le_tra_buu_chinh",
		[INDICATOR_ON_TIME] = "ty_le_dung_han",
	};

	return name[indicator];
}

/* Where each procedure stands in the tally, by id. */
struct place {
	int64_t procedure_id;
	size_t at;
};

static int compare_places(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return (x->procedure_id > y->procedure_id) - (x->procedure_id < y->procedure_id);
}

static bool is_on_list(const struct procedure_fact *procedure)
{
	if (procedure->in_list < 0)
		return procedure->level == 3 || procedure->level == 4;
	return procedure->in_list > 0;
}

static struct place *places_of(const struct procedure_fact *procedure, size_t count)
{
	struct place *place = xcalloc(count, sizeof(*place));

	for (size_t i = 0; i < count; i++)
		place[i] = (struct place){ procedure[i].procedure_id, i };
	qsort(place, count, sizeof(*place), compare_places);
	return place;
}

static const struct place *find_place(const struct place *place, size_t count,
	int64_t procedure_id)
{
	struct place key = { procedure_id, 0 };

	return bsearch(&key, place, count, sizeof(*place), compare_places);
}

/* The procedure in force that a procedure has become, or itself. */
static int64_t successor(const struct procedure_fact *procedure, const struct place *place,
	size_t count, int64_t procedure_id)
{
	const struct place *at = find_place(place, count, procedure_id);

	/* No chain is longer than the list, unless it leads back to itself. */
	for (size_t steps = 0; at && steps < count && !procedure[at->at].in_force; steps++)
		at = find_place(place, count, procedure[at->at].replaced_by);
	return at && procedure[at->at].in_force ? at->procedure_id : procedure_id;
}

void facts_follow(struct fact *fact, size_t fact_count, const struct procedure_fact *procedure,
	size_t procedure_count)
{
	struct place *place = places_of(procedure, procedure_count);

	for (size_t i = 0; i < fact_count; i++)
		fact[i].procedure_id = successor(procedure, place, procedure_count,
			fact[i].procedure_id);
	free(place);
}

static void start_procedures(struct indicators *out, const struct procedure_fact *procedure,
	size_t count)
{
	out->procedure = xcalloc(count, sizeof(*out->procedure));
	out->procedure_count = count;
	for (size_t i = 0; i < count; i++) {
		bool ours = procedure[i].in_force && procedure[i].commune;

		out->procedure[i].procedure_id = procedure[i].procedure_id;
		out->procedure[i].counted = ours && is_on_list(&procedure[i]);
		out->procedure[i].unconfirmed = ours &&
			(!procedure[i].confirmed || procedure[i].in_list < 0);
	}
}

static void add_to_procedure(struct indicators *out, const struct place *place,
	const struct fact *fact)
{
	const struct place *found = find_place(place, out->procedure_count, fact->procedure_id);

	if (!found)
		return;
	if (fact->channel == CHANNEL_ONLINE)
		out->procedure[found->at].online++;
	else
		out->procedure[found->at].paper++;
}

bool listing_holds(enum listing listing, const struct procedure_tally *procedure)
{
	bool online = procedure->online > 0, paper = procedure->paper > 0;

	switch (listing) {
	case LISTING_ALL:
		return procedure->counted;
	case LISTING_ONLINE:
		return procedure->counted && online;
	case LISTING_ANY:
		return procedure->counted && (online || paper);
	case LISTING_ZERO:
		return procedure->counted && !online;
	case LISTING_ZERO_PAPER:
		return procedure->counted && !online && paper;
	case LISTING_UNCONFIRMED:
		return procedure->unconfirmed;
	case LISTING_COUNT:
		break;
	}
	return false;
}

int64_t listing_count(enum listing listing, const struct indicators *ind)
{
	int64_t count = 0;

	for (size_t i = 0; i < ind->procedure_count; i++)
		count += listing_holds(listing, &ind->procedure[i]);
	return count;
}

static struct ratio ratio_of(enum indicator indicator, const struct indicators *ind,
	const struct tally *tally)
{
	enum listing listed, all;
	enum figure num, den;

	if (indicator_listings(indicator, &listed, &all))
		return (struct ratio){ listing_count(listed, ind), listing_count(all, ind) };
	indicator_figures(indicator, &num, &den);
	return (struct ratio){ tally->count[num], tally->count[den] };
}

void indicators_compute(struct indicators *out, const struct fact *fact, size_t fact_count,
	const struct procedure_fact *procedure, size_t procedure_count,
	const struct scope *scope)
{
	struct tally tally = { { 0 } };
	struct place *place = places_of(procedure, procedure_count);

	*out = (struct indicators){ 0 };
	start_procedures(out, procedure, procedure_count);
	for (size_t i = 0; i < fact_count; i++) {
		tally_add(&tally, &fact[i], scope);
		if (figure_holds(FIGURE_RECEIVED, &fact[i], scope))
			add_to_procedure(out, place, &fact[i]);
	}
	free(place);
	for (int i = 0; i < INDICATOR_COUNT; i++)
		out->ratio[i] = ratio_of((enum indicator)i, out, &tally);
	out->unconfirmed = (size_t)listing_count(LISTING_UNCONFIRMED, out);
}

void indicators_release(struct indicators *ind)
{
	free(ind->procedure);
	*ind = (struct indicators){ 0 };
}

int band_of(struct ratio r, const struct band *band, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (ratio_reaches(r, band[i].lower))
			return (int)i;
	return -1;
}
