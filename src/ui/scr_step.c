/* The dialogs for the steps of a dossier: result, hand-over, code of the portal, void. */
#include "config.h"

#include "ui/screens.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/dossiers.h"
#include "motcua/app/process.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/dossier_words.h"
#include "ui/form_day.h"

struct step_state {
	struct form form;
	const struct dialog *dialog;
	int64_t id;
	bool posted; /* it is with the post */
	char *code;
};

/* What makes one dialog different from the others. */
struct dialog {
	const struct screen_ops *ops;
	const struct field *field;
	void (*fill)(struct screen *scr, const struct dossier *dossier);
	int (*apply)(struct screen *scr, struct err *err);
	const char *done; /* N_(), said after the code */
};

#define ABOUT \
	{ .name = "ho_so", .label = N_("Dossier"), .kind = FIELD_READONLY }, \
	{ .name = "thu_tuc", .label = N_("Procedure"), .kind = FIELD_READONLY }

static const struct field result_fields[] = {
	ABOUT,
	{ .name = "ngay", .label = N_("Result on"), .kind = FIELD_DATE, .width = 11,
		.help = N_("The day of the result, not before the acceptance.") },
	{ .name = "ghi_chu", .label = N_("Note"), .kind = FIELD_TEXT, .max = 300,
		.help = N_("For example the number of the paper; may stay empty.") },
	{ .name = NULL },
};

static const struct field hand_over_fields[] = {
	ABOUT,
	{ .name = "ngay", .label = N_("Handed over on"), .kind = FIELD_DATE, .width = 11 },
	{ .name = "hinh_thuc_tra", .label = N_("How"), .kind = FIELD_CHOICE },
	{ .name = "nguoi_nhan", .label = N_("Collected by"), .kind = FIELD_TEXT, .max = 100,
		.help = N_("Empty where the submitter collects it.") },
	{ .name = "giay_to", .label = N_("By what paper"), .kind = FIELD_TEXT, .max = 200,
		.help = N_("The paper that entitles another collector, for example an "
			   "authorisation.") },
	{ .name = NULL },
};

static const struct field code_fields[] = {
	ABOUT,
	{ .name = "ma_ho_so_cong", .label = N_("Code on the portal"), .kind = FIELD_CODE,
		.width = 40, .max = 64, .help = N_("As the portal shows it.") },
	{ .name = NULL },
};

static const struct field void_fields[] = {
	ABOUT,
	{ .name = "ly_do", .label = N_("Reason"), .kind = FIELD_TEXT, .max = 300,
		.help = N_("Why it was entered by mistake; the number stays in the register.") },
	{ .name = NULL },
};

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE, "accept", NP_("key bar", "Save"),
		N_("Saves what was entered.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static void set_today(struct screen *scr, const char *name)
{
	struct step_state *st = scr->state;

	form_set_day(&st->form, name, app_today(scr->app));
}

static void result_fill(struct screen *scr, const struct dossier *dossier)
{
	(void)dossier;
	set_today(scr, "ngay");
}

static int result_apply(struct screen *scr, struct err *err)
{
	struct step_state *st = scr->state;
	struct step step = step_of(MOVE_RESULT);
	int day;

	step.day_only = true;
	if (form_day(&st->form, "ngay", &day, err) < 0)
		return -1;
	step.at.day = day;
	step.text = form_value(&st->form, "ghi_chu");
	return process_step(scr->app, st->id, &step, err);
}

static void hand_over_fill(struct screen *scr, const struct dossier *dossier)
{
	struct step_state *st = scr->state;
	struct choice choice[RETURN_COUNT];
	enum return_method method = dossier->return_method;

	for (int i = 0; i < RETURN_COUNT; i++)
		choice[i] = (struct choice){ vocab_name(&vocab_return, i),
			vocab_label(&vocab_return, i) };
	form_set_choices(&st->form, "hinh_thuc_tra", choice, RETURN_COUNT);
	/* What the post could not deliver is collected; what it has now it will deliver. */
	if (dossier->state == STATE_POSTED)
		method = RETURN_POSTAL;
	else if (dossier->state == STATE_POST_RETURNED)
		method = RETURN_DESK;
	form_set(&st->form, "hinh_thuc_tra", vocab_name(&vocab_return, (int)method));
	set_today(scr, "ngay");
}

static enum move hand_over_move(bool posted, int method)
{
	if (method == RETURN_ONLINE)
		return MOVE_RETURN_ONLINE;
	if (method == RETURN_POSTAL)
		return posted ? MOVE_POST_DELIVERED : MOVE_POST;
	return MOVE_HAND_OVER;
}

static int hand_over_apply(struct screen *scr, struct err *err)
{
	struct step_state *st = scr->state;
	struct step step = step_of(hand_over_move(st->posted,
		vocab_value(&vocab_return, form_value(&st->form, "hinh_thuc_tra"))));
	int day;

	if (form_day(&st->form, "ngay", &day, err) < 0)
		return -1;
	step.at.day = day;
	step.day_only = true;
	step.collector = form_value(&st->form, "nguoi_nhan");
	step.collector_paper = form_value(&st->form, "giay_to");
	return process_step(scr->app, st->id, &step, err);
}

static int code_apply(struct screen *scr, struct err *err)
{
	struct step_state *st = scr->state;

	return dossiers_attach_code(scr->app, st->id, form_value(&st->form, "ma_ho_so_cong"),
		err);
}

static int void_apply(struct screen *scr, struct err *err)
{
	struct step_state *st = scr->state;

	return dossiers_void(scr->app, st->id, form_value(&st->form, "ly_do"), err);
}

static const struct dialog dialogs[] = {
	{ &scr_result, result_fields, result_fill, result_apply,
		N_("the result is recorded.") },
	{ &scr_hand_over, hand_over_fields, hand_over_fill, hand_over_apply,
		N_("the result is handed over.") },
	{ &scr_attach_code, code_fields, NULL, code_apply,
		N_("the code of the portal is attached.") },
	{ &scr_void, void_fields, NULL, void_apply, N_("the dossier is void.") },
};

static const struct dialog *dialog_of(const struct screen_ops *ops)
{
	const struct dialog *dialog = dialogs;

	while (dialog->ops != ops)
		dialog++;
	return dialog;
}

static int step_open(struct screen *scr, const void *arg, struct err *err)
{
	struct step_state *st = scr->state;
	const struct dossier *dossier = arg;
	struct buf about;

	(void)err;
	st->dialog = dialog_of(scr->ops);
	st->id = dossier->id;
	st->posted = dossier->state == STATE_POSTED;
	st->code = xstrdup(dossier_shown_code(dossier));
	form_init(&st->form, st->dialog->field);
	buf_init(&about);
	buf_addf(&about, "%s · %s", st->code, dossier->submitter.name);
	form_set(&st->form, "ho_so", about.data);
	buf_release(&about);
	form_set(&st->form, "thu_tuc", dossier->procedure_name);
	if (st->dialog->fill)
		st->dialog->fill(scr, dossier);
	return 0;
}

static void step_draw(struct screen *scr, struct canvas *body)
{
	struct step_state *st = scr->state;

	form_draw(&st->form, body);
}

static enum screen_result step_key(struct screen *scr, int32_t key)
{
	struct step_state *st = scr->state;
	unsigned result = form_key(&st->form, key);

	if (result & FORM_SUBMIT)
		status_say(_("F9 saves."));
	return result ? SCREEN_DONE : SCREEN_UNKNOWN;
}

/* A problem of a field stands there, everything else in the message line. */
static void show(struct form *form, const struct err *err)
{
	struct problem_list problems = { 0 };
	const struct err *homeless;

	problem_add_err(&problems, err->field, err);
	homeless = form_set_problems(form, &problems);
	if (homeless)
		status_err(homeless);
	problem_release(&problems);
}

static enum screen_result step_command(struct screen *scr, int cmd)
{
	struct step_state *st = scr->state;
	struct err err = ERR_INIT;

	if (cmd != CMD_ACCEPT)
		return SCREEN_UNKNOWN;
	if (st->dialog->apply(scr, &err) < 0) {
		show(&st->form, &err);
		return SCREEN_DONE;
	}
	status_say("%s: %s", st->code, _(st->dialog->done));
	screen_answer(scr, ANSWER_YES, st->id, NULL);
	return SCREEN_CLOSE;
}

static void step_hint(const struct screen *scr, struct buf *out)
{
	const struct step_state *st = scr->state;

	form_hint(&st->form, out);
}

static void step_release(struct screen *scr)
{
	struct step_state *st = scr->state;

	form_release(&st->form);
	free(st->code);
}

#define STEP(NAME, TITLE, ROWS) \
	{ \
		.name = NAME, .title = TITLE, .state_size = sizeof(struct step_state), \
		.keys = keys, .widget = form_keys, .rows = ROWS, .cols = 76, .open = step_open, \
		.draw = step_draw, .key = step_key, .command = step_command, .hint = step_hint, \
		.release = step_release, \
	}

const struct screen_ops scr_result = STEP("result", N_("Record the result"), 8);
const struct screen_ops scr_hand_over = STEP("hand-over", N_("Hand the result over"), 10);
const struct screen_ops scr_attach_code =
	STEP("attach-code", N_("Attach the code of the portal"), 7);
const struct screen_ops scr_void = STEP("void", N_("Void: entered by mistake"), 7);
