#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "testing.h"
#include "ui/intake/intake_draft.h"
#include "ui/intake/intake_form.h"

Suite *intake_form_suite(void);

static struct form form, portal;
static struct intake intake;
static struct problem_list problems;

static void setup(void)
{
	form_init(&form, intake_fields);
	form_init(&portal, portal_fields);
	intake_init(&intake);
	problems = (struct problem_list){ 0 };
}

static void teardown(void)
{
	form_release(&form);
	form_release(&portal);
	intake_release(&intake);
	problem_release(&problems);
}

static void read_form(const struct form *from)
{
	intake_form_read(from, &intake, &problems);
}

static void text(char **to, const char *from)
{
	free(*to);
	*to = xstrdup(from);
}

static struct citizen nia(void)
{
	struct citizen citizen;

	citizen_init(&citizen);
	citizen.id = 7;
	text(&citizen.name, "Phạm Thị Nía");
	text(&citizen.old_number, "212345678");
	text(&citizen.born, "1990-11-02");
	text(&citizen.phone, "0914123456");
	text(&citizen.email, "nia@example.org");
	text(&citizen.workplace, "Trường tiểu học");
	citizen.sex = SEX_FEMALE;
	citizen.official = true;
	return citizen;
}

START_TEST(an_empty_form_is_an_ordinary_intake)
{
	read_form(&form);
	ck_assert_uint_eq(problems.count, 0);
	ck_assert_int_eq(intake.channel, CHANNEL_IN_PERSON);
	ck_assert_int_eq(intake.return_method, RETURN_DESK);
	ck_assert_int_eq(intake.reason, REASON_NONE);
	ck_assert_int_eq(intake.sets, 1);
	ck_assert_int_eq(intake.fee_paid, -1);
	ck_assert_int_eq(intake.handler_id, 0);
	ck_assert_int_eq(intake.accepted.day, DAY_NONE);
	ck_assert(!intake.has_owner);
	read_form(&portal);
	ck_assert_int_eq(intake.channel, CHANNEL_ONLINE);
	ck_assert_int_eq(intake.return_method, RETURN_ONLINE);
}
END_TEST

START_TEST(what_is_typed_is_taken)
{
	form_set(&form, "ho_va_ten", " Phạm Thị Nía ");
	form_set(&form, "gioi_tinh", "nu");
	form_set(&form, "hinh_thuc_nop", "buu_chinh");
	form_set(&form, "hinh_thuc_tra", "truc_tuyen");
	form_set(&form, "ly_do", "7");
	form_set(&form, "ly_do_khac", "mất điện");
	form_set(&form, "thoi_han", "25");
	form_set(&form, "don_vi", "ngay");
	form_set(&form, "can_cu", "QĐ 1");
	form_set(&form, "so_bo", "2");
	form_set(&form, "le_phi", "8000");
	form_set(&form, "chu_ho_so", "Hồ Văn Đót");
	form_set(&form, "quan_he", "con");
	read_form(&form);
	ck_assert_str_eq(intake.submitter.name, "Phạm Thị Nía");
	ck_assert_int_eq(intake.submitter.sex, SEX_FEMALE);
	ck_assert_int_eq(intake.channel, CHANNEL_POSTAL);
	ck_assert_int_eq(intake.return_method, RETURN_ONLINE);
	ck_assert_int_eq(intake.reason, REASON_OTHER);
	ck_assert_str_eq(intake.reason_note, "mất điện");
	ck_assert_int_eq(intake.limit.unit, LIMIT_CALENDAR_DAYS);
	ck_assert_int_eq(intake.limit.amount, 25);
	ck_assert_str_eq(intake.limit_basis, "QĐ 1");
	ck_assert_int_eq(intake.sets, 2);
	ck_assert_int_eq(intake.fee_paid, 8000);
	ck_assert(intake.has_owner);
	ck_assert_str_eq(intake.relation, "con");
	form_set(&form, "gioi_tinh", "to_chuc");
	form_set(&form, "don_vi", "trong_ngay");
	read_form(&form);
	ck_assert(intake.submitter.organisation);
	ck_assert_int_eq(intake.submitter.sex, SEX_UNKNOWN);
	ck_assert_int_eq(intake.limit.unit, LIMIT_SAME_DAY);
}
END_TEST

START_TEST(a_person_keeps_what_the_form_does_not_show)
{
	citizen_release(&intake.submitter);
	intake.submitter = nia();
	intake_form_person(&form, &intake.submitter);
	ck_assert_str_eq(form_value(&form, "so_cccd"), "212345678");
	ck_assert_str_eq(form_value(&form, "ngay_sinh"), "02/11/1990");
	ck_assert_str_eq(form_value(&form, "can_bo"), "1");
	read_form(&form);
	ck_assert_int_eq(intake.submitter.id, 7);
	ck_assert_str_eq(intake.submitter.old_number, "212345678");
	ck_assert_str_eq(intake.submitter.id_number, "");
	ck_assert_str_eq(intake.submitter.email, "nia@example.org");
	ck_assert(intake.submitter.official);
	/* who is no official any more keeps his workplace on record */
	form_set(&form, "can_bo", "");
	read_form(&form);
	ck_assert(!intake.submitter.official);
	ck_assert_str_eq(intake.submitter.workplace, "Trường tiểu học");
	/* the short form shows only name and number */
	intake_form_person(&portal, &intake.submitter);
	read_form(&portal);
	ck_assert_str_eq(intake.submitter.phone, "0914123456");
	ck_assert_str_eq(intake.submitter.born, "02/11/1990");
	ck_assert_int_eq(intake.submitter.sex, SEX_FEMALE);
	form_set(&form, "so_cccd", "051190900228");
	read_form(&form);
	ck_assert_str_eq(intake.submitter.id_number, "051190900228");
}
END_TEST

static const struct {
	const char *typed;
	bool good;
	int second;
} moments[] = {
	{ "", true, 0 }, { "16/02/2023 07:45", true, 7 * 3600 + 45 * 60 },
	{ " 16/02/2023 ", true, 0 }, { "31/02/2023", false, 0 }, { "hôm qua", false, 0 },
	{ "16/02/2023 25:00", false, 0 },
};

START_TEST(a_moment_is_read_or_is_a_problem)
{
	form_set(&portal, "hen_tra", moments[_i].typed);
	read_form(&portal);
	ck_assert_int_eq(problem_for(&problems, "hen_tra") == NULL, moments[_i].good);
	ck_assert_int_eq(intake.portal_due.second, moments[_i].second);
	if (!moments[_i].good)
		ck_assert_int_eq(intake.portal_due.day, DAY_NONE);
}
END_TEST

START_TEST(people_and_procedure_are_emptied_apart)
{
	form_set(&form, "ho_va_ten", "Phạm Thị Nía");
	form_set(&form, "gioi_tinh", "nu");
	form_set(&form, "thu_tuc", "Đăng ký khai sinh");
	form_set(&form, "hinh_thuc_nop", "buu_chinh");
	form_set(&form, "ly_do", "3");
	intake_form_no_procedure(&form);
	ck_assert_str_eq(form_value(&form, "ho_va_ten"), "Phạm Thị Nía");
	ck_assert_str_eq(form_value(&form, "thu_tuc"), "");
	ck_assert_str_eq(form_value(&form, "hinh_thuc_nop"), "truc_tiep");
	ck_assert_str_eq(form_value(&form, "ly_do"), "");
	ck_assert_str_eq(form_value(&form, "so_bo"), "1");
	form_set(&form, "thu_tuc", "Đăng ký khai sinh");
	intake_form_no_person(&form);
	ck_assert_str_eq(form_value(&form, "ho_va_ten"), "");
	ck_assert_str_eq(form_value(&form, "gioi_tinh"), "");
	ck_assert_str_eq(form_value(&form, "thu_tuc"), "Đăng ký khai sinh");
}
END_TEST

static void add_paper(const char *name, int copies)
{
	struct paper paper = { .name = xstrdup(name), .conditional = true, .copies = copies,
		.note = xstrdup("bản màu") };

	paper_list_add(&intake.papers, &paper);
	free(paper.name);
	free(paper.note);
}

START_TEST(a_draft_brings_everything_back)
{
	struct draft draft;
	struct paper_list papers = { 0 };
	struct form again;

	draft_init(&draft);
	form_init(&again, intake_fields);
	intake.submitter.id = 7;
	intake.owner.id = 8;
	intake.procedure_id = 9;
	add_paper("Tờ khai", 3);
	add_paper("Đơn", 0);
	form_set(&form, "ho_va_ten", "Phạm Thị N");
	form_set(&form, "ngay_sinh", "31/02");
	form_set(&form, "ly_do", "5");
	form_focus(&form, "dia_chi");
	intake_draft_take(&draft, &form, &intake, "Đăng ký khai sinh");
	ck_assert_str_eq(draft.title, "Phạm Thị N – Đăng ký khai sinh");
	ck_assert_str_eq(draft.focus, "dia_chi");
	intake_draft_values(&draft, &again);
	ck_assert_str_eq(form_value(&again, "ngay_sinh"), "31/02");
	ck_assert_str_eq(form_value(&again, "ly_do"), "5");
	ck_assert_int_eq(intake_draft_submitter(&draft), 7);
	ck_assert_int_eq(intake_draft_owner(&draft), 8);
	ck_assert_int_eq(intake_draft_procedure(&draft), 9);
	intake_draft_papers(&draft, &papers);
	ck_assert_uint_eq(papers.count, 2);
	ck_assert_str_eq(papers.item[0].name, "Tờ khai");
	ck_assert_int_eq(papers.item[0].copies, 3);
	ck_assert(papers.item[0].conditional && !papers.item[0].present_only);
	ck_assert_str_eq(papers.item[1].note, "bản màu");
	paper_list_release(&papers);
	form_release(&again);
	draft_release(&draft);
}
END_TEST

START_TEST(a_draft_is_named_by_what_there_is)
{
	static const char *const fields[] = { "tim", "ma_ho_so_cong" };

	for (size_t i = 0; i < TESTING_COUNT(fields); i++) {
		struct draft draft;

		draft_init(&draft);
		form_set(&form, "tim", "");
		form_set(&form, fields[i], "G22.99");
		intake_draft_take(&draft, &form, &intake, "");
		ck_assert_str_eq(draft.title, "G22.99");
		draft_release(&draft);
	}
}
END_TEST

Suite *intake_form_suite(void)
{
	Suite *suite = suite_create("intake form");
	TCase *tc = tcase_create("intake form");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, an_empty_form_is_an_ordinary_intake);
	tcase_add_test(tc, what_is_typed_is_taken);
	tcase_add_test(tc, a_person_keeps_what_the_form_does_not_show);
	tcase_add_loop_test(tc, a_moment_is_read_or_is_a_problem, 0, TESTING_COUNT(moments));
	tcase_add_test(tc, people_and_procedure_are_emptied_apart);
	tcase_add_test(tc, a_draft_brings_everything_back);
	tcase_add_test(tc, a_draft_is_named_by_what_there_is);
	suite_add_tcase(suite, tc);
	return suite;
}
