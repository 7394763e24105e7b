#include "config.h"

#include <stdio.h>
#include <string.h>

#include "motcua/core/vocab.h"
#include "motcua/core/wait.h"
#include "testing.h"

Suite *vocab_suite(void);

/* What files and stores hold: these names may never change. */
static const struct {
	const struct vocab *vocab;
	const char *names;
} lists[] = {
	{ &vocab_channel, "truc_tiep|truc_tuyen|buu_chinh|" },
	{ &vocab_return, "truc_tiep|truc_tuyen|buu_chinh|" },
	{ &vocab_service, "|thong_tin|mot_phan|toan_trinh|" },
	{ &vocab_limit_unit, "|trong_ngay|ngay_lam_viec|ngay|thang|gio|" },
	{ &vocab_supplement, "tinh_lai|tam_dung|" },
	{ &vocab_wait, "bo_sung|nghia_vu_tai_chinh|dung|" },
	{ &vocab_role, "can_bo|chuyen_mon|thong_ke|chu_tich|quan_tri|" },
	{ &vocab_state, "tiep_nhan|dang_xu_ly|cho_bo_sung|cho_nghia_vu_tai_chinh|dung|"
		"da_co_ket_qua|da_giao_buu_chinh|buu_chinh_hoan|da_tra|tu_choi|rut|huy|"
		"cho_tiep_nhan|khong_tiep_nhan|" },
	{ &vocab_reason, "|khong_co_dien_thoai|chua_co_tai_khoan|khong_nhan_duoc_otp|cong_loi|"
		"chon_truc_tiep|phai_xem_ban_chinh|khac|" },
	{ &vocab_sex, "|nam|nu|" },
	{ &vocab_assistance, "|tu_nop|can_bo_ho_tro|" },
	{ &vocab_day_kind, "nghi|lam_bu|" },
	{ &vocab_day_basis, "le|nghi_bu|hoan_doi|dia_phuong|" },
};

START_TEST(names_are_stable)
{
	const struct vocab *vocab = lists[_i].vocab;
	char names[300] = "";

	for (int i = 0; i < vocab->count; i++) {
		size_t len = strlen(names);

		snprintf(names + len, sizeof(names) - len, "%s|", vocab_name(vocab, i));
	}
	ck_assert_str_eq(names, lists[_i].names);
}
END_TEST

START_TEST(every_name_leads_back_to_its_value)
{
	const struct vocab *vocab = lists[_i].vocab;

	for (int i = 0; i < vocab->count; i++)
		ck_assert_int_eq(vocab_value(vocab, vocab_name(vocab, i)), i);
	ck_assert_int_eq(vocab_value(vocab, "khong_co_tu_nay"), -1);
	ck_assert_int_eq(vocab_value(vocab, NULL), -1);
}
END_TEST

/* Only the value for "unknown" may have nothing to print. */
START_TEST(every_value_has_its_labels)
{
	const struct vocab *vocab = lists[_i].vocab;

	for (int i = 0; i < vocab->count; i++) {
		ck_assert_str_ne(vocab_label(vocab, i), "");
		ck_assert_ptr_null(strchr(vocab_label(vocab, i), '\004'));
		ck_assert_int_eq(*vocab_paper(vocab, i) != 0, *vocab_name(vocab, i) != 0);
	}
}
END_TEST

START_TEST(labels_are_the_words_of_the_list)
{
	ck_assert_str_eq(vocab_label(&vocab_channel, CHANNEL_ONLINE), "Online");
	ck_assert_str_eq(vocab_label(&vocab_state, STATE_WITHDRAWN), "Withdrawn");
	ck_assert_str_eq(vocab_paper(&vocab_channel, CHANNEL_POSTAL), "Qua bưu chính công ích");
	ck_assert_str_eq(vocab_paper(&vocab_reason, REASON_NO_OTP), "Không nhận được mã OTP");
	ck_assert_int_eq(vocab_value(&vocab_channel, "Truc_tuyen"), -1);
}
END_TEST

static const struct {
	const struct vocab *vocab;
	const char *text;
	int value;
} matches[] = {
	{ &vocab_channel, "truc_tuyen", CHANNEL_ONLINE },
	{ &vocab_channel, "Trực tuyến", CHANNEL_ONLINE },
	{ &vocab_channel, " TRỰC  TIẾP ", CHANNEL_IN_PERSON },
	{ &vocab_channel, "Bưu chính", CHANNEL_POSTAL },
	{ &vocab_channel, "qua buu chinh cong ich", CHANNEL_POSTAL },
	{ &vocab_channel, "", -1 },
	{ &vocab_channel, "Fax", -1 },
	{ &vocab_channel, NULL, -1 },
	{ &vocab_service, "", SERVICE_UNKNOWN },
	{ &vocab_service, "Toàn trình", SERVICE_FULL },
	{ &vocab_state, "Đang xử lý", STATE_PROCESSING },
	{ &vocab_state, "Đã trả kết quả", STATE_RETURNED },
	{ &vocab_state, "huy", STATE_VOID },
	{ &vocab_sex, "Nữ", SEX_FEMALE },
	{ &vocab_limit_unit, "Ngày làm việc", LIMIT_WORKING_DAYS },
	{ &vocab_limit_unit, "Ngày", LIMIT_CALENDAR_DAYS },
};

START_TEST(texts_of_files_are_matched)
{
	ck_assert_int_eq(vocab_match(matches[_i].vocab, matches[_i].text), matches[_i].value);
}
END_TEST

/* No two values of a list may fold to one word. */
START_TEST(every_name_and_document_label_matches_its_value)
{
	const struct vocab *vocab = lists[_i].vocab;

	for (int i = 0; i < vocab->count; i++) {
		ck_assert_int_eq(vocab_match(vocab, vocab_name(vocab, i)), i);
		ck_assert_int_eq(vocab_match(vocab, vocab_paper(vocab, i)), i);
	}
}
END_TEST

Suite *vocab_suite(void)
{
	Suite *suite = suite_create("vocab");
	TCase *tc = tcase_create("lists");

	tcase_add_loop_test(tc, names_are_stable, 0, TESTING_COUNT(lists));
	tcase_add_loop_test(tc, every_name_leads_back_to_its_value, 0, TESTING_COUNT(lists));
	tcase_add_loop_test(tc, every_value_has_its_labels, 0, TESTING_COUNT(lists));
	tcase_add_test(tc, labels_are_the_words_of_the_list);
	suite_add_tcase(suite, tc);
	tc = tcase_create("match");
	tcase_add_loop_test(tc, texts_of_files_are_matched, 0, TESTING_COUNT(matches));
	tcase_add_loop_test(tc, every_name_and_document_label_matches_its_value, 0,
		TESTING_COUNT(lists));
	suite_add_tcase(suite, tc);
	return suite;
}
