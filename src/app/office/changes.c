#include "config.h"

#include "app/office/changes.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/store/store.h"

void changes_text(struct changes *changes, const char *name, const char *before,
	const char *after)
{
	before = before ? before : "";
	after = after ? after : "";
	if (strcmp(before, after) == 0)
		return;
	assert(changes->count < CHANGES_MOST);
	changes->item[changes->count].name = name;
	changes->item[changes->count].before = xstrdup(before);
	changes->item[changes->count].after = xstrdup(after);
	changes->count++;
}

void changes_day(struct changes *changes, const char *name, int before, int after)
{
	struct buf then, now;

	buf_init(&then);
	buf_init(&now);
	day_put_iso(&then, before);
	day_put_iso(&now, after);
	changes_text(changes, name, then.data, now.data);
	buf_release(&then);
	buf_release(&now);
}

static char *number(int64_t value)
{
	return value < 0 ? xstrdup("") : xasprintf("%" PRId64, value);
}

void changes_number(struct changes *changes, const char *name, int64_t before, int64_t after)
{
	char *then = number(before), *now = number(after);

	changes_text(changes, name, then, now);
	free(then);
	free(now);
}

void changes_flag(struct changes *changes, const char *name, bool before, bool after)
{
	changes_text(changes, name, before ? "1" : "0", after ? "1" : "0");
}

int changes_record(const struct changes *changes, struct app *app, const struct record *record,
	struct err *err)
{
	struct audit_change change[CHANGES_MOST];
	struct record full = *record;

	for (size_t i = 0; i < changes->count; i++)
		change[i] = (struct audit_change){ changes->item[i].name,
			changes->item[i].before, changes->item[i].after };
	full.change = change;
	full.change_count = changes->count;
	return operation_record(app, &full, false, err);
}

int changes_end(struct changes *changes, struct app *app, int status,
	const struct record *record, struct err *err)
{
	if (status == 0)
		status = changes_record(changes, app, record, err);
	changes_release(changes);
	return store_end(app->store, status, err);
}

void changes_release(struct changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		free(changes->item[i].before);
		free(changes->item[i].after);
	}
	changes->count = 0;
}
