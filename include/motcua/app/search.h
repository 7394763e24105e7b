/*
 * search.h - finding people and procedures as one types.
 */
#ifndef MOTCUA_APP_SEARCH_H
#define MOTCUA_APP_SEARCH_H

#include <stddef.h>

#include "motcua/app/app.h"
#include "motcua/store/catalogue.h"
#include "motcua/store/citizen.h"

/* People by name without accents, personal number or phone; see citizen_search(). The caller
 * releases. */
int search_citizens(struct app *app, const char *query, size_t limit, struct citizen_list *out,
	struct err *err);
/* The record of a person; who looked is noted in the audit trail. The caller releases. */
int search_citizen(struct app *app, int64_t id, struct citizen *out, struct err *err);
/* Procedures in force today by name without accents or code, those used most first; an empty
 * query gives the favourites. The caller releases. */
int search_procedures(struct app *app, const char *query, size_t limit,
	struct procedure_list *out, struct err *err);
/* A procedure as of today with its papers; the caller releases both. */
int search_procedure(struct app *app, int64_t id, struct procedure *out,
	struct paper_list *papers, struct err *err);

#endif
