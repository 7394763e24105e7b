#include "config.h"

#include "desk.h"

#include <string.h>

#include "motcua/store/store.h"

Suite *intake_warn_suite(void);

static struct desk desk;
static struct intake intake;
static struct warning_list warnings;

static void setup(void)
{
	desk_open(&desk);
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	warnings = (struct warning_list){ 0 };
}

static void teardown(void)
{
	warning_list_release(&warnings);
	intake_release(&intake);
	desk_close(&desk);
}

/* Demands exactly one warning with a piece of text in it; NULL demands none. */
static void only_warning(const char *piece)
{
	warning_list_release(&warnings);
	ck_ok(&desk, intake_warnings(&desk.app, &intake, &warnings, &desk.err));
	ck_assert_msg(warnings.count == (piece ? 1 : 0), "%zu warnings, first: %s",
		warnings.count, warnings.count ? warnings.item[0] : "-");
	if (piece)
		ck_assert_msg(strstr(warnings.item[0], piece) != NULL, "%s",
			warnings.item[0]);
}

START_TEST(an_ordinary_intake_has_no_warning)
{
	only_warning(NULL);
	intake.procedure_id = 0;
	only_warning(NULL);
}
END_TEST

START_TEST(a_known_person_who_gets_another_name_is_named)
{
	struct accepted accepted;

	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.allowance, &desk.err));
	only_warning(NULL);
	/* A hurry loses accents; that is no other name. */
	desk_text(&intake.submitter.name, "pham thi  nia");
	only_warning(NULL);
	desk_text(&intake.submitter.name, "Hồ Văn Đót");
	only_warning("The record of Phạm Thị Nía will get the name Hồ Văn Đót.");
	desk_text(&intake.submitter.name, "");
	only_warning(NULL);
	intake.has_owner = true;
	intake.owner.id = intake.submitter.id;
	desk_text(&intake.owner.name, "Hồ Văn Đót");
	only_warning("The record of Phạm Thị Nía");
}
END_TEST

START_TEST(the_same_procedure_open_is_told_with_its_dates)
{
	struct accepted accepted;

	desk_text(&intake.submitter.id_number, "051190900228");
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	only_warning("H48.28.17-230216-0001 (received 16/02, due 21/02)");
	/* Found by the number alone, before the person is chosen. */
	intake.submitter.id = 0;
	only_warning("H48.28.17-230216-0001");
	/* It is the owner's matter that counts. */
	intake.has_owner = true;
	desk_text(&intake.owner.name, "Phạm Văn Tí");
	only_warning(NULL);
	intake.has_owner = false;
	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.copies, &desk.err));
	only_warning(NULL);
}
END_TEST

/* The hour, and what is said of a same-day procedure then. */
static const struct {
	const char *now, *piece;
} hours[] = {
	{ "2023-02-16T15:00:00", NULL },
	{ "2023-02-16T15:00:01", "Friday 17/02/2023" },
	{ "2023-01-19T15:30", "Friday 27/01/2023" }, /* Tết between */
	{ "2023-02-18T08:00", "18/02/2023 is a day off" },
};

START_TEST(the_hour_and_the_day_are_told)
{
	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.copies, &desk.err));
	desk_clock(&desk, hours[_i].now);
	only_warning(hours[_i].piece);
}
END_TEST

START_TEST(a_late_hour_is_nothing_to_a_limit_in_days)
{
	desk_clock(&desk, "2023-02-16T16:20");
	only_warning(NULL);
}
END_TEST

START_TEST(a_number_that_disagrees_is_told_and_no_more)
{
	desk_text(&intake.submitter.id_number, "051152001234");
	intake.submitter.sex = SEX_MALE;
	only_warning("you may still accept");
	intake.submitter.sex = SEX_FEMALE;
	only_warning(NULL);
	desk_text(&intake.submitter.born, "05/03/1951");
	only_warning("you may still accept");
	desk_text(&intake.submitter.born, "1952");
	only_warning(NULL);
	desk_text(&intake.submitter.id_number, "05115200123");
	only_warning(NULL); /* that is a problem */
}
END_TEST

START_TEST(a_due_date_in_an_unconfirmed_year_is_provisional)
{
	desk_sql(&desk, "UPDATE calendar_year SET confirmed = 0 WHERE year = 2024");
	desk_clock(&desk, "2023-12-28T08:00");
	only_warning("2024");
}
END_TEST

START_TEST(an_official_on_paper_is_told_of_the_30th)
{
	intake.submitter.official = true;
	only_warning("official");
	intake.channel = CHANNEL_ONLINE;
	desk_text(&intake.portal_code, "G22.99.08-230216-000123");
	only_warning(NULL);
	intake.channel = CHANNEL_IN_PERSON;
	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.allowance, &desk.err));
	only_warning(NULL);
}
END_TEST

START_TEST(an_officer_of_the_house_is_an_official)
{
	struct accepted accepted;

	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_AND_RETURN, &accepted, &desk.err));
	only_warning(NULL);
	desk_sql(&desk, "UPDATE officer SET citizen_id = 1 WHERE name = 'Phạm Thị Mỉa'");
	only_warning("official");
}
END_TEST

START_TEST(filed_online_is_there_on_the_portal)
{
	intake.channel = CHANNEL_ONLINE;
	only_warning("no code of the portal yet");
	desk_text(&intake.portal_code, "  ");
	only_warning("no code of the portal yet");
	desk_text(&intake.portal_code, "G22.99.08-230216-000123");
	only_warning(NULL);
	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.allowance, &desk.err));
	only_warning("not of level 3 or 4");
	/* nobody knows */
	desk_sql(&desk, "UPDATE procedure_version SET level = NULL");
	only_warning(NULL);
	intake.channel = CHANNEL_POSTAL;
	desk_text(&intake.portal_code, "");
	only_warning(NULL);
}
END_TEST

START_TEST(digits_in_a_name_are_told)
{
	desk_text(&intake.submitter.name, "000.00.17.H48-230216-0009");
	only_warning("000.00.17.H48-230216-0009");
	intake.submitter.organisation = true;
	desk_text(&intake.submitter.name, "Công ty 30/4");
	only_warning(NULL);
	intake.has_owner = true;
	desk_text(&intake.owner.name, "Nía 2");
	only_warning("Nía 2");
}
END_TEST

Suite *intake_warn_suite(void)
{
	Suite *suite = suite_create("intake_warn");
	TCase *tc = tcase_create("warn");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, an_ordinary_intake_has_no_warning);
	tcase_add_test(tc, a_known_person_who_gets_another_name_is_named);
	tcase_add_test(tc, the_same_procedure_open_is_told_with_its_dates);
	tcase_add_loop_test(tc, the_hour_and_the_day_are_told, 0, TESTING_COUNT(hours));
	tcase_add_test(tc, a_late_hour_is_nothing_to_a_limit_in_days);
	tcase_add_test(tc, a_number_that_disagrees_is_told_and_no_more);
	tcase_add_test(tc, a_due_date_in_an_unconfirmed_year_is_provisional);
	tcase_add_test(tc, an_official_on_paper_is_told_of_the_30th);
	tcase_add_test(tc, filed_online_is_there_on_the_portal);
	tcase_add_test(tc, digits_in_a_name_are_told);
	tcase_add_test(tc, an_officer_of_the_house_is_an_official);
	suite_add_tcase(suite, tc);
	return suite;
}
