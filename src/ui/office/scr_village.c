/* scr_village.c - one village; its argument is a const struct village *, NULL for a new one. */
#include "config.h"

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/form_day.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

struct village_state {
	struct record_form record;
	int64_t id;
};

static const struct field fields[] = {
	{ .name = "thon", .label = N_("Village"), .kind = FIELD_TEXT, .width = 40, .max = 100,
		.help = N_("The name without the word for village before it.") },
	{ .name = "truong_thon", .label = N_("Head of the village"), .kind = FIELD_TEXT,
		.width = 40, .max = 100 },
	{ .name = "dien_thoai", .label = N_("Telephone"), .kind = FIELD_TEXT, .width = 20,
		.max = 40 },
	{ .name = "hieu_luc_tu", .label = N_("Valid from"), .kind = FIELD_DATE, .width = 11,
		.help = N_("Empty: it has always been there.") },
	{ .name = "hieu_luc_den", .label = N_("Valid until"), .kind = FIELD_DATE, .width = 11,
		.help = N_("The last day before it was merged or renamed; empty: it is still "
			   "there.") },
	{ .name = "da_xac_nhan", .label = N_("Confirmed"), .kind = FIELD_TOGGLE,
		.help = N_("Space: what is written here has been compared with the papers.") },
	{ .name = NULL },
};

static const struct binding keys[] = {
	RECORD_FORM_SAVE(OP_OFFICE),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct village_state *st = scr->state;
	const struct form *form = &st->record.form;
	struct village village = { .id = st->id };
	int status = -1;

	record_text(&village.name, form, "thon");
	record_text(&village.head_name, form, "truong_thon");
	record_text(&village.head_phone, form, "dien_thoai");
	village.valid_from = record_day(form, "hieu_luc_tu", problems);
	village.valid_to = record_day(form, "hieu_luc_den", problems);
	village.confirmed = record_toggle(form, "da_xac_nhan");
	office_check_village(&village, problems);
	if (problems->count == 0)
		status = office_put_village(scr->app, &village, err);
	st->record.saved = village.id;
	if (status == 0)
		/* TRANSLATORS: the name of what was saved */
		status_say(_("%s is saved."), village.name);
	village_release(&village);
	return status;
}

static int open_village(struct screen *scr, const void *arg, struct err *err)
{
	struct village_state *st = scr->state;
	struct form *form = &st->record.form;
	const struct village *village = arg;

	(void)err;
	record_form_init(&st->record, fields, apply);
	record_set_toggle(form, "da_xac_nhan", !village || village->confirmed);
	if (!village)
		return 0;
	st->id = village->id;
	form_set(form, "thon", village->name);
	form_set(form, "truong_thon", village->head_name);
	form_set(form, "dien_thoai", village->head_phone);
	form_set_day(form, "hieu_luc_tu", village->valid_from);
	form_set_day(form, "hieu_luc_den", village->valid_to);
	return 0;
}

const struct screen_ops scr_village = {
	.name = "village",
	.title = N_("Village"),
	.state_size = sizeof(struct village_state),
	.keys = keys,
	.open = open_village,
	RECORD_FORM_OPS,
};
