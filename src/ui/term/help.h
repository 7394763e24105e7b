/*
 * help.h - text made of the key tables.
 */
#ifndef MOTCUA_UI_HELP_H
#define MOTCUA_UI_HELP_H

#include "ui/term/screen.h"

/* Appends the help of a screen: its own keys, those of its widget, the general ones; what the role
 * of the officer at scr does not allow is left out. */
void help_text(const struct screen *scr, const struct screen_ops *ops, struct buf *out);
/* Appends one line per row of a table: "group.name<TAB>keys<TAB>help". */
void help_rows(const char *group, const struct binding *table, struct buf *out);

#endif
