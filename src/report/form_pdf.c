#include "config.h"

#include "motcua/report/form.h"

#include <hpdf.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "report/font.h"
#include "report/layout.h"
#include "report/template.h"

/* A4 landscape holds two A5 side by side; lengths in points. */
#define A5_WIDTH 420.94
#define A5_HEIGHT 595.28
#define MARGIN_SIDE 34.0
#define MARGIN_TOP 28.0
#define MARGIN_BOTTOM 30.0
#define FOOT_SIZE 8.0

struct pdf {
	HPDF_Doc doc;
	HPDF_Font font[STYLE_COUNT];
	struct font_set set;
	struct layout layout[FORM_COPIES];
	size_t copies;
	char *code; /* of the dossier, printable: a loose second page must be told apart */
};

static int glyph_width(const void *font, int32_t cp, enum run_style style)
{
	const struct pdf *pdf = font;

	return HPDF_Font_GetUnicodeWidth(pdf->font[style], (HPDF_UNICODE)cp);
}

static int fail(struct pdf *pdf, struct err *err)
{
	err_set(err, ERR_SYSTEM, _("The PDF could not be made."));
	return err_detail(err, "libhpdf error 0x%04lx", (unsigned long)HPDF_GetError(pdf->doc));
}

static int open_pdf(struct pdf *pdf, struct err *err)
{
	if (font_set_find(&pdf->set, err) < 0)
		return -1;
	pdf->doc = HPDF_New(NULL, NULL);
	if (!pdf->doc)
		return err_set(err, ERR_SYSTEM, _("The PDF could not be made."));
	HPDF_UseUTFEncodings(pdf->doc);
	HPDF_SetCurrentEncoder(pdf->doc, "UTF-8");
	HPDF_SetCompressionMode(pdf->doc, HPDF_COMP_ALL);
	for (int i = 0; i < STYLE_COUNT; i++) {
		const char *name = HPDF_LoadTTFontFromFile(pdf->doc, pdf->set.path[i], HPDF_TRUE);

		pdf->font[i] = name ? HPDF_GetFont(pdf->doc, name, "UTF-8") : NULL;
		if (!pdf->font[i])
			return fail(pdf, err);
	}
	return 0;
}

static void close_pdf(struct pdf *pdf)
{
	for (size_t i = 0; i < pdf->copies; i++)
		layout_release(&pdf->layout[i]);
	if (pdf->doc)
		HPDF_Free(pdf->doc);
	font_set_release(&pdf->set);
	free(pdf->code);
}

/* Letters that the font lacks become question marks: an empty box could be any letter. */
static char *printable(const struct coverage *coverage, const char *text)
{
	size_t len = strlen(text);
	struct buf out;

	buf_init(&out);
	for (size_t pos = 0; pos < len;) {
		int32_t cp;

		pos += text_next(text + pos, len - pos, &cp);
		text_put(&out, cp == '\n' || coverage_has(coverage, cp) ? cp : '?');
	}
	return buf_detach(&out);
}

static void make_printable(const struct pdf *pdf, struct form_page *page)
{
	for (size_t i = 0; i < page->count; i++)
		for (size_t k = 0; k < page->block[i].cells; k++) {
			struct cell *cell = &page->block[i].cell[k];

			for (size_t r = 0; r < cell->count; r++) {
				char *text = printable(&pdf->set.coverage, cell->run[r].text);

				free(cell->run[r].text);
				cell->run[r].text = text;
			}
		}
}

/* Lays out every copy of the form, at least one. */
static int lay_out(struct pdf *pdf, const char *template_text,
	const struct form_values *values, struct err *err)
{
	const struct measure measure = { glyph_width, pdf };
	size_t copies = 1;

	while (pdf->copies < copies) {
		struct form_page page;
		int status = form_page_make(&page, template_text, values, pdf->copies, err);

		if (status == 0) {
			make_printable(pdf, &page);
			layout_fit(&pdf->layout[pdf->copies++], &page, &measure,
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

static void put_text(struct pdf *pdf, HPDF_Page page, double x, double y,
	const struct piece *piece)
{
	HPDF_Page_BeginText(page);
	HPDF_Page_SetFontAndSize(page, pdf->font[piece->style], (HPDF_REAL)piece->size);
	HPDF_Page_TextOut(page, (HPDF_REAL)(x + piece->x), (HPDF_REAL)(y - piece->y), piece->text);
	HPDF_Page_EndText(page);
}

static void put_foot(struct pdf *pdf, HPDF_Page page, double left,
	const struct layout *layout, size_t number)
{
	char *text = xasprintf("%s – Trang %zu/%zu", pdf->code, number + 1, layout->pages);
	double width = HPDF_Font_TextWidth(pdf->font[STYLE_ITALIC], (const HPDF_BYTE *)text,
		(HPDF_UINT)strlen(text)).width * FOOT_SIZE / 1000;
	struct piece foot = { 0, layout->width - width, 0, FOOT_SIZE, width, STYLE_ITALIC, text };

	put_text(pdf, page, left, MARGIN_BOTTOM - FOOT_SIZE - 4, &foot);
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

static void draw_copy(struct pdf *pdf, HPDF_Page page, double left,
	const struct layout *layout, size_t number)
{
	double top = A5_HEIGHT - MARGIN_TOP;

	left += MARGIN_SIDE;
	for (size_t i = 0; i < layout->piece_count; i++)
		if (layout->piece[i].page == number)
			put_text(pdf, page, left, top, &layout->piece[i]);
	draw_bars(page, left, top, layout, number);
	HPDF_Page_SetLineWidth(page, 0.5f);
	for (size_t i = 0; i < layout->stroke_count; i++) {
		const struct stroke *stroke = &layout->stroke[i];

		if (stroke->page != number)
			continue;
		HPDF_Page_MoveTo(page, (HPDF_REAL)(left + stroke->x1),
			(HPDF_REAL)(top - stroke->y1));
		HPDF_Page_LineTo(page, (HPDF_REAL)(left + stroke->x2),
			(HPDF_REAL)(top - stroke->y2));
		HPDF_Page_Stroke(page);
	}
	if (layout->pages > 1)
		put_foot(pdf, page, left, layout, number);
}

static void draw_cut_line(HPDF_Page page)
{
	static const HPDF_UINT16 dashes[] = { 3, 3 };

	HPDF_Page_GSave(page);
	HPDF_Page_SetLineWidth(page, 0.4f);
	HPDF_Page_SetDash(page, dashes, 2, 0);
	HPDF_Page_MoveTo(page, (HPDF_REAL)A5_WIDTH, 0);
	HPDF_Page_LineTo(page, (HPDF_REAL)A5_WIDTH, (HPDF_REAL)A5_HEIGHT);
	HPDF_Page_Stroke(page);
	HPDF_Page_GRestore(page);
}

static HPDF_Page add_sheet(struct pdf *pdf, size_t copies)
{
	HPDF_Page page = HPDF_AddPage(pdf->doc);

	HPDF_Page_SetWidth(page, (HPDF_REAL)(copies > 1 ? 2 * A5_WIDTH : A5_WIDTH));
	HPDF_Page_SetHeight(page, (HPDF_REAL)A5_HEIGHT);
	if (copies > 1)
		draw_cut_line(page);
	return page;
}

/* The copies two by two; of each pair all pages, so that a pair is cut and stapled at once. */
static void draw_sheets(struct pdf *pdf)
{
	for (size_t copy = 0; copy < pdf->copies; copy += 2) {
		size_t pages = pdf->layout[copy].pages;

		if (copy + 1 < pdf->copies && pdf->layout[copy + 1].pages > pages)
			pages = pdf->layout[copy + 1].pages;
		for (size_t number = 0; number < pages; number++) {
			HPDF_Page page = add_sheet(pdf, pdf->copies);

			draw_copy(pdf, page, 0, &pdf->layout[copy], number);
			if (copy + 1 < pdf->copies)
				draw_copy(pdf, page, A5_WIDTH, &pdf->layout[copy + 1], number);
		}
	}
}

static int write_out(struct pdf *pdf, struct buf *out, struct err *err)
{
	HPDF_BYTE block[4096];
	HPDF_UINT32 len;

	if (HPDF_SaveToStream(pdf->doc) != HPDF_OK)
		return fail(pdf, err);
	HPDF_ResetStream(pdf->doc);
	do {
		len = sizeof block;
		HPDF_ReadFromStream(pdf->doc, block, &len);
		buf_add(out, (const char *)block, len);
	} while (len == sizeof block);
	return 0;
}

int form_pdf(const char *template_text, const struct form_values *values, struct buf *out,
	struct err *err)
{
	struct pdf pdf = { 0 };
	int status = -1;

	if (open_pdf(&pdf, err) < 0 || lay_out(&pdf, template_text, values, err) < 0)
		goto out;
	pdf.code = printable(&pdf.set.coverage, form_values_get(values, "ma_ho_so", 0));
	draw_sheets(&pdf);
	if (HPDF_GetError(pdf.doc) != HPDF_OK) {
		fail(&pdf, err);
		goto out;
	}
	status = write_out(&pdf, out, err);
out:
	close_pdf(&pdf);
	return status;
}
