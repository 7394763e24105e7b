#include "config.h"

#include "testing.h"

Suite *words_suite(void);
Suite *template_suite(void);
Suite *form_suite(void);
Suite *layout_suite(void);
Suite *font_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = {
		words_suite, template_suite, form_suite, layout_suite, font_suite
	};

	return testing_run(suites, TESTING_COUNT(suites));
}
