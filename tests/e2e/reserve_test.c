#include "config.h"

#include <stdlib.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

/* A day without power, from the evening before to the morning after. */
static struct e2e e;
static char *home, *db;

static void start(const char *now)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", now, NULL };
	struct e2e_options options = { .argv = argv };

	e2e_start(&e, &options, home);
	e2e_keys(&e, "hong{Enter}demo-hong{Enter}");
	e2e_screen_is(&e, "start");
}

static void setup(void)
{
	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "init", "--demo", NULL });
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

static void reserve_three(void)
{
	start("2023-02-15T16:30");
	e2e_lacks(&e, "Số giữ chưa dùng");
	e2e_keys(&e, "mat dien{Enter}");
	e2e_screen_is(&e, "reserve");
	e2e_shows(&e, "Chưa giữ số nào. F2 giữ số cho ngày mất điện.");
	e2e_keys(&e, "{F2}{Shift-Tab}{Ctrl-U}16022023{Tab}3{F9}");
	e2e_screen_is(&e, "reserve");
	e2e_shows(&e, "3 phiếu");
	e2e_shows(&e, "Số giữ trước – 3 số chưa dùng");
	e2e_shows(&e, "H48.28.17-230216-0001");
	e2e_shows(&e, "H48.28.17-230216-0003");
	/* its day has not come */
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "reserve");
	e2e_shows(&e, "Chưa đến ngày của số này.");
	e2e_end(&e);
}

static void enter_one(void)
{
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "late");
	e2e_shows(&e, "H48.28.17-230216-0001");
	e2e_shows(&e, "mất điện");
	/* the hour is missing */
	e2e_keys(&e, "{Enter}");
	e2e_shows(&e, "Nhập ngày và giờ ghi trên phiếu.");
	e2e_keys(&e, "{Shift-Tab}0910{Tab}");
	e2e_shows(&e, "16/02/2023 09:10");
	e2e_lacks(&e, "Nhập ngày và giờ ghi trên phiếu.");
	e2e_keys(&e, "{Tab}Phạm Văn Nớt{PgDn}khai sinh{Enter}5{F9}");
	e2e_screen_is(&e, "reserve");
	e2e_shows(&e, "Đã nhập H48.28.17-230216-0001 theo đúng giờ tiếp nhận.");
	e2e_shows(&e, "Số giữ trước – 2 số chưa dùng");
}

START_TEST(a_day_without_power_leaves_no_gap)
{
	reserve_three();
	start("2023-02-17T07:30");
	e2e_shows(&e, "! Số giữ chưa dùng");
	e2e_keys(&e, "{End}{Up}{Enter}");
	e2e_screen_is(&e, "reserve");
	enter_one();
	e2e_keys(&e, "{Home}{Down}g");
	e2e_screen_is(&e, "give-up");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Nhập lý do không dùng số này.");
	e2e_keys(&e, "phiếu hỏng{F9}");
	e2e_screen_is(&e, "reserve");
	e2e_shows(&e, "phiếu hỏng");
	e2e_keys(&e, "d");
	e2e_shows(&e, "so-giu-truoc-2023-12-31.pdf");
	/* what is ended can be read, and no more */
	e2e_keys(&e, "{Down}g");
	e2e_shows(&e, "Chỉ ghi không dùng đối với số chưa dùng.");
	e2e_keys(&e, "{End}{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_shows(&e, "16/02/2023 09:10");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "17/02/2023 07:30");
	e2e_shows(&e, "mất điện");
	e2e_keys(&e, "{Esc}{Esc}");
	e2e_screen_is(&e, "start");
	e2e_shows(&e, "Số giữ chưa dùng              1");
	/* whoever comes now stands behind them */
	e2e_end(&e);
	start("2023-02-16T17:00");
	e2e_keys(&e, "{F2}Phạm Văn Nớt{Enter}{PgDn}khai sinh{Enter}5{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0004.");
}
END_TEST

/* A form that is left half done is found again with its number. */
START_TEST(an_unfinished_slip_is_a_draft_with_its_number)
{
	reserve_three();
	start("2023-02-16T16:30");
	e2e_keys(&e, "mat dien{Enter}{Enter}");
	e2e_screen_is(&e, "late");
	e2e_keys(&e, "0910{Tab}{Tab}Phạm Văn Nớt{Tab}{F7}");
	e2e_screen_is(&e, "reserve");
	e2e_keys(&e, "{Esc}{End}{Enter}{Enter}");
	e2e_screen_is(&e, "intake");
	e2e_shows(&e, "H48.28.17-230216-0001");
	e2e_shows(&e, "16/02/2023 09:10");
	e2e_keys(&e, "{PgDn}khai sinh{Enter}5{F9}");
	e2e_shows(&e, "Đã nhập H48.28.17-230216-0001 theo đúng giờ tiếp nhận.");
}
END_TEST

static Suite *reserve_suite(void)
{
	Suite *suite = suite_create("reserve");
	TCase *tcase = tcase_create("reserve");

	tcase_set_timeout(tcase, 120);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_day_without_power_leaves_no_gap);
	tcase_add_test(tcase, an_unfinished_slip_is_a_draft_with_its_number);
	suite_add_tcase(suite, tcase);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { reserve_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
