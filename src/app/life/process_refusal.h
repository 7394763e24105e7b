/*
 * process_refusal.h - inside the app layer: the log of refusals, for dossiers that wait for
 * acceptance.
 */
#ifndef MOTCUA_APP_PROCESS_REFUSAL_H
#define MOTCUA_APP_PROCESS_REFUSAL_H

#include "app/life/process_work.h"

/* Writes the log where the step refuses at intake or asks to complete before. */
int work_refuse(const struct work *work, const struct step *step, struct err *err);
/* Takes out of the log what a step that is taken back has written. */
int work_refuse_undo(const struct work *work, enum move undone, struct err *err);

#endif
