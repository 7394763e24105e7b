#include "config.h"

#include "ui/dossier/dossier_acts.h"

#include "motcua/app/process.h"
#include "motcua/app/dossiers.h"
#include "motcua/base/i18n.h"
#include "ui/dossier/dossier_words.h"
#include "ui/screens.h"
#include "ui/term/ui.h"

/* Keys that a refusal names at most. */
#define KEYS_NAMED 3
#define REFUSAL_ROWS 2   /* what a message may take */
#define REFUSAL_MARGIN 4 /* columns beside it: the edges, and the mark of a warning */

/* What a command does: the first of its rows whose move the state allows. A move without a dialog
 * needs no words and is made at once. */
static const struct act {
	int cmd;
	enum move move;
	const struct screen_ops *dialog;
	const char *label; /* in the key bar, where it is not that of the key table */
	bool aside;        /* always possible, or a way out of a mistake: no refusal names it */
} acts[] = {
	{ CMD_TAKE_IN, MOVE_ACCEPT, &scr_take_in, NULL, false },
	{ CMD_FORWARD, MOVE_FORWARD, &scr_forward, NULL, false },
	{ CMD_TAKE_BACK, MOVE_TAKE_BACK, NULL, NULL, false },
	{ CMD_RESULT, MOVE_RESULT, &scr_result, NULL, false },
	{ CMD_SUPPLEMENT, MOVE_ASK_SUPPLEMENT, &scr_supplement, NULL, false },
	{ CMD_SUPPLEMENT, MOVE_ASK_BEFORE, &scr_decline, NULL, false },
	{ CMD_SUPPLEMENT, MOVE_SUPPLEMENT_RECEIVED, &scr_supplemented,
		NP_("key bar", "Supplemented"), false },
	{ CMD_HAND_OVER, MOVE_HAND_OVER, &scr_hand_over, NULL, false },
	{ CMD_POST, MOVE_POST, &scr_post, NULL, false },
	{ CMD_POST, MOVE_POST_DELIVERED, &scr_delivery, NP_("key bar", "Post has"), false },
	{ CMD_RETURN_ONLINE, MOVE_RETURN_ONLINE, &scr_return_online, NULL, false },
	{ CMD_FINANCE, MOVE_FINANCE_DONE, &scr_finance_done, NP_("key bar", "Duty done"),
		false },
	{ CMD_FINANCE, MOVE_ASK_FINANCE, &scr_finance, NULL, false },
	{ CMD_STOP, MOVE_RESUME, &scr_resume, NP_("key bar", "Resume"), false },
	{ CMD_STOP, MOVE_STOP, &scr_stop, NULL, false },
	{ CMD_APOLOGISE, MOVE_APOLOGISE, &scr_apology, NULL, false },
	{ CMD_START, MOVE_START, NULL, NULL, false },
	{ CMD_REFUSE, MOVE_REFUSE, &scr_refuse, NULL, false },
	{ CMD_REFUSE, MOVE_DECLINE, &scr_decline, NULL, false },
	{ CMD_WITHDRAW, MOVE_WITHDRAW, &scr_withdraw, NULL, false },
	{ CMD_UNDO, MOVE_UNDO, NULL, NULL, true },
	{ CMD_ATTACH_CODE, MOVE_ATTACH_CODE, &scr_attach_code, NULL, true },
	{ CMD_CORRECT, MOVE_CORRECT, &scr_correct, NULL, true },
	{ CMD_VOID, MOVE_VOID, &scr_void, NULL, true },
};
#define ACTS (sizeof acts / sizeof *acts)

/* The row of a command for the state of a dossier, else its first row; NULL for other commands. */
static const struct act *act_of(int cmd, const struct dossier *dossier)
{
	const struct act *first = NULL;

	for (size_t i = 0; i < ACTS; i++) {
		if (acts[i].cmd != cmd)
			continue;
		if (!dossier || move_target(dossier->state, acts[i].move) >= 0)
			return &acts[i];
		if (!first)
			first = &acts[i];
	}
	return first;
}

static void say_done(struct screen *scr, const struct dossier *dossier, enum move move,
	enum move undone)
{
	const char *code = dossier_shown_code(dossier);

	ui_stale(scr->ui);
	if (move == MOVE_UNDO)
		/* TRANSLATORS: a code, the name of the step that was taken back */
		status_say(_("%s: \"%s\" is taken back."), code,
			dossiers_move_label(move_name(undone)));
	else
		/* TRANSLATORS: a code, the name of the step that was made */
		status_say(_("%s: %s. u takes it back."), code,
			dossiers_move_label(move_name(move)));
}

static void make_at_once(struct screen *scr, const struct dossier *dossier, enum move move)
{
	struct step step = step_of(move);
	enum move undone = move;
	struct err err = ERR_INIT;
	int status = move == MOVE_UNDO ? process_undo(scr->app, dossier->id, &undone, &err)
				       : process_step(scr->app, dossier->id, &step, &err);

	if (status < 0)
		status_err(&err);
	else
		say_done(scr, dossier, move, undone);
}

/* The dialogs of what waits for acceptance are opened with something else than the dossier. */
static void open_dialog(struct screen *scr, const struct act *act, const struct dossier *dossier)
{
	const struct decline_arg decline = { .dossier = dossier,
		.kind = act->move == MOVE_DECLINE ? REFUSAL_DECLINED : REFUSAL_TO_COMPLETE };

	if (act->dialog == &scr_take_in)
		screen_open(scr, act->dialog, &dossier->id, 0);
	else if (act->dialog == &scr_decline)
		screen_open(scr, act->dialog, &decline, 0);
	else
		screen_open(scr, act->dialog, dossier, 0);
}

enum screen_result dossier_undo_last(struct screen *scr)
{
	struct dossier dossier = { 0 };
	struct err err = ERR_INIT;
	enum move move;

	if (process_last_step(scr->app, &dossier, &move, &err) < 0)
		status_err(&err);
	else
		make_at_once(scr, &dossier, MOVE_UNDO);
	dossier_release(&dossier);
	return SCREEN_DONE;
}

const char *dossier_undo_last_refusal(const struct screen *scr, struct err *why)
{
	struct dossier dossier = { 0 };
	struct err err = ERR_INIT;
	enum move move;
	int status = process_last_step(scr->app, &dossier, &move, &err);

	if (status < 0)
		*why = err;
	else if ((status = process_possible(scr->app, &dossier, MOVE_UNDO, &err)) < 0)
		err_set(why, err.code,
			/* TRANSLATORS: a step, a code, why it cannot be taken back */
			_("Your last step: %s, dossier %s. %s"),
			dossiers_move_label(move_name(move)), dossier_shown_code(&dossier),
			err.msg);
	dossier_release(&dossier);
	return status < 0 ? why->msg : NULL;
}

enum screen_result dossier_act(struct screen *scr, int cmd, const struct dossier *dossier)
{
	const struct act *act = act_of(cmd, dossier);

	if (act && act->dialog)
		open_dialog(scr, act, dossier);
	else if (act)
		make_at_once(scr, dossier, act->move);
	else if (cmd == CMD_WHY)
		screen_open(scr, &scr_why, &dossier->id, 0);
	else if (cmd == CMD_PRINT_FORM)
		screen_open(scr, &scr_print, &dossier->id, 0);
	else if (cmd == CMD_ACTS)
		screen_open(scr, &scr_acts, &dossier->id, 0);
	else
		return SCREEN_UNKNOWN;
	return SCREEN_DONE;
}

/* Appends "x chuyển xử lý, r ghi kết quả": what the state and the officer allow, by its keys, the
 * first so many. Returns how many those are. */
static int put_keys(const struct screen *scr, const struct dossier *dossier, int most,
	struct buf *out)
{
	int named = 0;

	for (size_t i = 0; i < ACTS && named < most; i++) {
		const struct binding *row = dossier_detail_keys;

		if (acts[i].aside || move_target(dossier->state, acts[i].move) < 0 ||
			!app_may(scr->app, OP_OF_MOVE(acts[i].move)))
			continue;
		while (row->cmd != acts[i].cmd)
			row++;
		buf_adds(out, named++ ? ", " : "");
		put_key_name(row->key[0], out);
		buf_addf(out, " %s", dossiers_move_label(move_name(acts[i].move)));
	}
	return named;
}

/* Names as many keys as leave nothing of the sentence to be cut. */
static const char *wrong_state(const struct screen *scr, const struct act *act,
	const struct dossier *dossier, struct err *why)
{
	const char *code = dossier_shown_code(dossier),
		*state = vocab_label(&vocab_state, (int)dossier->state),
		*step = dossiers_move_label(move_name(act->move));
	int most = KEYS_NAMED, width = scr->ui->grid.cols - REFUSAL_MARGIN;
	struct buf keys;

	do {
		buf_init(&keys);
		most = put_keys(scr, dossier, most, &keys);
		if (most > 0)
			err_set(why, ERR_CONFLICT,
				/* TRANSLATORS: code, state, step, keys with steps: "t hand over" */
				_("Dossier %s is \"%s\", not yet or no more to %s. "
					"Possible: %s; m lists all."),
				code, state, step, keys.data);
		else
			err_set(why, ERR_CONFLICT,
				/* TRANSLATORS: code, state, a step */
				_("Dossier %s is \"%s\", not yet or no more to %s. "
					"m lists what is possible."),
				code, state, step);
		buf_release(&keys);
	} while (most-- > 0 && canvas_wrap_rows(why->msg, width) > REFUSAL_ROWS);
	return why->msg;
}

const char *dossier_act_refusal(const struct screen *scr, int cmd, const struct dossier *dossier,
	struct err *why)
{
	const struct act *act = act_of(cmd, dossier);

	if (!act)
		return NULL;
	if (app_may(scr->app, OP_OF_MOVE(act->move)) &&
		move_target(dossier->state, act->move) < 0)
		return wrong_state(scr, act, dossier, why);
	return process_possible(scr->app, dossier, act->move, why) < 0 ? why->msg : NULL;
}

const char *dossier_act_label(const struct binding *row, const struct dossier *dossier)
{
	const struct act *act = dossier ? act_of(row->cmd, dossier) : NULL;

	return act && act->label ? act->label : row->label;
}

const char *dossier_act_words(const struct binding *row, const struct dossier *dossier)
{
	const struct act *act = act_of(row->cmd, dossier);

	if (act)
		return dossiers_move_label(move_name(act->move));
	if (row->cmd == CMD_WHY)
		return P_("move", "explain the due date");
	return row->cmd == CMD_PRINT_FORM ? P_("move", "print a form, or the receipt again")
					  : _(row->help);
}
