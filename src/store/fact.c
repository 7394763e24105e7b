#include "config.h"

#include "motcua/store/dossier.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "store/catalogue_rows.h"
#include "store/dossier_rows.h"

/* The field counts as it was at acceptance; a dossier without a version has that of the newest
 * one of its procedure. */
static const char SQL_DOSSIERS[] =
	"SELECT d.id, d.procedure_id, v.field_id, d.village_id,"
	" coalesce(d.handler_id, d.receiver_id), d.receiver_id, d.accepted_day, d.due_day,"
	" d.resolved_day, d.withdrawn_day, d.returned_day, d.channel, d.returned_by, d.state,"
	" d.level, f.name_fold, d.promised_day, coalesce(d.code,"
	" (SELECT min(k.code) FROM dossier_code k WHERE k.dossier_id = d.id)), "
	DOSSIER_WAITS_SINCE
	" FROM dossier d"
	" LEFT JOIN procedure_version v ON v.id = coalesce(d.version_id, (SELECT n.id FROM"
	" procedure_version n WHERE n.procedure_id = d.procedure_id"
	" ORDER BY coalesce(n.valid_from, '0000') DESC LIMIT 1))"
	" LEFT JOIN field f ON f.id = v.field_id"
	" WHERE d.unit_id = ?1 AND d.accepted_day BETWEEN ?2 AND ?3 AND d.state <> 'huy'"
	" ORDER BY d.accepted_day, d.id";
/* Each procedure once, by its version in force on the day ?2, else by its newest. */
static const char SQL_PROCEDURES[] =
	"SELECT v.procedure_id, v.level, " VERSION_IN_FORCE ", v.in_list, v.confirmed,"
	" v.deciding_level = '', p.replaced_by FROM procedure p JOIN procedure_version v ON v.id ="
	" (SELECT v.id FROM procedure_version v WHERE v.procedure_id = p.id ORDER BY"
	" CASE WHEN " VERSION_IN_FORCE " THEN 0 ELSE 1 END, coalesce(v.valid_from, '0000') DESC"
	" LIMIT 1) ORDER BY p.id";

static const char SQL_VOID[] =
	"SELECT count(*) FROM dossier d WHERE d.unit_id = ?1 AND d.accepted_day BETWEEN ?2 AND ?3"
	" AND d.state = 'huy'";

static const char *const queries[] = { SQL_DOSSIERS, SQL_PROCEDURES, SQL_VOID, NULL };
const struct query_table fact_queries = { "fact.c", queries };

/* The folded name of the field "Chứng thực". */
static const char CERTIFICATION[] = "chung thuc";

static void read_fact(sqlite3_stmt *stmt, struct fact *out)
{
	const char *field = (const char *)sqlite3_column_text(stmt, 15);

	*out = (struct fact){
		.dossier_id = db_int(stmt, 0),
		.procedure_id = db_int(stmt, 1),
		.field_id = db_int(stmt, 2),
		.village_id = db_int(stmt, 3),
		.handler_id = db_int(stmt, 4),
		.receiver_id = db_int(stmt, 5),
		.accepted = db_day(stmt, 6),
		.due = db_day(stmt, 7),
		.resolved = db_day(stmt, 8),
		.withdrawn = db_day(stmt, 9),
		.returned = db_day(stmt, 10),
		.waits_since = db_day(stmt, 18),
		.channel = (enum channel)db_vocab(stmt, 11, &vocab_channel, CHANNEL_IN_PERSON),
		.return_method = (enum return_method)db_vocab(stmt, 12, &vocab_return, RETURN_DESK),
		.state = (enum dossier_state)db_vocab(stmt, 13, &vocab_state, STATE_VOID),
		.level = (int)db_int(stmt, 14),
		.certification = field && strcmp(field, CERTIFICATION) == 0,
		.apologised = !db_is_null(stmt, 16),
	};
	fact_settle(out);
}

static void free_facts(struct fact **fact, char ***code, size_t *count)
{
	for (size_t i = 0; code && i < *count; i++)
		free((*code)[i]);
	if (code) {
		free(*code);
		*code = NULL;
	}
	free(*fact);
	*fact = NULL;
	*count = 0;
}

int dossier_facts(struct store *store, int64_t unit_id, struct period window, struct fact **out,
	char ***code, size_t *count, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_DOSSIERS, err);
	size_t cap = 0, code_cap = 0;
	int got;

	*out = NULL;
	*count = 0;
	if (code)
		*code = NULL;
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_day(stmt, 2, window.from);
	db_bind_day(stmt, 3, window.to);
	while ((got = db_step(store, stmt, err)) > 0) {
		*out = grow_array(*out, *count, &cap, sizeof **out);
		read_fact(stmt, &(*out)[*count]);
		if (code) {
			*code = grow_array(*code, *count, &code_cap, sizeof **code);
			(*code)[*count] = db_text(stmt, 17);
		}
		++*count;
	}
	if (got < 0)
		free_facts(out, code, count);
	return got;
}

int procedure_facts(struct store *store, int day, struct procedure_fact **out, size_t *count,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_PROCEDURES, err);
	size_t cap = 0;
	int got;

	*out = NULL;
	*count = 0;
	if (!stmt)
		return -1;
	db_bind_day(stmt, 2, day);
	while ((got = db_step(store, stmt, err)) > 0) {
		*out = grow_array(*out, *count, &cap, sizeof **out);
		(*out)[(*count)++] = (struct procedure_fact){
			.procedure_id = db_int(stmt, 0),
			.level = (int)db_int(stmt, 1),
			.in_force = db_int(stmt, 2) != 0,
			.in_list = (int)db_known(stmt, 3),
			.confirmed = db_int(stmt, 4) != 0,
			.commune = db_int(stmt, 5) != 0,
			.replaced_by = db_int(stmt, 6),
		};
	}
	if (got < 0) {
		free(*out);
		*out = NULL;
		*count = 0;
	}
	return got;
}

int dossier_count_void(struct store *store, int64_t unit_id, struct period window, int64_t *count,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_VOID, err);
	int got;

	*count = 0;
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_day(stmt, 2, window.from);
	db_bind_day(stmt, 3, window.to);
	got = db_step(store, stmt, err);
	if (got > 0)
		*count = db_int(stmt, 0);
	db_done(stmt);
	return got < 0 ? -1 : 0;
}
