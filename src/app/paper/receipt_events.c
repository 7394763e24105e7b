/*
 * receipt_events.c - what the events of a dossier put on its forms. The language of documents,
 * never translated.
 */
#include "config.h"

#include "app/paper/receipt_values.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/report/words.h"
#include "motcua/store/people.h"
#include "motcua/viet/viet.h"

/* The events of which a form may speak; the second is that of a dossier that still waits for
 * acceptance. */
static const struct {
	enum move move, before;
	const char *missing;
} sources[FORM_KIND_COUNT] = {
	[FORM_SUPPLEMENT] = { MOVE_ASK_SUPPLEMENT, MOVE_ASK_BEFORE,
		N_("No supplement has been asked for in this dossier; ask for it first.") },
	[FORM_REFUSAL] = { MOVE_DECLINE, MOVE_DECLINE,
		N_("This dossier was not refused at intake.") },
	[FORM_APOLOGY] = { MOVE_APOLOGISE, MOVE_APOLOGISE,
		N_("No apology with a new day is recorded for this dossier; record it "
			"first.") },
	[FORM_STOP] = { MOVE_STOP, MOVE_STOP,
		N_("The work on this dossier has not been stopped; record the stop first.") },
};

size_t receipt_event_of(const struct event_list *events, enum form_kind kind)
{
	for (size_t i = events->count; i-- > 0;) {
		int move = move_from_name(events->item[i].move);

		if (move >= 0 && !event_undone(events, i) &&
			(move == (int)sources[kind].move || move == (int)sources[kind].before))
			return i;
	}
	return events->count;
}

static const struct event *latest(const struct event_list *events, enum form_kind kind)
{
	size_t i = receipt_event_of(events, kind);

	return i < events->count ? &events->item[i] : NULL;
}

static void put_item(struct form_values *values, size_t *row, const char *from, size_t len)
{
	char *part = xstrndup(from, len), *item = text_trim(part);

	if (*item)
		form_values_set(values, "noi_dung_bo_sung", (*row)++, item);
	free(part);
	free(item);
}

void receipt_reason_value(struct form_values *values, const char *text)
{
	char *reason = text_trim(text);
	size_t len = strlen(reason);
	struct buf sentence;

	buf_init(&sentence);
	buf_adds(&sentence, reason);
	if (len > 0 && !strchr(".!?;:", reason[len - 1]))
		buf_addc(&sentence, '.');
	receipt_put(values, "ly_do", 0, &sentence);
	buf_release(&sentence);
	free(reason);
}

void receipt_request_values(struct form_values *values, const char *text)
{
	static const char *const words[] = { "Lý do:", "lý do:" };
	const char *reason = NULL;
	size_t row = 0, end;

	for (size_t i = 0; i < sizeof words / sizeof *words && !reason; i++)
		reason = strstr(text, words[i]);
	end = reason ? (size_t)(reason - text) : strlen(text);
	for (size_t from = 0; from < end;) {
		size_t len = strcspn(text + from, ";\n");

		if (from + len > end)
			len = end - from;
		put_item(values, &row, text + from, len);
		from += len + 1;
	}
	if (reason)
		receipt_reason_value(values, reason + strlen(words[0]));
}

/* A paper that waits for its signature: the registry writes the day by hand. */
static void put_open_day(struct buf *out, int day)
{
	struct ymd ymd = day_ymd(day);

	buf_addf(out, ymd.month < 3 ? "ngày ..... tháng %02d năm %d"
				    : "ngày ..... tháng %d năm %d", ymd.month, ymd.year);
}

static void put_sentence_day(struct buf *out, int day)
{
	words_day(out, day);
	if (out->len)
		out->data[0] = 'N';
}

/* The chairman; who signs for him only where there is no chairman that day. */
static const struct officer *signer(const struct officer_list *officers)
{
	const struct officer *found = NULL;

	for (size_t i = 0; i < officers->count; i++) {
		const struct officer *officer = &officers->item[i];
		bool deputy = strncmp(officer->signs, "KT.", 3) == 0;

		if (*officer->signs && (!found || (!deputy &&
							  strncmp(found->signs, "KT.", 3) == 0)))
			found = officer;
	}
	return found;
}

/* "Phó Chủ tịch UBND xã" signs as PHÓ CHỦ TỊCH. */
static void put_deputy(struct buf *out, const char *title)
{
	const char *end = strstr(title, " UBND");

	buf_add(out, title, end ? (size_t)(end - title) : strlen(title));
}

static int signer_values(struct app *app, struct form_values *values, int day, struct buf *text,
	struct err *err)
{
	struct officer_list officers;
	const struct officer *officer;

	if (officer_list(app->store, app->unit_id, day, &officers, err) < 0)
		return -1;
	officer = signer(&officers);
	if (officer) {
		form_values_set(values, "quyen_han", 0, officer->signs);
		form_values_set(values, "nguoi_ky", 0, officer->name);
		if (strncmp(officer->signs, "KT.", 3) == 0)
			put_deputy(text, officer->title);
		receipt_put(values, "chuc_vu", 0, text);
	}
	officer_list_release(&officers);
	return 0;
}

/* How the letter speaks to who handed in: "Bà …" on the envelope, "bà" in a sentence. */
static void address_values(struct form_values *values, const struct citizen *person,
	struct buf *text)
{
	static const char *const begins[SEX_COUNT] = { "Ông/Bà", "Ông", "Bà" };
	static const char *const within[SEX_COUNT] = { "ông/bà", "ông", "bà" };

	if (!person->organisation)
		buf_addf(text, "%s ", begins[person->sex]);
	buf_adds(text, person->name);
	receipt_put(values, "kinh_gui", 0, text);
	form_values_set(values, "danh_xung", 0,
		person->organisation ? "tổ chức" : within[person->sex]);
}

/* A letter of before the due moment must not say that it has passed. Where the due date has moved
 * since the receipt, it names both: the citizen holds the other. */
static void due_values(struct form_values *values, const struct dossier *dossier,
	const struct event *event, struct buf *text)
{
	struct moment due = event->after.due.day == DAY_NONE ? dossier->due : event->after.due;
	struct moment promised = dossier->appointed;

	words_moment(text, due);
	receipt_put(values, "thoi_diem_tra", 0, text);
	form_values_set(values, "qua_han", 0, moment_compare(event->at, due) > 0 ? "1" : "");
	if (promised.day != DAY_NONE && moment_compare(promised, due) != 0)
		words_moment(text, promised);
	receipt_put(values, "hen_ban_dau", 0, text);
}

static int letter_values(struct app *app, struct form_values *values, enum form_kind kind,
	const struct dossier *dossier, const struct event *event, struct err *err)
{
	struct buf text;
	int status;

	buf_init(&text);
	address_values(values, &dossier->submitter, &text);
	put_open_day(&text, event->at.day);
	receipt_put(values, "ngay_ky", 0, &text);
	put_sentence_day(&text, dossier->accepted.day);
	receipt_put(values, "ngay_nhan", 0, &text);
	due_values(values, dossier, event, &text);
	words_day(&text, event->after.promised);
	receipt_put(values, "ngay_hen_lai", 0, &text);
	if (kind == FORM_STOP)
		words_day(&text, event->at.day);
	receipt_put(values, "ngay_dung", 0, &text);
	status = signer_values(app, values, event->at.day, &text, err);
	buf_release(&text);
	return status;
}

static int content(struct app *app, struct form_values *values, enum form_kind kind,
	const struct dossier *dossier, const struct event *event, struct err *err)
{
	struct buf day;

	buf_init(&day);
	words_day(&day, event->at.day);
	receipt_put(values, "ngay_lap", 0, &day);
	buf_release(&day);
	if (kind == FORM_SUPPLEMENT)
		receipt_request_values(values, event->text);
	else
		receipt_reason_value(values, event->text);
	if (kind == FORM_APOLOGY || kind == FORM_STOP)
		return letter_values(app, values, kind, dossier, event, err);
	form_values_set(values, kind == FORM_REFUSAL ? "nguoi_tiep_nhan" : "nguoi_huong_dan", 0,
		event->officer_name);
	return 0;
}

int receipt_event_values(struct app *app, struct form_values *values, enum form_kind kind,
	const struct dossier *dossier, const struct unit *unit, struct err *err)
{
	struct event_list events;
	const struct event *event;
	int status;

	if (kind == FORM_RECEIPT)
		return 0;
	if (event_list(app->store, dossier->id, &events, err) < 0)
		return -1;
	if (kind == FORM_CONTROL) {
		status = receipt_control_values(app, values, dossier, unit, &events, err);
	} else {
		event = latest(&events, kind);
		status = event ? content(app, values, kind, dossier, event, err)
			       : err_set(err, ERR_CONFLICT, "%s", _(sources[kind].missing));
	}
	event_list_release(&events);
	return status;
}
