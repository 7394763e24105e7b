#include "config.h"

#include "ui/desk/actions.h"

#include "motcua/base/i18n.h"
#include "ui/screens.h"

static const struct dossiers_arg all_open = { .queue = QUEUE_OPEN };
static const struct dossiers_arg overdue = { .queue = QUEUE_OVERDUE };
static const struct dossiers_arg to_hand_over = { .queue = QUEUE_RESULT };
static const struct queue_groups_arg by_village = { QUEUE_RESULT, QUEUE_BY_VILLAGE };
static const struct queue_groups_arg by_person = { QUEUE_SPECIALIST, QUEUE_BY_PERSON };
static const struct queue_groups_arg overdue_by_person = { QUEUE_OVERDUE, QUEUE_BY_PERSON };
static const struct dossiers_arg not_on_portal = { .queue = QUEUE_NOT_ON_PORTAL };

const struct action actions[] = {
	{ N_("Take a dossier in"), &scr_intake, NULL, OP_INTAKE },
	{ N_("Record a dossier from the portal"), &scr_portal, NULL, OP_INTAKE },
	{ N_("Reconcile with the portal"), &scr_portal_file, NULL, OP_RECONCILE },
	{ N_("Unfinished intakes"), &scr_drafts, NULL, OP_INTAKE },
	{ N_("Dossiers in work"), &scr_dossiers, &all_open, OP_VIEW },
	{ N_("Overdue dossiers"), &scr_dossiers, &overdue, OP_VIEW },
	{ N_("Hand results over"), &scr_dossiers, &to_hand_over, OP_VIEW },
	{ N_("Results not collected, by village"), &scr_queue_groups, &by_village, OP_VIEW },
	{ N_("Dossiers in work, by person"), &scr_queue_groups, &by_person, OP_VIEW },
	{ N_("Overdue dossiers, by person"), &scr_queue_groups, &overdue_by_person, OP_VIEW },
	{ N_("Dossiers not on the portal yet"), &scr_dossiers, &not_on_portal, OP_VIEW },
	{ N_("Public post: give, hand over, arrived"), &scr_post_desk, NULL, OP_VIEW },
	{ N_("Note a dossier that came by post"), &scr_arrival, NULL, OP_OF_MOVE(MOVE_ARRIVE) },
	{ N_("Reserved numbers for power cuts"), &scr_reserve, NULL, OP_VIEW },
	{ N_("Register of dossiers: read, print, close"), &scr_register, NULL, OP_VIEW },
	{ N_("Refused at intake"), &scr_refusals, NULL, OP_VIEW },
	{ N_("Targets of the year"), &scr_chairman, NULL, OP_FIGURES },
	{ N_("Administration"), &scr_admin, NULL, OP_VIEW },
	{ N_("Unit"), &scr_unit, NULL, OP_VIEW },
	{ N_("Villages"), &scr_villages, NULL, OP_VIEW },
	{ N_("Officers and logins"), &scr_officers, NULL, OP_VIEW },
	{ N_("Change the password"), &scr_password, NULL, OP_VIEW },
};
const size_t action_count = sizeof actions / sizeof *actions;
