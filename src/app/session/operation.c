#include "config.h"

#include "app/session/operation.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/store/store.h"

int operation_require(struct app *app, enum operation op, struct err *err)
{
	if (app_require(app, op, err) == 0)
		return 0;
	if (app->user_id)
		operation_note(app, &(struct record){ .action = operation_name(op),
			.object = "" }, true, NULL);
	return -1;
}

int operation_begin(struct app *app, enum operation op, struct err *err)
{
	return operation_require(app, op, err) < 0 ? -1 : store_begin(app->store, err);
}

int operation_record(struct app *app, const struct record *record, bool refused,
	struct err *err)
{
	char *object = record->id ? xasprintf("%s:%" PRId64, record->object, record->id)
				  : xstrdup(record->object);
	int status = audit_append(app->store, app_now(app), app_machine_now(), app->user_id,
		record->action, object, refused, record->change, record->change_count, err);

	free(object);
	return status;
}

int operation_end(struct app *app, int status, const struct record *record, struct err *err)
{
	if (status == 0)
		status = operation_record(app, record, false, err);
	return store_end(app->store, status, err);
}

int operation_note(struct app *app, const struct record *record, bool refused,
	struct err *err)
{
	if (app->read_only)
		return 0;
	if (store_begin(app->store, err) < 0)
		return -1;
	return store_end(app->store, operation_record(app, record, refused, err), err);
}
