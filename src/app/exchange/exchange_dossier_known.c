/*
 * exchange_dossier_known.c - which dossier of the store a row means.
 */
#include "config.h"

#include "app/exchange/exchange_dossiers.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

/* A number that was reserved has its own dossier, or the reason why there is none. */
static int check_not_reserved(struct exchange *x, int column, const char *code, struct err *err)
{
	bool reserved;

	if (reserved_has(x->app->store, code, &reserved, err) < 0)
		return -1;
	if (reserved)
		exchange_fault(x, column,
			_("This number is reserved here for a slip that is written by hand."));
	return 0;
}

/* A dossier found by the code of the portal, where the own code of the row is that of another, or
 * new: the code is taken. One that has no own code yet may get it. */
static void check_same(struct exchange *x, int column, int64_t id, const struct dossier *found)
{
	struct err taken = ERR_INIT;

	if (id ? id == found->id
	       : column == DOSS_CODE || !*found->code || !*exchange_cell(x, DOSS_CODE))
		return;
	err_code_taken(x->app, found, &taken);
	exchange_fault(x, column, "%s", taken.msg);
}

/* By one of the codes of the row; id 0 where the store has none of them. */
static int find_by_code(struct exchange *x, int column, int64_t *id, struct err *err)
{
	struct dossier found;
	struct err missing = ERR_INIT;
	char *code = column == DOSS_PORTAL_CODE ? portal_code_key(exchange_cell(x, column))
						: dossier_row_code(x);
	int status = 0;

	if (*code && dossier_by_code(x->app->store, code, &found, &missing) == 0) {
		check_same(x, column, *id, &found);
		*id = found.id;
		dossier_release(&found);
	} else if (*code && missing.code != ERR_NOT_FOUND) {
		*err = missing;
		status = -1;
	} else if (*code) {
		status = check_not_reserved(x, column, code, err);
	}
	free(code);
	return status;
}

/* Refuses a code that stands in the file twice. */
static void check_twice(struct exchange *x)
{
	struct dossier_import *import = x->state;
	char *code = dossier_row_code(x);
	size_t *line;

	if (!*code) {
		free(code);
		return;
	}
	line = key_counts_at(&import->codes, code);
	if (*line)
		exchange_fault(x, DOSS_CODE, _("The code stands in line %zu already."), *line);
	else
		*line = exchange_line(x);
	free(code);
}

/* The n-th dossier without a code of a day, a person and a procedure, or 0. */
static int nth_of_day(struct exchange *x, int day, int64_t procedure_id, size_t nth, int64_t *id,
	struct err *err)
{
	const char *name = exchange_cell(x, DOSS_SUBMITTER);
	struct dossier_list list = { 0 };

	if (dossier_list_window(x->app->store, x->app->unit_id, (struct period){ day, day },
		    &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count && !*id; i++) {
		const struct dossier *known = &list.item[i];

		if (!*known->code && !*known->portal_code &&
			known->procedure_id == procedure_id &&
			strcmp(known->submitter.name, name) == 0 && --nth == 0)
			*id = known->id;
	}
	dossier_list_release(&list);
	return 0;
}

/* Without a code: the same day, person and procedure, the n-th in the file is the n-th of those
 * without a code in the store. */
static int find_nth(struct exchange *x, int64_t *id, struct err *err)
{
	struct dossier_import *import = x->state;
	bool by_filing = dossier_row_waits(x) && *exchange_cell(x, DOSS_FILED);
	int day = exchange_day(x, by_filing ? DOSS_FILED : DOSS_ACCEPTED), status = 0;
	struct procedure procedure;
	size_t nth;
	char *key;

	if (day == DAY_NONE)
		return 0;
	if (dossier_find_procedure(x, day, &procedure, err) < 0)
		return -1;
	if (procedure.id) {
		key = xasprintf("%d\t%s\t%" PRId64, day, exchange_cell(x, DOSS_SUBMITTER),
			procedure.id);
		nth = ++*key_counts_at(&import->nth, key);
		free(key);
		status = nth_of_day(x, day, procedure.id, nth, id, err);
	}
	procedure_release(&procedure);
	return status;
}

int dossier_find_known(struct exchange *x, int64_t *id, struct err *err)
{
	*id = 0;
	check_twice(x);
	if (find_by_code(x, DOSS_CODE, id, err) < 0 ||
		find_by_code(x, DOSS_PORTAL_CODE, id, err) < 0)
		return -1;
	if (*id || *exchange_cell(x, DOSS_CODE) || *exchange_cell(x, DOSS_PORTAL_CODE))
		return 0;
	return find_nth(x, id, err);
}
