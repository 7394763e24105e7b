#include "config.h"

#include "testing.h"

Suite *text_suite(void);
Suite *text_check_suite(void);
Suite *err_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = { text_suite, text_check_suite, err_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
