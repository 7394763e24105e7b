#include "config.h"

#include "motcua/store/due.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "store/columns.h"
#include "store/dossier_rows.h"

static const char SQL_OPEN[] =
	"SELECT id, accepted_at, due_at, limit_unit, limit_amount, provisional FROM dossier"
	" WHERE unit_id = ?1 AND state IN " STATES_OPEN " AND due_binding = 'tinh'"
	" AND limit_unit IS NOT NULL ORDER BY accepted_at, id";
/* An event that only makes a due date firm has no old value. All events of one change were
 * recorded at one moment and say the same. */
static const char SQL_LAST[] =
	"SELECT e.dossier_id, e.old_value, e.new_value, e.text FROM dossier_event e"
	" JOIN dossier d ON d.id = e.dossier_id,"
	" (SELECT recorded_at, text FROM dossier_event WHERE move = 'tinh_lai_han'"
	" AND old_value IS NOT NULL ORDER BY recorded_at DESC, id DESC LIMIT 1) l"
	" WHERE e.move = 'tinh_lai_han' AND e.old_value IS NOT NULL"
	" AND e.recorded_at = l.recorded_at AND e.text = l.text AND d.unit_id = ?1"
	" ORDER BY e.id";

static const char *const queries[] = { SQL_OPEN, SQL_LAST, NULL };
const struct query_table due_queries = { "due.c", queries };

void open_due_list_release(struct open_due_list *list)
{
	free(list->item);
	*list = (struct open_due_list){ NULL, 0, 0 };
}

int open_due_list(struct store *store, int64_t unit_id, struct open_due_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_OPEN, err);
	int got;

	*out = (struct open_due_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		out->item[out->count++] = (struct open_due){
			.dossier_id = db_int(stmt, 0),
			.accepted = db_moment(stmt, 1),
			.due = db_moment(stmt, 2),
			.limit = columns_limit(stmt, 3),
			.provisional = db_int(stmt, 5) != 0,
		};
	}
	if (got < 0)
		open_due_list_release(out);
	return got;
}

void due_move_add(struct due_move_list *list, const struct due_move *move)
{
	list->item = grow_array(list->item, list->count, &list->cap, sizeof *list->item);
	list->item[list->count++] = *move;
}

void due_move_list_release(struct due_move_list *list)
{
	free(list->item);
	free(list->cause);
	*list = (struct due_move_list){ NULL, 0, 0, NULL };
}

int due_move_last(struct store *store, int64_t unit_id, struct due_move_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LAST, err);
	int got;

	*out = (struct due_move_list){ NULL, 0, 0, NULL };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, unit_id);
	while ((got = db_step(store, stmt, err)) > 0) {
		const struct due_move move = { db_int(stmt, 0), db_moment(stmt, 1),
			db_moment(stmt, 2) };

		due_move_add(out, &move);
		if (!out->cause)
			out->cause = db_text(stmt, 3);
	}
	if (got < 0)
		due_move_list_release(out);
	return got;
}
