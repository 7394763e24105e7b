/*
 * dossiers.c - what happens to a dossier after acceptance.
 */
#include "config.h"

#include "motcua/app/dossiers.h"

#include <stdlib.h>

#include "intake_parts.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/dossier_code.h"
#include "motcua/core/moves.h"
#include "motcua/store/store.h"
#include "motcua/viet/viet.h"
#include "move.h"
#include "operation.h"

/* One change of one dossier: the work is done between begin() and finish(). */
struct change {
	struct app *app;
	struct dossier dossier;
	struct record record;
};

static int begin(struct change *change, struct app *app, enum operation op, int64_t id,
	struct err *err)
{
	*change = (struct change){ .app = app, .record = { .action = operation_name(op),
		.object = "dossier", .id = id } };
	if (operation_begin(app, op, err) < 0)
		return -1;
	if (dossier_get(app->store, id, &change->dossier, err) == 0)
		return 0;
	store_rollback(app->store);
	return -1;
}

static int finish(struct change *change, int status, struct err *err)
{
	status = operation_end(change->app, status, &change->record, err);
	/* Who may hand over may not do it in every way. */
	if (status < 0 && err && err->code == ERR_DENIED)
		operation_note(change->app, &change->record, true, NULL);
	dossier_release(&change->dossier);
	return status;
}

static int check_day(struct app *app, int day, int not_before, const char *field,
	const char *too_early, struct err *err)
{
	if (day == DAY_NONE)
		return err_set_field(err, field, ERR_INVALID, _("Enter the day."));
	if (day > app_today(app))
		return err_set_field(err, field, ERR_INVALID, _("The day lies in the future."));
	if (day < not_before)
		return err_set_field(err, field, ERR_INVALID, "%s", too_early);
	return 0;
}

static char *clean(const char *text)
{
	char *nfc = viet_nfc(text ? text : ""), *trimmed = text_trim(nfc);

	free(nfc);
	return trimmed;
}

static int result_work(struct change *change, int day, const char *note, struct err *err)
{
	struct dossier *dossier = &change->dossier;
	char *text = clean(note);
	const struct move_note event = { .at = move_moment(change->app, dossier, day),
		.text = text };
	int status = move_check(change->app, dossier, MOVE_RESULT, err);

	if (status == 0)
		status = check_day(change->app, day, dossier->accepted.day, "ngay_giai_quyet",
			_("The result cannot be older than the acceptance."), err);
	if (status == 0)
		status = move_apply(change->app, dossier, MOVE_RESULT, NULL, &event, err);
	if (status == 0)
		status = dossier_update(change->app->store, dossier, err);
	free(text);
	return status;
}

int dossiers_result(struct app *app, int64_t id, int day, const char *note, struct err *err)
{
	struct change change;

	if (begin(&change, app, OP_RESULT, id, err) < 0)
		return -1;
	return finish(&change, result_work(&change, day, note, err), err);
}

static enum move hand_over_move(const struct dossier *dossier, enum return_method method)
{
	switch (method) {
	case RETURN_ONLINE:
		return MOVE_RETURN_ONLINE;
	case RETURN_POSTAL:
		return dossier->state == STATE_POSTED ? MOVE_POST_DELIVERED : MOVE_POST;
	case RETURN_DESK:
	case RETURN_COUNT:
		break;
	}
	return MOVE_HAND_OVER;
}

static int check_collector(const char *collector, const char *paper, struct err *err)
{
	if (!*collector || *paper)
		return 0;
	return err_set_field(err, "giay_to", ERR_INVALID,
		_("Name the paper that entitles the collector, for example an authorisation."));
}

static int hand_over_work(struct change *change, int day, enum return_method method,
	char *collector, char *paper, struct err *err)
{
	struct dossier *dossier = &change->dossier;
	enum move move = hand_over_move(dossier, method);
	const struct move_note event = { .at = move_moment(change->app, dossier, day),
		.text = collector, .new_value = paper };
	struct life next = dossier_life(dossier);

	next.returned_by = method;

	if (move_check(change->app, dossier, move, err) < 0 ||
		check_day(change->app, day,
			dossier->resolved == DAY_NONE ? dossier->accepted.day : dossier->resolved,
			"ngay_tra", _("The hand-over cannot be older than the result."), err) < 0 ||
		check_collector(collector, paper, err) < 0 ||
		move_apply(change->app, dossier, move, &next, &event, err) < 0)
		return -1;
	set_text(&dossier->collector, collector);
	set_text(&dossier->collector_paper, paper);
	return dossier_update(change->app->store, dossier, err);
}

int dossiers_hand_over(struct app *app, int64_t id, int day, enum return_method method,
	const char *collector, const char *collector_paper, struct err *err)
{
	struct change change;
	char *name = clean(collector), *paper = clean(collector_paper);
	int status = begin(&change, app, OP_HAND_OVER, id, err);

	if (status == 0)
		status = finish(&change, hand_over_work(&change, day, method, name, paper, err),
			err);
	free(name);
	free(paper);
	return status;
}

static int void_work(struct change *change, const char *reason, struct err *err)
{
	struct dossier *dossier = &change->dossier;
	const struct move_note event = { .at = app_now(change->app), .text = reason };

	if (move_check(change->app, dossier, MOVE_VOID, err) < 0)
		return -1;
	if (!*reason)
		return err_set_field(err, "ly_do", ERR_INVALID,
			_("Enter why the dossier is void; the inspector will read it."));
	if (move_apply(change->app, dossier, MOVE_VOID, NULL, &event, err) < 0)
		return -1;
	return dossier_update(change->app->store, dossier, err);
}

int dossiers_void(struct app *app, int64_t id, const char *reason, struct err *err)
{
	struct change change;
	char *text = clean(reason);
	int status = begin(&change, app, OP_VOID, id, err);

	if (status == 0)
		status = finish(&change, void_work(&change, text, err), err);
	free(text);
	return status;
}

static int check_no_code(const struct dossier *dossier, struct err *err)
{
	if (!*dossier->portal_code)
		return 0;
	return err_set_field(err, "ma_ho_so_cong", ERR_CONFLICT,
		_("This dossier has the code %s of the portal already."), dossier->portal_code);
}

static int check_code(struct app *app, const struct dossier *dossier, const char *code,
	struct err *err)
{
	struct dossier other = { 0 };
	struct err why = ERR_INIT;
	int status;

	if (!portal_code_valid(code))
		return err_set_field(err, "ma_ho_so_cong", ERR_INVALID,
			_("A code of the portal has 1 to 64 letters, digits, dots and dashes."));
	if (check_no_code(dossier, err) < 0)
		return -1;
	status = dossier_by_code(app->store, code, &other, &why);
	if (status == 0)
		status = err_code_taken(&other, err);
	else if (why.code == ERR_NOT_FOUND)
		status = 0;
	else if (err)
		*err = why;
	dossier_release(&other);
	return status;
}

static int attach_work(struct change *change, const char *code, struct err *err)
{
	struct dossier *dossier = &change->dossier;
	const struct move_note event = { .at = app_now(change->app), .new_value = code };

	if (move_check(change->app, dossier, MOVE_ATTACH_CODE, err) < 0 ||
		check_code(change->app, dossier, code, err) < 0 ||
		move_apply(change->app, dossier, MOVE_ATTACH_CODE, NULL, &event, err) < 0 ||
		dossier_add_code(change->app->store, dossier->id, code, CODE_PORTAL, err) < 0)
		return -1;
	dossier->on_portal = true;
	return dossier_update(change->app->store, dossier, err);
}

int dossiers_attach_code(struct app *app, int64_t id, const char *code, struct err *err)
{
	struct change change;
	char *key = portal_code_key(code);
	int status = begin(&change, app, OP_ATTACH_CODE, id, err);

	if (status == 0)
		status = finish(&change, attach_work(&change, key, err), err);
	free(key);
	return status;
}

/* One way at least in which the session can hand the result over. */
static enum return_method possible_return(const struct app *app, const struct dossier *dossier)
{
	if (dossier->state == STATE_POSTED)
		return RETURN_POSTAL;
	return move_allowed_to(MOVE_HAND_OVER, app->roles) ? RETURN_DESK : RETURN_ONLINE;
}

int dossiers_possible(const struct app *app, const struct dossier *dossier, enum operation op,
	struct err *err)
{
	enum move move = MOVE_CORRECT;

	if (op == OP_RESULT)
		move = MOVE_RESULT;
	else if (op == OP_HAND_OVER)
		move = hand_over_move(dossier, possible_return(app, dossier));
	else if (op == OP_VOID)
		move = MOVE_VOID;
	else if (op == OP_ATTACH_CODE)
		move = MOVE_ATTACH_CODE;
	if (app_require(app, op, err) < 0 || move_check(app, dossier, move, err) < 0)
		return -1;
	return op == OP_ATTACH_CODE ? check_no_code(dossier, err) : 0;
}
