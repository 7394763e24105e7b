/* process_detail_test.c - why a dossier is due on its day, with everything that moved it. */
#include "config.h"

#include "process_desk.h"

#include "motcua/app/dossiers.h"
#include "motcua/app/figures.h"
#include "motcua/base/buf.h"

Suite *process_detail_suite(void);

static struct desk desk;
static int64_t id;

/* Accepted on Tuesday 14 February 2023 for three working days. */
static void setup(void)
{
	desk_open(&desk);
	desk_clock(&desk, "2023-02-14T09:00");
	desk_login(&desk, "hong");
	id = desk_accept(&desk, "Phạm Thị Nía", desk.birth);
}

static void teardown(void)
{
	desk_close(&desk);
}

static void on(const char *moment, enum move move)
{
	desk_clock(&desk, moment);
	ck_ok(&desk, make_step(&desk, id, move));
}

/* What the detail explains, a day a line. */
static void ck_explained(const char *wanted, const char *due)
{
	struct dossier_detail detail;
	struct buf text;

	buf_init(&text);
	ck_ok(&desk, dossiers_detail_again(&desk.app, id, &detail, &desk.err));
	for (size_t i = 0; i < detail.steps.count; i++) {
		day_put_iso(&text, detail.steps.item[i].day);
		buf_addf(&text, " %s %d\n", step_kind_name(detail.steps.item[i].kind),
			detail.steps.item[i].count);
	}
	ck_assert_str_eq(text.data, wanted);
	ck_assert_int_eq(detail.deadline.due.day, desk_day(due));
	ck_assert(!detail.differs);
	dossier_detail_release(&detail);
	buf_release(&text);
}

#define PLAIN "2023-02-14 tiep_nhan 0\n2023-02-15 lam_viec 1\n2023-02-16 lam_viec 2\n" \
	"2023-02-17 lam_viec 3\n"
#define STOPPED "2023-02-14 tiep_nhan 0\n2023-02-15 lam_viec 1\n2023-02-16 dung 0\n" \
	"2023-02-17 lam_viec 2\n2023-02-18 nghi_tuan 0\n2023-02-19 nghi_tuan 0\n" \
	"2023-02-20 lam_viec 3\n"

START_TEST(a_supplement_lets_the_limit_begin_anew)
{
	on("2023-02-15T08:00", MOVE_ASK_SUPPLEMENT);
	ck_explained(PLAIN, "2023-02-17");
	on("2023-02-20T10:00", MOVE_SUPPLEMENT_RECEIVED);
	ck_explained("2023-02-14 tiep_nhan 0\n2023-02-15 lam_viec 1\n"
		"2023-02-16 cho_bo_sung 0\n2023-02-17 cho_bo_sung 0\n2023-02-18 cho_bo_sung 0\n"
		"2023-02-19 cho_bo_sung 0\n2023-02-20 tinh_lai 0\n2023-02-21 lam_viec 1\n"
		"2023-02-22 lam_viec 2\n2023-02-23 lam_viec 3\n", "2023-02-23");
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	ck_explained(PLAIN, "2023-02-17");
}
END_TEST

START_TEST(a_stop_is_not_counted)
{
	on("2023-02-15T08:00", MOVE_STOP);
	on("2023-02-16T16:00", MOVE_RESUME);
	ck_explained(STOPPED, "2023-02-20");
}
END_TEST

/* The new due date goes by the office hours under which the dossier was accepted. */
START_TEST(a_change_of_office_hours_moves_nothing)
{
	desk_sql(&desk, "INSERT INTO office_hours (valid_from, from_minute, to_minute)"
		" VALUES ('2023-02-16', 420, 690), ('2023-02-16', 780, 960)");
	on("2023-02-15T08:00", MOVE_STOP);
	on("2023-02-16T15:00", MOVE_RESUME);
	ck_explained(STOPPED, "2023-02-20");
}
END_TEST

/* "": none can be asked for, or one was. */
static void ck_supplement(const char *until)
{
	struct dossier_detail detail;

	ck_ok(&desk, dossiers_detail_again(&desk.app, id, &detail, &desk.err));
	ck_assert_int_eq(detail.supplement_until, *until ? desk_day(until) : DAY_NONE);
	dossier_detail_release(&detail);
}

START_TEST(a_supplement_can_be_asked_for_once_and_in_time)
{
	ck_supplement("2023-02-17");
	desk_setting(&desk, "supplement_ask_days", "5");
	ck_supplement("2023-02-21");
	on("2023-02-15T08:00", MOVE_ASK_SUPPLEMENT);
	ck_supplement("");
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	ck_supplement("2023-02-21");
	on("2023-02-15T08:00", MOVE_ASK_SUPPLEMENT);
	on("2023-02-16T08:00", MOVE_SUPPLEMENT_RECEIVED);
	ck_supplement("");
	id = desk_accept(&desk, "Đinh Văn Ví", desk.birth);
	ck_supplement("2023-02-23");
	on("2023-02-16T09:00", MOVE_RESULT);
	ck_supplement("");
}
END_TEST

/* Whether the dossier is resolved late, in the figures and all over the country. */
static void ck_late(bool late, enum national_reason reason)
{
	const struct period year = { desk_day("2023-01-01"), desk_day("2023-12-31") };
	struct indicator_report report;
	struct dossier_detail detail;

	ck_ok(&desk, dossiers_detail_again(&desk.app, id, &detail, &desk.err));
	ck_assert(detail.is_judged);
	ck_assert_int_eq(detail.national.late, late);
	ck_assert_int_eq((int)detail.national.reason, (int)reason);
	dossier_detail_release(&detail);
	desk_login(&desk, "din");
	ck_ok(&desk, figures_load(&desk.app, year, app_today(&desk.app), NULL, 0, &report,
		&desk.err));
	ck_assert_int_eq(report.tally.count[FIGURE_RESOLVED], 1);
	ck_assert_int_eq(report.tally.count[FIGURE_LATE], late);
	indicator_report_release(&report);
}

/* Asked for on the due day or after it, the citizen never came. */
static const struct {
	const char *asked;
	enum move move;
	bool late;
	enum national_reason reason;
} refused[] = {
	{ "2023-02-17T16:00", MOVE_ASK_SUPPLEMENT, false, NATIONAL_BY_REQUEST },
	{ "2023-02-20T08:00", MOVE_ASK_SUPPLEMENT, true, NATIONAL_BY_REQUEST },
	{ "2023-02-17T16:00", MOVE_ASK_FINANCE, false, NATIONAL_BY_STANDSTILL },
	{ "2023-02-17T16:00", MOVE_STOP, false, NATIONAL_BY_STANDSTILL },
};

START_TEST(what_waited_until_it_was_refused_is_judged_by_the_request)
{
	on(refused[_i].asked, refused[_i].move);
	on("2023-03-10T08:00", MOVE_REFUSE);
	ck_late(refused[_i].late, refused[_i].reason);
}
END_TEST

Suite *process_detail_suite(void)
{
	Suite *suite = suite_create("process_detail");
	TCase *tcase = tcase_create("process_detail");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_supplement_lets_the_limit_begin_anew);
	tcase_add_test(tcase, a_stop_is_not_counted);
	tcase_add_test(tcase, a_supplement_can_be_asked_for_once_and_in_time);
	tcase_add_loop_test(tcase, what_waited_until_it_was_refused_is_judged_by_the_request, 0,
		TESTING_COUNT(refused));
	tcase_add_test(tcase, a_change_of_office_hours_moves_nothing);
	suite_add_tcase(suite, tcase);
	return suite;
}
