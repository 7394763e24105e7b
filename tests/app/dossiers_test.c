#include "config.h"

#include "desk.h"

#include <string.h>

#include "app/life/move.h"
#include "motcua/app/dossiers.h"
#include "motcua/core/moves.h"
#include "motcua/app/process.h"

Suite *dossiers_suite(void);

static struct desk desk;
static int64_t id;

static void setup(void)
{
	desk_open(&desk);
	desk_clock(&desk, "2023-02-14T09:00");
	id = desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	desk_clock(&desk, "2023-02-16T07:42");
}

static void teardown(void)
{
	desk_close(&desk);
}

static enum dossier_state state(void)
{
	struct dossier dossier = { 0 };
	enum dossier_state now;

	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	now = dossier.state;
	dossier_release(&dossier);
	return now;
}

static int result(const char *day)
{
	struct step step = step_of(MOVE_RESULT);

	step.at.day = desk_day(day);
	step.day_only = true;
	step.text = "Giấy khai sinh số 12";
	return process_step(&desk.app, id, &step, &desk.err);
}

static int hand_over(const char *day, enum return_method method, const char *collector,
	const char *paper)
{
	static const enum move moves[RETURN_COUNT] = { MOVE_HAND_OVER, MOVE_RETURN_ONLINE,
		MOVE_POST };
	struct step step = step_of(state() == STATE_POSTED ? MOVE_POST_DELIVERED : moves[method]);

	step.at.day = desk_day(day);
	step.day_only = true;
	step.collector = collector;
	step.collector_paper = paper;
	return process_step(&desk.app, id, &step, &desk.err);
}

START_TEST(a_result_is_recorded_and_handed_over)
{
	struct dossier dossier = { 0 };

	ck_ok(&desk, result("2023-02-15"));
	ck_assert_int_eq(state(), STATE_RESULT);
	ck_ok(&desk, hand_over("2023-02-16", RETURN_DESK, "", ""));
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	ck_assert_int_eq(dossier.state, STATE_RETURNED);
	ck_assert_int_eq(dossier.resolved, desk_day("2023-02-15"));
	ck_assert_int_eq(dossier.returned, desk_day("2023-02-16"));
	dossier_release(&dossier);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_event"
		" WHERE move = 'co_ket_qua' AND day = '2023-02-15'"
		" AND recorded_at LIKE '2023-02-16T07:42%' AND text = 'Giấy khai sinh số 12'"), 1);
}
END_TEST

/* Days that cannot be. */
static const char *const wrong_days[] = { "2023-02-13", "2023-02-17" };

START_TEST(a_day_out_of_order_is_refused)
{
	ck_fails(&desk, ERR_INVALID, result(wrong_days[_i]));
	ck_assert_str_eq(desk.err.field, "ngay");
	ck_ok(&desk, result("2023-02-15"));
	ck_fails(&desk, ERR_INVALID, hand_over(_i == 0 ? "2023-02-14" : "2023-02-17",
		RETURN_DESK, "", ""));
	ck_assert_str_eq(desk.err.field, "ngay");
	ck_assert_int_eq(state(), STATE_RESULT);
}
END_TEST

START_TEST(a_refusal_says_what_would_be_possible)
{
	ck_fails(&desk, ERR_CONFLICT, hand_over("2023-02-16", RETURN_DESK, "", ""));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "H48.28.17-230214-0001"));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "record the result"));
	ck_ok(&desk, result("2023-02-15"));
	ck_fails(&desk, ERR_CONFLICT, result("2023-02-15"));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "hand over the result"));
}
END_TEST

START_TEST(another_collector_shows_a_paper)
{
	ck_ok(&desk, result("2023-02-15"));
	ck_fails(&desk, ERR_INVALID,
		hand_over("2023-02-16", RETURN_DESK, "Phạm Văn Tí", " "));
	ck_assert_str_eq(desk.err.field, "giay_to");
	ck_ok(&desk, hand_over("2023-02-16", RETURN_DESK, "Phạm Văn Tí", "giấy ủy quyền"));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier"
		" WHERE collector = 'Phạm Văn Tí' AND collector_paper = 'giấy ủy quyền'"), 1);
}
END_TEST

/* The state that allows a move; STATE_PENDING for the first one, which has none before. */
static enum dossier_state state_before(enum move move)
{
	for (int from = 0; from < STATE_COUNT; from++)
		if (move_target((enum dossier_state)from, move) >= 0)
			return (enum dossier_state)from;
	return STATE_PENDING;
}

START_TEST(each_move_asks_for_its_role)
{
	const enum move move = (enum move)_i;
	const struct dossier dossier = { .state = state_before(move) };

	for (int role = 0; role < ROLE_COUNT; role++) {
		desk.app.roles = 1u << role;
		if (!move_allowed_to(move, desk.app.roles))
			ck_fails(&desk, ERR_DENIED,
				move_check(&desk.app, &dossier, move, &desk.err));
		else if (move == MOVE_ARRIVE)
			ck_fails(&desk, ERR_CONFLICT,
				move_check(&desk.app, &dossier, move, &desk.err));
		else
			ck_ok(&desk, move_check(&desk.app, &dossier, move, &desk.err));
	}
}
END_TEST

START_TEST(a_specialist_returns_online_only)
{
	struct dossier dossier = { 0 };

	ck_ok(&desk, result("2023-02-15"));
	desk_login(&desk, "mia");
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	ck_ok(&desk, process_possible(&desk.app, &dossier, MOVE_RETURN_ONLINE, &desk.err));
	ck_fails(&desk, ERR_DENIED,
		process_possible(&desk.app, &dossier, MOVE_HAND_OVER, &desk.err));
	dossier_release(&dossier);
	ck_fails(&desk, ERR_DENIED, hand_over("2023-02-16", RETURN_DESK, "", ""));
	ck_fails(&desk, ERR_DENIED, hand_over("2023-02-16", RETURN_POSTAL, "", ""));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit WHERE"
		" action IN ('tra_ket_qua', 'giao_buu_chinh') AND outcome = 'tu_choi'"), 2);
	ck_ok(&desk, hand_over("2023-02-16", RETURN_ONLINE, "", ""));
	ck_assert_int_eq(state(), STATE_RETURNED);
	desk_login(&desk, "re");
	ck_fails(&desk, ERR_DENIED, hand_over("2023-02-16", RETURN_ONLINE, "", ""));
}
END_TEST

START_TEST(the_post_takes_and_delivers)
{
	struct dossier dossier = { 0 };

	ck_ok(&desk, result("2023-02-14"));
	ck_ok(&desk, hand_over("2023-02-15", RETURN_POSTAL, "", ""));
	ck_assert_int_eq(state(), STATE_POSTED);
	ck_ok(&desk, hand_over("2023-02-16", RETURN_POSTAL, "", ""));
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	ck_assert_int_eq(dossier.state, STATE_RETURNED);
	ck_assert_int_eq(dossier.returned, desk_day("2023-02-15"));
	ck_assert_int_eq(dossier.returned_by, RETURN_POSTAL);
	dossier_release(&dossier);
}
END_TEST

START_TEST(the_chairman_voids_with_a_reason)
{
	ck_fails(&desk, ERR_DENIED, dossiers_void(&desk.app, id, "nhập nhầm", &desk.err));
	desk_login(&desk, "din");
	ck_fails(&desk, ERR_INVALID, dossiers_void(&desk.app, id, " ", &desk.err));
	ck_assert_str_eq(desk.err.field, "ly_do");
	ck_ok(&desk, dossiers_void(&desk.app, id, "nhập nhầm", &desk.err));
	ck_assert_int_eq(state(), STATE_VOID);
	/* The number stays in the register. */
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier"
		" WHERE code = 'H48.28.17-230214-0001' AND register_serial = 1"), 1);
	ck_fails(&desk, ERR_CONFLICT, dossiers_void(&desk.app, id, "lần nữa", &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "nothing more"));
}
END_TEST

START_TEST(a_code_of_the_portal_is_attached_once)
{
	int64_t other = desk_accept(&desk, "Đinh Văn Ốt", desk.copies);
	struct dossier dossier = { 0 };

	ck_fails(&desk, ERR_INVALID,
		dossiers_attach_code(&desk.app, id, "mã lạ", &desk.err));
	ck_ok(&desk, dossiers_attach_code(&desk.app, id, " g01-12 ", &desk.err));
	ck_ok(&desk, dossier_by_code(desk.app.store, "G01-12", &dossier, &desk.err));
	ck_assert_int_eq(dossier.id, id);
	ck_assert_str_eq(dossier.code, "H48.28.17-230214-0001");
	ck_assert(dossier.on_portal);
	dossier_release(&dossier);
	ck_fails(&desk, ERR_CONFLICT,
		dossiers_attach_code(&desk.app, other, "G01-12", &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "14/02"));
	ck_fails(&desk, ERR_CONFLICT,
		dossiers_attach_code(&desk.app, id, "G01-13", &desk.err));
}
END_TEST

/* The code of the portal goes to the right dossier, the own number to nobody. */
START_TEST(a_void_dossier_frees_the_code_of_the_portal)
{
	int64_t other = desk_accept(&desk, "Đinh Văn Ốt", desk.copies);

	ck_ok(&desk, dossiers_attach_code(&desk.app, id, "G01-12", &desk.err));
	desk_login(&desk, "din");
	ck_ok(&desk, dossiers_void(&desk.app, id, "nhập hai lần", &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_event"
		" WHERE move = 'huy' AND old_value = 'G01-12'"), 1);
	desk_login(&desk, "hong");
	ck_ok(&desk, dossiers_attach_code(&desk.app, other, "G01-12", &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_code"
		" WHERE code = 'H48.28.17-230214-0001'"), 1);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

START_TEST(an_odd_code_is_warned_of)
{
	struct warning_list warnings;

	dossiers_code_warnings("abc", &warnings);
	ck_assert_uint_eq(warnings.count, 1);
	ck_assert_ptr_nonnull(strstr(warnings.item[0], "ABC"));
	warning_list_release(&warnings);
	dossiers_code_warnings(" h48.28.17-230216-0003", &warnings);
	ck_assert_uint_eq(warnings.count, 0);
	dossiers_code_warnings("000.17.28.H48-230215-0007", &warnings);
	ck_assert_uint_eq(warnings.count, 0);
	dossiers_code_warnings("", &warnings); /* a problem, not a warning */
	ck_assert_uint_eq(warnings.count, 0);
}
END_TEST

START_TEST(a_specialist_records_but_does_not_hand_over)
{
	desk_login(&desk, "mia");
	ck_ok(&desk, result("2023-02-15"));
	ck_fails(&desk, ERR_DENIED, hand_over("2023-02-16", RETURN_DESK, "", ""));
}
END_TEST

START_TEST(nothing_happens_to_what_does_not_exist)
{
	struct step step = step_of(MOVE_RESULT);

	ck_fails(&desk, ERR_NOT_FOUND,
		process_step(&desk.app, 99, &step, &desk.err));
	ck_ok(&desk, result("2023-02-15")); /* no transaction was left open */
}
END_TEST

START_TEST(the_detail_has_everything_and_is_noted)
{
	struct dossier_detail detail;

	ck_ok(&desk, dossiers_detail(&desk.app, id, &detail, &desk.err));
	ck_assert_str_eq(detail.dossier.procedure_name, "Đăng ký khai sinh");
	ck_assert_int_eq(detail.deadline.due.day, detail.dossier.due.day);
	ck_assert_uint_ge(detail.steps.count, 3);
	ck_assert_uint_eq(detail.events.count, 1);
	ck_assert_str_eq(dossiers_move_label(detail.events.item[0].move), "accept");
	dossier_detail_release(&detail);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit"
		" WHERE action = 'xem' AND object = 'dossier:1'"), 1);
	ck_fails(&desk, ERR_NOT_FOUND, dossiers_detail(&desk.app, 99, &detail, &desk.err));
}
END_TEST

static struct dossier_detail look(void)
{
	struct dossier_detail detail;

	ck_ok(&desk, dossiers_detail_again(&desk.app, id, &detail, &desk.err));
	return detail;
}

START_TEST(a_count_that_has_changed_says_so)
{
	struct dossier_detail detail = look();
	struct moment due = detail.dossier.due;

	ck_assert(!detail.differs);
	dossier_detail_release(&detail);
	desk_sql(&desk, "INSERT INTO calendar_day (day, kind, basis, name, source, confidence,"
		" in_use) VALUES ('2023-02-17', 'nghi', 'le', 'Nghỉ', 'QĐ 1', 'high', 1)");
	detail = look();
	ck_assert(detail.differs);
	ck_assert_int_eq(moment_compare(detail.dossier.due, due), 0);
	ck_assert_int_gt(detail.deadline.due.day, due.day);
	dossier_detail_release(&detail);
}
END_TEST

START_TEST(office_hours_are_those_of_the_acceptance)
{
	struct dossier_detail detail;

	desk_sql(&desk, "INSERT INTO office_hours (valid_from, from_minute, to_minute)"
		" VALUES ('2023-02-17', 420, 690), ('2023-02-17', 780, 960)");
	desk_clock(&desk, "2023-02-18T08:00");
	detail = look();
	ck_assert(!detail.differs);
	ck_assert_int_eq(detail.deadline.due.second, 17 * 3600);
	dossier_detail_release(&detail);
}
END_TEST

START_TEST(a_day_of_the_portal_is_not_explained_away)
{
	struct dossier_detail detail;

	desk_sql(&desk, "UPDATE dossier SET due_binding = 'cong', due_day = '2023-02-27',"
		" due_at = '2023-02-27T17:00:00'");
	ck_ok(&desk, dossiers_detail(&desk.app, id, &detail, &desk.err));
	ck_assert_int_eq(detail.deadline.due.day, desk_day("2023-02-27"));
	ck_assert_uint_eq(detail.steps.count, 0);
	dossier_detail_release(&detail);
}
END_TEST

static const struct queue_part whole = { QUEUE_WHOLE, 0 };

START_TEST(each_queue_lists_what_it_counts)
{
	struct queue_counts counts;
	struct dossier_list list;

	desk_clock(&desk, "2023-02-20T08:00");
	ck_ok(&desk, dossiers_queue_counts(&desk.app, &counts, &desk.err));
	ck_assert_int_eq(counts.count[QUEUE_OVERDUE], 1);
	ck_assert_int_eq(counts.count[QUEUE_OPEN], 1);
	for (int queue = 0; queue < QUEUE_COUNT; queue++) {
		ck_ok(&desk, dossiers_queue(&desk.app, (enum queue)queue, whole, 10, &list, &desk.err));
		ck_assert_int_eq((int64_t)list.count, counts.count[queue]);
		dossier_list_release(&list);
	}
	ck_ok(&desk, dossiers_search(&desk.app, "nia", 10, &list, &desk.err));
	ck_assert_uint_eq(list.count, 1);
	dossier_list_release(&list);
}
END_TEST

START_TEST(a_queue_is_searched)
{
	struct dossier_list list;
	bool more;
	int64_t other = desk_accept(&desk, "Phạm Văn Tí", desk.birth);

	ck_ok(&desk, result("2023-02-15"));
	ck_ok(&desk, dossiers_queue_search(&desk.app, QUEUE_RESULT, whole, "pham", 10, &list,
		&more, &desk.err));
	ck_assert(!more);
	ck_assert_uint_eq(list.count, 1);
	ck_assert_int_eq(list.item[0].id, id);
	dossier_list_release(&list);
	ck_ok(&desk, dossiers_queue_search(&desk.app, QUEUE_OPEN, whole, "pham", 10, &list,
		&more, &desk.err));
	ck_assert(!more);
	ck_assert_uint_eq(list.count, 2);
	ck_assert_int_eq(list.item[0].id, other);
	dossier_list_release(&list);
	ck_ok(&desk, dossiers_queue_search(&desk.app, QUEUE_OPEN, whole, "pham", 1, &list,
		&more, &desk.err));
	ck_assert(more);
	ck_assert_uint_eq(list.count, 1);
	dossier_list_release(&list);
	ck_ok(&desk, dossiers_queue_search(&desk.app, QUEUE_OVERDUE, whole, "pham", 10, &list,
		&more, &desk.err));
	ck_assert(!more);
	ck_assert_uint_eq(list.count, 0);
	dossier_list_release(&list);
}
END_TEST

static int possible(enum move move)
{
	struct dossier dossier = { 0 };
	int status;

	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	status = process_possible(&desk.app, &dossier, move, &desk.err);
	dossier_release(&dossier);
	return status;
}

START_TEST(what_would_be_refused_is_known_before)
{
	ck_ok(&desk, possible(MOVE_RESULT));
	ck_fails(&desk, ERR_CONFLICT, possible(MOVE_HAND_OVER));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "record the result"));
	ck_fails(&desk, ERR_DENIED, possible(MOVE_VOID));
	ck_ok(&desk, possible(MOVE_ATTACH_CODE));
	ck_ok(&desk, dossiers_attach_code(&desk.app, id, "G01-12", &desk.err));
	ck_fails(&desk, ERR_CONFLICT, possible(MOVE_ATTACH_CODE));
	ck_ok(&desk, result("2023-02-15"));
	ck_fails(&desk, ERR_CONFLICT, possible(MOVE_RESULT));
	ck_ok(&desk, possible(MOVE_HAND_OVER));
	ck_ok(&desk, hand_over("2023-02-16", RETURN_POSTAL, "", ""));
	ck_ok(&desk, possible(MOVE_POST_DELIVERED));
	desk_login(&desk, "din");
	ck_ok(&desk, possible(MOVE_VOID));
	ck_fails(&desk, ERR_DENIED, possible(MOVE_HAND_OVER));
}
END_TEST

START_TEST(looking_again_is_not_noted)
{
	struct dossier_detail detail;

	ck_ok(&desk, dossiers_detail_again(&desk.app, id, &detail, &desk.err));
	ck_assert_uint_eq(detail.events.count, 1);
	dossier_detail_release(&detail);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit WHERE action = 'xem'"), 0);
}
END_TEST

Suite *dossiers_suite(void)
{
	Suite *suite = suite_create("dossiers");
	TCase *tc = tcase_create("dossiers");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_result_is_recorded_and_handed_over);
	tcase_add_loop_test(tc, a_day_out_of_order_is_refused, 0, TESTING_COUNT(wrong_days));
	tcase_add_test(tc, a_refusal_says_what_would_be_possible);
	tcase_add_test(tc, another_collector_shows_a_paper);
	tcase_add_loop_test(tc, each_move_asks_for_its_role, 0, MOVE_COUNT);
	tcase_add_test(tc, a_specialist_returns_online_only);
	tcase_add_test(tc, the_post_takes_and_delivers);
	tcase_add_test(tc, the_chairman_voids_with_a_reason);
	tcase_add_test(tc, a_code_of_the_portal_is_attached_once);
	tcase_add_test(tc, a_void_dossier_frees_the_code_of_the_portal);
	tcase_add_test(tc, an_odd_code_is_warned_of);
	tcase_add_test(tc, a_specialist_records_but_does_not_hand_over);
	tcase_add_test(tc, nothing_happens_to_what_does_not_exist);
	tcase_add_test(tc, the_detail_has_everything_and_is_noted);
	tcase_add_test(tc, a_count_that_has_changed_says_so);
	tcase_add_test(tc, office_hours_are_those_of_the_acceptance);
	tcase_add_test(tc, a_day_of_the_portal_is_not_explained_away);
	tcase_add_test(tc, each_queue_lists_what_it_counts);
	tcase_add_test(tc, a_queue_is_searched);
	tcase_add_test(tc, what_would_be_refused_is_known_before);
	tcase_add_test(tc, looking_again_is_not_noted);
	suite_add_tcase(suite, tc);
	return suite;
}
