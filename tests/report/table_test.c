#include "config.h"

#include "motcua/report/table.h"
#include "testing.h"

Suite *table_suite(void);

static const struct table_column columns[] = {
	{ "Tên", false }, { "Ghi chú", false }, { "Số hồ sơ", true }
};

static void fill(struct text_table *table)
{
	text_table_add(table, "Đinh Thị Hồng");
	text_table_add(table, "nhận hồ sơ, trả kết quả");
	text_table_add_number(table, 1234567);
	text_table_add(table, "Phạm\x1b Văn Rế");
	text_table_add(table, NULL);
	text_table_add_number(table, 7);
}

static const struct {
	int width;
	const char *text;
} tables[] = {
	{ 80,
		"Tên            Ghi chú                  Số hồ sơ\n"
		"------------------------------------------------\n"
		"Đinh Thị Hồng  nhận hồ sơ, trả kết quả   1234567\n"
		"Phạm? Văn Rế                                   7\n" },
	{ 38,
		"Tên            Ghi chú           Số hồ\n"
		"                                    sơ\n"
		"--------------------------------------\n"
		"Đinh Thị Hồng  nhận hồ sơ,     1234567\n"
		"               trả kết quả\n"
		"Phạm? Văn Rế                         7\n" },
	{ 34,
		"Tên          Ghi chú         Số hồ\n"
		"                                sơ\n"
		"----------------------------------\n"
		"Đinh Thị     nhận hồ sơ,   1234567\n"
		"Hồng         trả kết quả\n"
		"Phạm? Văn                        7\n"
		"Rế\n" },
};

START_TEST(columns_are_as_wide_as_they_need)
{
	struct text_table table = { .column = columns, .columns = 3 };
	struct buf out;

	buf_init(&out);
	fill(&table);
	text_table_put(&table, tables[_i].width, &out);
	ck_assert_str_eq(out.data, tables[_i].text);
	buf_release(&out);
	text_table_release(&table);
}
END_TEST

Suite *table_suite(void)
{
	Suite *suite = suite_create("table");
	TCase *tc = tcase_create("text");

	tcase_add_loop_test(tc, columns_are_as_wide_as_they_need, 0, TESTING_COUNT(tables));
	suite_add_tcase(suite, tc);
	return suite;
}
