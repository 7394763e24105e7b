#include "config.h"

#include "desk.h"

#include "motcua/store/draft.h"

Suite *draft_suite(void);

static struct desk desk;
static struct draft draft;

static void setup(void)
{
	desk_open(&desk);
	draft_init(&draft);
	desk_text(&draft.kind, "tiep_nhan");
	desk_text(&draft.title, "Phạm Thị K…");
	desk_text(&draft.focus, "thu_tuc");
	draft_set(&draft, "ho_va_ten", 0, "Phạm Thị K");
	draft_set(&draft, "ngay_sinh", 0, "31/02/19");
	ck_ok(&desk, intake_save_draft(&desk.app, &draft, &desk.err));
}

static void teardown(void)
{
	draft_release(&draft);
	desk_close(&desk);
}

START_TEST(a_draft_comes_back_as_typed_right_or_wrong)
{
	struct draft loaded;
	struct draft_list list;

	ck_ok(&desk, intake_drafts(&desk.app, &list, &desk.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.item[0].title, "Phạm Thị K…");
	draft_list_release(&list);
	ck_ok(&desk, intake_load_draft(&desk.app, draft.id, &loaded, &desk.err));
	ck_assert_str_eq(loaded.focus, "thu_tuc");
	ck_assert_str_eq(draft_get(&loaded, "ngay_sinh", 0), "31/02/19");
	draft_release(&loaded);
}
END_TEST

START_TEST(a_draft_is_saved_over_itself)
{
	draft_set(&draft, "ho_va_ten", 0, "Phạm Thị Kim");
	ck_ok(&desk, intake_save_draft(&desk.app, &draft, &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM draft"), 1);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM draft_value WHERE value = 'Phạm Thị Kim'"), 1);
}
END_TEST

START_TEST(nobody_reads_the_drafts_of_another)
{
	struct draft loaded;
	struct draft_list list;
	int64_t id = draft.id;

	desk_sql(&desk, "UPDATE user_role SET role = 'can_bo' WHERE role = 'chuyen_mon'");
	desk_login(&desk, "mia");
	ck_ok(&desk, intake_drafts(&desk.app, &list, &desk.err));
	ck_assert_uint_eq(list.count, 0);
	draft_list_release(&list);
	ck_fails(&desk, ERR_NOT_FOUND, intake_load_draft(&desk.app, id, &loaded, &desk.err));
	ck_fails(&desk, ERR_NOT_FOUND, intake_drop_draft(&desk.app, id, &desk.err));
	ck_fails(&desk, ERR_NOT_FOUND, intake_save_draft(&desk.app, &draft, &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM draft"), 1);
}
END_TEST

START_TEST(a_draft_is_dropped_when_told)
{
	ck_ok(&desk, intake_drop_draft(&desk.app, draft.id, &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM draft_value"), 0);
	ck_fails(&desk, ERR_NOT_FOUND, intake_drop_draft(&desk.app, draft.id, &desk.err));
}
END_TEST

START_TEST(who_takes_nothing_in_has_no_drafts)
{
	struct draft_list list;

	desk_login(&desk, "din");
	ck_fails(&desk, ERR_DENIED, intake_drafts(&desk.app, &list, &desk.err));
}
END_TEST

Suite *draft_suite(void)
{
	Suite *suite = suite_create("draft");
	TCase *tc = tcase_create("draft");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_draft_comes_back_as_typed_right_or_wrong);
	tcase_add_test(tc, a_draft_is_saved_over_itself);
	tcase_add_test(tc, nobody_reads_the_drafts_of_another);
	tcase_add_test(tc, a_draft_is_dropped_when_told);
	tcase_add_test(tc, who_takes_nothing_in_has_no_drafts);
	suite_add_tcase(suite, tc);
	return suite;
}
