/* scr_refusals.c - the log of who was refused at intake, and the dialog that writes it. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/process.h"
#include "motcua/app/refusal.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/widget/list.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

#define ROWS_MOST 500

/* ---- the dialog */

struct decline_state {
	struct record_form record;
	const struct intake *intake; /* of the screen below; NULL: a dossier that waits */
	int64_t dossier_id;
};

static const struct field fields[] = {
	{ .name = "nguoi_nop", .label = N_("Submitter"), .kind = FIELD_READONLY },
	{ .name = "hinh_thuc", .label = N_("What"), .kind = FIELD_CHOICE },
	{ .name = "ly_do", .label = N_("Reason"), .kind = FIELD_TEXT, .max = 500,
		.help = N_("The citizen will read it. What is to be completed stands between "
			   "semicolons.") },
	{ .name = NULL },
};

static const struct binding decline_keys[] = {
	RECORD_FORM_SAVE(OP_OF_MOVE(MOVE_DECLINE)),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

/* The form of a row of the log. */
static void print(struct screen *scr, int64_t id)
{
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed;

	if (refusal_print(scr->app, id, &path, &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(_("The form is printed."));
	else
		status_say(_("There is no printer; the form is at %s."), path);
	free(path);
}

static int refuse_waiting(struct screen *scr, enum refusal_kind kind, const char *reason,
	struct err *err)
{
	struct decline_state *st = scr->state;
	struct step step = step_of(kind == REFUSAL_DECLINED ? MOVE_DECLINE : MOVE_ASK_BEFORE);
	struct refusal refusal;

	step.text = reason;
	if (process_step(scr->app, st->dossier_id, &step, err) < 0)
		return -1;
	ui_stale(scr->ui);
	if (refusal_latest(scr->app, st->dossier_id, &refusal, err) < 0)
		return -1;
	print(scr, refusal.id);
	refusal_release(&refusal);
	return 0;
}

static int refuse_here(struct screen *scr, enum refusal_kind kind, const char *reason,
	struct err *err)
{
	struct decline_state *st = scr->state;
	struct refusal refusal;
	int status = refusal_record(scr->app, st->intake, kind, reason, &refusal, err);

	st->record.saved = refusal.id;
	if (status == 0)
		print(scr, refusal.id);
	refusal_release(&refusal);
	return status;
}

static int apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct decline_state *st = scr->state;
	const struct form *form = &st->record.form;
	int kind = vocab_value(&vocab_refusal_kind, form_value(form, "hinh_thuc"));
	const char *reason = form_value(form, "ly_do");

	if (text_blank(reason)) {
		problem_add(problems, "ly_do", _("Enter why; the citizen will read it."));
		return -1;
	}
	return st->intake ? refuse_here(scr, (enum refusal_kind)kind, reason, err)
			  : refuse_waiting(scr, (enum refusal_kind)kind, reason, err);
}

static int decline_open(struct screen *scr, const void *arg, struct err *err)
{
	struct decline_state *st = scr->state;
	struct form *form = &st->record.form;
	const struct decline_arg *about = arg;

	(void)err;
	st->intake = about->intake;
	st->dossier_id = about->dossier ? about->dossier->id : 0;
	record_form_init(&st->record, fields, apply);
	form_set(form, "nguoi_nop", st->intake ? st->intake->submitter.name
					       : about->dossier->submitter.name);
	record_vocab(form, "hinh_thuc", &vocab_refusal_kind, (int)about->kind);
	form_focus(form, about->dossier ? "ly_do" : "hinh_thuc");
	return 0;
}

const struct screen_ops scr_decline = {
	.name = "decline",
	.title = N_("Refuse, or ask to complete"),
	.state_size = sizeof(struct decline_state),
	.keys = decline_keys,
	.rows = 8,
	.cols = 76,
	.open = decline_open,
	RECORD_FORM_OPS,
};

/* ---- the log */

struct log_state {
	struct refusal_list log;
	struct list list;
};

enum { CMD_PRINT = CMD_SCREEN, CMD_READ };

static const struct binding keys[] = {
	{ { 'p', 'P' }, CMD_PRINT, NEED_ROW | NEED_OP(OP_INTAKE), "print", NP_("key bar", "Print"),
		N_("Prints the form again.") },
	{ { K_ENTER }, CMD_READ, NEED_ROW, "read", NP_("key bar", "Read"),
		N_("Shows the whole of it.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int load(struct screen *scr, struct err *err)
{
	struct log_state *st = scr->state;

	refusal_list_release(&st->log);
	if (refusals(scr->app, ROWS_MOST, &st->log, err) < 0)
		return -1;
	list_set_length(&st->list, st->log.count);
	return 0;
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct log_state *st = ctx;
	const struct refusal *refusal = &st->log.item[row];

	switch (column) {
	case 0:
		moment_put_vi(out, refusal->at);
		break;
	case 1:
		buf_adds(out, vocab_label(&vocab_refusal_kind, (int)refusal->kind));
		break;
	case 2:
		buf_adds(out, refusal->name);
		break;
	default:
		buf_adds(out, refusal->reason);
		break;
	}
}

static void draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ N_("When"), 16, 0, false },
		{ N_("What"), 17, 0, false },
		{ N_("Submitter"), 14, 1, false },
		{ N_("Reason"), 16, 2, false },
	};
	struct log_state *st = scr->state;
	struct list_source source = { .column = columns, .columns = 4, .cell = put_cell,
		.ctx = st, .empty = N_("Nobody was refused at intake.") };

	list_draw(&st->list, body, &source);
}

static void read_row(struct screen *scr)
{
	struct log_state *st = scr->state;
	const struct refusal *refusal = &st->log.item[st->list.selected];
	struct reading reading = { .title = _("Refused at intake") };
	struct buf text;

	buf_init(&text);
	moment_put_vi(&text, refusal->at);
	buf_addf(&text, " · %s\n\n%s", vocab_label(&vocab_refusal_kind, (int)refusal->kind),
		refusal->name);
	if (*refusal->phone)
		buf_addf(&text, " · %s", refusal->phone);
	buf_addf(&text, "\n%s\n\n%s\n\n%s\n\n%s\n", refusal->address, refusal->procedure,
		refusal->reason, refusal->officer);
	reading.text = text.data;
	screen_open(scr, &scr_read, &reading, 0);
	buf_release(&text);
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct log_state *st = scr->state;

	if (cmd == CMD_READ)
		read_row(scr);
	else if (cmd == CMD_PRINT)
		print(scr, st->log.item[st->list.selected].id);
	else
		return SCREEN_UNKNOWN;
	return SCREEN_DONE;
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct log_state *st = scr->state;

	screen_load(scr);
	return list_key(&st->list, pressed) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static bool has_row(const struct screen *scr)
{
	const struct log_state *st = scr->state;

	return list_has_row(&st->list);
}

static void release(struct screen *scr)
{
	struct log_state *st = scr->state;

	refusal_list_release(&st->log);
}

const struct screen_ops scr_refusals = {
	.name = "refusals",
	.title = N_("Refused at intake"),
	.state_size = sizeof(struct log_state),
	.keys = keys,
	.widget = list_keys,
	.load = load,
	.draw = draw,
	.key = key,
	.command = command,
	.has_row = has_row,
	.release = release,
};
