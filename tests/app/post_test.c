#include "config.h"

#include "desk.h"

#include <stdlib.h>
#include <string.h>

#include "golden.h"
#include "motcua/app/dossiers.h"
#include "motcua/app/post_report.h"
#include "motcua/app/process.h"
#include "motcua/app/receipt.h"
#include "motcua/base/alloc.h"
#include "table.h"

Suite *post_suite(void);

static struct desk desk;
static int64_t id;

static int64_t with_result(const char *name)
{
	struct step step = step_of(MOVE_RESULT);
	struct intake intake;
	struct accepted accepted;

	desk_intake(&desk, &intake, name, desk.birth);
	desk_text(&intake.submitter.phone, "0912345678");
	desk_text(&intake.submitter.address, "thôn Làng Vờ, xã Ba Nam");
	intake.return_method = RETURN_POSTAL;
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake_release(&intake);
	step.text = "Giấy khai sinh số 12";
	ck_ok(&desk, process_step(&desk.app, accepted.dossier_id, &step, &desk.err));
	return accepted.dossier_id;
}

static void setup(void)
{
	desk_open(&desk);
	id = with_result("Phạm Thị Nía");
}

static void teardown(void)
{
	desk_close(&desk);
}

static int make(int64_t dossier, enum move move, const char *text)
{
	struct step step = step_of(move);

	step.text = text;
	if (move == MOVE_POST)
		step.tracking = text;
	return process_step(&desk.app, dossier, &step, &desk.err);
}

static struct postal_item latest(int64_t dossier)
{
	struct postal_item item;

	ck_assert_int_eq(post_latest(&desk.app, dossier, &item, &desk.err), 1);
	return item;
}

static enum postal_state state_of(int64_t dossier)
{
	struct postal_item item = latest(dossier);
	enum postal_state state = item.state;

	postal_item_release(&item);
	return state;
}

START_TEST(an_item_says_what_the_dossier_says)
{
	struct postal_item item;

	ck_ok(&desk, post_prepare(&desk.app, id, &item, &desk.err));
	ck_assert_str_eq(item.recipient, "Phạm Thị Nía");
	postal_item_release(&item);
	ck_ok(&desk, make(id, MOVE_POST, "ra 1234 5678 5vn"));
	item = latest(id);
	ck_assert_str_eq(item.tracking, "RA123456785VN");
	ck_assert_str_eq(item.address, "thôn Làng Vờ, xã Ba Nam");
	ck_assert_str_eq(item.phone, "0912345678");
	ck_assert_str_eq(item.papers, "Giấy khai sinh số 12");
	ck_assert_int_eq(item.sent, desk_day("2023-02-16"));
	ck_assert_int_eq(item.done, DAY_NONE);
	postal_item_release(&item);
}
END_TEST

START_TEST(what_the_step_says_goes_before_the_dossier)
{
	struct step step = step_of(MOVE_POST);
	struct postal_item item;

	step.recipient = " Phạm Văn Nớt ";
	step.address = "Ba Tơ";
	step.phone = "0987654321";
	step.papers = "Trích lục";
	step.collect = 8000;
	step.postage_paid = true;
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	item = latest(id);
	ck_assert_str_eq(item.recipient, "Phạm Văn Nớt");
	ck_assert_str_eq(item.address, "Ba Tơ");
	ck_assert_str_eq(item.phone, "0987654321");
	ck_assert_str_eq(item.papers, "Trích lục");
	ck_assert_int_eq(item.collect, 8000);
	ck_assert(item.postage_paid);
	postal_item_release(&item);
}
END_TEST

START_TEST(each_move_of_the_post_moves_its_item)
{
	struct postal_item item;

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_ok(&desk, make(id, MOVE_POST_AGAIN, ""));
	ck_assert_int_eq(state_of(id), POSTAL_SECOND_TRY);
	ck_ok(&desk, make(id, MOVE_POST_RETURNED, "Vắng nhà"));
	item = latest(id);
	ck_assert_int_eq(item.state, POSTAL_SENT_BACK);
	ck_assert_str_eq(item.outcome, "Vắng nhà");
	ck_assert_int_eq(item.sent, desk_day("2023-02-16"));
	ck_assert_int_eq(item.done, desk_day("2023-02-16"));
	postal_item_release(&item);
	ck_ok(&desk, make(id, MOVE_POST, "RA000000005VN"));
	ck_ok(&desk, make(id, MOVE_POST_LOST, "Bưu cục báo mất"));
	ck_assert_int_eq(state_of(id), POSTAL_LOST);
	ck_ok(&desk, make(id, MOVE_POST, ""));
	ck_ok(&desk, make(id, MOVE_POST_DELIVERED, "Phạm Văn Nớt"));
	item = latest(id);
	ck_assert_int_eq(item.state, POSTAL_DELIVERED);
	ck_assert_str_eq(item.outcome, "Phạm Văn Nớt");
	postal_item_release(&item);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM postal_item"), 3);
	ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
}
END_TEST

START_TEST(a_step_taken_back_leaves_the_item_as_it_was)
{
	struct postal_item item;
	enum move undone;

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_ok(&desk, make(id, MOVE_POST_AGAIN, "hẹn thứ Hai"));
	ck_ok(&desk, make(id, MOVE_POST_RETURNED, "Vắng nhà"));
	ck_ok(&desk, process_undo(&desk.app, id, &undone, &desk.err));
	item = latest(id);
	ck_assert_int_eq(item.state, POSTAL_SECOND_TRY);
	ck_assert_str_eq(item.outcome, "hẹn thứ Hai");
	ck_assert_int_eq(item.done, DAY_NONE);
	ck_assert_int_eq(item.sent, desk_day("2023-02-16"));
	postal_item_release(&item);
	ck_ok(&desk, process_undo(&desk.app, id, &undone, &desk.err));
	ck_assert_int_eq(state_of(id), POSTAL_GIVEN);
	ck_ok(&desk, process_undo(&desk.app, id, &undone, &desk.err));
	ck_assert_int_eq(undone, MOVE_POST);
	ck_assert_int_eq(state_of(id), POSTAL_WAITING);
	ck_ok(&desk, make(id, MOVE_POST, "RA000000005VN"));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM postal_item"), 1);
}
END_TEST

/* The post lost the first; a second was given and taken back, and so was the loss: the first is
 * under way again, and what the post does next happens to that one. */
START_TEST(what_is_taken_back_twice_leaves_the_first_item_on_its_way)
{
	struct postal_item item;

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_ok(&desk, make(id, MOVE_POST_LOST, "không tìm thấy"));
	ck_ok(&desk, make(id, MOVE_POST, "RA000000005VN"));
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	item = latest(id);
	ck_assert_str_eq(item.tracking, "RA123456785VN");
	ck_assert_int_eq(item.state, POSTAL_GIVEN);
	ck_assert_int_eq(item.done, DAY_NONE);
	postal_item_release(&item);
	ck_ok(&desk, make(id, MOVE_POST_DELIVERED, "bà Nía"));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM postal_item WHERE"
		" tracking = 'RA123456785VN' AND state = 'phat_thanh_cong'"), 1);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM postal_item WHERE"
		" tracking = '' AND state = 'cho_giao'"), 1);
}
END_TEST

START_TEST(a_label_used_on_the_wrong_dossier_is_used_again)
{
	int64_t other = with_result("Phạm Văn Nớt");
	struct postal_item item;

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	ck_ok(&desk, make(other, MOVE_POST, "RA123456785VN"));
	item = latest(other);
	ck_assert_str_eq(item.tracking, "RA123456785VN");
	postal_item_release(&item);
	/* The history still says what was on it. */
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_event"
		" WHERE move = 'giao_buu_chinh' AND new_value = 'RA123456785VN'"), 2);
	/* What the post has had keeps its number. */
	ck_ok(&desk, make(other, MOVE_POST_RETURNED, "Vắng nhà"));
	ck_fails(&desk, ERR_CONFLICT, make(id, MOVE_POST, "RA123456785VN"));
}
END_TEST

START_TEST(the_second_of_two_invitations_is_taken_back)
{
	struct postal_item item;

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_ok(&desk, make(id, MOVE_POST_RETURNED, "Vắng nhà"));
	ck_ok(&desk, make(id, MOVE_POST, "RA000000005VN"));
	ck_ok(&desk, make(id, MOVE_POST_AGAIN, "hẹn thứ Hai"));
	ck_ok(&desk, make(id, MOVE_POST_AGAIN, "hẹn thứ Ba"));
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	item = latest(id);
	ck_assert_int_eq(item.state, POSTAL_SECOND_TRY);
	ck_assert_str_eq(item.outcome, "hẹn thứ Hai");
	postal_item_release(&item);
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	item = latest(id);
	ck_assert_int_eq(item.state, POSTAL_GIVEN);
	ck_assert_str_eq(item.tracking, "RA000000005VN");
	ck_assert_int_eq(item.done, DAY_NONE);
	postal_item_release(&item);
}
END_TEST

START_TEST(items_without_a_number_do_not_clash)
{
	int64_t other = with_result("Phạm Văn Nớt");
	struct postal_item item;

	ck_ok(&desk, make(id, MOVE_POST, ""));
	ck_ok(&desk, make(other, MOVE_POST, " "));
	ck_ok(&desk, make(other, MOVE_POST_AGAIN, ""));
	item = latest(other);
	ck_assert_str_eq(item.tracking, "");
	postal_item_release(&item);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM postal_item WHERE tracking = ''"),
		2);
}
END_TEST

/* The first came back and a second is under way: what is noted of the first is not the second's. */
START_TEST(what_is_noted_of_an_item_moves_no_other)
{
	struct step step = step_of(MOVE_POST_DELIVERED);
	struct problem_list problems = { 0 };
	struct postal_item item;
	int64_t first;

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	item = latest(id);
	first = item.id;
	postal_item_release(&item);
	ck_ok(&desk, make(id, MOVE_POST_RETURNED, "Vắng nhà"));
	ck_ok(&desk, make(id, MOVE_POST, "RA000000005VN"));
	step.item_id = first;
	ck_fails(&desk, ERR_CONFLICT, process_check(&desk.app, id, &step, &problems, &desk.err));
	ck_fails(&desk, ERR_CONFLICT, process_step(&desk.app, id, &step, &desk.err));
	ck_assert_int_eq(state_of(id), POSTAL_GIVEN);
	item = latest(id);
	step.item_id = item.id;
	postal_item_release(&item);
	ck_ok(&desk, process_check(&desk.app, id, &step, &problems, &desk.err));
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM postal_item"
		" WHERE tracking = 'RA000000005VN' AND state = 'phat_thanh_cong'"), 1);
	problem_release(&problems);
}
END_TEST

static size_t count(enum postal_view view)
{
	struct postal_item_list list;
	size_t n;

	ck_ok(&desk, post_items(&desk.app, view, 0, &list, &desk.err));
	n = list.count;
	postal_item_list_release(&list);
	return n;
}

/* It stands in "Finished", and the post cannot be given it any more. */
static void check_is_over(enum postal_state state)
{
	struct postal_handover list;

	ck_assert_int_eq(state_of(id), state);
	ck_assert_uint_eq(count(POSTAL_TO_LIST), 0);
	ck_assert_uint_eq(count(POSTAL_AT_POST), 0);
	ck_assert_uint_eq(count(POSTAL_OVER), 1);
	desk_login(&desk, "hong");
	ck_fails(&desk, ERR_CONFLICT, post_handover(&desk.app, NULL, 0, "", &list, &desk.err));
}

START_TEST(what_is_void_leaves_nothing_at_the_post)
{
	struct postal_item item;

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	desk_clock(&desk, "2023-02-17T08:00");
	desk_login(&desk, "din");
	ck_ok(&desk, dossiers_void(&desk.app, id, "Nhập trùng", &desk.err));
	check_is_over(POSTAL_GIVEN_UP);
	item = latest(id);
	ck_assert_str_eq(item.tracking, "RA123456785VN");
	ck_assert_str_eq(item.outcome, "Nhập trùng");
	ck_assert_int_eq(item.done, desk_day("2023-02-17"));
	postal_item_release(&item);
}
END_TEST

static const struct {
	const char *row; /* state, days of result and return, way of return */
	enum postal_state state;
	const char *done;
} taken_away[] = {
	{ "da_tra,2023-02-16,2023-02-20,buu_chinh,RA123456785VN", POSTAL_DELIVERED, "2023-02-20" },
	{ "da_tra,2023-02-16,2023-02-20,buu_chinh,", POSTAL_DELIVERED, "2023-02-20" },
	{ "da_tra,2023-02-16,2023-02-20,buu_chinh,RA000000005VN", POSTAL_DELIVERED, "2023-02-20" },
	{ "da_tra,2023-02-16,2023-02-20,truc_tiep,RA123456785VN", POSTAL_GIVEN_UP, "2023-02-20" },
	{ "buu_chinh_hoan,2023-02-16,,,RA123456785VN", POSTAL_SENT_BACK, "2023-02-21" },
	{ "da_co_ket_qua,2023-02-16,,,RA123456785VN", POSTAL_GIVEN_UP, "2023-02-21" },
	{ "da_co_ket_qua,2023-02-16,,,RA000000005VN", POSTAL_GIVEN_UP, "2023-02-21" },
};

START_TEST(what_a_file_takes_from_the_post_is_not_there_any_more)
{
	static const struct import_options update = { .update = true };
	char *csv = xasprintf("ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc,trang_thai,"
		"ngay_giai_quyet,ngay_tra,hinh_thuc_tra,ma_buu_gui\n"
		"H48.28.17-230216-0001,2023-02-16T07:42,Phạm Thị Nía,1.001193,%s\n",
		taken_away[_i].row);
	struct postal_item item;

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	desk_clock(&desk, "2023-02-21T08:00");
	desk_login(&desk, "admin");
	table_expect_with(&desk, EXCHANGE_DOSSIERS, csv, &update, 0, 1, 0);
	check_is_over(taken_away[_i].state);
	item = latest(id);
	ck_assert_int_eq(item.done, desk_day(taken_away[_i].done));
	postal_item_release(&item);
	free(csv);
}
END_TEST

static size_t waiting(enum postal_queue queue)
{
	struct dossier_list list;
	size_t count;

	ck_ok(&desk, post_dossiers(&desk.app, queue, 0, &list, &desk.err));
	count = list.count;
	dossier_list_release(&list);
	return count;
}

START_TEST(what_is_to_be_given_is_listed)
{
	ck_assert_uint_eq(waiting(POSTAL_TO_GIVE), 1);
	ck_assert_uint_eq(waiting(POSTAL_ARRIVED), 0);
	desk_accept(&desk, "Hồ Thị Bâng", desk.birth);
	ck_assert_uint_eq(waiting(POSTAL_TO_GIVE), 1);
	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_assert_uint_eq(waiting(POSTAL_TO_GIVE), 0);
	ck_ok(&desk, make(id, MOVE_POST_RETURNED, "Vắng nhà"));
	ck_assert_uint_eq(waiting(POSTAL_TO_GIVE), 0);
	ck_ok(&desk, make(id, MOVE_POST, ""));
	ck_ok(&desk, make(id, MOVE_POST_LOST, "Mất"));
	ck_assert_uint_eq(waiting(POSTAL_TO_GIVE), 1);
}
END_TEST

START_TEST(a_list_closes_what_it_hands_over)
{
	struct postal_handover list, read;
	struct postal_item_list items;

	ck_fails(&desk, ERR_CONFLICT, post_handover(&desk.app, NULL, 0, "", &list, &desk.err));
	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_ok(&desk, make(with_result("Phạm Văn Nớt"), MOVE_POST, "RA000000005VN"));
	ck_ok(&desk, post_handover(&desk.app, NULL, 0, " Lê Văn A ", &list, &desk.err));
	ck_assert_int_eq(list.number, 1);
	ck_assert_int_eq(list.items, 2);
	ck_ok(&desk, post_handover_get(&desk.app, list.id, &read, &items, &desk.err));
	ck_assert_str_eq(read.postman, "Lê Văn A");
	ck_assert_str_eq(read.officer, "Đinh Thị Hồng");
	ck_assert_uint_eq(items.count, 2);
	ck_assert_str_eq(items.item[0].procedure, "Đăng ký khai sinh");
	postal_item_list_release(&items);
	postal_handover_release(&read);
	postal_handover_release(&list);
	ck_fails(&desk, ERR_CONFLICT, process_undo(&desk.app, id, NULL, &desk.err));
	ck_assert_str_eq(desk.err.field, "ban_giao");
	ck_assert_int_eq(state_of(id), POSTAL_GIVEN);
	/* What has happened since to an item of a list may be taken back as ever. */
	ck_ok(&desk, make(id, MOVE_POST_DELIVERED, ""));
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	ck_fails(&desk, ERR_CONFLICT, process_undo(&desk.app, id, NULL, &desk.err));
}
END_TEST

START_TEST(chosen_items_make_a_list_of_their_own)
{
	struct postal_handover list;
	struct postal_item first, second;
	int64_t other = with_result("Phạm Văn Nớt"), chosen[2];

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_ok(&desk, make(other, MOVE_POST, "RA000000005VN"));
	first = latest(id);
	second = latest(other);
	chosen[0] = second.id;
	ck_ok(&desk, post_handover(&desk.app, chosen, 1, "", &list, &desk.err));
	postal_handover_release(&list);
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	/* One that stands on a list already stops the whole of the new one. */
	chosen[1] = first.id;
	ck_fails(&desk, ERR_CONFLICT, post_handover(&desk.app, chosen, 2, "", &list, &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM postal_handover"), 1);
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM postal_item WHERE handover_id IS NULL"), 1);
	postal_item_release(&first);
	postal_item_release(&second);
	desk_login(&desk, "mia");
	ck_fails(&desk, ERR_DENIED, post_handover(&desk.app, NULL, 0, "", &list, &desk.err));
}
END_TEST

START_TEST(what_was_posted_before_the_program_gets_its_item)
{
	ck_ok(&desk, make(id, MOVE_POST, ""));
	desk_sql(&desk, "DELETE FROM postal_item");
	desk_clock(&desk, "2023-02-20T08:00");
	ck_ok(&desk, make(id, MOVE_POST_DELIVERED, ""));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM postal_item"
		" WHERE sent_day = '2023-02-16' AND done_day = '2023-02-20'"), 1);
}
END_TEST

START_TEST(the_handover_list_is_a_record_for_two)
{
	struct postal_handover list;
	struct report report;
	struct buf out;
	char *path = NULL;
	bool printed;

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_ok(&desk, post_handover(&desk.app, NULL, 0, "Lê Văn A", &list, &desk.err));
	ck_ok(&desk, post_handover_report(&desk.app, list.id, &report, &desk.err));
	ck_assert_int_eq(report.copies, 2);
	ck_assert_uint_eq(report.signatures, 2);
	buf_init(&out);
	ck_ok(&desk, report_render(&report, REPORT_AS_TEXT, 200, &out, &desk.err));
	ck_assert_ptr_nonnull(strstr(out.data, "BIÊN BẢN BÀN GIAO"));
	ck_assert_ptr_nonnull(strstr(out.data, "Số: 01/2023"));
	ck_assert_ptr_nonnull(strstr(out.data, "07 giờ 42 phút, ngày 16 tháng 02 năm 2023"));
	ck_assert_ptr_nonnull(strstr(out.data, "RA123456785VN"));
	ck_assert_ptr_nonnull(strstr(out.data, "Giấy khai sinh số 12"));
	ck_assert_ptr_nonnull(strstr(out.data, "1 bưu gửi"));
	report_release(&report);
	desk_setting(&desk, "print_folder", desk.folder);
	ck_ok(&desk, post_handover_print(&desk.app, list.id, &path, &printed, &desk.err));
	ck_assert_ptr_nonnull(strstr(path, "ban-giao-buu-chinh-01-2023.pdf"));
	free(path);
	buf_release(&out);
	postal_handover_release(&list);
	ck_fails(&desk, ERR_NOT_FOUND, post_handover_report(&desk.app, 99, &report, &desk.err));
	report_release(&report);
}
END_TEST

START_TEST(the_report_says_what_share_went_by_post)
{
	struct report report;

	ck_ok(&desk, post_report(&desk.app, desk_day("2023-02-01"), desk_day("2023-02-28"),
		&report, &desk.err));
	ck_assert_str_eq(report.note[0], "Tỷ lệ trả kết quả qua bưu chính công ích: –.");
	report_release(&report);
	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_ok(&desk, make(with_result("Phạm Văn Nớt"), MOVE_HAND_OVER, NULL));
	ck_ok(&desk, make(with_result("Hồ Thị Bâng"), MOVE_HAND_OVER, NULL));
	ck_ok(&desk, post_report(&desk.app, desk_day("2023-02-01"), desk_day("2023-02-28"),
		&report, &desk.err));
	ck_assert_str_eq(report.note[0],
		"Tỷ lệ trả kết quả qua bưu chính công ích: 1/3 = 33,3%.");
	ck_assert_uint_eq(report.rows, 2); /* one, and the total */
	report_release(&report);
}
END_TEST

START_TEST(who_has_looked_at_names_and_addresses_is_noted)
{
	static const char sql[] = "SELECT count(*) FROM audit WHERE action = 'xem_buu_chinh'";
	struct report report;

	ck_assert_int_eq(desk_int(&desk, sql), 0);
	ck_ok(&desk, post_report(&desk.app, desk_day("2023-02-01"), desk_day("2023-02-28"),
		&report, &desk.err));
	report_release(&report);
	ck_assert_int_eq(desk_int(&desk, sql), 1);
}
END_TEST

/* By post, back, by post again, and by post a third time without a number; one of a fourth was
 * taken back. */
START_TEST(each_sending_has_its_number_on_the_control_sheet)
{
	struct buf out;
	int numbers = 0;

	ck_ok(&desk, make(id, MOVE_POST, "RA123456785VN"));
	ck_ok(&desk, make(id, MOVE_POST_RETURNED, "Vắng nhà"));
	ck_ok(&desk, make(id, MOVE_POST, "RA000000005VN"));
	ck_ok(&desk, make(id, MOVE_POST_LOST, "Mất"));
	ck_ok(&desk, make(id, MOVE_POST, ""));
	ck_ok(&desk, make(id, MOVE_POST_LOST, "Mất"));
	ck_ok(&desk, make(id, MOVE_POST, "EH106431474VN"));
	ck_ok(&desk, process_undo(&desk.app, id, NULL, &desk.err));
	buf_init(&out);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_CONTROL, FORM_TEXT, &out, &desk.err));
	ck_assert_ptr_nonnull(strstr(out.data, "RA123456785VN"));
	ck_assert_ptr_nonnull(strstr(out.data, "RA000000005VN"));
	ck_assert_ptr_null(strstr(out.data, "EH106431474VN"));
	for (const char *at = out.data; (at = strstr(at, "hiệu")); at++)
		numbers++;
	ck_assert_int_eq(numbers, 2);
	buf_release(&out);
}
END_TEST

static void check_golden(const char *file, const struct report *report, int width)
{
	struct buf out;

	buf_init(&out);
	ck_ok(&desk, report_render(report, REPORT_AS_TEXT, width, &out, &desk.err));
	golden_check(file, out.data);
	buf_release(&out);
}

/* Two items, one with all there is to say of it. */
static void give_two(void)
{
	struct step step = step_of(MOVE_POST);

	step.tracking = "RA123456785VN";
	step.collect = 28000;
	step.postage_paid = true;
	step.text = "Gọi trước khi phát";
	ck_ok(&desk, process_step(&desk.app, id, &step, &desk.err));
	ck_ok(&desk, make(with_result("Phạm Văn Nớt"), MOVE_POST, ""));
}

START_TEST(the_handover_list_looks_as_agreed)
{
	struct postal_handover list;
	struct report report;

	give_two();
	ck_ok(&desk, post_handover(&desk.app, NULL, 0, "Lê Văn A", &list, &desk.err));
	ck_ok(&desk, post_handover_report(&desk.app, list.id, &report, &desk.err));
	check_golden("golden/post-handover.txt", &report, 200);
	check_golden("golden/post-handover-narrow.txt", &report, 76);
	report_release(&report);
	/* Printed again it is what was signed, whatever has become of the items. */
	ck_ok(&desk, make(id, MOVE_POST_DELIVERED, "Phạm Văn Nớt"));
	ck_ok(&desk, post_handover_report(&desk.app, list.id, &report, &desk.err));
	check_golden("golden/post-handover.txt", &report, 200);
	report_release(&report);
	postal_handover_release(&list);
}
END_TEST

START_TEST(the_report_of_a_period_looks_as_agreed)
{
	struct report report;

	give_two();
	desk_clock(&desk, "2023-02-20T08:00");
	ck_ok(&desk, make(id, MOVE_POST_DELIVERED, "Hồ Văn Xía"));
	ck_ok(&desk, post_report(&desk.app, desk_day("2023-02-01"), desk_day("2023-02-28"),
		&report, &desk.err));
	check_golden("golden/post-report.txt", &report, 240);
	report_release(&report);
}
END_TEST

Suite *post_suite(void)
{
	Suite *suite = suite_create("post");
	TCase *tcase = tcase_create("post");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, an_item_says_what_the_dossier_says);
	tcase_add_test(tcase, what_the_step_says_goes_before_the_dossier);
	tcase_add_test(tcase, each_move_of_the_post_moves_its_item);
	tcase_add_test(tcase, a_step_taken_back_leaves_the_item_as_it_was);
	tcase_add_test(tcase, what_is_taken_back_twice_leaves_the_first_item_on_its_way);
	tcase_add_test(tcase, a_label_used_on_the_wrong_dossier_is_used_again);
	tcase_add_test(tcase, what_is_noted_of_an_item_moves_no_other);
	tcase_add_test(tcase, what_is_void_leaves_nothing_at_the_post);
	tcase_add_loop_test(tcase, what_a_file_takes_from_the_post_is_not_there_any_more, 0,
		TESTING_COUNT(taken_away));
	tcase_add_test(tcase, the_second_of_two_invitations_is_taken_back);
	tcase_add_test(tcase, items_without_a_number_do_not_clash);
	tcase_add_test(tcase, what_is_to_be_given_is_listed);
	tcase_add_test(tcase, a_list_closes_what_it_hands_over);
	tcase_add_test(tcase, chosen_items_make_a_list_of_their_own);
	tcase_add_test(tcase, what_was_posted_before_the_program_gets_its_item);
	tcase_add_test(tcase, the_handover_list_is_a_record_for_two);
	tcase_add_test(tcase, each_sending_has_its_number_on_the_control_sheet);
	tcase_add_test(tcase, who_has_looked_at_names_and_addresses_is_noted);
	tcase_add_test(tcase, the_report_says_what_share_went_by_post);
	tcase_add_test(tcase, the_handover_list_looks_as_agreed);
	tcase_add_test(tcase, the_report_of_a_period_looks_as_agreed);
	suite_add_tcase(suite, tcase);
	return suite;
}
