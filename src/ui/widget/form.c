#include "config.h"

#include "ui/widget/form.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/form_inside.h"
#include "ui/term/status.h"

static enum edit_mode mode_of(enum field_kind kind)
{
	switch (kind) {
	case FIELD_DIGITS:
		return EDIT_DIGITS;
	case FIELD_CODE:
		return EDIT_CODE;
	case FIELD_DATE:
		return EDIT_DATE;
	case FIELD_PASSWORD:
		return EDIT_PASSWORD;
	case FIELD_TEXT:
	case FIELD_CHOICE:
	case FIELD_TOGGLE:
	case FIELD_READONLY:
	case FIELD_HEADING:
		break;
	}
	return EDIT_TEXT;
}

void form_init(struct form *form, const struct field *field)
{
	/* Keys typed ahead of the first drawing move in a form of the usual width. */
	*form = (struct form){ .field = field, .cols = 80 };
	while (field[form->count].name)
		form->count++;
	form->slot = xcalloc(form->count, sizeof *form->slot);
	buf_init(&form->ahead);
	for (size_t i = 0; i < form->count; i++) {
		edit_init(&form->slot[i].edit, mode_of(field[i].kind), field[i].max);
		if (field[i].kind == FIELD_CHOICE && field[i].choice &&
			!(field[i].flags & FIELD_OPEN))
			edit_set(&form->slot[i].edit, field[i].choice[0].value);
	}
	while (form->focus + 1 < form->count && !form_can_focus(form, form->focus))
		form->focus++;
	form->anew = form->count > 0 && form_begins_anew(form, form->focus);
}

static void free_own(struct form_slot *slot)
{
	for (size_t k = 0; k < slot->own_count; k++) {
		/* copies of ours, const only in the type that tables share */
		free((void *)(uintptr_t)slot->own[k].value);
		free((void *)(uintptr_t)slot->own[k].label);
	}
	free(slot->own);
	slot->own = NULL;
	slot->own_count = 0;
}

void form_release(struct form *form)
{
	for (size_t i = 0; i < form->count; i++) {
		edit_release(&form->slot[i].edit);
		suggest_release(&form->slot[i].suggest);
		free(form->slot[i].problem);
		free_own(&form->slot[i]);
	}
	free(form->slot);
	buf_release(&form->ahead);
	*form = (struct form){ 0 };
}

size_t form_find(const struct form *form, const char *name)
{
	size_t i = 0;

	while (i < form->count && strcmp(form->field[i].name, name) != 0)
		i++;
	return i;
}

const char *form_value(const struct form *form, const char *name)
{
	size_t i = form_find(form, name);

	assert(i < form->count);
	return form->slot[i].edit.text.data;
}

const struct choice *form_choices(const struct form *form, size_t i, size_t *count,
	bool *translate)
{
	const struct form_slot *slot = &form->slot[i];
	const struct choice *choice = form->field[i].choice;

	*translate = !slot->own;
	*count = slot->own_count;
	if (slot->own)
		return slot->own;
	while (choice && choice[*count].value)
		(*count)++;
	return choice;
}

/* The choice of a value; the count of choices where there is none. */
static size_t choice_of(const struct form *form, size_t i, const char *value)
{
	size_t count, k = 0;
	bool translate;
	const struct choice *choice = form_choices(form, i, &count, &translate);

	while (k < count && strcmp(choice[k].value, value) != 0)
		k++;
	return k;
}

size_t form_choice_index(const struct form *form, size_t i)
{
	return choice_of(form, i, form->slot[i].edit.text.data);
}

static bool allowed(const struct form *form, size_t i, const char *value)
{
	size_t count;
	bool translate;

	if (form->field[i].kind != FIELD_CHOICE)
		return true;
	if (!*value && (form->field[i].flags & FIELD_OPEN))
		return true;
	form_choices(form, i, &count, &translate);
	return choice_of(form, i, value) < count;
}

static void close_suggestions(struct form *form, size_t i)
{
	if (i < form->count)
		suggest_close(&form->slot[i].suggest);
}

/* Sets a value, where the field takes it, in one of two ways; what was wrong with another value
 * is over. */
static void set_value(struct form *form, const char *name, const char *value,
	void (*set)(struct edit *edit, const char *text))
{
	size_t i = form_find(form, name);

	if (i < form->count && allowed(form, i, value)) {
		if (strcmp(form->slot[i].edit.text.data, value) != 0)
			form_set_problem(&form->slot[i], NULL);
		set(&form->slot[i].edit, value);
	}
	close_suggestions(form, i);
}

void form_set(struct form *form, const char *name, const char *value)
{
	set_value(form, name, value, edit_set);
}

void form_put(struct form *form, const char *name, const char *value)
{
	set_value(form, name, value, edit_put);
}

void form_set_choices(struct form *form, const char *name, const struct choice *choice,
	size_t count)
{
	struct form_slot *slot = &form->slot[form_find(form, name)];
	struct choice *own = xcalloc(count, sizeof *own);

	assert(form_find(form, name) < form->count);
	for (size_t k = 0; k < count; k++)
		own[k] = (struct choice){ xstrdup(choice[k].value), xstrdup(choice[k].label) };
	free_own(slot);
	slot->own = own;
	slot->own_count = count;
	if (count > 0 && !allowed(form, form_find(form, name), slot->edit.text.data))
		edit_set(&slot->edit,
			form->field[form_find(form, name)].flags & FIELD_OPEN ? "" : own[0].value);
}

void form_relabel(struct form *form, const char *name, const char *label, const char *help)
{
	size_t i = form_find(form, name);

	assert(i < form->count);
	form->slot[i].label = label;
	form->slot[i].help = help;
}

const char *form_label(const struct form *form, size_t i)
{
	return _(form->slot[i].label ? form->slot[i].label : form->field[i].label);
}

void form_suggest(struct form *form, const char *name,
	void (*fill)(void *ctx, const char *typed, struct suggest *suggest), void *ctx, bool eager)
{
	size_t i = form_find(form, name);

	assert(i < form->count);
	form->slot[i].suggest.fill = fill;
	form->slot[i].suggest.ctx = ctx;
	form->slot[i].suggest.eager = eager;
}

bool form_offering(const struct form *form)
{
	return form->slot[form->focus].suggest.open;
}

void form_offer(struct form *form)
{
	struct form_slot *slot = &form->slot[form->focus];

	slot->suggest.blank = true;
	suggest_update(&slot->suggest, slot->edit.text.data);
}

void form_set_problem(struct form_slot *slot, const char *problem)
{
	free(slot->problem);
	slot->problem = problem ? xstrdup(problem) : NULL;
	slot->refused = false;
}

bool form_refused(struct form *form)
{
	for (size_t i = 0; i < form->count; i++) {
		if (!form->slot[i].refused || !form_focus(form, form->field[i].name))
			continue;
		status_warn(_("Correct what is marked."));
		return true;
	}
	return false;
}

void form_clear_problems(struct form *form)
{
	for (size_t i = 0; i < form->count; i++)
		form_set_problem(&form->slot[i], NULL);
}

void form_show_problem(struct form *form, const char *name, const char *problem)
{
	size_t i = form_find(form, name);

	assert(i < form->count);
	form_set_problem(&form->slot[i], problem);
	if (problem && i == form->focus)
		form->anew = form_begins_anew(form, i);
}

const struct err *form_set_problems(struct form *form, const struct problem_list *list)
{
	const struct err *homeless = NULL;

	form_clear_problems(form);
	for (size_t k = 0; k < list->count; k++) {
		size_t i = form_find(form, list->item[k].field);

		if (i == form->count || form->slot[i].hidden) {
			if (!homeless)
				homeless = &list->item[k];
		} else if (!form->slot[i].problem) {
			form_set_problem(&form->slot[i], list->item[k].msg);
		}
	}
	for (size_t i = 0; i < form->count; i++)
		if (form->slot[i].problem && form_focus(form, form->field[i].name))
			break;
	if (form->slot[form->focus].problem)
		form->anew = form_begins_anew(form, form->focus);
	return homeless;
}
