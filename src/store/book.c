#include "config.h"

#include "motcua/store/book.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "store/db.h"

static const char SQL_LIST[] =
	"SELECT b.id, b.year, b.book, b.last_serial, b.opened_day, b.closed_day, b.closed_by,"
	" o.name, b.count_all, b.count_void, b.count_in_person, b.count_online, b.count_postal,"
	" b.count_returned, b.count_ready, b.count_withdrawn, b.count_open"
	" FROM register_book b LEFT JOIN officer o ON o.id = b.closed_by"
	" WHERE b.unit_id = ?1 AND (?2 = 0 OR b.year = ?2) ORDER BY b.year, b.book";
static const char SQL_CLOSE[] =
	"UPDATE register_book SET closed_day = ?2, closed_by = ?3, count_all = ?4,"
	" count_void = ?5, count_in_person = ?6, count_online = ?7, count_postal = ?8,"
	" count_returned = ?9, count_ready = ?10, count_withdrawn = ?11, count_open = ?12"
	" WHERE id = ?1 AND closed_day IS NULL";
static const char SQL_DOSSIERS[] =
	"SELECT id FROM dossier WHERE register_id = ?1 ORDER BY register_serial";

static const char *const queries[] = { SQL_LIST, SQL_CLOSE, SQL_DOSSIERS, NULL };
const struct query_table book_queries = { "book.c", queries };

void register_book_list_release(struct register_book_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->item[i].closed_by_name);
	free(list->item);
	*list = (struct register_book_list){ 0 };
}

/* The columns of both statements that keep counts are in the order of their members. */
static struct register_counts read_counts(sqlite3_stmt *stmt, int column)
{
	struct register_counts counts = { .total = db_int(stmt, column),
		.voided = db_int(stmt, column + 1) };

	column += 2;
	for (int i = 0; i < CHANNEL_COUNT; i++)
		counts.channel[i] = db_int(stmt, column++);
	for (int i = 0; i < REGISTER_STAGES; i++)
		counts.stage[i] = db_int(stmt, column++);
	return counts;
}

static void bind_counts(sqlite3_stmt *stmt, int index, const struct register_counts *counts)
{
	db_bind_int(stmt, index, counts->total);
	db_bind_int(stmt, index + 1, counts->voided);
	index += 2;
	for (int i = 0; i < CHANNEL_COUNT; i++)
		db_bind_int(stmt, index++, counts->channel[i]);
	for (int i = 0; i < REGISTER_STAGES; i++)
		db_bind_int(stmt, index++, counts->stage[i]);
}

int register_book_list(struct store *store, int64_t unit_id, int year,
	struct register_book_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);
	int got;

	*out = (struct register_book_list){ 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	db_bind_int(stmt, 2, year);
	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		out->item[out->count++] = (struct register_book){ .id = db_int(stmt, 0),
			.year = (int)db_int(stmt, 1), .book = (int)db_int(stmt, 2),
			.last_serial = db_int(stmt, 3), .opened = db_day(stmt, 4),
			.closed = db_day(stmt, 5), .closed_by = db_int(stmt, 6),
			.closed_by_name = db_text(stmt, 7), .counts = read_counts(stmt, 8) };
	}
	if (got < 0)
		register_book_list_release(out);
	return got;
}

int register_book_close(struct store *store, int64_t id, int day, int64_t officer_id,
	const struct register_counts *counts, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_CLOSE, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	db_bind_day(stmt, 2, day);
	db_bind_id(stmt, 3, officer_id);
	bind_counts(stmt, 4, counts);
	return db_run(store, stmt, err);
}

int register_book_dossiers(struct store *store, int64_t book_id, struct dossier_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_DOSSIERS, err);
	size_t count = 0, cap = 0;
	int64_t *id = NULL;
	int got;

	*out = (struct dossier_list){ 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, book_id);
	while ((got = db_step(store, stmt, err)) > 0) {
		id = grow_array(id, count, &cap, sizeof *id);
		id[count++] = db_int(stmt, 0);
	}
	if (got == 0)
		got = dossier_list_ids(store, id, count, out, err);
	free(id);
	return got;
}
