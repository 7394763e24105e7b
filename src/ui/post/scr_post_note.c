/* scr_post_note.c - what the post has done with an item. */
#include "config.h"

#include "motcua/app/post.h"
#include "motcua/app/process.h"
#include "motcua/base/i18n.h"
#include "ui/widget/form_day.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

struct note_state {
	struct record_form record;
	int64_t dossier_id, item_id;
	enum move move;
};

static const struct field note_fields[] = {
	{ .name = "buu_gui", .label = N_("Postal item"), .kind = FIELD_READONLY },
	{ .name = "ngay", .label = N_("On"), .kind = FIELD_DATE, .width = 11 },
	{ .name = "noi_dung", .label = N_("Note"), .kind = FIELD_TEXT, .max = 200,
		.help = N_("Who took it, or why the post has sent it back or lost it.") },
	{ .name = NULL },
};

static const struct binding note_keys[] = {
	RECORD_FORM_SAVE(OP_OF_MOVE(MOVE_POST_DELIVERED)),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int note_apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct note_state *st = scr->state;
	const struct form *form = &st->record.form;
	struct step step = step_of(st->move);

	step.item_id = st->item_id;
	step.at.day = record_day(form, "ngay", problems);
	step.day_only = true;
	step.text = form_value(form, "noi_dung");
	if (problems->count > 0 || process_check(scr->app, st->dossier_id, &step, problems,
					   err) < 0)
		return -1;
	if (problems->count > 0 || process_step(scr->app, st->dossier_id, &step, err) < 0)
		return -1;
	st->record.saved = st->dossier_id;
	status_say(_("%s: noted."), form_value(form, "buu_gui"));
	return 0;
}

static int note_open(struct screen *scr, const void *arg, struct err *err)
{
	const struct post_note_arg *about = arg;
	struct note_state *st = scr->state;
	struct form *form = &st->record.form;
	struct buf text;

	(void)err;
	record_form_init(&st->record, note_fields, note_apply);
	st->dossier_id = about->item->dossier_id;
	st->item_id = about->item->id;
	st->move = about->move;
	buf_init(&text);
	buf_addf(&text, "%s%s%s", about->item->tracking, *about->item->tracking ? " · " : "",
		about->item->code);
	form_set(form, "buu_gui", text.data);
	buf_release(&text);
	form_set_day(form, "ngay", app_today(scr->app));
	form_focus(form, "ngay");
	return 0;
}

static const char *note_heading(const struct screen *scr)
{
	const struct note_state *st = scr->state;

	if (st->move == MOVE_POST_DELIVERED)
		return _("Delivered by the post");
	if (st->move == MOVE_POST_AGAIN)
		return _("Invited a second time");
	return st->move == MOVE_POST_LOST ? _("Lost by the post") : _("Sent back by the post");
}

const struct screen_ops scr_post_note = {
	.name = "post-note",
	.title = N_("Note of the post"),
	.heading = note_heading,
	.state_size = sizeof(struct note_state),
	.keys = note_keys,
	.rows = 7,
	.cols = 76,
	.open = note_open,
	RECORD_FORM_OPS,
};
