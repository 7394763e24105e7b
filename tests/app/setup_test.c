#include "config.h"

#include "desk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "motcua/app/dossiers.h"
#include "motcua/app/office.h"
#include "motcua/app/setup.h"
#include "motcua/base/alloc.h"

Suite *setup_suite(void);

/* A desk without a store yet: only the folder, the path and the error are used. */
static struct desk desk;
static struct setup given;

static void setup(void)
{
	desk = (struct desk){ .folder = testing_make_dir() };
	desk.path = xasprintf("%s/a/b/motcua.db", desk.folder);
	given = (struct setup){ .unit_name = "UBND xã Ba Nam", .unit_code = "H48.28.17",
		.upper_level = "UBND tỉnh Quảng Ngãi", .province = "Quảng Ngãi",
		.admin_login = "Admin", .admin_password = PASSWORD };
}

static void teardown(void)
{
	desk_close(&desk);
}

static struct moment now(void)
{
	return desk_moment("2023-02-16T07:42");
}

static bool exists(void)
{
	return access(desk.path, F_OK) == 0;
}

static void enter(const char *login, const char *password)
{
	ck_ok(&desk, app_open(&desk.app, desk.path, APP_OPEN, now(), &desk.err));
	ck_ok(&desk, app_login(&desk.app, login, password, &desk.err));
}

START_TEST(a_new_store_has_unit_calendar_catalogue_and_administrator)
{
	struct unit unit = { 0 };
	struct stat st;

	ck_ok(&desk, setup_create(desk.path, &given, now(), &desk.err));
	ck_assert_int_eq(stat(desk.path, &st), 0);
	ck_assert_uint_eq(st.st_mode & 077, 0);
	enter("admin", PASSWORD);
	ck_assert(!desk.app.demo);
	for (int op = 0; op < OP_COUNT; op++)
		ck_assert(app_may(&desk.app, (enum operation)op));
	ck_ok(&desk, office_unit(&desk.app, &unit, &desk.err));
	ck_assert_str_eq(unit.code, "H48.28.17");
	ck_assert_str_eq(unit.letterhead, "ỦY BAN NHÂN DÂN XÃ BA NAM");
	ck_assert_str_eq(unit.place, "Ba Nam");
	ck_assert_str_eq(unit.upper_level, "UBND tỉnh Quảng Ngãi");
	unit_release(&unit);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure"), 185);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure_version"
		" WHERE confirmed = 1"), 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(DISTINCT version_id)"
		" FROM procedure_paper"), 14);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM calendar_day"), 133);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM calendar_day WHERE in_use = 0"), 2);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM calendar_year"
		" WHERE confirmed = 1 AND year BETWEEN 2019 AND 2025"), 7);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM calendar_year WHERE confirmed = 1"), 7);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM audit WHERE action = 'tao_kho'"), 1);
}
END_TEST

START_TEST(roles_hold_on_every_day_that_is_replayed)
{
	given.catalogue = "none";
	ck_ok(&desk, setup_create(desk.path, &given, MOMENT_NONE, &desk.err));
	enter("admin", PASSWORD);
	desk_clock(&desk, "2019-01-02T08:00");
	ck_ok(&desk, app_login(&desk.app, "admin", PASSWORD, &desk.err));
	ck_assert(app_may(&desk.app, OP_INTAKE));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure"), 0);
}
END_TEST

START_TEST(all_problems_of_a_setup_at_once)
{
	struct problem_list problems = { 0 };
	static const char *const fields[] = { "unit_name", "unit_code", "admin_login",
		"admin_password" };

	given = (struct setup){ .unit_code = "mã", .admin_login = "hai chữ",
		.admin_password = "ngắn" };
	setup_check(&given, &problems);
	ck_assert_uint_eq(problems.count, TESTING_COUNT(fields));
	for (size_t i = 0; i < TESTING_COUNT(fields); i++)
		ck_assert_ptr_nonnull(problem_for(&problems, fields[i]));
	problem_release(&problems);
	ck_fails(&desk, ERR_INVALID, setup_create(desk.path, &given, now(), &desk.err));
	ck_assert(!exists());
}
END_TEST

START_TEST(a_file_that_is_there_is_left_alone)
{
	char text[6] = "";
	FILE *file;

	free(desk.path);
	desk.path = xasprintf("%s/motcua.db", desk.folder);
	file = fopen(desk.path, "w");
	fputs("mine", file);
	fclose(file);
	ck_fails(&desk, ERR_CONFLICT, setup_create(desk.path, &given, now(), &desk.err));
	ck_fails(&desk, ERR_CONFLICT, setup_demo(desk.path, now(), &(struct buf){ 0 },
		&desk.err));
	file = fopen(desk.path, "r");
	ck_assert_ptr_nonnull(fgets(text, sizeof text, file));
	fclose(file);
	ck_assert_str_eq(text, "mine");
}
END_TEST

/* A catalogue on disk, and whether a store comes of it. */
static const struct {
	const char *text;
	int procedures; /* -1: refused */
} catalogues[] = {
	{ "ma_thu_tuc,ten_thu_tuc,linh_vuc\n2.000815,Chứng thực bản sao,Chứng thực\n", 1 },
	{ "ten,linh_vuc\nThiếu cột mã,Hộ tịch\n", -1 },
	{ "ma_thu_tuc,ten_thu_tuc,linh_vuc,muc_do\n2.000815,Chứng thực,Chứng thực,9\n", -1 },
};

START_TEST(a_catalogue_of_the_office_is_taken_or_nothing_is_made)
{
	char *path = xasprintf("%s/catalogue.csv", desk.folder);
	FILE *file = fopen(path, "w");

	fputs(catalogues[_i].text, file);
	fclose(file);
	given.catalogue = path;
	if (catalogues[_i].procedures < 0) {
		ck_fails(&desk, ERR_INVALID,
			setup_create(desk.path, &given, now(), &desk.err));
		ck_assert_ptr_nonnull(strstr(desk.err.msg, "catalogue.csv"));
		ck_assert(!exists());
	} else {
		ck_ok(&desk, setup_create(desk.path, &given, now(), &desk.err));
		ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure"),
			catalogues[_i].procedures);
	}
	free(path);
}
END_TEST

START_TEST(a_missing_catalogue_leaves_no_file)
{
	given.catalogue = "/nowhere/catalogue.csv";
	ck_fails(&desk, ERR_NOT_FOUND, setup_create(desk.path, &given, now(), &desk.err));
	ck_assert(!exists());
	/* And the next try is as good as the first. */
	given.catalogue = "none";
	ck_ok(&desk, setup_create(desk.path, &given, now(), &desk.err));
}
END_TEST

START_TEST(the_demonstration_is_a_working_desk)
{
	struct intake intake;
	struct accepted accepted;
	struct buf logins;

	buf_init(&logins);
	ck_ok(&desk, setup_demo(desk.path, now(), &logins, &desk.err));
	ck_assert_ptr_nonnull(strstr(logins.data, "hong demo-hong can_bo\n"));
	ck_assert_ptr_nonnull(strstr(logins.data, "din demo-din chu_tich\n"));
	buf_release(&logins);
	enter("hong", "demo-hong");
	ck_assert(desk.app.demo);
	ck_assert_str_eq(desk.app.officer_name, "Đinh Thị Hồng");
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier"), 70);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure"), 50);
	/* The people of the table are those who log in. */
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier d JOIN app_user u"
		" ON u.officer_id = d.handler_id WHERE u.login = 'hong'"), 40);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM officer_title"
		" WHERE signs = 'CHỦ TỊCH'"), 1);
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk_int(&desk,
		"SELECT id FROM procedure WHERE code = '1.001193'"));
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	ck_assert_str_eq(accepted.code, "H48.28.17-230216-0001");
	ck_assert_uint_ge(intake.papers.count, 3);
	intake_release(&intake);
}
END_TEST

Suite *setup_suite(void)
{
	Suite *suite = suite_create("setup");
	TCase *tc = tcase_create("setup");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_new_store_has_unit_calendar_catalogue_and_administrator);
	tcase_add_test(tc, roles_hold_on_every_day_that_is_replayed);
	tcase_add_test(tc, all_problems_of_a_setup_at_once);
	tcase_add_test(tc, a_file_that_is_there_is_left_alone);
	tcase_add_loop_test(tc, a_catalogue_of_the_office_is_taken_or_nothing_is_made, 0,
		TESTING_COUNT(catalogues));
	tcase_add_test(tc, a_missing_catalogue_leaves_no_file);
	tcase_add_test(tc, the_demonstration_is_a_working_desk);
	suite_add_tcase(suite, tc);
	return suite;
}
