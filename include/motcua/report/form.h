/*
 * form.h - forms of the circular: a template with placeholders becomes a page of blocks, and
 * the page becomes text or PDF.
 *
 * Templates stand in data/forms/<set>/<language>/<number>.txt; their language is described at
 * the top of src/report/template.h. The names of the placeholders are form_names[].
 */
#ifndef MOTCUA_REPORT_FORM_H
#define MOTCUA_REPORT_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"

/* What a template may ask for. Values are Vietnamese, ready to print (words.h). */
struct form_name {
	const char *name;
	bool rows;           /* one value per row of the table of papers, rows from 0 */
	const char *meaning; /* for those who write templates and those who fill them */
};
extern const struct form_name form_names[];
extern const size_t form_name_count;

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

/* Sets a value (copied; NULL is ""); a second value replaces the first. The name must be one of
 * form_names[], and row 0 where it has no rows. */
void form_values_set(struct form_values *values, const char *name, size_t row,
	const char *value);
/* The value, or "" where there is none. */
const char *form_values_get(const struct form_values *values, const char *name, size_t row);
void form_values_release(struct form_values *values);

/* Appends the form as text of 76 columns: the last of its copies, the one that is handed out.
 * INVALID with the line where the template is wrong. */
int form_text(const char *template_text, const struct form_values *values, struct buf *out,
	struct err *err);
/* Appends the form as PDF: the copies named in the template ("Liên 1: Lưu", "Liên 2: …") as A5
 * pages side by side on A4 landscape; a form with one copy on A5 portrait. Long values shrink
 * the letters, then continue on a further sheet. The same input gives the same bytes. SYSTEM
 * where no font with all Vietnamese letters is found, naming the package to install. */
int form_pdf(const char *template_text, const struct form_values *values, struct buf *out,
	struct err *err);
/* The same for many, one after the other in one document. */
int forms_pdf(const char *template_text, const struct form_values *values, size_t count,
	struct buf *out, struct err *err);

#endif
