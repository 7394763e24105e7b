/* arrival.c - what waits for acceptance: its arrival by post, and its way into an intake. */
#include "config.h"

#include "motcua/app/arrival.h"

#include <stdlib.h>

#include "app/intake/intake_parts.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"
#include "motcua/viet/viet.h"
#include "app/life/move.h"
#include "app/session/operation.h"

void arrival_check(struct app *app, const struct intake *intake, const char *tracking,
	struct problem_list *problems)
{
	struct err why = ERR_INIT;
	struct buf code;

	if (text_blank(intake->submitter.name))
		problem_add(problems, "ho_va_ten", _("Enter the name."));
	if (!intake->procedure_id)
		problem_add(problems, "thu_tuc", _("Choose a procedure."));
	if (intake->filed.day != DAY_NONE && moment_compare(intake->filed, app_now(app)) > 0)
		problem_add(problems, "nop_luc", _("The day lies in the future."));
	buf_init(&code);
	s10_normalise(tracking ? tracking : "", &code);
	if (s10_judge(code.data, &why) == S10_MISTYPED)
		problem_add_err(problems, "ma_buu_gui", &why);
	buf_release(&code);
}

static int check(struct app *app, const struct intake *intake, const char *tracking,
	struct err *err)
{
	struct problem_list problems = { 0 };
	int status;

	arrival_check(app, intake, tracking, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	return status;
}

static int fill(struct app *app, struct intake *intake, struct dossier *dossier,
	struct err *err)
{
	struct unit unit = { 0 };

	citizen_clean(&intake->submitter);
	if (citizen_keep(app, &intake->submitter, err) < 0)
		return -1;
	citizen_release(&dossier->submitter);
	citizen_copy(&dossier->submitter, &intake->submitter);
	dossier->village_id = intake->submitter.village_id;
	dossier->procedure_id = intake->procedure_id;
	dossier->channel = CHANNEL_POSTAL;
	dossier->return_method = intake->return_method;
	dossier->filed = intake->filed;
	dossier->state = STATE_PENDING;
	dossier->origin = ORIGIN_DESK;
	dossier->sets = intake->sets;
	free(dossier->note);
	dossier->note = viet_clean(intake->note);
	if (intake_form_set(app, dossier, err) < 0 ||
		unit_get(app->store, app->unit_id, intake->filed.day, &unit, err) < 0)
		return -1;
	dossier->unit_id = unit.id;
	dossier->unit_version_id = unit.version_id;
	unit_release(&unit);
	return 0;
}

static int note(struct app *app, struct intake *intake, const char *tracking,
	struct dossier *dossier, struct err *err)
{
	const struct move_note event = { .at = intake->filed, .new_value = tracking };

	if (check(app, intake, tracking, err) < 0 || fill(app, intake, dossier, err) < 0 ||
		dossier_insert(app->store, dossier, NULL, err) < 0)
		return -1;
	if (move_event(app, dossier, MOVE_ARRIVE, -1, &event, err) < 0)
		return -1;
	return intake_drop_own(app, intake->draft_id, err);
}

int arrival_note(struct app *app, struct intake *intake, const char *tracking, int64_t *id,
	struct err *err)
{
	struct record record = { .action = move_name(MOVE_ARRIVE), .object = "dossier" };
	const int64_t submitter = intake->submitter.id;
	struct dossier dossier;
	struct buf code;
	int status;

	if (operation_begin(app, OP_OF_MOVE(MOVE_ARRIVE), err) < 0)
		return -1;
	if (intake->filed.day == DAY_NONE)
		intake->filed = app_now(app);
	dossier_init(&dossier);
	buf_init(&code);
	s10_normalise(tracking ? tracking : "", &code);
	status = note(app, intake, code.data, &dossier, err);
	record.id = *id = dossier.id;
	status = operation_end(app, status, &record, err);
	if (status < 0)
		intake->submitter.id = submitter;
	buf_release(&code);
	dossier_release(&dossier);
	return status;
}

/* ---- taken up by an intake */

static void take_person(struct citizen *to, const struct citizen *from)
{
	citizen_release(to);
	citizen_copy(to, from);
}

static void take_over(const struct dossier *dossier, struct intake *out)
{
	take_person(&out->submitter, &dossier->submitter);
	out->has_owner = *dossier->owner.name != '\0';
	if (out->has_owner)
		take_person(&out->owner, &dossier->owner);
	set_text(&out->relation, dossier->relation);
	set_text(&out->note, dossier->note);
	set_text(&out->portal_code, dossier->portal_code);
	out->channel = dossier->channel;
	out->return_method = dossier->return_method;
	out->filed = dossier->filed;
	out->assistance = dossier->assistance;
	out->sets = dossier->sets;
	out->fee_paid = dossier->fee_paid;
	if (dossier->due_binding == DUE_PORTAL)
		out->portal_due = dossier->due;
	out->pending_id = dossier->id;
}

int arrival_intake(struct app *app, int64_t dossier_id, struct intake *out, struct err *err)
{
	struct dossier dossier = { 0 };
	int status;

	intake_init(out);
	if (app_require(app, OP_INTAKE, err) < 0 ||
		dossier_get(app->store, dossier_id, &dossier, err) < 0)
		return -1;
	status = move_check(app, &dossier, MOVE_ACCEPT, err);
	if (status == 0)
		status = intake_choose_procedure(app, out, dossier.procedure_id, err);
	if (status == 0)
		take_over(&dossier, out);
	dossier_release(&dossier);
	return status;
}
