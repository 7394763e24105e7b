#include "config.h"

#include "desk.h"

Suite *together_suite(void);

#define WORKERS 8
#define EACH 12

static struct desk desk;

static int work(struct app *app, struct err *err)
{
	for (int i = 0; i < EACH; i++)
		if (desk_window_accept(app, desk.birth, err) < 0)
			return -1;
	return 0;
}

START_TEST(windows_that_accept_at_once_share_one_row_of_numbers)
{
	desk_open(&desk);
	desk_windows(&desk, WORKERS, work);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(DISTINCT code) FROM dossier"),
		WORKERS * EACH);
	ck_assert_int_eq(desk_int(&desk, "SELECT last FROM serial_counter"), WORKERS * EACH);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(DISTINCT register_serial) FROM dossier"),
		WORKERS * EACH);
	ck_assert_int_eq(desk_int(&desk, "SELECT max(register_serial) FROM dossier"),
		WORKERS * EACH);
	ck_assert_int_eq(desk_int(&desk, "SELECT max(seq) - count(*) FROM audit"), 0);
	desk_close(&desk);
}
END_TEST

Suite *together_suite(void)
{
	Suite *suite = suite_create("together");
	TCase *tc = tcase_create("together");

	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, windows_that_accept_at_once_share_one_row_of_numbers);
	suite_add_tcase(suite, tc);
	return suite;
}
