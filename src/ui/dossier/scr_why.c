/* Why a dossier is due on its day, day by day. */
#include "config.h"

#include "ui/screens.h"

#include "motcua/app/dossiers.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/report/words.h"
#include "ui/dossier/dossier_words.h"
#include "ui/widget/sheet.h"
#include "ui/widget/when.h"

#define LABELS 21 /* column of the values */
#define DATE   14 /* columns of a day */

struct why_state {
	struct sheet sheet;
};

static const char *kind_label(enum step_kind kind)
{
	static const char *const labels[STEP_KIND_COUNT] = {
		[STEP_RECEIVED] = N_("accepted"),
		[STEP_WORKING] = N_("working day"),
		[STEP_WEEKEND] = N_("weekend"),
		[STEP_HOLIDAY] = N_("public holiday"),
		[STEP_COMPENSATORY] = N_("compensatory day off"),
		[STEP_SWAPPED] = N_("day off swapped for another"),
		[STEP_MADE_UP] = N_("made-up working day"),
		[STEP_SUPPLEMENT] = N_("waits for the supplement, not counted"),
		[STEP_FINANCE] = N_("waits for the financial duty, not counted"),
		[STEP_STOPPED] = N_("stopped, not counted"),
		[STEP_RESTARTED] = N_("complete again; the limit begins anew"),
	};

	return _(labels[kind]);
}

/* Adds "T5 19/01/2023    1  ngày làm việc"; the name of a day says what it is. */
static void add_step(struct sheet *sheet, const struct deadline_step *step)
{
	struct buf label, day;

	buf_init(&label);
	buf_init(&day);
	when_day(&day, step->day);
	text_fit(&label, day.data, DATE);
	if (step->count)
		buf_addf(&label, " %3d", step->count);
	else
		buf_adds(&label, "   –");
	sheet_add(sheet, label.data, ATTR_NORMAL,
		step->name && *step->name ? step->name : kind_label(step->kind));
	buf_release(&label);
	buf_release(&day);
}

static void add_moment(struct sheet *sheet, const char *label, struct moment moment)
{
	struct buf text;

	buf_init(&text);
	when_moment(&text, moment);
	sheet_add(sheet, label, ATTR_BOLD, text.data);
	buf_release(&text);
}

static void add_steps(struct sheet *sheet, const struct dossier_detail *detail)
{
	add_moment(sheet, _("Accepted"), detail->dossier.accepted);
	for (size_t i = 0; i < detail->steps.count; i++)
		if (detail->steps.item[i].kind != STEP_RECEIVED)
			add_step(sheet, &detail->steps.item[i]);
	add_moment(sheet, detail->differs ? _("Counted") : _("Due"), detail->deadline.due);
}

/* The basis differs from field to field, so that it stands with the limit alone. */
static void put_same_day(struct buf *out, const struct calendar *cal)
{
	int minutes = cal->cutoff / 60;

	buf_addf(out, _("Received by %02d:%02d it is due the same day, with the first half of the "
			"office day whose end is an hour or more away; later it is due the next "
			"working day."), minutes / 60, minutes % 60);
}

/* The rule that was applied. */
static const char *rule(enum limit_unit unit)
{
	switch (unit) {
	case LIMIT_WORKING_DAYS:
		return _("The first day after the acceptance is day 1; days off do not count "
			 "(Civil Code 2015, art. 147-148).");
	case LIMIT_CALENDAR_DAYS:
	case LIMIT_MONTHS:
		return _("The first day after the acceptance is day 1; a limit that ends on a day "
			 "off ends on the next working day (Civil Code 2015, art. 147-148).");
	case LIMIT_HOURS:
		return _("Hours run during the office hours from the acceptance on.");
	case LIMIT_SAME_DAY:
	case LIMIT_UNKNOWN:
	case LIMIT_UNIT_COUNT:
		break;
	}
	return "";
}

static void add_rule(struct sheet *sheet, const struct dossier_detail *detail)
{
	struct limit limit = detail->dossier.limit;
	struct buf text;

	buf_init(&text);
	if (limit.unit == LIMIT_SAME_DAY || limit.amount == 0)
		put_same_day(&text, &detail->calendar);
	else
		buf_adds(&text, rule(limit.unit));
	sheet_add(sheet, _("Rule"), ATTR_NORMAL, text.data);
	buf_release(&text);
}

/* Why there is nothing to count. */
static const char *no_steps(const struct dossier_detail *detail)
{
	const struct dossier *dossier = &detail->dossier;

	if (detail->uncounted)
		return _("Acceptance, waiting times and limit do not fit together, so that the day "
			 "cannot be counted; it stays as it is.");
	if (dossier->due_binding == DUE_PORTAL)
		return _("The portal has set this day and it binds; nothing is counted here.");
	if (dossier->due_binding == DUE_IMPORTED)
		return _("This day was taken over from a file; nothing is counted here.");
	if (dossier->accepted.day == DAY_NONE)
		return _("The dossier has not been accepted yet; its time limit does not run.");
	return _("The time limit of the dossier is not known.");
}

static void add_due(struct sheet *sheet, const struct dossier_detail *detail)
{
	const struct dossier *dossier = &detail->dossier;

	add_moment(sheet, _("Accepted"), dossier->accepted);
	add_moment(sheet, _("Due"), dossier->due);
	sheet_heading(sheet, "");
	sheet_add(sheet, "", ATTR_NORMAL, no_steps(detail));
}

static const char *national_reason(enum national_reason reason)
{
	static const char *const text[NATIONAL_REASON_COUNT] = {
		[NATIONAL_BY_RESULT] = N_("Judged by the day of its result."),
		[NATIONAL_BY_REQUEST] =
			N_("Judged by the day on which the supplement was asked for."),
		[NATIONAL_BY_STANDSTILL] = N_("Judged by the day since which the time limit does "
			"not run."),
		[NATIONAL_BY_TODAY] = N_("Judged as of today."),
		[NATIONAL_BY_REQUESTS] = N_("A supplement was asked for more than once."),
	};

	return _(text[reason]);
}

/* How it counts all over the country, whatever the policy of the procedure. */
static void add_national(struct sheet *sheet, const struct dossier_detail *detail)
{
	const struct national *national = &detail->national;
	struct buf text, day;

	if (!detail->is_judged)
		return;
	buf_init(&text);
	buf_init(&day);
	when_day(&day, national->due.day);
	buf_addf(&text, national->late
		? _("Late; with the waiting time taken off it is due on %s.")
		: _("In time; with the waiting time taken off it is due on %s."), day.data);
	buf_addf(&text, " %s", national_reason(national->reason));
	sheet_add(sheet, _("National counting"), national->late ? ATTR_WARN : ATTR_NORMAL,
		text.data);
	buf_release(&text);
	buf_release(&day);
}

/* Where counting now gives another day than the dossier has, both are named. */
static void add_remarks(struct sheet *sheet, const struct dossier_detail *detail)
{
	const struct dossier *dossier = &detail->dossier;

	sheet_heading(sheet, "");
	add_rule(sheet, detail);
	if (detail->deadline.provisional)
		sheet_add(sheet, "!", ATTR_WARN,
			_("The days off are not announced yet; the day is provisional."));
	add_national(sheet, detail);
	if (!detail->differs)
		return;
	add_moment(sheet, _("Due"), dossier->due);
	sheet_add(sheet, "!", ATTR_WARN,
		_("This day binds. Counted now it would be another: the calendar has changed "
		  "since."));
}

/* What the citizen was told: the day on the receipt where it is another, and that of an
 * apology. */
static void add_told(struct sheet *sheet, const struct dossier *dossier)
{
	struct buf day;

	if (dossier->appointed.day != DAY_NONE &&
		moment_compare(dossier->appointed, dossier->due) != 0)
		add_moment(sheet, _("Appointed"), dossier->appointed);
	if (dossier->promised == DAY_NONE)
		return;
	buf_init(&day);
	when_day(&day, dossier->promised);
	sheet_add(sheet, _("Promised"), ATTR_BOLD, day.data);
	buf_release(&day);
}

/* When the day has moved with the calendar, and why. */
static void add_recomputed(struct sheet *sheet, const struct event_list *events)
{
	struct buf text;

	buf_init(&text);
	for (size_t i = 0; i < events->count; i++) {
		buf_clear(&text);
		if (!put_recomputed(&text, &events->item[i]))
			continue;
		buf_addf(&text, " · %s", events->item[i].text);
		sheet_add(sheet, _("Calendar changed"), ATTR_NORMAL, text.data);
	}
	buf_release(&text);
}

static void fill(struct sheet *sheet, const struct dossier_detail *detail)
{
	const struct dossier *dossier = &detail->dossier;
	struct buf text;

	buf_init(&text);
	buf_addf(&text, "%s · %s", dossier_shown_code(dossier), dossier->procedure_name);
	sheet_heading(sheet, text.data);
	buf_clear(&text);
	words_limit(&text, dossier->limit);
	if (*dossier->limit_basis)
		buf_addf(&text, " (%s)", dossier->limit_basis);
	sheet_add(sheet, _("Time limit"), ATTR_NORMAL, text.data);
	sheet_heading(sheet, "");
	buf_release(&text);
	if (detail->steps.count == 0) {
		add_due(sheet, detail);
		add_told(sheet, dossier);
		return;
	}
	add_steps(sheet, detail);
	add_told(sheet, dossier);
	add_recomputed(sheet, &detail->events);
	add_remarks(sheet, detail);
}

static int why_open(struct screen *scr, const void *arg, struct err *err)
{
	struct why_state *st = scr->state;
	struct dossier_detail detail;

	if (dossiers_detail(scr->app, *(const int64_t *)arg, &detail, err) < 0)
		return -1;
	fill(&st->sheet, &detail);
	dossier_detail_release(&detail);
	return 0;
}

static int form_open(struct screen *scr, const void *arg, struct err *err)
{
	struct why_state *st = scr->state;

	(void)err;
	fill(&st->sheet, arg);
	return 0;
}

static void why_draw(struct screen *scr, struct canvas *body)
{
	struct why_state *st = scr->state;

	sheet_draw(&st->sheet, body, LABELS);
}

static enum screen_result why_key(struct screen *scr, int32_t key)
{
	struct why_state *st = scr->state;

	return sheet_key(&st->sheet, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static void why_release(struct screen *scr)
{
	struct why_state *st = scr->state;

	sheet_release(&st->sheet);
}

const struct screen_ops scr_why = {
	.name = "why",
	.title = N_("Why this day"),
	.state_size = sizeof(struct why_state),
	.widget = pager_keys,
	.open = why_open,
	.draw = why_draw,
	.key = why_key,
	.release = why_release,
};

const struct screen_ops scr_why_form = {
	.name = "why-form",
	.title = N_("Why this day"),
	.state_size = sizeof(struct why_state),
	.widget = pager_keys,
	.open = form_open,
	.draw = why_draw,
	.key = why_key,
	.release = why_release,
};
