#include "config.h"

#include "desk.h"

#include <string.h>

#include "motcua/store/dossier.h"
#include "motcua/store/store.h"

Suite *intake_suite(void);

static struct desk desk;
static struct intake intake;
static struct accepted accepted;

static void setup(void)
{
	desk_open(&desk);
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
}

static void teardown(void)
{
	intake_release(&intake);
	desk_close(&desk);
}

static void accept(enum accept_mode mode)
{
	ck_ok(&desk, intake_accept(&desk.app, &intake, mode, &accepted, &desk.err));
}

START_TEST(acceptance_gives_number_serial_and_day)
{
	struct dossier dossier = { 0 };
	struct event_list events = { 0 };

	accept(ACCEPT_ONLY);
	ck_assert_str_eq(accepted.code, "H48.28.17-230216-0001");
	ck_assert_int_eq(accepted.register_serial, 1);
	ck_assert_int_eq(accepted.due.day, desk_day("2023-02-21"));
	ck_assert_int_eq(accepted.due.second, 17 * 3600);
	ck_assert(!accepted.provisional);
	ck_ok(&desk, dossier_get(desk.app.store, accepted.dossier_id, &dossier, &desk.err));
	ck_assert_str_eq(dossier.submitter.name, "Phạm Thị Nía");
	ck_assert_int_eq(dossier.state, STATE_RECEIVED);
	ck_assert_int_eq(dossier.level, 3);
	ck_assert_int_eq(dossier.reason, REASON_CHOSE_PAPER);
	ck_assert_int_eq(dossier.receiver_id, desk.app.officer_id);
	ck_assert_int_eq(dossier.handler_id, desk.app.officer_id);
	ck_assert_int_eq(dossier.origin, ORIGIN_DESK);
	ck_assert_str_eq(dossier.form_set, "2018");
	ck_assert(dossier.version_id && dossier.unit_version_id);
	ck_assert_int_eq(dossier.accepted.second, (7 * 60 + 42) * 60);
	ck_ok(&desk, event_list(desk.app.store, dossier.id, &events, &desk.err));
	ck_assert_uint_eq(events.count, 1);
	ck_assert_str_eq(events.item[0].move, "tiep_nhan");
	event_list_release(&events);
	dossier_release(&dossier);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit a JOIN audit_value v"
		" USING (seq) WHERE action = 'tiep_nhan' AND object = 'dossier:1'"
		" AND v.after = 'H48.28.17-230216-0001'"), 1);
}
END_TEST

START_TEST(serials_of_a_day_have_no_gap)
{
	accept(ACCEPT_ONLY);
	intake.submitter.id = 0;
	accept(ACCEPT_ONLY);
	ck_assert_str_eq(accepted.code, "H48.28.17-230216-0002");
	desk_clock(&desk, "2023-02-17T08:00");
	accept(ACCEPT_ONLY);
	ck_assert_str_eq(accepted.code, "H48.28.17-230217-0001");
	ck_assert_int_eq(accepted.register_serial, 3);
}
END_TEST

START_TEST(a_refused_intake_takes_no_number)
{
	desk_text(&intake.submitter.name, "  ");
	ck_fails(&desk, ERR_INVALID, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted,
		&desk.err));
	ck_assert_str_eq(desk.err.field, "ho_va_ten");
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM serial_counter"), 0);
	desk_text(&intake.submitter.name, "Phạm Thị Nía");
	accept(ACCEPT_ONLY);
	ck_assert_str_eq(accepted.code, "H48.28.17-230216-0001");
}
END_TEST

START_TEST(the_quick_path_does_all_at_once)
{
	struct dossier dossier = { 0 };

	accept(ACCEPT_AND_RETURN);
	ck_ok(&desk, dossier_get(desk.app.store, accepted.dossier_id, &dossier, &desk.err));
	ck_assert_int_eq(dossier.state, STATE_RETURNED);
	ck_assert_int_eq(dossier.resolved, desk_day("2023-02-16"));
	ck_assert_int_eq(dossier.returned, desk_day("2023-02-16"));
	ck_assert_int_eq(dossier.returned_by, RETURN_DESK);
	dossier_release(&dossier);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_event"), 3);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM audit WHERE action = 'tiep_nhan'"), 1);
}
END_TEST

START_TEST(the_quick_path_does_not_go_by_post)
{
	intake.return_method = RETURN_POSTAL;
	ck_fails(&desk, ERR_INVALID, intake_accept(&desk.app, &intake, ACCEPT_AND_RETURN,
		&accepted, &desk.err));
	ck_assert_str_eq(desk.err.field, "hinh_thuc_tra");
}
END_TEST

START_TEST(the_papers_of_the_procedure_come_along)
{
	struct paper_list papers = { 0 };

	ck_assert_uint_ge(intake.papers.count, 3);
	desk_text(&intake.papers.item[0].name, "Tờ khai");
	accept(ACCEPT_ONLY);
	ck_ok(&desk, dossier_papers(desk.app.store, accepted.dossier_id, &papers, &desk.err));
	ck_assert_uint_eq(papers.count, intake.papers.count);
	ck_assert_str_eq(papers.item[0].name, "Tờ khai");
	ck_assert_int_eq(papers.item[0].originals, 1);
	paper_list_release(&papers);
}
END_TEST

START_TEST(a_code_is_asked_for_where_the_portal_gives_it)
{
	bool wants;

	ck_ok(&desk, intake_wants_code(&desk.app, &intake, &wants, &desk.err));
	ck_assert(!wants);
	intake.channel = CHANNEL_ONLINE;
	ck_ok(&desk, intake_wants_code(&desk.app, &intake, &wants, &desk.err));
	ck_assert(wants);
	intake.channel = CHANNEL_IN_PERSON;
	desk_setting(&desk, "numbering", "portal");
	ck_ok(&desk, intake_wants_code(&desk.app, &intake, &wants, &desk.err));
	ck_assert(wants);
}
END_TEST

START_TEST(another_procedure_clears_what_hung_on_the_first)
{
	intake.reason = REASON_OTHER;
	desk_text(&intake.reason_note, "mất điện");
	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.copies, &desk.err));
	ck_assert_int_eq(intake.reason, REASON_NONE);
	ck_assert_str_eq(intake.reason_note, "");
	ck_assert_uint_eq(intake.papers.count, 2);
}
END_TEST

START_TEST(a_limit_is_confirmed_once)
{
	bool wants;

	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.disability, &desk.err));
	ck_ok(&desk, intake_wants_limit(&desk.app, &intake, &wants, &desk.err));
	ck_assert(wants);
	/* The estimate of the catalogue is offered. */
	ck_assert_int_eq(intake.limit.amount, 25);
	ck_fails(&desk, ERR_INVALID, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted,
		&desk.err));
	ck_assert_str_eq(desk.err.field, "can_cu");
	intake.limit = (struct limit){ LIMIT_WORKING_DAYS, 20 };
	desk_text(&intake.limit_basis, "QĐ 12/QĐ-UBND");
	accept(ACCEPT_ONLY);
	ck_assert_int_eq(accepted.due.day, desk_day("2023-03-16"));
	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.disability, &desk.err));
	ck_ok(&desk, intake_wants_limit(&desk.app, &intake, &wants, &desk.err));
	ck_assert(!wants);
	ck_assert_int_eq(intake.limit.amount, 20);
	/* Level and membership are another matter: the row is not confirmed by this. */
	ck_assert_int_eq(desk_int(&desk, "SELECT confirmed FROM procedure_version v"
		" JOIN procedure p ON p.id = procedure_id WHERE code = '1.001699'"), 0);
}
END_TEST

START_TEST(a_portal_dossier_keeps_code_and_due_date)
{
	struct dossier dossier = { 0 };

	intake.channel = CHANNEL_ONLINE;
	intake.reason = REASON_NONE;
	desk_text(&intake.portal_code, " h48.28.17-230214-7012 ");
	intake.filed = desk_moment("2023-02-14T21:15");
	intake.portal_due = desk_moment("2023-02-20");
	accept(ACCEPT_ONLY);
	ck_assert_str_eq(accepted.code, "H48.28.17-230214-7012");
	ck_assert_int_eq(accepted.due.day, desk_day("2023-02-20"));
	ck_assert_int_eq(accepted.due.second, 17 * 3600);
	ck_ok(&desk, dossier_by_code(desk.app.store, "H48.28.17-230214-7012", &dossier,
		&desk.err));
	ck_assert_int_eq(dossier.origin, ORIGIN_PORTAL);
	ck_assert_int_eq(dossier.due_binding, DUE_PORTAL);
	ck_assert(dossier.on_portal);
	ck_assert_int_eq(dossier.filed.day, desk_day("2023-02-14"));
	dossier_release(&dossier);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM serial_counter"), 0);
}
END_TEST

START_TEST(the_deadline_is_explained_before_acceptance)
{
	struct deadline deadline;
	struct deadline_steps steps;
	struct calendar cal;

	ck_ok(&desk, intake_deadline(&desk.app, &intake, &deadline, &steps, &cal, &desk.err));
	ck_assert_int_eq(deadline.due.day, desk_day("2023-02-21"));
	ck_assert_uint_ge(steps.count, 4);
	deadline_steps_release(&steps);
	calendar_release(&cal);
	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.allowance, &desk.err));
	ck_fails(&desk, ERR_INVALID,
		intake_deadline(&desk.app, &intake, &deadline, &steps, &cal, &desk.err));
	ck_assert_str_eq(desk.err.field, "thoi_han");
}
END_TEST

START_TEST(a_deadline_before_new_office_hours_has_the_old_ones)
{
	struct deadline deadline;
	struct calendar cal;

	desk_sql(&desk, "INSERT INTO office_hours (valid_from, from_minute, to_minute)"
		" VALUES ('2023-02-16', 420, 690), ('2023-02-16', 780, 960)");
	intake.accepted = desk_moment("2023-02-15T08:00");
	ck_ok(&desk, intake_deadline(&desk.app, &intake, &deadline, NULL, &cal, &desk.err));
	ck_assert_int_eq(deadline.due.second, 17 * 3600);
	calendar_release(&cal);
	intake.accepted = desk_moment("2023-02-16T08:00");
	ck_ok(&desk, intake_deadline(&desk.app, &intake, &deadline, NULL, &cal, &desk.err));
	ck_assert_int_eq(deadline.due.second, 16 * 3600);
	calendar_release(&cal);
}
END_TEST

START_TEST(the_draft_goes_with_acceptance)
{
	struct draft draft;

	draft_init(&draft);
	desk_text(&draft.kind, "tiep_nhan");
	ck_ok(&desk, intake_save_draft(&desk.app, &draft, &desk.err));
	intake.draft_id = draft.id;
	accept(ACCEPT_ONLY);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM draft"), 0);
	draft_release(&draft);
}
END_TEST

START_TEST(only_the_desk_takes_in)
{
	desk_login(&desk, "din");
	ck_fails(&desk, ERR_DENIED, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted,
		&desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit"
		" WHERE action = 'tiep_nhan' AND outcome = 'tu_choi'"), 1);
}
END_TEST

Suite *intake_suite(void)
{
	Suite *suite = suite_create("intake");
	TCase *tc = tcase_create("accept");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, acceptance_gives_number_serial_and_day);
	tcase_add_test(tc, serials_of_a_day_have_no_gap);
	tcase_add_test(tc, a_refused_intake_takes_no_number);
	tcase_add_test(tc, the_quick_path_does_all_at_once);
	tcase_add_test(tc, the_quick_path_does_not_go_by_post);
	tcase_add_test(tc, the_papers_of_the_procedure_come_along);
	tcase_add_test(tc, a_code_is_asked_for_where_the_portal_gives_it);
	tcase_add_test(tc, another_procedure_clears_what_hung_on_the_first);
	tcase_add_test(tc, a_limit_is_confirmed_once);
	tcase_add_test(tc, a_portal_dossier_keeps_code_and_due_date);
	tcase_add_test(tc, the_deadline_is_explained_before_acceptance);
	tcase_add_test(tc, a_deadline_before_new_office_hours_has_the_old_ones);
	tcase_add_test(tc, the_draft_goes_with_acceptance);
	tcase_add_test(tc, only_the_desk_takes_in);
	suite_add_tcase(suite, tc);
	return suite;
}
