/*
 * logins.h - inside the app layer: what becomes of logins, whichever way it is asked for.
 *
 * Each function asks for OP_USERS, works inside the running transaction and writes its audit
 * record there; a failure is the caller's to undo.
 */
#ifndef MOTCUA_APP_LOGINS_H
#define MOTCUA_APP_LOGINS_H

#include "motcua/app/app.h"
#include "motcua/base/buf.h"
#include "motcua/store/people.h"

/* Inserts a login with its roles from today on. Sets id. */
int login_add(struct app *app, struct user *user, struct err *err);
/* The roles from today on; nothing where they are the same. INVALID at "roles" where nobody
 * would be left who can give roles. */
int login_set_roles(struct app *app, const struct user *user, unsigned roles, struct err *err);
/* A password that another has chosen and that must be changed. */
int login_set_password(struct app *app, const struct user *user, const char *password,
	struct err *err);
/* Closes or opens a login; INVALID as for the roles. */
int login_set_disabled(struct app *app, const struct user *user, bool disabled,
	struct err *err);
/* INVALID at the field where on the day no login that can be used gives roles. */
int login_check_administrators(struct app *app, int day, const char *field, struct err *err);
/* True where one can log in with it on the day that it was read for. */
bool login_usable(const struct user *user);

/* The names of roles: "can_bo; thong_ke". */
void roles_put(struct buf *out, unsigned roles);

#endif
