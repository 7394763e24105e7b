/* process_post.c - what the steps of a dossier do with its postal items. */
#include "config.h"

#include "app/life/process_post.h"

#include <stdlib.h>
#include <string.h>

#include "app/intake/intake_parts.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"
#include "motcua/viet/viet.h"
#include "app/paper/receipt_values.h"

/* The state that a move leaves the item in, or -1. */
static int state_after(int move)
{
	static const struct {
		enum move move;
		enum postal_state state;
	} states[] = {
		{ MOVE_POST, POSTAL_GIVEN }, { MOVE_POST_DELIVERED, POSTAL_DELIVERED },
		{ MOVE_POST_AGAIN, POSTAL_SECOND_TRY }, { MOVE_POST_RETURNED, POSTAL_SENT_BACK },
		{ MOVE_POST_LOST, POSTAL_LOST },
	};

	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if ((int)states[i].move == move)
			return (int)states[i].state;
	return -1;
}

/* ---- a new item */

static char *choose(const char *text, const char *otherwise)
{
	return viet_clean(text_blank(text ? text : "") ? otherwise : text);
}

static char *address_of(const struct citizen *person)
{
	struct buf text;

	buf_init(&text);
	receipt_address(&text, person);
	return buf_detach(&text);
}

/* What the result was said to be when it was recorded. The reason of a refusal is nothing for the
 * list of the post. */
static const char *result_text(const struct work *work)
{
	const char *text = "";

	for (size_t i = 0; i < work->events.count; i++) {
		if (life_undone(work->lives, work->events.count, i))
			continue;
		if (work->lives[i].move == MOVE_RESULT)
			text = work->events.item[i].text;
		if (work->lives[i].move == MOVE_REFUSE)
			text = "Văn bản từ chối giải quyết";
	}
	return text;
}

void work_post_item(const struct work *work, const struct step *step, struct postal_item *out)
{
	const struct citizen *submitter = &work->dossier.submitter;
	char *address = address_of(submitter);
	struct buf tracking;

	buf_init(&tracking);
	s10_normalise(step->tracking ? step->tracking : "", &tracking);
	*out = (struct postal_item){
		.dossier_id = work->dossier.id,
		.tracking = buf_detach(&tracking),
		.recipient = choose(step->recipient, submitter->name),
		.address = choose(step->address, address),
		.phone = choose(step->phone, submitter->phone),
		.papers = choose(step->papers, result_text(work)),
		.note = viet_clean(step->text),
		.code = xstrdup(work->dossier.code),
		.procedure = xstrdup(work->dossier.procedure_name),
		.collect = step->collect,
		.postage_paid = step->postage_paid,
		.state = POSTAL_GIVEN,
		.sent = work_moment(work, step).day,
		.done = DAY_NONE,
	};
	free(address);
}

static int give(const struct work *work, const struct step *step, struct err *err)
{
	struct postal_item item;
	int status;

	work_post_item(work, step, &item);
	status = postal_give(work->app->store, &item, err);
	postal_item_release(&item);
	return status;
}

/* What was posted before this program knew of it has no item yet. */
static int make_known(const struct work *work, struct err *err)
{
	struct step step = step_of(MOVE_POST);
	struct postal_item item;
	int got = postal_latest(work->app->store, work->dossier.id, &item, err);

	postal_item_release(&item);
	if (got != 0)
		return got < 0 ? -1 : 0;
	step.at = work_since(work);
	return give(work, &step, err);
}

static bool is_over(int state)
{
	return state != POSTAL_GIVEN && state != POSTAL_SECOND_TRY;
}

int work_post_meant(const struct work *work, const struct step *step, struct err *err)
{
	struct postal_item item;
	bool meant;
	int got;

	if (!step->item_id)
		return 0;
	got = postal_latest(work->app->store, work->dossier.id, &item, err);
	meant = got > 0 && item.id == step->item_id && !is_over((int)item.state);
	postal_item_release(&item);
	if (got < 0 || meant)
		return got < 0 ? -1 : 0;
	return err_set(err, ERR_CONFLICT,
		_("The post does not have this item any more; look at the list again."));
}

int work_post(const struct work *work, const struct step *step, struct err *err)
{
	int state = state_after((int)step->move);
	char *outcome;
	int status;

	if (state < 0)
		return 0;
	if (step->move == MOVE_POST)
		return give(work, step, err);
	if (make_known(work, err) < 0)
		return -1;
	outcome = viet_clean(step->text);
	status = postal_move(work->app->store, work->dossier.id, (enum postal_state)state,
		is_over(state) ? work_moment(work, step).day : DAY_NONE, outcome, err);
	free(outcome);
	return status;
}

/* ---- taken back */

int work_post_undoable(const struct work *work, const struct event *event, struct err *err)
{
	struct postal_item item;
	int got;

	if (strcmp(event->move, move_name(MOVE_POST)) != 0)
		return 0;
	got = postal_latest(work->app->store, work->dossier.id, &item, err);
	if (got > 0 && item.handover_id)
		got = err_set_field(err, "ban_giao", ERR_CONFLICT,
			_("It was handed over with list %d/%d, which is closed; note what the "
			  "post does with it."),
			item.handover_number, item.handover_year);
	postal_item_release(&item);
	return got < 0 ? -1 : 0;
}

/* What the item was before the event: what the move of the post before it had left. */
static const struct event *post_before(const struct work *work, const struct event *last)
{
	const struct event *before = NULL;

	for (size_t i = 0; i < work->events.count && work->events.item[i].id != last->id; i++)
		if (state_after(work->lives[i].move) >= 0 &&
			!life_undone(work->lives, work->events.count, i))
			before = &work->events.item[i];
	return before;
}

int work_post_undo(const struct work *work, const struct event *last, struct err *err)
{
	int move = move_from_name(last->move), before_move;
	const struct event *before;

	if (state_after(move) < 0)
		return 0;
	if (move == MOVE_POST)
		return postal_move(work->app->store, work->dossier.id, POSTAL_WAITING, DAY_NONE,
			"", err);
	before = post_before(work, last);
	before_move = before ? move_from_name(before->move) : MOVE_POST;
	return postal_move(work->app->store, work->dossier.id,
		(enum postal_state)state_after(before_move), DAY_NONE,
		before_move == MOVE_POST ? "" : before->text, err);
}
