#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "motcua/base/alloc.h"
#include "store/connection.h"
#include "testing.h"

Suite *open_suite(void);

static struct fixture fx;

static void setup(void)
{
	fixture_folder(&fx);
}

static void teardown(void)
{
	fixture_close(&fx);
}

static int open_store(unsigned flags)
{
	return store_open(&fx.store, fx.path, flags, &fx.err);
}

static void make_and_close(void)
{
	ck_ok(&fx, open_store(STORE_CREATE));
	ck_ok(&fx, store_set_setting(fx.store, "a", "1", &fx.err));
	store_close(fx.store);
	fx.store = NULL;
}

static void write_file(const char *text, size_t len)
{
	FILE *file = fopen(fx.path, "wb");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(text, 1, len, file), len);
	ck_assert_int_eq(fclose(file), 0);
}

START_TEST(a_store_that_is_not_there_is_not_made_by_the_way)
{
	ck_fails(&fx, ERR_NOT_FOUND, open_store(0));
	ck_assert_int_ne(access(fx.path, F_OK), 0);
	ck_fails(&fx, ERR_NOT_FOUND, open_store(STORE_READ_ONLY));
	ck_assert_ptr_null(fx.store);
}
END_TEST

START_TEST(a_new_store_needs_its_folder)
{
	char *path = xasprintf("%s/không có/motcua.db", fx.folder);

	ck_fails(&fx, ERR_NOT_FOUND, store_open(&fx.store, path, STORE_CREATE, &fx.err));
	ck_assert_ptr_nonnull(strstr(fx.err.msg, "/không có"));
	free(path);
}
END_TEST

START_TEST(a_path_may_be_written_in_any_way)
{
	char *path = xasprintf("/%s//./%s", fx.folder, "100%25#?&a=b một cửa.db");
	const char *relative = "ở đây.db";

	ck_ok(&fx, store_open(&fx.store, path, STORE_CREATE, &fx.err));
	ck_assert_int_eq(access(path, F_OK), 0);
	store_close(fx.store);
	ck_assert_int_eq(chdir(fx.folder), 0);
	ck_ok(&fx, store_open(&fx.store, relative, STORE_CREATE, &fx.err));
	ck_assert_int_eq(access(relative, F_OK), 0);
	ck_assert_int_eq(chdir("/"), 0);
	free(path);
}
END_TEST

START_TEST(nothing_is_ever_overwritten)
{
	write_file("not mine", 8);
	ck_fails(&fx, ERR_CONFLICT, open_store(STORE_CREATE));
	ck_fails(&fx, ERR_STORE, open_store(0));
	unlink(fx.path);
	make_and_close();
	ck_fails(&fx, ERR_CONFLICT, open_store(STORE_CREATE));
	ck_ok(&fx, open_store(0));
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM setting"), 1);
}
END_TEST

START_TEST(what_is_no_store_of_ours_is_refused)
{
	static const char text[] = "Đây là một bảng tính, không phải kho dữ liệu của chương trình.\n"
		"SQLite format 3, it says, but far too late and not at all in the right place.\n";

	write_file("", 0);
	ck_fails(&fx, ERR_STORE, open_store(0));
	write_file(text, sizeof text - 1);
	ck_fails(&fx, ERR_STORE, open_store(0));
	unlink(fx.path);
	ck_assert_int_eq(mkdir(fx.path, 0700), 0);
	ck_fails(&fx, ERR_STORE, open_store(0));
	ck_assert_int_eq(rmdir(fx.path), 0);
}
END_TEST

START_TEST(a_file_of_another_program_is_left_as_it_is)
{
	struct stat before, after;
	char *journal = xasprintf("%s-wal", fx.path);

	write_file("", 0);
	ck_ok(&fx, connection_open(&fx.store, fx.path, false, &fx.err));
	fixture_exec(&fx, "CREATE TABLE bookmark (id INTEGER PRIMARY KEY)");
	store_close(fx.store);
	ck_assert_int_eq(stat(fx.path, &before), 0);
	ck_fails(&fx, ERR_STORE, open_store(0));
	ck_assert_int_eq(stat(fx.path, &after), 0);
	ck_assert_int_eq(after.st_size, before.st_size);
	ck_assert_int_eq(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
	ck_assert_int_ne(access(journal, F_OK), 0);
	free(journal);
}
END_TEST

START_TEST(a_newer_store_is_refused_and_says_so)
{
	ck_ok(&fx, open_store(STORE_CREATE));
	fixture_exec(&fx, "PRAGMA user_version = 77");
	store_close(fx.store);
	ck_fails(&fx, ERR_STORE, open_store(0));
	ck_assert_ptr_nonnull(strstr(fx.err.msg, "77"));
	ck_fails(&fx, ERR_STORE, open_store(STORE_READ_ONLY));
}
END_TEST

START_TEST(a_damaged_store_is_refused)
{
	struct stat st;

	make_and_close();
	ck_assert_int_eq(stat(fx.path, &st), 0);
	if (_i == 0)
		ck_assert_int_eq(truncate(fx.path, st.st_size / 2), 0);
	else {
		FILE *file = fopen(fx.path, "r+b");

		ck_assert_ptr_nonnull(file);
		/* The tree of the schema begins at byte 100. */
		fseek(file, 100, SEEK_SET);
		for (int i = 0; i < 2000; i++)
			fputc(0x5a, file);
		fclose(file);
	}
	ck_fails(&fx, ERR_STORE, open_store(0));
	ck_assert_ptr_null(fx.store);
}
END_TEST

START_TEST(a_fault_deep_in_the_file_is_found_by_the_check)
{
	struct stat st;
	FILE *file;

	ck_ok(&fx, open_store(STORE_CREATE));
	fixture_exec(&fx, "INSERT INTO setting (name, value)"
		" WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
		" SELECT printf('%05d', i), hex(randomblob(200)) FROM n");
	store_close(fx.store);
	fx.store = NULL;
	ck_assert_int_eq(stat(fx.path, &st), 0);
	file = fopen(fx.path, "r+b");
	ck_assert_ptr_nonnull(file);
	fseek(file, st.st_size - 40000, SEEK_SET);
	for (int i = 0; i < 30000; i++)
		fputc(0x5a, file);
	fclose(file);
	ck_ok(&fx, open_store(0));
	ck_fails(&fx, ERR_STORE, store_check(fx.store, false, &fx.err));
}
END_TEST

START_TEST(a_store_for_reading_is_never_written)
{
	make_and_close();
	ck_ok(&fx, open_store(STORE_READ_ONLY));
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM setting"), 1);
	ck_fails(&fx, ERR_STORE, store_set_setting(fx.store, "b", "1", &fx.err));
	ck_fails(&fx, ERR_STORE, store_begin(fx.store, &fx.err));
}
END_TEST

START_TEST(a_folder_without_the_right_to_write_is_told)
{
	if (geteuid() == 0)
		return; /* root may write everywhere */
	make_and_close();
	ck_assert_int_eq(chmod(fx.folder, 0500), 0);
	ck_ok(&fx, open_store(STORE_READ_ONLY));
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM setting"), 1);
	store_close(fx.store);
	ck_fails(&fx, ERR_STORE, open_store(0));
	ck_fails(&fx, ERR_CONFLICT, open_store(STORE_CREATE));
	ck_assert_int_eq(chmod(fx.folder, 0700), 0);
	ck_assert_int_eq(chmod(fx.path, 0400), 0);
	ck_fails(&fx, ERR_STORE, open_store(0));
	fx.store = NULL;
}
END_TEST

START_TEST(only_true_network_shares_are_refused)
{
	ck_assert(share_is_network(0x6969, NULL));
	ck_assert(share_is_network(0xff534d42, NULL));
	ck_assert(share_is_network(0xfe534d42, NULL));
	ck_assert(share_is_network(0x65735546, "fuse.sshfs"));
	ck_assert(!share_is_network(0x65735546, "fuseblk"));
	ck_assert(!share_is_network(0x65735546, NULL));
	ck_assert(!share_is_network(0x01021997, NULL)); /* 9p: the disk of a virtual machine */
	ck_assert(!share_is_network(0xef53, "fuse.sshfs"));
	ck_ok(&fx, share_refuse(fx.folder, &fx.err));
	ck_fails(&fx, ERR_SYSTEM, share_refuse(fx.path, &fx.err));
}
END_TEST

/* Opens the store, making it where nobody has; writes its own row. */
static int join(int n)
{
	struct store *store = NULL;
	char *name = xasprintf("may-%d", n);
	struct err err = ERR_INIT;
	int made = store_open(&store, fx.path, STORE_CREATE, &err) == 0;

	if (!made && (err.code != ERR_CONFLICT || store_open(&store, fx.path, 0, &err)))
		return 10;
	if (store_begin(store, &err) || store_set_setting(store, name, "x", &err) ||
		store_commit(store, &err))
		return 11;
	store_close(store);
	free(name);
	return made;
}

static int exit_of(pid_t child)
{
	int status = 0;

	ck_assert_int_eq(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 99;
}

START_TEST(eight_programs_make_one_store)
{
	pid_t child[8];
	int go[2], made = 0;
	char byte;

	ck_assert_int_eq(pipe(go), 0);
	for (int i = 0; i < 8; i++) {
		child[i] = fork();
		if (child[i] == 0) {
			close(go[1]);
			_exit(read(go[0], &byte, 1) ? 12 : join(i));
		}
	}
	/* All wait for the end of the pipe, and begin at once. */
	close(go[0]);
	close(go[1]);
	for (int i = 0; i < 8; i++) {
		int rc = exit_of(child[i]);

		ck_assert_msg(rc <= 1, "program %d ended with %d", i, rc);
		made += rc;
	}
	ck_assert_int_eq(made, 1);
	ck_ok(&fx, open_store(0));
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM setting"), 8);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM store_identity"), 1);
	ck_ok(&fx, store_check(fx.store, true, &fx.err));
}
END_TEST

Suite *open_suite(void)
{
	Suite *suite = suite_create("open");
	TCase *tc = tcase_create("open");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, a_store_that_is_not_there_is_not_made_by_the_way);
	tcase_add_test(tc, a_new_store_needs_its_folder);
	tcase_add_test(tc, a_path_may_be_written_in_any_way);
	tcase_add_test(tc, nothing_is_ever_overwritten);
	tcase_add_test(tc, what_is_no_store_of_ours_is_refused);
	tcase_add_test(tc, a_file_of_another_program_is_left_as_it_is);
	tcase_add_test(tc, a_newer_store_is_refused_and_says_so);
	tcase_add_loop_test(tc, a_damaged_store_is_refused, 0, 2);
	tcase_add_test(tc, a_fault_deep_in_the_file_is_found_by_the_check);
	tcase_add_test(tc, a_store_for_reading_is_never_written);
	tcase_add_test(tc, a_folder_without_the_right_to_write_is_told);
	tcase_add_test(tc, only_true_network_shares_are_refused);
	tcase_add_loop_test(tc, eight_programs_make_one_store, 0, 20);
	suite_add_tcase(suite, tc);
	return suite;
}
