#include "config.h"

#include "motcua/base/i18n.h"
#include "ui/dossier_sheet.h"

#include "motcua/base/text.h"

static void put_count(struct buf *out, int count, const char *what)
{
	if (count > 0)
		buf_addf(out, "%s%d %s", out->len ? ", " : "", count, what);
}

static void paper(struct sheet *sheet, const struct paper *paper, struct buf *text)
{
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

/* What a move was about: the way of a hand-over, a code, else nothing. */
static const char *about(const struct event *event)
{
	int method = vocab_value(&vocab_return, event->new_value);

	return method >= 0 ? vocab_label(&vocab_return, method) : event->new_value;
}

static void put_event(struct buf *out, const struct event *event)
{
	buf_adds(out, dossiers_move_label(event->move));
	if (*event->officer_name)
		buf_addf(out, " · %s", event->officer_name);
	if (*about(event))
		buf_addf(out, " · %s", about(event));
	if (*event->text)
		buf_addf(out, " · %s", event->text);
	if (event->recorded.day != event->at.day) {
		struct buf day;

		buf_init(&day);
		day_put_vi(&day, event->recorded.day);
		/* TRANSLATORS: the day on which something was entered later */
		buf_addf(out, _(" (entered %s)"), day.data);
		buf_release(&day);
	}
}

/* Of what was entered later only the day is known. */
static void put_when(struct buf *out, const struct event *event)
{
	if (event->at.second == 0 && event->recorded.day != event->at.day)
		day_put_vi(out, event->at.day);
	else
		moment_put_vi(out, event->at);
}

static void events(struct sheet *sheet, const struct event_list *list)
{
	struct buf when, text;

	buf_init(&when);
	buf_init(&text);
	sheet_heading(sheet, "");
	sheet_heading(sheet, _("What has happened"));
	for (size_t i = 0; i < list->count; i++) {
		put_when(&when, &list->item[i]);
		put_event(&text, &list->item[i]);
		sheet_add(sheet, when.data, ATTR_NORMAL, text.data);
		buf_clear(&when);
		buf_clear(&text);
	}
	buf_release(&when);
	buf_release(&text);
}

void add_dossier_life(struct sheet *sheet, const struct dossier_detail *detail)
{
	papers(sheet, detail);
	events(sheet, &detail->events);
}
