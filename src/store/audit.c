/*
 * audit.c - the chain of records.
 *
 * A digest or hash is BLAKE2b (32 bytes, hexadecimal) over texts that each stand with their
 * length before them ("5:dossi", "-" for NULL), so that no two records give the same bytes.
 * A record covers everything in it and the hash of the one before; of the values it covers
 * only a salted digest, so that they can be erased without breaking the chain.
 */
#include "config.h"

#include "motcua/store/audit.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "store/db.h"

static const char SQL_LAST[] = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1";
static const char SQL_INSERT[] =
	"INSERT INTO audit (at, machine_at, user_id, action, object, outcome, digest, seq,"
	" previous, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
static const char SQL_VALUE_INSERT[] =
	"INSERT INTO audit_value (seq, name, salt, before, after) VALUES (?1, ?2, ?3, ?4, ?5)";
static const char SQL_VALUES[] =
	"SELECT name, salt, before, after FROM audit_value WHERE seq = ?1 ORDER BY name";
static const char SQL_WALK[] =
	"SELECT seq, previous, at, machine_at, user_id, action, object, outcome, digest, hash"
	" FROM audit ORDER BY seq";
static const char *const queries[] = { SQL_LAST, SQL_INSERT, SQL_VALUE_INSERT, SQL_VALUES,
	SQL_WALK, NULL };
const struct query_table audit_queries = { "audit.c", queries };

#define HASH_BYTES crypto_generichash_BYTES
#define HASH_TEXT (2 * HASH_BYTES + 1)

/* What stands before the first record. */
static const char beginning[] =
	"0000000000000000000000000000000000000000000000000000000000000000";
_Static_assert(sizeof beginning == HASH_TEXT, "the beginning is as long as a hash");

static void put(struct buf *out, const char *text)
{
	if (text)
		buf_addf(out, "%zu:%s", strlen(text), text);
	else
		buf_addc(out, '-');
}

static void put_column(struct buf *out, sqlite3_stmt *stmt, int column)
{
	put(out, (const char *)sqlite3_column_text(stmt, column));
}

static void seal(const struct buf *content, char hex[HASH_TEXT])
{
	unsigned char hash[HASH_BYTES];

	crypto_generichash(hash, sizeof hash, (const unsigned char *)content->data, content->len,
		NULL, 0);
	sodium_bin2hex(hex, HASH_TEXT, hash, sizeof hash);
}

static int last_record(struct store *store, int64_t *seq, char hash[HASH_TEXT], struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LAST, err);
	int rc = stmt ? db_step(store, stmt, err) : -1;

	*seq = 0;
	memcpy(hash, beginning, HASH_TEXT);
	if (rc <= 0)
		return rc;
	*seq = db_int(stmt, 0);
	if (sqlite3_column_bytes(stmt, 1) == HASH_TEXT - 1)
		memcpy(hash, sqlite3_column_text(stmt, 1), HASH_TEXT);
	db_done(stmt);
	return 0;
}

static int insert_value(struct store *store, int64_t seq, const struct audit_change *change,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_VALUE_INSERT, err);
	unsigned char salt[16];
	char hex[2 * sizeof salt + 1];

	if (!stmt)
		return -1;
	randombytes_buf(salt, sizeof salt);
	sodium_bin2hex(hex, sizeof hex, salt, sizeof salt);
	db_bind_int(stmt, 1, seq);
	db_bind_text(stmt, 2, change->name);
	db_bind_text(stmt, 3, hex);
	db_bind_text(stmt, 4, change->before);
	db_bind_text(stmt, 5, change->after);
	return db_run(store, stmt, err);
}

/* The digest of the values of a record as the store holds them, "" where it holds none. */
static int digest_values(struct store *store, int64_t seq, char hex[HASH_TEXT], struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_VALUES, err);
	struct buf content;
	int rc = -1;

	buf_init(&content);
	hex[0] = '\0';
	if (stmt)
		db_bind_int(stmt, 1, seq);
	while (stmt && (rc = db_step(store, stmt, err)) == 1)
		for (int i = 0; i < 4; i++)
			put_column(&content, stmt, i);
	if (rc == 0 && content.len)
		seal(&content, hex);
	buf_release(&content);
	return rc;
}

/* The hash of a record: its number, the hash before it, and its texts in the order of the
 * columns at … digest. */
static void seal_record(int64_t seq, const char *previous, const char *const text[7],
	char hash[HASH_TEXT])
{
	struct buf content;

	buf_init(&content);
	buf_addf(&content, "%lld;", (long long)seq);
	put(&content, previous);
	for (int i = 0; i < 7; i++)
		put(&content, text[i]);
	seal(&content, hash);
	buf_release(&content);
}

static int insert_record(struct store *store, int64_t seq, const char *previous,
	const char *const text[7], struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_INSERT, err);
	char hash[HASH_TEXT];

	if (!stmt)
		return -1;
	seal_record(seq, previous, text, hash);
	for (int i = 0; i < 7; i++)
		db_bind_text(stmt, i + 1, text[i]);
	db_bind_int(stmt, 8, seq);
	db_bind_text(stmt, 9, previous);
	db_bind_text(stmt, 10, hash);
	return db_run(store, stmt, err);
}

int audit_append(struct store *store, struct moment at, struct moment machine_at, int64_t user_id,
	const char *action, const char *object, bool refused, const struct audit_change *change,
	size_t change_count, struct err *err)
{
	char previous[HASH_TEXT], digest[HASH_TEXT];
	struct buf when, machine, user;
	int64_t seq = 0;
	int rc;

	/* Outside of a transaction two programs could take the same number. */
	assert(store_in_transaction(store));
	if (sodium_init() < 0)
		return err_set(err, ERR_SYSTEM, _("The machine gives no random numbers."));
	buf_init(&when);
	buf_init(&machine);
	buf_init(&user);
	moment_put_iso(&when, at);
	moment_put_iso(&machine, machine_at);
	buf_addf(&user, "%lld", (long long)user_id);
	rc = last_record(store, &seq, previous, err);
	seq++;
	for (size_t i = 0; rc == 0 && i < change_count; i++)
		rc = insert_value(store, seq, &change[i], err);
	if (rc == 0)
		rc = digest_values(store, seq, digest, err);
	if (rc == 0)
		rc = insert_record(store, seq, previous, (const char *const[7]){
			when.data, machine.data, user_id ? user.data : NULL, action,
			object ? object : "", refused ? "tu_choi" : "xong", digest }, err);
	buf_release(&when);
	buf_release(&machine);
	buf_release(&user);
	return rc;
}

enum fault { FAULT_NONE, FAULT_MISSING, FAULT_RECORD, FAULT_VALUES };

/* What is wrong with the record at the row, which should have this number and follow this
 * hash. Values that have been erased give no digest and are no fault. */
static enum fault find_fault(sqlite3_stmt *stmt, int64_t seq, const char *previous,
	const char *digest)
{
	const char *text[7];
	char hash[HASH_TEXT];

	if (db_int(stmt, 0) != seq)
		return FAULT_MISSING;
	for (int i = 0; i < 7; i++)
		text[i] = (const char *)sqlite3_column_text(stmt, i + 2);
	seal_record(seq, previous, text, hash);
	if (strcmp(hash, (const char *)sqlite3_column_text(stmt, 9)) != 0 ||
		strcmp(previous, (const char *)sqlite3_column_text(stmt, 1)) != 0)
		return FAULT_RECORD;
	return *digest && strcmp(digest, text[6]) != 0 ? FAULT_VALUES : FAULT_NONE;
}

static int report_fault(enum fault fault, int64_t seq, struct err *err)
{
	switch (fault) {
	case FAULT_NONE:
		break;
	case FAULT_MISSING:
		return err_set(err, ERR_STORE,
			_("The audit trail is broken: record %lld is missing."), (long long)seq);
	case FAULT_RECORD:
		return err_set(err, ERR_STORE,
			_("The audit trail is broken: record %lld was changed after it was written."),
			(long long)seq);
	case FAULT_VALUES:
		return err_set(err, ERR_STORE,
			_("The audit trail is broken: the values of record %lld were changed after they"
			  " were written."), (long long)seq);
	}
	return 0;
}

int audit_verify(struct store *store, int64_t *count, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_WALK, err);
	char previous[HASH_TEXT], digest[HASH_TEXT];
	enum fault fault = FAULT_NONE;
	int rc = -1;

	*count = 0;
	memcpy(previous, beginning, HASH_TEXT);
	while (stmt && (rc = db_step(store, stmt, err)) == 1) {
		if (digest_values(store, db_int(stmt, 0), digest, err))
			break;
		fault = find_fault(stmt, *count + 1, previous, digest);
		if (fault != FAULT_NONE)
			break;
		memcpy(previous, sqlite3_column_text(stmt, 9), HASH_TEXT);
		++*count;
	}
	if (stmt)
		db_done(stmt);
	if (fault != FAULT_NONE)
		return report_fault(fault, *count + 1, err);
	return rc == 0 ? 0 : -1;
}
