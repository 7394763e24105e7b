/*
 * roles.h - inside the store: the roles of a login.
 */
#ifndef MOTCUA_STORE_ROLES_H
#define MOTCUA_STORE_ROLES_H

#include "store/db.h"

/* The roles on a day as bits 1 << enum role; those without an end where the day is DAY_NONE.
 * None for user 0. */
int user_roles(struct store *store, int64_t user_id, int day, unsigned *roles, struct err *err);

#endif
