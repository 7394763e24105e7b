/* scr_paper.c - one paper of a procedure; its argument is a const struct paper_place *, behind the
 * last one for a new paper. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/i18n.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

struct paper_state {
	struct record_form record;
	struct paper_place place;
	struct paper_list was; /* the paper as it was opened, where it is not new */
};

static const struct field fields[] = {
	{ .name = "ten_giay_to", .label = N_("Paper"), .kind = FIELD_TEXT, .width = 56,
		.max = 300, .help = N_("As the published decision names it.") },
	{ .name = "ban_chinh", .label = N_("Originals"), .kind = FIELD_DIGITS, .width = 3,
		.max = 2, .help = N_("How many are handed in; empty: none.") },
	{ .name = "ban_sao", .label = N_("Certified copies"), .kind = FIELD_DIGITS, .width = 3,
		.max = 2, .flags = FIELD_BESIDE,
		.help = N_("How many are handed in; empty: none.") },
	{ .name = "ban_chup", .label = N_("Photocopies"), .kind = FIELD_DIGITS, .width = 3,
		.max = 2, .flags = FIELD_BESIDE,
		.help = N_("How many are handed in; empty: none.") },
	{ .name = "xuat_trinh", .label = N_("Shown only"), .kind = FIELD_TOGGLE,
		.help = N_("Space: it is shown at the desk and given back at once.") },
	{ .name = "neu_co", .label = N_("Where it applies"), .kind = FIELD_TOGGLE,
		.help = N_("Space: not every dossier needs it.") },
	{ .name = "ghi_chu", .label = N_("Note"), .kind = FIELD_TEXT, .width = 56, .max = 300 },
	{ .name = NULL },
};

static const struct binding keys[] = {
	RECORD_FORM_SAVE(OP_CATALOGUE),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct paper_state *st = scr->state;
	const struct form *form = &st->record.form;
	struct paper paper = { .originals = (int)record_number(form, "ban_chinh", 0),
		.certified = (int)record_number(form, "ban_sao", 0),
		.copies = (int)record_number(form, "ban_chup", 0),
		.present_only = record_toggle(form, "xuat_trinh"),
		.conditional = record_toggle(form, "neu_co") };
	int status = -1;

	record_text(&paper.name, form, "ten_giay_to");
	record_text(&paper.note, form, "ghi_chu");
	office_check_paper(&paper, problems);
	if (problems->count == 0)
		status = office_put_paper(scr->app, &st->place, &paper, err);
	if (status == 0)
		status_say(_("%s is saved."), paper.name);
	free(paper.name);
	free(paper.note);
	return status;
}

static void set_count(struct form *form, const char *name, int count)
{
	record_set_number(form, name, count ? count : -1);
}

static int open_paper(struct screen *scr, const void *arg, struct err *err)
{
	struct paper_state *st = scr->state;
	struct form *form = &st->record.form;
	const struct paper *paper;

	(void)err;
	record_form_init(&st->record, fields, apply);
	st->place = *(const struct paper_place *)arg;
	set_count(form, "ban_chinh", 1);
	if (!st->place.was)
		return 0;
	paper_list_add(&st->was, st->place.was);
	st->place.was = paper = &st->was.item[0];
	form_set(form, "ten_giay_to", paper->name);
	set_count(form, "ban_chinh", paper->originals);
	set_count(form, "ban_sao", paper->certified);
	set_count(form, "ban_chup", paper->copies);
	record_set_toggle(form, "xuat_trinh", paper->present_only);
	record_set_toggle(form, "neu_co", paper->conditional);
	form_set(form, "ghi_chu", paper->note);
	return 0;
}

static void release(struct screen *scr)
{
	struct paper_state *st = scr->state;

	paper_list_release(&st->was);
	record_form_release(scr);
}

const struct screen_ops scr_paper = {
	.name = "paper",
	.title = N_("Paper of a procedure"),
	.state_size = sizeof(struct paper_state),
	.keys = keys,
	.open = open_paper,
	.widget = form_keys,
	.draw = record_form_draw,
	.key = record_form_key,
	.command = record_form_command,
	.hint = record_form_hint,
	.resumed = record_form_resumed,
	.release = release,
};
