#include "config.h"

#include "store/catalogue_rows.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/viet/viet.h"
#include "store/columns.h"
#include "store/keys.h"

/* Everything of a version but its id and procedure; bound by bind_version(). */
#define VERSION_COLUMNS \
	"valid_from, valid_to, name, name_fold, field_id, level, service, in_list, list_document," \
	" limit_unit, limit_amount, limit_basis, supplement, fee, fee_note, postal_return," \
	" deciding_level, document, confirmed, confidence, note, source"
#define VERSION_VALUES \
	"?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20," \
	" ?21, ?22, ?23"

static const char SQL_TAKEN[] = "SELECT id FROM procedure WHERE identity = ?1";
static const char SQL_INSERT[] =
	"INSERT INTO procedure (code, identity) VALUES (?1, ?2) RETURNING id";
static const char SQL_GIVE_CODE[] =
	"UPDATE procedure SET code = ?2, identity = ?2 WHERE id = ?1"
	" AND (code IS NULL OR code = ?2)";
static const char SQL_RENAME[] =
	"UPDATE procedure SET identity = ?2 WHERE id = ?1 AND code IS NULL";
static const char SQL_INSERT_VERSION[] =
	"INSERT INTO procedure_version (procedure_id, " VERSION_COLUMNS ")"
	" VALUES (?1, " VERSION_VALUES ") RETURNING id";
static const char SQL_UPDATE_VERSION[] =
	"UPDATE procedure_version SET (" VERSION_COLUMNS ") = (" VERSION_VALUES ") WHERE id = ?1";
static const char SQL_LATER[] =
	"SELECT 1 FROM procedure_version WHERE procedure_id = ?1 AND valid_from >= ?2 LIMIT 1";
static const char SQL_CLOSE[] =
	"UPDATE procedure_version SET valid_to = ?3 WHERE procedure_id = ?1"
	" AND (valid_from IS NULL OR valid_from < ?2) AND (valid_to IS NULL OR valid_to >= ?2)";
static const char SQL_REPLACE[] = "UPDATE procedure SET replaced_by = ?2 WHERE id = ?1";
static const char SQL_NAMES[] = "SELECT id, name FROM procedure_version";
static const char SQL_SET_FOLD[] = "UPDATE procedure_version SET name_fold = ?2 WHERE id = ?1";
static const char SQL_SET_IDENTITIES[] =
	"UPDATE procedure SET identity = 'ten:' || (SELECT name_fold FROM procedure_version v"
	" WHERE v.procedure_id = procedure.id ORDER BY coalesce(v.valid_from, '0000') DESC LIMIT 1)"
	" WHERE code IS NULL";

static const char *const queries[] = {
	SQL_TAKEN, SQL_INSERT, SQL_GIVE_CODE, SQL_RENAME, SQL_INSERT_VERSION, SQL_UPDATE_VERSION,
	SQL_LATER, SQL_CLOSE, SQL_REPLACE, SQL_NAMES, SQL_SET_FOLD, SQL_SET_IDENTITIES, NULL
};
const struct query_table procedure_write_queries = { "procedure_write.c", queries };

/* What tells a procedure from all others: the caller frees. */
static char *identity_of(const struct procedure *procedure)
{
	char *fold, *identity;

	if (*procedure->code)
		return xstrdup(procedure->code);
	fold = viet_fold_dup(procedure->name);
	identity = xasprintf("ten:%s", fold);
	free(fold);
	return identity;
}

/* Refuses an identity that belongs to another procedure. */
static int check_identity(struct store *store, const struct procedure *procedure,
	const char *identity, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_TAKEN, err);
	int64_t id = 0;
	int got;

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, identity);
	got = columns_number(store, stmt, &id, err);
	if (got <= 0 || id == procedure->id)
		return got < 0 ? -1 : 0;
	if (*procedure->code)
		return err_set_field(err, "ma_thu_tuc", ERR_CONFLICT,
			_("The catalogue already has a procedure with the code %s."),
			procedure->code);
	return err_set_field(err, "ten_thu_tuc", ERR_CONFLICT,
		_("The catalogue already has a procedure of this name."));
}

static int run_with_text(struct store *store, const char *sql, int64_t id, const char *text,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	db_bind_text(stmt, 2, text);
	return db_run(store, stmt, err);
}

static void bind_version(sqlite3_stmt *stmt, const struct procedure *p, const char *fold,
	int64_t list_document)
{
	db_bind_day(stmt, 2, p->valid_from);
	db_bind_day(stmt, 3, p->valid_to);
	db_bind_text(stmt, 4, p->name);
	db_bind_text(stmt, 5, fold);
	db_bind_id(stmt, 6, p->field_id);
	db_bind_id(stmt, 7, p->level);
	columns_bind_vocab(stmt, 8, &vocab_service, (int)p->service);
	db_bind_known(stmt, 9, p->in_list);
	db_bind_id(stmt, 10, list_document);
	columns_bind_limit(stmt, 11, p->limit);
	db_bind_text(stmt, 13, p->limit_basis);
	columns_bind_vocab(stmt, 14, &vocab_supplement, p->supplement);
	db_bind_known(stmt, 15, p->fee);
	db_bind_text(stmt, 16, p->fee_note);
	db_bind_known(stmt, 17, p->postal_return);
	db_bind_text(stmt, 18, p->deciding_level);
	db_bind_text(stmt, 19, p->document);
	db_bind_int(stmt, 20, p->confirmed);
	db_bind_text(stmt, 21, p->confidence);
	db_bind_text(stmt, 22, p->note);
	db_bind_text(stmt, 23, p->source);
}

/* Writes the columns of a version; owner is what ?1 stands for. The statement gives a number
 * or none. */
static int write_version(struct store *store, const char *sql, int64_t owner,
	const struct procedure *procedure, int64_t *number, struct err *err)
{
	struct procedure row = *procedure;
	int64_t document;
	sqlite3_stmt *stmt;
	char *fold;

	if (field_ensure(store, row.field, &row.field_id, err) < 0
		|| document_id(store, row.list_document, &document, err) < 0)
		return -1;
	stmt = db_prepare(store, sql, err);
	if (!stmt)
		return -1;
	fold = viet_fold_dup(row.name);
	db_bind_id(stmt, 1, owner);
	bind_version(stmt, &row, fold, document);
	free(fold);
	return columns_number(store, stmt, number, err) < 0 ? -1 : 0;
}

static int insert_version(struct store *store, struct procedure *procedure, struct err *err)
{
	if (write_version(store, SQL_INSERT_VERSION, procedure->id, procedure,
		&procedure->version_id, err) < 0)
		return -1;
	return field_ensure(store, procedure->field, &procedure->field_id, err);
}

int procedure_insert(struct store *store, struct procedure *procedure, struct err *err)
{
	char *identity = identity_of(procedure);
	sqlite3_stmt *stmt = NULL;
	int status = -1;

	procedure->id = 0;
	if (check_identity(store, procedure, identity, err) < 0)
		goto out;
	stmt = db_prepare(store, SQL_INSERT, err);
	if (!stmt)
		goto out;
	db_bind_text_or_null(stmt, 1, procedure->code);
	db_bind_text(stmt, 2, identity);
	if (columns_number(store, stmt, &procedure->id, err) < 0)
		goto out;
	status = insert_version(store, procedure, err);
out:
	free(identity);
	return status;
}

static int check_latest(struct store *store, const struct procedure *procedure, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LATER, err);
	int64_t one;
	int got;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, procedure->id);
	db_bind_day(stmt, 2, procedure->valid_from);
	got = columns_number(store, stmt, &one, err);
	if (got > 0)
		return err_set_field(err, "hieu_luc_tu", ERR_CONFLICT,
			_("The procedure already has a version from that day or later."));
	return got;
}

int procedure_add_version(struct store *store, struct procedure *procedure, struct err *err)
{
	sqlite3_stmt *stmt;

	if (procedure->valid_from == DAY_NONE)
		return err_set_field(err, "hieu_luc_tu", ERR_INVALID,
			_("Enter the day from which the new version is in force."));
	if (check_latest(store, procedure, err) < 0)
		return -1;
	stmt = db_prepare(store, SQL_CLOSE, err);
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, procedure->id);
	db_bind_day(stmt, 2, procedure->valid_from);
	db_bind_day(stmt, 3, procedure->valid_from - 1);
	if (db_run(store, stmt, err) < 0)
		return -1;
	return insert_version(store, procedure, err);
}

int procedure_update_version(struct store *store, const struct procedure *procedure,
	struct err *err)
{
	char *identity = identity_of(procedure);
	int64_t none;
	int status = check_identity(store, procedure, identity, err);

	if (status == 0)
		status = run_with_text(store, *procedure->code ? SQL_GIVE_CODE : SQL_RENAME,
			procedure->id, identity, err);
	if (status == 0 && db_changes(store) == 0)
		status = err_set_field(err, "ma_thu_tuc", ERR_CONFLICT,
			_("The code of a procedure is never changed. Enter the new one as a procedure of"
			  " its own and link the old one to it."));
	if (status == 0)
		status = write_version(store, SQL_UPDATE_VERSION, procedure->version_id, procedure,
			&none, err);
	free(identity);
	return status;
}

int procedure_replace(struct store *store, int64_t old_id, int64_t new_id, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_REPLACE, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, old_id);
	db_bind_id(stmt, 2, new_id);
	return db_run(store, stmt, err);
}

static int set_key(struct store *store, int64_t version_id, const char *name, struct err *err)
{
	char *fold = viet_fold_dup(name);
	int status = run_with_text(store, SQL_SET_FOLD, version_id, fold, err);

	free(fold);
	return status;
}

int procedure_rebuild_keys(struct store *store, struct err *err)
{
	sqlite3_stmt *stmt;

	if (keys_for_each(store, SQL_NAMES, set_key, err) < 0)
		return -1;
	stmt = db_prepare(store, SQL_SET_IDENTITIES, err);
	return stmt ? db_run(store, stmt, err) : -1;
}
