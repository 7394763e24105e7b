#include "config.h"

#include "motcua/report/report.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "golden.h"
#include "motcua/base/text.h"
#include "testing.h"

Suite *report_suite(void);

enum { ORDER, CODE, PERSON, PAPERS, DUE, RETURNED, RECEIVED_BY, SIGNED };

static const struct report_column columns[] = {
	[ORDER] = { "stt", "STT", NULL, REPORT_NUMBER, 4, false, false },
	[CODE] = { "ma_ho_so", "Mã hồ sơ", NULL, REPORT_TEXT, 14, false, false },
	[PERSON] = { "nguoi_nop", "Người nộp hồ sơ", NULL, REPORT_TEXT, 20, false, false },
	[PAPERS] = { "so_giay_to", "Số giấy tờ", NULL, REPORT_NUMBER, 7, false, false },
	[DUE] = { "ngay_hen_tra", "Hẹn trả", "Ngày, tháng, năm", REPORT_DAY, 10, false, false },
	[RETURNED] = { "ngay_tra", "Trả kết quả", "Ngày, tháng, năm", REPORT_MOMENT, 12, false,
		false },
	[RECEIVED_BY] = { "can_bo", "Cán bộ", NULL, REPORT_TEXT, 10, false, true },
	[SIGNED] = { "ky_nhan", "Ký nhận", NULL, REPORT_TEXT, 10, true, false },
};

static void add(struct report *report, int order, const char *person, int due,
	struct moment returned)
{
	struct report_row *row = report_add_row(report);
	char code[40];

	snprintf(code, sizeof code, "H48.28.17-230216-%04d", order);
	report_cell_number(row, ORDER, order);
	report_cell(row, CODE, code);
	report_cell(row, PERSON, person);
	report_cell_number(row, PAPERS, order * 700);
	report_cell_day(row, DUE, due);
	report_cell_moment(row, RETURNED, returned);
	report_cell(row, RECEIVED_BY, "Phạm Văn Rế");
}

static void begin(struct report *report)
{
	report_init(report, "ban_giao", "DANH SÁCH BÀN GIAO KẾT QUẢ", columns,
		TESTING_COUNT(columns));
	report_set(&report->form, "Mẫu số 06");
	report_set(&report->office, "UBND XÃ BA NAM");
	report_set(&report->body, "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ");
	report_set(&report->number, "Số: ……/BPTNTKQ");
	report_set(&report->place, "Ba Nam");
	report_set(&report->subtitle, "(Từ ngày 01/02/2023 đến ngày 28/02/2023)");
	report->from = day_make(2023, 2, 1);
	report->to = day_make(2023, 2, 28);
}

static void finish(struct report *report)
{
	struct report_row *row = report_add_row(report);

	report_cell(row, PERSON, "Tổng cộng");
	report_cell_number(row, PAPERS, 2100);
	row->total = true;
	report_add_note(report, "Ghi chú: %d hồ sơ chưa trả.", 1);
	report_add_signature(report, "BÊN GIAO", "(Ký và ghi rõ họ tên)", "");
	report_add_signature(report, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "(Ký, đóng dấu)",
		"Phạm Thị Rê");
}

/* Two rows, one of them not returned, with everything a report can have. */
static void sample(struct report *report)
{
	begin(report);
	report_add_intro(report, "Hôm nay, hai bên cùng giao, nhận kết quả giải quyết của các hồ sơ "
		"có tên dưới đây, để trả cho tổ chức, cá nhân theo giấy hẹn:");
	report_add_group(report, "Lĩnh vực Hộ tịch");
	add(report, 1, "Đinh Thị Hồng", day_make(2023, 2, 16),
		(struct moment){ day_make(2023, 2, 16), 7 * 3600 + 42 * 60 });
	add(report, 2, "=Phạm Văn \"Tý\"", day_make(2023, 3, 1), MOMENT_NONE);
	finish(report);
}

/* For people to look at, in the folder that MOTCUA_SHOW names. */
static void show(const struct buf *pdf, int number)
{
	const char *folder = getenv("MOTCUA_SHOW");
	char path[256];
	FILE *file;

	if (!folder)
		return;
	snprintf(path, sizeof path, "%s/report-%d", folder, number);
	file = fopen(path, "wb");
	ck_assert_ptr_nonnull(file);
	fwrite(pdf->data, 1, pdf->len, file);
	fclose(file);
}

static const struct {
	int width;
	const char *file;
} texts[] = {
	{ 0, "golden/report-handover.txt" },
	{ 44, "golden/report-narrow.txt" },
};

START_TEST(text_looks_as_agreed)
{
	int width = texts[_i].width ? texts[_i].width : 100;
	struct report report;
	struct buf out;

	buf_init(&out);
	sample(&report);
	ck_assert_int_eq(report_render(&report, REPORT_AS_TEXT, texts[_i].width, &out, NULL), 0);
	show(&out, 90 + _i);
	golden_check(texts[_i].file, out.data);
	for (char *line = out.data, *end; (end = strchr(line, '\n')); line = end + 1) {
		*end = '\0';
		ck_assert_int_le(text_width(line), width);
	}
	buf_release(&out);
	report_release(&report);
}
END_TEST

START_TEST(csv_has_keys_and_rows_only)
{
	struct report report;
	struct buf out;

	buf_init(&out);
	sample(&report);
	ck_assert_int_eq(report_render(&report, REPORT_AS_CSV, 0, &out, NULL), 0);
	ck_assert_str_eq(out.data,
		"\xef\xbb\xbf"
		"stt,ma_ho_so,nguoi_nop,so_giay_to,ngay_hen_tra,ngay_tra,can_bo\r\n"
		"1,H48.28.17-230216-0001,Đinh Thị Hồng,700,2023-02-16,2023-02-16T07:42,"
		"Phạm Văn Rế\r\n"
		"2,H48.28.17-230216-0002,\"'=Phạm Văn \"\"Tý\"\"\",1400,2023-03-01,,"
		"Phạm Văn Rế\r\n");
	buf_release(&out);
	report_release(&report);
}
END_TEST

START_TEST(json_has_numbers_nulls_and_totals)
{
	static const char expected[] =
		"{'ten': 'ban_giao', 'tieu_de': 'DANH SÁCH BÀN GIAO KẾT QUẢ',"
		"'phu_de': '(Từ ngày 01/02/2023 đến ngày 28/02/2023)',"
		"'co_quan': 'UBND XÃ BA NAM', 'tu_ngay': '2023-02-01', 'den_ngay': '2023-02-28',"
		"'dong': [{'stt': 1, 'ma_ho_so': 'H48.28.17-230216-0001',"
		"'nguoi_nop': 'Đinh Thị Hồng', 'so_giay_to': 700, 'ngay_hen_tra': '2023-02-16',"
		"'ngay_tra': '2023-02-16T07:42', 'can_bo': 'Phạm Văn Rế'},"
		"{'stt': 2, 'ma_ho_so': 'H48.28.17-230216-0002',"
		"'nguoi_nop': '=Phạm Văn \\\"Tý\\\"', 'so_giay_to': 1400,"
		"'ngay_hen_tra': '2023-03-01', 'ngay_tra': null, 'can_bo': 'Phạm Văn Rế'}],"
		"'tong_cong': [{'stt': null, 'ma_ho_so': null, 'nguoi_nop': 'Tổng cộng',"
		"'so_giay_to': 2100, 'ngay_hen_tra': null, 'ngay_tra': null, 'can_bo': null}],"
		"'ghi_chu': ['Ghi chú: 1 hồ sơ chưa trả.']}";
	char quoted[sizeof expected];
	struct report report;
	json_t *got, *wanted;
	struct buf out;

	for (size_t i = 0; i < sizeof expected; i++)
		quoted[i] = expected[i] == '\'' ? '"' : expected[i];
	buf_init(&out);
	sample(&report);
	ck_assert_int_eq(report_render(&report, REPORT_AS_JSON, 0, &out, NULL), 0);
	got = json_loads(out.data, 0, NULL);
	wanted = json_loads(quoted, 0, NULL);
	ck_assert_ptr_nonnull(wanted);
	if (!json_equal(got, wanted))
		ck_abort_msg("got: %s", out.data);
	json_decref(got);
	json_decref(wanted);
	buf_release(&out);
	report_release(&report);
}
END_TEST

static size_t pages(const struct buf *pdf)
{
	static const char mark[] = "/MediaBox";
	size_t count = 0;

	for (size_t i = 0; i + sizeof mark <= pdf->len; i++)
		count += memcmp(pdf->data + i, mark, sizeof mark - 1) == 0;
	return count;
}

static const struct {
	int rows, copies;
	bool landscape;
	const char *long_word; /* or NULL */
	size_t pages;
} prints[] = {
	{ 0, 0, false, NULL, 1 },
	{ 2, 0, false, NULL, 1 },
	{ 2, 2, false, NULL, 2 },
	{ 100, 0, true, NULL, 6 },
	{ 100, 2, false, NULL, 8 },
	{ 1, 0, false, "dài", 4 }, /* a row that is higher than a page */
};

static void fill(struct report *report, int rows, const char *long_word)
{
	struct buf person;

	buf_init(&person);
	buf_adds(&person, "Phạm Thị Bích Phượng");
	for (int i = 0; long_word && i < 1000; i++)
		buf_addf(&person, " %s", long_word);
	begin(report);
	for (int i = 1; i <= rows; i++)
		add(report, i, person.data, day_make(2023, 2, 16), MOMENT_NONE);
	finish(report);
	report->numbered = true;
	buf_release(&person);
}

START_TEST(pdf_has_its_pages)
{
	struct report report;
	struct err err = ERR_INIT;
	struct buf first, second;

	buf_init(&first);
	buf_init(&second);
	fill(&report, prints[_i].rows, prints[_i].long_word);
	report.landscape = prints[_i].landscape;
	report.copies = prints[_i].copies;
	if (report_render(&report, REPORT_AS_PDF, 0, &first, &err) < 0)
		ck_abort_msg("%s", err.msg);
	show(&first, _i);
	ck_assert_uint_eq(pages(&first), prints[_i].pages);
	ck_assert_int_eq(report_render(&report, REPORT_AS_PDF, 0, &second, &err), 0);
	ck_assert_uint_eq(first.len, second.len);
	ck_assert_int_eq(memcmp(first.data, second.data, first.len), 0);
	buf_release(&first);
	buf_release(&second);
	report_release(&report);
}
END_TEST

START_TEST(formats_have_names)
{
	ck_assert_int_eq(report_format_from_name("text"), REPORT_AS_TEXT);
	ck_assert_int_eq(report_format_from_name("csv"), REPORT_AS_CSV);
	ck_assert_int_eq(report_format_from_name("json"), REPORT_AS_JSON);
	ck_assert_int_eq(report_format_from_name("pdf"), REPORT_AS_PDF);
	ck_assert_int_eq(report_format_from_name("doc"), -1);
}
END_TEST

Suite *report_suite(void)
{
	Suite *suite = suite_create("report");
	TCase *tc = tcase_create("report"), *pdf = tcase_create("pdf");

	tcase_add_loop_test(tc, text_looks_as_agreed, 0, TESTING_COUNT(texts));
	tcase_add_test(tc, csv_has_keys_and_rows_only);
	tcase_add_test(tc, json_has_numbers_nulls_and_totals);
	tcase_add_test(tc, formats_have_names);
	suite_add_tcase(suite, tc);
	tcase_add_loop_test(pdf, pdf_has_its_pages, 0, TESTING_COUNT(prints));
	tcase_set_timeout(pdf, 60);
	suite_add_tcase(suite, pdf);
	return suite;
}
