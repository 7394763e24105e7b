/*
 * register_report.c - a book of the register on its form. The language of documents, never
 * translated.
 */
#include "config.h"

#include "motcua/app/register.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/moves.h"
#include "motcua/report/words.h"
#include "motcua/store/store.h"
#include "motcua/viet/viet.h"
#include "app/session/operation.h"
#include "app/paper/print.h"
#include "app/paper/receipt_values.h"
#include "app/life/register_counts.h"

enum {
	COL_SERIAL, COL_CODE, COL_PROCEDURE, COL_SETS, COL_PERSON, COL_ADDRESS, COL_BODY,
	COL_RECEIVED, COL_DUE, COL_FORWARDED, COL_RESULT, COL_RETURNED, COL_METHOD, COL_SIGNED,
	COL_NOTE, COL_CHANNEL, COL_STATE, COL_COUNT
};

#define DATES "Ngày, tháng, năm"
#define RETURN "Trả kết quả"

static const struct report_column columns[COL_COUNT] = {
	[COL_SERIAL] = { "so_thu_tu", "TT", NULL, REPORT_SERIAL, 26, false, false },
	[COL_CODE] = { "ma_ho_so", "Mã hồ sơ", NULL, REPORT_TEXT, 62, false, false },
	[COL_PROCEDURE] = { "ten_thu_tuc", "Tên thủ tục hành chính", NULL, REPORT_TEXT, 90, false,
		false },
	[COL_SETS] = { "so_bo", "Số lượng hồ sơ (bộ)", NULL, REPORT_SERIAL, 32, false, false },
	[COL_PERSON] = { "nguoi_nop", "Tên cá nhân, tổ chức", NULL, REPORT_TEXT, 62, false,
		false },
	[COL_ADDRESS] = { "dia_chi", "Địa chỉ, số điện thoại", NULL, REPORT_TEXT, 66, false,
		false },
	[COL_BODY] = { "co_quan_giai_quyet", "Cơ quan chủ trì giải quyết", NULL, REPORT_TEXT, 52,
		false, false },
	[COL_RECEIVED] = { "ngay_tiep_nhan", "Nhận hồ sơ", DATES, REPORT_DAY, 46, false, false },
	[COL_DUE] = { "ngay_hen_tra", "Hẹn trả kết quả", DATES, REPORT_DAY, 46, false, false },
	[COL_FORWARDED] = { "ngay_chuyen", "Chuyển hồ sơ đến cơ quan giải quyết", DATES,
		REPORT_DAY, 48, false, false },
	[COL_RESULT] = { "ngay_nhan_ket_qua", "Nhận kết quả từ cơ quan giải quyết", DATES,
		REPORT_DAY, 48, false, false },
	[COL_RETURNED] = { "ngay_tra", "Ngày, tháng, năm", RETURN, REPORT_DAY, 46, false, false },
	[COL_METHOD] = { "hinh_thuc_tra", "Phương thức nhận kết quả", RETURN, REPORT_TEXT, 46,
		false, false },
	[COL_SIGNED] = { "ky_nhan", "Ký nhận", RETURN, REPORT_TEXT, 40, true, false },
	[COL_NOTE] = { "ghi_chu", "Ghi chú", NULL, REPORT_TEXT, 50, false, false },
	[COL_CHANNEL] = { "hinh_thuc_nop", "Hình thức nộp", NULL, REPORT_TEXT, 0, false, true },
	[COL_STATE] = { "trang_thai", "Trạng thái", NULL, REPORT_TEXT, 0, false, true },
};

#define VOIDED "hủy do nhập nhầm"
static const char *const stage_words[REGISTER_STAGES] = {
	[REGISTER_RETURNED] = "đã trả kết quả hoặc từ chối giải quyết",
	[REGISTER_READY] = "đã có kết quả, chưa trả",
	[REGISTER_WITHDRAWN] = "rút hồ sơ",
	[REGISTER_OPEN] = "đang giải quyết",
};

/* A book while it is filled in. */
struct filling {
	struct app *app;
	const struct register_book *book;
	const struct unit *unit;
	struct report *report;
	struct register_counts counts; /* as the dossiers are now */
	int as_of;
};

static void put_person(struct report_row *row, const struct dossier *dossier)
{
	const struct citizen *submitter = &dossier->submitter, *owner = &dossier->owner;
	const struct citizen *person = *owner->name ? owner : submitter;
	struct buf text;

	buf_init(&text);
	report_cell(row, COL_PERSON, person->name);
	receipt_address(&text, person);
	if (*submitter->phone)
		buf_addf(&text, "%s%s", text.len ? "; " : "", submitter->phone);
	report_cell(row, COL_ADDRESS, text.data);
	buf_release(&text);
}

/* When it was forwarded, unless it came back untouched, and why it is void. That day is in the
 * events only; those of the result and of the return are in the row, where they are corrected and
 * where a file that was read has set them. */
static void put_events(struct report_row *row, const struct event_list *events,
	struct buf *note)
{
	for (size_t i = 0; i < events->count; i++) {
		const struct event *event = &events->item[i];
		int move = move_from_name(event->move);

		if (event_undone(events, i))
			continue;
		if (move == MOVE_FORWARD && !*row->cell[COL_FORWARDED])
			report_cell_day(row, COL_FORWARDED, event->at.day);
		if (move == MOVE_TAKE_BACK)
			report_cell(row, COL_FORWARDED, "");
		if (move == MOVE_VOID)
			buf_addf(note, ": %s", event->text);
	}
}

/* Its result was a refusal, wherever that is now. */
static bool is_refusal(const struct dossier *dossier, const struct event_list *events)
{
	struct life life = dossier_life(dossier);
	struct life_event *lives = event_lives(events);

	life_learn(&life, lives, events->count);
	free(lives);
	return life.refused && state_is_resolved(dossier->state);
}

static void put_note(struct buf *note, const struct dossier *dossier,
	const struct event_list *events)
{
	if (dossier->state == STATE_VOID)
		buf_adds(note, "HỦY do nhập nhầm");
	else if (dossier->state == STATE_WITHDRAWN)
		buf_adds(note, "Rút hồ sơ");
	else if (is_refusal(dossier, events))
		buf_adds(note, "Từ chối giải quyết");
	else if (dossier->state == STATE_STOPPED)
		buf_adds(note, "Dừng giải quyết");
}

/* What was entered after a slip stands out of the order of the days. */
static void put_late(const struct event_list *events, struct buf *note)
{
	for (size_t i = 0; i < events->count; i++)
		if (move_from_name(events->item[i].move) == MOVE_ACCEPT && *events->item[i].text)
			buf_addf(note, "%s%s", note->len ? "; " : "", events->item[i].text);
}

static int add_dossier(struct filling *filling, const struct dossier *dossier, struct err *err)
{
	bool returned = dossier->returned != DAY_NONE;
	struct event_list events;
	struct report_row *row;
	struct buf note;

	if (event_list(filling->app->store, dossier->id, &events, err) < 0)
		return -1;
	row = report_add_row(filling->report);
	buf_init(&note);
	report_cell_number(row, COL_SERIAL, dossier->register_serial);
	report_cell(row, COL_CODE, *dossier->code ? dossier->code : dossier->portal_code);
	report_cell(row, COL_PROCEDURE, dossier->procedure_name);
	report_cell_number(row, COL_SETS, dossier->sets);
	put_person(row, dossier);
	report_cell(row, COL_BODY, filling->unit->name);
	report_cell_day(row, COL_RECEIVED, dossier->accepted.day);
	report_cell_day(row, COL_DUE, dossier->due.day);
	report_cell_day(row, COL_RESULT, dossier->resolved);
	report_cell_day(row, COL_RETURNED, dossier->returned);
	report_cell(row, COL_METHOD, vocab_paper(&vocab_return,
		(int)(returned ? dossier->returned_by : dossier->return_method)));
	report_cell(row, COL_CHANNEL, vocab_name(&vocab_channel, (int)dossier->channel));
	report_cell(row, COL_STATE, state_table_name(dossier->state));
	put_note(&note, dossier, &events);
	put_events(row, &events, &note);
	put_late(&events, &note);
	if (*dossier->note)
		buf_addf(&note, "%s%s", note.len ? "; " : "", dossier->note);
	report_cell(row, COL_NOTE, note.data);
	register_count(&filling->counts, dossier, filling->as_of);
	buf_release(&note);
	event_list_release(&events);
	return 0;
}

/* What was signed when the book was closed, or how it stands today. */
static const struct register_counts *shown_counts(const struct filling *filling)
{
	return filling->book->closed == DAY_NONE ? &filling->counts : &filling->book->counts;
}

static void add_counts(const struct filling *filling)
{
	const struct register_counts *counts = shown_counts(filling);
	struct buf day, text;

	buf_init(&day);
	buf_init(&text);
	report_add_note(filling->report, "Sổ có %" PRId64 " hồ sơ, từ số 01 đến số %02" PRId64
		"; trong đó " VOIDED ": %" PRId64 ".", counts->total, filling->book->last_serial,
		counts->voided);
	for (int i = 0; i < CHANNEL_COUNT; i++)
		buf_addf(&text, "%s %s %" PRId64, i ? ";" : ":", vocab_paper(&vocab_channel, i),
			counts->channel[i]);
	report_add_note(filling->report, "Hình thức nộp (không kể hồ sơ hủy)%s.", text.data);
	buf_clear(&text);
	for (int i = 0; i < REGISTER_STAGES; i++)
		buf_addf(&text, "%s %s %" PRId64, i ? ";" : ":", stage_words[i], counts->stage[i]);
	words_day(&day, filling->as_of);
	report_add_note(filling->report, "Tính đến hết %s%s.", day.data, text.data);
	buf_release(&text);
	buf_release(&day);
}

static void put_change(struct buf *text, const char *words, int64_t closed, int64_t now)
{
	if (closed != now)
		buf_addf(text, "%s %s %" PRId64 " (khi khóa sổ: %" PRId64 ")", text->len ? ";" : ":",
			words, now, closed);
}

/* What was found to be otherwise after the closing: the counts that were signed stay above. */
static void add_changes(const struct filling *filling)
{
	const struct register_counts *closed = &filling->book->counts, *now = &filling->counts;
	struct buf text;

	if (filling->book->closed == DAY_NONE)
		return;
	buf_init(&text);
	put_change(&text, VOIDED, closed->voided, now->voided);
	for (int i = 0; i < CHANNEL_COUNT; i++)
		put_change(&text, vocab_paper(&vocab_channel, i), closed->channel[i],
			now->channel[i]);
	for (int i = 0; i < REGISTER_STAGES; i++)
		put_change(&text, stage_words[i], closed->stage[i], now->stage[i]);
	if (text.len)
		report_add_note(filling->report, "Sau khi khóa sổ có điều chỉnh%s.", text.data);
	buf_release(&text);
}

/* "Khóa sổ ngày …": with the signature of the head of the desk. */
static void add_closing(const struct filling *filling)
{
	char *desk = viet_upper(filling->unit->desk), *title;
	struct buf day;

	if (filling->book->closed == DAY_NONE) {
		report_add_note(filling->report, "Sổ chưa khóa.");
		free(desk);
		return;
	}
	buf_init(&day);
	words_day(&day, filling->book->closed);
	report_add_note(filling->report, "Khóa sổ %s; người khóa sổ: %s.", day.data,
		filling->book->closed_by_name);
	title = xasprintf("NGƯỜI ĐỨNG ĐẦU\n%s", desk);
	report_add_signature(filling->report, title, "(Ký, ghi rõ họ tên, đóng dấu)", "");
	free(title);
	buf_release(&day);
	free(desk);
}

static void begin(const struct filling *filling, const struct form_set *set)
{
	char *title = viet_upper(set->form[FORM_REGISTER].title);
	char *office = viet_upper(filling->unit->name), *desk = viet_upper(filling->unit->desk);
	struct report *report = filling->report;
	char *form = xasprintf("Mẫu số %s", set->form[FORM_REGISTER].number);
	char *subtitle = xasprintf("(Năm %d, quyển số %02d)", filling->book->year,
		filling->book->book);

	report_init(report, vocab_name(&vocab_form, FORM_REGISTER), title, columns, COL_COUNT);
	report_set(&report->form, form);
	report_set(&report->office, office);
	report_set(&report->body, desk);
	report_set(&report->subtitle, subtitle);
	report->from = day_make(filling->book->year, 1, 1);
	report->to = day_make(filling->book->year, 12, 31);
	report->landscape = report->numbered = true;
	free(subtitle);
	free(form);
	free(desk);
	free(office);
	free(title);
}

static int fill(struct filling *filling, struct err *err)
{
	struct dossier_list dossiers;
	struct form_set set;
	int status = 0;

	if (receipt_set(filling->app, filling->book->opened, &set, err) < 0)
		return -1;
	begin(filling, &set);
	form_set_release(&set);
	if (register_book_dossiers(filling->app->store, filling->book->id, &dossiers, err) < 0)
		return -1;
	for (size_t i = 0; i < dossiers.count && status == 0; i++)
		status = add_dossier(filling, &dossiers.item[i], err);
	dossier_list_release(&dossiers);
	if (status < 0)
		return -1;
	add_counts(filling);
	add_closing(filling);
	add_changes(filling);
	return 0;
}

static int fill_book(struct app *app, const struct register_book *book, struct report *out,
	struct err *err)
{
	struct filling filling = { .app = app, .book = book, .report = out,
		.as_of = book->closed == DAY_NONE ? app_today(app) : book->closed };
	struct unit unit = { 0 };
	int status;

	if (unit_get(app->store, app->unit_id, book->opened, &unit, err) < 0)
		return -1;
	filling.unit = &unit;
	status = fill(&filling, err);
	unit_release(&unit);
	return status;
}

static int find_and_fill(struct app *app, int year, int book, struct report *out,
	struct err *err)
{
	struct register_book_list books;
	int status = 1;

	if (register_book_list(app->store, app->unit_id, year, &books, err) < 0)
		return -1;
	for (size_t i = 0; i < books.count && status > 0; i++)
		if (books.item[i].book == book)
			status = fill_book(app, &books.item[i], out, err);
	register_book_list_release(&books);
	if (status > 0)
		return err_set(err, ERR_NOT_FOUND, _("There is no book %d of the register of %d."),
			book, year);
	return status;
}

int register_report(struct app *app, int year, int book, struct report *out, struct err *err)
{
	int status;

	*out = (struct report){ 0 };
	if (operation_require(app, OP_VIEW, err) < 0 || store_begin_read(app->store, err) < 0)
		return -1;
	status = find_and_fill(app, year, book, out, err);
	store_end_read(app->store);
	if (status == 0)
		status = operation_note(app, &(struct record){ .action = "xem_so",
			.object = "register" }, false, err);
	if (status < 0)
		report_release(out);
	return status;
}

int register_print(struct app *app, int year, int book, char **path, bool *printed,
	struct err *err)
{
	const struct record record = { .action = "in", .object = "register" };
	char *number = xasprintf("%d-%02d", year, book);
	struct report report;
	int status = register_report(app, year, book, &report, err);

	*path = NULL;
	*printed = false;
	if (status == 0)
		status = print_report(app, &report, "so-theo-doi", number, &record, path, printed,
			err);
	report_release(&report);
	free(number);
	return status;
}
