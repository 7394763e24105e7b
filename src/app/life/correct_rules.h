/*
 * correct_rules.h - inside the app layer: the fields that can be corrected.
 */
#ifndef MOTCUA_APP_CORRECT_RULES_H
#define MOTCUA_APP_CORRECT_RULES_H

#include "app/life/process_work.h"

/* A correction on its way. */
struct correcting {
	struct work work;
	struct life next;
	bool parties; /* the people are to be written too */
	char *code;   /* the new code of the portal, NULL: the one there is; owned */
};

/* How one field is read and set. set() gets the cleaned text, and says what is wrong. */
struct rule {
	const char *name;
	void (*put)(const struct dossier *dossier, struct buf *out);
	int (*set)(struct correcting *c, const char *value, struct err *err);
};

extern const struct rule correction_rules[CORRECTION_FIELD_COUNT];

#endif
