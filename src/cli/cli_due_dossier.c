/* cli_due_dossier.c - the due date of a stored dossier, and its whole story. */
#include "config.h"

#include "cli/due.h"
#include "motcua/app/dossiers.h"
#include "motcua/core/national.h"
#include "motcua/report/words.h"

/* By whom the due date binds, in JSON and in words. */
static const struct {
	const char *name, *text;
} bindings[] = {
	[DUE_COMPUTED] = { "tinh", "" },
	[DUE_PORTAL] = { "cong", "Ngày hẹn do Cổng ấn định, không tính tại đây." },
	[DUE_IMPORTED] = { "nhap", "Ngày hẹn lấy từ tệp đã nhập, không tính tại đây." },
};

/* ---- the events that the clock minds */

static bool is_of_clock(const struct event_list *events, size_t i)
{
	const struct event *event = &events->item[i];
	int move = move_from_name(event->move);

	if (event->undoes || event_undone(events, i))
		return false;
	if (move < 0 || wait_begun_by((enum move)move) >= 0)
		return true;
	if (event->from_state >= 0 && state_is_waiting((enum dossier_state)event->from_state) &&
		!state_is_waiting(event->after.state))
		return true;
	return move == MOVE_ACCEPT || move == MOVE_RECOMPUTE || move == MOVE_APOLOGISE ||
		move == MOVE_RESULT || move == MOVE_REFUSE || move == MOVE_WITHDRAW;
}

/* The due date before an event, or MOMENT_NONE. */
static struct moment due_before(const struct event_list *events, size_t i)
{
	return i > 0 ? events->item[i - 1].after.due : MOMENT_NONE;
}

static bool moves_due(const struct event_list *events, size_t i)
{
	struct moment before = due_before(events, i);

	return before.day != DAY_NONE && moment_compare(before, events->item[i].after.due) != 0;
}

/* ---- JSON */

static void set_moment(json_t *object, const char *key, struct moment moment)
{
	struct buf text;

	buf_init(&text);
	if (moment.day != DAY_NONE)
		moment_put_minute(&text, moment);
	json_object_set_new(object, key, text.len ? json_string(text.data) : json_null());
	buf_release(&text);
}

static void set_day(json_t *object, const char *key, int day)
{
	struct buf text;

	buf_init(&text);
	if (day != DAY_NONE)
		day_put_iso(&text, day);
	json_object_set_new(object, key, text.len ? json_string(text.data) : json_null());
	buf_release(&text);
}

static json_t *list_waits(const struct wait_list *waits)
{
	json_t *list = json_array();

	for (size_t i = 0; i < waits->count; i++) {
		const struct wait *wait = &waits->item[i];
		json_t *item = json_object();

		json_object_set_new(item, "loai",
			json_string(vocab_name(&vocab_wait, (int)wait->kind)));
		set_moment(item, "tu", wait->from);
		set_moment(item, "den", wait->to);
		json_object_set_new(item, "cach_tinh",
			json_string(vocab_name(&vocab_supplement, (int)wait->policy)));
		json_array_append_new(list, item);
	}
	return list;
}

static json_t *list_events(const struct event_list *events)
{
	json_t *list = json_array();

	for (size_t i = 0; i < events->count; i++) {
		const struct event *event = &events->item[i];
		json_t *item;

		if (!is_of_clock(events, i))
			continue;
		item = json_object();
		set_moment(item, "luc", event->at);
		json_object_set_new(item, "viec", json_string(event->move));
		json_object_set_new(item, "noi_dung", cli_json_text(event->text));
		if (moves_due(events, i)) {
			set_moment(item, "hen_tra_cu", due_before(events, i));
			set_moment(item, "hen_tra_moi", event->after.due);
		}
		if (move_from_name(event->move) == MOVE_APOLOGISE)
			set_day(item, "ngay_hen_lai", event->after.promised);
		json_array_append_new(list, item);
	}
	return list;
}

static json_t *put_national(const struct dossier_detail *detail)
{
	const struct national *national = &detail->national;
	json_t *item;

	if (!detail->is_judged)
		return json_null();
	item = json_object();
	set_day(item, "ngay_hen_tra", national->due.day);
	set_day(item, "ngay_xet", national->judged);
	json_object_set_new(item, "qua_han", json_boolean(national->late));
	json_object_set_new(item, "ly_do", json_string(national_reason_name(national->reason)));
	return item;
}

static void put_json(struct cli *cli, const struct dossier_detail *detail, bool explain)
{
	const struct dossier *dossier = &detail->dossier;
	json_t *answer = json_object();
	struct buf text;

	buf_init(&text);
	words_limit(&text, dossier->limit);
	json_object_set_new(answer, "ma_ho_so", cli_json_text(dossier->code));
	json_object_set_new(answer, "ten_thu_tuc", cli_json_text(dossier->procedure_name));
	json_object_set_new(answer, "trang_thai",
		json_string(vocab_name(&vocab_state, (int)dossier->state)));
	json_object_set_new(answer, "thoi_han", json_string(text.data));
	set_moment(answer, "tiep_nhan_luc", dossier->accepted);
	set_day(answer, "ngay_hen_tra", dossier->due.day);
	set_moment(answer, "hen_tra_luc", dossier->due);
	set_moment(answer, "hen_luc_nhan", dossier->appointed);
	set_day(answer, "ngay_hen_lai", dossier->promised);
	json_object_set_new(answer, "tam_tinh", json_boolean(dossier->provisional));
	json_object_set_new(answer, "can_cu", json_string(bindings[dossier->due_binding].name));
	if (explain) {
		json_object_set_new(answer, "giai_thich", due_list_steps(&detail->steps));
		json_object_set_new(answer, "thoi_gian_dung", list_waits(&detail->waits));
		json_object_set_new(answer, "dien_bien", list_events(&detail->events));
		json_object_set_new(answer, "cach_tinh_toan_quoc", put_national(detail));
	}
	cli_put_json(&cli->out, answer);
	buf_release(&text);
}

/* ---- text: Vietnamese always, as all that this command says of days */

static const char *event_text(const struct event *event)
{
	static const char *const text[MOVE_COUNT] = {
		[MOVE_ACCEPT] = "tiếp nhận",
		[MOVE_ASK_SUPPLEMENT] = "yêu cầu bổ sung",
		[MOVE_SUPPLEMENT_RECEIVED] = "nhận bổ sung",
		[MOVE_ASK_FINANCE] = "yêu cầu nghĩa vụ tài chính",
		[MOVE_FINANCE_DONE] = "ghi đã xong nghĩa vụ tài chính",
		[MOVE_STOP] = "dừng xử lý",
		[MOVE_RESUME] = "tiếp tục xử lý",
		[MOVE_RESULT] = "có kết quả",
		[MOVE_REFUSE] = "từ chối giải quyết",
		[MOVE_WITHDRAW] = "rút hồ sơ",
		[MOVE_APOLOGISE] = "xin lỗi và hẹn lại",
		[MOVE_RECOMPUTE] = "tính lại hạn trả",
	};
	int move = move_from_name(event->move);

	if (move < 0)
		return "nhập từ tệp";
	return text[move] ? text[move] : event->move;
}

static void put_event(struct buf *out, const struct event_list *events, size_t i)
{
	const struct event *event = &events->item[i];

	moment_put_vi(out, event->at);
	buf_addf(out, "  %s", event_text(event));
	if (moves_due(events, i)) {
		buf_adds(out, ": ");
		moment_put_vi(out, due_before(events, i));
		buf_adds(out, " → ");
		moment_put_vi(out, event->after.due);
	}
	if (move_from_name(event->move) == MOVE_APOLOGISE) {
		buf_adds(out, ": ");
		day_put_vi(out, event->after.promised);
		buf_adds(out, ", không đổi ngày hẹn trả theo quy định");
	}
	if (*event->text)
		buf_addf(out, " (%s)", event->text);
	buf_addc(out, '\n');
}

static void put_wait(struct buf *out, const struct wait *wait)
{
	buf_addf(out, "Chờ %s: từ ", vocab_paper(&vocab_wait, (int)wait->kind));
	moment_put_vi(out, wait->from);
	if (wait->to.day == DAY_NONE) {
		buf_adds(out, ", chưa xong\n");
		return;
	}
	buf_adds(out, " đến ");
	moment_put_vi(out, wait->to);
	buf_adds(out, wait->policy == SUPPLEMENT_RESTART ? ", tính lại từ đầu\n"
							 : ", không tính thời gian này\n");
}

static void put_national_text(struct buf *out, const struct national *national)
{
	static const char *const reason[NATIONAL_REASON_COUNT] = {
		[NATIONAL_BY_RESULT] = "xét theo ngày có kết quả",
		[NATIONAL_BY_REQUEST] = "xét theo ngày yêu cầu bổ sung",
		[NATIONAL_BY_STANDSTILL] = "xét theo ngày tạm dừng tính thời hạn",
		[NATIONAL_BY_TODAY] = "xét đến hôm nay",
		[NATIONAL_BY_REQUESTS] = "yêu cầu bổ sung hơn một lần",
	};

	buf_addf(out, "Theo cách tính toàn quốc: %s (trừ thời gian chờ thì hạn là ",
		national->late ? "quá hạn" : "đúng hạn");
	day_put_vi(out, national->due.day);
	buf_addf(out, "; %s)\n", reason[national->reason]);
}

static void put_story(struct buf *out, const struct dossier_detail *detail)
{
	const struct dossier *dossier = &detail->dossier;

	buf_addf(out, "%s  %s\nThời hạn: ", dossier->code, dossier->procedure_name);
	words_limit(out, dossier->limit);
	buf_addc(out, '\n');
	for (size_t i = 0; i < detail->events.count; i++)
		if (is_of_clock(&detail->events, i))
			put_event(out, &detail->events, i);
	for (size_t i = 0; i < detail->waits.count; i++)
		put_wait(out, &detail->waits.item[i]);
	for (size_t i = 0; i < detail->steps.count; i++)
		due_put_step(out, &detail->steps.item[i]);
	if (*bindings[dossier->due_binding].text)
		buf_addf(out, "%s\n", bindings[dossier->due_binding].text);
	if (detail->uncounted)
		buf_adds(out, "Không tính được thời hạn: ngày tiếp nhận, thời gian chờ và thời hạn"
			" không khớp nhau; giữ nguyên ngày hẹn trả.\n");
}

static void put_text(struct cli *cli, const struct dossier_detail *detail, bool explain)
{
	const struct dossier *dossier = &detail->dossier;
	struct buf *out = &cli->out;

	if (explain)
		put_story(out, detail);
	if (dossier->due.day == DAY_NONE) {
		buf_adds(out, "Chưa có ngày hẹn trả.\n");
		return;
	}
	buf_addf(out, "Hẹn trả: %s ", weekday_name(day_weekday(dossier->due.day)));
	moment_put_vi(out, dossier->due);
	buf_adds(out, dossier->provisional ? " (tạm tính)\n" : "\n");
	if (dossier->promised != DAY_NONE) {
		buf_addf(out, "Xin lỗi, hẹn lại: %s ",
			weekday_name(day_weekday(dossier->promised)));
		day_put_vi(out, dossier->promised);
		buf_addc(out, '\n');
	}
	if (explain && detail->differs) {
		buf_adds(out, "Tính theo lịch hiện nay thì hẹn trả: ");
		moment_put_vi(out, detail->deadline.due);
		buf_addc(out, '\n');
	}
	if (explain && detail->is_judged)
		put_national_text(out, &detail->national);
}

enum cli_status due_dossier(struct cli *cli, const char *code, bool explain, bool json)
{
	struct err err = ERR_INIT;
	struct dossier dossier;
	struct dossier_detail detail;
	int status = dossier_by_code(cli->app.store, code, &dossier, &err);

	if (status == 0) {
		status = dossiers_detail(&cli->app, dossier.id, &detail, &err);
		dossier_release(&dossier);
	}
	if (status < 0)
		return cli_say_error(&err);
	if (json)
		put_json(cli, &detail, explain);
	else
		put_text(cli, &detail, explain);
	dossier_detail_release(&detail);
	return CLI_DONE;
}
