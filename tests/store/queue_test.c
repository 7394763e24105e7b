#include "config.h"

#include <stdlib.h>

#include "desk.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "testing.h"

Suite *queue_suite(void);

static struct fixture fx;

/* One dossier per row; what is not said is an accepted one of the portal, due in five days. */
static const struct {
	const char *note;
	enum dossier_state state;
	int due; /* days from today */
	enum return_method return_method;
	bool at_desk;    /* origin */
	int accepted;    /* days from today */
} rows[] = {
	{ "late", STATE_PROCESSING, -1, RETURN_DESK, false, 0 },
	{ "late, not forwarded", STATE_RECEIVED, -3, RETURN_DESK, false, 0 },
	{ "late, waiting", STATE_SUPPLEMENT, -1, RETURN_DESK, false, 0 },
	{ "late, finance", STATE_FINANCE, -1, RETURN_DESK, false, 0 },
	{ "late, stopped", STATE_STOPPED, -1, RETURN_DESK, false, 0 },
	{ "today", STATE_PROCESSING, 0, RETURN_DESK, false, 0 },
	{ "tomorrow", STATE_PROCESSING, 1, RETURN_DESK, false, 0 },
	{ "pending", STATE_PENDING, 5, RETURN_DESK, false, 0 },
	{ "desk", STATE_PROCESSING, 5, RETURN_DESK, true, 0 },
	{ "desk, void", STATE_VOID, 5, RETURN_DESK, true, 0 },
	{ "ready", STATE_RESULT, -1, RETURN_DESK, false, 0 },
	{ "ready, by post", STATE_RESULT, 5, RETURN_POSTAL, false, 0 },
	{ "sent back", STATE_POST_RETURNED, 5, RETURN_POSTAL, false, 0 },
	{ "posted", STATE_POSTED, 5, RETURN_POSTAL, false, 0 },
	{ "returned", STATE_RETURNED, -1, RETURN_DESK, false, -29 },
	{ "refused", STATE_REFUSED, 5, RETURN_DESK, false, -30 },
	{ "withdrawn", STATE_WITHDRAWN, 5, RETURN_DESK, false, -400 },
};

static void setup(void)
{
	int64_t procedure;

	desk_open(&fx);
	ck_ok(&fx, store_begin(fx.store, &fx.err));
	procedure = desk_add_procedure(&fx, "1.001193", "Đăng ký khai sinh");
	for (size_t i = 0; i < TESTING_COUNT(rows); i++) {
		struct dossier d = desk_dossier(procedure, "", "Phạm Thị Kê");
		char *note = xstrdup(rows[i].note);

		d.note = note;
		d.state = rows[i].state;
		d.due.day = TODAY + rows[i].due;
		d.return_method = rows[i].return_method;
		d.origin = rows[i].at_desk ? ORIGIN_DESK : ORIGIN_PORTAL;
		d.accepted.day = TODAY + rows[i].accepted;
		if (d.state == STATE_PENDING)
			d.accepted = MOMENT_NONE;
		ck_ok(&fx, dossier_insert(fx.store, &d, NULL, &fx.err));
		free(note);
	}
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
	{ QUEUE_OVERDUE, "late, not forwarded|late|" },
	{ QUEUE_DUE_TODAY, "today|" },
	{ QUEUE_PENDING, "pending|" },
	{ QUEUE_NOT_ON_PORTAL, "desk|" },
	{ QUEUE_SUPPLEMENT, "late, waiting|" },
	{ QUEUE_RESULT, "ready|sent back|" },
	{ QUEUE_TO_POST, "ready, by post|" },
	{ QUEUE_OPEN, "late, not forwarded|late|late, waiting|late, finance|late, stopped|ready|"
		"today|tomorrow|pending|desk|ready, by post|sent back|posted|" },
	{ QUEUE_RECENT, "posted|sent back|ready, by post|ready|desk, void|desk|tomorrow|today|"
		"late, stopped|late, finance|late, waiting|late, not forwarded|late|returned|" },
};

/* Of all dossiers those are kept that the queue lists. */
static void keeps(size_t at, const struct dossier_list *listed)
{
	int64_t id[TESTING_COUNT(rows)];
	struct dossier_list all;

	for (size_t i = 0; i < TESTING_COUNT(rows); i++)
		id[i] = (int64_t)i + 1;
	ck_ok(&fx, dossier_list_ids(fx.store, id, TESTING_COUNT(rows), &all, &fx.err));
	ck_ok(&fx, queue_keep(fx.store, 7, queues[at].queue, TODAY, &all, &fx.err));
	ck_assert_uint_eq(all.count, listed->count);
	for (size_t i = 0; i < all.count; i++) {
		size_t k = 0;

		while (k < listed->count && listed->item[k].id != all.item[i].id)
			k++;
		ck_assert_uint_lt(k, listed->count);
	}
	dossier_list_release(&all);
}

static void check_queue(size_t at)
{
	struct dossier_list list;
	struct buf notes;
	int64_t count;

	buf_init(&notes);
	ck_ok(&fx, queue_count(fx.store, 7, queues[at].queue, TODAY, &count, &fx.err));
	ck_ok(&fx, queue_list(fx.store, 7, queues[at].queue, TODAY, 100, &list, &fx.err));
	ck_assert_uint_eq(list.count, (size_t)count);
	for (size_t i = 0; i < list.count; i++) {
		buf_adds(&notes, list.item[i].note);
		buf_addc(&notes, '|');
	}
	ck_assert_str_eq(notes.data, queues[at].notes);
	keeps(at, &list);
	dossier_list_release(&list);
	buf_release(&notes);
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
	int64_t count;

	ck_ok(&fx, queue_count(fx.store, 8, queues[i].queue, TODAY, &count, &fx.err));
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

	ck_ok(&fx, queue_list(fx.store, 7, QUEUE_OPEN, TODAY, 2, &list, &fx.err));
	ck_assert_uint_eq(list.count, 2);
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
	suite_add_tcase(suite, tcase);
	return suite;
}
