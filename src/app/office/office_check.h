/*
 * office_check.h - inside the app layer: what the checks of administration share.
 */
#ifndef MOTCUA_APP_OFFICE_CHECK_H
#define MOTCUA_APP_OFFICE_CHECK_H

#include "motcua/base/err.h"

/* Adds a problem at "hieu_luc_den" where something would end before it begins. */
void check_span(int valid_from, int valid_to, struct problem_list *problems);

#endif
