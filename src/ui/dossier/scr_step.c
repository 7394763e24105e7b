/* scr_step.c - a dialog for one step of a dossier: its fields, problems and warnings. */
#include "config.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/dossier/dossier_words.h"
#include "ui/widget/form_day.h"
#include "ui/widget/leave.h"
#include "ui/screens.h"
#include "ui/dossier/step_form.h"

const struct binding step_keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE, "accept", NP_("key bar", "Save"),
		N_("Saves what was entered; where something is to be considered, a second time.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

bool step_has_field(const struct step_state *st, const char *name)
{
	for (const struct field *field = st->dialog->field; field->name; field++)
		if (strcmp(field->name, name) == 0)
			return true;
	return false;
}

/* The day is today nearly always: what has to be typed comes first, the day is one key up. */
static void begin(struct step_state *st)
{
	const struct field *field = st->dialog->field;

	while (field->name && (strcmp(field->name, "ngay") == 0 ||
				      !form_focus(&st->form, field->name)))
		field++;
}

int step_open(struct screen *scr, const void *arg, struct err *err)
{
	struct step_state *st = scr->state;
	const struct dossier *dossier = arg;
	struct buf about;

	st->dialog = step_dialog_of(scr->ops);
	st->id = dossier->id;
	st->due = dossier->due;
	st->code = xstrdup(dossier_shown_code(dossier));
	form_init(&st->form, st->dialog->field);
	buf_init(&about);
	buf_addf(&about, "%s · %s", st->code, dossier->submitter.name);
	form_set(&st->form, "ho_so", about.data);
	buf_release(&about);
	form_set(&st->form, "thu_tuc", dossier->procedure_name);
	if (step_has_field(st, "ngay"))
		form_set_day(&st->form, "ngay", app_today(scr->app));
	/* A due date that was set elsewhere is moved by nothing else. */
	if (step_has_field(st, "han_tra_moi"))
		form_hide(&st->form, "han_tra_moi", due_is_counted(dossier->due_binding));
	if (step_has_field(st, "so_giay_to"))
		form_hide(&st->form, "so_giay_to", true);
	if (st->dialog->fill && st->dialog->fill(scr, dossier, err) < 0)
		return -1;
	begin(st);
	return 0;
}

static const char *value(const struct step_state *st, const char *name)
{
	return step_has_field(st, name) ? form_value(&st->form, name) : "";
}

static int day(const struct step_state *st, const char *name, struct problem_list *problems)
{
	struct err err = ERR_INIT;
	int out = DAY_NONE;

	if (step_has_field(st, name) && form_day(&st->form, name, &out, &err) < 0)
		problem_add_err(problems, name, &err);
	return out;
}

/* What is asked for, and the reason after it, as the form of the request takes them apart. */
static void put_text(const struct step_state *st, struct buf *out)
{
	const char *reason = value(st, "ly_do_bo_sung");

	buf_adds(out, value(st, "noi_dung"));
	if (!text_blank(out->data) && !text_blank(reason))
		buf_addf(out, "; Lý do: %s", reason);
}

/* Where nobody was chosen the step must not leave whoever has it. */
static int64_t handler(const struct step_state *st)
{
	const char *id = value(st, "can_bo");

	return step_has_field(st, "can_bo") && !*id ? STEP_NOBODY : strtoll(id, NULL, 10);
}

static void read_collector(const struct step_state *st, struct step *step)
{
	step->collector = value(st, "nguoi_nhan");
	step->collector_paper = value(st, "giay_to");
	step->receipt_lost = *value(st, "mat_giay_hen") != '\0';
	step->collector_number = value(st, "so_giay_to");
}

static void read_item(const struct step_state *st, struct step *step)
{
	step->tracking = value(st, "ma_buu_gui");
	step->recipient = value(st, "ten_nguoi_nhan");
	step->address = value(st, "dia_chi_nhan");
	step->phone = value(st, "dien_thoai_nhan");
	step->collect = strtoll(value(st, "thu_ho"), NULL, 10);
	step->postage_paid = *value(st, "da_tra_cuoc") != '\0';
}

void step_read(const struct step_state *st, struct step *step, struct buf *text,
	struct problem_list *problems)
{
	int outcome = move_from_name(value(st, "ket_qua"));

	*step = step_of(outcome >= 0 ? (enum move)outcome : st->dialog->move);
	step->at.day = day(st, "ngay", problems);
	if (step->at.day != DAY_NONE)
		step->at.second = 0;
	step->day_only = true;
	put_text(st, text);
	step->text = text->data;
	step->handler_id = handler(st);
	step->promised = day(st, "ngay_hen_lai", problems);
	step->due.day = day(st, "han_tra_moi", problems);
	if (step->due.day != DAY_NONE)
		step->due.second = st->due.second;
	read_collector(st, step);
	read_item(st, step);
}

void step_draw(struct screen *scr, struct canvas *body)
{
	struct step_state *st = scr->state;
	int below = 0, row;
	struct canvas part;

	for (size_t i = 0; i < st->warnings.count; i++)
		below += canvas_wrap_rows(st->warnings.item[i], body->cols - 2);
	if (below > body->rows / 2)
		below = body->rows / 2;
	row = body->rows - below;
	part = canvas_part(body, 0, 0, row, body->cols);
	form_draw(&st->form, &part);
	for (size_t i = 0; i < st->warnings.count && row < body->rows; i++) {
		canvas_text(body, row, 0, ATTR_WARN, "!");
		row += canvas_wrap(body, row, 2, body->cols - 2, body->rows - row, ATTR_WARN,
			st->warnings.item[i]);
	}
}

enum screen_result step_key(struct screen *scr, int32_t key)
{
	struct step_state *st = scr->state;
	unsigned result = form_key(&st->form, key);

	if ((result & FORM_CHANGED) && step_has_field(st, "so_giay_to"))
		form_hide(&st->form, "so_giay_to", *value(st, "mat_giay_hen") == '\0');
	if (result & FORM_SUBMIT)
		status_say(_("F9 saves."));
	return result ? SCREEN_DONE : SCREEN_UNKNOWN;
}

/* Problems stand at their fields, everything else in the message line. */
static void show(struct form *form, struct problem_list *problems, const struct err *err)
{
	const struct err *homeless;

	if (problems->count == 0)
		problem_add_err(problems, err->field, err);
	homeless = form_set_problems(form, problems);
	if (homeless)
		status_err(homeless);
	else
		status_warn(_("Correct what is marked."));
}

static bool same_warnings(const struct warning_list *a, const struct warning_list *b)
{
	bool same = a->count == b->count;

	for (size_t i = 0; same && i < a->count; i++)
		same = strcmp(a->item[i], b->item[i]) == 0;
	return same;
}

/* True where there is nothing to consider, or it was shown before. */
static bool considered(struct step_state *st, struct warning_list *fresh)
{
	bool known = same_warnings(&st->warnings, fresh);

	warning_list_release(&st->warnings);
	st->warnings = *fresh;
	*fresh = (struct warning_list){ 0 };
	if (known || st->warnings.count == 0)
		return true;
	status_warn(_("Consider what stands below; F9 saves it all the same."));
	return false;
}

/* 1: made; 0: something is to be considered first; -1: problems, or err. */
static int make(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct step_state *st = scr->state;
	struct warning_list fresh = { 0 };
	struct step step;
	struct buf text;
	int status;

	buf_init(&text);
	step_read(st, &step, &text, problems);
	status = process_check(scr->app, st->id, &step, problems, err);
	if (status == 0 && problems->count > 0)
		status = -1;
	if (status == 0)
		status = process_warnings(scr->app, st->id, &step, &fresh, err);
	if (status == 0 && considered(st, &fresh))
		status = process_step(scr->app, st->id, &step, err) < 0 ? -1 : 1;
	warning_list_release(&fresh);
	buf_release(&text);
	return status;
}

/* The same for what is no step of process.h. */
static int apply(struct screen *scr, struct err *err)
{
	struct step_state *st = scr->state;
	struct warning_list fresh = { 0 };

	if (st->dialog->warn)
		st->dialog->warn(st, &fresh);
	if (!considered(st, &fresh))
		return 0;
	return st->dialog->apply(scr, err) < 0 ? -1 : 1;
}

static void say_done(const struct step_state *st)
{
	const char *done = _(st->dialog->done);
	bool undo = move_can_be_undone(st->dialog->move);

	if (st->dialog->prints)
		status_say(_("%s: %s p prints the form, u takes it back."), st->code, done);
	else if (undo)
		status_say(_("%s: %s u takes it back."), st->code, done);
	else
		status_say("%s: %s", st->code, done);
}

enum screen_result step_command(struct screen *scr, int cmd)
{
	struct step_state *st = scr->state;
	struct problem_list problems = { 0 };
	struct err err = ERR_INIT;
	int status;

	if (cmd != CMD_ACCEPT)
		return leave_asks(scr, cmd, st->form.typed) ? SCREEN_DONE : SCREEN_UNKNOWN;
	/* What was typed names none of the choices: the one shown is not what was meant. */
	if (form_refused(&st->form))
		return SCREEN_DONE;
	if (st->dialog->apply)
		status = apply(scr, &err);
	else
		status = make(scr, &problems, &err);
	if (status < 0)
		show(&st->form, &problems, &err);
	problem_release(&problems);
	if (status < 1)
		return SCREEN_DONE;
	say_done(st);
	screen_answer(scr, ANSWER_YES, st->id, NULL);
	return SCREEN_CLOSE;
}

void step_hint(const struct screen *scr, struct buf *out)
{
	const struct step_state *st = scr->state;

	form_hint(&st->form, out);
}

void step_release(struct screen *scr)
{
	struct step_state *st = scr->state;

	form_release(&st->form);
	warning_list_release(&st->warnings);
	free(st->code);
}
