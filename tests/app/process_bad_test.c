/*
 * process_bad_test.c - every problem and every warning that process.h promises: under which field,
 * and that nothing has changed.
 */
#include "config.h"

#include "process_desk.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"
#include "motcua/store/people.h"

Suite *process_bad_suite(void);

static struct desk desk;

/* What is accepted in setup is due on Friday 17 February; the tests look on Monday the 20th. */
static void setup(void)
{
	desk_open(&desk);
	desk_clock(&desk, "2023-02-14T09:00");
	desk_login(&desk, "hong");
}

static void teardown(void)
{
	desk_close(&desk);
}

static int64_t dossier_of_14(enum dossier_state state)
{
	int64_t id;

	desk_clock(&desk, "2023-02-14T09:00");
	id = dossier_in(&desk, state);
	desk_clock(&desk, "2023-02-20T10:00");
	return id;
}

/* A step is refused for one field, asked before or made, and nothing has changed. */
static void ck_bad(int64_t id, const struct step *step, const char *field)
{
	struct problem_list problems = { 0 };
	char *before = kept_of(&desk, id), *after;

	ck_ok(&desk, process_check(&desk.app, id, step, &problems, &desk.err));
	ck_assert_msg(problems.count == 1, "%s: %zu problems, not %s", move_name(step->move),
		problems.count, field);
	ck_assert_str_eq(problems.item[0].field, field);
	ck_assert_str_ne(problems.item[0].msg, "");
	problem_release(&problems);
	ck_fails(&desk, ERR_INVALID, process_step(&desk.app, id, step, &desk.err));
	ck_assert_str_eq(desk.err.field, field);
	after = kept_of(&desk, id);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}

/* A step that is right, with its moment. */
static struct step step_on(enum move move, const char *moment)
{
	struct step step = full_step(move);

	step.at = desk_moment(moment);
	step.promised = desk_day("2023-02-27");
	if (move == MOVE_HAND_OVER)
		step.text = NULL;
	if (move == MOVE_FORWARD) /* not who has it */
		step.handler_id = desk_int(&desk, "SELECT officer_id FROM app_user"
			" WHERE login = 'mia'");
	return step;
}

static bool is_step(enum move move)
{
	return move != MOVE_ARRIVE && move != MOVE_ACCEPT && move != MOVE_ATTACH_CODE &&
		move != MOVE_CORRECT && move != MOVE_RECOMPUTE && move != MOVE_UNDO &&
		move != MOVE_VOID;
}

/* ---- the day: of every step from every state */

START_TEST(no_step_before_acceptance_or_in_the_future)
{
	enum dossier_state from = (enum dossier_state)_i;
	int64_t id = dossier_of_14(from);

	for (int move = 0; move < MOVE_COUNT; move++) {
		struct step step;

		if (!is_step((enum move)move) || move_target(from, (enum move)move) < 0)
			continue;
		step = step_on((enum move)move, "2023-02-13T16:00");
		ck_bad(id, &step, "ngay");
		step.day_only = true;
		ck_bad(id, &step, "ngay");
		step = step_on((enum move)move, "2023-02-20T10:01");
		ck_bad(id, &step, "ngay");
		step.at = desk_moment("2023-02-21T00:00");
		step.day_only = true;
		ck_bad(id, &step, "ngay");
	}
}
END_TEST

START_TEST(no_step_before_the_one_before_it)
{
	int64_t id = dossier_of_14(STATE_RECEIVED);
	struct step step = step_on(MOVE_FORWARD, "2023-02-16T08:00");
	char *first;

	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	step = step_on(MOVE_RESULT, "2023-02-13T08:00");
	ck_fails(&desk, ERR_INVALID, process_step(&desk.app, id, &step, &desk.err));
	first = xstrdup(desk.err.msg);
	step = step_on(MOVE_RESULT, "2023-02-16T07:59");
	ck_bad(id, &step, "ngay");
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "16/02/2023"));
	ck_assert_str_eq(first, desk.err.msg); /* the step, not the acceptance, is the bound */
	step.at = desk_moment("2023-02-15T00:00");
	step.day_only = true;
	ck_bad(id, &step, "ngay");
	step.at = desk_moment("2023-02-16T00:00");
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	free(first);
}
END_TEST

/* ---- what a step must say */

static const struct {
	enum dossier_state from;
	enum move move;
} worded[] = {
	{ STATE_PENDING, MOVE_ASK_BEFORE }, { STATE_PENDING, MOVE_DECLINE },
	{ STATE_PROCESSING, MOVE_ASK_SUPPLEMENT }, { STATE_PROCESSING, MOVE_ASK_FINANCE },
	{ STATE_PROCESSING, MOVE_STOP }, { STATE_PROCESSING, MOVE_REFUSE },
	{ STATE_SUPPLEMENT, MOVE_WITHDRAW }, { STATE_PROCESSING, MOVE_APOLOGISE },
	{ STATE_POSTED, MOVE_POST_RETURNED }, { STATE_POSTED, MOVE_POST_LOST },
};

START_TEST(what_the_citizen_reads_is_said)
{
	int64_t id = dossier_of_14(worded[_i].from);
	struct step step = step_on(worded[_i].move, "2023-02-20T10:00");

	step.text = NULL;
	ck_bad(id, &step, "noi_dung");
	step.text = " \t ";
	ck_bad(id, &step, "noi_dung");
	step.text = "Thiếu tờ khai";
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
}
END_TEST

static bool is_worded(enum move move)
{
	for (size_t i = 0; i < TESTING_COUNT(worded); i++)
		if (worded[i].move == move)
			return true;
	return false;
}

START_TEST(all_other_steps_need_no_words)
{
	enum dossier_state from = (enum dossier_state)_i;
	struct problem_list problems = { 0 };
	int64_t id = dossier_of_14(from);

	for (int move = 0; move < MOVE_COUNT; move++) {
		struct step step = step_on((enum move)move, "2023-02-20T10:00");

		step.text = NULL;
		if (!is_step((enum move)move) || move_target(from, (enum move)move) < 0 ||
			move == MOVE_TAKE_BACK || is_worded((enum move)move))
			continue;
		ck_ok(&desk, process_check(&desk.app, id, &step, &problems, &desk.err));
		ck_assert_msg(problems.count == 0, "%s", move_name((enum move)move));
	}
}
END_TEST

/* ---- fields of single steps */

/* What is put into a right step; strings that are NULL leave it. */
static const struct {
	enum dossier_state from;
	enum move move;
	const char *field;
	int64_t handler;
	const char *promised, *collector, *paper, *tracking, *number;
	bool lost;
} bad[] = {
	{ STATE_RECEIVED, MOVE_FORWARD, "can_bo", .handler = 9999 },
	{ STATE_RECEIVED, MOVE_FORWARD, "can_bo", .handler = STEP_NOBODY },
	{ STATE_PROCESSING, MOVE_APOLOGISE, "ngay_hen_lai", .promised = "" },
	{ STATE_PROCESSING, MOVE_APOLOGISE, "ngay_hen_lai", .promised = "2023-02-16" },
	{ STATE_PROCESSING, MOVE_APOLOGISE, "ngay_hen_lai", .promised = "2023-02-17" }, /* due */
	{ STATE_PROCESSING, MOVE_APOLOGISE, "ngay_hen_lai", .promised = "2023-02-19" }, /* past */
	{ STATE_RESULT, MOVE_HAND_OVER, "giay_to", .collector = "Phạm Văn Tí" },
	{ STATE_RESULT, MOVE_HAND_OVER, "giay_to", .collector = "Phạm Văn Tí", .paper = " " },
	{ STATE_POST_RETURNED, MOVE_HAND_OVER, "giay_to", .collector = "Phạm Văn Tí" },
	{ STATE_RESULT, MOVE_HAND_OVER, "nguoi_nhan", .paper = "giấy ủy quyền" },
	{ STATE_RESULT, MOVE_HAND_OVER, "so_giay_to", .lost = true },
	{ STATE_RESULT, MOVE_HAND_OVER, "so_giay_to", .number = "p", .lost = true },
	{ STATE_RESULT, MOVE_HAND_OVER, "so_giay_to", .number = "12 345", .lost = true },
	{ STATE_RESULT, MOVE_HAND_OVER, "so_giay_to", .number = "không có", .lost = true },
	{ STATE_RESULT, MOVE_POST, "ma_buu_gui", .tracking = "RA123456784VN" },
	{ STATE_POST_RETURNED, MOVE_POST, "ma_buu_gui", .tracking = "ra 123456784 vn" },
};

START_TEST(each_field_is_named)
{
	int64_t id = dossier_of_14(bad[_i].from);
	struct step step = step_on(bad[_i].move, "2023-02-20T10:00");

	step.handler_id = bad[_i].handler;
	if (bad[_i].promised)
		step.promised = *bad[_i].promised ? desk_day(bad[_i].promised) : DAY_NONE;
	step.collector = bad[_i].collector;
	step.collector_paper = bad[_i].paper;
	step.receipt_lost = bad[_i].lost;
	step.collector_number = bad[_i].number;
	if (bad[_i].tracking)
		step.tracking = bad[_i].tracking;
	ck_bad(id, &step, bad[_i].field);
}
END_TEST

/* Due on Friday the 17th, which is still to come. */
START_TEST(the_new_day_is_after_the_due_date)
{
	struct step step = step_on(MOVE_APOLOGISE, "2023-02-15T10:00");
	int64_t id = dossier_of_14(STATE_PROCESSING);

	desk_clock(&desk, "2023-02-15T10:00");
	step.promised = desk_day("2023-02-17");
	ck_bad(id, &step, "ngay_hen_lai");
	step.promised = desk_day("2023-02-18");
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
}
END_TEST

START_TEST(nobody_who_has_left_is_given_work)
{
	struct step step = step_on(MOVE_FORWARD, "2023-02-20T10:00");
	int64_t id = dossier_of_14(STATE_RECEIVED);

	step.handler_id = desk_int(&desk, "SELECT id FROM officer WHERE name = 'Phạm Thị Mỉa'");
	desk_sql(&desk, "UPDATE officer SET valid_to = '2023-02-19'"
		" WHERE name = 'Phạm Thị Mỉa'");
	ck_bad(id, &step, "can_bo");
	desk_sql(&desk, "UPDATE officer SET valid_to = '2023-02-20'"
		" WHERE name = 'Phạm Thị Mỉa'");
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
}
END_TEST

START_TEST(all_problems_come_at_once)
{
	struct step step = step_on(MOVE_APOLOGISE, "2023-02-21T10:00");
	struct problem_list problems = { 0 };
	int64_t id = dossier_of_14(STATE_PROCESSING);

	step.text = "";
	step.promised = DAY_NONE;
	ck_ok(&desk, process_check(&desk.app, id, &step, &problems, &desk.err));
	ck_assert_uint_eq(problems.count, 3);
	ck_assert_ptr_nonnull(problem_for(&problems, "ngay"));
	ck_assert_ptr_nonnull(problem_for(&problems, "noi_dung"));
	ck_assert_ptr_nonnull(problem_for(&problems, "ngay_hen_lai"));
	problem_release(&problems);
}
END_TEST

/* ---- conflicts */

static void ck_same(int64_t id, char *before)
{
	char *after = kept_of(&desk, id);

	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}

START_TEST(a_second_apology_is_a_conflict)
{
	struct step step = step_on(MOVE_APOLOGISE, "2023-02-20T10:00");
	struct problem_list problems = { 0 };
	int64_t id = dossier_of_14(STATE_PROCESSING);
	char *before;

	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	before = kept_of(&desk, id);
	step.promised++;
	ck_fails(&desk, ERR_CONFLICT, process_step(&desk.app, id, &step, &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "27/02/2023"));
	ck_fails(&desk, ERR_CONFLICT,
		process_check(&desk.app, id, &step, &problems, &desk.err));
	ck_assert_uint_eq(problems.count, 0);
	ck_same(id, before);
}
END_TEST

START_TEST(what_the_specialist_works_on_is_not_taken_back)
{
	struct step step = step_on(MOVE_TAKE_BACK, "2023-02-20T10:00");
	int64_t id = dossier_of_14(STATE_PROCESSING);
	char *before;

	ck_ok(&desk, make_step(&desk, id, MOVE_START));
	before = kept_of(&desk, id);
	ck_fails(&desk, ERR_CONFLICT, process_step(&desk.app, id, &step, &desk.err));
	ck_same(id, before);
}
END_TEST

/* Forwarded on, it is another's, who alone notes the start of the work; once. */
START_TEST(a_dossier_goes_on_from_hand_to_hand)
{
	struct step step = step_on(MOVE_FORWARD, "2023-02-20T10:00");
	int64_t id = dossier_of_14(STATE_RECEIVED);
	int64_t mia = desk_int(&desk, "SELECT officer_id FROM app_user WHERE login = 'mia'");
	int64_t re = desk_int(&desk, "SELECT officer_id FROM app_user WHERE login = 're'");

	step.handler_id = mia;
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	ck_bad(id, &step, "can_bo");
	ck_fails(&desk, ERR_CONFLICT, make_step(&desk, id, MOVE_START));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "Phạm Thị Mỉa"));
	desk_login(&desk, "mia");
	ck_ok(&desk, make_step(&desk, id, MOVE_START));
	ck_fails(&desk, ERR_CONFLICT, make_step(&desk, id, MOVE_START));
	step.handler_id = 0;
	ck_bad(id, &step, "can_bo");
	step.handler_id = re;
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	ck_fails(&desk, ERR_CONFLICT, make_step(&desk, id, MOVE_START));
	ck_assert_int_eq(desk_int(&desk, "SELECT handler_id FROM dossier ORDER BY id DESC"), re);
	/* The new one has not touched it; afterwards it stays with him. */
	desk_login(&desk, "hong");
	ck_ok(&desk, make_step(&desk, id, MOVE_TAKE_BACK));
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	desk_login(&desk, "re");
	desk.app.roles |= 1u << ROLE_SPECIALIST;
	ck_ok(&desk, make_step(&desk, id, MOVE_START));
	desk_login(&desk, "hong");
	ck_fails(&desk, ERR_CONFLICT, make_step(&desk, id, MOVE_TAKE_BACK));
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

START_TEST(a_number_of_another_item_is_a_conflict)
{
	struct step step = step_on(MOVE_POST, "2023-02-20T10:00");
	int64_t first = dossier_of_14(STATE_RESULT), id = dossier_of_14(STATE_RESULT);
	char *before = kept_of(&desk, id);

	step.tracking = "RA123456785VN";
	ck_ok(&desk, process_step(&desk.app, first, &step, &desk.err));
	free(before);
	before = kept_of(&desk, id);
	ck_fails(&desk, ERR_CONFLICT, process_step(&desk.app, id, &step, &desk.err));
	ck_assert_str_eq(desk.err.field, "ma_buu_gui");
	ck_same(id, before);
}
END_TEST

START_TEST(a_code_of_the_portal_is_of_one_dossier)
{
	int64_t first = dossier_of_14(STATE_RECEIVED), id = dossier_of_14(STATE_RETURNED);
	char *before;

	ck_ok(&desk, dossiers_attach_code(&desk.app, first, "G01.899-7", &desk.err));
	before = kept_of(&desk, id);
	ck_fails(&desk, ERR_CONFLICT,
		dossiers_attach_code(&desk.app, id, " g01.899-7", &desk.err));
	ck_assert_str_eq(desk.err.field, "ma_ho_so_cong");
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "14/02"));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "H48.28.17-230214-0001 of Phạm Thị Nía"));
	ck_fails(&desk, ERR_INVALID, dossiers_attach_code(&desk.app, id, "mã!", &desk.err));
	ck_assert_str_eq(desk.err.field, "ma_ho_so_cong");
	ck_same(id, before);
	/* Nor does a dossier get a second one. */
	before = kept_of(&desk, first);
	ck_fails(&desk, ERR_CONFLICT,
		dossiers_attach_code(&desk.app, first, "G01.899-8", &desk.err));
	ck_same(first, before);
}
END_TEST

/* One that waits has no number and no day of acceptance yet. */
START_TEST(the_code_of_one_that_waits_is_taken_too)
{
	int64_t id = dossier_of_14(STATE_RECEIVED), waits = pending_dossier(&desk);
	char *before;

	ck_ok(&desk, dossiers_attach_code(&desk.app, waits, "G5", &desk.err));
	before = kept_of(&desk, id);
	ck_fails(&desk, ERR_CONFLICT, dossiers_attach_code(&desk.app, id, "g5", &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "G5 of Phạm Văn Chờ already (Waiting"));
	ck_same(id, before);
}
END_TEST

START_TEST(nothing_is_voided_without_a_reason)
{
	int64_t id = dossier_of_14(STATE_RECEIVED);
	char *before;

	desk_login(&desk, "din");
	before = kept_of(&desk, id);
	ck_fails(&desk, ERR_INVALID, dossiers_void(&desk.app, id, " ", &desk.err));
	ck_assert_str_eq(desk.err.field, "ly_do");
	ck_same(id, before);
}
END_TEST

/* ---- warnings: how many there are */

static size_t warned(int64_t id, const struct step *step)
{
	struct warning_list warnings;
	char *before = kept_of(&desk, id);
	size_t count;

	ck_ok(&desk, process_warnings(&desk.app, id, step, &warnings, &desk.err));
	count = warnings.count;
	warning_list_release(&warnings);
	ck_same(id, before);
	return count;
}

static void ck_warned(enum dossier_state from, enum move move, const char *moment, size_t count)
{
	struct step step = step_on(move, moment);

	ck_assert_uint_eq(warned(dossier_of_14(from), &step), count);
}

/* Accepted on Tuesday the 14th: three working days end on Friday the 17th. */
START_TEST(a_late_request_warns)
{
	ck_warned(STATE_PROCESSING, MOVE_ASK_SUPPLEMENT, "2023-02-17T16:00", 0);
	ck_warned(STATE_PROCESSING, MOVE_ASK_SUPPLEMENT, "2023-02-20T08:00", 1);
	desk_setting(&desk, "supplement_ask_days", "4");
	ck_warned(STATE_PROCESSING, MOVE_ASK_SUPPLEMENT, "2023-02-20T08:00", 0);
	ck_warned(STATE_PROCESSING, MOVE_ASK_FINANCE, "2023-02-20T08:00", 0);
}
END_TEST

START_TEST(a_second_request_warns)
{
	struct step step = step_on(MOVE_ASK_SUPPLEMENT, "2023-02-15T10:00");
	int64_t id = dossier_of_14(STATE_PROCESSING);

	ck_assert_uint_eq(warned(id, &step), 0);
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	/* Taken back it has not been made. */
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	ck_assert_uint_eq(warned(id, &step), 0);
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	step = step_on(MOVE_SUPPLEMENT_RECEIVED, "2023-02-16T10:00");
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	step = step_on(MOVE_ASK_SUPPLEMENT, "2023-02-17T10:00");
	ck_assert_uint_eq(warned(id, &step), 1);
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err)); /* possible all the same */
}
END_TEST

/* Due on Friday the 17th; the new day, Monday the 27th, the office is open. */
START_TEST(a_late_apology_warns)
{
	struct step step = step_on(MOVE_APOLOGISE, "2023-02-16T16:00");
	int64_t id = dossier_of_14(STATE_PROCESSING);

	ck_assert_uint_eq(warned(id, &step), 0);
	step.at = desk_moment("2023-02-17T08:00");
	ck_assert_uint_eq(warned(id, &step), 1);
	step.at = desk_moment("2023-02-16T16:00");
	step.promised = desk_day("2023-02-26"); /* a Sunday */
	ck_assert_uint_eq(warned(id, &step), 1);
	step.promised = desk_day("2023-02-27");
	/* What has no due date is never late. */
	desk_sql(&desk, "UPDATE dossier SET due_day = NULL, due_at = NULL");
	ck_assert_uint_eq(warned(id, &step), 0);
}
END_TEST

static const struct {
	enum dossier_state from;
	enum move move;
	enum return_method asked;
	const char *tracking;
	size_t count;
} posted[] = {
	{ STATE_RESULT, MOVE_HAND_OVER, RETURN_DESK, "", 0 },
	{ STATE_RESULT, MOVE_HAND_OVER, RETURN_POSTAL, "", 1 },
	{ STATE_POST_RETURNED, MOVE_HAND_OVER, RETURN_POSTAL, "", 0 }, /* the post has tried */
	{ STATE_RESULT, MOVE_POST, RETURN_POSTAL, "RA123456785VN", 0 },
	{ STATE_RESULT, MOVE_POST, RETURN_POSTAL, "ra 12345678 5 vn", 0 },
	{ STATE_RESULT, MOVE_POST, RETURN_POSTAL, "BC-17", 1 }, /* not S10 */
	{ STATE_RESULT, MOVE_POST, RETURN_POSTAL, "", 1 },
	{ STATE_RESULT, MOVE_POST, RETURN_DESK, "RA123456785VN", 1 },
	{ STATE_RESULT, MOVE_POST, RETURN_DESK, "BC-17", 2 },
};

/* A mistyped number is a problem; it is not said a second time as a warning. */
START_TEST(a_wrong_check_digit_is_said_once)
{
	struct step step = step_on(MOVE_POST, "2023-02-20T10:00");
	const struct correction method = { CORRECT_RETURN_METHOD, "buu_chinh" };
	int64_t id = dossier_of_14(STATE_RESULT);

	ck_ok(&desk, process_correct(&desk.app, id, &method, 1, "bà Nía", "sai", &desk.err));
	step.tracking = "ra 123456784 vn";
	ck_bad(id, &step, "ma_buu_gui");
	ck_assert_uint_eq(warned(id, &step), 0);
}
END_TEST

START_TEST(the_post_and_its_numbers_warn)
{
	struct step step = step_on(posted[_i].move, "2023-02-20T10:00");
	int64_t id = dossier_of_14(posted[_i].from);
	const struct correction method = { CORRECT_RETURN_METHOD,
		vocab_name(&vocab_return, (int)posted[_i].asked) };

	ck_ok(&desk, process_correct(&desk.app, id, &method, 1, "bà Nía", "sai", &desk.err));
	step.tracking = posted[_i].tracking;
	ck_assert_uint_eq(warned(id, &step), posted[_i].count);
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err)); /* possible all the same */
}
END_TEST

START_TEST(the_due_date_of_the_portal_is_asked_for)
{
	struct step step = step_on(MOVE_SUPPLEMENT_RECEIVED, "2023-02-20T10:00");
	int64_t id = dossier_of_14(STATE_SUPPLEMENT);

	ck_assert_uint_eq(warned(id, &step), 0);
	desk_sql(&desk, "UPDATE dossier SET due_binding = 'cong'");
	ck_assert_uint_eq(warned(id, &step), 1);
	step.due = desk_moment("2023-02-24T17:00");
	ck_assert_uint_eq(warned(id, &step), 0);
}
END_TEST

static const struct {
	enum dossier_state from;
	enum move move;
} waits[] = {
	{ STATE_SUPPLEMENT, MOVE_SUPPLEMENT_RECEIVED }, { STATE_FINANCE, MOVE_FINANCE_DONE },
	{ STATE_STOPPED, MOVE_RESUME },
};

START_TEST(the_new_due_date_of_the_portal_is_checked)
{
	struct step step = step_on(waits[_i].move, "2023-02-17T10:00");
	int64_t id = dossier_of_14(waits[_i].from);

	/* a due date that was counted into a year to come is not yet sure; one that is given is */
	desk_sql(&desk, "UPDATE dossier SET due_binding = 'cong', provisional = 1");
	desk_sql(&desk, "DROP TRIGGER dossier_event_no_update;"
		" UPDATE dossier_event SET provisional = 1");
	step.due = desk_moment("2023-02-16T17:00");
	ck_bad(id, &step, "han_tra_moi");
	step.due.day = desk_day("9999-12-31") + 1;
	ck_bad(id, &step, "han_tra_moi");
	step.due = desk_moment("2023-02-17T17:00");
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier WHERE provisional = 0"
		" AND due_at = '2023-02-17T17:00:00'"), 1);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

static void add_tests(TCase *tcase)
{
	tcase_add_loop_test(tcase, no_step_before_acceptance_or_in_the_future, 0, STATE_COUNT);
	tcase_add_test(tcase, no_step_before_the_one_before_it);
	tcase_add_loop_test(tcase, what_the_citizen_reads_is_said, 0, TESTING_COUNT(worded));
	tcase_add_loop_test(tcase, all_other_steps_need_no_words, 0, STATE_COUNT);
	tcase_add_loop_test(tcase, each_field_is_named, 0, TESTING_COUNT(bad));
	tcase_add_test(tcase, the_new_day_is_after_the_due_date);
	tcase_add_test(tcase, nobody_who_has_left_is_given_work);
	tcase_add_test(tcase, all_problems_come_at_once);
	tcase_add_test(tcase, a_second_apology_is_a_conflict);
	tcase_add_test(tcase, what_the_specialist_works_on_is_not_taken_back);
	tcase_add_test(tcase, a_dossier_goes_on_from_hand_to_hand);
	tcase_add_test(tcase, a_number_of_another_item_is_a_conflict);
	tcase_add_test(tcase, a_code_of_the_portal_is_of_one_dossier);
	tcase_add_test(tcase, the_code_of_one_that_waits_is_taken_too);
	tcase_add_test(tcase, nothing_is_voided_without_a_reason);
	tcase_add_test(tcase, a_late_request_warns);
	tcase_add_test(tcase, a_second_request_warns);
	tcase_add_test(tcase, a_late_apology_warns);
	tcase_add_loop_test(tcase, the_post_and_its_numbers_warn, 0, TESTING_COUNT(posted));
	tcase_add_test(tcase, a_wrong_check_digit_is_said_once);
	tcase_add_test(tcase, the_due_date_of_the_portal_is_asked_for);
	tcase_add_loop_test(tcase, the_new_due_date_of_the_portal_is_checked, 0,
		TESTING_COUNT(waits));
}

Suite *process_bad_suite(void)
{
	Suite *suite = suite_create("process_bad");
	TCase *tcase = tcase_create("process_bad");

	tcase_set_timeout(tcase, 120);
	tcase_add_checked_fixture(tcase, setup, teardown);
	add_tests(tcase);
	suite_add_tcase(suite, tcase);
	return suite;
}
