#include "config.h"

#include "motcua/app/app.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/store/days.h"
#include "motcua/store/store.h"

int app_open(struct app *app, const char *path, enum app_open_mode mode, struct moment fixed_now,
	struct err *err)
{
	struct store_identity identity;

	*app = (struct app){ .fixed_now = fixed_now, .read_only = mode == APP_OPEN_READ_ONLY };
	if (access(path, F_OK) < 0 && errno == ENOENT)
		return err_set(err, ERR_NOT_FOUND,
			_("There is no store at %s yet; make one with \"motcua init\"."), path);
	if (store_open(&app->store, path, app->read_only ? STORE_READ_ONLY : 0, err) < 0)
		return -1;
	if (store_identity(app->store, &identity, err) < 0) {
		app_close(app);
		return -1;
	}
	app->unit_id = identity.unit_id;
	app->demo = identity.demo;
	return 0;
}

void app_close(struct app *app)
{
	if (app->store) {
		app_logout(app);
		store_close(app->store);
	}
	*app = (struct app){ .fixed_now = MOMENT_NONE };
}

struct moment app_machine_now(void)
{
	return moment_from_unix(time(NULL));
}

struct moment app_now(const struct app *app)
{
	return app->fixed_now.day == DAY_NONE ? app_machine_now() : app->fixed_now;
}

int app_today(const struct app *app)
{
	return app_now(app).day;
}

int app_calendar_of(struct app *app, int day, struct calendar *out, struct err *err)
{
	calendar_init(out);
	if (days_load(app->store, day, out, err) == 0)
		return 0;
	calendar_release(out);
	return -1;
}

int app_calendar(struct app *app, struct calendar *out, struct err *err)
{
	return app_calendar_of(app, app_today(app), out, err);
}

void app_logout(struct app *app)
{
	free(app->login);
	free(app->officer_name);
	app->login = app->officer_name = NULL;
	app->user_id = app->officer_id = 0;
	app->roles = 0;
	app->must_change = false;
}
