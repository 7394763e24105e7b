#include "config.h"

#include "app/intake/intake_parts.h"

#include "motcua/base/i18n.h"

/* A due date of the portal without an hour means the end of office time. */
static struct moment portal_due(const struct intake *intake, const struct calendar *cal)
{
	struct moment due = intake->portal_due;

	if (due.second == 0)
		due.second = calendar_end_of_day(cal, due.day);
	return due;
}

static int own_deadline(struct app *app, const struct intake *intake, struct deadline *out,
	struct deadline_steps *steps, const struct calendar *cal, struct err *err)
{
	struct moment received = intake_moment(app, intake);
	struct procedure procedure = { 0 };
	struct limit limit;
	int status;

	if (intake_procedure(app, intake, &procedure, err) < 0)
		return -1;
	limit = intake_limit(intake, &procedure);
	procedure_release(&procedure);
	status = steps ? deadline_explain(cal, received, limit, out, steps)
		       : deadline_compute(cal, received, limit, out);
	if (status < 0 && limit.unit != LIMIT_UNKNOWN)
		return err_set_field(err, "thoi_han", ERR_INVALID,
			_("The day of the result lies beyond the year 9999; look at the date of "
			  "this computer and at the limit."));
	if (status < 0)
		return err_set_field(err, "thoi_han", ERR_INVALID,
			_("The limit of this procedure is not known yet; enter it with its legal "
			  "basis."));
	return 0;
}

int intake_deadline(struct app *app, const struct intake *intake, struct deadline *out,
	struct deadline_steps *steps, struct calendar *cal, struct err *err)
{
	*out = (struct deadline){ MOMENT_NONE, false };
	if (steps)
		*steps = (struct deadline_steps){ 0 };
	if (app_calendar_of(app, intake_moment(app, intake).day, cal, err) < 0)
		return -1;
	if (intake->portal_due.day != DAY_NONE) {
		out->due = portal_due(intake, cal);
		return 0;
	}
	if (own_deadline(app, intake, out, steps, cal, err) == 0)
		return 0;
	calendar_release(cal);
	return -1;
}
