/*
 * office_targets.c - the targets of a year.
 */
#include "config.h"

#include "motcua/app/office.h"

#include "motcua/base/i18n.h"
#include "operation.h"

int office_targets(struct app *app, int year, struct target_list *out, struct err *err)
{
	*out = (struct target_list){ 0 };
	if (app_require(app, OP_FIGURES, err) < 0)
		return -1;
	return target_list(app->store, app->unit_id, year, out, err);
}

static int put_target(struct app *app, struct target *target, struct err *err)
{
	if (target->given && (target->threshold.den <= 0 || target->threshold.num < 0 ||
		target->threshold.num > target->threshold.den))
		return err_set_field(err, "nguong", ERR_INVALID,
			_("A threshold lies between 0 and 100%%."));
	target->unit_id = app->unit_id;
	return target_put(app->store, target, err);
}

int office_put_target(struct app *app, struct target *target, struct err *err)
{
	struct record record = { .action = "sua_chi_tieu", .object = "target" };
	int64_t id = target->id;
	int status;

	if (operation_begin(app, OP_TARGETS, err) < 0)
		return -1;
	status = put_target(app, target, err);
	record.id = target->id;
	status = operation_end(app, status, &record, err);
	if (status < 0)
		target->id = id;
	return status;
}
