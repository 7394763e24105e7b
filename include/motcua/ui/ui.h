/*
 * ui.h - the desk on the whole screen of a terminal.
 */
#ifndef MOTCUA_UI_UI_H
#define MOTCUA_UI_UI_H

#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "motcua/core/day.h"

struct ui_options {
	const char *path;  /* of the store; where there is none a wizard makes it */
	struct moment now; /* --now, or MOMENT_NONE */
	const char *user;  /* whose name stands in the login screen; may be NULL */
};

/* Runs the desk until it is left. Returns 0, or -1 where the store or the terminal cannot be
 * used; the terminal is as it was in either case. */
int ui_run(const struct ui_options *options, struct err *err);

/* Appends the key table: one line per command, "screen.name<TAB>keys<TAB>help", grouped by
 * screen, the general ones last. Names are stable; help is translated. */
void ui_keys_text(struct buf *out);

#endif
