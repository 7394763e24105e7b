/*
 * calendar_moved.c - whom to tell that a due date has moved. The report is a document:
 * Vietnamese always, nothing of it passes through gettext.
 */
#include "config.h"

#include "app/paper/calendar_moved.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/core/moves.h"
#include "motcua/store/dossier.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"
#include "app/session/operation.h"
#include "app/paper/print.h"
#include "app/paper/report_office.h"

void moved_list_release(struct moved_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		char *owned[] = { list->item[i].code, list->item[i].person, list->item[i].phone,
			list->item[i].procedure, list->item[i].village, list->item[i].head,
			list->item[i].head_phone };

		for (size_t k = 0; k < sizeof owned / sizeof *owned; k++)
			free(owned[k]);
	}
	free(list->item);
	free(list->cause);
	*list = (struct moved_list){ NULL, 0, 0, NULL };
}

/* ---- reading */

static const struct village *find_village(const struct village_list *villages, int64_t id)
{
	for (size_t i = 0; i < villages->count; i++)
		if (villages->item[i].id == id)
			return &villages->item[i];
	return NULL;
}

static void add(struct moved_list *list, const struct dossier *dossier,
	const struct village *village, const struct due_move *move, int today)
{
	list->item = grow_array(list->item, list->count, &list->cap, sizeof *list->item);
	list->item[list->count++] = (struct moved_dossier){
		.dossier_id = dossier->id,
		.code = xstrdup(*dossier->code ? dossier->code : dossier->portal_code),
		.person = xstrdup(dossier->submitter.name),
		.phone = xstrdup(dossier->submitter.phone),
		.procedure = xstrdup(dossier->procedure_name),
		.village = xstrdup(village ? village->name : ""),
		.head = xstrdup(village ? village->head_name : ""),
		.head_phone = xstrdup(village ? village->head_phone : ""),
		.before = move->before,
		.after = move->after,
		.overdue = move->before.day < today && !state_is_waiting(dossier->state),
	};
}

/* Those of no known village come last; in a village they stay in order of acceptance. */
static int by_village(const void *a, const void *b)
{
	const struct moved_dossier *x = a, *y = b;

	if (!*x->village != !*y->village)
		return *x->village ? -1 : 1;
	if (strcmp(x->village, y->village) != 0)
		return strcmp(x->village, y->village);
	return x->dossier_id < y->dossier_id ? -1 : x->dossier_id > y->dossier_id;
}

int moved_read(struct app *app, const struct due_move_list *moves, struct moved_list *out,
	struct err *err)
{
	struct village_list villages;
	int status = village_list(app->store, app->unit_id, DAY_NONE, &villages, err);

	*out = (struct moved_list){ NULL, 0, 0, xstrdup(moves->cause ? moves->cause : "") };
	for (size_t i = 0; i < moves->count && status == 0; i++) {
		struct dossier dossier = { 0 };

		status = dossier_get(app->store, moves->item[i].dossier_id, &dossier, err);
		if (status == 0)
			add(out, &dossier, find_village(&villages, dossier.village_id),
				&moves->item[i], app_today(app));
		dossier_release(&dossier);
	}
	village_list_release(&villages);
	if (status < 0)
		moved_list_release(out);
	else if (out->count > 0)
		qsort(out->item, out->count, sizeof *out->item, by_village);
	return status;
}

int calendar_last_moved(struct app *app, struct moved_list *out, struct err *err)
{
	struct due_move_list moves;
	int status;

	*out = (struct moved_list){ NULL, 0, 0, NULL };
	if (app_require(app, OP_VIEW, err) < 0 ||
		due_move_last(app->store, app->unit_id, &moves, err) < 0)
		return -1;
	status = moved_read(app, &moves, out, err);
	due_move_list_release(&moves);
	return status;
}

/* ---- the report */

enum {
	COL_LINE, COL_CODE, COL_PERSON, COL_PHONE, COL_PROCEDURE, COL_VILLAGE, COL_HEAD,
	COL_HEAD_PHONE, COL_BEFORE, COL_AFTER, COL_NOTE, COL_COUNT
};

static const struct report_column columns[COL_COUNT] = {
	[COL_LINE] = { .key = "stt", .heading = "STT", .kind = REPORT_NUMBER, .width = 4 },
	[COL_CODE] = { .key = "ma_ho_so", .heading = "Mã hồ sơ", .width = 21 },
	[COL_PERSON] = { .key = "nguoi_nop", .heading = "Người nộp", .width = 15 },
	[COL_PHONE] = { .key = "so_dien_thoai", .heading = "Điện thoại", .width = 11 },
	[COL_PROCEDURE] = { .key = "ten_thu_tuc", .heading = "Tên TTHC", .width = 22 },
	[COL_VILLAGE] = { .key = "thon", .heading = "Thôn", .data_only = true },
	[COL_HEAD] = { .key = "truong_thon", .heading = "Trưởng thôn", .data_only = true },
	[COL_HEAD_PHONE] = { .key = "so_dien_thoai_truong_thon",
		.heading = "Điện thoại trưởng thôn", .data_only = true },
	[COL_BEFORE] = { .key = "ngay_hen_cu", .heading = "Ngày hẹn cũ", .kind = REPORT_MOMENT,
		.width = 11 },
	[COL_AFTER] = { .key = "ngay_hen_moi", .heading = "Ngày hẹn mới", .kind = REPORT_MOMENT,
		.width = 11 },
	[COL_NOTE] = { .key = "ghi_chu", .heading = "Ghi chú", .width = 13 },
};

static void add_village(struct report *report, const struct moved_dossier *moved)
{
	struct buf text;

	buf_init(&text);
	if (!*moved->village)
		buf_adds(&text, "Chưa rõ thôn");
	else
		buf_addf(&text, "Thôn %s", moved->village);
	if (*moved->head)
		buf_addf(&text, " – Trưởng thôn: %s", moved->head);
	if (*moved->head_phone)
		buf_addf(&text, ", điện thoại %s", moved->head_phone);
	report_add_group(report, text.data);
	buf_release(&text);
}

/* How the citizen is reached, where it is not by his own telephone; and what was late. */
static void put_note(struct buf *out, const struct moved_dossier *moved)
{
	if (!*moved->phone)
		buf_adds(out, *moved->head ? "Nhờ trưởng thôn báo" : "Không có điện thoại");
	if (moved->overdue)
		buf_addf(out, "%s", out->len ? "; đã quá hạn theo ngày cũ"
					     : "Đã quá hạn theo ngày cũ");
}

static void add_row(struct report *report, size_t line, const struct moved_dossier *moved)
{
	struct report_row *row = report_add_row(report);
	struct buf note;

	buf_init(&note);
	put_note(&note, moved);
	report_cell_number(row, COL_LINE, (int64_t)line);
	report_cell(row, COL_CODE, moved->code);
	report_cell(row, COL_PERSON, moved->person);
	report_cell(row, COL_PHONE, moved->phone);
	report_cell(row, COL_PROCEDURE, moved->procedure);
	report_cell(row, COL_VILLAGE, moved->village);
	report_cell(row, COL_HEAD, moved->head);
	report_cell(row, COL_HEAD_PHONE, moved->head_phone);
	report_cell_moment(row, COL_BEFORE, moved->before);
	report_cell_moment(row, COL_AFTER, moved->after);
	report_cell(row, COL_NOTE, note.data);
	buf_release(&note);
}

int calendar_moved_report(struct app *app, const struct moved_list *list, struct report *out,
	struct err *err)
{
	report_init(out, "doi_ngay_hen_tra", "DANH SÁCH HỒ SƠ THAY ĐỔI NGÀY HẸN TRẢ KẾT QUẢ",
		columns, COL_COUNT);
	out->landscape = true;
	if (app_require(app, OP_VIEW, err) < 0 ||
		report_set_office(app, app_today(app), out, err) < 0)
		return -1;
	if (*list->cause)
		report_add_intro(out, "Lý do: %s.", list->cause);
	report_add_intro(out, "Đề nghị báo cho người nộp ngày hẹn mới; người không có điện thoại "
		"thì nhờ trưởng thôn báo.");
	for (size_t i = 0; i < list->count; i++) {
		if (i == 0 || strcmp(list->item[i].village, list->item[i - 1].village) != 0)
			add_village(out, &list->item[i]);
		add_row(out, i + 1, &list->item[i]);
	}
	report_add_note(out, "Tổng cộng: %zu hồ sơ.", list->count);
	report_add_signature(out, "NGƯỜI LẬP", "(Ký và ghi rõ họ tên)", app->officer_name);
	return 0;
}

int calendar_moved_print(struct app *app, const struct moved_list *list, char **path,
	bool *printed, struct err *err)
{
	const struct record record = { .action = "in", .object = "calendar" };
	struct report report;
	struct buf stamp;
	int status = calendar_moved_report(app, list, &report, err);

	*path = NULL;
	*printed = false;
	buf_init(&stamp);
	day_put_iso(&stamp, app_today(app));
	if (status == 0)
		status = print_report(app, &report, "doi-ngay-hen-tra", stamp.data, &record, path,
			printed, err);
	buf_release(&stamp);
	report_release(&report);
	return status;
}
