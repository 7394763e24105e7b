#include "config.h"

#include "motcua/report/report.h"

#include <stdarg.h>
#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/report/words.h"
#include "report/report_parts.h"

void report_init(struct report *report, const char *name, const char *title,
	const struct report_column *column, size_t columns)
{
	*report = (struct report){ .day = DAY_NONE, .from = DAY_NONE, .to = DAY_NONE,
		.column = column, .columns = columns };
	report_set(&report->name, name);
	report_set(&report->title, title);
	report_set(&report->form, "");
	report_set(&report->office, "");
	report_set(&report->body, "");
	report_set(&report->number, "");
	report_set(&report->place, "");
	report_set(&report->subtitle, "");
}

static void release_texts(char **text, size_t count)
{
	for (size_t i = 0; i < count; i++)
		free(text[i]);
	free(text);
}

void report_release(struct report *report)
{
	for (size_t i = 0; i < report->rows; i++) {
		for (size_t c = 0; c < report->columns; c++)
			free(report->row[i].cell[c]);
		free(report->row[i].group);
	}
	free(report->row);
	release_texts(report->intro, report->intros);
	release_texts(report->note, report->notes);
	for (size_t i = 0; i < report->signatures; i++) {
		free(report->signature[i].title);
		free(report->signature[i].hint);
		free(report->signature[i].name);
	}
	free(report->name);
	free(report->title);
	free(report->form);
	free(report->office);
	free(report->body);
	free(report->number);
	free(report->place);
	free(report->subtitle);
	*report = (struct report){ 0 };
}

void report_set(char **field, const char *text)
{
	char *copy = xstrdup(text ? text : "");

	free(*field);
	*field = copy;
}

struct report_row *report_add_row(struct report *report)
{
	struct report_row *row;

	report->row = grow_array(report->row, report->rows, &report->row_cap, sizeof *report->row);
	row = &report->row[report->rows++];
	*row = (struct report_row){ 0 };
	for (size_t c = 0; c < report->columns; c++)
		row->cell[c] = xstrdup("");
	return row;
}

void report_add_group(struct report *report, const char *heading)
{
	report_add_row(report)->group = xstrdup(heading);
}

void report_cell(struct report_row *row, int column, const char *text)
{
	report_set(&row->cell[column], text);
}

static void take(struct report_row *row, int column, struct buf *text)
{
	free(row->cell[column]);
	row->cell[column] = buf_detach(text);
}

void report_cell_number(struct report_row *row, int column, int64_t number)
{
	struct buf text;

	buf_init(&text);
	buf_addf(&text, "%lld", (long long)number);
	take(row, column, &text);
}

void report_cell_day(struct report_row *row, int column, int day)
{
	struct buf text;

	buf_init(&text);
	day_put_iso(&text, day);
	take(row, column, &text);
}

void report_cell_moment(struct report_row *row, int column, struct moment moment)
{
	struct buf text;

	buf_init(&text);
	moment_put_minute(&text, moment);
	take(row, column, &text);
}

static char *formatted(const char *fmt, va_list ap) __attribute__((format(printf, 1, 0)));

static char *formatted(const char *fmt, va_list ap)
{
	struct buf text;

	buf_init(&text);
	buf_vaddf(&text, fmt, ap);
	return buf_detach(&text);
}

void report_add_intro(struct report *report, const char *fmt, ...)
{
	va_list ap;

	report->intro = grow_array(report->intro, report->intros, &report->intro_cap,
		sizeof *report->intro);
	va_start(ap, fmt);
	report->intro[report->intros++] = formatted(fmt, ap);
	va_end(ap);
}

void report_add_note(struct report *report, const char *fmt, ...)
{
	va_list ap;

	report->note =
		grow_array(report->note, report->notes, &report->note_cap, sizeof *report->note);
	va_start(ap, fmt);
	report->note[report->notes++] = formatted(fmt, ap);
	va_end(ap);
}

void report_add_signature(struct report *report, const char *title, const char *hint,
	const char *name)
{
	struct report_signature *signature = &report->signature[report->signatures];

	if (report->signatures == REPORT_SIGNATURES)
		die("a report with more than %d signatures", REPORT_SIGNATURES);
	report_set(&signature->title, title);
	report_set(&signature->hint, hint);
	report_set(&signature->name, name);
	report->signatures++;
}

char *report_printed(const struct report *report, const struct report_row *row, size_t column)
{
	const char *cell = row->cell[column];
	struct moment moment;
	struct buf text;
	int day;

	buf_init(&text);
	switch (report->column[column].kind) {
	case REPORT_NUMBER:
		if (*cell)
			words_number(&text, strtoll(cell, NULL, 10));
		break;
	case REPORT_SERIAL:
		if (*cell)
			buf_addf(&text, "%02lld", strtoll(cell, NULL, 10));
		break;
	case REPORT_DAY:
		if (day_parse(cell, &day) == 0)
			day_put_vi(&text, day);
		break;
	case REPORT_MOMENT:
		if (moment_parse(cell, &moment, NULL) == 0)
			moment_put_vi(&text, moment);
		break;
	case REPORT_TEXT:
		break;
	}
	/* What is no number or day of its column stands as it is: "01a", "không rõ". */
	if (!text.len)
		buf_adds(&text, cell);
	return buf_detach(&text);
}

void report_put_place(const struct report *report, struct buf *out)
{
	if (!*report->place)
		return;
	buf_addf(out, "%s, ", report->place);
	if (report->day == DAY_NONE)
		buf_adds(out, "ngày … tháng … năm 20…");
	else
		words_day(out, report->day);
}
