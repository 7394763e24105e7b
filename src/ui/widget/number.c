#include "config.h"

#include "ui/widget/number.h"

#include "motcua/base/i18n.h"
#include "ui/screens.h"

struct number number_of_figure(enum figure figure, const struct scope *scope, int64_t value)
{
	return (struct number){ .kind = NUMBER_DOSSIERS, .figure = figure, .scope = *scope,
		.indicator = INDICATOR_COUNT, .value = value };
}

struct number number_of_listing(enum listing listing, const struct scope *scope, int64_t value)
{
	return (struct number){ .kind = NUMBER_PROCEDURES, .listing = listing, .scope = *scope,
		.indicator = INDICATOR_COUNT, .value = value };
}

void numbers_of_indicator(enum indicator indicator, struct ratio ratio, const struct scope *scope,
	struct number *num, struct number *den)
{
	enum listing listed, all;
	enum figure part, whole;

	if (indicator_listings(indicator, &listed, &all)) {
		*num = number_of_listing(listed, scope, ratio.num);
		*den = number_of_listing(all, scope, ratio.den);
	} else {
		indicator_figures(indicator, &part, &whole);
		*num = number_of_figure(part, scope, ratio.num);
		*den = number_of_figure(whole, scope, ratio.den);
	}
	num->indicator = den->indicator = indicator;
}

const char *figure_label(enum figure figure)
{
	static const char *const label[FIGURE_COUNT] = {
		[FIGURE_RECEIVED] = N_("Dossiers accepted"),
		[FIGURE_ONLINE] = N_("Dossiers filed online"),
		[FIGURE_IN_PERSON] = N_("Dossiers filed in person"),
		[FIGURE_POSTAL] = N_("Dossiers filed by post"),
		[FIGURE_ONLINE_CERTIFICATION] = N_("Online dossiers of certification"),
		[FIGURE_LEVEL34] = N_("Dossiers of level 3 and 4"),
		[FIGURE_LEVEL34_ONLINE] = N_("Dossiers of level 3 and 4 filed online"),
		[FIGURE_LEVEL34_PAPER] = N_("Dossiers of level 3 and 4 not filed online"),
		[FIGURE_ONLINE_OUTSIDE] = N_("Online dossiers outside the online list"),
		[FIGURE_RETURNED] = N_("Results handed over"),
		[FIGURE_RETURNED_POSTAL] = N_("Results handed over by post"),
		[FIGURE_EARLY] = N_("Resolved before the due day"),
		[FIGURE_ON_TIME] = N_("Resolved on the due day"),
		[FIGURE_LATE] = N_("Resolved after the due day"),
		[FIGURE_RESOLVED] = N_("Dossiers resolved"),
		[FIGURE_RESOLVED_IN_TIME] = N_("Resolved before or on the due day"),
		[FIGURE_WITHDRAWN] = N_("Dossiers withdrawn"),
		[FIGURE_OPEN_IN_TIME] = N_("In work, not yet due"),
		[FIGURE_OPEN_OVERDUE] = N_("In work, overdue"),
		[FIGURE_WAITING] = N_("Waiting for a supplement, or stopped"),
	};

	return _(label[figure]);
}

const char *listing_label(enum listing listing)
{
	static const char *const label[LISTING_COUNT] = {
		[LISTING_ALL] = N_("Procedures of the online list"),
		[LISTING_ONLINE] = N_("Online procedures with an online dossier"),
		[LISTING_ANY] = N_("Online procedures with any dossier"),
		[LISTING_ZERO] = N_("Online procedures without an online dossier"),
		[LISTING_ZERO_PAPER] = N_("Online procedures that come on paper only"),
		[LISTING_UNCONFIRMED] = N_("Procedures that have not been confirmed"),
	};

	return _(label[listing]);
}

void number_put_what(struct buf *out, const struct number *number)
{
	buf_adds(out, number->kind == NUMBER_DOSSIERS ? figure_label(number->figure) :
		listing_label(number->listing));
	if (number->whose)
		buf_addf(out, " – %s", number->whose);
}

void number_put_when(struct buf *out, const struct number *number)
{
	day_put_vi(out, number->scope.window.from);
	buf_adds(out, " – ");
	day_put_vi(out, number->scope.window.to);
	buf_adds(out, ", ");
	/* TRANSLATORS: a date follows */
	buf_adds(out, _("as of the end of"));
	buf_addc(out, ' ');
	day_put_vi(out, number->scope.as_of);
}

void number_put_count(struct buf *out, const struct number *number)
{
	unsigned long value = (unsigned long)number->value;

	if (number->kind == NUMBER_DOSSIERS)
		buf_addf(out, Q_("%lu dossier", "%lu dossiers", value), value);
	else
		buf_addf(out, Q_("%lu procedure", "%lu procedures", value), value);
}

void number_draw_heading(const struct number *number, struct canvas *canvas)
{
	struct buf text;

	buf_init(&text);
	number_put_what(&text, number);
	canvas_text(canvas, 0, 1, ATTR_BOLD, text.data);
	buf_clear(&text);
	number_put_count(&text, number);
	buf_adds(&text, "; ");
	number_put_when(&text, number);
	canvas_text(canvas, 1, 1, ATTR_NORMAL, text.data);
	buf_release(&text);
}

void number_open(struct screen *scr, const struct number *number)
{
	screen_open(scr, number->kind == NUMBER_DOSSIERS ? &scr_figure : &scr_listing, number, 0);
}
