#include "config.h"

#include <stdio.h>
#include <string.h>

#include "testing.h"
#include "ui/widget/form.h"
#include "ui_toy.h"

Suite *form_suite(void);

static const struct choice channels[] = {
	{ "in_person", "In person" }, { "online", "Online" }, { "postal", "By post" },
	{ NULL, NULL }
};

static const struct field fields[] = {
	{ .name = "head", .label = "Citizen", .kind = FIELD_HEADING },
	{ .name = "name", .label = "Full name", .kind = FIELD_TEXT, .width = 16,
		.help = "As on the card." },
	{ .name = "born", .label = "Born", .kind = FIELD_DATE, .width = 10,
		.flags = FIELD_BESIDE },
	{ .name = "channel", .label = "Channel", .kind = FIELD_CHOICE, .choice = channels },
	{ .name = "known", .label = "Number", .kind = FIELD_READONLY },
	{ .name = "official", .label = "Official", .kind = FIELD_TOGGLE },
	{ .name = "note", .label = "Note", .kind = FIELD_TEXT },
	{ .name = NULL },
};

static struct form form;
static struct grid grid;
static struct canvas all;

static void setup(void)
{
	form_init(&form, fields);
	grid = toy_grid(10, 50);
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

static const struct field numbers[] = {
	{ .name = "count", .label = "Count", .kind = FIELD_DIGITS, .width = 9, .max = 13 },
	{ .name = "word", .label = "Word", .kind = FIELD_TEXT, .width = 9 },
	{ .name = NULL },
};

START_TEST(a_number_begins_anew_after_coming_to_it_or_a_refusal)
{
	struct problem_list problems = { 0 };
	struct form own;

	form_init(&own, numbers);
	form_set(&own, "count", "15");
	toy_type(press, &own, "25");
	ck_assert_str_eq(form_value(&own, "count"), "25");
	form_key(&own, K_TAB);
	toy_type(press, &own, "a");
	form_key(&own, K_TAB);
	toy_type(press, &own, "3");
	ck_assert_str_eq(form_value(&own, "count"), "3");
	problem_add(&problems, "count", "wrong");
	form_set_problems(&own, &problems);
	toy_type(press, &own, "47");
	ck_assert_str_eq(form_value(&own, "count"), "47");
	/* whoever edits it keeps it, and text is only added to */
	form_show_problem(&own, "count", "wrong");
	form_key(&own, K_BACKSPACE);
	toy_type(press, &own, "8");
	ck_assert_str_eq(form_value(&own, "count"), "48");
	form_key(&own, K_TAB);
	toy_type(press, &own, "b");
	ck_assert_str_eq(form_value(&own, "word"), "ab");
	problem_release(&problems);
	form_release(&own);
}
END_TEST

START_TEST(a_problem_goes_with_the_value_it_was_about)
{
	form_set(&form, "name", "Nia");
	form_show_problem(&form, "name", "wrong");
	form_set(&form, "name", "Nia");
	draw();
	ck_assert(toy_shows(&grid, "! wrong"));
	form_put(&form, "name", "Bang");
	draw();
	ck_assert(!toy_shows(&grid, "!"));
}
END_TEST

START_TEST(a_form_starts_at_its_first_field)
{
	ck_assert_str_eq(form_focused(&form), "name");
	ck_assert_str_eq(form_value(&form, "channel"), "in_person");
	type("Phạm Thị Nía");
	form_set(&form, "known", "H48");
	draw();
	toy_row_is(&grid, 0, " Citizen");
	toy_row_is(&grid, 1, " Full name  Phạm Thị Nía       Born");
	toy_row_is(&grid, 2, " Channel    [In person]");
	toy_row_is(&grid, 3, " Number     H48");
	toy_row_is(&grid, 4, " Official   [ ]");
	toy_row_is(&grid, 5, " Note");
	ck_assert_int_eq(grid.cursor_row, 1);
	ck_assert_int_eq(grid.cursor_col, 24);
	ck_assert_uint_eq(grid_at(&grid, 1, 13)->attr, ATTR_REVERSE);
	ck_assert_uint_eq(grid_at(&grid, 1, 37)->attr, ATTR_UNDERLINE);
}
END_TEST

START_TEST(enter_goes_on_and_the_last_field_submits)
{
	static const char *const order[] = { "name", "born", "channel", "official", "note" };

	for (size_t i = 0; i < 4; i++) {
		ck_assert_str_eq(form_focused(&form), order[i]);
		ck_assert_uint_eq(form_key(&form, K_ENTER), FORM_HANDLED | FORM_MOVED);
	}
	ck_assert_str_eq(form_focused(&form), "note");
	ck_assert_uint_eq(form_key(&form, K_ENTER), FORM_HANDLED | FORM_SUBMIT);
	ck_assert_str_eq(form_focused(&form), "note");
	ck_assert_uint_eq(form_key(&form, K_DOWN), FORM_HANDLED);
	form_key(&form, K_TAB);
	ck_assert_str_eq(form_focused(&form), "name");
	ck_assert_uint_eq(form_key(&form, K_UP), FORM_HANDLED);
	form_key(&form, K_BTAB);
	ck_assert_str_eq(form_focused(&form), "note");
	ck_assert_uint_eq(form_key(&form, K_F(9)), FORM_UNKNOWN);
}
END_TEST

START_TEST(a_choice_is_taken_by_number_space_or_arrow)
{
	form_focus(&form, "channel");
	ck_assert_uint_eq(form_key(&form, ' '), FORM_HANDLED | FORM_CHANGED);
	ck_assert_str_eq(form_value(&form, "channel"), "online");
	ck_assert_uint_eq(form_key(&form, '3'), FORM_HANDLED | FORM_CHANGED);
	ck_assert_str_eq(form_value(&form, "channel"), "postal");
	ck_assert_uint_eq(form_key(&form, '3'), FORM_HANDLED);
	ck_assert_uint_eq(form_key(&form, '7'), FORM_HANDLED);
	form_key(&form, K_RIGHT);
	ck_assert_str_eq(form_value(&form, "channel"), "in_person");
	form_key(&form, K_LEFT);
	ck_assert_str_eq(form_value(&form, "channel"), "postal");
	form_set(&form, "channel", "by_pigeon");
	ck_assert_str_eq(form_value(&form, "channel"), "postal");
	/* a choice that is not open can be changed but not cleared */
	ck_assert_uint_eq(form_key(&form, K_BACKSPACE), FORM_UNKNOWN);
	form_set(&form, "channel", "");
	ck_assert_str_eq(form_value(&form, "channel"), "postal");
	form_focus(&form, "official");
	form_key(&form, ' ');
	ck_assert_str_eq(form_value(&form, "official"), "1");
	form_key(&form, ' ');
	ck_assert_str_eq(form_value(&form, "official"), "");
}
END_TEST

static const struct field open_fields[] = {
	{ .name = "reason", .label = "Reason", .kind = FIELD_CHOICE, .choice = channels,
		.flags = FIELD_OPEN },
	{ .name = NULL },
};

START_TEST(an_open_choice_begins_with_nothing)
{
	form_release(&form);
	form_init(&form, open_fields);
	ck_assert_str_eq(form_value(&form, "reason"), "");
	draw();
	toy_row_is(&grid, 0, " Reason  []");
	form_key(&form, '2');
	ck_assert_str_eq(form_value(&form, "reason"), "online");
	ck_assert_uint_eq(form_key(&form, K_BACKSPACE), FORM_HANDLED | FORM_CHANGED);
	ck_assert_str_eq(form_value(&form, "reason"), "");
	ck_assert_uint_eq(form_key(&form, K_BACKSPACE), FORM_HANDLED);
	form_key(&form, ' ');
	ck_assert_str_eq(form_value(&form, "reason"), "in_person");
	form_set(&form, "reason", "");
	form_key(&form, K_LEFT);
	ck_assert_str_eq(form_value(&form, "reason"), "postal");
	form_set(&form, "reason", "");
	form_set_choices(&form, "reason", channels, 2);
	ck_assert_str_eq(form_value(&form, "reason"), "");
}
END_TEST

static const struct field anew_fields[] = {
	{ .name = "sets", .label = "Sets", .kind = FIELD_DIGITS, .width = 2, .max = 2,
		.flags = FIELD_ANEW },
	{ .name = "note", .label = "Note", .kind = FIELD_TEXT },
	{ .name = NULL },
};

START_TEST(a_number_begins_anew_when_the_focus_comes)
{
	form_release(&form);
	form_init(&form, anew_fields);
	form_set(&form, "sets", "1");
	form_focus(&form, "note");
	form_focus(&form, "sets");
	type("2");
	ck_assert_str_eq(form_value(&form, "sets"), "2");
	type("3");
	ck_assert_str_eq(form_value(&form, "sets"), "23");
	form_key(&form, K_DOWN);
	form_key(&form, K_UP);
	/* who moves in it wants to go on with it */
	form_key(&form, K_BACKSPACE);
	type("4");
	ck_assert_str_eq(form_value(&form, "sets"), "24");
	form_key(&form, K_DOWN);
	form_key(&form, K_UP);
	type("5");
	ck_assert_str_eq(form_value(&form, "sets"), "5");
	form_key(&form, KEY_CTRL('Z'));
	form_key(&form, KEY_CTRL('Z'));
	ck_assert_str_eq(form_value(&form, "sets"), "24");
}
END_TEST

START_TEST(choices_can_be_set_at_run_time)
{
	static const struct choice villages[] = { { "7", "Làng Vờ" }, { "9", "Xà Râu" } };
	static const struct choice fewer[] = { { "9", "Xà Râu" } };
	struct buf hint;

	form_set_choices(&form, "channel", villages, 2);
	ck_assert_str_eq(form_value(&form, "channel"), "7");
	form_set(&form, "channel", "9");
	form_set_choices(&form, "channel", fewer, 1);
	ck_assert_str_eq(form_value(&form, "channel"), "9");
	form_focus(&form, "channel");
	buf_init(&hint);
	form_hint(&form, &hint);
	ck_assert_str_eq(hint.data, "1 Xà Râu");
	buf_release(&hint);
	draw();
	toy_row_is(&grid, 2, " Channel    [Xà Râu]");
	form_set_choices(&form, "channel", fewer, 0);
	ck_assert_uint_eq(form_key(&form, ' '), FORM_UNKNOWN);
	draw();
}
END_TEST

static const struct {
	const char *typed, *left;
} dates[] = {
	{ "14022023", "14/02/2023" }, { "4/2/2023", "04/02/2023" }, { "1990", "1990" },
	{ "30/02/2023", "30/02/2023" }, { "30022023", "30022023" }, { "", "" },
	{ "2023-02-14", "14/02/2023" }, { "140220230815", "14/02/2023 08:15" },
	{ "4/2/2023 8:15", "04/02/2023 08:15" }, { "4/2/2023 08:15", "04/02/2023 08:15" },
	{ "140220232515", "140220232515" }, { "14/02/2023 0815", "14/02/2023 08:15" },
	{ "14/02/2023 081", "14/02/2023 081" }, { "14/02/2023 2515", "14/02/2023 2515" },
};

START_TEST(a_date_is_written_out_when_it_is_left)
{
	form_focus(&form, "born");
	type(dates[_i].typed);
	ck_assert_str_eq(form_value(&form, "born"), dates[_i].typed);
	form_key(&form, K_ENTER);
	ck_assert_str_eq(form_value(&form, "born"), dates[_i].left);
}
END_TEST

START_TEST(all_problems_are_shown_and_the_first_gets_the_cursor)
{
	struct problem_list list = { 0 };
	const struct err *rest;

	problem_add(&list, "elsewhere", "Not of this form.");
	problem_add(&list, "note", "Too short.");
	problem_add(&list, "channel", "Not today, since the post office has closed for good.");
	problem_add(&list, "channel", "And another one.");
	form_set(&form, "note", "typed");
	rest = form_set_problems(&form, &list);
	ck_assert_str_eq(rest->msg, "Not of this form.");
	ck_assert_str_eq(form_focused(&form), "channel");
	draw();
	toy_row_is(&grid, 2, " Channel    [In person]");
	toy_row_is(&grid, 3, "            ! Not today, since the post office");
	toy_row_is(&grid, 4, "              has closed for good.");
	toy_row_is(&grid, 5, " Number");
	toy_row_is(&grid, 7, " Note       typed");
	toy_row_is(&grid, 8, "            ! Too short.");
	ck_assert_uint_eq(grid_at(&grid, 3, 12)->attr, ATTR_WARN);
	/* a change takes the problem away, and only this one */
	form_key(&form, ' ');
	draw();
	toy_row_is(&grid, 3, " Number");
	ck_assert(toy_shows(&grid, "Too short."));
	form_clear_problems(&form);
	draw();
	ck_assert(!toy_shows(&grid, "Too short."));
	problem_release(&list);
}
END_TEST

START_TEST(a_short_problem_stands_beside_its_field)
{
	struct problem_list list = { 0 };

	problem_add(&list, "channel", "Not today.");
	form_set_problems(&form, &list);
	draw();
	toy_row_is(&grid, 2, " Channel    [In person]  ! Not today.");
	problem_release(&list);
}
END_TEST

START_TEST(a_hidden_field_is_passed_over)
{
	form_hide(&form, "name", true);
	ck_assert_str_eq(form_focused(&form), "born");
	ck_assert(!form_focus(&form, "name"));
	draw();
	toy_row_is(&grid, 1, " Born");
	ck_assert_int_eq(form_rows(&form, 50), 6);
	form_hide(&form, "name", false);
	ck_assert(form_focus(&form, "name"));
}
END_TEST

START_TEST(a_small_form_scrolls_to_its_focus)
{
	grid_resize(&grid, 3, 30);
	all = canvas_whole(&grid);
	form_focus(&form, "note");
	draw();
	/* too narrow for two fields in a row */
	toy_row_is(&grid, 0, " Number                      ▴");
	toy_row_is(&grid, 2, " Note");
	ck_assert_int_eq(grid.cursor_row, 2);
	form_focus(&form, "name");
	draw();
	toy_row_is(&grid, 0, " Full name                   ▴");
	toy_row_is(&grid, 2, " Channel    [In person]      ▾");
}
END_TEST

static void fill(void *ctx, const char *typed, struct suggest *suggest)
{
	(void)ctx;
	for (int i = 1; i <= 9 && (!*typed || typed[0] == 'p'); i++) {
		char left[20];

		snprintf(left, sizeof left, "%s %d", typed, i);
		suggest_add(suggest, i, left, "1990");
	}
}

START_TEST(suggestions_drop_down_and_are_chosen)
{
	form_suggest(&form, "name", fill, NULL, false);
	type("pham");
	draw();
	toy_row_is(&grid, 2, "┌────────────────────────────────────────────────┐");
	toy_row_is(&grid, 3, "│ pham 1                                     1990│");
	/* nothing is chosen yet: Enter would go on with what was typed */
	ck_assert_ptr_null(form_chosen(&form));
	form_key(&form, K_DOWN);
	draw();
	toy_row_is(&grid, 3, "│▸pham 1                                     1990│");
	form_key(&form, K_DOWN);
	ck_assert_uint_eq(form_key(&form, K_ENTER), FORM_HANDLED | FORM_CHOSEN);
	ck_assert_int_eq(form_chosen(&form)->id, 2);
	form_put(&form, "name", form_chosen(&form)->left);
	ck_assert_str_eq(form_value(&form, "name"), "pham 2");
	draw();
	toy_row_is(&grid, 2, " Channel    [In person]");
	form_key(&form, KEY_CTRL('Z'));
	ck_assert_str_eq(form_value(&form, "name"), "pham");
}
END_TEST

static void count_fills(void *ctx, const char *typed, struct suggest *suggest)
{
	++*(int *)ctx;
	suggest_add(suggest, 1, typed, "");
}

START_TEST(a_burst_of_letters_is_searched_for_once)
{
	int fills = 0;

	form_suggest(&form, "name", count_fills, &fills, false);
	type("hoang");
	form_key(&form, K_BACKSPACE);
	ck_assert_int_eq(fills, 0);
	draw();
	ck_assert_int_eq(fills, 1);
	type("ng");
	/* an arrow in the same go finds the rows of what was typed */
	form_key(&form, K_DOWN);
	ck_assert_int_eq(fills, 2);
	ck_assert_str_eq(form_chosen(&form)->left, "hoanng");
}
END_TEST

START_TEST(suggestions_can_be_left_alone)
{
	form_suggest(&form, "name", fill, NULL, false);
	type("pham");
	ck_assert_uint_eq(form_key(&form, K_ENTER), FORM_HANDLED | FORM_MOVED);
	ck_assert_str_eq(form_focused(&form), "born");
	form_focus(&form, "name");
	type("x");
	ck_assert_uint_eq(form_key(&form, K_ESC), FORM_HANDLED);
	/* the next Esc is for the screen */
	ck_assert_uint_eq(form_key(&form, K_ESC), FORM_UNKNOWN);
	ck_assert_str_eq(form_value(&form, "name"), "phamx");
	form_suggest(&form, "name", fill, NULL, true);
	form_set(&form, "name", "");
	type("p");
	ck_assert_uint_eq(form_key(&form, K_ENTER), FORM_HANDLED | FORM_CHOSEN);
	ck_assert_int_eq(form_chosen(&form)->id, 1);
}
END_TEST

START_TEST(suggestions_can_be_offered_for_nothing)
{
	form_suggest(&form, "name", fill, NULL, true);
	form_offer(&form);
	ck_assert_ptr_null(form_chosen(&form));
	draw();
	toy_row_is(&grid, 3, "│  1                                         1990│");
	/* Enter without an arrow goes on and takes nothing */
	ck_assert_uint_eq(form_key(&form, K_ENTER), FORM_HANDLED | FORM_MOVED);
	form_focus(&form, "name");
	form_offer(&form);
	form_key(&form, K_DOWN);
	ck_assert_uint_eq(form_key(&form, K_ENTER), FORM_HANDLED | FORM_CHOSEN);
	ck_assert_int_eq(form_chosen(&form)->id, 1);
	form_put(&form, "name", "p");
	form_key(&form, K_BACKSPACE);
	draw();
	toy_row_is(&grid, 3, "│  1                                         1990│");
	/* a field without suggestions has nothing to offer */
	form_focus(&form, "note");
	form_offer(&form);
	ck_assert_ptr_null(form_chosen(&form));
}
END_TEST

START_TEST(what_is_half_typed_can_be_settled)
{
	form_focus(&form, "born");
	type("14022023");
	form_settle(&form);
	ck_assert_str_eq(form_value(&form, "born"), "14/02/2023");
	ck_assert_str_eq(form_focused(&form), "born");
}
END_TEST

START_TEST(every_size_of_form_can_be_drawn)
{
	struct problem_list list = { 0 };

	problem_add(&list, "name", "A problem with quite some words in it.");
	form_suggest(&form, "name", fill, NULL, false);
	form_set_problems(&form, &list);
	form_focus(&form, "name");
	type("p");
	for (int cols = 1; cols < 60; cols += 3) {
		grid_resize(&grid, _i, cols);
		all = canvas_whole(&grid);
		draw();
	}
	problem_release(&list);
}
END_TEST

START_TEST(equal_problems_in_a_row_say_whose_they_are)
{
	struct problem_list list = { 0 };

	problem_add(&list, "name", "Enter it.");
	form_set_problems(&form, &list);
	draw();
	toy_row_is(&grid, 2, "            ! Enter it.");
	problem_add(&list, "born", "Enter it.");
	form_set_problems(&form, &list);
	draw();
	toy_row_is(&grid, 2, "            ! Full name: Enter it.");
	toy_row_is(&grid, 3, "            ! Born: Enter it.");
	problem_release(&list);
}
END_TEST

Suite *form_suite(void)
{
	Suite *suite = suite_create("form");
	TCase *tc = tcase_create("form");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_number_begins_anew_after_coming_to_it_or_a_refusal);
	tcase_add_test(tc, a_problem_goes_with_the_value_it_was_about);
	tcase_add_test(tc, a_form_starts_at_its_first_field);
	tcase_add_test(tc, enter_goes_on_and_the_last_field_submits);
	tcase_add_test(tc, a_choice_is_taken_by_number_space_or_arrow);
	tcase_add_test(tc, an_open_choice_begins_with_nothing);
	tcase_add_test(tc, a_number_begins_anew_when_the_focus_comes);
	tcase_add_test(tc, choices_can_be_set_at_run_time);
	tcase_add_loop_test(tc, a_date_is_written_out_when_it_is_left, 0, TESTING_COUNT(dates));
	tcase_add_test(tc, all_problems_are_shown_and_the_first_gets_the_cursor);
	tcase_add_test(tc, a_short_problem_stands_beside_its_field);
	tcase_add_test(tc, a_hidden_field_is_passed_over);
	tcase_add_test(tc, a_small_form_scrolls_to_its_focus);
	tcase_add_test(tc, suggestions_drop_down_and_are_chosen);
	tcase_add_test(tc, a_burst_of_letters_is_searched_for_once);
	tcase_add_test(tc, suggestions_can_be_left_alone);
	tcase_add_test(tc, suggestions_can_be_offered_for_nothing);
	tcase_add_test(tc, what_is_half_typed_can_be_settled);
	tcase_add_loop_test(tc, every_size_of_form_can_be_drawn, 1, 14);
	tcase_add_test(tc, equal_problems_in_a_row_say_whose_they_are);
	suite_add_tcase(suite, tc);
	return suite;
}
