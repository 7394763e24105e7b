#include "config.h"

#include "store/dossier_rows.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

/* Rows of an index that are looked at before a beginning passes for too short; people whose
 * dossiers are; dossiers that are looked through for a common name. */
#define SQL_MOST "1000"
#define SQL_MOST_PEOPLE "100"
#define SQL_NEWEST_DOSSIERS "30000"
/* Rows that are counted of a word before it passes for a common one. */
#define COMMON 1000
/* Characters of a tracking number from which on it is looked for. */
#define SHORTEST_TRACKING 5

static const char SQL_BY_CODE[] =
	"SELECT dossier_id FROM dossier_code WHERE code >= ?1 AND code < ?2"
	" ORDER BY code DESC LIMIT " SQL_MOST;

/* Without its own order the inner query would be merged with the outer one, and the whole range
 * sorted before the limit. */
#define NEWEST_OF(table, column) \
	"SELECT dossier_id FROM (SELECT dossier_id FROM " table " WHERE " column " >= ?1" \
	" AND " column " < ?2 AND " column " <> '' ORDER BY " column " LIMIT " SQL_MOST ")" \
	" ORDER BY dossier_id DESC"
/* What stands before the day in the codes given here of late: the code of the unit, and that of
 * the portal. */
static const char SQL_PREFIXES[] =
	"SELECT DISTINCT substr(code, 1, instr(code, '-')) FROM (SELECT code, kind FROM dossier_code"
	" ORDER BY dossier_id DESC LIMIT " SQL_MOST ") WHERE kind <> 'cu' AND instr(code, '-') > 0"
	" LIMIT 4";
static const char SQL_BY_CODE_END[] = NEWEST_OF("dossier_code", "code_reversed");
static const char SQL_BY_NUMBER[] = NEWEST_OF("dossier_party", "id_number");
static const char SQL_BY_PHONE[] = NEWEST_OF("dossier_party", "phone_digits");
static const char SQL_BY_TRACKING[] = NEWEST_OF("postal_item", "tracking");

#define CITIZENS(column) \
	"(SELECT id FROM citizen WHERE " column " >= ?1 AND " column " < ?2 AND " column " <> ''" \
	" LIMIT " SQL_MOST_PEOPLE ")"
#define OF_CITIZENS(column) \
	"SELECT id FROM dossier WHERE submitter_id IN " CITIZENS(column) \
	" UNION SELECT id FROM dossier WHERE owner_id IN " CITIZENS(column) " ORDER BY 1 DESC"
static const char SQL_BY_OLD_NUMBER[] = OF_CITIZENS("old_number");
static const char SQL_BY_NUMBER_END[] = OF_CITIZENS("id_reversed");
static const char SQL_BY_OLD_NUMBER_END[] = OF_CITIZENS("old_reversed");
static const char SQL_BY_PHONE_END[] = OF_CITIZENS("phone_reversed");

static const char SQL_COUNT_WORD[] =
	"SELECT count(*) FROM (SELECT 1 FROM dossier_word WHERE word >= ?1 AND word < ?2 LIMIT ?3)";
static const char SQL_NEWEST[] =
	"SELECT dossier_id, name_fold FROM dossier_party ORDER BY dossier_id DESC LIMIT "
	SQL_NEWEST_DOSSIERS;
/* The set of IN is walked from its end, so that nothing is sorted and the first names come before
 * the last have been looked at. */
static const char SQL_BY_WORD[] =
	"SELECT dossier_id, name_fold FROM dossier_party WHERE dossier_id IN"
	" (SELECT dossier_id FROM dossier_word WHERE word >= ?1 AND word < ?2)"
	" ORDER BY dossier_id DESC";

static const char *const queries[] = {
	SQL_BY_CODE, SQL_PREFIXES, SQL_BY_CODE_END, SQL_BY_NUMBER, SQL_BY_PHONE, SQL_BY_OLD_NUMBER,
	SQL_BY_NUMBER_END, SQL_BY_OLD_NUMBER_END, SQL_BY_PHONE_END, SQL_COUNT_WORD, SQL_NEWEST,
	SQL_BY_WORD, SQL_BY_TRACKING, NULL
};
const struct query_table dossier_search_queries = { "dossier_search.c", queries };

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

static int take_range(struct store *store, const char *sql, const char *beginning, size_t limit,
	struct id_list *ids, struct err *err)
{
	sqlite3_stmt *stmt = prepare_range(store, sql, beginning, err);

	return stmt ? read_ids(store, stmt, limit, ids, err) : -1;
}

/* Codes are in capitals; who searches need not be. */
static char *capitals(const char *text)
{
	char *out = xstrdup(text);

	for (char *p = out; *p; p++)
		if (*p >= 'a' && *p <= 'z')
			*p = (char)(*p - 'a' + 'A');
	return out;
}

/* True for what begins with the day of a code: six digits, "230216". */
static bool begins_with_day(const char *code)
{
	int digits[6];

	for (int i = 0; i < 6; i++) {
		if (code[i] < '0' || code[i] > '9')
			return false;
		digits[i] = code[i] - '0';
	}
	return day_make(2000 + digits[0] * 10 + digits[1], digits[2] * 10 + digits[3],
		digits[4] * 10 + digits[5]) != DAY_NONE;
}

/* Codes from their day on, whatever stands before it. */
static int find_days(struct store *store, const char *code, size_t limit, struct id_list *ids,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_PREFIXES, err);
	char *beginning[4] = { NULL };
	size_t count = 0;
	int got;

	if (!stmt)
		return -1;
	while ((got = db_step(store, stmt, err)) > 0)
		beginning[count++] =
			xasprintf("%s%s", (const char *)sqlite3_column_text(stmt, 0), code);
	db_done(stmt);
	for (size_t i = 0; i < count; i++) {
		if (got == 0)
			got = take_range(store, SQL_BY_CODE, beginning[i], limit, ids, err);
		free(beginning[i]);
	}
	return got;
}

static int find_codes(struct store *store, const char *query, size_t limit, struct id_list *ids,
	struct err *err)
{
	char *code, *reversed;
	int status;

	if (!strpbrk(query, "0123456789"))
		return 0;
	code = capitals(query);
	reversed = db_reversed(code);
	status = take_range(store, SQL_BY_CODE, code, limit, ids, err);
	if (status == 0)
		status = take_range(store, SQL_BY_CODE_END, reversed, limit, ids, err);
	if (status == 0 && begins_with_day(code))
		status = find_days(store, code, limit, ids, err);
	free(code);
	free(reversed);
	return status;
}

/* What the post carries, by the beginning of its tracking number, which may be set in groups as it
 * is on the label. */
static int find_tracking(struct store *store, const char *query, size_t limit,
	struct id_list *ids, struct err *err)
{
	char *number;
	size_t len = 0;
	int status = 0;

	if (!strpbrk(query, "0123456789"))
		return 0;
	number = capitals(query);
	for (const char *p = number; *p; p++)
		if (*p != ' ')
			number[len++] = *p;
	number[len] = '\0';
	if (len >= SHORTEST_TRACKING)
		status = take_range(store, SQL_BY_TRACKING, number, limit, ids, err);
	free(number);
	return status;
}

static int find_numbers(struct store *store, const char *digits, size_t limit,
	struct id_list *ids, struct err *err)
{
	static const struct {
		const char *sql;
		bool end;
	} ways[] = {
		{ SQL_BY_NUMBER, false }, { SQL_BY_PHONE, false }, { SQL_BY_OLD_NUMBER, false },
		{ SQL_BY_NUMBER_END, true }, { SQL_BY_OLD_NUMBER_END, true },
		{ SQL_BY_PHONE_END, true },
	};
	char *reversed = db_reversed(digits);
	int status = 0;

	for (size_t i = 0; status == 0 && i < sizeof ways / sizeof *ways; i++)
		status = take_range(store, ways[i].sql, ways[i].end ? reversed : digits, limit, ids,
			err);
	free(reversed);
	return status;
}

/* Takes those rows of a statement whose name fits all words. */
static int take_names(struct store *store, sqlite3_stmt *stmt, const char *query, size_t limit,
	struct id_list *ids, struct err *err)
{
	int got = 0;

	while (ids->count < limit && (got = db_step(store, stmt, err)) > 0)
		if (viet_words_match((const char *)sqlite3_column_text(stmt, 1), query))
			id_list_add(ids, db_int(stmt, 0));
	db_done(stmt);
	return got < 0 ? -1 : 0;
}

static int find_names(struct store *store, const char *query, size_t limit, struct id_list *ids,
	struct err *err)
{
	struct search_words words;
	sqlite3_stmt *stmt;
	size_t rarest;
	int status;

	search_words_init(&words, query);
	status = search_count(store, SQL_COUNT_WORD, &words, COMMON, err);
	rarest = search_rarest(&words);
	/* Common names are found soonest among the newest dossiers. */
	if (status == 0 && words.rows[rarest] >= COMMON) {
		stmt = db_prepare(store, SQL_NEWEST, err);
		status = stmt ? take_names(store, stmt, query, limit, ids, err) : -1;
	}
	if (status == 0 && ids->count < limit) {
		stmt = prepare_range(store, SQL_BY_WORD, words.word[rarest], err);
		status = stmt ? take_names(store, stmt, query, limit, ids, err) : -1;
	}
	search_words_release(&words);
	return status;
}

int dossier_search(struct store *store, const char *query, size_t limit,
	struct dossier_list *out, struct err *err)
{
	struct id_list ids = { NULL, 0, 0 };
	char *text = text_trim(query), *digits = search_number(text), *folded = viet_fold_dup(text);
	int status;

	*out = (struct dossier_list){ NULL, 0, 0 };
	status = find_codes(store, text, limit, &ids, err);
	if (status == 0)
		status = find_tracking(store, text, limit, &ids, err);
	if (status == 0 && digits)
		status = find_numbers(store, digits, limit, &ids, err);
	if (status == 0 && !digits && *folded)
		status = find_names(store, folded, limit, &ids, err);
	if (status == 0)
		status = dossier_list_newest(store, &ids, out, err);
	id_list_release(&ids);
	free(text);
	free(digits);
	free(folded);
	return status;
}
