/*
 * intake_card.c - a scanned card fills the person in. It helps typing and proves nothing.
 */
#include "config.h"

#include "app/intake/intake_parts.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"
#include "motcua/store/unit.h"
#include "app/session/operation.h"

/* The n-th part of an address between commas; the caller frees. */
static char *address_part(const char *address, int n)
{
	char *part, *trimmed;

	while (n-- > 0 && *address) {
		address += strcspn(address, ",");
		address += *address == ',';
	}
	part = xstrndup(address, strcspn(address, ","));
	trimmed = text_trim(part);
	free(part);
	return trimmed;
}

/* "Thôn Mẫu, Ba Nam, …": a village of ours only where the next part is our place. */
static int find_village(struct app *app, struct citizen *person, struct err *err)
{
	char *name = address_part(person->address, 0), *place = address_part(person->address, 1);
	struct village village = { 0 };
	struct unit unit = { 0 };
	struct err why = ERR_INIT;
	int status = unit_get(app->store, app->unit_id, app_today(app), &unit, err);

	if (status == 0 && *name && names_match(place, unit.place)) {
		status = village_find(app->store, app->unit_id, name, &village, &why);
		if (status == 0) {
			person->village_id = village.id;
			set_text(&person->village, village.name);
		} else if (why.code == ERR_NOT_FOUND) {
			status = 0;
		} else if (err) {
			*err = why;
		}
	}
	unit_release(&unit);
	village_release(&village);
	free(name);
	free(place);
	return status;
}

static void fill_from_card(struct citizen *person, const struct card *card)
{
	set_text(&person->id_number, card->number);
	if (*card->old_number)
		set_text(&person->old_number, card->old_number);
	if (*card->born)
		set_text(&person->born, card->born);
	if (card->sex != SEX_UNKNOWN)
		person->sex = card->sex;
	if (!*person->address)
		set_text(&person->address, card->address);
	/* Scanners lose accents and case; a stored name that says the same stays. */
	if (!names_match(person->name, card->name) ||
		name_is_richer(card->name, person->name))
		set_text(&person->name, card->name);
}

static int fill_person(struct app *app, const struct card *card, struct citizen *out,
	struct err *err)
{
	struct citizen typed;
	int status;

	citizen_init(&typed);
	fill_from_card(&typed, card);
	status = citizen_known(app, &typed, out, err);
	citizen_release(&typed);
	if (status < 0)
		return -1;
	if (!out->id)
		citizen_init(out);
	fill_from_card(out, card);
	return out->village_id ? 0 : find_village(app, out, err);
}

int intake_scan_card(struct app *app, const char *payload, struct citizen *out,
	struct err *err)
{
	struct card card = { 0 };
	int status;

	*out = (struct citizen){ 0 };
	if (app_require(app, OP_INTAKE, err) < 0 || card_parse(payload, &card, err) < 0)
		return -1;
	status = card_check(&card, app_today(app), err);
	if (status == 0)
		status = fill_person(app, &card, out, err);
	if (status == 0 && out->id)
		status = operation_note(app, &(struct record){ .action = "xem_cong_dan",
			.object = "citizen", .id = out->id }, false, err);
	card_release(&card);
	return status;
}
