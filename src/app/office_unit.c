/*
 * office_unit.c - the unit and its villages.
 */
#include "config.h"

#include "motcua/app/office.h"

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/dossier_code.h"
#include "motcua/store/store.h"
#include "office_check.h"
#include "operation.h"

int office_unit(struct app *app, struct unit *out, struct err *err)
{
	return unit_get(app->store, app->unit_id, app_today(app), out, err);
}

int office_unit_versions(struct app *app, struct unit_list *out, struct err *err)
{
	*out = (struct unit_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return unit_versions(app->store, app->unit_id, out, err);
}

void office_check_unit(const struct unit *unit, struct problem_list *problems)
{
	if (text_blank(unit->name))
		problem_add(problems, "unit_name", _("Enter the name of the unit."));
	if (text_blank(unit->letterhead))
		problem_add(problems, "letterhead", _("Papers need the letterhead."));
	if (text_blank(unit->place))
		problem_add(problems, "place", _("Papers need the place."));
	if (text_blank(unit->desk))
		problem_add(problems, "desk", _("Papers need the name of the desk."));
}

int office_change_unit(struct app *app, const struct unit *unit, int from, struct err *err)
{
	const struct record record = { .action = "sua_don_vi", .object = "unit",
		.id = app->unit_id };
	struct problem_list problems = { 0 };
	int status;

	if (operation_begin(app, OP_OFFICE, err) < 0)
		return -1;
	office_check_unit(unit, &problems);
	status = problem_report(&problems, err);
	if (status == 0)
		status = unit_change(app->store, unit, from, err);
	problem_release(&problems);
	return operation_end(app, status, &record, err);
}

static int villages(struct app *app, int day, struct village_list *out, struct err *err)
{
	*out = (struct village_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return village_list(app->store, app->unit_id, day, out, err);
}

int office_villages(struct app *app, struct village_list *out, struct err *err)
{
	return villages(app, app_today(app), out, err);
}

int office_all_villages(struct app *app, struct village_list *out, struct err *err)
{
	return villages(app, DAY_NONE, out, err);
}

void office_check_village(const struct village *village, struct problem_list *problems)
{
	if (text_blank(village->name))
		problem_add(problems, "thon", _("Enter the name of the village."));
	check_span(village->valid_from, village->valid_to, problems);
}

static int put_village(struct app *app, struct village *village, struct err *err)
{
	struct problem_list problems = { 0 };
	int status;

	office_check_village(village, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	if (status < 0)
		return -1;
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
