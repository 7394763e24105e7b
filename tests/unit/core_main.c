#include "config.h"

#include "testing.h"

Suite *calendar_suite(void);
Suite *card_suite(void);
Suite *csv_suite(void);
Suite *day_suite(void);
Suite *deadline_suite(void);
Suite *dossier_code_suite(void);
Suite *figure_suite(void);
Suite *identity_suite(void);
Suite *indicator_suite(void);
Suite *life_suite(void);
Suite *lunar_suite(void);
Suite *moves_suite(void);
Suite *period_suite(void);
Suite *ratio_suite(void);
Suite *national_suite(void);
Suite *reckon_suite(void);
Suite *s10_suite(void);
Suite *vocab_suite(void);
Suite *walk_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = {
		calendar_suite,
		card_suite,
		csv_suite,
		day_suite,
		deadline_suite,
		dossier_code_suite,
		figure_suite,
		identity_suite,
		indicator_suite,
		life_suite,
		lunar_suite,
		moves_suite,
		period_suite,
		ratio_suite,
		national_suite, reckon_suite,
		s10_suite,
		vocab_suite,
		walk_suite,
	};

	return testing_run(suites, TESTING_COUNT(suites));
}
