/*
 * intake_form.h - the fields of the intake and of the short form of the portal, and how what is
 * typed becomes a struct intake.
 *
 * The names of the fields are those of intake_check(), so that problems find their fields. The
 * two forms share names; a field that a form does not have is as if left empty.
 */
#ifndef MOTCUA_UI_INTAKE_FORM_H
#define MOTCUA_UI_INTAKE_FORM_H

#include "motcua/app/intake.h"
#include "ui/widget/form.h"

extern const struct field intake_fields[], portal_fields[], arrival_fields[];

/* Starts a form and fills the choices that come from the store: villages, officers. */
int intake_form_start(struct form *form, const struct field *fields, struct app *app,
	struct err *err);
/* The value of a field; "" where the form does not have it. */
const char *intake_form_value(const struct form *form, const char *name);
/* True where the form has the field. */
bool intake_form_has(const struct form *form, const char *name);

/* Takes what is typed into the intake; the people and the procedure chosen keep their ids and
 * what the form does not show. A moment that cannot be read is a problem of its field. */
void intake_form_read(const struct form *form, struct intake *intake,
	struct problem_list *problems);
/* Shows a person in the fields of the submitter, or in those of the owner. */
void intake_form_person(struct form *form, const struct citizen *citizen);
void intake_form_owner(struct form *form, const struct citizen *citizen);
/* Empties the fields of the people, or all others. */
void intake_form_no_person(struct form *form);
void intake_form_no_procedure(struct form *form);

#endif
