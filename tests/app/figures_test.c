#include "config.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/app/figures.h"
#include "table.h"

Suite *figures_suite(void);

static struct desk desk;

/* The sample year on the procedures of the sample. */
static void setup(void)
{
	char *csv;

	desk_open(&desk);
	desk_sql(&desk, "DELETE FROM procedure_paper; DELETE FROM procedure_version;"
		" DELETE FROM procedure");
	desk_login(&desk, "admin");
	csv = testing_read("sample-2022/procedures.csv", NULL);
	table_expect(&desk, EXCHANGE_PROCEDURES, csv, 50, 0, 0);
	free(csv);
	csv = testing_read("sample-2022/dossiers-2022.csv", NULL);
	table_expect(&desk, EXCHANGE_DOSSIERS, csv, 70, 0, 0);
	free(csv);
	desk_login(&desk, "din");
}

static void teardown(void)
{
	desk_close(&desk);
}

static struct period year(void)
{
	return period_year(2022);
}

static void load(struct period window, struct indicator_report *report)
{
	ck_ok(&desk, figures_load(&desk.app, window, desk_day("2023-12-31"), NULL, 0, report,
		&desk.err));
}

START_TEST(every_number_equals_the_length_of_its_list)
{
	struct indicator_report report;

	load(year(), &report);
	ck_assert_int_eq(report.tally.count[FIGURE_RECEIVED], 70);
	for (int figure = 0; figure < FIGURE_COUNT; figure++) {
		const struct scope scope = { .window = year(), .as_of = desk_day("2023-12-31") };
		struct dossier_list list;

		ck_ok(&desk, figures_dossiers(&desk.app, (enum figure)figure, &scope, &list,
			&desk.err));
		ck_assert_int_eq((int64_t)list.count, report.tally.count[figure]);
		dossier_list_release(&list);
	}
	indicator_report_release(&report);
}
END_TEST

START_TEST(the_lists_of_the_groups_add_up)
{
	struct indicator_report report;
	int64_t sum;

	load(year(), &report);
	for (int group = GROUP_HANDLER; group < GROUP_COUNT; group++) {
		sum = 0;
		for (size_t i = 0; i < report.group[group].count; i++) {
			const struct scope scope = { .window = year(),
				.as_of = desk_day("2023-12-31"), .group = (enum group)group,
				.key = report.group[group].item[i].id };
			struct dossier_list list;

			ck_ok(&desk, figures_dossiers(&desk.app, FIGURE_RECEIVED, &scope, &list,
				&desk.err));
			sum += (int64_t)list.count;
			dossier_list_release(&list);
		}
		ck_assert_int_eq(sum, 70);
	}
	indicator_report_release(&report);
}
END_TEST

/* 32 of level 3 and 4, six with an online dossier; four more came on paper only. */
static const size_t listings[LISTING_COUNT] = {
	[LISTING_ALL] = 32,
	[LISTING_ONLINE] = 6,
	[LISTING_ANY] = 10,
	[LISTING_ZERO] = 26,
	[LISTING_ZERO_PAPER] = 4,
	[LISTING_UNCONFIRMED] = 0,
};

static void list_procedures(enum listing listing, struct figure_procedure_list *list)
{
	ck_ok(&desk, figures_procedures(&desk.app, listing, year(), desk_day("2023-12-31"), list,
		&desk.err));
}

START_TEST(every_listing_is_as_long_as_its_number)
{
	struct figure_procedure_list list;
	struct indicator_report report;

	load(year(), &report);
	list_procedures((enum listing)_i, &list);
	ck_assert_uint_eq(list.count, listings[_i]);
	ck_assert_int_eq((int64_t)list.count, listing_count((enum listing)_i, &report.indicators));
	figure_procedure_list_release(&list);
	indicator_report_release(&report);
}
END_TEST

static const struct figure_procedure *listed(const struct figure_procedure_list *list,
	const char *code)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->item[i].code, code) == 0)
			return &list->item[i];
	return NULL;
}

/* Certified copies get a new code in December: on the list of the year there is the new one,
 * with the dossiers of the old, and they open from it. */
START_TEST(a_new_code_takes_the_dossiers_of_the_old_one_over)
{
	struct scope scope = { .window = year(), .as_of = desk_day("2023-12-31"),
		.group = GROUP_PROCEDURE };
	const struct figure_procedure *procedure;
	struct figure_procedure_list list;
	struct indicator_report report;
	struct dossier_list dossiers;

	desk_sql(&desk, "INSERT INTO procedure (id, code, identity) VALUES (901, '9.1', '9.1')");
	desk_sql(&desk, "INSERT INTO procedure_version (procedure_id, valid_from, name, name_fold,"
		" field_id, level, in_list, confirmed) SELECT 901, '2022-12-01', 'Mới', 'moi',"
		" field_id, level, 1, 1 FROM procedure_version WHERE procedure_id = (SELECT id"
		" FROM procedure WHERE code = '2.000815')");
	desk_sql(&desk, "UPDATE procedure SET replaced_by = 901 WHERE code = '2.000815'");
	desk_sql(&desk, "UPDATE procedure_version SET valid_to = '2022-11-30' WHERE procedure_id ="
		" (SELECT id FROM procedure WHERE code = '2.000815')");
	load(year(), &report);
	ck_assert_int_eq(report.indicators.ratio[INDICATOR_K1].num, listings[LISTING_ONLINE]);
	ck_assert_int_eq(report.indicators.ratio[INDICATOR_K1].den, listings[LISTING_ALL]);
	list_procedures(LISTING_ONLINE, &list);
	procedure = listed(&list, "9.1");
	ck_assert_ptr_nonnull(procedure);
	scope.key = procedure->id;
	ck_ok(&desk, figures_dossiers(&desk.app, FIGURE_RECEIVED, &scope, &dossiers, &desk.err));
	ck_assert_int_gt((int64_t)dossiers.count, 0);
	ck_assert_int_eq((int64_t)dossiers.count, procedure->online + procedure->paper);
	dossier_list_release(&dossiers);
	figure_procedure_list_release(&list);
	indicator_report_release(&report);
}
END_TEST

START_TEST(procedures_without_an_online_dossier_come_by_paper)
{
	struct figure_procedure_list list;

	list_procedures(LISTING_ZERO, &list);
	for (size_t i = 0; i < list.count; i++) {
		ck_assert_int_eq(list.item[i].online, 0);
		if (i)
			ck_assert_int_ge(list.item[i - 1].paper, list.item[i].paper);
	}
	ck_assert_int_gt(list.item[3].paper, 0);
	ck_assert_int_eq(list.item[4].paper, 0);
	figure_procedure_list_release(&list);
}
END_TEST

START_TEST(what_is_left_out_is_counted)
{
	struct figure_basis basis;

	desk_sql(&desk, "UPDATE dossier SET state = 'huy' WHERE id IN"
		" (SELECT min(id) FROM dossier)");
	ck_ok(&desk, figures_basis(&desk.app, year(), &basis, &desk.err));
	ck_assert_int_eq(basis.voided, 1);
	figure_basis_release(&basis);
	ck_ok(&desk, figures_basis(&desk.app, period_year(2021), &basis, &desk.err));
	ck_assert_int_eq(basis.voided, 0);
	figure_basis_release(&basis);
}
END_TEST

START_TEST(the_decisions_of_the_list_are_named_once)
{
	struct figure_basis basis;

	desk_sql(&desk, "INSERT INTO document (id, number) VALUES (901, '1004/QĐ-UBND'),"
		" (902, '4/QĐ-UBND')");
	desk_sql(&desk, "UPDATE procedure_version SET list_document ="
		" CASE procedure_id % 2 WHEN 0 THEN 901 ELSE 902 END WHERE in_list = 1");
	ck_ok(&desk, figures_basis(&desk.app, year(), &basis, &desk.err));
	ck_assert_ptr_nonnull(strstr(basis.list_document, "1004/QĐ-UBND"));
	ck_assert_uint_eq(strlen(basis.list_document), strlen("1004/QĐ-UBND; 4/QĐ-UBND"));
	figure_basis_release(&basis);
}
END_TEST

START_TEST(a_year_takes_the_last_day_of_the_one_before_along)
{
	struct indicator_report report;

	desk_login(&desk, "admin");
	table_expect(&desk, EXCHANGE_DOSSIERS,
		"ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc\n1-HS,2021-12-31,A,1.001193\n"
		"2-HS,2021-12-30,A,1.001193\n", 2, 0, 0);
	load(year(), &report);
	ck_assert_int_eq(report.year, 2022);
	ck_assert_uint_eq(report.fact_count, 71);
	ck_assert_int_eq(report.tally.count[FIGURE_RECEIVED], 70);
	ck_assert_str_eq(report.code[0], "1-HS");
	indicator_report_release(&report);
	load((struct period){ desk_day("2022-01-01"), desk_day("2022-12-30") }, &report);
	ck_assert_int_eq(report.year, 0);
	ck_assert_uint_eq(report.fact_count, 69);
	indicator_report_release(&report);
}
END_TEST

static const char *name_of(const struct indicator_report *report, enum group group, const char *key)
{
	for (size_t i = 0; i < report->group[group].count; i++)
		if (strcmp(report->group[group].item[i].key, key) == 0)
			return report->group[group].item[i].name;
	return NULL;
}

START_TEST(groups_have_names_that_tell_them_apart)
{
	struct indicator_report report;

	desk_login(&desk, "admin");
	table_expect(&desk, EXCHANGE_OFFICERS, "ho_va_ten,chuc_danh\nLê Văn B,X\nLê Văn B,Y\n", 2, 0,
		0);
	load(year(), &report);
	ck_assert_ptr_nonnull(name_of(&report, GROUP_HANDLER, "Lê Văn B (X)"));
	ck_assert_ptr_nonnull(name_of(&report, GROUP_HANDLER, "Lê Văn B (Y)"));
	ck_assert_ptr_nonnull(name_of(&report, GROUP_HANDLER, "Đinh Thị Hồng"));
	ck_assert_ptr_nonnull(name_of(&report, GROUP_VILLAGE, "Xà Râu"));
	ck_assert_ptr_nonnull(name_of(&report, GROUP_FIELD, "Chứng thực"));
	ck_assert_str_eq(name_of(&report, GROUP_PROCEDURE, "1.001193"), "Đăng ký khai sinh");
	ck_assert_str_eq(report.unit_name, "UBND xã Ba Nam");
	ck_assert_uint_ge(report.target_count, 2);
	indicator_report_release(&report);
}
END_TEST

/* What the dossiers of all parts of a block come to. */
static int64_t block_sum(json_t *root, const char *block)
{
	const char *key;
	json_t *part;
	int64_t sum = 0;

	json_object_foreach (json_object_get(root, block), key, part)
		sum += json_is_array(part) ? (int64_t)json_array_size(part) :
			json_integer_value(json_object_get(part, "tong"));
	return sum;
}

static json_t *report_json(const struct indicator_report *report)
{
	struct buf out;
	json_t *root;

	buf_init(&out);
	indicator_report_json(report, &out);
	root = json_loads(out.data, 0, NULL);
	ck_assert_ptr_nonnull(root);
	buf_release(&out);
	return root;
}

/* Three of one name, one whose name is as if he were the second of them, and one of the same
 * name with a title; and dossiers of which the officer or the village is not known. */
START_TEST(no_block_of_a_report_loses_a_dossier)
{
	static const char *const officers[] = { "Lê Văn B", "Lê Văn B (2)", "Lê Văn B (3)",
		"Lê Văn B (4)", "LE VAN B (X)", "Chưa rõ" };
	struct indicator_report report;
	json_t *root;

	desk_sql(&desk, "INSERT INTO officer (id, unit_id, name, name_fold, name_sort) SELECT v.id,"
		" u.unit_id, v.name, 'le van b', '' FROM store_identity u JOIN (SELECT 901 AS id,"
		" 'Lê Văn B' AS name UNION ALL SELECT 902, 'Lê Văn B' UNION ALL SELECT 903,"
		" 'Lê Văn B (2)' UNION ALL SELECT 904, 'Lê Văn B' UNION ALL SELECT 905,"
		" 'LE VAN B') v");
	desk_sql(&desk, "INSERT INTO officer_title (officer_id, title) VALUES (905, 'X')");
	desk_sql(&desk, "UPDATE dossier SET handler_id = CASE id % 6 WHEN 0 THEN NULL ELSE"
		" 900 + id % 6 END, receiver_id = NULL, village_id = nullif(village_id,"
		" (SELECT min(village_id) FROM dossier))");
	load(year(), &report);
	root = report_json(&report);
	ck_assert_int_eq(block_sum(root, "theo_can_bo"), 70);
	ck_assert_int_eq(block_sum(root, "theo_linh_vuc"), 70);
	ck_assert_int_eq(block_sum(root, "theo_thon"), 70);
	ck_assert_int_eq(block_sum(root, "theo_thu_tuc"), 70);
	ck_assert_int_eq(block_sum(root, "ds_muc_3_4_khong_truc_tuyen"),
		report.tally.count[FIGURE_LEVEL34_PAPER]);
	for (size_t i = 0; i < TESTING_COUNT(officers); i++) {
		ck_assert_ptr_nonnull(json_object_get(json_object_get(root, "theo_can_bo"),
			officers[i]));
		ck_assert_str_eq(name_of(&report, GROUP_HANDLER, officers[i]), officers[i]);
	}
	json_decref(root);
	indicator_report_release(&report);
}
END_TEST

START_TEST(nobody_sees_figures_without_a_login)
{
	struct indicator_report report;

	app_logout(&desk.app);
	ck_fails(&desk, ERR_DENIED, figures_load(&desk.app, year(), desk_day("2023-12-31"), NULL,
		0, &report, &desk.err));
}
END_TEST

Suite *figures_suite(void)
{
	Suite *suite = suite_create("figures");
	TCase *tcase = tcase_create("figures");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, every_number_equals_the_length_of_its_list);
	tcase_add_test(tcase, the_lists_of_the_groups_add_up);
	tcase_add_loop_test(tcase, every_listing_is_as_long_as_its_number, 0, LISTING_COUNT);
	tcase_add_test(tcase, a_new_code_takes_the_dossiers_of_the_old_one_over);
	tcase_add_test(tcase, procedures_without_an_online_dossier_come_by_paper);
	tcase_add_test(tcase, what_is_left_out_is_counted);
	tcase_add_test(tcase, the_decisions_of_the_list_are_named_once);
	tcase_add_test(tcase, a_year_takes_the_last_day_of_the_one_before_along);
	tcase_add_test(tcase, groups_have_names_that_tell_them_apart);
	tcase_add_test(tcase, no_block_of_a_report_loses_a_dossier);
	tcase_add_test(tcase, nobody_sees_figures_without_a_login);
	suite_add_tcase(suite, tcase);
	return suite;
}
