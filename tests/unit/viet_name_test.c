#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "motcua/viet/viet.h"
#include "testing.h"
#include "vectors.h"

Suite *viet_name_suite(void);

static int compare_names(const char *a, const char *b)
{
	char *x = viet_name_key_dup(a), *y = viet_name_key_dup(b);
	int order = strcmp(x, y);

	free(y);
	free(x);
	return order;
}

START_TEST(every_vector_stands_in_its_place)
{
	struct vectors vectors = vectors_read("vectors/names.csv");

	for (size_t i = 0; i < vectors.rows; i++) {
		const char *name = vectors_cell(&vectors, i, "full_name");
		char *fold = viet_fold_dup(name);

		ck_assert_str_eq(fold, vectors_cell(&vectors, i, "fold"));
		free(fold);
		if (i == 0)
			continue;
		if (compare_names(vectors_cell(&vectors, i - 1, "full_name"), name) >= 0)
			ck_abort_msg("%s must come after the name before it", name);
	}
	vectors_release(&vectors);
}
END_TEST

/* Each comes before the next. */
static const char *const ascending[] = { "", "A", "Lê A", "Lê Văn A", "Lý A", "À", "Ả", "Ã", "Á",
	"Ạ", "Áa", "An", "Ăn", "Ân", "Dương", "Đặng", "Em", "Êm", "Hoa", "Hòa", "Hoàn", "Lệ",
	"Lề Ma", "Nguyễn Thị Na", "Nguyễn Văn Na", "O", "Ô", "Ơ", "Tà", "Tạ", "Tam", "U", "Ư",
	"Y" };

START_TEST(letters_come_before_tones_and_words_in_their_turn)
{
	const char *before = ascending[_i], *after = ascending[_i + 1];

	if (compare_names(before, after) >= 0)
		ck_abort_msg("%s must come after %s", after, before);
}
END_TEST

static const char *const equal[][2] = {
	{ "Đinh Thị Hòa", "đinh thị HOÀ" },
	{ "Thúy", "Thuý" },
	{ "H'Moong Ksor", "Hmoong Ksor" },
	{ "Krông-Pa", "KrôngPa" },
	{ "Pham Van  Nam ", "\tpham van nam" },
	{ "Ðức", "Đức" },
	{ "Na\xe2\x80\x8bm", "Nam" },
	{ "A (Ba)", "A Ba" },
};

START_TEST(writing_does_not_matter)
{
	ck_assert_int_eq(compare_names(equal[_i][0], equal[_i][1]), 0);
}
END_TEST

START_TEST(a_key_is_the_same_for_parted_letters_and_printable)
{
	struct vectors vectors = vectors_read("vectors/names.csv");

	for (size_t i = 0; i < vectors.rows; i++) {
		const char *name = vectors_cell(&vectors, i, "full_name");
		char *nfd = (char *)utf8proc_NFD((const utf8proc_uint8_t *)name);
		char *key = viet_name_key_dup(name);

		ck_assert_int_eq(compare_names(name, nfd), 0);
		for (const char *c = key; *c; c++)
			ck_assert(*c > ' ' && *c <= '~');
		free(key);
		free(nfd);
	}
	vectors_release(&vectors);
}
END_TEST

START_TEST(letters_of_other_scripts_come_last)
{
	ck_assert_int_lt(compare_names("Z", "表"), 0);
	ck_assert_int_lt(compare_names("9", "A"), 0);
	ck_assert_int_lt(compare_names("表 A", "가 A"), 0);
}
END_TEST

Suite *viet_name_suite(void)
{
	Suite *suite = suite_create("viet name");
	TCase *tc = tcase_create("name");

	tcase_add_test(tc, every_vector_stands_in_its_place);
	tcase_add_loop_test(tc, letters_come_before_tones_and_words_in_their_turn, 0,
		TESTING_COUNT(ascending) - 1);
	tcase_add_loop_test(tc, writing_does_not_matter, 0, TESTING_COUNT(equal));
	tcase_add_test(tc, a_key_is_the_same_for_parted_letters_and_printable);
	tcase_add_test(tc, letters_of_other_scripts_come_last);
	suite_add_tcase(suite, tc);
	return suite;
}
