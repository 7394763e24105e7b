/* process_correct_test.c - corrections: each field with its old and new value, and wrong ones. */
#include "config.h"

#include "process_desk.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"

Suite *process_correct_suite(void);

static struct desk desk;
static int64_t id;

static void setup(void)
{
	desk_open(&desk);
	desk_clock(&desk, "2023-02-14T09:00");
	desk_login(&desk, "hong");
	desk_sql(&desk, "INSERT INTO village (unit_id, name, name_fold)"
		" SELECT id, 'Xà Râu', 'xa rau' FROM unit LIMIT 1");
	id = dossier_in(&desk, STATE_RETURNED);
	desk_clock(&desk, "2023-02-16T09:00");
}

static void teardown(void)
{
	desk_close(&desk);
}

static int correct(enum correction_field field, const char *value)
{
	const struct correction one = { field, value };

	return process_correct(&desk.app, id, &one, 1, "Phạm Thị Nía", "ghi nhầm", &desk.err);
}

START_TEST(another_owner_is_another_person)
{
	struct dossier dossier;

	ck_fails(&desk, ERR_INVALID, correct(CORRECT_SUBMITTER_NUMBER, "abcdefghijkl"));
	desk_sql(&desk, "UPDATE dossier SET owner_id = (SELECT min(id) FROM citizen)");
	ck_ok(&desk, correct(CORRECT_OWNER_NAME, "Phạm Văn Tí"));
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	ck_assert_str_eq(dossier.owner.name, "Phạm Văn Tí");
	ck_assert_int_eq(dossier.owner.id, 0);
	dossier_release(&dossier);
}
END_TEST

/* Every field: what there was, what is typed, what is kept. */
static const struct {
	enum correction_field field;
	const char *name, *before, *typed, *kept;
} cases[] = {
	{ CORRECT_SUBMITTER_NAME, "nguoi_nop", "Phạm Thị Nía", " Phạm Thị Nỉa ", "Phạm Thị Nỉa" },
	{ CORRECT_SUBMITTER_NUMBER, "so_cccd", "", "051085900117", "051085900117" },
	{ CORRECT_SUBMITTER_NUMBER, "so_cccd", "", "212345671", "212345671" },
	{ CORRECT_PHONE, "so_dien_thoai", "", "0905123456", "0905123456" },
	{ CORRECT_ADDRESS, "dia_chi", "", "Xóm 2", "Xóm 2" },
	{ CORRECT_VILLAGE, "thon", "", "thôn xà râu", "Xà Râu" },
	{ CORRECT_OWNER_NAME, "chu_ho_so", "", "Phạm Văn Tí", "Phạm Văn Tí" },
	{ CORRECT_RETURN_METHOD, "hinh_thuc_tra", "truc_tiep", "Bưu chính", "buu_chinh" },
	{ CORRECT_CHANNEL, "hinh_thuc_nop", "truc_tiep", "truc_tuyen", "truc_tuyen" },
	{ CORRECT_SETS, "so_bo", "1", "3", "3" },
	{ CORRECT_FEE_PAID, "le_phi_da_thu", "", "8000", "8000" },
	{ CORRECT_NOTE, "ghi_chu", "", "thiếu ảnh", "thiếu ảnh" },
	{ CORRECT_HANDLER, "can_bo", "Đinh Thị Hồng", "Phạm Thị Mỉa", "Phạm Thị Mỉa" },
	{ CORRECT_RETURN_DAY, "ngay_tra", "14/02/2023", "2023-02-15", "15/02/2023" },
	{ CORRECT_RESULT_DAY, "ngay_giai_quyet", "14/02/2023", "14/02/2023", "14/02/2023" },
};

static void ck_now(enum correction_field field, const char *wanted)
{
	struct dossier dossier = { 0 };
	struct buf value;

	buf_init(&value);
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	correction_value(&dossier, field, &value);
	ck_assert_str_eq(value.data, wanted);
	dossier_release(&dossier);
	buf_release(&value);
}

START_TEST(a_code_of_the_portal_is_corrected)
{
	ck_fails(&desk, ERR_INVALID, correct(CORRECT_PORTAL_CODE, "G01-12"));
	ck_ok(&desk, dossiers_attach_code(&desk.app, id, "abc", &desk.err));
	ck_ok(&desk, correct(CORRECT_PORTAL_CODE, " g01-12 "));
	ck_now(CORRECT_PORTAL_CODE, "G01-12");
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_event WHERE"
		" old_value = 'ma_ho_so_cong: ABC' AND new_value = 'ma_ho_so_cong: G01-12'"), 1);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_code WHERE code = 'ABC'"), 0);
	ck_ok(&desk, correct(CORRECT_PORTAL_CODE, ""));
	ck_now(CORRECT_PORTAL_CODE, "");
	ck_ok(&desk, dossiers_attach_code(&desk.app, id, "G01-12", &desk.err));
}
END_TEST

START_TEST(each_field_is_corrected_and_noted)
{
	char *sql = xasprintf("SELECT count(*) FROM dossier_event WHERE move = 'dinh_chinh'"
		" AND old_value = '%s: %s' AND new_value = '%s: %s' AND text = 'ghi nhầm'"
		" AND asked_by = 'Phạm Thị Nía' AND user_id IS NOT NULL", cases[_i].name,
		cases[_i].before, cases[_i].name, cases[_i].kept);

	ck_assert_str_eq(correction_name(cases[_i].field), cases[_i].name);
	ck_now(cases[_i].field, cases[_i].before);
	ck_ok(&desk, correct(cases[_i].field, cases[_i].typed));
	ck_now(cases[_i].field, cases[_i].kept);
	ck_assert_msg(desk_int(&desk, sql) == 1, "%s", sql);
	ck_assert_int_eq(state_of(&desk, id), STATE_RETURNED);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	free(sql);
}
END_TEST

static const struct {
	enum correction_field field;
	const char *value;
	enum err_code code;
} wrongs[] = {
	{ CORRECT_SUBMITTER_NAME, " ", ERR_INVALID },
	{ CORRECT_SUBMITTER_NUMBER, "12345", ERR_INVALID },
	{ CORRECT_VILLAGE, "Không có", ERR_NOT_FOUND },
	{ CORRECT_RETURN_METHOD, "bay", ERR_INVALID },
	{ CORRECT_CHANNEL, "", ERR_INVALID },
	{ CORRECT_SETS, "0", ERR_INVALID },
	{ CORRECT_SETS, "hai", ERR_INVALID },
	{ CORRECT_FEE_PAID, "-1", ERR_INVALID },
	{ CORRECT_HANDLER, "", ERR_INVALID },
	{ CORRECT_HANDLER, "Không Ai", ERR_NOT_FOUND },
	{ CORRECT_RESULT_DAY, "2023-02-13", ERR_INVALID },
	{ CORRECT_RESULT_DAY, "2023-02-15", ERR_INVALID }, /* after the hand-over */
	{ CORRECT_RETURN_DAY, "2023-02-13", ERR_INVALID },
	{ CORRECT_RETURN_DAY, "2023-02-17", ERR_INVALID }, /* the future */
	{ CORRECT_RETURN_DAY, "30/02/2023", ERR_INVALID },
};

START_TEST(a_wrong_value_changes_nothing)
{
	const struct correction both[] = { { CORRECT_NOTE, "khác" },
		{ wrongs[_i].field, wrongs[_i].value } };
	char *before = kept_of(&desk, id), *after;

	ck_fails(&desk, wrongs[_i].code, process_correct(&desk.app, id, both, 2, "bà Nía",
		"ghi nhầm", &desk.err));
	ck_assert_str_eq(desk.err.field, correction_name(wrongs[_i].field));
	after = kept_of(&desk, id);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}
END_TEST

START_TEST(who_asked_and_why_are_required)
{
	const struct correction note = { CORRECT_NOTE, "khác" };
	char *before = kept_of(&desk, id), *after;

	ck_fails(&desk, ERR_INVALID,
		process_correct(&desk.app, id, &note, 1, " ", "ghi nhầm", &desk.err));
	ck_assert_str_eq(desk.err.field, "nguoi_yeu_cau");
	ck_fails(&desk, ERR_INVALID,
		process_correct(&desk.app, id, &note, 1, "bà Nía", NULL, &desk.err));
	ck_assert_str_eq(desk.err.field, "ly_do");
	after = kept_of(&desk, id);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
	desk_login(&desk, "re");
	before = kept_of(&desk, id);
	ck_fails(&desk, ERR_DENIED,
		process_correct(&desk.app, id, &note, 1, "bà Nía", "ghi nhầm", &desk.err));
	after = kept_of(&desk, id);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}
END_TEST

START_TEST(what_has_not_happened_has_no_day)
{
	id = dossier_in(&desk, STATE_PROCESSING);
	ck_fails(&desk, ERR_INVALID, correct(CORRECT_RESULT_DAY, "2023-02-16"));
	ck_fails(&desk, ERR_INVALID, correct(CORRECT_RETURN_DAY, "2023-02-16"));
}
END_TEST

/* ---- all at once */

START_TEST(all_wrong_values_are_named_at_once)
{
	static const struct correction list[] = {
		{ CORRECT_SUBMITTER_NAME, " " }, { CORRECT_NOTE, "khác" },
		{ CORRECT_VILLAGE, "Không có" }, { CORRECT_SETS, "0" },
		{ CORRECT_HANDLER, "Không Ai" }, { CORRECT_RETURN_DAY, "30/02/2023" },
	};
	static const char *const wrong[] = { "nguoi_nop", "thon", "so_bo", "can_bo", "ngay_tra",
		"nguoi_yeu_cau", "ly_do" };
	struct problem_list problems = { 0 };
	char *before = kept_of(&desk, id), *after;

	ck_ok(&desk, process_check_correction(&desk.app, id, list, TESTING_COUNT(list), " ", NULL,
		&problems, &desk.err));
	ck_assert_uint_eq(problems.count, TESTING_COUNT(wrong));
	for (size_t i = 0; i < TESTING_COUNT(wrong); i++)
		ck_assert_ptr_nonnull(problem_for(&problems, wrong[i]));
	problem_release(&problems);
	/* Made all the same, the first is named, with how many more. */
	ck_fails(&desk, ERR_INVALID, process_correct(&desk.app, id, list, TESTING_COUNT(list),
		"bà Nía", "ghi nhầm", &desk.err));
	ck_assert_str_eq(desk.err.field, "nguoi_nop");
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "4 more"));
	after = kept_of(&desk, id);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}
END_TEST

START_TEST(what_is_right_has_no_problem_and_changes_nothing_yet)
{
	struct problem_list problems = { 0 };
	char *before = kept_of(&desk, id), *after;

	for (size_t i = 0; i < TESTING_COUNT(cases); i++) {
		const struct correction one = { cases[i].field, cases[i].typed };

		ck_ok(&desk, process_check_correction(&desk.app, id, &one, 1, "bà Nía", "sai",
			&problems, &desk.err));
		ck_assert_uint_eq(problems.count, 0);
	}
	after = kept_of(&desk, id);
	ck_assert_str_eq(before, after);
	desk.app.roles = 1u << ROLE_STATISTICS;
	ck_fails(&desk, ERR_DENIED, process_check_correction(&desk.app, id, NULL, 0, "bà Nía",
		"sai", &problems, &desk.err));
	free(before);
	free(after);
}
END_TEST

/* Result and return of 14 February, judged on the 16th: each by the other's new day. */
START_TEST(both_days_move_together)
{
	static const struct {
		const char *result, *back;
		enum err_code code;
	} moves[] = {
		{ "15/02/2023", "16/02/2023", ERR_NONE }, { "16/02/2023", "16/02/2023", ERR_NONE },
		{ "14/02/2023", "15/02/2023", ERR_NONE },
		{ "16/02/2023", "15/02/2023", ERR_INVALID },
		{ "15/02/2023", "14/02/2023", ERR_INVALID },
	};
	const struct correction list[] = { { CORRECT_RESULT_DAY, moves[_i].result },
		{ CORRECT_RETURN_DAY, moves[_i].back } };
	const struct correction turned[] = { list[1], list[0] };

	if (moves[_i].code != ERR_NONE) {
		ck_fails(&desk, moves[_i].code, process_correct(&desk.app, id, list, 2, "bà Nía",
			"sai", &desk.err));
		ck_fails(&desk, moves[_i].code, process_correct(&desk.app, id, turned, 2,
			"bà Nía", "sai", &desk.err));
		return;
	}
	ck_ok(&desk, process_correct(&desk.app, id, list, 2, "bà Nía", "sai", &desk.err));
	ck_now(CORRECT_RESULT_DAY, moves[_i].result);
	ck_now(CORRECT_RETURN_DAY, moves[_i].back);
	/* And back, whichever is named first. */
	desk_clock(&desk, "2023-02-16T09:05");
	ck_ok(&desk, correct(CORRECT_RESULT_DAY, "14/02/2023"));
	ck_ok(&desk, process_correct(&desk.app, id, turned, 2, "bà Nía", "sai", &desk.err));
	ck_now(CORRECT_RETURN_DAY, moves[_i].back);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

/* The day of a result may be corrected to a later one than that of its step: nothing is handed
 * over before it. */
START_TEST(no_hand_over_before_the_corrected_result)
{
	struct step step = full_step(MOVE_HAND_OVER);
	struct problem_list problems = { 0 };

	step.text = NULL;
	desk_clock(&desk, "2023-02-14T09:00");
	id = dossier_in(&desk, STATE_RESULT);
	desk_clock(&desk, "2023-02-20T09:00");
	ck_ok(&desk, correct(CORRECT_RESULT_DAY, "2023-02-16"));
	step.at = desk_moment("2023-02-15T10:00");
	ck_ok(&desk, process_check(&desk.app, id, &step, &problems, &desk.err));
	ck_assert_uint_eq(problems.count, 1);
	ck_assert_str_eq(problems.item[0].field, "ngay");
	problem_release(&problems);
	ck_fails(&desk, ERR_INVALID, process_step(&desk.app, id, &step, &desk.err));
	step.at = desk_moment("2023-02-16T00:00");
	step.day_only = true;
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
}
END_TEST

Suite *process_correct_suite(void)
{
	Suite *suite = suite_create("process_correct");
	TCase *tcase = tcase_create("process_correct");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_code_of_the_portal_is_corrected);
	tcase_add_loop_test(tcase, each_field_is_corrected_and_noted, 0,
		TESTING_COUNT(cases));
	tcase_add_loop_test(tcase, a_wrong_value_changes_nothing, 0, TESTING_COUNT(wrongs));
	tcase_add_test(tcase, another_owner_is_another_person);
	tcase_add_test(tcase, who_asked_and_why_are_required);
	tcase_add_test(tcase, what_has_not_happened_has_no_day);
	tcase_add_test(tcase, all_wrong_values_are_named_at_once);
	tcase_add_test(tcase, what_is_right_has_no_problem_and_changes_nothing_yet);
	tcase_add_loop_test(tcase, both_days_move_together, 0, 5);
	tcase_add_test(tcase, no_hand_over_before_the_corrected_result);
	suite_add_tcase(suite, tcase);
	return suite;
}
