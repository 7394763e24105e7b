#include "config.h"

#include "desk.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/office/setup_parts.h"
#include "motcua/app/reserve.h"
#include "motcua/base/alloc.h"
#include "motcua/store/catalogue.h"
#include "motcua/store/store.h"

static const struct {
	const char *name, *title, *login;
	unsigned roles;
} people[] = {
	{ "Đinh Thị Hồng", "Công chức Tư pháp - Hộ tịch", "hong", 1u << ROLE_OFFICER },
	{ "Phạm Thị Mỉa", "Công chức Văn hóa - Xã hội", "mia", 1u << ROLE_SPECIALIST },
	{ "Phạm Văn Rế", "Công chức Văn phòng - Thống kê", "re", 1u << ROLE_STATISTICS },
	{ "Phạm Văn Đin", "Chủ tịch UBND xã", "din", 1u << ROLE_CHAIRMAN },
	{ "Quản trị", "", "admin", 1u << ROLE_ADMINISTRATOR },
};

static void add_person(struct desk *desk, size_t index)
{
	struct officer officer = { .name = xstrdup(people[index].name),
		.title = xstrdup(people[index].title), .signs = xstrdup(""),
		.valid_from = DAY_NONE, .valid_to = DAY_NONE, .confirmed = true,
		.login = xstrdup(people[index].login), .roles = people[index].roles };
	int64_t user;

	ck_ok(desk, setup_login(&desk->app, &officer, PASSWORD, &user, &desk->err));
	officer_release(&officer);
}

static int64_t add_procedure(struct desk *desk, const char *code, const char *name, int level,
	struct limit limit, bool confirmed)
{
	struct procedure procedure = { .code = xstrdup(code), .name = xstrdup(name),
		.field = xstrdup("Hộ tịch"), .valid_from = DAY_NONE, .valid_to = DAY_NONE,
		.level = level, .in_list = level >= 3, .list_document = xstrdup(""),
		.limit = limit, .limit_basis = xstrdup(""), .supplement = SUPPLEMENT_RESTART,
		.fee = -1, .fee_note = xstrdup(""), .postal_return = -1,
		.deciding_level = xstrdup(""), .document = xstrdup(""), .confirmed = confirmed,
		.confidence = xstrdup(""), .note = xstrdup(""), .source = xstrdup("") };
	int64_t id;

	ck_ok(desk, procedure_insert(desk->app.store, &procedure, &desk->err));
	id = procedure.id;
	procedure_release(&procedure);
	return id;
}

static void add_procedures(struct desk *desk)
{
	desk->copies = add_procedure(desk, "2.000815", "Chứng thực bản sao từ bản chính", 4,
		(struct limit){ LIMIT_SAME_DAY, 0 }, true);
	desk->birth = add_procedure(desk, "1.001193", "Đăng ký khai sinh", 3,
		(struct limit){ LIMIT_WORKING_DAYS, 3 }, true);
	desk->disability = add_procedure(desk, "1.001699", "Xác định mức độ khuyết tật", 2,
		(struct limit){ LIMIT_WORKING_DAYS, 25 }, false);
	desk->allowance = add_procedure(desk, "1.001776", "Trợ cấp xã hội hằng tháng", 2,
		(struct limit){ LIMIT_UNKNOWN, 0 }, true);
}

static void fill(struct desk *desk)
{
	const struct setup setup = { .unit_name = "UBND xã Ba Nam", .unit_code = "H48.28.17" };

	ck_ok(desk, store_begin(desk->app.store, &desk->err));
	ck_ok(desk, store_set_setting(desk->app.store, "argon2_memory_kib", "8", &desk->err));
	ck_ok(desk, setup_unit(&desk->app, &setup, false, &desk->err));
	ck_ok(desk, setup_calendar(&desk->app, &desk->err));
	for (size_t i = 0; i < TESTING_COUNT(people); i++)
		add_person(desk, i);
	add_procedures(desk);
	ck_ok(desk, setup_papers(&desk->app, &desk->err));
	ck_ok(desk, store_commit(desk->app.store, &desk->err));
}

void desk_open(struct desk *desk)
{
	*desk = (struct desk){ .folder = testing_make_dir() };
	desk->path = xasprintf("%s/motcua.db", desk->folder);
	desk->app.fixed_now = desk_moment("2023-02-16T07:42");
	ck_ok(desk, store_open(&desk->app.store, desk->path, STORE_CREATE, &desk->err));
	fill(desk);
	app_close(&desk->app);
	ck_ok(desk, app_open(&desk->app, desk->path, APP_OPEN, desk_moment("2023-02-16T07:42"),
		&desk->err));
	desk_login(desk, "hong");
}

void desk_close(struct desk *desk)
{
	app_close(&desk->app);
	testing_remove_dir(desk->folder);
	free(desk->folder);
	free(desk->path);
}

void desk_clock(struct desk *desk, const char *moment)
{
	desk->app.fixed_now = desk_moment(moment);
}

void desk_login(struct desk *desk, const char *login)
{
	ck_ok(desk, app_login(&desk->app, login, PASSWORD, &desk->err));
}

int64_t desk_int(struct desk *desk, const char *sql)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *stmt = NULL;
	int64_t value;

	ck_assert_int_eq(sqlite3_open(desk->path, &db), SQLITE_OK);
	ck_assert_msg(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK, "%s: %s", sql,
		sqlite3_errmsg(db));
	ck_assert_msg(sqlite3_step(stmt) == SQLITE_ROW, "%s gives nothing", sql);
	value = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	return value;
}

void desk_sql(struct desk *desk, const char *sql)
{
	sqlite3 *db = NULL;

	ck_assert_int_eq(sqlite3_open(desk->path, &db), SQLITE_OK);
	ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, "%s: %s", sql,
		sqlite3_errmsg(db));
	sqlite3_close(db);
}

void desk_setting(struct desk *desk, const char *name, const char *value)
{
	ck_ok(desk, store_begin(desk->app.store, &desk->err));
	ck_ok(desk, store_set_setting(desk->app.store, name, value, &desk->err));
	ck_ok(desk, store_commit(desk->app.store, &desk->err));
}

void desk_intake(struct desk *desk, struct intake *intake, const char *name, int64_t procedure)
{
	intake_init(intake);
	desk_text(&intake->submitter.name, name);
	ck_ok(desk, intake_choose_procedure(&desk->app, intake, procedure, &desk->err));
	intake->reason = REASON_CHOSE_PAPER;
}

int64_t desk_accept(struct desk *desk, const char *name, int64_t procedure)
{
	struct intake intake;
	struct accepted accepted;

	desk_intake(desk, &intake, name, procedure);
	ck_ok(desk, intake_accept(&desk->app, &intake, ACCEPT_ONLY, &accepted, &desk->err));
	intake_release(&intake);
	return accepted.dossier_id;
}

int desk_window_accept(struct app *app, int64_t procedure, struct err *err)
{
	struct intake intake;
	struct accepted accepted;
	int status;

	intake_init(&intake);
	desk_text(&intake.submitter.name, "Phạm Thị Nía");
	status = intake_choose_procedure(app, &intake, procedure, err);
	intake.reason = REASON_CHOSE_PAPER;
	if (status == 0)
		status = intake_accept(app, &intake, ACCEPT_ONLY, &accepted, err);
	intake_release(&intake);
	return status;
}

/* Returns the exit status of the process. */
static int window(const char *path, int (*work)(struct app *app, struct err *err))
{
	struct app app;
	struct err err = ERR_INIT;
	int status = app_open(&app, path, APP_OPEN, desk_moment("2023-02-16T07:42"), &err);

	if (status == 0)
		status = app_login(&app, "hong", PASSWORD, &err);
	if (status == 0)
		status = work(&app, &err);
	app_close(&app);
	return status < 0 ? (int)err.code : 0;
}

void desk_windows(const struct desk *desk, int count,
	int (*work)(struct app *app, struct err *err))
{
	pid_t *child = xcalloc((size_t)count, sizeof *child);

	for (int i = 0; i < count; i++) {
		child[i] = fork();
		if (child[i] == 0)
			_exit(window(desk->path, work));
		ck_assert_int_gt(child[i], 0);
	}
	for (int i = 0; i < count; i++) {
		int status;

		ck_assert_int_eq(waitpid(child[i], &status, 0), child[i]);
		ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0,
			"window %d ended with %d", i, WEXITSTATUS(status));
	}
	free(child);
}

void desk_reserve(struct desk *desk, const char *day, int count)
{
	ck_ok(desk, reserve_numbers(&desk->app, desk_day(day), count, NULL, NULL, &desk->err));
}

struct moment desk_moment(const char *text)
{
	struct moment moment;

	ck_assert_int_eq(moment_parse(text, &moment, NULL), 0);
	return moment;
}

int desk_day(const char *text)
{
	return desk_moment(text).day;
}

void desk_text(char **to, const char *text)
{
	char *copy = xstrdup(text);

	free(*to);
	*to = copy;
}
