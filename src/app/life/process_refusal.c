/* process_refusal.c - the log of refusals, where a step refuses what waits for acceptance. */
#include "config.h"

#include "app/life/process_refusal.h"

#include "motcua/base/alloc.h"
#include "motcua/store/refusal.h"
#include "motcua/viet/viet.h"
#include "app/paper/receipt_values.h"

int work_refuse(const struct work *work, const struct step *step, struct err *err)
{
	const struct dossier *dossier = &work->dossier;
	struct refusal refusal;
	struct buf address;
	int status;

	if (step->move != MOVE_DECLINE && step->move != MOVE_ASK_BEFORE)
		return 0;
	buf_init(&address);
	receipt_address(&address, &dossier->submitter);
	refusal = (struct refusal){ .unit_id = dossier->unit_id, .at = work_moment(work, step),
		.kind = step->move == MOVE_DECLINE ? REFUSAL_DECLINED : REFUSAL_TO_COMPLETE,
		.dossier_id = dossier->id, .procedure_id = dossier->procedure_id,
		.citizen_id = dossier->submitter.id, .officer_id = work->app->officer_id,
		.name = xstrdup(dossier->submitter.name), .address = buf_detach(&address),
		.phone = xstrdup(dossier->submitter.phone), .reason = viet_clean(step->text) };
	status = refusal_insert(work->app->store, &refusal, err);
	refusal_release(&refusal);
	return status;
}

int work_refuse_undo(const struct work *work, enum move undone, struct err *err)
{
	return undone == MOVE_DECLINE ? refusal_take_back(work->app->store, work->dossier.id, err)
				      : 0;
}
