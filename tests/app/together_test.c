#include "config.h"

#include "desk.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

Suite *together_suite(void);

#define WORKERS 8
#define EACH 12

static struct desk desk;

/* One window of its own: opens, logs in, accepts. Returns the exit status. */
static int work(void)
{
	struct app app;
	struct err err = ERR_INIT;
	int status = app_open(&app, desk.path, APP_OPEN, desk_moment("2023-02-16T07:42"), &err);

	if (status == 0)
		status = app_login(&app, "hong", PASSWORD, &err);
	for (int i = 0; status == 0 && i < EACH; i++) {
		struct intake intake;
		struct accepted accepted;

		intake_init(&intake);
		desk_text(&intake.submitter.name, "Phạm Thị Nía");
		status = intake_choose_procedure(&app, &intake, desk.birth, &err);
		intake.reason = REASON_CHOSE_PAPER;
		if (status == 0)
			status = intake_accept(&app, &intake, ACCEPT_ONLY, &accepted, &err);
		intake_release(&intake);
	}
	app_close(&app);
	return status < 0 ? (int)err.code : 0;
}

START_TEST(windows_that_accept_at_once_share_one_row_of_numbers)
{
	pid_t child[WORKERS];

	desk_open(&desk);
	for (int i = 0; i < WORKERS; i++) {
		child[i] = fork();
		if (child[i] == 0)
			_exit(work());
		ck_assert_int_gt(child[i], 0);
	}
	for (int i = 0; i < WORKERS; i++) {
		int status;

		ck_assert_int_eq(waitpid(child[i], &status, 0), child[i]);
		ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0,
			"window %d ended with %d", i, WEXITSTATUS(status));
	}
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
