#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "form_sample.h"
#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "report/layout.h"
#include "report/qr.h"
#include "testing.h"

Suite *layout_suite(void);

#define WIDTH 353.0
#define HEIGHT 537.0

/* An alphabet as wide as Times is on average, marks without width; so no font is needed. */
static int even_width(const void *font, int32_t cp, enum run_style style)
{
	(void)font;
	(void)style;
	return text_cp_width(cp) ? 460 : 0;
}

static const struct measure even = { even_width, NULL };

static const struct {
	const char *text;
	int letters; /* room */
	const char *lines;
} breaks[] = {
	{ "text mot hai ba", 7, "mot hai/ba" },
	{ "text mot hai ba", 6, "mot/hai ba" },
	{ "text mot  hai", 4, "mot/hai" },
	{ "text nghieng", 3, "ngh/ien/g" },
	{ "text a nghieng b", 4, "a/nghi/eng/b" },
	{ "text <b>mot</b> hai", 3, "mot/hai" },
	{ "centre mot hai ba bon", 11, "mot hai/ba bon" },
	{ "centre nghieng a", 7, "nghieng/a" },
	{ "text {{email}}", 5, "" },
	{ "text mot<br>hai ba", 7, "mot/hai ba" },
	{ "text mot hai<br><br>ba<br>", 3, "mot/hai//ba/" },
	{ "centre mot hai<br>ba", 7, "mot hai/ba" },
};

START_TEST(lines_break_at_spaces_and_in_long_words)
{
	struct form_values values = { 0 };
	struct form_page page;
	struct lines lines;
	struct buf out;

	buf_init(&out);
	ck_assert_int_eq(form_page_make(&page, breaks[_i].text, &values, 0, NULL), 0);
	lines_break(&lines, &page.block[0].cell[0], &even, breaks[_i].letters * 460);
	for (size_t i = 0; i < lines.line_count; i++) {
		int width;

		if (i)
			buf_addc(&out, '/');
		for (size_t pos = lines.line[i].from; pos < lines.line[i].to;)
			lines_piece(&lines, &lines.line[i], &pos, &out, &width);
		ck_assert_int_le(lines.line[i].width, breaks[_i].letters * 460);
	}
	ck_assert_str_eq(out.data, breaks[_i].lines);
	buf_release(&out);
	lines_release(&lines);
	form_page_release(&page);
}
END_TEST

static void check_inside(const struct layout *layout)
{
	for (size_t i = 0; i < layout->piece_count; i++) {
		const struct piece *piece = &layout->piece[i];

		if (piece->x < -0.01 || piece->x + piece->width > layout->width + 0.01 ||
			piece->y - piece->size < -piece->size ||
			piece->y + 0.3 * piece->size > layout->height + 0.01 ||
			piece->page >= layout->pages)
			ck_abort_msg("outside of the page: %s", piece->text);
	}
	for (size_t i = 0; i < layout->stroke_count; i++) {
		const struct stroke *stroke = &layout->stroke[i];

		ck_assert(fmin(stroke->x1, stroke->x2) > -0.01);
		ck_assert(fmax(stroke->x1, stroke->x2) < layout->width + 0.01);
		ck_assert(fmax(stroke->y1, stroke->y2) < layout->height + 0.01);
	}
	for (size_t i = 0; i < layout->bar_count; i++) {
		const struct bar *bar = &layout->bar[i];

		ck_assert(bar->x > -0.01 && bar->x + bar->width < layout->width + 0.01);
		ck_assert(bar->y > -0.01 && bar->y + bar->height < layout->height + 0.01);
	}
}

/* Around a QR code nothing may stand: 4 modules, of which the margin of the page is the right
 * side and the line above leaves half. */
static void check_quiet(const struct layout *layout)
{
	for (size_t i = 0; i < layout->bar_count; i++)
		for (size_t k = 0; k < layout->piece_count; k++) {
			const struct bar *bar = &layout->bar[i];
			const struct piece *piece = &layout->piece[k];

			if (piece->page == bar->page &&
				piece->x + piece->width >
					layout->bar[0].x - 4 * bar->height + 0.01 &&
				piece->y > bar->y - 2 * bar->height &&
				piece->y - 0.7 * piece->size < bar->y + 3 * bar->height)
				ck_abort_msg("'%s' stands in the QR code", piece->text);
		}
}

/* No two pieces of one page may cover each other. */
static void check_apart(const struct layout *layout)
{
	for (size_t i = 0; i < layout->piece_count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct piece *a = &layout->piece[i], *b = &layout->piece[k];

			if (a->page == b->page &&
				fabs(a->y - b->y) < 0.8 * fmin(a->size, b->size) &&
				a->x < b->x + b->width - 0.01 && b->x < a->x + a->width - 0.01)
				ck_abort_msg("'%s' covers '%s'", a->text, b->text);
		}
}

static size_t count_letters(const struct block *block)
{
	size_t count = 0;

	for (size_t k = 0; k < block->cells; k++)
		for (size_t r = 0; r < block->cell[k].count; r++)
			for (const char *s = block->cell[k].run[r].text; *s; s++)
				count += *s != ' ' && *s != '.' && *s != '\n';
	return count;
}

/* Every letter of the page that is no space, against those placed; the heading of a table may
 * stand on several pages. */
static void check_complete(const struct layout *layout, const struct form_page *page)
{
	size_t wanted = 0, placed = 0, heading = 0;

	for (size_t i = 0; i < page->count; i++) {
		if (!page->block[i].qr)
			wanted += count_letters(&page->block[i]);
		if (page->block[i].heading)
			heading = count_letters(&page->block[i]);
	}
	for (size_t i = 0; i < layout->piece_count; i++)
		for (const char *s = layout->piece[i].text; *s; s++)
			placed += *s != ' ' && *s != '.';
	ck_assert_uint_ge(placed, wanted);
	if (placed > wanted) {
		ck_assert_uint_gt(heading, 0);
		ck_assert_uint_eq((placed - wanted) % heading, 0);
		ck_assert_uint_lt((placed - wanted) / heading, layout->pages);
	}
}

static const struct {
	size_t papers; /* 0: the plain one */
	size_t pages_from, pages_to;
} receipts[] = {
	{ 0, 1, 1 },
	{ 1, 1, 2 },
	{ 5, 1, 2 },
	{ 12, 2, 2 },
	{ 40, 3, 5 },
};

START_TEST(receipts_stay_on_the_page_whole)
{
	struct form_values values = { 0 };
	struct form_page page;
	struct layout layout;

	if (receipts[_i].papers)
		sample_long(&values, receipts[_i].papers);
	else
		sample_plain(&values);
	ck_assert_int_eq(form_page_make(&page, sample_template(), &values, 1, NULL), 0);
	layout_fit(&layout, &page, &even, WIDTH, HEIGHT);
	ck_assert_uint_ge(layout.pages, receipts[_i].pages_from);
	ck_assert_uint_le(layout.pages, receipts[_i].pages_to);
	check_inside(&layout);
	check_apart(&layout);
	check_quiet(&layout);
	check_complete(&layout, &page);
	layout_release(&layout);
	form_page_release(&page);
	form_values_release(&values);
}
END_TEST

/* Reads the modules back from the rectangles. */
START_TEST(the_code_of_the_dossier_is_drawn_module_by_module)
{
	static const char template_text[] =
		"title a\nqr {{ma_ho_so}}\ncentre b\nclear\ntext c\n";
	struct form_values values = { 0 };
	struct form_page page;
	struct layout layout;
	struct qr qr;
	int dark = 0, drawn = 0;

	form_values_set(&values, "ma_ho_so", 0, "H48.28.17-230216-0003");
	ck_assert_int_eq(qr_make(&qr, "H48.28.17-230216-0003"), 0);
	/* The least code for as many letters at that level; the corner of a finder. */
	ck_assert_int_eq(qr.size, 25);
	ck_assert(qr_dark(&qr, 0, 0) && qr_dark(&qr, 6, 6) && !qr_dark(&qr, 7, 7));
	ck_assert_int_eq(form_page_make(&page, template_text, &values, 0, NULL), 0);
	layout_make(&layout, &page, &even, WIDTH, HEIGHT, 10);
	for (int i = 0; i < qr.size * qr.size; i++)
		dark += qr_dark(&qr, i / qr.size, i % qr.size);
	for (size_t i = 0; i < layout.bar_count; i++) {
		const struct bar *bar = &layout.bar[i];
		int row = (int)lround((bar->y - layout.bar[0].y) / bar->height);
		int from = (int)lround((bar->x - layout.bar[0].x) / bar->height);
		int count = (int)lround(bar->width / bar->height);

		for (int k = 0; k < count; k++)
			ck_assert(qr_dark(&qr, row, from + k));
		drawn += count;
	}
	ck_assert_int_eq(drawn, dark);
	/* A module of half a millimetre. */
	ck_assert(fabs(layout.bar[0].height - 1.417) < 0.001);
	check_quiet(&layout);
	qr_release(&qr);
	layout_release(&layout);
	form_page_release(&page);
	form_values_release(&values);
}
END_TEST

START_TEST(without_a_code_nothing_is_drawn)
{
	struct form_values values = { 0 };
	struct form_page page;
	struct layout layout;
	struct qr qr;

	ck_assert_int_eq(qr_make(&qr, ""), -1);
	sample_empty(&values);
	ck_assert_int_eq(form_page_make(&page, "qr {{ma_ho_so}}\ntext a\nclear\n", &values, 0,
		NULL), 0);
	layout_make(&layout, &page, &even, WIDTH, HEIGHT, 10);
	ck_assert_uint_eq(layout.bar_count, 0);
	layout_release(&layout);
	form_page_release(&page);
	form_values_release(&values);
}
END_TEST

/* What is filled in by one hand is not parted, and the heading says what it means. */
START_TEST(groups_stay_together_below_the_heading)
{
	static const char template_text[] = "table A | B\neach giay_to\nrow a<br>a | {{giay_to}}\n"
					    "row b<br>b<br>b | b\nend\n";
	struct form_values values = { 0 };
	struct form_page page;
	struct layout layout;
	size_t headings = 0;

	for (size_t i = 0; i < 30; i++)
		form_values_set(&values, "giay_to", i, "x");
	ck_assert_int_eq(form_page_make(&page, template_text, &values, 0, NULL), 0);
	layout_make(&layout, &page, &even, WIDTH, 200, 10);
	ck_assert_uint_gt(layout.pages, 5);
	check_inside(&layout);
	check_complete(&layout, &page);
	for (size_t i = 0, of_group = 0; i < layout.piece_count; i++) {
		const struct piece *piece = &layout.piece[i];

		headings += strcmp(piece->text, "A") == 0;
		if (strcmp(piece->text, "a") == 0 && strcmp(layout.piece[i + 1].text, "x") == 0)
			of_group = piece->page;
		if (strcmp(piece->text, "b") == 0)
			ck_assert_uint_eq(piece->page, of_group);
	}
	ck_assert_uint_eq(headings, layout.pages);
	layout_release(&layout);
	form_page_release(&page);
	form_values_release(&values);
}
END_TEST

START_TEST(twelve_short_papers_fit_on_one_page)
{
	struct form_values values = { 0 };
	struct form_page page;
	struct layout layout;

	sample_plain(&values);
	for (size_t i = 0; i < 12; i++)
		form_values_set(&values, "giay_to", i, "Giấy chứng nhận kết hôn");
	ck_assert_int_eq(form_page_make(&page, sample_template(), &values, 0, NULL), 0);
	layout_fit(&layout, &page, &even, WIDTH, HEIGHT);
	ck_assert_uint_eq(layout.pages, 1);
	check_inside(&layout);
	layout_release(&layout);
	form_page_release(&page);
	form_values_release(&values);
}
END_TEST

/* A value as long as several pages is parted between its lines. */
START_TEST(endless_values_go_on_over_pages)
{
	struct form_values values = { 0 };
	struct form_page page;
	struct layout layout;
	struct buf text;

	buf_init(&text);
	for (int i = 0; i < 3000; i++)
		buf_adds(&text, "giấy ");
	sample_plain(&values);
	form_values_set(&values, "noi_dung", 0, text.data);
	form_values_set(&values, "giay_to", 0, text.data);
	ck_assert_int_eq(form_page_make(&page, sample_template(), &values, 0, NULL), 0);
	layout_fit(&layout, &page, &even, WIDTH, HEIGHT);
	ck_assert_uint_ge(layout.pages, 5);
	check_inside(&layout);
	check_apart(&layout);
	check_complete(&layout, &page);
	layout_release(&layout);
	form_page_release(&page);
	form_values_release(&values);
	buf_release(&text);
}
END_TEST

/* Signatures on a page of their own would be worth nothing to nobody; parted from each other
 * even less. */
START_TEST(signatures_stay_together)
{
	for (size_t papers = 1; papers < 25; papers++) {
		struct form_values values = { 0 };
		struct form_page page;
		struct layout layout;
		size_t first = 0;

		sample_long(&values, papers);
		ck_assert_int_eq(form_page_make(&page, sample_template(), &values, 0, NULL), 0);
		layout_make(&layout, &page, &even, WIDTH, HEIGHT, 10);
		for (size_t i = 0; i < layout.piece_count; i++)
			if (strcmp(layout.piece[i].text, "NGƯỜI NỘP HỒ SƠ") == 0)
				first = i;
		ck_assert_uint_gt(first, 0);
		for (size_t i = first; i < layout.piece_count; i++)
			ck_assert_uint_eq(layout.piece[i].page, layout.pages - 1);
		layout_release(&layout);
		form_page_release(&page);
		form_values_release(&values);
	}
}
END_TEST

Suite *layout_suite(void)
{
	Suite *suite = suite_create("layout");
	TCase *tc = tcase_create("pages");

	tcase_add_loop_test(tc, lines_break_at_spaces_and_in_long_words, 0,
		TESTING_COUNT(breaks));
	tcase_add_loop_test(tc, receipts_stay_on_the_page_whole, 0, TESTING_COUNT(receipts));
	tcase_add_test(tc, the_code_of_the_dossier_is_drawn_module_by_module);
	tcase_add_test(tc, without_a_code_nothing_is_drawn);
	tcase_add_test(tc, groups_stay_together_below_the_heading);
	tcase_add_test(tc, twelve_short_papers_fit_on_one_page);
	tcase_add_test(tc, endless_values_go_on_over_pages);
	tcase_add_test(tc, signatures_stay_together);
	tcase_set_timeout(tc, 30);
	suite_add_tcase(suite, tc);
	return suite;
}
