#include "config.h"

#include "app/intake/intake_parts.h"

#include "motcua/app/app.h"
#include "motcua/base/i18n.h"
#include "motcua/store/dossier.h"

int err_code_reserved(struct err *err)
{
	return err_set_field(err, "ma_ho_so_cong", ERR_CONFLICT,
		_("This number is reserved here for a slip that is written by hand."));
}

const char *dossier_any_code(const struct dossier *dossier)
{
	return *dossier->code ? dossier->code : dossier->portal_code;
}

int err_code_taken(const struct app *app, const struct dossier *other, struct err *err)
{
	struct ymd day = day_ymd(other->accepted.day);
	const char *name = other->submitter.name;

	if (!app_may(app, OP_VIEW))
		return err_set_field(err, "ma_ho_so_cong", ERR_CONFLICT,
			_("This code belongs to another dossier already. Each code of the portal "
			  "belongs to one dossier."));
	if (other->accepted.day == DAY_NONE)
		return err_set_field(err, "ma_ho_so_cong", ERR_CONFLICT,
			/* TRANSLATORS: a code, a person, a state */
			_("This code belongs to dossier %s of %s already (%s). Each code of the "
			  "portal belongs to one dossier."),
			dossier_any_code(other), name, vocab_label(&vocab_state, other->state));
	return err_set_field(err, "ma_ho_so_cong", ERR_CONFLICT,
		/* TRANSLATORS: a code, a person, a day */
		_("This code belongs to dossier %s of %s already (received %02d/%02d). Each code "
		  "of the portal belongs to one dossier."),
		dossier_any_code(other), name, day.day, day.month);
}
