#include "config.h"

#include "sample_year.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/core/csv.h"
#include "testing.h"

static void read_table(const char *name, struct csv_table *out)
{
	struct err err = ERR_INIT;
	size_t len;
	char *text = testing_read(name, &len);

	if (csv_read(text, len, 0, out, &err) < 0)
		ck_abort_msg("%s: %s", name, err.msg);
	free(text);
}

static const char *cell(const struct csv_table *table, size_t row, const char *key)
{
	int column = csv_column(table, key);

	ck_assert_int_ge(column, 0);
	return csv_cell(table, row, column);
}

static int day_cell(const struct csv_table *table, size_t row, const char *key)
{
	const char *text = cell(table, row, key);
	struct moment moment = MOMENT_NONE;

	if (*text)
		ck_assert_int_eq(moment_parse(text, &moment, NULL), 0);
	return moment.day;
}

/* The id of a name in a group, which learns it. */
static int64_t group_id(struct group_names *group, const char *key)
{
	for (size_t i = 0; i < group->count; i++)
		if (strcmp(group->item[i].key, key) == 0)
			return group->item[i].id;
	group->item = grow_array(group->item, group->count, &group->cap, sizeof *group->item);
	/* Ids that neither begin at 0 nor grow with the index. */
	group->item[group->count] = (struct group_name){
		1000 - (int64_t)group->count, xstrdup(key), xstrdup(key)
	};
	return group->item[group->count++].id;
}

static enum dossier_state state_of(const char *name)
{
	int state = vocab_value(&vocab_state, name);

	ck_assert_int_ge(state, 0);
	return (enum dossier_state)state;
}

static void read_fact(const struct csv_table *table, size_t row,
	struct indicator_report *report, struct fact *fact)
{
	bool withdrawn;
	int end = day_cell(table, row, "ngay_giai_quyet");

	memset(fact, 0, sizeof *fact);
	fact->dossier_id = (int64_t)row + 1;
	fact->procedure_id = group_id(&report->group[GROUP_PROCEDURE],
		cell(table, row, "ma_thu_tuc"));
	fact->field_id = group_id(&report->group[GROUP_FIELD], cell(table, row, "linh_vuc"));
	fact->village_id = group_id(&report->group[GROUP_VILLAGE], cell(table, row, "thon"));
	fact->handler_id = group_id(&report->group[GROUP_HANDLER], cell(table, row, "can_bo"));
	fact->state = state_of(cell(table, row, "trang_thai"));
	withdrawn = fact->state == STATE_WITHDRAWN;
	fact->accepted = day_cell(table, row, "ngay_tiep_nhan");
	fact->due = day_cell(table, row, "ngay_hen_tra");
	fact->resolved = withdrawn ? DAY_NONE : end;
	fact->waits_since = DAY_NONE;
	fact->withdrawn = withdrawn ? end : DAY_NONE;
	fact->returned = day_cell(table, row, "ngay_tra");
	fact->channel =
		(enum channel)vocab_value(&vocab_channel, cell(table, row, "hinh_thuc_nop"));
	if (fact->returned != DAY_NONE)
		fact->return_method = (enum return_method)vocab_match(&vocab_return,
			cell(table, row, "hinh_thuc_tra"));
	fact->level = *cell(table, row, "muc_do") - '0';
	fact->certification = strcmp(cell(table, row, "linh_vuc"), "Chứng thực") == 0;
	fact_settle(fact);
}

static void read_dossiers(struct indicator_report *report)
{
	struct csv_table table;

	read_table("sample-2022/dossiers-2022.csv", &table);
	report->fact_count = table.count;
	report->fact = xcalloc(table.count, sizeof *report->fact);
	report->code = xcalloc(table.count, sizeof *report->code);
	for (size_t i = 0; i < table.count; i++) {
		read_fact(&table, i, report, &report->fact[i]);
		report->code[i] = xstrdup(cell(&table, i, "ma_ho_so"));
	}
	csv_release(&table);
}

static void read_procedures(struct indicator_report *report)
{
	struct csv_table table;

	read_table("sample-2022/procedures.csv", &table);
	report->procedure_count = table.count;
	report->procedure = xcalloc(table.count, sizeof *report->procedure);
	report->procedure_code = xcalloc(table.count, sizeof *report->procedure_code);
	report->procedure_name = xcalloc(table.count, sizeof *report->procedure_name);
	for (size_t i = 0; i < table.count; i++) {
		const char *code = cell(&table, i, "ma_thu_tuc");
		int level = *cell(&table, i, "muc_do") - '0';

		report->procedure[i] = (struct procedure_fact){
			.procedure_id = group_id(&report->group[GROUP_PROCEDURE], code),
			.level = level, .in_force = true, .in_list = level >= 3,
			.confirmed = true, .commune = true
		};
		report->procedure_code[i] = xstrdup(code);
		report->procedure_name[i] = xstrdup(cell(&table, i, "ten_thu_tuc"));
	}
	csv_release(&table);
}

void sample_year(struct indicator_report *report, int year, int as_of)
{
	static const struct report_target targets[] = {
		{ INDICATOR_K1, true, { 20, 100 },
			{ { { 40, 100 }, "tu_40" }, { { 20, 100 }, "tu_20_den_duoi_40" },
				{ { 0, 100 }, "duoi_20" } }, 3 },
		{ INDICATOR_K2, true, { 10, 100 }, { { { 0, 0 }, "" } }, 0 },
		{ INDICATOR_K4, false, { 0, 0 }, { { { 0, 0 }, "" } }, 0 },
	};

	indicator_report_init(report);
	report->unit_name = xstrdup("UBND xã Ba Nam");
	report->year = year;
	report->window = period_year(year);
	report->as_of = as_of;
	memcpy(report->target, targets, sizeof targets);
	report->target_count = TESTING_COUNT(targets);
	read_dossiers(report);
	read_procedures(report);
}

void sample_year_at(struct indicator_report *report, int day)
{
	report->at = xrealloc(report->at, (report->at_count + 1) * sizeof *report->at);
	report->at[report->at_count++] = day;
}
