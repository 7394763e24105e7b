/*
 * office.h - administration: unit, villages, officers, logins, catalogue, calendar, targets.
 *
 * Each function is one change with its audit record.
 */
#ifndef MOTCUA_APP_OFFICE_H
#define MOTCUA_APP_OFFICE_H

#include "motcua/app/app.h"
#include "motcua/store/catalogue.h"
#include "motcua/store/days.h"
#include "motcua/store/people.h"
#include "motcua/store/target.h"
#include "motcua/store/unit.h"

int office_unit(struct app *app, struct unit *out, struct err *err);
int office_change_unit(struct app *app, const struct unit *unit, int from, struct err *err);

int office_villages(struct app *app, struct village_list *out, struct err *err);
int office_put_village(struct app *app, struct village *village, struct err *err); /* id 0: new */

int office_officers(struct app *app, struct officer_list *out, struct err *err);
/* Inserts or changes an officer; a changed title holds from the day given. */
int office_put_officer(struct app *app, struct officer *officer, int title_from,
	struct err *err);
/* Makes or changes the login of an officer; password NULL keeps it. */
int office_put_user(struct app *app, int64_t officer_id, const char *login, unsigned roles,
	const char *password, struct err *err);

int office_procedures(struct app *app, const char *query, struct procedure_list *out,
	struct err *err);
/* Changes the version in force in place (what was unknown, confirmation). */
int office_confirm_procedure(struct app *app, const struct procedure *procedure,
	struct err *err);
/* A new version from procedure->valid_from on; or, id 0, a new procedure. */
int office_new_version(struct app *app, struct procedure *procedure, struct err *err);

int office_holidays(struct app *app, int year, struct holiday_list *out, struct err *err);
int office_put_holiday(struct app *app, const struct holiday *holiday, struct err *err);
int office_remove_holiday(struct app *app, int day, struct err *err);
int office_confirm_year(struct app *app, int year, const char *document, struct err *err);

int office_targets(struct app *app, int year, struct target_list *out, struct err *err);
int office_put_target(struct app *app, struct target *target, struct err *err);

#endif
