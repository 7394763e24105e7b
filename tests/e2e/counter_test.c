#include "config.h"

#include <stdlib.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

/* What is typed wrong at the counter is seen at once, and never becomes something else. */
static struct e2e e;
static char *home, *db;

static void start_as(const char *login, const char *password)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", "2023-02-16T07:42", NULL };
	struct e2e_options options = { .argv = argv };
	char *keys = xasprintf("%s{Enter}%s{Enter}", login, password);

	e2e_start(&e, &options, home);
	e2e_keys(&e, keys);
	e2e_screen_is(&e, "start");
	free(keys);
}

static void setup(void)
{
	const char *argv[] = { "motcua", "--db", NULL, "init", "--demo", NULL };
	struct e2e_options options = { .argv = argv };

	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	argv[2] = db;
	ck_assert_int_eq(e2e_run(&e, &options, home), 0);
	e2e_end(&e);
	start_as("hong", "demo-hong");
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

START_TEST(text_in_a_choice_takes_what_it_names_or_nothing)
{
	e2e_keys(&e, "{F2}Hồ Văn Test{Enter}{Tab}{Tab}{Tab}{Tab}lang vo{Enter}");
	e2e_shows(&e, "[Làng Vờ]");
	e2e_keys(&e, "{Shift-Tab}xa la");
	e2e_shows(&e, "! Không có lựa chọn “xa la”");
	e2e_shows(&e, "[Làng Vờ]");
	e2e_keys(&e, "{Tab}{Tab}Trường tiểu học ");
	e2e_shows(&e, "[ ]");
	e2e_shows(&e, "! Phím cách đánh dấu");
	e2e_keys(&e, "{Tab}{Tab}{Tab}tre em{Tab}");
	e2e_shows(&e, "! Không có lựa chọn “tre em”");
	e2e_shows(&e, "[Trực tiếp]");
}
END_TEST

START_TEST(an_organisation_is_asked_for_its_tax_code)
{
	e2e_keys(&e, "{F2}Công ty TNHH Làng Vờ{Enter}051185900117{Enter}12031985{Enter}");
	e2e_lacks(&e, "Mã số thuế");
	e2e_keys(&e, "3");
	e2e_shows(&e, "Mã số thuế 051185900117");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "! Tổ chức không có ngày sinh");
	e2e_keys(&e, "{Ctrl-U}{Shift-Tab}{Ctrl-U}123");
	e2e_shows(&e, "Mã số thuế, mã doanh nghiệp: 10 chữ số");
	e2e_keys(&e, "{F9}");
	e2e_lacks(&e, "! Tổ chức không có ngày sinh");
	e2e_shows(&e, "! Mã số thuế, mã số doanh nghiệp có 10 hoặc 13 chữ số");
}
END_TEST

static Suite *counter_suite(void)
{
	Suite *suite = suite_create("counter");
	TCase *tc = tcase_create("counter");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, text_in_a_choice_takes_what_it_names_or_nothing);
	tcase_add_test(tc, an_organisation_is_asked_for_its_tax_code);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { counter_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
