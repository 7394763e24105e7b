#include "config.h"

#include "motcua/report/form.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "report/layout.h"
#include "report/pdf.h"
#include "report/template.h"

/* A4 landscape holds two A5 side by side; lengths in points. */
#define A5_WIDTH 420.94
#define A5_HEIGHT 595.28
#define MARGIN_SIDE 34.0
#define MARGIN_TOP 28.0
#define MARGIN_BOTTOM 30.0
#define FOOT_SIZE 8.0

struct form_print {
	struct pdf pdf;
	struct layout layout[FORM_COPIES];
	size_t copies;
	char *code; /* of the dossier, printable: a loose second page must be told apart */
};

static void release(struct form_print *print)
{
	for (size_t i = 0; i < print->copies; i++)
		layout_release(&print->layout[i]);
	free(print->code);
	print->copies = 0;
	print->code = NULL;
}

static void make_printable(const struct pdf *pdf, struct form_page *page)
{
	for (size_t i = 0; i < page->count; i++)
		for (size_t k = 0; k < page->block[i].cells; k++) {
			struct cell *cell = &page->block[i].cell[k];

			for (size_t r = 0; r < cell->count; r++) {
				char *text = pdf_printable(pdf, cell->run[r].text);

				free(cell->run[r].text);
				cell->run[r].text = text;
			}
		}
}

/* Lays out every copy of the form, at least one. */
static int lay_out(struct form_print *print, const char *template_text,
	const struct form_values *values, struct err *err)
{
	const struct measure measure = pdf_measure(&print->pdf);
	size_t copies = 1;

	while (print->copies < copies) {
		struct form_page page;
		int status = form_page_make(&page, template_text, values, print->copies, err);

		if (status == 0) {
			make_printable(&print->pdf, &page);
			layout_fit(&print->layout[print->copies++], &page, &measure,
				A5_WIDTH - 2 * MARGIN_SIDE,
				A5_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM);
			copies = page.copies > 1 ? page.copies : 1;
		}
		form_page_release(&page);
		if (status < 0)
			return -1;
	}
	return 0;
}

static void put_text(const struct form_print *print, HPDF_Page page, double x, double y,
	const struct piece *piece)
{
	pdf_put(&print->pdf, page, piece->style, piece->size, x + piece->x, y - piece->y,
		piece->text);
}

static void put_foot(const struct form_print *print, HPDF_Page page, double left,
	const struct layout *layout, size_t number)
{
	char *text = xasprintf("%s – Trang %zu/%zu", print->code, number + 1, layout->pages);
	double width = pdf_text_width(&print->pdf, STYLE_ITALIC, text) * FOOT_SIZE / 1000;

	pdf_put(&print->pdf, page, STYLE_ITALIC, FOOT_SIZE, left + layout->width - width,
		MARGIN_BOTTOM - FOOT_SIZE - 4, text);
	free(text);
}

/* One path, one filling: no light shows between the modules. */
static void draw_bars(HPDF_Page page, double left, double top, const struct layout *layout,
	size_t number)
{
	bool any = false;

	for (size_t i = 0; i < layout->bar_count; i++) {
		const struct bar *bar = &layout->bar[i];

		if (bar->page != number)
			continue;
		any = true;
		HPDF_Page_Rectangle(page, (HPDF_REAL)(left + bar->x),
			(HPDF_REAL)(top - bar->y - bar->height), (HPDF_REAL)bar->width,
			(HPDF_REAL)bar->height);
	}
	if (any)
		HPDF_Page_Fill(page);
}

static void draw_copy(const struct form_print *print, HPDF_Page page, double left,
	const struct layout *layout, size_t number)
{
	double top = A5_HEIGHT - MARGIN_TOP;

	left += MARGIN_SIDE;
	for (size_t i = 0; i < layout->piece_count; i++)
		if (layout->piece[i].page == number)
			put_text(print, page, left, top, &layout->piece[i]);
	draw_bars(page, left, top, layout, number);
	HPDF_Page_SetLineWidth(page, 0.5f);
	for (size_t i = 0; i < layout->stroke_count; i++) {
		const struct stroke *stroke = &layout->stroke[i];

		if (stroke->page != number)
			continue;
		pdf_stroke(page, left + stroke->x1, top - stroke->y1, left + stroke->x2,
			top - stroke->y2);
	}
	if (layout->pages > 1)
		put_foot(print, page, left, layout, number);
}

static void draw_cut_line(HPDF_Page page)
{
	static const HPDF_UINT16 dashes[] = { 3, 3 };

	HPDF_Page_GSave(page);
	HPDF_Page_SetLineWidth(page, 0.4f);
	HPDF_Page_SetDash(page, dashes, 2, 0);
	pdf_stroke(page, A5_WIDTH, 0, A5_WIDTH, A5_HEIGHT);
	HPDF_Page_GRestore(page);
}

static HPDF_Page add_sheet(const struct form_print *print)
{
	HPDF_Page page = HPDF_AddPage(print->pdf.doc);

	HPDF_Page_SetWidth(page, (HPDF_REAL)(print->copies > 1 ? 2 * A5_WIDTH : A5_WIDTH));
	HPDF_Page_SetHeight(page, (HPDF_REAL)A5_HEIGHT);
	if (print->copies > 1)
		draw_cut_line(page);
	return page;
}

/* The copies two by two; of each pair all pages, so that a pair is cut and stapled at once. */
static void draw_sheets(const struct form_print *print)
{
	for (size_t copy = 0; copy < print->copies; copy += 2) {
		size_t pages = print->layout[copy].pages;

		if (copy + 1 < print->copies && print->layout[copy + 1].pages > pages)
			pages = print->layout[copy + 1].pages;
		for (size_t number = 0; number < pages; number++) {
			HPDF_Page page = add_sheet(print);

			draw_copy(print, page, 0, &print->layout[copy], number);
			if (copy + 1 < print->copies)
				draw_copy(print, page, A5_WIDTH, &print->layout[copy + 1], number);
		}
	}
}

static int draw_form(struct form_print *print, const char *template_text,
	const struct form_values *values, struct err *err)
{
	int status = lay_out(print, template_text, values, err);

	if (status == 0) {
		print->code = pdf_printable(&print->pdf, form_values_get(values, "ma_ho_so", 0));
		draw_sheets(print);
	}
	release(print);
	return status;
}

int forms_pdf(const char *template_text, const struct form_values *values, size_t count,
	struct buf *out, struct err *err)
{
	struct form_print print = { 0 };
	int status = pdf_open(&print.pdf, err);

	for (size_t i = 0; status == 0 && i < count; i++)
		status = draw_form(&print, template_text, &values[i], err);
	if (status == 0)
		status = pdf_write(&print.pdf, out, err);
	pdf_close(&print.pdf);
	return status;
}

int form_pdf(const char *template_text, const struct form_values *values, struct buf *out,
	struct err *err)
{
	return forms_pdf(template_text, values, 1, out, err);
}
