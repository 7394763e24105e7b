/*
 * process_undo.h - inside the app layer: taking the last step back.
 */
#ifndef MOTCUA_APP_PROCESS_UNDO_H
#define MOTCUA_APP_PROCESS_UNDO_H

#include "app/life/process_work.h"

/* Whether the last step can be taken back, as process_undo() says. */
int work_undoable(const struct work *work, struct err *err);

#endif
