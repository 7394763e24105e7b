/*
 * indicators_text.h - the parts that the text of the figures is put together from.
 */
#ifndef MOTCUA_SRC_REPORT_INDICATORS_TEXT_H
#define MOTCUA_SRC_REPORT_INDICATORS_TEXT_H

#include "motcua/base/buf.h"
#include "motcua/report/indicators.h"

#define INDICATORS_WIDTH 80

/* Appends a paragraph broken at 80 columns; lines after the first are set in by two. */
void report_put_paragraph(struct buf *out, const char *text);
/* The same with an empty line before it. */
void report_put_heading(struct buf *out, const char *text);

/* A table by group: only those with dossiers, in the order of the names. */
void report_put_group(struct buf *out, const struct indicator_report *report,
	enum group group, const char *heading, const char *first);
void report_put_months(struct buf *out, const struct indicator_report *report);
/* The procedures of the online list without an online dossier: those on paper first. */
void report_put_zeros(struct buf *out, const struct indicator_report *report);

#endif
