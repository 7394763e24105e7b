#include "config.h"

#include "move.h"

#include "motcua/app/dossiers.h"
#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"

static const char *const labels[MOVE_COUNT] = {
	[MOVE_ACCEPT] = NP_("move", "accept"),
	[MOVE_FORWARD] = NP_("move", "forward to the specialist"),
	[MOVE_TAKE_BACK] = NP_("move", "take back"),
	[MOVE_START] = NP_("move", "start work"),
	[MOVE_ASK_SUPPLEMENT] = NP_("move", "ask for a supplement"),
	[MOVE_SUPPLEMENT_RECEIVED] = NP_("move", "take in the supplement"),
	[MOVE_ASK_FINANCE] = NP_("move", "ask for the financial duty"),
	[MOVE_FINANCE_DONE] = NP_("move", "note the financial duty as done"),
	[MOVE_STOP] = NP_("move", "stop"),
	[MOVE_RESUME] = NP_("move", "resume"),
	[MOVE_RESULT] = NP_("move", "record the result"),
	[MOVE_REFUSE] = NP_("move", "refuse after examination"),
	[MOVE_WITHDRAW] = NP_("move", "withdraw"),
	[MOVE_HAND_OVER] = NP_("move", "hand over the result"),
	[MOVE_RETURN_ONLINE] = NP_("move", "return the result online"),
	[MOVE_POST] = NP_("move", "give to the post"),
	[MOVE_POST_DELIVERED] = NP_("move", "note the delivery by post"),
	[MOVE_POST_RETURNED] = NP_("move", "note the return by the post"),
	[MOVE_APOLOGISE] = NP_("move", "apologise and give a new date"),
	[MOVE_ATTACH_CODE] = NP_("move", "attach a code of the portal"),
	[MOVE_CORRECT] = NP_("move", "correct"),
	[MOVE_VOID] = NP_("move", "void as entered by mistake"),
};

const char *dossiers_move_label(const char *move)
{
	int value = move_from_name(move);

	return value < 0 ? _("taken over from a file") : _c(labels[value]);
}

/* Moves of later stages are not offered as a way out: a correction is always possible and
 * says nothing. */
static void put_allowed(struct buf *out, enum dossier_state state)
{
	for (int move = 0; move < MOVE_COUNT; move++)
		if (move != MOVE_CORRECT && move_target(state, (enum move)move) >= 0)
			buf_addf(out, "%s%s", out->len ? ", " : "", _c(labels[move]));
}

int move_check(const struct dossier *dossier, enum move move, struct err *err)
{
	struct buf allowed;

	if (move_target(dossier->state, move) >= 0)
		return 0;
	buf_init(&allowed);
	put_allowed(&allowed, dossier->state);
	if (allowed.len)
		err_set(err, ERR_CONFLICT,
			/* TRANSLATORS: code, state, a step, list of steps */
			_("Dossier %s is \"%s\"; \"%s\" is not possible now. Possible: %s."),
			dossier->code, vocab_label(&vocab_state, dossier->state),
			_c(labels[move]), allowed.data);
	else
		err_set(err, ERR_CONFLICT,
			_("Dossier %s is \"%s\"; nothing more can be done with it."),
			dossier->code, vocab_label(&vocab_state, dossier->state));
	buf_release(&allowed);
	return -1;
}

int move_event(struct app *app, const struct dossier *dossier, enum move move, int from_state,
	const struct move_note *note, struct err *err)
{
	const struct event event = { .dossier_id = dossier->id, .officer_id = app->officer_id,
		.user_id = app->user_id, .at = note->at, .recorded = app_now(app),
		.from_state = from_state, .to_state = dossier->state };
	struct buf name, text, old_value, new_value;
	struct event filled = event;
	int status;

	buf_init(&name);
	buf_init(&text);
	buf_init(&old_value);
	buf_init(&new_value);
	buf_adds(&name, move_name(move));
	buf_adds(&text, note->text ? note->text : "");
	buf_adds(&old_value, note->old_value ? note->old_value : "");
	buf_adds(&new_value, note->new_value ? note->new_value : "");
	filled.move = name.data;
	filled.text = text.data;
	filled.old_value = old_value.data;
	filled.new_value = new_value.data;
	status = event_insert(app->store, &filled, err);
	buf_release(&name);
	buf_release(&text);
	buf_release(&old_value);
	buf_release(&new_value);
	return status;
}

int move_apply(struct app *app, struct dossier *dossier, enum move move,
	const struct move_note *note, struct err *err)
{
	enum dossier_state from = dossier->state;

	if (move_check(dossier, move, err) < 0)
		return -1;
	dossier->state = (enum dossier_state)move_target(from, move);
	return move_event(app, dossier, move, from, note, err);
}

struct moment move_moment(const struct app *app, const struct dossier *dossier, int day)
{
	struct moment now = app_now(app), at = { day, 0 };

	if (day == now.day)
		return now;
	return moment_compare(at, dossier->accepted) < 0 ? dossier->accepted : at;
}
