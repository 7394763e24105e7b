#include "config.h"

#include "motcua/store/citizen.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/viet/viet.h"
#include "store/columns.h"
#include "store/db.h"
#include "store/search.h"

/* Where a query fits more people than this, the best of so many are put in order. */
#define CANDIDATES 150
/* Rows that are counted of a word before it passes for a common one. */
#define COMMON 2000
/* Words of the dictionary that a beginning is completed to, and rows that are read of them. */
#define COMPLETIONS 40
#define PAIR_ROWS 4000

static const char SQL_BY_FOLD[] =
	"SELECT id, name_fold FROM citizen WHERE name_fold >= ?1 AND name_fold < ?2"
	" AND merged_into IS NULL ORDER BY name_fold LIMIT ?3";
static const char SQL_COUNT_WORD[] =
	"SELECT count(*) FROM (SELECT 1 FROM citizen_word WHERE word >= ?1 AND word < ?2 LIMIT ?3)";
static const char SQL_BY_WORD[] =
	"SELECT citizen_id, name_fold FROM citizen_word WHERE word >= ?1 AND word < ?2";
static const char SQL_NEXT_WORD[] =
	"SELECT word FROM citizen_word WHERE word >= ?1 AND word < ?2 ORDER BY word LIMIT 1";
static const char SQL_BY_WORD_AND_BEGINNING[] =
	"SELECT citizen_id, name_fold FROM citizen_word WHERE name_fold >= ?1 AND name_fold < ?2"
	" AND word = ?3";
static const char SQL_SORT[] =
	"SELECT name_sort FROM citizen WHERE id = ?1 AND merged_into IS NULL";
static const char SQL_DOSSIERS[] =
	"SELECT count(*), coalesce(sum(CASE WHEN state IN ('da_tra', 'rut') THEN 0 ELSE 1"
	" END), 0) FROM dossier WHERE (submitter_id = ?1 OR owner_id = ?1) AND state <> 'huy'";

#define BY_DIGITS(column) \
	"SELECT id, " column " FROM citizen WHERE " column " >= ?1 AND " column " < ?2" \
	" AND " column " <> '' AND merged_into IS NULL ORDER BY " column " LIMIT ?3"
static const char SQL_BY_NUMBER[] = BY_DIGITS("id_number");
static const char SQL_BY_OLD_NUMBER[] = BY_DIGITS("old_number");
static const char SQL_BY_PHONE[] = BY_DIGITS("phone_digits");
static const char SQL_BY_NUMBER_END[] = BY_DIGITS("id_reversed");
static const char SQL_BY_OLD_NUMBER_END[] = BY_DIGITS("old_reversed");
static const char SQL_BY_PHONE_END[] = BY_DIGITS("phone_reversed");

static const char *const queries[] = {
	SQL_BY_FOLD, SQL_COUNT_WORD, SQL_BY_WORD, SQL_NEXT_WORD, SQL_BY_WORD_AND_BEGINNING, SQL_SORT, SQL_DOSSIERS, SQL_BY_NUMBER,
	SQL_BY_OLD_NUMBER, SQL_BY_PHONE, SQL_BY_NUMBER_END, SQL_BY_OLD_NUMBER_END,
	SQL_BY_PHONE_END, NULL
};
const struct query_table citizen_search_queries = { "citizen_search.c", queries };

/* How well somebody fits the query; the smaller the better. */
enum rank { RANK_EXACT, RANK_BEGINS, RANK_WORDS, RANK_LOOSE };

struct hit {
	int64_t id;
	enum rank rank;
	char *sort;
};

struct hits {
	struct hit *item;
	size_t count, cap;
};

static void hits_release(struct hits *hits)
{
	for (size_t i = 0; i < hits->count; i++)
		free(hits->item[i].sort);
	free(hits->item);
}

static void add_hit(struct hits *hits, int64_t id, enum rank rank)
{
	for (size_t i = 0; i < hits->count; i++)
		if (hits->item[i].id == id)
			return;
	hits->item = grow_array(hits->item, hits->count, &hits->cap, sizeof *hits->item);
	hits->item[hits->count++] = (struct hit){ id, rank, NULL };
}

static bool has_word(const char *fold, const char *word)
{
	size_t len = strlen(word);

	for (const char *p = fold; (p = strstr(p, word)); p += len)
		if ((p == fold || p[-1] == ' ') && (p[len] == ' ' || p[len] == '\0'))
			return true;
	return false;
}

static enum rank rank_of(const char *fold, const char *query, const struct search_words *words)
{
	if (strcmp(fold, query) == 0)
		return RANK_EXACT;
	if (strncmp(fold, query, strlen(query)) == 0)
		return RANK_BEGINS;
	for (size_t i = 0; i < words->count; i++)
		if (!has_word(fold, words->word[i]))
			return RANK_LOOSE;
	return RANK_WORDS;
}

/* Binds a range of an index and how many of its rows are wanted. */
static sqlite3_stmt *prepare_range(struct store *store, const char *sql, const char *beginning,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	char *end;

	if (!stmt)
		return NULL;
	end = search_end(beginning);
	db_bind_text(stmt, 1, beginning);
	db_bind_text(stmt, 2, end);
	free(end);
	return stmt;
}

/* Takes those rows of a statement whose name fits all words. No more than *rows are read, and
 * *rows are left. */
static int take_names(struct store *store, sqlite3_stmt *stmt, const char *query,
	const struct search_words *words, int64_t *rows, struct hits *hits, struct err *err)
{
	int got = 0;

	while (hits->count < CANDIDATES && *rows > 0 && (got = db_step(store, stmt, err)) > 0) {
		const char *fold = (const char *)sqlite3_column_text(stmt, 1);

		(*rows)--;
		if (viet_words_match(fold, query))
			add_hit(hits, db_int(stmt, 0), rank_of(fold, query, words));
	}
	db_done(stmt);
	return got < 0 ? -1 : 0;
}

/* The first word of the dictionary from one on that begins so: 1 with *word, which the caller
 * frees, 0 where there is none. */
static int next_word(struct store *store, const char *from, const char *beginning, char **word,
	struct err *err)
{
	sqlite3_stmt *stmt = prepare_range(store, SQL_NEXT_WORD, beginning, err);
	int got;

	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, from);
	got = db_step(store, stmt, err);
	if (got > 0)
		*word = db_text(stmt, 0);
	db_done(stmt);
	return got;
}

/* Takes those who have a word and whose name begins with another. */
static int take_family(struct store *store, const char *query, const struct search_words *words,
	const char *family, const char *word, int64_t *rows, struct hits *hits, struct err *err)
{
	sqlite3_stmt *stmt = prepare_range(store, SQL_BY_WORD_AND_BEGINNING, family, err);

	if (!stmt)
		return -1;
	db_bind_text(stmt, 3, word);
	return take_names(store, stmt, query, words, rows, hits, err);
}

/* Takes names that begin with one word of the query and hold another. */
static int take_pair(struct store *store, const char *query, const struct search_words *words,
	size_t first, size_t other, struct hits *hits, struct err *err)
{
	const char *beginning = words->word[other];
	char *from = xstrdup(beginning), *word = NULL;
	int64_t rows = PAIR_ROWS;
	int got = 1;

	for (int i = 0; i < COMPLETIONS && rows > 0; i++) {
		got = next_word(store, from, beginning, &word, err);
		if (got <= 0)
			break;
		got = take_family(store, query, words, words->word[first], word, &rows, hits, err);
		/* The smallest text that comes after the word; a word has no control characters. */
		free(from);
		from = xasprintf("%s\x01", word);
		free(word);
		if (got < 0)
			break;
	}
	free(from);
	return got < 0 ? -1 : 0;
}

/* Tries all pairs of words: where both are common the index leads straight to names with both,
 * and a pair that finds little is soon given up. */
static int take_pairs(struct store *store, const char *query, const struct search_words *words,
	struct hits *hits, struct err *err)
{
	for (size_t i = 0; i < words->count; i++)
		for (size_t j = 0; j < words->count; j++)
			if (i != j && hits->count < CANDIDATES
				&& take_pair(store, query, words, i, j, hits, err) < 0)
				return -1;
	return 0;
}

/* Takes all names that hold the rarest word and the others. */
static int take_rarest(struct store *store, const char *query, struct search_words *words,
	struct hits *hits, struct err *err)
{
	int64_t rows = INT64_MAX;
	sqlite3_stmt *stmt;

	if (search_count(store, SQL_COUNT_WORD, words, COMMON, err) < 0)
		return -1;
	stmt = prepare_range(store, SQL_BY_WORD, words->word[search_rarest(words)], err);
	return stmt ? take_names(store, stmt, query, words, &rows, hits, err) : -1;
}

/* From the quick ways to the complete one, until enough is found. */
static int find_names(struct store *store, const char *query, size_t limit, struct hits *hits,
	struct err *err)
{
	int64_t rows = CANDIDATES;
	struct search_words words;
	sqlite3_stmt *stmt;
	int status = -1;

	search_words_init(&words, query);
	stmt = prepare_range(store, SQL_BY_FOLD, query, err);
	if (stmt) {
		db_bind_int(stmt, 3, CANDIDATES);
		status = take_names(store, stmt, query, &words, &rows, hits, err);
	}
	if (status == 0 && words.count > 1)
		status = take_pairs(store, query, &words, hits, err);
	if (status == 0 && hits->count < CANDIDATES && (words.count == 1 || hits->count < limit))
		status = take_rarest(store, query, &words, hits, err);
	search_words_release(&words);
	return status;
}

static int take_numbers(struct store *store, const char *sql, const char *digits, enum rank rank,
	struct hits *hits, struct err *err)
{
	sqlite3_stmt *stmt = prepare_range(store, sql, digits, err);
	int got;

	if (!stmt)
		return -1;
	db_bind_int(stmt, 3, CANDIDATES / 6);
	while ((got = db_step(store, stmt, err)) > 0) {
		const char *number = (const char *)sqlite3_column_text(stmt, 1);

		add_hit(hits, db_int(stmt, 0), strcmp(number, digits) == 0 ? RANK_EXACT : rank);
	}
	return got;
}

static int find_numbers(struct store *store, const char *digits, struct hits *hits,
	struct err *err)
{
	static const struct {
		const char *sql;
		bool end;
	} ways[] = {
		{ SQL_BY_NUMBER, false }, { SQL_BY_OLD_NUMBER, false }, { SQL_BY_PHONE, false },
		{ SQL_BY_NUMBER_END, true }, { SQL_BY_OLD_NUMBER_END, true },
		{ SQL_BY_PHONE_END, true },
	};
	char *reversed = db_reversed(digits);
	int status = 0;

	for (size_t i = 0; status == 0 && i < sizeof ways / sizeof *ways; i++)
		status = take_numbers(store, ways[i].sql, ways[i].end ? reversed : digits,
			ways[i].end ? RANK_WORDS : RANK_BEGINS, hits, err);
	free(reversed);
	return status;
}

static int by_rank(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;
	int order;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	order = strcmp(x->sort, y->sort);
	if (order != 0)
		return order;
	return x->id < y->id ? -1 : x->id > y->id;
}

/* Reads the sort keys, leaves out whoever was merged into somebody else, and sorts. */
static int sort_hits(struct store *store, struct hits *hits, struct err *err)
{
	size_t kept = 0;

	for (size_t i = 0; i < hits->count; i++) {
		sqlite3_stmt *stmt = db_prepare(store, SQL_SORT, err);
		int got;

		if (!stmt)
			return -1;
		db_bind_id(stmt, 1, hits->item[i].id);
		got = db_step(store, stmt, err);
		if (got < 0)
			return -1;
		if (got == 0)
			continue;
		hits->item[i].sort = db_text(stmt, 0);
		hits->item[kept++] = hits->item[i];
		db_done(stmt);
	}
	hits->count = kept;
	if (kept > 0)
		qsort(hits->item, kept, sizeof *hits->item, by_rank);
	return 0;
}

static int count_dossiers(struct store *store, struct citizen *citizen, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_DOSSIERS, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, citizen->id);
	if (db_step(store, stmt, err) < 0)
		return -1;
	citizen->dossiers = db_int(stmt, 0);
	citizen->open_dossiers = db_int(stmt, 1);
	db_done(stmt);
	return 0;
}

static int load(struct store *store, const struct hits *hits, size_t limit,
	struct citizen_list *out, struct err *err)
{
	for (size_t i = 0; i < hits->count && out->count < limit; i++) {
		struct citizen *citizen;

		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		citizen = &out->item[out->count];
		if (citizen_get(store, hits->item[i].id, citizen, err) < 0)
			return -1;
		out->count++;
		if (count_dossiers(store, citizen, err) < 0)
			return -1;
	}
	return 0;
}

int citizen_search(struct store *store, const char *query, size_t limit,
	struct citizen_list *out, struct err *err)
{
	struct hits hits = { NULL, 0, 0 };
	char *digits = search_number(query), *folded = viet_fold_dup(query);
	int status = 0;

	*out = (struct citizen_list){ NULL, 0, 0 };
	if (digits)
		status = find_numbers(store, digits, &hits, err);
	else if (*folded)
		status = find_names(store, folded, limit, &hits, err);
	if (status == 0)
		status = sort_hits(store, &hits, err);
	if (status == 0)
		status = load(store, &hits, limit, out, err);
	if (status < 0)
		citizen_list_release(out);
	hits_release(&hits);
	free(digits);
	free(folded);
	return status;
}
