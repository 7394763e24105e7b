/*
 * intake_draft.h - an unfinished intake as a draft and back.
 */
#ifndef MOTCUA_UI_INTAKE_DRAFT_H
#define MOTCUA_UI_INTAKE_DRAFT_H

#include "motcua/app/intake.h"
#include "ui/form.h"

/* Takes the kind of form ("tiep_nhan", "cong"), everything typed, the field with the focus, the person and the procedure chosen. */
void intake_draft_take(struct draft *draft, const char *kind, const struct form *form,
	const struct intake *intake, const char *procedure);
/* Brings them back; *procedure (owned) is the text of the procedure chosen. */
int intake_draft_bring(struct app *app, const struct draft *draft, struct form *form,
	struct intake *intake, char **procedure, struct err *err);

#endif
