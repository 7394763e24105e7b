/* post.c - the items of the post and their handover lists. */
#include "config.h"

#include "motcua/app/post.h"

#include <stdlib.h>

#include "app/intake/intake_parts.h"
#include "motcua/base/i18n.h"
#include "motcua/viet/viet.h"
#include "app/session/operation.h"
#include "app/life/process_post.h"

int post_items(struct app *app, enum postal_view view, size_t limit,
	struct postal_item_list *out, struct err *err)
{
	*out = (struct postal_item_list){ NULL, 0, 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return postal_list(app->store, app->unit_id, view, limit, out, err);
}

int post_dossiers(struct app *app, enum postal_queue queue, size_t limit,
	struct dossier_list *out, struct err *err)
{
	int64_t *id = NULL;
	size_t count;
	int status;

	*out = (struct dossier_list){ NULL, 0, 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	status = postal_dossiers(app->store, app->unit_id, queue, limit, &id, &count, err);
	if (status == 0)
		status = dossier_list_ids(app->store, id, count, out, err);
	free(id);
	return status;
}

int post_prepare(struct app *app, int64_t dossier_id, struct postal_item *out, struct err *err)
{
	const struct step step = step_of(MOVE_POST);
	struct work work;

	*out = (struct postal_item){ .sent = DAY_NONE, .done = DAY_NONE };
	if (app_require(app, OP_VIEW, err) < 0 || work_load(&work, app, dossier_id, err) < 0)
		return -1;
	work_post_item(&work, &step, out);
	work_release(&work);
	return 0;
}

int post_latest(struct app *app, int64_t dossier_id, struct postal_item *out, struct err *err)
{
	*out = (struct postal_item){ .sent = DAY_NONE, .done = DAY_NONE };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return postal_latest(app->store, dossier_id, out, err);
}

/* ---- handover lists */

static int add_all(struct app *app, struct postal_handover *handover, struct err *err)
{
	struct postal_item_list items;
	int status = postal_list(app->store, app->unit_id, POSTAL_TO_LIST, 0, &items, err);

	for (size_t i = 0; i < items.count && status == 0; i++)
		status = postal_handover_add(app->store, handover->id, items.item[i].id, err);
	handover->items = (int)items.count;
	if (status == 0 && items.count == 0)
		status = err_set(err, ERR_CONFLICT,
			_("Nothing was given to the post that is not on a list already."));
	postal_item_list_release(&items);
	return status;
}

static int make(struct app *app, const int64_t *item, size_t count,
	struct postal_handover *handover, struct err *err)
{
	if (postal_handover_insert(app->store, handover, err) < 0)
		return -1;
	if (count == 0)
		return add_all(app, handover, err);
	for (size_t i = 0; i < count; i++)
		if (postal_handover_add(app->store, handover->id, item[i], err) < 0)
			return -1;
	handover->items = (int)count;
	return 0;
}

int post_handover(struct app *app, const int64_t *item, size_t count, const char *postman,
	struct postal_handover *out, struct err *err)
{
	struct record record = { .action = "ban_giao_buu_chinh", .object = "postal_handover" };
	int status;

	*out = (struct postal_handover){ .unit_id = app->unit_id, .at = app_now(app),
		.officer_id = app->officer_id };
	if (operation_begin(app, OP_OF_MOVE(MOVE_POST), err) < 0)
		return -1;
	out->postman = viet_clean(postman);
	status = make(app, item, count, out, err);
	record.id = out->id;
	status = operation_end(app, status, &record, err);
	if (status < 0)
		postal_handover_release(out);
	return status;
}

int post_handovers(struct app *app, size_t limit, struct postal_handover_list *out,
	struct err *err)
{
	*out = (struct postal_handover_list){ NULL, 0, 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return postal_handovers(app->store, app->unit_id, limit, out, err);
}

int post_handover_get(struct app *app, int64_t id, struct postal_handover *out,
	struct postal_item_list *items, struct err *err)
{
	*items = (struct postal_item_list){ NULL, 0, 0 };
	*out = (struct postal_handover){ .at = MOMENT_NONE };
	if (app_require(app, OP_VIEW, err) < 0 ||
		postal_handover_get(app->store, id, out, err) < 0)
		return -1;
	if (postal_list_of(app->store, id, items, err) == 0)
		return 0;
	postal_handover_release(out);
	return -1;
}
