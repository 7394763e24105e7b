#include "config.h"

#include "ui/intake/intake_latest.h"

#include <stdlib.h>

#include "motcua/app/receipt.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/when.h"

void intake_latest_set(struct intake_latest *latest, const struct intake_work *work,
	const struct accepted *accepted)
{
	latest->dossier_id = accepted->dossier_id;
	latest->citizen_id = work->intake.submitter.id;
	latest->procedure_id = work->intake.procedure_id;
	free(latest->what);
	latest->what = xasprintf("%s · %s · %s", accepted->code, work->intake.submitter.name,
		work->procedure.name);
}

void intake_latest_tell(struct screen *scr, const struct accepted *accepted)
{
	struct err err = ERR_INIT;
	struct buf due;
	char *path = NULL;
	bool printed = false;

	buf_init(&due);
	when_moment(&due, accepted->due);
	if (receipt_print(scr->app, accepted->dossier_id, FORM_RECEIPT, &path, &printed, &err) < 0) {
		char *text = xasprintf(_("%s is accepted, due %s. The receipt is not printed: %s"),
			accepted->code, due.data, err.msg);

		status_warn(text);
		free(text);
	} else if (printed) {
		status_say(_("%s is accepted, due %s. Two copies are printed."), accepted->code,
			due.data);
	} else {
		status_say(_("%s is accepted, due %s. The receipt is at %s."), accepted->code,
			due.data, path);
	}
	free(path);
	buf_release(&due);
}

void intake_latest_tell_late(const struct accepted *accepted)
{
	struct buf due;

	buf_init(&due);
	when_moment(&due, accepted->due);
	status_say(_("%s is entered with its true time, due %s."), accepted->code, due.data);
	buf_release(&due);
}

void intake_latest_print(struct screen *scr, const struct intake_latest *latest)
{
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed = false;

	if (!latest->dossier_id)
		status_say(_("Nothing has been accepted here yet."));
	else if (receipt_print(scr->app, latest->dossier_id, FORM_RECEIPT, &path, &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(_("Two copies are printed."));
	else
		status_say(_("There is no printer; the receipt is at %s."), path);
	free(path);
}

void intake_latest_draw(const struct intake_latest *latest, struct canvas *body, int row)
{
	canvas_textf(body, row, 1, ATTR_NORMAL, _("Just accepted: %s"), latest->what);
	canvas_text(body, row + 1, 1, ATTR_NORMAL,
		_("F6 another of this person · F4 this procedure for the next person · F3 print "
		  "again"));
}
