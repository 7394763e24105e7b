/*
 * form_inside.h - what form.c, form_keys.c and form_draw.c share.
 */
#ifndef MOTCUA_UI_FORM_INSIDE_H
#define MOTCUA_UI_FORM_INSIDE_H

#include "ui/widget/form.h"

struct place {
	int row, label_col, col, width;
	int problem_row, problem_col; /* meaningless without a problem */
	bool named;                   /* the problem says which field it is of */
	int end;                      /* row after the field and its problem */
};

/* The field of a name; form->count where there is none. */
size_t form_find(const struct form *form, const char *name);
bool form_can_focus(const struct form *form, size_t i);
/* True for a field that the first letter typed begins anew. */
bool form_begins_anew(const struct form *form, size_t i);
/* The choices of a field and how many they are; *translate tells whether labels are N_(). */
const struct choice *form_choices(const struct form *form, size_t i, size_t *count,
	bool *translate);
/* The label of a choice as it is shown; "" where there is no such choice. */
const char *form_choice_label(const struct form *form, size_t i, size_t k);
/* The choice that a field has now. */
size_t form_choice_index(const struct form *form, size_t i);
/* Fills a place for each field (hidden ones are left alone); returns the rows of the whole. */
int form_layout(const struct form *form, int cols, struct place *place);

/* The label of a field as it is shown. */
const char *form_label(const struct form *form, size_t i);
/* What is wrong with a field, to be shown beside it; NULL nothing. */
void form_set_problem(struct form_slot *slot, const char *problem);

/* Fills the suggestions of the field with the focus for what was typed since. */
void form_catch_up(struct form *form);
/* form_choice.c: one key in a choice or a toggle; bits of enum form_result. */
unsigned form_choice_key(struct form *form, int32_t key);
unsigned form_toggle_key(struct form *form, int32_t key);
/* The focus goes: what was typed ahead is over. */
void form_forget_ahead(struct form *form);

/* form_drop.c: the numbered choices that stand in rows of their own under the field with the focus
 * while none is chosen, and move what is below down: of an open field with more of them than the
 * message line holds. */
bool form_drops(const struct form *form);
/* How many rows they take now. */
int form_drop_rows(const struct form *form, int cols);
void form_drop_draw(const struct form *form, struct canvas *canvas, int row);

#endif
