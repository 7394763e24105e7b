#include "config.h"

#include "table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void table_import(struct desk *desk, struct table *table, enum exchange_kind kind,
	const char *csv, const struct import_options *options)
{
	static const struct import_options plain;

	err_clear(&desk->err);
	table->status = exchange_import(&desk->app, kind, csv, strlen(csv),
		options ? options : &plain, &table->result, &desk->err);
}

void table_release(struct table *table)
{
	import_result_release(&table->result);
}

/* What an import said, for the message of a test that fails. */
static void print_remarks(const struct table *table)
{
	for (size_t i = 0; i < table->result.remark_count; i++) {
		const struct remark *remark = &table->result.remark[i];

		fprintf(stderr, "%s %zu %s: %s\n", remark->fault ? "fault" : "warning",
			remark->line, remark->column, remark->reason);
	}
}

void table_expect_with(struct desk *desk, enum exchange_kind kind, const char *csv,
	const struct import_options *options, size_t added, size_t changed, size_t skipped)
{
	struct table table;

	table_import(desk, &table, kind, csv, options);
	if (table.status != 0)
		print_remarks(&table);
	ck_assert_msg(table.status == 0, "%s", desk->err.msg);
	ck_assert_uint_eq(table.result.added, added);
	ck_assert_uint_eq(table.result.changed, changed);
	ck_assert_uint_eq(table.result.skipped, skipped);
	ck_assert_uint_eq(table.result.rows, added + changed + skipped);
	table_release(&table);
}

void table_expect(struct desk *desk, enum exchange_kind kind, const char *csv, size_t added,
	size_t changed, size_t skipped)
{
	table_expect_with(desk, kind, csv, NULL, added, changed, skipped);
}

bool table_remarks(const struct table *table, bool fault, size_t line, const char *column)
{
	for (size_t i = 0; i < table->result.remark_count; i++) {
		const struct remark *remark = &table->result.remark[i];

		if (remark->fault == fault && remark->line == line &&
			strcmp(remark->column, column) == 0 && *remark->reason)
			return true;
	}
	print_remarks(table);
	return false;
}

void table_refused(struct desk *desk, enum exchange_kind kind, const char *csv, size_t line,
	const char *column)
{
	char *before = table_export(desk, kind), *after;
	struct table table;

	table_import(desk, &table, kind, csv, NULL);
	ck_assert_int_eq(table.status, -1);
	ck_assert_int_eq(desk->err.code, ERR_INVALID);
	ck_assert_msg(table_remarks(&table, true, line, column), "no fault at %zu %s", line, column);
	table_release(&table);
	after = table_export(desk, kind);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}

char *table_export(struct desk *desk, enum exchange_kind kind)
{
	struct buf out;

	buf_init(&out);
	ck_ok(desk, exchange_export(&desk->app, kind, DAY_NONE, DAY_NONE, &out, &desk->err));
	return buf_detach(&out);
}
