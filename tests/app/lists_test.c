/* The queues as lists: all that is counted stands on them. */
#include "config.h"

#include "process_desk.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/files.h"
#include "motcua/app/lists.h"
#include "motcua/base/alloc.h"

Suite *lists_suite(void);

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
	desk_login(&desk, "hong");
	for (int state = 0; state < STATE_COUNT; state++)
		dossier_in(&desk, (enum dossier_state)state);
	desk_setting(&desk, "print_folder", desk.folder);
}

static void teardown(void)
{
	desk_close(&desk);
}

static size_t rows_of(const struct list_wanted *wanted)
{
	struct report report;
	size_t rows = 0;

	ck_ok(&desk, list_report(&desk.app, wanted, &report, &desk.err));
	for (size_t i = 0; i < report.rows; i++)
		rows += report.row[i].group == NULL;
	report_release(&report);
	return rows;
}

START_TEST(each_list_has_what_its_queue_counts)
{
	struct queue_counts counts;
	int64_t all = 0;

	desk_clock(&desk, "2023-03-02T08:00");
	ck_ok(&desk, dossiers_queue_counts(&desk.app, &counts, &desk.err));
	for (int queue = 0; queue < QUEUE_COUNT; queue++)
		for (int by = QUEUE_WHOLE; by <= QUEUE_BY_VILLAGE; by++) {
			const struct list_wanted wanted = { .queue = (enum queue)queue,
				.grouped = (enum queue_by)by };

			ck_assert_int_eq((int64_t)rows_of(&wanted), counts.count[queue]);
			all += counts.count[queue];
		}
	ck_assert_int_gt(all, 3 * STATE_COUNT);
}
END_TEST

START_TEST(each_list_has_a_name)
{
	for (int queue = 0; queue < QUEUE_COUNT; queue++)
		ck_assert_int_eq(list_from_name(list_name((enum queue)queue)), queue);
	ck_assert_int_eq(list_from_name("nix"), -1);
}
END_TEST

static const char overdue[] =
	"\xEF\xBB\xBFstt,ma_ho_so,ten_thu_tuc,nguoi_nop,so_dien_thoai,ngay_hen_tra,qua_han_ngay,"
	"ngay_hen_lai,can_bo\r\n";

/* As the file says it, so that the program of a table reads it. */
START_TEST(the_overdue_say_who_and_by_how_long)
{
	const struct list_wanted wanted = { .queue = QUEUE_OVERDUE };
	struct buf text;
	char *path;

	desk_sql(&desk, "UPDATE dossier SET due_day = '2023-02-20', due_at = '2023-02-20T17:00:00'"
		" WHERE state = 'tiep_nhan'");
	desk_sql(&desk, "UPDATE dossier SET due_day = '2023-03-20', due_at = '2023-03-20T17:00:00'"
		" WHERE state <> 'tiep_nhan'");
	desk_clock(&desk, "2023-02-27T08:00");
	ck_ok(&desk, list_save(&desk.app, &wanted, &path, &desk.err));
	ck_assert_ptr_nonnull(strstr(path, "/danh-sach-qua_han-2023-02-27-080000.csv"));
	buf_init(&text);
	ck_ok(&desk, file_read(path, &text, &desk.err));
	ck_assert_msg(strncmp(text.data, overdue, sizeof overdue - 1) == 0, "%s", text.data);
	/* The weekend between is no delay. */
	ck_assert_ptr_nonnull(strstr(text.data, ",2023-02-20,5,,"));
	ck_assert_ptr_null(strstr(text.data, "\r\n2,"));
	buf_release(&text);
	free(path);
}
END_TEST

START_TEST(a_part_is_a_list_of_its_own)
{
	const struct list_wanted nowhere = { .queue = QUEUE_OPEN,
		.part = { QUEUE_BY_VILLAGE, 999 }, .part_name = "Làng Vờ" };
	struct report report;

	ck_assert_uint_eq(rows_of(&nowhere), 0);
	ck_ok(&desk, list_report(&desk.app, &nowhere, &report, &desk.err));
	ck_assert_str_eq(report.subtitle, "(Thôn, tổ dân phố: Làng Vờ)");
	report_release(&report);
}
END_TEST

/* What the other computer needs is there in full. */
START_TEST(what_is_not_on_the_portal_has_its_numbers)
{
	const struct list_wanted wanted = { .queue = QUEUE_NOT_ON_PORTAL };
	struct report report;
	int number = 0;

	ck_ok(&desk, list_report(&desk.app, &wanted, &report, &desk.err));
	ck_assert_uint_gt(report.rows, 0);
	while (strcmp(report.column[number].key, "ma_thu_tuc") != 0)
		number++;
	ck_assert_str_ne(report.row[0].cell[number], "");
	report_release(&report);
	ck_assert_int_gt(desk_int(&desk,
		"SELECT count(*) FROM audit WHERE action = 'danh_sach'"), 0);
}
END_TEST

Suite *lists_suite(void)
{
	Suite *suite = suite_create("lists");
	TCase *tcase = tcase_create("lists");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, each_list_has_what_its_queue_counts);
	tcase_add_test(tcase, each_list_has_a_name);
	tcase_add_test(tcase, the_overdue_say_who_and_by_how_long);
	tcase_add_test(tcase, a_part_is_a_list_of_its_own);
	tcase_add_test(tcase, what_is_not_on_the_portal_has_its_numbers);
	suite_add_tcase(suite, tcase);
	return suite;
}
