#include "config.h"

#include "store/citizen_rows.h"

#include <stdlib.h>

#include "motcua/viet/viet.h"
#include "store/search.h"

static const char SQL_CLEAR_WORDS[] = "DELETE FROM citizen_word WHERE citizen_id = ?1";
static const char SQL_ADD_WORD[] =
	"INSERT INTO citizen_word (word, name_fold, citizen_id) VALUES (?1, ?2, ?3)"
	" ON CONFLICT DO NOTHING";
static const char SQL_NAMES[] = "SELECT id, name FROM citizen WHERE id > ?1 ORDER BY id LIMIT 1";
static const char SQL_SET_KEYS[] =
	"UPDATE citizen SET name_fold = ?2, name_sort = ?3 WHERE id = ?1";

static const char *const queries[] = {
	SQL_CLEAR_WORDS, SQL_ADD_WORD, SQL_NAMES, SQL_SET_KEYS, NULL
};
const struct query_table citizen_keys_queries = { "citizen_keys.c", queries };

static int add_word(struct store *store, int64_t id, const char *word, const char *fold,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_ADD_WORD, err);

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, word);
	db_bind_text(stmt, 2, fold);
	db_bind_id(stmt, 3, id);
	return db_run(store, stmt, err);
}

int citizen_set_words(struct store *store, int64_t id, const char *fold, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_CLEAR_WORDS, err);
	struct search_words words;
	int status;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	status = db_run(store, stmt, err);
	search_words_init(&words, fold);
	for (size_t i = 0; status == 0 && i < words.count; i++)
		status = add_word(store, id, words.word[i], fold, err);
	search_words_release(&words);
	return status;
}

static int rebuild_one(struct store *store, int64_t id, const char *name, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_SET_KEYS, err);
	char *fold = viet_fold_dup(name), *sort = viet_name_key_dup(name);
	int status = -1;

	if (stmt) {
		db_bind_id(stmt, 1, id);
		db_bind_text(stmt, 2, fold);
		db_bind_text(stmt, 3, sort);
		status = db_run(store, stmt, err);
	}
	if (status == 0)
		status = citizen_set_words(store, id, fold, err);
	free(fold);
	free(sort);
	return status;
}

int citizen_rebuild_keys(struct store *store, struct err *err)
{
	int64_t id = 0;

	for (;;) {
		sqlite3_stmt *stmt = db_prepare(store, SQL_NAMES, err);
		char *name;
		int got;

		if (!stmt)
			return -1;
		db_bind_int(stmt, 1, id);
		got = db_step(store, stmt, err);
		if (got <= 0)
			return got;
		id = db_int(stmt, 0);
		name = db_text(stmt, 1);
		db_done(stmt);
		got = rebuild_one(store, id, name, err);
		free(name);
		if (got < 0)
			return -1;
	}
}
