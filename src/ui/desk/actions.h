/*
 * actions.h - what can be done, by name: for the search and the start screen.
 */
#ifndef MOTCUA_UI_ACTIONS_H
#define MOTCUA_UI_ACTIONS_H

#include <stddef.h>

#include "motcua/app/app.h"
#include "ui/term/screen.h"

struct action {
	const char *label; /* N_() */
	const struct screen_ops *ops;
	const void *arg;   /* what the screen is opened with */
	enum operation needs;
};

extern const struct action actions[];
extern const size_t action_count;

#endif
