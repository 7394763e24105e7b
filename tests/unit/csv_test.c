#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/core/csv.h"
#include "testing.h"

Suite *csv_suite(void);

static void read_text(const char *text, struct csv_table *table)
{
	struct err err = ERR_INIT;

	if (csv_read(text, strlen(text), 0, table, &err) < 0)
		ck_abort_msg("not read: %s", err.msg);
}

/* The rows below the header as "cell|cell/cell|cell/". */
static char *flatten(const struct csv_table *table)
{
	struct buf out;

	buf_init(&out);
	for (size_t i = 0; i < table->count; i++) {
		for (size_t j = 0; j < table->row[i].count; j++)
			buf_addf(&out, "%s%s", j ? "|" : "", table->row[i].cell[j]);
		buf_addc(&out, '/');
	}
	return buf_detach(&out);
}

static const struct {
	const char *text, *rows;
} reads[] = {
	{ "a,b\n1,2\n", "1|2/" },
	{ "a,b\r\n1,2\r\n3,4", "1|2/3|4/" },
	{ "a,b\r1,2\r", "1|2/" },
	{ "\xef\xbb\xbf" "a,b\n1,2\n", "1|2/" },
	{ "a;b\n1,5;2\n", "1,5|2/" },
	{ "a\tb\n1;5\t2\n", "1;5|2/" },
	{ "\n  \n\"a;x;y\",b\n1,2\n", "1|2/" },        /* what is quoted does not vote */
	{ "a,b\n\"x, y\",\"he said \"\"no\"\"\"\n", "x, y|he said \"no\"/" },
	{ "a,b\n\"first\r\nsecond\",2\n", "first\nsecond|2/" },
	{ "a,b\n 1 , \"2\" \n", "1|2/" },
	{ "a,b\n5\" pipe,2\n", "5\" pipe|2/" },
	{ "a,b\n\n1,2\n , \n\n3\n", "1|2/3/" },
	{ "a,b\n1,\n,2", "1|/|2/" },
	{ "a\nNguye\xcc\x82\xcc\x83n\n", "Nguyễn/" },
	{ "a,b,c,d,e\n'=1,'+84,'-1,'@x,'\tt\n", "=1|+84|-1|@x|\tt/" },
	{ "a,b,c\n'quoted',''=1,'\n", "'quoted'|'=1|'/" },
	{ "a,b\n", "" },
	{ "a\n\"\"\nx", "x/" },
};

START_TEST(tables_are_read)
{
	struct csv_table table;
	char *rows;

	read_text(reads[_i].text, &table);
	rows = flatten(&table);
	ck_assert_str_eq(rows, reads[_i].rows);
	free(rows);
	csv_release(&table);
}
END_TEST

START_TEST(columns_are_found_by_the_key_of_their_header)
{
	struct csv_table table;

	read_text("Mã hồ sơ; Ngày tiếp nhận ;\nA;B\n", &table);
	ck_assert_int_eq(table.separator, ';');
	ck_assert_uint_eq(table.columns, 3);
	ck_assert_str_eq(table.header[1], "Ngày tiếp nhận");
	ck_assert_str_eq(table.key[1], "ngay_tiep_nhan");
	ck_assert_int_eq(csv_column(&table, "ma_ho_so"), 0);
	ck_assert_int_eq(csv_column(&table, "ngay_tra"), -1);
	ck_assert_str_eq(csv_cell(&table, 0, 1), "B");
	ck_assert_str_eq(csv_cell(&table, 0, 2), "");
	ck_assert_str_eq(csv_cell(&table, 0, -1), "");
	csv_release(&table);
}
END_TEST

START_TEST(a_separator_that_is_given_is_not_guessed)
{
	struct csv_table table;
	struct err err = ERR_INIT;

	ck_assert_int_eq(csv_read("a,b;c\n1,2;3\n", 12, ';', &table, &err), 0);
	ck_assert_str_eq(csv_cell(&table, 0, 0), "1,2");
	csv_release(&table);
}
END_TEST

START_TEST(rows_know_their_line)
{
	struct csv_table table;

	read_text("a\r\n\r\n\"1\r\n2\"\r\n3\r4\n", &table);
	ck_assert_uint_eq(table.count, 3);
	ck_assert_uint_eq(table.row[0].line, 3);
	ck_assert_uint_eq(table.row[1].line, 5);
	ck_assert_uint_eq(table.row[2].line, 6);
	csv_release(&table);
}
END_TEST

#define TEXT(literal) literal, sizeof literal - 1

static const struct {
	const char *text;
	size_t len;
	const char *begin, *part; /* of the message */
} faults[] = {
	{ TEXT(""), "The table is empty", "" },
	{ TEXT("\n \r\n"), "The table is empty", "" },
	{ TEXT("\xef\xbb\xbf"), "The table is empty", "" },
	{ TEXT("a,b\n1,2\n1,2,3\n"), "Line 3:", "3 cells" },
	{ TEXT("a,b\n1,2\n\"1,2\n3,4\n"), "Line 3:", "never closed" },
	{ TEXT("a,b\n\"1\n2\"x,2\n"), "Line 3:", "twice" },
	{ TEXT("a,b\n1,2\r\n1\0,2\n"), "Line 3:", "zero byte" },
	{ TEXT("a,b\n1,\xc3\n"), "Line 2:", "UTF-8" },
	{ TEXT("\xff\xfe" "a\0"), "Line 1:", "zero byte" },
	{ TEXT("a\r\xed\xa0\x80"), "Line 2:", "UTF-8" },
	{ TEXT("Mã hồ sơ,ma_ho_so\n1,2\n"), "Line 1:", "\"ma_ho_so\" stands twice" },
};

START_TEST(faults_name_their_line)
{
	struct csv_table table;
	struct err err = ERR_INIT;

	ck_assert_int_eq(csv_read(faults[_i].text, faults[_i].len, 0, &table, &err), -1);
	ck_assert_int_eq(err.code, ERR_INVALID);
	if (strncmp(err.msg, faults[_i].begin, strlen(faults[_i].begin)) != 0 ||
		!strstr(err.msg, faults[_i].part))
		ck_abort_msg("unexpected: %s", err.msg);
	ck_assert_ptr_null(table.row);
	ck_assert_uint_eq(table.columns, 0);
}
END_TEST

static const struct {
	const char *cell, *written;
} writes[] = {
	{ "", "" },
	{ "Ba Nam", "Ba Nam" },
	{ "x, y", "\"x, y\"" },
	{ "x;y", "\"x;y\"" },
	{ "he said \"no\"", "\"he said \"\"no\"\"\"" },
	{ "first\nsecond", "\"first\nsecond\"" },
	{ "+84 912", "'+84 912" },
	{ "=SUM(A1,A2)", "\"'=SUM(A1,A2)\"" },
	{ "-", "'-" },
	{ "@x", "'@x" },
	{ "\tx", "\"'\tx\"" },
	{ "'=x", "''=x" },
	{ "'x", "'x" },
	{ "a=b", "a=b" },
	{ "'", "'" },
};

START_TEST(cells_are_written_safely_and_read_back)
{
	struct csv_table table;
	struct buf out, expected;

	buf_init(&out);
	buf_init(&expected);
	buf_addf(&expected, "\xef\xbb\xbf" "a,b\r\n%s,x\r\n", writes[_i].written);
	csv_start(&out);
	csv_put(&out, "a", false);
	csv_put(&out, "b", true);
	csv_put(&out, writes[_i].cell, false);
	csv_put(&out, "x", true);
	ck_assert_str_eq(out.data, expected.data);
	read_text(out.data, &table);
	ck_assert_str_eq(csv_cell(&table, 0, 0), writes[_i].cell);
	csv_release(&table);
	buf_release(&expected);
	buf_release(&out);
}
END_TEST

START_TEST(the_sample_reads_whole)
{
	struct csv_table table;
	struct err err = ERR_INIT;
	size_t len;
	char *text = testing_read("sample-2022/dossiers-2022.csv", &len);

	ck_assert_int_eq(csv_read(text, len, 0, &table, &err), 0);
	ck_assert_int_ge(csv_column(&table, "ma_ho_so"), 0);
	for (size_t i = 0; i < table.count; i++) {
		ck_assert_uint_eq(table.row[i].count, table.columns);
		ck_assert_uint_eq(table.row[i].line, i + 2);
	}
	csv_release(&table);
	free(text);
}
END_TEST

Suite *csv_suite(void)
{
	Suite *suite = suite_create("csv");
	TCase *tc = tcase_create("csv");

	tcase_add_loop_test(tc, tables_are_read, 0, TESTING_COUNT(reads));
	tcase_add_test(tc, columns_are_found_by_the_key_of_their_header);
	tcase_add_test(tc, a_separator_that_is_given_is_not_guessed);
	tcase_add_test(tc, rows_know_their_line);
	tcase_add_loop_test(tc, faults_name_their_line, 0, TESTING_COUNT(faults));
	tcase_add_loop_test(tc, cells_are_written_safely_and_read_back, 0, TESTING_COUNT(writes));
	tcase_add_test(tc, the_sample_reads_whole);
	suite_add_tcase(suite, tc);
	return suite;
}
