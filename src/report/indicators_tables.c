#include "config.h"

#include "report/indicators_text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "motcua/report/table.h"

void report_put_paragraph(struct buf *out, const char *text)
{
	int indent = 0;

	while (*text) {
		size_t skip, len = text_wrap(text, INDICATORS_WIDTH - indent, &skip);

		buf_addn(out, ' ', (size_t)indent);
		buf_add(out, text, len);
		buf_addc(out, '\n');
		text += len + skip;
		indent = 2;
	}
}

void report_put_heading(struct buf *out, const char *text)
{
	buf_addc(out, '\n');
	report_put_paragraph(out, text);
}

static void add_share(struct text_table *table, int64_t part, int64_t whole)
{
	char *text = xasprintf("%" PRId64 "/%" PRId64, part, whole);

	text_table_add(table, text);
	free(text);
}

static void add_row(struct text_table *table, const char *name, const struct tally *tally)
{
	const int64_t *n = tally->count;

	text_table_add(table, name);
	text_table_add_number(table, n[FIGURE_RECEIVED]);
	text_table_add_number(table, n[FIGURE_ONLINE]);
	text_table_add_number(table, n[FIGURE_LEVEL34]);
	text_table_add_number(table, n[FIGURE_LEVEL34_PAPER]);
	add_share(table, n[FIGURE_RESOLVED_IN_TIME], n[FIGURE_RESOLVED]);
	text_table_add_number(table, n[FIGURE_OPEN_OVERDUE]);
	text_table_add_number(table, n[FIGURE_RETURNED_POSTAL]);
}

void report_put_group(struct buf *out, const struct indicator_report *report, enum group group,
	const char *heading, const char *first)
{
	const struct table_column columns[] = {
		{ first, false },
		{ "Tiếp nhận", true },
		{ "Trực tuyến", true },
		{ "Mức 3, 4", true },
		{ "Mức 3, 4 không trực tuyến", true },
		{ "Giải quyết đúng hạn", true },
		{ "Đang quá hạn", true },
		{ "Trả qua bưu chính", true },
	};
	struct text_table table = { .column = columns, .columns = 8 };
	const struct group_names *names = &report->group[group];

	for (size_t i = 0; i < names->count; i++)
		if (report->group_tally[group][i].count[FIGURE_RECEIVED])
			add_row(&table, names->item[i].name, &report->group_tally[group][i]);
	if (table.count) {
		report_put_heading(out, heading);
		text_table_put(&table, INDICATORS_WIDTH, out);
	}
	text_table_release(&table);
}

void report_put_months(struct buf *out, const struct indicator_report *report)
{
	static const struct table_column columns[] = {
		{ "Tháng", false },
		{ "Tiếp nhận", true },
		{ "Trực tuyến", true },
		{ "Giải quyết", true },
		{ "Giải quyết đúng hạn", true },
		{ "Trả kết quả", true },
		{ "Trả qua bưu chính", true },
	};
	struct text_table table = { .column = columns, .columns = 7 };

	for (int m = 0; m < 12; m++) {
		const struct month_figures *month = &report->month[m];
		struct ymd last = day_ymd(month->window.to);
		char *name = xasprintf("%02d/%d", last.month, last.year);

		text_table_add(&table, name);
		text_table_add_number(&table, month->received);
		text_table_add_number(&table, month->online);
		text_table_add_number(&table, month->resolved);
		text_table_add_number(&table, month->resolved_in_time);
		text_table_add_number(&table, month->returned);
		text_table_add_number(&table, month->returned_postal);
		free(name);
	}
	report_put_heading(out, "THEO THÁNG");
	text_table_put(&table, INDICATORS_WIDTH, out);
	text_table_release(&table);
}

/* The procedures of the online list without an online dossier: those on paper first. */
struct zero {
	int64_t paper;
	const char *code, *name;
};

static int compare_zeros(const void *a, const void *b)
{
	const struct zero *left = a, *right = b;

	if (left->paper != right->paper)
		return left->paper < right->paper ? 1 : -1;
	return strcmp(left->code, right->code);
}

static size_t list_zeros(const struct indicator_report *report, struct zero *zero)
{
	const struct indicators *indicators = &report->indicators;
	size_t count = 0;

	for (size_t i = 0; i < indicators->procedure_count; i++)
		if (listing_holds(LISTING_ZERO, &indicators->procedure[i]))
			zero[count++] = (struct zero){ indicators->procedure[i].paper,
				report->procedure_code[i], report->procedure_name[i] };
	qsort(zero, count, sizeof *zero, compare_zeros);
	return count;
}

void report_put_zeros(struct buf *out, const struct indicator_report *report)
{
	static const struct table_column columns[] = {
		{ "Mã thủ tục", false }, { "Tên thủ tục", false }, { "Hồ sơ giấy", true }
	};
	struct text_table table = { .column = columns, .columns = 3 };
	struct zero *zero = xcalloc(report->indicators.procedure_count + 1, sizeof *zero);
	size_t count = list_zeros(report, zero);

	for (size_t i = 0; i < count; i++) {
		text_table_add(&table, zero[i].code);
		text_table_add(&table, zero[i].name);
		text_table_add_number(&table, zero[i].paper);
	}
	if (count) {
		char *heading = xasprintf(
			"THỦ TỤC TRỰC TUYẾN CHƯA PHÁT SINH HỒ SƠ TRỰC TUYẾN (%zu)", count);

		report_put_heading(out, heading);
		text_table_put(&table, INDICATORS_WIDTH, out);
		free(heading);
	}
	text_table_release(&table);
	free(zero);
}
