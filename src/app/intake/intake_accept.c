/*
 * intake_accept.c - acceptance: everything it gives out and writes, in one transaction.
 */
#include "config.h"

#include "app/intake/intake_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"
#include "motcua/viet/viet.h"
#include "app/office/changes.h"
#include "app/life/move.h"
#include "app/session/operation.h"
#include "app/paper/receipt_values.h"

/* What acceptance works on. */
struct acceptance {
	struct app *app;
	struct intake *intake;
	enum accept_mode mode;
	struct moment at;
	struct procedure procedure;
	struct deadline deadline;
	struct dossier dossier;
};

static void replace(char **to, char *owned)
{
	free(*to);
	*to = owned;
}

static int check_all(struct acceptance *a, struct err *err)
{
	struct problem_list problems = { 0 };
	int status = intake_check(a->app, a->intake, &problems, err);

	if (status == 0 && a->mode == ACCEPT_AND_RETURN &&
		a->intake->return_method == RETURN_POSTAL)
		problem_add(&problems, "hinh_thuc_tra",
			_("A result that is handed over at once does not go by post."));
	if (status == 0)
		status = problem_report(&problems, err);
	problem_release(&problems);
	return status;
}

static int find_deadline(struct acceptance *a, struct err *err)
{
	struct calendar cal;

	if (intake_procedure(a->app, a->intake, &a->procedure, err) < 0 ||
		intake_deadline(a->app, a->intake, &a->deadline, NULL, &cal, err) < 0)
		return -1;
	calendar_release(&cal);
	return 0;
}

static int64_t amount_of(struct limit limit)
{
	return limit.unit == LIMIT_UNKNOWN ? -1 : limit.amount;
}

/* before is the version as it stood. */
static int record_limit(struct acceptance *a, struct limit before, const char *basis,
	struct err *err)
{
	const struct record record = { .action = "xac_nhan_thoi_han", .object = "procedure",
		.id = a->procedure.id };
	struct limit after = a->procedure.limit;
	struct changes changes = { .count = 0 };
	int status;

	changes_number(&changes, "thoi_han", amount_of(before), amount_of(after));
	changes_text(&changes, "don_vi_thoi_han", vocab_name(&vocab_limit_unit, (int)before.unit),
		vocab_name(&vocab_limit_unit, (int)after.unit));
	changes_text(&changes, "can_cu_thoi_han", basis, a->procedure.limit_basis);
	status = changes_record(&changes, a->app, &record, err);
	changes_release(&changes);
	return status;
}

/* The limit that the officer has looked up serves the next dossiers too. */
static int keep_limit(struct acceptance *a, struct err *err)
{
	struct limit before = a->procedure.limit;
	char *basis;
	int status;

	if (!procedure_wants_limit(&a->procedure) || a->intake->portal_due.day != DAY_NONE)
		return 0;
	a->procedure.limit = a->intake->limit;
	/* A limit without its basis is good for this dossier only, and only provisionally. */
	if (text_blank(a->intake->limit_basis)) {
		a->deadline.provisional = true;
		return 0;
	}
	basis = a->procedure.limit_basis;
	a->procedure.limit_basis = viet_clean(a->intake->limit_basis);
	status = procedure_update_version(a->app->store, &a->procedure, err);
	if (status == 0)
		status = record_limit(a, before, basis, err);
	free(basis);
	return status;
}

static void take_snapshot(struct citizen *to, const struct citizen *from)
{
	citizen_release(to);
	citizen_copy(to, from);
}

/* As an import does it: a village that a script names is made, to be confirmed. */
static int make_village(struct acceptance *a, struct citizen *person, struct err *err)
{
	struct village village = { .unit_id = a->app->unit_id, .name = person->village,
		.valid_from = DAY_NONE, .valid_to = DAY_NONE };
	struct err why = ERR_INIT;

	if (!a->intake->unattended || citizen_find_village(a->app, person, &why) == 0)
		return 0;
	if (why.code != ERR_NOT_FOUND) {
		if (err)
			*err = why;
		return -1;
	}
	return village_insert(a->app->store, &village, err);
}

static int keep_people(struct acceptance *a, struct err *err)
{
	struct intake *intake = a->intake;

	citizen_clean(&intake->submitter);
	if (make_village(a, &intake->submitter, err) < 0)
		return -1;
	if (citizen_keep(a->app, &intake->submitter, err) < 0)
		return -1;
	take_snapshot(&a->dossier.submitter, &intake->submitter);
	a->dossier.village_id = intake->submitter.village_id;
	if (!intake->has_owner) {
		/* What waited may have named one. */
		citizen_release(&a->dossier.owner);
		citizen_init(&a->dossier.owner);
		set_text(&a->dossier.relation, "");
		return 0;
	}
	citizen_clean(&intake->owner);
	if (citizen_keep(a->app, &intake->owner, err) < 0)
		return -1;
	take_snapshot(&a->dossier.owner, &intake->owner);
	if (intake->owner.village_id)
		a->dossier.village_id = intake->owner.village_id;
	replace(&a->dossier.relation, viet_clean(intake->relation));
	return 0;
}

static int give_numbers(struct acceptance *a, struct err *err)
{
	struct dossier *dossier = &a->dossier;
	struct numbering numbering;
	char *code = NULL;

	if (numbering_load(a->app, &numbering, err) < 0)
		return -1;
	dossier->desk = (int)numbering.desk;
	replace(&dossier->portal_code, portal_code_key(a->intake->portal_code));
	if (*a->intake->reserved_code) {
		if (reserved_take(a->app->store, a->app->unit_id, a->intake->reserved_code, err) < 0)
			return -1;
		code = xstrdup(a->intake->reserved_code);
	} else if (!numbering_gives(&numbering, dossier->channel, dossier->portal_code))
		code = xstrdup(dossier->portal_code);
	else if (numbering_take(a->app, &numbering, a->at.day, &code, err) < 0)
		return -1;
	replace(&dossier->code, code);
	return register_take(a->app->store, a->app->unit_id, day_year(a->at.day), a->at.day,
		&dossier->register_id, &dossier->register_serial, err);
}

static void fill_procedure(struct acceptance *a)
{
	struct dossier *dossier = &a->dossier;
	const struct procedure *procedure = &a->procedure;

	dossier->procedure_id = procedure->id;
	dossier->version_id = procedure->version_id;
	dossier->level = procedure->level;
	dossier->service = procedure->service;
	dossier->limit = procedure->limit;
	set_text(&dossier->limit_basis, procedure->limit_basis);
	dossier->supplement = procedure->supplement;
	dossier->fee_due = procedure->fee;
}

static void fill_choices(struct acceptance *a)
{
	struct dossier *dossier = &a->dossier;
	const struct intake *intake = a->intake;
	bool online = intake->channel == CHANNEL_ONLINE;

	dossier->channel = intake->channel;
	dossier->return_method = intake->return_method;
	dossier->reason = procedure_missed_online(&a->procedure, intake->channel)
		? intake->reason : REASON_NONE;
	if (dossier->reason != REASON_NONE)
		replace(&dossier->reason_note, viet_clean(intake->reason_note));
	dossier->assistance = intake->assistance;
	if (intake->assistance == ASSIST_OFFICER)
		dossier->assistant_id = a->app->officer_id;
	dossier->sets = intake->sets;
	dossier->fee_paid = intake->fee_paid;
	replace(&dossier->note, viet_clean(intake->note));
	dossier->receiver_id = a->app->officer_id;
	dossier->handler_id = intake->handler_id ? intake->handler_id : a->app->officer_id;
	dossier->on_portal = !text_blank(intake->portal_code);
	if (!intake->pending_id)
		dossier->origin = online && dossier->on_portal ? ORIGIN_PORTAL : ORIGIN_DESK;
}

static void fill_times(struct acceptance *a)
{
	struct dossier *dossier = &a->dossier;

	dossier->filed = a->intake->filed;
	dossier->accepted = a->at;
	dossier->appointed = dossier->due = a->deadline.due;
	dossier->provisional = a->deadline.provisional;
	dossier->due_binding = a->intake->portal_due.day == DAY_NONE ? DUE_COMPUTED : DUE_PORTAL;
	dossier->state = (enum dossier_state)move_target(STATE_PENDING, MOVE_ACCEPT);
}

int intake_form_set(struct app *app, struct dossier *dossier, struct err *err)
{
	int day = dossier->accepted.day == DAY_NONE ? dossier->filed.day : dossier->accepted.day;
	struct form_set set;

	if (receipt_set(app, day, &set, err) < 0)
		return -1;
	set_text(&dossier->form_set, set.name);
	form_set_release(&set);
	return 0;
}

static int fill_unit(struct acceptance *a, struct err *err)
{
	struct unit unit = { 0 };

	if (intake_form_set(a->app, &a->dossier, err) < 0 ||
		unit_get(a->app->store, a->app->unit_id, a->at.day, &unit, err) < 0)
		return -1;
	a->dossier.unit_id = unit.id;
	a->dossier.unit_version_id = unit.version_id;
	unit_release(&unit);
	return 0;
}

/* "Nhận và trả ngay": the result lies on the counter already. */
static int return_at_once(struct acceptance *a, struct err *err)
{
	const struct move_note note = { .at = a->at };
	struct dossier *dossier = &a->dossier;
	bool online = dossier->return_method == RETURN_ONLINE;
	struct life next;

	if (a->mode != ACCEPT_AND_RETURN)
		return 0;
	if (move_apply(a->app, dossier, MOVE_RESULT, NULL, &note, err) < 0)
		return -1;
	next = dossier_life(dossier);
	next.returned_by = online ? RETURN_ONLINE : RETURN_DESK;
	if (move_apply(a->app, dossier, online ? MOVE_RETURN_ONLINE : MOVE_HAND_OVER, &next, &note,
		    err) < 0)
		return -1;
	return dossier_update(a->app->store, dossier, err);
}

/* What waits for acceptance is accepted as what it is; anything else is new. */
static int load_pending(struct acceptance *a, struct err *err)
{
	if (!a->intake->pending_id)
		return 0;
	dossier_release(&a->dossier);
	if (dossier_get(a->app->store, a->intake->pending_id, &a->dossier, err) < 0) {
		dossier_init(&a->dossier);
		return -1;
	}
	/* When it was filed, and a date that binds, stand in the dossier already. */
	if (a->intake->filed.day == DAY_NONE)
		a->intake->filed = a->dossier.filed;
	if (a->intake->portal_due.day == DAY_NONE && a->dossier.due_binding == DUE_PORTAL)
		a->intake->portal_due = a->dossier.due;
	return move_check(a->app, &a->dossier, MOVE_ACCEPT, err);
}

static int write_event(struct acceptance *a, int from_state, struct err *err)
{
	struct move_note note = { .at = a->at };
	struct buf late;
	int status;

	buf_init(&late);
	late_put_event(a->app, a->intake, &late);
	note.text = late.data;
	status = move_event(a->app, &a->dossier, MOVE_ACCEPT, from_state, &note, err);
	buf_release(&late);
	return status;
}

static int write_dossier(struct acceptance *a, struct err *err)
{
	bool waited = a->intake->pending_id != 0;

	if (waited ? dossier_take_in(a->app->store, &a->dossier, &a->intake->papers, err) < 0
		   : dossier_insert(a->app->store, &a->dossier, &a->intake->papers, err) < 0)
		return -1;
	if (*a->intake->reserved_code &&
		reserved_used_by(a->app->store, a->dossier.code, a->dossier.id, err) < 0)
		return -1;
	return write_event(a, waited ? (int)STATE_PENDING : -1, err);
}

static int accept_all(struct acceptance *a, struct err *err)
{
	if (load_pending(a, err) < 0 || check_all(a, err) < 0 || find_deadline(a, err) < 0 ||
		keep_limit(a, err) < 0 || keep_people(a, err) < 0)
		return -1;
	fill_times(a);
	if (fill_unit(a, err) < 0)
		return -1;
	fill_procedure(a);
	fill_choices(a);
	if (give_numbers(a, err) < 0 || write_dossier(a, err) < 0 || return_at_once(a, err) < 0)
		return -1;
	return intake_drop_own(a->app, a->intake->draft_id, err);
}

static void give_out(const struct dossier *dossier, struct accepted *out)
{
	*out = (struct accepted){ .dossier_id = dossier->id, .due = dossier->due,
		.provisional = dossier->provisional,
		.register_serial = dossier->register_serial };
	snprintf(out->code, sizeof out->code, "%s", dossier->code);
}

int intake_accept(struct app *app, struct intake *intake, enum accept_mode mode,
	struct accepted *out, struct err *err)
{
	struct acceptance a = { .app = app, .intake = intake, .mode = mode };
	struct audit_change code = { "ma_ho_so", NULL, NULL };
	struct record record = { .action = "tiep_nhan", .object = "dossier", .change = &code,
		.change_count = 1 };
	const int64_t submitter = intake->submitter.id, owner = intake->owner.id;
	int status;

	if (operation_begin(app, OP_INTAKE, err) < 0)
		return -1;
	dossier_init(&a.dossier);
	a.at = intake_moment(app, intake);
	status = accept_all(&a, err);
	record.id = a.dossier.id;
	code.after = a.dossier.code;
	status = operation_end(app, status, &record, err);
	if (status == 0) {
		give_out(&a.dossier, out);
	} else {
		/* Whoever was new is new again. */
		intake->submitter.id = submitter;
		intake->owner.id = owner;
	}
	procedure_release(&a.procedure);
	dossier_release(&a.dossier);
	return status;
}
