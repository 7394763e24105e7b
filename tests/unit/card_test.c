#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/core/identity.h"
#include "testing.h"
#include "vectors.h"

Suite *card_suite(void);

static void check_row(const struct vectors *vectors, size_t row)
{
	struct card card;
	struct err err = ERR_INIT;
	int status = card_parse(vectors_cell(vectors, row, "payload"), &card, &err);

	ck_assert_int_eq(status == 0, *vectors_cell(vectors, row, "valid") == '1');
	if (status < 0)
		return;
	ck_assert_str_eq(card.number, vectors_cell(vectors, row, "id_number"));
	ck_assert_str_eq(card.old_number, vectors_cell(vectors, row, "cmnd"));
	ck_assert_str_eq(card.name, vectors_cell(vectors, row, "full_name"));
	ck_assert_str_eq(card.born, vectors_cell(vectors, row, "birth_date"));
	ck_assert_str_eq(vocab_paper(&vocab_sex, (int)card.sex),
		vectors_cell(vectors, row, "gender"));
	ck_assert_str_eq(card.address, vectors_cell(vectors, row, "address"));
	ck_assert_str_eq(card.issued, vectors_cell(vectors, row, "issue_date"));
	ck_assert_int_eq(card.field_count,
		strtol(vectors_cell(vectors, row, "field_count"), NULL, 10));
	card_release(&card);
}

START_TEST(every_vector_is_read)
{
	struct vectors vectors = vectors_read("vectors/qr.csv");

	for (size_t i = 0; i < vectors.rows; i++)
		check_row(&vectors, i);
	vectors_release(&vectors);
}
END_TEST

#define FIRST "051085900117|212345671|Phạm Văn Đới|"

static const struct {
	const char *payload, *name, *born, *issued;
	enum sex sex;
	int fields;
} reads[] = {
	/* A scanner that leaves the old number out. */
	{ "051085900117|Phạm Văn Đới|12031985|Nam|Xà Râu|15042021", "Phạm Văn Đới", "1985-03-12",
		"2021-04-15", SEX_MALE, 6 },
	{ FIRST "1985|Nam|Xà Râu|15042021\r\n", "Phạm Văn Đới", "1985", "2021-04-15", SEX_MALE, 7 },
	{ FIRST "00001985|Nữ|Xà Râu|", "Phạm Văn Đới", "1985", "", SEX_FEMALE, 7 },
	{ FIRST "||Xà Râu|15042021|x", "Phạm Văn Đới", "", "2021-04-15", SEX_UNKNOWN, 8 },
	/* A keyboard scanner that loses the marks, and one that sends them apart. */
	{ "051085900117||  Pham Van Doi |12031985|Nu||15042021", "Pham Van Doi", "1985-03-12",
		"2021-04-15", SEX_FEMALE, 7 },
	{ "051085900117||Hu\xcc\x9b\xcc\x83u|29022020|Nam||15042021", "Hữu", "2020-02-29",
		"2021-04-15", SEX_MALE, 7 },
};

START_TEST(cards_of_all_makes_are_read)
{
	struct card card;
	struct err err = ERR_INIT;

	if (card_parse(reads[_i].payload, &card, &err) < 0)
		ck_abort_msg("not read: %s", err.msg);
	ck_assert_str_eq(card.number, "051085900117");
	ck_assert_str_eq(card.name, reads[_i].name);
	ck_assert_str_eq(card.born, reads[_i].born);
	ck_assert_str_eq(card.issued, reads[_i].issued);
	ck_assert_int_eq(card.sex, reads[_i].sex);
	ck_assert_int_eq(card.field_count, reads[_i].fields);
	card_release(&card);
}
END_TEST

static const struct {
	const char *payload, *field, *part; /* of the message */
} faults[] = {
	{ "", "", "has 1 of the 7 fields" },
	{ "051085900117", "", "has 1 of" },
	{ "051085900117|1|2|3|4", "", "has 5 of" },
	{ "Phạm Văn Đới|212345671|x|12031985|Nam|Xà Râu|15042021", "so_cccd", "\"Phạm Văn Đới\"" },
	{ "05108590011|212345671|x|12031985|Nam|Xà Râu|15042021", "so_cccd", "12 digits" },
	{ "051085900117|21234567|x|12031985|Nam|Xà Râu|15042021", "so_cmnd", "\"21234567\"" },
	{ "051085900117|| |12031985|Nam|Xà Râu|15042021", "ho_va_ten", "no name" },
	{ FIRST "30021985|Nam|Xà Râu|15042021", "ngay_sinh", "\"30021985\"" },
	{ FIRST "120385|Nam|Xà Râu|15042021", "ngay_sinh", "\"120385\"" },
	{ FIRST "0000|Nam|Xà Râu|15042021", "ngay_sinh", "\"0000\"" },
	{ FIRST "12031985|Trai|Xà Râu|15042021", "gioi_tinh", "\"Trai\"" },
	{ FIRST "12031985|Nam|Xà Râu|2021", "ngay_cap", "\"2021\"" },
	{ FIRST "12031985|Nam|Xà Râu|31042021", "ngay_cap", "\"31042021\"" },
	{ "051085900117||A\x1b[2JB|12031985|Nam||15042021", "ho_va_ten", "Field 3" },
};

START_TEST(a_broken_field_is_named)
{
	struct card card;
	struct err err = ERR_INIT;

	ck_assert_int_eq(card_parse(faults[_i].payload, &card, &err), -1);
	ck_assert_int_eq(err.code, ERR_INVALID);
	ck_assert_str_eq(err.field, faults[_i].field);
	if (!strstr(err.msg, faults[_i].part))
		ck_abort_msg("unexpected: %s", err.msg);
	ck_assert_ptr_null(card.number);
}
END_TEST

START_TEST(a_payload_is_told_from_a_name_and_a_number)
{
	ck_assert(card_looks_like("051085900117|212345671|Phạm Văn Đới|12031985|Nam|x|15042021"));
	ck_assert(card_looks_like(" 051085900117||Phạm"));
	ck_assert(!card_looks_like("051085900117"));
	ck_assert(!card_looks_like("Phạm Văn Đới"));
	ck_assert(!card_looks_like("0510859001177|x"));
	ck_assert(!card_looks_like(""));
}
END_TEST

Suite *card_suite(void)
{
	Suite *suite = suite_create("card");
	TCase *tc = tcase_create("card");

	tcase_add_test(tc, every_vector_is_read);
	tcase_add_loop_test(tc, cards_of_all_makes_are_read, 0, TESTING_COUNT(reads));
	tcase_add_loop_test(tc, a_broken_field_is_named, 0, TESTING_COUNT(faults));
	tcase_add_test(tc, a_payload_is_told_from_a_name_and_a_number);
	suite_add_tcase(suite, tc);
	return suite;
}
