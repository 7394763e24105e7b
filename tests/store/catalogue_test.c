#include "config.h"

#include "desk.h"
#include "testing.h"

Suite *catalogue_suite(void);

static struct fixture fx;

static void setup(void)
{
	desk_open(&fx);
}

static void teardown(void)
{
	fixture_close(&fx);
}

START_TEST(a_procedure_is_read_as_it_was_written)
{
	struct procedure p = desk_procedure("1.001193", "Thủ tục đăng ký khai sinh"), read;
	char list[] = "1004/QĐ-UBND", basis[] = "Luật Hộ tịch";

	p.valid_from = TODAY - 10;
	p.service = SERVICE_FULL;
	p.list_document = list;
	p.limit_basis = basis;
	ck_ok(&fx, procedure_insert(fx.store, &p, &fx.err));
	ck_ok(&fx, procedure_get(fx.store, p.id, TODAY, &read, &fx.err));
	ck_assert_int_eq(read.version_id, p.version_id);
	ck_assert_int_eq(read.field_id, p.field_id);
	ck_assert_str_eq(read.code, "1.001193");
	ck_assert_str_eq(read.name, "Thủ tục đăng ký khai sinh");
	ck_assert_str_eq(read.field, "Hộ tịch");
	ck_assert_str_eq(read.list_document, list);
	ck_assert_str_eq(read.limit_basis, basis);
	ck_assert_int_eq(read.valid_from, TODAY - 10);
	ck_assert_int_eq(read.valid_to, DAY_NONE);
	ck_assert_int_eq(read.level, 3);
	ck_assert_int_eq(read.service, SERVICE_FULL);
	ck_assert_int_eq(read.limit.unit, LIMIT_WORKING_DAYS);
	ck_assert_int_eq(read.limit.amount, 3);
	ck_assert_int_eq(read.fee, 8000);
	ck_assert(read.confirmed);
	procedure_release(&read);
}
END_TEST

START_TEST(what_is_unknown_stays_unknown)
{
	struct procedure p = desk_procedure("", "Chứng thực di chúc"), read;

	p.level = p.supplement = p.in_list = p.postal_return = -1;
	p.level = 0;
	p.fee = -1;
	p.limit = (struct limit){ LIMIT_UNKNOWN, 0 };
	p.confirmed = false;
	ck_ok(&fx, procedure_insert(fx.store, &p, &fx.err));
	ck_ok(&fx, procedure_get(fx.store, p.id, TODAY, &read, &fx.err));
	ck_assert_str_eq(read.code, "");
	ck_assert_int_eq(read.level, 0);
	ck_assert_int_eq(read.service, SERVICE_UNKNOWN);
	ck_assert_int_eq(read.in_list, -1);
	ck_assert_int_eq(read.supplement, -1);
	ck_assert_int_eq(read.fee, -1);
	ck_assert_int_eq(read.postal_return, -1);
	ck_assert_int_eq(read.limit.unit, LIMIT_UNKNOWN);
	ck_assert(!read.confirmed);
	procedure_release(&read);
}
END_TEST

START_TEST(a_taken_code_or_name_is_refused)
{
	struct procedure same_code = desk_procedure("1.001193", "Tên khác"),
		same_name = desk_procedure("", "CHỨNG THỰC di chúc");

	desk_add_procedure(&fx, "1.001193", "Đăng ký khai sinh");
	desk_add_procedure(&fx, "", "Chứng thực di chúc");
	ck_fails(&fx, ERR_CONFLICT, procedure_insert(fx.store, &same_code, &fx.err));
	ck_assert_str_eq(fx.err.field, "ma_thu_tuc");
	ck_fails(&fx, ERR_CONFLICT, procedure_insert(fx.store, &same_name, &fx.err));
	ck_assert_str_eq(fx.err.field, "ten_thu_tuc");
}
END_TEST

START_TEST(a_new_version_closes_the_one_before)
{
	struct procedure p = desk_procedure("1.001193", "Đăng ký khai sinh"), read;
	struct procedure_list versions;

	ck_ok(&fx, procedure_insert(fx.store, &p, &fx.err));
	p.valid_from = TODAY;
	p.level = 4;
	ck_ok(&fx, procedure_add_version(fx.store, &p, &fx.err));
	ck_ok(&fx, procedure_get(fx.store, p.id, TODAY - 1, &read, &fx.err));
	ck_assert_int_eq(read.level, 3);
	ck_assert_int_eq(read.valid_to, TODAY - 1);
	procedure_release(&read);
	ck_ok(&fx, procedure_get(fx.store, p.id, TODAY, &read, &fx.err));
	ck_assert_int_eq(read.level, 4);
	ck_assert_int_eq(read.version_id, p.version_id);
	procedure_release(&read);
	ck_ok(&fx, procedure_versions(fx.store, p.id, &versions, &fx.err));
	ck_assert_uint_eq(versions.count, 2);
	ck_assert_int_eq(versions.item[1].valid_from, TODAY);
	procedure_list_release(&versions);

	ck_fails(&fx, ERR_CONFLICT, procedure_add_version(fx.store, &p, &fx.err));
	ck_assert_str_eq(fx.err.field, "hieu_luc_tu");
	p.valid_from = DAY_NONE;
	ck_fails(&fx, ERR_INVALID, procedure_add_version(fx.store, &p, &fx.err));
}
END_TEST

START_TEST(a_procedure_without_a_code_gets_one)
{
	struct procedure p, read;
	char code[] = "2.000815";

	desk_add_procedure(&fx, "", "Chứng thực bản sao");
	ck_ok(&fx, procedure_find(fx.store, "", "chứng thực BẢN SAO", TODAY, &read, &fx.err));
	p = read;
	p.code = code;
	ck_ok(&fx, procedure_update_version(fx.store, &p, &fx.err));
	procedure_release(&read);
	ck_ok(&fx, procedure_find(fx.store, code, "", TODAY, &read, &fx.err));
	ck_assert_str_eq(read.name, "Chứng thực bản sao");
	p = read;
	p.code = (char[]){ "2.000999" };
	ck_fails(&fx, ERR_CONFLICT, procedure_update_version(fx.store, &p, &fx.err));
	procedure_release(&read);
	ck_fails(&fx, ERR_NOT_FOUND,
		procedure_find(fx.store, "2.000816", "", TODAY, &read, &fx.err));
}
END_TEST

START_TEST(find_gives_the_newest_where_none_is_in_force)
{
	struct procedure p = desk_procedure("1.001193", "Đăng ký khai sinh"), read;

	p.valid_to = TODAY - 100;
	ck_ok(&fx, procedure_insert(fx.store, &p, &fx.err));
	ck_fails(&fx, ERR_NOT_FOUND, procedure_get(fx.store, p.id, TODAY, &read, &fx.err));
	ck_ok(&fx, procedure_find(fx.store, "1.001193", "", TODAY, &read, &fx.err));
	ck_assert_int_eq(read.version_id, p.version_id);
	procedure_release(&read);
}
END_TEST

static const struct {
	const char *query;
	size_t count;
	const char *first;
} searches[] = {
	{ "khai sinh", 2, "1.000110" },  /* used twice */
	{ "sinh kha", 2, "1.000110" },
	{ "dk ks", 0, NULL },
	{ "hôn", 1, "1.000894" },
	{ "1.0008", 1, "1.000894" },
	{ "10008", 1, "1.000894" },
	{ "1000", 2, "1.000110" },
	{ ".", 3, "1.000110" },          /* no word: as the empty one */
	{ "", 3, "1.000110" },
	{ "0008", 0, NULL },
};

static void check_search(size_t at)
{
	struct procedure_list list;

	ck_ok(&fx, procedure_search(fx.store, searches[at].query, TODAY, 10, &list, &fx.err));
	ck_assert_msg(list.count == searches[at].count, "\"%s\" finds %zu", searches[at].query,
		list.count);
	if (list.count > 0)
		ck_assert_str_eq(list.item[0].code, searches[at].first);
	procedure_list_release(&list);
}

START_TEST(search_takes_words_and_codes)
{
	struct procedure_list list;
	int64_t often;

	desk_add_procedure(&fx, "1.001193", "Thủ tục đăng ký khai sinh");
	often = desk_add_procedure(&fx, "1.000110", "Đăng ký lại khai sinh");
	desk_add_procedure(&fx, "1.000894", "Thủ tục đăng ký kết hôn");
	desk_add_dossier(&fx, often, "H48.28.17-230216-0001", "Phạm Thị Kê");
	desk_add_dossier(&fx, often, "H48.28.17-230216-0002", "Phạm Thị Kê");
	for (size_t i = 0; i < TESTING_COUNT(searches); i++)
		check_search(i);
	ck_ok(&fx, procedure_search(fx.store, "", TODAY, 1, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_int_eq(list.item[0].uses, 2);
	procedure_list_release(&list);
}
END_TEST

START_TEST(list_goes_by_code_and_day)
{
	struct procedure ended = desk_procedure("1.000001", "Đã bãi bỏ");
	struct procedure_list list;

	ended.valid_to = TODAY - 1;
	desk_add_procedure(&fx, "", "Không có mã");
	desk_add_procedure(&fx, "2.000815", "Chứng thực bản sao");
	desk_add_procedure(&fx, "1.001193", "Đăng ký khai sinh");
	ck_ok(&fx, procedure_insert(fx.store, &ended, &fx.err));
	ck_ok(&fx, procedure_list(fx.store, TODAY, &list, &fx.err));
	ck_assert_uint_eq(list.count, 3);
	ck_assert_str_eq(list.item[0].code, "1.001193");
	ck_assert_str_eq(list.item[2].code, "");
	procedure_list_release(&list);
}
END_TEST

START_TEST(papers_keep_their_order_and_note)
{
	char form[] = "Tờ khai", card[] = "Thẻ CCCD", note[] = "nếu có";
	struct paper first = { form, false, false, 1, 0, 0, NULL },
		second = { card, true, true, 0, 1, 2, note };
	struct paper_list papers = { NULL, 0, 0 }, read;
	struct procedure p = desk_procedure("1.001193", "Đăng ký khai sinh");

	ck_ok(&fx, procedure_insert(fx.store, &p, &fx.err));
	paper_list_add(&papers, &first);
	paper_list_add(&papers, &second);
	ck_ok(&fx, procedure_set_papers(fx.store, p.version_id, &papers, &fx.err));
	ck_ok(&fx, procedure_set_papers(fx.store, p.version_id, &papers, &fx.err));
	ck_ok(&fx, procedure_papers(fx.store, p.version_id, &read, &fx.err));
	ck_assert_uint_eq(read.count, 2);
	ck_assert_str_eq(read.item[0].name, form);
	ck_assert_int_eq(read.item[0].originals, 1);
	ck_assert_str_eq(read.item[1].note, note);
	ck_assert(read.item[1].present_only && read.item[1].conditional);
	ck_assert_int_eq(read.item[1].copies, 2);
	paper_list_release(&papers);
	paper_list_release(&read);
}
END_TEST

START_TEST(a_field_is_made_once)
{
	struct procedure p = desk_procedure("1.001193", "Đăng ký khai sinh");
	char field[] = "HỘ TỊCH";
	struct procedure_field_list fields;

	desk_add_procedure(&fx, "1.000894", "Đăng ký kết hôn");
	p.field = field;
	ck_ok(&fx, procedure_insert(fx.store, &p, &fx.err));
	ck_ok(&fx, field_list(fx.store, &fields, &fx.err));
	ck_assert_uint_eq(fields.count, 1);
	ck_assert_str_eq(fields.item[0].name, "Hộ tịch");
	field_list_release(&fields);
}
END_TEST

START_TEST(a_replaced_procedure_names_its_successor)
{
	int64_t old = desk_add_procedure(&fx, "1.001193", "Đăng ký khai sinh"),
		new = desk_add_procedure(&fx, "1.009999", "Đăng ký khai sinh (mới)");
	struct procedure read;

	ck_ok(&fx, procedure_replace(fx.store, old, new, &fx.err));
	ck_ok(&fx, procedure_get(fx.store, old, TODAY, &read, &fx.err));
	ck_assert_int_eq(read.replaced_by, new);
	procedure_release(&read);
}
END_TEST

START_TEST(keys_are_made_anew)
{
	struct procedure p = desk_procedure("", "Chứng thực BẢN SAO"), read;

	desk_add_procedure(&fx, "", "Chứng thực bản sao");
	fixture_exec(&fx, "UPDATE procedure_version SET name_fold = 'x';"
		"UPDATE procedure SET identity = 'ten:x'; UPDATE field SET name_fold = 'x'");
	ck_ok(&fx, store_rebuild_keys(fx.store, &fx.err));
	ck_ok(&fx, procedure_find(fx.store, "", "chung thuc ban sao", TODAY, &read, &fx.err));
	procedure_release(&read);
	ck_fails(&fx, ERR_CONFLICT, procedure_insert(fx.store, &p, &fx.err));
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM field WHERE name_fold = 'ho tich'"),
		1);
}
END_TEST

Suite *catalogue_suite(void)
{
	Suite *suite = suite_create("catalogue");
	TCase *tcase = tcase_create("catalogue");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_procedure_is_read_as_it_was_written);
	tcase_add_test(tcase, what_is_unknown_stays_unknown);
	tcase_add_test(tcase, a_taken_code_or_name_is_refused);
	tcase_add_test(tcase, a_new_version_closes_the_one_before);
	tcase_add_test(tcase, a_procedure_without_a_code_gets_one);
	tcase_add_test(tcase, find_gives_the_newest_where_none_is_in_force);
	tcase_add_test(tcase, search_takes_words_and_codes);
	tcase_add_test(tcase, list_goes_by_code_and_day);
	tcase_add_test(tcase, papers_keep_their_order_and_note);
	tcase_add_test(tcase, a_field_is_made_once);
	tcase_add_test(tcase, a_replaced_procedure_names_its_successor);
	tcase_add_test(tcase, keys_are_made_anew);
	suite_add_tcase(suite, tcase);
	return suite;
}
