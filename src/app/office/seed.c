#include "config.h"

#include "motcua/app/seed.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/csv.h"
#include "motcua/data/files.h"

/* The confidence of a row that the government has announced. */
#define ANNOUNCED "high"
#define PROJECTED "projected"

static const char *cell(const struct csv_table *table, size_t row, const char *key)
{
	return csv_cell(table, row, csv_column(table, key));
}

static int read_row(const struct csv_table *table, size_t row, struct holiday *out,
	struct err *err)
{
	int kind = vocab_value(&vocab_day_kind, cell(table, row, "loai"));
	int basis = vocab_value(&vocab_day_basis, cell(table, row, "co_so"));

	if (day_parse(cell(table, row, "ngay"), &out->day) < 0 || kind < 0 || basis < 0) {
		err_set(err, ERR_SYSTEM,
			_("The shipped calendar is damaged; install the program again."));
		return err_detail(err, "holidays.csv, line %zu", table->row[row].line);
	}
	out->kind = (enum day_kind)kind;
	out->basis = (enum day_basis)basis;
	out->half = strcmp(cell(table, row, "nua_ngay"), "1") == 0;
	out->in_use = strcmp(cell(table, row, "mac_dinh"), "1") == 0;
	out->name = xstrdup(cell(table, row, "ten"));
	out->source = xstrdup(cell(table, row, "nguon"));
	out->confidence = xstrdup(cell(table, row, "do_tin_cay"));
	return 0;
}

int seed_holidays(struct holiday_list *out, struct err *err)
{
	const struct data_file *file = data_file_find("seed/holidays.csv");
	struct csv_table table = { 0 };
	int status = csv_read(file->text, file->len, ',', &table, err);

	*out = (struct holiday_list){ 0 };
	for (size_t row = 0; status == 0 && row < table.count; row++) {
		struct holiday holiday = { 0 };

		status = read_row(&table, row, &holiday, err);
		if (status == 0) {
			out->item = grow_array(out->item, out->count, &out->cap,
				sizeof *out->item);
			out->item[out->count++] = holiday;
		}
	}
	csv_release(&table);
	if (status < 0)
		holiday_list_release(out);
	return status;
}

bool seed_year_announced(const struct holiday_list *list, int year)
{
	bool holidays = false;

	for (size_t i = 0; i < list->count; i++) {
		const struct holiday *row = &list->item[i];

		if (day_year(row->day) != year || !row->in_use)
			continue;
		if (strcmp(row->confidence, ANNOUNCED) != 0)
			return false;
		/* A lone bridging day at the end of a year is no calendar of that year. */
		holidays |= row->basis == BASIS_HOLIDAY;
	}
	return holidays;
}

int seed_calendar(struct calendar *out, struct err *err)
{
	struct holiday_list list;

	if (seed_holidays(&list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++) {
		const struct holiday *row = &list.item[i];
		int year = day_year(row->day);

		if (row->in_use)
			calendar_set(out, row->day, row->kind, row->basis, row->half,
				strcmp(row->confidence, PROJECTED) == 0, row->name);
		if (!calendar_year_confirmed(out, year) && seed_year_announced(&list, year))
			calendar_confirm_year(out, year);
	}
	holiday_list_release(&list);
	return 0;
}
