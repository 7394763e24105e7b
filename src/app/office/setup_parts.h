/*
 * setup_parts.h - inside the app layer: what a new store is filled with, piece by piece,
 * inside the transaction of setup.
 */
#ifndef MOTCUA_APP_SETUP_PARTS_H
#define MOTCUA_APP_SETUP_PARTS_H

#include "motcua/app/setup.h"
#include "motcua/core/csv.h"
#include "motcua/store/people.h"

#define ALL_ROLES ((1u << ROLE_COUNT) - 1)

/* The unit and its first version. Sets app->unit_id. */
int setup_unit(struct app *app, const struct setup *setup, bool demo, struct err *err);
int setup_calendar(struct app *app, struct err *err);
/* An officer with a login; sets officer->id. The roles hold since ever, so that a store can
 * be replayed. */
int setup_login(struct app *app, struct officer *officer, const char *password,
	int64_t *user_id, struct err *err);
/* A shipped table of procedures, or the file that the setup names. */
int setup_catalogue(struct app *app, const char *catalogue, struct err *err);
/* Imports a shipped table. kind is an enum exchange_kind. */
int setup_import(struct app *app, int kind, const char *seed, struct err *err);
/* Papers of the commonest procedures, where the catalogue has them without papers. */
int setup_papers(struct app *app, struct err *err);
/* Reads a shipped table; a fault in it is a fault of the installation. */
int setup_table(const char *name, struct csv_table *out, struct err *err);

#endif
