#include "config.h"

#include "testing.h"

Suite *canvas_suite(void);
Suite *keymap_suite(void);
Suite *bar_suite(void);
Suite *edit_suite(void);
Suite *list_suite(void);
Suite *form_suite(void);
Suite *form_choice_suite(void);
Suite *screen_suite(void);
Suite *target_bar_suite(void);
Suite *sheet_suite(void);
Suite *dossier_words_suite(void);
Suite *page_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = { canvas_suite, keymap_suite, bar_suite, edit_suite,
		list_suite, form_suite, form_choice_suite, screen_suite, target_bar_suite,
		sheet_suite, dossier_words_suite, page_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
