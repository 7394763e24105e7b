#include "config.h"

#include "core_calendar.h"

#include <string.h>

#include "testing.h"
#include "vectors.h"

int core_day(const char *iso)
{
	int day = DAY_NONE;

	if (day_parse(iso, &day) != 0)
		ck_abort_msg("no day: %s", iso);
	return day;
}

struct moment core_moment(const char *iso)
{
	struct moment moment = MOMENT_NONE;

	if (moment_parse(iso, &moment, NULL) != 0)
		ck_abort_msg("no moment: %s", iso);
	return moment;
}

static void add_row(struct calendar *cal, const struct vectors *table, size_t row)
{
	if (strcmp(vectors_cell(table, row, "mac_dinh"), "1") != 0)
		return;
	calendar_set(cal, core_day(vectors_cell(table, row, "ngay")),
		(enum day_kind)vocab_value(&vocab_day_kind, vectors_cell(table, row, "loai")),
		(enum day_basis)vocab_value(&vocab_day_basis, vectors_cell(table, row, "co_so")),
		strcmp(vectors_cell(table, row, "nua_ngay"), "1") == 0, false,
		vectors_cell(table, row, "ten"));
}

void core_calendar_init(struct calendar *cal)
{
	struct vectors table = vectors_read("../../data/seed/holidays.csv");

	calendar_init(cal);
	for (size_t row = 0; row < table.rows; row++)
		add_row(cal, &table, row);
	vectors_release(&table);
	for (int year = 2019; year <= 2026; year++)
		calendar_confirm_year(cal, year);
}
