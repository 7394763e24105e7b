/*
 * exchange_officers.h - inside the app layer: the officer that a file means.
 */
#ifndef MOTCUA_APP_EXCHANGE_OFFICERS_H
#define MOTCUA_APP_EXCHANGE_OFFICERS_H

#include "app/exchange/exchange_table.h"
#include "motcua/store/people.h"

/* The officer of a name and, where not "", of a title that he has or had; one without any title
 * is taken too. NOT_FOUND; INVALID where several have the name and no title tells them apart. */
int exchange_officer(struct exchange *x, const char *name, const char *title,
	struct officer *out, struct err *err);

#endif
