/*
 * term.h - the terminal: takes it, runs the interface on it, gives it back.
 *
 * The only file of ui that knows curses. The loop never waits inside curses, which would miss a
 * resize that arrives between drawing and reading: it has its own SIGWINCH and waits in ppoll().
 */
#ifndef MOTCUA_UI_TERM_H
#define MOTCUA_UI_TERM_H

#include "motcua/base/err.h"
#include "ui/term/ui.h"

/* 0, or -1 with SYSTEM where stdin or stdout is no terminal. */
int term_check(struct err *err);
/* Takes the terminal of stdin and stdout. SYSTEM where it is none, or of an unknown kind. */
int term_start(struct err *err);
/* Gives it back; may be called more than once. */
void term_end(void);
/* What the terminal can show. */
enum glyphs term_glyphs(void);

enum term_end_reason {
	TERM_QUIT,   /* the interface has ended */
	TERM_HUNG_UP /* the terminal is gone, or a signal asked to end; what was typed is saved */
};

/* Runs until the interface ends. */
enum term_end_reason term_run(struct ui *ui);

#endif
