#include "config.h"

#include <stdlib.h>

#include "desk.h"
#include "testing.h"

Suite *fact_suite(void);

static struct fixture fx;
static int64_t birth; /* a procedure */

static void setup(void)
{
	desk_open(&fx);
	birth = desk_add_procedure(&fx, "1.001193", "Đăng ký khai sinh");
	fixture_exec(&fx, "INSERT INTO officer (id, unit_id, name, name_fold, name_sort)"
		" VALUES (5, 7, 'A', 'a', ''), (6, 7, 'B', 'b', '');"
		"INSERT INTO village (id, unit_id, name, name_fold) VALUES (3, 7, 'V', 'v')");
}

static void teardown(void)
{
	fixture_close(&fx);
}

/* The one fact of a dossier. */
static struct fact fact_of(struct dossier *d)
{
	struct fact *list, fact;
	size_t count;

	ck_ok(&fx, dossier_insert(fx.store, d, NULL, &fx.err));
	ck_ok(&fx, dossier_facts(fx.store, 7, (struct period){ TODAY, TODAY }, &list, NULL, &count,
		&fx.err));
	ck_assert_uint_eq(count, 1);
	fact = list[0];
	free(list);
	return fact;
}

START_TEST(a_fact_tells_what_the_figures_need)
{
	struct dossier d = desk_dossier(birth, "H48.28.17-230216-0001", "Phạm Thị Kê");
	struct fact fact;

	d.channel = CHANNEL_ONLINE;
	d.state = STATE_RETURNED;
	d.receiver_id = 5;
	d.handler_id = 6;
	d.village_id = 3;
	d.resolved = TODAY + 1;
	d.returned = TODAY + 2;
	d.returned_by = RETURN_POSTAL;
	d.promised = TODAY + 9;
	fact = fact_of(&d);
	ck_assert_int_eq(fact.dossier_id, d.id);
	ck_assert_int_eq(fact.procedure_id, birth);
	ck_assert_int_ne(fact.field_id, 0);
	ck_assert_int_eq(fact.village_id, 3);
	ck_assert_int_eq(fact.handler_id, 6);
	ck_assert_int_eq(fact.receiver_id, 5);
	ck_assert_int_eq(fact.accepted, TODAY);
	ck_assert_int_eq(fact.due, TODAY + 5);
	ck_assert_int_eq(fact.resolved, TODAY + 1);
	ck_assert_int_eq(fact.returned, TODAY + 2);
	ck_assert_int_eq(fact.withdrawn, DAY_NONE);
	ck_assert_int_eq(fact.channel, CHANNEL_ONLINE);
	ck_assert_int_eq(fact.return_method, RETURN_POSTAL);
	ck_assert_int_eq(fact.state, STATE_RETURNED);
	ck_assert_int_eq(fact.level, 3);
	ck_assert(fact.apologised && !fact.waiting && !fact.certification);
}
END_TEST

static const struct {
	enum dossier_state state;
	bool resolved, returned, withdrawn, waiting;
} states[] = {
	{ STATE_RECEIVED, false, false, false, false },
	{ STATE_PROCESSING, false, false, false, false },
	{ STATE_SUPPLEMENT, false, false, false, true },
	{ STATE_FINANCE, false, false, false, true },
	{ STATE_STOPPED, false, false, false, true },
	{ STATE_RESULT, true, false, false, false },
	{ STATE_POSTED, true, true, false, false },
	{ STATE_POST_RETURNED, true, false, false, false },
	{ STATE_RETURNED, true, true, false, false },
	{ STATE_REFUSED, true, true, false, false },
	{ STATE_WITHDRAWN, false, false, true, false },
};

START_TEST(the_state_bears_the_dates_out)
{
	struct dossier d = desk_dossier(birth, "H48.28.17-230216-0001", "Phạm Thị Kê");
	struct fact fact;

	d.state = states[_i].state;
	d.resolved = d.returned = d.withdrawn = TODAY + 1;
	fact = fact_of(&d);
	ck_assert_int_eq(fact.resolved != DAY_NONE, states[_i].resolved);
	ck_assert_int_eq(fact.returned != DAY_NONE, states[_i].returned);
	ck_assert_int_eq(fact.withdrawn != DAY_NONE, states[_i].withdrawn);
	ck_assert_int_eq(fact.waiting, states[_i].waiting);
}
END_TEST

START_TEST(only_accepted_dossiers_of_the_window_are_facts)
{
	struct dossier d = desk_dossier(birth, "", "Phạm Thị Kê");
	struct fact *list;
	int64_t voided;
	size_t count;

	for (int day = TODAY - 2; day <= TODAY + 2; day++) {
		d.accepted.day = day;
		ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	}
	d.accepted.day = TODAY;
	d.state = STATE_VOID;
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	d.accepted = MOMENT_NONE;
	d.state = STATE_PENDING;
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	ck_ok(&fx, dossier_facts(fx.store, 7, (struct period){ TODAY - 1, TODAY + 1 }, &list,
		NULL, &count, &fx.err));
	ck_assert_uint_eq(count, 3);
	ck_assert_int_eq(list[0].accepted, TODAY - 1);
	free(list);
	ck_ok(&fx, dossier_count_void(fx.store, 7, (struct period){ TODAY, TODAY }, &voided,
		&fx.err));
	ck_assert_int_eq(voided, 1);
	ck_ok(&fx, dossier_count_void(fx.store, 7, (struct period){ TODAY + 1, TODAY + 2 },
		&voided, &fx.err));
	ck_assert_int_eq(voided, 0);
	ck_ok(&fx, dossier_facts(fx.store, 8, (struct period){ TODAY - 1, TODAY + 1 }, &list,
		NULL, &count, &fx.err));
	ck_assert_uint_eq(count, 0);
	ck_assert_ptr_null(list);
}
END_TEST

START_TEST(the_field_is_that_of_the_accepted_version)
{
	struct procedure p = desk_procedure("2.000815", "Chứng thực bản sao");
	struct dossier d;
	struct fact fact;

	p.field = (char[]){ "CHỨNG THỰC" };
	ck_ok(&fx, procedure_insert(fx.store, &p, &fx.err));
	d = desk_dossier(p.id, "H48.28.17-230216-0001", "Phạm Thị Kê");
	d.version_id = p.version_id;
	d.receiver_id = 5;
	p.field = (char[]){ "Tư pháp" };
	p.valid_from = TODAY + 1;
	ck_ok(&fx, procedure_add_version(fx.store, &p, &fx.err));
	fact = fact_of(&d);
	ck_assert(fact.certification);
	ck_assert_int_eq(fact.handler_id, 5);
}
END_TEST

START_TEST(a_fact_goes_with_the_code_of_its_dossier)
{
	struct dossier own = desk_dossier(birth, "H48.28.17-230216-0001", "Phạm Thị Kê");
	struct dossier none = desk_dossier(birth, "", "Phạm Thị Kê");
	struct dossier portal = desk_dossier(birth, "", "Phạm Thị Kê");
	struct fact *list;
	char **code;
	size_t count;

	ck_ok(&fx, dossier_insert(fx.store, &own, NULL, &fx.err));
	ck_ok(&fx, dossier_insert(fx.store, &none, NULL, &fx.err));
	ck_ok(&fx, dossier_insert(fx.store, &portal, NULL, &fx.err));
	ck_ok(&fx, dossier_add_code(fx.store, portal.id, "000.00.17.H48-230216-0009",
		CODE_PORTAL, &fx.err));
	ck_ok(&fx, dossier_facts(fx.store, 7, (struct period){ TODAY, TODAY }, &list, &code, &count,
		&fx.err));
	ck_assert_uint_eq(count, 3);
	ck_assert_str_eq(code[0], "H48.28.17-230216-0001");
	ck_assert_str_eq(code[1], "");
	ck_assert_str_eq(code[2], "000.00.17.H48-230216-0009");
	for (size_t i = 0; i < count; i++)
		free(code[i]);
	free(code);
	free(list);
}
END_TEST

static const struct procedure_fact *find(const struct procedure_fact *list, size_t count,
	int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].procedure_id == id)
			return &list[i];
	ck_abort_msg("the procedure is missing");
	return NULL;
}

START_TEST(procedure_facts_hold_on_their_day)
{
	struct procedure p = desk_procedure("2.000815", "Chứng thực bản sao");
	struct procedure_fact *list;
	const struct procedure_fact *fact;
	size_t count;

	p.deciding_level = (char[]){ "UBND tỉnh" };
	p.in_list = -1;
	p.confirmed = false;
	p.valid_from = TODAY - 9;
	ck_ok(&fx, procedure_insert(fx.store, &p, &fx.err));
	p.level = 4;
	p.in_list = 0;
	p.valid_from = TODAY;
	p.valid_to = TODAY + 9;
	ck_ok(&fx, procedure_add_version(fx.store, &p, &fx.err));
	ck_ok(&fx, procedure_replace(fx.store, p.id, birth, &fx.err));

	ck_ok(&fx, procedure_facts(fx.store, TODAY - 1, &list, &count, &fx.err));
	ck_assert_uint_eq(count, 2);
	fact = find(list, count, birth);
	ck_assert(fact->in_force && fact->confirmed && fact->commune);
	ck_assert_int_eq(fact->replaced_by, 0);
	ck_assert_int_eq(fact->in_list, 1);
	fact = find(list, count, p.id);
	ck_assert(fact->in_force && !fact->confirmed && !fact->commune);
	ck_assert_int_eq(fact->level, 3);
	ck_assert_int_eq(fact->in_list, -1);
	ck_assert_int_eq(fact->replaced_by, birth);
	free(list);

	ck_ok(&fx, procedure_facts(fx.store, TODAY + 10, &list, &count, &fx.err));
	fact = find(list, count, p.id);
	ck_assert(!fact->in_force);
	ck_assert_int_eq(fact->level, 4);
	free(list);
}
END_TEST

Suite *fact_suite(void)
{
	Suite *suite = suite_create("fact");
	TCase *tcase = tcase_create("fact");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_fact_tells_what_the_figures_need);
	tcase_add_loop_test(tcase, the_state_bears_the_dates_out, 0, TESTING_COUNT(states));
	tcase_add_test(tcase, only_accepted_dossiers_of_the_window_are_facts);
	tcase_add_test(tcase, the_field_is_that_of_the_accepted_version);
	tcase_add_test(tcase, a_fact_goes_with_the_code_of_its_dossier);
	tcase_add_test(tcase, procedure_facts_hold_on_their_day);
	suite_add_tcase(suite, tcase);
	return suite;
}
