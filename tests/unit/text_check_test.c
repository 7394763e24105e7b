#include "config.h"

#include <string.h>

#include "motcua/base/text_check.h"
#include "testing.h"

Suite *text_check_suite(void);

static const struct {
	enum text_kind kind;
	const char *text;
	bool sound;
} texts[] = {
	{ TEXT_NAME, "", true },
	{ TEXT_NAME, "Phạm Văn Đới", true },
	{ TEXT_NAME, "Nguye\xcc\x82\xcc\x83n", true },
	{ TEXT_NAME, "Công ty 2/9", true },
	{ TEXT_NAME, "Ph\xf4n", false },
	{ TEXT_NAME, "\xe2\x80\x8b", false },
	{ TEXT_NAME, "Ph\x01n", false },
	{ TEXT_NAME, "Phạm\nVăn", false },
	{ TEXT_NAME, "Phạm\tVăn", false },
	{ TEXT_NAME, "Phạm\xe2\x80\xaeVăn", false },
	{ TEXT_NAME, "12", false },
	{ TEXT_NAME, "...", false },
	{ TEXT_PLACE, "Thôn 3", true },
	{ TEXT_PLACE, "3", true },
	{ TEXT_PLACE, "...", false },
	{ TEXT_PLACE, "\xf0\x9f\x98\x80", false },
	{ TEXT_FREE, "dòng một\ndòng hai\t!", true },
	{ TEXT_FREE, "\x1b[2J", false },
	{ TEXT_FREE, "\xff\xfe", false },
	{ TEXT_LINE, "...", true },
	{ TEXT_LINE, "một\nhai", false },
};

START_TEST(a_text_is_sound_or_not)
{
	struct buf why;

	buf_init(&why);
	ck_assert_msg(text_sound(texts[_i].kind, texts[_i].text, &why) == texts[_i].sound,
		"row %d", _i);
	ck_assert_int_eq(why.len == 0, texts[_i].sound);
	buf_release(&why);
}
END_TEST

static const struct {
	enum text_kind kind;
	size_t max;
} bounds[] = {
	{ TEXT_NAME, 200 },
	{ TEXT_PLACE, 200 },
	{ TEXT_FREE, 2000 },
	{ TEXT_NOTE, 4000 },
	{ TEXT_LINE, 4000 },
};

START_TEST(every_kind_has_a_length)
{
	struct buf text;

	buf_init(&text);
	for (size_t i = 0; i < bounds[_i].max; i++)
		buf_adds(&text, "đ");
	ck_assert(text_sound(bounds[_i].kind, text.data, NULL));
	buf_adds(&text, "đ");
	ck_assert(!text_sound(bounds[_i].kind, text.data, NULL));
	buf_release(&text);
}
END_TEST

START_TEST(a_message_shows_the_beginning_alone)
{
	struct buf text, shown;

	buf_init(&text);
	buf_init(&shown);
	text_echo(&shown, "ngắn");
	ck_assert_str_eq(shown.data, "ngắn");
	buf_clear(&shown);
	for (int i = 0; i < 100; i++)
		buf_adds(&text, "đ");
	text_echo(&shown, text.data);
	ck_assert_uint_eq(shown.len, 80 * strlen("đ") + strlen("…"));
	buf_release(&text);
	buf_release(&shown);
}
END_TEST

Suite *text_check_suite(void)
{
	Suite *suite = suite_create("text check");
	TCase *tc = tcase_create("text check");

	tcase_add_loop_test(tc, a_text_is_sound_or_not, 0, TESTING_COUNT(texts));
	tcase_add_loop_test(tc, every_kind_has_a_length, 0, TESTING_COUNT(bounds));
	tcase_add_test(tc, a_message_shows_the_beginning_alone);
	suite_add_tcase(suite, tc);
	return suite;
}
