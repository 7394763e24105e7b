#include "config.h"

#include <string.h>

#include "core_calendar.h"
#include "motcua/core/dossier_code.h"
#include "testing.h"

Suite *dossier_code_suite(void);

static const struct {
	const char *text, *unit, *day;
	long serial;
	int digits;
} codes[] = {
	{ "H48.28.17-230216-0003", "H48.28.17", "2023-02-16", 3, 4 },
	{ "000.19.30.H48-230110-0001", "000.19.30.H48", "2023-01-10", 1, 4 },
	{ "H15.50.05.13-261008-0975", "H15.50.05.13", "2026-10-08", 975, 4 },
	{ "H48-220104-7001", "H48", "2022-01-04", 7001, 4 },
	{ "G15.A1B.99-240229-1500012", "G15.A1B.99", "2024-02-29", 1500012, 7 },
	{ "H48.30-220104-12345", "H48.30", "2022-01-04", 12345, 5 },
};

START_TEST(codes_are_read)
{
	struct dossier_code code;

	ck_assert_int_eq(dossier_code_parse(codes[_i].text, &code), 0);
	ck_assert_str_eq(code.unit, codes[_i].unit);
	ck_assert_int_eq(code.day, core_day(codes[_i].day));
	ck_assert_int_eq(code.serial, codes[_i].serial);
	ck_assert_int_eq(code.digits, codes[_i].digits);
}
END_TEST

START_TEST(codes_are_written_as_they_are_read)
{
	struct buf out;

	buf_init(&out);
	dossier_code_put(&out, codes[_i].unit, core_day(codes[_i].day), codes[_i].serial);
	ck_assert_str_eq(out.data, codes[_i].text);
	buf_release(&out);
}
END_TEST

static const char *const no_codes[] = {
	"", "H48", "H48.28.17", "H48.28.17-230216", "H48.28.17-230216-", "H48.28.17-230216-003",
	"H48.28.17-230216-00000003", "H48.28.17-230229-0003", "H48.28.17-231316-0003",
	"h48.28.17-230216-0003", "H48.28.17-230216-0003 ", " H48.28.17-230216-0003",
	"Z48.28.17-230216-0003", "H4.28.17-230216-0003", "H48.2.17-230216-0003",
	"H48.2817-230216-0003", "H48.28.17.01.02-230216-0003", "H48..17-230216-0003",
	"000.19.30.H48-230110-00001", "000.19.30-230110-0001", "00.19.30.H48-230110-0001",
	"000.19.30.H48.01-230110-0001", "001-HS/2022", "H48.28.17-23021-60003",
	"H48.28.17_230216_0003", "H48.28.17-230216-000A", "H48.28.17-", "-230216-0003",
};

START_TEST(other_texts_are_no_codes)
{
	struct dossier_code code = { "x", 1, 2, 3 };

	ck_assert_int_eq(dossier_code_parse(no_codes[_i], &code), -1);
	ck_assert_str_eq(code.unit, "x");
}
END_TEST

static const struct {
	const char *text;
	bool valid;
} units[] = {
	{ "H48.28.17", true }, { "H48", true }, { "000.19.30.H48", true },
	{ "000.00.00.H49", true }, { "H15.50.05.13", true }, { "G15.A1B", true },
	{ "", false }, { "H48.", false }, { "H48.28.17.", false }, { "h48", false },
	{ "Z48", false }, { "000.19.30", false }, { "H48.28.17-230216", false },
	{ "H48.28.17 ", false }, { "H48.1234", false }, { "Ba Nam", false },
};

START_TEST(unit_codes_are_checked)
{
	ck_assert_int_eq(unit_code_valid(units[_i].text), units[_i].valid);
}
END_TEST

START_TEST(portal_codes_are_checked)
{
	char longest[66];

	memset(longest, 'A', sizeof(longest));
	longest[65] = '\0';
	ck_assert(!portal_code_valid(longest));
	ck_assert(portal_code_valid(longest + 1));
	ck_assert(portal_code_valid("G15-230216/0003_A.1"));
	ck_assert(portal_code_valid("1"));
	ck_assert(!portal_code_valid(""));
	ck_assert(!portal_code_valid("g15"));
	ck_assert(!portal_code_valid("A B"));
	ck_assert(!portal_code_valid("Đ1"));
}
END_TEST

Suite *dossier_code_suite(void)
{
	Suite *suite = suite_create("dossier_code");
	TCase *tc = tcase_create("dossier_code");

	tcase_add_loop_test(tc, codes_are_read, 0, TESTING_COUNT(codes));
	tcase_add_loop_test(tc, codes_are_written_as_they_are_read, 0, TESTING_COUNT(codes));
	tcase_add_loop_test(tc, other_texts_are_no_codes, 0, TESTING_COUNT(no_codes));
	tcase_add_loop_test(tc, unit_codes_are_checked, 0, TESTING_COUNT(units));
	tcase_add_test(tc, portal_codes_are_checked);
	suite_add_tcase(suite, tc);
	return suite;
}
