#include "config.h"

#include "desk.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "motcua/app/dossiers.h"
#include "motcua/app/settings.h"
#include "motcua/base/alloc.h"

Suite *settings_suite(void);

static struct desk desk;
static struct settings settings;

static void setup(void)
{
	desk_open(&desk);
	desk_login(&desk, "admin");
	ck_ok(&desk, settings_load(&desk.app, &settings, &desk.err));
}

static void teardown(void)
{
	settings_release(&settings);
	desk_close(&desk);
}

static void put(enum setting setting, const char *value)
{
	desk_text(&settings.value[setting], value);
}

static void save(void)
{
	ck_ok(&desk, settings_change(&desk.app, &settings, &desk.err));
}

/* The key of the problem with the settings as they are; "" where there is none. */
static const char *wrong(void)
{
	static char key[32];
	struct problem_list problems = { 0 };

	key[0] = '\0';
	ck_ok(&desk, settings_check(&desk.app, &settings, &problems, &desk.err));
	ck_assert_uint_le(problems.count, 1);
	if (problems.count)
		memcpy(key, problems.item[0].field, sizeof key);
	problem_release(&problems);
	return key;
}

static const struct {
	enum setting setting;
	const char *value;
	bool good;
} values[] = {
	{ SETTING_NUMBERING, "own", true },
	{ SETTING_NUMBERING, "both", true },
	{ SETTING_NUMBERING, "nobody", false },
	{ SETTING_NUMBERING, "", false },
	{ SETTING_DESK, "1", true },
	{ SETTING_DESK, "99", true },
	{ SETTING_DESK, "0", false },
	{ SETTING_DESK, "100", false },
	{ SETTING_DESK, "", false },
	{ SETTING_FIRST_SERIAL, "9999", true },
	{ SETTING_FIRST_SERIAL, "0", false },
	{ SETTING_FIRST_SERIAL, "-1", false },
	{ SETTING_FIRST_SERIAL, "+5", false },
	{ SETTING_FIRST_SERIAL, " 5", false },
	{ SETTING_LAST_SERIAL, "1", true },
	{ SETTING_LAST_SERIAL, "9999999", true },
	{ SETTING_LAST_SERIAL, "10000000", false },
	{ SETTING_LAST_SERIAL, "99999999999999999999", false },
	{ SETTING_DUE_SOON_DAYS, "1", true },
	{ SETTING_DUE_SOON_DAYS, "250", true },
	{ SETTING_DUE_SOON_DAYS, "0", false },
	{ SETTING_DUE_SOON_DAYS, "251", false },
	{ SETTING_DUE_SOON_DAYS, "3 ngày", false },
	{ SETTING_PENDING_HOURS, "2000", true },
	{ SETTING_PENDING_HOURS, "0", false },
	{ SETTING_SUPPLEMENT_ASK_DAYS, "60", true },
	{ SETTING_SUPPLEMENT_ASK_DAYS, "61", false },
	{ SETTING_SUPPLEMENT_POLICY, "tam_dung", true },
	{ SETTING_SUPPLEMENT_POLICY, "khac", false },
	{ SETTING_FINANCE_POLICY, "tinh_lai", true },
	{ SETTING_FINANCE_POLICY, "1", false },
	{ SETTING_STOP_POLICY, "tinh_lai", true },
	{ SETTING_STOP_POLICY, "", false },
	{ SETTING_PRINT_FOLDER, "", true },
	{ SETTING_PRINT_FOLDER, "/tmp", true },
	{ SETTING_PRINT_FOLDER, "/tmp/motcua-chua-co/", true },
	{ SETTING_PRINT_FOLDER, "tmp", false },
	{ SETTING_PRINT_FOLDER, "/khong-co/in", false },
	{ SETTING_PRINT_FOLDER, "/etc/passwd", false },
	{ SETTING_PRINT_FOLDER, "/etc/passwd/in", false },
	{ SETTING_FORM_SET, "", true },
	{ SETTING_FORM_SET, "2025", true },
	{ SETTING_FORM_SET, "1995", false },
	{ SETTING_LOCK_MINUTES, "0", true },
	{ SETTING_LOCK_MINUTES, "481", false },
	{ SETTING_ARGON2_KIB, "8", true },
	{ SETTING_ARGON2_KIB, "7", false },
	{ SETTING_ARGON2_KIB, "1048577", false },
};

START_TEST(a_value_is_taken_or_named)
{
	const char *key = setting_rule(values[_i].setting)->key;

	put(values[_i].setting, values[_i].value);
	ck_assert_str_eq(wrong(), values[_i].good ? "" : key);
	if (values[_i].good) {
		save();
		settings_release(&settings);
		ck_ok(&desk, settings_load(&desk.app, &settings, &desk.err));
		ck_assert_str_eq(settings.value[values[_i].setting], values[_i].value);
	} else {
		ck_fails(&desk, ERR_INVALID, settings_change(&desk.app, &settings, &desk.err));
		ck_assert_str_eq(desk.err.field, key);
	}
}
END_TEST

START_TEST(every_default_is_a_value_that_is_taken)
{
	desk_sql(&desk, "DELETE FROM setting");
	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct setting_rule *rule = setting_rule((enum setting)i);
		int64_t value = -1;

		put((enum setting)i, rule->fallback);
		ck_assert_str_eq(wrong(), "");
		if (rule->kind == SETTING_IS_FOLDER)
			continue;
		ck_ok(&desk, setting_value(&desk.app, (enum setting)i, &value, &desk.err));
		ck_assert_int_ge(value, 0);
	}
}
END_TEST

START_TEST(all_that_is_wrong_is_told_at_once)
{
	struct problem_list problems = { 0 };

	put(SETTING_DUE_SOON_DAYS, "x");
	put(SETTING_PRINT_FOLDER, "khong-co");
	put(SETTING_FIRST_SERIAL, "500");
	put(SETTING_LAST_SERIAL, "499");
	ck_ok(&desk, settings_check(&desk.app, &settings, &problems, &desk.err));
	ck_assert_uint_eq(problems.count, 3);
	ck_assert_ptr_nonnull(problem_for(&problems, "due_soon_days"));
	ck_assert_ptr_nonnull(problem_for(&problems, "print_folder"));
	ck_assert_ptr_nonnull(problem_for(&problems, "last_serial"));
	problem_release(&problems);
	ck_fails(&desk, ERR_INVALID, settings_change(&desk.app, &settings, &desk.err));
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM setting WHERE name <> "
		"'argon2_memory_kib'"), 0);
}
END_TEST

START_TEST(what_changes_stands_in_the_audit_trail)
{
	static const char changed[] = "SELECT count(*) FROM audit JOIN audit_value USING (seq)"
		" WHERE action = 'sua_thiet_lap'";

	put(SETTING_DUE_SOON_DAYS, "007");
	put(SETTING_FORM_SET, "2025");
	save();
	ck_assert_int_eq(desk_int(&desk, changed), 2);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit JOIN audit_value USING (seq)"
		" WHERE action = 'sua_thiet_lap' AND name = 'due_soon_days' AND before = '3'"
		" AND after = '7'"), 1);
	/* once more the same is nothing */
	save();
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit"
		" WHERE action = 'sua_thiet_lap'"), 1);
}
END_TEST

START_TEST(only_the_administrator_changes_them)
{
	desk_login(&desk, "re");
	settings_release(&settings);
	ck_ok(&desk, settings_load(&desk.app, &settings, &desk.err));
	put(SETTING_DUE_SOON_DAYS, "5");
	ck_fails(&desk, ERR_DENIED, settings_change(&desk.app, &settings, &desk.err));
	desk_login(&desk, "hong");
	settings_release(&settings);
	ck_fails(&desk, ERR_DENIED, settings_load(&desk.app, &settings, &desk.err));
}
END_TEST

START_TEST(a_setting_works_at_once)
{
	struct queue_counts before, after;

	desk_login(&desk, "hong");
	desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	ck_ok(&desk, dossiers_queue_counts(&desk.app, &before, &desk.err));
	desk_login(&desk, "admin");
	put(SETTING_DUE_SOON_DAYS, "1");
	save();
	ck_ok(&desk, dossiers_queue_counts(&desk.app, &after, &desk.err));
	ck_assert_int_eq(before.count[QUEUE_DUE_SOON], 1);
	ck_assert_int_eq(after.count[QUEUE_DUE_SOON], 0);
}
END_TEST

START_TEST(what_cannot_be_is_named)
{
	struct queue_counts counts;

	desk_setting(&desk, "due_soon_days", "-4");
	ck_fails(&desk, ERR_STORE, dossiers_queue_counts(&desk.app, &counts, &desk.err));
	ck_assert_ptr_nonnull(strstr(desk.err.msg, "-4"));
	/* the administrator sees it as it is, and mends it */
	settings_release(&settings);
	ck_ok(&desk, settings_load(&desk.app, &settings, &desk.err));
	ck_assert_str_eq(settings.value[SETTING_DUE_SOON_DAYS], "-4");
	put(SETTING_DUE_SOON_DAYS, "4");
	save();
	ck_ok(&desk, dossiers_queue_counts(&desk.app, &counts, &desk.err));
}
END_TEST

/* Desk 1 has given the numbers 101 to 103 of its range 101 to 200 today. */
static const struct {
	const char *mode, *desk, *first, *last;
	const char *wrong;
} ranges[] = {
	{ "own", "1", "101", "104", "" },
	{ "own", "1", "101", "103", "last_serial" },
	{ "own", "1", "1", "100", "last_serial" },
	{ "own", "1", "1", "104", "" },
	{ "own", "1", "500", "600", "" },
	{ "own", "2", "101", "200", "first_serial" },
	{ "own", "2", "103", "103", "first_serial" },
	{ "both", "2", "1", "101", "first_serial" },
	{ "own", "2", "1", "100", "" },
	{ "own", "2", "104", "200", "" },
	{ "portal", "2", "101", "200", "" },
};

START_TEST(numbers_of_today_stay_apart)
{
	put(SETTING_FIRST_SERIAL, "101");
	put(SETTING_LAST_SERIAL, "200");
	save();
	desk_login(&desk, "hong");
	for (int i = 0; i < 3; i++)
		desk_accept(&desk, "Phạm Thị Nía", desk.birth);
	desk_login(&desk, "admin");
	ck_assert_str_eq(wrong(), "");
	put(SETTING_NUMBERING, ranges[_i].mode);
	put(SETTING_DESK, ranges[_i].desk);
	put(SETTING_FIRST_SERIAL, ranges[_i].first);
	put(SETTING_LAST_SERIAL, ranges[_i].last);
	ck_assert_str_eq(wrong(), ranges[_i].wrong);
	if (*ranges[_i].wrong)
		ck_fails(&desk, ERR_INVALID, settings_change(&desk.app, &settings, &desk.err));
	else
		save();
	/* tomorrow every number is free */
	desk_clock(&desk, "2023-02-17T07:30");
	ck_assert_str_eq(wrong(), "");
}
END_TEST

Suite *settings_suite(void)
{
	Suite *suite = suite_create("settings");
	TCase *tc = tcase_create("settings");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, a_value_is_taken_or_named, 0, TESTING_COUNT(values));
	tcase_add_test(tc, every_default_is_a_value_that_is_taken);
	tcase_add_test(tc, all_that_is_wrong_is_told_at_once);
	tcase_add_test(tc, what_changes_stands_in_the_audit_trail);
	tcase_add_test(tc, only_the_administrator_changes_them);
	tcase_add_test(tc, a_setting_works_at_once);
	tcase_add_test(tc, what_cannot_be_is_named);
	tcase_add_loop_test(tc, numbers_of_today_stay_apart, 0, TESTING_COUNT(ranges));
	suite_add_tcase(suite, tc);
	return suite;
}
