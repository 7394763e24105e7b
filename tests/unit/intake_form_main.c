#include "config.h"

#include "testing.h"

Suite *intake_form_suite(void);
Suite *papers_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = { intake_form_suite, papers_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
