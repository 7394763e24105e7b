#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/core/day.h"
#include "motcua/core/identity.h"
#include "motcua/data/files.h"
#include "testing.h"
#include "vectors.h"

Suite *identity_suite(void);

static int today(void)
{
	return day_make(2023, 2, 16);
}

START_TEST(every_vector_is_judged)
{
	struct vectors vectors = vectors_read("vectors/cccd.csv");

	for (size_t i = 0; i < vectors.rows; i++) {
		struct identity id;
		struct buf names;
		unsigned faults = identity_check(vectors_cell(&vectors, i, "cccd"), today(), 0,
			SEX_UNKNOWN, &id);
		const char *year = vectors_cell(&vectors, i, "birth_year");

		buf_init(&names);
		identity_fault_names(faults, &names);
		ck_assert_str_eq(names.data, vectors_cell(&vectors, i, "reason"));
		ck_assert_int_eq(faults == 0, *vectors_cell(&vectors, i, "valid") == '1');
		ck_assert_str_eq(id.province, vectors_cell(&vectors, i, "province"));
		ck_assert_str_eq(vocab_paper(&vocab_sex, (int)id.sex),
			vectors_cell(&vectors, i, "gender"));
		ck_assert_int_eq(id.birth_year, *year ? strtol(year, NULL, 10) : 0);
		buf_release(&names);
	}
	vectors_release(&vectors);
}
END_TEST

START_TEST(every_province_is_known_by_its_code)
{
	const struct data_file *file = data_file_find("seed/provinces.csv");
	const char *row = strchr(file->text, '\n') + 1;
	int count = 0;

	for (; *row; row = strchr(row, '\n') + 1) {
		char number[13], line[64];
		struct identity id;

		snprintf(number, sizeof number, "%.3s085900117", row);
		ck_assert_uint_eq(identity_check(number, today(), 0, SEX_UNKNOWN, &id), 0);
		snprintf(line, sizeof line, "%.3s,%s\n", row, id.province);
		ck_assert_int_eq(strncmp(line, row, strlen(line)), 0);
		count++;
	}
	ck_assert_int_eq(count, 63);
}
END_TEST

static const struct {
	const char *number;
	int born_year;
	enum sex sex;
	const char *faults, *province;
	int year;
} checks[] = {
	{ "003085900117", 0, SEX_UNKNOWN, "province", "", 1985 },
	{ "000085900117", 0, SEX_UNKNOWN, "province", "", 1985 },
	{ "100085900117", 0, SEX_UNKNOWN, "province", "", 1985 },
	{ "101085900117", 0, SEX_UNKNOWN, "", "nước ngoài", 1985 },
	{ "999085900117", 0, SEX_UNKNOWN, "", "nước ngoài", 1985 },
	{ "051223900117", 0, SEX_UNKNOWN, "", "Quảng Ngãi", 2023 },
	{ "051224900117", 0, SEX_UNKNOWN, "future", "Quảng Ngãi", 2024 },
	{ "051485900117", 0, SEX_UNKNOWN, "future", "Quảng Ngãi", 2185 },
	{ "051900900117", 0, SEX_UNKNOWN, "future", "Quảng Ngãi", 2300 },
	{ "051085900117", 1985, SEX_MALE, "", "Quảng Ngãi", 1985 },
	{ "051085900117", 1986, SEX_MALE, "born", "Quảng Ngãi", 1985 },
	{ "051085900117", 1985, SEX_FEMALE, "sex", "Quảng Ngãi", 1985 },
	{ "003199900117", 1985, SEX_MALE, "province+born+sex", "", 1999 },
	{ "05108590011\xff", 0, SEX_UNKNOWN, "non_digit", "", 0 },
	{ " 051085900117", 0, SEX_UNKNOWN, "length+non_digit", "", 0 },
};

START_TEST(numbers_are_checked)
{
	struct identity id;
	struct buf names;

	buf_init(&names);
	identity_fault_names(identity_check(checks[_i].number, today(), checks[_i].born_year,
		checks[_i].sex, &id), &names);
	ck_assert_str_eq(names.data, checks[_i].faults);
	ck_assert_str_eq(id.province, checks[_i].province);
	ck_assert_int_eq(id.birth_year, checks[_i].year);
	buf_release(&names);
}
END_TEST

static const struct {
	unsigned faults;
	const char *part;
} explanations[] = {
	{ IDENTITY_LENGTH, "exactly 12 digits" },
	{ IDENTITY_LENGTH | IDENTITY_NON_DIGIT, "without spaces" },
	{ IDENTITY_NON_DIGIT, "nothing but digits" },
	{ IDENTITY_PROVINCE, "first three digits" },
	{ IDENTITY_FUTURE, "born in 1952, and" },
	{ IDENTITY_SEX, "female, born in 1952; entered: male." },
	{ IDENTITY_BORN, "female, born in 1952; another year" },
	{ IDENTITY_BORN | IDENTITY_SEX, "entered: male and another year" },
};

START_TEST(faults_are_explained)
{
	struct identity id = { .sex = SEX_FEMALE, .birth_year = 1952 };
	struct buf out;

	buf_init(&out);
	identity_explain(0, &id, &out);
	ck_assert_str_eq(out.data, "");
	identity_explain(explanations[_i].faults, &id, &out);
	if (!strstr(out.data, explanations[_i].part))
		ck_abort_msg("unexpected: %s", out.data);
	buf_release(&out);
}
END_TEST

START_TEST(old_and_new_numbers_are_told_apart)
{
	ck_assert(identity_is_cmnd("212345678"));
	ck_assert(!identity_is_cmnd("21234567") && !identity_is_cmnd("2123456789"));
	ck_assert(!identity_is_cmnd("21234567x") && !identity_is_cmnd(""));
	ck_assert(identity_is_number("051085900117") && !identity_is_number("212345678"));
}
END_TEST

Suite *identity_suite(void)
{
	Suite *suite = suite_create("identity");
	TCase *tc = tcase_create("number");

	tcase_add_test(tc, every_vector_is_judged);
	tcase_add_test(tc, every_province_is_known_by_its_code);
	tcase_add_loop_test(tc, numbers_are_checked, 0, TESTING_COUNT(checks));
	tcase_add_loop_test(tc, faults_are_explained, 0, TESTING_COUNT(explanations));
	tcase_add_test(tc, old_and_new_numbers_are_told_apart);
	suite_add_tcase(suite, tc);
	return suite;
}
