/*
 * dossiers.c - a dossier that was entered by mistake, and the code of the portal.
 */
#include "config.h"

#include "motcua/app/dossiers.h"

#include <stdlib.h>

#include "app/intake/intake_parts.h"
#include "motcua/base/i18n.h"
#include "motcua/core/dossier_code.h"
#include "motcua/core/moves.h"
#include "motcua/store/postal.h"
#include "motcua/store/store.h"
#include "motcua/viet/viet.h"
#include "app/life/move.h"
#include "app/session/operation.h"

/* One change of one dossier: the work is done between begin() and finish(). */
struct change {
	struct app *app;
	struct dossier dossier;
	struct record record;
};

static int begin(struct change *change, struct app *app, enum operation op, int64_t id,
	struct err *err)
{
	*change = (struct change){ .app = app, .record = { .action = operation_name(op),
		.object = "dossier", .id = id } };
	if (operation_begin(app, op, err) < 0)
		return -1;
	if (dossier_get(app->store, id, &change->dossier, err) == 0)
		return 0;
	store_rollback(app->store);
	return -1;
}

static int finish(struct change *change, int status, struct err *err)
{
	status = operation_end(change->app, status, &change->record, err);
	dossier_release(&change->dossier);
	return status;
}

static int void_work(struct change *change, const char *reason, struct err *err)
{
	struct dossier *dossier = &change->dossier;
	const struct move_note event = { .at = app_now(change->app), .text = reason,
		.old_value = dossier->portal_code };

	if (move_check(change->app, dossier, MOVE_VOID, err) < 0)
		return -1;
	if (!*reason)
		return err_set_field(err, "ly_do", ERR_INVALID,
			_("Enter why the dossier is void; the inspector will read it."));
	/* The number stays in the register; the code of the portal is of the right dossier. */
	if (move_apply(change->app, dossier, MOVE_VOID, NULL, &event, err) < 0 ||
		postal_end(change->app->store, dossier->id, POSTAL_GIVEN_UP, event.at.day, reason,
			err) < 0 ||
		dossier_drop_portal_code(change->app->store, dossier, err) < 0)
		return -1;
	return dossier_update(change->app->store, dossier, err);
}

int dossiers_void(struct app *app, int64_t id, const char *reason, struct err *err)
{
	struct change change;
	char *text = viet_clean(reason);
	int status = begin(&change, app, OP_OF_MOVE(MOVE_VOID), id, err);

	if (status == 0)
		status = finish(&change, void_work(&change, text, err), err);
	free(text);
	return status;
}

static int check_not_reserved(struct app *app, const char *code, struct err *err)
{
	bool reserved;

	if (reserved_has(app->store, code, &reserved, err) < 0)
		return -1;
	return reserved ? err_code_reserved(err) : 0;
}

int dossier_check_new_code(struct app *app, const char *code, struct err *err)
{
	struct dossier other = { 0 };
	struct err why = ERR_INIT;
	int status;

	if (!portal_code_valid(code))
		return err_set_field(err, "ma_ho_so_cong", ERR_INVALID,
			_("A code of the portal has 1 to 64 letters, digits, dots and dashes."));
	if (check_not_reserved(app, code, err) < 0)
		return -1;
	status = dossier_by_code(app->store, code, &other, &why);
	if (status == 0)
		status = err_code_taken(app, &other, err);
	else if (why.code == ERR_NOT_FOUND)
		status = 0;
	else if (err)
		*err = why;
	dossier_release(&other);
	return status;
}

static int attach_work(struct change *change, const char *code, struct err *err)
{
	struct dossier *dossier = &change->dossier;
	const struct move_note event = { .at = app_now(change->app), .new_value = code };

	if (move_check(change->app, dossier, MOVE_ATTACH_CODE, err) < 0 ||
		dossier_check_no_code(dossier, err) < 0 ||
		dossier_check_new_code(change->app, code, err) < 0 ||
		move_apply(change->app, dossier, MOVE_ATTACH_CODE, NULL, &event, err) < 0 ||
		dossier_add_code(change->app->store, dossier->id, code, CODE_PORTAL, err) < 0)
		return -1;
	dossier->on_portal = true;
	return dossier_update(change->app->store, dossier, err);
}

int dossiers_attach_code(struct app *app, int64_t id, const char *code, struct err *err)
{
	struct change change;
	char *key = portal_code_key(code);
	int status = begin(&change, app, OP_OF_MOVE(MOVE_ATTACH_CODE), id, err);

	if (status == 0)
		status = finish(&change, attach_work(&change, key, err), err);
	free(key);
	return status;
}

void dossiers_code_warnings(const char *code, struct warning_list *out)
{
	char *key = portal_code_key(code);
	struct dossier_code parts;

	*out = (struct warning_list){ 0 };
	if (portal_code_valid(key) && dossier_code_parse(key, &parts) < 0)
		warning_add(out, _("\"%s\" does not look like the code of a dossier, such as "
			    "000.00.28.H48-230216-0001; compare it with the portal."), key);
	free(key);
}
