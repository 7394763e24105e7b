#include "config.h"

#include <stdlib.h>

#include "desk.h"
#include "motcua/base/alloc.h"
#include "motcua/store/postal.h"
#include "testing.h"

Suite *dossier_search_suite(void);

static struct fixture fx;
static int64_t birth; /* a procedure */

static void add(const char *code, int day, struct citizen submitter, const char *owner,
	const char *portal)
{
	struct dossier d = desk_dossier(birth, code, "");
	char *owner_name = xstrdup(owner), *portal_code = xstrdup(portal);

	d.accepted.day = day;
	d.submitter = submitter;
	d.owner.name = owner_name;
	d.portal_code = portal_code;
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	free(owner_name);
	free(portal_code);
}

static void put_in_post(const char *code, const char *tracking)
{
	struct dossier d;

	ck_ok(&fx, dossier_by_code(fx.store, code, &d, &fx.err));
	ck_ok(&fx, postal_put(fx.store, d.id, tracking, POSTAL_GIVEN, TODAY, &fx.err));
	dossier_release(&d);
}

static void setup(void)
{
	struct citizen ke = desk_citizen("Phạm Thị Kê", "051185000123", "0905 123 456");

	desk_open(&fx);
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	birth = desk_add_procedure(&fx, "1.001193", "Đăng ký khai sinh");
	ke.old_number = (char[]){ "212345678" };
	ck_ok(&fx, citizen_insert(fx.store, 7, &ke, NOW, &fx.err));
	add("H48.28.17-230216-0003", TODAY, ke, "", "");
	add("H48.28.17-230215-0012", TODAY - 1, desk_citizen("Đinh Văn Ơi", "", "+84987000111"),
		"Phạm Thị Hồng", "000.00.17.H48-230215-0909");
	add("001-HS/2022", TODAY - 400, desk_citizen("Phạm Văn Kê", "051085000777", ""), "", "");
	put_in_post("H48.28.17-230216-0003", "RA000000014VN");
	put_in_post("001-HS/2022", "RA000000028VN");
	put_in_post("H48.28.17-230215-0012", "EH106431752VN");
	ck_ok(&fx, store_commit(fx.store, &fx.err));
}

static void teardown(void)
{
	fixture_close(&fx);
}

static const struct {
	const char *query;
	const char *found[4];
} searches[] = {
	{ "H48.28.17-230216-0003", { "H48.28.17-230216-0003" } },
	{ "h48.28.17", { "H48.28.17-230216-0003", "H48.28.17-230215-0012" } },
	{ "0012", { "H48.28.17-230215-0012" } },
	{ "216-0003", { "H48.28.17-230216-0003" } },
	{ "000.00.17", { "H48.28.17-230215-0012" } }, /* the portal's */
	{ "0909", { "H48.28.17-230215-0012" } },
	{ "230216", { "H48.28.17-230216-0003" } },
	{ "230215", { "H48.28.17-230215-0012" } },    /* its own code and the portal's */
	{ "230215-00", { "H48.28.17-230215-0012" } },
	{ "230215-09", { "H48.28.17-230215-0012" } },
	{ "230232", { NULL } },
	{ "001-hs", { "001-HS/2022" } },
	{ "2022", { "001-HS/2022" } },
	{ "051185000123", { "H48.28.17-230216-0003" } },
	{ "0510", { "001-HS/2022" } },
	{ "051", { "H48.28.17-230216-0003", "001-HS/2022" } },
	{ "212345678", { "H48.28.17-230216-0003" } },
	{ "0123", { "H48.28.17-230216-0003" } },      /* of a citizen's number */
	{ "0905123", { "H48.28.17-230216-0003" } },
	{ "0905 123 456", { "H48.28.17-230216-0003" } },
	{ "0987", { "H48.28.17-230215-0012" } },
	{ "123456", { "H48.28.17-230216-0003" } },
	{ "RA000000014VN", { "H48.28.17-230216-0003" } },
	{ "ra 000 000 014 vn", { "H48.28.17-230216-0003" } },
	{ "eh 106431752", { "H48.28.17-230215-0012" } },
	{ "ra000", { "H48.28.17-230216-0003", "001-HS/2022" } },
	{ "ra 00", { NULL } },                        /* too short */
	{ "RA000000014VNX", { NULL } },
	{ "ke", { "H48.28.17-230216-0003", "001-HS/2022" } },
	{ "Kê Phạm", { "H48.28.17-230216-0003", "001-HS/2022" } },
	{ "pham hong", { "H48.28.17-230215-0012" } }, /* the owner */
	{ "pham", { "H48.28.17-230216-0003", "H48.28.17-230215-0012", "001-HS/2022" } },
	{ "dinh oi", { "H48.28.17-230215-0012" } },
	{ "dinh hong", { NULL } },                    /* two people are not one */
	{ "xyz", { NULL } },
	{ " ", { NULL } },
	{ "-", { NULL } },
};

static void check_search(size_t at)
{
	struct dossier_list list;
	size_t i;

	ck_ok(&fx, dossier_search(fx.store, searches[at].query, 10, &list, &fx.err));
	for (i = 0; i < list.count; i++) {
		ck_assert_msg(searches[at].found[i] != NULL, "\"%s\" finds %s too",
			searches[at].query, list.item[i].code);
		ck_assert_str_eq(list.item[i].code, searches[at].found[i]);
	}
	ck_assert_msg(searches[at].found[i] == NULL, "\"%s\" does not find %s",
		searches[at].query, searches[at].found[i]);
	dossier_list_release(&list);
}

START_TEST(search_finds_dossiers_newest_first)
{
	for (size_t i = 0; i < TESTING_COUNT(searches); i++)
		check_search(i);
}
END_TEST

START_TEST(search_stops_at_the_limit)
{
	struct dossier_list list;

	ck_ok(&fx, dossier_search(fx.store, "pham", 1, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	dossier_list_release(&list);
}
END_TEST

START_TEST(of_a_name_with_many_dossiers_the_newest_are_found)
{
	struct citizen many = desk_citizen("Đinh Thị Nhiều", "", "");
	struct dossier_list list;

	ck_ok(&fx, store_begin(fx.store, &fx.err));
	for (int i = 1; i <= 20; i++) {
		char *code = xasprintf("H48.28.17-230116-%04d", i);

		add(code, TODAY - 31, many, "", "");
		free(code);
	}
	ck_ok(&fx, store_commit(fx.store, &fx.err));
	ck_ok(&fx, dossier_search(fx.store, "nhieu d", 3, &list, &fx.err));
	ck_assert_uint_eq(list.count, 3);
	ck_assert_str_eq(list.item[0].code, "H48.28.17-230116-0020");
	ck_assert_str_eq(list.item[2].code, "H48.28.17-230116-0018");
	dossier_list_release(&list);
}
END_TEST

START_TEST(common_names_are_found_beyond_the_newest)
{
	struct dossier_list list;

	/* Behind more newer ones than the search looks at by age, all with one word in common. */
	fixture_exec(&fx, "BEGIN;"
		"INSERT INTO dossier (id, unit_id, procedure_id, channel, state, accepted_at,"
		" accepted_day, origin) WITH RECURSIVE n(i) AS (SELECT 101 UNION ALL SELECT i + 1 FROM n"
		" WHERE i < 35200) SELECT i, 7, 1, 'truc_tiep', 'tiep_nhan', '2023-02-16T08:00:00',"
		" '2023-02-16', 'quay' FROM n;"
		"INSERT INTO dossier_party (dossier_id, part, name, name_fold, name_sort)"
		" SELECT id, 'nguoi_nop', 'Phạm Văn Nhiều', 'pham van nhieu', '' FROM dossier"
		" WHERE id BETWEEN 101 AND 5200 UNION ALL"
		" SELECT id, 'nguoi_nop', 'Đinh Văn Mới', 'dinh van moi', '' FROM dossier"
		" WHERE id > 5200;"
		"INSERT INTO dossier_word (word, dossier_id) SELECT w.column1, id FROM dossier,"
		" (VALUES ('pham'), ('van'), ('nhieu')) w WHERE id BETWEEN 101 AND 5200 UNION ALL"
		" SELECT w.column1, id FROM dossier, (VALUES ('dinh'), ('van'), ('moi')) w"
		" WHERE id > 5200;"
		"COMMIT");
	ck_ok(&fx, dossier_search(fx.store, "ph o", 10, &list, &fx.err));
	ck_assert_uint_eq(list.count, 0);
	dossier_list_release(&list);
	ck_ok(&fx, dossier_search(fx.store, "v ph", 6000, &list, &fx.err));
	ck_assert_uint_eq(list.count, 5101);
	ck_assert_str_eq(list.item[5100].code, "001-HS/2022");
	dossier_list_release(&list);
}
END_TEST

START_TEST(keys_are_made_anew)
{
	struct dossier_list list;

	fixture_exec(&fx, "UPDATE dossier_party SET name_fold = 'x', name_sort = 'x';"
		"DELETE FROM dossier_word");
	ck_ok(&fx, store_rebuild_keys(fx.store, &fx.err));
	ck_ok(&fx, dossier_search(fx.store, "ke thi", 10, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_int_eq(list.item[0].submitter.id, 1);
	ck_assert_str_eq(list.item[0].submitter.phone, "0905 123 456");
	dossier_list_release(&list);
	ck_assert_int_eq(fixture_int(&fx,
		"SELECT count(*) FROM dossier_party WHERE name_sort = 'x'"), 0);
}
END_TEST

Suite *dossier_search_suite(void)
{
	Suite *suite = suite_create("dossier search");
	TCase *tcase = tcase_create("dossier search");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, search_finds_dossiers_newest_first);
	tcase_add_test(tcase, search_stops_at_the_limit);
	tcase_add_test(tcase, of_a_name_with_many_dossiers_the_newest_are_found);
	tcase_add_test(tcase, common_names_are_found_beyond_the_newest);
	tcase_add_test(tcase, keys_are_made_anew);
	suite_add_tcase(suite, tcase);
	return suite;
}
