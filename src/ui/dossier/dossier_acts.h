/*
 * dossier_acts.h - what an officer does with a dossier, with the same letters in every list of
 * dossiers and in the detail.
 *
 * A letter stands for one step or for a pair that follow each other: the same key asks for a
 * supplement and takes it in. Which one it is now, the state of the dossier says.
 */
#ifndef MOTCUA_UI_DOSSIER_ACTS_H
#define MOTCUA_UI_DOSSIER_ACTS_H

#include "motcua/store/dossier.h"
#include "ui/term/screen.h"

enum {
	CMD_ACTS = CMD_SCREEN + 50, /* the menu of all that can be done now */
	CMD_TAKE_IN,                /* what waits for acceptance */
	CMD_FORWARD,                /* or on */
	CMD_TAKE_BACK,
	CMD_RESULT,
	CMD_SUPPLEMENT,             /* ask for it, before acceptance too, or take it in */
	CMD_HAND_OVER,
	CMD_POST,                   /* give it to the post, or what became of it there */
	CMD_RETURN_ONLINE,
	CMD_UNDO,
	CMD_PRINT_FORM,
	CMD_WHY,
	CMD_APOLOGISE,
	CMD_FINANCE,                /* ask for the duty, or note it as done */
	CMD_STOP,                   /* or resume */
	CMD_START,
	CMD_REFUSE,                 /* after examination, or at intake */
	CMD_WITHDRAW,
	CMD_ATTACH_CODE,
	CMD_CORRECT,
	CMD_VOID,
	/* in the list */
	CMD_OPEN_DOSSIER,
	CMD_FILTER,
	CMD_NEXT_QUEUE,
	CMD_QUEUE_BEFORE,
	CMD_ALL_DOSSIERS,
	CMD_BY_PERSON,
	CMD_BY_VILLAGE,
	CMD_POST_DESK,
	CMD_RECONCILE,
	CMD_PRINT_LIST,
	CMD_SAVE_LIST,
	/* in the detail */
	CMD_SHOW_NUMBERS,
	/* in the menu */
	CMD_CHOOSE,
};

/* The key tables of the screens with these commands, and what else those can do. */
extern const struct binding dossier_list_keys[], dossier_detail_keys[], dossier_menu_keys[];

/* Does one of these commands: makes the step or opens its dialog, prints, explains.
 * SCREEN_UNKNOWN for all others. */
enum screen_result dossier_act(struct screen *scr, int cmd, const struct dossier *dossier);
/* The reason why a command cannot be done with the dossier now, and the keys of what can (it
 * stands in why), or NULL. */
const char *dossier_act_refusal(const struct screen *scr, int cmd, const struct dossier *dossier,
	struct err *why);
/* The same for the step that the officer has made last, on whichever dossier: after a step its
 * dossier has left most lists. */
enum screen_result dossier_undo_last(struct screen *scr);
const char *dossier_undo_last_refusal(const struct screen *scr, struct err *why);
/* What the key bar says of a row (NP_()) for a dossier, which may be NULL. */
const char *dossier_act_label(const struct binding *row, const struct dossier *dossier);
/* What a command would do with the dossier now, translated: the name of the step, or the help of
 * its row. */
const char *dossier_act_words(const struct binding *row, const struct dossier *dossier);

#endif
