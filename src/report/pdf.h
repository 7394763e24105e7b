/*
 * pdf.h - a PDF while it is made: the document, its three fonts, letters on a page.
 */
#ifndef MOTCUA_SRC_REPORT_PDF_H
#define MOTCUA_SRC_REPORT_PDF_H

#include <hpdf.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "report/font.h"
#include "report/lines.h"
#include "report/template.h"

struct pdf {
	HPDF_Doc doc;
	HPDF_Font font[STYLE_COUNT];
	struct font_set set;
};

/* Opens an empty document with the fonts. SYSTEM where no font has all Vietnamese letters. The
 * caller closes in both cases. */
int pdf_open(struct pdf *pdf, struct err *err);
void pdf_close(struct pdf *pdf);
/* How wide letters are in the fonts of the document. */
struct measure pdf_measure(const struct pdf *pdf);
/* A copy in NFC; letters that the fonts lack become question marks, since an empty box could be
 * any letter. The caller frees. */
char *pdf_printable(const struct pdf *pdf, const char *text);
/* The width of a text in thousandths of the size of its letters. */
double pdf_text_width(const struct pdf *pdf, enum run_style style, const char *text);
/* Writes printable letters; y is the base line, from the lower edge of the page. */
void pdf_put(const struct pdf *pdf, HPDF_Page page, enum run_style style, double size, double x,
	double y, const char *text);
void pdf_stroke(HPDF_Page page, double x1, double y1, double x2, double y2);
/* Appends the document, unless something in it has failed. */
int pdf_write(struct pdf *pdf, struct buf *out, struct err *err);

#endif
