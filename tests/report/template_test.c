#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "form_sample.h"
#include "motcua/base/alloc.h"
#include "motcua/base/err.h"
#include "motcua/data/files.h"
#include "report/template.h"
#include "testing.h"

Suite *template_suite(void);

/* The text of a cell, its runs marked as /regular/, *bold* or _italic_. */
static void marked(const struct cell *cell, struct buf *out)
{
	static const char marks[STYLE_COUNT] = { '/', '*', '_' };

	buf_clear(out);
	for (size_t i = 0; i < cell->count; i++)
		buf_addf(out, "%c%s%c", marks[cell->run[i].style], cell->run[i].text,
			marks[cell->run[i].style]);
}

static const struct {
	const char *line, *marked;
	bool dots;
} cells[] = {
	{ "text Số {{so_bo}} bộ", "/Số 02 bộ/", false },
	{ "text <b>{{nguoi_nop}}</b>, <i>x</i>", "*Đinh <b>A*/, /_x_", false },
	{ "text {{co_quan:caps}}", "/UBND XÃ BA NAM/", false },
	{ "text Sổ {{quyen_so:3}}", "/Sổ .../", false },
	{ "text Sổ {{so_bo:3}}", "/Sổ 02/", false },
	{ "text Email: {{email:dots}}", "/Email: /", true },
	{ "text Số: {{so_bo:dots}}", "/Số: 02/", false },
	{ "text {{dia_chi}}", "/Thôn 1? Ba Nam/", false },
	{ "text {{lien}}", "/Một/", false },
	{ "text a<br>{{so_bo}}", "/a\n02/", false },
};

static void set_values(struct form_values *values)
{
	form_values_set(values, "so_bo", 0, "02");
	form_values_set(values, "co_quan", 0, "UBND xã Ba Nam");
	/* What a person typed is never read as markup, and cannot steer a terminal. */
	form_values_set(values, "nguoi_nop", 0, "Đinh <b>A");
	form_values_set(values, "dia_chi", 0, "Thôn 1\x1b\nBa Nam");
	form_values_set(values, "giay_to", 0, "Tờ khai");
	form_values_set(values, "giay_to", 1, "Giấy chứng sinh");
	form_values_set(values, "ban_chinh", 1, "01");
}

START_TEST(cells_take_values_and_styles)
{
	struct form_values values = { 0 };
	struct form_page page;
	struct buf text, out;

	buf_init(&text);
	buf_init(&out);
	set_values(&values);
	buf_addf(&text, "copy Một\n%s\n", cells[_i].line);
	ck_assert_int_eq(form_page_make(&page, text.data, &values, 0, NULL), 0);
	ck_assert_uint_eq(page.count, 1);
	marked(&page.block[0].cell[0], &out);
	ck_assert_str_eq(out.data, cells[_i].marked);
	ck_assert_int_eq(page.block[0].cell[0].dots, cells[_i].dots);
	form_page_release(&page);
	form_values_release(&values);
	buf_release(&out);
	buf_release(&text);
}
END_TEST

static const struct {
	const char *text;
	size_t blocks;
} conditions[] = {
	{ "?so_bo text a", 1 },
	{ "!so_bo text a", 0 },
	{ "?email text a", 0 },
	{ "!email text a", 1 },
	{ "?so_bo !email text a", 1 },
	{ "?so_bo ?email text a", 0 },
	{ "; text a\n\n  text b  ", 1 },
	{ "row {{#}} | {{giay_to}}", 1 },
	{ "each giay_to\nrow {{#}} | {{giay_to}}\nend\n", 2 },
	{ "each giay_to\nrow a\nrow b\nend\ntext c", 5 },
	{ "each ban_sao\nrow a | {{ban_sao}}\nend\ntext c", 1 },
	{ "each giay_to\n?ban_chinh text a\nend", 1 },
	{ "each giay_to\n?so_bo text a\nend", 2 },
	{ "qr {{so_bo}}\ntext a\nclear\ntext b", 4 },
};

START_TEST(conditions_and_rows_decide_how_many_lines_there_are)
{
	struct form_values values = { 0 };
	struct form_page page;

	set_values(&values);
	ck_assert_int_eq(form_page_make(&page, conditions[_i].text, &values, 0, NULL), 0);
	ck_assert_uint_eq(page.count, conditions[_i].blocks);
	form_page_release(&page);
	form_values_release(&values);
}
END_TEST

static const char *const faults[] = {
	"paragraph a",
	"text {{nobody}}",
	"text {{so_bo",
	"text {{email:zero}}",
	"text {{#:caps}}",
	"text <u>a</u>",
	"text a < b",
	"text a<line 0>",
	"text a<line 101>",
	"?nobody text a",
	"copy",
	"space",
	"space 5 a",
	"together a",
	"widths 50 0",
	"widths 50x",
	"widths 1 2 3 4 5 6 7",
	"widths 50 50\npair a | b | c",
	"pair a | b | c | d | e | f | g",
	"text \xff",
	"each nobody\nend",
	"each giay_to\ntext a",
	"each giay_to\neach giay_to\nend\nend",
	"each giay_to\nend a",
	"end",
	"each ban_sao\ntext {{nobody}}\nend",
	"clear a",
};

START_TEST(faults_name_the_line)
{
	struct form_values values = { 0 };
	struct form_page page;
	struct err err = ERR_INIT;

	ck_assert_int_eq(form_page_make(&page, faults[_i], &values, 0, &err), -1);
	ck_assert_int_eq(err.code, ERR_INVALID);
	form_page_release(&page);
}
END_TEST

static bool stands_in_a_template(const char *name)
{
	char *placeholder = xasprintf("{{%s", name), *condition = xasprintf("?%s", name);
	bool found = false;

	for (size_t i = 0; i < data_file_count && !found; i++)
		found = strncmp(data_files[i].name, "forms/", 6) == 0 &&
			(strstr(data_files[i].text, placeholder) ||
				strstr(data_files[i].text, condition));
	free(placeholder);
	free(condition);
	return found;
}

START_TEST(every_name_stands_in_a_template)
{
	for (size_t i = 0; i < form_name_count; i++)
		if (!stands_in_a_template(form_names[i].name))
			ck_abort_msg("%s stands in no template", form_names[i].name);
}
END_TEST

START_TEST(a_second_value_replaces_the_first)
{
	struct form_values values = { 0 };

	form_values_set(&values, "giay_to", 1, "a");
	form_values_set(&values, "giay_to", 1, "b");
	form_values_set(&values, "email", 0, NULL);
	ck_assert_str_eq(form_values_get(&values, "giay_to", 1), "b");
	ck_assert_str_eq(form_values_get(&values, "giay_to", 0), "");
	ck_assert_str_eq(form_values_get(&values, "email", 0), "");
	ck_assert_uint_eq(values.count, 2);
	form_values_release(&values);
}
END_TEST

Suite *template_suite(void)
{
	Suite *suite = suite_create("template");
	TCase *tc = tcase_create("language");

	tcase_add_loop_test(tc, cells_take_values_and_styles, 0, TESTING_COUNT(cells));
	tcase_add_loop_test(tc, conditions_and_rows_decide_how_many_lines_there_are, 0,
		TESTING_COUNT(conditions));
	tcase_add_loop_test(tc, faults_name_the_line, 0, TESTING_COUNT(faults));
	tcase_add_test(tc, every_name_stands_in_a_template);
	tcase_add_test(tc, a_second_value_replaces_the_first);
	suite_add_tcase(suite, tc);
	return suite;
}
