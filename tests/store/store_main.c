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
Suite *citizen_suite(void);
Suite *dossier_suite(void);
Suite *dossier_search_suite(void);
Suite *queue_suite(void);
Suite *event_suite(void);
Suite *number_suite(void);
Suite *fact_suite(void);
Suite *postal_suite(void);
Suite *plan_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = {
		store_suite, transaction_suite, open_suite, migrate_suite, unit_suite,
		people_suite, days_suite, audit_suite, catalogue_suite, citizen_suite,
		dossier_suite, dossier_search_suite, queue_suite, event_suite, number_suite,
		fact_suite, postal_suite, plan_suite
	};

	return testing_run(suites, TESTING_COUNT(suites));
}
