/*
 * intake_draft.c - forms that are not finished. They leave no audit record: nothing has been
 * taken in yet, and they are written while somebody types.
 */
#include "config.h"

#include "app/intake/intake_parts.h"

#include "motcua/base/i18n.h"
#include "motcua/store/store.h"
#include "app/session/operation.h"

static int load_own(struct app *app, int64_t id, struct draft *out, struct err *err)
{
	if (draft_load(app->store, id, out, err) < 0)
		return -1;
	if (out->user_id == app->user_id)
		return 0;
	draft_release(out);
	return err_set(err, ERR_NOT_FOUND, _("This unfinished form is not yours."));
}

int intake_save_draft(struct app *app, struct draft *draft, struct err *err)
{
	struct draft present = { 0 };
	int64_t id = draft->id;
	int status = 0;

	if (operation_begin(app, OP_INTAKE, err) < 0)
		return -1;
	if (id)
		status = load_own(app, id, &present, err);
	draft_release(&present);
	draft->user_id = app->user_id;
	if (status == 0)
		status = draft_save(app->store, draft, app_now(app), err);
	status = store_end(app->store, status, err);
	if (status < 0)
		draft->id = id;
	return status;
}

int intake_drafts(struct app *app, struct draft_list *out, struct err *err)
{
	*out = (struct draft_list){ 0 };
	if (app_require(app, OP_INTAKE, err) < 0)
		return -1;
	return draft_list(app->store, app->user_id, out, err);
}

int intake_load_draft(struct app *app, int64_t id, struct draft *out, struct err *err)
{
	*out = (struct draft){ 0 };
	if (app_require(app, OP_INTAKE, err) < 0)
		return -1;
	return load_own(app, id, out, err);
}

int intake_drop_draft(struct app *app, int64_t id, struct err *err)
{
	struct draft draft = { 0 };
	int status;

	if (operation_begin(app, OP_INTAKE, err) < 0)
		return -1;
	status = load_own(app, id, &draft, err);
	draft_release(&draft);
	if (status == 0)
		status = draft_delete(app->store, id, err);
	return store_end(app->store, status, err);
}

int intake_drop_own(struct app *app, int64_t draft_id, struct err *err)
{
	struct draft draft = { 0 };
	int status = 0;

	if (draft_id && draft_load(app->store, draft_id, &draft, NULL) == 0 &&
		draft.user_id == app->user_id)
		status = draft_delete(app->store, draft_id, err);
	draft_release(&draft);
	return status;
}
