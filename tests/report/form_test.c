#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "form_sample.h"
#include "golden.h"
#include "motcua/base/text.h"
#include "testing.h"

Suite *form_suite(void);

static const struct {
	int papers; /* -1: the plain receipt, -2: an empty form */
	const char *file;
} golden[] = {
	{ -1, "golden/receipt-plain.txt" },
	{ -2, "golden/receipt-empty.txt" },
	{ 12, "golden/receipt-long.txt" },
};

static void fill(struct form_values *values, int papers)
{
	if (papers == -1)
		sample_plain(values);
	else if (papers == -2)
		sample_empty(values);
	else
		sample_long(values, (size_t)papers);
}

START_TEST(receipts_look_as_agreed)
{
	struct form_values values = { 0 };
	struct buf out;

	buf_init(&out);
	fill(&values, golden[_i].papers);
	ck_assert_int_eq(form_text(sample_template(), &values, &out, NULL), 0);
	golden_check(golden[_i].file, out.data);
	buf_release(&out);
	form_values_release(&values);
}
END_TEST

START_TEST(no_line_is_wider_than_the_form)
{
	struct form_values values = { 0 };
	struct buf out;

	buf_init(&out);
	fill(&values, golden[_i].papers);
	ck_assert_int_eq(form_text(sample_template(), &values, &out, NULL), 0);
	for (char *line = out.data, *end; (end = strchr(line, '\n')); line = end + 1) {
		*end = '\0';
		ck_assert_int_le(text_width(line), 76);
	}
	buf_release(&out);
	form_values_release(&values);
}
END_TEST

START_TEST(decomposed_text_is_composed)
{
	struct form_values values = { 0 };
	struct buf out;

	buf_init(&out);
	form_values_set(&values, "nguoi_nop", 0, "Nguye\xcc\x82\xcc\x83n");
	ck_assert_int_eq(form_text("text {{nguoi_nop}}\n", &values, &out, NULL), 0);
	ck_assert_str_eq(out.data, "Nguyễn\n");
	buf_release(&out);
	form_values_release(&values);
}
END_TEST

static size_t occurrences(const struct buf *in, const char *what)
{
	size_t len = strlen(what), count = 0;

	for (size_t i = 0; i + len <= in->len; i++)
		count += memcmp(in->data + i, what, len) == 0;
	return count;
}

static const struct {
	const char *template_text; /* NULL: the receipt */
	int papers;
	size_t pages;
	const char *size;
} pdfs[] = {
	{ NULL, -1, 1, "/MediaBox [ 0 0 841.88 595.28" },
	{ NULL, -2, 1, "/MediaBox [ 0 0 841.88 595.28" },
	{ NULL, 12, 2, "/MediaBox [ 0 0 841.88 595.28" },
	{ "text a\n", -2, 1, "/MediaBox [ 0 0 420.94 595.28" },
	{ "copy a\ncopy b\ncopy c\ntext {{lien}}\n", -2, 2, "/MediaBox [ 0 0 841.88 595.28" },
};

START_TEST(pdf_has_the_pages_of_its_copies)
{
	const char *text = pdfs[_i].template_text;
	struct form_values values = { 0 };
	struct err err = ERR_INIT;
	struct buf out;

	buf_init(&out);
	fill(&values, pdfs[_i].papers);
	if (form_pdf(text ? text : sample_template(), &values, &out, &err) < 0)
		ck_abort_msg("%s", err.msg);
	ck_assert_int_eq(strncmp(out.data, "%PDF-1.", 7), 0);
	ck_assert_uint_eq(occurrences(&out, "/MediaBox"), pdfs[_i].pages);
	ck_assert_uint_eq(occurrences(&out, pdfs[_i].size), pdfs[_i].pages);
	/* The letters travel with the file. */
	ck_assert_uint_eq(occurrences(&out, "/FontFile2"), 3);
	buf_release(&out);
	form_values_release(&values);
}
END_TEST

START_TEST(the_same_values_give_the_same_pdf)
{
	struct form_values values = { 0 };
	struct buf first, second;

	buf_init(&first);
	buf_init(&second);
	sample_plain(&values);
	ck_assert_int_eq(form_pdf(sample_template(), &values, &first, NULL), 0);
	ck_assert_int_eq(form_pdf(sample_template(), &values, &second, NULL), 0);
	ck_assert_uint_eq(first.len, second.len);
	ck_assert_int_eq(memcmp(first.data, second.data, first.len), 0);
	buf_release(&first);
	buf_release(&second);
	form_values_release(&values);
}
END_TEST

START_TEST(without_a_font_nothing_is_written)
{
	struct form_values values = { 0 };
	struct err err = ERR_INIT;
	struct buf out;

	buf_init(&out);
	setenv("MOTCUA_FONTDIR", "/nonexistent", 1);
	ck_assert_int_eq(form_pdf(sample_template(), &values, &out, &err), -1);
	ck_assert_int_eq(err.code, ERR_SYSTEM);
	ck_assert_uint_eq(out.len, 0);
	buf_release(&out);
}
END_TEST

START_TEST(a_wrong_template_is_refused)
{
	struct form_values values = { 0 };
	struct err err = ERR_INIT;
	struct buf out;

	buf_init(&out);
	ck_assert_int_eq(form_text("text a\nnonsense\n", &values, &out, &err), -1);
	ck_assert_int_eq(err.code, ERR_INVALID);
	ck_assert_ptr_nonnull(strstr(err.msg, "2"));
	ck_assert_int_eq(form_pdf("text a\nnonsense\n", &values, &out, &err), -1);
	ck_assert_uint_eq(out.len, 0);
	buf_release(&out);
}
END_TEST

Suite *form_suite(void)
{
	Suite *suite = suite_create("form");
	TCase *tc = tcase_create("text"), *pdf = tcase_create("pdf");

	tcase_add_loop_test(tc, receipts_look_as_agreed, 0, TESTING_COUNT(golden));
	tcase_add_loop_test(tc, no_line_is_wider_than_the_form, 0, TESTING_COUNT(golden));
	tcase_add_test(tc, decomposed_text_is_composed);
	tcase_add_test(tc, a_wrong_template_is_refused);
	suite_add_tcase(suite, tc);
	tcase_add_loop_test(pdf, pdf_has_the_pages_of_its_copies, 0, TESTING_COUNT(pdfs));
	tcase_add_test(pdf, the_same_values_give_the_same_pdf);
	tcase_add_test(pdf, without_a_font_nothing_is_written);
	tcase_set_timeout(pdf, 30);
	suite_add_tcase(suite, pdf);
	return suite;
}
