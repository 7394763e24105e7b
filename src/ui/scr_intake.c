/* scr_intake.c - taking a dossier in: the person, the procedure, the day, and the receipt. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/intake.h"
#include "motcua/app/receipt.h"
#include "motcua/app/search.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"
#include "ui/intake_draft.h"
#include "ui/intake_form.h"
#include "ui/intake_suggest.h"
#include "ui/screens.h"
#include "ui/when.h"

struct intake_state {
	struct form form;
	struct intake intake;
	int64_t draft_id;
	bool changed; /* since the draft was last saved */
	bool wants_reason, wants_limit;
	char *procedure; /* the text of the procedure chosen */
	char *due;       /* "T3 21/02/2023 17:00", or why there is none */
	struct warning_list warnings;
};

enum { CMD_QUICK = CMD_SCREEN, CMD_PARK, CMD_NEXT };

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_INTAKE), "accept",
		NP_("key bar", "Accept"), N_("Accepts the dossier and prints the receipt.") },
	{ { K_F(10) }, CMD_QUICK, NEED_WRITE | NEED_OP(OP_INTAKE), "quick",
		NP_("key bar", "Accept, return"),
		N_("Accepts the dossier and hands the result over at once.") },
	{ { K_F(7) }, CMD_PARK, NEED_WRITE | NEED_OP(OP_INTAKE), "park",
		NP_("key bar", "Put aside"), N_("Puts this intake aside and begins a new one.") },
	{ { K_F(6) }, CMD_NEXT, NEED_WRITE | NEED_OP(OP_INTAKE), "next",
		NP_("key bar", "And next"),
		N_("Accepts the dossier and keeps the person for the next procedure.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

/* What hangs on the procedure and the channel: fields, the due day, what to know. */
static void follow(struct screen *scr)
{
	struct intake_state *st = scr->state;
	struct deadline deadline;
	struct calendar cal;
	struct err err = ERR_INIT;
	struct buf due;

	intake_form_read(&st->form, &st->intake);
	if (intake_wants_reason(scr->app, &st->intake, &st->wants_reason, &err) < 0 ||
		intake_wants_limit(scr->app, &st->intake, &st->wants_limit, &err) < 0)
		status_err(&err);
	form_hide(&st->form, "ly_do", !st->wants_reason);
	form_hide(&st->form, "ly_do_khac",
		!st->wants_reason || st->intake.reason != REASON_OTHER);
	form_hide(&st->form, "ma_ho_so_cong", st->intake.channel != CHANNEL_ONLINE);
	form_hide(&st->form, "thoi_han", !st->wants_limit);
	form_hide(&st->form, "don_vi", !st->wants_limit);
	form_hide(&st->form, "can_cu", !st->wants_limit);
	buf_init(&due);
	if (st->intake.procedure_id &&
		intake_deadline(scr->app, &st->intake, &deadline, NULL, &cal, &err) == 0) {
		when_moment(&due, deadline.due);
		calendar_release(&cal);
	}
	free(st->due);
	st->due = buf_detach(&due);
	warning_list_release(&st->warnings);
	intake_warnings(scr->app, &st->intake, &st->warnings, NULL);
}

static void choose_person(struct screen *scr, const struct citizen *citizen)
{
	struct intake_state *st = scr->state;

	citizen_release(&st->intake.submitter);
	citizen_copy(&st->intake.submitter, citizen);
	intake_form_person(&st->form, citizen);
	form_put(&st->form, "tim", "");
	form_focus(&st->form, *citizen->name ? "thu_tuc" : "ho_va_ten");
}

static void choose_known(struct screen *scr, int64_t id)
{
	struct citizen citizen = { 0 };
	struct err err = ERR_INIT;

	if (search_citizen(scr->app, id, &citizen, &err) < 0) {
		status_err(&err);
		return;
	}
	choose_person(scr, &citizen);
	citizen_release(&citizen);
}

static void choose_procedure(struct screen *scr, int64_t id, const char *text)
{
	struct intake_state *st = scr->state;
	struct err err = ERR_INIT;

	if (intake_choose_procedure(scr->app, &st->intake, id, &err) < 0) {
		status_err(&err);
		return;
	}
	free(st->procedure);
	st->procedure = xstrdup(text);
	form_put(&st->form, "thu_tuc", st->procedure);
	form_set(&st->form, "can_cu", st->intake.limit_basis);
	follow(scr);
	/* To what must be answered next, so that one key answers it. */
	form_focus(&st->form, st->wants_limit ? "thoi_han" :
		st->wants_reason ? "ly_do" : "hinh_thuc_nop");
}

/* Enter in the search line without a row: a card, or what is typed begins a new person. */
static void leave_search(struct screen *scr)
{
	struct intake_state *st = scr->state;
	char *typed = text_trim(form_value(&st->form, "tim"));
	struct citizen citizen;
	struct err err = ERR_INIT;

	if (card_looks_like(typed)) {
		if (intake_scan_card(scr->app, typed, &citizen, &err) == 0) {
			choose_person(scr, &citizen);
			citizen_release(&citizen);
		} else {
			status_err(&err);
			form_focus(&st->form, "tim");
		}
	} else if (*typed) {
		bool digits = strspn(typed, "0123456789") == strlen(typed);

		form_set(&st->form, digits ? "so_cccd" : "ho_va_ten", typed);
		form_put(&st->form, "tim", "");
		form_focus(&st->form, digits ? "ho_va_ten" : "so_cccd");
	}
	free(typed);
}

static int intake_open(struct screen *scr, const void *arg, struct err *err)
{
	struct intake_state *st = scr->state;
	const int64_t *draft_id = arg;
	struct draft draft;
	int status;

	intake_init(&st->intake);
	st->procedure = xstrdup("");
	st->due = xstrdup("");
	if (intake_form_start(&st->form, scr->app, err) < 0)
		return -1;
	form_suggest(&st->form, "tim", suggest_people, scr, true);
	form_suggest(&st->form, "thu_tuc", suggest_procedures, scr, true);
	if (draft_id) {
		if (intake_load_draft(scr->app, *draft_id, &draft, err) < 0)
			return -1;
		st->draft_id = *draft_id;
		status = intake_draft_bring(scr->app, &draft, &st->form, &st->intake,
			&st->procedure, err);
		draft_release(&draft);
		if (status < 0)
			return -1;
	}
	follow(scr);
	return 0;
}

/* True where something has been typed that is worth keeping. */
static bool worth_keeping(const struct intake_state *st)
{
	return st->intake.procedure_id || !text_blank(form_value(&st->form, "ho_va_ten")) ||
		!text_blank(form_value(&st->form, "so_cccd")) ||
		!text_blank(form_value(&st->form, "tim"));
}

static int keep(struct screen *scr, bool parked, struct err *err)
{
	struct intake_state *st = scr->state;
	struct draft draft;
	int status;

	if (!worth_keeping(st) || (!st->changed && !parked))
		return 0;
	draft_init(&draft);
	draft.id = st->draft_id;
	draft.parked = parked;
	intake_draft_take(&draft, "tiep_nhan", &st->form, &st->intake, st->procedure);
	status = intake_save_draft(scr->app, &draft, err);
	if (status == 0) {
		st->draft_id = draft.id;
		st->changed = false;
	}
	draft_release(&draft);
	return status;
}

static int save(struct screen *scr, struct err *err)
{
	return keep(scr, false, err);
}

/* An empty form; the person or the procedure may stay. */
static void begin_anew(struct screen *scr, bool keep_person)
{
	struct intake_state *st = scr->state;
	struct intake old = st->intake;

	intake_init(&st->intake);
	if (keep_person) {
		citizen_release(&st->intake.submitter);
		citizen_copy(&st->intake.submitter, &old.submitter);
	} else {
		intake_form_no_person(&st->form);
	}
	intake_release(&old);
	intake_form_no_procedure(&st->form);
	free(st->procedure);
	st->procedure = xstrdup("");
	st->draft_id = 0;
	st->changed = false;
	form_clear_problems(&st->form);
	form_focus(&st->form, keep_person ? "thu_tuc" : "tim");
	follow(scr);
}

/* The receipt, and one sentence that says what happened. */
static void tell(struct screen *scr, const struct accepted *accepted, enum accept_mode mode)
{
	struct err err = ERR_INIT;
	struct buf due;
	char *path = NULL;
	bool printed = false;

	if (mode == ACCEPT_AND_RETURN) {
		status_say(_("%s is accepted and its result handed over."), accepted->code);
		return;
	}
	buf_init(&due);
	when_moment(&due, accepted->due);
	if (receipt_print(scr->app, accepted->dossier_id, "01", &path, &printed, &err) < 0) {
		char *text = xasprintf(_("%s is accepted, due %s. The receipt is not printed: %s"),
			accepted->code, due.data, err.msg);

		status_warn(text);
		free(text);
	} else if (printed) {
		status_say(_("%s is accepted, due %s. Two copies are printed."), accepted->code,
			due.data);
	} else {
		status_say(_("%s is accepted, due %s. The receipt is at %s."), accepted->code,
			due.data, path);
	}
	free(path);
	buf_release(&due);
}

/* All problems at once beside their fields; true where there is none. */
static bool check(struct screen *scr)
{
	struct intake_state *st = scr->state;
	struct problem_list problems = { 0 };
	struct err err = ERR_INIT;
	const struct err *elsewhere;
	bool good;

	follow(scr);
	if (intake_check(scr->app, &st->intake, &problems, &err) < 0) {
		status_err(&err);
		problem_release(&problems);
		return false;
	}
	elsewhere = form_set_problems(&st->form, &problems);
	good = problems.count == 0;
	if (elsewhere)
		status_err(elsewhere);
	else if (!good)
		status_warn(_("Correct what is marked."));
	problem_release(&problems);
	return good;
}

static enum screen_result accept(struct screen *scr, enum accept_mode mode, bool keep_person)
{
	struct intake_state *st = scr->state;
	struct accepted accepted;
	struct err err = ERR_INIT;

	if (!check(scr))
		return SCREEN_DONE;
	st->intake.draft_id = st->draft_id;
	if (intake_accept(scr->app, &st->intake, mode, &accepted, &err) < 0) {
		status_err(&err);
		return SCREEN_DONE;
	}
	tell(scr, &accepted, mode);
	begin_anew(scr, keep_person);
	return SCREEN_DONE;
}

static enum screen_result park(struct screen *scr)
{
	struct intake_state *st = scr->state;
	struct err err = ERR_INIT;

	if (!worth_keeping(st)) {
		status_say(_("There is nothing to put aside yet."));
	} else if (keep(scr, true, &err) < 0) {
		status_err(&err);
	} else {
		status_say(_("Put aside; the start screen lists it under unfinished intakes."));
		begin_anew(scr, false);
	}
	return SCREEN_DONE;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct err err = ERR_INIT;

	switch (cmd) {
	case CMD_ACCEPT:
		return accept(scr, ACCEPT_ONLY, false);
	case CMD_QUICK:
		return accept(scr, ACCEPT_AND_RETURN, false);
	case CMD_NEXT:
		return accept(scr, ACCEPT_ONLY, true);
	case CMD_PARK:
		return park(scr);
	case CMD_BACK:
		if (keep(scr, false, &err) < 0) {
			status_err(&err);
			return SCREEN_DONE;
		}
		return SCREEN_CLOSE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct intake_state *st = scr->state;
	bool searching = strcmp(form_focused(&st->form), "tim") == 0;
	unsigned did = form_key(&st->form, pressed);
	const struct suggestion *chosen = did & FORM_CHOSEN ? form_chosen(&st->form) : NULL;
	struct err err = ERR_INIT;

	if (did == FORM_UNKNOWN)
		return SCREEN_UNKNOWN;
	if (did & (FORM_CHANGED | FORM_CHOSEN))
		st->changed = true;
	if (chosen && searching) {
		choose_known(scr, chosen->id);
	} else if (chosen) {
		char *text = xstrdup(chosen->left);

		choose_procedure(scr, chosen->id, text);
		free(text);
	} else if (searching && (did & FORM_MOVED)) {
		leave_search(scr);
	}
	if (strcmp(form_value(&st->form, "thu_tuc"), st->procedure) != 0)
		st->intake.procedure_id = 0;
	if (did & (FORM_MOVED | FORM_CHOSEN | FORM_CHANGED))
		follow(scr);
	/* A power cut takes at most the field that is being typed. */
	if ((did & (FORM_MOVED | FORM_CHOSEN)) && keep(scr, false, &err) < 0)
		status_err(&err);
	return SCREEN_DONE;
}

static void draw(struct screen *scr, struct canvas *body)
{
	struct intake_state *st = scr->state;
	int below = body->rows - 2, rows = form_rows(&st->form, body->cols);
	struct canvas inside = canvas_part(body, 0, 0, rows < below ? rows : below, body->cols);
	int row = inside.rows;

	if (*st->due)
		canvas_textf(body, row++, 1, ATTR_BOLD, _("Due: %s"), st->due);
	for (size_t i = 0; i < st->warnings.count && row < body->rows; i++) {
		canvas_text(body, row, 1, ATTR_WARN, "!");
		row += canvas_wrap(body, row, 3, body->cols - 4, 2, ATTR_WARN,
			st->warnings.item[i]);
	}
	/* Last, so that suggestions lie over what is below the form. */
	inside = canvas_part(body, 0, 0, rows < below ? body->rows : below, body->cols);
	form_draw(&st->form, &inside);
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct intake_state *st = scr->state;

	form_hint(&st->form, out);
}

static void release(struct screen *scr)
{
	struct intake_state *st = scr->state;

	form_release(&st->form);
	intake_release(&st->intake);
	warning_list_release(&st->warnings);
	free(st->procedure);
	free(st->due);
}

const struct screen_ops scr_intake = {
	.name = "intake",
	.title = N_("Taking in"),
	.state_size = sizeof(struct intake_state),
	.keys = keys,
	.widget = form_keys,
	.open = intake_open,
	.draw = draw,
	.key = key,
	.command = command,
	.hint = hint,
	.save = save,
	.release = release,
};
