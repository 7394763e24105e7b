/*
 * intake_draft.h - an unfinished intake as a draft and back.
 */
#ifndef MOTCUA_UI_INTAKE_DRAFT_H
#define MOTCUA_UI_INTAKE_DRAFT_H

#include "motcua/app/intake.h"
#include "ui/widget/form.h"

/* The kinds of forms that drafts are kept of. */
#define DRAFT_INTAKE "tiep_nhan"
#define DRAFT_PORTAL "cong"
#define DRAFT_ARRIVAL "den"

/* Takes everything typed, the field with the focus, the people and the procedure chosen, and the
 * papers. procedure is the name of the one chosen, or "". */
void intake_draft_take(struct draft *draft, const struct form *form,
	const struct intake *intake, const char *procedure);
/* Brings the values back, right or wrong, and the focus. */
void intake_draft_values(const struct draft *draft, struct form *form);
/* The ids of those chosen, 0 for none. */
int64_t intake_draft_submitter(const struct draft *draft);
int64_t intake_draft_owner(const struct draft *draft);
int64_t intake_draft_procedure(const struct draft *draft);
/* The dossier that waits for acceptance and is taken in. */
int64_t intake_draft_pending(const struct draft *draft);
/* Brings the papers back in place of those in the list. */
void intake_draft_papers(const struct draft *draft, struct paper_list *papers);

#endif
