/*
 * process_post.h - inside the app layer: the postal items that the steps of a dossier move.
 */
#ifndef MOTCUA_APP_PROCESS_POST_H
#define MOTCUA_APP_PROCESS_POST_H

#include "motcua/store/postal.h"
#include "app/life/process_work.h"

/* What an item to be given to the post says, from the step and else from the dossier; the caller
 * releases. */
void work_post_item(const struct work *work, const struct step *step, struct postal_item *out);
/* CONFLICT where the step names an item that is not the one it would move. */
int work_post_meant(const struct work *work, const struct step *step, struct err *err);
/* Does with the items of a dossier what the step says; nothing where it is none of the post's. */
int work_post(const struct work *work, const struct step *step, struct err *err);
/* CONFLICT where the item that the event has given stands on a handover list. */
int work_post_undoable(const struct work *work, const struct event *event, struct err *err);
/* Makes the item what it was before the last event in force. */
int work_post_undo(const struct work *work, const struct event *last, struct err *err);

#endif
