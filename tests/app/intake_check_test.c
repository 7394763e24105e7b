#include "config.h"

#include "desk.h"

#include <stddef.h>

#include "motcua/store/store.h"

Suite *intake_check_suite(void);

static struct desk desk;
static struct intake intake;

static void setup(void)
{
	desk_open(&desk);
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
}

static void teardown(void)
{
	intake_release(&intake);
	desk_close(&desk);
}

/* Demands a problem of the field and no other; "" demands none. */
static void only_problem(const char *field)
{
	struct problem_list problems = { 0 };

	ck_ok(&desk, intake_check(&desk.app, &intake, &problems, &desk.err));
	if (*field)
		ck_assert_ptr_nonnull(problem_for(&problems, field));
	for (size_t i = 0; i < problems.count; i++)
		ck_assert_str_eq(problems.item[i].field, field);
	problem_release(&problems);
}

/* One wrong text in a form that is right. */
static const struct {
	size_t offset;
	const char *text, *field;
} texts[] = {
	{ offsetof(struct intake, submitter.name), "", "ho_va_ten" },
	{ offsetof(struct intake, submitter.name), " Nía ", "" },
	{ offsetof(struct intake, submitter.id_number), "05119090022", "so_cccd" },
	{ offsetof(struct intake, submitter.id_number), "05119090022A", "so_cccd" },
	{ offsetof(struct intake, submitter.id_number), "051190900228", "" },
	{ offsetof(struct intake, submitter.id_number), "051 190 900 228", "" },
	{ offsetof(struct intake, submitter.id_number), "212000111", "" },
	/* No such province: a warning, not a problem. */
	{ offsetof(struct intake, submitter.id_number), "003190900228", "" },
	{ offsetof(struct intake, submitter.born), "1990", "" },
	{ offsetof(struct intake, submitter.born), "5/3/1990", "" },
	{ offsetof(struct intake, submitter.born), "30/02/1990", "ngay_sinh" },
	{ offsetof(struct intake, submitter.born), "17/02/2023", "ngay_sinh" },
	{ offsetof(struct intake, submitter.born), "1850", "ngay_sinh" },
	{ offsetof(struct intake, submitter.born), "2024", "ngay_sinh" },
	{ offsetof(struct intake, submitter.phone), "", "" },
	{ offsetof(struct intake, submitter.phone), "0905.123.456", "" },
	{ offsetof(struct intake, submitter.phone), "+84 905 123 456", "" },
	{ offsetof(struct intake, submitter.phone), "090512", "so_dien_thoai" },
	{ offsetof(struct intake, submitter.phone), "khong co so", "so_dien_thoai" },
	{ offsetof(struct intake, submitter.village), "Làng Không Có", "thon" },
	{ offsetof(struct intake, portal_code), "mã!", "ma_ho_so_cong" },
	{ offsetof(struct intake, portal_code), "g01.899-230216-0001", "" },
};

START_TEST(a_wrong_text_is_a_problem_of_its_field)
{
	desk_text((char **)((char *)&intake + texts[_i].offset), texts[_i].text);
	only_problem(texts[_i].field);
}
END_TEST

START_TEST(nobody_and_nothing_gives_all_problems_at_once)
{
	struct problem_list problems = { 0 };
	static const char *const fields[] = { "ho_va_ten", "so_cccd", "chu_ho_so", "quan_he",
		"thu_tuc", "so_bo", "hinh_thuc_nop" };

	intake_release(&intake);
	intake_init(&intake);
	desk_text(&intake.submitter.id_number, "1");
	intake.has_owner = true;
	intake.sets = 0;
	intake.channel = CHANNEL_COUNT;
	ck_ok(&desk, intake_check(&desk.app, &intake, &problems, &desk.err));
	for (size_t i = 0; i < TESTING_COUNT(fields); i++)
		ck_assert_msg(problem_for(&problems, fields[i]) != NULL, "%s", fields[i]);
	ck_assert_uint_eq(problems.count, TESTING_COUNT(fields));
	problem_release(&problems);
}
END_TEST

START_TEST(paper_for_an_online_procedure_needs_a_reason)
{
	bool wants;

	intake.reason = REASON_NONE;
	only_problem("ly_do");
	intake.reason = REASON_OTHER;
	only_problem("ly_do_khac");
	desk_text(&intake.reason_note, "máy quét hỏng");
	only_problem("");
	intake.reason = REASON_NONE;
	intake.channel = CHANNEL_POSTAL;
	only_problem("ly_do");
	intake.channel = CHANNEL_ONLINE;
	only_problem("");
	ck_ok(&desk, intake_wants_reason(&desk.app, &intake, &wants, &desk.err));
	ck_assert(!wants);
}
END_TEST

START_TEST(a_partly_online_service_needs_a_reason_too)
{
	desk_sql(&desk, "UPDATE procedure_version SET level = NULL, service = 'mot_phan'");
	intake.reason = REASON_NONE;
	only_problem("ly_do");
}
END_TEST

START_TEST(an_unknown_limit_is_asked_for)
{
	struct problem_list problems = { 0 };

	ck_ok(&desk, intake_choose_procedure(&desk.app, &intake, desk.allowance, &desk.err));
	ck_ok(&desk, intake_check(&desk.app, &intake, &problems, &desk.err));
	ck_assert_uint_eq(problems.count, 2);
	ck_assert_ptr_nonnull(problem_for(&problems, "thoi_han"));
	ck_assert_ptr_nonnull(problem_for(&problems, "can_cu"));
	problem_release(&problems);
	desk_text(&intake.limit_basis, "QĐ 12/QĐ-UBND");
	intake.limit = (struct limit){ LIMIT_WORKING_DAYS, 100000 };
	only_problem("thoi_han");
	intake.limit.amount = 22;
	only_problem("");
	/* A due date of the portal binds, whatever the limit. */
	intake.limit = (struct limit){ LIMIT_UNKNOWN, 0 };
	intake.portal_due = desk_moment("2023-02-20");
	only_problem("");
}
END_TEST

START_TEST(a_code_of_the_portal_belongs_to_one_dossier)
{
	struct accepted accepted;

	intake.channel = CHANNEL_ONLINE;
	desk_text(&intake.portal_code, "G01-1");
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake.submitter.id = 0;
	desk_text(&intake.portal_code, " g01-1");
	only_problem("ma_ho_so_cong");
	ck_fails(&desk, ERR_CONFLICT,
		intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	ck_assert_str_eq(desk.err.msg, "This code belongs to dossier G01-1 of "
		"Phạm Thị Nía already (received 16/02). Each code of the portal belongs to one "
		"dossier.");
}
END_TEST

START_TEST(the_portal_as_numberer_must_have_numbered)
{
	desk_setting(&desk, "numbering", "portal");
	only_problem("ma_ho_so_cong");
}
END_TEST

START_TEST(times_follow_each_other)
{
	intake.channel = CHANNEL_ONLINE;
	intake.accepted = desk_moment("2023-02-16T07:43");
	only_problem("tiep_nhan_luc");
	intake.accepted = desk_moment("2023-02-15T09:00");
	only_problem("");
	intake.filed = desk_moment("2023-02-15T09:01");
	only_problem("nop_luc");
	intake.filed = desk_moment("2023-02-16T07:43");
	only_problem("nop_luc");
	intake.filed = desk_moment("2023-02-15T09:00");
	intake.portal_due = desk_moment("2023-02-14");
	only_problem("hen_tra");
}
END_TEST

START_TEST(the_owner_is_checked_like_the_submitter)
{
	intake.has_owner = true;
	desk_text(&intake.owner.name, "Phạm Văn Tí");
	only_problem("quan_he");
	desk_text(&intake.relation, "con");
	only_problem("");
	desk_text(&intake.owner.id_number, "12");
	only_problem("chu_so");
	desk_text(&intake.owner.id_number, "");
	desk_text(&intake.owner.born, "hôm qua");
	only_problem("chu_ngay_sinh");
}
END_TEST

static const struct {
	const char *number;
	bool good;
} codes[] = {
	{ "", true }, { "4300205943", true }, { "4300205943-001", true }, { "4300205943001", true },
	{ "051190900228", true }, { "43A", false }, { "430020594", false }, { "43002059431", false },
	{ "4300205943-01", false }, { "43002059430-01", false }, { "4300205943-0A1", false },
};

START_TEST(an_organisation_has_a_tax_code)
{
	intake.submitter.organisation = true;
	desk_text(&intake.submitter.id_number, codes[_i].number);
	only_problem(codes[_i].good ? "" : "so_cccd");
}
END_TEST

START_TEST(an_organisation_is_not_born)
{
	intake.submitter.organisation = true;
	desk_text(&intake.submitter.id_number, "051185900117");
	desk_text(&intake.submitter.born, "12/03/1985");
	only_problem("ngay_sinh");
}
END_TEST

START_TEST(a_number_belongs_to_one_person)
{
	struct accepted accepted;

	desk_text(&intake.submitter.id_number, "051190900228");
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	intake.submitter.id = 0;
	desk_text(&intake.submitter.name, "pham thi nia");
	only_problem("");
	desk_text(&intake.submitter.name, "Đinh Văn Ốt");
	only_problem("so_cccd");
}
END_TEST

Suite *intake_check_suite(void)
{
	Suite *suite = suite_create("intake_check");
	TCase *tc = tcase_create("check");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, a_wrong_text_is_a_problem_of_its_field, 0,
		TESTING_COUNT(texts));
	tcase_add_test(tc, nobody_and_nothing_gives_all_problems_at_once);
	tcase_add_test(tc, paper_for_an_online_procedure_needs_a_reason);
	tcase_add_test(tc, a_partly_online_service_needs_a_reason_too);
	tcase_add_test(tc, an_unknown_limit_is_asked_for);
	tcase_add_test(tc, a_code_of_the_portal_belongs_to_one_dossier);
	tcase_add_test(tc, the_portal_as_numberer_must_have_numbered);
	tcase_add_test(tc, times_follow_each_other);
	tcase_add_test(tc, the_owner_is_checked_like_the_submitter);
	tcase_add_loop_test(tc, an_organisation_has_a_tax_code, 0, TESTING_COUNT(codes));
	tcase_add_test(tc, an_organisation_is_not_born);
	tcase_add_test(tc, a_number_belongs_to_one_person);
	suite_add_tcase(suite, tc);
	return suite;
}
