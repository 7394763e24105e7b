/*
 * form.h - forms of the circular: a template with placeholders becomes a page of blocks, and
 * the page becomes text or PDF.
 *
 * Templates stand in data/forms/<set>/<language>/<number>.txt; their language is described at
 * the top of src/report/template.c.
 */
#ifndef MOTCUA_REPORT_FORM_H
#define MOTCUA_REPORT_FORM_H

#include <stddef.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"

/* Values for the placeholders. A name may have several rows (papers). */
struct form_value {
	char *name;
	size_t row;
	char *value;
};

struct form_values {
	struct form_value *item;
	size_t count, cap;
};

void form_values_set(struct form_values *values, const char *name, size_t row,
	const char *value);
const char *form_values_get(const struct form_values *values, const char *name, size_t row);
void form_values_release(struct form_values *values);

/* Appends the form as text of 76 columns. */
int form_text(const char *template_text, const struct form_values *values, struct buf *out,
	struct err *err);
/* Appends the form as PDF: the copies named in the template ("Liên 1: Lưu", "Liên 2: …") as A5
 * pages side by side on A4 landscape. SYSTEM where no font with all Vietnamese letters is
 * found, naming the package to install. */
int form_pdf(const char *template_text, const struct form_values *values, struct buf *out,
	struct err *err);

#endif
