#include "config.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "golden.h"
#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "motcua/core/csv.h"
#include "sample_year.h"
#include "testing.h"

Suite *indicators_suite(void);

static json_t *parse(const char *text)
{
	json_error_t error;
	json_t *root = json_loads(text, 0, &error);

	if (!root)
		ck_abort_msg("line %d: %s", error.line, error.text);
	return root;
}

static json_t *report_json(const struct indicator_report *report)
{
	struct buf out;
	json_t *root;

	buf_init(&out);
	indicator_report_json(report, &out);
	root = parse(out.data);
	buf_release(&out);
	return root;
}

/* Appends every difference below a path; keys that only the report has are allowed at the top
 * and in objects whose keys are fixed, not in those that list things. */
static void compare(const json_t *wanted, const json_t *got, const char *path, struct buf *out)
{
	const char *key;
	json_t *value;

	if (!json_is_object(wanted)) {
		if (!json_equal(wanted, got)) {
			char *a = json_dumps(wanted, JSON_ENCODE_ANY | JSON_REAL_PRECISION(6));
			char *b = got ? json_dumps(got, JSON_ENCODE_ANY | JSON_REAL_PRECISION(6)) :
				NULL;

			buf_addf(out, "%s: expected %s, got %s\n", path, a, b ? b : "nothing");
			free(a);
			free(b);
		}
		return;
	}
	json_object_foreach ((json_t *)(uintptr_t)wanted, key, value) {
		char *below = xasprintf("%s/%s", path, key);

		if (*key != '_')
			compare(value, json_object_get(got, key), below, out);
		free(below);
	}
	if (strchr(path, '/') && json_object_size(got) != json_object_size(wanted))
		buf_addf(out, "%s: %zu keys, expected %zu\n", path, json_object_size(got),
			json_object_size(wanted));
}

START_TEST(every_key_of_the_sample_year_agrees)
{
	char *text = testing_read("sample-2022/expected.json", NULL);
	json_t *expected = parse(text), *got, *value;
	struct indicator_report report;
	struct buf differences;
	const char *key;

	sample_year(&report, 2022, day_make(2023, 12, 31));
	json_object_foreach (json_object_get(expected, "tai_ngay"), key, value) {
		int day;

		ck_assert_int_eq(day_parse(key, &day), 0);
		sample_year_at(&report, day);
	}
	indicator_report_compute(&report);
	got = report_json(&report);
	buf_init(&differences);
	compare(expected, got, "", &differences);
	if (differences.len)
		ck_abort_msg("%.2000s", differences.data);
	buf_release(&differences);
	json_decref(got);
	json_decref(expected);
	indicator_report_release(&report);
	free(text);
}
END_TEST

static int64_t integer_at(const json_t *root, const char *a, const char *b, const char *c)
{
	const json_t *value = json_object_get(root, a);

	if (b)
		value = json_object_get(value, b);
	if (c)
		value = json_object_get(value, c);
	ck_assert(json_is_integer(value));
	return json_integer_value(value);
}

/* The period of January begins on 31 December; the year does not. */
START_TEST(the_last_day_of_the_old_year_is_only_in_the_period)
{
	struct indicator_report report;
	json_t *got;

	sample_year(&report, 2022, day_make(2023, 12, 31));
	report.fact[0].accepted = day_make(2021, 12, 31);
	report.fact[0].resolved = report.fact[0].returned = day_make(2022, 1, 7);
	indicator_report_compute(&report);
	got = report_json(&report);
	ck_assert_int_eq(integer_at(got, "tong_tiep_nhan", NULL, NULL), 69);
	ck_assert_int_eq(integer_at(got, "da_tra", NULL, NULL), 65);
	ck_assert_int_eq(integer_at(got, "theo_thang", "2022-01", "tiep_nhan"), 9);
	ck_assert_int_eq(integer_at(got, "theo_thang", "2022-01", "tra"), 6);
	ck_assert_int_eq(integer_at(got, "theo_ky_30", "2022-01", "tiep_nhan"), 10);
	ck_assert_int_eq(integer_at(got, "theo_ky_30", "2022-01", "tra"), 7);
	ck_assert_int_eq(integer_at(got, "theo_ky_30", "2022-01", "luy_ke_tiep_nhan"), 9);
	ck_assert_int_eq(integer_at(got, "theo_ky_30", "2022-12", "luy_ke_tiep_nhan"), 68);
	json_decref(got);
	indicator_report_release(&report);
}
END_TEST

/* A window that is no year: its months have only what was accepted in it. */
START_TEST(months_outside_of_the_window_are_empty)
{
	struct indicator_report report;
	json_t *got;

	sample_year(&report, 2022, day_make(2023, 12, 31));
	report.year = 0;
	report.window = period_month(PERIOD_TO30, 2022, 3);
	indicator_report_compute(&report);
	got = report_json(&report);
	ck_assert_int_eq(integer_at(got, "tong_tiep_nhan", NULL, NULL), 8);
	ck_assert_int_eq(integer_at(got, "theo_thang", "2022-03", "tiep_nhan"), 8);
	ck_assert_int_eq(integer_at(got, "theo_thang", "2022-02", "tiep_nhan"), 0);
	ck_assert_int_eq(integer_at(got, "theo_thang", "2022-05", "tiep_nhan"), 0);
	ck_assert_uint_eq(json_object_size(json_object_get(got, "theo_ky_30")), 12);
	json_decref(got);
	indicator_report_release(&report);
}
END_TEST

/* As of a day in the year: what came later is received but not yet resolved. */
START_TEST(an_earlier_day_knows_no_later_result)
{
	struct indicator_report report;
	json_t *got;

	sample_year(&report, 2022, day_make(2022, 1, 30));
	indicator_report_compute(&report);
	got = report_json(&report);
	ck_assert_int_eq(integer_at(got, "tong_tiep_nhan", NULL, NULL), 70);
	ck_assert_int_eq(integer_at(got, "da_tra", NULL, NULL), 7);
	ck_assert_int_eq(integer_at(got, "theo_thang", "2022-02", "giai_quyet"), 0);
	ck_assert_int_eq(integer_at(got, "theo_thang", "2022-01", "giai_quyet"), 7);
	json_decref(got);
	indicator_report_release(&report);
}
END_TEST

static void check_ratio_is_null(const json_t *root, const char *key)
{
	const json_t *ratio = json_object_get(root, key);

	ck_assert_int_eq(json_integer_value(json_object_get(ratio, "den")), 0);
	ck_assert(json_is_null(json_object_get(ratio, "percent1")));
	ck_assert(json_is_null(json_object_get(ratio, "percent2")));
}

START_TEST(a_year_without_dossiers_has_no_ratio_and_no_pass)
{
	static const char *const ratios[] = {
		"ty_le_truc_tuyen", "truc_tuyen_linh_vuc_chung_thuc",
		"ty_le_truc_tuyen_trong_muc_3_4", "ty_le_tra_buu_chinh",
		"ty_le_tra_buu_chinh_tren_tiep_nhan"
	};
	struct indicator_report report;
	struct buf text;
	json_t *got;

	sample_year(&report, 2020, day_make(2020, 12, 31));
	indicator_report_compute(&report);
	got = report_json(&report);
	for (size_t i = 0; i < TESTING_COUNT(ratios); i++)
		check_ratio_is_null(got, ratios[i]);
	ck_assert(json_is_false(json_object_get(json_object_get(got, "chi_tieu"),
		"ho_so_it_nhat_10_phan_tram")));
	ck_assert_str_eq(json_string_value(json_object_get(got,
		"tieu_chi_7_2_theo_co_ho_so_truc_tuyen")), "duoi_20");
	ck_assert_uint_eq(json_object_size(json_object_get(got, "theo_can_bo")), 0);
	ck_assert_uint_eq(json_object_size(json_object_get(got, "theo_thang")), 12);
	ck_assert_uint_eq(json_object_size(json_object_get(got, "theo_ky_30")), 12);
	buf_init(&text);
	indicator_report_text(&report, &text);
	ck_assert_ptr_nonnull(strstr(text.data, "Hồ sơ nộp trực tuyến (mức độ 3, 4): 0/0 = –\n"));
	buf_release(&text);
	json_decref(got);
	indicator_report_release(&report);
}
END_TEST

START_TEST(a_list_without_online_procedures_has_no_band)
{
	struct indicator_report report;
	struct buf text;
	json_t *got;

	sample_year(&report, 2022, day_make(2023, 12, 31));
	for (size_t i = 0; i < report.procedure_count; i++) {
		report.procedure[i].in_list = 0;
		report.procedure[i].level = 2;
	}
	indicator_report_compute(&report);
	got = report_json(&report);
	check_ratio_is_null(got, "thu_tuc_muc_3_4_co_ho_so_truc_tuyen");
	check_ratio_is_null(got, "thu_tuc_muc_3_4_co_ho_so");
	ck_assert(json_is_null(json_object_get(got, "tieu_chi_7_2_theo_co_ho_so")));
	ck_assert(json_is_null(json_object_get(got, "tieu_chi_7_2_theo_co_ho_so_truc_tuyen")));
	ck_assert(json_is_false(json_object_get(json_object_get(got, "chi_tieu"),
		"thu_tuc_it_nhat_20_phan_tram")));
	ck_assert_int_eq(integer_at(got, "thu_tuc_tong", NULL, NULL), 50);
	buf_init(&text);
	indicator_report_text(&report, &text);
	ck_assert_ptr_null(strstr(text.data, "Tiêu chí 7.2"));
	buf_release(&text);
	json_decref(got);
	indicator_report_release(&report);
}
END_TEST

START_TEST(targets_of_the_year_stand_apart)
{
	struct indicator_report report;
	const json_t *targets, *k1, *k4;
	json_t *got;

	sample_year(&report, 2022, day_make(2023, 12, 31));
	report.target[0].threshold = (struct ratio){ 15, 100 };
	indicator_report_compute(&report);
	got = report_json(&report);
	ck_assert(json_is_false(json_object_get(json_object_get(got, "chi_tieu"),
		"thu_tuc_it_nhat_20_phan_tram")));
	targets = json_object_get(got, "chi_tieu_nam");
	k1 = json_object_get(targets, indicator_name(INDICATOR_K1));
	k4 = json_object_get(targets, indicator_name(INDICATOR_K4));
	ck_assert(json_is_true(json_object_get(k1, "dat")));
	ck_assert(json_is_null(json_object_get(k4, "dat")));
	json_decref(got);
	indicator_report_release(&report);
}
END_TEST

START_TEST(the_text_looks_as_agreed)
{
	struct indicator_report report;
	struct buf out;

	sample_year(&report, 2022, day_make(2023, 12, 31));
	report.procedure[3].confirmed = false;
	indicator_report_compute(&report);
	buf_init(&out);
	indicator_report_text(&report, &out);
	golden_check("golden/indicators-2022.txt", out.data);
	for (char *line = out.data, *end; (end = strchr(line, '\n')); line = end + 1) {
		*end = '\0';
		ck_assert_int_le(text_width(line), 80);
	}
	buf_release(&out);
	indicator_report_release(&report);
}
END_TEST

START_TEST(csv_has_ratios_and_counts)
{
	struct indicator_report report;
	struct csv_table table;
	struct buf out;

	sample_year(&report, 2022, day_make(2023, 12, 31));
	indicator_report_compute(&report);
	buf_init(&out);
	indicator_report_csv(&report, &out);
	ck_assert_int_eq(csv_read(out.data, out.len, 0, &table, NULL), 0);
	ck_assert_uint_eq(table.count, INDICATOR_COUNT + FIGURE_COUNT);
	ck_assert_uint_eq(table.columns, 6);
	ck_assert_str_eq(csv_cell(&table, INDICATOR_K1, 0), indicator_name(INDICATOR_K1));
	ck_assert_str_eq(csv_cell(&table, INDICATOR_K1, 1), "6");
	ck_assert_str_eq(csv_cell(&table, INDICATOR_K1, 2), "32");
	ck_assert_str_eq(csv_cell(&table, INDICATOR_K1, 3), "18.8");
	ck_assert_str_eq(csv_cell(&table, INDICATOR_K1, 4), "20.0");
	ck_assert_str_eq(csv_cell(&table, INDICATOR_K1, 5), "khong");
	ck_assert_str_eq(csv_cell(&table, INDICATOR_K2, 5), "co");
	ck_assert_str_eq(csv_cell(&table, INDICATOR_K4, 4), "");
	ck_assert_str_eq(csv_cell(&table, INDICATOR_K4, 5), "");
	ck_assert_str_eq(csv_cell(&table, INDICATOR_COUNT + FIGURE_RECEIVED, 1), "70");
	csv_release(&table);
	buf_release(&out);
	indicator_report_release(&report);
}
END_TEST

Suite *indicators_suite(void)
{
	Suite *suite = suite_create("indicators");
	TCase *tc = tcase_create("report");

	tcase_add_test(tc, every_key_of_the_sample_year_agrees);
	tcase_add_test(tc, the_last_day_of_the_old_year_is_only_in_the_period);
	tcase_add_test(tc, months_outside_of_the_window_are_empty);
	tcase_add_test(tc, an_earlier_day_knows_no_later_result);
	tcase_add_test(tc, a_year_without_dossiers_has_no_ratio_and_no_pass);
	tcase_add_test(tc, a_list_without_online_procedures_has_no_band);
	tcase_add_test(tc, targets_of_the_year_stand_apart);
	tcase_add_test(tc, the_text_looks_as_agreed);
	tcase_add_test(tc, csv_has_ratios_and_counts);
	suite_add_tcase(suite, tc);
	return suite;
}
