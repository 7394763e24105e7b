/* csv_fuzz.c - whatever is read as a table is written and read again as the same one. */
#include "config.h"

#include "fuzz.h"
#include "motcua/core/csv.h"

static void put_row(struct buf *out, char **cell, size_t count)
{
	for (size_t i = 0; i < count; i++)
		csv_put(out, cell[i], i + 1 == count);
}

static void demand_same_row(char **a, char **b, size_t count)
{
	for (size_t i = 0; i < count; i++)
		fuzz_demand(strcmp(a[i], b[i]) == 0);
}

static void demand_same(const struct csv_table *a, const struct csv_table *b)
{
	fuzz_demand(a->columns == b->columns && a->count == b->count);
	demand_same_row(a->header, b->header, a->columns);
	demand_same_row(a->key, b->key, a->columns);
	for (size_t i = 0; i < a->count; i++) {
		fuzz_demand(a->row[i].count == b->row[i].count);
		demand_same_row(a->row[i].cell, b->row[i].cell, a->row[i].count);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct csv_table table, again;
	struct err err = ERR_INIT;
	struct buf out;

	if (csv_read((const char *)data, size, 0, &table, &err) < 0) {
		fuzz_demand(err.code == ERR_INVALID && *err.msg);
		return 0;
	}
	buf_init(&out);
	csv_start(&out);
	put_row(&out, table.header, table.columns);
	for (size_t i = 0; i < table.count; i++)
		put_row(&out, table.row[i].cell, table.row[i].count);
	fuzz_demand(csv_read(out.data, out.len, 0, &again, &err) == 0);
	demand_same(&table, &again);
	csv_release(&again);
	csv_release(&table);
	buf_release(&out);
	return 0;
}
