/*
 * office_people.c - officers with their titles, logins with their roles.
 */
#include "config.h"

#include "motcua/app/office.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/base/text_check.h"
#include "motcua/store/store.h"
#include "app/office/changes.h"
#include "app/office/logins.h"
#include "app/office/office_check.h"
#include "app/session/operation.h"

static int officers(struct app *app, int day, struct officer_list *out, struct err *err)
{
	*out = (struct officer_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return officer_list(app->store, app->unit_id, day, out, err);
}

int office_officers(struct app *app, struct officer_list *out, struct err *err)
{
	return officers(app, app_today(app), out, err);
}

int office_all_officers(struct app *app, struct officer_list *out, struct err *err)
{
	return officers(app, DAY_NONE, out, err);
}

int office_titles(struct app *app, int64_t officer_id, struct officer_title_list *out,
	struct err *err)
{
	*out = (struct officer_title_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return officer_titles(app->store, officer_id, out, err);
}

/* An officer who leaves takes his login along, today or on the day after his last. */
static int check_term(struct app *app, const struct officer *before,
	const struct officer *officer, struct err *err)
{
	int today = app_today(app), after = officer->valid_to + 1;

	if (before->valid_from == officer->valid_from && before->valid_to == officer->valid_to)
		return 0;
	if (login_check_administrators(app, today, "hieu_luc_den", err) < 0)
		return -1;
	if (officer->valid_to == DAY_NONE || after <= today)
		return 0;
	return login_check_administrators(app, after, "hieu_luc_den", err);
}

static void compare(struct changes *changes, const struct officer *before,
	const struct officer *after, int title_from)
{
	changes_text(changes, "ho_va_ten", before->name, after->name);
	changes_day(changes, "hieu_luc_tu", before->valid_from, after->valid_from);
	changes_day(changes, "hieu_luc_den", before->valid_to, after->valid_to);
	changes_flag(changes, "da_xac_nhan", before->confirmed, after->confirmed);
	if (text_blank(after->title))
		return;
	changes_text(changes, "chuc_danh", before->title, after->title);
	changes_text(changes, "ky", before->signs, after->signs);
	if (before->id && (strcmp(before->title, after->title) != 0 ||
		strcmp(before->signs, after->signs) != 0))
		changes_day(changes, "chuc_danh_tu", DAY_NONE, title_from);
}

static int change_officer(struct app *app, struct officer *officer, int title_from,
	struct changes *changes, struct err *err)
{
	struct officer present = { 0 };
	int status = officer_get(app->store, officer->id, title_from, &present, err);

	if (status == 0)
		status = officer_update(app->store, officer, err);
	if (status == 0)
		status = check_term(app, &present, officer, err);
	if (status == 0 && !text_blank(officer->title) &&
		(title_from == DAY_NONE || strcmp(present.title, officer->title) != 0 ||
			strcmp(present.signs, officer->signs) != 0))
		status = officer_set_title(app->store, officer->id, officer->title,
			officer->signs, title_from, err);
	if (status == 0)
		compare(changes, &present, officer, title_from);
	officer_release(&present);
	return status;
}

static int add_officer(struct app *app, struct officer *officer, struct changes *changes,
	struct err *err)
{
	const struct officer nobody = { .valid_from = DAY_NONE, .valid_to = DAY_NONE };

	if (officer_insert(app->store, officer, err) < 0)
		return -1;
	compare(changes, &nobody, officer, DAY_NONE);
	return 0;
}

static int put_officer(struct app *app, struct officer *officer, int title_from,
	struct changes *changes, struct err *err)
{
	const struct office_login none = { .login = "" };
	struct problem_list problems = { 0 };
	int status;

	office_check_officer(officer, &none, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	if (status < 0)
		return -1;
	officer->unit_id = app->unit_id;
	return officer->id ? change_officer(app, officer, title_from, changes, err)
			   : add_officer(app, officer, changes, err);
}

int office_put_officer(struct app *app, struct officer *officer, int title_from,
	struct err *err)
{
	struct record record = { .action = officer->id ? "sua_can_bo" : "them_can_bo",
		.object = "officer" };
	struct changes changes = { .count = 0 };
	int64_t id = officer->id;
	int status;

	if (operation_begin(app, OP_OFFICE, err) < 0)
		return -1;
	status = put_officer(app, officer, title_from, &changes, err);
	record.id = officer->id;
	status = changes_end(&changes, app, status, &record, err);
	if (status < 0)
		officer->id = id;
	return status;
}

static int new_user(struct app *app, int64_t officer_id, char *login, unsigned roles,
	const char *password, struct err *err)
{
	char hash[128];
	struct user user = { .officer_id = officer_id, .login = login, .password_hash = hash,
		.must_change = true, .failed_at = MOMENT_NONE, .roles = roles };

	if (!password)
		return err_set_field(err, "password", ERR_INVALID,
			_("A new login needs a password."));
	if (password_hash(app, password, hash, err) < 0)
		return -1;
	return login_add(app, &user, err);
}

static int change_user(struct app *app, const struct user *user, unsigned roles,
	const char *password, struct err *err)
{
	if (login_set_roles(app, user, roles, err) < 0)
		return -1;
	return password ? login_set_password(app, user, password, err) : 0;
}

static void check_user(const char *login, unsigned roles, const char *password,
	struct problem_list *problems)
{
	const char *problem = password ? app_password_problem(password) : NULL;

	if (!login_valid(login))
		problem_add(problems, "login",
			_("A login name has 1 to 32 letters a-z, digits, dots, dashes."));
	if (!(roles & ((1u << ROLE_COUNT) - 1)))
		problem_add(problems, "roles", _("Give one role at least."));
	if (problem)
		problem_add(problems, "password", "%s", problem);
}

static int put_user(struct app *app, int64_t officer_id, char *login, unsigned roles,
	const char *password, struct err *err)
{
	struct problem_list problems = { 0 };
	struct user user = { 0 };
	struct err why = ERR_INIT;
	int status;

	check_user(login, roles, password, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	if (status < 0)
		return -1;
	if (user_by_login(app->store, login, app_today(app), &user, &why) < 0) {
		if (why.code == ERR_NOT_FOUND)
			return new_user(app, officer_id, login, roles, password, err);
		if (err)
			*err = why;
		return -1;
	}
	status = user.officer_id == officer_id
		? change_user(app, &user, roles, password, err)
		: err_set_field(err, "login", ERR_CONFLICT,
			  _("The login name %s belongs to %s."), login, user.officer_name);
	user_release(&user);
	return status;
}

int office_put_user(struct app *app, int64_t officer_id, const char *login, unsigned roles,
	const char *password, struct err *err)
{
	char *key = login_key(login);
	int status = operation_begin(app, OP_USERS, err);

	if (status == 0) {
		status = put_user(app, officer_id, key, roles, password, err);
		status = store_end(app->store, status, err);
	}
	free(key);
	return status;
}

void office_check_officer(const struct officer *officer, const struct office_login *login,
	struct problem_list *problems)
{
	if (text_blank(officer->name))
		problem_add(problems, "name", _("Enter the name of the officer."));
	problem_add_text(problems, "name", TEXT_NAME, officer->name);
	problem_add_text(problems, "title", TEXT_FREE, officer->title);
	check_span(officer->valid_from, officer->valid_to, problems);
	if (!text_blank(login->login)) {
		char *key = login_key(login->login);

		check_user(key, login->roles, login->password, problems);
		free(key);
	}
}

static int set_disabled(struct app *app, const char *login, bool disabled, struct err *err)
{
	char *key = login_key(login);
	struct user user = { 0 };
	int status = user_by_login(app->store, key, app_today(app), &user, err);

	if (status == 0)
		status = login_set_disabled(app, &user, disabled, err);
	user_release(&user);
	free(key);
	return status;
}

int office_put_member(struct app *app, struct officer *officer, int title_from,
	const struct office_login *login, struct err *err)
{
	int64_t id = officer->id;
	int status;

	if (app_require(app, OP_USERS, err) < 0 || store_begin(app->store, err) < 0)
		return -1;
	status = office_put_officer(app, officer, title_from, err);
	if (status == 0 && !text_blank(login->login))
		status = office_put_user(app, officer->id, login->login, login->roles,
			login->password, err);
	if (status == 0 && !text_blank(login->login))
		status = set_disabled(app, login->login, login->disabled, err);
	status = store_end(app->store, status, err);
	if (status < 0)
		officer->id = id;
	return status;
}
