/*
 * reserve_report.c - the reserved numbers of a period with what became of each, for whoever looks
 * for the numbers that no dossier has. Vietnamese always.
 */
#include "config.h"

#include "motcua/app/reserve.h"

#include <inttypes.h>

#include "app/session/operation.h"
#include "app/paper/print.h"
#include "app/paper/report_office.h"

enum { COL_LINE, COL_CODE, COL_DAY, COL_RESERVED, COL_BY, COL_STATE, COL_SUBMITTER, COL_REASON,
	COL_GIVEN_UP, COL_GIVEN_UP_BY, COL_COUNT };

static const struct report_column columns[COL_COUNT] = {
	[COL_LINE] = { .key = "stt", .heading = "STT", .kind = REPORT_NUMBER, .width = 4 },
	[COL_CODE] = { .key = "ma_ho_so", .heading = "Mã hồ sơ giữ trước", .width = 16 },
	[COL_DAY] = { .key = "ngay", .heading = "Giữ cho ngày", .kind = REPORT_DAY, .width = 9 },
	[COL_RESERVED] = { .key = "giu_luc", .heading = "Giữ lúc", .kind = REPORT_MOMENT,
		.width = 10 },
	[COL_BY] = { .key = "nguoi_giu", .heading = "Người giữ", .width = 12 },
	[COL_STATE] = { .key = "trang_thai", .heading = "Trạng thái", .width = 9 },
	[COL_SUBMITTER] = { .key = "nguoi_nop", .heading = "Người nộp hồ sơ", .width = 13 },
	[COL_REASON] = { .key = "ly_do", .heading = "Lý do không dùng", .width = 16 },
	[COL_GIVEN_UP] = { .key = "ngay_ghi", .heading = "Ngày ghi", .kind = REPORT_DAY,
		.width = 9 },
	[COL_GIVEN_UP_BY] = { .key = "nguoi_ghi", .heading = "Người ghi", .width = 12 },
};

static void add_number(struct report *report, const struct reserved_number *number)
{
	struct report_row *row = report_add_row(report);

	report_cell_number(row, COL_LINE, (int64_t)report->rows);
	report_cell(row, COL_CODE, number->code);
	report_cell_day(row, COL_DAY, number->day);
	report_cell_moment(row, COL_RESERVED, number->reserved);
	report_cell(row, COL_BY, number->reserved_by);
	report_cell(row, COL_STATE, vocab_paper(&vocab_reserved, (int)number->state));
	report_cell(row, COL_SUBMITTER, number->submitter);
	report_cell(row, COL_REASON, number->reason);
	report_cell_day(row, COL_GIVEN_UP, number->given_up.day);
	report_cell(row, COL_GIVEN_UP_BY, number->given_up_by);
}

static void add_counts(struct report *report, const struct reserved_list *list)
{
	int64_t count[RESERVED_STATE_COUNT] = { 0 };

	for (size_t i = 0; i < list->count; i++)
		count[list->item[i].state]++;
	report_add_note(report, "Đã giữ %zu số; đã dùng: %" PRId64 "; không dùng, có lý do: %"
		PRId64 "; chưa dùng: %" PRId64 ".", list->count, count[RESERVED_USED],
		count[RESERVED_GIVEN_UP], count[RESERVED_FREE]);
}

int reserve_report(struct app *app, int from, int to, struct report *out, struct err *err)
{
	struct reserved_list list;

	report_init(out, "so_giu_truoc", "DANH SÁCH SỐ HỒ SƠ GIỮ TRƯỚC KHI MẤT ĐIỆN", columns,
		COL_COUNT);
	if (app_require(app, OP_VIEW, err) < 0 ||
		reserved_window(app->store, app->unit_id, from, to, &list, err) < 0)
		return -1;
	report_set_window(out, from, to);
	out->landscape = true;
	for (size_t i = 0; i < list.count; i++)
		add_number(out, &list.item[i]);
	add_counts(out, &list);
	reserved_list_release(&list);
	return report_set_office(app, app_today(app), out, err);
}

int reserve_report_print(struct app *app, int from, int to, char **path, bool *printed,
	struct err *err)
{
	const struct record record = { .action = "in", .object = "reserved_number" };
	struct report report;
	struct buf name;
	int status = reserve_report(app, from, to, &report, err);

	*path = NULL;
	*printed = false;
	buf_init(&name);
	day_put_iso(&name, to);
	if (status == 0)
		status = print_report(app, &report, "so-giu-truoc", name.data, &record, path,
			printed, err);
	buf_release(&name);
	report_release(&report);
	return status;
}
