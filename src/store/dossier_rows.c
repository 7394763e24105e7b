#include "config.h"

#include "store/dossier_rows.h"

#include "motcua/base/alloc.h"
#include "store/columns.h"

static const struct vocab_word origins[] = {
	[ORIGIN_DESK] = { "quay", NULL, NULL },
	[ORIGIN_PORTAL] = { "cong", NULL, NULL },
	[ORIGIN_IMPORT] = { "nhap", NULL, NULL },
};
const struct vocab vocab_origin = { origins, 3 };

static const struct vocab_word bindings[] = {
	[DUE_COMPUTED] = { "tinh", NULL, NULL },
	[DUE_PORTAL] = { "cong", NULL, NULL },
	[DUE_IMPORTED] = { "nhap", NULL, NULL },
};
static const struct vocab vocab_binding = { bindings, 3 };

static void read_conditions(sqlite3_stmt *stmt, struct dossier *out)
{
	out->id = db_int(stmt, 0);
	out->unit_id = db_int(stmt, 1);
	out->unit_version_id = db_int(stmt, 2);
	out->procedure_id = db_int(stmt, 3);
	out->version_id = db_int(stmt, 4);
	out->code = db_text(stmt, 5);
	out->portal_code = db_text(stmt, 6);
	out->desk = (int)db_int(stmt, 7);
	out->form_set = db_text(stmt, 8);
	out->level = (int)db_int(stmt, 9);
	out->service = (enum service)db_vocab(stmt, 10, &vocab_service, SERVICE_UNKNOWN);
	out->limit = columns_limit(stmt, 11);
	out->limit_basis = db_text(stmt, 13);
	out->supplement = db_vocab(stmt, 14, &vocab_supplement, -1);
	out->channel = (enum channel)db_vocab(stmt, 15, &vocab_channel, CHANNEL_IN_PERSON);
	out->return_method = (enum return_method)db_vocab(stmt, 16, &vocab_return, RETURN_DESK);
	out->state = (enum dossier_state)db_vocab(stmt, 17, &vocab_state, STATE_VOID);
}

static void read_dates(sqlite3_stmt *stmt, struct dossier *out)
{
	out->filed = db_moment(stmt, 18);
	out->accepted = db_moment(stmt, 19);
	out->appointed = db_moment(stmt, 20);
	out->due = db_moment(stmt, 21);
	out->due_binding = (enum due_binding)db_vocab(stmt, 22, &vocab_binding, DUE_COMPUTED);
	out->provisional = db_int(stmt, 23) != 0;
	out->promised = db_day(stmt, 24);
	out->resolved = db_day(stmt, 25);
	out->withdrawn = db_day(stmt, 26);
	out->returned = db_day(stmt, 27);
	out->since = DAY_NONE;
	out->returned_by = (enum return_method)db_vocab(stmt, 28, &vocab_return, RETURN_DESK);
	out->collector = db_text(stmt, 29);
	out->collector_paper = db_text(stmt, 30);
}

static void read_handling(sqlite3_stmt *stmt, struct dossier *out)
{
	out->relation = db_text(stmt, 31);
	out->village_id = db_int(stmt, 32);
	out->receiver_id = db_int(stmt, 33);
	out->handler_id = db_int(stmt, 34);
	out->reason = (enum paper_reason)db_int(stmt, 35);
	out->reason_note = db_text(stmt, 36);
	out->assistance = (enum assistance)db_vocab(stmt, 37, &vocab_assistance, ASSIST_UNKNOWN);
	out->assistant_id = db_int(stmt, 38);
	out->sets = (int)db_int(stmt, 39);
	out->fee_due = db_known(stmt, 40);
	out->fee_paid = db_known(stmt, 41);
	out->note = db_text(stmt, 42);
	out->origin = (enum dossier_origin)db_vocab(stmt, 43, &vocab_origin, ORIGIN_DESK);
	out->on_portal = db_int(stmt, 44) != 0;
	out->register_id = db_int(stmt, 45);
	out->register_serial = db_int(stmt, 46);
	out->register_year = (int)db_int(stmt, 47);
	out->register_book = (int)db_int(stmt, 48);
}

void read_dossier(sqlite3_stmt *stmt, struct dossier *out)
{
	*out = (struct dossier){ .id = 0 };
	read_conditions(stmt, out);
	read_dates(stmt, out);
	read_handling(stmt, out);
	out->procedure_code = db_text(stmt, 49);
	out->procedure_name = db_text(stmt, 50);
	out->field = db_text(stmt, 51);
	out->receiver_name = db_text(stmt, 52);
	out->handler_name = db_text(stmt, 53);
	out->village = db_text(stmt, 54);
	out->waits_since = db_day(stmt, 55);
	citizen_init(&out->submitter);
	citizen_init(&out->owner);
}

static void bind_conditions(sqlite3_stmt *stmt, const struct dossier *d)
{
	db_bind_text_or_null(stmt, 2, d->code);
	db_bind_id(stmt, 3, d->version_id);
	db_bind_id(stmt, 4, d->unit_version_id);
	db_bind_text(stmt, 5, d->form_set);
	db_bind_id(stmt, 6, d->level);
	columns_bind_vocab(stmt, 7, &vocab_service, (int)d->service);
	columns_bind_limit(stmt, 8, d->limit);
	db_bind_text(stmt, 10, d->limit_basis);
	columns_bind_vocab(stmt, 11, &vocab_supplement, d->supplement);
	db_bind_vocab(stmt, 12, &vocab_channel, (int)d->channel);
	db_bind_vocab(stmt, 13, &vocab_return, (int)d->return_method);
	db_bind_vocab(stmt, 14, &vocab_state, (int)d->state);
}

static void bind_dates(sqlite3_stmt *stmt, const struct dossier *d)
{
	db_bind_moment(stmt, 15, d->filed);
	db_bind_moment(stmt, 16, d->accepted);
	db_bind_day(stmt, 17, d->accepted.day);
	db_bind_moment(stmt, 18, d->appointed);
	db_bind_moment(stmt, 19, d->due);
	db_bind_day(stmt, 20, d->due.day);
	db_bind_vocab(stmt, 21, &vocab_binding, (int)d->due_binding);
	db_bind_int(stmt, 22, d->provisional);
	db_bind_day(stmt, 23, d->promised);
	db_bind_day(stmt, 24, d->resolved);
	db_bind_day(stmt, 25, d->withdrawn);
	db_bind_day(stmt, 26, d->returned);
	if (d->returned != DAY_NONE)
		db_bind_vocab(stmt, 27, &vocab_return, (int)d->returned_by);
	db_bind_text(stmt, 28, d->collector);
	db_bind_text(stmt, 29, d->collector_paper);
}

static void bind_handling(sqlite3_stmt *stmt, const struct dossier *d)
{
	db_bind_text(stmt, 30, d->relation);
	db_bind_id(stmt, 31, d->village_id);
	db_bind_id(stmt, 32, d->receiver_id);
	db_bind_id(stmt, 33, d->handler_id);
	db_bind_int(stmt, 34, (int)d->reason);
	db_bind_text(stmt, 35, d->reason_note);
	columns_bind_vocab(stmt, 36, &vocab_assistance, (int)d->assistance);
	db_bind_id(stmt, 37, d->assistant_id);
	db_bind_int(stmt, 38, d->sets);
	db_bind_known(stmt, 39, d->fee_due);
	db_bind_known(stmt, 40, d->fee_paid);
	db_bind_text(stmt, 41, d->note);
	db_bind_int(stmt, 42, d->on_portal || *d->portal_code);
	db_bind_id(stmt, 43, d->register_id);
	db_bind_id(stmt, 44, d->register_serial);
}

void bind_dossier(sqlite3_stmt *stmt, const struct dossier *dossier)
{
	bind_conditions(stmt, dossier);
	bind_dates(stmt, dossier);
	bind_handling(stmt, dossier);
}
