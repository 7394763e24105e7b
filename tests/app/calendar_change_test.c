/* calendar_change_test.c - what a change of the calendar moves, all of it or nothing. */
#include "config.h"

#include "process_desk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/app/calendar_change.h"
#include "motcua/app/dossiers.h"
#include "motcua/app/office.h"
#include "motcua/app/receipt.h"
#include "motcua/base/alloc.h"
#include "motcua/store/days.h"
#include "table.h"

Suite *calendar_change_suite(void);

static struct desk desk;
static char storm[] = "Nghỉ bão", source[] = "CV 12/UBND", nothing[] = "";
static struct holiday monday;
static const struct calendar_change close_monday = { .kind = CALENDAR_PUT, .holiday = &monday };

/* "hong" makes the steps of the dossiers, "re" the calendar. */
static void setup(void)
{
	desk_open(&desk);
	monday = (struct holiday){ .day = desk_day("2023-02-20"), .kind = DAY_OFF,
		.basis = BASIS_LOCAL, .name = storm, .source = source, .confidence = nothing,
		.in_use = true };
}

static void teardown(void)
{
	desk_close(&desk);
}

/* The third working day after the acceptance, without the calendar of the program: no public
 * holiday lies in these weeks. */
static int third_day(int accepted, int off)
{
	int day = accepted;

	for (int counted = 0; counted < 3;) {
		int weekday = day_weekday(++day);

		counted += weekday != SATURDAY && weekday != SUNDAY && day != off;
	}
	return day;
}

static struct dossier_detail detail_of(int64_t id)
{
	struct dossier_detail detail;

	ck_ok(&desk, dossiers_detail_again(&desk.app, id, &detail, &desk.err));
	return detail;
}

static int due_of(int64_t id)
{
	struct dossier_detail detail = detail_of(id);
	int day = detail.dossier.due.day;

	dossier_detail_release(&detail);
	return day;
}

/* Whose hour or day differs from what the dossiers have; the caller releases the list. */
static void ck_moved(const struct moved_list *list, const int64_t *id, size_t count)
{
	ck_assert_uint_eq(list->count, count);
	for (size_t i = 0; i < count; i++) {
		bool found = false;

		for (size_t k = 0; k < list->count; k++)
			found = found || list->item[k].dossier_id == id[i];
		ck_assert_msg(found, "dossier %lld is not in the list", (long long)id[i]);
	}
}

START_TEST(the_list_is_what_counting_by_hand_says)
{
	int64_t id[4], resolved;
	struct moved_list list;
	int accepted = desk_day("2023-02-16"), off = monday.day;

	id[0] = dossier_in(&desk, STATE_RECEIVED);
	id[1] = dossier_in(&desk, STATE_PROCESSING);
	id[2] = dossier_in(&desk, STATE_FINANCE);
	resolved = dossier_in(&desk, STATE_RESULT);
	desk_clock(&desk, "2023-02-20T07:30"); /* from today on: not touched */
	id[3] = dossier_in(&desk, STATE_RECEIVED);
	desk_login(&desk, "re");
	ck_assert_int_eq(due_of(id[0]), third_day(accepted, DAY_NONE));
	ck_ok(&desk, calendar_preview(&desk.app, &close_monday, &list, &desk.err));
	ck_moved(&list, id, 3);
	for (size_t i = 0; i < list.count; i++) {
		ck_assert_int_eq(list.item[i].before.day, third_day(accepted, DAY_NONE));
		ck_assert_int_eq(list.item[i].after.day, third_day(accepted, off));
	}
	moved_list_release(&list);
	ck_assert_int_eq(due_of(id[0]), third_day(accepted, DAY_NONE));
	ck_ok(&desk, calendar_save(&desk.app, &close_monday, &list, NULL, &desk.err));
	ck_moved(&list, id, 3);
	moved_list_release(&list);
	for (size_t i = 0; i < 3; i++) {
		ck_assert_int_eq(due_of(id[i]), third_day(accepted, off));
		ck_ok(&desk, process_replay(&desk.app, id[i], &desk.err));
	}
	ck_assert_int_eq(due_of(id[3]), third_day(desk_day("2023-02-20"), DAY_NONE));
	ck_assert_int_eq(due_of(resolved), third_day(accepted, DAY_NONE));
}
END_TEST

START_TEST(the_event_says_from_when_to_when_and_why)
{
	int64_t id = dossier_in(&desk, STATE_PROCESSING);
	struct dossier_detail detail;
	const struct event *last;

	desk_login(&desk, "re");
	ck_ok(&desk, office_put_holiday(&desk.app, &monday, &desk.err));
	detail = detail_of(id);
	last = &detail.events.item[detail.events.count - 1];
	ck_assert_str_eq(last->move, move_name(MOVE_RECOMPUTE));
	ck_assert_str_eq(last->old_value, "2023-02-21T17:00");
	ck_assert_str_eq(last->new_value, "2023-02-22T17:00");
	ck_assert_str_eq(last->text,
		"Lịch làm việc thay đổi: ngày 20/02/2023 nghỉ (Nghỉ bão; CV 12/UBND)");
	ck_assert(!detail.differs);
	ck_assert_int_eq(detail.dossier.appointed.day, desk_day("2023-02-21"));
	dossier_detail_release(&detail);
	ck_ok(&desk, office_remove_holiday(&desk.app, monday.day, &desk.err));
	ck_assert_int_eq(due_of(id), desk_day("2023-02-21"));
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

START_TEST(an_apology_stays_and_the_legal_day_moves)
{
	int64_t id = dossier_in(&desk, STATE_PROCESSING);
	struct dossier_detail detail;

	ck_ok(&desk, make_step(&desk, id, MOVE_APOLOGISE));
	desk_login(&desk, "re");
	ck_ok(&desk, office_put_holiday(&desk.app, &monday, &desk.err));
	detail = detail_of(id);
	ck_assert_int_eq(detail.dossier.promised, desk_day("2023-03-10"));
	ck_assert_int_eq(detail.dossier.due.day, desk_day("2023-02-22"));
	dossier_detail_release(&detail);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

START_TEST(what_the_portal_has_set_is_left_alone)
{
	int64_t id = dossier_in(&desk, STATE_PROCESSING);
	struct moved_list list;

	desk_sql(&desk, "UPDATE dossier SET due_binding = 'cong'");
	desk_login(&desk, "re");
	ck_ok(&desk, calendar_save(&desk.app, &close_monday, &list, NULL, &desk.err));
	ck_assert_uint_eq(list.count, 0);
	moved_list_release(&list);
	ck_assert_int_eq(due_of(id), desk_day("2023-02-21"));
}
END_TEST

START_TEST(the_national_counting_follows_what_was_kept)
{
	int64_t id = dossier_in(&desk, STATE_PROCESSING);
	struct dossier_detail detail = detail_of(id);

	ck_assert(detail.is_judged);
	ck_assert(!detail.national.late);
	dossier_detail_release(&detail);
	for (int i = 0; i < 2; i++) {
		ck_ok(&desk, make_step(&desk, id, MOVE_ASK_SUPPLEMENT));
		ck_ok(&desk, make_step(&desk, id, MOVE_SUPPLEMENT_RECEIVED));
	}
	detail = detail_of(id);
	ck_assert(detail.national.late);
	ck_assert_int_eq((int)detail.national.reason, NATIONAL_BY_REQUESTS);
	dossier_detail_release(&detail);
	ck_ok(&desk, make_step(&desk, id, MOVE_WITHDRAW));
	detail = detail_of(id);
	ck_assert(!detail.is_judged);
	dossier_detail_release(&detail);
}
END_TEST

/* ---- all or nothing */

static const char *const faults[] = {
	"INSERT ON dossier_event WHEN NEW.dossier_id = (SELECT max(id) FROM dossier)",
	"UPDATE ON dossier WHEN NEW.id = (SELECT max(id) FROM dossier)",
	"INSERT ON calendar_day", "INSERT ON audit",
};

START_TEST(a_failure_leaves_calendar_and_dossiers)
{
	int64_t id = dossier_in(&desk, STATE_PROCESSING);
	char *before, *after, *sql;
	int64_t days, other = dossier_in(&desk, STATE_RECEIVED);

	desk_login(&desk, "re");
	before = kept_of(&desk, id);
	days = desk_int(&desk, "SELECT count(*) FROM calendar_day");
	sql = xasprintf("CREATE TRIGGER injected BEFORE %s BEGIN SELECT RAISE(ABORT, 'injected');"
		" END", faults[_i]);
	desk_sql(&desk, sql);
	ck_assert_int_eq(calendar_save(&desk.app, &close_monday, NULL, NULL, &desk.err), -1);
	desk_sql(&desk, "DROP TRIGGER injected");
	after = kept_of(&desk, id);
	ck_assert_str_eq(before, after);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM calendar_day"), days);
	ck_assert_int_eq(due_of(other), desk_day("2023-02-21"));
	free(before);
	free(after);
	free(sql);
}
END_TEST

START_TEST(a_preview_keeps_nothing_and_needs_the_right)
{
	int64_t id = dossier_in(&desk, STATE_PROCESSING);
	struct moved_list list;
	char *before, *after;
	const struct calendar_change confirm = { .kind = CALENDAR_CONFIRM, .year = 2027,
		.document = " " };

	ck_fails(&desk, ERR_DENIED, calendar_preview(&desk.app, &close_monday, &list, &desk.err));
	desk_login(&desk, "re");
	before = kept_of(&desk, id);
	ck_ok(&desk, calendar_preview(&desk.app, &close_monday, &list, &desk.err));
	moved_list_release(&list);
	ck_fails(&desk, ERR_INVALID, calendar_preview(&desk.app, &confirm, &list, &desk.err));
	after = kept_of(&desk, id);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}
END_TEST

/* ---- provisional days, and other ways to change */

START_TEST(confirming_a_year_makes_its_days_firm)
{
	const struct calendar_change confirm = { .kind = CALENDAR_CONFIRM, .year = 2027,
		.document = "TB 1/TB" };
	struct dossier_detail detail;
	struct moved_list list;
	int64_t id;

	desk_clock(&desk, "2027-01-04T08:00");
	id = dossier_in(&desk, STATE_RECEIVED);
	detail = detail_of(id);
	ck_assert(detail.dossier.provisional);
	dossier_detail_release(&detail);
	desk_login(&desk, "re");
	ck_ok(&desk, calendar_save(&desk.app, &confirm, &list, NULL, &desk.err));
	ck_assert_uint_eq(list.count, 0);
	moved_list_release(&list);
	detail = detail_of(id);
	ck_assert(!detail.dossier.provisional);
	ck_assert_str_eq(detail.events.item[detail.events.count - 1].text,
		"Lịch năm 2027 được xác nhận (TB 1/TB)");
	dossier_detail_release(&detail);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	ck_ok(&desk, calendar_last_moved(&desk.app, &list, &desk.err));
	ck_assert_uint_eq(list.count, 0); /* nobody has to be told */
	moved_list_release(&list);
}
END_TEST

START_TEST(an_imported_calendar_moves_as_one_that_is_typed)
{
	int64_t id = dossier_in(&desk, STATE_RECEIVED);
	struct import_options dry = { .dry_run = true };
	struct table table;

	desk_login(&desk, "re");
	table_import(&desk, &table, EXCHANGE_HOLIDAYS,
		"ngay,loai,ten\n2023-02-20,nghi,Nghỉ bão\n", &dry);
	ck_assert_int_eq(table.status, 0);
	table_release(&table);
	ck_assert_int_eq(due_of(id), desk_day("2023-02-21"));
	table_import(&desk, &table, EXCHANGE_HOLIDAYS,
		"ngay,loai,ten\n2023-02-20,nghi,Nghỉ bão\n", NULL);
	ck_assert_int_eq(table.status, 0);
	table_release(&table);
	ck_assert_int_eq(due_of(id), desk_day("2023-02-22"));
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

/* ---- whom to tell */

START_TEST(the_last_change_is_told_by_village)
{
	int64_t id = dossier_in(&desk, STATE_RECEIVED);
	struct moved_list list;
	struct report report;
	struct buf text;

	desk_sql(&desk, "INSERT INTO village (unit_id, name, name_fold, head_name, head_phone)"
		" SELECT id, 'Làng Vờ', 'lang vo', 'Phạm Văn Trưởng', '0905111222' FROM unit");
	desk_sql(&desk, "UPDATE dossier SET village_id = (SELECT max(id) FROM village)");
	desk_login(&desk, "re");
	ck_ok(&desk, office_put_holiday(&desk.app, &monday, &desk.err));
	ck_ok(&desk, calendar_last_moved(&desk.app, &list, &desk.err));
	ck_moved(&list, &id, 1);
	ck_ok(&desk, calendar_moved_report(&desk.app, &list, &report, &desk.err));
	buf_init(&text);
	ck_ok(&desk, report_render(&report, REPORT_AS_TEXT, 0, &text, &desk.err));
	ck_assert_ptr_nonnull(strstr(text.data,
		"Thôn Làng Vờ – Trưởng thôn: Phạm Văn Trưởng, điện thoại 0905111222"));
	ck_assert_ptr_nonnull(strstr(text.data, "Nhờ trưởng"));
	ck_assert_ptr_nonnull(strstr(text.data, "ngày 20/02/2023 nghỉ (Nghỉ bão; CV 12/UBND)"));
	buf_clear(&text);
	ck_ok(&desk, report_render(&report, REPORT_AS_PDF, 0, &text, &desk.err));
	report_release(&report);
	moved_list_release(&list);
	buf_release(&text);
}
END_TEST

START_TEST(a_second_receipt_names_the_new_day)
{
	int64_t id = dossier_in(&desk, STATE_RECEIVED);
	struct buf first, second;

	buf_init(&first);
	buf_init(&second);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_RECEIPT, FORM_TEXT, &first, &desk.err));
	ck_assert_ptr_nonnull(strstr(first.data, "21 tháng 02"));
	desk_login(&desk, "re");
	ck_ok(&desk, office_put_holiday(&desk.app, &monday, &desk.err));
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_RECEIPT, FORM_TEXT, &second, &desk.err));
	ck_assert_ptr_nonnull(strstr(second.data, "22 tháng 02"));
	ck_assert_ptr_null(strstr(second.data, "21 tháng 02"));
	ck_assert_ptr_nonnull(strstr(second.data, "In lại lần 1"));
	buf_release(&first);
	buf_release(&second);
}
END_TEST

/* One query for all open dossiers; each is counted twice over the calendar. */
START_TEST(thousands_of_open_dossiers_are_looked_at_quickly)
{
	int64_t id = dossier_in(&desk, STATE_RECEIVED);
	struct moved_list list;
	char *sql = xasprintf("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
		" WHERE i < 5000) INSERT INTO dossier (unit_id, code, desk, procedure_id,"
		" version_id, unit_version_id, limit_unit, limit_amount, channel, state,"
		" accepted_at, accepted_day, due_at, due_day, origin) SELECT d.unit_id,"
		" 'X-' || n.i, 1, d.procedure_id, d.version_id, d.unit_version_id, d.limit_unit,"
		" d.limit_amount, d.channel, d.state, '2023-02-01T08:00:00', '2023-02-01',"
		" '2023-02-06T17:00:00', '2023-02-06', 'quay' FROM n, dossier d WHERE d.id = %lld",
		(long long)id);
	struct moment before, after;

	desk_sql(&desk, sql);
	free(sql);
	desk_login(&desk, "re");
	before = app_machine_now();
	ck_ok(&desk, calendar_preview(&desk.app, &close_monday, &list, &desk.err));
	after = app_machine_now();
	ck_moved(&list, &id, 1);
	moved_list_release(&list);
	ck_assert_int_eq(after.day, before.day);
	ck_assert_int_le(after.second - before.second, 3);
}
END_TEST

Suite *calendar_change_suite(void)
{
	Suite *suite = suite_create("calendar change");
	TCase *tc = tcase_create("moving");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, the_list_is_what_counting_by_hand_says);
	tcase_add_test(tc, the_event_says_from_when_to_when_and_why);
	tcase_add_test(tc, an_apology_stays_and_the_legal_day_moves);
	tcase_add_test(tc, what_the_portal_has_set_is_left_alone);
	tcase_add_test(tc, the_national_counting_follows_what_was_kept);
	tcase_add_loop_test(tc, a_failure_leaves_calendar_and_dossiers, 0,
		(int)(sizeof faults / sizeof *faults));
	tcase_add_test(tc, a_preview_keeps_nothing_and_needs_the_right);
	tcase_add_test(tc, confirming_a_year_makes_its_days_firm);
	tcase_add_test(tc, an_imported_calendar_moves_as_one_that_is_typed);
	tcase_add_test(tc, the_last_change_is_told_by_village);
	tcase_add_test(tc, a_second_receipt_names_the_new_day);
	tcase_add_test(tc, thousands_of_open_dossiers_are_looked_at_quickly);
	suite_add_tcase(suite, tc);
	return suite;
}
