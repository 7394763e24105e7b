/*
 * leave.h - leaving a screen in which something was typed that is not saved: it is asked first.
 */
#ifndef MOTCUA_UI_LEAVE_H
#define MOTCUA_UI_LEAVE_H

#include <stdbool.h>

#include "ui/term/screen.h"

/* For the command of a screen: true where it goes back although something was typed; then the
 * question is asked, and the command is done. */
bool leave_asks(struct screen *scr, int cmd, bool typed);
/* For its resumed(): closes the screen where the answer to that question is yes. */
void leave_resumed(struct screen *scr, const struct screen_answer *answer);

#endif
