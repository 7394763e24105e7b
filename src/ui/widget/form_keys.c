#include "config.h"

#include "ui/widget/form_inside.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/day.h"

const struct binding form_keys[] = {
	{ { K_ENTER }, CMD_WIDGET, 0, "next-field", NULL,
		N_("Goes to the next field; takes the selected row of a list.") },
	{ { K_TAB, K_BTAB }, CMD_WIDGET, 0, "field", NULL,
		N_("Goes to the next field or the one before.") },
	{ { K_UP, K_DOWN }, CMD_WIDGET, 0, "up-down", NULL,
		N_("Goes to the nearest field in the row above or below, or selects in a list.") },
	{ { ' ' }, CMD_WIDGET, 0, "choose", NULL,
		N_("Takes the next of several choices; its number or the first letters of its name "
		   "take one at once.") },
	{ { KEY_CTRL('U') }, CMD_WIDGET, 0, "clear-line", NULL, N_("Clears the field before the cursor.") },
	{ { KEY_CTRL('W') }, CMD_WIDGET, 0, "delete-word", NULL,
		N_("Deletes the word before the cursor.") },
	{ { KEY_CTRL('Z') }, CMD_WIDGET, 0, "undo", NULL,
		N_("Takes the last change in the field back.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

bool form_can_focus(const struct form *form, size_t i)
{
	enum field_kind kind = form->field[i].kind;

	return !form->slot[i].hidden && kind != FIELD_READONLY && kind != FIELD_HEADING;
}

bool form_begins_anew(const struct form *form, size_t i)
{
	return form->field[i].kind == FIELD_DIGITS || (form->field[i].flags & FIELD_ANEW);
}

void form_catch_up(struct form *form)
{
	struct form_slot *slot = &form->slot[form->focus];

	if (slot->suggest.due)
		suggest_update(&slot->suggest, slot->edit.text.data);
}

const struct suggestion *form_chosen(const struct form *form)
{
	return suggest_choice(&form->slot[form->focus].suggest);
}

/* True for a whole date and the four digits of an hour: "14/02/2023 0815". */
static bool is_day_and_digits(const char *s)
{
	return strlen(s) == 15 && s[10] == ' ' && strspn(s + 11, "0123456789") == 4;
}

/* "14022023" and "14/2/2023" become "14/02/2023", with an hour after it or without; anything
 * else stays as it was typed. */
static void tidy_date(struct edit *edit)
{
	const char *s = edit->text.data;
	bool digits = strspn(s, "0123456789") == strlen(s), has_time;
	char *dotted = NULL;
	struct moment moment;
	struct buf out;

	if (digits && strlen(s) == 8)
		dotted = xasprintf("%.2s/%.2s/%s", s, s + 2, s + 4);
	else if (digits && strlen(s) == 12)
		dotted = xasprintf("%.2s/%.2s/%.4s %.2s:%s", s, s + 2, s + 4, s + 8, s + 10);
	else if (is_day_and_digits(s))
		dotted = xasprintf("%.10s %.2s:%s", s, s + 11, s + 13);
	buf_init(&out);
	if (moment_parse(dotted ? dotted : s, &moment, &has_time) == 0) {
		if (has_time)
			moment_put_vi(&out, moment);
		else
			day_put_vi(&out, moment.day);
		if (strcmp(out.data, s) != 0)
			edit_put(edit, out.data);
	}
	buf_release(&out);
	free(dotted);
}

void form_settle(struct form *form)
{
	struct form_slot *slot = &form->slot[form->focus];

	suggest_close(&slot->suggest);
	if (form->field[form->focus].kind == FIELD_DATE)
		tidy_date(&slot->edit);
}

static unsigned go_to(struct form *form, size_t i)
{
	if (i == form->focus)
		return FORM_HANDLED;
	form_settle(form);
	form_forget_ahead(form);
	form->focus = i;
	form->anew = form_begins_anew(form, i);
	form->slot[i].edit.caret = form->slot[i].edit.text.len;
	return FORM_HANDLED | FORM_MOVED;
}

/* The next field in a direction that can have the focus; around the end where wrap is true. */
static size_t neighbour(const struct form *form, bool forward, bool wrap)
{
	size_t i = form->focus;

	for (size_t n = 0; n < form->count; n++) {
		if (!wrap && i == (forward ? form->count - 1 : 0))
			break;
		i = (i + (forward ? 1 : form->count - 1)) % form->count;
		if (form_can_focus(form, i))
			return i;
	}
	return form->focus;
}

/* How far a place is from the one of the focus, up or down: rows first. */
static int distance(const struct place *from, const struct place *to)
{
	return abs(to->row - from->row) * 1000 + abs(to->col - from->col);
}

/* The field in the next row up or down that is nearest to the one with the focus. */
static size_t in_next_row(const struct form *form, bool down)
{
	struct place *place = xcalloc(form->count, sizeof *place);
	size_t best = form->count, focus = form->focus;

	form_layout(form, form->cols, place);
	for (size_t i = 0; i < form->count; i++) {
		if (!form_can_focus(form, i) || (down ? place[i].row <= place[focus].row
						      : place[i].row >= place[focus].row))
			continue;
		if (best == form->count || distance(&place[focus], &place[i]) <
			distance(&place[focus], &place[best]))
			best = i;
	}
	free(place);
	return best < form->count ? best : focus;
}

void form_hide(struct form *form, const char *name, bool hidden)
{
	size_t i = form_find(form, name);

	assert(i < form->count);
	form->slot[i].hidden = hidden;
	if (!form_can_focus(form, form->focus))
		go_to(form, neighbour(form, true, true));
}

const char *form_focused(const struct form *form)
{
	return form->field[form->focus].name;
}

bool form_focus(struct form *form, const char *name)
{
	size_t i = form_find(form, name);

	if (i == form->count || !form_can_focus(form, i))
		return false;
	go_to(form, i);
	return true;
}

static bool is_typed(enum field_kind kind)
{
	return kind != FIELD_CHOICE && kind != FIELD_TOGGLE && kind != FIELD_HEADING;
}

static unsigned typed_key(struct form *form, int32_t key)
{
	struct form_slot *slot = &form->slot[form->focus];

	if (form->anew && key >= ' ' && key < K_FIRST && slot->edit.text.len > 0)
		edit_put(&slot->edit, "");
	form->anew = false;
	switch (edit_key(&slot->edit, key)) {
	case EDIT_UNKNOWN:
		return FORM_UNKNOWN;
	case EDIT_CHANGED:
		/* Filled when they are drawn or needed: once for all that comes in one go. */
		slot->suggest.due = slot->suggest.fill != NULL;
		return FORM_HANDLED | FORM_CHANGED;
	case EDIT_REFUSED:
		edit_say_refused(&slot->edit);
		break;
	case EDIT_MOVED:
		break;
	}
	return FORM_HANDLED;
}

/* Keys of an open list of suggestions; FORM_UNKNOWN for all others. */
static unsigned suggest_keys(struct form *form, int32_t key)
{
	struct suggest *suggest = &form->slot[form->focus].suggest;

	if (!suggest->open)
		return FORM_UNKNOWN;
	if (key == K_ESC) {
		suggest_close(suggest);
		return FORM_HANDLED;
	}
	if (key == K_ENTER && suggest_choice(suggest))
		return FORM_HANDLED | FORM_CHOSEN;
	return suggest_key(suggest, key) ? FORM_HANDLED : FORM_UNKNOWN;
}

static unsigned move_key(struct form *form, int32_t key)
{
	switch (key) {
	case K_ENTER:
		if (neighbour(form, true, false) == form->focus) {
			form_settle(form);
			return FORM_HANDLED | FORM_SUBMIT;
		}
		return go_to(form, neighbour(form, true, false));
	case K_TAB:
		return go_to(form, neighbour(form, true, true));
	case K_BTAB:
		return go_to(form, neighbour(form, false, true));
	case K_DOWN:
		return go_to(form, in_next_row(form, true));
	case K_UP:
		return go_to(form, in_next_row(form, false));
	default:
		return FORM_UNKNOWN;
	}
}

unsigned form_key(struct form *form, int32_t key)
{
	enum field_kind kind = form->field[form->focus].kind;
	struct form_slot *slot = &form->slot[form->focus];
	unsigned result;

	if (!edit_goes_on(key))
		form_catch_up(form);
	result = suggest_keys(form, key);
	if (!result)
		result = move_key(form, key);
	if (!result && kind == FIELD_CHOICE)
		result = form_choice_key(form, key);
	else if (!result && kind == FIELD_TOGGLE)
		result = form_toggle_key(form, key);
	else if (!result && is_typed(kind))
		result = typed_key(form, key);
	if (result & (FORM_CHANGED | FORM_CHOSEN))
		form->typed = true;
	if ((result & FORM_CHANGED) && !form->refused)
		form_set_problem(slot, NULL);
	/* A key for the screen, such as F9, acts on the form as if the field had been left. */
	if (!result)
		form_settle(form);
	return result;
}
