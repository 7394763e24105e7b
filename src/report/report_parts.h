/*
 * report_parts.h - what the renderers of a report share.
 */
#ifndef MOTCUA_SRC_REPORT_REPORT_PARTS_H
#define MOTCUA_SRC_REPORT_REPORT_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/report/report.h"

/* A cell as print shows it: "1.234", "16/02/2023", "16/02/2023 07:42". The caller frees. */
char *report_printed(const struct report *report, const struct report_row *row, size_t column);
/* Appends "Ba Nam, ngày 16 tháng 02 năm 2023"; nothing where the report has no place. */
void report_put_place(const struct report *report, struct buf *out);

void report_text(const struct report *report, int width, struct buf *out);
void report_csv(const struct report *report, struct buf *out);
void report_json(const struct report *report, struct buf *out);
int report_pdf(const struct report *report, struct buf *out, struct err *err);

#endif
