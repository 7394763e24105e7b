/* A changed calendar at the keyboard: what it moves is shown first, then told to the citizens. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

static struct e2e e;
static char *home, *db;

/* Somebody accepts at the counter. */
static void accept(const char *password, const char *procedure, const char *person)
{
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T09:00",
		"--user", "hong", "--password-file", password,
		"accept", "--procedure", procedure,
		"--person", person, "--village", "Làng Vờ", "--reason", "1", NULL });
}

static void setup(void)
{
	static const char *const people[] = { "Phạm Thị Nía", "Phạm Văn Rê" };
	char *password;

	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	password = e2e_password(home, "hong");
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T07:42",
		"init", "--demo", NULL });
	/* one working day: due on Friday the 17th */
	for (size_t i = 0; i < 2; i++)
		accept(password, "2.000815", people[i]);
	free(password);
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

static void sit_down(const char *now, const char *login)
{
	const char *const argv[] = { "motcua", "--db", db, "--now", now, NULL };
	struct e2e_options options = { .argv = argv };

	char *keys = xasprintf("%s{Enter}demo-%s{Enter}", login, login);

	e2e_end(&e);
	e2e_start(&e, &options, home);
	e2e_keys(&e, keys);
	free(keys);
}

static void start(const char *now, const char *keys)
{
	sit_down(now, "re");
	e2e_keys(&e, keys);
}

static bool is_printed(const char *name)
{
	char *path = xasprintf("%s/motcua-in/%s", home, name);
	bool is = access(path, R_OK) == 0;

	free(path);
	return is;
}

/* Opens the calendar and types the 17th as a day off. */
#define TO_CALENDAR "{F10}{Down}{Down}{Down}{Down}{Enter}"
#define STORM "{F2}17022023{Tab}{Tab}{Tab}Nghỉ bão{F9}"

START_TEST(escape_leaves_everything_as_it_was)
{
	start("2023-02-16T10:00", TO_CALENDAR STORM);
	e2e_screen_is(&e, "moved");
	e2e_shows(&e, "2 hồ sơ đổi ngày hẹn trả – chưa lưu");
	e2e_shows(&e, "Phạm Thị Nía         17/02/2023 20/02/2023");
	e2e_shows(&e, "Phạm Văn Rê          17/02/2023 20/02/2023");
	e2e_keys(&e, "{F3}");
	e2e_shows(&e, "Hãy lưu thay đổi bằng F9 trước.");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "holiday");
	e2e_shows(&e, "Chưa lưu gì.");
	e2e_shows(&e, "Nghỉ bão");
	e2e_keys(&e, "{Esc}{Enter}");
	e2e_screen_is(&e, "calendar");
	e2e_lacks(&e, "Nghỉ bão");
	e2e_keys(&e, "{F6}");
	e2e_shows(&e, "Chưa có lần sửa lịch nào làm đổi ngày hẹn trả.");
	ck_assert(!is_printed("doi-ngay-hen-tra-2023-02-16.pdf"));
}
END_TEST

START_TEST(saving_moves_all_and_prints_for_the_citizens)
{
	start("2023-02-16T10:00", TO_CALENDAR STORM "{F9}");
	e2e_shows(&e, "2 hồ sơ đã đổi ngày hẹn trả");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Thay đổi này đã được lưu.");
	e2e_keys(&e, "{F3}");
	ck_assert(is_printed("doi-ngay-hen-tra-2023-02-16.pdf"));
	e2e_keys(&e, "{Down}p");
	ck_assert(is_printed("H48.28.17-230216-0002-01.pdf"));
	ck_assert(!is_printed("H48.28.17-230216-0001-01.pdf"));
	e2e_keys(&e, "{F5}");
	ck_assert(is_printed("H48.28.17-230216-0001-01.pdf"));
	e2e_keys(&e, "{Up}{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "tính lại hạn trả · Phạm Văn Rế · 17/02/2023 17:00 →");
	e2e_shows(&e, "20/02/2023 17:00 · Lịch làm việc thay đổi: ngày 17/02/2023");
	e2e_keys(&e, "{Esc}{Esc}");
	e2e_screen_is(&e, "calendar");
	e2e_shows(&e, "▸  T6 17/02/2023");
	/* taking it out again moves them back, and is the last change then */
	e2e_keys(&e, "{Del}{Enter}");
	e2e_shows(&e, "Phạm Văn Rê          20/02/2023 17/02/2023");
	e2e_keys(&e, "{F9}{Esc}");
	e2e_screen_is(&e, "calendar");
	e2e_lacks(&e, "Nghỉ bão");
	e2e_keys(&e, "{F6}");
	e2e_shows(&e, "2 hồ sơ đã đổi ngày hẹn trả");
	e2e_shows(&e, "Phạm Văn Rê          20/02/2023 17/02/2023");
}
END_TEST

/* ---- the whole story */

#define LONG_CODE "H48.28.17-230216-0003"

/* A step of the desk with the dossier of three working days. */
static void step(const char *now, const char *keys, const char *said)
{
	sit_down(now, "hong");
	e2e_keys(&e, "{F3}{F3}mau{Down}");
	e2e_shows(&e, "▸…230216-0003");
	e2e_keys(&e, keys);
	e2e_shows(&e, said);
}

/* What the command line says; the caller frees. */
static char *story(const char *now)
{
	char *password = e2e_password(home, "hong"), *path = xasprintf("%s/story", home);
	char *text = xcalloc(1, 8192);
	FILE *file;

	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", now, "--user",
		"hong", "--password-file", password,
		"due", "--dossier", LONG_CODE, "--explain", "-o",
		path, NULL });
	file = fopen(path, "r");
	ck_assert_ptr_nonnull(file);
	ck_assert_uint_gt(fread(text, 1, 8191, file), 0);
	fclose(file);
	free(path);
	free(password);
	return text;
}

/*
 * Three working days from Thursday the 16th: the 17th, 20th and 21st. Asked to complete on the
 * 17th, complete on the 20th: anew, the 21st, 22nd and 23rd. A financial duty from the 21st to
 * the 23rd takes the 22nd and the 23rd off: the 21st, 24th and 27th. The 24th becomes a day off:
 * the 21st, 27th and 28th. The apology moves nothing. All over the country the 17th counts, the
 * 20th is taken off, then the 21st and the 27th: due on the 27th.
 */
START_TEST(the_story_has_restart_pause_calendar_and_apology)
{
	char *password = e2e_password(home, "hong"), *text;

	accept(password, "1.004837", "Đinh Thị Mẫu");
	step("2023-02-17T09:00", "bTờ khai{Tab}Chưa ký{F9}", "đã yêu cầu bổ sung");
	step("2023-02-20T08:30", "b{F9}", "đã nhận bổ sung");
	step("2023-02-21T10:00", "nLệ phí{F9}", "đã yêu cầu nghĩa vụ tài chính");
	step("2023-02-23T09:00", "n{F9}", "đã ghi xong nghĩa vụ tài chính");
	start("2023-02-23T10:00", TO_CALENDAR "{F2}24022023{Tab}{Tab}{Tab}Nghỉ bão{F9}{F9}");
	e2e_shows(&e, "1 hồ sơ đã đổi ngày hẹn trả");
	step("2023-02-27T10:00", "l{Ctrl-U}03032023{Tab}Lũ lớn{F9}", "đã xin lỗi và hẹn lại");
	text = story("2023-02-27T11:00");
	ck_assert_str_eq(text,
		LONG_CODE "  Đăng ký giám hộ\n"
		"Thời hạn: 03 ngày làm việc\n"
		"16/02/2023 09:00  tiếp nhận\n"
		"17/02/2023 09:00  yêu cầu bổ sung (Tờ khai; Lý do: Chưa ký)\n"
		"20/02/2023 08:30  nhận bổ sung: 21/02/2023 17:00 → 23/02/2023 17:00\n"
		"21/02/2023 10:00  yêu cầu nghĩa vụ tài chính (Lệ phí)\n"
		"23/02/2023 09:00  ghi đã xong nghĩa vụ tài chính: 23/02/2023 17:00 → "
		"27/02/2023 17:00\n"
		"23/02/2023 10:00  tính lại hạn trả: 27/02/2023 17:00 → 28/02/2023 17:00 "
		"(Lịch làm việc thay đổi: ngày 24/02/2023 nghỉ (Nghỉ bão))\n"
		"27/02/2023 10:00  xin lỗi và hẹn lại: 03/03/2023, không đổi ngày hẹn trả "
		"theo quy định (Lũ lớn)\n"
		"Chờ bổ sung hồ sơ: từ 17/02/2023 09:00 đến 20/02/2023 08:30, tính lại từ đầu\n"
		"Chờ thực hiện nghĩa vụ tài chính: từ 21/02/2023 10:00 đến 23/02/2023 09:00, không "
		"tính thời gian này\n"
		"T5 16/02/2023   –  ngày tiếp nhận, không tính\n"
		"T6 17/02/2023   1  ngày làm việc\n"
		"T7 18/02/2023   –  chờ bổ sung hồ sơ, không tính\n"
		"CN 19/02/2023   –  chờ bổ sung hồ sơ, không tính\n"
		"T2 20/02/2023   –  hồ sơ đã đủ, tính lại từ đầu\n"
		"T3 21/02/2023   1  ngày làm việc\n"
		"T4 22/02/2023   –  chờ thực hiện nghĩa vụ tài chính, không tính\n"
		"T5 23/02/2023   –  chờ thực hiện nghĩa vụ tài chính, không tính\n"
		"T6 24/02/2023   –  nghỉ lễ: Nghỉ bão\n"
		"T7 25/02/2023   –  nghỉ cuối tuần\n"
		"CN 26/02/2023   –  nghỉ cuối tuần\n"
		"T2 27/02/2023   2  ngày làm việc\n"
		"T3 28/02/2023   3  ngày làm việc\n"
		"Hẹn trả: thứ Ba 28/02/2023 17:00\n"
		"Xin lỗi, hẹn lại: thứ Sáu 03/03/2023\n"
		"Theo cách tính toàn quốc: đúng hạn (trừ thời gian chờ thì hạn là 27/02/2023; xét "
		"đến hôm nay)\n");
	/* The screen tells the same. */
	e2e_keys(&e, "v");
	e2e_screen_is(&e, "why");
	e2e_keys(&e, "{End}");
	e2e_shows(&e, "Đúng hạn; trừ thời gian chờ thì hạn là T2 27/02/2023. Xét");
	e2e_shows(&e, "Đổi lịch            27/02/2023 17:00 → 28/02/2023 17:00 · Lịch làm việc");
	free(text);
	free(password);
}
END_TEST

START_TEST(from_15_november_on_the_next_year_is_asked_for)
{
	start("2025-11-14T08:00", "");
	e2e_screen_is(&e, "start");
	e2e_lacks(&e, "Lịch nghỉ 2026 chưa xác nhận");
	start("2025-11-15T08:00", "");
	e2e_shows(&e, "Lịch nghỉ 2026 chưa xác nhận");
	e2e_keys(&e, "{Down}{Down}{Down}{Down}{Down}{Down}{Down}{Enter}");
	e2e_screen_is(&e, "calendar");
	e2e_shows(&e, "Lịch nghỉ năm 2026 – ! chưa xác nhận");
	e2e_keys(&e, "{F4}TB 1/TB-BNV{F9}");
	e2e_shows(&e, "Lịch nghỉ năm 2026 – đã xác nhận");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "start");
	e2e_lacks(&e, "Lịch nghỉ 2026 chưa xác nhận");
}
END_TEST

static Suite *calendar_suite(void)
{
	Suite *suite = suite_create("calendar");
	TCase *tc = tcase_create("calendar");

	tcase_set_timeout(tc, 120);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, escape_leaves_everything_as_it_was);
	tcase_add_test(tc, saving_moves_all_and_prints_for_the_citizens);
	tcase_add_test(tc, the_story_has_restart_pause_calendar_and_apology);
	tcase_add_test(tc, from_15_november_on_the_next_year_is_asked_for);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { calendar_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
