#include "config.h"

#include <stdlib.h>
#include <unistd.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

/* From the counter to the chairman's screen, on the last working day of the sample year. */
static struct e2e e;
static char *home, *db;

static const char *const terms[] = { "xterm-256color", "linux", "vt100" };

static void make_demo(void)
{
	const char *const argv[] = { "motcua", "--db", db, "init", "--demo", NULL };
	struct e2e_options options = { .argv = argv };

	ck_assert_int_eq(e2e_run(&e, &options, home), 0);
	e2e_end(&e);
}

static void log_in(const char *term, const char *keys)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2022-12-30T07:42", NULL };
	struct e2e_options options = { .argv = argv, .term = term };

	e2e_start(&e, &options, home);
	e2e_screen_is(&e, "login");
	e2e_keys(&e, keys);
	e2e_screen_is(&e, "start");
}

static void setup(void)
{
	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	make_demo();
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

static void take_in_online(void)
{
	e2e_keys(&e, "{F2}Hồ Thị Bâng{Enter}051156900228{Enter}1956{Enter}");
	e2e_keys(&e, "{Down}{Down}{Down}{Down}chung thuc ban sao{Enter}");
	/* back from the reason for paper: it came online */
	e2e_keys(&e, "{Up}{Down}{Right}{Enter}G22.99.08-221230-000001");
	e2e_shows(&e, "[Trực tuyến]");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đã tiếp nhận G22.99.08-221230-000001. Hẹn trả T3 03/01/2023 17:00.");
}

static void receipt_is_printed(void)
{
	char *path = xasprintf("%s/motcua-in/G22.99.08-221230-000001-01.pdf", home);

	ck_assert_int_eq(access(path, R_OK), 0);
	free(path);
}

START_TEST(a_dossier_moves_the_chairmans_number_and_stands_in_its_list)
{
	log_in(terms[_i], "hong{Enter}demo-hong{Enter}");
	e2e_shows(&e, "35/55");
	take_in_online();
	receipt_is_printed();
	e2e_keys(&e, "{Esc}");
	e2e_shows(&e, "36/56");
	e2e_send(&e, "{Ctrl-Q}");
	ck_assert_int_eq(e2e_wait(&e), 0);
	e2e_end(&e);
	log_in(terms[_i], "din{Enter}demo-din{Enter}");
	e2e_keys(&e, "{F8}");
	e2e_screen_is(&e, "chairman");
	e2e_shows(&e, "36/56");
	e2e_keys(&e, "{Down}{Down}{Down}{Enter}");
	e2e_shows(&e, "36 hồ sơ");
	/* the last but one; a vt100 has no End */
	for (int i = 0; i < 34; i++)
		e2e_keys(&e, "{Down}");
	e2e_shows(&e, "Hồ Thị Bâng");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_shows(&e, "G22.99.08-221230-000001");
	e2e_keys(&e, "{Esc}{Esc}{Esc}");
	e2e_screen_is(&e, "start");
}
END_TEST

static Suite *journey_suite(void)
{
	Suite *suite = suite_create("journey");
	TCase *tc = tcase_create("journey");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, a_dossier_moves_the_chairmans_number_and_stands_in_its_list, 0,
		TESTING_COUNT(terms));
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { journey_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
