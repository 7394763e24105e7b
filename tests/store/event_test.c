#include "config.h"

#include "desk.h"
#include "store/db.h"
#include "testing.h"

Suite *event_suite(void);

static struct fixture fx;
static int64_t dossier;

static void setup(void)
{
	desk_open(&fx);
	dossier = desk_add_dossier(&fx, desk_add_procedure(&fx, "1.001193", "Khai sinh"),
		"H48.28.17-230216-0001", "Phạm Thị Kê");
	fixture_exec(&fx, "INSERT INTO officer (id, unit_id, name, name_fold, name_sort)"
		" VALUES (5, 7, 'Đinh Thị Hồng', 'dinh thi hong', '')");
}

static void teardown(void)
{
	fixture_close(&fx);
}

static void add_events(void)
{
	struct event accepted = {
		.dossier_id = dossier, .officer_id = 5, .move = (char[]){ "accept" }, .at = NOW,
		.recorded = { TODAY + 1, 0 }, .from_state = -1, .policy = -1, .after = life_none,
	};
	struct event corrected;

	accepted.after.state = STATE_RECEIVED;
	corrected = accepted;
	corrected.from_state = STATE_RECEIVED;
	corrected.text = (char[]){ "sai tên" };
	corrected.old_value = (char[]){ "Kê" };
	corrected.new_value = (char[]){ "Khuê" };
	ck_ok(&fx, event_insert(fx.store, &accepted, &fx.err));
	ck_ok(&fx, event_insert(fx.store, &corrected, &fx.err));
}

START_TEST(events_are_listed_in_order)
{
	struct event_list list;

	add_events();
	ck_ok(&fx, event_list(fx.store, dossier, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	ck_assert_str_eq(list.item[0].move, "accept");
	ck_assert_int_eq(list.item[0].from_state, -1);
	ck_assert_int_eq(list.item[0].after.state, STATE_RECEIVED);
	ck_assert_int_eq(moment_compare(list.item[0].at, NOW), 0);
	ck_assert_int_eq(list.item[0].recorded.day, TODAY + 1);
	ck_assert_str_eq(list.item[0].text, "");
	ck_assert_str_eq(list.item[0].officer_name, "Đinh Thị Hồng");
	ck_assert_int_eq(list.item[1].from_state, STATE_RECEIVED);
	ck_assert_str_eq(list.item[1].text, "sai tên");
	ck_assert_str_eq(list.item[1].old_value, "Kê");
	ck_assert_str_eq(list.item[1].new_value, "Khuê");
	event_list_release(&list);
	ck_ok(&fx, event_list(fx.store, dossier + 1, &list, &fx.err));
	ck_assert_uint_eq(list.count, 0);
}
END_TEST

START_TEST(events_are_never_changed_or_deleted)
{
	add_events();
	ck_fails(&fx, ERR_CONFLICT,
		db_exec(fx.store, "UPDATE dossier_event SET text = 'x'", &fx.err));
	ck_fails(&fx, ERR_CONFLICT, db_exec(fx.store, "DELETE FROM dossier_event", &fx.err));
	ck_assert_int_eq(fixture_int(&fx, "SELECT count(*) FROM dossier_event"), 2);
}
END_TEST

START_TEST(an_event_needs_its_dossier)
{
	struct event event = {
		.dossier_id = 99, .move = (char[]){ "accept" }, .at = NOW, .recorded = NOW,
		.from_state = -1, .policy = -1, .after = life_none,
	};

	ck_fails(&fx, ERR_CONFLICT, event_insert(fx.store, &event, &fx.err));
}
END_TEST

START_TEST(reprints_of_a_form_are_counted)
{
	int copy = 0;

	ck_ok(&fx, form_issued(fx.store, dossier, "2018", "01", NOW, 0, &copy, &fx.err));
	ck_assert_int_eq(copy, 1);
	ck_ok(&fx, form_issued(fx.store, dossier, "2018", "01", NOW, 0, &copy, &fx.err));
	ck_assert_int_eq(copy, 2);
	ck_ok(&fx, form_issued(fx.store, dossier, "2018", "04", NOW, 0, &copy, &fx.err));
	ck_assert_int_eq(copy, 1);
}
END_TEST

Suite *event_suite(void)
{
	Suite *suite = suite_create("event");
	TCase *tcase = tcase_create("event");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, events_are_listed_in_order);
	tcase_add_test(tcase, events_are_never_changed_or_deleted);
	tcase_add_test(tcase, an_event_needs_its_dossier);
	tcase_add_test(tcase, reprints_of_a_form_are_counted);
	suite_add_tcase(suite, tcase);
	return suite;
}
