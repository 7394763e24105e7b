#include "config.h"

#include <string.h>

#include "motcua/core/day.h"
#include "motcua/report/form_set.h"
#include "testing.h"

Suite *form_set_suite(void);

static const struct {
	int year, month, day;
	const char *set;
} days[] = {
	{ 2017, 5, 1, "2018" },
	{ 2022, 1, 4, "2018" },
	{ 2025, 7, 1, "2018" }, /* the circular did not exist yet */
	{ 2025, 9, 14, "2018" },
	{ 2025, 9, 15, "2025" },
	{ 2026, 11, 24, "2025" },
};

START_TEST(the_day_chooses_the_set)
{
	struct err err = ERR_INIT;
	struct buf name;

	buf_init(&name);
	ck_assert_int_eq(form_set_on(day_make(days[_i].year, days[_i].month, days[_i].day), &name,
		&err), 0);
	ck_assert_str_eq(name.data, days[_i].set);
	buf_release(&name);
}
END_TEST

static const struct {
	const char *set, *number;
	enum form_kind kind;
	const char *title;
} forms[] = {
	{ "2018", "01", FORM_RECEIPT, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" },
	{ "2018", "02", FORM_SUPPLEMENT, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" },
	{ "2018", "03", FORM_REFUSAL, "Phiếu từ chối tiếp nhận giải quyết hồ sơ" },
	{ "2018", "04", FORM_APOLOGY, "Phiếu xin lỗi và hẹn lại ngày trả kết quả" },
	{ "2018", "05", FORM_CONTROL, "Phiếu kiểm soát quá trình giải quyết hồ sơ" },
	{ "2018", "06", FORM_REGISTER, "Sổ theo dõi hồ sơ" },
	{ "2025", "01", FORM_RECEIPT, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" },
	{ "2025", "02", FORM_SUPPLEMENT, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" },
	{ "2025", "03", FORM_REFUSAL, "Phiếu từ chối tiếp nhận giải quyết hồ sơ" },
	{ "2025", "04", FORM_APOLOGY,
		"Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết" },
	{ "2025", "05", FORM_STOP, "Thông báo dừng giải quyết hồ sơ" },
	{ "2025", "06", FORM_CONTROL, "Phiếu kiểm soát quá trình giải quyết hồ sơ" },
	{ "2025", "07", FORM_REGISTER, "Sổ theo dõi hồ sơ" },
};

START_TEST(a_number_means_what_its_set_says)
{
	struct err err = ERR_INIT;
	struct form_set set;

	ck_assert_int_eq(form_set_load(forms[_i].set, &set, &err), 0);
	ck_assert_int_eq(form_set_find(&set, forms[_i].number), forms[_i].kind);
	ck_assert_int_eq(form_set_find(&set, forms[_i].number + 1), forms[_i].kind);
	ck_assert_int_eq(form_set_find(&set, vocab_name(&vocab_form, forms[_i].kind)),
		forms[_i].kind);
	ck_assert_str_eq(set.form[forms[_i].kind].title, forms[_i].title);
	ck_assert_ptr_nonnull(strstr(set.basis, "TT-VPCP"));
	form_set_release(&set);
}
END_TEST

START_TEST(what_a_set_lacks_is_not_found)
{
	struct err err = ERR_INIT;
	struct form_set set;

	ck_assert_int_eq(form_set_load("2018", &set, &err), 0);
	ck_assert_int_eq(form_set_find(&set, "dung_giai_quyet"), -1);
	ck_assert_int_eq(form_set_find(&set, "07"), -1);
	ck_assert_int_eq(form_set_find(&set, ""), -1);
	ck_assert_ptr_null(form_set_template(&set, FORM_STOP));
	ck_assert_ptr_null(form_set_template(&set, FORM_REGISTER));
	ck_assert_ptr_nonnull(form_set_template(&set, FORM_RECEIPT));
	form_set_release(&set);
	ck_assert_int_eq(form_set_load("1995", &set, &err), -1);
	ck_assert_int_eq(err.code, ERR_NOT_FOUND);
}
END_TEST

Suite *form_set_suite(void)
{
	Suite *suite = suite_create("form sets");
	TCase *tc = tcase_create("sets");

	tcase_add_loop_test(tc, the_day_chooses_the_set, 0, TESTING_COUNT(days));
	tcase_add_loop_test(tc, a_number_means_what_its_set_says, 0, TESTING_COUNT(forms));
	tcase_add_test(tc, what_a_set_lacks_is_not_found);
	suite_add_tcase(suite, tc);
	return suite;
}
