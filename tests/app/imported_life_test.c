/* imported_life_test.c - what a file has told of a dossier goes on at the desk. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"
#include "process_desk.h"
#include "table.h"

Suite *imported_life_suite(void);

static struct desk desk;
static int64_t id;

static const struct import_options update_known = { .update = true };

#define HEAD "ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc,trang_thai,ngay_hen_tra\n"
#define ROW  "1-HS,2023-02-16T08:00,Phạm Thị Nía,1.001193,"

/* Accepted on Thursday 16 February 2023 for three working days, elsewhere. */
static void setup(void)
{
	desk_open(&desk);
	desk_clock(&desk, "2023-02-16T09:00");
	desk_login(&desk, "admin");
}

static void teardown(void)
{
	desk_close(&desk);
}

static void find(void)
{
	id = desk_int(&desk, "SELECT id FROM dossier");
}

/* The dossier as a file has it, then as it has it on a later day. */
static void read_in(const char *first, const char *day, const char *then)
{
	char *row = xasprintf(HEAD ROW "%s\n", first);

	table_expect(&desk, EXCHANGE_DOSSIERS, row, 1, 0, 0);
	free(row);
	desk_clock(&desk, day);
	row = xasprintf(HEAD ROW "%s\n", then);
	table_expect_with(&desk, EXCHANGE_DOSSIERS, row, &update_known, 0, 1, 0);
	free(row);
	find();
	desk_login(&desk, "hong");
}

START_TEST(a_wait_ends_when_it_was_told_of_or_later)
{
	struct step step = full_step(MOVE_SUPPLEMENT_RECEIVED);

	read_in("dang_xu_ly,", "2023-02-20T08:00", "cho_bo_sung,");
	desk_clock(&desk, "2023-02-20T10:00");
	step.at = desk_moment("2023-02-17T10:00");
	ck_fails(&desk, ERR_INVALID, process_step(&desk.app, id, &step, &desk.err));
	ck_assert_str_eq(desk.err.field, "ngay");
	step.at = desk_moment("2023-02-20T09:00");
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	ck_assert_int_eq((int)state_of(&desk, id), STATE_PROCESSING);
}
END_TEST

/* With the policy of the procedure, else that of the settings, as one that began at the desk. */
static const struct {
	const char *supplement, *state;
	bool restarts;
} policies[] = {
	{ "'tinh_lai'", "cho_bo_sung", true },
	{ "'tam_dung'", "cho_bo_sung", false },
	{ "NULL", "cho_nghia_vu_tai_chinh", true },
	{ "'tinh_lai'", "dung", false },
};

START_TEST(a_wait_that_was_told_of_has_its_policy)
{
	char *sql = xasprintf("UPDATE procedure_version SET supplement = %s",
		policies[_i].supplement);
	char *then = xasprintf("%s,", policies[_i].state);

	desk_sql(&desk, sql);
	desk_setting(&desk, "finance_policy", "tinh_lai");
	desk_setting(&desk, "stop_policy", "tam_dung");
	read_in("dang_xu_ly,", "2023-02-20T08:00", then);
	ck_assert_int_eq(desk_int(&desk, "SELECT policy = 'tinh_lai' FROM clock_interval"),
		policies[_i].restarts);
	free(sql);
	free(then);
}
END_TEST

/* No count moves it, as it is said to bind; who ends the wait says what it is now. */
START_TEST(a_due_date_that_was_told_of_binds_after_a_wait_too)
{
	struct step step = step_of(MOVE_SUPPLEMENT_RECEIVED);
	struct warning_list warnings;
	struct dossier dossier;

	read_in("dang_xu_ly,2023-02-27", "2023-02-17T08:00", "cho_bo_sung,2023-02-27");
	desk_clock(&desk, "2023-02-20T10:00");
	ck_ok(&desk, process_warnings(&desk.app, id, &step, &warnings, &desk.err));
	ck_assert_uint_eq(warnings.count, 1);
	warning_list_release(&warnings);
	step.due = _i ? desk_moment("2023-03-01T17:00") : MOMENT_NONE;
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	ck_assert_int_eq(dossier.due.day, desk_day(_i ? "2023-03-01" : "2023-02-27"));
	ck_assert_int_eq((int)dossier.due_binding, DUE_IMPORTED);
	dossier_release(&dossier);
}
END_TEST

/* The dossier waits since 16 February at 10:00. */
START_TEST(no_acceptance_after_the_wait_is_read_in)
{
	static const char later[] = "ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc\n"
		"1-HS,2023-02-17T08:00,Phạm Thị Nía,1.001193\n";
	static const char earlier[] = "ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc\n"
		"1-HS,2023-02-16T09:30,Phạm Thị Nía,1.001193\n";
	struct table table;

	read_in("dang_xu_ly,", "2023-02-16T10:00", "cho_bo_sung,");
	desk_clock(&desk, "2023-02-17T09:00");
	desk_login(&desk, "admin");
	table_import(&desk, &table, EXCHANGE_DOSSIERS, later, &update_known);
	ck_assert(table_remarks(&table, true, 2, "ngay_tiep_nhan"));
	table_release(&table);
	ck_assert_int_eq(desk_int(&desk, "SELECT accepted_day = '2023-02-16' FROM dossier"), 1);
	table_expect_with(&desk, EXCHANGE_DOSSIERS, earlier, &update_known, 0, 1, 0);
}
END_TEST

/* Read in before such a change was refused. */
START_TEST(what_does_not_fit_together_can_be_looked_at)
{
	struct dossier_detail detail;

	read_in("dang_xu_ly,", "2023-02-16T10:00", "cho_bo_sung,");
	desk_sql(&desk, "UPDATE dossier SET accepted_at = '2023-02-17T08:00:00',"
		" accepted_day = '2023-02-17'");
	ck_ok(&desk, dossiers_detail_again(&desk.app, id, &detail, &desk.err));
	ck_assert(detail.uncounted && !detail.differs && !detail.is_judged);
	ck_assert_uint_eq(detail.steps.count, 0);
	ck_assert_int_eq(detail.deadline.due.day, desk_day("2023-02-21"));
	dossier_detail_release(&detail);
}
END_TEST

Suite *imported_life_suite(void)
{
	Suite *suite = suite_create("imported life");
	TCase *tcase = tcase_create("imported life");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_wait_ends_when_it_was_told_of_or_later);
	tcase_add_loop_test(tcase, a_wait_that_was_told_of_has_its_policy, 0,
		TESTING_COUNT(policies));
	tcase_add_loop_test(tcase, a_due_date_that_was_told_of_binds_after_a_wait_too, 0, 2);
	tcase_add_test(tcase, no_acceptance_after_the_wait_is_read_in);
	tcase_add_test(tcase, what_does_not_fit_together_can_be_looked_at);
	suite_add_tcase(suite, tcase);
	return suite;
}
