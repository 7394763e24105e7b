/*
 * settings.h - what an office may set for itself: who numbers, when to warn, where to print.
 *
 * One table names every setting with its default; nothing else knows either. What changes by date
 * (calendar, targets, procedures, the unit) has tables of its own and is no setting. A changed
 * setting holds from the next thing that is done, lock_minutes from the next start.
 */
#ifndef MOTCUA_APP_SETTINGS_H
#define MOTCUA_APP_SETTINGS_H

#include "motcua/app/app.h"
#include "motcua/base/buf.h"

enum setting {
	SETTING_NUMBERING,       /* enum numbering_mode */
	SETTING_DESK,
	SETTING_FIRST_SERIAL,
	SETTING_LAST_SERIAL,
	SETTING_DUE_SOON_DAYS,
	SETTING_PENDING_HOURS,
	SETTING_SUPPLEMENT_ASK_DAYS,
	SETTING_SUPPLEMENT_POLICY, /* enum supplement_policy, as the two below */
	SETTING_FINANCE_POLICY,
	SETTING_STOP_POLICY,
	SETTING_PRINT_FOLDER,    /* "": motcua-in in the home folder */
	SETTING_FORM_SET,        /* "": the one in force on the day */
	SETTING_LOCK_MINUTES,
	SETTING_ARGON2_KIB,
	SETTING_COUNT
};

enum setting_kind { SETTING_IS_NUMBER, SETTING_IS_CHOICE, SETTING_IS_FOLDER };

struct setting_rule {
	const char *key;   /* in the store, in problems and in the audit trail */
	const char *group; /* N_(); the settings of a group stand together */
	const char *label; /* N_() */
	const char *help;  /* N_(): one sentence, with the unit */
	enum setting_kind kind;
	int64_t least, most;        /* of a number */
	const struct vocab *choice;
	const char *fallback;       /* where the store has nothing */
};

/* The rows of the table, in the order in which they are shown. */
const struct setting_rule *setting_rule(enum setting setting);

/* Appends what is set; no permission is needed, the program works by it. */
int setting_text(struct app *app, enum setting setting, struct buf *out, struct err *err);
/* A number, or of a choice the place of its word; STORE names a setting that cannot be. */
int setting_value(struct app *app, enum setting setting, int64_t *out, struct err *err);

struct settings {
	char *value[SETTING_COUNT]; /* as typed */
};

int settings_load(struct app *app, struct settings *out, struct err *err);
/* All that is wrong, each at the key of its setting. Numbers given today stay apart: a new range
 * must not hold those of another desk, nor end before its own. */
int settings_check(struct app *app, const struct settings *settings,
	struct problem_list *problems, struct err *err);
/* Makes the same checks and writes what differs, with old and new in the audit trail; nothing
 * where nothing does. */
int settings_change(struct app *app, const struct settings *settings, struct err *err);
void settings_release(struct settings *settings);

#endif
