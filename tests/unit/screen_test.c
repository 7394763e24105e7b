#include "config.h"

#include <stdio.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "testing.h"
#include "ui/term/ui.h"
#include "ui_toy.h"

Suite *screen_suite(void);

/* A world of its own: two users, a store that others write, and a diary of what happened. */
static struct {
	int64_t user;
	int64_t version;
	char diary[512];
} world;

static void note(const char *what)
{
	size_t used = strlen(world.diary);

	snprintf(world.diary + used, sizeof world.diary - used, "%s ", what);
}

static struct moment noon(const struct app *app)
{
	(void)app;
	return (struct moment){ day_make(2023, 2, 16), 7 * 3600 + 42 * 60 };
}

static void unit(struct app *app, struct buf *out)
{
	(void)app;
	buf_adds(out, "UBND xã Ba Nam");
}

static void long_unit(struct app *app, struct buf *out)
{
	(void)app;
	buf_adds(out, "UBND phường Nghĩa Chánh Bắc");
}

static void officer(struct app *app, struct buf *out)
{
	(void)app;
	buf_adds(out, world.user == 2 ? "Phạm Văn Rế, Phó Chủ tịch" : "Đinh Thị Hồng");
}

static int64_t user(const struct app *app)
{
	(void)app;
	return world.user;
}

static const char *user_name(const struct app *app)
{
	(void)app;
	return world.user == 2 ? "re" : "hong";
}

static void logout(struct app *app)
{
	(void)app;
	world.user = 0;
}

static int64_t data_version(struct app *app)
{
	(void)app;
	return world.version;
}

static const char *refusal(struct app *app, unsigned needs, struct buf *out)
{
	(void)app;
	(void)out;
	return needs & NEED_WRITE ? "The store is read-only." : NULL;
}

enum { CMD_ASK = CMD_SCREEN, CMD_WRITE, CMD_ROW, CMD_REPLACE, CMD_WORK, CMD_FAIL };

static const struct binding toy_keys[] = {
	{ { K_F(2) }, CMD_ASK, 0, "ask", "Ask", "Asks." },
	{ { K_F(3) }, CMD_WRITE, NEED_WRITE, "write", "Write", "Writes." },
	{ { K_F(4) }, CMD_ROW, NEED_ROW, "row", "Row", "Takes the row." },
	{ { K_F(5) }, CMD_REPLACE, 0, "replace", "Replace", "Replaces." },
	{ { K_F(6) }, CMD_WORK, 0, "work", "Work", "Works." },
	{ { K_F(7) }, CMD_FAIL, 0, "fail", NULL, "Cannot open." },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

struct toy {
	int steps;
	char typed[20];
};

static const struct screen_ops toy, second, broken;

static int toy_load(struct screen *scr, struct err *err)
{
	(void)scr;
	(void)err;
	note("load");
	return 0;
}

static void toy_draw(struct screen *scr, struct canvas *body)
{
	const struct toy *st = scr->state;

	canvas_textf(body, 0, 0, ATTR_NORMAL, "typed %s, %d×%d", st->typed, body->rows,
		body->cols);
	canvas_cursor(body, 0, 5);
}

static enum screen_result toy_key(struct screen *scr, int32_t key)
{
	struct toy *st = scr->state;
	size_t len = strlen(st->typed);

	if (key < 'a' || key > 'z' || len + 1 == sizeof st->typed)
		return SCREEN_UNKNOWN;
	st->typed[len] = (char)key;
	return SCREEN_DONE;
}

static enum screen_result toy_command(struct screen *scr, int cmd)
{
	struct ask ask = { "Really?", "Does it" };

	switch (cmd) {
	case CMD_ASK:
		screen_open(scr, &scr_ask, &ask, 7);
		return SCREEN_DONE;
	case CMD_REPLACE:
		return screen_replace(scr, &second, NULL);
	case CMD_FAIL:
		screen_open(scr, &broken, NULL, 0);
		return SCREEN_DONE;
	case CMD_WORK:
		scr->working = true;
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static bool toy_has_row(const struct screen *scr)
{
	const struct toy *st = scr->state;

	return st->typed[0] != '\0';
}

static void toy_resumed(struct screen *scr, const struct screen_answer *answer)
{
	char line[60];

	(void)scr;
	snprintf(line, sizeof line, "resumed:%s:%d:%d", answer->from->name, answer->tag,
		answer->code);
	note(line);
}

static int toy_save(struct screen *scr, struct err *err)
{
	(void)scr;
	(void)err;
	note("save");
	return 0;
}

static enum screen_result toy_step(struct screen *scr)
{
	struct toy *st = scr->state;

	scr->working = ++st->steps < 3;
	return SCREEN_DONE;
}

static void toy_hint(const struct screen *scr, struct buf *out)
{
	(void)scr;
	buf_adds(out, "Type something.");
}

static void toy_release(struct screen *scr)
{
	(void)scr;
	note("release");
}

static const struct screen_ops toy = {
	.name = "toy", .title = "Toy", .state_size = sizeof(struct toy), .keys = toy_keys,
	.load = toy_load, .draw = toy_draw, .key = toy_key, .command = toy_command,
	.has_row = toy_has_row, .resumed = toy_resumed, .save = toy_save, .step = toy_step,
	.hint = toy_hint, .release = toy_release,
};

static const struct screen_ops second = {
	.name = "second", .title = "Second", .state_size = sizeof(struct toy), .draw = toy_draw,
};

static int broken_open(struct screen *scr, const void *arg, struct err *err)
{
	(void)scr;
	(void)arg;
	return err_set(err, ERR_NOT_FOUND, "There is nothing.");
}

static const struct screen_ops broken = {
	.name = "broken", .title = "Broken", .open = broken_open, .draw = toy_draw,
	.release = toy_release,
};

static enum screen_result login_key(struct screen *scr, int32_t key)
{
	if (key != '1' && key != '2')
		return SCREEN_UNKNOWN;
	world.user = key - '0';
	screen_answer(scr, ANSWER_YES, 0, NULL);
	return SCREEN_CLOSE;
}

static int login_open(struct screen *scr, const void *arg, struct err *err)
{
	struct toy *st = scr->state;

	(void)err;
	if (arg)
		snprintf(st->typed, sizeof st->typed, "%s", (const char *)arg);
	return 0;
}

static const struct screen_ops login = {
	.name = "login", .title = "Login", .state_size = sizeof(struct toy), .open = login_open,
	.draw = toy_draw, .key = login_key,
};

static const struct ui_world toy_world = {
	.now = noon, .unit = unit, .officer = officer, .user = user,
	.user_name = user_name, .logout = logout,
	.data_version = data_version, .refusal = refusal, .start = &toy, .lock_seconds = 600,
};

static struct ui ui;

static void start(const struct screen_ops *first_login)
{
	struct ui_world copy = toy_world;

	copy.login = first_login;
	memset(&world, 0, sizeof world);
	ck_assert_int_eq(ui_init(&ui, &copy, GLYPHS_ALL, NULL), 0);
}

static void setup(void)
{
	status_release(); /* without a process of its own, what another test has said stays */
	start(NULL);
}

static void teardown(void)
{
	ui_release(&ui);
	status_release();
}

static void press(int32_t key)
{
	ui_key(&ui, key, 1000);
	ui_draw(&ui);
}

static const char *top(void)
{
	return ui_top(&ui) ? ui_top(&ui)->ops->name : "none";
}

START_TEST(one_frame_stands_around_every_screen)
{
	ui_draw(&ui);
	toy_row_is(&ui.grid, 0,
		" UBND xã Ba Nam │ Toy                      Đinh Thị Hồng │ Thu 16/02/2023 07:42");
	toy_row_is(&ui.grid, 2, "typed , 19×80");
	toy_row_is(&ui.grid, 22, " Type something.");
	toy_row_is(&ui.grid, 23, " F1 Help F2 Ask F3 Write F4 Row F5 Replace F6 Work");
	ck_assert_uint_eq(grid_at(&ui.grid, 23, 17)->attr, ATTR_DIM);
	ck_assert_uint_eq(grid_at(&ui.grid, 23, 10)->attr, ATTR_BOLD);
	ck_assert_str_eq(world.diary, "load ");
}
END_TEST

START_TEST(the_smallest_frame_keeps_the_officer)
{
	ui_resize(&ui, 15, 60);
	ui_draw(&ui);
	toy_row_is(&ui.grid, 0, " UBND xã Ba Nam │ Toy  Đinh Thị Hồng │ Thu 16/02/2023 07:42");
	ui.world.unit = long_unit;
	ui_draw(&ui);
	toy_row_is(&ui.grid, 0, " UBND phường N… │ Toy  Đinh Thị Hồng │ Thu 16/02/2023 07:42");
	world.user = 2;
	ui_draw(&ui);
	toy_row_is(&ui.grid, 0, " UBND phường Nghĩ… │ Toy  Phạm Văn Rế, Phó Chủ tịch │ 07:42");
	toy_row_is(&ui.grid, 2, "typed , 10×60");
	toy_row_is(&ui.grid, 14, " F1 Help F2 Ask F3 Write F4 Row F5 Replace F6 Work");
}
END_TEST

START_TEST(a_window_that_is_too_small_keeps_everything_and_takes_no_keys)
{
	press('a');
	for (int rows = 1; rows < 15; rows++) {
		ui_resize(&ui, rows, rows * 5);
		press('b');
	}
	ck_assert(toy_shows(&ui.grid, "The window is too small (70×14)"));
	ui_resize(&ui, 200, 300);
	press('c');
	toy_row_is(&ui.grid, 2, "typed ac, 195×300");
	ck_assert_uint_eq(ui.handled, 31);
}
END_TEST

START_TEST(a_dialog_stands_over_its_screen_and_answers)
{
	press(K_F(2));
	ck_assert_str_eq(top(), "ask");
	ck_assert(toy_shows(&ui.grid, "typed ,"));
	ck_assert(toy_shows(&ui.grid, "│ Really?"));
	ck_assert(toy_shows(&ui.grid, "Enter  Does it"));
	ck_assert_int_eq(ui.grid.cursor_row, -1);
	press('x');
	ck_assert_str_eq(top(), "ask");
	press(K_ENTER);
	ck_assert_str_eq(top(), "toy");
	press(K_F(2));
	press(K_ESC);
	ck_assert_str_eq(world.diary,
		"load resumed:ask:7:1 load resumed:ask:7:2 load ");
}
END_TEST

START_TEST(a_refused_command_says_why_and_throws_typed_ahead_away)
{
	press(K_F(3));
	toy_row_is(&ui.grid, 22, " ! The store is read-only.");
	ck_assert(ui.flush);
	press(K_F(4));
	toy_row_is(&ui.grid, 22, " ! No row is selected.");
	/* a key without effect leaves the message where it is */
	press(K_INSERT);
	toy_row_is(&ui.grid, 22, " ! No row is selected.");
	press('a');
	toy_row_is(&ui.grid, 22, " Type something.");
	ui.flush = false;
	press(K_F(4));
	ck_assert(!ui.flush);
}
END_TEST

START_TEST(a_long_message_takes_two_rows)
{
	ui_resize(&ui, 15, 60);
	status_say("%s", "This is a message that is longer than the row it has, so it "
		"takes the line over it as well.");
	ui_draw(&ui);
	toy_row_is(&ui.grid, 12, " This is a message that is longer than the row it has, so");
	toy_row_is(&ui.grid, 13, " it takes the line over it as well.");
}
END_TEST

START_TEST(the_last_messages_can_be_read_again)
{
	for (int i = 0; i < 60; i++)
		status_say("message %d", i);
	press('a');
	press(K_F(12));
	ck_assert_str_eq(top(), "messages");
	ck_assert(toy_shows(&ui.grid, "message 59"));
	press(K_END);
	ck_assert(toy_shows(&ui.grid, "message 10"));
	ck_assert(!toy_shows(&ui.grid, "message 9\n"));
	press(K_F(12));
	press(K_ESC);
	ck_assert_str_eq(top(), "toy");
}
END_TEST

START_TEST(help_comes_from_the_tables)
{
	press(K_F(1));
	ck_assert_str_eq(top(), "help");
	ck_assert(toy_shows(&ui.grid, "Help: Toy"));
	ck_assert(toy_shows(&ui.grid, " F3               Writes."));
	ck_assert(toy_shows(&ui.grid, " Ctrl-Q"));
	press(K_F(1));
	press(K_ESC);
	ck_assert_str_eq(top(), "toy");
}
END_TEST

START_TEST(a_screen_that_cannot_be_opened_leaves_its_reason)
{
	press(K_F(7));
	ck_assert_str_eq(top(), "toy");
	toy_row_is(&ui.grid, 22, " ! There is nothing.");
	ck_assert_str_eq(world.diary, "load release ");
}
END_TEST

START_TEST(a_screen_can_be_replaced)
{
	press(K_F(5));
	ck_assert_str_eq(top(), "second");
	ck_assert_str_eq(world.diary, "load release ");
	ck_assert_uint_eq(ui.stack[ui.current].count, 1);
	press(K_ESC);
	ck_assert(!ui.quit);
	ck_assert(toy_shows(&ui.grid, "Ctrl-Q ends"));
	press(KEY_CTRL('Q'));
	ck_assert(ui.quit);
}
END_TEST

START_TEST(an_idle_second_saves_and_looks_for_other_writers)
{
	press('a');
	ck_assert_int_gt(ui_tick(&ui, 1500), 0);
	ck_assert_str_eq(world.diary, "load ");
	ui_tick(&ui, 2000);
	ui_tick(&ui, 4000);
	ui_draw(&ui);
	ck_assert_str_eq(world.diary, "load save ");
	world.version++;
	ui_tick(&ui, 4500);
	ui_draw(&ui);
	ck_assert_str_eq(world.diary, "load save ");
	ui_tick(&ui, 5000);
	ui_draw(&ui);
	ck_assert_str_eq(world.diary, "load save load ");
}
END_TEST

START_TEST(long_work_goes_step_by_step)
{
	struct toy *st;

	press(K_F(6));
	ck_assert_int_eq(ui_tick(&ui, 1000), 0);
	ck_assert_int_eq(ui_tick(&ui, 1000), 0);
	press('a');
	ck_assert_int_eq(ui_tick(&ui, 1000), 0);
	ck_assert_int_gt(ui_tick(&ui, 1000), 0);
	st = ui_top(&ui)->state;
	ck_assert_int_eq(st->steps, 3);
	ck_assert_str_eq(st->typed, "a");
}
END_TEST

START_TEST(each_officer_finds_his_screens_again)
{
	ui_release(&ui);
	start(&login);
	press('1');
	ck_assert_str_eq(top(), "toy");
	press('x');
	press(K_F(2));
	status_say("about a person");
	press(KEY_CTRL('K'));
	ck_assert_str_eq(top(), "login");
	ck_assert_int_eq(world.user, 0);
	ck_assert(toy_shows(&ui.grid, "typed hong,"));
	ck_assert_ptr_null(status_past(0, NULL));
	press('2');
	ck_assert_str_eq(top(), "toy");
	ck_assert(toy_shows(&ui.grid, "typed ,"));
	ck_assert(toy_shows(&ui.grid, "Phạm Văn Rế, Phó Chủ tịch"));
	/* nobody at the keyboard for ten minutes */
	ui_tick(&ui, 601000);
	ck_assert_str_eq(top(), "login");
	ui_tick(&ui, 1301000);
	press('1');
	ck_assert_str_eq(top(), "ask");
	ck_assert(toy_shows(&ui.grid, "typed x,"));
	ck_assert_uint_eq(ui.stacks, 3);
}
END_TEST

START_TEST(leaving_the_login_ends_the_program)
{
	ui_release(&ui);
	start(&login);
	press(KEY_CTRL('K'));
	ck_assert_str_eq(top(), "login");
	ck_assert_uint_eq(ui.stack[0].count, 1);
	press(KEY_CTRL('Q'));
	ck_assert(ui.quit);
}
END_TEST

Suite *screen_suite(void)
{
	Suite *suite = suite_create("screen");
	TCase *tc = tcase_create("screen");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, one_frame_stands_around_every_screen);
	tcase_add_test(tc, the_smallest_frame_keeps_the_officer);
	tcase_add_test(tc, a_window_that_is_too_small_keeps_everything_and_takes_no_keys);
	tcase_add_test(tc, a_dialog_stands_over_its_screen_and_answers);
	tcase_add_test(tc, a_refused_command_says_why_and_throws_typed_ahead_away);
	tcase_add_test(tc, a_long_message_takes_two_rows);
	tcase_add_test(tc, the_last_messages_can_be_read_again);
	tcase_add_test(tc, help_comes_from_the_tables);
	tcase_add_test(tc, a_screen_that_cannot_be_opened_leaves_its_reason);
	tcase_add_test(tc, a_screen_can_be_replaced);
	tcase_add_test(tc, an_idle_second_saves_and_looks_for_other_writers);
	tcase_add_test(tc, long_work_goes_step_by_step);
	tcase_add_test(tc, each_officer_finds_his_screens_again);
	tcase_add_test(tc, leaving_the_login_ends_the_program);
	suite_add_tcase(suite, tc);
	return suite;
}
