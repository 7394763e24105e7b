/*
 * intake_suggest.h - people and procedures that drop down while they are typed.
 *
 * All are for form_suggest(); ctx is the struct screen where nothing else is said, the id of a row that of the person or
 * the procedure.
 */
#ifndef MOTCUA_UI_INTAKE_SUGGEST_H
#define MOTCUA_UI_INTAKE_SUGGEST_H

#include "ui/widget/suggest.h"

/* Name, birth year, village, last digits and dossiers, and at the end a row with the id 0 for a
 * new person; nothing for the text of a card. */
void suggest_people(void *ctx, const char *typed, struct suggest *suggest);
/* The same without a new person. */
void suggest_known_people(void *ctx, const char *typed, struct suggest *suggest);
/* Who has the number that is typed, other than the submitter or owner chosen; ctx is the struct
 * intake_work. */
void suggest_holder(void *ctx, const char *typed, struct suggest *suggest);
void suggest_holder_for_owner(void *ctx, const char *typed, struct suggest *suggest);
/* Code, name and limit; a star marks those that are in use. */
void suggest_procedures(void *ctx, const char *typed, struct suggest *suggest);

#endif
