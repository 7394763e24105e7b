#include "config.h"

#include "testing.h"

Suite *arrival_suite(void);
Suite *calendar_change_suite(void);
Suite *dossiers_suite(void);
Suite *draft_suite(void);
Suite *exchange_catalogue_suite(void);
Suite *exchange_dossiers_suite(void);
Suite *exchange_office_suite(void);
Suite *figures_suite(void);
Suite *forms_suite(void);
Suite *imported_life_suite(void);
Suite *intake_check_suite(void);
Suite *intake_suite(void);
Suite *intake_warn_suite(void);
Suite *late_suite(void);
Suite *lists_suite(void);
Suite *moment_suite(void);
Suite *numbering_suite(void);
Suite *office_audit_suite(void);
Suite *office_papers_suite(void);
Suite *office_people_suite(void);
Suite *office_suite(void);
Suite *people_suite(void);
Suite *post_suite(void);
Suite *process_bad_suite(void);
Suite *process_correct_suite(void);
Suite *process_detail_suite(void);
Suite *process_table_suite(void);
Suite *process_undo_suite(void);
Suite *process_walk_suite(void);
Suite *receipt_suite(void);
Suite *register_suite(void);
Suite *reserve_suite(void);
Suite *rollback_suite(void);
Suite *session_suite(void);
Suite *settings_suite(void);
Suite *setup_suite(void);
Suite *together_suite(void);
Suite *unit_name_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = {
		arrival_suite, calendar_change_suite, dossiers_suite, draft_suite,
		exchange_catalogue_suite, exchange_dossiers_suite, exchange_office_suite,
		figures_suite, forms_suite, imported_life_suite, intake_check_suite, intake_suite,
		intake_warn_suite, late_suite, lists_suite, moment_suite, numbering_suite,
		office_audit_suite, office_papers_suite, office_people_suite, office_suite,
		people_suite, post_suite, process_bad_suite, process_correct_suite,
		process_detail_suite, process_table_suite, process_undo_suite, process_walk_suite,
		receipt_suite, register_suite, reserve_suite, rollback_suite, session_suite,
		settings_suite, setup_suite, together_suite, unit_name_suite,
	};

	return testing_run(suites, TESTING_COUNT(suites));
}
