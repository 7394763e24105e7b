/*
 * dossier_sheet.h - everything about a dossier, as labelled rows.
 */
#ifndef MOTCUA_UI_DOSSIER_SHEET_H
#define MOTCUA_UI_DOSSIER_SHEET_H

#include <stdbool.h>

#include "motcua/app/dossiers.h"
#include "ui/widget/sheet.h"

/* Adds people, dates and money; numbers of persons and telephones are cut to their last four
 * where not to be shown. */
void add_dossier_facts(struct sheet *sheet, const struct dossier_detail *detail, int today,
	bool numbers);
/* Adds the papers and what has happened so far, what was taken back too. */
void add_dossier_life(struct sheet *sheet, const struct dossier_detail *detail, bool numbers);

#endif
