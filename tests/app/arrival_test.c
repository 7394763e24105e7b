#include "config.h"

#include "desk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "motcua/app/arrival.h"
#include "motcua/app/process.h"
#include "motcua/app/receipt.h"
#include "motcua/app/refusal.h"
#include "motcua/base/alloc.h"
#include "motcua/store/store.h"

Suite *arrival_suite(void);

static struct desk desk;
static int64_t id;

static int arrive(const char *name, const char *tracking, const char *when)
{
	struct intake intake;
	int status;

	desk_intake(&desk, &intake, name, desk.birth);
	desk_text(&intake.submitter.address, "Làng Vờ");
	intake.filed = desk_moment(when);
	status = arrival_note(&desk.app, &intake, tracking, &id, &desk.err);
	intake_release(&intake);
	return status;
}

static void setup(void)
{
	desk_open(&desk);
	ck_ok(&desk, arrive("Phạm Thị Nía", "ra123456785vn", "2023-02-15T14:00"));
}

static void teardown(void)
{
	desk_close(&desk);
}

static int make(enum move move, const char *text)
{
	struct step step = step_of(move);

	step.text = text;
	return process_step(&desk.app, id, &step, &desk.err);
}

static int64_t count(const char *condition)
{
	char sql[200];

	snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", condition);
	return desk_int(&desk, sql);
}

START_TEST(what_the_post_brings_waits_without_a_number)
{
	ck_assert_int_eq(count("dossier WHERE state = 'cho_tiep_nhan' AND code IS NULL"
		" AND channel = 'buu_chinh' AND filed_at = '2023-02-15T14:00:00'"), 1);
	ck_assert_int_eq(count("dossier_event WHERE move = 'den' AND new_value = 'RA123456785VN'"
		" AND day = '2023-02-15'"), 1);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	ck_fails(&desk, ERR_INVALID, arrive("", "", "2023-02-15T14:00"));
	ck_fails(&desk, ERR_INVALID, arrive("Phạm Văn Nớt", "", "2023-02-16T07:43"));
	ck_assert_str_eq(desk.err.field, "nop_luc");
	ck_fails(&desk, ERR_INVALID, arrive("Phạm Văn Nớt", "RA123456784VN",
		"2023-02-15T14:00"));
	ck_assert_str_eq(desk.err.field, "ma_buu_gui");
	ck_assert_int_eq(count("dossier"), 1);
}
END_TEST

START_TEST(all_that_is_wrong_is_said_at_once)
{
	struct problem_list problems = { 0 };
	struct intake intake;

	desk_intake(&desk, &intake, "", desk.birth);
	intake.procedure_id = 0;
	intake.filed = desk_moment("2023-02-16T07:43");
	arrival_check(&desk.app, &intake, "ra123456784vn", &problems);
	ck_assert_uint_eq(problems.count, 4);
	ck_assert_ptr_nonnull(problem_for(&problems, "ho_va_ten"));
	ck_assert_ptr_nonnull(problem_for(&problems, "thu_tuc"));
	ck_assert_ptr_nonnull(problem_for(&problems, "nop_luc"));
	ck_assert_ptr_nonnull(problem_for(&problems, "ma_buu_gui"));
	problem_release(&problems);
	intake_release(&intake);
}
END_TEST

START_TEST(it_is_accepted_as_what_it_is)
{
	struct intake intake;
	struct accepted accepted;
	struct dossier dossier;

	ck_ok(&desk, arrival_intake(&desk.app, id, &intake, &desk.err));
	ck_assert_str_eq(intake.submitter.name, "Phạm Thị Nía");
	ck_assert_int_eq(intake.channel, CHANNEL_POSTAL);
	ck_assert_int_eq(intake.procedure_id, desk.birth);
	intake.filed = MOMENT_NONE;
	/* The officer sees that it is for something else. */
	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.copies, &desk.err));
	intake.reason = REASON_CHOSE_PAPER;
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake_release(&intake);
	ck_assert_int_eq(accepted.dossier_id, id);
	ck_assert_str_eq(accepted.code, "H48.28.17-230216-0001");
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	ck_assert_str_eq(dossier.code, accepted.code);
	ck_assert_int_eq(dossier.state, STATE_RECEIVED);
	ck_assert_int_eq(dossier.procedure_id, desk.copies);
	ck_assert_int_eq(dossier.channel, CHANNEL_POSTAL);
	ck_assert_int_eq(dossier.filed.day, desk_day("2023-02-15"));
	ck_assert_int_eq(dossier.accepted.day, desk_day("2023-02-16"));
	ck_assert_str_eq(dossier.submitter.name, "Phạm Thị Nía");
	dossier_release(&dossier);
	ck_assert_int_eq(count("dossier"), 1);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	ck_fails(&desk, ERR_CONFLICT, arrival_intake(&desk.app, id, &intake, &desk.err));
	intake_release(&intake);
}
END_TEST

START_TEST(an_owner_that_was_taken_off_is_gone)
{
	struct intake intake;
	struct accepted accepted;
	struct dossier dossier;

	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	desk_text(&dossier.owner.name, "Phạm Văn Tí");
	desk_text(&dossier.relation, "con");
	ck_ok(&desk, store_begin(desk.app.store, &desk.err));
	ck_ok(&desk, dossier_update(desk.app.store, &dossier, &desk.err));
	ck_ok(&desk, dossier_set_parties(desk.app.store, &dossier, &desk.err));
	ck_ok(&desk, store_commit(desk.app.store, &desk.err));
	dossier_release(&dossier);
	ck_ok(&desk, arrival_intake(&desk.app, id, &intake, &desk.err));
	ck_assert(intake.has_owner);
	intake.has_owner = false;
	intake.reason = REASON_CHOSE_PAPER;
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake_release(&intake);
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	ck_assert_str_eq(dossier.owner.name, "");
	ck_assert_str_eq(dossier.relation, "");
	dossier_release(&dossier);
}
END_TEST

START_TEST(one_of_the_portal_keeps_its_code)
{
	struct intake intake;
	struct accepted accepted;

	desk_sql(&desk, "UPDATE dossier SET channel = 'truc_tuyen', on_portal = 1, origin = 'cong';"
		"INSERT INTO dossier_code (code, code_reversed, dossier_id, kind)"
		" SELECT 'H48.28.17-230215-0009', '9000-512032-71.82.84H', id, 'cong' FROM dossier");
	ck_ok(&desk, arrival_intake(&desk.app, id, &intake, &desk.err));
	ck_assert_str_eq(intake.portal_code, "H48.28.17-230215-0009");
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake_release(&intake);
	ck_assert_str_eq(accepted.code, "H48.28.17-230215-0009");
	ck_assert_int_eq(count("dossier WHERE origin = 'cong' AND on_portal = 1"
		" AND code = 'H48.28.17-230215-0009'"), 1);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

START_TEST(it_is_refused_or_sent_back_to_be_completed)
{
	struct refusal_list log;
	struct buf out;

	ck_fails(&desk, ERR_INVALID, make(MOVE_ASK_BEFORE, ""));
	ck_ok(&desk, make(MOVE_ASK_BEFORE, "Tờ khai. Lý do: chưa ký"));
	ck_fails(&desk, ERR_INVALID, make(MOVE_DECLINE, " "));
	ck_ok(&desk, make(MOVE_DECLINE, "Không thuộc thẩm quyền"));
	ck_ok(&desk, refusals(&desk.app, 0, &log, &desk.err));
	ck_assert_uint_eq(log.count, 2);
	ck_assert_int_eq(log.item[0].kind, REFUSAL_DECLINED);
	ck_assert_str_eq(log.item[0].reason, "Không thuộc thẩm quyền");
	ck_assert_str_eq(log.item[0].name, "Phạm Thị Nía");
	ck_assert_str_eq(log.item[0].procedure, "Đăng ký khai sinh");
	ck_assert_str_eq(log.item[0].officer, "Đinh Thị Hồng");
	ck_assert_int_eq(log.item[1].kind, REFUSAL_TO_COMPLETE);
	ck_assert_int_eq(log.item[1].dossier_id, id);
	refusal_list_release(&log);
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	ck_assert_int_eq(count("intake_refusal WHERE kind = 'bo_sung'"), 1);
	ck_assert_int_eq(count("intake_refusal"), 1);
	ck_ok(&desk, make(MOVE_DECLINE, "Không thuộc thẩm quyền"));
	/* The paper is in the hands of the citizen. */
	buf_init(&out);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_REFUSAL, FORM_TEXT, &out, &desk.err));
	ck_assert_ptr_nonnull(strstr(out.data, "Không thuộc thẩm quyền"));
	buf_release(&out);
	ck_fails(&desk, ERR_CONFLICT, process_undo(&desk.app, id, NULL, &desk.err));
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

START_TEST(who_is_refused_at_the_counter_stands_in_the_log_only)
{
	struct intake intake;
	struct refusal refusal;

	desk_intake(&desk, &intake, " Phạm Văn Nớt ", desk.copies);
	desk_text(&intake.submitter.phone, "0912345678");
	desk_text(&intake.submitter.village, "Làng Vờ");
	ck_fails(&desk, ERR_INVALID, refusal_record(&desk.app, &intake, REFUSAL_DECLINED, "",
		&refusal, &desk.err));
	ck_assert_str_eq(desk.err.field, "ly_do");
	refusal_release(&refusal);
	ck_ok(&desk, refusal_record(&desk.app, &intake, REFUSAL_DECLINED, "Bản chính mờ",
		&refusal, &desk.err));
	ck_assert_int_eq(count("intake_refusal WHERE name = 'Phạm Văn Nớt'"
		" AND address = 'thôn Làng Vờ' AND phone = '0912345678' AND kind = 'tu_choi'"
		" AND dossier_id IS NULL"), 1);
	refusal_release(&refusal);
	intake.procedure_id = 0;
	ck_fails(&desk, ERR_INVALID, refusal_record(&desk.app, &intake, REFUSAL_DECLINED, "x",
		&refusal, &desk.err));
	ck_assert_str_eq(desk.err.field, "thu_tuc");
	refusal_release(&refusal);
	intake_release(&intake);
	ck_assert_int_eq(count("dossier"), 1);
	ck_assert_int_eq(count("audit WHERE action = 'tu_choi_tiep_nhan' AND outcome = 'xong'"), 1);
}
END_TEST

START_TEST(the_form_of_a_refusal_is_printed_from_the_log)
{
	struct intake intake;
	struct refusal refusal;
	char *path = NULL;
	bool printed;

	desk_setting(&desk, "print_folder", desk.folder);
	desk_intake(&desk, &intake, "Phạm Văn Nớt", desk.copies);
	ck_ok(&desk, refusal_record(&desk.app, &intake, REFUSAL_TO_COMPLETE, "Bản chính",
		&refusal, &desk.err));
	ck_ok(&desk, refusal_print(&desk.app, refusal.id, &path, &printed, &desk.err));
	ck_assert_ptr_nonnull(path);
	ck_assert_ptr_nonnull(strstr(path, "2023-02-16-"));
	free(path);
	ck_fails(&desk, ERR_NOT_FOUND, refusal_print(&desk.app, 99, &path, &printed, &desk.err));
	refusal_release(&refusal);
	intake_release(&intake);
}
END_TEST

static int64_t newest_refusal(void)
{
	return desk_int(&desk, "SELECT max(id) FROM intake_refusal");
}

static void print_row(int64_t row, const char *name)
{
	char *path = NULL;
	bool printed;

	ck_ok(&desk, refusal_print(&desk.app, row, &path, &printed, &desk.err));
	ck_assert_str_eq(strrchr(path, '/') + 1, name);
	ck_assert_int_eq(access(path, F_OK), 0);
	free(path);
}

/* Two requests before acceptance: each row has its own form, and its own file. */
START_TEST(each_row_of_the_log_prints_its_own_form)
{
	desk_setting(&desk, "print_folder", desk.folder);
	ck_ok(&desk, make(MOVE_ASK_BEFORE, "Tờ khai. Lý do: chưa ký"));
	ck_ok(&desk, make(MOVE_ASK_BEFORE, "Giấy chứng sinh. Lý do: thiếu"));
	print_row(1, "2023-02-16-1-02.pdf");
	print_row(2, "2023-02-16-2-02.pdf");
	print_row(2, "2023-02-16-2-02.pdf");
	ck_assert_int_eq(count("issued_form WHERE refusal_id = 1 AND copy = 1"), 1);
	ck_assert_int_eq(count("issued_form WHERE refusal_id = 2 AND dossier_id IS NOT NULL"), 2);
	/* A paper in the hands of the citizen cannot be taken back. */
	ck_ok(&desk, make(MOVE_DECLINE, "Không thuộc thẩm quyền"));
	print_row(newest_refusal(), "2023-02-16-3-03.pdf");
	ck_fails(&desk, ERR_CONFLICT, process_undo(&desk.app, id, NULL, &desk.err));
}
END_TEST

START_TEST(a_refusal_that_was_not_printed_is_not_noted)
{
	char *path = NULL, *obstacle = xasprintf("%s/.2023-02-16-1-03.pdf.tmp", desk.folder);
	bool printed;

	desk_setting(&desk, "print_folder", desk.folder);
	ck_ok(&desk, make(MOVE_DECLINE, "Không thuộc thẩm quyền"));
	mkdir(obstacle, 0700);
	ck_fails(&desk, ERR_SYSTEM,
		refusal_print(&desk.app, newest_refusal(), &path, &printed, &desk.err));
	ck_assert_ptr_null(path);
	ck_assert_int_eq(count("issued_form"), 0);
	ck_assert_int_eq(count("audit WHERE action = 'in'"), 0);
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	rmdir(obstacle);
	free(obstacle);
}
END_TEST

/* Somebody else is refused at the next counter meanwhile. */
START_TEST(the_latest_row_is_that_of_the_dossier)
{
	struct intake intake;
	struct refusal refusal;

	ck_ok(&desk, make(MOVE_ASK_BEFORE, "Tờ khai. Lý do: chưa ký"));
	ck_ok(&desk, make(MOVE_ASK_BEFORE, "Giấy chứng sinh. Lý do: thiếu"));
	desk_intake(&desk, &intake, "Phạm Văn Nớt", desk.copies);
	ck_ok(&desk, refusal_record(&desk.app, &intake, REFUSAL_DECLINED, "Bản chính mờ", &refusal,
		&desk.err));
	refusal_release(&refusal);
	intake_release(&intake);
	ck_ok(&desk, refusal_latest(&desk.app, id, &refusal, &desk.err));
	ck_assert_str_eq(refusal.reason, "Giấy chứng sinh. Lý do: thiếu");
	refusal_release(&refusal);
	ck_fails(&desk, ERR_NOT_FOUND, refusal_latest(&desk.app, 99, &refusal, &desk.err));
}
END_TEST

Suite *arrival_suite(void)
{
	Suite *suite = suite_create("arrival");
	TCase *tcase = tcase_create("arrival");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, what_the_post_brings_waits_without_a_number);
	tcase_add_test(tcase, all_that_is_wrong_is_said_at_once);
	tcase_add_test(tcase, it_is_accepted_as_what_it_is);
	tcase_add_test(tcase, an_owner_that_was_taken_off_is_gone);
	tcase_add_test(tcase, one_of_the_portal_keeps_its_code);
	tcase_add_test(tcase, it_is_refused_or_sent_back_to_be_completed);
	tcase_add_test(tcase, who_is_refused_at_the_counter_stands_in_the_log_only);
	tcase_add_test(tcase, the_form_of_a_refusal_is_printed_from_the_log);
	tcase_add_test(tcase, each_row_of_the_log_prints_its_own_form);
	tcase_add_test(tcase, the_latest_row_is_that_of_the_dossier);
	tcase_add_test(tcase, a_refusal_that_was_not_printed_is_not_noted);
	suite_add_tcase(suite, tcase);
	return suite;
}
