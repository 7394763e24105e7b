#include "config.h"

#include "fixture.h"
#include "motcua/store/unit.h"
#include "store/db.h"
#include "testing.h"

Suite *unit_suite(void);

static struct fixture fx;

/* The strings of an input are borrowed and never released. */
static char code[] = "H48.28.17", other_code[] = "H48.28.18", ba_nam[] = "UBND xã Ba Nam",
	ba_vinh[] = "UBND xã Ba Vinh", text[] = "x", dut[] = "Làng Dút I", dut_plain[] = "Lang Dut I",
	thon_vang[] = "Thôn Vã Lăng", head[] = "Phạm Văn Đát", phone[] = "0905 123 456", empty[] = "";

static void setup(void)
{
	fixture_open(&fx);
}

static void teardown(void)
{
	fixture_close(&fx);
}

static struct unit a_unit(char *name, int from)
{
	return (struct unit){ .code = code, .name = name, .letterhead = text, .place = text,
		.desk = text, .desk_suffix = text, .upper_level = text, .province = text,
		.phone = phone, .valid_from = from, .valid_to = DAY_NONE };
}

static struct unit insert_unit(int from)
{
	struct unit unit = a_unit(ba_nam, from);

	ck_ok(&fx, unit_insert(fx.store, &unit, &fx.err));
	return unit;
}

static void check_name(int64_t id, int day, const char *name)
{
	struct unit unit;

	ck_ok(&fx, unit_get(fx.store, id, day, &unit, &fx.err));
	ck_assert_str_eq(unit.name, name);
	unit_release(&unit);
}

START_TEST(a_unit_is_read_as_it_was_written)
{
	struct unit unit = insert_unit(DAY_NONE), again;

	ck_assert_int_gt(unit.id, 0);
	ck_ok(&fx, unit_get(fx.store, unit.id, day_make(2023, 2, 16), &again, &fx.err));
	ck_assert_int_eq(again.id, unit.id);
	ck_assert_int_eq(again.version_id, unit.version_id);
	ck_assert_str_eq(again.code, code);
	ck_assert_str_eq(again.phone, phone);
	ck_assert_int_eq(again.valid_from, DAY_NONE);
	ck_assert_int_eq(again.valid_to, DAY_NONE);
	unit_release(&again);
	ck_fails(&fx, ERR_NOT_FOUND, unit_get(fx.store, unit.id + 1, 0, &again, &fx.err));
	ck_fails(&fx, ERR_CONFLICT, unit_insert(fx.store, &unit, &fx.err));
	ck_assert_str_eq(fx.err.field, "ma_don_vi");
}
END_TEST

START_TEST(a_change_closes_the_version_before_the_day_before)
{
	int first = day_make(2020, 1, 1), change = day_make(2025, 7, 1);
	struct unit unit = insert_unit(first);
	struct unit next = a_unit(ba_vinh, DAY_NONE);
	struct unit_list list;

	next.id = unit.id;
	ck_ok(&fx, unit_change(fx.store, &next, change, &fx.err));
	check_name(unit.id, first, ba_nam);
	check_name(unit.id, change - 1, ba_nam);
	check_name(unit.id, change, ba_vinh);
	ck_ok(&fx, unit_versions(fx.store, unit.id, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	ck_assert_int_eq(list.item[0].valid_to, change - 1);
	ck_assert_int_eq(list.item[1].valid_from, change);
	ck_assert_int_eq(list.item[1].valid_to, DAY_NONE);
	unit_list_release(&list);
	ck_fails(&fx, ERR_NOT_FOUND, unit_get(fx.store, unit.id, first - 1, &next, &fx.err));
}
END_TEST

START_TEST(a_change_on_the_day_a_version_begins_is_made_in_place)
{
	struct unit unit = insert_unit(day_make(2020, 1, 1));
	struct unit next = a_unit(ba_vinh, DAY_NONE);

	next.id = unit.id;
	next.code = other_code;
	ck_ok(&fx, unit_change(fx.store, &next, day_make(2020, 1, 1), &fx.err));
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM unit_version"), 1);
	check_name(unit.id, day_make(2020, 1, 1), ba_vinh);
	ck_assert_int_eq(fixture_int(&fx,
		"SELECT count(*) FROM unit WHERE code = 'H48.28.18'"), 1);
}
END_TEST

START_TEST(a_change_in_the_past_ends_where_the_next_version_begins)
{
	struct unit unit = insert_unit(day_make(2020, 1, 1));
	struct unit next = a_unit(ba_vinh, DAY_NONE);

	next.id = unit.id;
	ck_ok(&fx, unit_change(fx.store, &next, day_make(2018, 1, 1), &fx.err));
	check_name(unit.id, day_make(2019, 12, 31), ba_vinh);
	check_name(unit.id, day_make(2020, 1, 1), ba_nam);
	ck_ok(&fx, unit_change(fx.store, &next, day_make(2021, 1, 1), &fx.err));
	next.name = ba_nam;
	ck_ok(&fx, unit_change(fx.store, &next, day_make(2020, 6, 1), &fx.err));
	check_name(unit.id, day_make(2020, 12, 31), ba_nam);
	check_name(unit.id, day_make(2021, 1, 1), ba_vinh);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM unit_version"), 4);
}
END_TEST

START_TEST(the_version_without_a_beginning_is_changed_in_place)
{
	struct unit unit = insert_unit(DAY_NONE);
	struct unit next = a_unit(ba_vinh, DAY_NONE);

	next.id = unit.id;
	ck_ok(&fx, unit_change(fx.store, &next, day_make(2023, 7, 1), &fx.err));
	next.phone = text;
	next.name = ba_nam;
	ck_ok(&fx, unit_change(fx.store, &next, DAY_NONE, &fx.err));
	check_name(unit.id, day_make(2023, 6, 30), ba_nam);
	check_name(unit.id, day_make(2023, 7, 1), ba_vinh);
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM unit_version"), 2);
	ck_assert_int_eq(fixture_int(&fx,
		"SELECT count(*) FROM unit_version WHERE phone = 'x' AND valid_from IS NULL"), 1);
}
END_TEST

START_TEST(versions_that_overlap_are_refused)
{
	insert_unit(day_make(2020, 1, 1));
	ck_assert_int_eq(store_begin(fx.store, &fx.err), 0);
	ck_fails(&fx, ERR_CONFLICT, db_exec(fx.store, "INSERT INTO unit_version (unit_id,"
		" valid_from, valid_to, name, letterhead, place, desk)"
		" VALUES (1, '2019-01-01', '2020-01-01', 'x', 'x', 'x', 'x')", &fx.err));
	ck_ok(&fx, db_exec(fx.store, "INSERT INTO unit_version (unit_id,"
		" valid_from, valid_to, name, letterhead, place, desk)"
		" VALUES (1, '2019-01-01', '2019-12-31', 'x', 'x', 'x', 'x')", &fx.err));
	ck_fails(&fx, ERR_CONFLICT, db_exec(fx.store,
		"UPDATE unit_version SET valid_to = '2020-01-01' WHERE valid_to IS NOT NULL", &fx.err));
	store_rollback(fx.store);
}
END_TEST

static struct village a_village(char *name)
{
	return (struct village){ .unit_id = fixture_int(&fx, "SELECT min(id) FROM unit"),
		.name = name, .head_name = head, .head_phone = phone, .valid_from = DAY_NONE,
		.valid_to = DAY_NONE, .confirmed = true };
}

static void add_village(struct village *village)
{
	ck_ok(&fx, village_insert(fx.store, village, &fx.err));
}

START_TEST(villages_are_listed_by_name_and_day)
{
	struct village old, dut_village, list_head;
	struct village_list list;

	fixture_unit(&fx);
	list_head = a_village(thon_vang);
	dut_village = a_village(dut);
	old = a_village(ba_nam);
	old.valid_to = day_make(2019, 12, 31);
	add_village(&list_head);
	add_village(&dut_village);
	add_village(&old);
	ck_ok(&fx, village_list(fx.store, 7, day_make(2023, 1, 1), &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	ck_assert_str_eq(list.item[0].name, dut);
	ck_assert_str_eq(list.item[0].head_name, head);
	ck_assert(list.item[0].confirmed);
	village_list_release(&list);
	ck_ok(&fx, village_list(fx.store, 7, day_make(2019, 12, 31), &list, &fx.err));
	ck_assert_uint_eq(list.count, 3);
	village_list_release(&list);
	ck_ok(&fx, village_list(fx.store, 7, DAY_NONE, &list, &fx.err));
	ck_assert_uint_eq(list.count, 3);
	village_list_release(&list);
	ck_ok(&fx, village_list(fx.store, 8, DAY_NONE, &list, &fx.err));
	ck_assert_uint_eq(list.count, 0);
}
END_TEST

START_TEST(a_village_is_found_by_its_name_however_it_is_written)
{
	static const struct {
		const char *query, *found;
	} cases[] = {
		{ "Làng Dút I", "Làng Dút I" }, { "thôn làng dút i", "Làng Dút I" },
		{ "Lang Dut I", "Lang Dut I" }, { "va lang", "Thôn Vã Lăng" },
		{ "THÔN VÃ LĂNG", "Thôn Vã Lăng" }, { "Làng Dút II", NULL }, { "thôn", NULL }
	};
	struct village one, two, three, out;

	fixture_unit(&fx);
	one = a_village(dut);
	two = a_village(dut_plain);
	three = a_village(thon_vang);
	add_village(&one);
	add_village(&two);
	add_village(&three);
	for (size_t i = 0; i < TESTING_COUNT(cases); i++) {
		if (!cases[i].found) {
			ck_fails(&fx, ERR_NOT_FOUND,
				village_find(fx.store, 7, cases[i].query, &out, &fx.err));
			continue;
		}
		ck_ok(&fx, village_find(fx.store, 7, cases[i].query, &out, &fx.err));
		ck_assert_str_eq(out.name, cases[i].found);
		village_release(&out);
	}
}
END_TEST

START_TEST(a_village_is_changed_and_its_name_stays_its_own)
{
	struct village one, two, out;

	fixture_unit(&fx);
	one = a_village(dut);
	two = a_village(thon_vang);
	add_village(&one);
	add_village(&two);
	ck_fails(&fx, ERR_CONFLICT, village_insert(fx.store, &one, &fx.err));
	ck_assert_str_eq(fx.err.field, "thon");
	two.name = dut;
	ck_fails(&fx, ERR_CONFLICT, village_update(fx.store, &two, &fx.err));
	two.name = dut_plain;
	two.head_name = empty;
	two.confirmed = false;
	ck_ok(&fx, village_update(fx.store, &two, &fx.err));
	ck_ok(&fx, village_find(fx.store, 7, dut_plain, &out, &fx.err));
	ck_assert_int_eq(out.id, two.id);
	ck_assert_str_eq(out.head_name, "");
	ck_assert(!out.confirmed);
	village_release(&out);
	two.id = 99;
	two.name = ba_nam;
	ck_fails(&fx, ERR_NOT_FOUND, village_update(fx.store, &two, &fx.err));
}
END_TEST

Suite *unit_suite(void)
{
	Suite *suite = suite_create("unit");
	TCase *tc = tcase_create("unit");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_unit_is_read_as_it_was_written);
	tcase_add_test(tc, a_change_closes_the_version_before_the_day_before);
	tcase_add_test(tc, a_change_on_the_day_a_version_begins_is_made_in_place);
	tcase_add_test(tc, a_change_in_the_past_ends_where_the_next_version_begins);
	tcase_add_test(tc, the_version_without_a_beginning_is_changed_in_place);
	tcase_add_test(tc, versions_that_overlap_are_refused);
	tcase_add_test(tc, villages_are_listed_by_name_and_day);
	tcase_add_test(tc, a_village_is_found_by_its_name_however_it_is_written);
	tcase_add_test(tc, a_village_is_changed_and_its_name_stays_its_own);
	suite_add_tcase(suite, tc);
	return suite;
}
