#include "config.h"

#include <string.h>

#include "testing.h"
#include "ui/widget/form.h"
#include "ui_toy.h"

Suite *form_choice_suite(void);

static const struct choice villages[] = {
	{ "", "(nơi khác)" }, { "1", "Làng Dút" }, { "2", "Làng Trui" }, { "3", "Làng Vờ" },
	{ "4", "Đồng Lâu" }, { "5", "Tổ 3" }, { NULL, NULL }
};
static const struct choice channels[] = {
	{ "in_person", "Trực tiếp" }, { "online", "Trực tuyến" }, { NULL, NULL }
};
static const struct field fields[] = {
	{ .name = "village", .label = "Village", .kind = FIELD_CHOICE, .choice = villages },
	{ .name = "official", .label = "Official", .kind = FIELD_TOGGLE },
	{ .name = "channel", .label = "Channel", .kind = FIELD_CHOICE, .choice = channels,
		.flags = FIELD_OPEN },
	{ .name = NULL },
};

static struct form form;
static struct grid grid;
static struct canvas all;

static void setup(void)
{
	form_init(&form, fields);
	grid = toy_grid(10, 80);
	all = canvas_whole(&grid);
}

static void teardown(void)
{
	form_release(&form);
	grid_release(&grid);
}

static void press(void *ctx, int32_t key)
{
	form_key(ctx, key);
}

static void type(const char *text)
{
	toy_type(press, &form, text);
}

static void draw(void)
{
	grid_clear(&grid);
	form_draw(&form, &all);
}

static const struct {
	const char *typed, *value;
} names[] = {
	{ "l", "1" }, { "lang vo", "3" }, { "Làng Vờ", "3" }, { "LANG TR", "2" },
	{ "dong lau", "4" }, { "Đồng", "4" }, { "lang vo ", "3" }, { "tổ 3", "5" },
	/* a word in the middle, where no name begins so */
	{ "vờ", "3" }, { "dut", "1" },
};

START_TEST(a_choice_is_taken_by_how_its_name_begins)
{
	type(names[_i].typed);
	ck_assert_str_eq(form_value(&form, "village"), names[_i].value);
	draw();
	ck_assert(!toy_shows(&grid, "!"));
}
END_TEST

static const char *const strangers[] = { "lang xe", "Hồ Văn Test", "xa 1 2", "051085900117", "-" };

START_TEST(a_text_that_names_no_choice_takes_none)
{
	form_set(&form, "village", "2");
	type(strangers[_i]);
	ck_assert_str_eq(form_value(&form, "village"), "2");
	draw();
	ck_assert(toy_shows(&grid, "! There is no choice “"));
	ck_assert(toy_shows(&grid, strangers[_i]));
	/* the next field begins anew, and the message stays */
	form_key(&form, K_ENTER);
	ck_assert_str_eq(form_focused(&form), "official");
	draw();
	ck_assert(toy_shows(&grid, strangers[_i]));
	form_key(&form, K_UP);
	type("vo");
	ck_assert_str_eq(form_value(&form, "village"), "3");
	draw();
	ck_assert(!toy_shows(&grid, "!"));
}
END_TEST

START_TEST(what_was_refused_holds_the_form_up)
{
	ck_assert(!form_refused(&form));
	type("999");
	ck_assert(form_refused(&form));
	form_key(&form, K_TAB);
	type("abc");
	form_key(&form, K_TAB);
	ck_assert(form_refused(&form));
	ck_assert_str_eq(form_focused(&form), "village");
	/* the same value taken with a will is an answer too */
	type("1");
	ck_assert(form_refused(&form));
	ck_assert_str_eq(form_focused(&form), "official");
	type(" ");
	ck_assert(!form_refused(&form));
	draw();
	ck_assert(!toy_shows(&grid, "!"));
}
END_TEST

START_TEST(what_was_typed_wrong_is_erased)
{
	type("lang x");
	ck_assert_str_eq(form_value(&form, "village"), "");
	ck_assert_uint_eq(form_key(&form, K_BACKSPACE), FORM_HANDLED | FORM_CHANGED);
	ck_assert_str_eq(form_value(&form, "village"), "1");
	draw();
	ck_assert(!toy_shows(&grid, "!"));
	type("vợ");
	ck_assert_str_eq(form_value(&form, "village"), "3");
	for (int i = 0; i < 7; i++)
		form_key(&form, K_BACKSPACE);
	ck_assert_str_eq(form_value(&form, "village"), "");
	/* arrows go on at once */
	type("x");
	form_key(&form, K_RIGHT);
	ck_assert_str_eq(form_value(&form, "village"), "1");
	draw();
	ck_assert(!toy_shows(&grid, "!"));
	/* and so does a space that follows nothing */
	form_key(&form, ' ');
	ck_assert_str_eq(form_value(&form, "village"), "2");
}
END_TEST

START_TEST(an_open_choice_goes_back_to_nothing)
{
	form_focus(&form, "channel");
	type("truc tu");
	ck_assert_str_eq(form_value(&form, "channel"), "online");
	type("c");
	ck_assert_str_eq(form_value(&form, "channel"), "");
	form_key(&form, K_UP);
	form_key(&form, K_DOWN);
	type("2");
	ck_assert_str_eq(form_value(&form, "channel"), "online");
	type("9");
	ck_assert_str_eq(form_value(&form, "channel"), "online");
	draw();
	ck_assert(toy_shows(&grid, "“9”"));
}
END_TEST

START_TEST(a_text_marks_no_box)
{
	form_focus(&form, "official");
	type("Phạm Văn Bé 7");
	ck_assert_str_eq(form_value(&form, "official"), "");
	draw();
	ck_assert(toy_shows(&grid, "! Space marks this"));
	type("  ");
	ck_assert_str_eq(form_value(&form, "official"), "1");
	draw();
	ck_assert(!toy_shows(&grid, "!"));
}
END_TEST

static const struct choice many[] = {
	{ "1", "No telephone" }, { "2", "No account" }, { "3", "No code" }, { "4", "Portal down" },
	{ "5", "Chose paper" }, { NULL, NULL }
};

static const struct field many_fields[] = {
	{ .name = "reason", .label = "Reason", .kind = FIELD_CHOICE, .choice = many,
		.flags = FIELD_OPEN, .help = "Why?" },
	{ .name = "note", .label = "Note", .kind = FIELD_TEXT },
	{ .name = NULL },
};

START_TEST(many_open_choices_drop_down_until_one_is_taken)
{
	struct buf hint;

	form_release(&form);
	form_init(&form, many_fields);
	draw();
	toy_row_is(&grid, 1, "   1 No telephone  4 Portal down");
	toy_row_is(&grid, 2, "   2 No account    5 Chose paper");
	toy_row_is(&grid, 3, "   3 No code");
	/* nothing is covered */
	toy_row_is(&grid, 4, " Note");
	ck_assert_int_eq(form_rows(&form, 50), 5);
	buf_init(&hint);
	form_hint(&form, &hint);
	ck_assert_str_eq(hint.data, "Why?");
	form_key(&form, '3');
	draw();
	toy_row_is(&grid, 0, " Reason  [No code]");
	toy_row_is(&grid, 1, " Note");
	buf_clear(&hint);
	form_hint(&form, &hint);
	ck_assert_str_eq(hint.data, "Why?");
	buf_release(&hint);
	form_set(&form, "reason", "");
	form.resting = true;
	draw();
	toy_row_is(&grid, 1, " Note");
	ck_assert_int_eq(grid.cursor_row, -1);
	/* where there is little room the list is seen all the same */
	form.resting = false;
	grid_release(&grid);
	grid = toy_grid(8, 12);
	all = canvas_whole(&grid);
	draw();
	toy_row_is(&grid, 0, " Reason  []");
	toy_row_is(&grid, 1, "   1 No tel…");
	toy_row_is(&grid, 5, "   5 Chose …");
	toy_row_is(&grid, 6, " Note");
}
END_TEST

Suite *form_choice_suite(void)
{
	Suite *suite = suite_create("choices of a form");
	TCase *tc = tcase_create("choices of a form");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, a_choice_is_taken_by_how_its_name_begins, 0,
		TESTING_COUNT(names));
	tcase_add_loop_test(tc, a_text_that_names_no_choice_takes_none, 0,
		TESTING_COUNT(strangers));
	tcase_add_test(tc, what_was_refused_holds_the_form_up);
	tcase_add_test(tc, what_was_typed_wrong_is_erased);
	tcase_add_test(tc, an_open_choice_goes_back_to_nothing);
	tcase_add_test(tc, a_text_marks_no_box);
	tcase_add_test(tc, many_open_choices_drop_down_until_one_is_taken);
	suite_add_tcase(suite, tc);
	return suite;
}
