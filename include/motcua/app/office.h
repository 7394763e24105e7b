/*
 * office.h - administration: unit, villages, officers, logins, catalogue, calendar, targets.
 *
 * Each function is one change with its audit record. The checks give all problems of a form at
 * once; the changes make the same checks and report the first.
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
/* What the unit is, was and will be called, oldest first. */
int office_unit_versions(struct app *app, struct unit_list *out, struct err *err);
void office_check_unit(const struct unit *unit, struct problem_list *problems);
/* From a day on; the first day of a version corrects that version. A changed code is INVALID at
 * "hieu_luc_tu" where the day is not today. */
int office_change_unit(struct app *app, const struct unit *unit, int from, struct err *err);

/* The villages of today, and all that there ever were. */
int office_villages(struct app *app, struct village_list *out, struct err *err);
int office_all_villages(struct app *app, struct village_list *out, struct err *err);
void office_check_village(const struct village *village, struct problem_list *problems);
int office_put_village(struct app *app, struct village *village, struct err *err); /* id 0: new */

/* The officers of today, and all that there ever were, with their newest titles. */
int office_officers(struct app *app, struct officer_list *out, struct err *err);
int office_all_officers(struct app *app, struct officer_list *out, struct err *err);
/* The titles of an officer, oldest first. */
int office_titles(struct app *app, int64_t officer_id, struct officer_title_list *out,
	struct err *err);
/* Inserts or changes an officer; a changed title holds from the day given, DAY_NONE: since
 * ever. A title "" leaves the titles as they are. The first title of a new officer holds from
 * his own first day. */
int office_put_officer(struct app *app, struct officer *officer, int title_from,
	struct err *err);
/* Makes or changes the login of an officer; password NULL keeps it. */
int office_put_user(struct app *app, int64_t officer_id, const char *login, unsigned roles,
	const char *password, struct err *err);

/* A login as it shall be. */
struct office_login {
	const char *login;    /* "": none, nothing is changed */
	unsigned roles;
	const char *password; /* NULL keeps it */
	bool disabled;
};
void office_check_officer(const struct officer *officer, const struct office_login *login,
	struct problem_list *problems);
/* office_put_officer() and office_put_user() at once, or nothing of both. */
int office_put_member(struct app *app, struct officer *officer, int title_from,
	const struct office_login *login, struct err *err);

int office_procedures(struct app *app, const char *query, struct procedure_list *out,
	struct err *err);
int office_procedure_versions(struct app *app, int64_t id, struct procedure_list *out,
	struct err *err);
void office_check_procedure(const struct procedure *procedure, struct problem_list *problems);
/* Changes the version in force in place (what was unknown, confirmation). */
int office_confirm_procedure(struct app *app, const struct procedure *procedure,
	struct err *err);
/* A new version from procedure->valid_from on; or, id 0, a new procedure. */
int office_new_version(struct app *app, struct procedure *procedure, struct err *err);
int office_papers(struct app *app, int64_t version_id, struct paper_list *out, struct err *err);
void office_check_paper(const struct paper *paper, struct problem_list *problems);
/* Replaces the papers of a version of a procedure. */
int office_set_papers(struct app *app, int64_t procedure_id, int64_t version_id,
	const struct paper_list *papers, struct err *err);
/* Where a paper stands, and what somebody has seen there. The changes below are CONFLICT where it
 * is another paper by now. */
struct paper_place {
	int64_t procedure_id, version_id;
	size_t at;               /* from 0 on; behind the last one for a new paper */
	const struct paper *was; /* not owned; NULL for a new one */
};
int office_put_paper(struct app *app, const struct paper_place *place, const struct paper *paper,
	struct err *err);
int office_remove_paper(struct app *app, const struct paper_place *place, struct err *err);
/* Changes places with the paper before (step < 0) or after; at the ends nothing moves. */
int office_move_paper(struct app *app, const struct paper_place *place, int step,
	struct err *err);

int office_holidays(struct app *app, int year, struct holiday_list *out, struct err *err);
void office_check_holiday(const struct holiday *holiday, struct problem_list *problems);
/* Changes of the calendar move the due dates that rest on them: calendar_change.h. */
int office_put_holiday(struct app *app, const struct holiday *holiday, struct err *err);
int office_remove_holiday(struct app *app, int day, struct err *err);
/* Whether a year is confirmed; appends the document that it rests on. */
int office_year(struct app *app, int year, bool *confirmed, struct buf *document,
	struct err *err);
/* The year whose calendar has to be confirmed now: this one, or from 15 November on the next;
 * 0 where there is none. */
int office_year_to_confirm(struct app *app, int *year, struct err *err);
/* Adds the days off that the law names for a year, as proposals, but for days that have a row
 * already; *added says how many. */
int office_propose_year(struct app *app, int year, int *added, struct err *err);
/* Confirms a year; its proposals count as announced by the document. */
int office_confirm_year(struct app *app, int year, const char *document, struct err *err);

int office_targets(struct app *app, int year, struct target_list *out, struct err *err);
void office_check_target(const struct target *target, struct problem_list *problems);
/* The targets of the letter, which hold where a year has none, are kept beside the first that
 * is put. */
int office_put_target(struct app *app, struct target *target, struct err *err);
/* Cuts the scale at the lower limits given, highest first, into bands with their names; the
 * lowest band begins at 0. No limit: no bands. Returns 0, or -1 where there are too many, they
 * are not in order, or one is not between 0 and 100 %. */
int office_set_bands(struct target *target, const struct ratio *limit, size_t count);

#endif
