#include "config.h"

#include <stdlib.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

/*
 * Market day: twelve people in a row. What each costs in keys is counted besides the names and
 * numbers that are typed.
 */
static struct e2e e;
static char *home, *db;

static void make_demo(void)
{
	const char *const argv[] = { "motcua", "--db", db, "init", "--demo", NULL };
	struct e2e_options options = { .argv = argv };

	ck_assert_int_eq(e2e_run(&e, &options, home), 0);
	e2e_end(&e);
}

static void setup(void)
{
	const char *argv[] = { "motcua", "--db", NULL, "--now", "2023-02-16T07:42", NULL };
	struct e2e_options options = { .argv = argv };

	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	argv[2] = db;
	make_demo();
	e2e_start(&e, &options, home);
	e2e_keys(&e, "hong{Enter}demo-hong{Enter}");
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

/* Keys sent so far that are no letter or digit of a name. */
static unsigned long typed;

static void type(const char *text)
{
	unsigned long before = e.sent;

	e2e_keys(&e, text);
	typed += e.sent - before;
}

/* Sends keys, and fails where the person has cost more than the limit. */
static void person(const char *const *part, size_t count, unsigned long most)
{
	unsigned long before = e.sent, keys;

	typed = 0;
	/* texts and keys take turns */
	for (size_t i = 0; i < count; i++) {
		if (i % 2 == 0)
			type(part[i]);
		else
			e2e_keys(&e, part[i]);
	}
	keys = e.sent - before - typed;
	if (keys > most)
		e2e_fail(&e, "%lu keys besides what was typed, not %lu", keys, most);
}
#define PERSON(most, ...) \
	do { \
		const char *const parts[] = { __VA_ARGS__ }; \
		person(parts, TESTING_COUNT(parts), most); \
	} while (0)

/* Six who want a copy certified and go away with it. */
static void six_quick_ones(void)
{
	static const char *const names[] = { "Phạm Văn Áp", "Hồ Thị Bâng", "Phạm Thị Bỉa",
		"Bùi Văn Cường", "Phạm Thị Dế", "Đinh Văn Đéc" };
	char *done;

	for (size_t i = 0; i < TESTING_COUNT(names); i++) {
		PERSON(15, names[i], "{Enter}{PgDn}", "chung thuc ban sao", "{Enter}6{F10}");
		done = xasprintf("Đã tiếp nhận và trả kết quả H48.28.17-230216-%04zu.", i + 1);
		e2e_shows(&e, done);
		free(done);
	}
}

/* Two who have to fetch a paper; the next in line is served meanwhile. */
static void two_interrupted(void)
{
	PERSON(15, "Đinh Krông", "{Enter}{Enter}", "1956", "{F7}");
	e2e_shows(&e, "Đã tạm cất");
	PERSON(15, "Nguyễn Hữu Lăm", "{Enter}{Enter}", "1990", "{F7}");
	e2e_keys(&e, "{Esc}");
	/* the one who comes back first was put aside last */
	e2e_keys(&e, "{Down}{Down}{Down}{Down}{Down}{Down}{Down}{Enter}{Enter}");
	e2e_shows(&e, "Nguyễn Hữu Lăm");
	PERSON(15, "", "{PgDn}", "khai sinh", "{Enter}1{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0007.");
	/* the start screen still stands on that row */
	e2e_keys(&e, "{Esc}{Enter}{Enter}");
	e2e_shows(&e, "Đinh Krông");
	PERSON(15, "", "{PgDn}", "khai sinh", "{Enter}1{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0008.");
}

static void one_from_the_portal(void)
{
	e2e_keys(&e, "{Esc}{F5}");
	PERSON(15, "G22.99.08-230215-000901", "{Enter}{Enter}{Enter}", "Đặng Văn Lâm",
		"{Enter}{Enter}", "chung thuc ban sao", "{Enter}", "20/02/2023", "{F9}");
	e2e_shows(&e, "Đã ghi G22.99.08-230215-000901. Hẹn trả T2 20/02/2023 17:00.");
	e2e_keys(&e, "{Esc}{F2}");
}

/* An old woman without a telephone, a card or a birth date. */
static void one_without_anything(void)
{
	PERSON(15, "Y Xúa", "{Enter}{PgDn}", "khai sinh", "{Enter}1{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0009.");
}

/* The child of an official: the father submits, the child owns. */
static void a_child_of_an_official(void)
{
	PERSON(15, "Phạm Văn Rế", "{Enter}{Down}{Down}{Down}{Down}",
		"Phạm Thị Mây", "{Enter}", "cha", "{Enter}{Enter}{Enter}", "khai sinh", "{Enter}5{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0010.");
}

/* The same person with the same procedure again: told, not refused. */
static void one_twice(void)
{
	PERSON(15, "y xua", "{Enter}", "khai sinh", "{Enter}1");
	e2e_shows(&e, "! Người này đang có hồ sơ cùng thủ tục chưa trả kết quả: "
		      "H48.28.17-230216-0009");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đã tiếp nhận H48.28.17-230216-0011.");
}

START_TEST(twelve_people_are_served_in_a_row)
{
	e2e_keys(&e, "{F2}");
	six_quick_ones();
	two_interrupted();
	one_from_the_portal();
	one_without_anything();
	a_child_of_an_official();
	one_twice();
	/* nothing is left half done */
	e2e_keys(&e, "{Esc}{Enter}");
	e2e_screen_is(&e, "drafts");
	e2e_shows(&e, "Không có hồ sơ nhập dở.");
}
END_TEST

static Suite *market_suite(void)
{
	Suite *suite = suite_create("market day");
	TCase *tc = tcase_create("market day");

	tcase_set_timeout(tc, 120);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, twelve_people_are_served_in_a_row);
	suite_add_tcase(suite, tc);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { market_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
