/* list_columns.c - the columns of the lists. The language of documents, never translated. */
#include "config.h"

#include "app/paper/list_columns.h"

#include <string.h>

#define SERIAL { .key = "stt", .heading = "STT", .kind = REPORT_NUMBER, .width = 4 }
#define CODE { .key = "ma_ho_so", .heading = "Mã hồ sơ", .width = 20 }
#define PORTAL_CODE { .key = "ma_ho_so_cong", .heading = "Mã trên Cổng", .width = 15 }
#define PROCEDURE { .key = "ten_thu_tuc", .heading = "Thủ tục", .width = 22 }
#define PROCEDURE_CODE { .key = "ma_thu_tuc", .heading = "Mã TTHC", .width = 9 }
#define PERSON { .key = "nguoi_nop", .heading = "Người nộp", .width = 15 }
#define OWNER { .key = "chu_ho_so", .heading = "Chủ hồ sơ", .width = 13 }
#define NUMBER { .key = "so_cccd", .heading = "Số CCCD/CMND", .width = 12 }
#define BORN { .key = "ngay_sinh", .heading = "Ngày sinh", .width = 10 }
#define PHONE { .key = "so_dien_thoai", .heading = "Điện thoại", .width = 11 }
#define ADDRESS { .key = "dia_chi", .heading = "Địa chỉ", .width = 16 }
#define VILLAGE { .key = "thon", .heading = "Thôn, tổ dân phố", .width = 12 }
#define FILED { .key = "nop_luc", .heading = "Nộp lúc", .kind = REPORT_MOMENT, .width = 11 }
#define ACCEPTED { .key = "ngay_tiep_nhan", .heading = "Tiếp nhận", .kind = REPORT_MOMENT, \
	.width = 11 }
#define ACCEPTED_DAY { .key = "ngay_tiep_nhan", .heading = "Tiếp nhận", .kind = REPORT_DAY, \
	.width = 10 }
#define DUE { .key = "ngay_hen_tra", .heading = "Hẹn trả", .kind = REPORT_DAY, .width = 10 }
#define LATE { .key = "qua_han_ngay", .heading = "Quá hạn (ngày làm việc)", \
	.kind = REPORT_NUMBER, .width = 8 }
#define PROMISED { .key = "ngay_hen_lai", .heading = "Hẹn lại", .kind = REPORT_DAY, .width = 10 }
#define SINCE { .key = "tu_ngay", .heading = "Từ ngày", .kind = REPORT_DAY, .width = 10 }
#define DAYS { .key = "so_ngay", .heading = "Số ngày chờ", .kind = REPORT_NUMBER, .width = 6 }
#define STATE { .key = "trang_thai", .heading = "Trạng thái", .width = 12 }
#define CHANNEL { .key = "hinh_thuc_nop", .heading = "Hình thức nộp", .width = 11 }
#define HANDLER { .key = "can_bo", .heading = "Người xử lý", .width = 14 }

static const struct report_column work[] = { SERIAL, CODE, PROCEDURE, PERSON, VILLAGE,
	ACCEPTED_DAY, DUE, STATE, HANDLER };
static const struct report_column late[] = { SERIAL, CODE, PROCEDURE, PERSON, PHONE, DUE, LATE,
	PROMISED, HANDLER };
static const struct report_column pending[] = { SERIAL, PORTAL_CODE, CHANNEL, FILED, PERSON,
	PHONE, ADDRESS, PROCEDURE, DAYS };
static const struct report_column waiting[] = { SERIAL, CODE, PERSON, PHONE, VILLAGE, ADDRESS,
	PROCEDURE, STATE, SINCE, DAYS };
static const struct report_column post[] = { SERIAL, CODE, PERSON, PHONE, ADDRESS, VILLAGE,
	PROCEDURE, SINCE };
static const struct report_column portal[] = { SERIAL, CODE, ACCEPTED, PERSON, NUMBER, BORN,
	PHONE, ADDRESS, VILLAGE, OWNER, PROCEDURE_CODE, PROCEDURE, DUE };

#define LAYOUT(columns) { columns, sizeof columns / sizeof *columns }

static const struct {
	const struct report_column *column;
	size_t columns;
} layouts[LAYOUT_COUNT] = {
	[LAYOUT_WORK] = LAYOUT(work), [LAYOUT_LATE] = LAYOUT(late),
	[LAYOUT_PENDING] = LAYOUT(pending), [LAYOUT_WAITING] = LAYOUT(waiting),
	[LAYOUT_POST] = LAYOUT(post), [LAYOUT_PORTAL] = LAYOUT(portal),
};

void list_start(enum list_layout layout, const char *name, const char *title,
	struct report *out)
{
	report_init(out, name, title, layouts[layout].column, layouts[layout].columns);
	out->landscape = true;
}

/* ---- cells */

/* The words of a dossier as they stand in it; NULL for the other columns. */
static const char *text_of(const struct dossier *dossier, const char *key)
{
	const struct {
		const char *key, *text;
	} texts[] = {
		{ "ma_ho_so", dossier->code },
		{ "ma_ho_so_cong", dossier->portal_code },
		{ "ten_thu_tuc", dossier->procedure_name },
		{ "ma_thu_tuc", dossier->procedure_code },
		{ "nguoi_nop", dossier->submitter.name },
		{ "chu_ho_so", dossier->owner.name },
		{ "so_cccd", *dossier->submitter.id_number ? dossier->submitter.id_number
							   : dossier->submitter.old_number },
		{ "so_dien_thoai", dossier->submitter.phone },
		{ "dia_chi", dossier->submitter.address },
		{ "thon", dossier->village },
		{ "trang_thai", vocab_paper(&vocab_state, (int)dossier->state) },
		{ "hinh_thuc_nop", vocab_paper(&vocab_channel, (int)dossier->channel) },
		{ "can_bo", *dossier->handler_name ? dossier->handler_name
						   : dossier->receiver_name },
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (strcmp(texts[i].key, key) == 0)
			return texts[i].text;
	return NULL;
}

/* As papers write it; of some only the year is known. */
static void put_born(struct report_row *row, int column, const char *born)
{
	struct buf text;
	int day;

	buf_init(&text);
	if (strlen(born) > 4 && day_parse(born, &day) == 0)
		day_put_vi(&text, day);
	else
		buf_adds(&text, born);
	report_cell(row, column, text.data);
	buf_release(&text);
}

static void put_when(struct report_row *row, const struct report_column *column, int at,
	struct moment when)
{
	if (column->kind == REPORT_MOMENT)
		report_cell_moment(row, at, when);
	else
		report_cell_day(row, at, when.day);
}

static void put_days(const struct list_filling *filling, const struct dossier *dossier,
	struct report_row *row, int column)
{
	const struct report_column *kind = &filling->report->column[column];
	const char *key = kind->key;
	int from = dossier->since != DAY_NONE ? dossier->since : dossier->filed.day;

	if (strcmp(key, "stt") == 0)
		report_cell_number(row, column, (int64_t)*filling->serial);
	else if (strcmp(key, "nop_luc") == 0)
		put_when(row, kind, column, dossier->filed);
	else if (strcmp(key, "ngay_tiep_nhan") == 0)
		put_when(row, kind, column, dossier->accepted);
	else if (strcmp(key, "ngay_hen_tra") == 0)
		put_when(row, kind, column, dossier->due);
	else if (strcmp(key, "ngay_hen_lai") == 0)
		report_cell_day(row, column, dossier->promised);
	else if (strcmp(key, "tu_ngay") == 0)
		report_cell_day(row, column, from);
	else if (strcmp(key, "so_ngay") == 0 && from != DAY_NONE)
		report_cell_number(row, column, filling->today - from);
	else if (strcmp(key, "qua_han_ngay") == 0 && dossier->due.day < filling->today)
		report_cell_number(row, column,
			calendar_working_days(filling->cal, dossier->due.day, filling->today));
	else if (strcmp(key, "ngay_sinh") == 0)
		put_born(row, column, dossier->submitter.born);
}

void list_add_row(const struct list_filling *filling, const struct dossier *dossier)
{
	const struct report *report = filling->report;
	struct report_row *row = report_add_row(filling->report);

	++*filling->serial;
	for (size_t i = 0; i < report->columns; i++) {
		const char *key = report->column[i].key, *text = text_of(dossier, key);

		if (text)
			report_cell(row, (int)i, text);
		else
			put_days(filling, dossier, row, (int)i);
	}
}
