#include "config.h"

#include "desk.h"

#include "motcua/store/dossier.h"
#include "motcua/store/store.h"

Suite *numbering_suite(void);

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
}

static void teardown(void)
{
	desk_close(&desk);
}

/* Who numbers, how the dossier comes, and the code it shows. */
static const struct {
	const char *numbering;
	enum channel channel;
	const char *portal_code, *code;
} cases[] = {
	{ "own", CHANNEL_IN_PERSON, "", "H48.28.17-230216-0001" },
	{ "own", CHANNEL_IN_PERSON, "G01-1", "H48.28.17-230216-0001" },
	{ "own", CHANNEL_ONLINE, "", "H48.28.17-230216-0001" },
	{ "own", CHANNEL_ONLINE, "G01-1", "G01-1" },
	{ "portal", CHANNEL_IN_PERSON, "G01-1", "G01-1" },
	{ "portal", CHANNEL_ONLINE, "G01-1", "G01-1" },
	{ "both", CHANNEL_IN_PERSON, "G01-1", "H48.28.17-230216-0001" },
	{ "both", CHANNEL_ONLINE, "G01-1", "H48.28.17-230216-0001" },
};

static void accept(struct intake *intake, struct accepted *accepted)
{
	ck_ok(&desk, intake_accept(&desk.app, intake, ACCEPT_ONLY, accepted, &desk.err));
}

START_TEST(the_setting_says_who_numbers)
{
	struct intake intake;
	struct accepted accepted;
	struct dossier found = { 0 };

	desk_setting(&desk, "numbering", cases[_i].numbering);
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	intake.channel = cases[_i].channel;
	desk_text(&intake.portal_code, cases[_i].portal_code);
	accept(&intake, &accepted);
	ck_assert_str_eq(accepted.code, cases[_i].code);
	if (*cases[_i].portal_code) {
		ck_ok(&desk, dossier_by_code(desk.app.store, cases[_i].portal_code, &found,
			&desk.err));
		ck_assert_int_eq(found.id, accepted.dossier_id);
		ck_assert_str_eq(found.portal_code, cases[_i].portal_code);
		dossier_release(&found);
	}
	intake_release(&intake);
}
END_TEST

START_TEST(a_desk_numbers_in_its_own_range)
{
	struct intake intake;
	struct accepted accepted;

	desk_setting(&desk, "first_serial", "7001");
	desk_setting(&desk, "last_serial", "7002");
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	accept(&intake, &accepted);
	ck_assert_str_eq(accepted.code, "H48.28.17-230216-7001");
	accept(&intake, &accepted);
	ck_fails(&desk, ERR_CONFLICT,
		intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake_release(&intake);
}
END_TEST

START_TEST(a_code_that_is_taken_is_passed_over)
{
	struct intake intake;
	struct accepted accepted;

	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	intake.channel = CHANNEL_ONLINE;
	desk_text(&intake.portal_code, "H48.28.17-230216-0001");
	accept(&intake, &accepted);
	desk_text(&intake.portal_code, "");
	accept(&intake, &accepted);
	ck_assert_str_eq(accepted.code, "H48.28.17-230216-0002");
	intake_release(&intake);
}
END_TEST

START_TEST(the_old_style_of_codes_goes_on)
{
	struct intake intake;
	struct accepted accepted;

	desk_sql(&desk, "UPDATE unit SET code = '000.17.28.H48'");
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	accept(&intake, &accepted);
	ck_assert_str_eq(accepted.code, "000.17.28.H48-230216-0001");
	intake_release(&intake);
}
END_TEST

START_TEST(a_wrong_setting_is_named)
{
	struct intake intake;
	struct accepted accepted;

	desk_setting(&desk, "numbering", "nobody");
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	ck_fails(&desk, ERR_STORE,
		intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake_release(&intake);
}
END_TEST

Suite *numbering_suite(void)
{
	Suite *suite = suite_create("numbering");
	TCase *tc = tcase_create("numbering");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, the_setting_says_who_numbers, 0, TESTING_COUNT(cases));
	tcase_add_test(tc, a_desk_numbers_in_its_own_range);
	tcase_add_test(tc, a_code_that_is_taken_is_passed_over);
	tcase_add_test(tc, the_old_style_of_codes_goes_on);
	tcase_add_test(tc, a_wrong_setting_is_named);
	suite_add_tcase(suite, tc);
	return suite;
}
