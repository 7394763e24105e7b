/*
 * intake_parts.h - inside the app layer: what the files of intake share.
 */
#ifndef MOTCUA_APP_INTAKE_PARTS_H
#define MOTCUA_APP_INTAKE_PARTS_H

#include "motcua/app/intake.h"
#include "motcua/store/dossier.h"
#include "motcua/store/reserved.h"

/* When the dossier is accepted: as entered, else now. */
struct moment intake_moment(const struct app *app, const struct intake *intake);
/* The version of the chosen procedure in force at that moment. NOT_FOUND. */
int intake_procedure(struct app *app, const struct intake *intake, struct procedure *out,
	struct err *err);
/* True where the procedure is offered online and the dossier comes on paper. */
bool procedure_missed_online(const struct procedure *procedure, enum channel channel);
/* True where nobody has said yet on what the limit rests. */
bool procedure_wants_limit(const struct procedure *procedure);
/* The limit that applies. */
struct limit intake_limit(const struct intake *intake, const struct procedure *procedure);

/* Brings what was typed to one form: NFC, trimmed; a number of nine digits is the old one; a
 * birth date is ISO where it can be read; a phone has digits only. */
void citizen_clean(struct citizen *citizen);
/* Reads a birth date or year; "" is fine. Returns 0 with the ISO form, or -1. */
int born_parse(const char *text, char iso[static 11]);
/* The person of the number in the store; where there is none *known is all zero, as before the
 * call. */
int citizen_known(struct app *app, const struct citizen *citizen, struct citizen *known,
	struct err *err);
/* True where the name has accents of which the other has none. */
bool name_is_richer(const char *name, const char *other);
/* Finds the village that was typed by its name. NOT_FOUND. */
int citizen_find_village(struct app *app, struct citizen *citizen, struct err *err);
/* Brings the record of a known person up to date, or makes a new one; *citizen is the
 * snapshot for the dossier. */
int citizen_keep(struct app *app, struct citizen *citizen, struct err *err);

/* Gives the dossier the set of forms that it is printed on: the one in force on the day of its
 * acceptance (of its filing, before that), unless the setting form_set names another. NOT_FOUND
 * where there is no such set. */
int intake_form_set(struct app *app, struct dossier *dossier, struct err *err);

/* Deletes the draft of what was done, inside the transaction. One that is gone, or another's, is
 * no reason to refuse; 0 is none. */
int intake_drop_own(struct app *app, int64_t draft_id, struct err *err);
/* Replaces an owned string by a copy. */
void set_text(char **to, const char *from);
/* Whether a code of the portal is one, and free: INVALID or CONFLICT. */
int dossier_check_new_code(struct app *app, const char *code, struct err *err);
/* The code of a portal as it is stored: trimmed, capitals; the caller frees. */
char *portal_code_key(const char *code);

/* CONFLICT: the number is reserved. */
int err_code_reserved(struct err *err);
/* The code that a dossier is known by. */
const char *dossier_any_code(const struct dossier *dossier);
/* CONFLICT in the words of label 23: the dossier that has the code, and whose it is where the
 * session may see dossiers. */
int err_code_taken(const struct app *app, const struct dossier *other, struct err *err);

/* The reserved number of a code: NOT_FOUND where the unit has none, CONFLICT where it is used or
 * given up. The field is "ma_giu"; the caller releases. */
int reserved_free(struct app *app, const char *code, struct reserved_number *out,
	struct err *err);

/* Adds what is wrong with an intake that is entered later under a reserved number; nothing where
 * it has none. */
int late_check(struct app *app, const struct intake *intake, struct problem_list *problems,
	struct err *err);
/* Appends to the event of its acceptance when it was entered and why. */
void late_put_event(const struct app *app, const struct intake *intake, struct buf *out);

/* Who numbers, and in which range: settings. */
enum numbering_mode { NUMBER_OWN, NUMBER_PORTAL, NUMBER_BOTH };

struct numbering {
	enum numbering_mode mode;
	int64_t desk, first, last;
};

int numbering_load(struct app *app, struct numbering *out, struct err *err);
/* True where this store gives the dossier a number. */
bool numbering_gives(const struct numbering *numbering, enum channel channel,
	const char *portal_code);
/* Takes the next code of the day; the caller frees. */
int numbering_take(struct app *app, const struct numbering *numbering, int day, char **code,
	struct err *err);

#endif
