#include "config.h"

#include "store/catalogue_rows.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/viet/viet.h"
#include "store/columns.h"

static const char SQL_IN_FORCE[] =
	"SELECT " PROCEDURE_COLUMNS PROCEDURE_FROM
	" WHERE v.procedure_id = ?1 AND " VERSION_IN_FORCE;
static const char SQL_IN_FORCE_OR_NEWEST[] =
	"SELECT " PROCEDURE_COLUMNS PROCEDURE_FROM
	" WHERE v.procedure_id = ?1 ORDER BY CASE WHEN " VERSION_IN_FORCE
	" THEN 0 ELSE 1 END, coalesce(v.valid_from, '0000') DESC LIMIT 1";
static const char SQL_VERSION[] =
	"SELECT " PROCEDURE_COLUMNS PROCEDURE_FROM " WHERE v.id = ?1";
static const char SQL_VERSIONS[] =
	"SELECT " PROCEDURE_COLUMNS PROCEDURE_FROM
	" WHERE v.procedure_id = ?1 ORDER BY coalesce(v.valid_from, '0000')";
static const char SQL_LIST[] =
	"SELECT " PROCEDURE_COLUMNS PROCEDURE_FROM
	" WHERE " VERSION_IN_FORCE " ORDER BY p.code IS NULL, p.code, v.name_fold";
static const char SQL_BY_CODE[] = "SELECT id FROM procedure WHERE code = ?1";
static const char SQL_BY_NAME[] =
	"SELECT v.procedure_id FROM procedure_version v JOIN procedure p ON p.id = v.procedure_id"
	" WHERE v.name_fold = ?1 ORDER BY p.code IS NOT NULL, CASE WHEN " VERSION_IN_FORCE " THEN 0 ELSE 1 END,"
	" coalesce(v.valid_from, '0000') DESC, v.id LIMIT 1";

static const char *const queries[] = {
	SQL_IN_FORCE, SQL_IN_FORCE_OR_NEWEST, SQL_VERSION, SQL_VERSIONS, SQL_LIST, SQL_BY_CODE,
	SQL_BY_NAME, NULL
};
const struct query_table catalogue_queries = { "catalogue.c", queries };

void procedure_release(struct procedure *procedure)
{
	char *owned[] = {
		procedure->code, procedure->name, procedure->field, procedure->list_document,
		procedure->limit_basis, procedure->fee_note, procedure->deciding_level,
		procedure->document, procedure->confidence, procedure->note, procedure->source
	};

	for (size_t i = 0; i < sizeof owned / sizeof *owned; i++)
		free(owned[i]);
	*procedure = (struct procedure){ .id = 0 };
}

void procedure_list_release(struct procedure_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		procedure_release(&list->item[i]);
	free(list->item);
	*list = (struct procedure_list){ NULL, 0, 0 };
}

void read_procedure(sqlite3_stmt *stmt, struct procedure *out)
{
	*out = (struct procedure){
		.id = db_int(stmt, 0),
		.version_id = db_int(stmt, 1),
		.field_id = db_int(stmt, 2),
		.code = db_text(stmt, 3),
		.name = db_text(stmt, 4),
		.field = db_text(stmt, 5),
		.valid_from = db_day(stmt, 6),
		.valid_to = db_day(stmt, 7),
		.level = (int)db_int(stmt, 8),
		.service = (enum service)db_vocab(stmt, 9, &vocab_service, SERVICE_UNKNOWN),
		.in_list = (int)db_known(stmt, 10),
		.list_document = db_text(stmt, 11),
		.limit = columns_limit(stmt, 12),
		.limit_basis = db_text(stmt, 14),
		.supplement = db_vocab(stmt, 15, &vocab_supplement, -1),
		.fee = db_known(stmt, 16),
		.fee_note = db_text(stmt, 17),
		.postal_return = (int)db_known(stmt, 18),
		.deciding_level = db_text(stmt, 19),
		.document = db_text(stmt, 20),
		.confirmed = db_int(stmt, 21) != 0,
		.confidence = db_text(stmt, 22),
		.note = db_text(stmt, 23),
		.source = db_text(stmt, 24),
		.replaced_by = db_int(stmt, 25),
	};
}

int read_procedures(struct store *store, sqlite3_stmt *stmt, struct procedure_list *out,
	struct err *err)
{
	int got;

	*out = (struct procedure_list){ NULL, 0, 0 };
	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		read_procedure(stmt, &out->item[out->count++]);
	}
	if (got < 0)
		procedure_list_release(out);
	return got;
}

static int get_one(struct store *store, const char *sql, int64_t id, int day,
	struct procedure *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	int got;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	if (day != DAY_NONE)
		db_bind_day(stmt, 2, day);
	got = db_step(store, stmt, err);
	if (got < 0)
		return -1;
	if (got == 0)
		return err_set_field(err, "thu_tuc", ERR_NOT_FOUND,
			_("There is no such procedure in force that day."));
	read_procedure(stmt, out);
	db_done(stmt);
	return 0;
}

int procedure_get(struct store *store, int64_t id, int day, struct procedure *out,
	struct err *err)
{
	return get_one(store, SQL_IN_FORCE, id, day, out, err);
}

int procedure_get_version(struct store *store, int64_t version_id, struct procedure *out,
	struct err *err)
{
	return get_one(store, SQL_VERSION, version_id, DAY_NONE, out, err);
}

static int find_id(struct store *store, const char *code, const char *name, int day,
	int64_t *id, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, *code ? SQL_BY_CODE : SQL_BY_NAME, err);
	char *fold;

	if (!stmt)
		return -1;
	if (*code) {
		db_bind_text(stmt, 1, code);
		return columns_number(store, stmt, id, err);
	}
	fold = viet_fold_dup(name);
	db_bind_text(stmt, 1, fold);
	db_bind_day(stmt, 2, day);
	free(fold);
	return columns_number(store, stmt, id, err);
}

int procedure_find(struct store *store, const char *code, const char *name, int day,
	struct procedure *out, struct err *err)
{
	int64_t id;
	int got = find_id(store, code, name, day, &id, err);

	if (got < 0)
		return -1;
	if (got == 0)
		return err_set_field(err, *code ? "ma_thu_tuc" : "ten_thu_tuc", ERR_NOT_FOUND,
			_("The catalogue has no procedure \"%s\"."), *code ? code : name);
	return get_one(store, SQL_IN_FORCE_OR_NEWEST, id, day, out, err);
}

int procedure_versions(struct store *store, int64_t id, struct procedure_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_VERSIONS, err);

	*out = (struct procedure_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	return read_procedures(store, stmt, out, err);
}

int procedure_list(struct store *store, int day, struct procedure_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);

	*out = (struct procedure_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_day(stmt, 2, day);
	return read_procedures(store, stmt, out, err);
}
