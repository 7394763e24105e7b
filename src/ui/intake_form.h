/*
 * intake_form.h - the fields of the intake, and how what is typed becomes a struct intake.
 *
 * The names of the fields are those of intake_check(), so that problems find their fields.
 */
#ifndef MOTCUA_UI_INTAKE_FORM_H
#define MOTCUA_UI_INTAKE_FORM_H

#include "motcua/app/intake.h"
#include "ui/form.h"

extern const struct field intake_fields[];

/* Fills the choices that come from the store: the villages. */
int intake_form_start(struct form *form, struct app *app, struct err *err);
/* Takes what is typed into the intake; the person and the procedure chosen keep their ids. */
void intake_form_read(const struct form *form, struct intake *intake);
/* Shows a person in the fields of the submitter. */
void intake_form_person(struct form *form, const struct citizen *citizen);
/* Empties the fields of the submitter, or those of the procedure. */
void intake_form_no_person(struct form *form);
void intake_form_no_procedure(struct form *form);

#endif
