/*
 * receipt_values.h - inside the app layer: what form 01 says of a dossier.
 */
#ifndef MOTCUA_APP_RECEIPT_VALUES_H
#define MOTCUA_APP_RECEIPT_VALUES_H

#include "motcua/report/form.h"
#include "motcua/store/dossier.h"
#include "motcua/store/unit.h"

/* copy is 1 for the first print, then counts. The caller releases the values. */
void receipt_values(struct form_values *values, const struct dossier *dossier,
	const struct paper_list *papers, const struct unit *unit, int copy);

#endif
