/* process_check.c - what is wrong with a step, and what is only worth knowing. */
#include "config.h"

#include "app/life/process_check.h"

#include <stdlib.h>
#include <string.h>

#include "app/intake/intake_parts.h"
#include "motcua/app/settings.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"
#include "motcua/store/people.h"
#include "app/life/move.h"

/* What a step must say. */
static const char *const needed_text[MOVE_COUNT] = {
	[MOVE_ASK_BEFORE] = N_("Enter what must be completed, and why."),
	[MOVE_DECLINE] = N_("Enter why it is not taken in; the citizen will read it."),
	[MOVE_ASK_SUPPLEMENT] = N_("Enter what must be supplemented, and why."),
	[MOVE_ASK_FINANCE] = N_("Enter the financial duty and how much it is."),
	[MOVE_STOP] = N_("Enter why the work is stopped."),
	[MOVE_REFUSE] = N_("Enter why the dossier is refused; the citizen will read it."),
	[MOVE_WITHDRAW] = N_("Enter who withdraws the dossier, and why."),
	[MOVE_APOLOGISE] = N_("Enter why the result is late; the citizen will read it."),
	[MOVE_POST_RETURNED] = N_("Enter why the post has sent it back."),
	[MOVE_POST_LOST] = N_("Enter what the post says of the loss."),
};

static const char *given(const char *text)
{
	return text ? text : "";
}

/* ---- whether a move can be made at all */

static int check_apology(const struct dossier *dossier, struct err *err)
{
	struct buf day;

	if (dossier->promised == DAY_NONE)
		return 0;
	buf_init(&day);
	day_put_vi(&day, dossier->promised);
	err_set(err, ERR_CONFLICT,
		_("A new day (%s) was promised already; that is possible once only."), day.data);
	buf_release(&day);
	return -1;
}

static int check_untouched(const struct work *work, struct err *err)
{
	if (!life_count(work->lives, work->events.count).touched)
		return 0;
	return err_set(err, ERR_CONFLICT,
		_("The specialist works on dossier %s already; it cannot be taken back."),
		work->dossier.code);
}

/* Whoever has only received it at the desk keeps nobody else from the work. */
static int check_in_hand(const struct app *app, const struct dossier *dossier, struct err *err)
{
	if (dossier->state != STATE_PROCESSING || !dossier->handler_id ||
		dossier->handler_id == app->officer_id ||
		dossier->handler_id == dossier->receiver_id)
		return 0;
	return err_set(err, ERR_CONFLICT,
		_("%s has dossier %s and notes the start of the work; forward it first."),
		dossier->handler_name, dossier->code);
}

static int check_not_started(const struct work *work, struct err *err)
{
	if (!life_count(work->lives, work->events.count).started)
		return 0;
	return err_set(err, ERR_CONFLICT,
		_("The start of the work on dossier %s was noted already."), work->dossier.code);
}

int dossier_possible(struct app *app, const struct dossier *dossier, enum move move,
	struct err *err)
{
	if (app_require(app, OP_OF_MOVE(move), err) < 0 || move_check(app, dossier, move, err) < 0)
		return -1;
	if (move == MOVE_START)
		return check_in_hand(app, dossier, err);
	if (move == MOVE_ATTACH_CODE)
		return dossier_check_no_code(dossier, err);
	return move == MOVE_APOLOGISE ? check_apology(dossier, err) : 0;
}

int work_possible(const struct work *work, enum move move, struct err *err)
{
	if (dossier_possible(work->app, &work->dossier, move, err) < 0)
		return -1;
	if (move == MOVE_START)
		return check_not_started(work, err);
	return move == MOVE_TAKE_BACK ? check_untouched(work, err) : 0;
}

/* ---- problems */

static void check_moment(const struct work *work, const struct step *step,
	struct problem_list *problems)
{
	struct moment at = work_moment(work, step), since = work_since(work);
	struct buf when;

	if (moment_compare(at, app_now(work->app)) > 0) {
		problem_add(problems, "ngay", _("The day lies in the future."));
		return;
	}
	if (moment_compare(at, since) >= 0)
		return;
	buf_init(&when);
	moment_put_vi(&when, since);
	problem_add(problems, "ngay",
		moment_compare(since, work->dossier.accepted) == 0
			? _("It cannot be older than the acceptance, %s.")
			: _("It cannot be older than the step before it, %s."), when.data);
	buf_release(&when);
}

/* 0 leaves it with whoever has it. */
static bool has_it(const struct dossier *dossier, int64_t handler_id)
{
	return dossier->state == STATE_PROCESSING && dossier->handler_id &&
		(!handler_id || handler_id == dossier->handler_id);
}

static int check_handler(const struct work *work, const struct step *step,
	struct problem_list *problems, struct err *err)
{
	struct officer officer = { .valid_to = DAY_NONE };
	struct err why = ERR_INIT;
	bool left;
	int status;

	if (step->move != MOVE_FORWARD)
		return 0;
	if (has_it(&work->dossier, step->handler_id)) {
		problem_add(problems, "can_bo", _("Choose somebody else: %s has it already."),
			work->dossier.handler_name);
		return 0;
	}
	if (!step->handler_id)
		return 0;
	status = officer_get(work->app->store, step->handler_id, app_today(work->app), &officer,
		&why);
	left = officer.valid_to != DAY_NONE && officer.valid_to < app_today(work->app);
	officer_release(&officer);
	if (status == 0 && !left)
		return 0;
	if (status < 0 && why.code != ERR_NOT_FOUND) {
		if (err)
			*err = why;
		return -1;
	}
	problem_add(problems, "can_bo", _("Choose who works on it."));
	return 0;
}

static void check_promise(const struct work *work, const struct step *step,
	struct problem_list *problems)
{
	if (step->move != MOVE_APOLOGISE)
		return;
	if (step->promised == DAY_NONE)
		problem_add(problems, "ngay_hen_lai", _("Enter the new day."));
	else if (step->promised <= work->dossier.due.day || step->promised < app_today(work->app))
		problem_add(problems, "ngay_hen_lai",
			_("The new day must be after the due date, and not in the past."));
}

/* The new due date of the portal. */
static void check_due(const struct work *work, const struct step *step,
	struct problem_list *problems)
{
	if (!work_ends_wait(step->move) || step->due.day == DAY_NONE)
		return;
	if (step->due.day > day_make(9999, 12, 31))
		problem_add(problems, "han_tra_moi",
			_("There is no such day; write it like 14/02/2023."));
	else if (step->due.day < work_moment(work, step).day)
		problem_add(problems, "han_tra_moi",
			_("The new due date cannot lie before the day of this step."));
}

/* The shortest number of an identity paper in use has so many letters and digits. */
#define PAPER_NUMBER_LEAST 6

static bool is_paper_number(const char *text)
{
	size_t signs = 0;
	bool digit = false;

	for (; *text; text++) {
		digit = digit || (*text >= '0' && *text <= '9');
		signs += *text > ' ';
	}
	return digit && signs >= PAPER_NUMBER_LEAST;
}

static void check_collector(const struct step *step, struct problem_list *problems)
{
	if (step->move != MOVE_HAND_OVER)
		return;
	if (!text_blank(given(step->collector)) && text_blank(given(step->collector_paper)))
		problem_add(problems, "giay_to",
			_("Name the paper that entitles the collector, for example an "
			  "authorisation."));
	if (text_blank(given(step->collector)) && !text_blank(given(step->collector_paper)))
		problem_add(problems, "nguoi_nhan",
			_("Enter who collects the result with this paper."));
	if (step->receipt_lost && !is_paper_number(given(step->collector_number)))
		problem_add(problems, "so_giay_to",
			_("Without the receipt, enter the number of the identity paper shown."));
}

static void check_tracking(const struct step *step, struct problem_list *problems)
{
	struct err why = ERR_INIT;
	struct buf code;

	if (step->move != MOVE_POST)
		return;
	buf_init(&code);
	s10_normalise(given(step->tracking), &code);
	if (s10_judge(code.data, &why) == S10_MISTYPED)
		problem_add_err(problems, "ma_buu_gui", &why);
	buf_release(&code);
}

int work_check(const struct work *work, const struct step *step, struct problem_list *problems,
	struct err *err)
{
	const char *needed = needed_text[step->move];

	check_moment(work, step, problems);
	if (needed && text_blank(given(step->text)))
		problem_add(problems, "noi_dung", "%s", _(needed));
	check_promise(work, step, problems);
	check_due(work, step, problems);
	check_collector(step, problems);
	check_tracking(step, problems);
	return check_handler(work, step, problems, err);
}

/* ---- warnings */

int supplement_last_day(struct app *app, const struct dossier *dossier, int *day, struct err *err)
{
	struct calendar cal;
	struct deadline last;
	int64_t days;

	*day = DAY_NONE;
	if (setting_value(app, SETTING_SUPPLEMENT_ASK_DAYS, &days, err) < 0 ||
		app_calendar(app, &cal, err) < 0)
		return -1;
	if (deadline_compute(&cal, dossier->accepted,
		    (struct limit){ LIMIT_WORKING_DAYS, (int)days }, &last) == 0)
		*day = last.due.day;
	calendar_release(&cal);
	return 0;
}

static int warn_supplement(const struct work *work, const struct step *step,
	struct warning_list *out, struct err *err)
{
	struct buf text;
	int last;

	if (step->move != MOVE_ASK_SUPPLEMENT)
		return 0;
	if (life_count(work->lives, work->events.count).supplements > 0)
		warning_add(out, _("A supplement was asked for before. The rule is one request; with a "
			    "second one the dossier counts as late in the national figures."));
	if (supplement_last_day(work->app, &work->dossier, &last, err) < 0)
		return -1;
	if (last == DAY_NONE || work_moment(work, step).day <= last)
		return 0;
	buf_init(&text);
	day_put_vi(&text, last);
	warning_add(out, _("A supplement was to be asked for by the end of %s; that time is over."),
		text.data);
	buf_release(&text);
	return 0;
}

static int warn_apology(const struct work *work, const struct step *step,
	struct warning_list *out, struct err *err)
{
	struct calendar cal;

	if (step->move != MOVE_APOLOGISE)
		return 0;
	if (work->dossier.due.day != DAY_NONE &&
		work_moment(work, step).day >= work->dossier.due.day)
		warning_add(out, _("An apology is due one day before the due date at the latest."));
	if (app_calendar(work->app, &cal, err) < 0)
		return -1;
	if (step->promised != DAY_NONE && !calendar_works(&cal, step->promised))
		warning_add(out, _("The office is closed on the new day."));
	calendar_release(&cal);
	return 0;
}

/* What is mistyped is a problem already. */
static void warn_tracking(const struct step *step, struct warning_list *out)
{
	struct buf code;

	if (step->move != MOVE_POST)
		return;
	buf_init(&code);
	s10_normalise(given(step->tracking), &code);
	if (!code.len)
		warning_add(out, _("Without a number nobody can ask the post where it is."));
	else if (s10_judge(code.data, NULL) == S10_OTHER)
		warning_add(out, _("\"%s\" is no postal number with a check digit; compare it with the "
			    "label."), code.data);
	buf_release(&code);
}

/* After a wait a due date that is not counted here stays, unless the new one is entered. */
static void warn_binding(const struct work *work, const struct step *step,
	struct warning_list *out)
{
	enum due_binding binding = work->dossier.due_binding;

	if (!work_ends_wait(step->move) || due_is_counted(binding) || step->due.day != DAY_NONE)
		return;
	if (binding == DUE_PORTAL)
		warning_add(out, _("The due date of the portal binds; enter the new one if the portal has "
			    "set it."));
	else
		warning_add(out, _("The due date was taken over from a file and binds; enter the new "
			    "one, else it stays as it is."));
}

int work_warn(const struct work *work, const struct step *step, struct warning_list *out,
	struct err *err)
{
	enum return_method asked = work->dossier.return_method;

	if (step->move == MOVE_HAND_OVER && asked == RETURN_POSTAL &&
		work->dossier.state != STATE_POST_RETURNED)
		warning_add(out, _("The citizen asked for the result by post."));
	if (step->move == MOVE_POST && asked != RETURN_POSTAL)
		warning_add(out, _("The citizen did not ask for the result by post."));
	warn_binding(work, step, out);
	warn_tracking(step, out);
	if (warn_supplement(work, step, out, err) < 0)
		return -1;
	return warn_apology(work, step, out, err);
}
