/*
 * form_officer.h - a choice of the officers of today.
 */
#ifndef MOTCUA_UI_FORM_OFFICER_H
#define MOTCUA_UI_FORM_OFFICER_H

#include "motcua/app/app.h"
#include "ui/widget/form.h"

/* What a choice of an officer has as its value. */
enum officer_value { OFFICER_ID, OFFICER_NAME };
/* Gives a field the officers of today who have a title to choose from; where nobody has one, all. */
int form_set_officers(struct form *form, const char *name, struct app *app,
	enum officer_value value, struct err *err);

#endif
