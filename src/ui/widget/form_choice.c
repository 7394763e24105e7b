/*
 * form_choice.c - taking one of a few: by arrows, by its digit, or by how its name begins.
 *
 * A text that names no choice takes none: the field goes back to what it had, and says so.
 */
#include "config.h"

#include "ui/widget/form_inside.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

void form_forget_ahead(struct form *form)
{
	buf_clear(&form->ahead);
	form->refused = false;
}

static size_t count_choices(const struct form *form)
{
	size_t count;
	bool translate;

	form_choices(form, form->focus, &count, &translate);
	return count;
}

/* Takes a choice by its index; the count of choices takes none, where the field is open. */
static unsigned take(struct form *form, size_t index)
{
	struct form_slot *slot = &form->slot[form->focus];
	size_t count;
	bool translate;
	const struct choice *choice = form_choices(form, form->focus, &count, &translate);
	const char *value = index < count ? choice[index].value : "";

	if (slot->refused && !form->refused)
		form_set_problem(slot, NULL);
	if (strcmp(value, slot->edit.text.data) == 0)
		return FORM_HANDLED;
	edit_set(&slot->edit, value);
	return FORM_HANDLED | FORM_CHANGED;
}

/* The same by a key that is no letter. */
static unsigned take_at_once(struct form *form, size_t index)
{
	form_forget_ahead(form);
	return take(form, index);
}

static bool begins(const char *label, const char *typed, bool any_word)
{
	size_t len = strlen(typed);

	while (strncmp(label, typed, len) != 0) {
		label = any_word ? strchr(label, ' ') : NULL;
		if (!label)
			return false;
		label++;
	}
	return true;
}

/* The first choice whose name begins so, or else one of whose words does; or the count. */
static size_t named(const struct form *form, const char *typed)
{
	size_t count = count_choices(form);

	for (int any_word = 0; *typed && any_word < 2; any_word++)
		for (size_t k = 0; k < count; k++) {
			char *label = viet_fold_dup(form_choice_label(form, form->focus, k));
			bool found = begins(label, typed, any_word);

			free(label);
			if (found)
				return k;
		}
	return count;
}

static void say_refused(struct form *form)
{
	struct form_slot *slot = &form->slot[form->focus];
	char *problem = xasprintf(_("There is no choice “%s”; ← → show them."),
		form->ahead.data);

	form_set_problem(slot, problem);
	slot->refused = true;
	free(problem);
}

/* Takes what the text typed so far names. */
static unsigned follow(struct form *form)
{
	char *typed = viet_fold_dup(form->ahead.data);
	size_t k = named(form, typed);
	bool none = form->ahead.len == 0;

	free(typed);
	form->refused = !none && k == count_choices(form);
	if (form->refused)
		say_refused(form);
	return take(form, none || form->refused ? form->before : k);
}

static unsigned type(struct form *form, int32_t key)
{
	if (form->ahead.len == 0)
		form->before = form_choice_index(form, form->focus);
	text_put(&form->ahead, key);
	return follow(form);
}

static unsigned erase(struct form *form)
{
	size_t len = form->ahead.len - 1;

	while (len > 0 && ((unsigned char)form->ahead.data[len] & 0xc0) == 0x80)
		len--;
	buf_truncate(&form->ahead, len);
	return follow(form);
}

/* A space belongs to the text that it follows at once. */
static bool in_text(const struct form *form)
{
	return form->ahead.len > 0 && form->ahead.data[form->ahead.len - 1] != ' ';
}

unsigned form_choice_key(struct form *form, int32_t key)
{
	size_t count = count_choices(form), now = form_choice_index(form, form->focus);

	if (count == 0)
		return FORM_UNKNOWN;
	if ((key == ' ' && !in_text(form)) || key == K_RIGHT)
		return take_at_once(form, now + 1 < count ? now + 1 : 0);
	if (key == K_LEFT)
		return take_at_once(form, now > 0 && now < count ? now - 1 : count - 1);
	if (key == K_BACKSPACE && form->ahead.len > 0)
		return erase(form);
	if (key == K_BACKSPACE && (form->field[form->focus].flags & FIELD_OPEN))
		return take(form, count);
	if (form->ahead.len == 0 && key >= '1' && key <= '9' && (size_t)(key - '1') < count)
		return take(form, (size_t)(key - '1'));
	return key >= ' ' && key < K_FIRST ? type(form, key) : FORM_UNKNOWN;
}

/* What has been refused is forgotten with the space after it: it will not be erased. */
static unsigned refuse_text(struct form *form, int32_t key)
{
	struct form_slot *slot = &form->slot[form->focus];

	if (key == ' ')
		buf_clear(&form->ahead);
	else
		text_put(&form->ahead, key);
	form->refused = true;
	form_set_problem(slot,
		_("Space marks this or takes the mark away; no text belongs here."));
	slot->refused = true;
	return FORM_HANDLED;
}

unsigned form_toggle_key(struct form *form, int32_t key)
{
	struct edit *edit = &form->slot[form->focus].edit;

	if (key == ' ' && !in_text(form)) {
		edit_set(edit, edit->text.len > 0 ? "" : "1");
		form_forget_ahead(form);
		return FORM_HANDLED | FORM_CHANGED;
	}
	return key >= ' ' && key < K_FIRST ? refuse_text(form, key) : FORM_UNKNOWN;
}
