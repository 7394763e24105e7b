#include "config.h"

#include "motcua/store/dossier.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "store/columns.h"

static const char SQL_INSERT[] =
	"INSERT INTO dossier_event (dossier_id, move, at, day, from_state, to_state, officer_id,"
	" user_id, recorded_at, text, old_value, new_value, asked_by, undoes, policy, due_at,"
	" provisional, promised_day, resolved_day, withdrawn_day, returned_day, returned_by,"
	" handler_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
	" ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)";
static const char SQL_LIST[] =
	"SELECT e.id, e.dossier_id, e.officer_id, e.user_id, e.move, e.at, e.recorded_at,"
	" e.from_state, e.to_state, e.text, e.old_value, e.new_value, o.name, e.asked_by,"
	" e.undoes, e.policy, e.due_at, e.provisional, e.promised_day, e.resolved_day,"
	" e.withdrawn_day, e.returned_day, e.returned_by, e.handler_id"
	" FROM dossier_event e LEFT JOIN officer o ON o.id = e.officer_id"
	" WHERE e.dossier_id = ?1 ORDER BY e.id";

/* A recomputation and an import are nobody's step. */
static const char SQL_LAST_BY[] =
	"SELECT e.dossier_id, e.move FROM dossier_event e WHERE e.user_id = ?1"
	" AND e.recorded_at >= ?2 AND e.undoes IS NULL"
	" AND e.move NOT IN ('tinh_lai_han', 'nhap')"
	" AND NOT EXISTS (SELECT 1 FROM dossier_event u WHERE u.undoes = e.id)"
	" ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1";

static const char *const queries[] = { SQL_INSERT, SQL_LIST, SQL_LAST_BY, NULL };
const struct query_table event_queries = { "event.c", queries };

void event_list_release(struct event_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct event *event = &list->item[i];

		free(event->move);
		free(event->text);
		free(event->old_value);
		free(event->new_value);
		free(event->asked_by);
		free(event->officer_name);
	}
	free(list->item);
	*list = (struct event_list){ NULL, 0, 0 };
}

static void bind_life(sqlite3_stmt *stmt, int first, const struct life *life)
{
	db_bind_moment(stmt, first, life->due);
	db_bind_int(stmt, first + 1, life->provisional);
	db_bind_day(stmt, first + 2, life->promised);
	db_bind_day(stmt, first + 3, life->resolved);
	db_bind_day(stmt, first + 4, life->withdrawn);
	db_bind_day(stmt, first + 5, life->returned);
	columns_bind_vocab(stmt, first + 6, &vocab_return,
		life->returned == DAY_NONE ? -1 : (int)life->returned_by);
	db_bind_id(stmt, first + 7, life->handler_id);
}

int event_insert(struct store *store, struct event *event, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_INSERT, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, event->dossier_id);
	db_bind_text(stmt, 2, event->move);
	db_bind_moment(stmt, 3, event->at);
	db_bind_day(stmt, 4, event->at.day);
	columns_bind_vocab(stmt, 5, &vocab_state, event->from_state);
	db_bind_vocab(stmt, 6, &vocab_state, (int)event->after.state);
	db_bind_id(stmt, 7, event->officer_id);
	db_bind_id(stmt, 8, event->user_id);
	db_bind_moment(stmt, 9, event->recorded);
	db_bind_text(stmt, 10, event->text ? event->text : "");
	db_bind_text_or_null(stmt, 11, event->old_value);
	db_bind_text_or_null(stmt, 12, event->new_value);
	db_bind_text(stmt, 13, event->asked_by ? event->asked_by : "");
	db_bind_id(stmt, 14, event->undoes);
	columns_bind_vocab(stmt, 15, &vocab_supplement, event->policy);
	bind_life(stmt, 16, &event->after);
	if (db_run(store, stmt, err) < 0)
		return -1;
	event->id = db_last_id(store);
	return 0;
}

static struct life read_life(sqlite3_stmt *stmt, int first, int state)
{
	return (struct life){
		.state = (enum dossier_state)state,
		.due = db_moment(stmt, first),
		.provisional = db_int(stmt, first + 1) != 0,
		.promised = db_day(stmt, first + 2),
		.resolved = db_day(stmt, first + 3),
		.withdrawn = db_day(stmt, first + 4),
		.returned = db_day(stmt, first + 5),
		.returned_by =
			(enum return_method)db_vocab(stmt, first + 6, &vocab_return, RETURN_DESK),
		.handler_id = db_int(stmt, first + 7),
	};
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
		.text = db_text(stmt, 9),
		.old_value = db_text(stmt, 10),
		.new_value = db_text(stmt, 11),
		.officer_name = db_text(stmt, 12),
		.asked_by = db_text(stmt, 13),
		.undoes = db_int(stmt, 14),
		.policy = db_vocab(stmt, 15, &vocab_supplement, -1),
		.after = read_life(stmt, 16, db_vocab(stmt, 8, &vocab_state, STATE_VOID)),
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

int event_last_by(struct store *store, int64_t user_id, struct moment since, int64_t *dossier_id,
	enum move *move, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LAST_BY, err);
	int got;
	char *name;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, user_id);
	db_bind_moment(stmt, 2, since);
	got = db_step(store, stmt, err);
	if (got > 0) {
		name = db_text(stmt, 1);
		*dossier_id = db_int(stmt, 0);
		*move = (enum move)move_from_name(name);
		free(name);
	}
	db_done(stmt);
	return got;
}
