/*
 * run.c - the desk itself: the store, the terminal, and what the screens need of the world.
 */
#include "config.h"

#include "motcua/ui/ui.h"

#include <stdlib.h>

#include "motcua/app/app.h"
#include "motcua/app/office.h"
#include "motcua/app/settings.h"
#include "motcua/base/i18n.h"
#include "motcua/store/store.h"
#include "ui/screens.h"
#include "ui/term/term.h"

static void put_unit(struct app *app, struct buf *out)
{
	struct unit unit = { 0 };

	/* The place alone leaves room for what nobody may overlook. */
	if (office_unit(app, &unit, NULL) == 0)
		buf_adds(out, app->demo ? unit.place : unit.name);
	unit_release(&unit);
	if (app->demo)
		buf_addf(out, "%s%s", out->len ? " – " : "", _("DEMONSTRATION"));
}

static void put_officer(struct app *app, struct buf *out)
{
	if (app->officer_name)
		buf_adds(out, app->officer_name);
}

static int64_t user_of(const struct app *app)
{
	return app->user_id;
}

static const char *login_of(const struct app *app)
{
	return app->login;
}

static const char *refusal(struct app *app, unsigned needs, struct buf *out)
{
	struct err err = ERR_INIT;

	if ((needs & NEED_WRITE) && app->read_only)
		return _("The store is open for reading only; nothing can be changed.");
	if (NEEDED_OP(needs) < 0 || app_require(app, (enum operation)NEEDED_OP(needs), &err) == 0)
		return NULL;
	buf_clear(out);
	buf_adds(out, err.msg);
	return out->data;
}

static int64_t data_version(struct app *app)
{
	return store_data_version(app->store);
}

static int64_t lock_seconds(struct app *app)
{
	int64_t minutes;

	if (setting_value(app, SETTING_LOCK_MINUTES, &minutes, NULL) < 0)
		minutes = strtoll(setting_rule(SETTING_LOCK_MINUTES)->fallback, NULL, 10);
	return minutes * 60;
}

/* Runs a stack of screens on the terminal until it ends. */
static int run_world(const struct ui_world *world, enum term_end_reason *reason, struct err *err)
{
	struct ui ui;
	int status = ui_init(&ui, world, term_glyphs(), err);

	if (status == 0)
		*reason = term_run(&ui);
	ui_release(&ui);
	return status;
}

/* app has no store yet, only the clock. */
static int run_wizard(struct app *app, struct setup_arg *arg, enum term_end_reason *reason,
	struct err *err)
{
	const struct ui_world world = {
		.app = app, .now = app_now, .start = &scr_setup, .start_arg = &arg
	};

	return run_world(&world, reason, err);
}

static int run_desk(struct app *app, const char *login, struct err *err)
{
	const struct ui_world world = {
		.app = app,
		.now = app_now,
		.unit = put_unit,
		.officer = put_officer,
		.user = user_of,
		.user_name = login_of,
		.refusal = refusal,
		.data_version = data_version,
		.logout = app_logout,
		.login = &scr_login,
		.login_arg = login,
		.find = &scr_find,
		.start = &scr_start,
		.lock_seconds = lock_seconds(app),
	};
	enum term_end_reason reason;

	return run_world(&world, &reason, err);
}

/* Makes the store with the wizard and opens it; *left where the person went away instead. *login is
 * that of the administrator, for the caller to free. */
static int make_store(struct app *app, const struct ui_options *options, char **login, bool *left,
	struct err *err)
{
	struct setup_arg arg = { .path = options->path };
	enum term_end_reason reason = TERM_QUIT;
	struct err why = ERR_INIT;
	int status = run_wizard(app, &arg, &reason, err);

	*login = arg.login;
	if (status < 0)
		return -1;
	if (app_open(app, options->path, APP_OPEN, options->now, &why) == 0) {
		*left = reason != TERM_QUIT;
		return 0;
	}
	*left = why.code == ERR_NOT_FOUND;
	if (!*left && err)
		*err = why;
	return *left ? 0 : -1;
}

int ui_run(const struct ui_options *options, struct err *err)
{
	struct err why = ERR_INIT;
	bool missing, left = false;
	char *made = NULL;
	struct app app;
	int status;

	if (term_check(err) < 0)
		return -1;
	status = app_open(&app, options->path, APP_OPEN, options->now, &why);
	missing = status < 0 && why.code == ERR_NOT_FOUND;
	if (status < 0 && !missing) {
		if (err)
			*err = why;
		return -1;
	}
	status = term_start(err);
	if (status == 0 && missing)
		status = make_store(&app, options, &made, &left, err);
	if (status == 0 && !left)
		status = run_desk(&app, options->user ? options->user : made, err);
	term_end();
	status_release();
	app_close(&app);
	free(made);
	return status;
}
