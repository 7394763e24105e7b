#include "config.h"

#include <string.h>

#include "motcua/base/buf.h"
#include "testing.h"
#include "ui/widget/edit.h"
#include "ui/widget/form.h"
#include "ui/term/keymap.h"
#include "ui/widget/list.h"
#include "ui/widget/pager.h"
#include "ui/term/screen.h"

Suite *keymap_suite(void);

enum { CMD_PARK = CMD_SCREEN, CMD_PRINT };

static const struct binding good[] = {
	{ { K_F(9) }, CMD_ACCEPT, 0, "accept", "Accept", "Accepts." },
	{ { K_F(7), KEY_CTRL('P') }, CMD_PARK, 0, "park", "Park", "Parks." },
	{ { 'i' }, CMD_PRINT, 0, "print", NULL, "Prints." },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

START_TEST(a_key_finds_its_row)
{
	ck_assert_int_eq(keymap_find(good, KEY_CTRL('P'))->cmd, CMD_PARK);
	ck_assert_int_eq(keymap_find(good, 'i')->cmd, CMD_PRINT);
	ck_assert_ptr_null(keymap_find(good, 'x'));
	ck_assert_ptr_null(keymap_find(NULL, 'x'));
	/* the end of a row is no key */
	ck_assert_ptr_null(keymap_find(good, K_NONE));
}
END_TEST

static const struct {
	int32_t key;
	const char *name;
} names[] = {
	{ K_F(1), "F1" }, { K_F(12), "F12" }, { K_ESC, "Esc" }, { K_TAB, "Tab" },
	{ KEY_CTRL('P'), "Ctrl-P" }, { 'a', "a" }, { ' ', "Space" }, { 0x1b0, "ư" },
	{ K_UP, "↑" }, { K_BTAB, "Shift-Tab" }, { K_ENTER, "Enter" },
};

START_TEST(keys_have_the_names_of_the_keyboard)
{
	struct buf out;

	buf_init(&out);
	put_key_name(names[_i].key, &out);
	ck_assert_str_eq(out.data, names[_i].name);
	buf_release(&out);
}
END_TEST

START_TEST(all_keys_of_a_row_are_named)
{
	struct buf out;

	buf_init(&out);
	binding_keys(&good[1], &out);
	ck_assert_str_eq(out.data, "F7 Ctrl-P");
	buf_release(&out);
}
END_TEST

static int faults_of(const struct binding *a, const struct binding *b, struct buf *out)
{
	const struct binding *const tables[] = { a, b };

	buf_clear(out);
	return keymap_check(tables, 2, out);
}

START_TEST(what_a_table_must_keep_is_checked)
{
	static const struct binding twice[] = {
		{ { 'i' }, CMD_PARK, 0, "other", NULL, "Does." }, { { 0 }, 0, 0, NULL, NULL, NULL } };
	static const struct binding name[] = {
		{ { 'j' }, CMD_PARK, 0, "park", NULL, "Does." }, { { 0 }, 0, 0, NULL, NULL, NULL } };
	static const struct binding bad_name[] = {
		{ { 'j' }, CMD_PARK, 0, "Park 1", NULL, "Does." },
		{ { 0 }, 0, 0, NULL, NULL, NULL } };
	static const struct binding no_help[] = {
		{ { 'j' }, CMD_PARK, 0, "other", NULL, " " }, { { 0 }, 0, 0, NULL, NULL, NULL } };
	static const struct binding no_key[] = {
		{ { 0 }, CMD_PARK, 0, "other", NULL, "Does." }, { { 0 }, 0, 0, NULL, NULL, NULL } };
	static const struct binding kept[] = {
		{ { K_F(9) }, CMD_PRINT, 0, "other", NULL, "Does." },
		{ { 0 }, 0, 0, NULL, NULL, NULL } };
	struct buf out;

	buf_init(&out);
	ck_assert_int_eq(faults_of(good, NULL, &out), 0);
	ck_assert_int_eq(faults_of(good, twice, &out), 2);
	ck_assert_ptr_nonnull(strstr(out.data, "other i: the key occurs twice"));
	ck_assert_int_eq(faults_of(good, name, &out), 2);
	ck_assert_int_eq(faults_of(good, bad_name, &out), 1);
	ck_assert_int_eq(faults_of(good, no_help, &out), 1);
	ck_assert_int_eq(faults_of(good, no_key, &out), 1);
	ck_assert_int_eq(faults_of(NULL, kept, &out), 1);
	buf_release(&out);
}
END_TEST

START_TEST(the_tables_of_the_widgets_go_with_the_general_one)
{
	const struct binding *const widgets[] = { form_keys, list_keys, pager_keys, edit_keys };
	struct buf out;

	buf_init(&out);
	if (faults_of(widgets[_i], general_keys, &out) != 0)
		ck_abort_msg("%s", out.data);
	buf_release(&out);
}
END_TEST

START_TEST(a_key_bar_is_measured_in_columns)
{
	/* " F9 Accept F7 Park" */
	ck_assert_int_eq(keybar_width(good, NULL), 18);
}
END_TEST

Suite *keymap_suite(void)
{
	Suite *suite = suite_create("keymap");
	TCase *tc = tcase_create("keymap");

	tcase_add_test(tc, a_key_finds_its_row);
	tcase_add_loop_test(tc, keys_have_the_names_of_the_keyboard, 0, TESTING_COUNT(names));
	tcase_add_test(tc, all_keys_of_a_row_are_named);
	tcase_add_test(tc, what_a_table_must_keep_is_checked);
	tcase_add_loop_test(tc, the_tables_of_the_widgets_go_with_the_general_one, 0, 4);
	tcase_add_test(tc, a_key_bar_is_measured_in_columns);
	suite_add_tcase(suite, tc);
	return suite;
}
