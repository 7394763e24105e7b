#include "config.h"

#include <string.h>

#include "desk.h"
#include "motcua/app/figures.h"
#include "motcua/app/register.h"
#include "motcua/app/reserve.h"
#include "motcua/store/dossier.h"

Suite *late_suite(void);

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
}

static void teardown(void)
{
	desk_close(&desk);
}

/* An intake that is entered after a slip; the caller releases. */
static void late(struct intake *intake, const char *code, const char *at, const char *reason)
{
	desk_intake(&desk, intake, "Phạm Thị Nía", desk.birth);
	desk_text(&intake->reserved_code, code);
	desk_text(&intake->late_reason, reason);
	intake->accepted = at ? desk_moment(at) : MOMENT_NONE;
}

START_TEST(what_is_entered_later_counts_from_its_true_time)
{
	struct intake intake;
	struct accepted accepted;
	struct event_list events;
	struct dossier dossier;
	struct indicator_report figures;
	struct report book;

	desk_reserve(&desk, "2023-02-16", 2);
	desk_clock(&desk, "2023-02-20T08:05");
	desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	late(&intake, "H48.28.17-230216-0002", "2023-02-16T09:10", "mất điện cả ngày");
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	ck_assert_str_eq(accepted.code, "H48.28.17-230216-0002");
	ck_assert_int_eq(accepted.register_serial, 2);
	ck_assert_int_eq(accepted.due.day, desk_day("2023-02-21"));
	ck_ok(&desk, event_list(desk.app.store, accepted.dossier_id, &events, &desk.err));
	ck_assert_int_eq(events.count, 1);
	ck_assert_int_eq(moment_compare(events.item[0].at, desk_moment("2023-02-16T09:10")), 0);
	ck_assert_int_eq(moment_compare(events.item[0].recorded, desk_moment("2023-02-20T08:05")),
		0);
	ck_assert_ptr_nonnull(strstr(events.item[0].text, "20/02/2023 08:05"));
	ck_assert_ptr_nonnull(strstr(events.item[0].text, "mất điện cả ngày"));
	event_list_release(&events);
	ck_ok(&desk, dossier_get(desk.app.store, accepted.dossier_id, &dossier, &desk.err));
	ck_assert_int_eq(dossier.accepted.day, desk_day("2023-02-16"));
	dossier_release(&dossier);
	ck_ok(&desk, figures_load(&desk.app, (struct period){ desk_day("2023-02-16"),
		desk_day("2023-02-16") }, desk_day("2023-02-20"), NULL, 0, &figures, &desk.err));
	ck_assert_int_eq(figures.indicators.ratio[INDICATOR_K2_ALL].den, 1);
	indicator_report_release(&figures);
	/* and the register says why it stands behind a later day */
	ck_ok(&desk, register_report(&desk.app, 2023, 1, &book, &desk.err));
	ck_assert_ptr_nonnull(strstr(book.row[1].cell[14], "mất điện cả ngày"));
	ck_assert_str_eq(book.row[0].cell[14], "");
	report_release(&book);
	intake_release(&intake);
}
END_TEST

START_TEST(a_number_leads_to_its_dossier_and_to_no_other)
{
	struct intake intake;
	struct accepted accepted;
	struct reserved_list list;

	desk_reserve(&desk, "2023-02-16", 1);
	desk_clock(&desk, "2023-02-16T16:00");
	late(&intake, "H48.28.17-230216-0001", "2023-02-16T09:10", "mất điện");
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	ck_ok(&desk, reserve_list(&desk.app, 50, &list, &desk.err));
	ck_assert_int_eq(list.count, 1);
	ck_assert_int_eq(list.item[0].state, RESERVED_USED);
	ck_assert_int_eq(list.item[0].dossier_id, accepted.dossier_id);
	ck_assert_str_eq(list.item[0].submitter, "Phạm Thị Nía");
	reserved_list_release(&list);
	ck_fails(&desk, ERR_CONFLICT,
		intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	ck_assert_str_eq(desk.err.field, "ma_giu");
	ck_fails(&desk, ERR_CONFLICT,
		reserve_give_up(&desk.app, "H48.28.17-230216-0001", "x", &desk.err));
	intake_release(&intake);
}
END_TEST

/* What is wrong with entering a number later, and where it is said. */
static const struct {
	const char *code, *at, *reason, *sql, *field;
} wrong[] = {
	{ "H48.28.17-230216-0001", "2023-02-17T09:10", "mất điện", NULL, "tiep_nhan_luc" },
	{ "H48.28.17-230216-0001", "2023-02-15T09:10", "mất điện", NULL, "tiep_nhan_luc" },
	{ "H48.28.17-230216-0001", "2023-02-16T23:10", "mất điện", NULL, "tiep_nhan_luc" },
	{ "H48.28.17-230216-0001", "2023-02-16T07:41", "mất điện", NULL, "tiep_nhan_luc" },
	{ "H48.28.17-230216-0001", "2023-02-16", "mất điện", NULL, "tiep_nhan_luc" },
	{ "H48.28.17-230216-0001", NULL, "mất điện", NULL, "tiep_nhan_luc" },
	{ "H48.28.17-230216-0001", "2023-02-16T09:10", " ", NULL, "nhap_sau" },
	{ "H48.28.17-230216-0009", "2023-02-16T09:10", "mất điện", NULL, "ma_giu" },
	{ "H48.28.17-230216-0001", "2023-02-16T09:10", "mất điện",
		"UPDATE reserved_number SET state = 'bo', ended_at = '2023-02-16T08:00:00',"
		" reason = 'hỏng phiếu'", "ma_giu" },
	{ "H48.28.17-230216-0001", "2023-02-16T09:10", "mất điện",
		"UPDATE reserved_number SET state = 'dung'", "ma_giu" },
	{ "H48.28.17-230216-0001", "2023-02-16T09:10", "mất điện",
		"INSERT INTO unit (id, code) VALUES (77, 'H48.28.18');"
		"UPDATE reserved_number SET unit_id = 77", "ma_giu" },
};

START_TEST(a_number_is_entered_for_its_day_and_once)
{
	struct intake intake;
	struct accepted accepted;

	desk_reserve(&desk, "2023-02-16", 1);
	if (wrong[_i].sql)
		desk_sql(&desk, wrong[_i].sql);
	desk_clock(&desk, "2023-02-16T16:00");
	late(&intake, wrong[_i].code, wrong[_i].at, wrong[_i].reason);
	err_clear(&desk.err);
	ck_assert_int_eq(intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err), -1);
	ck_assert_msg(strcmp(desk.err.field, wrong[_i].field) == 0, "case %d: \"%s\" at \"%s\"",
		_i, desk.err.msg, desk.err.field);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier"), 0);
	intake_release(&intake);
}
END_TEST

Suite *late_suite(void)
{
	Suite *suite = suite_create("late");
	TCase *tc = tcase_create("late");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, what_is_entered_later_counts_from_its_true_time);
	tcase_add_test(tc, a_number_leads_to_its_dossier_and_to_no_other);
	tcase_add_loop_test(tc, a_number_is_entered_for_its_day_and_once, 0,
		TESTING_COUNT(wrong));
	suite_add_tcase(suite, tc);
	return suite;
}
