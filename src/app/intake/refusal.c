/* refusal.c - who was refused at intake, or asked to complete first. */
#include "config.h"

#include "motcua/app/refusal.h"

#include <stdlib.h>

#include "app/intake/intake_parts.h"
#include "motcua/app/receipt.h"
#include "motcua/base/i18n.h"
#include "motcua/store/store.h"
#include "motcua/viet/viet.h"
#include "app/session/operation.h"
#include "app/paper/receipt_values.h"

static int check(const struct refusal *refusal, struct err *err)
{
	if (!*refusal->name)
		return err_set_field(err, "ho_va_ten", ERR_INVALID, _("Enter the name."));
	if (!refusal->procedure_id)
		return err_set_field(err, "thu_tuc", ERR_INVALID, _("Choose a procedure."));
	if (*refusal->reason)
		return 0;
	return err_set_field(err, "ly_do", ERR_INVALID,
		_("Enter why; the citizen will read it."));
}

static void fill(struct app *app, const struct intake *intake, const char *reason,
	struct refusal *out)
{
	struct buf address;

	buf_init(&address);
	receipt_address(&address, &intake->submitter);
	out->unit_id = app->unit_id;
	out->at = app_now(app);
	out->procedure_id = intake->procedure_id;
	out->citizen_id = intake->submitter.id;
	out->officer_id = app->officer_id;
	free(out->name);
	free(out->address);
	free(out->phone);
	free(out->reason);
	out->name = viet_clean(intake->submitter.name);
	out->address = viet_clean(address.data);
	out->phone = viet_clean(intake->submitter.phone);
	out->reason = viet_clean(reason);
	buf_release(&address);
}

int refusal_record(struct app *app, const struct intake *intake, enum refusal_kind kind,
	const char *reason, struct refusal *out, struct err *err)
{
	struct record record = { .action = "tu_choi_tiep_nhan", .object = "intake_refusal" };
	int status;

	refusal_init(out);
	out->kind = kind;
	if (operation_begin(app, OP_OF_MOVE(MOVE_DECLINE), err) < 0)
		return -1;
	fill(app, intake, reason, out);
	status = check(out, err);
	if (status == 0)
		status = refusal_insert(app->store, out, err);
	if (status == 0)
		status = intake_drop_own(app, intake->draft_id, err);
	record.id = out->id;
	return operation_end(app, status, &record, err);
}

int refusals(struct app *app, size_t limit, struct refusal_list *out, struct err *err)
{
	*out = (struct refusal_list){ NULL, 0, 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return refusal_list(app->store, app->unit_id, limit, out, err);
}

int refusal_latest(struct app *app, int64_t dossier_id, struct refusal *out, struct err *err)
{
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return refusal_of_dossier(app->store, dossier_id, out, err);
}

static enum form_kind form_of(const struct refusal *refusal)
{
	return refusal->kind == REFUSAL_DECLINED ? FORM_REFUSAL : FORM_SUPPLEMENT;
}

/* What waited knows more than the row of the log. */
static int waiting_of(struct app *app, int64_t id, struct dossier *dossier, struct err *err)
{
	dossier_release(dossier);
	if (dossier_get(app->store, id, dossier, err) == 0)
		return 0;
	dossier_init(dossier);
	return -1;
}

int refusal_print(struct app *app, int64_t id, char **path, bool *printed, struct err *err)
{
	struct refusal refusal;
	struct refusal_slip slip = { 0 };
	struct dossier dossier;
	int status;

	*path = NULL;
	*printed = false;
	if (app_require(app, OP_VIEW, err) < 0 ||
		refusal_get(app->store, id, &refusal, err) < 0)
		return -1;
	slip = (struct refusal_slip){ .refusal_id = id, .kind = form_of(&refusal),
		.at = refusal.at, .name = refusal.name, .address = refusal.address,
		.phone = refusal.phone, .procedure = refusal.procedure,
		.reason = refusal.reason, .officer = refusal.officer };
	dossier_init(&dossier);
	status = refusal.dossier_id ? waiting_of(app, refusal.dossier_id, &dossier, err) : 0;
	slip.email = dossier.submitter.email;
	slip.owner = dossier.owner.name;
	if (status == 0)
		status = receipt_refusal_print(app, &slip, path, printed, err);
	dossier_release(&dossier);
	refusal_release(&refusal);
	return status;
}
