#include "config.h"

#include <stdlib.h>

#include "app/office/unit_name.h"
#include "testing.h"

Suite *unit_name_suite(void);

static const struct {
	const char *name, *letterhead, *place;
} names[] = {
	{ "UBND xã Ba Nam", "ỦY BAN NHÂN DÂN XÃ BA NAM", "Ba Nam" },
	{ "Ủy ban nhân dân xã Ba Tô", "ỦY BAN NHÂN DÂN XÃ BA TÔ", "Ba Tô" },
	{ "UBND Phường Trần Phú", "ỦY BAN NHÂN DÂN PHƯỜNG TRẦN PHÚ", "Trần Phú" },
	{ "UBND thị trấn Ba Tơ", "ỦY BAN NHÂN DÂN THỊ TRẤN BA TƠ", "Ba Tơ" },
	{ "UBND đặc khu Lý Sơn", "ỦY BAN NHÂN DÂN ĐẶC KHU LÝ SƠN", "Lý Sơn" },
	{ "Trung tâm A", "TRUNG TÂM A", "Trung tâm A" },
	{ "", "", "" },
};

START_TEST(letters_get_their_words_from_the_name)
{
	char *letterhead = unit_letterhead(names[_i].name), *place = unit_place(names[_i].name);

	ck_assert_str_eq(letterhead, names[_i].letterhead);
	ck_assert_str_eq(place, names[_i].place);
	free(letterhead);
	free(place);
}
END_TEST

Suite *unit_name_suite(void)
{
	Suite *suite = suite_create("unit_name");
	TCase *tc = tcase_create("names");

	tcase_add_loop_test(tc, letters_get_their_words_from_the_name, 0,
		TESTING_COUNT(names));
	suite_add_tcase(suite, tc);
	return suite;
}
