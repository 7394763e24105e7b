#include "config.h"

#include "testing.h"

Suite *words_suite(void);
Suite *template_suite(void);
Suite *form_suite(void);
Suite *form_set_suite(void);
Suite *layout_suite(void);
Suite *font_suite(void);
Suite *table_suite(void);
Suite *indicators_suite(void);
Suite *report_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = {
		words_suite, template_suite, form_suite, form_set_suite, layout_suite,
		font_suite, table_suite, indicators_suite, report_suite
	};

	return testing_run(suites, TESTING_COUNT(suites));
}
