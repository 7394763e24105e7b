/*
 * desk.h - what stands ready at a desk: procedures, citizens and dossiers for tests.
 */
#ifndef MOTCUA_STORE_DESK_H
#define MOTCUA_STORE_DESK_H

#include "fixture.h"
#include "motcua/store/catalogue.h"
#include "motcua/store/citizen.h"
#include "motcua/store/dossier.h"

/* 2023-02-16, 07:42: the day of the tests. */
#define TODAY 19404
#define NOW ((struct moment){ TODAY, 7 * 3600 + 42 * 60 })

/* A store with the unit 7. */
void desk_open(struct fixture *fx);

/* Strings of the test instead of owned ones: set what matters, give it to the store. */
struct procedure desk_procedure(const char *code, const char *name);
struct citizen desk_citizen(const char *name, const char *number, const char *phone);
struct dossier desk_dossier(int64_t procedure_id, const char *code, const char *submitter);

/* Makes them and returns their id. */
int64_t desk_add_procedure(struct fixture *fx, const char *code, const char *name);
int64_t desk_add_citizen(struct fixture *fx, const char *name, const char *number,
	const char *phone);
int64_t desk_add_dossier(struct fixture *fx, int64_t procedure_id, const char *code,
	const char *submitter);

#endif
