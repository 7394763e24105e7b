/* The forms of both sets, told by the events of one dossier. */
#include "config.h"

#include "desk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/life/move.h"
#include "golden.h"
#include "motcua/app/receipt.h"
#include "motcua/app/register.h"
#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "motcua/core/life.h"
#include "motcua/store/dossier.h"
#include "motcua/store/people.h"

Suite *forms_suite(void);

static struct desk desk;
static struct buf out;
static int64_t id;

static int64_t officer(const char *name)
{
	struct officer found;
	int64_t found_id;

	ck_ok(&desk, officer_find(desk.app.store, desk.app.unit_id, name, "", &found, &desk.err));
	found_id = found.id;
	officer_release(&found);
	return found_id;
}

/* Titles that sign come with a day: a chairman until June 2025, then only a deputy. */
static void appoint(void)
{
	struct store *store = desk.app.store;
	int64_t din = officer("Phạm Văn Đin"), mia = officer("Phạm Thị Mỉa");

	ck_ok(&desk, store_begin(store, &desk.err));
	ck_ok(&desk, officer_set_title(store, din, "Chủ tịch UBND xã", "CHỦ TỊCH",
		desk_day("2021-07-01"), &desk.err));
	ck_ok(&desk, officer_set_title(store, din, "Nghỉ công tác", "", desk_day("2025-07-01"),
		&desk.err));
	ck_ok(&desk, officer_set_title(store, mia, "Phó Chủ tịch UBND xã", "KT. CHỦ TỊCH",
		desk_day("2025-07-01"), &desk.err));
	ck_ok(&desk, store_commit(store, &desk.err));
}

static void setup(void)
{
	desk_open(&desk);
	appoint();
	buf_init(&out);
}

static void teardown(void)
{
	buf_release(&out);
	desk_close(&desk);
}

struct step {
	const char *at;
	enum move move;
	const char *text;
	const char *promised;
	int64_t handler;
};

static void make(const struct step *step)
{
	const struct move_note note = { .at = desk_moment(step->at), .text = step->text,
		.new_value = step->move == MOVE_POST ? "RA123456785VN" : NULL };
	struct dossier dossier;
	struct life next;

	desk_clock(&desk, step->at);
	ck_ok(&desk, store_begin(desk.app.store, &desk.err));
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	next = dossier_life(&dossier);
	if (step->promised)
		next.promised = desk_day(step->promised);
	if (step->handler)
		next.handler_id = step->handler;
	ck_ok(&desk, move_apply(&desk.app, &dossier, step->move, &next, &note, &desk.err));
	ck_ok(&desk, dossier_update(desk.app.store, &dossier, &desk.err));
	ck_ok(&desk, store_commit(desk.app.store, &desk.err));
	dossier_release(&dossier);
}

/* From the counter to the post and back: days of February 2023, or of October 2025. */
static const struct {
	const char *at[2];
	enum move move;
	const char *text, *promised[2];
} story[] = {
	{ { "2023-02-16T09:10", "2025-10-06T09:10" }, MOVE_FORWARD, "", { NULL } },
	{ { "2023-02-17T15:20", "2025-10-07T15:20" }, MOVE_ASK_SUPPLEMENT,
		"Giấy chứng sinh (bản chính); Tờ khai ghi đủ họ tên mẹ. "
		"Lý do: bản chụp mờ, tờ khai còn thiếu.", { NULL } },
	{ { "2023-02-20T08:05", "2025-10-08T08:05" }, MOVE_SUPPLEMENT_RECEIVED, "", { NULL } },
	{ { "2023-02-20T16:30", "2025-10-08T16:30" }, MOVE_APOLOGISE,
		"Chưa có kết quả xác minh của UBND xã nơi đăng ký trước đây.",
		{ "2023-02-28", "2025-10-17" } },
	{ { "2023-02-21T10:00", "2025-10-09T10:00" }, MOVE_STOP, "Chờ bản án của Tòa án.",
		{ NULL } },
	{ { "2023-02-24T10:00", "2025-10-13T10:00" }, MOVE_RESUME, "", { NULL } },
	{ { "2023-02-27T00:00", "2025-10-14T00:00" }, MOVE_RESULT, "", { NULL } },
	{ { "2023-02-27T14:15", "2025-10-14T14:15" }, MOVE_POST, "", { NULL } },
	{ { "2023-03-03T09:00", "2025-10-20T09:00" }, MOVE_POST_RETURNED, "Vắng nhà", { NULL } },
	{ { "2023-03-06T08:20", "2025-10-21T08:20" }, MOVE_HAND_OVER, "Phạm Văn Nớt", { NULL } },
};

static void live(bool later, int steps)
{
	int64_t specialist = officer("Phạm Thị Mỉa");

	for (int i = 0; i < steps; i++)
		make(&(struct step){ story[i].at[later], story[i].move, story[i].text,
			story[i].promised[later],
			story[i].move == MOVE_FORWARD ? specialist : 0 });
}

static void accept(bool later)
{
	struct accepted accepted;
	struct intake intake;

	desk_clock(&desk, later ? "2025-10-06T07:42" : "2023-02-16T07:42");
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	desk_text(&intake.submitter.address, "Thôn Xà Râu, xã Ba Nam, tỉnh Quảng Ngãi");
	desk_text(&intake.submitter.phone, "0905000123");
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
	id = accepted.dossier_id;
	intake_release(&intake);
}

static const struct {
	bool later;
	int steps;
	enum form_kind kind;
	const char *file;
} forms[] = {
	{ false, 10, FORM_RECEIPT, "2018-01" },
	{ false, 10, FORM_SUPPLEMENT, "2018-02" },
	{ false, 10, FORM_APOLOGY, "2018-04" },
	{ false, 10, FORM_CONTROL, "2018-05" },
	{ true, 10, FORM_RECEIPT, "2025-01" },
	{ true, 10, FORM_SUPPLEMENT, "2025-02" },
	{ true, 10, FORM_APOLOGY, "2025-04" },
	{ true, 10, FORM_STOP, "2025-05" },
	{ true, 6, FORM_CONTROL, "2025-06" },
};

/* Where MOTCUA_TEST_PAGES names a folder, the pages are left there to be looked at. */
static void leave(const char *name, const struct buf *pdf)
{
	const char *folder = getenv("MOTCUA_TEST_PAGES");
	char *path;
	FILE *file;

	if (!folder)
		return;
	path = xasprintf("%s/%s.pdf", folder, name);
	file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fwrite(pdf->data, 1, pdf->len, file);
	fclose(file);
	free(path);
}

static void check_golden(const char *name)
{
	char *file = xasprintf("golden/form-%s.txt", name);

	golden_check(file, out.data);
	free(file);
	for (char *line = out.data, *end; (end = strchr(line, '\n')); line = end + 1) {
		*end = '\0';
		ck_assert_int_le(text_width(line), 76);
	}
	buf_clear(&out);
}

static void check_pdf(const char *name)
{
	ck_assert_int_eq(strncmp(out.data, "%PDF-", 5), 0);
	leave(name, &out);
	buf_clear(&out);
}

START_TEST(forms_look_as_agreed)
{
	accept(forms[_i].later);
	live(forms[_i].later, forms[_i].steps);
	ck_ok(&desk, receipt_render(&desk.app, id, forms[_i].kind, FORM_TEXT, &out, &desk.err));
	check_golden(forms[_i].file);
	ck_ok(&desk, receipt_render(&desk.app, id, forms[_i].kind, FORM_PDF, &out, &desk.err));
	check_pdf(forms[_i].file);
}
END_TEST

static const struct {
	bool later;
	int year;
	const char *file;
} registers[] = {
	{ false, 2023, "2018-06" },
	{ true, 2025, "2025-07" },
};

START_TEST(the_register_looks_as_agreed)
{
	struct report report;

	accept(registers[_i].later);
	live(registers[_i].later, 10);
	ck_ok(&desk, register_report(&desk.app, registers[_i].year, 1, &report, &desk.err));
	ck_ok(&desk, report_render(&report, REPORT_AS_TEXT, 76, &out, &desk.err));
	check_golden(registers[_i].file);
	ck_ok(&desk, report_render(&report, REPORT_AS_PDF, 0, &out, &desk.err));
	check_pdf(registers[_i].file);
	report_release(&report);
}
END_TEST

static const struct refusal_slip refused = {
	.refusal_id = 1, .kind = FORM_REFUSAL, .name = "Đinh Văn Ví", .phone = "0905000456",
	.address = "Thôn Làng Vờ, xã Ba Nam, tỉnh Quảng Ngãi",
	.procedure = "Đăng ký kết hôn", .officer = "Đinh Thị Hồng",
	.reason = "Bên nam chưa đủ 20 tuổi theo điểm a khoản 1 Điều 8 Luật Hôn nhân và gia đình.",
};

static const struct {
	const char *at;
	enum form_kind kind;
	const char *reason, *file;
} refusals[] = {
	{ "2023-02-16T08:00", FORM_REFUSAL, NULL, "2018-03" },
	{ "2025-10-06T08:00", FORM_REFUSAL, NULL, "2025-03" },
	{ "2025-10-06T08:00", FORM_SUPPLEMENT, "Giấy xác nhận tình trạng hôn nhân",
		"2025-02-before" },
};

START_TEST(who_was_refused_gets_the_form_of_the_day)
{
	struct refusal_slip slip = refused;

	desk_sql(&desk, "INSERT INTO intake_refusal (id, unit_id, at, kind, name, reason)"
		" SELECT 1, id, '2023-02-16T08:00:00', 'tu_choi', 'Đinh Văn Ví', 'x' FROM unit");
	slip.at = desk_moment(refusals[_i].at);
	slip.kind = refusals[_i].kind;
	if (refusals[_i].reason)
		slip.reason = refusals[_i].reason;
	ck_ok(&desk, receipt_refusal(&desk.app, &slip, FORM_TEXT, &out, &desk.err));
	check_golden(refusals[_i].file);
	ck_ok(&desk, receipt_refusal(&desk.app, &slip, FORM_PDF, &out, &desk.err));
	check_pdf(refusals[_i].file);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit WHERE action = 'in'"
		" AND object = 'intake_refusal:1'"), 2);
	ck_assert_int_eq(desk_int(&desk, "SELECT max(copy) FROM issued_form WHERE refusal_id = 1"
		" AND dossier_id IS NULL"), 2);
}
END_TEST

START_TEST(a_blank_receipt_has_its_code_only)
{
	const char *code = "H48.28.17-230216-0007";
	int day = desk_day("2023-02-16");

	ck_ok(&desk, receipt_blank(&desk.app, code, day, FORM_TEXT, &out, &desk.err));
	check_golden("2018-01-blank");
	ck_ok(&desk, receipt_blank(&desk.app, code, day, FORM_PDF, &out, &desk.err));
	check_pdf("2018-01-blank");
	ck_fails(&desk, ERR_INVALID,
		receipt_blank(&desk.app, "", day, FORM_TEXT, &out, &desk.err));
	desk_login(&desk, "mia");
	ck_fails(&desk, ERR_DENIED,
		receipt_blank(&desk.app, code, day, FORM_TEXT, &out, &desk.err));
	ck_assert_uint_eq(out.len, 0);
}
END_TEST

static const enum form_kind spoken[] = { FORM_SUPPLEMENT, FORM_REFUSAL, FORM_APOLOGY, FORM_STOP };

START_TEST(what_did_not_happen_is_on_no_form)
{
	accept(true);
	ck_fails(&desk, ERR_CONFLICT,
		receipt_render(&desk.app, id, spoken[_i], FORM_TEXT, &out, &desk.err));
	ck_assert_uint_eq(out.len, 0);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM issued_form"), 0);
}
END_TEST

START_TEST(what_was_taken_back_is_on_no_form)
{
	const struct step ask = { "2023-02-16T09:00", MOVE_ASK_SUPPLEMENT, "Tờ khai", NULL, 0 };
	struct dossier dossier;

	accept(false);
	make(&ask);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_SUPPLEMENT, FORM_TEXT, &out, &desk.err));
	buf_clear(&out);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_CONTROL, FORM_TEXT, &out, &desk.err));
	ck_assert_ptr_nonnull(strstr(out.data, "Yêu cầu bổ"));
	buf_clear(&out);
	ck_ok(&desk, store_begin(desk.app.store, &desk.err));
	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	dossier.state = STATE_RECEIVED;
	ck_ok(&desk, move_event(&desk.app, &dossier, MOVE_UNDO, STATE_SUPPLEMENT,
		&(struct move_note){ .at = desk_moment("2023-02-16T09:05"),
			.undoes = desk_int(&desk, "SELECT max(id) FROM dossier_event") },
		&desk.err));
	ck_ok(&desk, store_commit(desk.app.store, &desk.err));
	dossier_release(&dossier);
	ck_fails(&desk, ERR_CONFLICT,
		receipt_render(&desk.app, id, FORM_SUPPLEMENT, FORM_TEXT, &out, &desk.err));
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_CONTROL, FORM_TEXT, &out, &desk.err));
	ck_assert_ptr_null(strstr(out.data, "Yêu cầu bổ"));
}
END_TEST

START_TEST(without_somebody_who_signs_the_place_is_blank)
{
	desk_sql(&desk, "UPDATE officer_title SET signs = ''");
	accept(false);
	live(false, 4);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_APOLOGY, FORM_TEXT, &out, &desk.err));
	ck_assert_ptr_nonnull(strstr(out.data, "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"));
	ck_assert_ptr_null(strstr(out.data, "Phạm Văn Đin"));
}
END_TEST

static const char said_late[] = "chưa trả kết quả", said_early[] = "Dự kiến";

static void ck_apology(const char *has, const char *lacks)
{
	buf_clear(&out);
	ck_ok(&desk, receipt_render(&desk.app, id, FORM_APOLOGY, FORM_TEXT, &out, &desk.err));
	ck_assert_msg(strstr(out.data, has) && !strstr(out.data, lacks), "%s", out.data);
}

/* The due moment is 17:00 of 21 February. */
START_TEST(an_apology_says_late_only_what_is_late)
{
	static const char *const at[] = { "2023-02-21T17:00", "2023-02-21T17:01" };

	accept(false);
	make(&(struct step){ "2023-02-16T09:10", MOVE_FORWARD, "", NULL, officer("Phạm Thị Mỉa") });
	make(&(struct step){ at[_i], MOVE_APOLOGISE, "Chưa có kết quả xác minh", "2023-02-28", 0 });
	ck_apology(_i ? said_late : said_early, _i ? said_early : said_late);
	ck_assert_ptr_nonnull(strstr(out.data, "Lý do: Chưa có kết quả xác minh.\n"));
}
END_TEST

START_TEST(an_apology_names_the_day_on_the_receipt_too)
{
	accept(false);
	make(&(struct step){ "2023-02-16T09:10", MOVE_FORWARD, "", NULL, officer("Phạm Thị Mỉa") });
	desk_sql(&desk, "UPDATE dossier SET due_at = '2023-02-23T17:00:00',"
		" due_day = '2023-02-23'");
	make(&(struct step){ "2023-02-22T09:00", MOVE_APOLOGISE, "Chờ xác minh.", "2023-02-28", 0 });
	ck_apology(said_early, said_late);
	ck_assert_ptr_nonnull(strstr(out.data, "ngày 21 tháng 02"));
	ck_assert_ptr_nonnull(strstr(out.data, "ngày 23 tháng 02"));
	ck_assert_ptr_nonnull(strstr(out.data, "đúng thời hạn nêu trên"));
}
END_TEST

Suite *forms_suite(void)
{
	Suite *suite = suite_create("forms");
	TCase *tc = tcase_create("forms");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_set_timeout(tc, 30);
	tcase_add_loop_test(tc, the_register_looks_as_agreed, 0, TESTING_COUNT(registers));
	tcase_add_loop_test(tc, forms_look_as_agreed, 0, TESTING_COUNT(forms));
	tcase_add_loop_test(tc, who_was_refused_gets_the_form_of_the_day, 0,
		TESTING_COUNT(refusals));
	tcase_add_test(tc, a_blank_receipt_has_its_code_only);
	tcase_add_loop_test(tc, what_did_not_happen_is_on_no_form, 0, TESTING_COUNT(spoken));
	tcase_add_test(tc, what_was_taken_back_is_on_no_form);
	tcase_add_test(tc, without_somebody_who_signs_the_place_is_blank);
	tcase_add_loop_test(tc, an_apology_says_late_only_what_is_late, 0, 2);
	tcase_add_test(tc, an_apology_names_the_day_on_the_receipt_too);
	suite_add_tcase(suite, tc);
	return suite;
}
