/*
 * setup.c - a new store is one transaction under another name: it is there when it is filled.
 */
#include "config.h"

#include "motcua/app/setup.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "motcua/app/exchange.h"
#include "motcua/app/settings.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/base/text_check.h"
#include "motcua/core/dossier_code.h"
#include "motcua/store/store.h"
#include "app/session/operation.h"
#include "app/office/setup_parts.h"

/* The passwords of a demonstration are printed; a dear hash would guard nothing. */
#define DEMO_ARGON2_KIB "8192"

static bool given(const char *text)
{
	return text && !text_blank(text);
}

static void check_login(const char *login, struct problem_list *problems)
{
	char *key = login_key(login);

	if (!login_valid(key))
		problem_add(problems, "admin_login",
			_("A login name has 1 to 32 letters a-z, digits, dots, dashes."));
	free(key);
}

void setup_check(const struct setup *setup, struct problem_list *problems)
{
	const char *weak;

	if (!given(setup->unit_name))
		problem_add(problems, "unit_name", _("Enter the name of the unit."));
	if (!given(setup->unit_code) || !unit_code_valid(setup->unit_code))
		problem_add(problems, "unit_code",
			_("Enter the code of the unit as it stands in dossier codes, for example "
			  "H48.28.17."));
	problem_add_text(problems, "unit_name", TEXT_NAME, setup->unit_name);
	problem_add_text(problems, "place", TEXT_NAME, setup->place);
	problem_add_text(problems, "upper_level", TEXT_NAME, setup->upper_level);
	problem_add_text(problems, "province", TEXT_NAME, setup->province);
	problem_add_text(problems, "admin_name", TEXT_NAME, setup->admin_name);
	check_login(setup->admin_login ? setup->admin_login : "", problems);
	weak = app_password_problem(setup->admin_password ? setup->admin_password : "");
	if (weak)
		problem_add(problems, "admin_password", "%s", weak);
}

/* Makes the folders above a file, for this user alone. */
static int make_folders(const char *path, struct err *err)
{
	char *folder = xstrdup(path);
	int status = 0;

	for (char *slash = strchr(folder + 1, '/'); status == 0 && slash;
		slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(folder, 0700) < 0 && errno != EEXIST)
			status = err_set(err, ERR_SYSTEM, _("The folder %s cannot be made: %s."),
				folder, strerror(errno));
		*slash = '/';
	}
	free(folder);
	return status;
}

/* A name beside the path that nobody has; the caller frees. */
static char *name_while_made(const char *path)
{
	char *name = NULL;

	for (int i = 0; !name || access(name, F_OK) == 0; i++) {
		free(name);
		name = xasprintf("%s.making-%ld-%d", path, (long)getpid(), i);
	}
	return name;
}

/* Opens a new store under a name of its own; *made is for finish_store(). */
static int new_store(struct app *app, const char *path, struct moment fixed_now, char **made,
	struct err *err)
{
	*app = (struct app){ .fixed_now = fixed_now };
	if (access(path, F_OK) == 0)
		return err_set(err, ERR_CONFLICT,
			_("There is a file at %s already; it is left as it is."), path);
	if (make_folders(path, err) < 0)
		return -1;
	*made = name_while_made(path);
	if (store_open(&app->store, *made, STORE_CREATE, err) == 0)
		return 0;
	free(*made);
	return -1;
}

static int finish_store(struct app *app, const char *path, char *made, int status,
	struct err *err)
{
	const struct record record = { .action = "tao_kho", .object = "unit",
		.id = app->unit_id };

	if (store_in_transaction(app->store))
		status = operation_end(app, status, &record, err);
	app_close(app);
	if (status == 0)
		status = store_give_name(made, path, err);
	if (status < 0)
		store_remove(made);
	free(made);
	return status;
}

static int fill_store(struct app *app, const struct setup *setup, struct err *err)
{
	char *login = login_key(setup->admin_login);
	const char *name = given(setup->admin_name) ? setup->admin_name : login;
	struct officer admin = { .name = text_trim(name), .title = xstrdup(""),
		.signs = xstrdup(""), .valid_from = DAY_NONE, .valid_to = DAY_NONE,
		.confirmed = true, .login = login, .roles = ALL_ROLES };
	int status = setup_unit(app, setup, false, err);

	if (status == 0)
		status = setup_calendar(app, err);
	if (status == 0)
		status = setup_login(app, &admin, setup->admin_password, &app->user_id, err);
	app->officer_id = admin.id;
	app->roles = ALL_ROLES;
	if (status == 0)
		status = setup_catalogue(app, setup->catalogue, err);
	if (status == 0)
		status = setup_papers(app, err);
	officer_release(&admin);
	return status;
}

int setup_create(const char *path, const struct setup *setup, struct moment fixed_now,
	struct err *err)
{
	struct problem_list problems = { 0 };
	struct app app;
	char *made;
	int status;

	setup_check(setup, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	if (status < 0 || new_store(&app, path, fixed_now, &made, err) < 0)
		return -1;
	status = store_begin(app.store, err);
	if (status == 0)
		status = fill_store(&app, setup, err);
	return finish_store(&app, path, made, status, err);
}

static int demo_unit(struct app *app, struct err *err)
{
	struct csv_table table = { 0 };
	struct setup setup;
	int status = setup_table("seed/demo/unit.csv", &table, err);

	if (status < 0)
		return -1;
	setup = (struct setup){
		.unit_name = csv_cell(&table, 0, csv_column(&table, "ten")),
		.unit_code = csv_cell(&table, 0, csv_column(&table, "ma")),
		.place = csv_cell(&table, 0, csv_column(&table, "dia_danh")),
		.upper_level = csv_cell(&table, 0, csv_column(&table, "cap_tren")),
		.province = csv_cell(&table, 0, csv_column(&table, "tinh")),
	};
	status = setup_unit(app, &setup, true, err);
	csv_release(&table);
	return status;
}

static int demo_login(struct app *app, const struct csv_table *table, size_t row,
	struct buf *logins, struct err *err)
{
	const char *login = csv_cell(table, row, csv_column(table, "dang_nhap"));
	const char *password = csv_cell(table, row, csv_column(table, "mat_khau"));
	const char *role = csv_cell(table, row, csv_column(table, "vai_tro"));
	struct officer officer = {
		.name = xstrdup(csv_cell(table, row, csv_column(table, "ho_va_ten"))),
		.title = xstrdup(csv_cell(table, row, csv_column(table, "chuc_danh"))),
		.signs = xstrdup(csv_cell(table, row, csv_column(table, "ky"))),
		.valid_from = DAY_NONE, .valid_to = DAY_NONE, .confirmed = true,
		.login = xstrdup(login),
		.roles = 1u << vocab_value(&vocab_role, role) };
	int status = setup_login(app, &officer, password, &app->user_id, err);

	app->officer_id = officer.id;
	officer_release(&officer);
	buf_addf(logins, "%s %s %s\n", login, password, role);
	return status;
}

static int demo_logins(struct app *app, struct buf *logins, struct err *err)
{
	struct csv_table table = { 0 };
	int status = setup_table("seed/demo/office.csv", &table, err);

	for (size_t row = 0; status == 0 && row < table.count; row++)
		status = demo_login(app, &table, row, logins, err);
	csv_release(&table);
	app->roles = ALL_ROLES; /* of this session, which fills the store */
	return status;
}

static int fill_demo(struct app *app, struct buf *logins, struct err *err)
{
	if (store_set_setting(app->store, setting_rule(SETTING_ARGON2_KIB)->key,
		    DEMO_ARGON2_KIB, err) < 0 ||
		demo_unit(app, err) < 0 || setup_calendar(app, err) < 0 ||
		demo_logins(app, logins, err) < 0 ||
		setup_import(app, EXCHANGE_PROCEDURES, "seed/demo/procedures.csv", err) < 0 ||
		setup_papers(app, err) < 0)
		return -1;
	return setup_import(app, EXCHANGE_DOSSIERS, "seed/demo/dossiers-2022.csv", err);
}

int setup_demo(const char *path, struct moment fixed_now, struct buf *logins, struct err *err)
{
	struct app app;
	char *made;
	int status;

	if (new_store(&app, path, fixed_now, &made, err) < 0)
		return -1;
	status = store_begin(app.store, err);
	if (status == 0)
		status = fill_demo(&app, logins, err);
	return finish_store(&app, path, made, status, err);
}
