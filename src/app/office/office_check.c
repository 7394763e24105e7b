#include "config.h"

#include "app/office/office_check.h"

#include "motcua/base/i18n.h"
#include "motcua/core/day.h"

void check_span(int valid_from, int valid_to, struct problem_list *problems)
{
	if (valid_from != DAY_NONE && valid_to != DAY_NONE && valid_to < valid_from)
		problem_add(problems, "hieu_luc_den", _("The end lies before the beginning."));
}
