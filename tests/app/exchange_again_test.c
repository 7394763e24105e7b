/*
 * exchange_again_test.c - which dossier a row of a table means: at a second import, in another
 * store.
 */
#include "config.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/store/dossier.h"
#include "table.h"

TCase *exchange_again_case(void);

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

#define HEAD "ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc"

static struct dossier get(const char *code)
{
	struct dossier dossier;

	ck_ok(&desk, dossier_by_code(desk.app.store, code, &dossier, &desk.err));
	return dossier;
}

/* One known by its name only, and one with a code that is called the same. */
START_TEST(a_procedure_without_a_code_stays_another_one)
{
	struct desk other;
	char *procedures, *first, *second;

	table_expect(&desk, EXCHANGE_DOSSIERS, HEAD ",ten_thu_tuc\n"
		"1,2023-01-10,A,,Việc Một\n2,2023-01-10,B,9.000001,Việc Một\n"
		"3,2023-01-10,C,,việc một\n", 3, 0, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(DISTINCT procedure_id) FROM dossier"), 2);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier d JOIN procedure p"
		" ON p.id = d.procedure_id WHERE p.code IS NULL"), 2);
	procedures = table_export(&desk, EXCHANGE_PROCEDURES);
	first = table_export(&desk, EXCHANGE_DOSSIERS);
	desk_open(&other);
	desk_login(&other, "admin");
	table_expect(&other, EXCHANGE_PROCEDURES, procedures, 2, 0, 4);
	table_expect(&other, EXCHANGE_DOSSIERS, first, 3, 0, 0);
	second = table_export(&other, EXCHANGE_DOSSIERS);
	ck_assert_str_eq(first, second);
	free(procedures);
	free(first);
	free(second);
	desk_close(&other);
}
END_TEST

START_TEST(small_letters_of_a_code_make_no_other_dossier)
{
	struct dossier dossier;
	int64_t id;

	table_refused(&desk, EXCHANGE_DOSSIERS, HEAD "\n"
		"H48.28.17-230216-0004,2023-02-16,A,1.001193\n"
		"h48.28.17-230216-0004,2023-02-16,A,1.001193\n", 3, "ma_ho_so");
	table_expect(&desk, EXCHANGE_DOSSIERS, HEAD ",ma_ho_so_cong\n"
		"h48.28.17-230216-0004,2023-02-16,A,1.001193,\n7/hs,2023-02-16,B,1.001193,g22-1\n",
		2, 0, 0);
	table_expect(&desk, EXCHANGE_DOSSIERS, HEAD "\n"
		"H48.28.17-230216-0004,2023-02-16,A,1.001193\n"
		"g22-1,2023-02-16,B,1.001193\n", 0, 0, 2);
	/* An old code is as it was written. */
	table_expect(&desk, EXCHANGE_DOSSIERS, HEAD "\n7/HS,2023-02-16,C,1.001193\n", 1, 0, 0);
	dossier = get("h48.28.17-230216-0004");
	ck_assert_str_eq(dossier.code, "H48.28.17-230216-0004");
	dossier_release(&dossier);
	desk_login(&desk, "hong");
	id = desk_accept(&desk, "Phạm Văn Đới", desk.copies);
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	ck_assert_str_eq(dossier.code, "H48.28.17-230216-0005");
	dossier_release(&dossier);
}
END_TEST

START_TEST(a_waiting_dossier_keeps_its_code_and_day)
{
	static const char csv[] = HEAD ",trang_thai,nop_luc,ma_ho_so_cong\n"
		"K3,2023-01-10,A,1.001193,cho_tiep_nhan,,\n"
		"K4,,B,1.001193,cho_tiep_nhan,2023-01-10T20:00,G4\n"
		",2023-01-10,C,1.001193,cho_tiep_nhan,,\n"
		",,C,1.001193,cho_tiep_nhan,2023-01-10T20:00,\n";
	struct dossier dossier;
	struct table table;

	table_import(&desk, &table, EXCHANGE_DOSSIERS, csv, NULL);
	ck_assert_int_eq(table.status, 0);
	ck_assert(table_remarks(&table, false, 2, "ma_ho_so"));
	ck_assert(table_remarks(&table, false, 2, "ngay_tiep_nhan"));
	ck_assert(table_remarks(&table, false, 3, "ma_ho_so"));
	table_release(&table);
	dossier = get("K3");
	ck_assert_int_eq(dossier.filed.day, desk_day("2023-01-10"));
	ck_assert_str_eq(dossier.portal_code, "K3");
	dossier_release(&dossier);
	dossier = get("K4");
	ck_assert_str_eq(dossier.portal_code, "G4");
	dossier_release(&dossier);
	table_expect(&desk, EXCHANGE_DOSSIERS, csv, 0, 0, 4);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier"), 4);
}
END_TEST

START_TEST(a_name_without_a_title_stays_whom_it_meant)
{
	static const char csv[] = HEAD ",can_bo,chuc_danh,can_bo_tiep_nhan\n"
		"1,2023-01-10,A,1.001193,Lê Văn B,Tư pháp,\n"
		"2,2023-01-10,B,1.001193,Lê Văn B,,Lê Văn B\n"
		"3,2023-01-10,C,1.001193,Đinh Thị Hồng,,Lê Văn B\n"
		"4,2023-01-10,D,1.001193,Lê Văn B,Địa chính,\n";

	table_expect(&desk, EXCHANGE_DOSSIERS, csv, 4, 0, 0);
	table_expect(&desk, EXCHANGE_DOSSIERS, csv, 0, 0, 4);
	table_expect_with(&desk, EXCHANGE_DOSSIERS,
		HEAD ",can_bo,chuc_danh\n2,2023-01-10,B,1.001193,Lê Văn B,Địa chính\n",
		&(struct import_options){ .update = true }, 0, 1, 0);
	table_refused(&desk, EXCHANGE_DOSSIERS,
		HEAD ",can_bo\n5,2023-01-10,E,1.001193,Lê Văn B\n", 2, "can_bo");
}
END_TEST

START_TEST(a_second_import_changes_nothing)
{
	static const char csv[] =
		HEAD ",so_cccd,thon,muc_do,thoi_han,nop_luc,ma_ho_so_cong,ten_thu_tuc\n"
		"1-HS,2023-01-10,Phạm Văn Đới,1.001193,051085900117,Thôn Mới,,,,,\n"
		",2023-01-10,Phạm Thị Nía,1.001193,,Thôn Mới,3,2,2023-01-09T20:00,G22.99.08-1,\n"
		",2023-01-10,Đinh Thị A,,,,,,,,Việc chưa có\n"
		",2023-01-10,Đinh Thị A,,,,,,,,Việc chưa có\n";
	int64_t changes;

	table_expect(&desk, EXCHANGE_DOSSIERS, csv, 4, 0, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM citizen"), 1);
	changes = desk_int(&desk, "SELECT max(seq) FROM audit");
	table_expect(&desk, EXCHANGE_DOSSIERS, csv, 0, 0, 4);
	ck_assert_int_eq(desk_int(&desk, "SELECT max(seq) FROM audit"), changes);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_event"), 4);
}
END_TEST

START_TEST(a_row_without_a_code_is_not_one_of_the_portal)
{
	static const char csv[] = HEAD ",trang_thai,ma_ho_so_cong\n"
		",2023-01-10,A,1.001193,dang_xu_ly,G1\n"
		",2023-01-10,A,1.001193,dang_xu_ly,\n"
		",2023-01-10,A,1.001193,cho_tiep_nhan,G2\n"
		",2023-01-10,A,1.001193,cho_tiep_nhan,\n";

	table_expect(&desk, EXCHANGE_DOSSIERS, csv, 4, 0, 0);
	table_expect(&desk, EXCHANGE_DOSSIERS, csv, 0, 0, 4);
}
END_TEST

TCase *exchange_again_case(void)
{
	TCase *tcase = tcase_create("again");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_procedure_without_a_code_stays_another_one);
	tcase_add_test(tcase, small_letters_of_a_code_make_no_other_dossier);
	tcase_add_test(tcase, a_waiting_dossier_keeps_its_code_and_day);
	tcase_add_test(tcase, a_name_without_a_title_stays_whom_it_meant);
	tcase_add_test(tcase, a_second_import_changes_nothing);
	tcase_add_test(tcase, a_row_without_a_code_is_not_one_of_the_portal);
	return tcase;
}
