#include "config.h"

#include "fixture.h"
#include "motcua/store/days.h"
#include "motcua/store/target.h"
#include "testing.h"

Suite *days_suite(void);

static struct fixture fx;

static char tet[] = "Tết Nguyên đán", source[] = "Thông báo", projected[] = "projected",
	high[] = "high", other[] = "Nghỉ bù", council[] = "UBND tỉnh", letter[] = "193/UBND";

static void setup(void)
{
	fixture_open(&fx);
	fixture_unit(&fx);
}

static void teardown(void)
{
	fixture_close(&fx);
}

static struct holiday a_day(int day)
{
	return (struct holiday){ .day = day, .kind = DAY_OFF, .basis = BASIS_HOLIDAY, .name = tet,
		.source = source, .confidence = high, .in_use = true };
}

START_TEST(a_row_of_the_calendar_is_put_replaced_and_removed)
{
	int day = day_make(2023, 1, 23);
	struct holiday row = a_day(day);
	struct holiday_list list;

	ck_ok(&fx, holiday_put(fx.store, &row, &fx.err));
	row.kind = DAY_MADE_UP;
	row.basis = BASIS_SWAP;
	row.name = other;
	row.half = true;
	row.in_use = false;
	ck_ok(&fx, holiday_put(fx.store, &row, &fx.err));
	row = a_day(day_make(2022, 12, 31));
	ck_ok(&fx, holiday_put(fx.store, &row, &fx.err));
	ck_ok(&fx, holiday_list(fx.store, 2023, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_int_eq(list.item[0].day, day);
	ck_assert_int_eq(list.item[0].kind, DAY_MADE_UP);
	ck_assert_int_eq(list.item[0].basis, BASIS_SWAP);
	ck_assert_str_eq(list.item[0].name, other);
	ck_assert_str_eq(list.item[0].source, source);
	ck_assert(list.item[0].half && !list.item[0].in_use);
	holiday_list_release(&list);
	ck_ok(&fx, holiday_list(fx.store, 0, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	ck_assert_int_lt(list.item[0].day, list.item[1].day);
	holiday_list_release(&list);
	ck_ok(&fx, holiday_remove(fx.store, day, &fx.err));
	ck_ok(&fx, holiday_list(fx.store, 2023, &list, &fx.err));
	ck_assert_uint_eq(list.count, 0);
}
END_TEST

START_TEST(the_calendar_of_an_untouched_store_is_the_default)
{
	struct calendar cal, plain;

	calendar_init(&cal);
	calendar_init(&plain);
	ck_ok(&fx, days_load(fx.store, day_make(2023, 2, 16), &cal, &fx.err));
	ck_assert_uint_eq(cal.count, 0);
	ck_assert_uint_eq(cal.confirmed_count, 0);
	ck_assert_int_eq(cal.hours_count, plain.hours_count);
	ck_assert_int_eq(cal.hours[0].from, plain.hours[0].from);
	ck_assert_int_eq(cal.cutoff, plain.cutoff);
	ck_assert(!cal.saturday_works);
	calendar_release(&cal);
}
END_TEST

START_TEST(the_calendar_is_loaded_with_all_that_is_in_use)
{
	int day = day_make(2023, 1, 23);
	struct holiday row = a_day(day), unused = a_day(day + 1), guess = a_day(day + 365);
	struct calendar cal;

	unused.in_use = false;
	guess.confidence = projected;
	ck_ok(&fx, holiday_put(fx.store, &row, &fx.err));
	ck_ok(&fx, holiday_put(fx.store, &unused, &fx.err));
	ck_ok(&fx, holiday_put(fx.store, &guess, &fx.err));
	ck_ok(&fx, year_confirm(fx.store, 2022, true, "", &fx.err));
	ck_ok(&fx, year_confirm(fx.store, 2023, true, "7500/TB-BLĐTBXH", &fx.err));
	ck_ok(&fx, year_confirm(fx.store, 2022, false, NULL, &fx.err));
	ck_ok(&fx, store_set_setting(fx.store, "saturday_works", "1", &fx.err));
	ck_ok(&fx, store_set_setting(fx.store, "same_day_cutoff", "930", &fx.err));
	fixture_exec(&fx, "INSERT INTO office_hours (valid_to, from_minute, to_minute)"
		" VALUES ('2022-12-31', 450, 1020);"
		"INSERT INTO office_hours (valid_from, from_minute, to_minute)"
		" VALUES ('2023-01-01', 810, 990), ('2023-01-01', 435, 690)");
	calendar_init(&cal);
	ck_ok(&fx, days_load(fx.store, day, &cal, &fx.err));
	ck_assert_uint_eq(cal.count, 2);
	ck_assert_ptr_nonnull(calendar_find(&cal, day));
	ck_assert(!calendar_find(&cal, day)->proposal);
	ck_assert_str_eq(calendar_find(&cal, day)->name, tet);
	ck_assert(calendar_find(&cal, day + 365)->proposal);
	ck_assert(calendar_year_confirmed(&cal, 2023));
	ck_assert(!calendar_year_confirmed(&cal, 2022));
	ck_assert(cal.saturday_works);
	ck_assert_int_eq(cal.cutoff, 930 * 60);
	ck_assert_int_eq(cal.hours_count, 2);
	ck_assert_int_eq(cal.hours[0].from, 435 * 60);
	ck_assert_int_eq(cal.hours[1].to, 990 * 60);
	calendar_release(&cal);
}
END_TEST

START_TEST(a_day_that_does_not_exist_is_refused)
{
	struct holiday row = a_day(DAY_NONE);

	ck_fails(&fx, ERR_CONFLICT, holiday_put(fx.store, &row, &fx.err));
	ck_fails(&fx, ERR_CONFLICT, year_confirm(fx.store, 12, true, "", &fx.err));
}
END_TEST

START_TEST(a_year_without_targets_has_those_of_the_letter)
{
	struct target_list list;
	const struct target *k1, *k2;

	ck_ok(&fx, target_list(fx.store, 7, 2023, &list, &fx.err));
	k1 = target_for(&list, INDICATOR_K1);
	k2 = target_for(&list, INDICATOR_K2);
	ck_assert(k1 && k1->id == 0 && k1->given);
	ck_assert(ratio_reaches((struct ratio){ 1, 5 }, k1->threshold));
	ck_assert(!ratio_reaches((struct ratio){ 199, 1000 }, k1->threshold));
	ck_assert(k2 && ratio_reaches((struct ratio){ 1, 10 }, k2->threshold));
	ck_assert(!ratio_reaches((struct ratio){ 99, 1000 }, k2->threshold));
	ck_assert_str_eq(k1->band[band_of((struct ratio){ 4, 10 }, k1->band, k1->band_count)].name,
		"tu_40");
	ck_assert_str_eq(k1->band[band_of((struct ratio){ 6, 32 }, k1->band, k1->band_count)].name,
		"duoi_20");
	ck_assert_ptr_null(target_for(&list, INDICATOR_K4));
	target_list_release(&list);
}
END_TEST

START_TEST(targets_are_kept_by_year_with_their_bands)
{
	struct target target = { .unit_id = 7, .year = 2024, .indicator = INDICATOR_K1,
		.given = true, .threshold = { 1, 3 }, .assigned_by = council, .document = letter,
		.band = { { { 20, 100 }, "thap" }, { { 2, 5 }, "cao" } }, .band_count = 2 };
	struct target figures = { .unit_id = 7, .year = 2024, .indicator = INDICATOR_K4 };
	struct target_list list;

	ck_ok(&fx, target_put(fx.store, &target, &fx.err));
	ck_ok(&fx, target_put(fx.store, &figures, &fx.err));
	ck_ok(&fx, target_list(fx.store, 7, 2024, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	ck_assert_int_eq(list.item[0].id, target.id);
	ck_assert_int_eq(list.item[0].threshold.den, 3);
	ck_assert_str_eq(list.item[0].assigned_by, council);
	ck_assert_str_eq(list.item[0].document, letter);
	ck_assert_uint_eq(list.item[0].band_count, 2);
	ck_assert_str_eq(list.item[0].band[0].name, "cao");
	ck_assert(!target_for(&list, INDICATOR_K4)->given);
	target_list_release(&list);
	target.band_count = 1;
	target.given = false;
	ck_ok(&fx, target_put(fx.store, &target, &fx.err));
	ck_ok(&fx, target_list(fx.store, 7, 2024, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	ck_assert(!list.item[0].given);
	ck_assert_uint_eq(list.item[0].band_count, 1);
	ck_assert_str_eq(list.item[0].band[0].name, "thap");
	target_list_release(&list);
	ck_ok(&fx, target_list(fx.store, 8, 2024, &list, &fx.err));
	ck_assert_int_eq(list.item[0].id, 0);
	target_list_release(&list);
	target.given = true;
	target.threshold.den = 0;
	ck_fails(&fx, ERR_CONFLICT, target_put(fx.store, &target, &fx.err));
}
END_TEST

Suite *days_suite(void)
{
	Suite *suite = suite_create("days");
	TCase *tc = tcase_create("days");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_row_of_the_calendar_is_put_replaced_and_removed);
	tcase_add_test(tc, the_calendar_of_an_untouched_store_is_the_default);
	tcase_add_test(tc, the_calendar_is_loaded_with_all_that_is_in_use);
	tcase_add_test(tc, a_day_that_does_not_exist_is_refused);
	tcase_add_test(tc, a_year_without_targets_has_those_of_the_letter);
	tcase_add_test(tc, targets_are_kept_by_year_with_their_bands);
	suite_add_tcase(suite, tc);
	return suite;
}
