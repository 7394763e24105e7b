#include "config.h"

#include <stdlib.h>
#include <unistd.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

static struct e2e e;
static char *home, *db;

static void start(const char *now, const char *login)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", now, NULL };
	struct e2e_options options = { .argv = argv };
	char *keys = xasprintf("%s{Enter}demo-%s{Enter}", login, login);

	e2e_start(&e, &options, home);
	e2e_keys(&e, keys);
	free(keys);
}

static void accept(const char *name)
{
	e2e_keys(&e, "{F2}");
	e2e_keys(&e, name);
	e2e_keys(&e, "{Enter}{PgDn}khai sinh{Enter}5{F9}{Esc}");
}

static void setup(void)
{
	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "init", "--demo", NULL });
	start("2023-02-16T07:42", "hong");
	accept("Hồ Thị Bâng");
	accept("Phạm Văn Nớt");
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

static void again(const char *now, const char *login)
{
	e2e_end(&e);
	start(now, login);
}

static void open_register(void)
{
	e2e_keys(&e, "{Ctrl-P}so theo doi{Enter}");
	e2e_screen_is(&e, "register");
}

START_TEST(the_desk_reads_and_prints_the_register)
{
	char *path = xasprintf("%s/motcua-in/so-theo-doi-2023-01.pdf", home);

	open_register();
	e2e_shows(&e, "chưa khóa");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "register-book");
	e2e_shows(&e, "Sổ năm 2023, quyển 01");
	e2e_shows(&e, "01 …230216-0001 Hồ Thị");
	e2e_shows(&e, "02 …230216-0002 Phạm Văn");
	e2e_keys(&e, "{Down}{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_shows(&e, "Phạm Văn Nớt");
	e2e_keys(&e, "{Esc}p");
	e2e_shows(&e, "so-theo-doi-2023-01.pdf");
	ck_assert_int_eq(access(path, R_OK), 0);
	free(path);
	/* Closing is not for the desk. */
	e2e_keys(&e, "{Esc}k");
	e2e_screen_is(&e, "register");
}
END_TEST

START_TEST(a_register_is_not_closed_too_early)
{
	again("2023-12-29T08:00", "din");
	open_register();
	e2e_keys(&e, "k");
	e2e_screen_is(&e, "register-close");
	e2e_shows(&e, "Sổ có 2 hồ sơ, từ số 01 đến số 02");
	e2e_shows(&e, "! Sổ theo dõi hồ sơ năm 2023 chỉ khóa sau giờ làm việc ngày 31/12");
	e2e_keys(&e, "{F9}");
	e2e_screen_is(&e, "register-close");
	e2e_keys(&e, "{Esc}");
	e2e_shows(&e, "chưa khóa");
}
END_TEST

START_TEST(a_register_is_closed_on_the_last_day)
{
	again("2023-12-31T08:00", "din");
	e2e_lacks(&e, "Chưa khóa sổ");
	open_register();
	e2e_keys(&e, "k");
	e2e_shows(&e, "F9 khóa sổ");
	e2e_keys(&e, "{F9}");
	e2e_screen_is(&e, "register");
	e2e_shows(&e, "Đã khóa sổ năm 2023");
	e2e_shows(&e, "31/12/2023 Phạm Văn Đin");
	e2e_keys(&e, "k{F9}");
	e2e_shows(&e, "Phạm Văn Đin");
	again("2024-01-02T08:00", "din");
	e2e_lacks(&e, "Chưa khóa sổ");
}
END_TEST

START_TEST(from_january_the_first_screen_reminds_of_it)
{
	again("2024-01-02T08:00", "din");
	for (int i = 0; i < 30 && !e2e_find(&e, "▸ ! Chưa khóa sổ", NULL, NULL); i++)
		e2e_keys(&e, "{Down}");
	e2e_shows(&e, "▸ ! Chưa khóa sổ hồ sơ năm 2023");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "register");
	e2e_keys(&e, "k{F9}{Esc}");
	e2e_screen_is(&e, "start");
	e2e_lacks(&e, "Chưa khóa sổ");
}
END_TEST

static Suite *register_suite(void)
{
	Suite *suite = suite_create("register");
	TCase *tcase = tcase_create("register");

	tcase_set_timeout(tcase, 120);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, the_desk_reads_and_prints_the_register);
	tcase_add_test(tcase, a_register_is_not_closed_too_early);
	tcase_add_test(tcase, a_register_is_closed_on_the_last_day);
	tcase_add_test(tcase, from_january_the_first_screen_reminds_of_it);
	suite_add_tcase(suite, tcase);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { register_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
