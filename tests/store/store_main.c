#include "config.h"

#include "testing.h"

Suite *store_suite(void);
Suite *transaction_suite(void);
Suite *open_suite(void);
Suite *migrate_suite(void);
Suite *unit_suite(void);
Suite *people_suite(void);
Suite *days_suite(void);
Suite *audit_suite(void);
Suite *catalogue_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = {
		store_suite, transaction_suite, open_suite, migrate_suite, unit_suite,
		people_suite, days_suite, audit_suite,
		catalogue_suite
	};

	return testing_run(suites, TESTING_COUNT(suites));
}
