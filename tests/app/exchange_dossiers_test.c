#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/store/dossier.h"
#include "table.h"

Suite *exchange_dossiers_suite(void);
TCase *exchange_again_case(void);
TCase *exchange_portal_case(void);

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

START_TEST(what_the_file_says_is_kept)
{
	struct dossier dossier;

	table_expect(&desk, EXCHANGE_DOSSIERS,
		HEAD ",muc_do,hinh_thuc_nop,thon,can_bo,chuc_danh,ngay_hen_tra,ngay_giai_quyet,"
		"trang_thai,hinh_thuc_tra,ngay_tra,ma_buu_gui,so_bo,le_phi_da_thu,"
		"ly_do_khong_truc_tuyen,chu_ho_so,quan_he,so_dien_thoai\r\n"
		"H48.28.17-230110-0003,2023-01-10T09:14,Phạm Văn Đới,1.001193,4,Bưu chính,Làng Vờ,"
		"Đinh Thị Hồng,Công chức Tư pháp - Hộ tịch,2023-01-20,19/01/2023,"
		"Đã trả kết quả,buu_chinh,2023-01-27,EH106431474VN,2,8000,5,Phạm Thị Nía,Cha,'+8491\r\n",
		1, 0, 0);
	dossier = get("H48.28.17-230110-0003");
	ck_assert_int_eq(dossier.level, 4);
	ck_assert_int_eq(dossier.channel, CHANNEL_POSTAL);
	ck_assert_int_eq(dossier.origin, ORIGIN_IMPORT);
	ck_assert_int_eq(dossier.due_binding, DUE_IMPORTED);
	ck_assert_int_eq(dossier.due.day, desk_day("2023-01-20"));
	ck_assert_int_eq(dossier.resolved, desk_day("2023-01-19"));
	ck_assert_int_eq(dossier.returned, desk_day("2023-01-27"));
	ck_assert_int_eq(dossier.returned_by, RETURN_POSTAL);
	ck_assert_int_eq(dossier.state, STATE_RETURNED);
	ck_assert_int_eq(dossier.sets, 2);
	ck_assert_int_eq(dossier.fee_paid, 8000);
	ck_assert_int_eq(dossier.reason, REASON_CHOSE_PAPER);
	ck_assert_str_eq(dossier.owner.name, "Phạm Thị Nía");
	ck_assert_str_eq(dossier.relation, "Cha");
	ck_assert_str_eq(dossier.submitter.phone, "+8491");
	ck_assert_str_eq(dossier.handler_name, "Đinh Thị Hồng");
	ck_assert_str_eq(dossier.receiver_name, "Đinh Thị Hồng");
	ck_assert_str_eq(dossier.village, "Làng Vờ");
	ck_assert_int_eq(dossier.register_serial, 0);
	dossier_release(&dossier);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM citizen"), 0);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM dossier_event WHERE move = 'nhap' AND to_state = 'da_tra'"), 1);
}
END_TEST

START_TEST(other_headers_mean_the_same)
{
	struct dossier dossier;

	table_expect(&desk, EXCHANGE_DOSSIERS,
		"Mã hồ sơ;Ngày tiếp nhận;Họ và tên;Thủ tục;Cán bộ thụ lý\n"
		"7/HS;4/1/2023;Phạm Văn Đới;đăng ký KHAI SINH;Đinh Thị Hồng\n", 1, 0, 0);
	dossier = get("7/HS");
	ck_assert_int_eq(dossier.procedure_id, desk.birth);
	ck_assert_int_eq(dossier.level, 3);
	ck_assert_str_eq(dossier.handler_name, "Đinh Thị Hồng");
	ck_assert_int_eq(dossier.due.day, desk_day("2023-01-09"));
	ck_assert_int_eq(dossier.due_binding, DUE_COMPUTED);
	dossier_release(&dossier);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_code WHERE kind = 'cu'"), 1);
}
END_TEST

static const struct {
	const char *csv;
	size_t line;
	const char *column;
} faults[] = {
	{ HEAD "\n1,2023-02-30,A,1.001193\n", 2, "ngay_tiep_nhan" },
	{ HEAD "\n1,,A,1.001193\n", 2, "ngay_tiep_nhan" },
	{ HEAD "\n1,2023-01-10,,1.001193\n", 2, "nguoi_nop" },
	{ HEAD "\n1,2023-01-10,A,\n", 2, "ma_thu_tuc" },
	{ HEAD "\n1,2023-01-10,A,1.001193\n1,2023-01-11,B,1.001193\n", 3, "ma_ho_so" },
	{ HEAD ",muc_do\n1,2023-01-10,A,1.001193,5\n", 2, "muc_do" },
	{ HEAD ",hinh_thuc_nop\n1,2023-01-10,A,1.001193,fax\n", 2, "hinh_thuc_nop" },
	{ HEAD ",trang_thai\n1,2023-01-10,A,1.001193,xong\n", 2, "trang_thai" },
	{ HEAD ",ngay_giai_quyet\n1,2023-01-10,A,1.001193,2023-01-09\n", 2, "ngay_giai_quyet" },
	{ HEAD ",ngay_tra\n1,2023-01-10,A,1.001193,2023-01-09\n", 2, "ngay_tra" },
	{ HEAD ",trang_thai\n1,2023-01-10,A,1.001193,da_tra\n", 2, "ngay_giai_quyet" },
	{ HEAD ",trang_thai\n1,2023-01-10,A,1.001193,rut\n", 2, "ngay_giai_quyet" },
	{ HEAD ",trang_thai,ngay_giai_quyet\n1,2023-01-10,A,1.001193,dang_xu_ly,2023-01-11\n", 2,
		"trang_thai" },
	{ HEAD ",so_bo\n1,2023-01-10,A,1.001193,0\n", 2, "so_bo" },
	{ HEAD ",le_phi_da_thu\n1,2023-01-10,A,1.001193,-5\n", 2, "le_phi_da_thu" },
	{ HEAD ",thoi_han\n1,2023-01-10,A,1.001193,ba ngày\n", 2, "thoi_han" },
	{ HEAD ",ma_ho_so_cong\n1,2023-01-10,A,1.001193,a b\n", 2, "ma_ho_so_cong" },
	{ HEAD ",ma_buu_gui\n1,2023-01-10,A,1.001193,EH1\n2,2023-01-10,B,1.001193,EH1\n", 3,
		"ma_buu_gui" },
	{ "ma_ho_so,nguoi_nop,ma_thu_tuc\n1,A,1.001193\n", 1, "ngay_tiep_nhan" },
	{ "ma_ho_so,ngay_tiep_nhan,nguoi_nop\n1,2023-01-10,A\n", 1, "ma_thu_tuc" },
	{ "nguoi_nop,ho_va_ten,ngay_tiep_nhan,ma_thu_tuc\nA,B,2023-01-10,1.001193\n", 1,
		"nguoi_nop" },
	{ HEAD "\n\"1,2023-01-10\n", 2, "" },
};

START_TEST(a_fault_is_named_and_nothing_is_taken_in)
{
	table_refused(&desk, EXCHANGE_DOSSIERS, faults[_i].csv, faults[_i].line, faults[_i].column);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier"), 0);
}
END_TEST

START_TEST(all_faults_are_listed)
{
	struct table table;

	table_import(&desk, &table, EXCHANGE_DOSSIERS,
		HEAD ",muc_do\n1,2023-02-30,,1.001193,9\n2,2023-01-10,B,1.001193,\n3,x,C,1.001193,1\n",
		NULL);
	ck_assert_int_eq(table.status, -1);
	ck_assert_uint_eq(table.result.faults, 5);
	ck_assert(table_remarks(&table, true, 2, "ngay_tiep_nhan"));
	ck_assert(table_remarks(&table, true, 2, "nguoi_nop"));
	ck_assert(table_remarks(&table, true, 2, "muc_do"));
	ck_assert(table_remarks(&table, true, 4, "ngay_tiep_nhan"));
	ck_assert(table_remarks(&table, true, 4, "muc_do"));
	table_release(&table);
}
END_TEST

static const struct {
	const char *csv;
	size_t line;
	const char *column;
} warnings[] = {
	{ HEAD ",la\n1,2023-01-10,A,1.001193,\n", 1, "" },
	{ HEAD "\n1,2023-01-10,A,1.001193\n", 1, "hinh_thuc_nop" },
	{ HEAD "\n1,2023-01-14,A,1.001193\n", 2, "ngay_tiep_nhan" }, /* a Saturday */
	{ HEAD ",ngay_hen_tra\n1,2023-01-10,A,1.001193,2023-01-14\n", 2, "ngay_hen_tra" },
	{ HEAD "\n1,2023-02-17,A,1.001193\n", 2, "ngay_tiep_nhan" },
	{ HEAD "\nH48.28.18-230110-0001,2023-01-10,A,1.001193\n", 2, "ma_ho_so" },
	{ HEAD "\nH48.28.17-230111-0001,2023-01-10,A,1.001193\n", 2, "ma_ho_so" },
	{ HEAD "\nH48.28.17-230110-0001,2023-01-10,A,1.001193\n"
	       "H48.28.17-230110-0003,2023-01-10,B,1.001193\n", 3, "ma_ho_so" },
	{ HEAD ",muc_do\n1,2023-01-10,A,1.001193,2\n", 2, "muc_do" },
	{ HEAD ",trang_thai,ngay_tra\n1,2023-01-10,A,1.001193,da_tra,2023-01-12\n", 2,
		"ngay_giai_quyet" },
	{ HEAD ",so_cccd\n1,2023-01-10,A,1.001193,123\n", 2, "so_cccd" },
	{ HEAD ",ma_buu_gui\n1,2023-01-10,A,1.001193,EH106431475VN\n", 2, "ma_buu_gui" },
	{ HEAD ",thon\n1,2023-01-10,A,1.001193,Thôn Mới\n", 2, "thon" },
	{ HEAD ",can_bo\n1,2023-01-10,A,1.001193,Ai Đó\n", 2, "can_bo" },
	{ HEAD "\n1,2023-01-10,A,9.000001\n", 2, "ma_thu_tuc" },
};

START_TEST(a_warning_does_not_stop_the_import)
{
	struct table table;

	table_import(&desk, &table, EXCHANGE_DOSSIERS, warnings[_i].csv, NULL);
	ck_assert_int_eq(table.status, 0);
	ck_assert(table_remarks(&table, false, warnings[_i].line, warnings[_i].column));
	table_release(&table);
}
END_TEST

START_TEST(a_known_row_that_differs_is_refused_or_taken_over)
{
	static const struct import_options update = { .update = true };
	struct dossier dossier;

	table_expect(&desk, EXCHANGE_DOSSIERS,
		HEAD ",trang_thai,hinh_thuc_nop\nH48.28.17-230110-0001,2023-01-10,A,1.001193,,\n",
		1, 0, 0);
	table_refused(&desk, EXCHANGE_DOSSIERS,
		HEAD ",trang_thai,hinh_thuc_nop\nH48.28.17-230110-0001,2023-01-10,A,1.001193,,"
		"truc_tuyen\n", 2, "");
	table_expect_with(&desk, EXCHANGE_DOSSIERS,
		HEAD ",trang_thai,hinh_thuc_nop,ngay_giai_quyet,ma_ho_so_cong\n"
		"H48.28.17-230110-0001,2023-01-10,A,1.001193,da_co_ket_qua,truc_tuyen,2023-01-12,G1\n",
		&update, 0, 1, 0);
	dossier = get("G1");
	ck_assert_str_eq(dossier.code, "H48.28.17-230110-0001");
	ck_assert_int_eq(dossier.channel, CHANNEL_ONLINE);
	ck_assert_int_eq(dossier.state, STATE_RESULT);
	ck_assert_int_eq(dossier.resolved, desk_day("2023-01-12"));
	dossier_release(&dossier);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit_value WHERE name ="
		" 'hinh_thuc_nop' AND before = 'truc_tiep' AND after = 'truc_tuyen'"), 1);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM dossier_event WHERE from_state IS NOT NULL"), 1);
	table_refused(&desk, EXCHANGE_DOSSIERS,
		HEAD "\nH48.28.17-230110-0001,2023-01-10,A,2.000815\n", 2, "ma_thu_tuc");
}
END_TEST

static const struct import_options update_known = { .update = true };

static int64_t submitter_of(const char *code)
{
	struct dossier dossier = get(code);
	int64_t id = dossier.submitter.id;

	dossier_release(&dossier);
	return id;
}

static const struct {
	const char *first, *second;
} voids[] = {
	{ "dang_xu_ly", "huy" },
	{ "huy", "dang_xu_ly" },
	{ "huy", "" },
};

/* By whoever may import, which is not who may void. */
START_TEST(an_update_neither_voids_nor_revives)
{
	char *first = xasprintf(HEAD ",trang_thai\n1-HS,2023-01-10,A,1.001193,%s\n",
			voids[_i].first),
		*second = xasprintf(HEAD ",trang_thai\n1-HS,2023-01-10,A,1.001193,%s\n",
			voids[_i].second),
		*before, *after;
	struct table table;

	table_expect(&desk, EXCHANGE_DOSSIERS, first, 1, 0, 0);
	before = table_export(&desk, EXCHANGE_DOSSIERS);
	table_import(&desk, &table, EXCHANGE_DOSSIERS, second, &update_known);
	ck_assert_int_eq(table.status, -1);
	ck_assert(table_remarks(&table, true, 2, "trang_thai"));
	ck_assert_uint_eq(table.result.faults, 1);
	table_release(&table);
	after = table_export(&desk, EXCHANGE_DOSSIERS);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
	free(first);
	free(second);
}
END_TEST

START_TEST(a_void_dossier_takes_a_note)
{
	struct dossier dossier;

	table_expect(&desk, EXCHANGE_DOSSIERS,
		HEAD ",trang_thai\n1-HS,2023-01-10,A,1.001193,huy\n", 1, 0, 0);
	table_expect_with(&desk, EXCHANGE_DOSSIERS,
		HEAD ",trang_thai,ghi_chu\n1-HS,2023-01-10,A,1.001193,huy,nhập trùng\n",
		&update_known, 0, 1, 0);
	dossier = get("1-HS");
	ck_assert_int_eq(dossier.state, STATE_VOID);
	ck_assert_str_eq(dossier.note, "nhập trùng");
	dossier_release(&dossier);
}
END_TEST

/* No number, an old one, one that cannot be right. */
static const char *const strangers[] = { "", "212345678", "123" };

START_TEST(a_number_that_changes_takes_its_record_along)
{
	char *row = xasprintf(HEAD ",so_cccd\n1-HS,2023-01-10,A,1.001193,%s\n", strangers[_i]);
	struct dossier dossier;

	table_expect(&desk, EXCHANGE_DOSSIERS,
		HEAD ",so_cccd\n1-HS,2023-01-10,A,1.001193,051085900117\n", 1, 0, 0);
	ck_assert_int_ne(submitter_of("1-HS"), 0);
	table_expect_with(&desk, EXCHANGE_DOSSIERS,
		HEAD ",so_cccd,ghi_chu\n1-HS,2023-01-10,A,1.001193,051085900117,x\n",
		&update_known, 0, 1, 0);
	ck_assert_int_ne(submitter_of("1-HS"), 0);
	table_expect_with(&desk, EXCHANGE_DOSSIERS, row, &update_known, 0, 1, 0);
	dossier = get("1-HS");
	ck_assert_int_eq(dossier.submitter.id, 0);
	ck_assert_str_eq(*dossier.submitter.id_number ? dossier.submitter.id_number
		: dossier.submitter.old_number, strangers[_i]);
	dossier_release(&dossier);
	free(row);
}
END_TEST

START_TEST(a_person_without_a_number_stays_who_he_is)
{
	static const char code[] = "H48.28.17-230216-0001";

	desk_login(&desk, "hong");
	desk_accept(&desk, "Phạm Văn Đới", desk.copies);
	ck_assert_int_ne(submitter_of(code), 0);
	desk_login(&desk, "admin");
	table_expect_with(&desk, EXCHANGE_DOSSIERS,
		HEAD ",so_cccd,ghi_chu\nH48.28.17-230216-0001,2023-02-16T07:42,Phạm Văn Đới,"
		"2.000815,,x\n", &update_known, 0, 1, 0);
	ck_assert_int_ne(submitter_of(code), 0);
}
END_TEST

/* How a known dossier of 3 working days changes, and the day that it is due on then. */
static const struct {
	const char *first, *second, *due;
	enum due_binding binding;
} moved[] = {
	{ "2023-01-10,,", "2023-01-12,,", "2023-01-17", DUE_COMPUTED },
	{ "2023-01-10,,", "2023-01-10,,5", "2023-01-17", DUE_COMPUTED },
	{ "2023-01-10,,", "2023-01-12,2023-01-19,", "2023-01-19", DUE_IMPORTED },
	{ "2023-01-10,2023-01-11,", "2023-01-12,,", "2023-01-11", DUE_IMPORTED },
};

START_TEST(a_due_date_follows_what_it_is_counted_from)
{
	static const char head[] =
		"ma_ho_so,nguoi_nop,ma_thu_tuc,ngay_tiep_nhan,ngay_hen_tra,thoi_han";
	char *first = xasprintf("%s\n1-HS,A,1.001193,%s\n", head, moved[_i].first),
		*second = xasprintf("%s\n1-HS,A,1.001193,%s\n", head, moved[_i].second);
	struct dossier dossier;

	table_expect(&desk, EXCHANGE_DOSSIERS, first, 1, 0, 0);
	table_expect_with(&desk, EXCHANGE_DOSSIERS, second, &update_known, 0, 1, 0);
	dossier = get("1-HS");
	ck_assert_int_eq(dossier.due.day, desk_day(moved[_i].due));
	ck_assert_int_eq(dossier.due_binding, moved[_i].binding);
	if (dossier.due_binding == DUE_COMPUTED)
		ck_assert_int_eq(dossier.appointed.day, dossier.due.day);
	dossier_release(&dossier);
	free(first);
	free(second);
}
END_TEST

START_TEST(office_hours_are_those_of_the_acceptance)
{
	struct dossier dossier;

	desk_sql(&desk, "INSERT INTO office_hours (valid_from, from_minute, to_minute)"
		" VALUES ('2023-02-01', 420, 690), ('2023-02-01', 780, 960)");
	table_expect(&desk, EXCHANGE_DOSSIERS, HEAD "\n1-HS,2023-01-10,A,1.001193\n"
		"2-HS,2023-02-02,A,1.001193\n", 2, 0, 0);
	dossier = get("1-HS");
	ck_assert_int_eq(dossier.due.second, 17 * 3600);
	dossier_release(&dossier);
	dossier = get("2-HS");
	ck_assert_int_eq(dossier.due.second, 16 * 3600);
	dossier_release(&dossier);
}
END_TEST

START_TEST(what_a_receipt_has_promised_stays_promised)
{
	struct dossier dossier;

	desk_login(&desk, "hong");
	desk_accept(&desk, "Phạm Văn Đới", desk.birth);
	desk_login(&desk, "admin");
	table_expect_with(&desk, EXCHANGE_DOSSIERS,
		HEAD "\nH48.28.17-230216-0001,2023-02-14T09:00,Phạm Văn Đới,1.001193\n",
		&update_known, 0, 1, 0);
	dossier = get("H48.28.17-230216-0001");
	ck_assert_int_eq(dossier.due.day, desk_day("2023-02-17"));
	ck_assert_int_eq(dossier.appointed.day, desk_day("2023-02-21"));
	dossier_release(&dossier);
	/* The trail has it although the file has no such column. */
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit_value WHERE name ="
		" 'ngay_hen_tra' AND before = '2023-02-21' AND after = '2023-02-17'"), 1);
}
END_TEST

START_TEST(strictly_nothing_is_made)
{
	static const struct import_options strict = { .strict = true };
	struct table table;

	table_import(&desk, &table, EXCHANGE_DOSSIERS,
		HEAD ",thon,can_bo\n1,2023-01-10,A,9.000001,Thôn Mới,Ai Đó\n", &strict);
	ck_assert_int_eq(table.status, -1);
	ck_assert(table_remarks(&table, true, 2, "ma_thu_tuc"));
	ck_assert(table_remarks(&table, true, 2, "thon"));
	ck_assert(table_remarks(&table, true, 2, "can_bo"));
	table_release(&table);
}
END_TEST

START_TEST(a_trial_leaves_no_trace)
{
	static const struct import_options trial = { .dry_run = true };

	table_expect_with(&desk, EXCHANGE_DOSSIERS,
		HEAD ",thon\nH48.28.17-230216-0009,2023-02-16,A,9.000001,Thôn Mới\n", &trial, 1, 0, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier"), 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM village"), 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure WHERE code LIKE '9%'"), 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM serial_counter"), 0);
}
END_TEST

START_TEST(own_codes_raise_the_counter_of_their_day)
{
	struct dossier dossier;
	int64_t id;

	table_expect(&desk, EXCHANGE_DOSSIERS,
		HEAD "\nH48.28.17-230216-0009,2023-02-16,A,1.001193\n"
		"H48.28.18-230216-0020,2023-02-16,B,1.001193\n", 2, 0, 0);
	desk_login(&desk, "hong");
	id = desk_accept(&desk, "Phạm Văn Đới", desk.copies);
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	ck_assert_str_eq(dossier.code, "H48.28.17-230216-0010");
	ck_assert_int_eq(dossier.register_serial, 1);
	dossier_release(&dossier);
}
END_TEST

static size_t count_remarks(const struct table *table, const char *word)
{
	size_t count = 0;

	for (size_t i = 0; i < table->result.remark_count; i++)
		count += strstr(table->result.remark[i].reason, word) != NULL;
	return count;
}

START_TEST(a_number_at_the_end_of_the_range_is_told)
{
	struct table table;

	table_import(&desk, &table, EXCHANGE_DOSSIERS, HEAD
		"\nH48.28.17-230216-0003,2023-02-16,A,1.001193\n", NULL);
	ck_assert_uint_eq(count_remarks(&table, "last_serial"), 0);
	table_release(&table);
	table_import(&desk, &table, EXCHANGE_DOSSIERS, HEAD
		"\nH48.28.17-230216-9999,2023-02-16,A,1.001193\n"
		"H48.28.18-230216-9999,2023-02-16,A,1.001193\n", NULL);
	ck_assert_int_eq(table.status, 0);
	ck_assert_uint_eq(count_remarks(&table, "last serial"), 1);
	table_release(&table);
}
END_TEST

START_TEST(what_is_made_is_to_be_confirmed)
{
	table_expect(&desk, EXCHANGE_DOSSIERS,
		HEAD ",ten_thu_tuc,linh_vuc,muc_do,thon,can_bo,chuc_danh\n"
		"1,2023-01-10,A,9.000001,Việc Một,Đất đai,4,Thôn Mới,Lê Văn B,X\n"
		"2,2023-01-10,A,,Việc Hai,Đất đai,4,Thôn Mới,Lê Văn B,Y\n"
		"3,2023-01-10,B,9.000001,,,4,thôn mới,Lê Văn B,X\n", 3, 0, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure_version v JOIN procedure p"
		" ON p.id = procedure_id WHERE p.code = '9.000001' AND level = 4 AND in_list IS NULL"
		" AND NOT confirmed"), 1);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure_version v JOIN procedure p"
		" ON p.id = procedure_id WHERE p.code IS NULL AND level IS NULL AND NOT confirmed"), 1);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM village WHERE NOT confirmed"), 1);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM officer WHERE NOT confirmed"), 2);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier WHERE level = 4"), 3);
	table_refused(&desk, EXCHANGE_DOSSIERS,
		HEAD ",can_bo\n4,2023-01-10,A,9.000001,Lê Văn B\n", 2, "can_bo");
}
END_TEST

/* With the own code of a known dossier, and with a new one. */
START_TEST(whose_a_taken_code_is_is_said)
{
	static const char *const rows[] = {
		HEAD ",ma_ho_so_cong\n2,2023-01-10,B,1.001193,G5\n",
		HEAD ",ma_ho_so_cong\n3,2023-01-10,C,1.001193,G5\n",
	};
	struct table table;

	table_expect(&desk, EXCHANGE_DOSSIERS, HEAD ",ma_ho_so_cong\n1,2023-01-10,A,1.001193,G5\n"
		"2,2023-01-10,B,1.001193,\n", 2, 0, 0);
	table_import(&desk, &table, EXCHANGE_DOSSIERS, rows[_i], NULL);
	ck_assert_int_eq(table.status, -1);
	ck_assert(table_remarks(&table, true, 2, "ma_ho_so_cong"));
	ck_assert_ptr_nonnull(strstr(table.result.remark[table.result.remark_count - 1].reason,
		"dossier 1 of A already (received 10/01)"));
	table_release(&table);
}
END_TEST

START_TEST(withdrawn_void_and_waiting_dossiers_come_back_as_they_are)
{
	static const char csv[] = HEAD ",trang_thai,ngay_giai_quyet,nop_luc,ma_ho_so_cong\n"
		"1,2023-01-10,A,1.001193,rut,2023-01-11,,\n"
		"2,2023-01-10,B,1.001193,huy,,,\n"
		"3,2023-01-10,C,1.001193,cho_bo_sung,,,\n"
		"4,2023-01-10,D,1.001193,tu_choi,2023-01-12,,\n"
		",,E,1.001193,cho_tiep_nhan,,2023-01-10T20:00,G5\n";
	struct desk other;
	char *first, *second;

	table_expect(&desk, EXCHANGE_DOSSIERS, csv, 5, 0, 0);
	table_expect(&desk, EXCHANGE_DOSSIERS, csv, 0, 0, 5);
	first = table_export(&desk, EXCHANGE_DOSSIERS);
	table_expect(&desk, EXCHANGE_DOSSIERS, first, 0, 0, 5);
	desk_open(&other);
	desk_login(&other, "admin");
	table_expect(&other, EXCHANGE_DOSSIERS, first, 5, 0, 0);
	second = table_export(&other, EXCHANGE_DOSSIERS);
	ck_assert_str_eq(first, second);
	free(first);
	free(second);
	desk_close(&other);
}
END_TEST

START_TEST(what_the_desk_took_in_can_be_exported_and_read_back)
{
	struct desk other;
	char *first, *second;

	desk_login(&desk, "hong");
	desk_accept(&desk, "Phạm Văn Đới", desk.copies);
	desk_accept(&desk, "Phạm Thị \"Nía\", con", desk.birth);
	desk_login(&desk, "admin");
	first = table_export(&desk, EXCHANGE_DOSSIERS);
	table_expect(&desk, EXCHANGE_DOSSIERS, first, 0, 0, 2);
	desk_open(&other);
	desk_login(&other, "admin");
	table_expect(&other, EXCHANGE_DOSSIERS, first, 2, 0, 0);
	second = table_export(&other, EXCHANGE_DOSSIERS);
	ck_assert_str_eq(first, second);
	free(first);
	free(second);
	desk_close(&other);
}
END_TEST

START_TEST(an_officer_may_not_import)
{
	struct table table;

	desk_login(&desk, "hong");
	table_import(&desk, &table, EXCHANGE_DOSSIERS, HEAD "\n", NULL);
	ck_assert_int_eq(table.status, -1);
	ck_assert_int_eq(desk.err.code, ERR_DENIED);
	table_release(&table);
}
END_TEST

Suite *exchange_dossiers_suite(void)
{
	Suite *suite = suite_create("exchange of dossiers");
	TCase *tcase = tcase_create("dossiers");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, what_the_file_says_is_kept);
	tcase_add_test(tcase, other_headers_mean_the_same);
	tcase_add_loop_test(tcase, a_fault_is_named_and_nothing_is_taken_in, 0,
		TESTING_COUNT(faults));
	tcase_add_test(tcase, all_faults_are_listed);
	tcase_add_loop_test(tcase, a_warning_does_not_stop_the_import, 0,
		TESTING_COUNT(warnings));
	tcase_add_test(tcase, a_known_row_that_differs_is_refused_or_taken_over);
	tcase_add_loop_test(tcase, an_update_neither_voids_nor_revives, 0, TESTING_COUNT(voids));
	tcase_add_test(tcase, a_void_dossier_takes_a_note);
	tcase_add_loop_test(tcase, a_number_that_changes_takes_its_record_along, 0,
		TESTING_COUNT(strangers));
	tcase_add_test(tcase, a_person_without_a_number_stays_who_he_is);
	tcase_add_loop_test(tcase, a_due_date_follows_what_it_is_counted_from, 0,
		TESTING_COUNT(moved));
	tcase_add_test(tcase, office_hours_are_those_of_the_acceptance);
	tcase_add_test(tcase, what_a_receipt_has_promised_stays_promised);
	tcase_add_test(tcase, strictly_nothing_is_made);
	tcase_add_test(tcase, a_trial_leaves_no_trace);
	tcase_add_test(tcase, own_codes_raise_the_counter_of_their_day);
	tcase_add_test(tcase, a_number_at_the_end_of_the_range_is_told);
	tcase_add_test(tcase, what_is_made_is_to_be_confirmed);
	tcase_add_loop_test(tcase, whose_a_taken_code_is_is_said, 0, 2);
	tcase_add_test(tcase, withdrawn_void_and_waiting_dossiers_come_back_as_they_are);
	tcase_add_test(tcase, what_the_desk_took_in_can_be_exported_and_read_back);
	tcase_add_test(tcase, an_officer_may_not_import);
	suite_add_tcase(suite, tcase);
	suite_add_tcase(suite, exchange_again_case());
	suite_add_tcase(suite, exchange_portal_case());
	return suite;
}
