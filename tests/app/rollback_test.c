#include "config.h"

#include "desk.h"

#include "motcua/app/process.h"
#include "motcua/base/buf.h"
#include "motcua/store/store.h"

Suite *rollback_suite(void);

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
}

static void teardown(void)
{
	desk_close(&desk);
}

/* Makes the store refuse from now on what it is told. */
static void break_table(const char *when)
{
	struct buf sql;

	buf_init(&sql);
	buf_addf(&sql, "CREATE TRIGGER injected BEFORE %s"
		" BEGIN SELECT RAISE(ABORT, 'injected'); END", when);
	desk_sql(&desk, sql.data);
	buf_release(&sql);
}

static void mend(void)
{
	desk_sql(&desk, "DROP TRIGGER injected");
}

/* A number that stands for everything an operation may touch. */
static int64_t everything(void)
{
	return desk_int(&desk, "SELECT 1000 * (SELECT count(*) FROM dossier)"
		" + 10 * (SELECT count(*) FROM dossier_event)"
		" + (SELECT count(*) FROM dossier_code) + (SELECT count(*) FROM dossier_party)"
		" + (SELECT count(*) FROM dossier_paper) + (SELECT count(*) FROM citizen)"
		" + (SELECT count(*) FROM citizen_word) + (SELECT total(last) FROM serial_counter)"
		" + (SELECT total(last_serial) FROM register_book)"
		" + (SELECT count(*) FROM register_book) + (SELECT count(*) FROM draft)"
		" + (SELECT count(*) FROM audit) + (SELECT count(*) FROM issued_form)"
		" + (SELECT count(*) FROM procedure_version WHERE limit_basis <> '')");
}

static const char *const steps[] = {
	"UPDATE ON procedure_version", "INSERT ON citizen", "INSERT ON citizen_word",
	"INSERT ON serial_counter", "INSERT ON register_book", "INSERT ON dossier",
	"INSERT ON dossier_code", "INSERT ON dossier_party", "INSERT ON dossier_paper",
	"INSERT ON dossier_event", "UPDATE ON dossier", "DELETE ON draft", "INSERT ON audit",
};

START_TEST(an_acceptance_that_breaks_leaves_nothing)
{
	struct intake intake;
	struct accepted accepted;
	struct draft draft;
	int64_t before;

	draft_init(&draft);
	desk_text(&draft.kind, "tiep_nhan");
	ck_ok(&desk, intake_save_draft(&desk.app, &draft, &desk.err));
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.disability);
	desk_text(&intake.limit_basis, "QĐ 12/QĐ-UBND");
	intake.draft_id = draft.id;
	before = everything();
	break_table(steps[_i]);
	ck_assert_int_eq(intake_accept(&desk.app, &intake, ACCEPT_AND_RETURN, &accepted,
		&desk.err), -1);
	ck_assert_str_ne(desk.err.msg, "");
	ck_assert(!store_in_transaction(desk.app.store));
	ck_assert_int_eq(everything(), before);
	/* What was typed is still there and goes through when the store is well again. */
	mend();
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_AND_RETURN, &accepted, &desk.err));
	ck_assert_str_eq(accepted.code, "H48.28.17-230216-0001");
	ck_assert_int_eq(accepted.register_serial, 1);
	draft_release(&draft);
	intake_release(&intake);
}
END_TEST

static const char *const change_steps[] = { "INSERT ON dossier_event", "UPDATE ON dossier",
	"INSERT ON audit" };

START_TEST(a_result_that_breaks_leaves_the_dossier_open)
{
	int64_t id = desk_accept(&desk, "Phạm Thị Nía", desk.birth), before = everything();
	struct step step = step_of(MOVE_RESULT);

	break_table(change_steps[_i]);
	ck_assert_int_eq(process_step(&desk.app, id, &step, &desk.err), -1);
	ck_assert_int_eq(everything(), before);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM dossier WHERE state = 'tiep_nhan'"
		" AND resolved_day IS NULL"), 1);
	mend();
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
}
END_TEST

START_TEST(a_person_that_broke_is_new_again)
{
	struct intake intake;
	struct accepted accepted;

	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	break_table("INSERT ON dossier");
	ck_assert_int_eq(intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err),
		-1);
	mend();
	/* The id that the undone insert gave must not be used. */
	ck_assert_int_eq(intake.submitter.id, 0);
	intake_release(&intake);
}
END_TEST

Suite *rollback_suite(void)
{
	Suite *suite = suite_create("rollback");
	TCase *tc = tcase_create("rollback");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, an_acceptance_that_breaks_leaves_nothing, 0,
		TESTING_COUNT(steps));
	tcase_add_loop_test(tc, a_result_that_breaks_leaves_the_dossier_open, 0,
		TESTING_COUNT(change_steps));
	tcase_add_test(tc, a_person_that_broke_is_new_again);
	suite_add_tcase(suite, tc);
	return suite;
}
