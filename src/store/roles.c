#include "config.h"

#include "store/roles.h"

#include "motcua/store/people.h"
#include "store/dated.h"

static const char SQL_ROLES[] =
	"SELECT role FROM user_role WHERE user_id = ?1 AND ("
	"(?2 IS NULL AND valid_to IS NULL) OR (?2 IS NOT NULL AND " IN_FORCE("", "?2") "))";
/* What would begin later is replaced by what is said now. */
static const char SQL_FORGET[] =
	"DELETE FROM user_role WHERE user_id = ?1 AND role = ?2 AND valid_from > ?3";
static const char SQL_NEVER[] =
	"DELETE FROM user_role WHERE user_id = ?1 AND role = ?2 AND valid_from = ?3";
static const char SQL_END[] =
	"UPDATE user_role SET valid_to = ?4 WHERE user_id = ?1 AND role = ?2 AND "
	IN_FORCE("", "?3");
static const char SQL_GO_ON[] =
	"UPDATE user_role SET valid_to = NULL WHERE user_id = ?1 AND role = ?2 AND "
	IN_FORCE("", "?3");
static const char SQL_BEGIN[] =
	"INSERT INTO user_role (user_id, role, valid_from) VALUES (?1, ?2, ?3)";
static const char *const queries[] = { SQL_ROLES, SQL_FORGET, SQL_NEVER, SQL_END, SQL_GO_ON,
	SQL_BEGIN, NULL };
const struct query_table role_queries = { "roles.c", queries };

int user_roles(struct store *store, int64_t user_id, int day, unsigned *roles, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_ROLES, err);
	int rc;

	if (!stmt)
		return -1;
	*roles = 0;
	db_bind_id(stmt, 1, user_id);
	db_bind_day(stmt, 2, day);
	while ((rc = db_step(store, stmt, err)) == 1) {
		int role = db_vocab(stmt, 0, &vocab_role, ROLE_COUNT);

		if (role < ROLE_COUNT)
			*roles |= 1U << role;
	}
	return rc;
}

/* Runs a statement on a role from a day on; ?4 is the day before. */
static int role_run(struct store *store, const char *sql, int64_t user_id, enum role role,
	int from, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, user_id);
	db_bind_vocab(stmt, 2, &vocab_role, (int)role);
	db_bind_day(stmt, 3, from);
	if (sqlite3_bind_parameter_count(stmt) > 3)
		db_bind_day(stmt, 4, from - 1);
	return db_run(store, stmt, err);
}

static int role_give(struct store *store, int64_t user_id, enum role role, int from,
	struct err *err)
{
	if (role_run(store, SQL_FORGET, user_id, role, from, err) ||
		role_run(store, SQL_GO_ON, user_id, role, from, err))
		return -1;
	return db_changes(store) ? 0 : role_run(store, SQL_BEGIN, user_id, role, from, err);
}

static int role_take(struct store *store, int64_t user_id, enum role role, int from,
	struct err *err)
{
	if (role_run(store, SQL_FORGET, user_id, role, from, err) ||
		role_run(store, SQL_NEVER, user_id, role, from, err))
		return -1;
	return role_run(store, SQL_END, user_id, role, from, err);
}

int user_set_roles(struct store *store, int64_t id, unsigned roles, int from, struct err *err)
{
	for (int role = 0; role < ROLE_COUNT; role++) {
		int rc = roles & 1U << role ? role_give(store, id, (enum role)role, from, err)
					    : role_take(store, id, (enum role)role, from, err);

		if (rc)
			return -1;
	}
	return 0;
}
