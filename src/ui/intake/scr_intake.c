/* scr_intake.c - taking a dossier in: the person, the procedure, the day, and the receipt. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/intake/intake_draft.h"
#include "ui/intake/intake_form.h"
#include "ui/intake/intake_latest.h"
#include "ui/intake/intake_work.h"
#include "ui/screens.h"

/* What was left unfinished last, offered while nothing is typed. */
struct unfinished {
	int64_t draft_id; /* 0: nothing */
	char *title;
};

struct intake_state {
	struct intake_work work;
	struct unfinished unfinished;
	struct intake_latest latest;
	bool late; /* one slip is entered, then the screen closes */
};

enum {
	CMD_QUICK = CMD_SCREEN,
	CMD_PARK,
	CMD_NEXT_PERSON,
	CMD_NEXT_PROCEDURE,
	CMD_PAPERS,
	CMD_WHY,
	CMD_TO_PERSON,
	CMD_TO_PROCEDURE,
	CMD_PRINT,
	CMD_DECLINE
};

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_INTAKE), "accept",
		NP_("key bar", "Accept"), N_("Accepts the dossier and prints the receipt.") },
	{ { K_F(10) }, CMD_QUICK, NEED_WRITE | NEED_OP(OP_INTAKE), "quick",
		NP_("key bar", "Accept, return"),
		N_("Accepts the dossier and hands the result over at once; F3 prints the receipt "
		   "if it is asked for.") },
	{ { K_F(7) }, CMD_PARK, NEED_WRITE | NEED_OP(OP_INTAKE), "park",
		NP_("key bar", "Put aside"), N_("Puts this intake aside and begins a new one; in an empty form brings back what was "
		   "left last.") },
	{ { K_F(5) }, CMD_PAPERS, BAR_LATE, "papers", NP_("key bar", "Papers"),
		N_("Goes to the papers and how many of each were brought, and back.") },
	{ { K_F(6) }, CMD_NEXT_PERSON, NEED_WRITE | NEED_OP(OP_INTAKE), "next",
		NP_("key bar", "And next"),
		N_("Accepts the dossier and keeps the person for the next procedure; in an empty "
		   "form brings the last person back.") },
	{ { K_F(4) }, CMD_NEXT_PROCEDURE, BAR_LATE | NEED_WRITE | NEED_OP(OP_INTAKE),
		"same-procedure", NP_("key bar", "Same procedure"),
		N_("Accepts the dossier and keeps the procedure for the next person; in an empty "
		   "form brings the last procedure back.") },
	{ { K_PGDN }, CMD_TO_PROCEDURE, 0, "to-procedure", NULL,
		N_("Goes to the procedure at once.") },
	{ { K_PGUP }, CMD_TO_PERSON, 0, "to-person", NULL,
		N_("Goes back to the name of the submitter.") },
	{ { K_F(8) }, CMD_WHY, BAR_LATE, "why", NP_("key bar", "Why"),
		N_("Explains the due date, day by day.") },
	{ { K_F(3) }, CMD_PRINT, BAR_LATE | NEED_WRITE, "print", NP_("key bar", "Print"),
		N_("Prints the receipt of the dossier accepted last once more.") },
	{ { K_F(2) }, CMD_DECLINE, BAR_LATE | NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_DECLINE)),
		"decline", NP_("key bar", "Refuse"),
		N_("Refuses to take it in, or says what must be completed first; prints the "
		   "form.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int intake_open(struct screen *scr, const void *arg, struct err *err)
{
	static const struct intake_kind kind = { .fields = intake_fields, .draft = DRAFT_INTAKE,
		.search = "tim", .papers = true };
	struct intake_state *st = scr->state;

	st->latest.what = xstrdup("");
	st->unfinished.title = xstrdup("");
	return intake_work_start(scr, &st->work, &kind, arg, err);
}

static int take_in_open(struct screen *scr, const void *arg, struct err *err)
{
	struct intake_state *st = scr->state;

	if (intake_open(scr, NULL, err) < 0)
		return -1;
	return intake_work_bring_pending(scr, &st->work, *(const int64_t *)arg, err);
}

static int late_open(struct screen *scr, const void *arg, struct err *err)
{
	struct intake_state *st = scr->state;

	if (intake_open(scr, NULL, err) < 0)
		return -1;
	st->late = true;
	intake_work_bring_reserved(scr, &st->work, arg);
	return 0;
}

static int save(struct screen *scr, struct err *err)
{
	struct intake_state *st = scr->state;

	return intake_work_save(scr, &st->work, false, err);
}

static bool accept(struct screen *scr, enum accept_mode mode)
{
	struct intake_state *st = scr->state;
	struct accepted accepted;

	if (intake_work_accept(scr, &st->work, mode, &accepted) < 0)
		return false;
	intake_latest_set(&st->latest, &st->work, &accepted);
	if (*st->work.intake.reserved_code)
		intake_latest_tell_late(&accepted);
	else if (mode == ACCEPT_AND_RETURN)
		status_say(_("%s is accepted and its result handed over."), accepted.code);
	else
		intake_latest_tell(scr, &accepted);
	intake_work_begin(scr, &st->work);
	scr->stale = true;
	return true;
}

/* A slip is one dossier: the list of the others comes back. */
static enum screen_result accept_late(struct screen *scr, enum accept_mode mode)
{
	if (!accept(scr, mode))
		return SCREEN_DONE;
	screen_answer(scr, ANSWER_YES, 0, NULL);
	return SCREEN_CLOSE;
}

/* Accepts what is there; true where there is a last dossier to go on from. */
static bool accepted_before(struct screen *scr)
{
	struct intake_state *st = scr->state;

	if (intake_work_touched(&st->work) || !st->latest.dossier_id)
		return accept(scr, ACCEPT_ONLY);
	return true;
}

/* Brings back what was left last. */
static void take_up(struct screen *scr)
{
	struct intake_state *st = scr->state;
	struct err err = ERR_INIT;

	if (!st->unfinished.draft_id) {
		status_say(_("There is nothing to put aside yet."));
		return;
	}
	intake_work_begin(scr, &st->work);
	if (intake_keep_resume(scr, &st->work, st->unfinished.draft_id, &err) < 0)
		status_err(&err);
	scr->stale = true;
}

static void park(struct screen *scr)
{
	struct intake_state *st = scr->state;
	struct err err = ERR_INIT;

	if (!intake_work_touched(&st->work)) {
		take_up(scr);
	} else if (intake_work_save(scr, &st->work, true, &err) < 0) {
		status_err(&err);
	} else {
		status_say(_("Put aside; the start screen lists it under unfinished intakes."));
		intake_work_begin(scr, &st->work);
		scr->stale = true;
	}
}

static enum screen_result back(struct screen *scr)
{
	struct intake_state *st = scr->state;
	struct err err = ERR_INIT;

	if (intake_work_save(scr, &st->work, false, &err) < 0) {
		status_err(&err);
		return SCREEN_DONE;
	}
	if (st->work.draft_id)
		status_say(_("What was entered is kept under Unfinished intakes; F2, then F7 brings "
			"it back."));
	return SCREEN_CLOSE;
}

static void decline(struct screen *scr)
{
	struct intake_state *st = scr->state;
	struct decline_arg arg = { .intake = &st->work.intake, .kind = REFUSAL_DECLINED };

	intake_work_read(&st->work);
	if (st->work.intake.pending_id)
		status_say(_("It waits in its list; refuse it there: k, among what came by post F7."));
	else if (text_blank(st->work.intake.submitter.name) || !st->work.intake.procedure_id)
		status_say(_("Enter who it is and for what procedure first."));
	else
		screen_open(scr, &scr_decline, &arg, 0);
}

static void resumed(struct screen *scr, const struct screen_answer *answer)
{
	struct intake_state *st = scr->state;

	if (answer->from != &scr_decline || answer->code != ANSWER_YES)
		return;
	intake_work_begin(scr, &st->work);
	scr->stale = true;
}

/* Of a slip the one dossier is entered, and what is left is a draft. */
static enum screen_result late_command(struct screen *scr, int cmd)
{
	switch (cmd) {
	case CMD_ACCEPT:
	case CMD_NEXT_PERSON:
	case CMD_NEXT_PROCEDURE:
		return accept_late(scr, ACCEPT_ONLY);
	case CMD_QUICK:
		return accept_late(scr, ACCEPT_AND_RETURN);
	case CMD_PARK:
		return back(scr);
	default:
		return SCREEN_UNKNOWN;
	}
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct intake_state *st = scr->state;
	enum screen_result late = st->late ? late_command(scr, cmd) : SCREEN_UNKNOWN;

	if (late != SCREEN_UNKNOWN)
		return late;
	switch (cmd) {
	case CMD_ACCEPT:
		accept(scr, ACCEPT_ONLY);
		return SCREEN_DONE;
	case CMD_QUICK:
		accept(scr, ACCEPT_AND_RETURN);
		return SCREEN_DONE;
	case CMD_NEXT_PERSON:
		if (accepted_before(scr))
			intake_work_bring_person(scr, &st->work, st->latest.citizen_id);
		return SCREEN_DONE;
	case CMD_NEXT_PROCEDURE:
		if (accepted_before(scr))
			intake_work_bring_procedure(scr, &st->work, st->latest.procedure_id);
		return SCREEN_DONE;
	case CMD_PARK:
		park(scr);
		return SCREEN_DONE;
	case CMD_PAPERS:
		intake_work_papers(&st->work);
		return SCREEN_DONE;
	case CMD_TO_PERSON:
		intake_work_go_to(scr, &st->work, "ho_va_ten");
		return SCREEN_DONE;
	case CMD_TO_PROCEDURE:
		intake_work_go_to(scr, &st->work, "thu_tuc");
		return SCREEN_DONE;
	case CMD_WHY:
		intake_facts_explain(scr, &st->work);
		return SCREEN_DONE;
	case CMD_PRINT:
		intake_latest_print(scr, &st->latest);
		return SCREEN_DONE;
	case CMD_DECLINE:
		decline(scr);
		return SCREEN_DONE;
	case CMD_BACK:
		return back(scr);
	default:
		return SCREEN_UNKNOWN;
	}
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct intake_state *st = scr->state;
	bool submit;
	enum screen_result result = intake_work_key(scr, &st->work, pressed, &submit);

	/* After the last field come the papers. */
	if (submit)
		intake_work_papers(&st->work);
	return result;
}

/* The newest draft of this form. */
static int find_unfinished(struct screen *scr, struct err *err)
{
	struct intake_state *st = scr->state;
	struct draft_list drafts = { 0 };
	size_t i = 0;

	if (intake_drafts(scr->app, &drafts, err) < 0)
		return -1;
	while (i < drafts.count && strcmp(drafts.item[i].kind, DRAFT_INTAKE) != 0)
		i++;
	st->unfinished.draft_id = i < drafts.count ? drafts.item[i].id : 0;
	free(st->unfinished.title);
	st->unfinished.title = xstrdup(i < drafts.count ? drafts.item[i].title : "");
	draft_list_release(&drafts);
	return 0;
}

static int load(struct screen *scr, struct err *err)
{
	struct intake_state *st = scr->state;

	if (find_unfinished(scr, err) < 0)
		return -1;
	/* Another window may have accepted the same, or the calendar has changed. */
	intake_facts_update(scr, &st->work);
	return 0;
}

static void draw(struct screen *scr, struct canvas *body)
{
	struct intake_state *st = scr->state;
	int row;

	intake_facts_refresh(scr, &st->work);
	row = intake_work_draw_below(&st->work, body);
	if (!intake_work_touched(&st->work)) {
		if (st->latest.dossier_id)
			intake_latest_draw(&st->latest, body, row + 1);
		if (st->unfinished.draft_id)
			canvas_textf(body, row + (st->latest.dossier_id ? 3 : 1), 1, ATTR_NORMAL,
				_("Unfinished: %s · F7 brings it back"),
				*st->unfinished.title ? st->unfinished.title
						      : _("(no name yet)"));
	}
	intake_work_draw_form(&st->work, body);
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct intake_state *st = scr->state;

	intake_work_hint(&st->work, out);
}

/* After a slip comes no other dossier of the same form. */
static const char *label(const struct screen *scr, const struct binding *row)
{
	const struct intake_state *st = scr->state;
	bool left_out = row->cmd == CMD_NEXT_PERSON || row->cmd == CMD_NEXT_PROCEDURE ||
		row->cmd == CMD_PRINT || row->cmd == CMD_DECLINE;

	return st->late && left_out ? NULL : row->label;
}

static void release(struct screen *scr)
{
	struct intake_state *st = scr->state;

	intake_work_release(&st->work);
	free(st->latest.what);
	free(st->unfinished.title);
}

#define INTAKE(NAME, TITLE, OPEN) \
	{ \
		.name = NAME, .title = TITLE, .state_size = sizeof(struct intake_state), \
		.keys = keys, .widget = form_keys, .open = OPEN, .load = load, .draw = draw, \
		.key = key, .command = command, .hint = hint, .label = label, .resumed = resumed, .save = save, \
		.release = release, \
	}

const struct screen_ops scr_intake = INTAKE("intake", N_("Taking in"), intake_open);
const struct screen_ops scr_take_in = INTAKE("take-in", N_("Taking in"), take_in_open);
const struct screen_ops scr_late = INTAKE("late", N_("Entering a slip later"), late_open);
