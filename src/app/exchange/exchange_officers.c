#include "config.h"

#include "app/exchange/exchange_officers.h"

#include <stdlib.h>
#include <string.h>

#include "app/intake/intake_parts.h"
#include "app/office/logins.h"
#include "app/session/operation.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

enum { OFFICER_NAME, OFFICER_TITLE, OFFICER_ROLES, OFFICER_LOGIN, OFFICER_CONFIRMED,
	OFFICER_COLUMNS };

static const struct exchange_column columns[OFFICER_COLUMNS] = {
	[OFFICER_NAME] = { .key = "ho_va_ten", .alias = "can_bo", .required = true, .text = TEXT_NAME },
	[OFFICER_TITLE] = { .key = "chuc_danh" },
	[OFFICER_ROLES] = { .key = "vai_tro" },
	[OFFICER_LOGIN] = { .key = "dang_nhap" },
	[OFFICER_CONFIRMED] = { .key = "da_xac_nhan" },
};

/* No password matches this: the administrator gives one before the login can be used. */
#define NO_PASSWORD "!"

static void write_roles(struct cells *cells, unsigned roles)
{
	struct buf text;

	buf_init(&text);
	roles_put(&text, roles);
	cells_set(cells, OFFICER_ROLES, text.data);
	buf_release(&text);
}

static void write_cells(const struct officer *officer, struct cells *cells)
{
	cells_set(cells, OFFICER_NAME, officer->name);
	cells_set(cells, OFFICER_TITLE, officer->title);
	cells_set(cells, OFFICER_LOGIN, officer->login);
	cells_set(cells, OFFICER_CONFIRMED, officer->confirmed ? "1" : "0");
	write_roles(cells, officer->roles);
}

/* "can_bo; thong_ke", by name or label. */
static unsigned read_roles(struct exchange *x)
{
	const char *text = exchange_cell(x, OFFICER_ROLES);
	unsigned roles = 0;

	while (*text) {
		size_t len = strcspn(text, ",;\n");
		char *word = xstrndup(text, len), *trimmed = text_trim(word);
		int role = *trimmed ? vocab_match(&vocab_role, trimmed) : -1;

		if (role >= 0)
			roles |= 1u << role;
		else if (*trimmed)
			exchange_fault(x, OFFICER_ROLES,
				_("\"%s\" is no role: can_bo, chuyen_mon, thong_ke, chu_tich, quan_tri."),
				trimmed);
		free(word);
		free(trimmed);
		text += len + (text[len] != '\0');
	}
	return roles;
}

/* Puts the columns of the file over an officer. */
static void apply_row(struct exchange *x, struct officer *officer)
{
	char *login;

	set_text(&officer->name, exchange_cell(x, OFFICER_NAME));
	if (exchange_has(x, OFFICER_TITLE))
		set_text(&officer->title, exchange_cell(x, OFFICER_TITLE));
	if (exchange_has(x, OFFICER_ROLES))
		officer->roles = read_roles(x);
	if (exchange_has(x, OFFICER_LOGIN)) {
		login = login_key(exchange_cell(x, OFFICER_LOGIN));
		set_text(&officer->login, login);
		if (*login && !login_valid(login))
			exchange_fault(x, OFFICER_LOGIN,
				_("\"%s\" cannot be a login name."), login);
		free(login);
	}
	/* A list of officers confirms them, unless it says otherwise; nothing takes that back. */
	officer->confirmed |= exchange_flag(x, OFFICER_CONFIRMED) != 0;
	if (officer->roles && !*officer->login)
		exchange_fault(x, OFFICER_LOGIN, _("Roles need a login name."));
}

/* Refuses a name that two officers have. */
static int check_single(struct exchange *x, const char *name, struct err *err)
{
	struct officer_list list = { 0 };
	size_t count = 0;

	if (officer_list(x->app->store, x->app->unit_id, DAY_NONE, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++)
		count += names_match(name, list.item[i].name);
	officer_list_release(&list);
	if (count < 2)
		return 0;
	return err_set(err, ERR_INVALID,
		_("Several officers are called %s; add the title in chuc_danh."), name);
}

int exchange_officer(struct exchange *x, const char *name, const char *title,
	struct officer *out, struct err *err)
{
	struct store *store = x->app->store;
	struct officer found = { 0 };
	int64_t id;
	int status;

	if (!*title && check_single(x, name, err) < 0)
		return -1;
	status = officer_find(store, x->app->unit_id, name, title, &found, err);
	if (status == 0) {
		id = found.id;
		officer_release(&found);
		return officer_get(store, id, x->now.day, out, err);
	}
	if (!*title || err->code != ERR_NOT_FOUND ||
		officer_find(store, x->app->unit_id, name, "", &found, err) < 0)
		return -1;
	id = found.id;
	officer_release(&found);
	if (officer_get(store, id, x->now.day, out, err) < 0)
		return -1;
	if (!*out->title)
		return 0;
	officer_release(out);
	return err_set(err, ERR_NOT_FOUND, _("There is no officer %s (%s)."), name, title);
}

/* The officer whom the row means: him of the login, else of name and title. */
static int find_officer(struct exchange *x, struct officer *out, struct err *err)
{
	struct store *store = x->app->store;
	char *login = login_key(exchange_cell(x, OFFICER_LOGIN));
	struct user user = { 0 };
	int status = -1;

	err_set(err, ERR_NOT_FOUND, " ");
	if (*login)
		status = user_by_login(store, login, x->now.day, &user, err);
	if (status == 0)
		status = officer_get(store, user.officer_id, x->now.day, out, err);
	else if (err->code == ERR_NOT_FOUND)
		status = exchange_officer(x, exchange_cell(x, OFFICER_NAME),
			exchange_cell(x, OFFICER_TITLE), out, err);
	user_release(&user);
	free(login);
	return status;
}

static int add_login(struct exchange *x, const struct officer *officer, struct err *err)
{
	struct user user = { .officer_id = officer->id, .roles = officer->roles,
		.must_change = true, .failed_at = MOMENT_NONE };
	struct err taken = ERR_INIT;
	int status;

	user.login = xstrdup(officer->login);
	user.password_hash = xstrdup(NO_PASSWORD);
	user.officer_name = xstrdup(officer->name);
	status = login_add(x->app, &user, &taken);
	user_release(&user);
	if (status < 0) {
		if (exchange_blame(x, OFFICER_LOGIN, &taken) < 0) {
			*err = taken;
			return -1;
		}
		return 0;
	}
	exchange_warn(x, OFFICER_LOGIN,
		_("The login %s has no password yet; the administrator has to set one."),
		officer->login);
	return 0;
}

static int add_officer(struct exchange *x, struct err *err)
{
	struct officer officer = { .unit_id = x->app->unit_id,
		.valid_from = DAY_NONE, .valid_to = DAY_NONE };
	int status = 0;

	officer.name = xstrdup("");
	officer.title = xstrdup("");
	officer.signs = xstrdup("");
	officer.login = xstrdup("");
	apply_row(x, &officer);
	if (exchange_sound(x)) {
		x->result->added++;
		status = officer_insert(x->app->store, &officer, err);
		if (status == 0 && *officer.login)
			status = add_login(x, &officer, err);
	}
	officer_release(&officer);
	return status;
}

static int change_login(struct exchange *x, const struct officer *before,
	const struct officer *officer, struct err *err)
{
	struct user user = { 0 };
	struct err refused = ERR_INIT;
	int status;

	if (!*officer->login)
		return 0;
	if (!*before->login)
		return add_login(x, officer, err);
	if (before->roles == officer->roles)
		return 0;
	if (user_by_login(x->app->store, before->login, x->now.day, &user, err) < 0)
		return -1;
	status = login_set_roles(x->app, &user, officer->roles, &refused);
	user_release(&user);
	if (status < 0 && exchange_blame(x, OFFICER_ROLES, &refused) < 0) {
		*err = refused;
		return -1;
	}
	return 0;
}

static int change_officer(struct exchange *x, const struct officer *before,
	struct officer *officer, struct err *err)
{
	struct store *store = x->app->store;

	if (officer_update(store, officer, err) < 0)
		return -1;
	if (strcmp(before->title, officer->title) != 0 && *officer->title &&
		officer_set_title(store, officer->id, officer->title, officer->signs,
			*before->title ? x->now.day : DAY_NONE, err) < 0)
		return -1;
	return change_login(x, before, officer, err);
}

/* An officer made by an import of dossiers, or one without a login, is completed. */
static bool completes(const struct officer *before, const struct officer *after)
{
	if (!before->confirmed && after->confirmed)
		return true;
	return !*before->login && *after->login && strcmp(before->title, after->title) == 0;
}

static int meet_officer(struct exchange *x, struct officer *before, struct err *err)
{
	struct officer after = *before;
	struct cells now = { { NULL } }, then = { { NULL } };
	bool change = false;
	int status = 0;

	after.name = xstrdup(before->name);
	after.title = xstrdup(before->title);
	after.signs = xstrdup(before->signs);
	after.login = xstrdup(before->login);
	apply_row(x, &after);
	if (*before->login && strcmp(before->login, after.login) != 0 && *after.login)
		exchange_fault(x, OFFICER_LOGIN, _("This officer has the login %s."),
			before->login);
	if (*after.login && (!*before->login || before->roles != after.roles) &&
		!app_may(x->app, OP_USERS))
		exchange_fault(x, OFFICER_ROLES,
			_("Only an administrator may give logins and roles."));
	if (exchange_sound(x)) {
		write_cells(before, &now);
		write_cells(&after, &then);
		change = completes(before, &after);
		if (change)
			x->result->changed++;
		else
			change = exchange_changes(x, &now, &then);
	}
	if (change)
		status = change_officer(x, before, &after, err);
	cells_release(&now);
	cells_release(&then);
	officer_release(&after);
	return status;
}

static int read_officer(struct exchange *x, struct err *err)
{
	struct officer officer = { 0 };
	struct err missing = ERR_INIT;
	int status;

	if (!*exchange_cell(x, OFFICER_NAME)) {
		exchange_fault(x, OFFICER_NAME, _("The name of the officer is missing."));
		return 0;
	}
	if (*exchange_cell(x, OFFICER_LOGIN) && !app_may(x->app, OP_USERS)) {
		exchange_fault(x, OFFICER_LOGIN, _("Only an administrator may give logins and roles."));
		return 0;
	}
	if (find_officer(x, &officer, &missing) == 0) {
		status = meet_officer(x, &officer, err);
		officer_release(&officer);
		return status;
	}
	if (missing.code == ERR_NOT_FOUND)
		return add_officer(x, err);
	if (exchange_blame(x, OFFICER_NAME, &missing) == 0)
		return 0;
	*err = missing;
	return -1;
}

static int export_officers(struct exporter *exporter, struct err *err)
{
	struct officer_list list;
	int today = app_today(exporter->app);

	if (officer_list(exporter->app->store, exporter->app->unit_id, DAY_NONE, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++) {
		struct cells cells = { { NULL } };
		struct officer officer = { 0 };

		if (officer_get(exporter->app->store, list.item[i].id, today, &officer, err) < 0) {
			officer_list_release(&list);
			return -1;
		}
		write_cells(&officer, &cells);
		exporter_row(exporter, &cells);
		cells_release(&cells);
		officer_release(&officer);
	}
	officer_list_release(&list);
	return 0;
}

const struct exchange_kind_ops exchange_officers = {
	.name = "officers",
	.column = columns,
	.column_count = OFFICER_COLUMNS,
	.row = read_officer,
	.export = export_officers,
};
