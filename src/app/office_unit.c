/*
 * office_unit.c - the unit and its villages.
 */
#include "config.h"

#include "motcua/app/office.h"

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/dossier_code.h"
#include "motcua/store/store.h"
#include "operation.h"

int office_unit(struct app *app, struct unit *out, struct err *err)
{
	return unit_get(app->store, app->unit_id, app_today(app), out, err);
}

static int check_unit(const struct unit *unit, struct err *err)
{
	if (text_blank(unit->name))
		return err_set_field(err, "unit_name", ERR_INVALID,
			_("Enter the name of the unit."));
	if (text_blank(unit->letterhead) || text_blank(unit->place) || text_blank(unit->desk))
		return err_set_field(err, text_blank(unit->letterhead) ? "letterhead"
				: text_blank(unit->place) ? "place" : "desk", ERR_INVALID,
			_("Papers need the letterhead, the place and the name of the desk."));
	return 0;
}

int office_change_unit(struct app *app, const struct unit *unit, int from, struct err *err)
{
	const struct record record = { .action = "sua_don_vi", .object = "unit",
		.id = app->unit_id };

	if (operation_begin(app, OP_OFFICE, err) < 0)
		return -1;
	return operation_end(app,
		check_unit(unit, err) < 0 ? -1 : unit_change(app->store, unit, from, err),
		&record, err);
}

int office_villages(struct app *app, struct village_list *out, struct err *err)
{
	*out = (struct village_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return village_list(app->store, app->unit_id, app_today(app), out, err);
}

static int put_village(struct app *app, struct village *village, struct err *err)
{
	if (text_blank(village->name))
		return err_set_field(err, "name", ERR_INVALID,
			_("Enter the name of the village."));
	village->unit_id = app->unit_id;
	return village->id ? village_update(app->store, village, err)
			   : village_insert(app->store, village, err);
}

int office_put_village(struct app *app, struct village *village, struct err *err)
{
	struct record record = { .action = village->id ? "sua_thon" : "them_thon",
		.object = "village" };
	int64_t id = village->id;
	int status;

	if (operation_begin(app, OP_OFFICE, err) < 0)
		return -1;
	status = put_village(app, village, err);
	record.id = village->id;
	status = operation_end(app, status, &record, err);
	if (status < 0)
		village->id = id;
	return status;
}
