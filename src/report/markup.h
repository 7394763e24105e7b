/*
 * markup.h - the text of one cell of a template: styles and placeholders (see template.h).
 */
#ifndef MOTCUA_SRC_REPORT_MARKUP_H
#define MOTCUA_SRC_REPORT_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "report/template.h"

struct markup {
	const struct form_values *values;
	size_t row;
	const char *copy; /* the value of {{lien}} */
};

/* Appends the runs of a cell, with the values in place. -1 where the text is wrong. */
int markup_read(const struct markup *markup, const char *text, size_t len, struct cell *out);
/* The value of a name: of the row where it has rows, else the only one. */
const char *markup_value(const struct form_values *values, const char *name, size_t row);
/* True where a placeholder may have this name. */
bool markup_name_known(const char *name);

#endif
