/*
 * login.c - who works. A wrong name and a wrong password look the same from outside: the same
 * sentence, the same time, the same delay after five failures in a row.
 */
#include "config.h"

#include "motcua/app/app.h"

#include "app/office/logins.h"
#include "app/session/operation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/store/people.h"
#include "motcua/store/store.h"

#define FREE_TRIES 5
#define FIRST_DELAY 10 /* seconds; doubles with every further failure */
#define LONGEST_DELAY 600

/* Failures with a name that nobody has, counted for each as for a login, or the delay of one
 * would tell that another exists. The name itself, which may be a password typed into the wrong
 * field, is not kept. */
#define UNKNOWN_NAME "login_unknown_"

struct failures {
	int count;
	struct moment at;
};

/* The machine's clock counts here, not --now: a delay is about real time. A clock that was set
 * back must not lock anybody out. */
static int64_t seconds_to_wait(struct failures failures)
{
	int64_t delay = FIRST_DELAY, passed;

	if (failures.count < FREE_TRIES || failures.at.day == DAY_NONE)
		return 0;
	for (int i = FREE_TRIES; i < failures.count && delay < LONGEST_DELAY; i++)
		delay *= 2;
	if (delay > LONGEST_DELAY)
		delay = LONGEST_DELAY;
	passed = moment_diff(failures.at, app_machine_now());
	return passed < 0 || passed >= delay ? 0 : delay - passed;
}

static char *unknown_setting(const char *key)
{
	return xasprintf(UNKNOWN_NAME "%04x", login_digest(key));
}

static int unknown_failures(struct app *app, const char *key, struct failures *out,
	struct err *err)
{
	char *name = unknown_setting(key), *rest;
	struct buf value;
	int status;

	*out = (struct failures){ 0, MOMENT_NONE };
	buf_init(&value);
	status = store_setting(app->store, name, "0", &value, err);
	free(name);
	if (status < 0) {
		buf_release(&value);
		return -1;
	}
	out->count = (int)strtol(value.data, &rest, 10);
	if (*rest == ' ' && moment_parse(rest + 1, &out->at, NULL) < 0)
		out->at = MOMENT_NONE;
	buf_release(&value);
	return 0;
}

static int note_unknown(struct app *app, const char *key, int count, struct err *err)
{
	char *name = unknown_setting(key);
	struct buf value;
	int status;

	buf_init(&value);
	buf_addf(&value, "%d ", count);
	moment_put_iso(&value, app_machine_now());
	status = store_set_setting(app->store, name, value.data, err);
	buf_release(&value);
	free(name);
	return status;
}

static int note_failure(struct app *app, const struct user *user, const char *key,
	struct failures failures, struct err *err)
{
	const struct record record = { .action = "dang_nhap", .object = user ? "user" : "",
		.id = user ? user->id : 0 };
	int status;

	if (app->read_only)
		return 0;
	if (store_begin(app->store, err) < 0)
		return -1;
	status = user ? user_note_failure(app->store, user->id, app_machine_now(), err)
		      : note_unknown(app, key, failures.count + 1, err);
	if (status == 0)
		status = operation_record(app, &record, true, err);
	return store_end(app->store, status, err);
}

/* Nobody is kept from reading because another writes, or because nothing can be written: then
 * nothing is noted, and failures are counted on. */
static void note_success(struct app *app, const struct user *user)
{
	const struct record record = { .action = "dang_nhap", .object = "user",
		.id = user->id };

	if (app->read_only || store_begin(app->store, NULL) < 0)
		return;
	operation_end(app, user_note_failure(app->store, user->id, MOMENT_NONE, NULL), &record,
		NULL);
}

static void take_session(struct app *app, const struct user *user)
{
	app_logout(app);
	app->user_id = user->id;
	app->officer_id = user->officer_id;
	app->roles = user->roles;
	app->must_change = user->must_change;
	app->logged_in = app_now(app);
	app->login = xstrdup(user->login);
	app->officer_name = xstrdup(user->officer_name);
}

/* Spends the time that a comparison takes, so that the clock does not tell a wrong name. */
static void pretend_to_compare(struct app *app, const char *password)
{
	char hash[128];

	if (!app_password_problem(password))
		password_hash(app, password, hash, NULL);
}

static int try_password(struct app *app, const struct user *user, const char *key,
	struct failures failures, const char *password, struct err *err)
{
	bool right = false;

	if (user && login_usable(user))
		right = password_matches(user->password_hash, password);
	else
		pretend_to_compare(app, password);
	if (!right) {
		if (note_failure(app, user, key, failures, err) < 0)
			return -1;
		return err_set(err, ERR_INVALID, _("The login name or the password is wrong."));
	}
	note_success(app, user);
	take_session(app, user);
	return 0;
}

int app_login(struct app *app, const char *login, const char *password, struct err *err)
{
	struct user user = { 0 };
	struct failures failures = { 0, MOMENT_NONE };
	struct err why = ERR_INIT;
	char *key = login_key(login);
	int status = user_by_login(app->store, key, app_today(app), &user, &why);
	bool known = status == 0;
	int64_t wait;

	if (known)
		failures = (struct failures){ user.failures, user.failed_at };
	else if (why.code == ERR_NOT_FOUND)
		status = unknown_failures(app, key, &failures, err);
	else if (err)
		*err = why;
	if (status == 0 && (wait = seconds_to_wait(failures)) > 0)
		status = err_set(err, ERR_DENIED,
			Q_("Too many wrong tries; wait %d second and try again.",
				"Too many wrong tries; wait %d seconds and try again.",
				(unsigned long)wait), (int)wait);
	else if (status == 0)
		status = try_password(app, known ? &user : NULL, key, failures, password, err);
	free(key);
	user_release(&user);
	return status;
}

static int own_user(struct app *app, struct user *out, struct err *err)
{
	if (!app->user_id)
		return err_set(err, ERR_DENIED, _("Log in first."));
	return user_by_login(app->store, app->login, app_today(app), out, err);
}

bool app_password_right(struct app *app, const char *password)
{
	struct user user = { 0 };
	bool right = own_user(app, &user, NULL) == 0 &&
		password_matches(user.password_hash, password);

	user_release(&user);
	return right;
}

int app_change_password(struct app *app, const char *old_password, const char *new_password,
	struct err *err)
{
	const struct record record = { .action = "doi_mat_khau", .object = "user",
		.id = app->user_id };
	const char *problem = app_password_problem(new_password);
	char hash[128];
	int status;

	if (!app_password_right(app, old_password))
		return err_set_field(err, "old_password", ERR_INVALID,
			_("The present password is wrong."));
	if (!problem && app_password_right(app, new_password))
		problem = _("This is the present password; choose another.");
	if (problem)
		return err_set_field(err, "new_password", ERR_INVALID, "%s", problem);
	if (password_hash(app, new_password, hash, err) < 0 || store_begin(app->store, err) < 0)
		return -1;
	status = user_set_password(app->store, app->user_id, hash, false, err);
	status = operation_end(app, status, &record, err);
	if (status == 0)
		app->must_change = false;
	return status;
}
