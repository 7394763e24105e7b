#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/buf.h"
#include "motcua/base/text.h"
#include "testing.h"

Suite *text_suite(void);

static const struct {
	const char *text;
	int width;
} widths[] = {
	{ "", 0 },
	{ "Ba Nam", 6 },
	{ "Nguyễn", 6 },
	{ "Nguye\xcc\x82\xcc\x83n", 6 }, /* the same, decomposed */
	{ "Đăk", 3 },
	{ "表", 2 },
	{ "a\tb", 2 },
};

START_TEST(width_counts_columns)
{
	ck_assert_int_eq(text_width(widths[_i].text), widths[_i].width);
}
END_TEST

static const struct {
	const char *text;
	int columns;
	const char *fitted;
} fits[] = {
	{ "Ba", 4, "Ba  " },
	{ "Ba Nam", 6, "Ba Nam" },
	{ "Ba Nam", 5, "Ba N…" },
	{ "Nguye\xcc\x82\xcc\x83n", 5, "Nguy…" },
	{ "Hồng", 1, "…" },
	{ "Hồng", 0, "" },
	{ "表表", 3, "表…" },
	{ "表表", 2, "… " },
};

START_TEST(fit_cuts_or_pads_to_the_column)
{
	struct buf out;

	buf_init(&out);
	text_fit(&out, fits[_i].text, fits[_i].columns);
	ck_assert_str_eq(out.data, fits[_i].fitted);
	ck_assert_int_eq(text_width(out.data), fits[_i].columns);
	buf_release(&out);
}
END_TEST

START_TEST(fit_right_pads_on_the_left)
{
	struct buf out;

	buf_init(&out);
	text_fit_right(&out, "70", 5);
	ck_assert_str_eq(out.data, "   70");
	buf_release(&out);
}
END_TEST

static const struct {
	const char *text;
	int columns;
	const char *first, *rest;
} wraps[] = {
	{ "mot hai ba", 7, "mot hai", "ba" },
	{ "mot hai ba", 6, "mot", "hai ba" },
	{ "mot hai", 7, "mot hai", "" },
	{ "nghiêng", 3, "ngh", "iêng" },
	{ "a\nb", 9, "a", "b" },
	{ "", 9, "", "" },
};

START_TEST(wrap_breaks_at_spaces)
{
	size_t skip, len = text_wrap(wraps[_i].text, wraps[_i].columns, &skip);

	ck_assert_uint_eq(len, strlen(wraps[_i].first));
	ck_assert_int_eq(strncmp(wraps[_i].text, wraps[_i].first, len), 0);
	ck_assert_str_eq(wraps[_i].text + len + skip, wraps[_i].rest);
}
END_TEST

START_TEST(invalid_bytes_are_found)
{
	size_t bad = 0;

	ck_assert(text_valid("Hồng", strlen("Hồng"), NULL));
	ck_assert(!text_valid("ab\xff", 3, &bad));
	ck_assert_uint_eq(bad, 2);
	ck_assert(!text_valid("\xe1\xbb", 2, &bad));
	ck_assert_uint_eq(bad, 0);
}
END_TEST

START_TEST(escape_sequences_are_made_harmless)
{
	struct buf out;

	buf_init(&out);
	text_harmless(&out, "A\x1b[31mB\xc2\x9b" "C\xe2\x80\xae" "Đ");
	ck_assert_str_eq(out.data, "A?[31mB?C?Đ");
	buf_release(&out);
}
END_TEST

START_TEST(trim_takes_white_space_from_both_ends)
{
	char *s = text_trim(" \t Ba Nam\r\n");

	ck_assert_str_eq(s, "Ba Nam");
	free(s);
	ck_assert(text_blank(NULL) && text_blank(" \n") && !text_blank(" a"));
}
END_TEST

Suite *text_suite(void)
{
	Suite *suite = suite_create("text");
	TCase *tc = tcase_create("columns");

	tcase_add_loop_test(tc, width_counts_columns, 0, TESTING_COUNT(widths));
	tcase_add_loop_test(tc, fit_cuts_or_pads_to_the_column, 0, TESTING_COUNT(fits));
	tcase_add_test(tc, fit_right_pads_on_the_left);
	tcase_add_loop_test(tc, wrap_breaks_at_spaces, 0, TESTING_COUNT(wraps));
	tcase_add_test(tc, invalid_bytes_are_found);
	tcase_add_test(tc, escape_sequences_are_made_harmless);
	tcase_add_test(tc, trim_takes_white_space_from_both_ends);
	suite_add_tcase(suite, tc);
	return suite;
}
