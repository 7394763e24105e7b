#include "config.h"

#include "store/dossier_rows.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"

static const char SQL_OWNER[] =
	"SELECT d.id, d.code, d.accepted_day FROM dossier_code k"
	" JOIN dossier d ON d.id = k.dossier_id WHERE k.code = ?1";
static const char SQL_ADD[] =
	"INSERT INTO dossier_code (code, code_reversed, dossier_id, kind) VALUES (?1, ?2, ?3, ?4)";
static const char SQL_ON_PORTAL[] = "UPDATE dossier SET on_portal = 1 WHERE id = ?1";

static const char SQL_DROP[] =
	"DELETE FROM dossier_code WHERE dossier_id = ?1 AND code = ?2 AND kind = 'cong'";

static const char *const queries[] = { SQL_OWNER, SQL_ADD, SQL_ON_PORTAL, SQL_DROP, NULL };
const struct query_table dossier_code_queries = { "dossier_code.c", queries };

static const struct vocab_word kinds[] = {
	[CODE_OWN] = { "rieng", NULL, NULL },
	[CODE_PORTAL] = { "cong", NULL, NULL },
	[CODE_OLD] = { "cu", NULL, NULL },
};
static const struct vocab vocab_code_kind = { kinds, 3 };

/* Says which dossier has a code: owned stands at its row. */
static int report_taken(sqlite3_stmt *owned, const char *code, enum code_kind kind,
	struct err *err)
{
	const char *field = "ma_ho_so_cong";
	struct buf day;
	char *shown;

	if (kind != CODE_PORTAL)
		return err_set_field(err, "ma_ho_so", ERR_CONFLICT,
			_("The code %s already belongs to another dossier."), code);
	shown = db_text(owned, 1);
	buf_init(&day);
	day_put_vi(&day, db_day(owned, 2));
	if (day.len == 0)
		err_set_field(err, field, ERR_CONFLICT,
			_("This code already belongs to another dossier, which waits for acceptance."
			  " A code of the portal belongs to one dossier only."));
	else if (!*shown || strcmp(shown, code) == 0)
		err_set_field(err, field, ERR_CONFLICT,
			_("This code already belongs to another dossier (accepted on %s). A code of"
			  " the portal belongs to one dossier only."), day.data);
	else
		err_set_field(err, field, ERR_CONFLICT,
			_("This code already belongs to the dossier %s (accepted on %s). A code of the"
			  " portal belongs to one dossier only."), shown, day.data);
	buf_release(&day);
	free(shown);
	return -1;
}

int dossier_check_code(struct store *store, int64_t dossier_id, const char *code,
	enum code_kind kind, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_OWNER, err);
	int got;

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, code);
	got = db_step(store, stmt, err);
	if (got > 0 && db_int(stmt, 0) != dossier_id)
		got = report_taken(stmt, code, kind, err);
	db_done(stmt);
	return got;
}

int dossier_ensure_code(struct store *store, int64_t dossier_id, const char *code,
	enum code_kind kind, struct err *err)
{
	int known = dossier_check_code(store, dossier_id, code, kind, err);
	sqlite3_stmt *stmt;
	char *reversed;

	if (known != 0)
		return known < 0 ? -1 : 0;
	stmt = db_prepare(store, SQL_ADD, err);
	if (!stmt)
		return -1;
	reversed = db_reversed(code);
	db_bind_text(stmt, 1, code);
	db_bind_text(stmt, 2, reversed);
	db_bind_id(stmt, 3, dossier_id);
	db_bind_vocab(stmt, 4, &vocab_code_kind, (int)kind);
	free(reversed);
	return db_run(store, stmt, err);
}

int dossier_add_code(struct store *store, int64_t dossier_id, const char *code,
	enum code_kind kind, struct err *err)
{
	sqlite3_stmt *stmt;

	if (dossier_ensure_code(store, dossier_id, code, kind, err) < 0)
		return -1;
	if (kind != CODE_PORTAL)
		return 0;
	stmt = db_prepare(store, SQL_ON_PORTAL, err);
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	return db_run(store, stmt, err);
}

int dossier_drop_portal_code(struct store *store, struct dossier *dossier, struct err *err)
{
	sqlite3_stmt *stmt;

	if (!*dossier->portal_code || strcmp(dossier->portal_code, dossier->code) == 0)
		return 0;
	stmt = db_prepare(store, SQL_DROP, err);
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier->id);
	db_bind_text(stmt, 2, dossier->portal_code);
	if (db_run(store, stmt, err) < 0)
		return -1;
	free(dossier->portal_code);
	dossier->portal_code = xstrdup("");
	dossier->on_portal = dossier->origin == ORIGIN_PORTAL;
	return 0;
}
