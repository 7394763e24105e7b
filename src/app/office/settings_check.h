/*
 * settings_check.h - inside the app layer: what settings may be.
 */
#ifndef MOTCUA_APP_SETTINGS_CHECK_H
#define MOTCUA_APP_SETTINGS_CHECK_H

#include "motcua/app/settings.h"

/* The number that a text is, or -1 where the setting cannot be that. */
int64_t setting_number(const struct setting_rule *rule, const char *text);
/* settings_check() against what is set now. */
int settings_problems(struct app *app, const struct settings *before,
	const struct settings *after, struct problem_list *problems, struct err *err);

#endif
