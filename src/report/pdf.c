#include "config.h"

#include "report/pdf.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

static int fail(struct pdf *pdf, struct err *err)
{
	err_set(err, ERR_SYSTEM, _("The PDF could not be made."));
	return err_detail(err, "libhpdf error 0x%04lx", (unsigned long)HPDF_GetError(pdf->doc));
}

int pdf_open(struct pdf *pdf, struct err *err)
{
	*pdf = (struct pdf){ 0 };
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

void pdf_close(struct pdf *pdf)
{
	if (pdf->doc)
		HPDF_Free(pdf->doc);
	font_set_release(&pdf->set);
	*pdf = (struct pdf){ 0 };
}

static int glyph_width(const void *font, int32_t cp, enum run_style style)
{
	const struct pdf *pdf = font;

	return HPDF_Font_GetUnicodeWidth(pdf->font[style], (HPDF_UNICODE)cp);
}

struct measure pdf_measure(const struct pdf *pdf)
{
	return (struct measure){ glyph_width, pdf };
}

char *pdf_printable(const struct pdf *pdf, const char *text)
{
	char *composed = viet_nfc(text);
	size_t len = strlen(composed);
	struct buf out;

	buf_init(&out);
	for (size_t pos = 0; pos < len;) {
		int32_t cp;

		pos += text_next(composed + pos, len - pos, &cp);
		text_put(&out, cp == '\n' || coverage_has(&pdf->set.coverage, cp) ? cp : '?');
	}
	free(composed);
	return buf_detach(&out);
}

double pdf_text_width(const struct pdf *pdf, enum run_style style, const char *text)
{
	return HPDF_Font_TextWidth(pdf->font[style], (const HPDF_BYTE *)text,
		(HPDF_UINT)strlen(text)).width;
}

void pdf_put(const struct pdf *pdf, HPDF_Page page, enum run_style style, double size, double x,
	double y, const char *text)
{
	HPDF_Page_BeginText(page);
	HPDF_Page_SetFontAndSize(page, pdf->font[style], (HPDF_REAL)size);
	HPDF_Page_TextOut(page, (HPDF_REAL)x, (HPDF_REAL)y, text);
	HPDF_Page_EndText(page);
}

void pdf_stroke(HPDF_Page page, double x1, double y1, double x2, double y2)
{
	HPDF_Page_MoveTo(page, (HPDF_REAL)x1, (HPDF_REAL)y1);
	HPDF_Page_LineTo(page, (HPDF_REAL)x2, (HPDF_REAL)y2);
	HPDF_Page_Stroke(page);
}

int pdf_write(struct pdf *pdf, struct buf *out, struct err *err)
{
	HPDF_BYTE block[4096];
	HPDF_UINT32 len;

	if (HPDF_GetError(pdf->doc) != HPDF_OK || HPDF_SaveToStream(pdf->doc) != HPDF_OK)
		return fail(pdf, err);
	HPDF_ResetStream(pdf->doc);
	do {
		len = sizeof block;
		HPDF_ReadFromStream(pdf->doc, block, &len);
		buf_add(out, (const char *)block, len);
	} while (len == sizeof block);
	return 0;
}
