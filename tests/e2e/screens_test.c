/* What every screen of the program must keep, in both languages. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "language.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/ui/ui.h"
#include "testing.h"
#include "ui/screens.h"

/* Speaks a language out of the build folder: 0 Vietnamese, 1 English. */
static void speak(int language)
{
	const char *build = getenv("MOTCUA_TOP_BUILDDIR");
	char *dir = xasprintf("%s/locale", build ? build : ".");

	setenv("MOTCUA_LOCALEDIR", dir, 1);
	free(dir);
	language_start(language == 0 ? LANGUAGE_VI : LANGUAGE_EN, LOCALEDIR);
	if (language == 0)
		ck_assert_str_eq(_("Help"), "Trợ giúp");
}

START_TEST(the_tables_of_a_screen_agree)
{
	struct buf faults;

	buf_init(&faults);
	for (size_t i = 0; ui_screens[i]; i++) {
		const struct binding *const tables[] = { ui_screens[i]->keys,
			ui_screens[i]->widget, general_keys };

		buf_clear(&faults);
		if (keymap_check(tables, TESTING_COUNT(tables), &faults) > 0)
			ck_abort_msg("screen %s: %s", ui_screens[i]->name, faults.data);
	}
	buf_release(&faults);
}
END_TEST

START_TEST(names_of_screens_are_words_and_unique)
{
	for (size_t i = 0; ui_screens[i]; i++) {
		const char *name = ui_screens[i]->name;

		ck_assert_msg(name && *name &&
			strspn(name, "abcdefghijklmnopqrstuvwxyz-") == strlen(name),
			"a bad name: %s", name);
		ck_assert_msg(!text_blank(ui_screens[i]->title), "%s has no title", name);
		for (size_t k = 0; k < i; k++)
			ck_assert_str_ne(ui_screens[k]->name, name);
	}
}
END_TEST

START_TEST(every_key_bar_fits_the_screen)
{
	speak(_i);
	for (size_t i = 0; ui_screens[i]; i++) {
		int width = keybar_width(ui_screens[i]->keys, general_keys);

		ck_assert_msg(width <= KEYBAR_WIDTH, "the key bar of %s needs %d columns",
			ui_screens[i]->name, width);
	}
}
END_TEST

START_TEST(the_listing_has_three_columns)
{
	struct buf out;
	int lines = 0;

	speak(_i);
	buf_init(&out);
	ui_keys_text(&out);
	for (char *line = out.data, *end; *line; line = end + 1, lines++) {
		const char *help;

		end = strchr(line, '\n');
		ck_assert_ptr_nonnull(end);
		*end = '\0';
		help = strrchr(line, '\t');
		ck_assert_msg(help && strchr(line, '\t') != help && help[1],
			"not three columns: %s", line);
		ck_assert_ptr_nonnull(strchr(line, '.'));
	}
	ck_assert_int_gt(lines, 20);
	buf_release(&out);
}
END_TEST

static Suite *screens_suite(void)
{
	Suite *suite = suite_create("screens");
	TCase *tc = tcase_create("screens");

	tcase_add_test(tc, the_tables_of_a_screen_agree);
	tcase_add_test(tc, names_of_screens_are_words_and_unique);
	tcase_add_loop_test(tc, every_key_bar_fits_the_screen, 0, 2);
	tcase_add_loop_test(tc, the_listing_has_three_columns, 0, 2);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { screens_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
