/* process.c - the steps in the life of a dossier. */
#include "config.h"

#include "motcua/app/process.h"

#include <stdlib.h>

#include "app/intake/intake_parts.h"
#include "motcua/app/dossiers.h"
#include "motcua/base/i18n.h"
#include "motcua/core/identity.h"
#include "motcua/viet/viet.h"
#include "app/life/move.h"
#include "app/session/operation.h"
#include "app/life/process_check.h"
#include "app/life/process_post.h"
#include "app/life/process_refusal.h"
#include "app/life/process_undo.h"


/* ---- the due date */

int work_due_after(const struct work *work, struct moment end, struct deadline *out,
	struct err *err)
{
	const struct dossier *dossier = &work->dossier;
	struct reckoning reckoning;
	struct wait_list waits;
	struct calendar cal;
	int status;

	if (app_calendar_of(work->app, dossier->accepted.day, &cal, err) < 0)
		return -1;
	life_waits(work->lives, work->events.count, &waits);
	if (wait_is_open(&waits))
		waits.item[waits.count - 1].to = end;
	reckoning = reckoning_of(dossier->accepted, dossier->limit, &waits);
	status = deadline_reckon(&cal, &reckoning, out, NULL);
	wait_list_release(&waits);
	calendar_release(&cal);
	if (status == 0)
		return 0;
	return err_set(err, ERR_STORE, _("The limit of dossier %s cannot be right."),
		dossier->code);
}

/* A due date that binds from elsewhere moves only where the step says so; one whose limit is not
 * known cannot be counted. */
static int end_wait(const struct work *work, const struct step *step, struct life *next,
	struct err *err)
{
	struct deadline due;

	if (step->due.day != DAY_NONE) {
		next->due = step->due;
		/* It binds whatever the calendar of a year to come may be. */
		next->provisional = false;
		return 0;
	}
	if (!due_is_counted(work->dossier.due_binding) ||
		work->dossier.limit.unit == LIMIT_UNKNOWN)
		return 0;
	if (work_due_after(work, work_moment(work, step), &due, err) < 0)
		return -1;
	next->due = due.due;
	next->provisional = due.provisional;
	return 0;
}

bool work_ends_wait(enum move move)
{
	return move == MOVE_SUPPLEMENT_RECEIVED || move == MOVE_FINANCE_DONE ||
		move == MOVE_RESUME;
}

/* ---- making the step */

static int choose_next(const struct work *work, const struct step *step, struct life *next,
	struct err *err)
{
	*next = dossier_life(&work->dossier);
	if (step->move == MOVE_FORWARD && step->handler_id)
		next->handler_id = step->handler_id;
	if (step->move == MOVE_APOLOGISE)
		next->promised = step->promised;
	if (step->move == MOVE_HAND_OVER)
		next->returned_by = RETURN_DESK;
	if (step->move == MOVE_RETURN_ONLINE)
		next->returned_by = RETURN_ONLINE;
	if (step->move == MOVE_POST || step->move == MOVE_POST_DELIVERED)
		next->returned_by = RETURN_POSTAL;
	return work_ends_wait(step->move) ? end_wait(work, step, next, err) : 0;
}

/* "giấy ủy quyền …", or how the submitter without his receipt was recognised. */
static char *paper_text(const struct step *step)
{
	struct buf text;
	char *paper = viet_clean(step->collector_paper);

	if (!step->receipt_lost)
		return paper;
	buf_init(&text);
	buf_adds(&text, paper);
	buf_addf(&text, "%smất Giấy tiếp nhận, xuất trình giấy tờ tùy thân số %s",
		text.len ? "; " : "", step->collector_number);
	free(paper);
	return buf_detach(&text);
}

/* What the event of a step keeps beside its text: by what paper a result was collected, by what
 * number the post has it. NULL: nothing. */
static char *event_value(const struct step *step)
{
	struct buf code;

	if (step->move == MOVE_HAND_OVER)
		return paper_text(step);
	if (step->move != MOVE_POST)
		return NULL;
	buf_init(&code);
	s10_normalise(step->tracking ? step->tracking : "", &code);
	return buf_detach(&code);
}

static int make_event(struct work *work, const struct step *step, const struct life *next,
	struct err *err)
{
	struct dossier *dossier = &work->dossier;
	bool hand_over = step->move == MOVE_HAND_OVER;
	char *text = viet_clean(hand_over ? step->collector : step->text);
	char *value = event_value(step);
	struct move_note note = { .at = work_moment(work, step), .text = text,
		.new_value = value };
	int status = move_apply(work->app, dossier, step->move, next, &note, err);

	if (hand_over) {
		set_text(&dossier->collector, text);
		set_text(&dossier->collector_paper, value);
	}
	free(text);
	free(value);
	return status;
}

static int check(const struct work *work, const struct step *step, struct err *err)
{
	struct problem_list problems = { 0 };
	int status = work_check(work, step, &problems, err);

	if (status == 0)
		status = problem_report(&problems, err);
	problem_release(&problems);
	return status;
}

/* Makes one move of a loaded dossier, inside the transaction: projection, event, row. */
static int apply(struct work *work, const struct step *step, struct err *err)
{
	struct life next;

	if (work_possible(work, step->move, err) < 0 || work_post_meant(work, step, err) < 0 ||
		check(work, step, err) < 0 ||
		choose_next(work, step, &next, err) < 0 ||
		make_event(work, step, &next, err) < 0 || work_post(work, step, err) < 0 ||
		work_refuse(work, step, err) < 0)
		return -1;
	return dossier_update(work->app->store, &work->dossier, err);
}

/* What needs more than a step can say, and has a function of its own. */
static int check_is_step(enum move move, struct err *err)
{
	static const enum move others[] = { MOVE_ARRIVE, MOVE_ACCEPT, MOVE_ATTACH_CODE,
		MOVE_CORRECT, MOVE_RECOMPUTE, MOVE_UNDO, MOVE_VOID };

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i] == move)
			return err_set(err, ERR_CONFLICT,
				_("\"%s\" is not entered as a step; it has a form of its own."),
				dossiers_move_label(move_name(move)));
	return 0;
}

int process_step(struct app *app, int64_t id, const struct step *step, struct err *err)
{
	const struct record record = { .action = move_name(step->move), .object = "dossier",
		.id = id };
	struct work work;
	int status;

	if (operation_begin(app, OP_OF_MOVE(step->move), err) < 0)
		return -1;
	status = check_is_step(step->move, err);
	if (status == 0)
		status = work_load(&work, app, id, err);
	if (status == 0) {
		status = apply(&work, step, err);
		work_release(&work);
	}
	return operation_end(app, status, &record, err);
}

/* ---- asking before */

int process_check(struct app *app, int64_t id, const struct step *step,
	struct problem_list *problems, struct err *err)
{
	struct work work;
	int status;

	if (app_require(app, OP_OF_MOVE(step->move), err) < 0 ||
		check_is_step(step->move, err) < 0 || work_load(&work, app, id, err) < 0)
		return -1;
	status = work_possible(&work, step->move, err);
	if (status == 0)
		status = work_post_meant(&work, step, err);
	if (status == 0)
		status = work_check(&work, step, problems, err);
	work_release(&work);
	return status;
}

int process_warnings(struct app *app, int64_t id, const struct step *step,
	struct warning_list *out, struct err *err)
{
	struct work work;
	int status;

	*out = (struct warning_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0 || work_load(&work, app, id, err) < 0)
		return -1;
	status = work_warn(&work, step, out, err);
	work_release(&work);
	if (status < 0)
		warning_list_release(out);
	return status;
}

int process_possible(struct app *app, const struct dossier *dossier, enum move move,
	struct err *err)
{
	struct work work;
	int status;

	if (dossier_possible(app, dossier, move, err) < 0)
		return -1;
	/* The row says it all but for the moves that look at what was before. */
	if (move != MOVE_TAKE_BACK && move != MOVE_START && move != MOVE_UNDO)
		return 0;
	if (work_load(&work, app, dossier->id, err) < 0)
		return -1;
	status = move == MOVE_UNDO ? work_undoable(&work, err)
				   : work_possible(&work, move, err);
	work_release(&work);
	return status;
}
