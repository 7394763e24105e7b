#include "config.h"

#include <jansson.h>
#include <stdlib.h>

#include "motcua/core/csv.h"
#include "report/json_put.h"
#include "report/report_parts.h"

static bool is_data(const struct report *report, size_t column)
{
	return !report->column[column].print_only;
}

void report_csv(const struct report *report, struct buf *out)
{
	size_t last = report->columns;

	while (last > 0 && !is_data(report, last - 1))
		last--;
	csv_start(out);
	for (size_t c = 0; c < last; c++)
		if (is_data(report, c))
			csv_put(out, report->column[c].key, c + 1 == last);
	for (size_t i = 0; i < report->rows; i++) {
		const struct report_row *row = &report->row[i];

		if (row->total || row->group)
			continue;
		for (size_t c = 0; c < last; c++)
			if (is_data(report, c))
				csv_put(out, row->cell[c], c + 1 == last);
	}
}

static json_t *json_of_cell(enum report_kind kind, const char *cell)
{
	char *end;
	long long number;

	if (!*cell)
		return json_null();
	if (kind != REPORT_NUMBER && kind != REPORT_SERIAL)
		return json_string(cell);
	number = strtoll(cell, &end, 10);
	return *end ? json_string(cell) : json_integer(number);
}

static json_t *json_of_row(const struct report *report, const struct report_row *row)
{
	json_t *object = json_object();

	for (size_t c = 0; c < report->columns; c++)
		if (is_data(report, c))
			json_object_set_new(object, report->column[c].key,
				json_of_cell(report->column[c].kind, row->cell[c]));
	return object;
}

static void put_rows(json_t *root, const struct report *report)
{
	json_t *rows = json_array(), *totals = json_array();

	for (size_t i = 0; i < report->rows; i++)
		if (!report->row[i].group)
			json_array_append_new(report->row[i].total ? totals : rows,
				json_of_row(report, &report->row[i]));
	json_object_set_new(root, "dong", rows);
	json_object_set_new(root, "tong_cong", totals);
}

static void put_notes(json_t *root, const struct report *report)
{
	json_t *notes = json_array();

	for (size_t i = 0; i < report->notes; i++)
		json_array_append_new(notes, json_string(report->note[i]));
	json_object_set_new(root, "ghi_chu", notes);
}

void report_json(const struct report *report, struct buf *out)
{
	json_t *root = json_object();

	json_object_set_new(root, "ten", json_string(report->name));
	json_object_set_new(root, "tieu_de", json_string(report->title));
	json_object_set_new(root, "phu_de", json_of_cell(REPORT_TEXT, report->subtitle));
	json_object_set_new(root, "co_quan", json_of_cell(REPORT_TEXT, report->office));
	if (report->from != DAY_NONE)
		json_put_day(root, "tu_ngay", report->from);
	if (report->to != DAY_NONE)
		json_put_day(root, "den_ngay", report->to);
	put_rows(root, report);
	put_notes(root, report);
	json_put_document(root, out);
}
