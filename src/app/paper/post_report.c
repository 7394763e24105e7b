/*
 * post_report.c - the handover list and the items of a period as documents. Vietnamese always;
 * nothing here passes through gettext.
 */
#include "config.h"

#include "motcua/app/post_report.h"

#include <inttypes.h>
#include <stdio.h>

#include "motcua/core/ratio.h"
#include "motcua/report/words.h"
#include "motcua/store/store.h"
#include "app/session/operation.h"
#include "app/paper/print.h"
#include "app/paper/report_office.h"

enum {
	COL_LINE, COL_TRACKING, COL_CODE, COL_PROCEDURE, COL_RECIPIENT, COL_ADDRESS, COL_PHONE,
	COL_PAPERS, COL_COLLECT, COL_POSTAGE, COL_NOTE, COL_HANDOVER,
	COL_STATE = COL_HANDOVER, COL_SENT, COL_DONE, COL_REPORT
};

/* The report of a period says beside it what became of each item. */
static const struct report_column columns[COL_REPORT] = {
	[COL_LINE] = { .key = "stt", .heading = "STT", .kind = REPORT_NUMBER, .width = 4 },
	[COL_TRACKING] = { .key = "ma_buu_gui", .heading = "Số hiệu bưu gửi", .width = 13 },
	[COL_CODE] = { .key = "ma_ho_so", .heading = "Mã hồ sơ", .width = 14 },
	[COL_PROCEDURE] = { .key = "ten_thu_tuc", .heading = "Tên TTHC", .width = 18 },
	[COL_RECIPIENT] = { .key = "nguoi_nhan", .heading = "Người nhận", .width = 13 },
	[COL_ADDRESS] = { .key = "dia_chi", .heading = "Địa chỉ", .width = 16 },
	[COL_PHONE] = { .key = "so_dien_thoai", .heading = "Điện thoại", .width = 10 },
	[COL_PAPERS] = { .key = "giay_to", .heading = "Giấy tờ kèm", .width = 14 },
	[COL_COLLECT] = { .key = "phai_thu", .heading = "Phải thu (đồng)",
		.kind = REPORT_NUMBER, .width = 8 },
	[COL_POSTAGE] = { .key = "cuoc", .heading = "Cước", .width = 10 },
	[COL_NOTE] = { .key = "ghi_chu", .heading = "Ghi chú", .width = 9 },
	[COL_STATE] = { .key = "trang_thai", .heading = "Trạng thái", .width = 10 },
	[COL_SENT] = { .key = "ngay_giao", .heading = "Ngày giao", .kind = REPORT_DAY,
		.width = 9 },
	[COL_DONE] = { .key = "ngay_phat", .heading = "Ngày phát, hoàn", .kind = REPORT_DAY,
		.width = 9 },
};

/* In a report, what has become of it too; a list stays what was signed. */
static void put_note(struct report_row *row, const struct postal_item *item, bool outcome)
{
	struct buf text;

	buf_init(&text);
	buf_adds(&text, item->note);
	if (outcome && *item->outcome)
		buf_addf(&text, "%s%s", text.len ? "; " : "", item->outcome);
	report_cell(row, COL_NOTE, text.data);
	buf_release(&text);
}

static void add_item(struct report *report, size_t line, const struct postal_item *item)
{
	struct report_row *row = report_add_row(report);

	report_cell_number(row, COL_LINE, (int64_t)line);
	report_cell(row, COL_TRACKING, item->tracking);
	report_cell(row, COL_CODE, item->code);
	report_cell(row, COL_PROCEDURE, item->procedure);
	report_cell(row, COL_RECIPIENT, item->recipient);
	report_cell(row, COL_ADDRESS, item->address);
	report_cell(row, COL_PHONE, item->phone);
	report_cell(row, COL_PAPERS, item->papers);
	report_cell_number(row, COL_COLLECT, item->collect);
	report_cell(row, COL_POSTAGE, item->postage_paid ? "Đã trả" : "Người nhận trả");
	put_note(row, item, report->columns != COL_HANDOVER);
	if (report->columns == COL_HANDOVER)
		return;
	report_cell(row, COL_STATE, vocab_paper(&vocab_postal_state, (int)item->state));
	report_cell_day(row, COL_SENT, item->sent);
	report_cell_day(row, COL_DONE, item->done);
}

static void add_items(struct report *report, const struct postal_item_list *items)
{
	struct report_row *total;
	int64_t collect = 0;
	char text[40];

	for (size_t i = 0; i < items->count; i++) {
		add_item(report, i + 1, &items->item[i]);
		collect += items->item[i].collect;
	}
	snprintf(text, sizeof text, "Tổng cộng: %zu bưu gửi", items->count);
	total = report_add_row(report);
	total->total = true;
	report_cell(total, COL_PROCEDURE, text);
	report_cell_number(total, COL_COLLECT, collect);
}

/* ---- the handover list */

static void fill_handover(struct report *report, const struct postal_handover *list,
	const struct postal_item_list *items)
{
	struct buf text;

	buf_init(&text);
	buf_addf(&text, "Số: %02d/%d", list->number, list->year);
	report_set(&report->number, text.data);
	buf_clear(&text);
	words_moment(&text, list->at);
	report_add_intro(report, "Vào lúc %s, hai bên bàn giao các bưu gửi dưới đây:", text.data);
	report_add_intro(report, "Bên giao: %s.", list->officer);
	report_add_intro(report, "Bên nhận (nhân viên bưu chính): %s.",
		*list->postman ? list->postman : "................................");
	buf_release(&text);
	add_items(report, items);
	report_add_note(report, "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản.");
	report_add_signature(report, "BÊN GIAO", "(Ký và ghi rõ họ tên)", list->officer);
	report_add_signature(report, "BÊN NHẬN", "(Ký và ghi rõ họ tên)", list->postman);
	report->copies = 2;
}

int post_handover_report(struct app *app, int64_t id, struct report *out, struct err *err)
{
	struct postal_handover list;
	struct postal_item_list items;
	int status;

	report_init(out, "ban_giao_buu_chinh", "BIÊN BẢN BÀN GIAO KẾT QUẢ CHO BƯU CHÍNH", columns,
		COL_HANDOVER);
	out->landscape = true;
	if (post_handover_get(app, id, &list, &items, err) < 0)
		return -1;
	status = report_set_office(app, list.at.day, out, err);
	if (status == 0)
		fill_handover(out, &list, &items);
	postal_item_list_release(&items);
	postal_handover_release(&list);
	return status;
}

int post_handover_print(struct app *app, int64_t id, char **path, bool *printed,
	struct err *err)
{
	const struct record record = { .action = "in", .object = "postal_handover", .id = id };
	struct report report;
	int status = post_handover_report(app, id, &report, err);

	*path = NULL;
	*printed = false;
	/* The colon and the slash of "Số: 01/2023" are no part of a name. */
	if (status == 0)
		status = print_report(app, &report, "ban-giao-buu-chinh",
			report.number + sizeof "Số: " - 1, &record, path, printed, err);
	report_release(&report);
	return status;
}

/* ---- a period */

static int add_share(struct app *app, int from, int to, struct report *report,
	struct err *err)
{
	struct ratio share;
	struct buf percent;

	if (postal_share(app->store, app->unit_id, from, to, &share.num, &share.den, err) < 0)
		return -1;
	buf_init(&percent);
	if (share.den > 0)
		buf_addf(&percent, "%" PRId64 "/%" PRId64 " = ", share.num, share.den);
	ratio_put(&percent, share, ',');
	report_add_note(report, "Tỷ lệ trả kết quả qua bưu chính công ích: %s.", percent.data);
	buf_release(&percent);
	return 0;
}

static int fill_period(struct app *app, int from, int to, struct report *report, struct err *err)
{
	struct postal_item_list items;

	if (postal_list_sent(app->store, app->unit_id, from, to, &items, err) < 0)
		return -1;
	report_set_window(report, from, to);
	add_items(report, &items);
	postal_item_list_release(&items);
	if (report_set_office(app, app_today(app), report, err) < 0)
		return -1;
	return add_share(app, from, to, report, err);
}

int post_report(struct app *app, int from, int to, struct report *out, struct err *err)
{
	const struct record record = { .action = "xem_buu_chinh", .object = "postal_item" };
	int status;

	report_init(out, "buu_chinh", "THEO DÕI KẾT QUẢ TRẢ QUA BƯU CHÍNH CÔNG ÍCH", columns,
		COL_REPORT);
	out->landscape = true;
	if (operation_require(app, OP_FIGURES, err) < 0 || store_begin_read(app->store, err) < 0)
		return -1;
	status = fill_period(app, from, to, out, err);
	store_end_read(app->store);
	return status < 0 ? -1 : operation_note(app, &record, false, err);
}
