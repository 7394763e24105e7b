#include "config.h"

#include <stdlib.h>

#include "desk.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/store/queue.h"
#include "testing.h"

Suite *queue_suite(void);

static struct fixture fx;

/* One dossier per row; what is not said is an accepted one of the portal, due in five days. */
static const struct row {
	const char *note;
	enum dossier_state state;
	int due; /* days from today */
	enum return_method return_method;
	enum dossier_origin origin;
	int accepted;    /* days from today; of a pending one when it was filed */
	int64_t handler;
	bool promised;
	int64_t village;
} rows[] = {
	{ "late", STATE_PROCESSING, -1, RETURN_DESK, ORIGIN_PORTAL, -3, 1, false, 1 },
	{ "late, not forwarded", STATE_RECEIVED, -3, RETURN_DESK, ORIGIN_PORTAL, -5, 0, true, 1 },
	{ "late, waiting", STATE_SUPPLEMENT, -1, RETURN_DESK, ORIGIN_PORTAL, 0, 1, false, 0 },
	{ "late, finance", STATE_FINANCE, -1, RETURN_DESK, ORIGIN_PORTAL, 0, 2, false, 0 },
	{ "late, stopped", STATE_STOPPED, -1, RETURN_DESK, ORIGIN_PORTAL, 0, 1, false, 0 },
	{ "today", STATE_PROCESSING, 0, RETURN_DESK, ORIGIN_PORTAL, 0, 2, false, 0 },
	{ "tomorrow", STATE_PROCESSING, 1, RETURN_DESK, ORIGIN_PORTAL, -2, 2, false, 0 },
	{ "pending", STATE_PENDING, 5, RETURN_DESK, ORIGIN_PORTAL, -1, 0, false, 0 },
	{ "pending, new", STATE_PENDING, 5, RETURN_DESK, ORIGIN_PORTAL, 0, 0, false, 0 },
	{ "desk", STATE_PROCESSING, 5, RETURN_DESK, ORIGIN_DESK, 0, 1, false, 0 },
	{ "desk, by post", STATE_PENDING, 5, RETURN_DESK, ORIGIN_DESK, 0, 0, false, 0 },
	{ "desk, void", STATE_VOID, 5, RETURN_DESK, ORIGIN_DESK, 0, 1, false, 0 },
	{ "ready", STATE_RESULT, -1, RETURN_DESK, ORIGIN_PORTAL, 0, 1, false, 1 },
	{ "ready, by post", STATE_RESULT, 5, RETURN_POSTAL, ORIGIN_PORTAL, 0, 1, false, 2 },
	{ "sent back", STATE_POST_RETURNED, 5, RETURN_POSTAL, ORIGIN_PORTAL, 0, 1, false, 2 },
	{ "posted", STATE_POSTED, 5, RETURN_POSTAL, ORIGIN_PORTAL, 0, 1, false, 0 },
	{ "returned", STATE_RETURNED, -1, RETURN_DESK, ORIGIN_PORTAL, -29, 1, false, 0 },
	{ "refused", STATE_REFUSED, 5, RETURN_DESK, ORIGIN_PORTAL, -30, 1, false, 0 },
	{ "refused, by post", STATE_REFUSED, 5, RETURN_POSTAL, ORIGIN_PORTAL, -30, 1, false, 0 },
	{ "refused, of a list", STATE_REFUSED, 5, RETURN_DESK, ORIGIN_IMPORT, -30, 1, false, 0 },
	{ "withdrawn", STATE_WITHDRAWN, 5, RETURN_DESK, ORIGIN_PORTAL, -400, 1, false, 0 },
};

/* Today is a Thursday: Monday is not the next working day. */
static const struct queue_view view = { .unit_id = 7, .officer_id = 1, .today = TODAY,
	.next_working = TODAY + 1, .soon = TODAY + 5, .pending_before = { TODAY, 7 * 3600 } };
static const struct queue_part whole = { QUEUE_WHOLE, 0 };

static void add(int64_t procedure, const struct row *row)
{
	struct dossier d = desk_dossier(procedure, "", "Phạm Thị Kê");
	char *note = xstrdup(row->note);

	d.note = note;
	d.state = row->state;
	d.due.day = TODAY + row->due;
	d.return_method = row->return_method;
	d.origin = row->origin;
	d.accepted.day = TODAY + row->accepted;
	d.handler_id = row->handler;
	d.village_id = row->village;
	d.promised = row->promised ? TODAY + 9 : DAY_NONE;
	if (d.state == STATE_PENDING) {
		d.filed = d.accepted;
		d.accepted = MOMENT_NONE;
	}
	ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
	free(note);
}

static void setup(void)
{
	int64_t procedure;

	desk_open(&fx);
	fixture_exec(&fx, "INSERT INTO officer (id, unit_id, name, name_fold, name_sort) VALUES"
		" (1, 7, 'Phạm Thị Mỉa', 'pham thi mia', 'mia'),"
		" (2, 7, 'Đinh Văn Ba', 'dinh van ba', 'ba');"
		"INSERT INTO village (id, unit_id, name, name_fold) VALUES"
		" (1, 7, 'Làng Vờ', 'lang vo'), (2, 7, 'Ba Nhà', 'ba nha')");
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	procedure = desk_add_procedure(&fx, "1.001193", "Đăng ký khai sinh");
	for (size_t i = 0; i < TESTING_COUNT(rows); i++)
		add(procedure, &rows[i]);
	ck_ok(&fx, store_commit(fx.store, &fx.err));
}

static void teardown(void)
{
	fixture_close(&fx);
}

static const struct {
	enum queue queue;
	const char *notes;
} queues[] = {
	{ QUEUE_MINE, "late|desk|" },
	{ QUEUE_OVERDUE, "late, not forwarded|late|" },
	{ QUEUE_APOLOGISE, "late|tomorrow|" },
	{ QUEUE_DUE_TODAY, "today|" },
	{ QUEUE_DUE_SOON, "tomorrow|desk|" },
	{ QUEUE_PENDING_LONG, "pending|" },
	{ QUEUE_PENDING, "pending|pending, new|desk, by post|" },
	{ QUEUE_TO_FORWARD, "late, not forwarded|" },
	{ QUEUE_SPECIALIST, "late|today|tomorrow|desk|" },
	{ QUEUE_CITIZEN, "late, waiting|late, finance|" },
	{ QUEUE_STOPPED, "late, stopped|" },
	{ QUEUE_RESULT, "ready|sent back|refused|" },
	{ QUEUE_TO_POST, "ready, by post|refused, by post|" },
	{ QUEUE_POSTED, "posted|" },
	{ QUEUE_POST_RETURNED, "sent back|" },
	{ QUEUE_NOT_ON_PORTAL, "desk|" },
	{ QUEUE_OPEN, "late, not forwarded|late|late, waiting|late, finance|late, stopped|ready|"
		"today|tomorrow|pending|pending, new|desk|desk, by post|ready, by post|sent back|"
		"posted|refused|refused, by post|" },
	{ QUEUE_RECENT, "posted|sent back|ready, by post|ready|desk, void|desk|today|"
		"late, stopped|late, finance|late, waiting|tomorrow|late|late, not forwarded|"
		"returned|" },
};

/* Of all dossiers those are kept that the queue lists. */
static void keeps(size_t at, const struct dossier_list *listed)
{
	int64_t id[TESTING_COUNT(rows)];
	struct dossier_list all;

	for (size_t i = 0; i < TESTING_COUNT(rows); i++)
		id[i] = (int64_t)i + 1;
	ck_ok(&fx, dossier_list_ids(fx.store, id, TESTING_COUNT(rows), &all, &fx.err));
	ck_ok(&fx, queue_keep(fx.store, &view, queues[at].queue, whole, &all, &fx.err));
	ck_assert_uint_eq(all.count, listed->count);
	for (size_t i = 0; i < all.count; i++) {
		size_t k = 0;

		while (k < listed->count && listed->item[k].id != all.item[i].id)
			k++;
		ck_assert_uint_lt(k, listed->count);
	}
	dossier_list_release(&all);
}

/* The notes of a part of a queue, each ended by a bar; the caller frees. */
static char *notes_of(enum queue queue, struct queue_part part)
{
	struct dossier_list list;
	struct buf notes;

	buf_init(&notes);
	ck_ok(&fx, queue_list(fx.store, &view, queue, part, 100, &list, &fx.err));
	for (size_t i = 0; i < list.count; i++)
		buf_addf(&notes, "%s|", list.item[i].note);
	dossier_list_release(&list);
	return buf_detach(&notes);
}

static void check_queue(size_t at)
{
	struct dossier_list list;
	char *notes = notes_of(queues[at].queue, whole);
	int64_t count;

	ck_assert_str_eq(notes, queues[at].notes);
	ck_ok(&fx, queue_count(fx.store, &view, queues[at].queue, &count, &fx.err));
	ck_ok(&fx, queue_list(fx.store, &view, queues[at].queue, whole, 100, &list, &fx.err));
	ck_assert_uint_eq(list.count, (size_t)count);
	keeps(at, &list);
	dossier_list_release(&list);
	free(notes);
}

START_TEST(a_queue_counts_what_it_lists)
{
	ck_assert_uint_eq(TESTING_COUNT(queues), QUEUE_COUNT);
	for (size_t i = 0; i < TESTING_COUNT(queues); i++)
		check_queue(i);
}
END_TEST

static void check_other_unit(size_t i)
{
	struct queue_view other = view;
	int64_t count;

	other.unit_id = 8;
	ck_ok(&fx, queue_count(fx.store, &other, queues[i].queue, &count, &fx.err));
	ck_assert_int_eq(count, 0);
}

START_TEST(another_unit_has_its_own_queues)
{
	for (size_t i = 0; i < TESTING_COUNT(queues); i++)
		check_other_unit(i);
}
END_TEST

START_TEST(a_list_stops_at_its_limit)
{
	struct dossier_list list;

	ck_ok(&fx, queue_list(fx.store, &view, QUEUE_OPEN, whole, 2, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
	dossier_list_release(&list);
}
END_TEST

/* The parts of a queue with their counts, and the sum of what each lists. */
static char *parts_of(enum queue queue, enum queue_by by)
{
	struct queue_groups groups;
	struct buf text;

	buf_init(&text);
	ck_ok(&fx, queue_group_list(fx.store, &view, queue, by, &groups, &fx.err));
	for (size_t i = 0; i < groups.count; i++) {
		char *notes = notes_of(queue, (struct queue_part){ by, groups.item[i].id });

		buf_addf(&text, "%s %d: %s\n", groups.item[i].name, (int)groups.item[i].count,
			notes);
		free(notes);
	}
	queue_groups_release(&groups);
	return buf_detach(&text);
}

START_TEST(a_queue_is_divided_by_person_and_village)
{
	char *persons = parts_of(QUEUE_SPECIALIST, QUEUE_BY_PERSON);
	char *nobody = parts_of(QUEUE_OVERDUE, QUEUE_BY_PERSON);
	char *villages = parts_of(QUEUE_RESULT, QUEUE_BY_VILLAGE);

	ck_assert_str_eq(persons,
		"Đinh Văn Ba 2: today|tomorrow|\nPhạm Thị Mỉa 2: late|desk|\n");
	ck_assert_str_eq(nobody, "Phạm Thị Mỉa 1: late|\n 1: late, not forwarded|\n");
	ck_assert_str_eq(villages, "Ba Nhà 1: sent back|\nLàng Vờ 1: ready|\n"
		" 1: refused|\n");
	free(persons);
	free(nobody);
	free(villages);
}
END_TEST

START_TEST(a_part_keeps_only_its_own)
{
	static const int64_t ready[] = { 13, 15 };
	struct dossier_list list;

	ck_ok(&fx, dossier_list_ids(fx.store, ready, 2, &list, &fx.err));
	ck_ok(&fx, queue_keep(fx.store, &view, QUEUE_RESULT,
		(struct queue_part){ QUEUE_BY_VILLAGE, 2 }, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.item[0].note, "sent back");
	dossier_list_release(&list);
}
END_TEST

START_TEST(a_list_knows_since_when)
{
	struct dossier_list list;

	fixture_exec(&fx, "INSERT INTO dossier_event (dossier_id, move, at, day, from_state,"
		" to_state, recorded_at) VALUES"
		" (16, 'giao_buu_chinh', '2023-02-10T09:00:00', '2023-02-10', 'da_co_ket_qua',"
		"  'da_giao_buu_chinh', '2023-02-10T09:00:00'),"
		" (16, 'moi_lan_hai', '2023-02-14T09:00:00', '2023-02-14', 'da_giao_buu_chinh',"
		"  'da_giao_buu_chinh', '2023-02-14T09:00:00')");
	ck_ok(&fx, queue_list(fx.store, &view, QUEUE_POSTED, whole, 9, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_int_eq(list.item[0].since, TODAY - 6);
	dossier_list_release(&list);
	ck_ok(&fx, queue_list(fx.store, &view, QUEUE_RESULT, whole, 9, &list, &fx.err));
	ck_assert_int_eq(list.item[0].since, DAY_NONE);
	dossier_list_release(&list);
}
END_TEST

/* A return of the post was noted and taken back; so was what made it wait a second time. */
START_TEST(a_step_taken_back_is_no_new_beginning)
{
	struct dossier_list list;

	fixture_exec(&fx, "INSERT INTO dossier_event (id, dossier_id, move, at, day, from_state,"
		" to_state, recorded_at, undoes) VALUES"
		" (1, 16, 'giao_buu_chinh', '2023-02-10T09:00:00', '2023-02-10', 'da_co_ket_qua',"
		"  'da_giao_buu_chinh', '2023-02-10T09:00:00', NULL),"
		" (2, 16, 'chuyen_hoan', '2023-02-13T09:00:00', '2023-02-13', 'da_giao_buu_chinh',"
		"  'buu_chinh_hoan', '2023-02-13T09:00:00', NULL),"
		" (3, 16, 'giao_buu_chinh', '2023-02-14T09:00:00', '2023-02-14', 'buu_chinh_hoan',"
		"  'da_giao_buu_chinh', '2023-02-14T09:00:00', NULL),"
		" (4, 16, 'hoan_tac', '2023-02-14T09:05:00', '2023-02-14', 'da_giao_buu_chinh',"
		"  'buu_chinh_hoan', '2023-02-14T09:05:00', 3),"
		" (5, 16, 'hoan_tac', '2023-02-15T09:05:00', '2023-02-15', 'buu_chinh_hoan',"
		"  'da_giao_buu_chinh', '2023-02-15T09:05:00', 2)");
	ck_ok(&fx, queue_list(fx.store, &view, QUEUE_POSTED, whole, 9, &list, &fx.err));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_int_eq(list.item[0].since, TODAY - 6);
	dossier_list_release(&list);
}
END_TEST

Suite *queue_suite(void)
{
	Suite *suite = suite_create("queue");
	TCase *tcase = tcase_create("queue");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_queue_counts_what_it_lists);
	tcase_add_test(tcase, another_unit_has_its_own_queues);
	tcase_add_test(tcase, a_list_stops_at_its_limit);
	tcase_add_test(tcase, a_queue_is_divided_by_person_and_village);
	tcase_add_test(tcase, a_part_keeps_only_its_own);
	tcase_add_test(tcase, a_list_knows_since_when);
	tcase_add_test(tcase, a_step_taken_back_is_no_new_beginning);
	suite_add_tcase(suite, tcase);
	return suite;
}
