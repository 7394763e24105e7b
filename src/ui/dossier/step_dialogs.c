/* step_dialogs.c - the dialogs of the steps, as tables. */
#include "config.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/form_day.h"
#include "ui/widget/form_officer.h"
#include "ui/widget/leave.h"
#include "ui/screens.h"
#include "ui/dossier/step_form.h"

#define ABOUT \
	{ .name = "ho_so", .label = N_("Dossier"), .kind = FIELD_READONLY }, \
	{ .name = "thu_tuc", .label = N_("Procedure"), .kind = FIELD_READONLY }
#define DAY(text) { .name = "ngay", .label = text, .kind = FIELD_DATE, .width = 11 }
#define WORDS(text, explained) \
	{ .name = "noi_dung", .label = text, .kind = FIELD_TEXT, .max = 500, .help = explained }
#define NOTE WORDS(N_("Note"), N_("May stay empty."))
#define PORTAL_DUE \
	{ .name = "han_tra_moi", .label = N_("New due date"), .kind = FIELD_DATE, .width = 11, \
		.help = N_("The new one, as it was set; empty: it has not moved.") }
#define END { .name = NULL }

static const struct field forward_fields[] = {
	ABOUT,
	{ .name = "can_bo", .label = N_("To"), .kind = FIELD_CHOICE, .flags = FIELD_OPEN,
		.help = N_("Who works on it.") },
	NOTE,
	END,
};

static const struct field supplement_fields[] = {
	ABOUT,
	DAY(N_("Asked for on")),
	WORDS(N_("To supplement"), N_("What is missing; several separated by semicolons. The "
		"citizen will read it.")),
	{ .name = "ly_do_bo_sung", .label = N_("Reason"), .kind = FIELD_TEXT, .max = 300,
		.help = N_("Why it is needed; stands on the form.") },
	END,
};

static const struct field received_fields[] = {
	ABOUT, DAY(N_("Received on")), NOTE, PORTAL_DUE, END,
};

static const struct field finance_fields[] = {
	ABOUT,
	DAY(N_("Asked for on")),
	WORDS(N_("Duty"), N_("Which tax or fee, and how much.")),
	END,
};

static const struct field finance_done_fields[] = {
	ABOUT,
	DAY(N_("Done on")),
	WORDS(N_("Note"), N_("For example the number of the receipt; may stay empty.")),
	PORTAL_DUE,
	END,
};

static const struct field stop_fields[] = {
	ABOUT,
	DAY(N_("Stopped on")),
	WORDS(N_("Reason"), N_("Why the work is stopped; the citizen will read it.")),
	END,
};

static const struct field resume_fields[] = {
	ABOUT, DAY(N_("Resumed on")), NOTE, PORTAL_DUE, END,
};

static const struct field result_fields[] = {
	ABOUT,
	DAY(N_("Result on")),
	WORDS(N_("Note"), N_("For example the number of the paper; may stay empty.")),
	END,
};

static const struct field refuse_fields[] = {
	ABOUT,
	DAY(N_("Refused on")),
	WORDS(N_("Reason"), N_("Why it is refused, with the paper that says so; the citizen "
		"will read it.")),
	END,
};

static const struct field withdraw_fields[] = {
	ABOUT,
	DAY(N_("Withdrawn on")),
	WORDS(N_("Reason"), N_("Who withdraws it, and why.")),
	END,
};

static const struct field hand_over_fields[] = {
	ABOUT,
	DAY(N_("Handed over on")),
	{ .name = "nguoi_nhan", .label = N_("Collected by"), .kind = FIELD_TEXT, .max = 100,
		.help = N_("Empty where the submitter collects it.") },
	{ .name = "giay_to", .label = N_("By what paper"), .kind = FIELD_TEXT, .max = 200,
		.help = N_("The paper that entitles another collector, for example an "
			   "authorisation.") },
	{ .name = "mat_giay_hen", .label = N_("Receipt lost"), .kind = FIELD_TOGGLE,
		.help = N_("Space: the receipt was lost; then the number of an identity paper "
			   "is asked for.") },
	{ .name = "so_giay_to", .label = N_("Identity no."), .kind = FIELD_TEXT, .width = 20,
		.max = 30, .help = N_("Of the identity paper that was shown.") },
	END,
};

static const struct field return_online_fields[] = {
	ABOUT, DAY(N_("Returned on")), END,
};

static const struct field post_fields[] = {
	ABOUT,
	DAY(N_("Given on")),
	{ .name = "ma_buu_gui", .label = N_("Postal number"), .kind = FIELD_TEXT, .width = 24,
		.max = 40, .help = N_("Scan or type the number on the label.") },
	{ .name = "ten_nguoi_nhan", .label = N_("Recipient"), .kind = FIELD_TEXT, .max = 100,
		.help = N_("Empty: the submitter.") },
	{ .name = "dia_chi_nhan", .label = N_("Address"), .kind = FIELD_TEXT, .max = 200,
		.help = N_("Empty: as the dossier has it.") },
	{ .name = "dien_thoai_nhan", .label = N_("Telephone"), .kind = FIELD_TEXT, .width = 16,
		.max = 20, .help = N_("Empty: as the dossier has it.") },
	{ .name = "thu_ho", .label = N_("To collect"), .kind = FIELD_DIGITS, .width = 12,
		.max = 10, .flags = FIELD_BESIDE,
		.help = N_("Fee in đồng that the post collects for the unit; may stay empty.") },
	{ .name = "da_tra_cuoc", .label = N_("Postage paid"), .kind = FIELD_TOGGLE,
		.help = N_("Space: the unit pays the postage; else the recipient does.") },
	NOTE,
	END,
};

static const struct choice outcomes[] = {
	{ "phat_thanh_cong", N_("delivered") },
	{ "moi_lan_hai", N_("second invitation") },
	{ "chuyen_hoan", N_("sent back") },
	{ "that_lac", N_("lost") },
	{ NULL, NULL },
};

static const struct field delivery_fields[] = {
	ABOUT,
	{ .name = "ket_qua", .label = N_("The post says"), .kind = FIELD_CHOICE,
		.choice = outcomes },
	DAY(N_("On")),
	WORDS(N_("Note"), N_("Why it was sent back, or what the post says of the loss.")),
	END,
};

static const struct field apology_fields[] = {
	ABOUT,
	{ .name = "ngay_hen_lai", .label = N_("New day"), .kind = FIELD_DATE, .width = 11,
		.flags = FIELD_ANEW,
		.help = N_("After the due date; it can be promised once only.") },
	WORDS(N_("Reason"), N_("Why the result is late; the citizen will read it.")),
	END,
};

static const struct field code_fields[] = {
	ABOUT,
	{ .name = "ma_ho_so_cong", .label = N_("Code on the portal"), .kind = FIELD_CODE,
		.width = 40, .max = 64, .help = N_("As the portal shows it.") },
	END,
};

static const struct field void_fields[] = {
	ABOUT,
	{ .name = "ly_do", .label = N_("Reason"), .kind = FIELD_TEXT, .max = 300,
		.help = N_("Why it was entered by mistake; the number stays in the register.") },
	END,
};

/* Whoever has it already; the desk itself is nobody to forward to. */
static int forward_fill(struct screen *scr, const struct dossier *dossier, struct err *err)
{
	struct step_state *st = scr->state;
	char *id = xasprintf("%" PRId64, dossier->handler_id);

	if (form_set_officers(&st->form, "can_bo", scr->app, OFFICER_ID, err) < 0) {
		free(id);
		return -1;
	}
	if (dossier->state == STATE_RECEIVED && dossier->handler_id &&
		dossier->handler_id != scr->app->officer_id &&
		dossier->handler_id != dossier->receiver_id)
		form_set(&st->form, "can_bo", id);
	free(id);
	return 0;
}

/* Proposes the first working day that can be promised. */
static int apology_fill(struct screen *scr, const struct dossier *dossier, struct err *err)
{
	struct step_state *st = scr->state;
	int today = app_today(scr->app), last = dossier->due.day;
	struct calendar cal;

	if (last == DAY_NONE || last < today)
		last = today;
	if (app_calendar(scr->app, &cal, err) < 0)
		return -1;
	form_set_day(&st->form, "ngay_hen_lai", calendar_next_working(&cal, last));
	calendar_release(&cal);
	return 0;
}

static int code_apply(struct screen *scr, struct err *err)
{
	struct step_state *st = scr->state;

	return dossiers_attach_code(scr->app, st->id, form_value(&st->form, "ma_ho_so_cong"),
		err);
}

static void code_warn(const struct step_state *st, struct warning_list *out)
{
	dossiers_code_warnings(form_value(&st->form, "ma_ho_so_cong"), out);
}

static int void_apply(struct screen *scr, struct err *err)
{
	struct step_state *st = scr->state;

	return dossiers_void(scr->app, st->id, form_value(&st->form, "ly_do"), err);
}

static const struct step_dialog dialogs[] = {
	{ &scr_forward, MOVE_FORWARD, forward_fields, forward_fill, NULL,
		NULL, N_("it is forwarded."), false },
	{ &scr_supplement, MOVE_ASK_SUPPLEMENT, supplement_fields, NULL, NULL,
		NULL, N_("the supplement is asked for."), true },
	{ &scr_supplemented, MOVE_SUPPLEMENT_RECEIVED, received_fields, NULL, NULL,
		NULL, N_("the supplement is taken in."), false },
	{ &scr_finance, MOVE_ASK_FINANCE, finance_fields, NULL, NULL,
		NULL, N_("the financial duty is asked for."), false },
	{ &scr_finance_done, MOVE_FINANCE_DONE, finance_done_fields, NULL, NULL,
		NULL, N_("the financial duty is done."), false },
	{ &scr_stop, MOVE_STOP, stop_fields, NULL, NULL, NULL, N_("the work is stopped."), true },
	{ &scr_resume, MOVE_RESUME, resume_fields, NULL, NULL, NULL, N_("the work goes on."), false },
	{ &scr_result, MOVE_RESULT, result_fields, NULL, NULL, NULL, N_("the result is recorded."),
		false },
	{ &scr_refuse, MOVE_REFUSE, refuse_fields, NULL, NULL, NULL, N_("the dossier is refused."),
		false },
	{ &scr_withdraw, MOVE_WITHDRAW, withdraw_fields, NULL, NULL,
		NULL, N_("the dossier is withdrawn."), false },
	{ &scr_hand_over, MOVE_HAND_OVER, hand_over_fields, NULL, NULL,
		NULL, N_("the result is handed over."), false },
	{ &scr_return_online, MOVE_RETURN_ONLINE, return_online_fields, NULL, NULL,
		NULL, N_("the result is returned online."), false },
	{ &scr_post, MOVE_POST, post_fields, NULL, NULL, NULL, N_("the post has it."), false },
	{ &scr_delivery, MOVE_POST_DELIVERED, delivery_fields, NULL, NULL,
		NULL, N_("it is noted what the post says."), false },
	{ &scr_apology, MOVE_APOLOGISE, apology_fields, apology_fill, NULL,
		NULL, N_("the new day is promised."), true },
	{ &scr_attach_code, MOVE_ATTACH_CODE, code_fields, NULL, code_apply,
		code_warn, N_("the code of the portal is attached."), false },
	{ &scr_void, MOVE_VOID, void_fields, NULL, void_apply, NULL, N_("the dossier is void."),
		false },
};

const struct step_dialog *step_dialog_of(const struct screen_ops *ops)
{
	const struct step_dialog *dialog = dialogs;

	while (dialog->ops != ops)
		dialog++;
	return dialog;
}

#define STEP(NAME, TITLE, ROWS) \
	{ \
		.name = NAME, .title = TITLE, .state_size = sizeof(struct step_state), \
		.keys = step_keys, .widget = form_keys, .rows = ROWS, .cols = 76, \
		.open = step_open, .draw = step_draw, .key = step_key, \
		.command = step_command, .hint = step_hint, .resumed = leave_resumed, \
		.release = step_release, \
	}

const struct screen_ops scr_forward = STEP("forward", N_("Forward to the specialist"), 15);
const struct screen_ops scr_supplement = STEP("supplement", N_("Ask for a supplement"), 12);
const struct screen_ops scr_supplemented =
	STEP("supplemented", N_("Take in the supplement"), 11);
const struct screen_ops scr_finance = STEP("finance", N_("Ask for the financial duty"), 9);
const struct screen_ops scr_finance_done =
	STEP("finance-done", N_("The financial duty is done"), 11);
const struct screen_ops scr_stop = STEP("stop", N_("Stop the work"), 9);
const struct screen_ops scr_resume = STEP("resume", N_("Resume the work"), 11);
const struct screen_ops scr_result = STEP("result", N_("Record the result"), 9);
const struct screen_ops scr_refuse = STEP("refuse", N_("Refuse after examination"), 9);
const struct screen_ops scr_withdraw = STEP("withdraw", N_("Withdraw the dossier"), 9);
const struct screen_ops scr_hand_over = STEP("hand-over", N_("Hand the result over"), 12);
const struct screen_ops scr_return_online =
	STEP("return-online", N_("Return the result online"), 8);
const struct screen_ops scr_post = STEP("post", N_("Give to the post"), 16);
const struct screen_ops scr_delivery = STEP("delivery", N_("What the post says"), 10);
const struct screen_ops scr_apology = STEP("apology", N_("Apologise and give a new day"), 11);
const struct screen_ops scr_attach_code =
	STEP("attach-code", N_("Attach the code of the portal"), 9);
const struct screen_ops scr_void = STEP("void", N_("Void: entered by mistake"), 7);
