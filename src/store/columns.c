#include "config.h"

#include "store/columns.h"

static const char SQL_DOCUMENT[] =
	"INSERT INTO document (number) VALUES (?1)"
	" ON CONFLICT (number) DO UPDATE SET number = excluded.number RETURNING id";

static const char *const queries[] = { SQL_DOCUMENT, NULL };
const struct query_table columns_queries = { "columns.c", queries };

void columns_bind_vocab(sqlite3_stmt *stmt, int index, const struct vocab *vocab, int value)
{
	db_bind_text_or_null(stmt, index, value < 0 ? NULL : vocab_name(vocab, value));
}

void columns_bind_limit(sqlite3_stmt *stmt, int index, struct limit limit)
{
	if (limit.unit == LIMIT_UNKNOWN)
		return;
	db_bind_vocab(stmt, index, &vocab_limit_unit, (int)limit.unit);
	db_bind_int(stmt, index + 1, limit.amount);
}

struct limit columns_limit(sqlite3_stmt *stmt, int column)
{
	struct limit limit = { LIMIT_UNKNOWN, 0 };

	limit.unit = (enum limit_unit)db_vocab(stmt, column, &vocab_limit_unit, LIMIT_UNKNOWN);
	if (limit.unit != LIMIT_UNKNOWN)
		limit.amount = (int)db_int(stmt, column + 1);
	return limit;
}

int columns_number(struct store *store, sqlite3_stmt *stmt, int64_t *out, struct err *err)
{
	int got = db_step(store, stmt, err);

	if (got <= 0)
		return got;
	*out = db_int(stmt, 0);
	return db_step(store, stmt, err) < 0 ? -1 : 1;
}

int document_id(struct store *store, const char *number, int64_t *id, struct err *err)
{
	sqlite3_stmt *stmt;

	*id = 0;
	if (!*number)
		return 0;
	stmt = db_prepare(store, SQL_DOCUMENT, err);
	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, number);
	return columns_number(store, stmt, id, err) < 0 ? -1 : 0;
}
