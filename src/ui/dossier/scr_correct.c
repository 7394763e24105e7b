/* scr_correct.c - correcting what was entered wrongly: each change is an event. */
#include "config.h"

#include "ui/screens.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/process.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/dossier/correct_words.h"
#include "ui/dossier/dossier_words.h"
#include "ui/widget/form_officer.h"
#include "ui/widget/leave.h"
#include "ui/widget/record_form.h"

struct correct_state {
	struct form form;
	int64_t id;
	char *code;
	char *before[CORRECTION_FIELD_COUNT]; /* as the form shows it */
};

/* What can be corrected has its label from correction_label(). */
static const struct field fields[] = {
	{ .name = "ho_so", .label = N_("Dossier"), .kind = FIELD_READONLY },
	{ .name = "nguoi_nop", .label = "", .kind = FIELD_TEXT, .max = 100 },
	{ .name = "so_cccd", .label = "", .kind = FIELD_DIGITS, .width = 13,
		.max = 12 },
	{ .name = "so_dien_thoai", .label = "", .kind = FIELD_TEXT, .width = 14,
		.max = 20, .flags = FIELD_BESIDE },
	{ .name = "thon", .label = "", .kind = FIELD_TEXT, .width = 20,
		.max = 100, .help = N_("One of the villages of the unit.") },
	{ .name = "dia_chi", .label = "", .kind = FIELD_TEXT, .max = 200 },
	{ .name = "chu_ho_so", .label = "", .kind = FIELD_TEXT, .max = 100,
		.help = N_("Empty where the submitter owns it.") },
	{ .name = "hinh_thuc_nop", .label = "", .kind = FIELD_CHOICE,
		.help = N_("The figures change with it.") },
	{ .name = "hinh_thuc_tra", .label = "", .kind = FIELD_CHOICE },
	{ .name = "ma_ho_so_cong", .label = "", .kind = FIELD_CODE, .width = 40, .max = 64,
		.help = N_("As the portal shows it; empty where it is of another dossier.") },
	{ .name = "so_bo", .label = "", .kind = FIELD_DIGITS, .width = 4,
		.max = 2 },
	{ .name = "le_phi_da_thu", .label = "", .kind = FIELD_DIGITS, .width = 12,
		.max = 10, .flags = FIELD_BESIDE },
	{ .name = "ghi_chu", .label = "", .kind = FIELD_TEXT, .max = 300 },
	{ .name = "can_bo", .label = "", .kind = FIELD_CHOICE,
		.flags = FIELD_OPEN },
	{ .name = "ngay_giai_quyet", .label = "", .kind = FIELD_DATE,
		.width = 11 },
	{ .name = "ngay_tra", .label = "", .kind = FIELD_DATE, .width = 11,
		.flags = FIELD_BESIDE },
	{ .name = "nguoi_yeu_cau", .label = N_("Asked for by"), .kind = FIELD_TEXT, .max = 100,
		.help = N_("Who asked for the correction.") },
	{ .name = "ly_do", .label = N_("Reason"), .kind = FIELD_TEXT, .max = 300,
		.help = N_("Why it is corrected, and by what paper.") },
	{ .name = NULL },
};

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_CORRECT)), "accept",
		NP_("key bar", "Save"), N_("Saves what was corrected; the old values are kept.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static void set_before(struct correct_state *st, const struct dossier *dossier)
{
	struct buf now;

	buf_init(&now);
	for (int i = 0; i < CORRECTION_FIELD_COUNT; i++) {
		const char *name = correction_name((enum correction_field)i);

		buf_clear(&now);
		correction_value(dossier, (enum correction_field)i, &now);
		form_set(&st->form, name, now.data);
		form_relabel(&st->form, name, correction_label((enum correction_field)i), NULL);
		st->before[i] = xstrdup(form_value(&st->form, name));
	}
	buf_release(&now);
}

static int correct_open(struct screen *scr, const void *arg, struct err *err)
{
	struct correct_state *st = scr->state;
	const struct dossier *dossier = arg;
	struct buf about;

	st->id = dossier->id;
	st->code = xstrdup(dossier_shown_code(dossier));
	form_init(&st->form, fields);
	buf_init(&about);
	buf_addf(&about, "%s · %s", st->code, dossier->procedure_name);
	form_set(&st->form, "ho_so", about.data);
	buf_release(&about);
	record_vocab(&st->form, "hinh_thuc_nop", &vocab_channel, (int)dossier->channel);
	record_vocab(&st->form, "hinh_thuc_tra", &vocab_return, (int)dossier->return_method);
	if (form_set_officers(&st->form, "can_bo", scr->app, OFFICER_NAME, err) < 0)
		return -1;
	set_before(st, dossier);
	form_hide(&st->form, "ma_ho_so_cong", !*dossier->portal_code ||
		strcmp(dossier->portal_code, dossier->code) == 0);
	form_hide(&st->form, "ngay_giai_quyet", dossier->resolved == DAY_NONE);
	form_hide(&st->form, "ngay_tra", dossier->returned == DAY_NONE);
	return 0;
}

static void correct_draw(struct screen *scr, struct canvas *body)
{
	struct correct_state *st = scr->state;

	form_draw(&st->form, body);
}

static enum screen_result correct_key(struct screen *scr, int32_t key)
{
	struct correct_state *st = scr->state;
	unsigned result = form_key(&st->form, key);

	if (result & FORM_SUBMIT)
		status_say(_("F9 saves."));
	return result ? SCREEN_DONE : SCREEN_UNKNOWN;
}

/* Appends what a field was, where it is another now. */
static void correct_hint(const struct screen *scr, struct buf *out)
{
	const struct correct_state *st = scr->state;
	const char *name = form_focused(&st->form);

	form_hint(&st->form, out);
	for (int i = 0; i < CORRECTION_FIELD_COUNT; i++) {
		struct buf old;

		if (strcmp(correction_name((enum correction_field)i), name) != 0 ||
			strcmp(st->before[i], form_value(&st->form, name)) == 0)
			continue;
		buf_init(&old);
		put_correction_value(&old, name, st->before[i]);
		/* TRANSLATORS: the value of a field before it was corrected */
		buf_addf(out, "%s%s", out->len ? " " : "", _("Before:"));
		buf_addf(out, " %s", old.len ? old.data : "–");
		buf_release(&old);
	}
}

static int correct(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct correct_state *st = scr->state;
	const char *who, *why;
	struct correction list[CORRECTION_FIELD_COUNT];
	size_t count = 0;

	form_settle(&st->form);
	who = form_value(&st->form, "nguoi_yeu_cau");
	why = form_value(&st->form, "ly_do");
	for (int i = 0; i < CORRECTION_FIELD_COUNT; i++) {
		const char *now = form_value(&st->form, correction_name((enum correction_field)i));

		if (strcmp(now, st->before[i]) != 0)
			list[count++] = (struct correction){ (enum correction_field)i, now };
	}
	if (count == 0)
		return err_set(err, ERR_INVALID, _("Nothing was changed yet."));
	if (process_check_correction(scr->app, st->id, list, count, who, why, problems, err) < 0 ||
		problems->count > 0)
		return -1;
	return process_correct(scr->app, st->id, list, count, who, why, err);
}

static enum screen_result correct_command(struct screen *scr, int cmd)
{
	struct correct_state *st = scr->state;
	struct problem_list problems = { 0 };
	struct err err = ERR_INIT;
	const struct err *homeless;

	if (cmd != CMD_ACCEPT)
		return leave_asks(scr, cmd, st->form.typed) ? SCREEN_DONE : SCREEN_UNKNOWN;
	if (form_refused(&st->form))
		return SCREEN_DONE;
	if (correct(scr, &problems, &err) == 0) {
		status_say(_("%s: the correction is saved; the old values stay in its history."),
			st->code);
		screen_answer(scr, ANSWER_YES, st->id, NULL);
		return SCREEN_CLOSE;
	}
	if (problems.count == 0)
		problem_add_err(&problems, err.field, &err);
	homeless = form_set_problems(&st->form, &problems);
	if (homeless)
		status_err(homeless);
	else
		status_warn(_("Correct what is marked."));
	problem_release(&problems);
	return SCREEN_DONE;
}

static void correct_release(struct screen *scr)
{
	struct correct_state *st = scr->state;

	form_release(&st->form);
	for (int i = 0; i < CORRECTION_FIELD_COUNT; i++)
		free(st->before[i]);
	free(st->code);
}

const struct screen_ops scr_correct = {
	.name = "correct",
	.title = N_("Correct the dossier"),
	.state_size = sizeof(struct correct_state),
	.keys = keys,
	.widget = form_keys,
	.rows = 19,
	.cols = 78,
	.open = correct_open,
	.draw = correct_draw,
	.key = correct_key,
	.command = correct_command,
	.hint = correct_hint,
	.resumed = leave_resumed,
	.release = correct_release,
};
