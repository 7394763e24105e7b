#include "config.h"

#include "testing.h"

Suite *viet_fold_suite(void);
Suite *viet_name_suite(void);

int main(void)
{
	static Suite *(*const suites[])(void) = { viet_fold_suite, viet_name_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
