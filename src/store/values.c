#include "config.h"

#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/text.h"
#include "store/db.h"

/* A failing bind can only mean a wrong index or no memory: both are caught by the test that
 * runs every query, so that the results are not looked at. */

void db_bind_text(sqlite3_stmt *stmt, int index, const char *text)
{
	if (text)
		sqlite3_bind_text(stmt, index, text, -1, SQLITE_TRANSIENT);
	else
		sqlite3_bind_null(stmt, index);
}

void db_bind_text_or_null(sqlite3_stmt *stmt, int index, const char *text)
{
	db_bind_text(stmt, index, text && *text ? text : NULL);
}

void db_bind_int(sqlite3_stmt *stmt, int index, int64_t value)
{
	sqlite3_bind_int64(stmt, index, value);
}

void db_bind_id(sqlite3_stmt *stmt, int index, int64_t id)
{
	if (id)
		sqlite3_bind_int64(stmt, index, id);
	else
		sqlite3_bind_null(stmt, index);
}

void db_bind_known(sqlite3_stmt *stmt, int index, int64_t value)
{
	if (value >= 0)
		sqlite3_bind_int64(stmt, index, value);
	else
		sqlite3_bind_null(stmt, index);
}

char *db_text(sqlite3_stmt *stmt, int column)
{
	const unsigned char *text = sqlite3_column_text(stmt, column);

	return xstrdup(text ? (const char *)text : "");
}

int64_t db_int(sqlite3_stmt *stmt, int column)
{
	return sqlite3_column_int64(stmt, column);
}

int64_t db_known(sqlite3_stmt *stmt, int column)
{
	return db_is_null(stmt, column) ? -1 : db_int(stmt, column);
}

bool db_is_null(sqlite3_stmt *stmt, int column)
{
	return sqlite3_column_type(stmt, column) == SQLITE_NULL;
}

char *db_reversed(const char *text)
{
	size_t len = strlen(text), at = 0, used;
	char *out = xmalloc(len + 1);
	int32_t cp;

	out[len] = '\0';
	while (at < len) {
		used = text_next(text + at, len - at, &cp);
		memcpy(out + len - at - used, text + at, used);
		at += used;
	}
	return out;
}

void db_bind_day(sqlite3_stmt *stmt, int index, int day)
{
	struct buf text;

	buf_init(&text);
	day_put_iso(&text, day);
	db_bind_text(stmt, index, day == DAY_NONE ? NULL : text.data);
	buf_release(&text);
}

void db_bind_moment(sqlite3_stmt *stmt, int index, struct moment moment)
{
	struct buf text;

	buf_init(&text);
	moment_put_iso(&text, moment);
	db_bind_text(stmt, index, moment.day == DAY_NONE ? NULL : text.data);
	buf_release(&text);
}

void db_bind_vocab(sqlite3_stmt *stmt, int index, const struct vocab *vocab, int value)
{
	db_bind_text(stmt, index, vocab_name(vocab, value));
}

int db_day(sqlite3_stmt *stmt, int column)
{
	const unsigned char *text = sqlite3_column_text(stmt, column);
	int day = DAY_NONE;

	if (!text || day_parse((const char *)text, &day))
		return DAY_NONE;
	return day;
}

struct moment db_moment(sqlite3_stmt *stmt, int column)
{
	const unsigned char *text = sqlite3_column_text(stmt, column);
	struct moment moment = MOMENT_NONE;

	if (!text || moment_parse((const char *)text, &moment, NULL))
		return MOMENT_NONE;
	return moment;
}

int db_vocab(sqlite3_stmt *stmt, int column, const struct vocab *vocab, int fallback)
{
	int value = vocab_value(vocab, (const char *)sqlite3_column_text(stmt, column));

	return value < 0 ? fallback : value;
}
