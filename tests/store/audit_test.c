#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "motcua/base/alloc.h"
#include "motcua/store/audit.h"
#include "motcua/store/draft.h"
#include "store/db.h"
#include "testing.h"

Suite *audit_suite(void);

static struct fixture fx;

#define AT ((struct moment){ 19404, 27720 })

static void setup(void)
{
	fixture_open(&fx);
	fixture_unit(&fx);
	fixture_exec(&fx, "INSERT INTO officer (id, unit_id, name, name_fold, name_sort)"
		" VALUES (3, 7, 'Đinh Thị Hồng', 'x', 'x');"
		"INSERT INTO app_user (id, login, officer_id, password_hash, created_at)"
		" VALUES (5, 'hong', 3, 'x', '2023-02-16T07:42:00');"
		"INSERT INTO app_user (id, login, officer_id, password_hash, created_at)"
		" VALUES (6, 'hong2', 3, 'x', '2023-02-16T07:42:00')");
}

static void teardown(void)
{
	fixture_close(&fx);
}

/* One record in its own transaction, with two values where personal. */
static int append(struct store *store, const char *action, bool personal, struct err *err)
{
	static const struct audit_change changes[] = {
		{ "so_dien_thoai", "0905123456", NULL }, { "dia_chi", "", "thôn Làng Dút" }
	};

	if (store_begin(store, err))
		return -1;
	return store_end(store, audit_append(store, AT, AT, 5, action, "ho_so:1", false, changes,
		personal ? 2 : 0, err), err);
}

static void append_five(void)
{
	for (int i = 0; i < 5; i++)
		ck_ok(&fx, append(fx.store, "sua", i == 2, &fx.err));
}

static int verify(int64_t *count)
{
	return audit_verify(fx.store, count, &fx.err);
}

START_TEST(an_unbroken_trail_is_verified)
{
	int64_t count = -1;

	ck_ok(&fx, verify(&count));
	ck_assert_int_eq(count, 0);
	append_five();
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	ck_ok(&fx, audit_append(fx.store, AT, AT, 0, "dang_nhap", NULL, true, NULL, 0, &fx.err));
	ck_ok(&fx, store_commit(fx.store, &fx.err));
	ck_ok(&fx, verify(&count));
	ck_assert_int_eq(count, 6);
	ck_assert_int_eq(fixture_int(&fx,
		"SELECT count(*) FROM audit WHERE seq = 6 AND outcome = 'tu_choi' AND user_id IS NULL"), 1);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM audit_value"), 2);
	/* Personal values stand nowhere but in the table that can be erased. */
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM audit WHERE seq = 3 AND"
		" length(digest) = 64 AND instr(object || action || digest, '0905') = 0"), 1);
}
END_TEST

START_TEST(numbers_have_no_gap_after_a_rollback)
{
	int64_t count = 0;

	append_five();
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	ck_ok(&fx, audit_append(fx.store, AT, AT, 5, "sua", "", false, NULL, 0, &fx.err));
	store_rollback(fx.store);
	ck_ok(&fx, append(fx.store, "sua", false, &fx.err));
	ck_ok(&fx, verify(&count));
	ck_assert_int_eq(count, 6);
	ck_assert_int_eq(fixture_int(&fx, "SELECT max(seq) FROM audit"), 6);
}
END_TEST

START_TEST(the_trail_is_neither_changed_nor_shortened)
{
	append_five();
	ck_fails(&fx, ERR_CONFLICT,
		db_exec(fx.store, "UPDATE audit SET action = 'x' WHERE seq = 2", &fx.err));
	ck_fails(&fx, ERR_CONFLICT, db_exec(fx.store, "DELETE FROM audit WHERE seq = 5", &fx.err));
}
END_TEST

START_TEST(a_forged_record_is_named)
{
	static const struct {
		const char *sql;
		int64_t broken; /* 0: not broken */
	} cases[] = {
		{ "UPDATE audit SET at = '2023-02-17T07:42:00' WHERE seq = 2", 2 },
		{ "UPDATE audit SET machine_at = '2023-02-17T07:42:00' WHERE seq = 2", 2 },
		{ "UPDATE audit SET user_id = 6 WHERE seq = 4", 4 },
		{ "UPDATE audit SET user_id = NULL WHERE seq = 4", 4 },
		{ "UPDATE audit SET action = 'xem' WHERE seq = 1", 1 },
		{ "UPDATE audit SET object = 'ho_so:2' WHERE seq = 5", 5 },
		{ "UPDATE audit SET outcome = 'tu_choi' WHERE seq = 5", 5 },
		{ "UPDATE audit SET digest = '' WHERE seq = 3", 3 },
		{ "UPDATE audit SET hash = previous WHERE seq = 3", 3 },
		{ "UPDATE audit SET previous = hash WHERE seq = 3", 3 },
		{ "UPDATE audit SET action = 'suah', object = 'o_so:1' WHERE seq = 2", 2 },
		{ "DELETE FROM audit WHERE seq = 2", 2 },
		{ "DELETE FROM audit WHERE seq = 1", 1 },
		{ "UPDATE audit_value SET after = 'thôn khác' WHERE name = 'dia_chi'", 3 },
		{ "UPDATE audit_value SET before = NULL WHERE before = ''", 3 },
		{ "UPDATE audit_value SET after = '' WHERE after IS NULL", 3 },
		{ "DELETE FROM audit_value WHERE name = 'dia_chi'", 3 },
		{ "INSERT INTO audit_value VALUES (4, 'x', 'x', 'x', 'x')", 4 },
		{ "DELETE FROM audit_value", 0 } /* erased under supervision */
	};
	char *number = xasprintf("%lld", (long long)cases[_i].broken);
	int64_t count = -1;

	append_five();
	fixture_exec(&fx, "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete");
	fixture_exec(&fx, cases[_i].sql);
	if (cases[_i].broken) {
		ck_fails(&fx, ERR_STORE, verify(&count));
		ck_assert_ptr_nonnull(strstr(fx.err.msg, number));
		ck_assert_int_eq(count, cases[_i].broken - 1);
	} else {
		ck_ok(&fx, verify(&count));
		ck_assert_int_eq(count, 5);
	}
	free(number);
}
END_TEST

static void append_many(const char *path)
{
	struct store *store = NULL;
	int rc = store_open(&store, path, 0, NULL);

	for (int i = 0; rc == 0 && i < 25; i++)
		rc = append(store, "sua", true, NULL);
	store_close(store);
	_exit(rc ? 1 : 0);
}

START_TEST(programs_that_write_at_once_keep_one_chain)
{
	int64_t count = 0;
	int status = 0;

	for (int i = 0; i < 4; i++)
		if (fork() == 0)
			append_many(fx.path);
	for (int i = 0; i < 4; i++) {
		ck_assert_int_gt(wait(&status), 0);
		ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	}
	ck_ok(&fx, verify(&count));
	ck_assert_int_eq(count, 100);
}
END_TEST

static void draft_fill(struct draft *draft)
{
	draft_init(draft);
	draft->user_id = 5;
	free(draft->kind);
	draft->kind = xstrdup("tiep_nhan");
	free(draft->focus);
	draft->focus = xstrdup("thu_tuc");
	draft_set(draft, "ho_va_ten", 0, "Phạm Thị K");
	draft_set(draft, "giay_to", 1, "Tờ khai");
	draft_set(draft, "giay_to", 0, "Giấy chứng sinh");
	draft_set(draft, "ho_va_ten", 0, "Phạm Thị Kiều");
}

START_TEST(a_draft_comes_back_as_it_was_typed)
{
	struct moment later = { AT.day, AT.second + 60 };
	struct draft draft, again;

	draft_fill(&draft);
	ck_assert_uint_eq(draft.count, 3);
	ck_assert_ptr_null(draft_get(&draft, "ho_va_ten", 1));
	ck_ok(&fx, draft_save(fx.store, &draft, AT, &fx.err));
	draft_set(&draft, "thon", 0, "");
	ck_ok(&fx, draft_save(fx.store, &draft, later, &fx.err));
	fixture_reopen(&fx);
	ck_ok(&fx, draft_load(fx.store, draft.id, &again, &fx.err));
	ck_assert_str_eq(again.kind, "tiep_nhan");
	ck_assert_str_eq(again.focus, "thu_tuc");
	ck_assert_uint_eq(again.count, 4);
	ck_assert_str_eq(draft_get(&again, "ho_va_ten", 0), "Phạm Thị Kiều");
	ck_assert_str_eq(draft_get(&again, "giay_to", 1), "Tờ khai");
	ck_assert_str_eq(draft_get(&again, "thon", 0), "");
	ck_assert_int_eq(moment_compare(again.created, AT), 0);
	ck_assert_int_eq(moment_compare(again.changed, later), 0);
	ck_assert_int_eq(moment_compare(draft.changed, later), 0);
	draft_release(&again);
	draft_release(&draft);
}
END_TEST

START_TEST(drafts_are_listed_by_user_latest_first)
{
	struct draft first, second;
	struct draft_list list;

	draft_fill(&first);
	draft_fill(&second);
	second.parked = true;
	ck_ok(&fx, draft_save(fx.store, &first, (struct moment){ AT.day, 100 }, &fx.err));
	ck_ok(&fx, draft_save(fx.store, &second, (struct moment){ AT.day, 200 }, &fx.err));
	ck_ok(&fx, draft_list(fx.store, 5, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	ck_assert_int_eq(list.item[0].id, second.id);
	ck_assert(list.item[0].parked && !list.item[1].parked);
	ck_assert_uint_eq(list.item[0].count, 0);
	draft_list_release(&list);
	ck_ok(&fx, draft_list(fx.store, 6, &list, &fx.err));
	ck_assert_uint_eq(list.count, 0);
	ck_ok(&fx, draft_delete(fx.store, first.id, &fx.err));
	ck_ok(&fx, draft_delete(fx.store, first.id, &fx.err));
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM draft_value"), 3);
	ck_fails(&fx, ERR_NOT_FOUND, draft_save(fx.store, &first, AT, &fx.err));
	ck_fails(&fx, ERR_NOT_FOUND, draft_load(fx.store, first.id, &first, &fx.err));
	draft_release(&first);
	draft_release(&second);
}
END_TEST

Suite *audit_suite(void)
{
	Suite *suite = suite_create("audit");
	TCase *tc = tcase_create("audit");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, an_unbroken_trail_is_verified);
	tcase_add_test(tc, numbers_have_no_gap_after_a_rollback);
	tcase_add_test(tc, the_trail_is_neither_changed_nor_shortened);
	tcase_add_loop_test(tc, a_forged_record_is_named, 0, 19);
	tcase_add_test(tc, programs_that_write_at_once_keep_one_chain);
	suite_add_tcase(suite, tc);
	tc = tcase_create("draft");
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_draft_comes_back_as_it_was_typed);
	tcase_add_test(tc, drafts_are_listed_by_user_latest_first);
	suite_add_tcase(suite, tc);
	return suite;
}
