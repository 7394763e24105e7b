#include "config.h"

#include "testing.h"

Suite *session_suite(void);
Suite *unit_name_suite(void);
Suite *intake_suite(void);
Suite *intake_check_suite(void);
Suite *intake_warn_suite(void);
Suite *numbering_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = { session_suite, unit_name_suite, intake_suite,
		intake_check_suite, intake_warn_suite, numbering_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
