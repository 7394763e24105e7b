#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "motcua/report/table.h"
#include "report/report_parts.h"

#define WIDTH_USUAL 100

/* Appends a text broken at the width, every line set in as the side says. */
static void put_sided(struct buf *out, const char *text, int width, bool centred)
{
	struct buf clean;

	buf_init(&clean);
	text_harmless(&clean, text);
	text = clean.data;
	for (size_t len, skip; *text; text += len + skip) {
		char *line;

		len = text_wrap(text, width, &skip);
		line = xstrndup(text, len);
		if (centred)
			buf_addn(out, ' ', (size_t)(width - text_width(line)) / 2);
		buf_adds(out, line);
		buf_addc(out, '\n');
		free(line);
	}
	buf_release(&clean);
}

static void put_paragraph(struct buf *out, const char *text, int width)
{
	put_sided(out, text, width, false);
}

static void put_right(struct buf *out, const char *text, int width)
{
	int own = text_width(text);

	buf_addn(out, ' ', own < width ? (size_t)(width - own) : 0);
	put_paragraph(out, text, width);
}

static void put_head(struct buf *out, const struct report *report, int width)
{
	struct buf place;

	buf_init(&place);
	report_put_place(report, &place);
	if (*report->form)
		put_right(out, report->form, width);
	put_paragraph(out, report->office, width);
	put_paragraph(out, report->body, width);
	put_paragraph(out, report->number, width);
	if (place.len)
		put_right(out, place.data, width);
	buf_addc(out, '\n');
	put_sided(out, report->title, width, true);
	if (*report->subtitle)
		put_sided(out, report->subtitle, width, true);
	buf_addc(out, '\n');
	for (size_t i = 0; i < report->intros; i++)
		put_paragraph(out, report->intro[i], width);
	if (report->intros)
		buf_addc(out, '\n');
	buf_release(&place);
}

static bool is_text(const struct report *report, size_t column)
{
	return !report->column[column].print_only && !report->column[column].data_only;
}

/* "Trả kết quả: Ngày"; the caller frees. */
static char *full_heading(const struct report_column *column)
{
	return column->group ? xasprintf("%s: %s", column->group, column->heading) :
		xstrdup(column->heading);
}

static void add_rows(struct text_table *table, const struct report *report)
{
	bool totals = false;

	for (size_t i = 0; i < report->rows; i++) {
		const struct report_row *row = &report->row[i];

		if (row->total && !totals)
			text_table_add_line(table, NULL);
		totals = row->total;
		if (row->group) {
			text_table_add_line(table, row->group);
			continue;
		}
		for (size_t c = 0; c < report->columns; c++)
			if (is_text(report, c)) {
				char *cell = report_printed(report, row, c);

				text_table_add(table, cell);
				free(cell);
			}
	}
}

static void put_block(struct buf *out, const struct report *report,
	const struct report_row *row, int width)
{
	for (size_t c = 0; c < report->columns; c++) {
		char *cell, *heading, *line;

		if (!is_text(report, c) || !*row->cell[c])
			continue;
		cell = report_printed(report, row, c);
		heading = full_heading(&report->column[c]);
		line = xasprintf("%s: %s", heading, cell);
		put_paragraph(out, line, width);
		free(line);
		free(heading);
		free(cell);
	}
	buf_addc(out, '\n');
}

/* For tables with more columns than stand side by side. */
static void put_blocks(struct buf *out, const struct report *report, int width)
{
	for (size_t i = 0; i < report->rows; i++) {
		const struct report_row *row = &report->row[i];

		if (row->group) {
			put_paragraph(out, row->group, width);
			buf_addc(out, '\n');
		} else {
			put_block(out, report, row, width);
		}
	}
}

static void put_table(struct buf *out, const struct report *report, int width)
{
	struct table_column column[REPORT_COLUMNS];
	struct text_table table = { .column = column };
	char *heading[REPORT_COLUMNS];

	for (size_t c = 0; c < report->columns; c++) {
		if (!is_text(report, c))
			continue;
		heading[table.columns] = full_heading(&report->column[c]);
		column[table.columns] = (struct table_column){ heading[table.columns],
			report->column[c].kind != REPORT_TEXT };
		table.columns++;
	}
	if (table.columns) {
		add_rows(&table, report);
		if (text_table_least(&table) <= width)
			text_table_put(&table, width, out);
		else
			put_blocks(out, report, width);
	}
	for (size_t c = 0; c < table.columns; c++)
		free(heading[c]);
	text_table_release(&table);
}

/* One line of the signatures side by side, each centred in its part of the width. */
static void put_signature_line(struct buf *out, char *const *part, size_t count, int width)
{
	int each = width / (int)(count > 1 ? count : 2);
	size_t start = out->len;

	if (count == 1)
		buf_addn(out, ' ', (size_t)(width - each));
	for (size_t i = 0; i < count; i++) {
		int own = text_width(part[i]), left = own < each ? (each - own) / 2 : 0;

		buf_addn(out, ' ', (size_t)left);
		text_fit(out, part[i], each - left);
	}
	while (out->len > start && out->data[out->len - 1] == ' ')
		buf_truncate(out, out->len - 1);
	buf_addc(out, '\n');
}

/* The titles line by line, as many as the longest has. */
static void put_titles(struct buf *out, const struct report *report, int width)
{
	const char *rest[REPORT_SIGNATURES];
	bool more = true;

	for (size_t i = 0; i < report->signatures; i++)
		rest[i] = report->signature[i].title;
	while (more) {
		char *part[REPORT_SIGNATURES];

		more = false;
		for (size_t i = 0; i < report->signatures; i++) {
			size_t len = strcspn(rest[i], "\n");

			part[i] = xstrndup(rest[i], len);
			rest[i] += len + (rest[i][len] != '\0');
			more = more || *rest[i];
		}
		put_signature_line(out, part, report->signatures, width);
		for (size_t i = 0; i < report->signatures; i++)
			free(part[i]);
	}
}

static void put_signatures(struct buf *out, const struct report *report, int width)
{
	char *hint[REPORT_SIGNATURES], *name[REPORT_SIGNATURES];

	if (!report->signatures)
		return;
	for (size_t i = 0; i < report->signatures; i++) {
		hint[i] = report->signature[i].hint;
		name[i] = report->signature[i].name;
	}
	buf_addc(out, '\n');
	put_titles(out, report, width);
	put_signature_line(out, hint, report->signatures, width);
	buf_adds(out, "\n\n\n");
	put_signature_line(out, name, report->signatures, width);
}

void report_text(const struct report *report, int width, struct buf *out)
{
	if (width <= 0)
		width = WIDTH_USUAL;
	put_head(out, report, width);
	put_table(out, report, width);
	if (report->notes)
		buf_addc(out, '\n');
	for (size_t i = 0; i < report->notes; i++)
		put_paragraph(out, report->note[i], width);
	put_signatures(out, report, width);
}
