#include "config.h"

#include "ui/dossier/dossier_sheet.h"

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/dossier/correct_words.h"
#include "ui/dossier/dossier_words.h"

/* The events of a dossier, and how they are told. */
struct life_story {
	const struct dossier *dossier;
	const struct event_list *events;
	bool numbers; /* of persons and telephones are shown in full */
};

static void put_count(struct buf *out, int count, const char *what)
{
	if (count > 0)
		buf_addf(out, "%s%d %s", out->len ? ", " : "", count, what);
}

static void paper(struct sheet *sheet, const struct paper *paper, struct buf *text)
{
	/* What was shown was taken home again. */
	if (paper->present_only && paper->originals > 0)
		buf_adds(text, P_("paper", "shown only"));
	else
		put_count(text, paper->originals, P_("paper", "original"));
	put_count(text, paper->certified, P_("paper", "certified copy"));
	put_count(text, paper->copies, P_("paper", "photocopy"));
	/* What was not brought is not received. */
	if (!text->len && !paper->present_only)
		return;
	if (!text->len)
		buf_adds(text, P_("paper", "shown only"));
	buf_addf(text, ": %s", paper->name);
	if (*paper->note)
		buf_addf(text, " (%s)", paper->note);
	sheet_add(sheet, "", ATTR_NORMAL, text->data);
}

static void papers(struct sheet *sheet, const struct dossier_detail *detail)
{
	size_t before;
	struct buf text;

	if (detail->papers.count == 0)
		return;
	buf_init(&text);
	sheet_heading(sheet, "");
	sheet_heading(sheet, _("Papers"));
	before = sheet->count;
	for (size_t i = 0; i < detail->papers.count; i++) {
		paper(sheet, &detail->papers.item[i], &text);
		buf_clear(&text);
	}
	if (sheet->count == before)
		sheet_add(sheet, "", ATTR_NORMAL, _("None was noted."));
	buf_release(&text);
}

static void put_day(struct buf *out, const char *label, int day)
{
	if (day == DAY_NONE)
		return;
	buf_addf(out, " · %s ", label);
	day_put_vi(out, day);
}

/* A code and the number of an item are no secret, whatever they look like. */
static void put_values(struct buf *out, const struct event *event, bool numbers)
{
	int move = move_from_name(event->move);
	bool whole = numbers || move == MOVE_POST || move == MOVE_ATTACH_CODE;

	if (!*event->old_value && !*event->new_value)
		return;
	buf_adds(out, " · ");
	put_told(out, event->old_value, whole);
	if (*event->old_value)
		buf_adds(out, " → ");
	put_told(out, event->new_value, whole);
}

/* What a move was about: the way of a hand-over, a number, a paper, else nothing. */
static void put_about(struct buf *out, const struct event *event, bool numbers)
{
	int method = vocab_value(&vocab_return, event->new_value);
	struct buf change;

	buf_init(&change);
	if (put_correction(&change, event->old_value, event->new_value, numbers))
		buf_addf(out, " · %s", change.data);
	else if (method >= 0)
		buf_addf(out, " · %s", vocab_label(&vocab_return, method));
	else if (put_recomputed(&change, event))
		buf_addf(out, " · %s", change.data);
	else
		put_values(out, event, numbers);
	buf_release(&change);
}

/* What the step has moved: the day that binds, the day that was promised, who works on it. */
static void put_moved(struct buf *out, const struct life_story *story, size_t i)
{
	const struct event *event = &story->events->item[i];
	const struct life *before = i > 0 ? &story->events->item[i - 1].after : &life_none;

	if (i > 0 && moment_compare(before->due, event->after.due) != 0 &&
		move_from_name(event->move) != MOVE_RECOMPUTE)
		put_day(out, _("due"), event->after.due.day);
	if (before->promised != event->after.promised)
		put_day(out, _("promised"), event->after.promised);
	if (move_from_name(event->move) == MOVE_FORWARD &&
		event->after.handler_id == story->dossier->handler_id)
		buf_addf(out, " → %s", story->dossier->handler_name);
}

/* The step that an event takes back. */
static const char *undone_label(const struct event_list *events, int64_t id)
{
	for (size_t i = 0; i < events->count; i++)
		if (events->item[i].id == id)
			return dossiers_move_label(events->item[i].move);
	return "";
}

static void put_remarks(struct buf *out, const struct event *event, bool numbers)
{
	struct buf day;

	if (*event->text) {
		buf_adds(out, " · ");
		put_told(out, event->text, numbers);
	}
	if (*event->asked_by)
		/* TRANSLATORS: who asked for a correction */
		buf_addf(out, _(" · asked for by %s"), event->asked_by);
	if (event->recorded.day == event->at.day)
		return;
	buf_init(&day);
	day_put_vi(&day, event->recorded.day);
	/* TRANSLATORS: the day on which something was entered later */
	buf_addf(out, _(" (entered %s)"), day.data);
	buf_release(&day);
}

static void put_event(struct buf *out, const struct life_story *story, size_t i)
{
	const struct event *event = &story->events->item[i];

	buf_adds(out, dossiers_move_label(event->move));
	if (event->undoes)
		buf_addf(out, ": %s", undone_label(story->events, event->undoes));
	if (*event->officer_name)
		buf_addf(out, " · %s", event->officer_name);
	put_about(out, event, story->numbers);
	if (!event->undoes)
		put_moved(out, story, i);
	put_remarks(out, event, story->numbers);
}

/* Of what was entered later only the day is known. */
static void put_when(struct buf *out, const struct event *event)
{
	if (event->at.second == 0 && event->recorded.day != event->at.day)
		day_put_vi(out, event->at.day);
	else
		moment_put_vi(out, event->at);
}

static void events(struct sheet *sheet, const struct life_story *story)
{
	const struct event_list *list = story->events;
	struct buf when, text;

	buf_init(&when);
	buf_init(&text);
	sheet_heading(sheet, "");
	sheet_heading(sheet, _("What has happened"));
	for (size_t i = 0; i < list->count; i++) {
		bool undone = event_undone(list, i);

		put_when(&when, &list->item[i]);
		if (undone)
			buf_addf(&text, "(%s) ", _("taken back"));
		put_event(&text, story, i);
		sheet_add(sheet, when.data, undone ? ATTR_DIM : ATTR_NORMAL, text.data);
		buf_clear(&when);
		buf_clear(&text);
	}
	buf_release(&when);
	buf_release(&text);
}

void add_dossier_life(struct sheet *sheet, const struct dossier_detail *detail, bool numbers)
{
	const struct life_story story = { &detail->dossier, &detail->events, numbers };

	papers(sheet, detail);
	events(sheet, &story);
}
