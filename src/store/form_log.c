#include "config.h"

#include "motcua/store/dossier.h"

#include "store/columns.h"

static const char SQL_ISSUE[] =
	"INSERT INTO issued_form (dossier_id, form_set, number, copy, issued_at, user_id)"
	" SELECT ?1, ?2, ?3, coalesce(max(copy), 0) + 1, ?4, ?5 FROM issued_form"
	" WHERE dossier_id = ?1 AND number = ?3 RETURNING copy";

/* Of a dossier that waited it is a form of the dossier too. */
static const char SQL_ISSUE_REFUSAL[] =
	"INSERT INTO issued_form (dossier_id, refusal_id, form_set, number, copy, issued_at, user_id)"
	" SELECT (SELECT dossier_id FROM intake_refusal WHERE id = ?1), ?1, ?2, ?3,"
	" coalesce(max(copy), 0) + 1, ?4, ?5 FROM issued_form"
	" WHERE refusal_id = ?1 AND number = ?3 RETURNING copy";

static const char SQL_SINCE[] =
	"SELECT count(*) FROM issued_form WHERE dossier_id = ?1 AND issued_at >= ?2"
	" AND number = ?3";

static const char *const queries[] = { SQL_ISSUE, SQL_ISSUE_REFUSAL, SQL_SINCE, NULL };
const struct query_table form_log_queries = { "form_log.c", queries };

/* id is what ?1 of the query means. */
static int issue(struct store *store, const char *sql, int64_t id, const char *form_set,
	const char *number, struct moment at, int64_t user_id, int *copy, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	int64_t n = 0;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	db_bind_text(stmt, 2, form_set);
	db_bind_text(stmt, 3, number);
	db_bind_moment(stmt, 4, at);
	db_bind_id(stmt, 5, user_id);
	if (columns_number(store, stmt, &n, err) < 0)
		return -1;
	*copy = (int)n;
	return 0;
}

int form_issued(struct store *store, int64_t dossier_id, const char *form_set,
	const char *number, struct moment at, int64_t user_id, int *copy, struct err *err)
{
	return issue(store, SQL_ISSUE, dossier_id, form_set, number, at, user_id, copy, err);
}

int form_refusal_issued(struct store *store, int64_t refusal_id, const char *form_set,
	const char *number, struct moment at, int64_t user_id, int *copy, struct err *err)
{
	return issue(store, SQL_ISSUE_REFUSAL, refusal_id, form_set, number, at, user_id, copy,
		err);
}

int form_count_since(struct store *store, int64_t dossier_id, const char *number,
	struct moment since, int64_t *count, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_SINCE, err);

	*count = 0;
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	db_bind_moment(stmt, 2, since);
	db_bind_text(stmt, 3, number);
	return columns_number(store, stmt, count, err) < 0 ? -1 : 0;
}
