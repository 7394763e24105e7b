#include "config.h"

#include "app/office/logins.h"

#include "app/office/changes.h"
#include "motcua/base/i18n.h"
#include "app/session/operation.h"

void roles_put(struct buf *out, unsigned roles)
{
	const char *separator = "";

	for (int role = 0; role < ROLE_COUNT; role++)
		if (roles & 1u << role) {
			buf_addf(out, "%s%s", separator, vocab_name(&vocab_role, role));
			separator = "; ";
		}
}

/* The record of a change of roles; login is that of a new one, else NULL. */
static int record_roles(struct app *app, int64_t id, const char *login, unsigned before,
	unsigned after, struct err *err)
{
	const struct record record = { .action = login ? "them_tai_khoan" : "sua_vai_tro",
		.object = "user", .id = id };
	struct changes changes = { .count = 0 };
	struct buf then, now;
	int status;

	buf_init(&then);
	buf_init(&now);
	roles_put(&then, before);
	roles_put(&now, after);
	changes_text(&changes, "dang_nhap", "", login);
	changes_text(&changes, "vai_tro", then.data, now.data);
	status = changes_record(&changes, app, &record, err);
	changes_release(&changes);
	buf_release(&then);
	buf_release(&now);
	return status;
}

int login_add(struct app *app, struct user *user, struct err *err)
{
	if (app_require(app, OP_USERS, err) < 0 ||
		user_insert(app->store, user, app_now(app), err) < 0)
		return -1;
	return record_roles(app, user->id, user->login, 0, user->roles, err);
}

bool login_usable(const struct user *user)
{
	return !user->disabled && user->in_office;
}

int login_check_administrators(struct app *app, int day, const char *field, struct err *err)
{
	struct user_list users = { 0 };
	bool left = false;

	if (user_list(app->store, day, &users, err) < 0)
		return -1;
	for (size_t i = 0; i < users.count; i++)
		left |= login_usable(&users.item[i]) &&
			(users.item[i].roles & 1u << ROLE_ADMINISTRATOR) != 0;
	user_list_release(&users);
	if (left)
		return 0;
	return err_set_field(err, field, ERR_INVALID,
		_("There must be one administrator at least."));
}

int login_set_roles(struct app *app, const struct user *user, unsigned roles, struct err *err)
{
	if (app_require(app, OP_USERS, err) < 0)
		return -1;
	if (user->roles == roles)
		return 0;
	if (user_set_roles(app->store, user->id, roles, app_today(app), err) < 0 ||
		login_check_administrators(app, app_today(app), "roles", err) < 0)
		return -1;
	return record_roles(app, user->id, NULL, user->roles, roles, err);
}

int login_set_password(struct app *app, const struct user *user, const char *password,
	struct err *err)
{
	const struct record record = { .action = "dat_mat_khau", .object = "user",
		.id = user->id };
	char hash[128];

	if (app_require(app, OP_USERS, err) < 0 ||
		password_hash(app, password, hash, err) < 0 ||
		user_set_password(app->store, user->id, hash, true, err) < 0)
		return -1;
	return operation_record(app, &record, false, err);
}

int login_set_disabled(struct app *app, const struct user *user, bool disabled, struct err *err)
{
	const struct record record = { .action = disabled ? "khoa_tai_khoan" : "mo_tai_khoan",
		.object = "user", .id = user->id };

	if (app_require(app, OP_USERS, err) < 0)
		return -1;
	if (user->disabled == disabled)
		return 0;
	if (user_set_disabled(app->store, user->id, disabled, err) < 0 ||
		login_check_administrators(app, app_today(app), "roles", err) < 0)
		return -1;
	return operation_record(app, &record, false, err);
}
