#include "config.h"

#include "ui/dossier/dossier_sheet.h"

#include <inttypes.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/report/words.h"
#include "ui/dossier/dossier_words.h"
#include "ui/widget/when.h"

/* Adds what was put together in a buffer and empties it. */
static void add(struct sheet *sheet, const char *label, unsigned attr, struct buf *value)
{
	sheet_add(sheet, label, attr, value->data);
	buf_clear(value);
}

static void separate(struct buf *out)
{
	if (out->len)
		buf_adds(out, " · ");
}

static void put_number(struct buf *out, const char *label, const char *number, bool whole)
{
	if (!*number)
		return;
	separate(out);
	buf_addf(out, "%s ", label);
	if (whole)
		buf_adds(out, number);
	else
		put_masked(out, number);
}

static void put_born(struct buf *out, const char *born)
{
	int day;

	if (!*born)
		return;
	separate(out);
	if (day_parse(born, &day) == 0)
		day_put_vi(out, day);
	else
		buf_adds(out, born);
}

static void put_place(struct buf *out, const struct citizen *person)
{
	if (*person->village) {
		separate(out);
		/* TRANSLATORS: the name of a village */
		buf_addf(out, _("village %s"), person->village);
	}
	if (*person->address) {
		separate(out);
		buf_adds(out, person->address);
	}
}

static void person(struct sheet *sheet, const char *label, const struct citizen *person,
	bool numbers)
{
	struct buf text;

	buf_init(&text);
	buf_adds(&text, person->name);
	put_born(&text, person->born);
	if (person->sex != SEX_UNKNOWN) {
		separate(&text);
		buf_adds(&text, vocab_label(&vocab_sex, person->sex));
	}
	put_number(&text, _("ID no."), person->id_number, numbers);
	put_number(&text, _("old ID no."), person->old_number, numbers);
	put_number(&text, _("tel."), person->phone, numbers);
	put_place(&text, person);
	if (person->official) {
		separate(&text);
		buf_adds(&text, _("official of the unit"));
	}
	add(sheet, label, ATTR_NORMAL, &text);
	buf_release(&text);
}

static void people(struct sheet *sheet, const struct dossier *dossier, bool numbers)
{
	struct buf text;

	person(sheet, _("Submitter"), &dossier->submitter, numbers);
	if (!*dossier->owner.name)
		return;
	person(sheet, _("Owner"), &dossier->owner, numbers);
	buf_init(&text);
	buf_adds(&text, dossier->relation);
	add(sheet, _("Relation"), ATTR_NORMAL, &text);
	buf_release(&text);
}

static void channel(struct sheet *sheet, const struct dossier *dossier, struct buf *text)
{
	buf_adds(text, vocab_label(&vocab_channel, dossier->channel));
	if (dossier->level != LEVEL_UNKNOWN) {
		separate(text);
		buf_addf(text, _("level %d"), dossier->level);
	}
	if (dossier->reason != REASON_NONE) {
		separate(text);
		buf_addf(text, _("reason: %s"), vocab_label(&vocab_reason, dossier->reason));
		buf_addf(text, "%s%s", *dossier->reason_note ? ", " : "", dossier->reason_note);
	}
	if (dossier->assistance != ASSIST_UNKNOWN) {
		separate(text);
		buf_adds(text, vocab_label(&vocab_assistance, dossier->assistance));
	}
	add(sheet, _("Filed"), ATTR_NORMAL, text);
	if (dossier->channel == CHANNEL_IN_PERSON)
		return;
	when_moment(text, dossier->filed);
	add(sheet, _("Filed at"), ATTR_NORMAL, text);
}

static void acceptance(struct sheet *sheet, const struct dossier *dossier, struct buf *text)
{
	when_moment(text, dossier->accepted);
	if (*dossier->receiver_name) {
		separate(text);
		buf_adds(text, dossier->receiver_name);
	}
	if (dossier->register_serial) {
		separate(text);
		buf_addf(text, _("register %d no. %" PRId64), dossier->register_year,
			dossier->register_serial);
	}
	add(sheet, _("Accepted"), ATTR_NORMAL, text);
	words_limit(text, dossier->limit);
	if (*dossier->limit_basis)
		buf_addf(text, " (%s)", dossier->limit_basis);
	add(sheet, _("Time limit"), ATTR_NORMAL, text);
}

static const char *binding_note(const struct dossier *dossier)
{
	switch (dossier->due_binding) {
	case DUE_PORTAL:
		return _("as the portal has set it");
	case DUE_IMPORTED:
		return _("taken over from a file");
	case DUE_COMPUTED:
		break;
	}
	return dossier->provisional ? _("provisional: the days off are not announced yet") : "";
}

static void due(struct sheet *sheet, const struct dossier_detail *detail, int today,
	struct buf *text)
{
	const struct dossier *dossier = &detail->dossier;
	bool late = dossier_lateness(dossier, today) != LATE_NOT;

	when_moment(text, dossier->due);
	if (late) {
		separate(text);
		put_lateness(text, dossier, today, &detail->calendar);
	}
	if (text->len && *binding_note(dossier))
		buf_addf(text, " (%s)", binding_note(dossier));
	add(sheet, _("Due"), late ? ATTR_WARN : ATTR_NORMAL, text);
	if (moment_compare(dossier->due, dossier->appointed) != 0)
		when_moment(text, dossier->appointed);
	add(sheet, _("Appointed"), ATTR_NORMAL, text);
	when_day(text, dossier->promised);
	add(sheet, _("Promised"), ATTR_NORMAL, text);
}

static void supplement(struct sheet *sheet, int until, int today, struct buf *text)
{
	struct buf day;

	if (until == DAY_NONE)
		return;
	buf_init(&day);
	day_put_vi(&day, until);
	buf_addf(text, today > until ? _("the time to ask for it ended on %s")
				     : _("can be asked for until the end of %s"), day.data);
	/* TRANSLATORS: beside it: until when a supplement can be asked for */
	add(sheet, _("Ask for a supplement"), today > until ? ATTR_WARN : ATTR_NORMAL, text);
	buf_release(&day);
}

static void put_collector(struct buf *out, const struct dossier *dossier, bool numbers)
{
	struct buf paper;

	if (!*dossier->collector)
		return;
	buf_init(&paper);
	put_told(&paper, dossier->collector_paper, numbers);
	separate(out);
	/* TRANSLATORS: who collected the result, and by what paper */
	buf_addf(out, _("to %s (%s)"), dossier->collector, paper.data);
	buf_release(&paper);
}

static void hand_over(struct sheet *sheet, const struct dossier *dossier, bool numbers,
	struct buf *text)
{
	when_day(text, dossier->resolved);
	add(sheet, _("Result on"), ATTR_NORMAL, text);
	when_day(text, dossier->withdrawn);
	add(sheet, _("Withdrawn on"), ATTR_NORMAL, text);
	if (dossier->returned == DAY_NONE) {
		buf_adds(text, vocab_label(&vocab_return, dossier->return_method));
		add(sheet, _("To hand over"), ATTR_NORMAL, text);
		return;
	}
	when_day(text, dossier->returned);
	separate(text);
	buf_adds(text, vocab_label(&vocab_return, dossier->returned_by));
	put_collector(text, dossier, numbers);
	add(sheet, _("Handed over on"), ATTR_NORMAL, text);
}

static void money(struct sheet *sheet, const struct dossier *dossier, bool numbers,
	struct buf *text)
{
	if (dossier->fee_paid >= 0) {
		words_number(text, dossier->fee_paid);
		buf_adds(text, " đ");
	}
	add(sheet, _("Fee paid"), ATTR_NORMAL, text);
	put_told(text, dossier->note, numbers);
	add(sheet, _("Note"), ATTR_NORMAL, text);
}

void add_dossier_facts(struct sheet *sheet, const struct dossier_detail *detail, int today,
	bool numbers)
{
	const struct dossier *dossier = &detail->dossier;
	struct buf text;

	buf_init(&text);
	people(sheet, dossier, numbers);
	channel(sheet, dossier, &text);
	acceptance(sheet, dossier, &text);
	due(sheet, detail, today, &text);
	supplement(sheet, detail->supplement_until, today, &text);
	hand_over(sheet, dossier, numbers, &text);
	sheet_add(sheet, _("Handled by"), ATTR_NORMAL, dossier->handler_name);
	if (strcmp(dossier_shown_code(dossier), dossier->portal_code) != 0)
		sheet_add(sheet, _("Portal code"), ATTR_NORMAL, dossier->portal_code);
	money(sheet, dossier, numbers, &text);
	buf_release(&text);
}
