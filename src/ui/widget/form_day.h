/*
 * form_day.h - days in the fields of a form.
 */
#ifndef MOTCUA_UI_FORM_DAY_H
#define MOTCUA_UI_FORM_DAY_H

#include "motcua/core/day.h"
#include "ui/widget/form.h"

/* Sets a field to a day; empty for DAY_NONE. */
void form_set_day(struct form *form, const char *name, int day);
/* Reads the day of a field, DAY_NONE where it is empty. -1 with err where there is no such day. */
int form_day(const struct form *form, const char *name, int *day, struct err *err);

#endif
