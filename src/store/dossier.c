#include "config.h"

#include "store/dossier_rows.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/dossier_code.h"
#include "motcua/viet/viet.h"
#include "store/catalogue_rows.h"

static const char SQL_INSERT[] =
	"INSERT INTO dossier (unit_id, " DOSSIER_WRITTEN ", desk, procedure_id, origin)"
	" VALUES (?1, " DOSSIER_VALUES ", ?45, ?46, ?47)";
static const char SQL_UPDATE[] =
	"UPDATE dossier SET (" DOSSIER_WRITTEN ") = (" DOSSIER_VALUES ") WHERE id = ?1";
static const char SQL_TAKE_IN[] =
	"UPDATE dossier SET desk = ?2, procedure_id = ?3 WHERE id = ?1"
	" AND state = 'cho_tiep_nhan'";
static const char SQL_GET[] = "SELECT " DOSSIER_COLUMNS DOSSIER_FROM " WHERE d.id = ?1";
static const char SQL_BY_CODE[] =
	"SELECT " DOSSIER_COLUMNS DOSSIER_FROM
	" WHERE d.id = (SELECT dossier_id FROM dossier_code WHERE code IN (?1, ?2)"
	" AND (code = ?1 OR kind <> 'cu') ORDER BY code <> ?1 LIMIT 1)";

static const char *const queries[] = {
	SQL_INSERT, SQL_UPDATE, SQL_TAKE_IN, SQL_GET, SQL_BY_CODE, NULL
};
const struct query_table dossier_queries = { "dossier.c", queries };

void dossier_init(struct dossier *dossier)
{
	*dossier = (struct dossier){
		.code = xstrdup(""), .portal_code = xstrdup(""), .form_set = xstrdup(""),
		.limit_basis = xstrdup(""), .collector = xstrdup(""),
		.collector_paper = xstrdup(""), .relation = xstrdup(""), .reason_note = xstrdup(""),
		.note = xstrdup(""), .procedure_code = xstrdup(""), .procedure_name = xstrdup(""),
		.field = xstrdup(""), .receiver_name = xstrdup(""), .handler_name = xstrdup(""),
		.village = xstrdup(""), .desk = 1, .sets = 1, .supplement = -1, .fee_due = -1,
		.fee_paid = -1, .filed = MOMENT_NONE, .accepted = MOMENT_NONE,
		.appointed = MOMENT_NONE, .due = MOMENT_NONE, .promised = DAY_NONE,
		.resolved = DAY_NONE, .withdrawn = DAY_NONE, .returned = DAY_NONE,
		.waits_since = DAY_NONE, .since = DAY_NONE,
	};
	citizen_init(&dossier->submitter);
	citizen_init(&dossier->owner);
}

void dossier_release(struct dossier *dossier)
{
	char *owned[] = {
		dossier->code, dossier->portal_code, dossier->form_set, dossier->limit_basis,
		dossier->collector, dossier->collector_paper, dossier->relation,
		dossier->reason_note, dossier->note, dossier->procedure_code,
		dossier->procedure_name, dossier->field, dossier->receiver_name,
		dossier->handler_name, dossier->village
	};

	for (size_t i = 0; i < sizeof owned / sizeof *owned; i++)
		free(owned[i]);
	citizen_release(&dossier->submitter);
	citizen_release(&dossier->owner);
	*dossier = (struct dossier){ .id = 0 };
}

static int not_found(struct err *err)
{
	return err_set_field(err, "ma_ho_so", ERR_NOT_FOUND,
		_("There is no such dossier in the store."));
}

/* A code of another pattern comes from the time before this program. */
static enum code_kind kind_of_code(const char *code)
{
	struct dossier_code parts;

	return dossier_code_parse(code, &parts) == 0 ? CODE_OWN : CODE_OLD;
}

static int check_codes(struct store *store, const struct dossier *dossier, struct err *err)
{
	if (*dossier->portal_code
		&& dossier_check_code(store, 0, dossier->portal_code, CODE_PORTAL, err) < 0)
		return -1;
	if (*dossier->code && dossier_check_code(store, 0, dossier->code, CODE_OWN, err) < 0)
		return -1;
	return 0;
}

static int put_codes(struct store *store, const struct dossier *dossier, struct err *err)
{
	/* The portal's first: where the portal numbers, both are the same. */
	if (*dossier->portal_code
		&& dossier_ensure_code(store, dossier->id, dossier->portal_code, CODE_PORTAL, err) < 0)
		return -1;
	if (!*dossier->code)
		return 0;
	return dossier_ensure_code(store, dossier->id, dossier->code,
		kind_of_code(dossier->code), err);
}

int dossier_insert(struct store *store, struct dossier *dossier, const struct paper_list *papers,
	struct err *err)
{
	sqlite3_stmt *stmt;

	dossier->id = 0;
	if (check_codes(store, dossier, err) < 0)
		return -1;
	stmt = db_prepare(store, SQL_INSERT, err);
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier->unit_id);
	bind_dossier(stmt, dossier);
	db_bind_int(stmt, DOSSIER_NEXT, dossier->desk);
	db_bind_id(stmt, DOSSIER_NEXT + 1, dossier->procedure_id);
	db_bind_vocab(stmt, DOSSIER_NEXT + 2, &vocab_origin, (int)dossier->origin);
	if (db_run(store, stmt, err) < 0)
		return -1;
	dossier->id = db_last_id(store);
	if (put_codes(store, dossier, err) < 0 || dossier_set_parties(store, dossier, err) < 0)
		return -1;
	return dossier_set_papers(store, dossier->id, papers, err);
}

int dossier_update(struct store *store, const struct dossier *dossier, struct err *err)
{
	sqlite3_stmt *stmt = NULL;

	if (*dossier->code
		&& dossier_check_code(store, dossier->id, dossier->code, CODE_OWN, err) < 0)
		return -1;
	stmt = db_prepare(store, SQL_UPDATE, err);
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier->id);
	bind_dossier(stmt, dossier);
	if (db_run(store, stmt, err) < 0)
		return -1;
	if (db_changes(store) == 0)
		return not_found(err);
	if (!*dossier->code)
		return 0;
	return dossier_ensure_code(store, dossier->id, dossier->code,
		kind_of_code(dossier->code), err);
}

int dossier_take_in(struct store *store, const struct dossier *dossier,
	const struct paper_list *papers, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_TAKE_IN, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier->id);
	db_bind_int(stmt, 2, dossier->desk);
	db_bind_id(stmt, 3, dossier->procedure_id);
	if (db_run(store, stmt, err) < 0)
		return -1;
	if (db_changes(store) == 0)
		return not_found(err);
	if ((*dossier->portal_code && dossier_ensure_code(store, dossier->id,
		     dossier->portal_code, CODE_PORTAL, err) < 0) ||
		dossier_update(store, dossier, err) < 0 ||
		dossier_set_parties(store, dossier, err) < 0)
		return -1;
	return dossier_set_papers(store, dossier->id, papers, err);
}

/* Reads the one dossier of a bound statement. */
static int read_one(struct store *store, sqlite3_stmt *stmt, struct dossier *out, struct err *err)
{
	int got = db_step(store, stmt, err);

	if (got <= 0)
		return got < 0 ? -1 : not_found(err);
	read_dossier(stmt, out);
	db_done(stmt);
	if (dossier_read_parties(store, out, err) < 0) {
		dossier_release(out);
		return -1;
	}
	return 0;
}

int dossier_get(struct store *store, int64_t id, struct dossier *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_GET, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	return read_one(store, stmt, out, err);
}

int dossier_by_code(struct store *store, const char *code, struct dossier *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_BY_CODE, err);
	char *capitals;

	if (!stmt)
		return -1;
	capitals = viet_upper(code);
	db_bind_text(stmt, 1, code);
	db_bind_text(stmt, 2, capitals);
	free(capitals);
	return read_one(store, stmt, out, err);
}
