/*
 * setup.h - making a store: for a unit, or for demonstration.
 */
#ifndef MOTCUA_APP_SETUP_H
#define MOTCUA_APP_SETUP_H

#include "motcua/app/app.h"
#include "motcua/base/buf.h"

/* Strings are borrowed; NULL or "" is "not given". */
struct setup {
	const char *unit_name;  /* "UBND xã Ba Nam"; required */
	const char *unit_code;  /* "H48.28.17"; required */
	const char *place;      /* default: the name without "UBND xã" and the like */
	const char *upper_level;
	const char *province;
	const char *catalogue;  /* a CSV file, "none", or NULL for the shipped one */
	const char *admin_login, *admin_password; /* required */
	const char *admin_name; /* default: the login */
};

/* All problems of a setup at once; field names are those of the wizard: "unit_name",
 * "unit_code", "admin_login", "admin_password". */
void setup_check(const struct setup *setup, struct problem_list *problems);
/* Creates the store with calendar, catalogue and administrator (who has all roles). Refuses to
 * overwrite; leaves no file behind where it fails. */
int setup_create(const char *path, const struct setup *setup, struct moment fixed_now,
	struct err *err);
/* Creates the demonstration store; appends its logins, one "login password roles" a line. */
int setup_demo(const char *path, struct moment fixed_now, struct buf *logins, struct err *err);

#endif
