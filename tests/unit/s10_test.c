#include "config.h"

#include <string.h>

#include "motcua/core/identity.h"
#include "testing.h"
#include "vectors.h"

Suite *s10_suite(void);

START_TEST(every_vector_is_judged)
{
	struct vectors vectors = vectors_read("vectors/s10.csv");

	for (size_t i = 0; i < vectors.rows; i++)
		ck_assert_int_eq(s10_check(vectors_cell(&vectors, i, "code"), NULL) == 0,
			*vectors_cell(&vectors, i, "valid") == '1');
	vectors_release(&vectors);
}
END_TEST

static const char *const valid[] = { "RA123456785VN", "EE000000005VN", "CP100000003VN",
	"RR202301105VN", "EA000123455DE", "RR473124829US", "UA202400050VN", "LX000000014VN" };

START_TEST(check_digits_are_counted)
{
	char wrong[14];

	ck_assert_int_eq(s10_check(valid[_i], NULL), 0);
	memcpy(wrong, valid[_i], sizeof wrong);
	for (char digit = '0'; digit <= '9'; digit++) {
		wrong[10] = digit;
		ck_assert_int_eq(s10_check(wrong, NULL), digit == valid[_i][10] ? 0 : -1);
		ck_assert_int_eq(s10_judge(wrong, NULL),
			digit == valid[_i][10] ? S10_RIGHT : S10_MISTYPED);
	}
}
END_TEST

static const struct {
	const char *code, *part; /* of the message */
	enum s10_verdict verdict;
} faults[] = {
	{ "", "13 characters", S10_OTHER },
	{ "RR473124829V", "13 characters", S10_OTHER },
	{ "RR 47312482 9 VN", "13 characters", S10_OTHER },
	{ "rr473124829vn", "two capital letters", S10_OTHER },
	{ "R1473124829VN", "two capital letters", S10_OTHER },
	{ "RR47312482OVN", "two capital letters", S10_OTHER },
	{ "RR473124829V1", "two capital letters", S10_OTHER },
	{ "RR473124825VN", "is 5 and should be 9", S10_MISTYPED },
};

START_TEST(faults_are_explained)
{
	struct err err = ERR_INIT;

	ck_assert_int_eq(s10_judge(faults[_i].code, &err), faults[_i].verdict);
	ck_assert_int_eq(s10_check(faults[_i].code, NULL), -1);
	ck_assert_int_eq(err.code, ERR_INVALID);
	if (!strstr(err.msg, faults[_i].part))
		ck_abort_msg("unexpected: %s", err.msg);
}
END_TEST

START_TEST(input_is_brought_to_form)
{
	struct buf out;

	buf_init(&out);
	s10_normalise(" rr 4731 2482\t9vn\r\n", &out);
	ck_assert_str_eq(out.data, "RR473124829VN");
	buf_release(&out);
}
END_TEST

Suite *s10_suite(void)
{
	Suite *suite = suite_create("s10");
	TCase *tc = tcase_create("s10");

	tcase_add_test(tc, every_vector_is_judged);
	tcase_add_loop_test(tc, check_digits_are_counted, 0, TESTING_COUNT(valid));
	tcase_add_loop_test(tc, faults_are_explained, 0, TESTING_COUNT(faults));
	tcase_add_test(tc, input_is_brought_to_form);
	suite_add_tcase(suite, tc);
	return suite;
}
