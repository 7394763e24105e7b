#include "config.h"

#include "desk.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"

Suite *office_suite(void);

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
	desk_login(&desk, "admin");
}

static void teardown(void)
{
	desk_close(&desk);
}

START_TEST(the_unit_changes_from_a_day_on)
{
	struct problem_list problems = { 0 };
	struct unit_list versions;
	struct unit unit = { 0 };

	ck_ok(&desk, office_unit(&desk.app, &unit, &desk.err));
	ck_assert_str_eq(unit.place, "Ba Nam");
	desk_text(&unit.phone, "0255 3 862 000");
	ck_ok(&desk, office_change_unit(&desk.app, &unit, desk_day("2023-03-01"), &desk.err));
	unit_release(&unit);
	ck_ok(&desk, office_unit(&desk.app, &unit, &desk.err));
	ck_assert_str_eq(unit.phone, "");
	desk_clock(&desk, "2023-03-01T08:00");
	unit_release(&unit);
	ck_ok(&desk, office_unit(&desk.app, &unit, &desk.err));
	ck_assert_str_eq(unit.phone, "0255 3 862 000");
	desk_text(&unit.letterhead, "");
	desk_text(&unit.place, " ");
	ck_fails(&desk, ERR_INVALID,
		office_change_unit(&desk.app, &unit, desk_day("2023-03-02"), &desk.err));
	ck_assert_str_eq(desk.err.field, "letterhead");
	office_check_unit(&unit, &problems);
	ck_assert_uint_eq(problems.count, 2);
	ck_assert_ptr_nonnull(problem_for(&problems, "place"));
	problem_release(&problems);
	ck_ok(&desk, office_unit_versions(&desk.app, &versions, &desk.err));
	ck_assert_uint_eq(versions.count, 2);
	unit_list_release(&versions);
	unit_release(&unit);
}
END_TEST

static const struct {
	const char *from; /* "": since ever */
	bool may;
} code_days[] = { { "2023-02-16", true }, { "2023-02-15", false }, { "2023-02-17", false },
	{ "", false } };

START_TEST(a_new_code_holds_from_today)
{
	const char *from = code_days[_i].from;
	int day = *from ? desk_day(from) : DAY_NONE;
	struct unit unit = { 0 };

	ck_ok(&desk, office_unit(&desk.app, &unit, &desk.err));
	/* Without a new code any day will do. */
	desk_text(&unit.phone, "0255 3 862 000");
	ck_ok(&desk, office_change_unit(&desk.app, &unit, day, &desk.err));
	desk_text(&unit.code, "H48.28.99");
	if (code_days[_i].may) {
		ck_ok(&desk, office_change_unit(&desk.app, &unit, day, &desk.err));
	} else {
		ck_fails(&desk, ERR_INVALID,
			office_change_unit(&desk.app, &unit, day, &desk.err));
		ck_assert_str_eq(desk.err.field, "hieu_luc_tu");
	}
	unit_release(&unit);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM unit WHERE code = 'H48.28.99'"),
		code_days[_i].may);
}
END_TEST

static struct village a_village(const char *name)
{
	struct village village = { .name = xstrdup(name), .head_name = xstrdup(""),
		.head_phone = xstrdup(""), .valid_from = DAY_NONE, .valid_to = DAY_NONE,
		.confirmed = true };

	return village;
}

START_TEST(villages_are_added_and_changed)
{
	struct village village = a_village("Làng Vờ");
	struct village_list list;

	ck_ok(&desk, office_put_village(&desk.app, &village, &desk.err));
	desk_text(&village.head_name, "Phạm Văn Ghê");
	ck_ok(&desk, office_put_village(&desk.app, &village, &desk.err));
	ck_ok(&desk, office_villages(&desk.app, &list, &desk.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.item[0].head_name, "Phạm Văn Ghê");
	village_list_release(&list);
	village_release(&village);
	/* one of another time is in the list of all */
	village = a_village("Gò Rét");
	village.valid_from = desk_day("2024-01-01");
	ck_ok(&desk, office_put_village(&desk.app, &village, &desk.err));
	ck_ok(&desk, office_villages(&desk.app, &list, &desk.err));
	ck_assert_uint_eq(list.count, 1);
	village_list_release(&list);
	ck_ok(&desk, office_all_villages(&desk.app, &list, &desk.err));
	ck_assert_uint_eq(list.count, 2);
	village_list_release(&list);
	village.valid_to = desk_day("2023-12-31");
	ck_fails(&desk, ERR_INVALID, office_put_village(&desk.app, &village, &desk.err));
	ck_assert_str_eq(desk.err.field, "hieu_luc_den");
	village_release(&village);
	village = a_village(" ");
	ck_fails(&desk, ERR_INVALID, office_put_village(&desk.app, &village, &desk.err));
	village_release(&village);
	village = a_village("Làng Vờ");
	ck_fails(&desk, ERR_CONFLICT, office_put_village(&desk.app, &village, &desk.err));
	ck_assert_int_eq(village.id, 0);
	village_release(&village);
}
END_TEST

START_TEST(a_village_is_written_once_and_without_its_kind)
{
	static const char *const known[] = { "thôn Làng Vờ", "LÀNG VỜ", "lang vo", "Thôn lang vo" };
	struct village village = a_village("Thôn  Làng Vờ");

	ck_ok(&desk, office_put_village(&desk.app, &village, &desk.err));
	ck_assert_str_eq(village.name, "Làng Vờ");
	/* itself again */
	ck_ok(&desk, office_put_village(&desk.app, &village, &desk.err));
	village_release(&village);
	for (size_t i = 0; i < TESTING_COUNT(known); i++) {
		village = a_village(known[i]);
		ck_fails(&desk, ERR_CONFLICT, office_put_village(&desk.app, &village, &desk.err));
		ck_assert_str_eq(desk.err.field, "thon");
		village_release(&village);
	}
	/* accents make names */
	village = a_village("Làng Vơ");
	ck_ok(&desk, office_put_village(&desk.app, &village, &desk.err));
	village_release(&village);
}
END_TEST

START_TEST(the_telephone_of_a_village_is_one)
{
	struct village village = a_village("Gò Rét");

	desk_text(&village.head_phone, "12");
	ck_fails(&desk, ERR_INVALID, office_put_village(&desk.app, &village, &desk.err));
	ck_assert_str_eq(desk.err.field, "dien_thoai");
	desk_text(&village.head_phone, "gọi 0905111222");
	ck_fails(&desk, ERR_INVALID, office_put_village(&desk.app, &village, &desk.err));
	desk_text(&village.head_phone, "0905 111 222");
	ck_ok(&desk, office_put_village(&desk.app, &village, &desk.err));
	village_release(&village);
}
END_TEST

START_TEST(a_procedure_is_confirmed_in_place)
{
	struct procedure procedure = { 0 };

	ck_ok(&desk, procedure_get(desk.app.store, desk.disability, app_today(&desk.app),
		&procedure, &desk.err));
	procedure.level = 3;
	procedure.in_list = 1;
	procedure.confirmed = true;
	ck_ok(&desk, office_confirm_procedure(&desk.app, &procedure, &desk.err));
	procedure.level = 5;
	ck_fails(&desk, ERR_INVALID, office_confirm_procedure(&desk.app, &procedure, &desk.err));
	ck_assert_str_eq(desk.err.field, "muc_do");
	procedure_release(&procedure);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure_version v"
		" JOIN procedure p ON p.id = procedure_id WHERE code = '1.001699'"
		" AND level = 3 AND confirmed = 1"), 1);
}
END_TEST

START_TEST(a_new_version_keeps_the_papers)
{
	struct procedure procedure = { 0 };
	struct paper_list papers = { 0 };

	ck_ok(&desk, procedure_get(desk.app.store, desk.birth, app_today(&desk.app), &procedure,
		&desk.err));
	ck_fails(&desk, ERR_INVALID, office_new_version(&desk.app, &procedure, &desk.err));
	ck_assert_str_eq(desk.err.field, "hieu_luc_tu");
	procedure.valid_from = desk_day("2023-03-01");
	procedure.level = 4;
	ck_ok(&desk, office_new_version(&desk.app, &procedure, &desk.err));
	ck_ok(&desk, procedure_papers(desk.app.store, procedure.version_id, &papers, &desk.err));
	ck_assert_uint_ge(papers.count, 3);
	paper_list_release(&papers);
	procedure_release(&procedure);
}
END_TEST

START_TEST(papers_of_a_version_are_replaced)
{
	struct procedure procedure = { 0 };
	struct paper_list papers = { 0 };
	char name[] = "Tờ khai", shown[] = "CCCD", empty[] = "";

	ck_ok(&desk, procedure_get(desk.app.store, desk.birth, app_today(&desk.app), &procedure,
		&desk.err));
	paper_list_add(&papers, &(struct paper){ .name = name, .originals = 1 });
	paper_list_add(&papers, &(struct paper){ .name = shown, .present_only = true });
	ck_ok(&desk, office_set_papers(&desk.app, procedure.id, procedure.version_id, &papers,
		&desk.err));
	paper_list_add(&papers, &(struct paper){ .name = empty, .copies = 1 });
	ck_fails(&desk, ERR_INVALID, office_set_papers(&desk.app, procedure.id,
		procedure.version_id, &papers, &desk.err));
	ck_assert_str_eq(desk.err.field, "ten_giay_to");
	paper_list_release(&papers);
	ck_ok(&desk, office_papers(&desk.app, procedure.version_id, &papers, &desk.err));
	ck_assert_uint_eq(papers.count, 2);
	ck_assert_str_eq(papers.item[1].name, "CCCD");
	ck_assert(papers.item[1].present_only);
	desk_login(&desk, "hong");
	ck_fails(&desk, ERR_DENIED, office_set_papers(&desk.app, procedure.id,
		procedure.version_id, &papers, &desk.err));
	paper_list_release(&papers);
	procedure_release(&procedure);
}
END_TEST

START_TEST(a_new_procedure_is_found)
{
	struct procedure procedure = { .code = xstrdup("9.000001"), .name = xstrdup("Việc mới"),
		.field = xstrdup("Hộ tịch"), .valid_from = desk_day("2023-01-01"),
		.valid_to = DAY_NONE, .in_list = -1, .list_document = xstrdup(""),
		.limit_basis = xstrdup(""), .supplement = -1, .fee = -1, .fee_note = xstrdup(""),
		.postal_return = -1, .deciding_level = xstrdup(""), .document = xstrdup(""),
		.confidence = xstrdup(""), .note = xstrdup(""), .source = xstrdup("") };
	struct procedure_list list;

	ck_ok(&desk, office_new_version(&desk.app, &procedure, &desk.err));
	ck_ok(&desk, office_procedures(&desk.app, "viec moi", &list, &desk.err));
	ck_assert_uint_eq(list.count, 1);
	procedure_list_release(&list);
	ck_ok(&desk, office_procedures(&desk.app, "", &list, &desk.err));
	ck_assert_uint_eq(list.count, 5);
	procedure_list_release(&list);
	procedure_release(&procedure);
}
END_TEST

START_TEST(the_calendar_is_changed_and_confirmed)
{
	struct holiday holiday = { .day = desk_day("2023-02-17"), .kind = DAY_OFF,
		.basis = BASIS_LOCAL, .name = xstrdup("Nghỉ bão"), .source = xstrdup(""),
		.confidence = xstrdup(""), .in_use = true };
	struct calendar cal;
	struct holiday_list list;

	ck_ok(&desk, office_put_holiday(&desk.app, &holiday, &desk.err));
	ck_ok(&desk, app_calendar(&desk.app, &cal, &desk.err));
	ck_assert(!calendar_works(&cal, desk_day("2023-02-17")));
	ck_assert(calendar_year_confirmed(&cal, 2023));
	ck_assert(!calendar_year_confirmed(&cal, 2027));
	ck_assert(!calendar_year_confirmed(&cal, 2018)); /* one bridging day is no year */
	calendar_release(&cal);
	ck_ok(&desk, office_remove_holiday(&desk.app, holiday.day, &desk.err));
	ck_fails(&desk, ERR_INVALID, office_confirm_year(&desk.app, 2027, " ", &desk.err));
	ck_ok(&desk, office_confirm_year(&desk.app, 2027, "TB 1/TB", &desk.err));
	ck_ok(&desk, app_calendar(&desk.app, &cal, &desk.err));
	ck_assert(calendar_works(&cal, desk_day("2023-02-17")));
	ck_assert(calendar_year_confirmed(&cal, 2027));
	calendar_release(&cal);
	ck_ok(&desk, office_holidays(&desk.app, 2023, &list, &desk.err));
	ck_assert_uint_gt(list.count, 10);
	holiday_list_release(&list);
	free(holiday.name);
	free(holiday.source);
	free(holiday.confidence);
}
END_TEST

static bool is_proposal(const char *day)
{
	const struct calendar_day *row;
	struct calendar cal;
	bool proposal;

	ck_ok(&desk, app_calendar(&desk.app, &cal, &desk.err));
	row = calendar_find(&cal, desk_day(day));
	ck_assert_ptr_nonnull(row);
	proposal = row->proposal;
	calendar_release(&cal);
	return proposal;
}

START_TEST(a_year_is_proposed_and_then_announced)
{
	struct buf document;
	bool confirmed = true;
	int added = 0, again = -1;

	buf_init(&document);
	ck_ok(&desk, office_propose_year(&desk.app, 2031, &added, &desk.err));
	ck_assert_int_ge(added, 11);
	ck_ok(&desk, office_propose_year(&desk.app, 2031, &again, &desk.err));
	ck_assert_int_eq(again, 0);
	ck_ok(&desk, office_year(&desk.app, 2031, &confirmed, &document, &desk.err));
	ck_assert(!confirmed);
	ck_assert(is_proposal("2031-09-02"));
	ck_ok(&desk, office_confirm_year(&desk.app, 2031, "TB 9/TB-BLĐTBXH", &desk.err));
	ck_ok(&desk, office_year(&desk.app, 2031, &confirmed, &document, &desk.err));
	ck_assert(confirmed);
	ck_assert_str_eq(document.data, "TB 9/TB-BLĐTBXH");
	ck_assert(!is_proposal("2031-09-02"));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM calendar_day WHERE"
		" day LIKE '2031-%' AND source = 'TB 9/TB-BLĐTBXH'"), added);
	buf_release(&document);
}
END_TEST

START_TEST(the_letter_is_kept_beside_the_first_target)
{
	struct target target = { .year = 2023, .indicator = INDICATOR_K1, .given = true,
		.threshold = { 25, 100 }, .assigned_by = xstrdup("UBND"),
		.document = xstrdup("QĐ 9/QĐ-UBND") };
	const struct target *other;
	struct target_list list;

	ck_ok(&desk, office_put_target(&desk.app, &target, &desk.err));
	ck_ok(&desk, office_targets(&desk.app, 2023, &list, &desk.err));
	ck_assert_int_eq(target_for(&list, INDICATOR_K1)->threshold.num, 25);
	other = target_for(&list, INDICATOR_K2);
	ck_assert_ptr_nonnull(other);
	ck_assert_int_ne(other->id, 0);
	ck_assert_int_eq(other->threshold.num, 10);
	ck_assert_str_eq(other->assigned_by, "theo văn bản chỉ đạo");
	target_list_release(&list);
	/* a later one touches nothing else */
	target.threshold.num = 30;
	ck_ok(&desk, office_put_target(&desk.app, &target, &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM target"), 2);
	free(target.assigned_by);
	free(target.document);
}
END_TEST

START_TEST(bands_are_cut_and_named)
{
	const struct ratio limits[] = { { 40, 100 }, { 125, 1000 } };
	const struct ratio wrong[] = { { 20, 100 }, { 20, 100 } };
	const struct ratio zero[] = { { 20, 100 }, { 0, 100 } };
	struct target target = { .given = true };

	ck_assert_int_eq(office_set_bands(&target, limits, 2), 0);
	ck_assert_uint_eq(target.band_count, 3);
	ck_assert_str_eq(target.band[0].name, "tu_40");
	ck_assert_str_eq(target.band[1].name, "tu_12.5_den_duoi_40");
	ck_assert_str_eq(target.band[2].name, "duoi_12.5");
	ck_assert_int_eq(band_of((struct ratio){ 1, 8 }, target.band, target.band_count), 1);
	ck_assert_int_eq(office_set_bands(&target, wrong, 2), -1);
	ck_assert_int_eq(office_set_bands(&target, zero, 2), -1);
	ck_assert_int_eq(office_set_bands(&target, NULL, 0), 0);
	ck_assert_uint_eq(target.band_count, 0);
}
END_TEST

START_TEST(targets_are_given_for_a_year)
{
	struct target target = { .year = 2023, .indicator = INDICATOR_K4, .given = true,
		.threshold = { 12, 10 }, .assigned_by = xstrdup(""), .document = xstrdup("") };
	struct target_list list;

	ck_fails(&desk, ERR_INVALID, office_put_target(&desk.app, &target, &desk.err));
	target.threshold = (struct ratio){ 3, 10 };
	ck_ok(&desk, office_put_target(&desk.app, &target, &desk.err));
	ck_ok(&desk, office_targets(&desk.app, 2023, &list, &desk.err));
	ck_assert_ptr_nonnull(target_for(&list, INDICATOR_K4));
	target_list_release(&list);
	free(target.assigned_by);
	free(target.document);
}
END_TEST

START_TEST(only_the_administrator_changes_the_office)
{
	struct unit unit = { 0 };
	struct village village = a_village("Làng Vờ");

	ck_ok(&desk, office_unit(&desk.app, &unit, &desk.err));
	desk_login(&desk, "hong");
	ck_fails(&desk, ERR_DENIED,
		office_change_unit(&desk.app, &unit, desk_day("2023-03-01"), &desk.err));
	ck_fails(&desk, ERR_DENIED, office_put_village(&desk.app, &village, &desk.err));
	ck_fails(&desk, ERR_DENIED, office_put_user(&desk.app, 1, "x", 1, NULL, &desk.err));
	ck_fails(&desk, ERR_DENIED, office_confirm_year(&desk.app, 2027, "x", &desk.err));
	unit_release(&unit);
	village_release(&village);
}
END_TEST

Suite *office_suite(void)
{
	Suite *suite = suite_create("office");
	TCase *tc = tcase_create("office");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, the_unit_changes_from_a_day_on);
	tcase_add_loop_test(tc, a_new_code_holds_from_today, 0, TESTING_COUNT(code_days));
	tcase_add_test(tc, villages_are_added_and_changed);
	tcase_add_test(tc, a_village_is_written_once_and_without_its_kind);
	tcase_add_test(tc, the_telephone_of_a_village_is_one);
	tcase_add_test(tc, a_procedure_is_confirmed_in_place);
	tcase_add_test(tc, a_new_version_keeps_the_papers);
	tcase_add_test(tc, papers_of_a_version_are_replaced);
	tcase_add_test(tc, a_new_procedure_is_found);
	tcase_add_test(tc, the_calendar_is_changed_and_confirmed);
	tcase_add_test(tc, a_year_is_proposed_and_then_announced);
	tcase_add_test(tc, the_letter_is_kept_beside_the_first_target);
	tcase_add_test(tc, bands_are_cut_and_named);
	tcase_add_test(tc, targets_are_given_for_a_year);
	tcase_add_test(tc, only_the_administrator_changes_the_office);
	suite_add_tcase(suite, tc);
	return suite;
}
