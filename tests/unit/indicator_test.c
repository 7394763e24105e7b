#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "core_calendar.h"
#include "motcua/base/alloc.h"
#include "motcua/core/indicator.h"
#include "testing.h"
#include "vectors.h"

Suite *indicator_suite(void);

/* ---------------------------------------------------------------- a year of a commune */

static struct fact *facts;
static struct procedure_fact *procedures;
static size_t fact_count, procedure_count;

static int day_or_none(const char *iso)
{
	return *iso ? core_day(iso) : DAY_NONE;
}

/* A stable id for a text, so that equal texts have equal ids. */
static int64_t id_of(const char *text)
{
	int64_t id = 7;

	for (; *text; text++)
		id = (id * 131 + (unsigned char)*text) % INT64_C(2147483647);
	return id;
}

static struct fact read_fact(const struct vectors *table, size_t row)
{
	struct fact fact = { .dossier_id = (int64_t)row + 1 };
	const char *method = vectors_cell(table, row, "hinh_thuc_tra");
	int decided = day_or_none(vectors_cell(table, row, "ngay_giai_quyet"));

	fact.procedure_id = id_of(vectors_cell(table, row, "ma_thu_tuc"));
	fact.field_id = id_of(vectors_cell(table, row, "linh_vuc"));
	fact.village_id = id_of(vectors_cell(table, row, "thon"));
	fact.handler_id = id_of(vectors_cell(table, row, "can_bo"));
	fact.accepted = core_moment(vectors_cell(table, row, "ngay_tiep_nhan")).day;
	fact.due = core_day(vectors_cell(table, row, "ngay_hen_tra"));
	fact.state = (enum dossier_state)vocab_value(&vocab_state,
		vectors_cell(table, row, "trang_thai"));
	fact.resolved = fact.state == STATE_WITHDRAWN ? DAY_NONE : decided;
	fact.waits_since = DAY_NONE;
	fact.withdrawn = fact.state == STATE_WITHDRAWN ? decided : DAY_NONE;
	fact.returned = day_or_none(vectors_cell(table, row, "ngay_tra"));
	fact.channel = (enum channel)vocab_value(&vocab_channel,
		vectors_cell(table, row, "hinh_thuc_nop"));
	fact.return_method = (enum return_method)(*method ? vocab_value(&vocab_return, method) : 0);
	fact.level = *vectors_cell(table, row, "muc_do") - '0';
	fact.certification = strcmp(vectors_cell(table, row, "linh_vuc"), "Chứng thực") == 0;
	fact_settle(&fact);
	return fact;
}

static void set_up(void)
{
	struct vectors table = vectors_read("sample-2022/dossiers-2022.csv");
	struct vectors catalogue = vectors_read("sample-2022/procedures.csv");

	fact_count = table.rows;
	facts = xcalloc(fact_count, sizeof *facts);
	for (size_t row = 0; row < fact_count; row++)
		facts[row] = read_fact(&table, row);
	procedure_count = catalogue.rows;
	procedures = xcalloc(procedure_count, sizeof *procedures);
	for (size_t row = 0; row < procedure_count; row++)
		procedures[row] = (struct procedure_fact){
			.procedure_id = id_of(vectors_cell(&catalogue, row, "ma_thu_tuc")),
			.level = *vectors_cell(&catalogue, row, "muc_do") - '0',
			.in_force = true, .in_list = -1, .confirmed = true, .commune = true,
		};
	vectors_release(&table);
	vectors_release(&catalogue);
}

static void tear_down(void)
{
	free(facts);
	free(procedures);
}

static struct tally count_all(struct scope scope)
{
	struct tally tally = { { 0 } };

	for (size_t i = 0; i < fact_count; i++)
		tally_add(&tally, &facts[i], &scope);
	return tally;
}

static struct scope year_2022(void)
{
	return (struct scope){ period_year(2022), core_day("2023-12-31"), GROUP_NONE, 0 };
}

static const struct {
	enum figure figure;
	int64_t count;
} year[] = {
	{ FIGURE_RECEIVED, 70 }, { FIGURE_ONLINE, 35 }, { FIGURE_IN_PERSON, 34 },
	{ FIGURE_POSTAL, 1 }, { FIGURE_ONLINE_CERTIFICATION, 28 }, { FIGURE_LEVEL34, 55 },
	{ FIGURE_LEVEL34_ONLINE, 35 }, { FIGURE_LEVEL34_PAPER, 20 },
	{ FIGURE_ONLINE_OUTSIDE, 0 }, { FIGURE_RETURNED, 66 }, { FIGURE_RETURNED_POSTAL, 5 },
	{ FIGURE_EARLY, 19 }, { FIGURE_ON_TIME, 40 }, { FIGURE_LATE, 8 },
	{ FIGURE_RESOLVED, 67 }, { FIGURE_RESOLVED_IN_TIME, 59 }, { FIGURE_WITHDRAWN, 1 },
	{ FIGURE_OPEN_IN_TIME, 0 }, { FIGURE_OPEN_OVERDUE, 2 }, { FIGURE_WAITING, 0 },
};

START_TEST(figures_of_the_year)
{
	ck_assert_int_eq(count_all(year_2022()).count[year[_i].figure], year[_i].count);
}
END_TEST

static const struct {
	const char *day;
	int64_t received, early, on_time, late, withdrawn, open_in_time, overdue;
} at[] = {
	{ "2022-01-30", 10, 1, 4, 2, 0, 3, 0 }, { "2022-02-28", 14, 2, 8, 2, 0, 1, 1 },
	{ "2022-03-30", 22, 4, 11, 3, 1, 2, 1 }, { "2022-05-30", 34, 6, 21, 5, 1, 0, 1 },
	{ "2022-06-30", 40, 6, 25, 6, 1, 1, 1 }, { "2022-11-30", 65, 17, 37, 7, 1, 1, 2 },
	{ "2022-12-31", 70, 18, 40, 7, 1, 1, 3 }, { "2023-01-30", 70, 18, 40, 8, 1, 1, 2 },
	{ "2023-02-10", 70, 19, 40, 8, 1, 0, 2 },
};

START_TEST(standings_of_the_year_by_day)
{
	struct tally tally = count_all(scope_until(year_2022(), core_day(at[_i].day)));

	ck_assert_int_eq(tally.count[FIGURE_RECEIVED], at[_i].received);
	ck_assert_int_eq(tally.count[FIGURE_EARLY], at[_i].early);
	ck_assert_int_eq(tally.count[FIGURE_ON_TIME], at[_i].on_time);
	ck_assert_int_eq(tally.count[FIGURE_LATE], at[_i].late);
	ck_assert_int_eq(tally.count[FIGURE_WITHDRAWN], at[_i].withdrawn);
	ck_assert_int_eq(tally.count[FIGURE_OPEN_IN_TIME], at[_i].open_in_time);
	ck_assert_int_eq(tally.count[FIGURE_OPEN_OVERDUE], at[_i].overdue);
}
END_TEST

static const struct {
	int64_t received, online, level34_paper, resolved, returned;
} by_month[] = {
	{ 10, 5, 4, 7, 7 }, { 4, 2, 2, 5, 5 }, { 9, 4, 1, 6, 6 }, { 5, 3, 2, 6, 6 },
	{ 6, 6, 0, 8, 8 }, { 6, 1, 2, 5, 5 }, { 5, 2, 1, 5, 5 }, { 5, 4, 1, 5, 4 },
	{ 5, 3, 1, 5, 5 }, { 6, 2, 1, 5, 5 }, { 4, 1, 2, 4, 4 }, { 5, 2, 3, 4, 4 },
};

START_TEST(months_of_the_year)
{
	struct period month = period_month(PERIOD_CALENDAR, 2022, _i + 1);
	struct tally tally = count_all((struct scope){ month, month.to, GROUP_NONE, 0 });
	int resolved = 0, returned = 0;

	for (size_t i = 0; i < fact_count; i++) {
		resolved += fact_resolved_in(&facts[i], month);
		returned += fact_returned_in(&facts[i], month);
	}
	ck_assert_int_eq(tally.count[FIGURE_RECEIVED], by_month[_i].received);
	ck_assert_int_eq(tally.count[FIGURE_ONLINE], by_month[_i].online);
	ck_assert_int_eq(tally.count[FIGURE_LEVEL34_PAPER], by_month[_i].level34_paper);
	ck_assert_int_eq(resolved, by_month[_i].resolved);
	ck_assert_int_eq(returned, by_month[_i].returned);
}
END_TEST

START_TEST(groups_of_the_year)
{
	struct scope scope = year_2022();
	struct tally tally;

	scope.group = GROUP_HANDLER;
	scope.key = id_of("Đinh Thị Hồng");
	tally = count_all(scope);
	ck_assert_int_eq(tally.count[FIGURE_RECEIVED], 40);
	ck_assert_int_eq(tally.count[FIGURE_LEVEL34_PAPER], 12);
	ck_assert_int_eq(tally.count[FIGURE_RESOLVED_IN_TIME], 34);
	scope.group = GROUP_FIELD;
	scope.key = id_of("Chứng thực");
	tally = count_all(scope);
	ck_assert_int_eq(tally.count[FIGURE_RECEIVED], 40);
	ck_assert_int_eq(tally.count[FIGURE_RETURNED], 37);
	scope.group = GROUP_PROCEDURE;
	scope.key = id_of("1.000656");
	ck_assert_int_eq(count_all(scope).count[FIGURE_RECEIVED], 2);
}
END_TEST

static const struct {
	enum indicator indicator;
	struct ratio ratio;
} indicators[] = {
	{ INDICATOR_K1, { 6, 32 } }, { INDICATOR_K1_ANY, { 10, 32 } },
	{ INDICATOR_K2, { 35, 55 } }, { INDICATOR_K2_ALL, { 35, 70 } },
	{ INDICATOR_K4, { 5, 66 } }, { INDICATOR_ON_TIME, { 59, 67 } },
};

START_TEST(indicators_of_the_year)
{
	struct scope scope = year_2022();
	struct ratio ratio;
	struct indicators out;

	indicators_compute(&out, facts, fact_count, procedures, procedure_count, &scope);
	ratio = out.ratio[indicators[_i].indicator];
	ck_assert_int_eq(ratio.num, indicators[_i].ratio.num);
	ck_assert_int_eq(ratio.den, indicators[_i].ratio.den);
	ck_assert_uint_eq(out.unconfirmed, procedure_count);
	indicators_release(&out);
}
END_TEST

/* Whatever the day, every dossier accepted by then has exactly one standing. */
START_TEST(what_was_received_is_resolved_withdrawn_or_open)
{
	for (int day = core_day("2021-12-30"); day <= core_day("2023-03-01"); day++) {
		struct tally tally = count_all(scope_until(year_2022(), day));
		const int64_t *count = tally.count;

		ck_assert_int_eq(count[FIGURE_RECEIVED], count[FIGURE_RESOLVED] +
			count[FIGURE_WITHDRAWN] + count[FIGURE_OPEN_IN_TIME] +
			count[FIGURE_OPEN_OVERDUE]);
		ck_assert_int_eq(count[FIGURE_RECEIVED], count[FIGURE_ONLINE] +
			count[FIGURE_IN_PERSON] + count[FIGURE_POSTAL]);
		ck_assert_int_eq(count[FIGURE_ONLINE],
			count[FIGURE_LEVEL34_ONLINE] + count[FIGURE_ONLINE_OUTSIDE]);
		ck_assert_int_le(count[FIGURE_RETURNED], count[FIGURE_RESOLVED]);
	}
}
END_TEST

/* ---------------------------------------------------------------- procedures */

/* Procedures 1 … 8; those marked are counted in K1. */
static const struct {
	struct procedure_fact procedure;
	bool counted, unconfirmed;
} catalogue[] = {
	{ { 1, 4, true, 1, true, true, 0 }, true, false },
	{ { 2, 3, true, -1, true, true, 0 }, true, true },   /* unknown: the level stands in */
	{ { 3, 2, true, -1, true, true, 0 }, false, true },
	{ { 4, 4, true, 0, true, true, 0 }, false, false },  /* not on the list */
	{ { 5, 2, true, 1, false, true, 0 }, true, true },   /* on it, not confirmed */
	{ { 6, 4, false, 1, false, true, 0 }, false, false },/* abolished */
	{ { 7, 4, true, 1, false, false, 0 }, false, false },/* another level decides */
	{ { 8, 4, true, 1, true, true, 0 }, true, false },
};

static struct fact received(int64_t procedure_id, enum channel channel, int day)
{
	return (struct fact){
		.procedure_id = procedure_id, .accepted = day, .due = day + 3,
		.resolved = DAY_NONE, .withdrawn = DAY_NONE, .returned = DAY_NONE,
		.waits_since = DAY_NONE,
		.channel = channel, .state = STATE_PROCESSING, .level = 4,
	};
}

static void compute(struct indicators *out, const struct fact *fact, size_t count)
{
	struct procedure_fact list[TESTING_COUNT(catalogue)];
	struct scope scope = { { 100, 200 }, 300, GROUP_NONE, 0 };

	/* Out of order: the order of the ids must not matter. */
	for (size_t i = 0; i < TESTING_COUNT(catalogue); i++)
		list[i] = catalogue[(i + 3) % TESTING_COUNT(catalogue)].procedure;
	indicators_compute(out, fact, count, list, TESTING_COUNT(catalogue), &scope);
}

static void check_k1(const struct fact *fact, size_t count, int64_t online, int64_t any)
{
	struct indicators out;

	compute(&out, fact, count);
	ck_assert_int_eq(out.ratio[INDICATOR_K1].num, online);
	ck_assert_int_eq(out.ratio[INDICATOR_K1].den, 4);
	ck_assert_int_eq(out.ratio[INDICATOR_K1_ANY].num, any);
	ck_assert_int_eq(out.ratio[INDICATOR_K1_ANY].den, 4);
	indicators_release(&out);
}

START_TEST(the_online_list_is_what_is_in_force_and_ours)
{
	struct indicators out;
	size_t unconfirmed = 0;

	compute(&out, NULL, 0);
	ck_assert_uint_eq(out.procedure_count, TESTING_COUNT(catalogue));
	for (size_t i = 0; i < out.procedure_count; i++) {
		size_t from = (i + 3) % TESTING_COUNT(catalogue);

		ck_assert_int_eq(out.procedure[i].procedure_id,
			catalogue[from].procedure.procedure_id);
		ck_assert_int_eq(out.procedure[i].counted, catalogue[from].counted);
		ck_assert_int_eq(out.procedure[i].unconfirmed, catalogue[from].unconfirmed);
		unconfirmed += catalogue[from].unconfirmed;
	}
	ck_assert_uint_eq(out.unconfirmed, unconfirmed);
	indicators_release(&out);
}
END_TEST

static const struct {
	const char *what;
	int64_t procedure_id;
	enum channel channel;
	int day;
	enum dossier_state state;
	int64_t online, any;
} single[] = {
	{ "online", 1, CHANNEL_ONLINE, 150, STATE_PROCESSING, 1, 1 },
	{ "on the first day", 1, CHANNEL_ONLINE, 100, STATE_PROCESSING, 1, 1 },
	{ "on the last day", 1, CHANNEL_ONLINE, 200, STATE_PROCESSING, 1, 1 },
	{ "the day before", 1, CHANNEL_ONLINE, 99, STATE_PROCESSING, 0, 0 },
	{ "the day after", 1, CHANNEL_ONLINE, 201, STATE_PROCESSING, 0, 0 },
	{ "in person", 1, CHANNEL_IN_PERSON, 150, STATE_PROCESSING, 0, 1 },
	{ "by post", 1, CHANNEL_POSTAL, 150, STATE_PROCESSING, 0, 1 },
	{ "void", 1, CHANNEL_ONLINE, 150, STATE_VOID, 0, 0 },
	{ "refused", 1, CHANNEL_ONLINE, 150, STATE_REFUSED, 1, 1 },
	{ "by the level", 2, CHANNEL_ONLINE, 150, STATE_PROCESSING, 1, 1 },
	{ "not on the list", 4, CHANNEL_ONLINE, 150, STATE_PROCESSING, 0, 0 },
	{ "abolished", 6, CHANNEL_ONLINE, 150, STATE_PROCESSING, 0, 0 },
	{ "of another level", 7, CHANNEL_ONLINE, 150, STATE_PROCESSING, 0, 0 },
	{ "not in the catalogue", 99, CHANNEL_ONLINE, 150, STATE_PROCESSING, 0, 0 },
};

START_TEST(one_dossier_moves_the_procedures)
{
	struct fact fact = received(single[_i].procedure_id, single[_i].channel, single[_i].day);

	fact.state = single[_i].state;
	check_k1(&fact, 1, single[_i].online, single[_i].any);
}
END_TEST

START_TEST(procedures_count_once)
{
	const struct fact fact[] = {
		received(1, CHANNEL_ONLINE, 120), received(1, CHANNEL_ONLINE, 130),
		received(1, CHANNEL_POSTAL, 130), received(8, CHANNEL_IN_PERSON, 140),
		received(5, CHANNEL_ONLINE, 150), received(6, CHANNEL_ONLINE, 150),
	};
	struct indicators out;

	check_k1(fact, TESTING_COUNT(fact), 2, 3);
	compute(&out, fact, TESTING_COUNT(fact));
	ck_assert_int_eq(out.procedure[5].procedure_id, 1);
	ck_assert_int_eq(out.procedure[5].online, 2);
	ck_assert_int_eq(out.procedure[5].paper, 1);
	ck_assert_int_eq(out.procedure[2].online, 1);
	ck_assert(!out.procedure[2].counted);
	indicators_release(&out);
}
END_TEST

/* Procedures 1 … 8 as they replace each other; those from 6 on are in force. */
static const struct {
	int64_t replaced_by, counts_for;
} replaced[] = {
	{ 6, 6 },   /* by one in force */
	{ 1, 6 },   /* by one that was replaced in its turn */
	{ 4, 3 },   /* in a circle: stays where it is */
	{ 3, 4 },
	{ 0, 5 },   /* abolished */
	{ 0, 6 },
	{ 8, 7 },   /* replaced, but still in force */
	{ 99, 8 },
};

START_TEST(the_dossiers_of_a_replaced_procedure_count_for_the_new_one)
{
	struct scope scope = { { 100, 200 }, 300, GROUP_PROCEDURE, replaced[_i].counts_for };
	struct fact fact = received(_i + 1, CHANNEL_ONLINE, 150);
	struct procedure_fact list[TESTING_COUNT(replaced)];
	struct indicators out;

	for (size_t i = 0; i < TESTING_COUNT(list); i++)
		list[i] = (struct procedure_fact){ .procedure_id = (int64_t)i + 1, .level = 4,
			.in_force = i >= 5, .in_list = 1, .confirmed = true, .commune = true,
			.replaced_by = replaced[i].replaced_by };
	facts_follow(&fact, 1, list, TESTING_COUNT(list));
	ck_assert_int_eq(fact.procedure_id, replaced[_i].counts_for);
	ck_assert(figure_holds(FIGURE_RECEIVED, &fact, &scope));
	indicators_compute(&out, &fact, 1, list, TESTING_COUNT(list), &scope);
	ck_assert_int_eq(out.procedure[replaced[_i].counts_for - 1].online, 1);
	ck_assert_int_eq(out.ratio[INDICATOR_K1].num, replaced[_i].counts_for >= 6);
	ck_assert_int_eq(out.ratio[INDICATOR_K1].den, 3);
	indicators_release(&out);
}
END_TEST

START_TEST(a_chain_that_leads_nowhere_is_left)
{
	const struct procedure_fact list[] = { { .procedure_id = 1, .replaced_by = 99 } };
	struct fact fact[] = { received(1, CHANNEL_ONLINE, 150), received(2, CHANNEL_ONLINE, 150) };

	facts_follow(fact, 2, list, 1);
	ck_assert_int_eq(fact[0].procedure_id, 1);
	ck_assert_int_eq(fact[1].procedure_id, 2);
	facts_follow(fact, 2, NULL, 0);
	ck_assert_int_eq(fact[0].procedure_id, 1);
}
END_TEST

START_TEST(nothing_gives_zero_denominators)
{
	struct scope scope = { { 100, 200 }, 300, GROUP_NONE, 0 };
	struct indicators out;

	indicators_compute(&out, NULL, 0, NULL, 0, &scope);
	for (int i = 0; i < INDICATOR_COUNT; i++) {
		ck_assert_int_eq(out.ratio[i].num, 0);
		ck_assert_int_eq(out.ratio[i].den, 0);
	}
	indicators_release(&out);
}
END_TEST

START_TEST(names_of_indicators_are_their_own)
{
	for (int other = 0; other < _i; other++)
		ck_assert_str_ne(indicator_name((enum indicator)_i),
			indicator_name((enum indicator)other));
}
END_TEST

/* ---------------------------------------------------------------- bands */

static const struct {
	struct ratio ratio;
	int band;
} in_bands[] = {
	{ { 40, 100 }, 0 }, { { 399, 1000 }, 1 }, { { 20, 100 }, 1 }, { { 6, 32 }, 2 },
	{ { 10, 32 }, 1 }, { { 0, 32 }, 2 }, { { 32, 32 }, 0 }, { { 0, 0 }, -1 },
};

START_TEST(ratios_fall_into_bands)
{
	static const struct band band[] = {
		{ { 40, 100 }, "tu_40" }, { { 20, 100 }, "tu_20_den_duoi_40" },
		{ { 0, 1 }, "duoi_20" },
	};

	ck_assert_int_eq(band_of(in_bands[_i].ratio, band, 3), in_bands[_i].band);
	ck_assert_int_eq(band_of(in_bands[_i].ratio, band, 2),
		in_bands[_i].band == 2 ? -1 : in_bands[_i].band);
	ck_assert_int_eq(band_of(in_bands[_i].ratio, NULL, 0), -1);
}
END_TEST

Suite *indicator_suite(void)
{
	Suite *suite = suite_create("indicator");
	TCase *tc = tcase_create("year");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_loop_test(tc, figures_of_the_year, 0, TESTING_COUNT(year));
	tcase_add_loop_test(tc, standings_of_the_year_by_day, 0, TESTING_COUNT(at));
	tcase_add_loop_test(tc, months_of_the_year, 0, TESTING_COUNT(by_month));
	tcase_add_test(tc, groups_of_the_year);
	tcase_add_loop_test(tc, indicators_of_the_year, 0, TESTING_COUNT(indicators));
	tcase_add_test(tc, what_was_received_is_resolved_withdrawn_or_open);
	suite_add_tcase(suite, tc);
	tc = tcase_create("procedures");
	tcase_add_test(tc, the_online_list_is_what_is_in_force_and_ours);
	tcase_add_loop_test(tc, one_dossier_moves_the_procedures, 0, TESTING_COUNT(single));
	tcase_add_test(tc, procedures_count_once);
	tcase_add_loop_test(tc, the_dossiers_of_a_replaced_procedure_count_for_the_new_one, 0,
		TESTING_COUNT(replaced));
	tcase_add_test(tc, a_chain_that_leads_nowhere_is_left);
	tcase_add_test(tc, nothing_gives_zero_denominators);
	tcase_add_loop_test(tc, names_of_indicators_are_their_own, 0, INDICATOR_COUNT);
	suite_add_tcase(suite, tc);
	tc = tcase_create("bands");
	tcase_add_loop_test(tc, ratios_fall_into_bands, 0, TESTING_COUNT(in_bands));
	suite_add_tcase(suite, tc);
	return suite;
}
