#include "config.h"

#include "motcua/store/store.h"

#include <errno.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "motcua/base/i18n.h"
#include "motcua/viet/viet.h"
#include "store/connection.h"
#include "store/db.h"

static const char SQL_IDENTITY[] =
	"SELECT store_id, generation, coalesce(unit_id, 0), demo FROM store_identity";
static const char SQL_IDENTITY_CREATE[] =
	"INSERT INTO store_identity (id, store_id, generation, created_at, text_key_version)"
	" VALUES (1, ?1, 1, ?2, ?3)";
static const char SQL_IDENTITY_UNIT[] = "UPDATE store_identity SET unit_id = ?1, demo = ?2";
static const char SQL_DATA_VERSION[] = "PRAGMA data_version";
static const char SQL_SETTING[] = "SELECT value FROM setting WHERE name = ?1";
static const char SQL_SETTING_SET[] =
	"INSERT INTO setting (name, value) VALUES (?1, ?2)"
	" ON CONFLICT (name) DO UPDATE SET value = excluded.value";
static const char *const queries[] = { SQL_IDENTITY, SQL_IDENTITY_CREATE, SQL_IDENTITY_UNIT,
	SQL_DATA_VERSION, SQL_SETTING, SQL_SETTING_SET, NULL };
const struct query_table store_queries = { "store.c", queries };

const char *store_path(const struct store *store)
{
	return store->path;
}

int identity_create(struct store *store, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_IDENTITY_CREATE, err);
	unsigned char id[16];
	char hex[2 * sizeof id + 1];

	if (!stmt)
		return -1;
	if (sodium_init() < 0)
		return err_set(err, ERR_SYSTEM, _("The machine gives no random numbers."));
	randombytes_buf(id, sizeof id);
	sodium_bin2hex(hex, sizeof hex, id, sizeof id);
	db_bind_text(stmt, 1, hex);
	db_bind_moment(stmt, 2, moment_from_unix((int64_t)time(NULL)));
	db_bind_int(stmt, 3, VIET_KEY_VERSION);
	return db_run(store, stmt, err);
}

int store_identity(struct store *store, struct store_identity *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_IDENTITY, err);
	int rc = stmt ? db_step(store, stmt, err) : -1;

	if (rc < 0)
		return -1;
	if (rc == 0 || sqlite3_column_bytes(stmt, 0) != sizeof out->store_id - 1)
		return error_damaged(store, err);
	memcpy(out->store_id, sqlite3_column_text(stmt, 0), sizeof out->store_id);
	out->generation = db_int(stmt, 1);
	out->unit_id = db_int(stmt, 2);
	out->demo = db_int(stmt, 3) != 0;
	db_done(stmt);
	return 0;
}

int store_set_unit(struct store *store, int64_t unit_id, bool demo, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_IDENTITY_UNIT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, demo);
	return db_run(store, stmt, err);
}

int64_t store_data_version(struct store *store)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_DATA_VERSION, NULL);
	int64_t version = -1;

	if (stmt && db_step(store, stmt, NULL) == 1) {
		version = db_int(stmt, 0);
		db_done(stmt);
	}
	return version;
}

int store_setting(struct store *store, const char *name, const char *fallback, struct buf *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_SETTING, err);
	int rc;

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, name);
	rc = db_step(store, stmt, err);
	if (rc < 0)
		return -1;
	buf_adds(out, rc ? (const char *)sqlite3_column_text(stmt, 0) : fallback);
	db_done(stmt);
	return 0;
}

int store_setting_int(struct store *store, const char *name, int64_t fallback, int64_t *out,
	struct err *err)
{
	struct buf text;
	char *end = NULL;
	int rc;

	buf_init(&text);
	*out = fallback;
	rc = store_setting(store, name, "", &text, err);
	if (rc == 0 && text.len) {
		errno = 0;
		*out = strtoll(text.data, &end, 10);
		if (errno || *end)
			rc = err_set(err, ERR_STORE,
				_("The setting %s is \"%s\" where a number is needed. Correct the setting."),
				name, text.data);
	}
	buf_release(&text);
	return rc;
}

int store_set_setting(struct store *store, const char *name, const char *value, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_SETTING_SET, err);

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, name);
	db_bind_text(stmt, 2, value);
	return db_run(store, stmt, err);
}

int store_check(struct store *store, bool deep, struct err *err)
{
	static const char quick[] = "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'";
	static const char full[] =
		"SELECT (SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok')"
		" + (SELECT count(*) FROM pragma_foreign_key_check)";
	int64_t faults = 0;

	if (db_single_int(store, deep ? full : quick, &faults, err))
		return -1;
	if (faults) {
		error_damaged(store, err);
		return err_detail(err, "%lld faults found by the check", (long long)faults);
	}
	return 0;
}
