/*
 * ui.h - the desk on the whole screen of a terminal.
 */
#ifndef MOTCUA_UI_UI_H
#define MOTCUA_UI_UI_H

#include "motcua/base/buf.h"

/* Appends the key table: one line per command, "screen.name<TAB>keys<TAB>help", grouped by
 * screen, the general ones last. Names are stable; help is translated. */
void ui_keys_text(struct buf *out);

#endif
