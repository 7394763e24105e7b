/* A changed calendar at the keyboard: what it moves is shown first, then told to the citizens. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

static struct e2e e;
static char *home, *db;

/* A file with the password of "hong", which only its owner reads; the caller frees the path. */
static char *make_password(void)
{
	char *path = xasprintf("%s/hong", home);
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fputs("demo-hong\n", file);
	fclose(file);
	ck_assert_int_eq(chmod(path, 0600), 0);
	return path;
}

static void run(const char *const *argv)
{
	struct e2e_options options = { .argv = argv };
	struct e2e beside;

	if (e2e_run(&beside, &options, home) != 0)
		e2e_fail(&beside, "the command has failed");
	e2e_end(&beside);
}

static void setup(void)
{
	static const char *const people[] = { "Phạm Thị Nía", "Phạm Văn Rê" };
	char *password;

	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	password = make_password();
	run((const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T07:42", "init",
		"--demo", NULL });
	/* one working day: due on Friday the 17th */
	for (size_t i = 0; i < 2; i++)
		run((const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T09:00",
			"--user", "hong", "--password-file", password, "accept", "--procedure",
			"2.000815", "--person", people[i], "--village", "Làng Vờ", "--reason",
			"1", NULL });
	free(password);
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

static void start(const char *now, const char *keys)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", now, NULL };
	struct e2e_options options = { .argv = argv };

	e2e_start(&e, &options, home);
	e2e_keys(&e, "re{Enter}demo-re{Enter}");
	e2e_keys(&e, keys);
}

static bool is_printed(const char *name)
{
	char *path = xasprintf("%s/motcua-in/%s", home, name);
	bool is = access(path, R_OK) == 0;

	free(path);
	return is;
}

/* Opens the calendar and types the 17th as a day off. */
#define TO_CALENDAR "{F10}{Down}{Down}{Down}{Down}{Enter}"
#define STORM "{F2}17022023{Tab}{Tab}{Tab}Nghỉ bão{F9}"

START_TEST(escape_leaves_everything_as_it_was)
{
	start("2023-02-16T10:00", TO_CALENDAR STORM);
	e2e_screen_is(&e, "moved");
	e2e_shows(&e, "2 hồ sơ đổi ngày hẹn trả – chưa lưu");
	e2e_shows(&e, "Phạm Thị Nía         17/02/2023 20/02/2023");
	e2e_shows(&e, "Phạm Văn Rê          17/02/2023 20/02/2023");
	e2e_keys(&e, "{F3}");
	e2e_shows(&e, "Hãy lưu thay đổi bằng F9 trước.");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "holiday");
	e2e_shows(&e, "Chưa lưu gì.");
	e2e_shows(&e, "Nghỉ bão");
	e2e_keys(&e, "{Esc}{Enter}");
	e2e_screen_is(&e, "calendar");
	e2e_lacks(&e, "Nghỉ bão");
	e2e_keys(&e, "{F6}");
	e2e_shows(&e, "Chưa có lần sửa lịch nào làm đổi ngày hẹn trả.");
	ck_assert(!is_printed("doi-ngay-hen-tra-2023-02-16.pdf"));
}
END_TEST

START_TEST(saving_moves_all_and_prints_for_the_citizens)
{
	start("2023-02-16T10:00", TO_CALENDAR STORM "{F9}");
	e2e_shows(&e, "2 hồ sơ đã đổi ngày hẹn trả");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Thay đổi này đã được lưu.");
	e2e_keys(&e, "{F3}");
	ck_assert(is_printed("doi-ngay-hen-tra-2023-02-16.pdf"));
	e2e_keys(&e, "{Down}p");
	ck_assert(is_printed("H48.28.17-230216-0002-01.pdf"));
	ck_assert(!is_printed("H48.28.17-230216-0001-01.pdf"));
	e2e_keys(&e, "{F5}");
	ck_assert(is_printed("H48.28.17-230216-0001-01.pdf"));
	e2e_keys(&e, "{Up}{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "tính lại hạn trả · Phạm Văn Rế · 17/02/2023 17:00 →");
	e2e_shows(&e, "20/02/2023 17:00 · Lịch làm việc thay đổi: ngày 17/02/2023");
	e2e_keys(&e, "{Esc}{Esc}");
	e2e_screen_is(&e, "calendar");
	e2e_shows(&e, "▸  T6 17/02/2023");
	/* taking it out again moves them back, and is the last change then */
	e2e_keys(&e, "{Del}{Enter}");
	e2e_shows(&e, "Phạm Văn Rê          20/02/2023 17/02/2023");
	e2e_keys(&e, "{F9}{Esc}");
	e2e_screen_is(&e, "calendar");
	e2e_lacks(&e, "Nghỉ bão");
	e2e_keys(&e, "{F6}");
	e2e_shows(&e, "2 hồ sơ đã đổi ngày hẹn trả");
	e2e_shows(&e, "Phạm Văn Rê          20/02/2023 17/02/2023");
}
END_TEST

START_TEST(from_15_november_on_the_next_year_is_asked_for)
{
	start("2025-11-14T08:00", "");
	e2e_screen_is(&e, "start");
	e2e_lacks(&e, "Lịch nghỉ 2026 chưa xác nhận");
	e2e_end(&e);
	start("2025-11-15T08:00", "");
	e2e_shows(&e, "Lịch nghỉ 2026 chưa xác nhận");
	e2e_keys(&e, "{Down}{Down}{Down}{Down}{Down}{Down}{Down}{Enter}");
	e2e_screen_is(&e, "calendar");
	e2e_shows(&e, "Lịch nghỉ năm 2026 – ! chưa xác nhận");
	e2e_keys(&e, "{F4}TB 1/TB-BNV{F9}");
	e2e_shows(&e, "Lịch nghỉ năm 2026 – đã xác nhận");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "start");
	e2e_lacks(&e, "Lịch nghỉ 2026 chưa xác nhận");
}
END_TEST

static Suite *calendar_suite(void)
{
	Suite *suite = suite_create("calendar");
	TCase *tc = tcase_create("calendar");

	tcase_set_timeout(tc, 120);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, escape_leaves_everything_as_it_was);
	tcase_add_test(tc, saving_moves_all_and_prints_for_the_citizens);
	tcase_add_test(tc, from_15_november_on_the_next_year_is_asked_for);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { calendar_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
