#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "form_sample.h"
#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "report/font.h"
#include "testing.h"

Suite *font_suite(void);

START_TEST(the_list_of_letters_is_complete)
{
	size_t count = 0, len = strlen(vietnamese_letters);

	for (size_t pos = 0; pos < len; count++) {
		int32_t cp;

		pos += text_next(vietnamese_letters + pos, len - pos, &cp);
		ck_assert_int_gt(cp, 127);
	}
	ck_assert_uint_eq(count, 134);
}
END_TEST

/* What the template and the values can bring on paper has a glyph; a box would say nothing. */
START_TEST(every_letter_of_the_receipt_has_a_glyph)
{
	struct font_set set;
	struct form_values values = { 0 };
	struct buf text;

	ck_assert_int_eq(font_set_find(&set, NULL), 0);
	ck_assert(coverage_has_all(&set.coverage, vietnamese_letters));
	sample_long(&values, 12);
	buf_init(&text);
	ck_assert_int_eq(form_text(sample_template(), &values, &text, NULL), 0);
	for (char *s = text.data; (s = strchr(s, '\n'));)
		*s = ' ';
	ck_assert(coverage_has_all(&set.coverage, text.data));
	ck_assert(!coverage_has(&set.coverage, 0x8868));
	ck_assert(!coverage_has(&set.coverage, -1));
	ck_assert(!coverage_has(&set.coverage, 0x1f600));
	buf_release(&text);
	form_values_release(&values);
	font_set_release(&set);
}
END_TEST

START_TEST(a_folder_without_the_font_names_the_package)
{
	struct font_set set;
	struct err err = ERR_INIT;
	char *dir = testing_make_dir();

	setenv("MOTCUA_FONTDIR", dir, 1);
	ck_assert_int_eq(font_set_find(&set, &err), -1);
	ck_assert_int_eq(err.code, ERR_SYSTEM);
	ck_assert_ptr_nonnull(strstr(err.msg, "fonts-liberation2"));
	testing_remove_dir(dir);
	free(dir);
}
END_TEST

/* A font with one segment: code points first … last are glyphs 1, 2, … */
static size_t make_font(unsigned char *out, unsigned first, unsigned last)
{
	static const unsigned char head[] = {
		0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0,             /* one table */
		'c', 'm', 'a', 'p', 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 44,
		0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12,            /* Windows, Unicode */
		0, 4, 0, 32, 0, 0, 0, 4, 0, 4, 0, 1, 0, 0,      /* format 4, two segments */
	};
	unsigned map[] = { last, 0xffff, 0, first, 0xffff, 65536 - first + 1, 1, 0, 0 };
	size_t len = sizeof head;

	memcpy(out, head, len);
	for (size_t i = 0; i < TESTING_COUNT(map); i++) {
		out[len++] = (unsigned char)(map[i] >> 8);
		out[len++] = (unsigned char)map[i];
	}
	return len;
}

/* The trap: a font of the right name that draws boxes for half of the alphabet. */
START_TEST(a_font_that_lacks_letters_is_passed_over)
{
	static const char *const styles[] = { "Regular", "Bold", "Italic" };
	char *dir = testing_make_dir();
	unsigned char font[128];
	size_t len = make_font(font, 0x20, 0x1ef0);
	struct font_set set;

	for (size_t i = 0; i < TESTING_COUNT(styles); i++) {
		char *path = xasprintf("%s/LiberationSerif-%s.ttf", dir, styles[i]);
		FILE *file = fopen(path, "wb");

		ck_assert_ptr_nonnull(file);
		ck_assert_uint_eq(fwrite(font, 1, len, file), len);
		fclose(file);
		free(path);
	}
	setenv("MOTCUA_FONTDIR", dir, 1);
	ck_assert_int_eq(font_set_find(&set, NULL), -1);
	testing_remove_dir(dir);
	free(dir);
}
END_TEST

START_TEST(coverage_is_what_the_table_says)
{
	unsigned char font[128];
	struct coverage coverage;
	size_t len = make_font(font, 0x1ea0, 0x1ea9);

	ck_assert_int_eq(coverage_read(&coverage, font, len), 0);
	ck_assert(!coverage_has(&coverage, 0x1e9f));
	ck_assert(coverage_has(&coverage, 0x1ea0));
	ck_assert(coverage_has(&coverage, 0x1ea9));
	ck_assert(!coverage_has(&coverage, 0x1eaa));
	ck_assert(!coverage_has(&coverage, 0xffff));
	ck_assert(!coverage_has_all(&coverage, vietnamese_letters));
}
END_TEST

/* Cut anywhere, a file is refused or read, and memory behind its end is never touched. */
START_TEST(damaged_fonts_do_no_harm)
{
	unsigned char whole[128];
	size_t len = make_font(whole, 0x20, 0x7e);

	for (size_t cut = 0; cut < len; cut++) {
		unsigned char *part = xmalloc(cut + 1);
		struct coverage coverage;

		memcpy(part, whole, cut);
		part = xrealloc(part, cut ? cut : 1);
		if (cut < 60)
			ck_assert_int_eq(coverage_read(&coverage, part, cut), -1);
		else
			coverage_read(&coverage, part, cut);
		free(part);
	}
	for (size_t at = 0; at < len; at++) {
		struct coverage coverage;
		unsigned char kept = whole[at];

		whole[at] = 0xff;
		coverage_read(&coverage, whole, len);
		whole[at] = kept;
	}
}
END_TEST

Suite *font_suite(void)
{
	Suite *suite = suite_create("font");
	TCase *tc = tcase_create("coverage");

	tcase_add_test(tc, the_list_of_letters_is_complete);
	tcase_add_test(tc, every_letter_of_the_receipt_has_a_glyph);
	tcase_add_test(tc, a_folder_without_the_font_names_the_package);
	tcase_add_test(tc, a_font_that_lacks_letters_is_passed_over);
	tcase_add_test(tc, coverage_is_what_the_table_says);
	tcase_add_test(tc, damaged_fonts_do_no_harm);
	suite_add_tcase(suite, tc);
	return suite;
}
