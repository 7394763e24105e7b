/* process_undo_test.c - taking a step back: whose, when, what; and proving rows by their events. */
#include "config.h"

#include "process_desk.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/calendar_change.h"
#include "motcua/app/dossiers.h"
#include "motcua/app/receipt.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "table.h"

Suite *process_undo_suite(void);

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
}

static void teardown(void)
{
	desk_close(&desk);
}

static int undo(int64_t id)
{
	return process_undo(&desk.app, id, NULL, &desk.err);
}

/* The row, without the events that made it. */
static char *row_of(int64_t id)
{
	char *kept = kept_of(&desk, id);

	*strchr(kept, '\n') = '\0';
	return kept;
}

/* Taking back is refused for one reason, and has changed nothing. */
static void ck_not_undone(int64_t id, const char *field)
{
	char *before = kept_of(&desk, id), *after;

	ck_fails(&desk, ERR_CONFLICT, undo(id));
	ck_assert_str_eq(desk.err.field, field);
	after = kept_of(&desk, id);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}

/* Every step that leaves nothing signed, and from where. */
static const struct {
	enum dossier_state from;
	enum move move;
} steps[] = {
	{ STATE_RECEIVED, MOVE_FORWARD }, { STATE_PROCESSING, MOVE_TAKE_BACK },
	{ STATE_RECEIVED, MOVE_START }, { STATE_PROCESSING, MOVE_ASK_SUPPLEMENT },
	{ STATE_SUPPLEMENT, MOVE_SUPPLEMENT_RECEIVED }, { STATE_PROCESSING, MOVE_ASK_FINANCE },
	{ STATE_FINANCE, MOVE_FINANCE_DONE }, { STATE_PROCESSING, MOVE_STOP },
	{ STATE_STOPPED, MOVE_RESUME }, { STATE_PROCESSING, MOVE_RESULT },
	{ STATE_PROCESSING, MOVE_REFUSE }, { STATE_SUPPLEMENT, MOVE_REFUSE },
	{ STATE_STOPPED, MOVE_WITHDRAW }, { STATE_RESULT, MOVE_HAND_OVER },
	{ STATE_RESULT, MOVE_RETURN_ONLINE }, { STATE_RESULT, MOVE_POST },
	{ STATE_POSTED, MOVE_POST_DELIVERED }, { STATE_POSTED, MOVE_POST_AGAIN },
	{ STATE_POSTED, MOVE_POST_RETURNED }, { STATE_POSTED, MOVE_POST_LOST },
	{ STATE_POST_RETURNED, MOVE_HAND_OVER }, { STATE_PROCESSING, MOVE_APOLOGISE },
	{ STATE_PENDING, MOVE_DECLINE }, { STATE_REFUSED, MOVE_HAND_OVER },
	{ STATE_REFUSED, MOVE_RETURN_ONLINE }, { STATE_REFUSED, MOVE_POST },
};

START_TEST(each_step_is_taken_back_to_what_was)
{
	int64_t id = dossier_in(&desk, steps[_i].from);
	char *before = row_of(id), *after;
	char *sql = xasprintf("SELECT max(id) FROM dossier_event WHERE dossier_id = %d", (int)id);
	enum move undone;
	int64_t made;

	ck_ok(&desk, make_step(&desk, id, steps[_i].move));
	made = desk_int(&desk, sql);
	ck_ok(&desk, process_undo(&desk.app, id, &undone, &desk.err));
	ck_assert_int_eq(undone, steps[_i].move);
	after = row_of(id);
	ck_assert_str_eq(before, after);
	free(sql);
	/* Nothing is deleted: the step and its taking back are both there. */
	sql = xasprintf("SELECT count(*) FROM dossier_event WHERE move = 'hoan_tac'"
		" AND undoes = %d AND id = %d + 1", (int)made, (int)made);
	ck_assert_int_eq(desk_int(&desk, sql), 1);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	free(before);
	free(after);
	free(sql);
}
END_TEST

/* What the desk asks for by itself comes back to the desk, however often, and is forwarded then. */
START_TEST(a_wait_at_the_desk_ends_at_the_desk)
{
	static const enum move waits[][2] = {
		{ MOVE_ASK_SUPPLEMENT, MOVE_SUPPLEMENT_RECEIVED },
		{ MOVE_ASK_FINANCE, MOVE_FINANCE_DONE }, { MOVE_STOP, MOVE_RESUME },
	};
	int64_t id = dossier_in(&desk, STATE_RECEIVED);

	for (int round = 0; round < 2; round++) {
		ck_ok(&desk, make_step(&desk, id, waits[_i][0]));
		ck_ok(&desk, make_step(&desk, id, waits[_i][1]));
		ck_assert_int_eq(state_of(&desk, id), STATE_RECEIVED);
	}
	/* The end of the wait and its taking back know it too. */
	ck_ok(&desk, undo(id));
	ck_ok(&desk, make_step(&desk, id, waits[_i][1]));
	ck_assert_int_eq(state_of(&desk, id), STATE_RECEIVED);
	ck_ok(&desk, make_step(&desk, id, MOVE_FORWARD));
	ck_ok(&desk, make_step(&desk, id, waits[_i][0]));
	ck_ok(&desk, make_step(&desk, id, waits[_i][1]));
	ck_assert_int_eq(state_of(&desk, id), STATE_PROCESSING);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM clock_interval"
		" WHERE closed_at IS NULL"), 0);
}
END_TEST

/* The written refusal over the post, back, and at last in the citizen's hand. */
START_TEST(a_refusal_is_handed_over_as_a_result)
{
	int64_t id = dossier_in(&desk, STATE_REFUSED);
	int64_t resolved = desk_int(&desk, "SELECT count(*) FROM dossier"
		" WHERE state = 'tu_choi' AND resolved_day = '2023-02-16' AND returned_day IS NULL");

	ck_assert_int_eq(resolved, 1);
	ck_ok(&desk, make_step(&desk, id, MOVE_POST));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM postal_item"
		" WHERE papers = 'Văn bản từ chối giải quyết'"), 1);
	ck_ok(&desk, make_step(&desk, id, MOVE_POST_RETURNED));
	ck_assert_int_eq(state_of(&desk, id), STATE_REFUSED);
	ck_ok(&desk, undo(id));
	ck_ok(&desk, make_step(&desk, id, MOVE_POST_LOST));
	ck_assert_int_eq(state_of(&desk, id), STATE_REFUSED);
	ck_ok(&desk, make_step(&desk, id, MOVE_HAND_OVER));
	ck_assert_int_eq(state_of(&desk, id), STATE_RETURNED);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier WHERE state = 'da_tra'"
		" AND resolved_day = '2023-02-16' AND returned_by = 'truc_tiep'"), 1);
}
END_TEST

static int attach(int64_t id, const char *code)
{
	return dossiers_attach_code(&desk.app, id, code, &desk.err);
}

/* A code that was mistyped is free again, for the same dossier and for any other. */
START_TEST(a_code_of_the_portal_is_taken_back)
{
	int64_t id = dossier_in(&desk, STATE_RECEIVED), other = dossier_in(&desk, STATE_RECEIVED);
	char *before = row_of(id), *after;
	struct buf form;

	ck_ok(&desk, attach(id, "abc"));
	ck_fails(&desk, ERR_CONFLICT, attach(other, "abc"));
	ck_ok(&desk, undo(id));
	after = row_of(id);
	ck_assert_str_eq(before, after);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_code WHERE code = 'ABC'"), 0);
	ck_ok(&desk, attach(other, "abc"));
	ck_ok(&desk, attach(id, "G01-12"));
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	/* Not after a paper has gone out with it. */
	buf_init(&form);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_RECEIPT, FORM_TEXT, &form, &desk.err));
	buf_release(&form);
	ck_not_undone(id, "bieu_mau");
	free(before);
	free(after);
}
END_TEST

START_TEST(one_after_the_other_down_to_the_acceptance)
{
	int64_t id = dossier_in(&desk, STATE_RECEIVED);
	char *before = row_of(id), *after;

	ck_ok(&desk, make_step(&desk, id, MOVE_FORWARD));
	ck_ok(&desk, make_step(&desk, id, MOVE_ASK_SUPPLEMENT));
	ck_ok(&desk, undo(id));
	ck_assert_int_eq(state_of(&desk, id), STATE_PROCESSING);
	ck_ok(&desk, undo(id));
	ck_assert_int_eq(state_of(&desk, id), STATE_RECEIVED);
	after = row_of(id);
	ck_assert_str_eq(before, after);
	ck_not_undone(id, "buoc");
	/* What was taken back is no request and no wait. */
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM clock_interval"), 0);
	ck_ok(&desk, make_step(&desk, id, MOVE_FORWARD));
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	free(before);
	free(after);
}
END_TEST

/* An apology that was taken back has not been made: the one that the law allows is still free. */
START_TEST(the_one_apology_is_free_again)
{
	int64_t id = dossier_in(&desk, STATE_PROCESSING);

	ck_ok(&desk, make_step(&desk, id, MOVE_APOLOGISE));
	ck_fails(&desk, ERR_CONFLICT, make_step(&desk, id, MOVE_APOLOGISE));
	ck_ok(&desk, undo(id));
	ck_ok(&desk, make_step(&desk, id, MOVE_APOLOGISE));
	ck_fails(&desk, ERR_CONFLICT, make_step(&desk, id, MOVE_APOLOGISE));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "10/03/2023"));
}
END_TEST

START_TEST(who_collected_goes_with_the_hand_over)
{
	struct step step = step_of(MOVE_HAND_OVER);
	int64_t id = dossier_in(&desk, STATE_RESULT);
	char *before = row_of(id), *after;

	step.collector = "Phạm Văn Tí";
	step.collector_paper = "giấy ủy quyền";
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	ck_ok(&desk, undo(id));
	after = row_of(id);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}
END_TEST

START_TEST(only_ones_own_in_the_same_session)
{
	int64_t id = dossier_in(&desk, STATE_PROCESSING);

	desk_login(&desk, "mia");
	ck_not_undone(id, "nguoi_thuc_hien");
	desk_clock(&desk, "2023-02-16T07:43");
	desk_login(&desk, "hong");
	ck_not_undone(id, "nguoi_thuc_hien");
	ck_ok(&desk, make_step(&desk, id, MOVE_TAKE_BACK));
	desk_clock(&desk, "2023-02-16T16:50");
	ck_ok(&desk, undo(id));
	desk_login(&desk, "admin");
	ck_fails(&desk, ERR_DENIED, undo(id));
}
END_TEST

START_TEST(not_after_its_form_was_printed)
{
	int64_t id = dossier_in(&desk, STATE_PROCESSING);
	struct buf form;

	ck_ok(&desk, make_step(&desk, id, MOVE_ASK_SUPPLEMENT));
	buf_init(&form);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_CONTROL, FORM_TEXT, &form, &desk.err));
	ck_ok(&desk, undo(id)); /* a control sheet is no paper of the step */
	ck_ok(&desk, make_step(&desk, id, MOVE_ASK_SUPPLEMENT));
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_SUPPLEMENT, FORM_TEXT, &form,
		&desk.err));
	ck_not_undone(id, "bieu_mau");
	buf_release(&form);
}
END_TEST

START_TEST(a_correction_is_not_taken_back)
{
	const struct correction note = { CORRECT_NOTE, "khác" };
	int64_t id = dossier_in(&desk, STATE_PROCESSING);

	ck_ok(&desk, process_correct(&desk.app, id, &note, 1, "bà Nía", "sai", &desk.err));
	ck_not_undone(id, "buoc");
	id = dossier_in(&desk, STATE_VOID);
	ck_not_undone(id, "buoc");
}
END_TEST

static void close_monday(void)
{
	char name[] = "Nghỉ bão", source[] = "CV 12/UBND", nothing[] = "";
	const struct holiday monday = { .day = desk_day("2023-02-20"), .kind = DAY_OFF,
		.basis = BASIS_LOCAL, .name = name, .source = source, .confidence = nothing,
		.in_use = true };
	const struct calendar_change change = { .kind = CALENDAR_PUT, .holiday = &monday };
	unsigned roles = desk.app.roles;

	/* somebody else, meanwhile */
	desk.app.roles |= 1u << ROLE_STATISTICS;
	ck_ok(&desk, calendar_save(&desk.app, &change, NULL, NULL, &desk.err));
	desk.app.roles = roles;
}

/* Three working days from Thursday the 16th, without Monday. */
START_TEST(what_is_open_again_follows_the_calendar)
{
	int64_t first = dossier_in(&desk, STATE_RESULT), second = dossier_in(&desk, STATE_RECEIVED);
	struct moved_list moved;

	close_monday();
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier WHERE id = 1"
		" AND due_at = '2023-02-21T17:00:00'"), 1);
	ck_ok(&desk, undo(first));
	ck_assert_int_eq(state_of(&desk, first), STATE_RECEIVED);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier"
		" WHERE due_at = '2023-02-22T17:00:00'"), 2);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_event WHERE"
		" move = 'tinh_lai_han' AND dossier_id = 1 AND"
		" text LIKE '%21/02/2023 17:00 → 22/02/2023 17:00'"), 1);
	ck_ok(&desk, process_replay(&desk.app, first, &desk.err));
	/* what that change has moved is what it was */
	ck_ok(&desk, calendar_last_moved(&desk.app, &moved, &desk.err));
	ck_assert_uint_eq(moved.count, 1);
	ck_assert_int_eq(moved.item[0].dossier_id, second);
	moved_list_release(&moved);
}
END_TEST

/* ---- the last step of the session */

static int last(enum move *move, int64_t *id)
{
	struct dossier dossier = { 0 };
	int status = process_last_step(&desk.app, &dossier, move, &desk.err);

	*id = dossier.id;
	dossier_release(&dossier);
	return status;
}

static void ck_last(int64_t id, enum move move)
{
	enum move got;
	int64_t of;

	ck_ok(&desk, last(&got, &of));
	ck_assert_int_eq(of, id);
	ck_assert_int_eq(got, move);
}

START_TEST(the_last_step_of_the_session_is_found_on_its_dossier)
{
	int64_t first = dossier_in(&desk, STATE_PROCESSING), second = desk_accept(&desk,
		"Hồ Văn Ba", desk.birth), id;
	enum move move;

	ck_last(second, MOVE_ACCEPT);
	ck_ok(&desk, make_step(&desk, first, MOVE_ASK_SUPPLEMENT));
	ck_ok(&desk, make_step(&desk, second, MOVE_RESULT));
	ck_last(second, MOVE_RESULT);
	ck_ok(&desk, undo(second));
	ck_last(first, MOVE_ASK_SUPPLEMENT);
	ck_ok(&desk, undo(first));
	/* what cannot be taken back is the last step all the same */
	ck_last(second, MOVE_ACCEPT);
	/* nobody's step */
	desk_sql(&desk, "INSERT INTO dossier_event (dossier_id, move, at, day, to_state, user_id,"
		" recorded_at) SELECT 1, 'tinh_lai_han', at, day, to_state, user_id, recorded_at"
		" FROM dossier_event WHERE id = 1");
	ck_last(second, MOVE_ACCEPT);
	desk_clock(&desk, "2023-02-16T07:43");
	desk_login(&desk, "mia");
	ck_fails(&desk, ERR_NOT_FOUND, last(&move, &id));
	desk_login(&desk, "hong");
	ck_fails(&desk, ERR_NOT_FOUND, last(&move, &id));
}
END_TEST

/* ---- replay */

START_TEST(a_row_that_was_tampered_with_shows)
{
	static const char *const changes[] = {
		"state = 'da_tra'", "due_at = '2023-12-31T17:00:00'", "promised_day = '2023-03-01'",
		"resolved_day = '2023-02-15'", "handler_id = 3", "provisional = 1",
		"withdrawn_day = '2023-02-16'", "returned_day = '2023-02-16'",
	};
	int64_t id = dossier_in(&desk, STATE_PROCESSING);
	char *sql = xasprintf("UPDATE dossier SET %s WHERE id = %d", changes[_i], (int)id);

	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	desk_sql(&desk, sql);
	ck_fails(&desk, ERR_STORE, process_replay(&desk.app, id, &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "H48.28.17-230216-0001"));
	free(sql);
}
END_TEST

START_TEST(an_event_that_was_tampered_with_shows)
{
	static const char *const changes[] = {
		"to_state = 'da_co_ket_qua'", "move = 'phat_thanh_cong'", "resolved_day = '2023-02-15'",
		"withdrawn_day = '2023-02-15'", "due_at = '2023-03-01T17:00:00'",
		"promised_day = '2023-03-01'",
	};
	int64_t id = dossier_in(&desk, STATE_SUPPLEMENT);
	char *sql;

	desk_sql(&desk, "DROP TRIGGER dossier_event_no_update");
	sql = xasprintf("UPDATE dossier_event SET %s WHERE move = 'chuyen_xu_ly'", changes[_i]);
	desk_sql(&desk, sql);
	ck_fails(&desk, ERR_STORE, process_replay(&desk.app, id, &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.detail, "event 2"));
	free(sql);
}
END_TEST

START_TEST(every_dossier_of_the_sample_year_is_what_its_events_say)
{
	char *procedures = testing_read("sample-2022/procedures.csv", NULL);
	char *dossiers = testing_read("sample-2022/dossiers-2022.csv", NULL);
	int64_t count;

	desk_sql(&desk, "DELETE FROM procedure_paper; DELETE FROM procedure_version;"
		" DELETE FROM procedure");
	desk_login(&desk, "admin");
	table_expect(&desk, EXCHANGE_PROCEDURES, procedures, 50, 0, 0);
	table_expect(&desk, EXCHANGE_DOSSIERS, dossiers, 70, 0, 0);
	count = desk_int(&desk, "SELECT count(*) FROM dossier");
	ck_assert_int_eq(count, 70);
	desk_login(&desk, "din");
	for (int64_t id = 1; id <= count; id++)
		ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	free(procedures);
	free(dossiers);
}
END_TEST

Suite *process_undo_suite(void)
{
	Suite *suite = suite_create("process_undo");
	TCase *tcase = tcase_create("process_undo");

	tcase_set_timeout(tcase, 120);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, each_step_is_taken_back_to_what_was, 0,
		TESTING_COUNT(steps));
	tcase_add_loop_test(tcase, a_wait_at_the_desk_ends_at_the_desk, 0, 3);
	tcase_add_test(tcase, a_refusal_is_handed_over_as_a_result);
	tcase_add_test(tcase, a_code_of_the_portal_is_taken_back);
	tcase_add_test(tcase, one_after_the_other_down_to_the_acceptance);
	tcase_add_test(tcase, the_one_apology_is_free_again);
	tcase_add_test(tcase, who_collected_goes_with_the_hand_over);
	tcase_add_test(tcase, only_ones_own_in_the_same_session);
	tcase_add_test(tcase, not_after_its_form_was_printed);
	tcase_add_test(tcase, a_correction_is_not_taken_back);
	tcase_add_test(tcase, what_is_open_again_follows_the_calendar);
	tcase_add_test(tcase, the_last_step_of_the_session_is_found_on_its_dossier);
	tcase_add_loop_test(tcase, a_row_that_was_tampered_with_shows, 0, 8);
	tcase_add_loop_test(tcase, an_event_that_was_tampered_with_shows, 0, 6);
	tcase_add_test(tcase, every_dossier_of_the_sample_year_is_what_its_events_say);
	suite_add_tcase(suite, tcase);
	return suite;
}
