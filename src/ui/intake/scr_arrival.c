/* scr_arrival.c - noting a dossier that the post has brought; it waits for acceptance. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/arrival.h"
#include "motcua/base/i18n.h"
#include "ui/intake/intake_draft.h"
#include "ui/intake/intake_form.h"
#include "ui/intake/intake_work.h"
#include "ui/screens.h"

struct arrival_state {
	struct intake_work work;
};

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_ARRIVE)), "note",
		NP_("key bar", "Note"), N_("Notes the arrival; the dossier waits for acceptance.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static void begin(struct screen *scr, struct form *form)
{
	struct buf now;

	buf_init(&now);
	moment_put_vi(&now, app_now(scr->app));
	form_set(form, "nop_luc", now.data);
	form_set(form, "hinh_thuc_tra", vocab_name(&vocab_return, RETURN_POSTAL));
	buf_release(&now);
}

static int arrival_open(struct screen *scr, const void *arg, struct err *err)
{
	static const struct intake_kind kind = { .fields = arrival_fields, .draft = DRAFT_ARRIVAL,
		.search = "ho_va_ten", .begin = begin };
	struct arrival_state *st = scr->state;

	return intake_work_start(scr, &st->work, &kind, arg, err);
}

static int save(struct screen *scr, struct err *err)
{
	struct arrival_state *st = scr->state;

	return intake_work_save(scr, &st->work, false, err);
}

static void show(struct form *form, const struct problem_list *problems)
{
	const struct err *elsewhere = form_set_problems(form, problems);

	if (elsewhere)
		status_err(elsewhere);
	else
		status_warn(_("Correct what is marked."));
}

static void note(struct screen *scr)
{
	struct arrival_state *st = scr->state;
	struct intake_work *work = &st->work;
	struct problem_list problems = { 0 };
	struct err err = ERR_INIT;
	int64_t id;

	form_settle(&work->form);
	form_clear_problems(&work->form);
	intake_form_read(&work->form, &work->intake, &problems);
	intake_choose_problems(scr, work, &problems);
	arrival_check(scr->app, &work->intake, form_value(&work->form, "ma_buu_gui"), &problems);
	work->intake.draft_id = work->draft_id;
	if (problems.count == 0) {
		if (arrival_note(scr->app, &work->intake,
			    form_value(&work->form, "ma_buu_gui"), &id, &err) == 0) {
			status_say(_("The arrival is noted; the dossier waits for acceptance."));
			intake_work_begin(scr, work);
		} else {
			problem_add_err(&problems, err.field, &err);
		}
	}
	if (problems.count > 0)
		show(&work->form, &problems);
	problem_release(&problems);
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct err err = ERR_INIT;

	switch (cmd) {
	case CMD_ACCEPT:
		note(scr);
		return SCREEN_DONE;
	case CMD_BACK:
		if (save(scr, &err) == 0)
			return SCREEN_CLOSE;
		status_err(&err);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct arrival_state *st = scr->state;
	bool submit;
	enum screen_result result = intake_work_key(scr, &st->work, pressed, &submit);

	if (submit)
		note(scr);
	return result;
}

static void draw(struct screen *scr, struct canvas *body)
{
	struct arrival_state *st = scr->state;

	intake_work_draw_form(&st->work, body);
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct arrival_state *st = scr->state;

	intake_work_hint(&st->work, out);
}

static void release(struct screen *scr)
{
	struct arrival_state *st = scr->state;

	intake_work_release(&st->work);
}

const struct screen_ops scr_arrival = {
	.name = "arrival",
	.title = N_("Arrived by post"),
	.state_size = sizeof(struct arrival_state),
	.keys = keys,
	.widget = form_keys,
	.open = arrival_open,
	.draw = draw,
	.key = key,
	.command = command,
	.hint = hint,
	.save = save,
	.release = release,
};
