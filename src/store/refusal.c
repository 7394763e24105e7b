#include "config.h"

#include "motcua/store/refusal.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "store/db.h"

#define COLUMNS \
	"SELECT r.id, r.unit_id, r.at, r.kind, r.dossier_id, r.procedure_id, r.citizen_id," \
	" r.officer_id, r.name, r.address, r.phone, r.reason," \
	" (SELECT v.name FROM procedure_version v WHERE v.procedure_id = r.procedure_id" \
	" AND coalesce(v.valid_from, '0000') <= substr(r.at, 1, 10)" \
	" ORDER BY coalesce(v.valid_from, '0000') DESC LIMIT 1), o.name" \
	" FROM intake_refusal r LEFT JOIN officer o ON o.id = r.officer_id"

static const char SQL_INSERT[] =
	"INSERT INTO intake_refusal (unit_id, at, kind, dossier_id, procedure_id, citizen_id,"
	" officer_id, name, address, phone, reason)"
	" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
static const char SQL_GET[] = COLUMNS " WHERE r.id = ?1";
static const char SQL_LIST[] =
	COLUMNS " WHERE r.unit_id = ?1 ORDER BY r.at DESC, r.id DESC LIMIT ?2";
static const char SQL_OF_DOSSIER[] =
	COLUMNS " WHERE r.dossier_id = ?1 ORDER BY r.id DESC LIMIT 1";
static const char SQL_TAKE_BACK[] =
	"DELETE FROM intake_refusal WHERE id ="
	" (SELECT max(id) FROM intake_refusal WHERE dossier_id = ?1)";

static const char *const queries[] = { SQL_INSERT, SQL_GET, SQL_LIST, SQL_OF_DOSSIER,
	SQL_TAKE_BACK, NULL };
const struct query_table refusal_queries = { "refusal.c", queries };

static const struct vocab_word kinds[REFUSAL_KIND_COUNT] = {
	[REFUSAL_DECLINED] = { "tu_choi", NP_("refusal", "Refused"), "Từ chối tiếp nhận" },
	[REFUSAL_TO_COMPLETE] = { "bo_sung", NP_("refusal", "To be completed"),
		"Hướng dẫn bổ sung" },
};
const struct vocab vocab_refusal_kind = { kinds, REFUSAL_KIND_COUNT };

void refusal_init(struct refusal *refusal)
{
	*refusal = (struct refusal){ .at = MOMENT_NONE, .name = xstrdup(""),
		.address = xstrdup(""), .phone = xstrdup(""), .reason = xstrdup(""),
		.procedure = xstrdup(""), .officer = xstrdup("") };
}

void refusal_release(struct refusal *refusal)
{
	free(refusal->name);
	free(refusal->address);
	free(refusal->phone);
	free(refusal->reason);
	free(refusal->procedure);
	free(refusal->officer);
	*refusal = (struct refusal){ .at = MOMENT_NONE };
}

void refusal_list_release(struct refusal_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		refusal_release(&list->item[i]);
	free(list->item);
	*list = (struct refusal_list){ NULL, 0, 0 };
}

int refusal_insert(struct store *store, struct refusal *refusal, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_INSERT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, refusal->unit_id);
	db_bind_moment(stmt, 2, refusal->at);
	db_bind_vocab(stmt, 3, &vocab_refusal_kind, (int)refusal->kind);
	db_bind_id(stmt, 4, refusal->dossier_id);
	db_bind_id(stmt, 5, refusal->procedure_id);
	db_bind_id(stmt, 6, refusal->citizen_id);
	db_bind_id(stmt, 7, refusal->officer_id);
	db_bind_text(stmt, 8, refusal->name);
	db_bind_text(stmt, 9, refusal->address);
	db_bind_text(stmt, 10, refusal->phone);
	db_bind_text(stmt, 11, refusal->reason);
	if (db_run(store, stmt, err) < 0)
		return -1;
	refusal->id = db_last_id(store);
	return 0;
}

static void read_row(sqlite3_stmt *stmt, struct refusal *out)
{
	*out = (struct refusal){
		.id = db_int(stmt, 0),
		.unit_id = db_int(stmt, 1),
		.at = db_moment(stmt, 2),
		.kind = (enum refusal_kind)db_vocab(stmt, 3, &vocab_refusal_kind,
			REFUSAL_DECLINED),
		.dossier_id = db_int(stmt, 4),
		.procedure_id = db_int(stmt, 5),
		.citizen_id = db_int(stmt, 6),
		.officer_id = db_int(stmt, 7),
		.name = db_text(stmt, 8),
		.address = db_text(stmt, 9),
		.phone = db_text(stmt, 10),
		.reason = db_text(stmt, 11),
		.procedure = db_text(stmt, 12),
		.officer = db_text(stmt, 13),
	};
}

static int get_row(struct store *store, const char *sql, int64_t id, struct refusal *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	int got;

	*out = (struct refusal){ .at = MOMENT_NONE };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	got = db_step(store, stmt, err);
	if (got > 0) {
		read_row(stmt, out);
		db_done(stmt);
		return 0;
	}
	if (got == 0)
		err_set(err, ERR_NOT_FOUND, _("There is no such refusal in the log."));
	return -1;
}

int refusal_get(struct store *store, int64_t id, struct refusal *out, struct err *err)
{
	return get_row(store, SQL_GET, id, out, err);
}

int refusal_of_dossier(struct store *store, int64_t dossier_id, struct refusal *out,
	struct err *err)
{
	return get_row(store, SQL_OF_DOSSIER, dossier_id, out, err);
}

int refusal_list(struct store *store, int64_t unit_id, size_t limit, struct refusal_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);
	int got;

	*out = (struct refusal_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, limit ? (int64_t)limit : -1);
	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		read_row(stmt, &out->item[out->count++]);
	}
	if (got < 0)
		refusal_list_release(out);
	return got;
}

int refusal_take_back(struct store *store, int64_t dossier_id, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_TAKE_BACK, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	return db_run(store, stmt, err);
}
