#include "config.h"

#include <string.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "testing.h"

Suite *err_suite(void);

START_TEST(set_fills_code_and_message_and_returns_minus_one)
{
	struct err err = ERR_INIT;

	ck_assert_int_eq(err_set_field(&err, "thon", ERR_NOT_FOUND, "no village %d", 7), -1);
	ck_assert_int_eq(err.code, ERR_NOT_FOUND);
	ck_assert_str_eq(err.field, "thon");
	ck_assert_str_eq(err.msg, "no village 7");
	ck_assert_int_eq(err_set(NULL, ERR_BUSY, "nobody listens"), -1);
	err_clear(&err);
	ck_assert_int_eq(err.code, ERR_NONE);
	ck_assert_str_eq(err.field, "");
}
END_TEST

START_TEST(problems_are_collected_and_found_by_field)
{
	struct problem_list list = { 0 };
	struct err err = ERR_INIT;

	ck_assert_int_eq(problem_report(&list, &err), 0);
	for (int i = 0; i < 20; i++)
		problem_add(&list, i == 3 ? "thon" : "khac", "problem %d", i);
	ck_assert_uint_eq(list.count, 20);
	ck_assert_str_eq(problem_for(&list, "thon"), "problem 3");
	ck_assert_ptr_null(problem_for(&list, "ngay"));
	ck_assert_int_eq(problem_report(&list, &err), -1);
	ck_assert_int_eq(strncmp(err.msg, "problem 0", 9), 0);
	ck_assert_ptr_nonnull(strstr(err.msg, "19"));
	problem_release(&list);
}
END_TEST

START_TEST(a_buffer_grows_and_is_always_terminated)
{
	struct buf buf;

	buf_init(&buf);
	ck_assert_str_eq(buf.data, "");
	for (int i = 0; i < 1000; i++)
		buf_addf(&buf, "%d,", i % 10);
	ck_assert_uint_eq(buf.len, 2000);
	ck_assert_uint_eq(strlen(buf.data), 2000);
	buf_truncate(&buf, 3);
	ck_assert_str_eq(buf.data, "0,1");
	buf_addn(&buf, '-', 2);
	ck_assert_str_eq(buf.data, "0,1--");
	buf_release(&buf);
	ck_assert_str_eq(buf.data, "");
	buf_clear(&buf);
}
END_TEST

Suite *err_suite(void)
{
	Suite *suite = suite_create("err");
	TCase *tc = tcase_create("err");

	tcase_add_test(tc, set_fills_code_and_message_and_returns_minus_one);
	tcase_add_test(tc, problems_are_collected_and_found_by_field);
	tcase_add_test(tc, a_buffer_grows_and_is_always_terminated);
	suite_add_tcase(suite, tc);
	return suite;
}
