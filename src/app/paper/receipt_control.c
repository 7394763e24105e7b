/*
 * receipt_control.c - the control sheet: who gave the dossier to whom, one row per hand-over.
 * The language of documents, never translated.
 */
#include "config.h"

#include "app/paper/receipt_values.h"

#include "motcua/report/words.h"
#include "motcua/store/people.h"

/* Who stands at the two ends of a hand-over. */
enum side { SIDE_NOBODY, SIDE_CITIZEN, SIDE_COLLECTOR, SIDE_DESK, SIDE_HANDLER, SIDE_GIVER,
	SIDE_POST };

/* The moves by which a dossier, or what is asked about it, changes hands. */
static const struct {
	enum side from, to;
	const char *note;
} hands[MOVE_COUNT] = {
	[MOVE_ACCEPT] = { SIDE_CITIZEN, SIDE_DESK, "Tiếp nhận hồ sơ" },
	[MOVE_FORWARD] = { SIDE_DESK, SIDE_HANDLER, "Chuyển giải quyết" },
	[MOVE_TAKE_BACK] = { SIDE_HANDLER, SIDE_DESK, "Thu hồi" },
	[MOVE_ASK_SUPPLEMENT] = { SIDE_HANDLER, SIDE_CITIZEN, "Yêu cầu bổ sung hồ sơ" },
	[MOVE_SUPPLEMENT_RECEIVED] = { SIDE_CITIZEN, SIDE_HANDLER, "Nhận hồ sơ bổ sung" },
	[MOVE_ASK_FINANCE] = { SIDE_HANDLER, SIDE_CITIZEN,
		"Yêu cầu thực hiện nghĩa vụ tài chính" },
	[MOVE_FINANCE_DONE] = { SIDE_CITIZEN, SIDE_HANDLER, "Đã thực hiện nghĩa vụ tài chính" },
	[MOVE_STOP] = { SIDE_HANDLER, SIDE_DESK, "Dừng giải quyết" },
	[MOVE_RESUME] = { SIDE_DESK, SIDE_HANDLER, "Tiếp tục giải quyết" },
	[MOVE_RESULT] = { SIDE_HANDLER, SIDE_DESK, "Chuyển kết quả" },
	[MOVE_REFUSE] = { SIDE_HANDLER, SIDE_DESK, "Từ chối giải quyết" },
	[MOVE_WITHDRAW] = { SIDE_HANDLER, SIDE_CITIZEN, "Rút hồ sơ" },
	[MOVE_HAND_OVER] = { SIDE_DESK, SIDE_COLLECTOR, "Trả kết quả" },
	[MOVE_RETURN_ONLINE] = { SIDE_DESK, SIDE_CITIZEN, "Trả kết quả trực tuyến" },
	[MOVE_POST] = { SIDE_DESK, SIDE_POST, "Gửi trả kết quả qua bưu chính" },
	[MOVE_POST_DELIVERED] = { SIDE_POST, SIDE_CITIZEN, "Phát thành công" },
	[MOVE_POST_AGAIN] = { SIDE_POST, SIDE_CITIZEN, "Mời nhận lần hai" },
	[MOVE_POST_RETURNED] = { SIDE_POST, SIDE_DESK, "Chuyển hoàn" },
	[MOVE_POST_LOST] = { SIDE_POST, SIDE_DESK, "Thất lạc" },
	[MOVE_APOLOGISE] = { SIDE_HANDLER, SIDE_DESK, "Xin lỗi, hẹn lại" },
};

struct sheet {
	struct app *app;
	struct form_values *values;
	const struct dossier *dossier;
	const struct unit *unit;
	const struct event *event;
	int move;
	int64_t handler_id; /* of the event */
	struct officer handler;
	int64_t giver_id; /* who had it before the event; forwarded on, it comes from there */
	struct officer giver;
	size_t row;
	struct buf text;
};

/* The part of the office that a side is, and its person. */
static const char *side_name(const struct sheet *sheet, enum side side)
{
	switch (side) {
	case SIDE_CITIZEN:
		return "Người nộp hồ sơ";
	case SIDE_COLLECTOR:
		return "Người nhận kết quả";
	case SIDE_DESK:
		return sheet->unit->desk;
	case SIDE_HANDLER:
		return *sheet->handler.title ? sheet->handler.title : "Người giải quyết";
	case SIDE_GIVER:
		return *sheet->giver.title ? sheet->giver.title : "Người giải quyết";
	case SIDE_POST:
		return "Bưu chính công ích";
	case SIDE_NOBODY:
		break;
	}
	return "";
}

/* Nobody is named who may not have been there: that place is signed by hand. */
static const char *side_person(const struct sheet *sheet, enum side side)
{
	const struct event *event = sheet->event;

	switch (side) {
	case SIDE_CITIZEN:
		return sheet->dossier->submitter.name;
	case SIDE_COLLECTOR:
		return *event->text ? event->text : sheet->dossier->submitter.name;
	case SIDE_DESK:
		return hands[sheet->move].from == SIDE_HANDLER &&
				event->officer_id == sheet->handler_id ? "" : event->officer_name;
	case SIDE_HANDLER:
		return sheet->handler.name;
	case SIDE_GIVER:
		return sheet->giver.name;
	case SIDE_NOBODY:
	case SIDE_POST:
		break;
	}
	return "";
}

static void put_time(struct buf *out, struct moment at)
{
	if (at.second) {
		words_moment(out, at);
		return;
	}
	/* Only the day is known. */
	buf_adds(out, "..... giờ ..... phút, ");
	words_day(out, at.day);
}

static const char *punctuality(const struct event *event, int move)
{
	int due = event->after.due.day, day = event->after.resolved;

	if ((move != MOVE_RESULT && move != MOVE_REFUSE) || due == DAY_NONE || day == DAY_NONE)
		return "";
	return day < due ? "Trước hạn" : day == due ? "Đúng hạn" : "Quá hạn";
}

static void put_note(struct sheet *sheet)
{
	const struct event *event = sheet->event;
	struct buf *text = &sheet->text;

	buf_adds(text, hands[sheet->move].note);
	if (event->from_state == STATE_REFUSED && hands[sheet->move].from == SIDE_DESK)
		buf_adds(text, ": từ chối giải quyết");
	if (sheet->move == MOVE_APOLOGISE && event->after.promised != DAY_NONE) {
		buf_addc(text, ' ');
		day_put_vi(text, event->after.promised);
	}
	if (sheet->move == MOVE_POST && *event->new_value)
		buf_addf(text, ", số hiệu %s", event->new_value);
	receipt_put(sheet->values, "ghi_chu_giao", sheet->row, text);
}

/* What the desk asks of the citizen by itself, it gets itself. */
static enum side at_desk(const struct sheet *sheet, enum side side, enum side other, int state)
{
	return side == SIDE_HANDLER && other == SIDE_CITIZEN && state == STATE_RECEIVED &&
			sheet->move != MOVE_WITHDRAW ? SIDE_DESK : side;
}

static void put_sides(struct sheet *sheet)
{
	bool on = sheet->move == MOVE_FORWARD && sheet->event->from_state == STATE_PROCESSING;
	enum side from = on ? SIDE_GIVER : hands[sheet->move].from, to = hands[sheet->move].to;
	const struct {
		const char *side, *person;
		enum side which;
	} ends[] = {
		{ "giao", "nguoi_giao", at_desk(sheet, from, to, sheet->event->from_state) },
		{ "nhan", "nguoi_nhan", at_desk(sheet, to, from,
			(int)sheet->event->after.state) },
	};

	for (size_t i = 0; i < 2; i++) {
		form_values_set(sheet->values, ends[i].side, sheet->row,
			side_name(sheet, ends[i].which));
		form_values_set(sheet->values, ends[i].person, sheet->row,
			side_person(sheet, ends[i].which));
	}
}

static int load_officer(const struct sheet *sheet, int64_t id, struct officer *out,
	struct err *err)
{
	static char nothing[] = "";

	*out = (struct officer){ .name = nothing, .title = nothing };
	return id ? officer_get(sheet->app->store, id, sheet->event->at.day, out, err) : 0;
}

static int load_hands(struct sheet *sheet, struct err *err)
{
	int status;

	sheet->handler_id = sheet->event->after.handler_id;
	status = load_officer(sheet, sheet->handler_id, &sheet->handler, err);
	return load_officer(sheet, sheet->giver_id, &sheet->giver, err) < 0 ? -1 : status;
}

static int put_row(struct sheet *sheet, struct err *err)
{
	if (load_hands(sheet, err) < 0)
		return -1;
	put_time(&sheet->text, sheet->event->at);
	receipt_put(sheet->values, "luc_giao", sheet->row, &sheet->text);
	put_sides(sheet);
	form_values_set(sheet->values, "ket_qua_giao", sheet->row,
		punctuality(sheet->event, sheet->move));
	put_note(sheet);
	sheet->row++;
	if (sheet->handler_id)
		officer_release(&sheet->handler);
	if (sheet->giver_id)
		officer_release(&sheet->giver);
	return 0;
}

int receipt_control_values(struct app *app, struct form_values *values,
	const struct dossier *dossier, const struct unit *unit, const struct event_list *events,
	struct err *err)
{
	struct sheet sheet = { .app = app, .values = values, .dossier = dossier, .unit = unit };
	int status = 0;

	buf_init(&sheet.text);
	for (size_t i = 0; i < events->count && status == 0; i++) {
		int move = move_from_name(events->item[i].move);

		/* A dossier that was taken over from a file begins with that. */
		if (move < 0 && i == 0)
			move = MOVE_ACCEPT;
		if (move < 0 || hands[move].from == SIDE_NOBODY ||
			event_undone(events, i))
			continue;
		sheet.giver_id = i > 0 ? events->item[i - 1].after.handler_id : 0;
		sheet.event = &events->item[i];
		sheet.move = move;
		status = put_row(&sheet, err);
	}
	form_values_set(values, "da_huy", 0, dossier->state == STATE_VOID ? "1" : "");
	form_values_set(values, "chua_xong", 0, state_is_final(dossier->state) ? "" : "1");
	buf_release(&sheet.text);
	return status;
}
