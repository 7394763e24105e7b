#include "config.h"

#include "motcua/store/dossier.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "store/columns.h"

static const char SQL_INSERT[] =
	"INSERT INTO dossier_event (dossier_id, move, at, day, from_state, to_state, officer_id,"
	" user_id, recorded_at, text, old_value, new_value)"
	" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
static const char SQL_LIST[] =
	"SELECT e.id, e.dossier_id, e.officer_id, e.user_id, e.move, e.at, e.recorded_at,"
	" e.from_state, e.to_state, e.text, e.old_value, e.new_value, o.name"
	" FROM dossier_event e LEFT JOIN officer o ON o.id = e.officer_id"
	" WHERE e.dossier_id = ?1 ORDER BY e.id";

static const char *const queries[] = { SQL_INSERT, SQL_LIST, NULL };
const struct query_table event_queries = { "event.c", queries };

void event_list_release(struct event_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct event *event = &list->item[i];

		free(event->move);
		free(event->text);
		free(event->old_value);
		free(event->new_value);
		free(event->officer_name);
	}
	free(list->item);
	*list = (struct event_list){ NULL, 0, 0 };
}

int event_insert(struct store *store, const struct event *event, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_INSERT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, event->dossier_id);
	db_bind_text(stmt, 2, event->move);
	db_bind_moment(stmt, 3, event->at);
	db_bind_day(stmt, 4, event->at.day);
	columns_bind_vocab(stmt, 5, &vocab_state, event->from_state);
	db_bind_vocab(stmt, 6, &vocab_state, (int)event->to_state);
	db_bind_id(stmt, 7, event->officer_id);
	db_bind_id(stmt, 8, event->user_id);
	db_bind_moment(stmt, 9, event->recorded);
	db_bind_text(stmt, 10, event->text ? event->text : "");
	db_bind_text_or_null(stmt, 11, event->old_value);
	db_bind_text_or_null(stmt, 12, event->new_value);
	return db_run(store, stmt, err);
}

static void read_event(sqlite3_stmt *stmt, struct event *out)
{
	*out = (struct event){
		.id = db_int(stmt, 0),
		.dossier_id = db_int(stmt, 1),
		.officer_id = db_int(stmt, 2),
		.user_id = db_int(stmt, 3),
		.move = db_text(stmt, 4),
		.at = db_moment(stmt, 5),
		.recorded = db_moment(stmt, 6),
		.from_state = db_vocab(stmt, 7, &vocab_state, -1),
		.to_state = (enum dossier_state)db_vocab(stmt, 8, &vocab_state, STATE_VOID),
		.text = db_text(stmt, 9),
		.old_value = db_text(stmt, 10),
		.new_value = db_text(stmt, 11),
		.officer_name = db_text(stmt, 12),
	};
}

int event_list(struct store *store, int64_t dossier_id, struct event_list *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LIST, err);
	int got;

	*out = (struct event_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier_id);
	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		read_event(stmt, &out->item[out->count++]);
	}
	if (got < 0)
		event_list_release(out);
	return got;
}
