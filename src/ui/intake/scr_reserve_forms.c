/* scr_reserve_forms.c - the dialogs that reserve numbers and give one up. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/reserve.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text_check.h"
#include "ui/widget/form_day.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

struct dialog_state {
	struct record_form record;
};

/* ---- reserving */

static const struct field more_fields[] = {
	{ .name = "ngay", .label = N_("Day without power"), .kind = FIELD_DATE, .width = 11,
		.help = N_("Today or a later working day.") },
	{ .name = "so_luong", .label = N_("How many numbers"), .kind = FIELD_DIGITS, .width = 3,
		.max = 2, .flags = FIELD_ANEW,
		.help = N_("One slip for each dossier that may come; what is left is given up "
			   "later.") },
	{ .name = NULL },
};

static const struct binding more_keys[] = {
	RECORD_FORM_SAVE(OP_INTAKE),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int more_apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct dialog_state *st = scr->state;
	const struct form *form = &st->record.form;
	int day = record_day(form, "ngay", problems);
	char *first, *last;

	if (problems->count > 0 ||
		reserve_numbers(scr->app, day, (int)record_number(form, "so_luong", 0), &first,
			&last, err) < 0)
		return -1;
	st->record.saved = day;
	status_say(_("Reserved: %s to %s."), first, last);
	free(first);
	free(last);
	return 0;
}

static int more_open(struct screen *scr, const void *arg, struct err *err)
{
	struct dialog_state *st = scr->state;

	(void)arg;
	(void)err;
	record_form_init(&st->record, more_fields, more_apply);
	form_set_day(&st->record.form, "ngay", app_today(scr->app));
	form_set(&st->record.form, "so_luong", "10");
	form_focus(&st->record.form, "so_luong");
	return 0;
}

const struct screen_ops scr_reserve_more = {
	.name = "reserve-more",
	.title = N_("Reserve numbers"),
	.state_size = sizeof(struct dialog_state),
	.keys = more_keys,
	.rows = 5,
	.cols = 60,
	.open = more_open,
	RECORD_FORM_OPS,
};

/* ---- giving up */

static const struct field give_up_fields[] = {
	{ .name = "ma_giu", .label = N_("Number"), .kind = FIELD_READONLY },
	{ .name = "ly_do", .label = N_("Reason"), .kind = FIELD_TEXT, .max = 200,
		.help = N_("As the inspector will read it: nobody came, the slip was spoilt.") },
	{ .name = NULL },
};

static const struct binding give_up_keys[] = {
	RECORD_FORM_SAVE(OP_INTAKE),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int give_up_apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct dialog_state *st = scr->state;
	const struct form *form = &st->record.form;
	const char *code = form_value(form, "ma_giu");

	problem_add_text(problems, "ly_do", TEXT_FREE, form_value(form, "ly_do"));
	if (problems->count > 0 ||
		reserve_give_up(scr->app, code, form_value(form, "ly_do"), err) < 0)
		return -1;
	status_say(_("%s is given up and stays in the list with its reason."), code);
	return 0;
}

static int give_up_open(struct screen *scr, const void *arg, struct err *err)
{
	struct dialog_state *st = scr->state;
	const struct reserved_number *number = arg;

	(void)err;
	record_form_init(&st->record, give_up_fields, give_up_apply);
	form_set(&st->record.form, "ma_giu", number->code);
	form_focus(&st->record.form, "ly_do");
	return 0;
}

const struct screen_ops scr_give_up = {
	.name = "give-up",
	.title = N_("Give a number up"),
	.state_size = sizeof(struct dialog_state),
	.keys = give_up_keys,
	.rows = 5,
	.cols = 70,
	.open = give_up_open,
	RECORD_FORM_OPS,
};
