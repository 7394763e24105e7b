#include "config.h"

#include "testing.h"
#include "ui/dossier/dossier_words.h"

Suite *dossier_words_suite(void);

#define NOW 19404 /* 16 February 2023 */

static const struct {
	const char *code;
	int columns;
	const char *text;
} codes[] = {
	{ "H48.28.17-230216-0003", 12, "…230216-0003" },
	{ "H48.28.17-230216-0003", 21, "H48.28.17-230216-0003" },
	{ "H48.28.17-230216-0003", 20, "…8.28.17-230216-0003" },
	{ "G01-12", 12, "G01-12" },
	{ "", 12, "" },
};

START_TEST(a_code_keeps_its_end)
{
	struct buf out;

	buf_init(&out);
	put_short_code(&out, codes[_i].code, codes[_i].columns);
	ck_assert_str_eq(out.data, codes[_i].text);
	buf_release(&out);
}
END_TEST

static const struct {
	const char *number, *text;
} numbers[] = {
	{ "051190900228", "…0228" }, { "0912345678", "…5678" }, { "0228", "0228" }, { "", "" },
};

START_TEST(a_number_shows_its_last_four)
{
	struct buf out;

	buf_init(&out);
	put_masked(&out, numbers[_i].number);
	ck_assert_str_eq(out.data, numbers[_i].text);
	buf_release(&out);
}
END_TEST

static const struct {
	const char *text, *hidden;
} told[] = {
	{ "mất Giấy tiếp nhận, xuất trình giấy tờ tùy thân số 051190900228",
		"mất Giấy tiếp nhận, xuất trình giấy tờ tùy thân số …0228" },
	{ "212345678; gọi 0912345678.", "…5678; gọi …5678." },
	{ "CCCD051190900228", "CCCD…0228" },
	{ "ngày 16/02/2023, 50000000 đ, số 12345678", "ngày 16/02/2023, 50000000 đ, số 12345678" },
	{ "gửi lại RA123456785VN", "gửi lại RA123456785VN" },
	{ "RA123456785", "RA…6785" },
	{ "H48.28.17-230216-0001", "H48.28.17-230216-0001" },
	{ "", "" },
};

START_TEST(numbers_in_a_text_are_masked)
{
	struct buf out;

	buf_init(&out);
	put_told(&out, told[_i].text, false);
	ck_assert_str_eq(out.data, told[_i].hidden);
	buf_clear(&out);
	put_told(&out, told[_i].text, true);
	ck_assert_str_eq(out.data, told[_i].text);
	buf_release(&out);
}
END_TEST

static const struct {
	enum dossier_state state;
	int due, resolved;
	enum lateness late;
	const char *text;
	int waited; /* for how many days it had waited when it was resolved; 0 not */
} days[] = {
	{ STATE_RECEIVED, NOW - 1, DAY_NONE, LATE_NOW, "! 1 day overdue", 0 },
	{ STATE_PROCESSING, NOW - 12, DAY_NONE, LATE_NOW, "! 9 days overdue", 0 },
	{ STATE_PROCESSING, NOW, DAY_NONE, LATE_TODAY, "! due today", 0 },
	{ STATE_PROCESSING, NOW + 1, DAY_NONE, LATE_NOT, "", 0 },
	{ STATE_PROCESSING, DAY_NONE, DAY_NONE, LATE_NOT, "", 0 },
	{ STATE_SUPPLEMENT, NOW - 1, DAY_NONE, LATE_NOT, "", 0 },
	{ STATE_STOPPED, NOW - 1, DAY_NONE, LATE_NOT, "", 0 },
	{ STATE_RESULT, NOW - 3, NOW - 1, LATE_RESOLVED, "resolved 2 days late", 0 },
	{ STATE_REFUSED, NOW - 3, NOW - 1, LATE_NOT, "", 2 },
	{ STATE_REFUSED, NOW - 3, NOW - 1, LATE_RESOLVED, "resolved 1 day late", 1 },
	{ STATE_RETURNED, NOW - 3, NOW - 3, LATE_NOT, "", 0 },
	{ STATE_VOID, NOW - 3, DAY_NONE, LATE_NOT, "", 0 },
	{ STATE_VOID, NOW - 3, NOW - 1, LATE_NOT, "", 0 },
};

static void lateness_reads(const struct dossier *dossier, int today, const char *text)
{
	struct calendar cal;
	struct buf out;

	calendar_init(&cal);
	buf_init(&out);
	put_lateness(&out, dossier, today, &cal);
	ck_assert_str_eq(out.data, text);
	buf_release(&out);
	calendar_release(&cal);
}

START_TEST(lateness_is_counted_in_working_days)
{
	const struct dossier dossier = { .state = days[_i].state, .resolved = days[_i].resolved,
		.waits_since = days[_i].waited ? days[_i].resolved - days[_i].waited : DAY_NONE,
		.due = { days[_i].due, 17 * 3600 } };

	ck_assert_int_eq(dossier_lateness(&dossier, NOW), days[_i].late);
	lateness_reads(&dossier, NOW, days[_i].text);
}
END_TEST

START_TEST(on_the_weekend_after_the_day_no_working_day_has_passed)
{
	const struct dossier dossier = { .state = STATE_PROCESSING, .resolved = DAY_NONE,
		.waits_since = DAY_NONE,
		.due = { NOW + 1, 17 * 3600 } };

	lateness_reads(&dossier, NOW + 3, "! overdue");
	lateness_reads(&dossier, NOW + 4, "! 1 day overdue");
}
END_TEST

Suite *dossier_words_suite(void)
{
	Suite *suite = suite_create("dossier words");
	TCase *tc = tcase_create("dossier words");

	tcase_add_loop_test(tc, a_code_keeps_its_end, 0, TESTING_COUNT(codes));
	tcase_add_loop_test(tc, a_number_shows_its_last_four, 0, TESTING_COUNT(numbers));
	tcase_add_loop_test(tc, numbers_in_a_text_are_masked, 0, TESTING_COUNT(told));
	tcase_add_loop_test(tc, lateness_is_counted_in_working_days, 0,
		TESTING_COUNT(days));
	tcase_add_test(tc, on_the_weekend_after_the_day_no_working_day_has_passed);
	suite_add_tcase(suite, tc);
	return suite;
}
