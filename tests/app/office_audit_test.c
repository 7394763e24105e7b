#include "config.h"

#include "desk.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/exchange.h"
#include "motcua/app/office.h"
#include "motcua/base/alloc.h"

Suite *office_audit_suite(void);

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

/* The audit trail must say once that the action made after of before. */
static void ck_changed(const char *action, const char *name, const char *before,
	const char *after)
{
	char *sql = xasprintf("SELECT count(*) FROM audit JOIN audit_value USING (seq)"
		" WHERE action = '%s' AND name = '%s' AND before = '%s' AND after = '%s'",
		action, name, before, after);

	ck_assert_msg(desk_int(&desk, sql) == 1, "%s: %s from \"%s\" to \"%s\"", action, name,
		before, after);
	free(sql);
}

/* How many values the records of an action have. */
static int64_t values_of(const char *action)
{
	char *sql = xasprintf("SELECT count(*) FROM audit JOIN audit_value USING (seq)"
		" WHERE action = '%s'", action);
	int64_t count = desk_int(&desk, sql);

	free(sql);
	return count;
}

START_TEST(a_changed_unit)
{
	struct unit unit = { 0 };

	ck_ok(&desk, office_unit(&desk.app, &unit, &desk.err));
	desk_text(&unit.phone, "0255 3 862 000");
	ck_ok(&desk, office_change_unit(&desk.app, &unit, desk_day("2023-03-01"), &desk.err));
	unit_release(&unit);
	ck_changed("sua_don_vi", "so_dien_thoai", "", "0255 3 862 000");
	ck_changed("sua_don_vi", "hieu_luc_tu", "", "2023-03-01");
	ck_assert_int_eq(values_of("sua_don_vi"), 2);
}
END_TEST

START_TEST(a_changed_village)
{
	struct village village = { .name = xstrdup("Làng Vờ"), .head_name = xstrdup(""),
		.head_phone = xstrdup(""), .valid_from = DAY_NONE, .valid_to = DAY_NONE };

	ck_ok(&desk, office_put_village(&desk.app, &village, &desk.err));
	ck_changed("them_thon", "thon", "", "Làng Vờ");
	ck_assert_int_eq(values_of("them_thon"), 1);
	desk_text(&village.head_name, "Phạm Văn Ghê");
	village.valid_to = desk_day("2023-12-31");
	village.confirmed = true;
	ck_ok(&desk, office_put_village(&desk.app, &village, &desk.err));
	village_release(&village);
	ck_changed("sua_thon", "truong_thon", "", "Phạm Văn Ghê");
	ck_changed("sua_thon", "hieu_luc_den", "", "2023-12-31");
	ck_changed("sua_thon", "da_xac_nhan", "0", "1");
	ck_assert_int_eq(values_of("sua_thon"), 3);
}
END_TEST

START_TEST(a_changed_officer)
{
	struct officer mia = { 0 }, other = { .name = xstrdup("Lê Văn B"),
		.title = xstrdup("Văn thư"), .signs = xstrdup(""), .valid_from = DAY_NONE,
		.valid_to = DAY_NONE };
	int64_t id = desk_int(&desk, "SELECT officer_id FROM app_user WHERE login = 'mia'");

	ck_ok(&desk, officer_get(desk.app.store, id, app_today(&desk.app), &mia, &desk.err));
	desk_text(&mia.title, "Phó Chủ tịch");
	desk_text(&mia.signs, "KT. CHỦ TỊCH");
	mia.valid_to = desk_day("2023-12-31");
	ck_ok(&desk, office_put_officer(&desk.app, &mia, desk_day("2023-03-01"), &desk.err));
	officer_release(&mia);
	ck_changed("sua_can_bo", "chuc_danh", "Công chức Văn hóa - Xã hội", "Phó Chủ tịch");
	ck_changed("sua_can_bo", "ky", "", "KT. CHỦ TỊCH");
	ck_changed("sua_can_bo", "chuc_danh_tu", "", "2023-03-01");
	ck_changed("sua_can_bo", "hieu_luc_den", "", "2023-12-31");
	ck_assert_int_eq(values_of("sua_can_bo"), 4);
	ck_ok(&desk, office_put_officer(&desk.app, &other, DAY_NONE, &desk.err));
	officer_release(&other);
	ck_changed("them_can_bo", "ho_va_ten", "", "Lê Văn B");
	ck_changed("them_can_bo", "chuc_danh", "", "Văn thư");
	ck_assert_int_eq(values_of("them_can_bo"), 2);
}
END_TEST

START_TEST(changed_roles)
{
	int64_t id = desk_int(&desk, "SELECT officer_id FROM app_user WHERE login = 'mia'");

	ck_ok(&desk, office_put_user(&desk.app, id, "mia",
		1u << ROLE_SPECIALIST | 1u << ROLE_STATISTICS, "mat-khau-moi", &desk.err));
	ck_changed("sua_vai_tro", "vai_tro", "chuyen_mon", "chuyen_mon; thong_ke");
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit"
		" WHERE action = 'dat_mat_khau'"), 1);
	ck_assert_int_eq(values_of("dat_mat_khau"), 0);
	ck_ok(&desk, office_put_user(&desk.app, id, "mia2", 1u << ROLE_OFFICER, "mat-khau-moi",
		&desk.err));
	ck_changed("them_tai_khoan", "dang_nhap", "", "mia2");
	ck_changed("them_tai_khoan", "vai_tro", "", "can_bo");
}
END_TEST

START_TEST(a_changed_calendar)
{
	struct holiday holiday = { .day = desk_day("2023-02-17"), .kind = DAY_OFF,
		.basis = BASIS_LOCAL, .name = xstrdup("Nghỉ bão"), .source = xstrdup(""),
		.confidence = xstrdup(""), .in_use = true };
	int added;

	ck_ok(&desk, office_put_holiday(&desk.app, &holiday, &desk.err));
	ck_changed("sua_lich", "ngay", "", "2023-02-17");
	ck_changed("sua_lich", "ten", "", "Nghỉ bão");
	desk_text(&holiday.name, "Nghỉ lụt");
	ck_ok(&desk, office_put_holiday(&desk.app, &holiday, &desk.err));
	ck_changed("sua_lich", "ten", "Nghỉ bão", "Nghỉ lụt");
	ck_ok(&desk, office_remove_holiday(&desk.app, holiday.day, &desk.err));
	ck_changed("bo_ngay_lich", "ngay", "2023-02-17", "");
	ck_changed("bo_ngay_lich", "ten", "Nghỉ lụt", "");
	ck_changed("bo_ngay_lich", "mac_dinh", "1", "0");
	ck_ok(&desk, office_confirm_year(&desk.app, 2027, "TB 1/TB", &desk.err));
	ck_changed("xac_nhan_lich", "da_xac_nhan", "0", "1");
	ck_changed("xac_nhan_lich", "van_ban", "", "TB 1/TB");
	ck_ok(&desk, office_propose_year(&desk.app, 2041, &added, &desk.err));
	ck_assert_int_gt(added, 0);
	ck_assert_int_eq(values_of("de_xuat_lich"), 1);
	free(holiday.name);
	free(holiday.source);
	free(holiday.confidence);
}
END_TEST

START_TEST(a_changed_target)
{
	struct target target = { .year = 2023, .indicator = INDICATOR_K4, .given = true,
		.threshold = { 3, 10 }, .assigned_by = xstrdup("UBND tỉnh"),
		.document = xstrdup("") };

	ck_ok(&desk, office_put_target(&desk.app, &target, &desk.err));
	ck_changed("sua_chi_tieu", "giao_boi", "", "UBND tỉnh");
	target.threshold = (struct ratio){ 4, 10 };
	ck_ok(&desk, office_put_target(&desk.app, &target, &desk.err));
	ck_changed("sua_chi_tieu", "nguong", "30%", "40%");
	free(target.assigned_by);
	free(target.document);
}
END_TEST

START_TEST(a_changed_procedure)
{
	struct procedure procedure = { 0 };
	struct paper_list papers = { 0 };

	ck_ok(&desk, procedure_get(desk.app.store, desk.disability, app_today(&desk.app),
		&procedure, &desk.err));
	procedure.level = 3;
	procedure.confirmed = true;
	ck_ok(&desk, office_confirm_procedure(&desk.app, &procedure, &desk.err));
	ck_changed("doi_chieu_thu_tuc", "muc_do", "2", "3");
	ck_changed("doi_chieu_thu_tuc", "da_doi_chieu", "0", "1");
	ck_assert_int_eq(values_of("doi_chieu_thu_tuc"), 2);
	procedure.valid_from = desk_day("2023-03-01");
	procedure.limit.amount = 20;
	ck_ok(&desk, office_new_version(&desk.app, &procedure, &desk.err));
	ck_changed("phien_ban_thu_tuc", "thoi_han", "25", "20");
	ck_changed("phien_ban_thu_tuc", "hieu_luc_tu", "", "2023-03-01");
	paper_list_add(&papers, &(struct paper){ .name = (char[]){ "Tờ khai" }, .originals = 1,
		.note = (char[]){ "" } });
	ck_ok(&desk, office_set_papers(&desk.app, procedure.id, procedure.version_id, &papers,
		&desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit JOIN audit_value USING (seq)"
		" WHERE action = 'sua_thanh_phan' AND name = 'giay_to'"
		" AND after LIKE 'Tờ khai%' AND after <> before"), 1);
	paper_list_release(&papers);
	procedure_release(&procedure);
}
END_TEST

START_TEST(a_limit_that_intake_has_looked_up)
{
	struct intake intake;
	struct accepted accepted;

	desk_login(&desk, "hong");
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.allowance);
	intake.limit = (struct limit){ LIMIT_WORKING_DAYS, 12 };
	desk_text(&intake.limit_basis, "QĐ 12/QĐ-UBND");
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake_release(&intake);
	ck_changed("xac_nhan_thoi_han", "thoi_han", "", "12");
	ck_changed("xac_nhan_thoi_han", "don_vi_thoi_han", "", "ngay_lam_viec");
	ck_changed("xac_nhan_thoi_han", "can_cu_thoi_han", "", "QĐ 12/QĐ-UBND");
}
END_TEST

START_TEST(an_export_that_was_refused)
{
	struct buf out;

	desk_login(&desk, "mia");
	buf_init(&out);
	ck_fails(&desk, ERR_DENIED, exchange_export(&desk.app, EXCHANGE_DOSSIERS, DAY_NONE,
		DAY_NONE, &out, &desk.err));
	buf_release(&out);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit"
		" WHERE action = 'xuat' AND outcome = 'tu_choi'"), 1);
}
END_TEST

Suite *office_audit_suite(void)
{
	Suite *suite = suite_create("what the audit trail says of administration");
	TCase *tc = tcase_create("audit");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_changed_unit);
	tcase_add_test(tc, a_changed_village);
	tcase_add_test(tc, a_changed_officer);
	tcase_add_test(tc, changed_roles);
	tcase_add_test(tc, a_changed_calendar);
	tcase_add_test(tc, a_changed_target);
	tcase_add_test(tc, a_changed_procedure);
	tcase_add_test(tc, a_limit_that_intake_has_looked_up);
	tcase_add_test(tc, an_export_that_was_refused);
	suite_add_tcase(suite, tc);
	return suite;
}
