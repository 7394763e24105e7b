#include "config.h"

#include "app/life/move.h"

#include <stdlib.h>

#include "motcua/app/dossiers.h"
#include "motcua/app/settings.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"
#include "app/session/operation.h"

static const char *const labels[MOVE_COUNT] = {
	[MOVE_ARRIVE] = NP_("move", "note the arrival"),
	[MOVE_ASK_BEFORE] = NP_("move", "ask to complete before acceptance"),
	[MOVE_DECLINE] = NP_("move", "refuse at intake"),
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
	[MOVE_POST_AGAIN] = NP_("move", "note the second invitation by the post"),
	[MOVE_POST_RETURNED] = NP_("move", "note the return by the post"),
	[MOVE_POST_LOST] = NP_("move", "note that the post has lost it"),
	[MOVE_APOLOGISE] = NP_("move", "apologise and give a new date"),
	[MOVE_ATTACH_CODE] = NP_("move", "attach a code of the portal"),
	[MOVE_CORRECT] = NP_("move", "correct"),
	[MOVE_RECOMPUTE] = NP_("move", "compute the due date anew"),
	[MOVE_UNDO] = NP_("move", "take the last step back"),
	[MOVE_VOID] = NP_("move", "void as entered by mistake"),
};

const char *dossiers_move_label(const char *move)
{
	int value = move_from_name(move);

	return value < 0 ? _("taken over from a file") : _c(labels[value]);
}

/* A correction is always possible and says nothing; what the program does by itself is no way
 * out either. */
static bool is_way_out(enum move move)
{
	return move != MOVE_CORRECT && move != MOVE_RECOMPUTE && move != MOVE_UNDO;
}

static void put_allowed(struct buf *out, enum dossier_state state)
{
	for (int move = 0; move < MOVE_COUNT; move++)
		if (is_way_out((enum move)move) && move_target(state, (enum move)move) >= 0)
			buf_addf(out, "%s%s", out->len ? ", " : "", _c(labels[move]));
}

static int check_role(const struct app *app, enum move move, struct err *err)
{
	unsigned allowed = 0;

	if (move_allowed_to(move, app->roles))
		return 0;
	for (int role = 0; role < ROLE_COUNT; role++)
		if (move_allowed_to(move, 1u << role))
			allowed |= 1u << role;
	return err_roles(allowed, err);
}

int move_check(const struct app *app, const struct dossier *dossier, enum move move,
	struct err *err)
{
	struct buf allowed;

	if (check_role(app, move, err) < 0)
		return -1;
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

static char *copy_of(const char *text)
{
	return xstrdup(text ? text : "");
}

/* Only into a wait, out of it, or back over one do the waits change. */
static bool touches_waits(const struct event *event)
{
	return event->undoes || wait_of_state(event->after.state) >= 0 ||
		(event->from_state >= 0 &&
			wait_of_state((enum dossier_state)event->from_state) >= 0);
}

static int keep_waits(struct store *store, int64_t dossier_id, struct err *err)
{
	struct event_list events;
	struct life_event *lives;
	struct wait_list waits;
	int status;

	if (event_list(store, dossier_id, &events, err) < 0)
		return -1;
	lives = event_lives(&events);
	life_waits(lives, events.count, &waits);
	status = waits_put(store, dossier_id, &waits, err);
	wait_list_release(&waits);
	free(lives);
	event_list_release(&events);
	return status;
}

/* Whether waiting for a financial duty, or a stop, makes the limit begin anew: the law says
 * nothing of it, so they are settings; for a supplement the procedure says it first. */
static const enum setting wait_policies[WAIT_KIND_COUNT] = {
	[WAIT_SUPPLEMENT] = SETTING_SUPPLEMENT_POLICY,
	[WAIT_FINANCE] = SETTING_FINANCE_POLICY,
	[WAIT_STOP] = SETTING_STOP_POLICY,
};

/* The policy of the wait that an event begins; -1 where it begins none. What was taken back leads
 * into the wait that there was. */
static int find_policy(struct app *app, const struct dossier *dossier, const struct event *event,
	int *out, struct err *err)
{
	int kind = wait_of_state(event->after.state);
	int64_t value;

	*out = -1;
	if (kind < 0 || event->undoes || event->from_state == (int)event->after.state)
		return 0;
	if (kind == WAIT_SUPPLEMENT && dossier->supplement >= 0) {
		*out = dossier->supplement;
		return 0;
	}
	if (setting_value(app, wait_policies[kind], &value, err) < 0)
		return -1;
	*out = (int)value;
	return 0;
}

int move_event(struct app *app, const struct dossier *dossier, int move, int from_state,
	const struct move_note *note, struct err *err)
{
	struct event event = { .dossier_id = dossier->id, .officer_id = app->officer_id,
		.user_id = app->user_id, .at = note->at, .recorded = app_now(app),
		.from_state = from_state, .undoes = note->undoes, .policy = -1,
		.after = dossier_life(dossier) };
	int status;

	if (find_policy(app, dossier, &event, &event.policy, err) < 0)
		return -1;
	event.move = copy_of(move < 0 ? MOVE_IMPORT_NAME : move_name((enum move)move));
	event.text = copy_of(note->text);
	event.old_value = copy_of(note->old_value);
	event.new_value = copy_of(note->new_value);
	event.asked_by = copy_of(note->asked_by);
	status = event_insert(app->store, &event, err);
	free(event.move);
	free(event.text);
	free(event.old_value);
	free(event.new_value);
	free(event.asked_by);
	if (status < 0 || !touches_waits(&event))
		return status;
	return keep_waits(app->store, dossier->id, err);
}

/* Only the events know where a wait and what the post brings lead back to. */
static bool leads_back(enum dossier_state from, enum move move)
{
	return move_target(from, move) == STATE_BEFORE || from == STATE_POSTED;
}

static int learn(struct store *store, int64_t dossier_id, struct life *life, struct err *err)
{
	struct event_list events;
	struct life_event *lives;

	if (event_list(store, dossier_id, &events, err) < 0)
		return -1;
	lives = event_lives(&events);
	life_learn(life, lives, events.count);
	free(lives);
	event_list_release(&events);
	return 0;
}

int move_apply(struct app *app, struct dossier *dossier, enum move move, const struct life *next,
	const struct move_note *note, struct err *err)
{
	enum dossier_state from = dossier->state;
	struct life life = dossier_life(dossier);
	struct life_event event = { .move = (int)move, .from_state = (int)from, .at = note->at,
		.after = next ? *next : life };

	if (move_check(app, dossier, move, err) < 0 ||
		(leads_back(from, move) && learn(app->store, dossier->id, &life, err) < 0))
		return -1;
	life_step(&life, &event);
	dossier_set_life(dossier, &life);
	return move_event(app, dossier, (int)move, (int)from, note, err);
}

int dossier_check_no_code(const struct dossier *dossier, struct err *err)
{
	if (!*dossier->portal_code)
		return 0;
	return err_set_field(err, "ma_ho_so_cong", ERR_CONFLICT,
		_("This dossier has the code %s of the portal already."), dossier->portal_code);
}
