/* scr_holiday.c - one day of the calendar (a const struct holiday *, NULL: new), and the
 * confirmation of a year (a const int *). */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/vocab.h"
#include "ui/office/calendar_save.h"
#include "ui/widget/form_day.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

enum { TAG_MOVED = 1 };

/* What was shown with the dossiers that it moves is saved there, or not at all. */
static void saved_there(struct screen *scr, const struct screen_answer *answer)
{
	struct record_form *record = scr->state;

	if (answer->tag != TAG_MOVED) {
		record_form_resumed(scr, answer);
		return;
	}
	if (answer->code != ANSWER_YES) {
		status_say(_("Nothing was saved."));
		return;
	}
	screen_answer(scr, ANSWER_YES, record->saved, NULL);
	screen_close(scr);
}

static const struct choice none[] = { { "", "" }, { NULL, NULL } };

static const struct field day_fields[] = {
	{ .name = "ngay", .label = N_("Day"), .kind = FIELD_DATE, .width = 11 },
	{ .name = "loai", .label = N_("Kind"), .kind = FIELD_CHOICE, .choice = none },
	{ .name = "co_so", .label = N_("Basis"), .kind = FIELD_CHOICE, .choice = none },
	{ .name = "ten", .label = N_("Why"), .kind = FIELD_TEXT, .width = 50, .max = 120,
		.help = N_("As the explanation of a due date shall name it.") },
	{ .name = "nua_ngay", .label = N_("Worked in the morning only"), .kind = FIELD_TOGGLE },
	{ .name = "nguon", .label = N_("Document"), .kind = FIELD_TEXT, .width = 50, .max = 200,
		.help = N_("The announcement that the day rests on.") },
	{ .name = "ap_dung", .label = N_("Applied"), .kind = FIELD_TOGGLE,
		.help = N_("Space; a day that is not applied is known, and counts as usual.") },
	{ .name = NULL },
};

static const struct binding keys[] = {
	RECORD_FORM_SAVE(OP_CALENDAR),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int apply_day(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct record_form *record = scr->state;
	const struct form *form = &record->form;
	char confidence[] = "high";
	struct holiday holiday = { .confidence = confidence };
	const struct calendar_change change = { .kind = CALENDAR_PUT, .holiday = &holiday };
	int status = -1;

	holiday.day = record_day(form, "ngay", problems);
	holiday.kind = (enum day_kind)vocab_value(&vocab_day_kind, form_value(form, "loai"));
	holiday.basis = (enum day_basis)vocab_value(&vocab_day_basis, form_value(form, "co_so"));
	record_text(&holiday.name, form, "ten");
	record_text(&holiday.source, form, "nguon");
	holiday.half = record_toggle(form, "nua_ngay");
	holiday.in_use = record_toggle(form, "ap_dung");
	if (problems->count == 0)
		office_check_holiday(&holiday, problems);
	record->saved = holiday.day;
	if (problems->count == 0)
		status = calendar_save_or_show(scr, &change, TAG_MOVED, NULL, err);
	if (status == 0)
		status_say(_("%s is saved."), holiday.name);
	free(holiday.name);
	free(holiday.source);
	return status;
}

static int open_day(struct screen *scr, const void *arg, struct err *err)
{
	struct record_form *record = scr->state;
	const struct holiday *holiday = arg;
	struct form *form = &record->form;

	(void)err;
	record_form_init(record, day_fields, apply_day);
	record_vocab(form, "loai", &vocab_day_kind, holiday ? (int)holiday->kind : DAY_OFF);
	record_vocab(form, "co_so", &vocab_day_basis,
		holiday ? (int)holiday->basis : BASIS_HOLIDAY);
	record_set_toggle(form, "ap_dung", !holiday || holiday->in_use);
	if (!holiday)
		return 0;
	form_set_day(form, "ngay", holiday->day);
	form_set(form, "ten", holiday->name);
	form_set(form, "nguon", holiday->source);
	record_set_toggle(form, "nua_ngay", holiday->half);
	return 0;
}

const struct screen_ops scr_holiday = {
	.name = "holiday",
	.title = N_("Day of the calendar"),
	.state_size = sizeof(struct record_form),
	.keys = keys,
	.open = open_day,
	.widget = form_keys,
	.draw = record_form_draw,
	.key = record_form_key,
	.command = record_form_command,
	.hint = record_form_hint,
	.resumed = saved_there,
	.release = record_form_release,
};

struct year_state {
	struct record_form record;
	int year;
	char *heading;
};

static const struct field year_fields[] = {
	{ .name = "document", .label = N_("Announcement"), .kind = FIELD_TEXT, .width = 50,
		.max = 200,
		.help = N_("Its number and day; proposals of the year count as announced by it.") },
	{ .name = NULL },
};

static int apply_year(struct screen *scr, struct problem_list *problems, struct err *err)
{
	const struct year_state *st = scr->state;
	const struct calendar_change change = { .kind = CALENDAR_CONFIRM, .year = st->year,
		.document = form_value(&st->record.form, "document") };
	int status = calendar_save_or_show(scr, &change, TAG_MOVED, NULL, err);

	(void)problems;
	if (status == 0)
		status_say(_("The calendar of %d is confirmed."), st->year);
	return status;
}

static int open_year(struct screen *scr, const void *arg, struct err *err)
{
	struct year_state *st = scr->state;
	bool confirmed;
	struct buf document;
	int status;

	st->year = *(const int *)arg;
	record_form_init(&st->record, year_fields, apply_year);
	st->heading = xasprintf(_("Confirming the calendar of %d"), st->year);
	buf_init(&document);
	status = office_year(scr->app, st->year, &confirmed, &document, err);
	form_set(&st->record.form, "document", document.data);
	buf_release(&document);
	return status;
}

static const char *year_heading(const struct screen *scr)
{
	const struct year_state *st = scr->state;

	return st->heading;
}

static void year_release(struct screen *scr)
{
	struct year_state *st = scr->state;

	free(st->heading);
	record_form_release(scr);
}

const struct screen_ops scr_year = {
	.name = "year",
	.title = N_("Confirming a year"),
	.state_size = sizeof(struct year_state),
	.keys = keys,
	.open = open_year,
	.heading = year_heading,
	.widget = form_keys,
	.draw = record_form_draw,
	.key = record_form_key,
	.command = record_form_command,
	.hint = record_form_hint,
	.resumed = saved_there,
	.release = year_release,
};
