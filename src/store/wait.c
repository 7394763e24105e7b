#include "config.h"

#include "motcua/store/dossier.h"

#include "store/columns.h"

static const char SQL_CLEAR[] = "DELETE FROM clock_interval WHERE dossier_id = ?1";
static const char SQL_INSERT[] =
	"INSERT INTO clock_interval (dossier_id, position, kind, opened_at, closed_at, policy)"
	" VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
static const char SQL_LIST[] =
	"SELECT kind, opened_at, closed_at, policy FROM clock_interval WHERE dossier_id = ?1"
	" ORDER BY position";

static const char *const queries[] = { SQL_CLEAR, SQL_INSERT, SQL_LIST, NULL };
const struct query_table wait_queries = { "wait.c", queries };

static int insert(struct store *store, int64_t dossier_id, size_t position,
	const struct wait *wait, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_INSERT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	db_bind_int(stmt, 2, (int64_t)position);
	db_bind_vocab(stmt, 3, &vocab_wait, (int)wait->kind);
	db_bind_moment(stmt, 4, wait->from);
	db_bind_moment(stmt, 5, wait->to);
	db_bind_vocab(stmt, 6, &vocab_supplement, (int)wait->policy);
	return db_run(store, stmt, err);
}

int waits_put(struct store *store, int64_t dossier_id, const struct wait_list *waits,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_CLEAR, err);
	int status;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	status = db_run(store, stmt, err);
	for (size_t i = 0; i < waits->count && status == 0; i++)
		status = insert(store, dossier_id, i + 1, &waits->item[i], err);
	return status;
}

int waits_get(struct store *store, int64_t dossier_id, struct wait_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);
	int got;

	*out = (struct wait_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	while ((got = db_step(store, stmt, err)) > 0) {
		const struct wait wait = {
			.kind = (enum wait_kind)db_vocab(stmt, 0, &vocab_wait, WAIT_STOP),
			.from = db_moment(stmt, 1),
			.to = db_moment(stmt, 2),
			.policy = (enum supplement_policy)db_vocab(stmt, 3, &vocab_supplement,
				SUPPLEMENT_PAUSE),
		};

		wait_list_add(out, &wait);
	}
	if (got < 0)
		wait_list_release(out);
	return got;
}
