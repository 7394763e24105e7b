#include "config.h"

#include "desk.h"

#include <stdio.h>

#include "motcua/store/postal.h"
#include "testing.h"

Suite *postal_suite(void);

static struct fixture fx;
static int64_t dossier, other;

static void setup(void)
{
	int64_t procedure;

	desk_open(&fx);
	procedure = desk_add_procedure(&fx, "1.001193", "Khai sinh");
	dossier = desk_add_dossier(&fx, procedure, "H48.28.17-230216-0001", "Phạm Thị Kê");
	other = desk_add_dossier(&fx, procedure, "H48.28.17-230216-0002", "Phạm Văn Nớt");
}

static void teardown(void)
{
	fixture_close(&fx);
}

static int64_t give(int64_t to, const char *tracking, int day)
{
	char code[20];
	struct postal_item item = { .dossier_id = to, .tracking = code, .sent = day,
		.done = DAY_NONE, .collect = 8000, .postage_paid = true };

	snprintf(code, sizeof code, "%s", tracking);
	ck_ok(&fx, postal_give(fx.store, &item, &fx.err));
	return item.id;
}

static size_t count(enum postal_view view)
{
	struct postal_item_list list;
	size_t n;

	ck_ok(&fx, postal_list(fx.store, 7, view, 0, &list, &fx.err));
	n = list.count;
	postal_item_list_release(&list);
	return n;
}

START_TEST(a_second_sending_is_a_second_item)
{
	int64_t first = give(dossier, "RA123456785VN", TODAY), second;
	struct postal_item item;

	ck_ok(&fx, postal_move(fx.store, dossier, POSTAL_SENT_BACK, TODAY + 4, "vắng nhà",
		&fx.err));
	second = give(dossier, "RA000000005VN", TODAY + 5);
	ck_assert_int_ne(first, second);
	ck_assert_int_eq(postal_latest(fx.store, dossier, &item, &fx.err), 1);
	ck_assert_int_eq(item.id, second);
	ck_assert_int_eq(item.state, POSTAL_GIVEN);
	ck_assert_int_eq(item.sent, TODAY + 5);
	ck_assert_int_eq(item.collect, 8000);
	ck_assert(item.postage_paid);
	ck_assert_str_eq(item.code, "H48.28.17-230216-0001");
	ck_assert_str_eq(item.procedure, "Khai sinh");
	postal_item_release(&item);
	ck_assert_uint_eq(count(POSTAL_OVER), 1);
	ck_assert_uint_eq(count(POSTAL_AT_POST), 1);
}
END_TEST

START_TEST(what_still_waits_is_given_again_as_the_same_item)
{
	int64_t first = give(dossier, "RA123456785VN", TODAY);

	ck_ok(&fx, postal_move(fx.store, dossier, POSTAL_WAITING, DAY_NONE, "", &fx.err));
	ck_assert_uint_eq(count(POSTAL_AT_POST), 0);
	ck_assert_int_eq(give(dossier, "RA000000005VN", TODAY), first);
	ck_assert_uint_eq(count(POSTAL_AT_POST), 1);
}
END_TEST

START_TEST(a_number_stands_for_one_item)
{
	struct postal_item item = { .dossier_id = other, .tracking = (char[]){ "RA123456785VN" },
		.sent = TODAY, .done = DAY_NONE };

	give(dossier, "RA123456785VN", TODAY);
	ck_fails(&fx, ERR_CONFLICT, postal_give(fx.store, &item, &fx.err));
	ck_assert_str_eq(fx.err.field, "ma_buu_gui");
	ck_ok(&fx, postal_move(fx.store, dossier, POSTAL_SENT_BACK, TODAY, "", &fx.err));
	item.dossier_id = dossier;
	ck_fails(&fx, ERR_CONFLICT, postal_give(fx.store, &item, &fx.err));
	/* Without a number there is nothing that could be taken. */
	give(dossier, "", TODAY);
	give(other, "", TODAY);
	ck_fails(&fx, ERR_NOT_FOUND, postal_move(fx.store, 99, POSTAL_LOST, TODAY, "", &fx.err));
}
END_TEST

START_TEST(a_list_takes_each_item_once_and_counts_by_year)
{
	int64_t first = give(dossier, "RA123456785VN", TODAY), second = give(other, "", TODAY);
	struct postal_handover list = { .unit_id = 7, .at = NOW,
		.postman = (char[]){ "Lê Văn A" } };
	struct postal_handover read;
	struct postal_item_list items;

	ck_ok(&fx, postal_handover_insert(fx.store, &list, &fx.err));
	ck_assert_int_eq(list.number, 1);
	ck_assert_int_eq(list.year, 2023);
	ck_ok(&fx, postal_handover_add(fx.store, list.id, first, &fx.err));
	ck_fails(&fx, ERR_CONFLICT, postal_handover_add(fx.store, list.id, first, &fx.err));
	ck_assert_uint_eq(count(POSTAL_TO_LIST), 1);
	ck_ok(&fx, postal_handover_get(fx.store, list.id, &read, &fx.err));
	ck_assert_int_eq(read.items, 1);
	ck_assert_str_eq(read.postman, "Lê Văn A");
	postal_handover_release(&read);
	ck_ok(&fx, postal_list_of(fx.store, list.id, &items, &fx.err));
	ck_assert_uint_eq(items.count, 1);
	ck_assert_int_eq(items.item[0].handover_number, 1);
	postal_item_list_release(&items);
	ck_ok(&fx, postal_handover_insert(fx.store, &list, &fx.err));
	ck_assert_int_eq(list.number, 2);
	list.at.day += 365;
	ck_ok(&fx, postal_handover_insert(fx.store, &list, &fx.err));
	ck_assert_int_eq(list.number, 1);
	ck_ok(&fx, postal_move(fx.store, other, POSTAL_LOST, TODAY, "", &fx.err));
	ck_fails(&fx, ERR_CONFLICT, postal_handover_add(fx.store, list.id, second, &fx.err));
	ck_fails(&fx, ERR_NOT_FOUND, postal_handover_get(fx.store, 99, &read, &fx.err));
}
END_TEST

START_TEST(items_of_a_window_are_those_given_in_it)
{
	struct postal_item_list items;

	give(dossier, "RA123456785VN", TODAY);
	give(other, "RA000000005VN", TODAY + 3);
	ck_ok(&fx, postal_list_sent(fx.store, 7, TODAY, TODAY + 2, &items, &fx.err));
	ck_assert_uint_eq(items.count, 1);
	ck_assert_str_eq(items.item[0].tracking, "RA123456785VN");
	postal_item_list_release(&items);
	ck_ok(&fx, postal_list_sent(fx.store, 7, DAY_NONE, DAY_NONE, &items, &fx.err));
	ck_assert_uint_eq(items.count, 2);
	postal_item_list_release(&items);
	ck_ok(&fx, postal_list_sent(fx.store, 8, DAY_NONE, DAY_NONE, &items, &fx.err));
	ck_assert_uint_eq(items.count, 0);
	postal_item_list_release(&items);
}
END_TEST

Suite *postal_suite(void)
{
	Suite *suite = suite_create("postal");
	TCase *tcase = tcase_create("postal");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_second_sending_is_a_second_item);
	tcase_add_test(tcase, what_still_waits_is_given_again_as_the_same_item);
	tcase_add_test(tcase, a_number_stands_for_one_item);
	tcase_add_test(tcase, a_list_takes_each_item_once_and_counts_by_year);
	tcase_add_test(tcase, items_of_a_window_are_those_given_in_it);
	suite_add_tcase(suite, tcase);
	return suite;
}
