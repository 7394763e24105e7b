/* lists.c - the queues as reports. Vietnamese always; nothing of it passes through gettext. */
#include "config.h"

#include "motcua/app/lists.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/paper/list_columns.h"
#include "motcua/base/alloc.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"
#include "app/session/operation.h"
#include "app/paper/print.h"

#define MOST ((size_t)10000000)

static const struct {
	const char *name;  /* of the command line */
	const char *file;  /* of the report */
	const char *title;
	enum list_layout layout;
} lists[QUEUE_COUNT] = {
	[QUEUE_MINE] = { "mine", "cua_toi", "HỒ SƠ ĐANG XỬ LÝ", LAYOUT_WORK },
	[QUEUE_OVERDUE] = { "overdue", "qua_han", "HỒ SƠ QUÁ HẠN", LAYOUT_LATE },
	[QUEUE_APOLOGISE] = { "apologise", "can_xin_loi", "HỒ SƠ CẦN XIN LỖI, HẸN LẠI",
		LAYOUT_LATE },
	[QUEUE_DUE_TODAY] = { "due-today", "den_han_hom_nay", "HỒ SƠ ĐẾN HẠN HÔM NAY",
		LAYOUT_WORK },
	[QUEUE_DUE_SOON] = { "due-soon", "sap_den_han", "HỒ SƠ SẮP ĐẾN HẠN", LAYOUT_WORK },
	[QUEUE_PENDING_LONG] = { "pending-long", "cho_tiep_nhan_lau",
		"HỒ SƠ CHỜ TIẾP NHẬN QUÁ LÂU", LAYOUT_PENDING },
	[QUEUE_PENDING] = { "pending", "cho_tiep_nhan", "HỒ SƠ CHỜ TIẾP NHẬN", LAYOUT_PENDING },
	[QUEUE_TO_FORWARD] = { "to-forward", "cho_chuyen", "HỒ SƠ CHỜ CHUYỂN XỬ LÝ",
		LAYOUT_WORK },
	[QUEUE_SPECIALIST] = { "specialist", "dang_xu_ly", "HỒ SƠ ĐANG XỬ LÝ", LAYOUT_WORK },
	[QUEUE_CITIZEN] = { "citizen", "cho_cong_dan", "HỒ SƠ CHỜ CÔNG DÂN", LAYOUT_WAITING },
	[QUEUE_STOPPED] = { "stopped", "dung_xu_ly", "HỒ SƠ DỪNG XỬ LÝ", LAYOUT_WAITING },
	[QUEUE_RESULT] = { "result", "chua_den_nhan", "HỒ SƠ CÓ KẾT QUẢ CHƯA ĐẾN NHẬN",
		LAYOUT_WAITING },
	[QUEUE_TO_POST] = { "to-post", "cho_gui_buu_chinh", "HỒ SƠ CHỜ GIAO BƯU CHÍNH",
		LAYOUT_POST },
	[QUEUE_POSTED] = { "posted", "da_gui_buu_chinh", "HỒ SƠ ĐÃ GIAO BƯU CHÍNH",
		LAYOUT_POST },
	[QUEUE_POST_RETURNED] = { "post-returned", "buu_chinh_hoan", "HỒ SƠ BƯU CHÍNH HOÀN TRẢ",
		LAYOUT_WAITING },
	[QUEUE_NOT_ON_PORTAL] = { "not-on-portal", "chua_len_cong",
		"HỒ SƠ CHƯA ĐƯA LÊN CỔNG", LAYOUT_PORTAL },
	[QUEUE_OPEN] = { "open", "chua_xong", "HỒ SƠ CHƯA KẾT THÚC", LAYOUT_WORK },
	[QUEUE_RECENT] = { "recent", "tiep_nhan_30_ngay", "HỒ SƠ TIẾP NHẬN TRONG 30 NGÀY",
		LAYOUT_WORK },
};

const char *list_name(enum queue queue)
{
	return lists[queue].name;
}

int list_from_name(const char *name)
{
	for (int queue = 0; queue < QUEUE_COUNT; queue++)
		if (strcmp(lists[queue].name, name) == 0)
			return queue;
	return -1;
}

static int set_office(struct app *app, struct report *report, struct err *err)
{
	struct unit unit = { 0 };

	report->day = app_today(app);
	if (unit_get(app->store, app->unit_id, report->day, &unit, err) < 0)
		return -1;
	report_set(&report->office, unit.letterhead);
	report_set(&report->body, unit.desk);
	report_set(&report->place, unit.place);
	unit_release(&unit);
	return 0;
}

static int add_part(struct app *app, const struct list_wanted *wanted, struct queue_part part,
	const struct list_filling *filling, struct err *err)
{
	struct dossier_list rows;
	int status = dossiers_queue(app, wanted->queue, part, MOST, &rows, err);

	for (size_t i = 0; status == 0 && i < rows.count; i++)
		list_add_row(filling, &rows.item[i]);
	dossier_list_release(&rows);
	return status;
}

static int add_groups(struct app *app, const struct list_wanted *wanted,
	const struct list_filling *filling, struct err *err)
{
	struct queue_groups groups;
	int status = dossiers_queue_groups(app, wanted->queue, wanted->grouped, &groups, err);

	for (size_t i = 0; status == 0 && i < groups.count; i++) {
		const struct queue_group *group = &groups.item[i];
		const char *nobody = wanted->grouped == QUEUE_BY_VILLAGE ? "Không rõ thôn"
									 : "Chưa có người xử lý";
		char *heading = xasprintf("%s: %" PRId64 " hồ sơ",
			*group->name ? group->name : nobody, group->count);

		report_add_group(filling->report, heading);
		free(heading);
		status = add_part(app, wanted, (struct queue_part){ wanted->grouped, group->id },
			filling, err);
	}
	queue_groups_release(&groups);
	return status;
}

static void add_total(const struct list_filling *filling)
{
	report_add_note(filling->report, "Tổng cộng: %zu hồ sơ.", *filling->serial);
}

static int fill(struct app *app, const struct list_wanted *wanted,
	const struct list_filling *filling, struct err *err)
{
	int status = set_office(app, filling->report, err);

	if (status == 0 && wanted->part.by == QUEUE_WHOLE && wanted->grouped != QUEUE_WHOLE)
		status = add_groups(app, wanted, filling, err);
	else if (status == 0)
		status = add_part(app, wanted, wanted->part, filling, err);
	if (status == 0)
		add_total(filling);
	return status;
}

static void start(const struct list_wanted *wanted, struct report *out)
{
	const char *title = lists[wanted->queue].title;
	char *whole = xasprintf("DANH SÁCH %s", title);

	list_start(lists[wanted->queue].layout, lists[wanted->queue].file, whole, out);
	free(whole);
	if (wanted->part.by != QUEUE_WHOLE && wanted->part_name) {
		char *part = xasprintf("(%s: %s)",
			wanted->part.by == QUEUE_BY_VILLAGE ? "Thôn, tổ dân phố" : "Người xử lý",
			wanted->part_name);

		report_set(&out->subtitle, part);
		free(part);
	}
}

int list_report(struct app *app, const struct list_wanted *wanted, struct report *out,
	struct err *err)
{
	const struct record record = { .action = "danh_sach", .object = lists[wanted->queue].file };
	struct calendar cal;
	size_t serial = 0;
	const struct list_filling filling = { .report = out, .cal = &cal,
		.today = app_today(app), .serial = &serial };
	int status;

	start(wanted, out);
	if (operation_require(app, OP_VIEW, err) < 0 || app_calendar(app, &cal, err) < 0)
		return -1;
	status = store_begin_read(app->store, err);
	if (status == 0) {
		status = fill(app, wanted, &filling, err);
		store_end_read(app->store);
	}
	calendar_release(&cal);
	if (status == 0)
		operation_note(app, &record, false, NULL);
	return status;
}

/* ---- files */

static int save(struct app *app, const struct list_wanted *wanted, enum report_format format,
	char **path, struct err *err)
{
	const struct moment now = app_now(app);
	struct report report;
	char *folder = NULL, *name = NULL;
	struct buf page, day;
	int status = list_report(app, wanted, &report, err);

	*path = NULL;
	buf_init(&page);
	buf_init(&day);
	if (status == 0)
		status = print_folder(app, &folder, err);
	if (status == 0)
		status = report_render(&report, format, 0, &page, err);
	if (status == 0) {
		day_put_iso(&day, now.day);
		name = xasprintf("danh-sach-%s-%s-%02d%02d%02d.%s", lists[wanted->queue].file,
			day.data, now.second / 3600, now.second / 60 % 60, now.second % 60,
			format == REPORT_AS_PDF ? "pdf" : "csv");
		status = print_write(folder, name, &page, path, err);
	}
	free(name);
	free(folder);
	buf_release(&day);
	buf_release(&page);
	report_release(&report);
	return status;
}

int list_print(struct app *app, const struct list_wanted *wanted, char **path, bool *printed,
	struct err *err)
{
	*printed = false;
	if (save(app, wanted, REPORT_AS_PDF, path, err) < 0)
		return -1;
	*printed = print_send(*path);
	return 0;
}

int list_save(struct app *app, const struct list_wanted *wanted, char **path, struct err *err)
{
	return save(app, wanted, REPORT_AS_CSV, path, err);
}
