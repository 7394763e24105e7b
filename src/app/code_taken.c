#include "config.h"

#include "intake_parts.h"

#include "motcua/base/i18n.h"
#include "motcua/store/dossier.h"

int err_code_reserved(struct err *err)
{
	return err_set_field(err, "ma_ho_so_cong", ERR_CONFLICT,
		_("This number is reserved here for a slip that is written by hand."));
}

int err_code_taken(const struct dossier *other, struct err *err)
{
	struct ymd day;

	if (other->accepted.day == DAY_NONE)
		return err_set_field(err, "ma_ho_so_cong", ERR_CONFLICT,
			_("This code belongs to another dossier already, which waits for "
			  "acceptance."));
	day = day_ymd(other->accepted.day);
	return err_set_field(err, "ma_ho_so_cong", ERR_CONFLICT,
		_("This code belongs to another dossier already (received %02d/%02d). Each code "
		  "of the portal belongs to one dossier."),
		day.day, day.month);
}
