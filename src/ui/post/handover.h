/*
 * handover.h - the paper of a handover list to the post.
 */
#ifndef MOTCUA_UI_HANDOVER_H
#define MOTCUA_UI_HANDOVER_H

#include "ui/term/screen.h"

/* Prints both copies of a list again, and says where they are. */
void handover_print(struct screen *scr, int64_t id);
/* Opens a list as a text to read. */
void handover_read(struct screen *scr, int64_t id);

#endif
