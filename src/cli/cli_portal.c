/* cli_portal.c - what the list of the portal and the store say of each other. */
#include "config.h"

#include <stdlib.h>

#include "cli/cli_portal.h"
#include "cli/command.h"
#include "motcua/base/alloc.h"
#include "motcua/core/csv.h"
#include "motcua/report/table.h"

#define WIDTH 120

static const char *const keys[] = { "doi_chieu", "dong", "ma_ho_so", "nguoi_nop", "thu_tuc",
	"ngay_tiep_nhan", "khac_o", "da_ghi" };
#define KEYS CLI_COUNT(keys)

static void put_cells(const struct portal_line *line, char *cell[KEYS])
{
	struct buf day;

	buf_init(&day);
	day_put_iso(&day, line->day);
	cell[0] = xstrdup(vocab_name(&vocab_portal, (int)line->verdict));
	cell[1] = line->line ? xasprintf("%zu", line->line) : xstrdup("");
	cell[2] = xstrdup(line->code);
	cell[3] = xstrdup(line->person);
	cell[4] = xstrdup(line->procedure);
	cell[5] = buf_detach(&day);
	cell[6] = xstrdup(line->columns);
	cell[7] = xstrdup(line->taken_over ? "1" : "");
}

static void free_cells(char *cell[KEYS])
{
	for (size_t i = 0; i < KEYS; i++)
		free(cell[i]);
}

void cli_portal_csv(const struct import_result *result, struct buf *out)
{
	csv_start(out);
	for (size_t i = 0; i < KEYS; i++)
		csv_put(out, keys[i], i + 1 == KEYS);
	for (size_t i = 0; i < result->portal_count; i++) {
		char *cell[KEYS];

		put_cells(&result->portal[i], cell);
		for (size_t k = 0; k < KEYS; k++)
			csv_put(out, cell[k], k + 1 == KEYS);
		free_cells(cell);
	}
}

json_t *cli_portal_json(const struct import_result *result)
{
	json_t *list = json_array();

	for (size_t i = 0; i < result->portal_count; i++) {
		const struct portal_line *line = &result->portal[i];
		json_t *item = json_object();
		char *cell[KEYS];

		put_cells(line, cell);
		for (size_t k = 0; k < KEYS; k++)
			json_object_set_new(item, keys[k],
				*cell[k] ? cli_json_text(cell[k]) : json_null());
		json_object_set_new(item, "dong",
			line->line ? json_integer((json_int_t)line->line) : json_null());
		json_object_set_new(item, "da_ghi", json_boolean(line->taken_over));
		free_cells(cell);
		json_array_append_new(list, item);
	}
	return list;
}

/* What is the same in both is only counted. */
void cli_portal_text(const struct import_result *result, struct buf *out)
{
	static const struct table_column columns[] = {
		{ "Đối chiếu", false }, { "Dòng", true }, { "Mã hồ sơ", false },
		{ "Người nộp", false }, { "Thủ tục", false }, { "Tiếp nhận", false },
		{ "Khác ở", false },
	};
	struct text_table table = { .column = columns, .columns = CLI_COUNT(columns) };
	size_t equal = 0;
	struct buf day;

	buf_init(&day);
	for (size_t i = 0; i < result->portal_count; i++) {
		const struct portal_line *line = &result->portal[i];

		if (line->verdict == PORTAL_EQUAL) {
			equal++;
			continue;
		}
		buf_clear(&day);
		day_put_vi(&day, line->day);
		text_table_add(&table, vocab_paper(&vocab_portal, (int)line->verdict));
		if (line->line)
			text_table_add_number(&table, (long long)line->line);
		else
			text_table_add(&table, "");
		text_table_add(&table, line->code);
		text_table_add(&table, line->person);
		text_table_add(&table, line->procedure);
		text_table_add(&table, day.data);
		text_table_add(&table, line->columns);
	}
	if (table.count)
		text_table_put(&table, WIDTH, out);
	buf_addf(out, "Khớp: %zu hồ sơ\n", equal);
	text_table_release(&table);
	buf_release(&day);
}
