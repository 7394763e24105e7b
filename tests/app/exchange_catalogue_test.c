#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/store/catalogue.h"
#include "table.h"

Suite *exchange_catalogue_suite(void);

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

static struct procedure find(const char *code, const char *name, const char *day)
{
	struct procedure procedure;

	ck_ok(&desk, procedure_find(desk.app.store, code, name, desk_day(day), &procedure,
		&desk.err));
	return procedure;
}

START_TEST(columns_that_are_absent_have_defaults)
{
	struct procedure procedure;

	table_expect(&desk, EXCHANGE_PROCEDURES,
		"ma_thu_tuc,ten_thu_tuc,linh_vuc,muc_do,thoi_han\n"
		"9.000001,Việc Một,Đất đai,3,5\n9.000002,Việc Hai,Đất đai,2,\n", 2, 0, 0);
	procedure = find("9.000001", "", "2023-02-16");
	ck_assert_int_eq(procedure.limit.unit, LIMIT_WORKING_DAYS);
	ck_assert_int_eq(procedure.limit.amount, 5);
	ck_assert_int_eq(procedure.supplement, SUPPLEMENT_RESTART);
	ck_assert_int_eq(procedure.in_list, 1);
	ck_assert(procedure.confirmed);
	procedure_release(&procedure);
	procedure = find("9.000002", "", "2023-02-16");
	ck_assert_int_eq(procedure.limit.unit, LIMIT_UNKNOWN);
	ck_assert_int_eq(procedure.in_list, 0);
	procedure_release(&procedure);
}
END_TEST

START_TEST(empty_cells_are_unknown)
{
	struct procedure procedure;

	table_expect(&desk, EXCHANGE_PROCEDURES,
		"ma_thu_tuc,ten_thu_tuc,muc_do,thuoc_danh_muc,thoi_han,don_vi_thoi_han,bo_sung,"
		"le_phi,tra_buu_chinh,da_doi_chieu,dvc\n9.000001,Việc Một,3,,5,,,,,,\n", 1, 0, 0);
	procedure = find("9.000001", "", "2023-02-16");
	ck_assert_int_eq(procedure.limit.unit, LIMIT_UNKNOWN);
	ck_assert_int_eq(procedure.supplement, -1);
	ck_assert_int_eq(procedure.in_list, -1);
	ck_assert_int_eq(procedure.fee, -1);
	ck_assert_int_eq(procedure.postal_return, -1);
	ck_assert_int_eq(procedure.service, SERVICE_UNKNOWN);
	ck_assert(!procedure.confirmed);
	procedure_release(&procedure);
}
END_TEST

START_TEST(a_later_day_opens_a_new_version)
{
	static const char head[] = "ma_thu_tuc,ten_thu_tuc,muc_do,thoi_han,hieu_luc_tu\n";
	char first[200], second[200];
	struct procedure procedure;

	snprintf(first, sizeof first, "%s9.000001,Việc Một,3,5,\n", head);
	snprintf(second, sizeof second, "%s9.000001,Việc Một,4,3,2023-03-01\n", head);
	table_expect(&desk, EXCHANGE_PROCEDURES, first, 1, 0, 0);
	table_expect(&desk, EXCHANGE_PROCEDURES, second, 1, 0, 0);
	table_expect(&desk, EXCHANGE_PROCEDURES, second, 0, 0, 1);
	table_expect(&desk, EXCHANGE_PROCEDURES, first, 0, 0, 1);
	procedure = find("9.000001", "", "2023-02-28");
	ck_assert_int_eq(procedure.level, 3);
	ck_assert_int_eq(procedure.valid_to, desk_day("2023-02-28"));
	procedure_release(&procedure);
	procedure = find("9.000001", "", "2023-03-01");
	ck_assert_int_eq(procedure.level, 4);
	ck_assert_int_eq(procedure.limit.amount, 3);
	procedure_release(&procedure);
	table_refused(&desk, EXCHANGE_PROCEDURES,
		"ma_thu_tuc,ten_thu_tuc,muc_do,hieu_luc_tu\n9.000001,Việc Một,2,2022-01-01\n", 2,
		"hieu_luc_tu");
}
END_TEST

static const struct {
	const char *csv;
	size_t line;
	const char *column;
} refusals[] = {
	{ "ma_thu_tuc,ten_thu_tuc,muc_do\n1.001193,Đăng ký khai sinh,4\n", 2, "" },
	{ "ma_thu_tuc,ten_thu_tuc\n,\n9.1,\n", 3, "ten_thu_tuc" },
	{ "ma_thu_tuc,linh_vuc\n9.1,X\n", 1, "ten_thu_tuc" },
	{ "ma_thu_tuc,ten_thu_tuc,muc_do\n9.1,X,5\n", 2, "muc_do" },
	{ "ma_thu_tuc,ten_thu_tuc,thoi_han\n9.1,X,-1\n", 2, "thoi_han" },
	{ "ma_thu_tuc,ten_thu_tuc,don_vi_thoi_han\n9.1,X,tuần\n", 2, "don_vi_thoi_han" },
	{ "ma_thu_tuc,ten_thu_tuc,bo_sung\n9.1,X,lạ\n", 2, "bo_sung" },
	{ "ma_thu_tuc,ten_thu_tuc,dvc\n9.1,X,lạ\n", 2, "dvc" },
	{ "ma_thu_tuc,ten_thu_tuc,thuoc_danh_muc\n9.1,X,lạ\n", 2, "thuoc_danh_muc" },
	{ "ma_thu_tuc,ten_thu_tuc,ma_thay_the\n9.1,X,9.9\n", 2, "ma_thay_the" },
	{ "ma_thu_tuc,ten_thu_tuc,ma_thay_the\n9.1,X,9.1\n", 2, "ma_thay_the" },
	{ "ma_thu_tuc,ten_thu_tuc,hieu_luc_tu,hieu_luc_den\n9.1,X,2023-01-02,2023-01-01\n", 2,
		"hieu_luc_den" },
	{ "ma_thu_tuc,ten_thu_tuc,giay_to\n9.1,X,Tờ khai | ba bản\n", 2, "giay_to" },
};

START_TEST(a_wrong_row_is_refused)
{
	table_refused(&desk, EXCHANGE_PROCEDURES, refusals[_i].csv, refusals[_i].line,
		refusals[_i].column);
}
END_TEST

START_TEST(who_decides_is_read_from_the_note)
{
	static const struct {
		const char *code, *level;
	} expected[] = {
		{ "9.1", "Sở LĐTBXH" }, { "9.2", "UBND tỉnh" }, { "9.3", "Công an xã" },
		{ "9.4", "" }, { "9.5", "" },
	};

	table_expect(&desk, EXCHANGE_PROCEDURES,
		"ma_thu_tuc,ten_thu_tuc,linh_vuc,ghi_chu_thoi_han\n"
		"9.1,A,X,[nộp tại xã; QĐ: Sở LĐTBXH] 24 ngày\n"
		"9.2,B,X,[lập hồ sơ tại xã; năm 2022 QĐ: UBND tỉnh]\n"
		"9.3,C,\"Đăng ký, quản lý cư trú (Công an xã)\",07 ngày làm việc\n"
		"9.4,D,X,10 ngày (QĐ: 12)\n9.5,E,X,\n", 5, 0, 0);
	for (size_t i = 0; i < TESTING_COUNT(expected); i++) {
		struct procedure procedure = find(expected[i].code, "", "2023-02-16");

		ck_assert_str_eq(procedure.deciding_level, expected[i].level);
		procedure_release(&procedure);
	}
	table_expect(&desk, EXCHANGE_PROCEDURES,
		"ma_thu_tuc,ten_thu_tuc,cap_quyet_dinh\n9.6,F,UBND xã\n9.7,G,UBND tỉnh\n", 2, 0, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure_version v JOIN procedure p"
		" ON p.id = v.procedure_id WHERE p.code = '9.6' AND deciding_level = ''"), 1);
}
END_TEST

START_TEST(the_whole_catalogue_is_read_back)
{
	struct desk other;
	char *first, *second;

	table_expect(&desk, EXCHANGE_PROCEDURES,
		"ma_thu_tuc,ten_thu_tuc,linh_vuc,muc_do,dvc,thuoc_danh_muc,thoi_han,don_vi_thoi_han,"
		"bo_sung,le_phi,giay_to,cap_quyet_dinh,quyet_dinh,hieu_luc_tu,hieu_luc_den,"
		"tra_buu_chinh,ma_thay_the,da_doi_chieu\n"
		"9.1,Việc Một,Đất đai,3,mot_phan,1004/QĐ-UBND,12,gio,tam_dung,8000,"
		"Tờ khai; Giấy tờ tùy thân,Sở,12/QĐ,2022-01-01,2022-12-31,1,9.2,1\n"
		"9.1,Việc Một mới,Đất đai,4,toan_trinh,0,1,thang,tinh_lai,,"
		"\"Tờ khai | bản chính 2 | bản chụp 1 | nếu có\nHộ chiếu; thẻ | xuất trình | ghi chú: còn hạn\","
		",,2023-01-01,,0,,0\n"
		"9.2,Việc Hai,Hộ tịch,,,,0,trong_ngay,,,,,,,,,,\n"
		",Việc không mã,Hộ tịch,2,thong_tin,,,,,,Một giấy; hai giấy |,,,,,,,\n", 4, 0, 0);
	first = table_export(&desk, EXCHANGE_PROCEDURES);
	table_expect(&desk, EXCHANGE_PROCEDURES, first, 0, 0, 8);
	ck_assert_ptr_nonnull(strstr(first, "bản chính 2 | bản chụp 1 | nếu có"));
	ck_assert_ptr_nonnull(strstr(first, "xuất trình | ghi chú: còn hạn"));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure_paper JOIN"
		" procedure_version v ON v.id = version_id WHERE v.name = 'Việc không mã'"), 1);
	desk_open(&other);
	desk_login(&other, "admin");
	table_expect(&other, EXCHANGE_PROCEDURES, first, 4, 0, 4);
	second = table_export(&other, EXCHANGE_PROCEDURES);
	ck_assert_str_eq(first, second);
	free(first);
	free(second);
	desk_close(&other);
}
END_TEST

START_TEST(what_an_import_of_dossiers_made_is_completed)
{
	struct procedure procedure;

	table_expect(&desk, EXCHANGE_DOSSIERS,
		"ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc,ten_thu_tuc\n"
		"1,2023-01-10,A,9.1,\n2,2023-01-10,A,,Việc Hai\n", 2, 0, 0);
	table_expect(&desk, EXCHANGE_PROCEDURES,
		"ma_thu_tuc,ten_thu_tuc,linh_vuc,muc_do,thoi_han\n"
		"9.1,Việc Một,Đất đai,3,5\n9.2,Việc Hai,Đất đai,4,1\n", 0, 2, 0);
	procedure = find("9.2", "", "2023-02-16");
	ck_assert_int_eq(procedure.level, 4);
	ck_assert(procedure.confirmed);
	procedure_release(&procedure);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM dossier JOIN procedure p ON p.id = procedure_id"
		" WHERE p.code IN ('9.1', '9.2')"), 2);
}
END_TEST

START_TEST(a_version_may_be_given_its_end)
{
	table_expect(&desk, EXCHANGE_PROCEDURES,
		"ma_thu_tuc,ten_thu_tuc,hieu_luc_den\n9.1,Việc Một,\n", 1, 0, 0);
	table_expect(&desk, EXCHANGE_PROCEDURES,
		"ma_thu_tuc,ten_thu_tuc,hieu_luc_den\n9.1,Việc Một,2023-06-30\n", 0, 1, 0);
	table_expect(&desk, EXCHANGE_PROCEDURES,
		"ma_thu_tuc,ten_thu_tuc,hieu_luc_den\n9.1,Việc Một,2023-06-30\n", 0, 0, 1);
}
END_TEST

Suite *exchange_catalogue_suite(void)
{
	Suite *suite = suite_create("exchange of procedures");
	TCase *tcase = tcase_create("procedures");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, columns_that_are_absent_have_defaults);
	tcase_add_test(tcase, empty_cells_are_unknown);
	tcase_add_test(tcase, a_later_day_opens_a_new_version);
	tcase_add_loop_test(tcase, a_wrong_row_is_refused, 0, TESTING_COUNT(refusals));
	tcase_add_test(tcase, who_decides_is_read_from_the_note);
	tcase_add_test(tcase, the_whole_catalogue_is_read_back);
	tcase_add_test(tcase, what_an_import_of_dossiers_made_is_completed);
	tcase_add_test(tcase, a_version_may_be_given_its_end);
	suite_add_tcase(suite, tcase);
	return suite;
}
