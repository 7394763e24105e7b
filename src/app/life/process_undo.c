/* process_undo.c - taking the last step back, and proving a row by its events. */
#include "config.h"

#include "app/life/process_undo.h"

#include <stdlib.h>
#include <string.h>

#include "app/intake/intake_parts.h"
#include "motcua/app/dossiers.h"
#include "motcua/base/i18n.h"
#include "motcua/report/form_set.h"
#include "motcua/store/store.h"
#include "app/life/move.h"
#include "app/session/operation.h"
#include "app/life/process_post.h"
#include "app/life/process_refusal.h"

/* A receipt or a control sheet that was printed again belongs to no step. */
static int check_no_form(const struct work *work, const struct event *event, struct err *err)
{
	/* The receipt and the control sheet show the code of the portal. */
	static const enum form_kind signed_forms[] = { FORM_SUPPLEMENT, FORM_REFUSAL, FORM_APOLOGY,
		FORM_STOP, FORM_RECEIPT, FORM_CONTROL };
	bool code = strcmp(event->move, move_name(MOVE_ATTACH_CODE)) == 0;
	size_t kinds = sizeof signed_forms / sizeof *signed_forms - (code ? 0 : 2);
	int64_t forms = 0;
	struct form_set set = { 0 };
	int status = form_set_load(work->dossier.form_set, &set, err);

	for (size_t i = 0; i < kinds && status == 0; i++) {
		int64_t count = 0;

		status = form_count_since(work->app->store, work->dossier.id,
			set.form[signed_forms[i]].number, event->recorded, &count, err);
		forms += count;
	}
	form_set_release(&set);
	if (status < 0 || forms == 0)
		return status;
	return err_set_field(err, "bieu_mau", ERR_CONFLICT,
		_("A form of this step was printed; correct it instead of taking it back."));
}

static int check_kind(const struct event *event, struct err *err)
{
	int move = event ? move_from_name(event->move) : -1;

	if (move >= 0 && event->from_state >= 0 && move_can_be_undone((enum move)move))
		return 0;
	if (!event || event->from_state < 0)
		return err_set_field(err, "buoc", ERR_CONFLICT,
			_("Nothing has happened yet that can be taken back."));
	return err_set_field(err, "buoc", ERR_CONFLICT, _("\"%s\" cannot be taken back."),
		dossiers_move_label(event->move));
}

int work_undoable(const struct work *work, struct err *err)
{
	const struct event *event = work_last(work);

	if (check_kind(event, err) < 0)
		return -1;
	if (event->user_id != work->app->user_id ||
		moment_compare(event->recorded, work->app->logged_in) < 0)
		return err_set_field(err, "nguoi_thuc_hien", ERR_CONFLICT,
			_("Only the one who has made a step takes it back, before logging out; "
			  "later it is corrected."));
	if (work_post_undoable(work, event, err) < 0)
		return -1;
	return check_no_form(work, event, err);
}

/* What the dossier was before the last step. */
static struct life life_before(const struct work *work, const struct event *last)
{
	struct life life = life_none;

	for (size_t i = 0; i < work->events.count; i++) {
		const struct life_event *event = &work->lives[i];

		if (event->id == last->id)
			break;
		if (!event->undoes && !life_undone(work->lives, work->events.count, i))
			life = event->after;
	}
	return life;
}

static int undo_work(struct work *work, enum move *undone, struct err *err)
{
	struct dossier *dossier = &work->dossier;
	enum dossier_state from = dossier->state;
	const struct event *last;
	struct life before;
	struct move_note note = { .at = app_now(work->app) };

	if (work_undoable(work, err) < 0)
		return -1;
	last = work_last(work);
	before = life_before(work, last);
	note.undoes = last->id;
	*undone = (enum move)move_from_name(last->move);
	dossier_set_life(dossier, &before);
	if (*undone == MOVE_HAND_OVER) {
		set_text(&dossier->collector, "");
		set_text(&dossier->collector_paper, "");
	}
	if (*undone == MOVE_ATTACH_CODE &&
		dossier_drop_portal_code(work->app->store, dossier, err) < 0)
		return -1;
	if (move_event(work->app, dossier, MOVE_UNDO, (int)from, &note, err) < 0 ||
		work_post_undo(work, last, err) < 0 ||
		work_refuse_undo(work, *undone, err) < 0)
		return -1;
	return dossier_update(work->app->store, dossier, err);
}

/* Appended as an event of its own, and not as one of those that a change of the calendar has made:
 * it has no old value, and the list of that change stays what it was. */
static int take_over_due(struct work *work, const struct deadline *due, struct err *err)
{
	struct dossier *dossier = &work->dossier;
	struct life next = dossier_life(dossier);
	struct move_note note = { .at = app_now(work->app) };
	struct buf text;
	int status;

	buf_init(&text);
	buf_adds(&text, "Lịch làm việc đã thay đổi trước khi hoàn tác: hẹn trả ");
	moment_put_vi(&text, dossier->due);
	buf_adds(&text, " → ");
	moment_put_vi(&text, due->due);
	note.text = text.data;
	next.due = due->due;
	next.provisional = due->provisional;
	dossier_set_life(dossier, &next);
	status = move_event(work->app, dossier, MOVE_RECOMPUTE, (int)dossier->state, &note, err);
	buf_release(&text);
	return status < 0 ? -1 : dossier_update(work->app->store, dossier, err);
}

/* A change of the calendar leaves alone what is resolved, and moves the due date by the waits that
 * there are: what is taken back then has missed it. */
static int follow_calendar(struct app *app, int64_t id, struct err *err)
{
	struct work work;
	struct deadline due;
	int status = 0;

	if (work_load(&work, app, id, err) < 0)
		return -1;
	if (move_target(work.dossier.state, MOVE_RECOMPUTE) >= 0 &&
		work.dossier.due_binding == DUE_COMPUTED &&
		work.dossier.limit.unit != LIMIT_UNKNOWN) {
		status = work_due_after(&work, MOMENT_NONE, &due, err);
		if (status == 0 && moment_compare(due.due, work.dossier.due) != 0)
			status = take_over_due(&work, &due, err);
	}
	work_release(&work);
	return status;
}

int process_undo(struct app *app, int64_t id, enum move *undone, struct err *err)
{
	const struct record record = { .action = move_name(MOVE_UNDO), .object = "dossier",
		.id = id };
	struct work work;
	enum move move = MOVE_COUNT;
	int status;

	if (operation_begin(app, OP_OF_MOVE(MOVE_UNDO), err) < 0)
		return -1;
	status = work_load(&work, app, id, err);
	if (status == 0) {
		status = undo_work(&work, &move, err);
		work_release(&work);
	}
	if (status == 0)
		status = follow_calendar(app, id, err);
	if (undone)
		*undone = move;
	return operation_end(app, status, &record, err);
}

int process_last_step(struct app *app, struct dossier *out, enum move *move, struct err *err)
{
	int64_t id;
	int got;

	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	got = event_last_by(app->store, app->user_id, app->logged_in, &id, move, err);
	if (got == 0)
		return err_set(err, ERR_NOT_FOUND,
			_("You have made no step since you logged in that could be taken back."));
	return got < 0 ? -1 : dossier_get(app->store, id, out, err);
}

int process_replay(struct app *app, int64_t id, struct err *err)
{
	struct work work;
	struct life life, row;
	size_t wrong = 0;
	int status;

	if (app_require(app, OP_VIEW, err) < 0 || work_load(&work, app, id, err) < 0)
		return -1;
	status = life_replay(work.lives, work.events.count, &life, &wrong);
	row = dossier_life(&work.dossier);
	if (status < 0) {
		err_set(err, ERR_STORE,
			_("Dossier %s: event %zu (\"%s\") does not follow from those before it."),
			work.dossier.code, wrong + 1,
			dossiers_move_label(work.events.item[wrong].move));
		err_detail(err, "event %zu", wrong + 1);
	} else if (!life_equal(&life, &row)) {
		status = err_set(err, ERR_STORE,
			_("Dossier %s is not what its events have made of it."),
			work.dossier.code);
	}
	work_release(&work);
	return status;
}
