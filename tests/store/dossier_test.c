#include "config.h"

#include <string.h>

#include "desk.h"
#include "store/db.h"
#include "testing.h"

Suite *dossier_suite(void);

static struct fixture fx;
static int64_t birth; /* a procedure */

static void setup(void)
{
	desk_open(&fx);
	birth = desk_add_procedure(&fx, "1.001193", "Đăng ký khai sinh");
}

static void teardown(void)
{
	fixture_close(&fx);
}

/* A dossier with something in every column. */
static struct dossier full_dossier(void)
{
	static char village[] = "Làng Vờ";
	struct dossier d = desk_dossier(birth, "H48.28.17-230216-0003", "Phạm Thị Kê");

	fixture_exec(&fx, "INSERT INTO village (id, unit_id, name, name_fold)"
		" VALUES (3, 7, 'Làng Vờ', 'lang vo');"
		"INSERT INTO officer (id, unit_id, name, name_fold, name_sort)"
		" VALUES (5, 7, 'Đinh Thị Hồng', 'dinh thi hong', ''), (6, 7, 'A', 'a', '')");
	d.version_id = 1;
	d.unit_version_id = 1;
	d.service = SERVICE_PARTIAL;
	d.channel = CHANNEL_POSTAL;
	d.return_method = RETURN_POSTAL;
	d.state = STATE_RETURNED;
	d.filed = (struct moment){ TODAY - 1, 3600 };
	d.due_binding = DUE_PORTAL;
	d.provisional = true;
	d.promised = TODAY + 8;
	d.resolved = TODAY + 6;
	d.returned = TODAY + 7;
	d.returned_by = RETURN_POSTAL;
	d.owner = desk_citizen("Phạm Văn Bé", "", "");
	d.owner.organisation = true;
	d.submitter.village = village;
	d.submitter.official = true;
	d.village_id = 3;
	d.receiver_id = 5;
	d.handler_id = 6;
	d.reason = REASON_ORIGINALS;
	d.assistance = ASSIST_OFFICER;
	d.assistant_id = 5;
	d.sets = 2;
	d.fee_due = 8000;
	d.fee_paid = 0;
	d.origin = ORIGIN_PORTAL;
	return d;
}

START_TEST(a_dossier_is_read_as_it_was_written)
{
	struct dossier d = full_dossier(), read;

	d.portal_code = (char[]){ "000.00.17.H48-230215-0009" };
	d.note = (char[]){ "ghi chú" };
	d.relation = (char[]){ "mẹ" };
	d.collector = (char[]){ "Phạm Văn Bé" };
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	ck_ok(&fx, dossier_get(fx.store, d.id, &read, &fx.err));
	ck_assert_str_eq(read.code, d.code);
	ck_assert_str_eq(read.portal_code, d.portal_code);
	ck_assert_int_eq(read.version_id, 1);
	ck_assert_str_eq(read.form_set, "2018");
	ck_assert_int_eq(read.level, 3);
	ck_assert_int_eq(read.service, SERVICE_PARTIAL);
	ck_assert_int_eq(read.limit.unit, LIMIT_WORKING_DAYS);
	ck_assert_int_eq(read.limit.amount, 3);
	ck_assert_int_eq(read.supplement, SUPPLEMENT_RESTART);
	ck_assert_int_eq(read.channel, CHANNEL_POSTAL);
	ck_assert_int_eq(read.return_method, RETURN_POSTAL);
	ck_assert_int_eq(read.state, STATE_RETURNED);
	ck_assert_int_eq(moment_compare(read.filed, d.filed), 0);
	ck_assert_int_eq(moment_compare(read.accepted, NOW), 0);
	ck_assert_int_eq(moment_compare(read.appointed, d.appointed), 0);
	ck_assert_int_eq(moment_compare(read.due, d.due), 0);
	ck_assert_int_eq(read.due_binding, DUE_PORTAL);
	ck_assert(read.provisional && read.on_portal);
	ck_assert_int_eq(read.promised, TODAY + 8);
	ck_assert_int_eq(read.resolved, TODAY + 6);
	ck_assert_int_eq(read.returned, TODAY + 7);
	ck_assert_int_eq(read.returned_by, RETURN_POSTAL);
	ck_assert_int_eq(read.withdrawn, DAY_NONE);
	ck_assert_str_eq(read.collector, d.collector);
	ck_assert_str_eq(read.relation, d.relation);
	ck_assert_str_eq(read.note, d.note);
	ck_assert_int_eq(read.reason, REASON_ORIGINALS);
	ck_assert_int_eq(read.assistance, ASSIST_OFFICER);
	ck_assert_int_eq(read.assistant_id, 5);
	ck_assert_int_eq(read.sets, 2);
	ck_assert_int_eq(read.fee_due, 8000);
	ck_assert_int_eq(read.fee_paid, 0);
	ck_assert_int_eq(read.origin, ORIGIN_PORTAL);
	dossier_release(&read);
}
END_TEST

START_TEST(names_and_people_come_along)
{
	struct dossier d = full_dossier(), read;

	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	ck_ok(&fx, dossier_get(fx.store, d.id, &read, &fx.err));
	ck_assert_str_eq(read.submitter.name, "Phạm Thị Kê");
	ck_assert_str_eq(read.submitter.village, "Làng Vờ");
	ck_assert(read.submitter.official);
	ck_assert_str_eq(read.owner.name, "Phạm Văn Bé");
	ck_assert(read.owner.organisation);
	ck_assert_str_eq(read.procedure_code, "1.001193");
	ck_assert_str_eq(read.procedure_name, "Đăng ký khai sinh");
	ck_assert_str_eq(read.field, "Hộ tịch");
	ck_assert_str_eq(read.receiver_name, "Đinh Thị Hồng");
	ck_assert_str_eq(read.handler_name, "A");
	ck_assert_str_eq(read.village, "Làng Vờ");
	dossier_release(&read);
}
END_TEST

START_TEST(update_writes_the_projection)
{
	struct dossier d = desk_dossier(birth, "H48.28.17-230216-0003", "Phạm Thị Kê"), read;

	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	d.state = STATE_RESULT;
	d.resolved = TODAY + 1;
	d.note = (char[]){ "xong" };
	ck_ok(&fx, dossier_update(fx.store, &d, &fx.err));
	ck_ok(&fx, dossier_get(fx.store, d.id, &read, &fx.err));
	ck_assert_int_eq(read.state, STATE_RESULT);
	ck_assert_int_eq(read.resolved, TODAY + 1);
	ck_assert_str_eq(read.note, "xong");
	ck_assert_str_eq(read.submitter.name, "Phạm Thị Kê");
	dossier_release(&read);
	d.id = 99;
	d.code = (char[]){ "" };
	ck_fails(&fx, ERR_NOT_FOUND, dossier_update(fx.store, &d, &fx.err));
}
END_TEST

START_TEST(the_code_never_changes)
{
	struct dossier d = desk_dossier(birth, "H48.28.17-230216-0003", "Phạm Thị Kê");

	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	d.code = (char[]){ "H48.28.17-230216-0004" };
	ck_fails(&fx, ERR_CONFLICT, dossier_update(fx.store, &d, &fx.err));
	d.code = (char[]){ "" };
	ck_fails(&fx, ERR_CONFLICT, dossier_update(fx.store, &d, &fx.err));
}
END_TEST

START_TEST(no_dossier_is_without_a_set_of_forms)
{
	struct dossier d = desk_dossier(birth, "H48.28.17-230216-0003", "Phạm Thị Kê");

	d.form_set = (char[]){ "" };
	ck_fails(&fx, ERR_CONFLICT, dossier_insert(fx.store, &d, NULL, &fx.err));
}
END_TEST

START_TEST(acceptance_gives_the_code)
{
	struct dossier d = desk_dossier(birth, "", "Phạm Thị Kê"), read;

	d.state = STATE_PENDING;
	d.accepted = MOMENT_NONE;
	d.portal_code = (char[]){ "H48-9" };
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	d.state = STATE_RECEIVED;
	d.accepted = NOW;
	d.code = (char[]){ "H48.28.17-230216-0004" };
	ck_ok(&fx, dossier_update(fx.store, &d, &fx.err));
	ck_ok(&fx, dossier_by_code(fx.store, d.code, &read, &fx.err));
	ck_assert_int_eq(read.id, d.id);
	dossier_release(&read);
	ck_ok(&fx, dossier_by_code(fx.store, "H48-9", &read, &fx.err));
	ck_assert_int_eq(read.id, d.id);
	dossier_release(&read);
	ck_fails(&fx, ERR_NOT_FOUND, dossier_by_code(fx.store, "H48-8", &read, &fx.err));
}
END_TEST

START_TEST(codes_of_all_kinds_are_unique_together)
{
	struct dossier first = desk_dossier(birth, "H48.28.17-230216-0003", "Phạm Thị Kê"),
		same = desk_dossier(birth, "H48.28.17-230216-0003", "Đinh Văn Ơi"),
		portal = desk_dossier(birth, "H48.28.17-230216-0004", "Đinh Văn Ơi");

	ck_ok(&fx, dossier_insert(fx.store, &first, NULL, &fx.err));
	ck_ok(&fx, dossier_add_code(fx.store, first.id, "H48-77", CODE_PORTAL, &fx.err));
	ck_ok(&fx, dossier_add_code(fx.store, first.id, "H48-77", CODE_PORTAL, &fx.err));
	ck_fails(&fx, ERR_CONFLICT, dossier_insert(fx.store, &same, NULL, &fx.err));
	ck_assert_str_eq(fx.err.field, "ma_ho_so");
	portal.portal_code = (char[]){ "H48-77" };
	ck_fails(&fx, ERR_CONFLICT, dossier_insert(fx.store, &portal, NULL, &fx.err));
	ck_assert_str_eq(fx.err.field, "ma_ho_so_cong");
	ck_assert_ptr_nonnull(strstr(fx.err.msg, "H48.28.17-230216-0003"));
	ck_assert_ptr_nonnull(strstr(fx.err.msg, "16/02/2023"));
	portal.portal_code = (char[]){ "H48.28.17-230216-0003" };
	ck_fails(&fx, ERR_CONFLICT, dossier_insert(fx.store, &portal, NULL, &fx.err));
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM dossier"), 1);
	ck_assert_int_eq(fixture_int(&fx, "SELECT on_portal FROM dossier"), 1);
}
END_TEST

START_TEST(where_the_portal_numbers_one_code_is_both)
{
	struct dossier d = desk_dossier(birth, "H48.28.17-230216-0003", "Phạm Thị Kê"), read;

	d.portal_code = d.code;
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	ck_ok(&fx, dossier_get(fx.store, d.id, &read, &fx.err));
	ck_assert_str_eq(read.code, read.portal_code);
	dossier_release(&read);
}
END_TEST

START_TEST(papers_and_people_are_kept_and_replaced)
{
	struct dossier d = desk_dossier(birth, "H48.28.17-230216-0003", "Phạm Thị Kê"), read;
	struct paper paper = { (char[]){ "Tờ khai" }, true, false, 1, 0, 2, NULL };
	struct paper_list papers = { &paper, 1, 1 }, kept;

	ck_ok(&fx, dossier_insert(fx.store, &d, &papers, &fx.err));
	ck_ok(&fx, dossier_papers(fx.store, d.id, &kept, &fx.err));
	ck_assert_uint_eq(kept.count, 1);
	ck_assert_int_eq(kept.item[0].copies, 2);
	ck_assert(kept.item[0].present_only);
	paper_list_release(&kept);
	d.submitter.name = (char[]){ "Phạm Thị Khuê" };
	d.submitter.id = desk_add_citizen(&fx, "Phạm Thị Khuê", "", "");
	ck_ok(&fx, dossier_set_parties(fx.store, &d, &fx.err));
	ck_ok(&fx, dossier_get(fx.store, d.id, &read, &fx.err));
	ck_assert_str_eq(read.submitter.name, "Phạm Thị Khuê");
	ck_assert_int_eq(read.submitter.id, d.submitter.id);
	ck_assert_str_eq(read.owner.name, "");
	dossier_release(&read);
	ck_assert_int_eq(fixture_int(&fx, "SELECT submitter_id FROM dossier"), d.submitter.id);
}
END_TEST

START_TEST(open_dossiers_of_a_person_are_known)
{
	int64_t person = desk_add_citizen(&fx, "Phạm Thị Kê", "", ""),
		other = desk_add_procedure(&fx, "1.000894", "Đăng ký kết hôn");
	struct dossier d = desk_dossier(birth, "H48.28.17-230216-0001", "Phạm Thị Kê");
	struct dossier_list list;

	d.submitter.id = person;
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	d.code = (char[]){ "H48.28.17-230216-0002" };
	d.procedure_id = other;
	d.accepted.second++;
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	d.code = (char[]){ "H48.28.17-230216-0003" };
	d.state = STATE_RETURNED;
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	ck_ok(&fx, dossier_open_of(fx.store, person, 0, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	ck_assert_str_eq(list.item[0].code, "H48.28.17-230216-0002");
	dossier_list_release(&list);
	ck_ok(&fx, dossier_open_of(fx.store, person, birth, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	dossier_list_release(&list);
}
END_TEST

static size_t count_window(int from, int to)
{
	struct dossier_list list;
	size_t count;

	ck_ok(&fx, dossier_list_window(fx.store, 7, (struct period){ from, to }, &list, &fx.err));
	count = list.count;
	dossier_list_release(&list);
	return count;
}

START_TEST(what_waits_stands_in_the_window_of_its_filing)
{
	struct dossier d = desk_dossier(birth, "", "Phạm Thị Kê");

	d.state = STATE_PENDING;
	d.accepted = MOMENT_NONE;
	d.filed = (struct moment){ TODAY, 3600 };
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	desk_add_dossier(&fx, birth, "H48.28.17-230216-0001", "Phạm Thị Kê");
	ck_assert_uint_eq(count_window(TODAY, TODAY), 2);
	ck_assert_uint_eq(count_window(TODAY, TODAY + 1), 2);
	ck_assert_uint_eq(count_window(TODAY - 1, TODAY - 1), 0);
	/* Accepted, it counts by that day alone. */
	fixture_exec(&fx, "UPDATE dossier SET accepted_day = '2023-02-17',"
		" accepted_at = '2023-02-17T08:00:00', state = 'tiep_nhan' WHERE accepted_day IS NULL");
	ck_assert_uint_eq(count_window(TODAY, TODAY), 1);
	ck_assert_uint_eq(count_window(TODAY + 1, TODAY + 1), 1);
}
END_TEST

START_TEST(nothing_accepted_is_deleted)
{
	struct err err = ERR_INIT;

	desk_add_dossier(&fx, birth, "H48.28.17-230216-0001", "Phạm Thị Kê");
	ck_assert_int_eq(db_exec(fx.store, "DELETE FROM dossier", &err), -1);
	ck_assert_int_eq(err.code, ERR_CONFLICT);
}
END_TEST

Suite *dossier_suite(void)
{
	Suite *suite = suite_create("dossier");
	TCase *tcase = tcase_create("dossier");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_dossier_is_read_as_it_was_written);
	tcase_add_test(tcase, names_and_people_come_along);
	tcase_add_test(tcase, update_writes_the_projection);
	tcase_add_test(tcase, the_code_never_changes);
	tcase_add_test(tcase, no_dossier_is_without_a_set_of_forms);
	tcase_add_test(tcase, acceptance_gives_the_code);
	tcase_add_test(tcase, codes_of_all_kinds_are_unique_together);
	tcase_add_test(tcase, where_the_portal_numbers_one_code_is_both);
	tcase_add_test(tcase, papers_and_people_are_kept_and_replaced);
	tcase_add_test(tcase, open_dossiers_of_a_person_are_known);
	tcase_add_test(tcase, what_waits_stands_in_the_window_of_its_filing);
	tcase_add_test(tcase, nothing_accepted_is_deleted);
	suite_add_tcase(suite, tcase);
	return suite;
}
