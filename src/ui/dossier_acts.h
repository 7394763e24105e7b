/*
 * dossier_acts.h - what an officer does with a dossier, with the same letters in every list of
 * dossiers and in the detail.
 */
#ifndef MOTCUA_UI_DOSSIER_ACTS_H
#define MOTCUA_UI_DOSSIER_ACTS_H

#include "motcua/store/dossier.h"
#include "ui/screen.h"

enum {
	CMD_RESULT = CMD_SCREEN + 50,
	CMD_HAND_OVER,
	CMD_ATTACH_CODE,
	CMD_PRINT_RECEIPT,
	CMD_VOID,
	CMD_WHY,
	/* in the list */
	CMD_OPEN_DOSSIER,
	CMD_FILTER,
	CMD_NEXT_QUEUE,
	CMD_QUEUE_BEFORE,
	CMD_ALL_DOSSIERS,
	/* in the detail */
	CMD_SHOW_NUMBERS,
};

/* The key tables of the screens with these commands, and what else those can do. */
extern const struct binding dossier_list_keys[], dossier_detail_keys[];

/* Does one of these commands: opens the dialog, prints, explains. SCREEN_UNKNOWN for all
 * others. */
enum screen_result dossier_act(struct screen *scr, int cmd, const struct dossier *dossier);
/* The reason why a command cannot be done with the dossier now (it stands in why), or NULL. */
const char *dossier_act_refusal(const struct screen *scr, int cmd, const struct dossier *dossier,
	struct err *why);

#endif
