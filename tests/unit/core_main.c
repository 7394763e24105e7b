#include "config.h"

#include "testing.h"

Suite *csv_suite(void);
Suite *day_suite(void);
Suite *vocab_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = {
		csv_suite,
		day_suite,
		vocab_suite,
	};

	return testing_run(suites, TESTING_COUNT(suites));
}
