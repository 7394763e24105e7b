#include "config.h"

#include "store/catalogue_rows.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/viet/viet.h"
#include "store/columns.h"

/* Beyond this many dossiers a year a procedure is as frequent as any. */
#define SQL_MOST_USES "500"

static const char SQL_KEYS[] =
	"SELECT v.id, v.procedure_id, p.code, v.name_fold FROM procedure_version v"
	" JOIN procedure p ON p.id = v.procedure_id WHERE " VERSION_IN_FORCE;
static const char SQL_USES[] =
	"SELECT count(*) FROM (SELECT 1 FROM dossier WHERE procedure_id = ?1"
	" AND accepted_day > ?2 LIMIT " SQL_MOST_USES ")";

static const char *const queries[] = { SQL_KEYS, SQL_USES, NULL };
const struct query_table procedure_search_queries = { "procedure_search.c", queries };

struct match {
	int64_t version_id, procedure_id, uses;
	char *fold;
};

struct matches {
	struct match *item;
	size_t count, cap;
};

static void matches_release(struct matches *matches)
{
	for (size_t i = 0; i < matches->count; i++)
		free(matches->item[i].fold);
	free(matches->item);
}

static char *without_dots(const char *code)
{
	char *out = xstrdup(code), *to = out;

	for (const char *from = code; *from; from++)
		if (*from != '.')
			*to++ = *from;
	*to = '\0';
	return out;
}

static bool code_begins(const char *code, const char *query)
{
	char *a = without_dots(code), *b = without_dots(query);
	bool begins = *b && strncmp(a, b, strlen(b)) == 0;

	free(a);
	free(b);
	return begins;
}

static int collect(struct store *store, const char *query, int day, struct matches *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_KEYS, err);
	char *folded = viet_fold_dup(query);
	int got = -1;

	if (stmt)
		db_bind_day(stmt, 2, day);
	while (stmt && (got = db_step(store, stmt, err)) > 0) {
		char *code = db_text(stmt, 2), *fold = db_text(stmt, 3);

		if (viet_words_match(fold, folded) || code_begins(code, query)) {
			out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
			out->item[out->count++] = (struct match){
				db_int(stmt, 0), db_int(stmt, 1), 0, fold
			};
			fold = NULL;
		}
		free(code);
		free(fold);
	}
	free(folded);
	return got;
}

static int count_uses(struct store *store, int day, struct matches *matches, struct err *err)
{
	for (size_t i = 0; i < matches->count; i++) {
		sqlite3_stmt *stmt = db_prepare(store, SQL_USES, err);

		if (!stmt)
			return -1;
		db_bind_id(stmt, 1, matches->item[i].procedure_id);
		db_bind_day(stmt, 2, day_add_months(day, -12));
		if (columns_number(store, stmt, &matches->item[i].uses, err) < 0)
			return -1;
	}
	return 0;
}

static int by_use(const void *a, const void *b)
{
	const struct match *x = a, *y = b;

	if (x->uses != y->uses)
		return x->uses > y->uses ? -1 : 1;
	return strcmp(x->fold, y->fold);
}

static int load(struct store *store, const struct matches *matches, size_t limit,
	struct procedure_list *out, struct err *err)
{
	for (size_t i = 0; i < matches->count && i < limit; i++) {
		struct procedure *procedure;

		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		procedure = &out->item[out->count];
		if (procedure_get_version(store, matches->item[i].version_id, procedure, err) < 0)
			return -1;
		procedure->uses = matches->item[i].uses;
		out->count++;
	}
	return 0;
}

int procedure_search(struct store *store, const char *query, int day, size_t limit,
	struct procedure_list *out, struct err *err)
{
	struct matches matches = { NULL, 0, 0 };
	int status;

	*out = (struct procedure_list){ NULL, 0, 0 };
	status = collect(store, query, day, &matches, err);
	if (status == 0)
		status = count_uses(store, day, &matches, err);
	if (status == 0 && matches.count > 0)
		qsort(matches.item, matches.count, sizeof *matches.item, by_use);
	if (status == 0)
		status = load(store, &matches, limit, out, err);
	if (status < 0)
		procedure_list_release(out);
	matches_release(&matches);
	return status;
}
