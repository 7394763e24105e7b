#include "config.h"

#include "app/exchange/exchange_dossiers.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/dossier_code.h"
#include "motcua/core/moves.h"
#include "motcua/store/postal.h"
#include "motcua/viet/viet.h"

#define CODE_LONGEST 64
#define SETS_MOST 1000
#define FEE_MOST 1000000000

void dossier_row_release(struct dossier_row *row)
{
	dossier_release(&row->dossier);
	free(row->tracking);
	row->tracking = NULL;
}

int dossier_row_load(struct store *store, int64_t id, struct dossier_row *out, struct err *err)
{
	struct buf tracking;

	buf_init(&tracking);
	out->tracking = NULL;
	if (dossier_get(store, id, &out->dossier, err) < 0) {
		buf_release(&tracking);
		return -1;
	}
	if (postal_tracking(store, id, &tracking, err) < 0) {
		buf_release(&tracking);
		dossier_release(&out->dossier);
		return -1;
	}
	out->tracking = buf_detach(&tracking);
	return 0;
}

/* ---- in */

bool dossier_row_waits(const struct exchange *x)
{
	const char *state = exchange_cell(x, DOSS_STATE);

	return *state && vocab_match(&vocab_state, state) == STATE_PENDING;
}

char *dossier_row_code(const struct exchange *x)
{
	const char *code = exchange_cell(x, DOSS_CODE);
	char *capitals = viet_upper(code);
	struct dossier_code parts;

	if (dossier_code_parse(capitals, &parts) == 0)
		return capitals;
	free(capitals);
	return xstrdup(code);
}

/* The day of acceptance; for a dossier that waits on the portal, the day it was filed. */
static void apply_arrival(struct exchange *x, struct dossier *dossier)
{
	struct moment accepted = exchange_moment(x, DOSS_ACCEPTED, NULL);
	bool pending = dossier_row_waits(x);

	if (*exchange_cell(x, DOSS_FILED))
		dossier->filed = exchange_moment(x, DOSS_FILED, NULL);
	if (pending) {
		if (dossier->filed.day == DAY_NONE)
			dossier->filed = accepted;
		if (dossier->filed.day == DAY_NONE)
			exchange_fault(x, DOSS_FILED, _("The day of filing is missing."));
		else if (accepted.day != DAY_NONE)
			exchange_warn(x, DOSS_ACCEPTED,
				_("The dossier waits for acceptance; the day is kept as the day of"
				  " filing."));
	} else {
		dossier->accepted = accepted;
		if (!*exchange_cell(x, DOSS_ACCEPTED))
			exchange_fault(x, DOSS_ACCEPTED, _("The day of acceptance is missing."));
	}
}

static bool code_fits(struct exchange *x, int column, const char *code)
{
	if (strlen(code) <= CODE_LONGEST)
		return true;
	exchange_fault(x, column, _("A code has at most %d characters."), CODE_LONGEST);
	return false;
}

/* A code that is there is never changed; one that is missing is taken over. */
static void apply_codes(struct exchange *x, struct dossier *dossier, bool pending)
{
	char *code = dossier_row_code(x);
	char *portal = portal_code_key(exchange_cell(x, DOSS_PORTAL_CODE));

	if (pending && *code && !*portal) {
		free(portal);
		portal = portal_code_key(code);
		exchange_warn(x, DOSS_CODE,
			_("The dossier waits for acceptance; %s is kept as its code of the portal."),
			portal);
	}
	if (*code && !pending && code_fits(x, DOSS_CODE, code) && !*dossier->code)
		set_text(&dossier->code, code);
	if (*portal && !portal_code_valid(portal))
		exchange_fault(x, DOSS_PORTAL_CODE, _("\"%s\" cannot be a code of a portal."),
			portal);
	else if (*portal && *dossier->portal_code && strcmp(portal, dossier->portal_code) != 0)
		exchange_fault(x, DOSS_PORTAL_CODE,
			_("The dossier has the portal code %s already."), dossier->portal_code);
	else if (*portal)
		set_text(&dossier->portal_code, portal);
	dossier->on_portal = *dossier->portal_code != '\0';
	free(code);
	free(portal);
}

/* "3", a stable name, a label, or a reason in own words. */
static void apply_reason(struct exchange *x, struct dossier *dossier)
{
	const char *text = exchange_cell(x, DOSS_REASON);
	int reason = *text ? vocab_match(&vocab_reason, text) : REASON_NONE;

	if (!exchange_has(x, DOSS_REASON))
		return;
	set_text(&dossier->reason_note, "");
	if (*text >= '1' && *text < '0' + REASON_COUNT && !text[1])
		reason = *text - '0';
	if (reason < 0)
		set_text(&dossier->reason_note, text);
	dossier->reason = reason < 0 ? REASON_OTHER : (enum paper_reason)reason;
}

static void apply_choices(struct exchange *x, struct dossier *dossier)
{
	int channel = exchange_vocab(x, DOSS_CHANNEL, &vocab_channel, -1);
	int64_t sets = exchange_number(x, DOSS_SETS, SETS_MOST);

	if (channel >= 0)
		dossier->channel = (enum channel)channel;
	if (*exchange_cell(x, DOSS_SETS) && sets == 0)
		exchange_fault(x, DOSS_SETS, _("A dossier has at least one set."));
	else if (sets > 0)
		dossier->sets = (int)sets;
	apply_reason(x, dossier);
	if (exchange_has(x, DOSS_ASSISTANCE))
		dossier->assistance = (enum assistance)exchange_vocab(x, DOSS_ASSISTANCE,
			&vocab_assistance, ASSIST_UNKNOWN);
	if (exchange_has(x, DOSS_FEE_PAID))
		dossier->fee_paid = exchange_number(x, DOSS_FEE_PAID, FEE_MOST);
	if (exchange_has(x, DOSS_COLLECTOR))
		set_text(&dossier->collector, exchange_cell(x, DOSS_COLLECTOR));
	if (exchange_has(x, DOSS_NOTE))
		set_text(&dossier->note, exchange_cell(x, DOSS_NOTE));
}

int dossier_row_apply(struct exchange *x, struct dossier_row *row, struct err *err)
{
	struct dossier *dossier = &row->dossier;
	const struct due_basis before = { dossier->accepted, dossier->limit };

	apply_arrival(x, dossier);
	apply_codes(x, dossier, dossier->accepted.day == DAY_NONE);
	apply_choices(x, dossier);
	if (exchange_has(x, DOSS_TRACKING))
		set_text(&row->tracking, exchange_cell(x, DOSS_TRACKING));
	if (dossier_apply_procedure(x, dossier, err) < 0 ||
		dossier_apply_people(x, dossier, err) < 0 ||
		dossier_apply_officers(x, dossier, err) < 0)
		return -1;
	return dossier_apply_days(x, dossier, &before, err);
}

/* ---- out */

static bool name_is_shared(struct app *app, int64_t id, const char *name, bool *shared,
	struct err *err)
{
	struct officer_list list = { 0 };

	*shared = false;
	if (officer_list(app->store, app->unit_id, DAY_NONE, &list, err) < 0)
		return false;
	for (size_t i = 0; i < list.count; i++)
		*shared |= list.item[i].id != id && names_match(list.item[i].name, name);
	officer_list_release(&list);
	return true;
}

/* The handler with his title of that day; the receiver beside him, with the title where two
 * officers have the name. */
static int write_officers(struct app *app, const struct dossier *dossier, struct cells *cells,
	struct err *err)
{
	struct officer officer = { 0 };
	int day = dossier->accepted.day == DAY_NONE ? app_today(app) : dossier->accepted.day;
	char *text;
	bool shared;

	if (dossier->handler_id) {
		if (officer_get(app->store, dossier->handler_id, day, &officer, err) < 0)
			return -1;
		cells_set(cells, DOSS_HANDLER, officer.name);
		cells_set(cells, DOSS_TITLE, officer.title);
		officer_release(&officer);
	}
	if (!dossier->receiver_id)
		return 0;
	if (officer_get(app->store, dossier->receiver_id, day, &officer, err) < 0)
		return -1;
	if (!name_is_shared(app, officer.id, officer.name, &shared, err)) {
		officer_release(&officer);
		return -1;
	}
	text = shared && *officer.title && officer.id != dossier->handler_id
		? xasprintf("%s (%s)", officer.name, officer.title) : xstrdup(officer.name);
	cells_set(cells, DOSS_RECEIVER, text);
	free(text);
	officer_release(&officer);
	return 0;
}

static void write_days(const struct calendar *cal, const struct dossier *dossier,
	struct cells *cells)
{
	cells_set_moment(cells, DOSS_ACCEPTED, dossier->accepted);
	cells_set_moment(cells, DOSS_FILED, dossier->filed);
	if (dossier->due.day != DAY_NONE &&
		dossier->due.second == calendar_end_of_day(cal, dossier->due.day))
		cells_set_day(cells, DOSS_DUE, dossier->due.day);
	else
		cells_set_moment(cells, DOSS_DUE, dossier->due);
	cells_set_day(cells, DOSS_RESOLVED,
		dossier->state == STATE_WITHDRAWN ? dossier->withdrawn : dossier->resolved);
	cells_set_day(cells, DOSS_RETURNED, dossier->returned);
	cells_set(cells, DOSS_STATE, state_table_name(dossier->state));
	cells_set(cells, DOSS_RETURN, vocab_name(&vocab_return,
		(int)(dossier->returned == DAY_NONE ? dossier->return_method
						    : dossier->returned_by)));
}

static void write_people(const struct dossier *dossier, struct cells *cells)
{
	const struct citizen *submitter = &dossier->submitter;

	cells_set(cells, DOSS_SUBMITTER, submitter->name);
	cells_set(cells, DOSS_ID_NUMBER,
		*submitter->id_number ? submitter->id_number : submitter->old_number);
	cells_set(cells, DOSS_PHONE, submitter->phone);
	cells_set(cells, DOSS_ADDRESS, submitter->address);
	cells_set(cells, DOSS_VILLAGE, dossier->village);
	cells_set(cells, DOSS_OWNER, dossier->owner.name);
	cells_set(cells, DOSS_RELATION, dossier->relation);
	cells_set(cells, DOSS_COLLECTOR, dossier->collector);
}

static void write_choices(const struct dossier *dossier, struct cells *cells)
{
	bool limited = dossier->limit.unit != LIMIT_UNKNOWN;

	cells_set_number(cells, DOSS_LEVEL, dossier->level ? dossier->level : -1);
	cells_set(cells, DOSS_CHANNEL, vocab_name(&vocab_channel, (int)dossier->channel));
	cells_set_number(cells, DOSS_LIMIT, limited ? dossier->limit.amount : -1);
	cells_set(cells, DOSS_LIMIT_UNIT,
		vocab_name(&vocab_limit_unit, (int)dossier->limit.unit));
	cells_set(cells, DOSS_ASSISTANCE,
		vocab_name(&vocab_assistance, (int)dossier->assistance));
	cells_set(cells, DOSS_REASON, dossier->reason == REASON_OTHER && *dossier->reason_note
		? dossier->reason_note : vocab_name(&vocab_reason, (int)dossier->reason));
	cells_set_number(cells, DOSS_SETS, dossier->sets);
	cells_set_number(cells, DOSS_FEE_PAID, dossier->fee_paid);
}

int dossier_row_write(struct app *app, const struct calendar *cal, const struct dossier_row *row,
	struct cells *cells, struct err *err)
{
	const struct dossier *dossier = &row->dossier;

	cells_set(cells, DOSS_CODE, dossier->code);
	cells_set(cells, DOSS_PORTAL_CODE, dossier->portal_code);
	cells_set(cells, DOSS_PROCEDURE_CODE, dossier->procedure_code);
	cells_set(cells, DOSS_PROCEDURE_NAME, dossier->procedure_name);
	cells_set(cells, DOSS_FIELD, dossier->field);
	cells_set(cells, DOSS_TRACKING, row->tracking);
	cells_set(cells, DOSS_NOTE, dossier->note);
	write_people(dossier, cells);
	write_choices(dossier, cells);
	write_days(cal, dossier, cells);
	return write_officers(app, dossier, cells, err);
}
