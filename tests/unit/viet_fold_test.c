#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "motcua/base/buf.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"
#include "testing.h"
#include "vectors.h"

Suite *viet_fold_suite(void);

/* "\u1EA1" as the letter it names. */
static char *unescape(const char *text)
{
	struct buf out;

	buf_init(&out);
	while (*text) {
		if (text[0] == '\\' && text[1] == 'u') {
			char digits[5] = { text[2], text[3], text[4], text[5], '\0' };

			text_put(&out, (int32_t)strtol(digits, NULL, 16));
			text += 6;
		} else {
			buf_addc(&out, *text++);
		}
	}
	return buf_detach(&out);
}

START_TEST(every_vector_folds_and_composes)
{
	struct vectors vectors = vectors_read("vectors/folds.csv");

	for (size_t i = 0; i < vectors.rows; i++) {
		char *input = unescape(vectors_cell(&vectors, i, "input_escaped"));
		char *nfc = viet_nfc(input), *fold = viet_fold_dup(input);

		ck_assert_str_eq(nfc, vectors_cell(&vectors, i, "nfc"));
		ck_assert_str_eq(fold, vectors_cell(&vectors, i, "fold"));
		free(fold);
		free(nfc);
		free(input);
	}
	vectors_release(&vectors);
}
END_TEST

START_TEST(clean_text_is_composed_and_trimmed)
{
	static const char *const cases[][2] = {
		{ NULL, "" },
		{ " \t ", "" },
		{ "  Nguye\xcc\x82\xcc\x83n  Văn \n", "Nguyễn  Văn" },
	};
	char *clean = viet_clean(cases[_i][0]);

	ck_assert_str_eq(clean, cases[_i][1]);
	free(clean);
}
END_TEST

static const struct {
	const char *text, *fold;
} folds[] = {
	{ "", "" },
	{ " \t-- ", "" },
	{ "Đặng Ðức", "dang duc" },               /* the second with the Icelandic letter */
	{ "ðông đảo", "dong dao" },
	{ "H'Mông, H’mông, Hʼmông", "hmong hmong hmong" },
	{ "Ba\xe2\x80\x8bNam\xef\xbb\xbf", "banam" }, /* zero-width space, BOM */
	{ "Văn phòng - thống kê", "van phong thong ke" },
	{ "H48.28.17-230216-0003", "h48 28 17 230216 0003" },
	{ "Ba\xc2\xa0Nam\r\nBa Tơ", "ba nam ba to" },
	{ "«Ưng»", "ung" },
	{ "x\xff\xfey", "xy" },
	{ "表 가", "表 가" },
};

START_TEST(fold_keeps_letters_and_parts_words)
{
	char *fold = viet_fold_dup(folds[_i].text);

	ck_assert_str_eq(fold, folds[_i].fold);
	free(fold);
}
END_TEST

START_TEST(fold_appends_and_does_not_look_at_what_is_there)
{
	struct buf out;

	buf_init(&out);
	buf_adds(&out, "x");
	viet_fold(" Hồng", &out);
	ck_assert_str_eq(out.data, "xhong");
	buf_release(&out);
}
END_TEST

static const struct {
	const char *header, *key;
} headers[] = {
	{ "Mã hồ sơ", "ma_ho_so" },
	{ "ma_ho_so", "ma_ho_so" },
	{ " Ngày nhận (dd/mm) ", "ngay_nhan_dd_mm" },
	{ "Số CCCD/CMND", "so_cccd_cmnd" },
	{ "…", "" },
};

START_TEST(header_keys_are_joined_by_one_line)
{
	struct buf out;

	buf_init(&out);
	viet_header_key(headers[_i].header, &out);
	ck_assert_str_eq(out.data, headers[_i].key);
	buf_release(&out);
}
END_TEST

/* Calls check with a text around every code point of the planes that have alphabets. */
static void for_every_letter(void (*check)(const char *text))
{
	struct buf text;

	buf_init(&text);
	for (int32_t cp = 1; cp <= 0x1ffff; cp++) {
		if (cp >= 0xd800 && cp <= 0xdfff)
			continue;
		buf_clear(&text);
		text_put(&text, cp);
		buf_addc(&text, 'A');
		text_put(&text, cp);
		check(text.data);
	}
	buf_release(&text);
}

static void check_fold(const char *text)
{
	char *nfd = (char *)utf8proc_NFD((const utf8proc_uint8_t *)text);
	char *fold = viet_fold_dup(text), *again = viet_fold_dup(fold);
	char *parted = viet_fold_dup(nfd);

	ck_assert_str_eq(again, fold);
	ck_assert_str_eq(parted, fold);
	free(parted);
	free(again);
	free(fold);
	free(nfd);
}

START_TEST(fold_is_idempotent_and_equal_for_parted_letters)
{
	for_every_letter(check_fold);
}
END_TEST

START_TEST(case_changes_vietnamese_letters)
{
	char *upper = viet_upper("Ủy ban nhân dân xa\xcc\x83 Ba Nam"), *lower = viet_lower(upper);

	ck_assert_str_eq(upper, "ỦY BAN NHÂN DÂN XÃ BA NAM");
	ck_assert_str_eq(lower, "ủy ban nhân dân xã ba nam");
	free(lower);
	free(upper);
	upper = viet_upper("đường ự ơ ặ ỵ");
	ck_assert_str_eq(upper, "ĐƯỜNG Ự Ơ Ặ Ỵ");
	free(upper);
}
END_TEST

static const struct {
	const char *text, *query;
	bool match;
} matches[] = {
	{ "pham van doi", "", true },
	{ "pham van doi", "doi ph", true },
	{ "pham van doi", "van", true },
	{ "pham van doi", "oi", false },
	{ "pham van doi", "van doiz", false },
	{ "pham van doi", "van x", false },
	{ "", "a", false },
};

START_TEST(every_word_of_a_query_begins_a_word)
{
	ck_assert_int_eq(viet_words_match(matches[_i].text, matches[_i].query), matches[_i].match);
}
END_TEST

Suite *viet_fold_suite(void)
{
	Suite *suite = suite_create("viet fold");
	TCase *tc = tcase_create("fold"), *whole = tcase_create("every letter");

	tcase_add_test(tc, every_vector_folds_and_composes);
	tcase_add_loop_test(tc, clean_text_is_composed_and_trimmed, 0, 3);
	tcase_add_loop_test(tc, fold_keeps_letters_and_parts_words, 0, TESTING_COUNT(folds));
	tcase_add_test(tc, fold_appends_and_does_not_look_at_what_is_there);
	tcase_add_loop_test(tc, header_keys_are_joined_by_one_line, 0, TESTING_COUNT(headers));
	tcase_add_test(tc, case_changes_vietnamese_letters);
	tcase_add_loop_test(tc, every_word_of_a_query_begins_a_word, 0, TESTING_COUNT(matches));
	tcase_add_test(whole, fold_is_idempotent_and_equal_for_parted_letters);
	tcase_set_timeout(whole, 60);
	suite_add_tcase(suite, tc);
	suite_add_tcase(suite, whole);
	return suite;
}
