/*
 * step_form.h - inside the dialogs of the steps: what makes one different from the others.
 */
#ifndef MOTCUA_UI_STEP_FORM_H
#define MOTCUA_UI_STEP_FORM_H

#include "motcua/app/process.h"
#include "motcua/report/form_set.h"
#include "ui/widget/form.h"
#include "ui/term/screen.h"

struct step_dialog;

struct step_state {
	struct form form;
	const struct step_dialog *dialog;
	int64_t id;
	struct moment due;
	char *code;
	struct warning_list warnings; /* that are shown; F9 goes on with them */
};

struct step_dialog {
	const struct screen_ops *ops;
	enum move move; /* "ket_qua", where it is a field, names another */
	const struct field *field;
	/* Sets what the fields begin with; may be NULL. */
	int (*fill)(struct screen *scr, const struct dossier *dossier, struct err *err);
	/* Does it where it is no step of process.h; NULL: a step is made of the fields. */
	int (*apply)(struct screen *scr, struct err *err);
	/* What is to be considered before that; may be NULL. */
	void (*warn)(const struct step_state *st, struct warning_list *out);
	const char *done; /* N_(), said after the code */
	bool prints;      /* there is a form of it, for p */
};

/* The row of a screen. */
const struct step_dialog *step_dialog_of(const struct screen_ops *ops);
bool step_has_field(const struct step_state *st, const char *name);
/* Reads the fields into a step; what cannot be read is added to the problems. */
void step_read(const struct step_state *st, struct step *step, struct buf *text,
	struct problem_list *problems);

/* The engine of all of them (scr_step.c). */
int step_open(struct screen *scr, const void *arg, struct err *err);
void step_draw(struct screen *scr, struct canvas *body);
enum screen_result step_key(struct screen *scr, int32_t key);
enum screen_result step_command(struct screen *scr, int cmd);
void step_hint(const struct screen *scr, struct buf *out);
void step_release(struct screen *scr);
extern const struct binding step_keys[];

#endif
