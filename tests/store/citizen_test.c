#include "config.h"

#include "desk.h"
#include "testing.h"

Suite *citizen_suite(void);

static struct fixture fx;

static void setup(void)
{
	desk_open(&fx);
}

static void teardown(void)
{
	fixture_close(&fx);
}

START_TEST(a_citizen_is_read_as_he_was_written)
{
	struct citizen citizen = desk_citizen("Phạm Thị Kê", "051185000123", "0905 123 456");
	struct citizen read, copy;
	char born[] = "1985", old[] = "212345678", work[] = "Trường Tiểu học Ba Nam";

	fixture_exec(&fx, "INSERT INTO village (id, unit_id, name, name_fold)"
		" VALUES (3, 7, 'Làng Vờ', 'lang vo')");
	citizen.born = born;
	citizen.old_number = old;
	citizen.workplace = work;
	citizen.sex = SEX_FEMALE;
	citizen.village_id = 3;
	citizen.official = true;
	ck_ok(&fx, citizen_insert(fx.store, 7, &citizen, NOW, &fx.err));
	ck_ok(&fx, citizen_get(fx.store, citizen.id, &read, &fx.err));
	citizen_copy(&copy, &read);
	citizen_release(&read);
	ck_assert_str_eq(copy.name, "Phạm Thị Kê");
	ck_assert_str_eq(copy.id_number, "051185000123");
	ck_assert_str_eq(copy.old_number, old);
	ck_assert_str_eq(copy.born, born);
	ck_assert_int_eq(copy.sex, SEX_FEMALE);
	ck_assert_str_eq(copy.village, "Làng Vờ");
	ck_assert_str_eq(copy.phone, "0905 123 456");
	ck_assert_str_eq(copy.workplace, work);
	ck_assert(copy.official && !copy.organisation);
	citizen_release(&copy);
	ck_fails(&fx, ERR_NOT_FOUND, citizen_get(fx.store, 99, &read, &fx.err));
}
END_TEST

START_TEST(a_number_belongs_to_one_person)
{
	struct citizen other = desk_citizen("Đinh Văn Ơi", "051185000123", "");

	desk_add_citizen(&fx, "Phạm Thị Kê", "051185000123", "");
	ck_fails(&fx, ERR_CONFLICT, citizen_insert(fx.store, 7, &other, NOW, &fx.err));
	ck_assert_str_eq(fx.err.field, "so_cccd");
	other.id_number = other.phone;
	ck_ok(&fx, citizen_insert(fx.store, 7, &other, NOW, &fx.err));
	other.id_number = (char[]){ "051185000123" };
	ck_fails(&fx, ERR_CONFLICT, citizen_update(fx.store, &other, NOW, &fx.err));
	/* Nobody is in the way of himself. */
	other.id_number = (char[]){ "051190000001" };
	ck_ok(&fx, citizen_update(fx.store, &other, NOW, &fx.err));
	ck_ok(&fx, citizen_update(fx.store, &other, NOW, &fx.err));
	other.id = 99;
	other.id_number = (char[]){ "051190000002" };
	ck_fails(&fx, ERR_NOT_FOUND, citizen_update(fx.store, &other, NOW, &fx.err));
}
END_TEST

START_TEST(both_numbers_find_a_person)
{
	struct citizen citizen = desk_citizen("Phạm Thị Kê", "051185000123", ""), read;

	citizen.old_number = (char[]){ "212345678" };
	ck_ok(&fx, citizen_insert(fx.store, 7, &citizen, NOW, &fx.err));
	ck_ok(&fx, citizen_by_number(fx.store, "051185000123", &read, &fx.err));
	ck_assert_int_eq(read.id, citizen.id);
	citizen_release(&read);
	ck_ok(&fx, citizen_by_number(fx.store, "212345678", &read, &fx.err));
	ck_assert_int_eq(read.id, citizen.id);
	citizen_release(&read);
	ck_fails(&fx, ERR_NOT_FOUND, citizen_by_number(fx.store, "051185", &read, &fx.err));
}
END_TEST

/* The people of the searches below. */
static void add_people(void)
{
	struct citizen old = desk_citizen("Đặng Văn Hồng", "", "");

	ck_ok(&fx, store_begin(fx.store, &fx.err));
	desk_add_citizen(&fx, "Nguyễn Văn An", "051085000001", "+84 905 111 222");
	desk_add_citizen(&fx, "Nguyễn Văn Ánh", "051085000002", "0905111333");
	desk_add_citizen(&fx, "Hồng Thị Nguyên", "051185000003", "");
	desk_add_citizen(&fx, "Phạm Thị Hồng", "051185000004", "");
	desk_add_citizen(&fx, "Phạm Thị Hường", "052085123405", "");
	old.old_number = (char[]){ "212000777" };
	ck_ok(&fx, citizen_insert(fx.store, 7, &old, NOW, &fx.err));
	ck_ok(&fx, store_commit(fx.store, &fx.err));
}

static const struct {
	const char *query;
	const char *found[5];
} searches[] = {
	{ "nguyen van an", { "Nguyễn Văn An", "Nguyễn Văn Ánh" } },
	{ "Nguyễn Văn An", { "Nguyễn Văn An", "Nguyễn Văn Ánh" } },
	{ "an nguyen", { "Nguyễn Văn An", "Nguyễn Văn Ánh" } },
	{ "v an", { "Nguyễn Văn An", "Nguyễn Văn Ánh" } },
	/* whose name begins with it, then who has the word, by given name */
	{ "hong", { "Hồng Thị Nguyên", "Đặng Văn Hồng", "Phạm Thị Hồng" } },
	{ "hong pham", { "Phạm Thị Hồng" } },
	{ "dang", { "Đặng Văn Hồng" } },
	{ "đặng", { "Đặng Văn Hồng" } },
	{ "thi ph h", { "Phạm Thị Hồng", "Phạm Thị Hường" } },
	{ "guyen", { NULL } },
	{ "nguyen dang", { NULL } },
	{ "", { NULL } },
	{ "051085000001", { "Nguyễn Văn An" } },
	{ "0510", { "Nguyễn Văn An", "Nguyễn Văn Ánh" } },
	{ "051 085 000 002", { "Nguyễn Văn Ánh" } },
	{ "3405", { "Phạm Thị Hường" } },        /* last digits */
	{ "0905111", { "Nguyễn Văn An", "Nguyễn Văn Ánh" } },
	{ "0905.111.222", { "Nguyễn Văn An" } },
	{ "+84 905 111 2", { "Nguyễn Văn An" } },
	{ "84905111222", { "Nguyễn Văn An" } },
	{ "222", { "Nguyễn Văn An" } },
	{ "212000777", { "Đặng Văn Hồng" } },
	{ "777", { "Đặng Văn Hồng" } },
};

static void check_search(size_t at)
{
	struct citizen_list list;
	size_t i;

	ck_ok(&fx, citizen_search(fx.store, searches[at].query, 10, &list, &fx.err));
	for (i = 0; i < list.count; i++) {
		ck_assert_msg(searches[at].found[i] != NULL, "\"%s\" finds %s too",
			searches[at].query, list.item[i].name);
		ck_assert_str_eq(list.item[i].name, searches[at].found[i]);
	}
	ck_assert_msg(searches[at].found[i] == NULL, "\"%s\" does not find %s",
		searches[at].query, searches[at].found[i]);
	citizen_list_release(&list);
}

START_TEST(search_finds_people_best_first)
{
	add_people();
	for (size_t i = 0; i < TESTING_COUNT(searches); i++)
		check_search(i);
}
END_TEST

START_TEST(search_stops_at_the_limit)
{
	struct citizen_list list;

	add_people();
	ck_ok(&fx, citizen_search(fx.store, "hong", 1, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.item[0].name, "Hồng Thị Nguyên");
	citizen_list_release(&list);
}
END_TEST

START_TEST(a_rare_name_is_found_among_common_ones)
{
	struct citizen_list list;

	/* More than the quick ways read: each word is common, all three together are not. */
	fixture_exec(&fx, "BEGIN;"
		"INSERT INTO citizen (unit_id, name, name_fold, name_sort, created_at, changed_at)"
		" WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)"
		" SELECT 7, 'x', CASE i % 2 WHEN 0 THEN 'nguyen van an' ELSE 'tran van nguyen' END,"
		" '', '', '' FROM n;"
		"INSERT INTO citizen_word (word, name_fold, citizen_id) SELECT w.column1, name_fold, id"
		" FROM citizen, (VALUES ('nguyen'), ('van'), ('an'), ('tran')) w"
		" WHERE instr(name_fold, w.column1) > 0;"
		"COMMIT");
	desk_add_citizen(&fx, "Xa Trần Nguyễn An", "", "");
	ck_ok(&fx, citizen_search(fx.store, "nguyen an tran", 10, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.item[0].name, "Xa Trần Nguyễn An");
	citizen_list_release(&list);
	ck_ok(&fx, citizen_search(fx.store, "an nguyen", 10, &list, &fx.err));
	ck_assert_uint_eq(list.count, 10);
	citizen_list_release(&list);
}
END_TEST

START_TEST(a_new_name_is_found_and_the_old_one_is_not)
{
	struct citizen citizen = desk_citizen("Phạm Thị Kê", "", "");
	struct citizen_list list;

	ck_ok(&fx, citizen_insert(fx.store, 7, &citizen, NOW, &fx.err));
	citizen.name = (char[]){ "Phạm Thị Khuê" };
	ck_ok(&fx, citizen_update(fx.store, &citizen, NOW, &fx.err));
	ck_ok(&fx, citizen_search(fx.store, "thi khue", 10, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	citizen_list_release(&list);
	ck_ok(&fx, citizen_search(fx.store, "thi ke", 10, &list, &fx.err));
	ck_assert_uint_eq(list.count, 0);
	citizen_list_release(&list);
}
END_TEST

START_TEST(who_was_merged_is_not_found)
{
	struct citizen_list list;
	struct citizen read;

	desk_add_citizen(&fx, "Phạm Thị Kê", "", "");
	desk_add_citizen(&fx, "Phạm Thị Kê", "051185000123", "0905111222");
	fixture_exec(&fx, "UPDATE citizen SET merged_into = 1 WHERE id = 2");
	ck_ok(&fx, citizen_search(fx.store, "ke thi", 10, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_int_eq(list.item[0].id, 1);
	citizen_list_release(&list);
	ck_ok(&fx, citizen_search(fx.store, "0905", 10, &list, &fx.err));
	ck_assert_uint_eq(list.count, 0);
	citizen_list_release(&list);
	ck_fails(&fx, ERR_NOT_FOUND, citizen_by_number(fx.store, "051185000123", &read, &fx.err));
}
END_TEST

START_TEST(search_counts_the_dossiers_of_a_person)
{
	int64_t id = desk_add_citizen(&fx, "Phạm Thị Kê", "", ""),
		procedure = desk_add_procedure(&fx, "1.001193", "Đăng ký khai sinh");
	static const enum dossier_state states[] = {
		STATE_PROCESSING, STATE_RESULT, STATE_RETURNED, STATE_VOID, STATE_PENDING
	};
	struct citizen_list list;

	for (size_t i = 0; i < TESTING_COUNT(states); i++) {
		struct dossier dossier = desk_dossier(procedure, "", "Phạm Thị Kê");

		dossier.submitter.id = id;
		dossier.state = states[i];
		ck_ok(&fx, dossier_insert(fx.store, &dossier, NULL, &fx.err));
	}
	ck_ok(&fx, citizen_search(fx.store, "ke", 10, &list, &fx.err));
	ck_assert_int_eq(list.item[0].dossiers, 4);
	ck_assert_int_eq(list.item[0].open_dossiers, 3);
	citizen_list_release(&list);
}
END_TEST

START_TEST(keys_are_made_anew)
{
	struct citizen_list list;

	add_people();
	fixture_exec(&fx, "UPDATE citizen SET name_fold = 'x', name_sort = 'x';"
		"DELETE FROM citizen_word");
	ck_ok(&fx, store_rebuild_keys(fx.store, &fx.err));
	ck_ok(&fx, citizen_search(fx.store, "hong thi", 10, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	citizen_list_release(&list);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM citizen WHERE name_sort = 'x'"), 0);
}
END_TEST

Suite *citizen_suite(void)
{
	Suite *suite = suite_create("citizen");
	TCase *tcase = tcase_create("citizen");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_citizen_is_read_as_he_was_written);
	tcase_add_test(tcase, a_number_belongs_to_one_person);
	tcase_add_test(tcase, both_numbers_find_a_person);
	tcase_add_test(tcase, search_finds_people_best_first);
	tcase_add_test(tcase, search_stops_at_the_limit);
	tcase_add_test(tcase, a_rare_name_is_found_among_common_ones);
	tcase_add_test(tcase, a_new_name_is_found_and_the_old_one_is_not);
	tcase_add_test(tcase, who_was_merged_is_not_found);
	tcase_add_test(tcase, search_counts_the_dossiers_of_a_person);
	tcase_add_test(tcase, keys_are_made_anew);
	suite_add_tcase(suite, tcase);
	return suite;
}
