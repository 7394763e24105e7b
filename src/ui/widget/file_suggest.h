/*
 * file_suggest.h - completing the path of a table: sticks and the home folder first, then what a
 * folder holds.
 */
#ifndef MOTCUA_UI_FILE_SUGGEST_H
#define MOTCUA_UI_FILE_SUGGEST_H

#include "ui/widget/form.h"

/* For form_suggest(): folders and tables that begin with what is typed; ctx is not used. */
void suggest_files(void *ctx, const char *typed, struct suggest *suggest);
/* Puts the chosen row into the field; a folder opens. */
void file_chosen(struct form *form, const char *field);

#endif
